//! What a sentence end does not count in: quotations, brackets, book titles.

use super::{attributes, is_end_mark};
use crate::order;
use crate::script::is_han;
use crate::span::Span;

/// A quotation left open reaches to the end of its paragraph, but not over a whole article that stands on one line.
/// In bytes; a paragraph of a news article seldom has more.
const OPEN_REACH: usize = 1200;
/// A bracket of more bytes than this is text of its own with sentences in it.
const BRACKET_REACH: usize = 300;

/// The outermost quotations of `within`, marks included, in order. A quotation left open reaches to the end.
pub fn quotations(text: &str, within: Span) -> Vec<Span> {
    let mut marks = Marks::default();
    marks.read(text, within);
    let Marks { found: mut quotations, open, ends, .. } = marks;
    // A straight mark in the middle of words is a stray one.
    let stray = |start: usize| text[start..].starts_with('"') && text[within.start()..start].ends_with(is_han);
    if let Some(&(_, start)) = open.iter().find(|&&(mark, start)| start >= ends[mark as usize] && !stray(start))
        && within.end() - start <= OPEN_REACH
    {
        quotations.push(Span::new(start, within.end()));
    }
    outermost(quotations)
}

/// The quotation marks of a text, paired as it is read piece by piece.
#[derive(Default)]
pub struct Marks {
    open: Vec<(Mark, usize)>,
    /// How many of each mark are open: a text may open any number and close none.
    counts: [usize; Mark::KINDS],
    /// Where the last quotation in each mark ends: behind it one may be open to the end, around it none.
    ends: [usize; Mark::KINDS],
    /// The quotations that were closed, those too that stand in another one, which may never close.
    found: Vec<Span>,
    /// The end of the first mark that closes a quotation which nothing opened.
    lost: Option<usize>,
}

impl Marks {
    /// Reads on over `within`.
    pub fn read(&mut self, text: &str, within: Span) {
        let mixed = is_mixed(&text[within]);
        for (index, character) in text[within].char_indices() {
            let Some(mark) = Mark::of(character) else { continue };
            let mark = if mixed && mark == Mark::Straight { Mark::Double } else { mark };
            let at = within.start() + index;
            let end = at + character.len_utf8();
            let (before, after) = (&text[within.start()..at], &text[end..within.end()]);
            match Mark::role(character, before, after, self.counts[mark as usize] > 0) {
                Role::Open => {
                    // “甲“乙”丙” nests; where the first was left open, the inner quotations stand alone in the end.
                    self.counts[mark as usize] += 1;
                    self.open.push((mark, at));
                }
                Role::Close => {
                    let Some(depth) = self.open.iter().rposition(|&(other, _)| other == mark) else {
                        // An apostrophe is none.
                        self.lost = self.lost.or((mark != Mark::Single).then_some(end));
                        continue;
                    };
                    let (_, start) = self.open[depth];
                    let counts = &mut self.counts;
                    self.open.drain(depth..).for_each(|(mark, _)| counts[mark as usize] -= 1);
                    self.ends[mark as usize] = end;
                    self.found.push(Span::new(start, end));
                }
                Role::Neither => {}
            }
        }
    }

    /// Where the outermost quotation begins that is open.
    pub fn open(&self) -> Option<usize> {
        self.open.first().map(|&(_, start)| start)
    }

    pub fn lost(&self) -> Option<usize> {
        self.lost
    }
}

/// Whether a paragraph has straight marks that other ones pair with: "甲，”他说.
fn is_mixed(text: &str) -> bool {
    let count = |mark: char| text.matches(mark).count();
    let straight = count('"');
    straight % 2 == 1 || straight > 0 && count('“') != count('”')
}

/// The spans that no other one covers, in order.
fn outermost(mut spans: Vec<Span>) -> Vec<Span> {
    order::sort_by_key(&mut spans, |span| (span.start(), std::cmp::Reverse(span.end())));
    let mut reach = 0;
    spans.retain(|span| {
        let outer = span.end() > reach;
        reach = reach.max(span.end());
        outer
    });
    spans
}

/// The quotations, brackets and book titles of `within`, in order, without overlap.
pub(super) fn protected(text: &str, within: Span) -> Vec<Span> {
    let mut spans = quotations(text, within);
    spans.extend(brackets(text, within));
    order::sort_by_key(&mut spans, |span| (span.start(), std::cmp::Reverse(span.end())));
    let mut merged: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.start() < last.end() => *last = last.until(last.end().max(span.end())),
            _ => merged.push(span),
        }
    }
    merged
}

#[inline(never)]
fn brackets(text: &str, within: Span) -> Vec<Span> {
    let mut found = Vec::new();
    let mut open: Vec<(char, usize)> = Vec::new();
    for (index, character) in text[within].char_indices() {
        let at = within.start() + index;
        match character {
            '（' | '(' | '《' | '〈' | '【' | '[' | '〔' => open.push((closer(character), at)),
            '）' | ')' | '》' | '〉' | '】' | ']' | '〕' => {
                // Brackets of two widths close each other; only the innermost few can be meant.
                let same =
                    |&(closes, start): &(char, usize)| closes == narrow(character) && at - start <= BRACKET_REACH;
                let near = open.len().saturating_sub(8);
                if let Some(depth) = open[near..].iter().rposition(same) {
                    let (_, start) = open[near + depth];
                    open.truncate(near + depth);
                    found.push(Span::new(start, at + character.len_utf8()));
                }
            }
            _ => {}
        }
    }
    found
}

fn closer(opening: char) -> char {
    match opening {
        '（' | '(' => ')',
        '《' => '》',
        '〈' => '〉',
        '【' => '】',
        '[' => ']',
        _ => '〕',
    }
}

fn narrow(closing: char) -> char {
    if closing == '）' { ')' } else { closing }
}

pub(super) fn is_quotation_mark(character: char) -> bool {
    Mark::of(character).is_some()
}

/// A pair of quotation marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Double,
    Single,
    Corner,
    WhiteCorner,
    Vertical,
    WhiteVertical,
    Prime,
    Straight,
}

enum Role {
    Open,
    Close,
    Neither,
}

impl Mark {
    const KINDS: usize = Mark::Straight as usize + 1;

    fn of(character: char) -> Option<Mark> {
        Some(match character {
            '“' | '”' => Mark::Double,
            '‘' | '’' => Mark::Single,
            '「' | '」' => Mark::Corner,
            '『' | '』' => Mark::WhiteCorner,
            '﹁' | '﹂' => Mark::Vertical,
            '﹃' | '﹄' => Mark::WhiteVertical,
            '〝' | '〞' => Mark::Prime,
            '"' | '＂' => Mark::Straight,
            _ => return None,
        })
    }

    /// What `character` does between `before` and `after`; `is_open` tells whether such a mark was left open.
    #[inline(never)]
    fn role(character: char, before: &str, after: &str, is_open: bool) -> Role {
        let (last, next) = (before.chars().next_back(), after.chars().next());
        let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        match character {
            '"' | '＂' if is_open => Role::Close,
            '"' | '＂' => Role::Open,
            '’' if is_letter(last) && is_letter(next) => Role::Neither,
            '“' | '‘' if is_open && (closes(last, next) || is_attributed(last, after)) => Role::Close,
            '“' | '‘' | '「' | '『' | '﹁' | '﹃' | '〝' => Role::Open,
            '”' | '’' if !is_open && opens(last, next) && !is_attributed(last, after) => Role::Open,
            _ => Role::Close,
        }
    }
}

/// Whether a mark between these characters can only close: 。“ at the end or before a new sentence, “，, and ，“ before a blank.
fn closes(last: Option<char>, next: Option<char>) -> bool {
    let apart = next.is_some_and(|next| matches!(next, ' ' | '\u{3000}'));
    let sentence = last.is_some_and(|last| is_end_mark(last) || apart && matches!(last, '，' | ','));
    let stop = next.is_none_or(|next| is_end_mark(next) || matches!(next, '，' | ',' | '、' | '；' | ';' | '\n'));
    sentence || stop
}

/// Whether what ends with a comma before a mark is said by the one who is named behind it: 甲，“ 李明说。
fn is_attributed(last: Option<char>, after: &str) -> bool {
    last.is_some_and(|last| matches!(last, '，' | ',')) && attributes(after)
}

/// Whether a mark between these characters can only open: ：” before a word.
fn opens(last: Option<char>, next: Option<char>) -> bool {
    last.is_none_or(|last| matches!(last, '：' | ':' | '，' | ',' | '、' | '\n'))
        && next.is_some_and(|next| is_han(next) || next.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        let found: Vec<&str> = quotations(text, Span::new(0, text.len())).into_iter().map(|span| &text[span]).collect();
        assert_eq!(found, expect);
    }

    #[test]
    fn finds_the_outermost() {
        check("他说“甲‘乙’丙”和「丁」", &["“甲‘乙’丙”", "「丁」"]);
        check("“甲“乙”丙。”他说", &["“甲“乙”丙。”"]);
        check("\"甲\"和\"乙\"", &["\"甲\"", "\"乙\""]);
    }

    #[test]
    fn an_apostrophe_is_no_quotation_mark() {
        check("McDonald’s和King’s", &[]);
    }

    #[test]
    fn an_inner_quotation_stands_when_the_outer_stays_open() {
        check("他说“甲‘乙’丙。她说“丁”", &["‘乙’", "“丁”"]);
    }

    #[test]
    fn reversed_marks_pair() {
        check("他说：”甲。乙“，又说：”丙。“", &["”甲。乙“", "”丙。“"]);
    }

    #[test]
    fn a_stray_straight_mark_encloses_nothing() {
        check("他借机发\"财。她走了。", &[]);
        check("他说:\"水退了。她走了。", &["\"水退了。她走了。"]);
    }

    #[test]
    fn an_open_quotation_does_not_swallow_a_long_line() {
        let text = format!("他说“{}", "甲乙丙丁。".repeat(200));
        check(&text, &[]);
    }
}
