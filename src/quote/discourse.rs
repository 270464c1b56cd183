//! Reads the units in order: attributes, resolves who is meant, and carries statements on.

use super::attribution::{self, Attribution, PassedOver, Speaker};
use super::reference::{self, Here};
use super::source::Sources;
use super::speaker::{Form as Naming, Phrase, Reader};
use super::time::time;
use super::unit::{Place, Unit, inside};
use super::words::{Level, OPENINGS, Voice};
use super::{CueClass, Form, Kind, Statement};
use super::{constructions, cue, kind};
use crate::document::Document;
use crate::span::Span;
use std::collections::HashSet;

/// Reads all units and gives the sources with their statements.
#[inline(never)]
pub(super) fn read(
    document: &Document<'_>,
    known: &HashSet<&str>,
    units: &[Unit],
    passed: &mut Vec<PassedOver>,
) -> Sources {
    let mut sources = Sources::default();
    let shape = Shape::of(units);
    let mut previous: Option<Previous> = None;
    let mut ahead: Option<Vec<Attribution>> = None;
    let here = |index| Here { document, known, units, index };
    for (index, unit) in units.iter().enumerate() {
        let reader = Reader::new(document, unit, known);
        let mut attributions = ahead.take().unwrap_or_else(|| attribution::attribute(&reader, passed));
        let mut shared = false;
        if previous.is_some_and(|previous| sources.entries[previous.source].kind == Kind::Document) {
            // 七成受访者认为…: what a survey found goes on.
            shared = attributions.iter().any(|attribution| is_share(&document.folded, attribution));
            attributions.retain(|attribution| !is_share(&document.folded, attribution));
        }
        if attributions.is_empty()
            && previous.is_none_or(|previous| previous.paragraph != unit.paragraph)
            && let Some(said) = alone(&reader)
            && let Some(next) = units.get(index + 1).filter(|next| next.paragraph == unit.paragraph)
        {
            let next = ahead.insert(attribution::attribute(&Reader::new(document, next, known), passed));
            if let Some(attribution) = next.first().filter(|next| introduces(&reader, units, index + 1, next))
                && let Some(id) = reference::who(&here(index + 1), &mut sources, attribution)
            {
                if let Speaker::Phrase(phrase) = attribution.speaker {
                    sources.entries[id].statements.push(anticipation(&phrase, said));
                }
                previous = None;
                continue;
            }
        }
        let in_turn = previous.is_some_and(|previous| {
            previous.paragraph == unit.paragraph
                && sources.entries[previous.source].statements[previous.statement].rule == "dialogue"
                && attributions.iter().all(|attribution| attribution.rule != "dialogue")
        });
        let carried = in_turn
            || previous.is_some_and(|previous| {
                previous.open
                    && !previous.direct
                    && previous.paragraph == unit.paragraph
                    && shape.paragraphs
                    && attributions.iter().all(|attribution| attribution.weak)
                    && !attributions
                        .iter()
                        .any(|attribution| sources.is(&document.folded, attribution, previous.source))
            });
        if attributions.is_empty()
            || in_turn
            || carried && previous.is_some_and(|previous| continues(&reader, shape, previous))
        {
            previous = match anticipated(document, known, units, index).filter(|_| previous.is_none()) {
                Some((phrase, span)) => sources.resolve(&document.folded, &phrase).map(|id| {
                    sources.entries[id].statements.push(anticipation(&phrase, span));
                    let statement = sources.entries[id].statements.len() - 1;
                    Previous {
                        source: id,
                        statement,
                        paragraph: unit.paragraph,
                        direct: true,
                        open: false,
                        told: false,
                        carried: 0,
                    }
                }),
                None => carry_on(&reader, &mut sources, previous, shape, shared),
            };
            continue;
        }
        previous = None;
        for attribution in attributions {
            let Some(id) = reference::who(&here(index), &mut sources, &attribution) else { continue };
            sources.entries[id].statements.push(statement(&attribution));
            let at = sources.entries[id].statements.len() - 1;
            previous = Some(Previous {
                source: id,
                statement: at,
                paragraph: unit.paragraph,
                direct: attribution.form == Form::Direct,
                told: attribution.confidence > 0.85
                    && !matches!(sources.entries[id].kind, Kind::Document | Kind::Media),
                carried: 0,
                open: attribution.content.end + 6 >= unit.span.end,
            });
        }
        if unit.place != Place::Body {
            previous = None;
        }
    }
    sources
}

fn is_share(text: &str, attribution: &Attribution) -> bool {
    matches!(attribution.speaker, Speaker::Phrase(phrase) if kind::is_share(&text[phrase.span]))
}

/// What is said in a sentence that is nothing but a quotation.
fn alone(reader: &Reader<'_>) -> Option<Span> {
    let unit = reader.unit;
    let quotation = unit.quotations.first().filter(|quotation| quotation.start == unit.span.start)?;
    let rest = &reader.text[quotation.end..unit.span.end];
    (unit.place == Place::Body && rest.chars().all(|c| !c.is_alphanumeric())).then(|| inside(reader.text, *quotation))
}

/// Whether the attribution, the first one of its sentence, tells who spoke in the quotation before it: “Q。”馆长李明介绍，….
/// Somebody who 也 or 则 speaks answers another one.
fn introduces(reader: &Reader<'_>, units: &[Unit], index: usize, attribution: &Attribution) -> bool {
    let (Speaker::Phrase(phrase), unit) = (attribution.speaker, &units[index]) else { return false };
    let named = matches!(phrase.form, Naming::Named | Naming::Described | Naming::Definite);
    let person = matches!(phrase.kind, Kind::Person | Kind::Anonymous | Kind::Group | Kind::Organization);
    let first = unit.clauses.first().is_some_and(|clause| phrase.span.start < clause.end);
    let between = attribution.cue.and_then(|cue| reader.text.get(phrase.span.end..cue.start)).unwrap_or_default();
    let answers = ["也", "则", "还", "却"].iter().any(|word| between.contains(word));
    named && person && first && !answers && !matches!(attribution.rule, "postposed" | "interposed" | "dialogue")
}

/// The statement that the next sentence may carry on.
#[derive(Clone, Copy)]
struct Previous {
    source: usize,
    statement: usize,
    paragraph: usize,
    direct: bool,
    /// Whether it reaches to the end of its sentence.
    open: bool,
    /// Whether a speaker is named and a mark follows the cue: 张三表示，….
    told: bool,
    /// Over how many sentences it was carried on.
    carried: usize,
}

/// How the text is laid out.
#[derive(Clone, Copy)]
struct Shape {
    /// One speaker a paragraph, as news agencies write.
    paragraphs: bool,
}

impl Shape {
    fn of(units: &[Unit]) -> Shape {
        let body = || units.iter().filter(|unit| unit.place == Place::Body);
        let mut paragraphs: Vec<usize> = body().map(|unit| unit.paragraph).collect();
        let sentences = paragraphs.len();
        paragraphs.dedup();
        Shape { paragraphs: paragraphs.len() >= 4 && sentences <= paragraphs.len() * 8 }
    }
}

fn statement(attribution: &Attribution) -> Statement {
    Statement {
        span: attribution.content,
        form: attribution.form,
        speaker: match attribution.speaker {
            Speaker::Phrase(phrase) => Some(phrase.span),
            Speaker::Last => None,
        },
        cue: attribution.cue,
        cue_class: attribution.class,
        about: attribution.about,
        rule: attribution.rule,
        confidence: attribution.confidence,
    }
}

/// A sentence without an attribution of its own: a quotation alone, or the rest of what was said.
fn carry_on(
    reader: &Reader<'_>,
    sources: &mut Sources,
    previous: Option<Previous>,
    shape: Shape,
    shared: bool,
) -> Option<Previous> {
    let unit = reader.unit;
    let quotation = unit.quotations.first().copied().filter(|quotation| {
        quotation.start == unit.span.start
            && reader.text[quotation.end..unit.span.end].chars().all(|c| !c.is_alphanumeric())
    });
    if let Some(quotation) = quotation {
        let source = previous?.source;
        if sources.entries[source].kind == Kind::Document || sources.entries[source].statements.is_empty() {
            return None;
        }
        let span = inside(reader.text, quotation);
        if span.len() < 18 {
            return previous;
        }
        sources.entries[source].statements.push(Statement {
            span,
            form: Form::Direct,
            speaker: None,
            cue: None,
            cue_class: CueClass::Neutral,
            about: None,
            rule: "quotation-alone",
            confidence: 0.75,
        });
        let statement = sources.entries[source].statements.len() - 1;
        return Some(Previous {
            source,
            statement,
            paragraph: unit.paragraph,
            direct: true,
            open: true,
            told: false,
            carried: 0,
        });
    }
    let previous = previous?;
    let in_turn = sources.entries[previous.source].statements[previous.statement].rule == "dialogue";
    if in_turn && previous.paragraph == unit.paragraph && unit.place == Place::Body {
        if constructions::turn(reader).is_some() {
            return None;
        }
        let statement = &mut sources.entries[previous.source].statements[previous.statement];
        statement.span = Span::new(statement.span.start, unit.span.end);
        return Some(previous);
    }
    if unit.place != Place::Body
        || previous.direct
        || !previous.open
        || previous.paragraph != unit.paragraph
        || !shared && !continues(reader, shape, previous)
    {
        return None;
    }
    let statement = &mut sources.entries[previous.source].statements[previous.statement];
    let end = cue::trim(reader, unit.span).end;
    statement.span = Span::new(statement.span.start, end);
    if statement.form == Form::Indirect && !unit.quotations.is_empty() {
        statement.form = Form::Mixed;
    }
    Some(Previous { carried: previous.carried + 1, ..previous })
}

/// Whether the sentence reads on in the voice of the one who was reported before it.
fn continues(reader: &Reader<'_>, shape: Shape, previous: Previous) -> bool {
    let text = &reader.text[reader.unit.span];
    match OPENINGS.prefix(text) {
        Some((pronoun, Voice::Narrate)) => matches!(pronoun, "他" | "她") && plans(&text[pronoun.len()..]),
        Some((_, Voice::Carry)) => true,
        Some((_, Voice::Paragraph)) | None => {
            shape.paragraphs || previous.told && previous.carried < LONGEST_CARRY && !narrates(reader, text)
        }
    }
}

/// Where a whole article stands on one line, a statement goes on over so many sentences without a sign of it.
const LONGEST_CARRY: usize = 3;

/// Whether the sentence has the marks of a reporter's: a date, a person introduced with a title, a definition, a conclusion.
fn narrates(reader: &Reader<'_>, text: &str) -> bool {
    let near: String = text.chars().take(16).collect();
    let dated = time(text).is_some()
        || ["目前", "本周", "上周", "截至", "今年", "去年", "日前", "近日", "本月", "以来", "报道", "记者"]
            .iter()
            .any(|word| near.contains(word));
    let concludes =
        ["意味着", "由此可见", "引发关注", "引发热议", "当然", "虽然", "据"].iter().any(|word| text.starts_with(word))
            || text.contains("也意味着")
            || text.contains("引发关注");
    let subject = reader.unit.clauses.first().and_then(|clause| reader.subject(*clause));
    let introduces = subject
        .is_some_and(|phrase| phrase.kind == Kind::Person && phrase.form == Naming::Named && phrase.role.is_some());
    let defines = subject
        .is_some_and(|phrase| phrase.kind == Kind::Organization && reader.text[phrase.span.end..].starts_with('是'));
    // Somebody is reported here, even if it is not understood who.
    let reports = reader.unit.cues.iter().any(|hit| {
        matches!(hit.cue.level, Level::Report | Level::Call | Level::Act)
            && reader.text[hit.span.end..].starts_with(['，', ',', '：', ':'])
    });
    reports || dated || concludes || introduces || defines || text.chars().take(9).count() < 9
}

/// 他稍晚会致电…: what somebody says that he will do.
fn plans(text: &str) -> bool {
    let near: String = text.chars().take(6).collect();
    ["将", "会", "要", "希望", "打算", "计划", "愿意", "准备", "期待"].iter().any(|word| near.contains(word))
        && !["会见", "会谈", "会晤", "会议"].iter().any(|word| near.contains(word))
}

/// “Q。”前不久，村民肖振连…: a quotation without an attribution whose speaker the next sentence tells of.
fn anticipated(document: &Document<'_>, known: &HashSet<&str>, units: &[Unit], index: usize) -> Option<(Phrase, Span)> {
    let unit = &units[index];
    let quotation =
        unit.quotations.first().filter(|quotation| quotation.start == unit.span.start && unit.place == Place::Body)?;
    let said = inside(&document.folded, *quotation);
    let ends = document.folded[said].ends_with(['。', '！', '？', '!', '?', '…']);
    if !ends || said.len() < 30 {
        return None;
    }
    let rest = document.folded[quotation.end..unit.span.end].trim();
    let next =
        if rest.is_empty() { units.get(index + 1).filter(|next| next.paragraph == unit.paragraph)? } else { unit };
    let reader = Reader::new(document, next, known);
    let clauses = next.clauses.iter().filter(|clause| clause.start >= quotation.end).take(3);
    let phrase = clauses.into_iter().find_map(|clause| {
        reader
            .subject(*clause)
            .filter(|phrase| phrase.kind == Kind::Person && phrase.form == Naming::Named && phrase.role.is_some())
    })?;
    Some((phrase, said))
}

fn anticipation(phrase: &Phrase, span: Span) -> Statement {
    Statement {
        span,
        form: Form::Direct,
        speaker: Some(phrase.span),
        cue: None,
        cue_class: CueClass::Neutral,
        about: None,
        rule: "anticipated",
        confidence: 0.55,
    }
}
