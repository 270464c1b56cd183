//! Measures the engine against gold annotation and reference summaries.

use std::io::Read;

fn main() {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).expect("standard input is UTF-8 text");
    let mut engine = yaodian::Engine::new();
    let digest = engine.digest(&text, &yaodian::Options::default());
    println!("{}", serde_json::to_string_pretty(&digest).expect("a digest is plain data"));
}
