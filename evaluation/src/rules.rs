//! The attribution rules one by one: what each of them finds in annotated articles, and how often it is right.

use crate::Outcome;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use yaodian::utf16::Utf16Offsets;
use yaodian::{Engine, Options};

#[derive(Deserialize)]
struct Article {
    id: String,
    text: String,
    #[serde(default)]
    sources: Vec<Source>,
}

#[derive(Deserialize)]
struct Source {
    statements: Vec<Extent>,
}

/// In UTF-16 code units.
#[derive(Deserialize)]
struct Extent {
    start: usize,
    end: usize,
}

fn articles(file: &str) -> Result<Vec<Article>, Box<dyn std::error::Error>> {
    let lines = BufReader::new(std::fs::File::open(file)?).lines();
    lines.map(|line| Ok(serde_json::from_str(&line?)?)).collect()
}

/// Prints the derivation of every statement and the cues that were passed over.
pub fn explain(file: &str) -> Outcome {
    let mut engine = Engine::new();
    for article in articles(file)? {
        println!("== {}", article.id);
        let explanation = engine.explain(&article.text);
        for said in &explanation.statements {
            println!(
                "{} | {} | {} {:?} ({}) cue {} class {:?} speaker {}\n    {}",
                said.source,
                said.role,
                said.rule,
                said.form,
                said.confidence,
                said.cue,
                said.cue_class,
                said.speaker,
                said.text
            );
        }
        for passed in &explanation.passed_over {
            let start = article.text[..passed.start].char_indices().rev().nth(24).map_or(0, |(at, _)| at);
            println!("  - {}: …{}", passed.reason, &article.text[start..passed.end]);
        }
    }
    Ok(())
}

/// How often a rule fired, and how often the gold has nearly the same statement.
#[derive(Default)]
struct Tally {
    count: usize,
    right: usize,
}

/// Prints the table of `docs/attribution.md`.
pub fn rules(file: &str) -> Outcome {
    let mut engine = Engine::new();
    let mut tallies: BTreeMap<&'static str, Tally> = BTreeMap::new();
    for article in articles(file)? {
        let offsets = Utf16Offsets::new(&article.text);
        let gold: Vec<&Extent> = article.sources.iter().flat_map(|source| &source.statements).collect();
        let digest = engine.digest(&article.text, &Options::default());
        for said in digest.sources.iter().flat_map(|source| &source.statements) {
            let (start, end) = (offsets.at(said.start), offsets.at(said.end));
            let tally = tallies.entry(said.rule).or_default();
            tally.count += 1;
            tally.right += usize::from(gold.iter().any(|extent| agrees(extent, start, end)));
        }
    }
    println!("| rule | example | statements | precision |\n|---|---|---:|---:|");
    for rule in yaodian::quote::rules() {
        let (count, precision) = match tallies.get(rule.name.as_str()) {
            Some(tally) => (tally.count, format!("{:.0} %", 100.0 * tally.right as f64 / tally.count as f64)),
            None => (0, "–".to_owned()),
        };
        println!("| {} | {} | {count} | {precision} |", rule.name, rule.example);
    }
    Ok(())
}

/// Whether two statements share four fifths of what they cover together.
fn agrees(extent: &Extent, start: usize, end: usize) -> bool {
    let shared = extent.end.min(end).saturating_sub(extent.start.max(start));
    let both = extent.end.max(end) - extent.start.min(start);
    shared * 5 >= both * 4
}
