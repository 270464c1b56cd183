//! Stances against the gold annotation: confusion matrix, accuracy, macro-F1, the errors one by one.

use crate::Outcome;
use serde::Deserialize;
use serde_json::json;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use yaodian::document::Document;
use yaodian::quote::{self, CueClass, Form, Kind, Source, Statement};
use yaodian::segment::Segmenter;
use yaodian::span::Span;
use yaodian::stance::{self, Issue, Stance};
use yaodian::{Engine, Options, topic};

const LABELS: [&str; 5] = ["support", "oppose", "mixed", "neutral", "-"];

#[derive(Deserialize)]
struct Article {
    id: String,
    text: String,
    sources: Vec<GoldSource>,
}

#[derive(Deserialize)]
struct GoldSource {
    name: String,
    aliases: Vec<String>,
    kind: String,
    stance: String,
    statements: Vec<GoldStatement>,
}

/// Offsets in UTF-16 code units.
#[derive(Deserialize)]
struct GoldStatement {
    start: usize,
    end: usize,
    form: String,
    /// The reporting word, where the annotation gives it.
    #[serde(default)]
    cue: Option<String>,
}

/// A gold source beside what the engine says of it.
struct Judged {
    article: String,
    source: String,
    gold: usize,
    /// The index of "-" for a source that the engine did not find.
    found: usize,
    proof: String,
    said: String,
}

/// Prints what the gold's own statements say for and against, a source a line, to study the weights.
pub fn findings(file: &str) -> Outcome {
    let mut segmenter = Segmenter::new();
    for line in BufReader::new(std::fs::File::open(file)?).lines().map_while(Result::ok).filter(|line| !line.is_empty())
    {
        let article: Article = serde_json::from_str(&line)?;
        let bytes = bytes_of_utf16(&article.text);
        let text = article.text.as_str();
        let document = Document::read(text, &mut segmenter);
        let topic = topic::topic(&document).map_or("", |span| &text[span]);
        let issue = Issue::new(topic);
        let found_sources = quote::sources(&document);
        let sources: Vec<_> =
            article.sources.iter().map(|gold| gold_source(gold, text, &bytes, &document, &found_sources)).collect();
        let verdicts = stance::judge(&document, &sources, &issue);
        for ((gold, source), verdict) in article.sources.iter().zip(&sources).zip(verdicts) {
            let found: Vec<_> = stance::findings(&document, source, &issue)
                .iter()
                .map(|finding| {
                    let by: Vec<&str> = finding.by.names().collect();
                    let in_cue =
                        source.statements.iter().filter_map(|said| said.cue).any(|cue| cue.covers(finding.span));
                    json!([&text[finding.span], finding.value, by.join("|"), finding.contrasted, in_cue])
                })
                .collect();
            let said: Vec<&str> = source.statements.iter().map(|said| &text[said.span]).collect();
            let cues: Vec<&str> = source.statements.iter().map(|said| said.cue.map_or("", |cue| &text[cue])).collect();
            println!(
                "{}",
                json!({"id": article.id, "name": gold.name, "kind": gold.kind, "gold": gold.stance, "topic": topic,
                    "found": verdict.label, "cues": cues, "said": said, "findings": found})
            );
        }
    }
    Ok(())
}

pub fn stance(file: &str, gold_statements: bool) -> Outcome {
    let mut engine = Engine::new();
    let mut segmenter = Segmenter::new();
    let mut judged = Vec::new();
    for line in BufReader::new(std::fs::File::open(file)?).lines().map_while(Result::ok).filter(|line| !line.is_empty())
    {
        let article: Article = serde_json::from_str(&line)?;
        let bytes = bytes_of_utf16(&article.text);
        if gold_statements {
            judge_gold(&article, &bytes, &mut segmenter, &mut judged);
        } else {
            judge_found(&article, &bytes, &mut engine, &mut judged);
        }
    }
    print(&judged);
    Ok(())
}

/// The byte offset of every UTF-16 offset of `text`.
fn bytes_of_utf16(text: &str) -> Vec<usize> {
    let units = text.char_indices().flat_map(|(byte, character)| std::iter::repeat_n(byte, character.len_utf16()));
    units.chain([text.len()]).collect()
}

fn kind(name: &str) -> Kind {
    match name {
        "group" => Kind::Group,
        "organization" => Kind::Organization,
        "document" => Kind::Document,
        "media" => Kind::Media,
        "anonymous" => Kind::Anonymous,
        _ => Kind::Person,
    }
}

fn form(name: &str) -> Form {
    match name {
        "direct" => Form::Direct,
        "mixed" => Form::Mixed,
        _ => Form::Indirect,
    }
}

/// The engine judges the gold's own statements.
fn judge_gold(article: &Article, bytes: &[usize], segmenter: &mut Segmenter, judged: &mut Vec<Judged>) {
    let text = article.text.as_str();
    let document = Document::read(text, segmenter);
    let topic = topic::topic(&document).map_or("", |span| &text[span]);
    println!("{}: {}", article.id, topic.chars().take(40).collect::<String>());
    let issue = Issue::new(topic);
    let found_sources = quote::sources(&document);
    let sources: Vec<_> =
        article.sources.iter().map(|gold| gold_source(gold, text, bytes, &document, &found_sources)).collect();
    let stances = stance::judge(&document, &sources, &issue);
    judged.extend(article.sources.iter().zip(&stances).map(|(gold, stance)| compare(article, gold, bytes, stance)));
}

/// A gold source as the engine would have found it.
fn gold_source(gold: &GoldSource, text: &str, bytes: &[usize], document: &Document<'_>, found: &[Source]) -> Source {
    let name = text.find(&gold.name).map_or(Span::new(0, 0), |start| Span::new(start, start + gold.name.len()));
    let statements = gold
        .statements
        .iter()
        .map(|said| {
            let span = Span::new(bytes[said.start], bytes[said.end]);
            let reported_by = reporting_word(document, said, span, found);
            Statement {
                span,
                form: form(&said.form),
                speaker: None,
                cue: reported_by,
                cue_class: reported_by.map_or(CueClass::Neutral, |cue| cue_class(&document.folded[cue])),
                about: None,
                rule: "gold",
                confidence: 1.0,
            }
        })
        .collect();
    Source { name, aliases: Vec::new(), role: None, kind: kind(&gold.kind), mentions: vec![name], statements }
}

/// The engine judges the sources that it found itself; one answers to a gold source by its name.
fn judge_found(article: &Article, bytes: &[usize], engine: &mut Engine, judged: &mut Vec<Judged>) {
    let digest = engine.digest(&article.text, &Options::default());
    println!("{}: {}", article.id, digest.topic.chars().take(40).collect::<String>());
    let mut taken = vec![false; digest.sources.len()];
    for gold in &article.sources {
        let names: Vec<&str> = std::iter::once(&gold.name).chain(&gold.aliases).map(String::as_str).collect();
        let matched =
            digest.sources.iter().enumerate().filter(|&(index, _)| !taken[index]).max_by_key(|(index, source)| {
                let forms = std::iter::once(source.name).chain(source.aliases.iter().copied());
                let best = forms.map(|form| names.iter().map(|name| name_match(form, name)).max().unwrap_or(0)).max();
                let shared: usize = source
                    .statements
                    .iter()
                    .flat_map(|said| gold.statements.iter().map(move |other| (said, other)))
                    .map(|(said, other)| {
                        said.end.min(bytes[other.end]).saturating_sub(said.start.max(bytes[other.start]))
                    })
                    .sum();
                (best.unwrap_or(0), shared, std::cmp::Reverse(*index))
            });
        let found = matched.filter(|(_, source)| {
            let forms = std::iter::once(source.name).chain(source.aliases.iter().copied());
            forms.flat_map(|form| names.iter().map(move |name| name_match(form, name))).any(|quality| quality > 0)
        });
        if let Some((index, source)) = found {
            taken[index] = true;
            let proof = source
                .stance
                .evidence
                .iter()
                .map(|proof| (proof.text, proof.polarity == stance::Polarity::Support, proof.weight));
            judged.push(Judged { proof: proofs(proof), ..row(article, gold, bytes, source.stance.label as usize) });
        } else {
            judged.push(row(article, gold, bytes, LABELS.len() - 1));
        }
    }
}

/// 2: the same name; 1: one contains the other; 0: different.
fn name_match(one: &str, other: &str) -> u8 {
    let long = one.chars().count().min(other.chars().count()) >= 2;
    if one == other { 2 } else { u8::from(long && (one.contains(other) || other.contains(one))) }
}

fn compare(article: &Article, gold: &GoldSource, bytes: &[usize], stance: &Stance) -> Judged {
    let found = stance.label as usize;
    let proof = stance
        .evidence
        .iter()
        .map(|proof| (&article.text.as_str()[proof.span], proof.polarity == stance::Polarity::Support, proof.weight));
    Judged { proof: proofs(proof), ..row(article, gold, bytes, found) }
}

fn proofs<'t>(evidence: impl Iterator<Item = (&'t str, bool, f64)>) -> String {
    evidence
        .map(|(text, support, weight)| format!("{}{weight:.2} {text}", if support { '+' } else { '-' }))
        .collect::<Vec<_>>()
        .join(" | ")
}

fn row(article: &Article, gold: &GoldSource, bytes: &[usize], found: usize) -> Judged {
    let said: Vec<&str> =
        gold.statements.iter().map(|said| &article.text[bytes[said.start]..bytes[said.end]]).collect();
    Judged {
        article: article.id.clone(),
        source: gold.name.clone(),
        gold: LABELS.iter().position(|&label| label == gold.stance).unwrap_or(LABELS.len() - 1),
        found,
        proof: String::new(),
        said: said.join(" / "),
    }
}

/// What the engine's own list says of a reporting word.
fn cue_class(word: &str) -> CueClass {
    let mut rows = include_str!("../../data/cues.tsv").lines().map(|line| line.split('\t'));
    match rows.find_map(|mut row| (row.next() == Some(word)).then(|| row.next()).flatten()) {
        Some("supporting") => CueClass::Supporting,
        Some("opposing") => CueClass::Opposing,
        Some("urging") => CueClass::Urging,
        Some("documentary") => CueClass::Documentary,
        _ => CueClass::Neutral,
    }
}

/// The word that reports the gold statement: as annotated, else that of the statement which the engine finds there itself.
fn reporting_word(document: &Document<'_>, said: &GoldStatement, span: Span, found: &[Source]) -> Option<Span> {
    let Some(word) = &said.cue else {
        let common = |other: Span| other.end().min(span.end()).saturating_sub(other.start().max(span.start()));
        let statements = found.iter().flat_map(|source| &source.statements);
        let same = statements.filter(|other| common(other.span) > 0).max_by_key(|other| common(other.span))?;
        return same.cue;
    };
    if word.is_empty() {
        return None;
    }
    let near = |at: usize| Span::new(at, at + word.len());
    let before =
        document.text[..span.start()].rfind(word.as_str()).filter(|at| span.start() - at < CUE_REACH).map(near);
    before.or_else(|| document.text[span.end()..].find(word.as_str()).map(|at| near(span.end() + at)))
}

/// How far before what is said its reporting word may stand, in bytes.
const CUE_REACH: usize = 300;

fn print(judged: &[Judged]) {
    for wrong in judged.iter().filter(|judged| judged.gold != judged.found) {
        println!("{} {}: {} taken for {}", wrong.article, wrong.source, LABELS[wrong.gold], LABELS[wrong.found]);
        println!("    {}\n    {}", wrong.proof, wrong.said.chars().take(300).collect::<String>());
    }
    let mut matrix: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for one in judged {
        *matrix.entry((one.gold, one.found)).or_default() += 1;
    }
    let count = |gold: usize, found: usize| matrix.get(&(gold, found)).copied().unwrap_or(0);
    println!("{:>12}{}", "gold in rows", LABELS.map(|label| format!("{label:>9}")).concat());
    let mut per_label = Vec::new();
    for (gold, label) in LABELS.into_iter().enumerate().take(4) {
        let cells: Vec<String> = (0..LABELS.len()).map(|found| format!("{:9}", count(gold, found))).collect();
        println!("{label:>12}{}", cells.concat());
        let in_gold: usize = (0..LABELS.len()).map(|found| count(gold, found)).sum();
        let in_found: usize = (0..4).map(|row| count(row, gold)).sum();
        if in_gold >= 5 {
            per_label.push(2.0 * count(gold, gold) as f64 / (in_gold + in_found) as f64);
        }
    }
    let right = judged.iter().filter(|judged| judged.gold == judged.found).count();
    println!(
        "{} sources, accuracy {:.1}, macro-F1 {:.1}",
        judged.len(),
        100.0 * right as f64 / judged.len().max(1) as f64,
        100.0 * per_label.iter().sum::<f64>() / per_label.len().max(1) as f64,
    );
}
