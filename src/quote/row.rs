//! Quotations that stand in a row: “Q”、“Q”“Q”.

use super::Form;
use super::attribution::Attribution;
use super::speaker::Reader;
use super::unit::{NAMED, enclosing, ends_said, inside};
use super::words::{CUES, Level};
use crate::lexicon::{Set, lists};
use crate::span::Span;

/// What quotations are called that are shouted or written: 高喊“Q”的口号.
pub(super) static SLOGANS: Set = Set::of(&lists::CUE_SIGNS_SLOGAN);

/// The quotations that follow `quotation` in a row: “Q”、“Q”“Q”.
pub(super) fn row<'r>(reader: &'r Reader<'_>, quotation: Span) -> &'r [Span] {
    let rest =
        &reader.unit.quotations[reader.unit.quotations.partition_point(|other| other.start() <= quotation.start())..];
    let mut end = quotation.end();
    let length = rest
        .iter()
        .take_while(|next| {
            let joined = matches!(reader.text[end..next.start()].trim(), "" | "、" | "，" | "," | "；" | ";");
            end = next.end();
            joined && !speaks(reader.text, **next)
        })
        .count();
    &rest[..length]
}

/// “Q，”“桥友会”发言人李明说: whether the quotation is a part of what the one who speaks is called.
fn speaks(text: &str, quotation: Span) -> bool {
    let rest = &text[quotation.end()..];
    let cue = || CUES.prefix(rest).is_some_and(|(_, cue)| cue.is_some_and(|cue| cue.level == Level::Report));
    !ends_said(text, quotation) && (NAMED.opens(rest) || cue())
}

/// Each of “Q”、“Q”“Q” is said where the first one is.
pub(super) fn rows(reader: &Reader<'_>, found: &mut Vec<Attribution>) {
    let quotations = &reader.unit.quotations;
    let mut more = Vec::new();
    for (index, said) in found.iter().enumerate().filter(|(_, said)| said.form == Form::Direct) {
        let Some(quotation) = enclosing(quotations, said.content.start()) else { continue };
        let next = found.get(index + 1).map_or(reader.unit.span.end(), |next| next.content.start());
        if inside(reader.text, quotation) == said.content {
            let row = row(reader, quotation).iter().map(|other| inside(reader.text, *other));
            more.extend(row.take_while(|other| other.end() <= next).map(|content| Attribution { content, ..*said }));
        }
    }
    found.extend(more);
}
