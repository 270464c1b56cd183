//! Sentences; a quotation is never broken.

use crate::article::{Article, BlockKind};
use crate::span::Span;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    /// With its closing punctuation, without white space around it.
    pub span: Span,
    /// The paragraph of the block that it stands in.
    pub paragraph: usize,
    pub kind: BlockKind,
}

/// The sentences of the article's blocks, in document order.
pub fn split(text: &str, article: &Article) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    for block in &article.blocks {
        let mut start = block.span.start;
        for piece in text[block.span].split_inclusive(['。', '！', '？', '?', '!', '；']) {
            let span = Span::new(start, start + piece.len()).trim_space(text);
            start += piece.len();
            if !span.is_empty() {
                sentences.push(Sentence { span, paragraph: block.paragraph, kind: block.kind });
            }
        }
    }
    sentences
}
