//! Who speaks at a reporting verb.

use super::attribution::Speaker;
use super::cue::{Opening, coordinated, finds, is_bare, is_occasion, researches};
use super::kind::counter;
use super::origin::{CALLS, LEARNS, caller, learned_from, obtained, provided, quoted_by, received};
use super::phrase::undergone;
use super::predicate::is_predicate;
use super::speaker::{Form, Phrase, Reader};
use super::unit::Hit;
use super::words::{BOUNDARIES, Complement, ENDINGS, Level, PUBLISHED, TITLES};
use super::{CueClass, Kind};
use crate::lexicon::{Set, lists};
use crate::search::Search;
use crate::segment::Token;
use crate::span::Span;

/// Who speaks at the cue, and the name of the rule that tells it.
#[inline(never)]
pub(super) fn speaker(
    reader: &Reader<'_>,
    hit: &Hit,
    before: Span,
    consumed: usize,
    opening: Opening,
) -> Result<(Speaker, &'static str), &'static str> {
    let marked = !matches!(opening, Opening::Clause(_));
    // 都说落叶归根: anybody. 个人认为…: the one who writes.
    if is_author(reader, before) || ["都", "个人"].contains(&&reader.text[before]) {
        return Err("the reporter's own words");
    }
    // 没有人表示反对: nobody says it.
    if ["没有人", "没人", "无人"].iter().any(|nobody| reader.text[before].ends_with(nobody)) {
        return Err("nobody");
    }
    if let Some(made) = made(reader, before) {
        return made.map(|phrase| (Speaker::Phrase(phrase), rule(&phrase))).ok_or("anybody");
    }
    if let Some(phrase) = quoted_by(reader, before) {
        return admits(reader, hit, &phrase, marked)
            .then_some((Speaker::Phrase(phrase), "relayed"))
            .ok_or("not such a speaker's cue");
    }
    if let Some(phrase) = caller(reader, Span::new(before.start(), hit.span.end())) {
        return Ok((Speaker::Phrase(phrase), rule(&phrase)));
    }
    if let Some(phrase) = provided(reader, before) {
        return Ok((Speaker::Phrase(phrase), "document"));
    }
    if let Some(phrase) = received(reader, before).filter(|_| reader.text[hit.span].ends_with('称')) {
        return Ok((Speaker::Phrase(phrase), "document"));
    }
    if let Some(phrase) = obtained(reader, before).filter(|_| hit.cue.level == Level::Document) {
        return Ok((Speaker::Phrase(phrase), "document"));
    }
    if let Some(phrase) = learned_from(reader, hit, before) {
        return phrase.map(|phrase| (Speaker::Phrase(phrase), "according-to")).ok_or("the reporter's own words");
    }
    if let Some(agent) = agent(reader, before) {
        return agent.map(|phrase| (Speaker::Phrase(phrase), rule(&phrase))).ok_or("no speaker");
    }
    // 从截图来看… and 以截图显示: what shows it stands behind a preposition.
    if hit.cue.level == Level::Document
        && let Some(shown) = reader.text[before].strip_prefix(['以', '从'])
        && let Some(phrase) = reader.phrase(Span::new(before.end() - shown.len(), before.end()))
        && phrase.kind == Kind::Document
    {
        return Ok((Speaker::Phrase(phrase), "document"));
    }
    let noun = hit.head != hit.span && reader.text[before].ends_with('的');
    // 他账号上的照片显示，…: of which photograph it is told before.
    let shows = marked && &reader.text[hit.span] == "显示";
    let owned = || {
        let at = before.start() + reader.text[before].rfind('的')? + "的".len();
        reader.phrase(Span::new(at, before.end()))
    };
    // 网友发布的视频显示，…: not the one who published it.
    let pictured = || {
        let behind = |phrase: &Phrase| phrase.kind == Kind::Document && phrase.span.end() == before.end();
        owned().is_some_and(|phrase| behind(&phrase))
    };
    let subject = reader.subject(before).filter(|phrase| {
        let people = matches!(phrase.kind, Kind::Person | Kind::Group);
        let cut = phrase.form == Form::Unknown && cuts_noun(reader, hit, before);
        !(cut || shows && people && phrase.span.end() < before.end() && pictured())
    });
    if let Some(phrase) = subject.or_else(|| owned().filter(|_| shows)).filter(|_| !noun) {
        // 海东新闻注意到，…: the outlet whose article it is.
        // Some outlet is another one: 有海东媒体注意到.
        // 民警在工作中获悉，…: what somebody learns he does not say.
        if LEARNS.closes(&reader.text[hit.span])
            && (phrase.kind == Kind::Media && !reader.text[..phrase.span.start()].ends_with('有')
                || reader.text[hit.span].ends_with("获悉"))
        {
            return Err("the reporter's own words");
        }
        // 计价器显示，…: whatever shows something is read.
        // So does “海岸价格指数”, which would be a name otherwise.
        let quoted = phrase.kind == Kind::Person && reader.text[phrase.span].closes_with(&['”', '」']);
        let read = quoted || phrase.form == Form::Unknown;
        let shown = shows && read && before.end() - phrase.span.end() <= "则".len();
        let phrase = if shown { Phrase { kind: Kind::Document, form: Form::Described, ..phrase } } else { phrase };
        // 海蓝控股正式宣布…: whoever has no other name, and declares something.
        let declares = phrase.form == Form::Unknown
            && (reader.text[hit.span].ends_with("宣布") || reader.text[hit.span].starts_with("发布"))
            && !reader.is_place(&phrase)
            && phrase.span.start() == reader.without_leads(before).start();
        let phrase = if declares { Phrase { kind: Kind::Organization, form: Form::Named, ..phrase } } else { phrase };
        return admits(reader, hit, &phrase, marked)
            .then_some((Speaker::Phrase(phrase), rule(&phrase)))
            .ok_or("not such a speaker's cue");
    }
    if hit.head != hit.span
        && let Some(phrase) = reader
            .phrase(Span::new(before.start(), hit.head.end()))
            .filter(|phrase| (noun || phrase.kind != Kind::Person) && phrase.form != Form::Unknown)
    {
        return Ok((Speaker::Phrase(phrase), rule(&phrase)));
    }
    let acts = marked && hit.cue.level == Level::Report && acts(reader, before);
    if !acts && !is_predicate(reader, before) {
        return Err("no speaker");
    }
    if consumed > reader.unit.span.start() && goes_on(reader, hit, before) {
        return Err("part of what is said");
    }
    if consumed > reader.unit.span.start() && coordinated(&reader.text[before]) {
        return Ok((Speaker::Last, "subjectless"));
    }
    // …。同时希望…: the one who spoke before hopes for something too.
    let first = reader.unit.clause_at(hit.span.start()) == 0;
    if first
        && hit.cue.level == Level::View
        && ["同时", "同时也", "还", "也", "并", "此外还"].contains(&&reader.text[before])
    {
        return Ok((Speaker::Last, "subjectless"));
    }
    let finds = finds(reader, hit);
    // The subject stands in an earlier clause: X在会上回应了此事，称….
    let last = reader.unit.clause_at(hit.span.start());
    for clause in reader.unit.clauses[..last].iter().rev().take(6) {
        if clause.start() < consumed {
            break;
        }
        // In what is said already only a person comes to speak.
        let nested = consumed > reader.unit.span.start();
        let calls = caller(reader, *clause);
        // 派出所接到报警，称…: whoever called is not named, and the one who is called says nothing.
        if calls.is_none() && before.is_empty() && &reader.text[hit.span] == "称" {
            let called = reader.text[*clause].rsplit_once("接到").is_some_and(|(_, call)| CALLS.closes(call));
            if called {
                return Err("nobody is named who calls");
            }
        }
        if let Some(phrase) = calls.or_else(|| acting(reader, *clause)).map(|phrase| publisher(reader, *clause, phrase))
            && phrase.form != Form::Unknown
            && !phrase.role.is_some_and(|role| reader.text[role].ends_with("新闻记者"))
            && (!finds || examines(reader, &phrase))
            && !(nested && phrase.kind != Kind::Person && (hit.cue.level == Level::Call || adds(reader, hit)))
            && (phrase.span.end() < clause.end()
                || is_explained(reader, *clause, &phrase)
                || is_parted(reader, *clause, before))
            && admits(reader, hit, &phrase, marked || finds)
        {
            return Ok((Speaker::Phrase(phrase), "chain"));
        }
    }
    // 发表声明说，…，呼吁各方克制; 林海说，…，称目标可以实现: who speaks calls for something, or says more, at last.
    if (hit.cue.level == Level::Call || adds(reader, hit)) && before.is_empty() && consumed > reader.unit.span.start() {
        return Ok((Speaker::Last, "subjectless"));
    }
    // 抱怨…，希望…; 批评…，要求…: a demand or a hope right behind what was said may be the same one's.
    if matches!(hit.cue.level, Level::Act | Level::View)
        && is_bare(&reader.text[before])
        && consumed > reader.unit.span.start()
    {
        return Ok((Speaker::Last, "subjectless"));
    }
    let strong = matches!(hit.cue.level, Level::Report | Level::Call);
    let mut earlier = reader.unit.clauses[last.saturating_sub(8)..last].iter();
    let near = earlier.all(|clause| clause.start() < consumed || is_occasion(&reader.text[*clause]))
        && (last <= 8 || consumed > reader.unit.clauses[last - 8].start());
    // 否认隐瞒，指已经公布: right behind a comma it is a verb.
    let points = before.is_empty() && &reader.text[hit.span] == "指";
    let takes = marked || points || hit.cue.complement == Complement::Clause;
    (strong && (near || coordinated(&reader.text[before])) && takes)
        .then_some((Speaker::Last, "subjectless"))
        .ok_or("no subject")
}

/// The subject of a clause. Where all of the clause would be a noun, somebody in it may speak against something:
/// 公司“海星”驳斥这一说法.
fn acting(reader: &Reader<'_>, clause: Span) -> Option<Phrase> {
    let phrase = reader.subject(clause).filter(|phrase| !reader.text[phrase.span].starts_with("我们"))?;
    if does(reader, clause, &phrase) {
        return None;
    }
    if phrase.span.end() < clause.end() {
        return Some(phrase);
    }
    // 一名男子插队，扬言…: one who is counted, and what he does; but 一名男子的手机.
    let text = &reader.text[phrase.span];
    let one = text.starts_with('一').then(|| counter(text).max("一".len()));
    if let Some((title, ())) = one.and_then(|one| TITLES.prefix(&text[one..]))
        && let end = phrase.span.start() + one.unwrap_or(0) + title.len()
        && reader.token_at(end).is_some_and(|next| !next.tag.as_str().starts_with(['n', 'u']))
    {
        return reader.phrase(Span::new(phrase.span.start(), end));
    }
    let first = reader.unit.cues.partition_point(|other| other.span.start() <= clause.start());
    let verb = reader.unit.cues.get(first).filter(|other| other.span.end() <= clause.end());
    // 县防汛办发出通知，要求…: the notice is what it gives out.
    let gives = |verb: &Hit| verb.span.end() == clause.end() && PUBLISHED.closes(&reader.text[verb.span]);
    let against = verb.filter(|verb| verb.cue.class == CueClass::Opposing || gives(verb));
    against.map_or(Some(phrase), |verb| reader.subject(Span::new(clause.start(), verb.span.start())))
}

/// 海浪发布声明，称…: whoever has no other name, and gives out what he says.
fn publisher(reader: &Reader<'_>, clause: Span, phrase: Phrase) -> Phrase {
    let act = reader.text.get(phrase.span.end()..clause.end()).unwrap_or_default();
    let gives = act.strip_prefix("发").is_some_and(|rest| rest.chars().nth(GIVEN).is_none()) && PUBLISHED.closes(act);
    if phrase.form == Form::Unknown
        && gives
        && !reader.is_place(&phrase)
        && phrase.span.start() == reader.without_leads(clause).start()
    {
        return Phrase { kind: Kind::Organization, form: Form::Named, ..phrase };
    }
    phrase
}

/// What is given out, with the verb, has no more characters: 发布情况说明.
const GIVEN: usize = 6;

/// Verbs of what officials do with others that the dictionary takes for nouns.
static TASKS: Set = Set::of(&lists::SIGNS_TASK);

/// 林某主持会议，检查各单位的工作，要求…: whether the phrase is what the person of whom a clause before tells does with others.
#[inline(never)]
fn does(reader: &Reader<'_>, clause: Span, phrase: &Phrase) -> bool {
    let verb = reader
        .token_at(phrase.span.start())
        .filter(|first| matches!(first.tag.as_str(), "v" | "vn") || TASKS.contains(&reader.text[first.span]));
    let governs = |verb: &Token| {
        let object = Span::new(verb.span.end(), phrase.span.end().max(verb.span.end()));
        reader.phrase(object).is_some_and(|object| object.kind == phrase.kind && object.form != Form::Unknown)
    };
    let ahead = reader.unit.clauses[..reader.unit.clause_at(clause.start())].iter().rev().take(6);
    let tells = |ahead: &Span| {
        let subject = reader.subject(*ahead).filter(|subject| subject.span.end() < ahead.end());
        subject.is_some_and(|subject| subject.kind == Kind::Person && subject.form == Form::Named)
    };
    phrase.kind == Kind::Organization && verb.is_some_and(governs) && ahead.into_iter().any(tells)
}

/// ，称…; ，表示…: a further verb of the one who speaks, right behind a comma and before what he says.
pub(super) fn adds(reader: &Reader<'_>, hit: &Hit) -> bool {
    matches!(&reader.text[hit.span], "称" | "表示") && reader.text[..hit.span.start()].closes_with(&['，', ','])
}

/// What stands between the things that somebody says.
static ADDS: Set = Set::of(&lists::SIGNS_ADDING);

/// 他表示，…，也希望…: one of the things that he says; but behind his own words, “…”，也希望…, the reporter goes on.
fn goes_on(reader: &Reader<'_>, hit: &Hit, before: Span) -> bool {
    let quoted = reader.text[..before.start()].trim_end_matches(['，', ',']).closes_with(&['”', '」', '"']);
    // 他直言…，并吁请…: what he calls for is told besides.
    let calls = hit.cue.level == Level::Call && reader.text[before].starts_with('并');
    matches!(hit.cue.level, Level::View | Level::Call) && ADDS.contains(&reader.text[before]) && !quoted && !calls
}

/// Whether what is found may be told by the one who examined something: a study, a team or a body, and no reporters.
fn examines(reader: &Reader<'_>, phrase: &Phrase) -> bool {
    phrase.kind != Kind::Person && !reader.text[phrase.name].ends_with("记者")
}

/// 程小雨，海东大学教授，警告说: behind the name stands nothing but what somebody is.
fn is_explained(reader: &Reader<'_>, clause: Span, phrase: &Phrase) -> bool {
    let next = reader.unit.clauses.get(reader.unit.clause_at(clause.start()) + 1);
    phrase.kind == Kind::Person
        && phrase.form == Form::Named
        && next.is_some_and(|next| reader.last_title(*next).is_some_and(|title| title.end() == next.end()))
}

/// 安全中心 也发布提醒: nothing but space, as links leave it, stands before the predicate.
fn is_parted(reader: &Reader<'_>, clause: Span, before: Span) -> bool {
    clause.end() <= before.start() && reader.text[clause.end()..before.start()].trim().is_empty()
}

/// Whether the clause begins with what somebody does before he speaks: 拿起话筒喊：….
fn acts(reader: &Reader<'_>, before: Span) -> bool {
    let rest = reader.without_leads(before);
    reader.token_at(rest.start()).is_some_and(|token| matches!(token.tag.as_str(), "v" | "d" | "vd" | "ad" | "zg"))
}

fn rule(phrase: &Phrase) -> &'static str {
    match (phrase.form, phrase.kind) {
        (Form::Pronoun(_), _) => "pronoun",
        (Form::Definite, _) => "definite",
        (_, Kind::Anonymous) => "anonymous",
        (_, Kind::Group) => "collective",
        (_, Kind::Document) => "document",
        (_, Kind::Media) => "media",
        _ => "explicit",
    }
}

/// Whether the phrase can be the subject of the cue.
fn admits(reader: &Reader<'_>, hit: &Hit, phrase: &Phrase, marked: bool) -> bool {
    match hit.cue.level {
        // 法官判定他赔偿损失: what a court does.
        Level::Report | Level::Call => {
            let rules = &reader.text[hit.span] == "判定" && reader.text[phrase.name].closes_with(&['官', '院']);
            !rules && (marked || phrase.form != Form::Unknown)
        }
        Level::View | Level::Act => {
            // 研究发现，…; 意见提出，….
            let tells = || marked && researches(&reader.text[hit.span]);
            // 意见稿要求平台公开收费: a paper, and no contract, which binds.
            let urges = || {
                let name = &reader.text[phrase.name];
                let paper = name.closes_with(&['稿', '》', '标', '策', '政', '规', '案', '则', '例']);
                hit.cue.class == CueClass::Urging && (PUBLISHED.closes(name) || paper)
            };
            // 保安发现…: what happens to somebody is no speech, and 民警调查发现 is.
            let between = reader.text.get(phrase.span.end()..hit.span.start()).unwrap_or_default();
            let happens =
                || ["发现", "得知", "以为"].contains(&&reader.text[hit.span]) && !between.has_any(&['查', '测', '研']);
            phrase.form != Form::Unknown
                && (phrase.kind != Kind::Document || tells() || urges())
                && !(phrase.kind == Kind::Person && phrase.form == Form::Definite && happens())
        }
        Level::Document => {
            matches!(phrase.kind, Kind::Document | Kind::Organization | Kind::Media)
                && !matches!(phrase.form, Form::Pronoun(_))
        }
    }
}

/// Whether the one who writes says it: 作为旁观者的我不禁感叹.
fn is_author(reader: &Reader<'_>, before: Span) -> bool {
    let tokens = reader.document.tokens_in(before);
    let subject = tokens.iter().rev().find(|token| !matches!(token.tag.as_str(), "d" | "ad" | "zg"));
    // 我们要对这名店员表示感谢: the one who writes, with all readers.
    // 她笑着对我说: nor is the one who hears it.
    let heard = |token: &Token| reader.text[..token.span.start()].closes_with(&['对', '向', '跟']);
    reader.text[before].starts_with("我们要")
        || subject
            .is_some_and(|token| ["我", "我们", "笔者", "小编"].contains(&&reader.text[token.span]) && !heard(token))
}

/// 让观众直呼…, 不禁让人怀疑…: the one who is made to say it, who is nobody where it is people in general.
#[inline(never)]
fn made(reader: &Reader<'_>, before: Span) -> Option<Option<Phrase>> {
    let tokens = reader.document.tokens_in(before);
    let makes =
        tokens.iter().rev().take(16).find(|token| ["让", "令", "使得", "引得"].contains(&&reader.text[token.span]))?;
    // 校长让-马克: no verb but a name.
    if TITLES.suffix(&reader.text[before.start()..makes.span.start()]).is_some() {
        return None;
    }
    let inner = Span::new(makes.span.end(), before.end());
    let text = &reader.text[inner];
    let people = text
        .strip_prefix('人')
        .is_some_and(|rest| rest.is_empty() || BOUNDARIES.prefix(rest).is_some_and(|(_, word)| word.stop));
    if people || ["大家", "人们", "我"].iter().any(|anybody| text.starts_with(anybody)) {
        return Some(None);
    }
    reader.subject(inner).filter(|phrase| phrase.form != Form::Unknown).map(Some)
}

/// 他被父亲要求…: the one by whom something is said.
#[inline(never)]
fn agent(reader: &Reader<'_>, before: Span) -> Option<Option<Phrase>> {
    let text = &reader.text[before];
    let at = before.start() + text.rfind('被')?;
    reader.token_at(at).filter(|token| token.span.len() == "被".len())?;
    let inner = Span::new(at + "被".len(), before.end());
    if let Some(undergone) = undergone(reader, before, inner) {
        return Some(Some(undergone));
    }
    let nominal = reader.document.tokens_in(inner).iter().all(|token| !matches!(token.tag.as_str(), "v" | "p" | "ul"));
    (nominal && !inner.is_empty() && inner.len() <= 48)
        .then(|| reader.phrase(inner).filter(|phrase| phrase.form != Form::Unknown))
}

/// 法院中标公告显示: whether the noun that the cue begins with goes on in front of it.
fn cuts_noun(reader: &Reader<'_>, hit: &Hit, before: Span) -> bool {
    let noun = ENDINGS.suffix(&reader.text[Span::new(before.start(), hit.head.end())]);
    hit.head != hit.span && noun.is_some_and(|(noun, _)| noun.len() > hit.head.len())
}
