//! From pasted text to an article: its title, its paragraphs and headings, and what is not part of it.

mod glued;
mod layout;
mod outline;

use crate::boilerplate::{self, Excluded, Opening, Reason};
use crate::order;
use crate::search::Search;
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
    /// Counts from 0; two blocks share it when an excluded part or a heading without a line of its own stands
    /// between them.
    pub paragraph: u32,
    pub kind: BlockKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockKind {
    Paragraph,
    Heading,
}

impl Article {
    /// What remains of `part` without its opening, which becomes part of the article's structure.
    fn without(&mut self, folded: &str, part: Span, opening: Opening) -> Vec<Span> {
        self.original_title = self.original_title.or(opening.original_title);
        let mut rest = layout::remaining(folded, part, &opening.excluded, &mut self.excluded);
        // A title without a word has gone to the part beside it.
        if let Some(place) = rest.iter().position(|&piece| Some(piece) == opening.title)
            && self.title.is_none()
        {
            self.title = Some(rest.remove(place));
        }
        rest
    }

    /// Counts every excluded part that overlaps one of the `kept` spans as article.
    #[inline(never)]
    pub fn restore(&mut self, folded: &str, kept: &[Span]) {
        let reaches = reaches(kept);
        let is_kept = |span: Span| {
            let before = reaches.partition_point(|&(start, _)| start < span.end());
            before > 0 && reaches[before - 1].1 > span.start()
        };
        let (restored, excluded): (Vec<Excluded>, _) =
            std::mem::take(&mut self.excluded).into_iter().partition(|part| is_kept(part.span));
        self.excluded = excluded;
        self.original_title =
            self.original_title.filter(|title| restored.iter().all(|part| !part.span.overlaps(*title)));
        if restored.is_empty() {
            return;
        }
        let mut blocks: Vec<(Block, bool)> = self.blocks.iter().map(|&block| (block, false)).collect();
        blocks.extend(
            restored
                .into_iter()
                .map(|part| (Block { span: part.span, paragraph: 0, kind: BlockKind::Paragraph }, true)),
        );
        order::sort_by_key(&mut blocks, |(block, _)| block.span);
        self.blocks = renumber(folded, &blocks);
    }
}

/// The starts of the spans in order, each with the furthest end of the spans up to it.
fn reaches(spans: &[Span]) -> Vec<(usize, usize)> {
    let mut reaches: Vec<(usize, usize)> = spans.iter().map(|span| (span.start(), span.end())).collect();
    order::sort_by(&mut reaches, Ord::cmp);
    let mut furthest = 0;
    for (_, end) in &mut reaches {
        furthest = furthest.max(*end);
        *end = furthest;
    }
    reaches
}

/// Numbers the paragraphs anew. A restored block continues the paragraph of its neighbour on the same line.
fn renumber(folded: &str, blocks: &[(Block, bool)]) -> Vec<Block> {
    let mut paragraph = 0;
    let mut numbered: Vec<Block> = Vec::with_capacity(blocks.len());
    for (i, &(block, is_restored)) in blocks.iter().enumerate() {
        if let Some(&(last, was_restored)) = i.checked_sub(1).map(|last| &blocks[last]) {
            let continues = if is_restored || was_restored {
                !folded[last.span.end()..block.span.start()].contains('\n')
            } else {
                last.paragraph == block.paragraph
            };
            paragraph += u32::from(!continues);
        }
        numbered.push(Block { paragraph, ..block });
    }
    numbered
}

/// Finds the article in `text`; `folded` is the same text in Simplified script, byte for byte as long.
#[inline(never)]
pub fn parse(text: &str, folded: &str) -> Article {
    debug_assert_eq!(text.len(), folded.len());
    let lines = layout::lines(folded);
    let outline = outline::outline(folded, &lines);
    let mut article = Article {
        title: outline.title,
        original_title: outline.original_title,
        excluded: outline.excluded,
        ..Article::default()
    };
    let mut pieces: Vec<(Span, usize)> = Vec::new();
    // In document order.
    let mut headlines: Vec<Span> = Vec::new();
    // Only headings so far.
    let mut in_front = true;
    for (paragraph, &line) in outline.paragraphs.iter().enumerate() {
        // What stands in front of the first dateline is known by it, so it is read before the rest of the line.
        let head = if in_front { boilerplate::opening(folded, line, true) } else { Opening::default() };
        // The last line of a title of several lines may run into the dateline.
        headlines.extend(head.title.filter(|_| article.title.is_some()));
        let mut parts = Vec::new();
        for line in article.without(folded, line, head) {
            let inside = without_gallery(line, boilerplate::inside(folded, line));
            let cut = !inside.is_empty() || !in_front;
            for part in layout::remaining(folded, line, &inside, &mut article.excluded) {
                if cut {
                    let opening = boilerplate::opening(folded, part, in_front && parts.is_empty());
                    parts.extend(article.without(folded, part, opening));
                } else {
                    parts.push(part);
                }
            }
        }
        in_front &= parts.is_empty() || outline.headings.binary_search(&paragraph).is_ok();
        pieces.extend(parts.into_iter().map(|part| (part, paragraph)));
    }
    let spans: Vec<Span> = pieces.iter().map(|&(span, _)| span).collect();
    let closing = boilerplate::closing(folded, &spans);
    if let Some(first) = closing.first() {
        pieces.retain_mut(|(span, _)| {
            if span.end() > first.span.start() {
                *span = Span::new(span.start(), first.span.start().max(span.start())).trim_space(folded);
            }
            !span.is_empty()
        });
    }
    article.excluded.extend(closing);
    let signed = |part: &Excluded| {
        part.reason == Reason::Byline && pieces.first().is_some_and(|first| part.span.end() <= first.0.start())
    };
    if article.title.is_none() && outline.paragraphs.len() == 1 && !article.excluded.iter().any(signed) {
        article.title = take_headline(folded, &mut pieces);
        if article.title.is_some()
            && let Some(&(first, paragraph)) = pieces.first()
        {
            let opening = boilerplate::opening(folded, first, true);
            let rest = article.without(folded, first, opening);
            pieces.splice(..1, rest.into_iter().map(|part| (part, paragraph)));
        }
    }
    // Where the lines of a page are lost, so are the ends of its headings.
    if outline.paragraphs.len() == 1 {
        for (part, paragraph) in std::mem::take(&mut pieces) {
            let mut start = part.start();
            for heading in glued::headings(folded, part) {
                headlines.push(heading.trim_space(folded));
                let before = Span::new(start, heading.start());
                pieces.extend([before, heading].map(|span| (span.trim_space(folded), paragraph)));
                start = heading.end();
            }
            pieces.push((Span::new(start, part.end()).trim_space(folded), paragraph));
        }
        pieces.retain(|(span, _)| !span.is_empty());
    }
    order::sort_by_key(&mut article.excluded, |part| part.span);
    let headings = &outline.headings;
    article.blocks = pieces
        .into_iter()
        .map(|(span, paragraph)| {
            let heading = headings.binary_search(&paragraph).is_ok() || headlines.binary_search(&span).is_ok();
            let kind = if heading { BlockKind::Heading } else { BlockKind::Paragraph };
            Block { span, paragraph: paragraph as u32, kind }
        })
        .collect();
    article
}

/// An article scraped onto one line starts with its headline or a teaser where a report starts behind it without a mark,
/// or its first sentence exclaims or asks, and no dateline stands before it.
#[inline(never)]
fn take_headline(text: &str, pieces: &mut [(Span, usize)]) -> Option<Span> {
    const LONGEST: usize = 50;
    const SHORTEST: usize = 8;
    let (first, _) = pieces.first_mut()?;
    let words = &text[*first];
    if let Some(end) = boilerplate::unmarked_title(words) {
        let title = Span::new(first.start(), first.start() + end).trim_space(text);
        *first = Span::new(first.start() + end, first.end());
        return Some(title);
    }
    let (index, mark) = words.char_indices().take(LONGEST).find(|&(_, c)| "。！？!?“「\"".holds(c))?;
    let end = index + mark.len_utf8();
    if words[..index].chars().count() < SHORTEST {
        return None;
    }
    let rest = words[end..].trim_start();
    if !"！？!?".holds(mark) || rest.opens_with(&['”', '」', '！', '？', '!', '?', '）']) || !rest.contains('。')
    {
        return None;
    }
    let title = Span::new(first.start(), first.start() + end);
    *first = Span::new(title.end(), first.end()).trim_space(text);
    Some(title)
}

/// The captions of a picture story are its text: where they are most of a paragraph they stay.
fn without_gallery(paragraph: Span, mut parts: Vec<Excluded>) -> Vec<Excluded> {
    let is_caption = |part: &Excluded| part.reason == Reason::Caption;
    let captions: usize = parts.iter().filter(|part| is_caption(part)).map(|part| part.span.len()).sum();
    let others: usize = parts.iter().filter(|part| !is_caption(part)).map(|part| part.span.len()).sum();
    if 2 * captions > paragraph.len() - others && captions > GALLERY {
        parts.retain(|part| !is_caption(part));
    }
    parts
}

/// So many bytes of captions make a picture story; a paragraph may well be one caption.
const GALLERY: usize = 900;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kept_part_is_read_as_a_paragraph() {
        let text = "新桥今天通车，两岸居民不必再绕行。\n责任编辑：林知夏\n";
        let mut article = parse(text, text);
        let before = article.clone();
        let kept = before.excluded[0].span;
        article.restore(text, &[kept]);
        assert_eq!(article.excluded, before.excluded[1..]);
        assert_eq!(article.blocks.len(), before.blocks.len() + 1);
        let block = article.blocks.iter().find(|block| block.span == kept).expect("the part is a block");
        assert!(before.blocks.iter().all(|other| other.paragraph < block.paragraph));
    }

    #[test]
    fn keeping_nothing_that_was_excluded_changes_nothing() {
        let text = "桥梁通车\n新桥今天通车。\n（完）\n";
        let mut article = parse(text, text);
        let before = article.clone();
        article.restore(text, &[Span::new(0, 6)]);
        assert_eq!((article.blocks, article.excluded), (before.blocks, before.excluded));
    }
}
