//! Quotations that stand alone: who speaks where nothing reports that somebody does.

use super::Kind;
use super::attribution::{Attribution, Speaker};
use super::reference::Here;
use super::sequel::whose;
use super::speaker::{Form, Phrase, Reader};
use super::unit::{Place, Unit, inside, is_quotation_mark};
use super::words::Number;
use crate::article::BlockKind;
use crate::script::is_alphanumeric;
use crate::search::Search;
use crate::sentence::{self, Marks, Sentence};
use crate::span::Span;

/// A quotation with the one who is likely to have spoken, of whom the sentence `unit` tells.
pub(super) struct Free {
    pub attribution: Attribution,
    pub unit: usize,
}

/// What is said in a sentence that is nothing but a quotation.
pub(super) fn alone(reader: &Reader<'_>) -> Option<Span> {
    let closes = |quotation: &Span| {
        reader.text[quotation.end()..reader.unit.span.end()].chars().all(|character| !is_alphanumeric(character))
    };
    if let Some(quotation) = first(reader.unit) {
        return closes(&quotation).then(|| inside(reader.text, quotation));
    }
    // 工人接上了水表，“Q。”
    let last = reader.unit.quotations.last().copied().filter(closes)?;
    let said = inside(reader.text, last);
    let ahead = Span::new(reader.unit.span.start(), last.start());
    // 夜里也能看牙“Q。”: a heading that lost its mark.
    let heading = || {
        let tokens = reader.document.tokens_in(ahead);
        ahead.len() >= HEADING && tokens.last().is_some_and(|token| matches!(token.tag.as_str(), "n" | "vn" | "nz"))
    };
    let opens = reader.text[ahead].closes_with(&['，', ',']) || heading();
    let whole = reader.text[said].closes_with(&['。', '！', '？', '!', '?']) && said.len() >= SHORTEST;
    (opens && whole && reader.unit.place == Place::Body).then_some(said)
}

/// Whether a reporter asks in a paragraph that is nothing but a question, since the next one answers: “……？” and “……”.
pub(super) fn asks(here: &Here<'_>) -> bool {
    let reader = here.reader(here.index);
    let answered = |next: Unit<'_>| next.paragraph != reader.unit.paragraph && first(next).is_some();
    starts_paragraph(here)
        && first(reader.unit)
            .and_then(|_| alone(&reader))
            .is_some_and(|said| reader.text[said].closes_with(&['？', '?']))
        && here.units.get(here.index + 1).is_some_and(answered)
}

/// The quotation that the sentence starts with.
fn first(unit: Unit<'_>) -> Option<Span> {
    unit.quotations
        .first()
        .copied()
        .filter(|quotation| quotation.start() == unit.span.start() && unit.place == Place::Body)
}

/// Whether the attribution, the first one of the next sentence, tells who spoke in the quotation before it:
/// “Q。”馆长李明介绍，…. Somebody who 也 or 则 speaks answers another one.
#[inline(never)]
pub(super) fn introduces(reader: &Reader<'_>, next: Unit<'_>, attribution: &Attribution) -> bool {
    let Speaker::Phrase(phrase) = attribution.speaker else { return false };
    let named = matches!(phrase.form, Form::Named | Form::Described | Form::Definite);
    // “Q。”文章指出，…: the paper that is spoken of.
    let paper = phrase.kind != Kind::Document
        || reader.unit.place == Place::Body && attribution.cue.is_some_and(|cue| cue.start() == phrase.span.end());
    let person = phrase.kind != Kind::Media && paper;
    let lead = || {
        let next = Reader::new(reader.document, next, reader.known);
        next.without_leads(Span::new(next.unit.span.start(), phrase.span.end())).start() >= phrase.span.start()
    };
    // “Q。”村长李明放下杯子，他说….
    let titled = || {
        let next = Reader::new(reader.document, next, reader.known);
        let subject = next.unit.clauses.first().and_then(|clause| next.subject(*clause));
        matches!(phrase.form, Form::Pronoun(Number::Singular))
            && subject.is_some_and(|subject| is_person(&subject) && subject.role.is_some())
    };
    let titled = titled();
    let named = named || titled;
    let first = titled || next.clauses.first().is_some_and(|clause| phrase.span.start() < clause.end()) || lead();
    let between = attribution.cue.and_then(|cue| reader.text.get(phrase.span.end()..cue.start())).unwrap_or_default();
    let answers = ["也", "则", "还", "却"].iter().any(|word| between.has(word));
    let told = !matches!(attribution.rule, "postposed" | "interposed" | "dialogue");
    named && person && !answers && (first && told || narrates(attribution))
}

/// “A。”“B。”李明说，…: whether a quotation ends right before the sentence, which is a quotation itself. Whoever goes on would not
/// close the first one.
pub(super) fn borders(reader: &Reader<'_>) -> bool {
    let unit = reader.unit;
    reader.text[..unit.span.start()].ends_with(is_quotation_mark)
        && reader.text[unit.span].starts_with(is_quotation_mark)
        && unit.span.len() >= SHORT
}

/// A shorter quotation that stands alone, in bytes, may be but a name.
pub(super) const SHORT: usize = 18;

/// “Q。”日前，村里通了公交，村民李明高兴地说。: behind a quotation the sentence only tells on which occasion it was said.
pub(super) fn narrates(attribution: &Attribution) -> bool {
    attribution.rule == "postposed" && attribution.form != super::Form::Direct
}

/// Over how many of the sentences a quotation reaches that the first one leaves open at the end of its line and another line
/// closes: “A。 / B，”她表示.
#[inline(never)]
pub(super) fn lines(text: &str, sentences: &[Sentence]) -> usize {
    let [first, next, ..] = sentences else { return 1 };
    if first.paragraph == next.paragraph || first.kind == BlockKind::Heading {
        return 1;
    }
    let mut marks = Marks::default();
    let mut last = first;
    for (index, line) in sentences.iter().take(LINES).enumerate() {
        let said = &text[line.span];
        // Another paragraph of somebody's words opens with a mark of its own.
        let again = line.paragraph != last.paragraph && said.starts_with(is_opening) && index > 0;
        let apart = !text[last.span.end().min(line.span.start())..line.span.start()].trim().is_empty();
        if again || apart || line.span.end() - first.span.start() > LONGEST {
            return 1;
        }
        marks.read(text, line.span);
        let Some(start) = marks.open() else { return index + 1 };
        // 斯园“球场, and 甲，“李明说。: a mark that goes the wrong way opens nothing.
        if if index == 0 { is_stray(text, line.span, start) } else { reported(said) } {
            return 1;
        }
        last = line;
    }
    1
}

/// 斯园“球场, and 甲，“李明说。: whether a mark goes the wrong way, and opens nothing.
fn is_stray(text: &str, line: Span, mark: usize) -> bool {
    let (ahead, behind) = (&text[line.start()..mark], &text[mark..line.end()]);
    let closes = || ahead.closes_with(&['，', ',']) && sentence::attributes(behind.trim_start_matches(is_opening));
    !sentence::introduces(ahead) || closes()
}

/// Whether somebody else's words begin in a line: the quotation before it was left open.
fn reported(line: &str) -> bool {
    let colon = line.char_indices().find(|&(_, mark)| matches!(mark, '：' | ':'));
    colon.is_some_and(|(at, mark)| {
        line[at + mark.len_utf8()..].trim_start().starts_with(is_opening) && !line[..at].contains(['我', '你'])
    })
}

/// How many of the sentences are somebody's words whose opening mark was lost, as the closing mark behind the last of them
/// tells, and over several lines the first person: “A。”她说。 / 我们B。 / C。”
#[inline(never)]
pub(super) fn unopened(text: &str, sentences: &[Sentence]) -> Option<usize> {
    let first = sentences.first()?;
    let mut marks = Marks::default();
    let mut personal = false;
    for (index, line) in sentences.iter().take(LINES).enumerate() {
        let said = &text[line.span];
        let long = line.span.end() - first.span.start() > LONGEST;
        let another = marks.open().is_none() && said.starts_with(is_opening) || sentence::attributes(said);
        if long || line.kind == BlockKind::Heading || another {
            return None;
        }
        marks.read(text, line.span);
        personal |= said.contains(['我', '咱', '你']);
        if let Some(end) = marks.lost() {
            let behind = &text[end..line.span.end()];
            let told =
                !behind.contains(is_alphanumeric) || sentence::attributes(behind.trim_start_matches(['，', ',', ' ']));
            return ((personal || index == 0) && told).then_some(index + 1);
        }
    }
    None
}

/// A quotation over several lines has no more of them, and no more bytes.
const LINES: usize = 12;
const LONGEST: usize = 3000;

fn is_opening(mark: char) -> bool {
    matches!(mark, '“' | '「' | '『' | '"')
}

/// The shortest heading in front of a quotation, in bytes.
const HEADING: usize = 18;

/// The shortest quotation that is taken for somebody's words without anything that says so, in bytes.
const SHORTEST: usize = 30;

/// A quotation at the start of a sentence, with no statement before it: it is told of in the narration that follows, or of
/// the one whom the narration before it was about.
#[inline(never)]
pub(super) fn free(here: &Here<'_>) -> Option<Free> {
    let reader = here.reader(here.index);
    let unit = reader.unit;
    let quotation = first(unit)?;
    let said = inside(reader.text, quotation);
    let ends = reader.text[said].closes_with(&['。', '！', '？', '!', '?', '…', '.']);
    let alone = !reader.text[quotation.end()..unit.span.end()].contains(is_alphanumeric);
    let long = said.len() >= SHORTEST;
    let apart = alone && starts_paragraph(here);
    let hero = here.known.protagonist(here.document);
    let told = here.index.checked_sub(1).map(|before| here.units.unit(before));
    // 她放下手机。“……”: of whom it is told right before, in the paragraph.
    let of_hero = || {
        told.is_some_and(|told| {
            told.paragraph == unit.paragraph
                && hero.is_some_and(|name| reader.text[told.span].starts_with(&reader.text[name]))
        })
    };
    let closes = alone && here.units.get(here.index + 1).is_none_or(|next| next.paragraph != unit.paragraph);
    if !ends || !(long || apart || closes && of_hero()) {
        return None;
    }
    let next = if alone { here.index + 1 } else { here.index };
    if long
        && here.units.get(next).is_some_and(|after| after.paragraph == unit.paragraph)
        && let Some(phrase) = follows(&here.reader(next), quotation.end())
    {
        return Some(Free { attribution: anticipated(&reader, phrase, said), unit: next });
    }
    let (before, told) = (here.index.checked_sub(1)?, told?);
    let near = told.paragraph == unit.paragraph || apart;
    let of_whom = preceded(&here.reader(before)).filter(|_| long && near && told.place == Place::Body);
    // Somebody else's words are followed by more of them, but a question by an answer.
    let asked =
        told.quotations.last().is_none_or(|last| reader.text[inside(reader.text, *last)].closes_with(&['？', '?']));
    let phrase = match of_whom {
        Some(phrase) if phrase.form == Form::Pronoun(Number::Singular) => phrase,
        // A portrait lets the one whom it is about speak, unless somebody else is told of.
        other => hero
            .map(|name| Phrase { span: name, name, role: None, gloss: None, kind: Kind::Person, form: Form::Named })
            .filter(|phrase| {
                let named = near
                    && (closes || alone && other.is_some())
                    && reader.text[told.span].has(&reader.text[phrase.name]);
                asked && (named || apart && other.is_none())
            })
            .or(other)?,
    };
    let attribution = Attribution::without_cue(&reader, Speaker::Phrase(phrase), said, "quotation-alone", 0.5).direct();
    Some(Free { attribution, unit: before })
}

pub(super) fn anticipated(reader: &Reader<'_>, phrase: Phrase, said: Span) -> Attribution {
    Attribution::without_cue(reader, Speaker::Phrase(phrase), said, "anticipated", 0.55).direct()
}

fn starts_paragraph(here: &Here<'_>) -> bool {
    let paragraph = |index| here.units.unit(index).paragraph;
    here.index.checked_sub(1).is_none_or(|before| paragraph(before) != paragraph(here.index))
}

/// The person that the narration behind the quotation is about: somebody with a title in one of its first clauses, or the
/// subject of its first clause.
fn follows(reader: &Reader<'_>, from: usize) -> Option<Phrase> {
    let clauses = || reader.unit.clauses.iter().filter(|clause| clause.start() >= from);
    let titled = clauses().take(3).find_map(|clause| {
        reader
            .subject(*clause)
            .filter(|phrase| matches!(phrase.kind, Kind::Person | Kind::Group) && phrase.form == Form::Named)
            // “Q。”比赛结束，李明喜出望外: somebody whose name the text has shown.
            .filter(|phrase| phrase.role.is_some() || reader.known.contains(&reader.text[phrase.name]))
    });
    // “Q。”林芳说着，没有停手。
    let spoken = |clause: Span| {
        let cue = reader.unit.cues.iter().find(|hit| clause.covers(hit.span) && hit.span.end() == clause.end())?;
        reader.subject(Span::new(clause.start(), cue.span.start()))
    };
    // “Q。”在回乡的列车上，一位旅客大为赞叹。
    let moved = || {
        let somebody = |phrase: &Phrase| phrase.kind == Kind::Person && phrase.form == Form::Described;
        clauses().take(3).find_map(|clause| spoken(*clause).filter(somebody))
    };
    titled.or_else(moved).or_else(|| {
        let clause = *clauses().next()?;
        // “Q。”居民们踊跃参加。
        let ends = reader.text[..from].trim_end_matches(is_quotation_mark).closes_with(&['。', '！']);
        let people = |phrase: &Phrase| ends && phrase.kind == Kind::Group && reader.text[phrase.span].ends_with('们');
        reader.subject(clause).or_else(|| spoken(clause)).filter(|phrase| is_person(phrase) || people(phrase))
    })
}

/// The person that the narration before the quotation is about.
fn preceded(reader: &Reader<'_>) -> Option<Phrase> {
    let clauses = reader.unit.clauses.iter().rev().take(4);
    clauses.filter_map(|clause| reader.subject(whose(reader, *clause))).find(is_person)
}

fn is_person(phrase: &Phrase) -> bool {
    phrase.kind == Kind::Person && matches!(phrase.form, Form::Named | Form::Pronoun(Number::Singular))
}
