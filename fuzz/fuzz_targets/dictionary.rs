#![no_main]
//! The dictionary file, opened at the pages that any two texts need: each word is handed out once and whole, and cutting
//! loses nothing.

use libfuzzer_sys::fuzz_target;
use std::collections::HashSet;
use yaodian::dictionary::Dictionary;
use yaodian::segment::Segmenter;
use yaodian::span::Span;

fuzz_target!(|texts: (&str, &str)| {
    let mut dictionary = Dictionary::new();
    let mut given = HashSet::new();
    for text in [texts.0, texts.1, texts.0] {
        dictionary.open([text], |entry| {
            assert!(entry.frequency > 0 && !entry.word.is_empty() && !entry.tag.is_empty());
            assert!(given.insert(entry.word.to_owned()), "{} is given twice", entry.word);
        });
    }
    let mut segmenter = Segmenter::new();
    for text in [texts.0, texts.1] {
        let tokens = segmenter.segment(text, &[Span::new(0, text.len())], &[texts.1.to_owned()]);
        let mut end = 0;
        for token in &tokens {
            assert_eq!(token.span.start(), end);
            assert!(text.get(token.span.range()).is_some());
            assert!(!token.tag.as_str().is_empty());
            end = token.span.end();
        }
        assert_eq!(end, text.len());
    }
});
