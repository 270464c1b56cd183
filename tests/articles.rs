//! Articles with the digests that are expected of them: `tests/articles/<name>/{input.txt,expected.json}`.
//!
//! `UPDATE=1 cargo test --test articles` writes the expected digests again; review the difference before committing it.

use std::path::{Path, PathBuf};
use std::{env, fs};
use yaodian::utf16::Utf16Offsets;
use yaodian::{Digest, Engine, Options};

#[test]
fn digests_are_as_expected() {
    let update = env::var_os("UPDATE").is_some();
    let mut engine = Engine::new();
    let mut wrong = Vec::new();
    for folder in folders() {
        let input = fs::read_to_string(folder.join("input.txt")).unwrap();
        let found = json(&input, engine.digest(&input, &Options::default()));
        let expected = folder.join("expected.json");
        if update {
            fs::write(expected, found).unwrap();
        } else if let Some(line) = first_difference(&fs::read_to_string(&expected).unwrap_or_default(), &found) {
            wrong.push(format!("{}:{line}", expected.display()));
        }
    }
    assert!(
        wrong.is_empty(),
        "other digests than expected, first in these lines; see them with `UPDATE=1 cargo test --test articles` \
         and `git diff tests/articles`:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn everything_shown_is_verbatim_and_of_the_article() {
    let mut engine = Engine::new();
    for folder in folders() {
        let input = fs::read_to_string(folder.join("input.txt")).unwrap();
        let digest = engine.digest(&input, &Options::default());
        let name = folder.display();
        for point in &digest.key_points {
            assert_eq!(&input[point.start..point.end], point.text, "{name}");
            let is_excluded = digest.excluded.iter().any(|part| part.start < point.end && point.start < part.end);
            assert!(!is_excluded, "{name}: a key point is not of the article: {}", point.text);
        }
        for source in &digest.sources {
            assert!(!source.statements.is_empty(), "{name}: {} says nothing", source.name);
            for statement in &source.statements {
                assert_eq!(&input[statement.start..statement.end], statement.text, "{name}");
            }
            for proof in &source.stance.evidence {
                assert_eq!(&input[proof.start..proof.end], proof.text, "{name}");
            }
        }
    }
}

/// The digest as the npm package gives it, on many lines.
fn json(input: &str, mut digest: Digest<'_>) -> String {
    let offsets = Utf16Offsets::new(input);
    digest.map_offsets(|offset| offsets.at(offset));
    serde_json::to_string_pretty(&digest).unwrap() + "\n"
}

/// The number of the first line that differs.
fn first_difference(expected: &str, found: &str) -> Option<usize> {
    let mut lines = (expected.lines(), found.lines());
    (1..).find_map(|number| match (lines.0.next(), lines.1.next()) {
        (None, None) => Some(None),
        (a, b) => (a != b).then_some(Some(number)),
    })?
}

fn folders() -> Vec<PathBuf> {
    let articles = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let mut folders: Vec<PathBuf> = fs::read_dir(articles).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    folders
}
