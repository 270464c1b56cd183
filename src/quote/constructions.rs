//! Attribution without a reporting verb of its own: 据X介绍, 在X看来, X：….

use super::attribution::{Attribution, Speaker};
use super::cue::trim;
use super::name;
use super::speaker::{FINDING, Form as Naming, Phrase, Reader};
use super::unit::{Hit, inside};
use super::words::{ENDINGS, Ending, Level, Number, PRONOUNS, PUBLISHED, VIEWS, class};
use super::{CueClass, Kind};
use crate::lexicon::{Lexicon, Set, lists};
use crate::script::is_alphanumeric;
use crate::search::Search;
use crate::span::Span;
use std::sync::LazyLock;

/// 据X介绍，… · 根据X，… · 在X看来，….
#[inline(never)]
pub(super) fn according_to(reader: &Reader<'_>) -> Option<Attribution> {
    for (index, clause) in reader.unit.clauses.iter().enumerate().take(3) {
        let content = reader.unit.clauses.get(index + 1)?.start();
        // 据介绍，…: whoever told something before.
        if index == 0 && &reader.text[*clause] == "据介绍" {
            let content = trim(reader, Span::new(content, reader.unit.span.end()));
            return Some(Attribution::without_cue(reader, Speaker::Last, content, "according-to", 0.6));
        }
        // 据报道，…: the medium that told something before, where nobody else speaks.
        let view = |hit: &Hit| hit.cue.level == Level::View;
        if index == 0 && &reader.text[*clause] == "据报道" && reader.unit.cues.iter().all(view) {
            let span = Span::new(clause.start() + "据".len(), clause.end());
            let (kind, form) = (Kind::Document, Naming::Described);
            let report = Phrase { span, name: span, role: None, gloss: None, kind, form };
            let content = trim(reader, Span::new(content, reader.unit.span.end()));
            return Some(Attribution::without_cue(reader, Speaker::Phrase(report), content, "according-to", 0.6));
        }
        let told =
            |hit: &&Hit| hit.span.end() <= clause.start() && matches!(hit.cue.level, Level::Report | Level::Call);
        if index > 0 && reader.unit.cues.iter().find(told).is_some() {
            break;
        }
        let found = seen_by(reader, *clause)
            .map(|phrase| (phrase, "in-view-of"))
            .or_else(|| told_by(reader, *clause).map(|phrase| (phrase, "according-to")));
        let Some((mut phrase, rule)) = found else { continue };
        // A name in Latin script that reports is a newspaper.
        let reports = ["报道", "报导", "报道称", "消息"].iter().any(|verb| reader.text[*clause].ends_with(verb));
        // 据东海日报小船视频报道，李明称…: so is whatever else reports.
        let latin = phrase.kind == Kind::Person && name::is_latin(&reader.text[phrase.name]);
        if reports && latin || phrase.kind == Kind::Document && reader.text[*clause].ends_with("报道") {
            phrase.kind = Kind::Media;
        }
        let content = trim(reader, Span::new(content, reader.unit.span.end()));
        if phrase.kind == Kind::Media
            && let Some(inner) = reader.unit.clauses.get(index + 1).and_then(|next| told_by(reader, *next))
            && let Some(content) = reader.unit.clauses.get(index + 2).map(|clause| clause.start())
        {
            let content = trim(reader, Span::new(content, reader.unit.span.end()));
            return Some(Attribution::without_cue(reader, Speaker::Phrase(inner), content, rule, 0.85));
        }
        let relayed = reader.unit.clauses[index + 1..]
            .iter()
            .take(2)
            .any(|clause| ["援引", "引述"].iter().any(|word| reader.text[*clause].starts_with(word)));
        if relayed && phrase.kind == Kind::Media {
            return None;
        }
        // 根据公司法第二十条的规定，…: a law that somebody may refer to while he goes on.
        let law = ["规定", "条例", "法", "条", "款"].iter().any(|end| reader.text[phrase.span].ends_with(end));
        let weak = law && phrase.kind == Kind::Document;
        // 根据《渔业法》规定，渔政局决定罚款: on what ground something is done.
        if weak && reader.text[reader.unit.clauses[index + 1]].has("决定") {
            return None;
        }
        let told =
            Attribution { weak, ..Attribution::without_cue(reader, Speaker::Phrase(phrase), content, rule, 0.85) };
        let quoted = reader.unit.quotation_at(reader.text, content.start()).filter(|quoted| quoted.covers(content));
        return Some(
            quoted.map_or(told, |quoted| Attribution { content: inside(reader.text, quoted), ..told }.direct()),
        );
    }
    None
}

/// Whom a medium that reports relays at `at`, and where that one's words begin: 央视报道，据X介绍，….
pub(super) fn relayed(reader: &Reader<'_>, at: usize) -> Option<(Phrase, usize)> {
    let index = reader.unit.clause_at(at);
    let clause = reader.unit.clauses[index];
    let content = reader.unit.clauses.get(index + 1)?.start();
    let phrase = told_by(reader, Span::new(clause.start().max(at), clause.end()))?;
    Some((phrase, content))
}

fn seen_by(reader: &Reader<'_>, clause: Span) -> Option<Phrase> {
    let (word, ()) = SEEN.suffix(&reader.text[clause])?;
    let clause = Span::new(reader.without_leads(clause).start().max(clause.start()), clause.end());
    let inner = reader.text[clause].strip_suffix(word)?;
    // 在老杨眼里 and 在老杨的解释中, but 眼里 alone is no view.
    let inner = inner.strip_prefix("在").or(Some(inner).filter(|_| word == "看来"))?;
    let end = clause.end() - word.len();
    reader.subject(Span::new(end - inner.len(), end)).filter(|phrase| match phrase.form {
        Naming::Named | Naming::Pronoun(_) => true,
        // 在孩子眼里: how people are seen.
        form => word.ends_with("看来") && (form != Naming::Unknown || inner.len() <= 18),
    })
}

/// What stands behind the one who sees it so.
static SEEN: Set = Set::of(&lists::SIGNS_SEEN);

/// What stands before those who told something.
static OPENERS: Set = Set::of(&lists::SIGNS_ACCORDING);

/// What ends the words for those who told something: 报道称.
static RELAYED: Set = Set::of(&lists::SIGNS_RELAYED);

fn told_by(reader: &Reader<'_>, clause: Span) -> Option<Phrase> {
    if !OPENERS.is_in(&reader.text[clause]) {
        return None;
    }
    // A heading that ends with a quotation may stand before it: “军事威胁”据X报道.
    let clause = reader
        .unit
        .quotations
        .iter()
        .find(|quotation| {
            clause.start() < quotation.end()
                && quotation.end() < clause.end()
                && reader.text[quotation.end()..].trim_start().starts_with('据')
        })
        .map_or(clause, |quotation| Span::new(quotation.end(), clause.end()).trim_space(reader.text));
    let clause = self::glued(reader, clause).unwrap_or(clause);
    let opens = OPENERS.prefix(&reader.text[clause]).is_some();
    let clause = if opens { clause } else { Span::new(reader.without_leads(clause).start(), clause.end()) };
    let text = &reader.text[clause];
    let (opener, ()) = OPENERS.prefix(text)?;
    // 按照规定: what is followed, and nobody tells it.
    let title = ["规定", "的规定"].iter().any(|noun| text.ends_with(noun)) && text.contains('》');
    if opener.opens_with(&['按', '依']) && !PUBLISHED.closes(text) && RELAYED.suffix(text).is_none() && !title {
        return None;
    }
    // 据此前东海媒体报道: when it was told is no part of the name.
    let before = ["此前", "早前", "先前"].iter().find(|word| text[opener.len()..].starts_with(**word));
    let inner = Span::new(clause.start() + opener.len() + before.map_or(0, |word| word.len()), clause.end());
    let mut end = inner.end();
    let mut told = false;
    // 经海湾所鉴定，…: by whom it was examined; but 经朋友介绍 and 经法院二审 tell how it came about.
    let verbs = if opener.starts_with('经') { &FINDING } else { &RELAYED };
    // 根据公告，…: the paper itself.
    let paper = ["公告", "通报"].contains(&&reader.text[inner]);
    while let Some((verb, ())) = verbs.suffix(&reader.text[inner.start()..end]).filter(|_| !paper) {
        told |= !verb.ends_with('审');
        end -= verb.len();
    }
    end -= reader.text[inner.start()..end].len()
        - reader.text[inner.start()..end].trim_end_matches(['的', '此', '前', '日', '近']).len();
    // 《东海之光》13日报道: a day before the verb is no part of the name.
    if reader.text[end..].starts_with('日') {
        end -= reader.text[inner.start()..end].len()
            - reader.text[inner.start()..end].trim_end_matches(|c: char| c.is_ascii_digit() || c == '月').len();
    }
    let inner = Span::new(inner.start(), end);
    // 援引 makes the one that is quoted the source: 据A援引B报道.
    let quoted = ["援引", "引述", "转引"]
        .iter()
        .find_map(|word| reader.text[inner].place_of(word).map(|at| inner.start() + at + word.len()));
    let said =
        ["的话", "的消息", "的说法"].iter().find(|noun| quoted.is_some() && reader.text[inner].ends_with(**noun));
    let end = inner.end() - said.map_or(0, |noun| noun.len());
    let whole = quoted.map_or(inner, |start| Span::new(start.min(end), end));
    let phrase = reader
        .phrase(whole)
        .filter(|phrase| phrase.form != Naming::Unknown && !reader.text[phrase.name].opens_with(&['他', '她']))
        .or_else(|| account(reader, whole).filter(|_| told))
        .or_else(|| foreign(reader, whole).filter(|_| told))
        .or_else(|| reader.subject(whole))?;
    // 根据海关数据: the institution whose figures they are; 按照他公布的数据: his.
    let published = || PUBLISHED.closes(&reader.text[whole]);
    if phrase.form == Naming::Unknown || matches!(phrase.form, Naming::Pronoun(_)) && !told && !published() {
        return None;
    }
    let tells = || {
        let name = &reader.text[phrase.name];
        TELLING.closes(name) || name.closes_with(&['》', '〉'])
    };
    // 根据《东海晚报》: a medium tells something by itself, too.
    let tells = || phrase.kind == Kind::Document && tells() || phrase.kind == Kind::Media || published();
    // 据首席执行官李明，…: somebody by name, in his office.
    let holds =
        phrase.kind == Kind::Person && phrase.form == Naming::Named && phrase.role.is_some() && phrase.span == whole;
    (told || opener.closes_with(&['据', '照']) && (holds || tells())).then_some(phrase)
}

/// 据东海“海边发布”消息: an outlet in quotation marks.
fn account(reader: &Reader<'_>, whole: Span) -> Option<Phrase> {
    let quotation = *reader.unit.quotations.iter().find(|quotation| quotation.end() == whole.end())?;
    let name = inside(reader.text, quotation);
    (quotation.start() >= whole.start() && name.len() <= OUTLET).then_some(Phrase {
        span: whole,
        name,
        role: None,
        gloss: None,
        kind: Kind::Media,
        form: Naming::Named,
    })
}

/// 据综艺 (Variety) 的报道: a name with its form in Latin script.
fn foreign(reader: &Reader<'_>, whole: Span) -> Option<Phrase> {
    let phrase = reader.phrase(whole)?;
    let latin = phrase.gloss.is_some_and(|gloss| name::is_latin(&reader.text[gloss]));
    let name = Span::new(phrase.span.start(), phrase.span.end());
    latin.then_some(Phrase { name, kind: Kind::Media, form: Naming::Named, ..phrase })
}

/// The longest name of an outlet in quotation marks, in bytes.
const OUTLET: usize = 36;

/// Documents that tell something by themselves: 根据报告, but not 根据计划.
static TELLING: Set = Set::of(&lists::SOURCE_SIGNS_TELLING);

/// 据X报道 behind a heading that lost its mark: 专案获准据X报道.
fn glued(reader: &Reader<'_>, clause: Span) -> Option<Span> {
    let text = &reader.text[clause];
    let told = ["报道", "报导", "消息", "消息称", "报道称", "介绍"].iter().any(|end| text.ends_with(end));
    let at = text.rfind('据').or_else(|| text.rfind("综合")).filter(|&at| told && at > 0)?;
    let start = clause.start() + at;
    let opens = |token: &&crate::segment::Token| {
        token.span.len() == "据".len() || OPENERS.get(&text[at..token.span.end() - clause.start()]).is_some()
    };
    reader.token_at(start).filter(|token| opens(token) || text[at..].starts_with("据悉"))?;
    Some(Span::new(start, clause.end()))
}

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
