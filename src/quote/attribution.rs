//! The attribution rules: what one sentence attributes, and to which phrase.

use super::constructions::{Turn, according_to, colon, headline, passive, turn};
use super::cue::{
    Opening, coordinated, form, inference, is_circumstance, is_occasion, is_predicate, opening, predicates, trim,
};
use super::speaker::{Form as Naming, LONGEST, Phrase, Reader};
use super::unit::{Hit, Place, inside};
use super::words::{Complement, Level};
use super::{CueClass, Form, Kind};
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

/// A speaker may be dropped for another one who speaks within so many bytes of the content's start.
const RELAY: usize = 300;

/// All attributions of the unit, in order.
#[inline(never)]
pub(super) fn attribute(reader: &Reader<'_>, passed: &mut Vec<PassedOver>) -> Vec<Attribution> {
    let mut found = Vec::new();
    if reader.unit.place != Place::Body {
        found.extend(headline(reader));
    }
    if reader.unit.place == Place::Body {
        match turn(reader) {
            Some(Turn::Answer(attribution)) => return vec![attribution],
            Some(Turn::Question) => return Vec::new(),
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
        found.extend(colon(reader, reader.unit.span.start, reader.unit.span.end));
    }
    found.retain(|attribution| !attribution.content.is_empty());
    found
}

/// How far into what is said another one may speak behind a colon, in bytes. Each cue looks for that one, so that without
/// a limit a sentence of nothing but cues takes time with the square of its length.
const COLON_REACH: usize = 1200;

fn sentence(reader: &Reader<'_>, passed: &mut Vec<PassedOver>) -> Vec<Attribution> {
    let mut found: Vec<Attribution> = Vec::new();
    // The last attribution while its content still runs on.
    let mut running = false;
    let mut consumed = reader.unit.span.start;
    if let Some(attribution) = according_to(reader) {
        consumed = attribution.content.start;
        running = true;
        found.push(attribution);
    }
    for hit in &reader.unit.cues {
        if running
            && hit.span.start.saturating_sub(consumed) <= COLON_REACH
            && let Some(inner) = colon(reader, consumed, hit.span.start)
            && matches!(inner.speaker, Speaker::Phrase(_))
        {
            split(reader, &mut found, &inner);
            consumed = inner.content.end;
            running = false;
            found.push(inner);
        }
        if hit.span.start < consumed {
            continue;
        }
        let candidate = match candidate(reader, hit, consumed) {
            Ok(candidate) => candidate,
            Err(reason) => {
                passed.push(PassedOver { cue: hit.span, reason });
                continue;
            }
        };
        if running && let Some(last) = found.last_mut() {
            if relays(reader, last, hit, &candidate) {
                found.pop();
            } else if coordinates(reader, last, hit, &candidate) {
                let clause = reader.unit.clauses[reader.unit.clause_at(hit.span.start)];
                last.content = trim(reader, Span::new(last.content.start, clause.start.max(last.content.start)));
                last.form = form(reader, last.content);
            } else {
                continue;
            }
        }
        if let Some(first) = first_half(reader, hit, &candidate, consumed) {
            found.push(first);
        }
        if let Some(second) = second_half(reader, hit, &candidate) {
            consumed = second.content.end;
            running = false;
            found.extend([candidate, second]);
            continue;
        }
        running = candidate.form != Form::Direct;
        consumed =
            if running { candidate.content.start.max(hit.span.end) } else { candidate.content.end.max(hit.span.end) };
        found.push(candidate);
    }
    if running
        && let Some(inner) = colon(reader, consumed, reader.unit.span.end)
        && matches!(inner.speaker, Speaker::Phrase(_))
    {
        split(reader, &mut found, &inner);
        found.push(inner);
    }
    found
}

/// Ends the last attribution before the sentence's part in which `inner` stands.
fn split(reader: &Reader<'_>, found: &mut [Attribution], inner: &Attribution) {
    let (Some(last), Speaker::Phrase(phrase)) = (found.last_mut(), inner.speaker) else { return };
    let mut index = reader.unit.clause_at(phrase.span.start);
    while index > 0
        && is_circumstance(reader.text[reader.unit.clauses[index - 1]].trim_start_matches(['但', '不', '过']))
    {
        index -= 1;
    }
    let end = reader.unit.clauses[index].start.max(last.content.start);
    last.content = trim(reader, Span::new(last.content.start, end));
    last.form = form(reader, last.content);
}

/// “Q。”SRC CUE，B: the quotation before an attribution that has content of its own behind it.
fn first_half(reader: &Reader<'_>, hit: &Hit, second: &Attribution, consumed: usize) -> Option<Attribution> {
    let clause = reader.unit.clauses[reader.unit.clause_at(hit.span.start)];
    if second.content.start < hit.span.end || !matches!(second.speaker, Speaker::Phrase(_)) {
        return None;
    }
    let quotation =
        reader.unit.quotation_before(reader.text, clause.start).filter(|quotation| quotation.start >= consumed)?;
    let content = inside(reader.text, quotation);
    let said = reader.text[content].ends_with(['。', '！', '？', '!', '?', '，', ',', '…']) && content.len() > 18;
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
    let clause = reader.unit.clauses[reader.unit.clause_at(hit.span.start)];
    // What stands farther away does not tell who speaks, and a clause without marks may be as long as the text.
    let near = reader.text.ceil_char_boundary(hit.span.start.saturating_sub(2 * LONGEST));
    let start = clause.start.max(consumed).max(near);
    if start > hit.span.start {
        return Err("inside another statement");
    }
    let before = Span::new(start, hit.span.start);
    if !predicates(reader, before) || is_circumstance(&reader.text[reader.without_leads(before)]) {
        return Err("no predicate");
    }
    let opening = opening(reader, hit).ok_or("no content")?;
    let (speaker, named) = speaker(reader, hit, before, consumed, opening)?;
    let attribution = |content: Span, rule, confidence| Attribution {
        speaker,
        content,
        form: form(reader, content),
        cue: Some(hit.span),
        class: hit.cue.class,
        about: None,
        rule,
        confidence,
        weak: is_weak(reader, hit, &speaker, named),
    };
    // “Q。”SRC CUE。 and “Q，”SRC CUE，“Q”。
    if let Some(quotation) = reader.unit.quotation_before(reader.text, clause.start).filter(|q| q.start >= consumed) {
        let interposed = match opening {
            Opening::End => Some(None),
            Opening::Comma(at) | Opening::Colon(at) => reader.unit.quotation_at(reader.text, at).map(Some),
            // “Q。”马蒂诺不忘夸奖对手。
            Opening::Clause(at)
                if matches!(hit.cue.level, Level::Act | Level::Call) && reader.unit.span.end - at <= 48 =>
            {
                Some(None)
            }
            _ => None,
        };
        if let Some(next) = interposed {
            let content = inside(reader.text, quotation);
            let rule = if next.is_some() { "interposed" } else { "postposed" };
            return Ok(Attribution { form: Form::Direct, ..attribution(content, rule, 0.95) });
        }
    }
    let content = match opening {
        Opening::End => {
            let before = trim(reader, Span::new(consumed, clause.start.max(consumed)));
            let told = matches!(speaker, Speaker::Phrase(_))
                && hit.cue.level == Level::Report
                && before.len() > 18
                && named == "explicit";
            return if told { Ok(attribution(before, "postposed", 0.7)) } else { Err("no content") };
        }
        Opening::Colon(at) | Opening::Comma(at) | Opening::Quotation(at) | Opening::Clause(at) => at,
    };
    if let Some(told) = attitude(reader, hit, before, content) {
        return Ok(Attribution { rule: "attitude", weak: true, ..attribution(told, named, 0.8) });
    }
    if let Some(quotation) = reader.unit.quotation_at(reader.text, content) {
        let after = reader.text[quotation.end..reader.unit.span.end].trim_start();
        let whole = after.is_empty()
            || after.starts_with(['。', '，', ',', '；', '！', '？', ';'])
            || matches!(opening, Opening::Colon(_));
        if whole {
            let content = inside(reader.text, quotation);
            return Ok(Attribution { form: Form::Direct, ..attribution(content, named, 0.95) });
        }
    }
    let content = trim(reader, Span::new(content, inference(reader, content)));
    if is_empty_talk(reader, content, opening) {
        return Err("too little content");
    }
    let confidence = match opening {
        Opening::Clause(_) => 0.8,
        _ => 0.9,
    };
    Ok(attribution(content, named, confidence))
}

/// Who speaks at the cue, and the name of the rule that tells it.
fn speaker(
    reader: &Reader<'_>,
    hit: &Hit,
    before: Span,
    consumed: usize,
    opening: Opening,
) -> Result<(Speaker, &'static str), &'static str> {
    let marked = !matches!(opening, Opening::Clause(_));
    if let Some(phrase) = quoted_by(reader, before) {
        return admits(hit, &phrase, marked)
            .then_some((Speaker::Phrase(phrase), "relayed"))
            .ok_or("not such a speaker's cue");
    }
    if let Some(phrase) = learned_from(reader, before) {
        return phrase.map(|phrase| (Speaker::Phrase(phrase), "according-to")).ok_or("the reporter's own words");
    }
    let noun = hit.head != hit.span && reader.text[before].ends_with('的');
    if let Some(phrase) = reader.subject(before).filter(|_| !noun) {
        return admits(hit, &phrase, marked)
            .then_some((Speaker::Phrase(phrase), rule(&phrase)))
            .ok_or("not such a speaker's cue");
    }
    if hit.head != hit.span
        && let Some(phrase) = reader
            .phrase(Span::new(before.start, hit.head.end))
            .filter(|phrase| (noun || phrase.kind != Kind::Person) && phrase.form != Naming::Unknown)
    {
        return Ok((Speaker::Phrase(phrase), rule(&phrase)));
    }
    if !is_predicate(reader, before) {
        return Err("no speaker");
    }
    if consumed > reader.unit.span.start && coordinated(&reader.text[before]) {
        return Ok((Speaker::Last, "subjectless"));
    }
    // The subject stands in an earlier clause: X在会上回应了此事，称….
    let last = reader.unit.clause_at(hit.span.start);
    for clause in reader.unit.clauses[..last].iter().rev().take(6) {
        if clause.start < consumed {
            break;
        }
        if let Some(phrase) = reader.subject(*clause)
            && phrase.form != Naming::Unknown
            && phrase.span.end < clause.end
            && admits(hit, &phrase, marked)
        {
            return Ok((Speaker::Phrase(phrase), "chain"));
        }
    }
    let strong = matches!(hit.cue.level, Level::Report | Level::Call);
    let mut earlier = reader.unit.clauses[last.saturating_sub(8)..last].iter();
    let near = earlier.all(|clause| clause.start < consumed || is_occasion(&reader.text[*clause]))
        && (last <= 8 || consumed > reader.unit.clauses[last - 8].start);
    (strong && (near || coordinated(&reader.text[before])) && (marked || hit.cue.complement == Complement::Clause))
        .then_some((Speaker::Last, "subjectless"))
        .ok_or("no subject")
}

fn rule(phrase: &Phrase) -> &'static str {
    match (phrase.form, phrase.kind) {
        (Naming::Pronoun(_), _) => "pronoun",
        (Naming::Definite, _) => "definite",
        (_, Kind::Anonymous) => "anonymous",
        (_, Kind::Group) => "collective",
        (_, Kind::Document) => "document",
        (_, Kind::Media) => "media",
        _ => "explicit",
    }
}

/// Whether the phrase can be the subject of the cue.
fn admits(hit: &Hit, phrase: &Phrase, marked: bool) -> bool {
    match hit.cue.level {
        Level::Report | Level::Call => marked || phrase.form != Naming::Unknown,
        Level::View | Level::Act => phrase.form != Naming::Unknown && phrase.kind != Kind::Document,
        Level::Document => {
            matches!(phrase.kind, Kind::Document | Kind::Organization | Kind::Media)
                && !matches!(phrase.form, Naming::Pronoun(_))
        }
    }
}

/// Whether `last` only relays what `next`, who is named in its content, says.
fn relays(reader: &Reader<'_>, last: &Attribution, hit: &Hit, next: &Attribution) -> bool {
    let Speaker::Phrase(outer) = last.speaker else { return false };
    let Speaker::Phrase(inner) = next.speaker else { return false };
    let carrier = match outer.kind {
        Kind::Media => true,
        Kind::Document => {
            ["报道", "报导", "消息", "报告", "文章", "评论", "通稿"]
                .iter()
                .any(|word| reader.text[outer.span].ends_with(word))
                && last.rule != "according-to"
        }
        _ => false,
    };
    let spoken = inner.form != Naming::Unknown && !matches!(inner.kind, Kind::Media | Kind::Document);
    let strong = matches!(hit.cue.level, Level::Report | Level::Call);
    carrier && spoken && strong && inner.span.start.saturating_sub(last.content.start) <= RELAY
}

/// Whether the cue inside the content of `last` begins a statement of its own.
fn coordinates(reader: &Reader<'_>, last: &Attribution, hit: &Hit, next: &Attribution) -> bool {
    let clause = reader.unit.clauses[reader.unit.clause_at(hit.span.start)];
    let before = &reader.text[Span::new(clause.start, hit.span.start)];
    let strong = matches!(hit.cue.level, Level::Report | Level::Call)
        || hit.cue.level != Level::Document
            && (coordinated(before)
                || matches!(next.speaker, Speaker::Phrase(phrase) if matches!(phrase.form, Naming::Pronoun(_)))
                    && hit.cue.level == Level::Act);
    if clause.start <= last.content.start || !strong {
        return false;
    }
    match next.speaker {
        Speaker::Last => before.chars().count() <= 8,
        Speaker::Phrase(phrase) => match phrase.form {
            Naming::Pronoun(_) => phrase.span.start <= clause.start + 9,
            Naming::Named | Naming::Described => {
                let contrast = ["而", "但", "不过"].iter().any(|word| before.starts_with(word));
                // The phrase may stand behind the cue: 报道说.
                let between = reader.text.get(phrase.span.end..hit.span.start).unwrap_or_default();
                let parallel = ["则", "也", "均"].iter().any(|word| between.contains(word));
                contrast || parallel || same(reader, last, &phrase)
            }
            _ => false,
        },
    }
}

fn same(reader: &Reader<'_>, last: &Attribution, phrase: &Phrase) -> bool {
    matches!(last.speaker, Speaker::Phrase(other) if reader.text[other.name] == reader.text[phrase.name])
}

/// A援引B称: B is the source.
fn quoted_by(reader: &Reader<'_>, before: Span) -> Option<Phrase> {
    let text = &reader.text[before];
    let (at, verb) = ["援引", "引述", "引用", "转引"].iter().find_map(|verb| text.rfind(verb).map(|at| (at, verb)))?;
    let inner = Span::new(before.start + at + verb.len(), before.end);
    let inner = ["的话", "的说法", "的消息", "消息", "的报道", "报道", "的分析", "的观点"]
        .iter()
        .find(|end| reader.text[inner].ends_with(**end))
        .map_or(inner, |end| Span::new(inner.start, inner.end - end.len()));
    let is_known = |phrase: &Phrase| phrase.form != Naming::Unknown;
    reader.phrase(inner).filter(is_known).or_else(|| reader.subject(inner).filter(is_known))
}

/// 否认上述说法, 表示赞赏: too little is told to be a statement.
fn is_empty_talk(reader: &Reader<'_>, content: Span, opening: Opening) -> bool {
    let text = &reader.text[content];
    let pointing =
        ["上述", "这一", "该", "此", "有关", "相关", "这种", "这些", "此前"].iter().any(|word| text.starts_with(word))
            && ["说法", "消息", "报道", "指控", "指责", "传闻", "传言", "观点", "决定", "看法", "事", "事件", "情况"]
                .iter()
                .any(|word| text.ends_with(word));
    let count = text.chars().take(16).count();
    matches!(opening, Opening::Clause(_)) && (count < 5 || pointing && count < 14)
}

/// 对X表示欢迎: the content is X, or all of it where no speaker stands in the clause.
fn attitude(reader: &Reader<'_>, hit: &Hit, before: Span, content: usize) -> Option<Span> {
    if !reader.text[hit.span].ends_with("表示") && !reader.text[hit.span].ends_with("表达") {
        return None;
    }
    let clause = reader.unit.clauses[reader.unit.clause_at(hit.span.start)];
    let noun = reader.text[content.min(clause.end)..clause.end].trim_start_matches('了');
    let short = noun.chars().count() <= 10 && ATTITUDES.iter().any(|attitude| noun.ends_with(attitude));
    if !short {
        return None;
    }
    let text = &reader.text[before];
    let at =
        ["对于", "对", "就", "向"].iter().filter_map(|word| text.rfind(word).map(|at| (at, at + word.len()))).max()?;
    let object = Span::new(before.start + at.1, before.end).trim_space(reader.text);
    let has_subject = reader.subject(Span::new(before.start, before.start + at.0)).is_some();
    if object.len() < 12 {
        return None;
    }
    Some(if has_subject { object } else { Span::new(before.start + at.0, clause.end) })
}

/// What somebody may express towards something.
const ATTITUDES: [&str; 40] = [
    "欢迎", "赞赏", "感谢", "关切", "担忧", "不满", "遗憾", "谴责", "支持", "反对", "祝贺", "哀悼", "慰问", "同情",
    "失望", "震惊", "理解", "尊重", "敬意", "满意", "乐观", "谨慎", "怀疑", "质疑", "认可", "赞同", "同意", "肯定",
    "抗议", "歉意", "惋惜", "愤慨", "关注", "忧虑", "悲观", "赞扬", "期待", "愤怒", "悲痛", "钦佩",
];

/// Whether the attribution may as well be part of what somebody else says.
fn is_weak(reader: &Reader<'_>, hit: &Hit, speaker: &Speaker, rule: &str) -> bool {
    let Speaker::Phrase(phrase) = speaker else { return true };
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

/// 记者从X获悉: X is the source; the reporter alone is none.
fn learned_from(reader: &Reader<'_>, before: Span) -> Option<Option<Phrase>> {
    let clause = reader.without_leads(before);
    let text = &reader.text[clause];
    let rest = ["记者", "本报记者", "笔者", "小编"].iter().find_map(|word| text.strip_prefix(word))?;
    let start = clause.end - rest.len();
    let at = rest.find('从').or_else(|| rest.find('自'));
    if at.is_none() && reader.subject(Span::new(start, clause.end)).is_some_and(|phrase| phrase.form == Naming::Named) {
        return None;
    }
    let source =
        at.map(|at| Span::new(start + at + "从".len(), clause.end).trim(reader.text, |c| matches!(c, '处' | '了')));
    Some(
        source
            .and_then(|source| reader.phrase(source).or_else(|| reader.subject(source)))
            .filter(|phrase| phrase.form != Naming::Unknown),
    )
}
