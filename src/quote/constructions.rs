//! Attribution without a reporting verb of its own: X：…, X遭到SRC的批评.

use super::according::glued;
use super::attribution::{Attribution, Speaker};
use super::cue::trim;
use super::speaker::{Form as Naming, Phrase, Reader};
use super::unit::inside;
use super::words::{ENDINGS, Ending, Number, PRONOUNS, VIEWS, class};
use super::{CueClass, Kind};
use crate::lexicon::{Lexicon, Set, lists};
use crate::script::is_alphanumeric;
use crate::search::Search;
use crate::span::Span;
use std::sync::LazyLock;

/// X：… in a headline.
#[inline(never)]
pub(super) fn headline(reader: &Reader<'_>) -> Option<Attribution> {
    let is_colon = |pair: &&[Span]| matches!(reader.text[pair[0].end()..pair[1].start()].trim(), "：" | ":");
    let pair = reader.unit.clauses.windows(2).find(is_colon)?;
    let (first, second) = (pair[0], pair[1]);
    let start = reader.text[first].rfind([' ', '　', '丨', '|', '】']).map_or(first.start(), |at| {
        first.start() + at + reader.text[first.start() + at..].chars().next().map_or(1, char::len_utf8)
    });
    // 专访李明：…
    let interview = ["独家专访", "独家对话", "对话", "专访", "访谈"]
        .iter()
        .find(|word| reader.text[start..first.end()].starts_with(**word));
    let who = Span::new(start + interview.map_or(0, |word| word.len()), first.end());
    // 海东1-0临山：…: a score, and nobody.
    if reader.text[who].match_indices(['-', '比', ':']).any(|(at, mark)| {
        let digit = |c: char| c.is_ascii_digit();
        let (home, guests) = (&reader.text[who][..at], &reader.text[who][at + mark.len()..]);
        home.trim_end().ends_with(digit) && guests.trim_start().starts_with(digit)
    }) {
        return None;
    }
    // 医院回应大厅卖奶茶：…
    let answer = reader.unit.cues.iter().find(|hit| who.covers(hit.span) && hit.span.start() > who.start());
    let phrase = match answer {
        Some(hit) if hit.span.end() < who.end() => reader.subject(Span::new(who.start(), hit.span.start())),
        _ => reader.phrase(who).filter(|phrase| phrase.form != Naming::Unknown),
    };
    let phrase = phrase.or_else(|| reader.subject(who).filter(|_| answer.is_some()))?;
    if phrase.form == Naming::Unknown
        || matches!(phrase.kind, Kind::Document)
        || matches!(phrase.form, Naming::Pronoun(_))
    {
        return None;
    }
    let content = trim(reader, Span::new(second.start(), reader.unit.span.end()));
    // 《东海周刊》：…？ is asked in an interview.
    if phrase.kind == Kind::Media && reader.text[content].closes_with(&['？', '?']) {
        return None;
    }
    Some(Attribution::without_cue(reader, Speaker::Phrase(phrase), content, "headline", 0.8))
}

/// 小区住户：昨晚大家都没睡好，…。 A label of somebody without a name stands before the words.
#[inline(never)]
pub(super) fn labelled(reader: &Reader<'_>) -> Option<Attribution> {
    let [first, second, ..] = reader.unit.clauses[..] else { return None };
    let colon = matches!(reader.text[first.end()..second.start()].trim(), "：" | ":");
    let cue = reader.unit.cues.first().is_some_and(|hit| hit.span.end() <= first.end());
    let quoted = reader.unit.quotation_at(reader.text, second.start()).is_some();
    let content = Span::new(second.start(), reader.unit.span.end());
    let sentence = reader.text[content].closes_with(&['。', '！', '？', '!', '?']) && content.len() >= LABELLED;
    // 海湾网编辑：林晓: a credit.
    let credit = ["编辑", "记者", "校对"].iter().any(|role| reader.text[first].ends_with(role));
    if !colon || cue || quoted || !sentence || credit || first.start() != reader.unit.span.start() {
        return None;
    }
    let phrase = reader.phrase(first)?;
    let is_human = reader.last_title(first).is_some_and(|title| title.end() == first.end());
    let is_group = matches!(ENDINGS.suffix(&reader.text[first]), Some((_, Ending::Is(Kind::Group | Kind::Anonymous))));
    // 导演：张三，主演：…: a list of names.
    let named = reader.phrase(second).is_some_and(|other| other.form == Naming::Named);
    let speaks = match phrase.kind {
        Kind::Person | Kind::Group | Kind::Anonymous => {
            matches!(phrase.form, Naming::Described | Naming::Definite)
                && (is_human || is_group)
                && !reader.text[first].starts_with('第')
                && !reader.text[content].contains('、')
        }
        Kind::Organization => BODIES.contains(&reader.text[phrase.name]),
        _ => false,
    };
    (speaks && !named).then(|| {
        // 法院：退还房款据市法院消息，…: the next sentence lost its mark.
        let next = reader.unit.clauses.iter().skip(1).find_map(|clause| glued(reader, *clause));
        let content = trim(reader, Span::new(content.start(), next.map_or(content.end(), |next| next.start())));
        Attribution::without_cue(reader, Speaker::Phrase(phrase), content, "colon", 0.6)
    })
}

/// The shortest words behind a label, in bytes.
const LABELLED: usize = 30;

/// Bodies that a label names in short.
static BODIES: Set = Set::of(&lists::SOURCE_SIGNS_BODY);

/// SRC …：“Q” without a cue.
pub(super) fn colon(reader: &Reader<'_>, from: usize, to: usize) -> Option<Attribution> {
    let first = reader.unit.clauses.partition_point(|clause| clause.start() < from) + 1;
    for (index, clause) in
        reader.unit.clauses.iter().enumerate().skip(first).take_while(|(_, clause)| clause.start() < to)
    {
        let previous = reader.unit.clauses[index - 1];
        let between = reader.text[previous.end()..clause.start()].trim();
        if between != "：" && between != ":" {
            continue;
        }
        let quotation = reader.unit.quotation_at(reader.text, clause.start())?;
        let cue = reader.unit.cues.partition_point(|hit| hit.span.end() < previous.end().saturating_sub(3));
        if reader.unit.cues.get(cue).is_some_and(|hit| hit.span.end() <= previous.end()) {
            return None;
        }
        let said = |speaker, confidence| {
            Attribution::without_cue(reader, speaker, inside(reader.text, quotation), "colon", confidence).direct()
        };
        for earlier in reader.unit.clauses[..index].iter().rev().take(4) {
            if let Some(phrase) = reader
                .subject(*earlier)
                .or_else(|| thinker(reader, *earlier))
                .filter(|phrase| phrase.form != Naming::Unknown && phrase.kind != Kind::Document)
            {
                return Some(said(Speaker::Phrase(phrase), 0.8));
            }
        }
        return Some(said(Speaker::Last, 0.6));
    }
    None
}

/// 她的想法跟父亲不同：“Q”: whose view it is.
fn thinker(reader: &Reader<'_>, clause: Span) -> Option<Phrase> {
    let (pronoun, number) = PRONOUNS.prefix(&reader.text[clause])?;
    let span = Span::new(clause.start(), clause.start() + pronoun.len());
    let form = Naming::Pronoun(number);
    VIEWS.opens(&reader.text[span.end()..clause.end()]).then_some(Phrase {
        span,
        name: span,
        role: None,
        gloss: None,
        kind: Kind::Person,
        form,
    })
}

/// 票价太高，这是林芳的判断。 What stands before is her view.
#[inline(never)]
pub(super) fn judged(reader: &Reader<'_>) -> Option<Attribution> {
    let [first, .., before, last] = reader.unit.clauses[..] else {
        return None;
    };
    let rest = ["这是", "这就是", "这正是", "这也是"].iter().find_map(|is| reader.text[last].strip_prefix(*is))?;
    let (view, ()) = VIEWS.suffix(rest)?;
    let whose = Span::new(last.end() - rest.len(), last.end() - view.len());
    let phrase = reader.phrase(whose).filter(|phrase| phrase.form != Naming::Unknown)?;
    let content = trim(reader, Span::new(first.start(), before.end()));
    Some(Attribution::without_cue(reader, Speaker::Phrase(phrase), content, "postposed", 0.7))
}

/// “能吃苦”，是队长对他的评价: whose words the quotation is.
#[inline(never)]
pub(super) fn rated(reader: &Reader<'_>) -> Option<Attribution> {
    let unit = reader.unit.span;
    let quotation = reader.unit.quotation_at(reader.text, unit.start())?;
    let rest = reader.text[quotation.end()..unit.end()].trim_start_matches(['，', ',']);
    let rest = ["是", "这是", "正是", "这正是"].iter().find_map(|is| rest.strip_prefix(*is))?;
    let noun = rest.trim_end_matches('。');
    let judges = ["的评价", "的印象", "的称赞", "的描述", "的寄语", "的期望"].iter().any(|end| noun.ends_with(end));
    let start = unit.end() - rest.len();
    let whose = Span::new(start, start + rest.find('对').filter(|_| judges)?);
    let phrase = reader.phrase(whose).filter(|phrase| phrase.form != Naming::Unknown)?;
    let said = inside(reader.text, quotation);
    Some(Attribution::without_cue(reader, Speaker::Phrase(phrase), said, "postposed", 0.8).direct())
}

/// The shortest quotation that is taken for words without a cue, in bytes.
const WORDS: usize = 24;

/// 她摇了摇头，“Q。”: a quotation that closes the sentence behind what somebody does. Where the sentence reports something
/// else of somebody before, the quotation is his too, and so is one that the sentence begins with.
#[inline(never)]
pub(super) fn gesture(reader: &Reader<'_>, found: &mut Vec<Attribution>) {
    let unit = reader.unit;
    let Some(&last) = unit.quotations.last() else { return };
    let said = inside(reader.text, last);
    let rest = &reader.text[last.end()..unit.span.end()];
    let closes = !rest.contains(is_alphanumeric);
    let comma = reader.text[unit.span.start()..last.start()].closes_with(&['，', ',']);
    let ends = reader.text[said].closes_with(&['。', '！', '？', '!', '?', '…', '.']) || rest.starts_with('。');
    let covered = found.iter().any(|other| other.content.end() > last.start());
    let first = unit.quotations[0];
    let opened = first != last && first.start() == unit.span.start();
    if !closes || !comma || !ends || covered || said.len() < WORDS && !opened {
        return;
    }
    let words = |speaker, content| Attribution::without_cue(reader, speaker, content, "gesture", 0.6).direct();
    if let Some(before) = found.last() {
        if before.rule != "according-to" && before.form != super::Form::Direct {
            found.push(words(before.speaker, said));
        }
        return;
    }
    let clauses = unit.clauses.iter().filter(|clause| clause.end() <= last.start()).rev().take(3);
    let is_person = |phrase: &Phrase| {
        phrase.kind == Kind::Person
            && matches!(phrase.form, Naming::Named | Naming::Pronoun(Number::Singular) | Naming::Definite)
            // 有网友晒出账单，“Q”.
            || phrase.kind == Kind::Group && reader.text[..phrase.span.start()].ends_with('有')
    };
    // “甲，”李明拍拍手，“乙。”: a name right behind the quotation, whatever is made of the words behind it.
    let named = || {
        let between = opened.then(|| Span::new(first.end(), last.start()))?;
        let name = reader.known_prefix(between)?;
        Some(Phrase { span: name, name, role: None, gloss: None, kind: Kind::Person, form: Naming::Named })
    };
    let Some(phrase) = clauses.filter_map(|clause| reader.subject(*clause)).find(is_person).or_else(named) else {
        return;
    };
    if opened {
        found.push(words(Speaker::Phrase(phrase), inside(reader.text, first)));
    }
    found.push(words(Speaker::Phrase(phrase), said));
}

/// X遭到SRC的批评: what somebody is said to have criticised or welcomed.
#[inline(never)]
pub(super) fn passive(reader: &Reader<'_>) -> Option<Attribution> {
    let (clause, Reaction { phrase, verb, noun, class }) =
        reader.unit.clauses.iter().find_map(|clause| Some((clause, reaction(reader, *clause)?)))?;
    let content = trim(reader, reader.without_leads(Span::new(clause.start(), verb)));
    // 林海因缺席而受到批评: for what.
    let content = match reader.text[content].strip_suffix('而').map(|told| (told, told.split_once('因'))) {
        Some((told, Some((_, cause)))) => {
            let end = content.start() + told.len();
            Span::new(end - cause.trim_start_matches('为').len(), end)
        }
        _ => content,
    };
    let attribution = Attribution {
        cue: Some(noun),
        class,
        weak: true,
        ..Attribution::without_cue(reader, Speaker::Phrase(phrase), content, "passive", 0.6)
    };
    (class != CueClass::Neutral && content.len() >= 12).then_some(attribution)
}

/// Who reacts to what a clause tells of, and how; with a neutral reaction nothing is said.
pub(super) struct Reaction {
    pub phrase: Phrase,
    /// Where the verb starts.
    verb: usize,
    noun: Span,
    class: CueClass,
}

/// X遭到SRC的批评, as the end of a clause.
pub(super) fn reaction(reader: &Reader<'_>, clause: Span) -> Option<Reaction> {
    let text = &reader.text[clause];
    // Few clauses end like this, so that hardly any is searched.
    let (noun, class) = REACTIONS.suffix(text)?;
    let (at, after) = PASSIVES.iter().find_map(|verb| text.place_of(verb).map(|at| (at, at + verb.len())))?;
    let noun = Span::new(clause.end() - noun.len(), clause.end());
    let source = Span::new(clause.start() + after, noun.start()).trim(reader.text, |c| matches!(c, '了' | '的' | ' '));
    let phrase = reader.phrase(source).filter(|phrase| phrase.form != Naming::Unknown)?;
    Some(Reaction { phrase, verb: clause.start() + at, noun, class })
}

/// What somebody meets with behind, as a passive has it. The first of these that a clause has counts, wherever the others
/// stand in it.
const PASSIVES: [&str; 9] = ["遭到", "受到", "遭", "引发", "引起", "招致", "引来", "得到", "获得"];

/// What somebody meets with of whom something is told.
static REACTIONS: LazyLock<Lexicon<CueClass>> =
    LazyLock::new(|| Lexicon::of(&lists::REACTIONS, |columns| class(columns[0])));
