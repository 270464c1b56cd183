//! What each term of the ranking adds: the figures without it.

use crate::Outcome;
use crate::articles::{Digest, KeyPoint, rows};
use crate::baseline;
use crate::rouge::{self, Reference, Rouge};
use crate::score::{Counts, Gold};
use std::collections::HashMap;
use std::fmt::Write;
use std::path::Path;
use yaodian::document::Document;
use yaodian::quote;
use yaodian::rank::Model;
use yaodian::rank::property::{Properties, Property};
use yaodian::rank::terms::TRAITS;
use yaodian::segment::Segmenter;
use yaodian::utf16::Utf16Offsets;
use yaodian::{key_point, rank};

/// Where the table stands in the project, between two marks.
const PAGE: &str = "docs/key-points.md";
const MARKS: [&str; 2] = ["<!-- ablation -->\n", "<!-- /ablation -->"];

/// A ranking to be measured.
struct Variant {
    name: String,
    model: Model,
}

fn variants() -> Vec<Variant> {
    let full = Model::default;
    let only = |properties: &[Property]| {
        let mut model = full();
        let weights = model.weights.clone();
        model.weights = Properties::default();
        properties.iter().for_each(|&property| model.weights[property] = weights[property]);
        model
    };
    let coverage = [Property::Share];
    let length = [Property::Length, Property::Overlong, Property::Size, Property::Excess];
    let mut variants = vec![
        Variant { name: "votes of later sentences alone (TextRank, directed)".into(), model: only(&[Property::Votes]) },
        Variant { name: "coverage alone".into(), model: only(&coverage) },
        Variant {
            name: "coverage, votes and length".into(),
            model: only(&[&coverage[..], &[Property::Votes], &length].concat()),
        },
        Variant { name: "**all properties**".into(), model: full() },
    ];
    for &property in Property::ALL {
        let mut model = full();
        model.weights[property] = 0.0;
        variants.push(Variant { name: format!("without {property:?}"), model });
    }
    for (place, name) in TRAITS.iter().enumerate() {
        let mut model = full();
        model.likelihood.weights[place] = 0.0;
        variants.push(Variant { name: format!("likelihood of terms without {name}"), model });
    }
    variants
}

pub fn print(shared: &Path) -> Outcome {
    let table = table(shared)?;
    print!("{table}");
    if let Ok(page) = std::fs::read_to_string(PAGE)
        && let Some((before, rest)) = page.split_once(MARKS[0])
        && let Some((_, after)) = rest.split_once(MARKS[1])
    {
        std::fs::write(PAGE, format!("{before}{}{table}{}{after}", MARKS[0], MARKS[1]))?;
        eprintln!("written to {PAGE}");
    }
    Ok(())
}

fn table(shared: &Path) -> Result<String, Box<dyn std::error::Error>> {
    let summaries = ["crud-dev", "newsbench-dev"].map(|name| shared.join(format!("summaries/{name}.jsonl")));
    let sets = [rows::<Reference>(&summaries[0])?, rows::<Reference>(&summaries[1])?];
    let gold = rows::<Gold>(&shared.join("gold/dev.jsonl"))?;
    let mut table = String::from(
        "| ranking | crud-dev ROUGE-1/2/L | newsbench-dev ROUGE-1/2/L | gold F1 at 3 / at 5 |\n|---|---|---|---|\n",
    );
    let lead = sets.each_ref().map(|set| rouge::mean(set, &baseline::lead(set)));
    writeln!(table, "| first three sentences | {} | {} | |", figures(lead[0]), figures(lead[1]))?;
    let mut segmenter = Segmenter::new();
    let read = |text, segmenter: &mut Segmenter| Document::read(text, segmenter);
    let documents =
        sets.each_ref().map(|set| set.iter().map(|row| read(&row.text, &mut segmenter)).collect::<Vec<_>>());
    let annotated: Vec<Document<'_>> = gold.iter().map(|row| read(&row.text, &mut segmenter)).collect();
    for variant in variants() {
        let [crud, newsbench] = [0, 1].map(|set: usize| {
            let digests = sets[set].iter().zip(&documents[set]);
            let summary = |(row, document): (&Reference, &Document<'_>)| {
                (row.id.clone(), digest(document, &variant.model).summary())
            };
            rouge::mean(&sets[set], &digests.map(summary).collect::<HashMap<_, _>>())
        });
        let mut counts = Counts::default();
        for (row, document) in gold.iter().zip(&annotated) {
            counts.add(row, Some(&digest(document, &variant.model)));
        }
        let [three, five] = counts.key_points.map(|overlap| 100.0 * overlap.f1()[2]);
        let name = variant.name;
        writeln!(table, "| {name} | {} | {} | {three:.1} / {five:.1} |", figures(crud), figures(newsbench))?;
    }
    Ok(table)
}

fn figures(rouge: Rouge) -> String {
    let [one, two, longest] = rouge.map(|value| 100.0 * value);
    format!("{one:.1} / {two:.1} / {longest:.1}")
}

/// Five key points of a document by the given model, and nothing else.
fn digest(document: &Document<'_>, model: &Model) -> Digest {
    const POINTS: usize = 5;
    let offsets = Utf16Offsets::new(document.text);
    let voice = quote::voice(&quote::sources(document));
    let ranking = rank::rank_with(document, None, voice, model);
    let chosen = key_point::choose(document, &ranking, POINTS, None);
    let key_points = chosen.iter().map(|point| {
        let span = document.sentences[point.sentence].span;
        let text = document.text[span.range()].to_owned();
        KeyPoint { start: offsets.at(span.start()), end: offsets.at(span.end()), text, rank: point.rank }
    });
    Digest { key_points: key_points.collect(), ..Digest::default() }
}
