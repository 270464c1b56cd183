//! The attribution rules: what one sentence attributes, and to which phrase.

use super::according::according_to;
use super::attitude::attitude_end;
use super::candidate::candidate;
use super::constructions::{colon, gesture, headline, judged, labelled, passive, rated};
use super::cue::{Opening, form, opening, trim};
use super::naming::naming;
use super::nesting::{coordinates, is_own_paper, opening_clause, quotes_on, relays, speaks_in_turn, told_of};
use super::row::rows;
use super::sequel::{interviewed, spoken};
use super::speaker::{Form as Naming, Phrase, Reader};
use super::turn::{Turn, turn};
use super::unit::{Hit, Place, inside};
use super::words::{Level, REVEALED, VIEWS};
use super::{CueClass, Form, Kind};
use crate::search::Search;
use crate::span::Span;

/// What a sentence attributes to whom, before references are resolved.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Attribution {
    pub speaker: Speaker,
    pub content: Span,
    pub form: Form,
    pub cue: Option<Span>,
    pub class: CueClass,
    pub about: Option<Span>,
    pub rule: &'static str,
    pub confidence: f64,
    /// Whether it may as well be part of what somebody else says: 中方坚决反对….
    pub weak: bool,
}

impl Attribution {
    /// What a construction without a reporting verb attributes.
    pub(super) fn without_cue(
        reader: &Reader<'_>,
        speaker: Speaker,
        content: Span,
        rule: &'static str,
        confidence: f64,
    ) -> Attribution {
        Attribution {
            speaker,
            content,
            form: form(reader, content),
            cue: None,
            class: CueClass::Neutral,
            about: None,
            rule,
            confidence,
            weak: false,
        }
    }

    pub(super) fn direct(self) -> Attribution {
        Attribution { form: Form::Direct, ..self }
    }
}

/// A cue that attributes nothing, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct PassedOver {
    pub cue: Span,
    pub reason: &'static str,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Speaker {
    Phrase(Phrase),
    /// Whoever spoke last.
    Last,
}

/// All attributions of the unit, in order.
#[inline(never)]
pub(super) fn attribute(reader: &Reader<'_>, passed: &mut dyn FnMut(PassedOver)) -> Vec<Attribution> {
    let mut found = Vec::new();
    if reader.unit.place != Place::Body {
        found.extend(headline(reader));
    }
    if reader.unit.place == Place::Body {
        match turn(reader) {
            Some(Turn::Answer(attribution)) => return vec![attribution],
            Some(Turn::Question) => {
                // 记者：也有学者批评，…: of whom the reporter tells.
                let mut told = sentence(reader, passed);
                told.retain(|said| matches!(said.speaker, Speaker::Phrase(phrase) if tells_of(reader, &phrase)));
                return told;
            }
            None => {}
        }
    }
    if found.is_empty() {
        found = sentence(reader, passed);
        let named = |said: &Attribution| {
            matches!(said.speaker, Speaker::Phrase(Phrase { kind: Kind::Person, form: Naming::Named, .. }))
        };
        // A heading may have lost its mark, and somebody may speak behind it who has a name.
        if reader.unit.place == Place::Body
            && !found.iter().any(named)
            && let Some(said) = labelled(reader)
        {
            found.retain(|other| other.content.start() > said.content.end());
            found.insert(0, said);
        }
    }
    if found.is_empty() {
        found.extend(passive(reader).or_else(|| judged(reader)).or_else(|| rated(reader)));
    }
    if found.is_empty() {
        found.extend(colon(reader, reader.unit.span.start(), reader.unit.span.end()));
    }
    if found.is_empty() && reader.unit.place == Place::Body {
        found.extend(spoken(reader).or_else(|| interviewed(reader)));
    }
    if reader.unit.place == Place::Body {
        naming(reader, &mut found);
        gesture(reader, &mut found);
        rows(reader, &mut found);
    }
    for said in &mut found {
        said.content = without_noun(reader, said);
    }
    found.retain(|attribution| !attribution.content.is_empty() && !is_name_alone(reader, attribution));
    found
}

/// Whether a question names somebody who said something: a group or somebody by name, not the one who is asked.
fn tells_of(reader: &Reader<'_>, phrase: &Phrase) -> bool {
    let asked = reader.unit.clauses.first().is_some_and(|who| phrase.span.start() < who.end());
    !asked && matches!(phrase.form, Naming::Named | Naming::Described) && phrase.kind != Kind::Document
}

/// 认同早起更好的观点: the content without what it is called.
fn without_noun(reader: &Reader<'_>, said: &Attribution) -> Span {
    let denies = || said.cue.is_some_and(|cue| ["否认", "重申"].iter().any(|verb| reader.text[cue].has(verb)));
    let takes = said.form != Form::Direct && (said.class != CueClass::Neutral || denies());
    // 控诉遭遇不公的录音，…: behind the noun something else is told.
    let clause = reader.unit.clauses[reader.unit.clause_at(said.content.start())];
    let first = Span::new(said.content.start(), clause.end().clamp(said.content.start(), said.content.end()));
    let reveals = said.cue.is_some_and(|cue| reader.text[cue].ends_with("透露"));
    let nouns = if reveals { &REVEALED } else { &VIEWS };
    // 履行峰会上作出的承诺: what is called for, and not what it is called.
    let noun = nouns.suffix(&reader.text[first]).filter(|(noun, ())| {
        (takes || reveals && said.form != Form::Direct)
            && !reader.text[Span::new(first.start(), first.end() - noun.len())].ends_with('出')
    });
    noun.map_or(said.content, |(noun, ())| Span::new(first.start(), first.end() - noun.len()))
}

/// Whether an act is told of, and only towards whom: 祝贺李明，….
fn is_name_alone(reader: &Reader<'_>, attribution: &Attribution) -> bool {
    let content = attribution.content;
    let bare = attribution.form == Form::Indirect && attribution.cue.is_some_and(|cue| cue.end() == content.start());
    bare && (reader.known.contains(&reader.text[content]) || reader.text[content].chars().nth(1).is_none())
}

/// How far into what is said another one may speak behind a colon, in bytes. Each cue looks for that one, so that without
/// a limit a sentence of nothing but cues takes time with the square of its length.
const COLON_REACH: usize = 1200;

/// The longest attitude that tells nothing by itself, in bytes.
const ATTITUDE: usize = 6;

fn sentence(reader: &Reader<'_>, passed: &mut dyn FnMut(PassedOver)) -> Vec<Attribution> {
    let mut found: Vec<Attribution> = Vec::new();
    // The last attribution while its content still runs on.
    let mut running = false;
    let mut consumed = reader.unit.span.start();
    if let Some(attribution) = according_to(reader) {
        consumed = attribution.content.start();
        running = true;
        // “Q”，在她看来，…: the quotation is hers, too.
        if attribution.rule == "in-view-of"
            && let Speaker::Phrase(phrase) = attribution.speaker
        {
            found.extend(first_half(reader, phrase.span.start(), &attribution, reader.unit.span.start()));
        }
        found.push(attribution);
    }
    for hit in reader.unit.cues {
        if running
            && hit.span.start().saturating_sub(consumed) <= COLON_REACH
            && let Some(inner) = colon(reader, consumed, hit.span.start())
            && !found.last().is_some_and(|last| quotes_on(reader, last, &inner))
        {
            split(reader, &mut found, &inner);
            consumed = inner.content.end();
            running = false;
            found.push(inner);
        }
        if hit.span.start() < consumed {
            continue;
        }
        let joined = found.last().filter(|_| running).and_then(|last| joined(reader, last, hit));
        let mut candidate = match candidate(reader, hit, joined.unwrap_or(consumed)) {
            Ok(candidate) => candidate,
            Err(reason) => {
                passed(PassedOver { cue: hit.span, reason });
                continue;
            }
        };
        if let (Some(end), Some(last)) = (joined, found.last_mut()) {
            last.content = trim(reader, Span::new(last.content.start(), end));
            last.form = form(reader, last.content);
        } else if running && let Some(last) = found.last_mut() {
            if candidate.speaker == Speaker::Last
                && let Some(phrase) = told_of(reader, last, hit)
            {
                (candidate.speaker, candidate.rule) = (Speaker::Phrase(phrase), "chain");
            }
            if relays(reader, last, hit, &candidate) {
                found.pop();
            } else if coordinates(reader, last, hit, &candidate) {
                // The next one may be named some clauses before the verb.
                let from = match candidate.speaker {
                    Speaker::Phrase(phrase) if phrase.span.start() > last.content.start() => phrase.span.start(),
                    _ => hit.span.start(),
                };
                let from = from.min(hit.span.start());
                let clause = opening_clause(reader, from);
                // 由于云州要求增派人手，且有官员…: the clause of the last one is no circumstance of the next one's.
                let own = clause.start() < last.content.start();
                let clause = if own { reader.unit.clauses[reader.unit.clause_at(from)] } else { clause };
                last.content = trim(reader, Span::new(last.content.start(), clause.start().max(last.content.start())));
                last.form = form(reader, last.content);
                if speaks_in_turn(reader, &candidate, clause) {
                    consumed = last.content.end();
                    candidate = second_half(reader, hit, &candidate).unwrap_or(candidate);
                    candidate.rule = "explicit";
                }
                if is_own_paper(reader, last, &candidate) {
                    candidate.speaker = last.speaker;
                }
                // 纷纷表示谴责，要求…: an attitude alone tells less than what the same one demands.
                // 深感沮丧，她认为…: or what he thinks.
                let told = &reader.text[last.content];
                if last.rule != "attitude" && told.len() <= ATTITUDE && attitude_end(told) == Some(told.len()) {
                    if candidate.speaker == Speaker::Last {
                        (candidate.speaker, candidate.rule) = (last.speaker, last.rule);
                    }
                    found.pop();
                }
            } else {
                continue;
            }
        }
        let behind = candidate.content.start() >= hit.span.end();
        if behind && let Some(first) = first_half(reader, hit.span.start(), &candidate, consumed) {
            found.push(first);
        }
        if let Some(second) = second_half(reader, hit, &candidate) {
            consumed = second.content.end();
            running = false;
            found.extend([candidate, second]);
            continue;
        }
        running = candidate.form != Form::Direct;
        consumed = if running {
            candidate.content.start().max(hit.span.end())
        } else {
            candidate.content.end().max(hit.span.end())
        };
        found.push(candidate);
    }
    if running
        && let Some(inner) = colon(reader, consumed, reader.unit.span.end())
        && !found.last().is_some_and(|last| quotes_on(reader, last, &inner))
    {
        split(reader, &mut found, &inner);
        found.push(inner);
    }
    found
}

/// Where what `last` says ends before 并 and another verb of the same one: 否认指控并表示….
fn joined(reader: &Reader<'_>, last: &Attribution, hit: &Hit) -> Option<usize> {
    let end = reader.text[..hit.span.start()].strip_suffix('并')?.len();
    let takes = matches!(last.class, CueClass::Supporting | CueClass::Opposing)
        || last.cue.is_some_and(|cue| reader.text[cue].ends_with("否认"));
    let says = matches!(hit.cue.level, Level::Report | Level::Call) || hit.cue.class == CueClass::Urging;
    let near = end > last.content.start()
        && reader.unit.clause_at(end) == reader.unit.clause_at(last.content.start())
        && last.cue.is_some_and(|cue| cue.end() <= last.content.start());
    (takes && says && near).then_some(end)
}

/// Ends the last attribution before the sentence's part in which `inner` stands.
fn split(reader: &Reader<'_>, found: &mut [Attribution], inner: &Attribution) {
    let (Some(last), Speaker::Phrase(phrase)) = (found.last_mut(), inner.speaker) else { return };
    let end = opening_clause(reader, phrase.span.start()).start().max(last.content.start());
    last.content = trim(reader, Span::new(last.content.start(), end));
    last.form = form(reader, last.content);
}

/// “Q。”SRC CUE，B: the quotation before an attribution that has content of its own behind it.
fn first_half(reader: &Reader<'_>, at: usize, second: &Attribution, consumed: usize) -> Option<Attribution> {
    let clause = reader.unit.clauses[reader.unit.clause_at(at)];
    if !matches!(second.speaker, Speaker::Phrase(_)) {
        return None;
    }
    let quotation =
        reader.unit.quotation_before(reader.text, clause.start()).filter(|quotation| quotation.start() >= consumed)?;
    let content = inside(reader.text, quotation);
    let ends = reader.text[content].closes_with(&['。', '！', '？', '!', '?', '，', ',', '…']);
    let opens = quotation.start() == reader.unit.span.start() && content.len() > 36;
    // 被问到“Q？”，李明表示，…: a question to the one who answers.
    let asked = ["问到", "问及", "问"].iter().any(|verb| reader.text[..quotation.start()].ends_with(verb));
    let said = (ends || opens) && content.len() > 18 && !asked;
    said.then_some(Attribution {
        content,
        form: Form::Direct,
        cue: second.cue,
        rule: "postposed",
        confidence: 0.8,
        ..*second
    })
}

/// “Q1，”SRC CUE，“Q2”: the quotation after the cue.
fn second_half(reader: &Reader<'_>, hit: &Hit, first: &Attribution) -> Option<Attribution> {
    // 否认私自处置：“Q”: what is denied, and his words.
    if reader.text[hit.span].ends_with("否认")
        && let Some(rest) = reader.text[first.content.end()..reader.unit.span.end()].strip_prefix(['：', ':'])
        && let Some(quotation) = reader.unit.quotation_at(reader.text, reader.unit.span.end() - rest.len())
    {
        return Some(Attribution { content: inside(reader.text, quotation), ..*first }.direct());
    }
    if first.rule != "interposed" {
        return None;
    }
    let (Opening::Comma(at) | Opening::Colon(at)) = opening(reader, hit)? else { return None };
    let content = inside(reader.text, reader.unit.quotation_at(reader.text, at)?);
    Some(Attribution { content, ..*first })
}
