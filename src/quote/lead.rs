//! What stands before a speaker: connectives, times and circumstances.

use super::name;
use super::speaker::Reader;
use super::time::{CLOSING, OPENING, time};
use super::unit::enclosing;
use super::words::{BOUNDARIES, TITLES};
use crate::search::Search;
use crate::span::Span;

impl Reader<'_> {
    /// `within` without connectives, times and circumstances at its start.
    pub(super) fn without_leads(&self, within: Span) -> Span {
        let mut start = within.start();
        loop {
            let rest = &self.text[start..within.end()];
            let trimmed = rest.trim_start_matches(|c: char| {
                c.is_whitespace()
                    || matches!(
                        c,
                        '，' | ','
                            | '、'
                            | '：'
                            | ':'
                            | '•'
                            | '-'
                            | '　'
                            | '】'
                            | '×'
                            | '▲'
                            | '↓'
                            | '■'
                            | '●'
                            | '◆'
                            | '>'
                            | '*'
                            | '—'
                    )
            });
            start += rest.len() - trimmed.len();
            if let Some(bracket) = enclosing(self.unit.opaque, start)
                .filter(|part| part.start() == start && self.text[start..].opens_with(&['（', '(', '【', '[']))
            {
                start = bracket.end().min(within.end());
                continue;
            }
            let next = self.lead(start, trimmed);
            if next == 0 {
                return Span::new(start, within.end());
            }
            start += next;
        }
    }

    /// The length of the connective, time or circumstance that `text` starts with.
    #[inline(never)]
    fn lead(&self, at: usize, text: &str) -> usize {
        if let Some(time) = time(text) {
            return time;
        }
        match BOUNDARIES.prefix(text) {
            Some((word, boundary)) if boundary.lead => {
                // 有关部门, 同时代的人, 以色列: the word goes on.
                let rest = &text[word.len()..];
                if rest.starts_with('的') {
                    return 0;
                }
                let single = word.chars().nth(1).is_none();
                // 但原|告: what the dictionary does not know begins with no surname here.
                let longer = self.token_at(at).is_some_and(|token| {
                    let guess = token.tag.as_str() == "x" || token.tag.as_str().starts_with("nr");
                    token.span.len() > word.len() && !(guess && name::surname(text).is_none())
                });
                let named = name::is_chinese(text.trim_end()) && TITLES.get(rest.trim_end()).is_none();
                if single && (named || longer)
                    || word == "有" && rest.opens_with(&['关', '的', '些'])
                    || word == "另" && rest.opens_with(&['一', '两', '几'])
                {
                    0
                } else {
                    word.len()
                }
            }
            _ => self.circumstance(at, text),
        }
    }

    /// The length of a circumstance such as 在接受采访时 that `text`, which starts at `at`, starts with.
    fn circumstance(&self, at: usize, text: &str) -> usize {
        let opens = OPENING
            .prefix(text)
            .is_some_and(|(open, ())| self.token_at(at).is_none_or(|token| token.span.len() <= open.len()));
        if !opens {
            return 0;
        }
        // The 中 of 沈中延 closes nothing.
        let ends_word = |end: usize| {
            let index = self.document.tokens.partition_point(|token| token.span.end() < at + end);
            self.document
                .tokens
                .get(index)
                .is_none_or(|token| token.span.end() == at + end || token.span.start() >= at + end)
        };
        if !CLOSING.is_in(text) {
            return 0;
        }
        CLOSING
            .words()
            .filter_map(|close| text.rfind(close).map(|found| found + close.len()))
            .filter(|&end| end < text.len() && ends_word(end))
            .max()
            .unwrap_or(0)
    }
}
