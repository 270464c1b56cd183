//! Fits the model that ranks sentences: how likely a summary is to hold a term, and what each property of a choice of
//! sentences counts.
//!
//! The likelihood is a logistic regression over the terms of all articles with a reference summary. The weights are a
//! ridge regression over every choice of three sentences of an article: of its mean ROUGE F1 against the reference, or
//! of its character F1 with the three sentences that an annotator put first. Each article counts as much as any other
//! of its file, however many choices it has.

use crate::Outcome;
use crate::articles::rows;
use crate::rouge::{self, rouge};
use serde::Deserialize;
use std::error::Error;
use std::path::Path;
use yaodian::document::Document;
use yaodian::key_point::together;
use yaodian::quote;
use yaodian::rank::property::{Properties, Property};
use yaodian::rank::terms::{Likelihood, TRAITS, Terms, Traits};
use yaodian::rank::{self, Model};
use yaodian::script;
use yaodian::segment::Segmenter;
use yaodian::utf16::Utf16Offsets;

const SENTENCES: usize = 3;
/// An article of more sentences would have too many choices.
const MOST: usize = 40;
/// The ridge, in units of the variance of a property.
const RIDGE: f64 = 0.03;
const COUNT: usize = Property::ALL.len();

#[derive(Deserialize)]
pub struct Row {
    pub text: String,
    #[serde(default)]
    pub summary: Option<String>,
    /// Best first, in UTF-16 code units.
    #[serde(default)]
    pub key: Vec<[usize; 2]>,
}

/// An article, and what the choices of its sentences are judged by.
struct Example<'t> {
    document: Document<'t>,
    row: &'t Row,
    /// How much the article counts by its reference and by its key sentences.
    weights: [f64; 2],
}

/// A file's articles, and how much they count by their references and by their key sentences.
pub type Weighted = ([f64; 2], Vec<Row>);

/// The articles of some files. `arguments` are weights and files in turn: 1:0.5 crud.jsonl 0:0.5 gold.jsonl; the first
/// weight is that of the reference summaries, the second that of the key sentences.
pub fn weighted(arguments: &[&str]) -> Result<Vec<Weighted>, Box<dyn Error>> {
    let mut files = Vec::new();
    for pair in arguments.chunks(2) {
        let [weights, file] = pair else { return Err("a file must follow its weights".into()) };
        let (summary, key) = weights.split_once(':').ok_or_else(|| format!("{weights}: not two weights, a:b"))?;
        files.push(([summary.parse::<f64>()?, key.parse::<f64>()?], rows::<Row>(Path::new(file))?));
    }
    Ok(files)
}

/// Prints the model; `arguments` are those of [`weighted`].
pub fn fit(arguments: &[&str]) -> Outcome {
    let files = weighted(arguments)?;
    let mut segmenter = Segmenter::new();
    let mut examples = Vec::new();
    for (weights, rows) in &files {
        for row in rows {
            let document = Document::read(&row.text, &mut segmenter);
            examples.push(Example { document, row, weights: *weights });
        }
    }
    let likelihood = fit_likelihood(&examples);
    println!("intercept: {:.3}", likelihood.intercept);
    TRAITS.iter().zip(likelihood.weights).for_each(|(trait_, weight)| println!("{trait_}: {weight:.3}"));
    let weights = fit_weights(&examples, &likelihood);
    Property::ALL.iter().for_each(|&property| println!("{property:?} = {:.4},", weights[property]));
    Ok(())
}

fn title<'d>(document: &'d Document<'_>) -> &'d str {
    document.article.title.or(document.article.original_title).map_or("", |span| &document.folded[span.range()])
}

/// Newton's method on the log-likelihood; seven parameters, so it ends after a few steps.
fn fit_likelihood(examples: &[Example<'_>]) -> Likelihood {
    const STEPS: usize = 12;
    const SIZE: usize = TRAITS.len() + 1;
    let mut observed: Vec<(Traits, f64)> = Vec::new();
    for example in examples {
        let Some(summary) = &example.row.summary else { continue };
        let terms = Terms::read(&example.document, title(&example.document), &Likelihood::default());
        // The terms that the summary shares with the article, as if it were the title.
        let shared = Terms::read(&example.document, &script::fold(summary).0, &Likelihood::default()).title;
        let mut held = vec![0.0; terms.likelihood.len()];
        shared.iter().for_each(|&term| held[term as usize] = 1.0);
        observed.extend((0..held.len()).map(|term| terms.traits(term)).zip(held));
    }
    let mut found = Likelihood { intercept: 0.0, weights: [0.0; TRAITS.len()] };
    for _ in 0..STEPS {
        let mut hessian = vec![vec![0.0; SIZE]; SIZE];
        let mut gradient = vec![0.0; SIZE];
        for (traits, held) in &observed {
            let likelihood = found.of(traits);
            let row: Vec<f64> = [1.0].into_iter().chain(*traits).collect();
            for i in 0..SIZE {
                gradient[i] += row[i] * (held - likelihood);
                (0..SIZE).for_each(|j| hessian[i][j] += row[i] * row[j] * likelihood * (1.0 - likelihood));
            }
        }
        (0..SIZE).for_each(|i| hessian[i][i] += 1e-6);
        let step = solve(hessian, gradient);
        found.intercept += step[0];
        found.weights.iter_mut().zip(&step[1..]).for_each(|(weight, step)| *weight += step);
    }
    found
}

fn fit_weights(examples: &[Example<'_>], likelihood: &Likelihood) -> Properties {
    let model = Model { likelihood: likelihood.clone(), ..Model::default() };
    let mut moments = vec![vec![0.0; COUNT]; COUNT];
    let mut products = vec![0.0; COUNT];
    let mut total = 0.0;
    for example in examples {
        let Some(choices) = Choices::of(example, &model) else { continue };
        for (target, weight) in choices.targets.iter().zip(example.weights) {
            if target.is_empty() || weight == 0.0 {
                continue;
            }
            let count = target.len() as f64;
            let mean = target.iter().sum::<f64>() / count;
            total += weight;
            for (properties, value) in choices.properties.iter().zip(target) {
                for i in 0..COUNT {
                    products[i] += weight * properties[i] * (value - mean) / count;
                    (0..COUNT).for_each(|j| moments[i][j] += weight * properties[i] * properties[j] / count);
                }
            }
        }
    }
    // In units of the deviation of each property, so that the ridge is the same for all.
    let deviation: Vec<f64> = (0..COUNT).map(|i| (moments[i][i] / total).sqrt().max(1e-9)).collect();
    for i in 0..COUNT {
        products[i] /= total * deviation[i];
        (0..COUNT).for_each(|j| moments[i][j] /= total * deviation[i] * deviation[j]);
        moments[i][i] += RIDGE;
    }
    let found = solve(moments, products);
    let mut weights = Properties::default();
    Property::ALL.iter().enumerate().for_each(|(i, &property)| weights[property] = found[i] / deviation[i]);
    weights
}

/// The choices of three sentences of an article.
struct Choices {
    /// The properties of each, less their mean over all choices of the article.
    properties: Vec<[f64; COUNT]>,
    /// By reference summary and by key sentences: how well each choice does; empty where the article has none.
    targets: [Vec<f64>; 2],
}

impl Choices {
    fn of(example: &Example<'_>, model: &Model) -> Option<Choices> {
        let document = &example.document;
        let terms = Terms::read(document, title(document), &model.likelihood);
        let found: Vec<Option<Properties>> =
            rank::properties(document, &terms, quote::voice(&quote::sources(document))).collect();
        let body: Vec<usize> = (0..found.len()).filter(|&index| found[index].is_some()).take(MOST).collect();
        if body.len() <= SENTENCES {
            return None;
        }
        let all: f64 = terms.likelihood.iter().sum();
        let choices = triples(body.len());
        let mut properties: Vec<[f64; COUNT]> = choices
            .iter()
            .map(|choice| {
                let mut covered: Vec<u32> = choice.iter().flat_map(|&i| terms.of(body[i]).iter().copied()).collect();
                covered.sort_unstable();
                covered.dedup();
                let held = covered.iter().map(|&term| terms.likelihood[term as usize]).sum();
                let length = choice.iter().map(|&i| terms.lengths[body[i]]).sum();
                let mut sum = together(held, all, length, SENTENCES).0;
                for &i in choice {
                    let Some(own) = &found[body[i]] else { continue };
                    sum.iter_mut().zip(&own.0).for_each(|(sum, own)| *sum += own);
                }
                sum
            })
            .collect();
        let count = properties.len() as f64;
        for i in 0..COUNT {
            let mean = properties.iter().map(|properties| properties[i]).sum::<f64>() / count;
            properties.iter_mut().for_each(|properties| properties[i] -= mean);
        }
        let spans: Vec<_> = body.iter().map(|&index| document.sentences[index].span).collect();
        let by_summary = example.row.summary.as_deref().map_or_else(Vec::new, |summary| {
            let reference = rouge::tokens(summary);
            let sentences: Vec<Vec<String>> =
                spans.iter().map(|span| rouge::tokens(&document.text[span.range()])).collect();
            let score = |choice: &[usize; SENTENCES]| {
                let joined: Vec<String> = choice.iter().flat_map(|&i| sentences[i].clone()).collect();
                rouge(&joined, &reference).iter().sum::<f64>() / 3.0
            };
            choices.iter().map(score).collect()
        });
        let by_key = if example.row.key.is_empty() {
            Vec::new()
        } else {
            let offsets = Utf16Offsets::new(document.text);
            let wanted = &example.row.key[..SENTENCES.min(example.row.key.len())];
            let lengths: Vec<f64> =
                spans.iter().map(|span| (offsets.at(span.end()) - offsets.at(span.start())) as f64).collect();
            let common: Vec<f64> = spans
                .iter()
                .map(|span| {
                    let (start, end) = (offsets.at(span.start()), offsets.at(span.end()));
                    wanted.iter().map(|key| end.min(key[1]).saturating_sub(start.max(key[0])) as f64).sum()
                })
                .collect();
            let all: f64 = wanted.iter().map(|key| (key[1] - key[0]) as f64).sum();
            let score = |choice: &[usize; SENTENCES]| {
                let sum = |values: &[f64]| choice.iter().map(|&i| values[i]).sum::<f64>();
                2.0 * sum(&common) / (sum(&lengths) + all)
            };
            choices.iter().map(score).collect()
        };
        Some(Choices { properties, targets: [by_summary, by_key] })
    }
}

/// Every choice of three of so many.
fn triples(count: usize) -> Vec<[usize; SENTENCES]> {
    let pairs = (0..count).flat_map(|i| (i + 1..count).map(move |j| (i, j)));
    pairs.flat_map(|(i, j)| (j + 1..count).map(move |k| [i, j, k])).collect()
}

/// Solves `matrix · x = right` by elimination; the matrix is symmetric and positive definite.
fn solve(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let size = right.len();
    for pivot in 0..size {
        let (above, below) = matrix.split_at_mut(pivot + 1);
        let upper = &above[pivot];
        for (place, row) in below.iter_mut().enumerate() {
            let factor = row[pivot] / upper[pivot];
            row.iter_mut().zip(upper).for_each(|(value, upper)| *value -= factor * upper);
            right[pivot + 1 + place] -= factor * right[pivot];
        }
    }
    for pivot in (0..size).rev() {
        let known: f64 = (pivot + 1..size).map(|column| matrix[pivot][column] * right[column]).sum();
        right[pivot] = (right[pivot] - known) / matrix[pivot][pivot];
    }
    right
}
