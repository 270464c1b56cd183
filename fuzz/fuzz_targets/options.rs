#![no_main]
//! Options as JSON, beside a text: what is read as options gives a digest that keeps to them, and the digest is JSON.

use libfuzzer_sys::fuzz_target;
use serde::Deserialize;
use std::cell::RefCell;
use yaodian::span::Span;
use yaodian::utf16::Utf16Offsets;
use yaodian::{Engine, Options};

thread_local! {
    static ENGINE: RefCell<Engine> = RefCell::new(Engine::new());
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
struct Given {
    points: Option<usize>,
    max_characters: Option<usize>,
    title: Option<String>,
    topic: Option<String>,
    words: Option<Vec<String>>,
    keep: Option<Vec<(usize, usize)>>,
}

fuzz_target!(|input: (&str, &str)| {
    let (json, text) = input;
    let Ok(given) = serde_json::from_str::<Given>(json) else { return };
    let offsets = Utf16Offsets::new(text);
    let span = |(start, end): (usize, usize)| {
        let start = offsets.byte_at(start);
        Span::new(start, offsets.byte_at(end).max(start))
    };
    let options = Options {
        points: given.points.unwrap_or(5),
        max_characters: given.max_characters,
        title: given.title,
        topic: given.topic,
        words: given.words.unwrap_or_default(),
        keep: given.keep.unwrap_or_default().into_iter().map(span).collect(),
    };
    ENGINE.with_borrow_mut(|engine| {
        let mut digest = engine.digest(text, &options);
        assert!(digest.key_points.len() <= options.points);
        digest.map_offsets(|offset| offsets.at(offset));
        let json = serde_json::to_string(&digest).expect("a digest is JSON");
        assert!(serde_json::from_str::<serde_json::Value>(&json).is_ok_and(|value| value.is_object()));
    });
});
