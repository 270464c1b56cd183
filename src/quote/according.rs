//! Those who told something, and in whose view it is so: 据X介绍，…; 在X看来，….

use super::Kind;
use super::attribution::{Attribution, Speaker};
use super::cue::{self, trim};
use super::name;
use super::source::BARE_DOCUMENTS;
use super::speaker::{FINDING, Form as Naming, Phrase, Reader};
use super::unit::{Hit, inside};
use super::words::{CUES, ENDINGS, Level, PUBLISHED};
use crate::lexicon::{Set, lists};
use crate::search::Search;
use crate::span::Span;

/// 据X介绍，… · 根据X，… · 在X看来，….
#[inline(never)]
pub(super) fn according_to(reader: &Reader<'_>) -> Option<Attribution> {
    for (index, clause) in reader.unit.clauses.iter().enumerate().take(6) {
        let told =
            |hit: &&Hit| hit.span.end() <= clause.start() && matches!(hit.cue.level, Level::Report | Level::Call);
        if index > 0 && reader.unit.cues.iter().find(told).is_some() {
            break;
        }
        if let Some((phrase, at)) = told_unmarked(reader, *clause) {
            let content = trim(reader, Span::new(at, reader.unit.span.end()));
            return Some(Attribution::without_cue(reader, Speaker::Phrase(phrase), content, "according-to", 0.8));
        }
        let content = reader.unit.clauses.get(index + 1)?.start();
        let content = trim(reader, Span::new(content, reader.unit.span.end()));
        if index == 0
            && let Some(speaker) = unnamed(reader, *clause)
        {
            return Some(Attribution::without_cue(reader, speaker, content, "according-to", 0.6));
        }
        let found = seen_by(reader, *clause)
            .map(|phrase| (phrase, "in-view-of"))
            .or_else(|| Some((as_said(reader, *clause).filter(|_| index < 2)?, "according-to")))
            // Far in a sentence 根据专家意见 tells on what ground something is done.
            .or_else(|| told_by(reader, *clause).filter(|_| index < 3).map(|phrase| (phrase, "according-to")));
        if let Some((phrase, rule)) = found {
            let phrase = Phrase { kind: kind(reader, *clause, phrase), ..phrase };
            return told_in(reader, index, phrase, content, rule);
        }
    }
    None
}

/// Who told what follows 据介绍 and 据报道, which name nobody.
fn unnamed(reader: &Reader<'_>, clause: Span) -> Option<Speaker> {
    // 据报道，…: the medium that told something before, where nobody else speaks; in 据报道，市民希望… the citizens do.
    let somebody = |hit: &Hit| {
        let next = *reader.unit.clauses.get(1)?;
        let ahead = next.covers(hit.span).then(|| Span::new(next.start(), hit.span.start()))?;
        reader.subject(ahead).filter(|phrase| phrase.form != Naming::Unknown && phrase.kind != Kind::Document)
    };
    // 因发布帖文被捕: nor does anybody where no words follow.
    let silent =
        |hit: &Hit| hit.cue.level == Level::View && somebody(hit).is_none() || cue::opening(reader, hit).is_none();
    match &reader.text[clause] {
        "据介绍" => Some(Speaker::Last),
        "据报道" if reader.unit.cues.iter().all(silent) => {
            let span = Span::new(clause.start() + "据".len(), clause.end());
            let (kind, form) = (Kind::Document, Naming::Described);
            Some(Speaker::Phrase(Phrase { span, name: span, role: None, gloss: None, kind, form }))
        }
        _ => None,
    }
}

/// The kind of who told something in `clause`: a name in Latin script that reports is a newspaper, and so is whatever else
/// reports, as in 据东海日报小船视频报道，李明称….
fn kind(reader: &Reader<'_>, clause: Span, phrase: Phrase) -> Kind {
    let text = &reader.text[clause];
    let reports = ["报道", "报导", "报道称", "消息"].iter().any(|verb| text.ends_with(verb));
    let latin = phrase.kind == Kind::Person && name::is_latin(&reader.text[phrase.name]);
    match reports && latin || phrase.kind == Kind::Document && text.ends_with("报道") {
        true => Kind::Media,
        false => phrase.kind,
    }
}

/// What `phrase` told, whom the clause of this number names, unless it relays somebody else or is but a ground to act on.
fn told_in(
    reader: &Reader<'_>,
    index: usize,
    phrase: Phrase,
    content: Span,
    rule: &'static str,
) -> Option<Attribution> {
    let behind = &reader.unit.clauses[index + 1..];
    if phrase.kind == Kind::Media {
        if let [next, after, ..] = behind
            && let Some(inner) = told_by(reader, *next)
        {
            let content = trim(reader, Span::new(after.start(), reader.unit.span.end()));
            return Some(Attribution::without_cue(reader, Speaker::Phrase(inner), content, rule, 0.85));
        }
        let relays = |clause: &Span| ["援引", "引述"].iter().any(|word| reader.text[*clause].starts_with(word));
        if behind.iter().take(2).any(relays) {
            return None;
        }
    }
    let content = behind_itself(reader, behind, &phrase).unwrap_or(content);
    // 根据公司法第二十条的规定，…: a law that somebody may refer to while he goes on.
    let law = ["规定", "条例", "法", "条", "款"].iter().any(|end| reader.text[phrase.span].ends_with(end));
    let weak = law && phrase.kind == Kind::Document;
    // 根据《渔业法》规定，渔政局决定罚款: on what ground something is done.
    if weak && reader.text[*behind.first()?].has("决定") {
        return None;
    }
    let told = Attribution { weak, ..Attribution::without_cue(reader, Speaker::Phrase(phrase), content, rule, 0.85) };
    let quoted = reader.unit.quotation_at(reader.text, content.start()).filter(|quoted| quoted.covers(content));
    Some(quoted.map_or(told, |quoted| Attribution { content: inside(reader.text, quoted), ..told }.direct()))
}

/// 据协会发布《报告》，报告显示，…: what the work tells, behind a clause that names it once more.
fn behind_itself(reader: &Reader<'_>, behind: &[Span], phrase: &Phrase) -> Option<Span> {
    let [again, next, ..] = behind else { return None };
    let text = reader.text[*again].trim_start_matches(['该', '此', '这', '份', '项']);
    let (noun, ()) = BARE_DOCUMENTS.prefix(text).filter(|_| phrase.kind == Kind::Document)?;
    let shows = CUES.get(&text[noun.len()..]).is_some_and(|cue| cue.is_some()) || CUES.get(text).is_some();
    shows.then(|| trim(reader, Span::new(next.start(), reader.unit.span.end())))
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
    // 用老杨的话说: so he puts it.
    let inner = inner.strip_prefix(['在', '用']).or(Some(inner).filter(|_| word == "看来"))?;
    let end = clause.end() - word.len();
    reader.subject(Span::new(end - inner.len(), end)).filter(|phrase| match phrase.form {
        Naming::Named | Naming::Pronoun(_) => true,
        // 在孩子眼里: how people are seen.
        form => word.ends_with("看来") && (form != Naming::Unknown || inner.len() <= 18),
    })
}

/// 正如林海所说，…; but 如前所述 and 正如大家所说 name nobody.
fn as_said(reader: &Reader<'_>, clause: Span) -> Option<Phrase> {
    let text = reader.text[clause].trim_start_matches(['但', '而', '也']);
    let (word, ()) = AS.prefix(text)?;
    let inner = text[word.len()..].trim_end_matches("那样").trim_end_matches('的');
    let told = |at: &usize| {
        RELAYED.get(&inner[*at..]).is_some() || matches!(CUES.get(&inner[at + "所".len()..]), Some(Some(_)))
    };
    let who = inner.rfind('所').filter(told).map(|at| &inner[..at])?;
    let start = clause.end() - text.len() + word.len();
    let named = |phrase: &Phrase| {
        phrase.form != Naming::Unknown && phrase.span.end() == start + who.len() && !who.opens_with(&['大', '人', '你'])
    };
    reader.subject(Span::new(start, start + who.len())).filter(named)
}

/// What stands before somebody whose words those of the sentence are like.
static AS: Set = Set::of(&lists::SIGNS_LIKENESS);

/// What stands behind the one who sees it so.
static SEEN: Set = Set::of(&lists::SIGNS_SEEN);

/// What stands before those who told something.
static OPENERS: Set = Set::of(&lists::SIGNS_ACCORDING);

/// What ends the words for those who told something: 报道称.
static RELAYED: Set = Set::of(&lists::SIGNS_RELAYED);

/// 据当地媒体报道因资金不足，…: those who told it, and where their words begin with no mark behind the verb.
#[inline(never)]
fn told_unmarked(reader: &Reader<'_>, clause: Span) -> Option<(Phrase, usize)> {
    let text = &reader.text[clause];
    let verb = ["报道", "报导", "介绍", "的说法"].iter().filter(|_| OPENERS.is_in(text));
    let (at, verb) = verb.filter_map(|verb| text.place_of(verb).map(|at| (at, verb))).min()?;
    let end = clause.start() + at + verb.len();
    let rest = &reader.text[end..clause.end()];
    let goes_on = rest.opens_with(&['的', '称', '说', '指', '、', '和', '信', '了', '所', '显', '中', '者', '人']);
    if goes_on || rest.chars().nth(UNMARKED).is_none() {
        return None;
    }
    told_by(reader, Span::new(clause.start(), end)).map(|phrase| (phrase, end))
}

/// Words without a mark before them are more characters than these.
const UNMARKED: usize = 4;

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
    let clause = glued(reader, clause).unwrap_or(clause);
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
    let notice = |end: usize| paper || is_notice(&reader.text[inner.start()..end]);
    while let Some((verb, ())) = verbs.suffix(&reader.text[inner.start()..end]).filter(|_| !notice(end)) {
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

/// 据法院开庭公告显示: whether what kind of notice it is makes a noun of what is a verb elsewhere.
fn is_notice(text: &str) -> bool {
    let verb = ["公告", "通报"].iter().find(|verb| text.ends_with(**verb));
    verb.is_some_and(|verb| ENDINGS.suffix(text).is_some_and(|(noun, _)| noun.len() > verb.len()))
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
pub(super) fn glued(reader: &Reader<'_>, clause: Span) -> Option<Span> {
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
