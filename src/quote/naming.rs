//! 把X称为“Q”: what somebody calls a thing.

use super::attribution::{Attribution, Speaker};
use super::speaker::{Form, Phrase, Reader};
use super::unit::inside;
use super::{CueClass, Kind};
use crate::lexicon::{Set, lists};
use crate::search::Search;
use crate::segment::Token;
use crate::span::Span;

/// The verbs behind which the name follows.
static CALLS: Set = Set::of(&lists::SIGNS_CALLING);

/// What is called by fewer bytes is only named: 把它称为“网红”.
const SHORTEST: usize = 12;

/// 把X称为“Q” and 将X形容为“Q”和“R” of somebody in the sentence, where nothing else is attributed.
#[inline(never)]
pub(super) fn naming(reader: &Reader<'_>, found: &mut Vec<Attribution>) {
    for (index, clause) in reader.unit.clauses.iter().enumerate() {
        let called = if CALLS.is_in(&reader.text[*clause]) { named(reader, *clause) } else { pleaded(reader, *clause) };
        let Some((at, named)) = called else { continue };
        let Some(phrase) = caller(reader, index, at) else { continue };
        if found.iter().any(|other| other.content.start() < named.end() && other.content.end() > at.end()) {
            continue;
        }
        let said = Attribution {
            cue: Some(at),
            class: CueClass::Neutral,
            ..Attribution::without_cue(reader, Speaker::Phrase(phrase), named, "naming", 0.7)
        };
        let whole = reader.unit.quotation_at(reader.text, named.start()).is_none();
        let place = found.partition_point(|other| other.content.start() < named.start());
        found.insert(place, if whole { said.direct() } else { said });
    }
}

/// The verb in the clause, and the quotation behind it; of several that are joined all.
fn named(reader: &Reader<'_>, clause: Span) -> Option<(Span, Span)> {
    let calls = CALLS.matches(&reader.text[clause]);
    let calls = calls.map(|call| Span::new(clause.start() + call.span.start(), clause.start() + call.span.end()));
    calls.filter(|call| super::unit::enclosing(reader.unit.opaque, call.start()).is_none()).find_map(|call| {
        let rest = &reader.text[call.end()..reader.unit.span.end()];
        let mark = rest.len() - rest.trim_start_matches(['：', ':', ' ']).len();
        let first = reader.unit.quotation_at(reader.text, call.end() + mark)?;
        let next = reader.unit.quotations.partition_point(|other| other.start() <= first.start());
        let joined = reader.unit.quotations[next..].iter().take(2).take_while({
            let mut end = first.end();
            move |other| {
                let together = matches!(reader.text[end..other.start()].trim(), "和" | "与" | "及" | "、" | "以及");
                end = other.end();
                together
            }
        });
        let last = joined.last();
        let named = last.map_or_else(|| inside(reader.text, first), |last| Span::new(first.start(), last.end()));
        // “Q”的城市 only tells which one.
        let after = &reader.text[last.map_or(first.end(), |last| last.end())..reader.unit.span.end()];
        (named.len() >= SHORTEST && !after.starts_with('的')).then_some((call, named))
    })
}

/// 以“Q”为由: the word before the quotation, and what somebody answers with it.
fn pleaded(reader: &Reader<'_>, clause: Span) -> Option<(Span, Span)> {
    let first = reader.unit.quotations.partition_point(|quotation| quotation.start() < clause.start());
    let quotation = *reader.unit.quotations.get(first).filter(|quotation| quotation.end() < clause.end())?;
    let ahead = reader.text[clause.start()..quotation.start()].trim_end_matches("一句").trim_end_matches("一句话");
    let said = inside(reader.text, quotation);
    let at = clause.start() + ahead.strip_suffix('以')?.len();
    (said.len() >= SHORTEST && PLEADS.opens(&reader.text[quotation.end()..clause.end()]))
        .then_some((Span::new(at, at + "以".len()), said))
}

/// What stands behind what somebody answers: 为由.
static PLEADS: Set = Set::of(&lists::SIGNS_PLEADING);

/// Who calls it so: the subject before 把 or 将, in an earlier clause where this one has none.
#[inline(never)]
fn caller(reader: &Reader<'_>, index: usize, call: Span) -> Option<Phrase> {
    let clause = reader.unit.clauses[index];
    let before = Span::new(clause.start(), call.start().max(clause.start()));
    let takes = |word: &str| {
        let at = before.start() + reader.text[before].rfind(word)?;
        // 把|关厂称为 may be cut as 把关|厂, and no 将军 is meant.
        let cut = |token: &Token| token.span.len() == word.len() || word == "把" && token.span.end() < before.end();
        reader.token_at(at).is_none_or(cut).then_some(at)
    };
    // 斥之为“Q” and 以“Q”为由 have the subject right before them.
    let itself = reader.text[call].has("之") || reader.text[call].starts_with('以');
    let at = ["把", "将"].iter().filter_map(|word| takes(word)).max().or(itself.then_some(before.end()))?;
    let own = Span::new(before.start(), at);
    let speaks = |phrase: &Phrase| {
        phrase.form != Form::Unknown && (phrase.kind != Kind::Document || reader.text[phrase.span].has("评论"))
    };
    let bare = ["并", "还", "也", "又", ""].contains(&reader.text[own].trim());
    if !bare {
        return reader.subject(own).filter(speaks);
    }
    let earlier = || reader.unit.clauses[..index].iter().rev().take(4).filter_map(|clause| reader.subject(*clause));
    let named = |phrase: &Phrase| phrase.form == Form::Named && phrase.kind == Kind::Person;
    earlier().find(named).or_else(|| earlier().find(speaks))
}
