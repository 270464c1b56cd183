//! 村长并不买账。路灯三年没亮过，…: what somebody says without a verb that tells so, behind a sentence on how he takes something.

use super::attribution::{Attribution, Speaker};
use super::speaker::{Form, Phrase, Reader};
use super::unit::Place;
use super::words::{Number, OPENINGS, Voice};
use super::{Kind, cue};
use crate::lexicon::{Set, lists};
use crate::search::Search;
use crate::span::Span;

/// How somebody takes something: 不买账, 把矛头指向….
static TAKES: Set = Set::of(&lists::SIGNS_SEQUEL);

/// What somebody does, or how it sounds, when he begins to speak: 叹了口气, 的回答.
static TELLS: Set = Set::of(&lists::SIGNS_TELLING);

/// The shortest sentence that is taken for somebody's words, in bytes.
const SHORTEST: usize = 30;

/// 面店老板娘受访时边擦桌子，她从二楼看见火光，…: what is told behind the interview is said in it.
pub(super) fn interviewed(reader: &Reader<'_>) -> Option<Attribution> {
    let [first, second, ..] = *reader.unit.clauses else { return None };
    let asked = ["受访时", "采访时", "访问时"].iter().any(|word| reader.text[first].has(word));
    if !asked || !reader.text[second].opens_with(&['他', '她']) {
        return None;
    }
    let phrase = reader.subject(first)?;
    let speaks = phrase.kind == Kind::Person && matches!(phrase.form, Form::Named | Form::Described | Form::Definite);
    let said = cue::trim(reader, Span::new(second.start(), reader.unit.span.end()));
    speaks.then(|| Attribution::without_cue(reader, Speaker::Phrase(phrase), said, "chain", 0.5))
}

/// 李明说得更不客气：… and 李明叹了口气：…: a clause on how somebody speaks, which a colon closes, introduces his words.
#[inline(never)]
pub(super) fn spoken(reader: &Reader<'_>) -> Option<Attribution> {
    let clauses = reader.unit.clauses;
    let colon = |pair: &[Span]| matches!(reader.text[pair[0].end()..pair[1].start()].trim(), "：" | ":");
    let at = clauses.windows(2).take(FIRST).position(colon)?;
    let said = cue::trim(reader, Span::new(clauses[at + 1].start(), reader.unit.span.end()));
    let introduces = TAKES.is_in(&reader.text[clauses[at]]) || TELLS.is_in(&reader.text[clauses[at]]);
    if !introduces || said.len() < SHORTEST {
        return None;
    }
    // 季报没有这么乐观：…: a document, too.
    let tells = |phrase: &Phrase| speaks(phrase) || phrase.kind == Kind::Document && phrase.form != Form::Unknown;
    let phrase = clauses[..=at].iter().rev().find_map(|clause| reader.subject(whose(reader, *clause)).filter(tells))?;
    Some(Attribution::without_cue(reader, Speaker::Phrase(phrase), said, "colon", 0.6))
}

/// 商会的说法不同, 李明的分析更不留情: the part of the clause that tells whose it is, all of it where it has no such noun.
pub(super) fn whose(reader: &Reader<'_>, clause: Span) -> Span {
    let noun = TELLS.matches(&reader.text[clause]).find(|word| reader.text[clause][word.span].starts_with('的'));
    noun.map_or(clause, |noun| Span::new(clause.start(), clause.start() + noun.span.start()))
}

/// The colon follows one of so many clauses.
const FIRST: usize = 4;

fn speaks(phrase: &Phrase) -> bool {
    matches!(phrase.form, Form::Named | Form::Described | Form::Definite | Form::Pronoun(Number::Singular))
        && phrase.kind != Kind::Document
}

/// What the sentence `next` is expected to be where the one before it ends with how somebody takes something. `reported` is
/// what it attributes by itself.
#[inline(never)]
pub(super) fn sequel(before: &Reader<'_>, next: &Reader<'_>, reported: Option<Attribution>) -> Option<Attribution> {
    let (unit, said) = (before.unit, next.unit);
    let last = *unit.clauses.last()?;
    let first = *said.clauses.first()?;
    let near = unit.place == Place::Body && unit.paragraph == said.paragraph && said.span.len() >= SHORTEST;
    // 副厅长林芳介绍了扩大消费的具体举措。…: which they are.
    let told = &before.text[last];
    let presents = before.text[unit.span].has("介绍了") && (told.ends_with("举措") || told.ends_with("措施"));
    if !near || !presents && !TAKES.is_in(told) || said.quotations.first().is_some_and(|q| q.start() == first.start()) {
        return None;
    }
    let phrase = unit.clauses.iter().rev().find_map(|clause| before.subject(whose(before, *clause)).filter(speaks))?;
    let text = &next.text[said.span];
    let narrated = matches!(OPENINGS.prefix(text), Some((word, Voice::Narrate)) if !matches!(word, "他" | "她"));
    // Somebody else of whom something is told, or who speaks.
    let other = next.subject(first).is_some_and(|other| other.kind == Kind::Person && other.form == Form::Named);
    let reported = reported.is_some_and(|other| {
        let own = matches!(other.speaker, Speaker::Last | Speaker::Phrase(Phrase { form: Form::Pronoun(_), .. }));
        !own || other.cue.is_none_or(|cue| cue.start() < first.end())
    });
    (!narrated && !other && !reported)
        .then(|| Attribution::without_cue(next, Speaker::Phrase(phrase), cue::trim(next, said.span), "chain", 0.5))
}
