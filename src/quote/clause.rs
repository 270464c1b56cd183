//! The clauses of a sentence, and what no cue is looked for in: brackets and names in quotation marks.

use super::unit::{NAMED, ends_said};
use crate::span::Span;

/// The brackets and the names in quotation marks of `within`, in which no cue is looked for and no clause ends.
#[inline(never)]
pub(super) fn opaque(text: &str, within: Span, quotations: &[Span]) -> Vec<Span> {
    let mut found = Vec::new();
    // The mark that closes a bracket, where the bracket opens, and how many parts were found before it.
    let mut open: Option<(char, usize, usize)> = None;
    let mut at = within.start();
    let mut quoted = quotations.iter().copied().peekable();
    while let Some(character) = text[at..within.end()].chars().next() {
        if let Some(quotation) = quoted.next_if(|quotation| quotation.start() <= at) {
            if quotation.start() == at {
                open = open.filter(|(_, start, _)| quotation.end() - start <= BRACKET);
                found.push(quotation);
                at = quotation.end();
                continue;
            }
            continue;
        }
        let end = at + character.len_utf8();
        match (open, closer(character)) {
            (None, Some(closing)) => open = Some((closing, at, found.len())),
            // 姜立远（昵称“姜爷爷”）: the quotation is in the bracket.
            (Some((closing, start, before)), _) if narrow(character) == closing => {
                found.truncate(before);
                found.push(Span::new(start, end));
                open = None;
            }
            _ => {}
        }
        at = end;
    }
    found
}

/// The longest bracket with a quotation in it, in bytes.
const BRACKET: usize = 120;

fn closer(opening: char) -> Option<char> {
    Some(match opening {
        '（' | '(' => ')',
        '《' => '》',
        '〈' => '〉',
        '【' => '】',
        '[' => ']',
        _ => return None,
    })
}

fn narrow(closing: char) -> char {
    if closing == '）' { ')' } else { closing }
}

/// Quotations of so many bytes at the start of a clause are clauses of their own.
const LONG_QUOTATION: usize = 36;

/// The longest name in quotation marks that goes on behind them, in bytes.
const NAME: usize = 48;

/// A clause of so many bytes ends even without a mark. Each cue reads its clause, so that a text without marks would
/// take time with the square of its length; the clauses of real text are a tenth as long.
const LONGEST_CLAUSE: usize = 600;

/// Adds the clauses of `within` to those found before.
#[inline(never)]
pub(super) fn clauses(text: &str, within: Span, opaque: &[Span], quotations: &[Span], clauses: &mut Vec<Span>) {
    let mut start = within.start();
    let mut at = within.start();
    let mut skip = opaque.iter().copied().peekable();
    let mut previous = None;
    while at < within.end() {
        if let Some(part) = skip.next_if(|part| part.start() == at) {
            let is_quotation = quotations.binary_search(&part).is_ok();
            let opens_clause = text[start..part.start()].trim().is_empty();
            // “某某平台”负责人: the quotation is part of a name.
            let named = part.len() <= NAME && !ends_said(text, part) && NAMED.opens(&text[part.end()..]);
            if is_quotation && !named && (ends_said(text, part) || (opens_clause && part.len() >= LONG_QUOTATION)) {
                push(clauses, text, Span::new(start, part.end()));
                start = part.end();
            }
            at = part.end();
            previous = None;
            continue;
        }
        let Some(character) = text[at..].chars().next() else { break };
        let end = at + character.len_utf8();
        let next = text[end..within.end()].chars().next();
        let before = text[within.start()..at].chars().next_back();
        if is_break(character, previous, next) || is_gap(character, before, next) {
            push(clauses, text, Span::new(start, at));
            start = end;
        }
        if end - start >= LONGEST_CLAUSE {
            push(clauses, text, Span::new(start, end));
            start = end;
        }
        previous = Some(character);
        at = end;
    }
    push(clauses, text, Span::new(start, within.end()));
}

fn push(clauses: &mut Vec<Span>, text: &str, clause: Span) {
    let clause = clause.trim_space(text);
    if !clause.is_empty() {
        clauses.push(clause);
    }
}

/// Marks between clauses; not in numbers such as 1:0 and 10,000.
fn is_break(character: char, previous: Option<char>, next: Option<char>) -> bool {
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    match character {
        '，' | '；' | '。' | '！' | '？' | '!' | '?' | ';' | '…' => true,
        // 海东—海西: one stroke alone joins two names.
        '—' => previous == Some('—') || next == Some('—'),
        '：' | ':' | ',' => !(is_digit(previous) && is_digit(next)),
        _ => false,
    }
}

/// Space between Chinese characters, which scraped text has where a heading or a line ended.
pub(super) fn is_gap(character: char, before: Option<char>, next: Option<char>) -> bool {
    let is_chinese = |c: Option<char>| c.is_some_and(|c| !c.is_ascii() && !c.is_whitespace());
    matches!(character, ' ' | '\u{3000}' | '\n') && is_chinese(before) && is_chinese(next)
}
