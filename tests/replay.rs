//! What fuzzing starts from and what it once found, again: the articles, whole and damaged, and texts made to hurt.

#[allow(dead_code, reason = "each test uses its part")]
mod hostile;
#[allow(dead_code, reason = "each test uses its part")]
mod invariants;

use std::path::Path;
use std::{env, fs};
use yaodian::{Engine, Options};

fn replay(engine: &mut Engine, text: &str) {
    invariants::hold(text, &engine.digest(text, &Options::default()));
}

/// Text files below `folder`, in order.
fn texts(folder: &Path) -> Vec<String> {
    let mut paths: Vec<_> = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let mut found = Vec::new();
    for path in paths {
        if path.is_dir() {
            found.extend(texts(&path));
        } else if path.extension().is_none_or(|extension| extension == "txt") {
            found.push(String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned());
        }
    }
    found
}

fn articles() -> Vec<String> {
    texts(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles"))
}

#[test]
fn findings_of_fuzzing() {
    let mut engine = Engine::new();
    for text in texts(&Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/findings")) {
        replay(&mut engine, &text);
    }
}

#[test]
fn articles_cut_off_anywhere() {
    let mut engine = Engine::new();
    for (turn, article) in articles().iter().enumerate() {
        for (at, _) in article.char_indices().skip(turn).step_by(37) {
            replay(&mut engine, &article[..at]);
        }
        for (at, _) in article.char_indices().skip(turn).step_by(61) {
            replay(&mut engine, &article[at..]);
        }
    }
}

#[test]
fn articles_with_a_character_lost_or_changed() {
    let mut engine = Engine::new();
    let instead = ["", "“", "”", "\"", "「", "\n", "：", "。", "（", "，", " ", "😀", "說"];
    for (turn, article) in articles().iter().enumerate() {
        for (count, (at, character)) in article.char_indices().skip(turn).step_by(19).enumerate() {
            let (before, after) = (&article[..at], &article[at + character.len_utf8()..]);
            replay(&mut engine, &format!("{before}{}{after}", instead[count % instead.len()]));
        }
    }
}

#[test]
fn articles_without_their_marks() {
    let mut engine = Engine::new();
    for article in articles() {
        for marks in ["“”「」\"", "。！？", "，、：；", "\n", "。，：\n“”"] {
            replay(&mut engine, &article.replace(|character| marks.contains(character), ""));
            replay(&mut engine, &article.replace(|character| marks.contains(character), " "));
        }
    }
}

#[test]
fn texts_made_to_hurt() {
    let mut engine = Engine::new();
    for kind in hostile::KINDS {
        for characters in [1, 30, 1500] {
            replay(&mut engine, &kind.text(characters));
        }
    }
}

/// The corpora of real text, where they are at hand; none of it is part of the project.
#[test]
fn texts_of_the_corpora() {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let shared = env::var_os("YAODIAN_SHARED").map_or(beside, Into::into);
    let Ok(news) = fs::read_to_string(shared.join("corpus/news.txt")) else {
        eprintln!("skipped: no corpus in {}", shared.display());
        return;
    };
    let mut engine = Engine::new();
    let every = if cfg!(debug_assertions) { 40 } else { 1 };
    news.split("\n\n").step_by(every).for_each(|article| replay(&mut engine, article));
}
