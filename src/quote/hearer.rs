//! Those who are told something, between the cue and what they are told.

use super::Kind;
use super::cue::{SUBJECTS, is_clause};
use super::speaker::Reader;
use super::words::{ENDINGS, Ending, PRONOUNS, TITLES};
use crate::search::Search;
use crate::span::Span;

/// Where what is told begins behind the one who hears it, with no mark between: 告诉记者她已经回家, 告知他已是晚期.
#[inline(never)]
pub(super) fn unmarked(reader: &Reader<'_>, segment: Span) -> Option<usize> {
    let noun = || reader.token_at(segment.start()).filter(|first| first.tag.as_str().starts_with(['n', 'r']));
    let heard = reader.known_prefix(segment).or_else(|| noun().map(|first| first.span))?;
    let told = Span::new(heard.end(), segment.end().max(heard.end()));
    let tail = &reader.text[told];
    let subject = SUBJECTS.opens(tail) && is_clause(reader, told.start());
    let verb = || reader.token_at(told.start()).is_some_and(|next| matches!(next.tag.as_str(), "v" | "p" | "d"));
    let acts = || !tail.has("的") && tail.chars().nth(3).is_some() && verb();
    (subject || acts()).then_some(told.start())
}

/// The length of the hearer that `text` begins with: a short noun before a mark.
#[inline(never)]
pub(super) fn hearer(reader: &Reader<'_>, rest: Span) -> usize {
    let text = &reader.text[rest];
    let marks = ['，', ',', '：', ':', '“', '「'];
    let Some((end, mark)) = text.char_indices().take(HEARER).find(|(_, c)| marks.contains(c)) else { return 0 };
    let tokens = reader.document.tokens_in(Span::new(rest.start(), rest.start() + end));
    let nominal = tokens.iter().all(|token| !matches!(token.tag.as_str(), "v" | "d" | "p" | "c" | "ul" | "uj"));
    let is_listener = TITLES.suffix(&text[..end]).is_some()
        || PRONOUNS.get(&text[..end]).is_some()
        || matches!(
            ENDINGS.suffix(&text[..end]),
            Some((_, Ending::Is(Kind::Group | Kind::Organization | Kind::Media)))
        );
    let spoken = || {
        text[end..].opens_with(&['：', ':'])
            && reader.unit.quotation_at(reader.text, rest.start() + end + mark.len_utf8()).is_some()
    };
    if nominal && (is_listener || spoken()) { end } else { 0 }
}

/// The longest hearer, in characters.
const HEARER: usize = 13;
