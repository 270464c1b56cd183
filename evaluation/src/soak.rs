//! Whether the engine's memory stays flat over any number of digests.

use crate::Outcome;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::time::Instant;
use yaodian::{Engine, Options};

/// How much more memory the last digests may hold than those of the first tenth, in MB: what the allocator keeps apart.
const GROWTH: f64 = 8.0;

/// Digests `count` texts in one engine and prints the memory of the process ten times on the way; an error where it
/// grows after the first tenth, by which time all that an engine keeps is there.
///
/// The texts are the articles below `folder`, no two alike: numbers change, sentences are left out, and each
/// thousandth one is long.
pub fn soak(folder: &Path, count: usize) -> Outcome {
    let articles = articles(folder)?;
    let mut engine = Engine::new();
    let start = Instant::now();
    let (mut early, mut sources) = (0.0, 0);
    for turn in 0..count {
        let text = variant(&articles[turn % articles.len()], turn);
        sources += engine.digest(&text, &Options::default()).sources.len();
        if (turn + 1) % (count / 10).max(1) == 0 {
            let memory = memory()?;
            println!("{:>9} digests {:>6.0} s {memory:>7.1} MB", turn + 1, start.elapsed().as_secs_f64());
            if early == 0.0 {
                early = memory;
            }
        }
    }
    let growth = memory()? - early;
    println!("{sources} sources; {growth:.1} MB more than after the first tenth");
    if growth > GROWTH { Err(format!("the memory grows: {growth:.1} MB").into()) } else { Ok(()) }
}

fn articles(folder: &Path) -> Result<Vec<String>, Box<dyn std::error::Error>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        paths.push(entry?.path().join("input.txt"));
    }
    paths.sort();
    Ok(paths.into_iter().map(fs::read_to_string).collect::<Result<_, _>>()?)
}

fn variant(article: &str, turn: usize) -> String {
    let mut text = String::new();
    let times = if turn % 1000 == 999 { 50 } else { 1 };
    for time in 0..times {
        for (index, sentence) in article.split_inclusive('。').enumerate() {
            if !(turn / 7 + index + time).is_multiple_of(5) {
                text.push_str(sentence);
            }
        }
        let _ = writeln!(text, "这是第{turn}次统计。");
    }
    text
}

/// The memory that the process holds, in MB.
#[cfg(target_os = "linux")]
fn memory() -> Result<f64, Box<dyn std::error::Error>> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
    let kilobytes: f64 = line.trim().trim_end_matches(" kB").parse()?;
    Ok(kilobytes / 1024.0)
}

#[cfg(not(target_os = "linux"))]
fn memory() -> Result<f64, Box<dyn std::error::Error>> {
    Err("the memory of a process is read from /proc, which Linux has".into())
}
