//! `cargo bench --bench complexity [-- NAME] [--characters N]`: what texts made to hurt cost, beside ordinary news.
//!
//! A kind of text passes where a character of it takes at most three times the time of a character of ordinary news, and
//! where the digest never holds more than twelve times its text and a constant. Ends with status 1 where one does not.

#[path = "../tests/hostile/mod.rs"]
mod hostile;

use cpu_time::ProcessTime;
use hostile::KINDS;
use peak_alloc::PeakAlloc;
use std::convert::Infallible;
use std::time::Duration;
use std::{env, fs};
use yaodian::{Engine, Options, digest};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// How much longer than ordinary news a character may take.
const SLOWEST: f64 = 3.0;
/// How many bytes the digest may hold for each byte of the text, beyond what does not depend on it.
const LARGEST: f64 = 12.0;
/// What a digest may hold whatever its text: tables and the opened dictionary.
const CONSTANT: usize = 16 << 20;
/// The text grows by this factor until it is as long as asked for, so that a kind which is out of all proportion is
/// found early.
const GROWTH: usize = 10;
/// How often a kind that takes too long is measured.
const TRIES: usize = 3;

fn main() {
    let arguments: Vec<String> = env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let characters = match arguments.iter().position(|argument| argument == "--characters") {
        Some(at) => arguments[at + 1].parse().expect("--characters takes a number"),
        None => 1_000_000,
    };
    let only = arguments.first().filter(|argument| !argument.starts_with("--"));
    let mut engine = Engine::new();
    let articles = articles();
    println!("{:>9} {:>7} {:>7}  {:36}  slowest, largest stage", "ns/char", "ratio", "memory", "kind");
    let mut failed = 0;
    for kind in KINDS.iter().filter(|kind| only.is_none_or(|name| kind.name.contains(name.as_str()))) {
        // Other work on the machine slows one down and not the other, so what fails is measured again.
        let tries = (0..TRIES).map(|_| {
            let news = ordinary(&mut engine, &articles);
            (cost(&mut engine, characters, news, |size| kind.text(size)), news)
        });
        let mut best: Option<(Cost, f64)> = None;
        for (cost, news) in tries {
            if best.as_ref().is_none_or(|(other, beside)| cost.time / news < other.time / beside) {
                best = Some((cost, news));
            }
            if best.as_ref().is_some_and(|(cost, news)| cost.time <= SLOWEST * news) {
                break;
            }
        }
        let Some((Cost { time, memory, slowest, largest }, news)) = best else { continue };
        let passed = time <= SLOWEST * news && memory <= LARGEST;
        failed += usize::from(!passed);
        let mark = if passed { "" } else { "  <-- beyond the limit" };
        println!("{time:>9.0} {:>7.2} {memory:>7.1}  {:36}  {slowest}, {largest}{mark}", time / news, kind.name);
    }
    println!("\n{failed} beyond {SLOWEST} × the time of ordinary news or {LARGEST} × the memory of their text");
    std::process::exit((failed > 0).into());
}

struct Cost {
    /// Nanoseconds a character.
    time: f64,
    /// Bytes held at most, for each byte of the text.
    memory: f64,
    /// The stage that took most of the time.
    slowest: &'static str,
    /// The stage in which most was held.
    largest: &'static str,
}

fn cost(engine: &mut Engine, characters: usize, news: f64, text: impl Fn(usize) -> String) -> Cost {
    let mut size = characters.min(10_000);
    loop {
        let text = text(size);
        let cost = digest(engine, &text);
        if size >= characters || cost.time > 30.0 * SLOWEST * news {
            return cost;
        }
        size = (size * GROWTH).min(characters);
    }
}

fn digest(engine: &mut Engine, text: &str) -> Cost {
    let before = MEMORY.current_usage();
    let start = ProcessTime::now();
    let mut last = start;
    let (mut slowest, mut largest) = ((Duration::ZERO, ""), (0, ""));
    let mut measure = |stage| {
        slowest = slowest.max((last.elapsed(), stage));
        last = ProcessTime::now();
        largest = largest.max((MEMORY.peak_usage(), stage));
        MEMORY.reset_peak_usage();
    };
    MEMORY.reset_peak_usage();
    let Ok(findings) = engine.read_by_stage(text, &Options::default(), |stage| {
        measure(stage);
        Ok::<(), Infallible>(())
    });
    let digest = digest::assemble(&findings, None);
    let elapsed = start.elapsed();
    measure("digest");
    drop(digest);
    let held = largest.0.saturating_sub(before).saturating_sub(CONSTANT);
    Cost {
        time: elapsed.as_nanos() as f64 / text.chars().count() as f64,
        memory: held as f64 / text.len() as f64,
        slowest: slowest.1,
        largest: largest.1,
    }
}

fn articles() -> Vec<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/articles");
    let mut paths: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path().join("input.txt")).collect();
    paths.sort();
    paths.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

/// Nanoseconds a character of our own articles, one digest an article.
fn ordinary(engine: &mut Engine, articles: &[String]) -> f64 {
    const ROUNDS: usize = 20;
    let characters: usize = articles.iter().map(|article| article.chars().count()).sum();
    let start = ProcessTime::now();
    for article in articles.iter().cycle().take(ROUNDS * articles.len()) {
        engine.digest(article, &Options::default());
    }
    start.elapsed().as_nanos() as f64 / (ROUNDS * characters) as f64
}
