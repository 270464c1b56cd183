//! Articles from files, through the engine.

use crate::Outcome;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::error::Error;
use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use yaodian::article::BlockKind;
use yaodian::document::Document;
use yaodian::segment::Segmenter;
use yaodian::utf16::Utf16Offsets;
use yaodian::{Engine, Options};

/// A line of an input file; other keys are ignored.
#[derive(Deserialize)]
pub struct Article {
    pub id: String,
    pub text: String,
}

/// A digest as the npm package returns it, as far as it is scored. Offsets are UTF-16 code units.
#[derive(Deserialize, Default, Clone)]
#[serde(rename_all = "camelCase", default)]
pub struct Digest {
    pub key_points: Vec<KeyPoint>,
    pub sources: Vec<Source>,
    pub excluded: Vec<Range>,
}

#[derive(Deserialize, Clone)]
pub struct KeyPoint {
    pub start: usize,
    pub end: usize,
    pub text: String,
    #[serde(default = "unranked")]
    pub rank: usize,
}

fn unranked() -> usize {
    99
}

#[derive(Deserialize, Clone)]
pub struct Source {
    pub name: String,
    #[serde(default)]
    pub aliases: Vec<String>,
    #[serde(default)]
    pub role: String,
    pub statements: Vec<Excerpt>,
    pub stance: Stance,
}

#[derive(Deserialize, Clone)]
pub struct Stance {
    pub label: String,
    #[serde(default)]
    pub evidence: Vec<Excerpt>,
}

#[derive(Deserialize, Clone)]
pub struct Excerpt {
    pub start: usize,
    pub end: usize,
    pub text: String,
}

#[derive(Deserialize, Clone, Copy)]
pub struct Range {
    pub start: usize,
    pub end: usize,
}

impl Digest {
    /// The key points, best first; equal ranks in document order.
    pub fn ranked(&self) -> Vec<&KeyPoint> {
        let mut points: Vec<&KeyPoint> = self.key_points.iter().collect();
        points.sort_by_key(|point| point.rank);
        points
    }

    /// The three best key points, joined in document order.
    pub fn summary(&self) -> String {
        let mut best = self.ranked();
        best.truncate(3);
        best.sort_by_key(|point| point.start);
        best.iter().map(|point| point.text.as_str()).collect()
    }
}

/// The rows of a JSONL file; a blank line is skipped, an unreadable one named.
pub fn rows<T: DeserializeOwned>(file: &Path) -> Result<Vec<T>, Box<dyn Error>> {
    let name = file.display();
    let reader = BufReader::new(File::open(file).map_err(|error| format!("{name}: {error}"))?);
    let mut rows = Vec::new();
    for (index, line) in reader.lines().enumerate() {
        let line = line.map_err(|error| format!("{name}:{}: {error}", index + 1))?;
        if !line.trim().is_empty() {
            rows.push(serde_json::from_str(&line).map_err(|error| format!("{name}:{}: {error}", index + 1))?);
        }
    }
    Ok(rows)
}

/// The engine's digest of `text` with UTF-16 offsets, as the npm package would return it.
fn digest<'t>(engine: &mut Engine, text: &'t str) -> yaodian::Digest<'t> {
    let offsets = Utf16Offsets::new(text);
    let mut digest = engine.digest(text, &Options::default());
    digest.map_offsets(|offset| offsets.at(offset));
    digest
}

/// The digests of all articles of a file, by id, made here and now.
pub fn run(file: &Path) -> Result<HashMap<String, Digest>, Box<dyn Error>> {
    let mut engine = Engine::new();
    let mut digests = HashMap::new();
    for article in rows::<Article>(file)? {
        let digest = serde_json::to_string(&digest(&mut engine, &article.text))?;
        digests.insert(article.id, serde_json::from_str(&digest)?);
    }
    Ok(digests)
}

/// The digests of a file of predictions, by id.
pub fn predictions(file: &Path) -> Result<HashMap<String, Digest>, Box<dyn Error>> {
    #[derive(Deserialize)]
    struct Row {
        id: String,
        digest: Digest,
    }
    Ok(rows::<Row>(file)?.into_iter().map(|row| (row.id, row.digest)).collect())
}

pub fn print_digests(file: &Path) -> Outcome {
    write_digests(file, &mut std::io::stdout().lock())
}

/// Writes `{"id", "digest"}` a line for every article of a file.
pub fn write_digests(file: &Path, out: &mut impl Write) -> Outcome {
    #[derive(Serialize)]
    struct Row<'t> {
        id: &'t str,
        digest: yaodian::Digest<'t>,
    }
    let mut engine = Engine::new();
    for article in rows::<Article>(file)? {
        let row = Row { id: &article.id, digest: digest(&mut engine, &article.text) };
        serde_json::to_writer(&mut *out, &row)?;
        writeln!(out)?;
    }
    Ok(())
}

/// The sentences of the article's body, headings left out.
pub fn sentences(text: &str, segmenter: &mut Segmenter) -> Vec<String> {
    let document = Document::read(text, segmenter);
    let body = document.sentences.iter().filter(|sentence| sentence.kind == BlockKind::Paragraph);
    body.map(|sentence| text[sentence.span.range()].to_owned()).collect()
}

pub fn print_sentences(file: &Path) -> Outcome {
    let mut segmenter = Segmenter::new();
    let mut out = std::io::stdout().lock();
    for article in rows::<Article>(file)? {
        writeln!(out, "# {}", article.id)?;
        for sentence in sentences(&article.text, &mut segmenter) {
            writeln!(out, "{}", sentence.replace('\n', " "))?;
        }
    }
    Ok(())
}
