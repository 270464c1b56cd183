//! From pasted text to an article: its title, its paragraphs and headings, and what is not part of it.

use crate::boilerplate::{self, Excluded};
use crate::span::Span;

/// The structure of a pasted text. Title, blocks and excluded parts do not overlap,
/// and what none of them covers is white space.
#[derive(Debug, Clone, Default)]
pub struct Article {
    pub title: Option<Span>,
    /// In document order.
    pub blocks: Vec<Block>,
    /// In document order.
    pub excluded: Vec<Excluded>,
}

/// A run of article text without a paragraph break and without an excluded part in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    pub span: Span,
    /// Counts from 0; two blocks share it when an excluded part stands between them inside one paragraph.
    pub paragraph: usize,
    pub kind: BlockKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockKind {
    Paragraph,
    Heading,
}

/// Finds the article in `text`; `folded` is the same text in Simplified script, byte for byte as long.
pub fn parse(text: &str, folded: &str) -> Article {
    let mut article = Article::default();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let span = Span::new(start, start + line.len()).trim_space(text);
        start += line.len();
        if span.is_empty() {
            continue;
        }
        if let Some(reason) = boilerplate::reason(&folded[span]) {
            article.excluded.push(Excluded { span, reason });
        } else if article.title.is_none() && article.blocks.is_empty() && !text[span].ends_with('。') {
            article.title = Some(span);
        } else {
            let paragraph = article.blocks.len();
            article.blocks.push(Block { span, paragraph, kind: BlockKind::Paragraph });
        }
    }
    article
}
