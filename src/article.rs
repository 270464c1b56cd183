//! From pasted text to an article: its title, its paragraphs and headings, and what is not part of it.

mod layout;
mod outline;

use crate::boilerplate::{self, Excluded};
use crate::span::Span;

/// The structure of a pasted text. Title, blocks and excluded parts do not overlap,
/// and what none of them covers is white space.
#[derive(Debug, Clone, Default)]
pub struct Article {
    pub title: Option<Span>,
    /// The words behind 原标题： in a text that has them; inside an excluded part.
    pub original_title: Option<Span>,
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
    debug_assert_eq!(text.len(), folded.len());
    let lines = layout::lines(folded);
    let outline = outline::outline(folded, &lines);
    let mut article = Article { title: outline.title, excluded: outline.excluded, ..Article::default() };
    let mut pieces: Vec<(Span, usize)> = Vec::new();
    for (paragraph, &line) in outline.paragraphs.iter().enumerate() {
        let mut parts = Vec::new();
        for part in layout::remaining(folded, line, &boilerplate::inside(folded, line), &mut article.excluded) {
            let opening = boilerplate::opening(folded, part);
            article.original_title = article.original_title.or(opening.original_title);
            parts.extend(layout::remaining(folded, part, &opening.excluded, &mut article.excluded));
        }
        pieces.extend(parts.into_iter().map(|part| (part, paragraph)));
    }
    let spans: Vec<Span> = pieces.iter().map(|&(span, _)| span).collect();
    let closing = boilerplate::closing(folded, &spans);
    if let Some(first) = closing.first() {
        pieces.retain_mut(|(span, _)| {
            if span.end > first.span.start {
                *span = Span::new(span.start.min(first.span.start), first.span.start.max(span.start).min(span.end));
                *span = span.trim_space(folded);
            }
            !span.is_empty()
        });
    }
    article.excluded.extend(closing);
    article.excluded.sort_by_key(|part| part.span);
    let headings = &outline.headings;
    article.blocks = pieces
        .into_iter()
        .map(|(span, paragraph)| {
            let heading = headings.binary_search(&paragraph).is_ok();
            let kind = if heading { BlockKind::Heading } else { BlockKind::Paragraph };
            Block { span, paragraph, kind }
        })
        .collect();
    article
}
