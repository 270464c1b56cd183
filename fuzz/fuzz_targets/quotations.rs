#![no_main]
//! Quotation marks: quotations and sentences are in order, apart, and on character boundaries; no sentence ends
//! within a quotation.

use libfuzzer_sys::fuzz_target;
use yaodian::sentence;
use yaodian::span::Span;

fuzz_target!(|text: &str| {
    let within = Span::new(0, text.len());
    let quotations = sentence::quotations(text, within);
    let mut end = 0;
    for quotation in &quotations {
        assert!(end <= quotation.start() && !quotation.is_empty() && within.covers(*quotation));
        assert!(text.get(quotation.range()).is_some());
        end = quotation.end();
    }
    let mut end = 0;
    for sentence in sentence::spans(text, within) {
        assert!(end <= sentence.start() && !sentence.is_empty());
        assert!(text.get(sentence.range()).is_some());
        end = sentence.end();
    }
});
