//! Sentences; a quotation is never broken.
//!
//! A sentence ends at 。！？ in either width, with the closing quotation marks and brackets that follow.
//! Inside a quotation, a bracket or a book title there is no sentence end, so that a quotation of several sentences
//! is one unit. A quotation left open ends at its paragraph.

mod enclosure;

use crate::article::{Article, BlockKind};
use crate::lexicon::{Set, lists};
use crate::script::{is_alphanumeric, is_han};
use crate::search::Search;
use crate::span::Span;
pub use enclosure::{Marks, quotations};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    /// With its closing punctuation, without white space around it.
    pub span: Span,
    /// The paragraph of the block that it stands in.
    pub paragraph: u32,
    pub kind: BlockKind,
}

/// The sentences of the article's blocks, in document order. `text` is in Simplified script.
#[inline(never)]
pub fn split(text: &str, article: &Article) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    for block in &article.blocks {
        let sentence = |span| Sentence { span, paragraph: block.paragraph, kind: block.kind };
        if block.kind == BlockKind::Heading {
            sentences.push(sentence(block.span));
        } else {
            sentences.extend(spans(text, block.span).into_iter().map(sentence));
        }
    }
    sentences.shrink_to_fit();
    sentences
}

/// The sentences of `within`, which is one paragraph or a part of one.
#[inline(never)]
pub fn spans(text: &str, within: Span) -> Vec<Span> {
    let protected = enclosure::protected(text, within);
    let mut protected = protected.iter().peekable();
    let mut found = Vec::new();
    let mut start = within.start();
    let mut characters = text[within].char_indices().peekable();
    while let Some((index, character)) = characters.next() {
        // Nearly all of a text.
        if is_han(character) {
            continue;
        }
        let at = within.start() + index;
        while protected.next_if(|span| span.end() <= at).is_some() {}
        let enclosed = protected.peek().is_some_and(|span| span.contains(at));
        let after = at + character.len_utf8();
        let ends = if enclosed {
            // The last mark inside an enclosure ends the sentence only where a sentence end stands before it.
            protected.peek().is_some_and(|span| {
                span.end() == after
                    && enclosure::is_quotation_mark(character)
                    && ends_with_sentence(&text[span.start()..at])
                    && !is_term(&text[within.start()..span.start()], &text[after..within.end()])
                    && !continues(&text[after..within.end()])
            })
        } else {
            is_end(&text[within.start()..at], character, &text[after..within.end()])
                && !closes_before_attribution(&text[after..within.end()])
        };
        if !ends {
            continue;
        }
        let mut end = after;
        while let Some((_, closing)) = characters.next_if(|&(next, character)| {
            let inside = protected.peek().is_some_and(|span| span.contains(within.start() + next));
            (is_end_mark(character) && !inside) || (is_closing(character) && !starts(&protected, within.start() + next))
        }) {
            end += closing.len_utf8();
        }
        push(&mut found, text, Span::new(start, end));
        start = end;
    }
    push(&mut found, text, Span::new(start, within.end()));
    found
}

/// A piece without a letter or a digit belongs to the sentence before it.
fn push(found: &mut Vec<Span>, text: &str, piece: Span) {
    let piece = piece.trim_space(text);
    if text[piece].chars().any(is_alphanumeric) {
        found.push(piece);
    } else if let Some(last) = found.last_mut() {
        *last = last.until(piece.end().max(last.end()));
    }
}

fn starts(protected: &std::iter::Peekable<std::slice::Iter<'_, Span>>, at: usize) -> bool {
    protected.clone().peek().is_some_and(|span| span.start() == at)
}

fn is_end_mark(character: char) -> bool {
    matches!(character, '。' | '！' | '？' | '!' | '?' | '．' | '｡' | '…' | '‼' | '⁉' | '⁈' | '⁇')
}

fn is_closing(character: char) -> bool {
    matches!(
        character,
        '”' | '’'
            | '」'
            | '』'
            | '﹂'
            | '﹄'
            | '〞'
            | '）'
            | ')'
            | '】'
            | ']'
            | '》'
            | '〉'
            | '〕'
            | '"'
            | '＂'
            | '\''
    )
}

/// Whether `character`, between `before` and `after`, ends a sentence.
#[inline(never)]
fn is_end(before: &str, character: char, after: &str) -> bool {
    let next = after.chars().next();
    match character {
        '。' | '！' | '？' | '｡' | '‼' | '⁉' | '⁈' | '⁇' => true,
        // Not in an address: ?id=7.
        '!' | '?' => !next.is_some_and(|next| next.is_ascii_alphanumeric() || matches!(next, '=' | '&' | '/')),
        // A full stop behind a Chinese character; after a digit it is a decimal point or a list number, between two
        // words it divides a foreign name.
        '.' | '．' => {
            let chinese = before.chars().next_back().is_some_and(|last| is_han(last) || is_closing(last));
            chinese && (next.is_none_or(|next| next.is_whitespace() || is_closing(next)) || is_full(before, after))
                || ends_english(before) && next.is_some_and(char::is_whitespace)
        }
        // An ellipsis ends a sentence only where nothing follows; else it may be a pause.
        '…' => next.is_none(),
        _ => false,
    }
}

/// Whether a full stop that no space follows ends a clause of several characters and another begins, as in text of which
/// all marks are half-width; a dot in a foreign name has a word on each side.
fn is_full(before: &str, after: &str) -> bool {
    let clause = |mut characters: &mut dyn Iterator<Item = char>| {
        (&mut characters).take(CLAUSE).take_while(|&c| is_han(c)).count() == CLAUSE
    };
    let begins = clause(&mut after.chars())
        || after.starts_with(|c: char| c.is_ascii_digit() || enclosure::is_quotation_mark(c) || c == '《');
    begins && clause(&mut before.chars().rev().skip_while(|&c| is_closing(c))) && is_half_width(before, after)
}

/// Whether a comma near by is half-width, and no mark of full width.
fn is_half_width(before: &str, after: &str) -> bool {
    let near = [
        &before[before.floor_char_boundary(before.len().saturating_sub(NEAR))..],
        &after[..after.floor_char_boundary(NEAR)],
    ];
    near.iter().any(|text| text.contains(',')) && !near.iter().any(|text| text.has_any(&['，', '。']))
}

/// The shortest clause beside such a full stop, in characters.
const CLAUSE: usize = 4;

/// How far around a full stop a comma is looked for, in bytes.
const NEAR: usize = 240;

/// A word of at least four lower-case letters: no abbreviation.
fn ends_english(before: &str) -> bool {
    before.bytes().rev().take(4).filter(u8::is_ascii_lowercase).count() == 4
}

/// Whether `text`, which stands inside a quotation, ends with a sentence end.
fn ends_with_sentence(text: &str) -> bool {
    text.trim_end_matches(is_closing).chars().next_back().is_some_and(|last| is_end_mark(last) || last == '.')
}

/// Whether a quotation between `before` and `after` is a part of its sentence, as the name of a campaign is:
/// 一场“谁来管？”的讨论. A quoted statement follows a colon, a comma or a reporting verb.
fn is_term(before: &str, after: &str) -> bool {
    let joins = after.opens_with(&['的', '之', '等', '、', '和', '与', '及', '这', '为', '是', '一']);
    joins && before.chars().next_back().is_some_and(is_han) && !reports(before)
}

/// The longest attribution behind a quotation, in characters: “……。”北京市民王女士告诉记者。
const ATTRIBUTION: usize = 24;

/// Whether `after`, which follows a whole quoted sentence, belongs to it: “……。”他说。
fn continues(after: &str) -> bool {
    let Some((end, mark)) = after.char_indices().take(ATTRIBUTION).find(|&(_, character)| is_pause(character)) else {
        return false;
    };
    match mark {
        '，' | ',' | '；' | ';' if end == 0 => true,
        '，' | ',' => {
            let rest = &after[end + mark.len_utf8()..];
            reports(&after[..end]) && rest.starts_with(enclosure::is_quotation_mark)
        }
        '。' | '.' => reports(&after[..end]),
        _ => false,
    }
}

/// Whether `after` closes a quotation that an earlier paragraph opened, and names its speaker: 。」他說。
fn closes_before_attribution(after: &str) -> bool {
    let closed = after.trim_start_matches(['”', '」', '』']);
    closed.len() < after.len() && continues(closed)
}

/// Whether a clause that tells who spoke follows at once.
pub fn attributes(after: &str) -> bool {
    let clause = after.char_indices().take(2 * ATTRIBUTION).find(|&(_, character)| is_pause(character));
    clause.is_some_and(|(end, mark)| {
        let attribution = after[..end].trim_end();
        // “我也不知道怎么说。”: in the first person the words go on.
        matches!(mark, '。' | '，' | ',' | '.' | '：' | ':')
            && (reports(attribution) || attribution.has("告诉"))
            && !attribution.has_any(&['我', '你'])
    })
}

/// Whether somebody's words may begin behind `before`, on a line, and not only a name or a term in the middle of a clause.
pub fn introduces(before: &str) -> bool {
    before.is_empty() || before.closes_with(&['：', ':', '，', ',', ' ']) || reports(before)
}

fn is_pause(character: char) -> bool {
    is_end_mark(character)
        || matches!(character, '，' | ',' | '：' | ':' | '；' | ';' | '.' | '\n')
        || is_closing(character)
}

/// Verbs that close an attribution behind a quotation.
static VERBS: Set = Set::of(&lists::SIGNS_TAIL);

fn reports(attribution: &str) -> bool {
    VERBS.closes(attribution)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        let found: Vec<&str> = spans(text, Span::new(0, text.len())).into_iter().map(|span| &text[span]).collect();
        assert_eq!(found, expect);
    }

    #[test]
    fn ends_at_marks_of_both_widths() {
        check("桥通车了。真的吗？真的!那就好?走吧！", &["桥通车了。", "真的吗？", "真的!", "那就好?", "走吧！"]);
        check("他来了.  她走了.", &["他来了.", "她走了."]);
        check("什么？！真的……", &["什么？！", "真的……"]);
    }

    #[test]
    fn a_quotation_of_several_sentences_is_one() {
        check("林晓说：“水退了。路通了！”大家鼓掌。", &["林晓说：“水退了。路通了！”", "大家鼓掌。"]);
        check("林曉說：「水退了。路通了！」大家鼓掌。", &["林曉說：「水退了。路通了！」", "大家鼓掌。"]);
        check("林晓说:\"水退了。路通了!\"大家鼓掌。", &["林晓说:\"水退了。路通了!\"", "大家鼓掌。"]);
        check("她说：『先看看。「不急。」再定。』会散了。", &["她说：『先看看。「不急。」再定。』", "会散了。"]);
        check("她说：‘水退了。路通了。’会散了。", &["她说：‘水退了。路通了。’", "会散了。"]);
    }

    #[test]
    fn reversed_quotation_marks_still_enclose() {
        check("林晓说：”水退了。路通了。“大家鼓掌。", &["林晓说：”水退了。路通了。“", "大家鼓掌。"]);
    }

    #[test]
    fn an_attribution_stays_with_its_quotation() {
        check("“水退了。”林晓说。路通了。", &["“水退了。”林晓说。", "路通了。"]);
        check("“水退了。”林晓说，“路通了。”会散了。", &["“水退了。”林晓说，“路通了。”", "会散了。"]);
        check("“水退了。”林晓说：“路通了。”", &["“水退了。”", "林晓说：“路通了。”"]);
    }

    #[test]
    fn an_attribution_stays_with_a_quotation_of_several_paragraphs() {
        check("路通了。」林晓说。好。", &["路通了。」林晓说。", "好。"]);
        check("路通了。」，林晓笑着说。好。", &["路通了。」，林晓笑着说。", "好。"]);
        check("路通了。”大家鼓掌。", &["路通了。”", "大家鼓掌。"]);
    }

    #[test]
    fn a_quotation_left_open_ends_at_its_paragraph() {
        check("林晓说：“水退了。路通了。", &["林晓说：“水退了。路通了。"]);
    }

    #[test]
    fn a_quotation_left_open_does_not_reach_over_the_next() {
        check(
            "林晓说：“水退了。路通了。周然说：“好。”会散了。",
            &["林晓说：“水退了。", "路通了。", "周然说：“好。”", "会散了。"],
        );
    }

    #[test]
    fn brackets_and_book_titles_enclose() {
        check("《谁在敲门？》一书（第二版。修订）出版。", &["《谁在敲门？》一书（第二版。修订）出版。"]);
    }

    #[test]
    fn numbers_addresses_and_names_are_not_broken() {
        check("涨3.5%，见https://a.example/b?id=7。", &["涨3.5%，见https://a.example/b?id=7。"]);
        check("约翰.史密斯来了。", &["约翰.史密斯来了。"]);
        check("水退了,路通了,大家都回家.村里恢复供电.", &["水退了,路通了,大家都回家.", "村里恢复供电."]);
        check("昨天,约翰.史密斯来了.", &["昨天,约翰.史密斯来了."]);
        check("村里恢复供电.“路通了,”他说.", &["村里恢复供电.", "“路通了,”他说."]);
        check("大家都回家.8月2日,村里恢复供电.", &["大家都回家.", "8月2日,村里恢复供电."]);
        check("见第三章节.2，图四.", &["见第三章节.2，图四."]);
    }

    #[test]
    fn a_quoted_term_does_not_end_a_sentence() {
        check("一场“谁来管？”的讨论开始了。好。", &["一场“谁来管？”的讨论开始了。", "好。"]);
    }

    #[test]
    fn an_ellipsis_inside_is_a_pause() {
        check("还有戏……林晓说。好。", &["还有戏……林晓说。", "好。"]);
    }

    #[test]
    fn marks_alone_make_no_sentence() {
        check("。。。", &[]);
        check("好。……！", &["好。……！"]);
        check("", &[]);
    }
}
