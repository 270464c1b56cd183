//! How fast the engine is on this machine, compiled natively.

use crate::Outcome;
use std::time::Instant;
use yaodian::{Engine, Options};

/// Prints the megabytes a second of whole digests, article by article, a blank line between two of them in `file`.
/// The best of three rounds: what else the machine does only ever takes time away.
pub fn speed(file: &str) -> Outcome {
    let text = std::fs::read_to_string(file)?;
    let mut engine = Engine::new();
    let mut rounds = Vec::new();
    for _ in 0..3 {
        let start = Instant::now();
        for article in text.split("\n\n") {
            engine.digest(article, &Options::default());
        }
        rounds.push(text.len() as f64 / 1e6 / start.elapsed().as_secs_f64());
    }
    println!("{:.1}", rounds.into_iter().fold(0.0, f64::max));
    Ok(())
}
