#![no_main]
//! The article parser: title, blocks and excluded parts cover the text, do not overlap, and keep to their order,
//! whatever the reader wants kept.

use libfuzzer_sys::fuzz_target;
use yaodian::span::Span;
use yaodian::{article, script, sentence};

fuzz_target!(|input: (u16, u16, &str)| {
    let (start, length, text) = input;
    let folded = script::fold(text).0;
    let mut article = article::parse(text, &folded);
    check(text, &article);
    let start = text.floor_char_boundary(start as usize);
    article.restore(&folded, &[Span::new(start, text.floor_char_boundary(start + length as usize))]);
    check(text, &article);
    for sentence in sentence::split(&folded, &article) {
        assert!(article.blocks.iter().any(|block| block.span.covers(sentence.span)));
    }
});

fn check(text: &str, article: &article::Article) {
    let mut parts: Vec<Span> = article.title.into_iter().collect();
    parts.extend(article.blocks.iter().map(|block| block.span));
    parts.extend(article.excluded.iter().map(|part| part.span));
    parts.sort_unstable();
    let mut end = 0;
    for part in parts {
        assert!(end <= part.start() && text[end..part.start()].trim().is_empty(), "lost before {part:?}");
        assert!(!part.is_empty() && text.is_char_boundary(part.end()));
        end = part.end();
    }
    assert!(text[end..].trim().is_empty(), "lost at the end");
}
