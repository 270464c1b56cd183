//! Refines the weights of the ranking by what the key points do best by, from the weights that it has.
//!
//! The regression of `fit` judges every choice of three sentences; the engine makes one choice of them all, by its best sentence
//! first. So each climb changes some weights at random and keeps what makes the chosen key points better: their ROUGE F1
//! against reference summaries, and their overlap with the first three and five sentences of an annotator. One climb
//! follows its articles too closely; the mean of many, each over another part of the articles and soon ended, carries
//! over to others (bagging, Breiman 1996).

use crate::Outcome;
use crate::fit::{Row, weighted};
use crate::rouge::{self, Rouge, rouge};
use std::collections::HashMap;
use yaodian::document::Document;
use yaodian::key_point;
use yaodian::quote;
use yaodian::rank::property::{Properties, Property};
use yaodian::rank::{self, Ranking, Worth};
use yaodian::segment::Segmenter;
use yaodian::utf16::Utf16Offsets;

const CLIMBS: u64 = 16;
const STEPS: usize = 120;
/// Of ten articles each climb sees so many.
const SEEN: u64 = 7;
/// How many of an annotator's key sentences the key points are held against.
const POINTS: [usize; 2] = [3, 5];
/// The least change of a weight, for those near nothing.
const LEAST: f64 = 0.004;

/// An article and all that its key points are judged by.
struct Example<'t> {
    document: &'t Document<'t>,
    ranking: Ranking,
    properties: Vec<Option<Properties>>,
    /// The file it is of.
    file: usize,
    reference: Option<Vec<String>>,
    sentences: Vec<Vec<String>>,
    lengths: Vec<usize>,
    /// For each sentence how much of it the first key sentences hold.
    common: Vec<[usize; 2]>,
    wanted: [usize; 2],
    known: HashMap<Vec<usize>, Rouge>,
}

/// Prints the weights; `arguments` are those of [`weighted`].
pub fn refine(arguments: &[&str]) -> Outcome {
    let files = weighted(arguments)?;
    let mut segmenter = Segmenter::new();
    let documents: Vec<Vec<Document<'_>>> = files
        .iter()
        .map(|(_, rows)| rows.iter().map(|row| Document::read(&row.text, &mut segmenter)).collect())
        .collect();
    let mut examples: Vec<Example<'_>> = Vec::new();
    for (file, ((_, rows), documents)) in files.iter().zip(&documents).enumerate() {
        examples.extend(rows.iter().zip(documents).map(|(row, document)| Example::new(row, document, file)));
    }
    let weights: Vec<[f64; 2]> = files.iter().map(|(weights, _)| *weights).collect();
    let start = Properties::weights();
    let mut mean = Properties::default();
    for climb in 0..CLIMBS {
        let part: Vec<usize> = (0..examples.len()).filter(|&place| mix(place as u64, climb) % 10 < SEEN).collect();
        let top = ascend(&mut examples, &part, &weights, &start, climb);
        mean.0.iter_mut().zip(&top.0).for_each(|(mean, weight)| *mean += weight / CLIMBS as f64);
    }
    Property::ALL.iter().for_each(|&property| println!("{property:?} = {:.4},", mean[property]));
    Ok(())
}

/// The weights after one climb over a part of the articles.
fn ascend(
    examples: &mut [Example<'_>],
    part: &[usize],
    weights: &[[f64; 2]],
    start: &Properties,
    climb: u64,
) -> Properties {
    let mut random = Random(mix(climb, 1));
    let mut top = start.clone();
    let mut best = merit(examples, part, weights, &top);
    for _ in 0..STEPS {
        let mut tried = top.clone();
        for _ in 0..1 + random.below(3) {
            let place = random.below(tried.0.len());
            // The sum of three is near enough to a normal deviate.
            let deviate = random.share() + random.share() + random.share() - 1.5;
            tried.0[place] += deviate * start.0[place].abs().max(LEAST);
        }
        let found = merit(examples, part, weights, &tried);
        if found > best {
            (best, top) = (found, tried);
        }
    }
    top
}

/// The weighted sum over the files of how well the key points of their articles do.
fn merit(examples: &mut [Example<'_>], part: &[usize], weights: &[[f64; 2]], tried: &Properties) -> f64 {
    let mut sums = vec![[0.0; 2]; weights.len()];
    let mut counts = vec![0.0; weights.len()];
    for &place in part {
        let example = &mut examples[place];
        let found = example.judge(tried);
        counts[example.file] += 1.0;
        sums[example.file].iter_mut().zip(found).for_each(|(sum, value)| *sum += value);
    }
    let files = sums.iter().zip(&counts).zip(weights);
    files.map(|((sum, count), weight)| (sum[0] * weight[0] + sum[1] * weight[1]) / f64::max(*count, 1.0)).sum()
}

impl<'t> Example<'t> {
    fn new(row: &Row, document: &'t Document<'t>, file: usize) -> Example<'t> {
        let voice = quote::voice(&quote::sources(document));
        let ranking = rank::rank(document, None, voice);
        let offsets = Utf16Offsets::new(document.text);
        let spans = document.sentences.iter().map(|sentence| sentence.span);
        let places: Vec<[usize; 2]> =
            spans.clone().map(|span| [offsets.at(span.start()), offsets.at(span.end())]).collect();
        let first = |count: usize| &row.key[..count.min(row.key.len())];
        let shared = |place: &[usize; 2], count: usize| {
            let held = first(count).iter().map(|key| place[1].min(key[1]).saturating_sub(place[0].max(key[0])));
            held.sum::<usize>()
        };
        Example {
            properties: rank::properties(document, &ranking.terms, voice).collect(),
            file,
            reference: row.summary.as_deref().map(rouge::tokens),
            sentences: spans.map(|span| rouge::tokens(&document.text[span.range()])).collect(),
            lengths: places.iter().map(|place| place[1] - place[0]).collect(),
            common: places.iter().map(|place| POINTS.map(|count| shared(place, count))).collect(),
            wanted: POINTS.map(|count| first(count).iter().map(|key| key[1] - key[0]).sum()),
            known: HashMap::new(),
            ranking,
            document,
        }
    }

    /// The mean ROUGE F1 against the reference, and the mean F1 of three and of five against the key sentences.
    fn judge(&mut self, weights: &Properties) -> [f64; 2] {
        let worth = |own: &Properties| Worth::of(own, weights);
        self.ranking.worth = self.properties.iter().map(|own| own.as_ref().map(worth)).collect();
        self.ranking.weights = weights.clone();
        let chosen = key_point::choose(self.document, &self.ranking, POINTS[1], None);
        let best = |count: usize| chosen.iter().filter(move |point| point.rank <= count).map(|point| point.sentence);
        let by_summary = self.reference.as_ref().map_or(0.0, |reference| {
            let sentences = &self.sentences;
            let found = self.known.entry(best(POINTS[0]).collect()).or_insert_with_key(|places| {
                let summary: Vec<String> = places.iter().flat_map(|&place| sentences[place].clone()).collect();
                rouge(&summary, reference)
            });
            found.iter().sum::<f64>() / 3.0
        });
        let by_key = (0..POINTS.len()).filter(|&place| self.wanted[place] > 0).map(|place| {
            let common: usize = best(POINTS[place]).map(|sentence| self.common[sentence][place]).sum();
            let length: usize = best(POINTS[place]).map(|sentence| self.lengths[sentence]).sum();
            common as f64 / (length + self.wanted[place]) as f64
        });
        [by_summary, by_key.sum()]
    }
}

/// A number that looks like chance and is the same in every run (SplitMix64, Steele et al. 2014).
fn mix(one: u64, other: u64) -> u64 {
    let mut mixed = (one ^ other << 32).wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ mixed >> 31
}

struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(1);
        mix(self.0, 0)
    }

    /// 0 to 1.
    fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }

    fn below(&mut self, count: usize) -> usize {
        (self.next() % count as u64) as usize
    }
}
