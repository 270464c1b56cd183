//! Measures the engine against gold annotation and reference summaries.

mod stance;

use serde::Deserialize;
use std::io::{BufRead, BufReader, Write};
use std::process::ExitCode;
use yaodian::utf16::Utf16Offsets;
use yaodian::{Engine, Options};

const USAGE: &str = "\
usage: evaluation digest FILE.jsonl   a digest a line, as the command line `yaodian --format jsonl` writes it
       evaluation stance GOLD.jsonl [--gold-statements]   stances against the gold, of the gold's own statements on demand";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["digest", file] => digest(file),
        ["stance", file] => stance::stance(file, false),
        ["stance", file, "--gold-statements"] => stance::stance(file, true),
        _ => Err(USAGE.into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

type Outcome = Result<(), Box<dyn std::error::Error>>;

#[derive(Deserialize)]
struct Row {
    id: String,
    text: String,
}

fn digest(file: &str) -> Outcome {
    let mut engine = Engine::new();
    let mut out = std::io::stdout().lock();
    for line in BufReader::new(std::fs::File::open(file)?).lines() {
        let row: Row = serde_json::from_str(&line?)?;
        let offsets = Utf16Offsets::new(&row.text);
        let mut digest = engine.digest(&row.text, &Options::default());
        digest.map_offsets(|offset| offsets.at(offset));
        serde_json::to_writer(&mut out, &serde_json::json!({ "id": row.id, "digest": digest }))?;
        writeln!(out)?;
    }
    Ok(())
}
