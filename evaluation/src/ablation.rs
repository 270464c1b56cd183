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
use yaodian::rank::Weights;
use yaodian::segment::Segmenter;
use yaodian::utf16::Utf16Offsets;
use yaodian::{key_point, rank};

/// Where the table stands in the project, between two marks.
const PAGE: &str = "docs/key-points.md";
const MARKS: [&str; 2] = ["<!-- ablation -->\n", "<!-- /ablation -->"];

/// A ranking to be measured.
struct Variant {
    name: &'static str,
    weights: Weights,
}

fn nothing() -> Weights {
    Weights {
        coverage: 0.0,
        centrality: 0.0,
        title: 0.0,
        paragraph: 0.0,
        attribution: 0.0,
        quotation: 0.0,
        question: 0.0,
        metadiscourse: 0.0,
        dated: 0.0,
        length: 0.0,
        brevity: 0.0,
        redundancy: 0.0,
        ..Weights::default()
    }
}

fn variants() -> Vec<Variant> {
    let full = Weights::default;
    let variant = |name, weights| Variant { name, weights };
    vec![
        variant("votes of later sentences alone (TextRank, directed)", Weights { centrality: 1.0, ..nothing() }),
        variant("coverage alone", Weights { coverage: full().coverage, ..nothing() }),
        variant(
            "coverage and votes",
            Weights { coverage: full().coverage, centrality: full().centrality, ..nothing() },
        ),
        variant("**all terms**", full()),
        variant("without votes", Weights { centrality: 0.0, ..full() }),
        variant("without title", Weights { title: 0.0, ..full() }),
        variant("without paragraph", Weights { paragraph: 0.0, ..full() }),
        variant("without attribution", Weights { attribution: 0.0, ..full() }),
        variant("without quotation", Weights { quotation: 0.0, ..full() }),
        variant("without question", Weights { question: 0.0, ..full() }),
        variant("without metadiscourse", Weights { metadiscourse: 0.0, ..full() }),
        variant("without dates", Weights { dated: 0.0, ..full() }),
        variant("without length", Weights { length: 0.0, ..full() }),
        variant("without brevity", Weights { brevity: 0.0, ..full() }),
        variant("without redundancy", Weights { redundancy: 0.0, ..full() }),
        variant("terms without position", Weights { position: 0.0, ..full() }),
        variant("terms without frequency", Weights { frequency: 0.0, ..full() }),
        variant("terms without quotation", Weights { quoted: 0.0, ..full() }),
        variant("terms without function characters", Weights { function: 0.0, ..full() }),
    ]
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
                (row.id.clone(), digest(document, &variant.weights).summary())
            };
            rouge::mean(&sets[set], &digests.map(summary).collect::<HashMap<_, _>>())
        });
        let mut counts = Counts::default();
        for (row, document) in gold.iter().zip(&annotated) {
            counts.add(row, Some(&digest(document, &variant.weights)));
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

/// Five key points of a document with the given weights, and nothing else.
fn digest(document: &Document<'_>, weights: &Weights) -> Digest {
    const POINTS: usize = 5;
    let offsets = Utf16Offsets::new(document.text);
    let ranking = rank::rank_with(document, None, weights.clone());
    let chosen = key_point::choose(document, &ranking, POINTS, None);
    let key_points = chosen.iter().map(|point| {
        let span = document.sentences[point.sentence].span;
        let text = document.text[span.range()].to_owned();
        KeyPoint { start: offsets.at(span.start), end: offsets.at(span.end), text, rank: point.rank }
    });
    Digest { key_points: key_points.collect(), ..Digest::default() }
}
