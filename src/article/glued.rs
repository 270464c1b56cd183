//! Headings without a line of their own.

use crate::boilerplate;
use crate::script::is_han;
use crate::search::Search;
use crate::span::Span;

/// The headings that scraping left in `part` without a mark behind the end of a sentence: what runs into a report, as in
/// 居民盼来新桥近日，…, and what the text says again at once: 海湾大桥站海湾大桥站是…
#[inline(never)]
pub(super) fn headings(text: &str, part: Span) -> Vec<Span> {
    const LENGTHS: std::ops::RangeInclusive<usize> = 5..=40;
    let mut found = Vec::new();
    let mut open = 0;
    let mut start = Some(part.start());
    for (index, character) in text[part].char_indices() {
        let at = part.start() + index;
        let next = at + character.len_utf8();
        let ends = match character {
            '“' | '「' => {
                open += 1;
                false
            }
            '”' | '」' => {
                open -= 1;
                text[..at].closes_with(&['。', '！', '？', '…'])
            }
            '；' | '\n' => {
                start = None;
                false
            }
            '，' if open == 0 => {
                if let Some(start) = start.take()
                    && let Some(end) = boilerplate::runs_into_report(&text[start..at])
                    && LENGTHS.contains(&text[start..start + end].trim().chars().count())
                {
                    found.push(Span::new(start, start + end));
                }
                false
            }
            _ => matches!(character, '。' | '！' | '？'),
        };
        if ends && open == 0 {
            let again = said_twice(&text[next..part.end()]);
            found.extend(again.map(|length| Span::new(next, next + length)));
            start = Some(next + again.unwrap_or(0));
        }
    }
    found
}

/// The bytes of the words that `text` starts with twice.
fn said_twice(text: &str) -> Option<usize> {
    const SHORTEST: usize = 6;
    const LONGEST: usize = 30;
    let words = text.char_indices().take(LONGEST).take_while(|&(_, c)| is_han(c) || c.is_ascii_alphanumeric());
    words.skip(SHORTEST).map(|(index, _)| index).find(|&index| text[index..].starts_with(&text[..index]))
}
