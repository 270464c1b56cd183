//! The attribution rules: what one sentence attributes, and to which phrase.

use super::attitude::{attitude, attitude_end, expresses};
use super::constructions::{Turn, according_to, colon, gesture, headline, passive, relayed, turn};
use super::cue::{Opening, asks, form, is_circumstance, is_noun, opening, predicates, trim};
use super::naming::naming;
use super::nesting::{coordinates, is_relative, opening_clause, quotes_on, relays};
use super::reach;
use super::speaker::{Form as Naming, LONGEST, Phrase, Reader};
use super::subject;
use super::unit::{Hit, Place, enclosing, ends_said, inside};
use super::words::{Complement, Level};
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
    }
    if found.is_empty() {
        found.extend(passive(reader));
    }
    if found.is_empty() {
        found.extend(colon(reader, reader.unit.span.start(), reader.unit.span.end()));
    }
    if reader.unit.place == Place::Body {
        naming(reader, &mut found);
        gesture(reader, &mut found);
        rows(reader, &mut found);
    }
    found.retain(|attribution| !attribution.content.is_empty() && !is_name_alone(reader, attribution));
    found
}

/// Whether a question names somebody who said something: a group or somebody by name, not the one who is asked.
fn tells_of(reader: &Reader<'_>, phrase: &Phrase) -> bool {
    let asked = reader.unit.clauses.first().is_some_and(|who| phrase.span.start() < who.end());
    !asked && matches!(phrase.form, Naming::Named | Naming::Described) && phrase.kind != Kind::Document
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

fn sentence(reader: &Reader<'_>, passed: &mut dyn FnMut(PassedOver)) -> Vec<Attribution> {
    let mut found: Vec<Attribution> = Vec::new();
    // The last attribution while its content still runs on.
    let mut running = false;
    let mut consumed = reader.unit.span.start();
    if let Some(attribution) = according_to(reader) {
        consumed = attribution.content.start();
        running = true;
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
        let candidate = match candidate(reader, hit, consumed) {
            Ok(candidate) => candidate,
            Err(reason) => {
                passed(PassedOver { cue: hit.span, reason });
                continue;
            }
        };
        if running && let Some(last) = found.last_mut() {
            if relays(reader, last, hit, &candidate) {
                found.pop();
            } else if coordinates(reader, last, hit, &candidate) {
                // The next one may be named some clauses before the verb.
                let from = match candidate.speaker {
                    Speaker::Phrase(phrase) if phrase.span.start() > last.content.start() => phrase.span.start(),
                    _ => hit.span.start(),
                };
                let clause = opening_clause(reader, from.min(hit.span.start()));
                last.content = trim(reader, Span::new(last.content.start(), clause.start().max(last.content.start())));
                last.form = form(reader, last.content);
            } else {
                continue;
            }
        }
        if let Some(first) = first_half(reader, hit, &candidate, consumed) {
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

/// Ends the last attribution before the sentence's part in which `inner` stands.
fn split(reader: &Reader<'_>, found: &mut [Attribution], inner: &Attribution) {
    let (Some(last), Speaker::Phrase(phrase)) = (found.last_mut(), inner.speaker) else { return };
    let end = opening_clause(reader, phrase.span.start()).start().max(last.content.start());
    last.content = trim(reader, Span::new(last.content.start(), end));
    last.form = form(reader, last.content);
}

/// “Q。”SRC CUE，B: the quotation before an attribution that has content of its own behind it.
fn first_half(reader: &Reader<'_>, hit: &Hit, second: &Attribution, consumed: usize) -> Option<Attribution> {
    let clause = reader.unit.clauses[reader.unit.clause_at(hit.span.start())];
    if second.content.start() < hit.span.end() || !matches!(second.speaker, Speaker::Phrase(_)) {
        return None;
    }
    let quotation =
        reader.unit.quotation_before(reader.text, clause.start()).filter(|quotation| quotation.start() >= consumed)?;
    let content = inside(reader.text, quotation);
    let ends = reader.text[content].ends_with(['。', '！', '？', '!', '?', '，', ',', '…']);
    let opens = quotation.start() == reader.unit.span.start() && content.len() > 36;
    let said = (ends || opens) && content.len() > 18;
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
    if first.rule != "interposed" {
        return None;
    }
    let (Opening::Comma(at) | Opening::Colon(at)) = opening(reader, hit)? else { return None };
    let content = inside(reader.text, reader.unit.quotation_at(reader.text, at)?);
    Some(Attribution { content, ..*first })
}

fn candidate(reader: &Reader<'_>, hit: &Hit, consumed: usize) -> Result<Attribution, &'static str> {
    let clause = reader.unit.clauses[reader.unit.clause_at(hit.span.start())];
    // What stands farther away does not tell who speaks, and a clause without marks may be as long as the text.
    let near = reader.text.ceil_char_boundary(hit.span.start().saturating_sub(2 * LONGEST));
    let start = clause.start().max(consumed).max(near);
    if start > hit.span.start() {
        return Err("inside another statement");
    }
    let before = Span::new(start, hit.span.start());
    if !predicates(reader, hit, before) || is_circumstance(&reader.text[reader.without_leads(before)]) {
        return Err("no predicate");
    }
    if is_item(&reader.text[clause]) {
        return Err("an item");
    }
    if is_relative(reader, hit, clause) {
        return Err("a relative clause");
    }
    if is_ground(reader, hit, before) {
        return Err("a ground");
    }
    let told = attitude(reader, hit, before).filter(|told| !quoted_behind(reader, *told));
    let opening =
        told.map(|told| Opening::Clause(told.start())).or_else(|| opening(reader, hit)).ok_or("no content")?;
    // 发文回应，指…: the second one has the content; but 她说，说什么都行.
    let says = ["说", "称", "道", "表示", "指出"].iter().any(|word| reader.text[hit.span].ends_with(word));
    if let Opening::Comma(at) = opening
        && !says
        && another_verb(reader, at)
    {
        return Err("another verb follows");
    }
    let (speaker, named) = subject::speaker(reader, hit, before, consumed, opening)?;
    if let (Speaker::Phrase(phrase), Opening::Clause(_)) = (speaker, opening)
        && asks(&reader.text[hit.span])
        && ["记者", "主持人"].iter().any(|word| reader.text[phrase.span].ends_with(word))
    {
        return Err("the reporter's own words");
    }
    if told.is_none()
        && let Speaker::Phrase(phrase) = speaker
        && is_noun(reader, hit, phrase.span.end())
    {
        return Err("a noun");
    }
    let attribution = |content: Span, rule, confidence| Attribution {
        cue: Some(hit.span),
        class: hit.cue.class,
        weak: is_weak(reader, hit, &speaker, named),
        ..Attribution::without_cue(reader, speaker, content, rule, confidence)
    };
    if let (Speaker::Phrase(Phrase { kind: Kind::Media, .. }), Opening::Comma(at)) = (speaker, opening)
        && let Some((phrase, at)) = relayed(reader, at)
    {
        let content = trim(reader, Span::new(at, reader.unit.span.end()));
        return Ok(Attribution::without_cue(reader, Speaker::Phrase(phrase), content, "according-to", 0.85));
    }
    if let Some(told) = told {
        return Ok(Attribution { rule: "attitude", weak: true, ..attribution(told, named, 0.8) });
    }
    // “Q。”SRC CUE。 and “Q，”SRC CUE，“Q”。
    let utterance = |quotation: &Span| {
        let start = reader.unit.clauses[reader.unit.clause_at(quotation.start())].start();
        quotation.start() >= consumed && (start == quotation.start() || ends_said(reader.text, *quotation))
    };
    if let Some(quotation) = reader.unit.quotation_before(reader.text, clause.start()).filter(utterance) {
        let interposed = match opening {
            Opening::End => Some(None),
            Opening::Comma(at) | Opening::Colon(at) => reader.unit.quotation_at(reader.text, at).map(Some),
            // “Q。”马蒂诺不忘夸奖对手。
            Opening::Clause(at)
                if matches!(hit.cue.level, Level::Act | Level::Call) && reader.unit.span.end() - at <= 48 =>
            {
                Some(None)
            }
            _ => None,
        };
        if let Some(next) = interposed {
            let content = inside(reader.text, quotation);
            let rule = if next.is_some() { "interposed" } else { "postposed" };
            return Ok(attribution(content, rule, 0.95).direct());
        }
    }
    let content = match opening {
        Opening::End => {
            let before = trim(reader, Span::new(consumed, clause.start().max(consumed)));
            let told = matches!(speaker, Speaker::Phrase(phrase) if phrase.form != Naming::Unknown)
                && hit.cue.level == Level::Report
                && before.len() > 18
                && !reader.text[..hit.span.start()].ends_with(['此', '样', '是'])
                && named == "explicit";
            // “Q。”面对质疑，李明回应道。
            let opened = reader.unit.quotation_at(reader.text, before.start()).filter(|quotation| {
                ends_said(reader.text, *quotation)
                    && reader.text[quotation.end().min(before.end())..before.end()].len() <= ASIDE
            });
            return match opened {
                Some(quotation) if told => Ok(attribution(inside(reader.text, quotation), "postposed", 0.9).direct()),
                _ if told => Ok(attribution(before, "postposed", 0.7)),
                _ => Err("no content"),
            };
        }
        Opening::Colon(at) | Opening::Comma(at) | Opening::Quotation(at) | Opening::Clause(at) => at,
    };
    if let Some(quotation) = reader.unit.quotation_at(reader.text, content) {
        let row = row(reader, quotation);
        let after =
            reader.text[row.last().map_or(quotation.end(), |last| last.end())..reader.unit.span.end()].trim_start();
        let goes_on = matches!(opening, Opening::Comma(_)) && goes_on(reader, hit, quotation);
        let sentence = reader.text[inside(reader.text, quotation)].ends_with(['。', '！', '？', '!', '?']);
        let whole = !goes_on
            && (sentence
                || after.is_empty()
                || after.starts_with(['。', '，', ',', '；', '！', '？', ';'])
                || SLOGANS.iter().any(|noun| after.starts_with(noun))
                || matches!(opening, Opening::Colon(_)));
        if whole {
            let content = inside(reader.text, quotation);
            return Ok(attribution(content, named, 0.95).direct());
        }
    }
    let content = trim(reader, Span::new(content, reach::end(reader, hit, &speaker, content)));
    if is_empty_talk(reader, hit, content, opening) {
        return Err("too little content");
    }
    let confidence = match opening {
        Opening::Clause(_) => 0.8,
        _ => 0.9,
    };
    Ok(attribution(content, named, confidence))
}

/// What is told between a quotation and the one who spoke has no more bytes.
const ASIDE: usize = 60;

/// 二是…希望…: an item of a list has no speaker of its own.
fn is_item(text: &str) -> bool {
    text.strip_prefix(['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'])
        .is_some_and(|rest| rest.starts_with('是'))
}

/// 应医生要求, 按照通告规定: on what ground something is done.
fn is_ground(reader: &Reader<'_>, hit: &Hit, before: Span) -> bool {
    let noun = ["要求", "规定", "部署", "号召", "建议", "安排"].contains(&&reader.text[hit.span]);
    let at = reader.without_leads(before).start().min(before.end());
    let opens = |from: usize| {
        ["应", "按照", "根据", "依据", "依照", "遵照", "按", "依", "响应"].iter().any(|word| {
            reader.text[from..before.end()].starts_with(word)
                && reader.token_at(from).is_none_or(|token| token.span.len() <= word.len())
        })
    };
    noun && (opens(at) || opens(before.start()) || reader.text[before].has("响应"))
}

/// 否认上述说法, 表示赞赏: too little is told to be a statement.
fn is_empty_talk(reader: &Reader<'_>, hit: &Hit, content: Span, opening: Opening) -> bool {
    let text = &reader.text[content];
    let pointing =
        ["上述", "这一", "该", "此", "有关", "相关", "这种", "这些", "此前"].iter().any(|word| text.starts_with(word))
            && ["说法", "消息", "报道", "指控", "指责", "传闻", "传言", "观点", "决定", "看法", "事", "事件", "情况"]
                .iter()
                .any(|word| text.ends_with(word));
    let count = text.chars().take(16).count();
    // 有网友表示理解，但…: an attitude against that of others.
    let against = reader.text[content.end()..].trim_start_matches(['，', ',', ' ']).starts_with(['但', '而']);
    if matches!(opening, Opening::Clause(_))
        && against
        && attitude_end(text) == Some(text.len())
        && expresses(reader, hit)
    {
        return count < 2;
    }
    // 否认围殴 says what did not happen; 表示理解 says nearly nothing.
    let verb = &reader.text[hit.span];
    let says = ["称", "说", "道"].iter().any(|word| verb.ends_with(word));
    let shortest = match verb.ends_with("否认") {
        true => 2,
        false => 5 - usize::from(says || reader.unit.place == Place::Title),
    };
    matches!(opening, Opening::Clause(_)) && (count < shortest || pointing && count < 14)
}

/// What quotations are called that are shouted or written: 高喊“Q”的口号.
pub(super) const SLOGANS: &[&str] = &["的口号", "等口号", "的标语", "等标语", "字样", "的字样", "等字样"];

/// The quotations that follow `quotation` in a row: “Q”、“Q”“Q”.
fn row<'r>(reader: &'r Reader<'_>, quotation: Span) -> &'r [Span] {
    let rest =
        &reader.unit.quotations[reader.unit.quotations.partition_point(|other| other.start() <= quotation.start())..];
    let mut end = quotation.end();
    let length = rest
        .iter()
        .take_while(|next| {
            let joined = matches!(reader.text[end..next.start()].trim(), "" | "、" | "，" | "," | "；" | ";");
            end = next.end();
            joined
        })
        .count();
    &rest[..length]
}

/// Each of “Q”、“Q”“Q” is said where the first one is.
fn rows(reader: &Reader<'_>, found: &mut Vec<Attribution>) {
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

/// Whether what is said goes on behind a quotation that is no sentence: 表示，“很遗憾”，尤其…. Nobody else comes to speak there.
fn goes_on(reader: &Reader<'_>, hit: &Hit, quotation: Span) -> bool {
    let rest = &reader.text[quotation.end()..reader.unit.span.end()];
    let Some(next) = rest.strip_prefix(['，', ',']) else { return false };
    let at = reader.unit.span.end() - next.len();
    let first = reader.unit.cues.partition_point(|other| other.span.start() < at);
    let reported = reader.unit.cues[first..].iter().any(|other| other.span != hit.span);
    let acts = next.starts_with(['并', '随', '他', '她', '还', '又', '但', '这', '引', '而']);
    !ends_said(reader.text, quotation) && !reported && !acts && reader.unit.quotation_at(reader.text, at).is_none()
}

/// Whether a verb that takes on what is said stands right behind the comma before `at`.
fn another_verb(reader: &Reader<'_>, at: usize) -> bool {
    let first = reader.unit.cues.partition_point(|hit| hit.span.start() < at);
    let mut near = reader.unit.cues[first..].iter().take_while(|next| next.span.start() <= at + "先".len());
    near.any(|next| takes_on(next) && is_next(reader, at, next))
}

/// 称, 指 and the like right behind a comma.
fn takes_on(next: &Hit) -> bool {
    next.cue.level == Level::Report && next.cue.complement != Complement::Colon
}

/// Whether the cue stands at `at`, or behind a 先, 又 or 只 there.
fn is_next(reader: &Reader<'_>, at: usize, next: &Hit) -> bool {
    let between = reader.text.get(at..next.span.start());
    between.is_some_and(|between| ["", "先", "又", "只", "仅", "并", "还", "再", "便", "就"].contains(&between))
}

/// Whether a quotation follows the attitude, which is then what is said: 对此表示疑惑，“Q”.
fn quoted_behind(reader: &Reader<'_>, told: Span) -> bool {
    let rest = reader.text[told.end()..reader.unit.span.end()].trim_start_matches(['，', ',', '：', ':']);
    let at = reader.unit.span.end() - rest.len();
    at > told.end() && reader.unit.quotation_at(reader.text, at).is_some_and(|quotation| quotation.len() >= QUOTED)
}

/// The shortest quotation that says why, in bytes.
const QUOTED: usize = 30;

/// Whether the attribution may as well be part of what somebody else says.
fn is_weak(reader: &Reader<'_>, hit: &Hit, speaker: &Speaker, rule: &str) -> bool {
    let Speaker::Phrase(phrase) = speaker else { return true };
    // 随后发表声明，要求…: a demand that is published is speech.
    let published = rule == "chain" && {
        let clause = reader.unit.clauses[reader.unit.clause_at(phrase.span.end())];
        let told = &reader.text[phrase.span.end().min(clause.end())..clause.end()];
        ["声明", "公开信", "公告", "新闻稿", "致函", "致信"].iter().any(|act| told.ends_with(act))
    };
    if published {
        return false;
    }
    let side = reader.text[phrase.name].ends_with('方') && reader.text[phrase.name].chars().count() == 2;
    match phrase.form {
        Naming::Unknown => true,
        Naming::Named if phrase.kind == Kind::Person => hit.cue.level == Level::Act && rule == "chain",
        Naming::Pronoun(_) => false,
        _ => {
            hit.cue.level == Level::Act
                || side && hit.cue.level == Level::View
                || rule == "chain" && hit.cue.level == Level::View
        }
    }
}
