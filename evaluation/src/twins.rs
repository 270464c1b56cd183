//! Whether a text and its twin in the other script get the same key points.

use crate::Outcome;
use crate::articles;
use std::path::Path;

/// Prints the share of key points of one file that stand at the same place, with the same rank, in the other.
pub fn print(one: &Path, other: &Path) -> Outcome {
    let (one, other) = (articles::run(one)?, articles::run(other)?);
    let mut all = 0;
    let mut same = 0;
    for (id, digest) in &one {
        let Some(twin) = other.get(id) else { continue };
        all += digest.key_points.len();
        let stands = |point: &articles::KeyPoint| {
            twin.key_points.iter().any(|twin| (twin.start, twin.end) == (point.start, point.end))
        };
        same += digest.key_points.iter().filter(|point| stands(point)).count();
    }
    println!("{same} of {all} key points at the same place: {:.2} %", 100.0 * same as f64 / all.max(1) as f64);
    Ok(())
}
