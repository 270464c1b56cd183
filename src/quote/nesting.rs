//! Two reporting verbs in one sentence: whether the second belongs to what is said after the first.

use super::attribution::{Attribution, Speaker};
use super::cue::{coordinated, is_bare, is_circumstance};
use super::row::SLOGANS;
use super::source::BARE_DOCUMENTS;
use super::speaker::{Form, LONGEST, Phrase, Reader};
use super::subject::adds;
use super::unit::Hit;
use super::words::{CUES, Level};
use super::{CueClass, Kind};
use crate::lexicon::{Set, lists};
use crate::search::Search;
use crate::span::Span;

/// Documents that tell what somebody else says.
static REPORTS: Set = Set::of(&lists::SOURCE_SIGNS_REPORT);

/// A speaker may be dropped for another one who speaks within so many bytes of the content's start.
const RELAY: usize = 300;

/// Whether `last` only relays what `next`, who is named in its content, says.
#[inline(never)]
pub(super) fn relays(reader: &Reader<'_>, last: &Attribution, hit: &Hit, next: &Attribution) -> bool {
    let Speaker::Phrase(outer) = last.speaker else { return false };
    let Speaker::Phrase(inner) = next.speaker else { return false };
    // 截图显示，甲公司称：“Q”: a picture of what the first one in it says.
    let pictured = outer.kind == Kind::Document
        && inner.span.start() == last.content.start()
        && reader.text[hit.span.end()..].opens_with(&['：', ':']);
    let carrier = match outer.kind {
        Kind::Media => true,
        Kind::Document => pictured || REPORTS.closes(&reader.text[outer.span]) && last.rule != "according-to",
        // 据市府新闻局发布的消息，林某表示…: what is published is what the first one named in it says.
        Kind::Organization => {
            let named = inner.kind == Kind::Person && inner.form == Form::Named;
            // 乌称袭击增多总统顾问李明8日发文称，…: a heading ran into the sentence.
            let country = reader.text[outer.name].chars().nth(1).is_none() && inner.role.is_some();
            named && (country || last.rule == "according-to" && inner.span.start() == last.content.start())
        }
        _ => false,
    };
    // 甲报提到，《乙报》称，…: so does another medium in the first words.
    let cites = inner.kind == Kind::Media && inner.form == Form::Named && inner.span.start() == last.content.start();
    // …，林海16日说道，“Q”: whoever is quoted.
    let quoted = inner.kind == Kind::Person && next.form == super::Form::Direct;
    let spoken = quoted
        || pictured
        || inner.form != Form::Unknown && (cites || !matches!(inner.kind, Kind::Media | Kind::Document));
    // 据甲报道，李明批评…: so does a person who takes sides in the first words that are reported.
    // So does a body that blames somebody: 据甲报道，乙部指责….
    let blames = || ["指责", "批评", "谴责", "抨击"].iter().any(|verb| reader.text[hit.span].ends_with(verb));
    let opens = (inner.kind == Kind::Person || inner.kind == Kind::Organization && blames())
        && inner.form == Form::Named
        && inner.span.start() == last.content.start();
    // 据甲报道，8月1日，乙部公布的数据显示，…: so does an institution by what it publishes.
    let ahead = Span::new(last.content.start(), inner.span.end().max(last.content.start()));
    let shows = hit.cue.level == Level::Document && inner.kind == Kind::Organization && ahead.len() <= RELAY;
    // 据甲报道，一份报告显示，…: so does a paper that stands first, or behind what it goes by.
    let clause = reader.unit.clause_at(inner.span.start());
    let basis = || {
        ["通过", "经过", "基于"].iter().any(|by| reader.text[ahead].starts_with(by))
            && clause == reader.unit.clause_at(last.content.start()) + 1
            && reader.unit.clauses[clause].start() == inner.span.start()
    };
    let paper = inner.kind == Kind::Document
        && ahead.len() <= RELAY
        && (reader.without_leads(ahead).start() == inner.span.start() || basis())
        && outer.kind == Kind::Media
        && last.rule == "according-to"
        && !["报道", "报导", "消息", "文章"].iter().any(|word| reader.text[inner.span].ends_with(word))
        && reader.text[hit.span.end()..].opens_with(&['，', ',', '：', ':']);
    let strong = matches!(hit.cue.level, Level::Report | Level::Call)
        || paper
        || shows && reader.without_leads(ahead).start() == inner.span.start()
        || opens && hit.cue.level == Level::Act
        || inner.span.start() == last.content.start()
            && hit.cue.level == Level::View
            && !matches!(inner.form, Form::Pronoun(_))
            && reader.text[hit.span.end()..].opens_with(&['，', ','])
        || next.rule == "according-to";
    carrier && (spoken || paper) && strong && inner.span.start().saturating_sub(last.content.start()) <= RELAY
}

/// 据甲报道，林某没有细说，但表示…: the one of whom a medium tells right before the verb.
#[inline(never)]
pub(super) fn told_of(reader: &Reader<'_>, last: &Attribution, hit: &Hit) -> Option<Phrase> {
    let medium = |phrase: Phrase| phrase.kind == Kind::Media;
    let index = reader.unit.clause_at(hit.span.start()).checked_sub(1)?;
    let clause = reader.unit.clauses[index];
    let inside = clause.start() >= last.content.start() && last.form != super::Form::Direct;
    (inside && matches!(last.speaker, Speaker::Phrase(phrase) if medium(phrase))).then_some(())?;
    reader
        .subject(clause)
        .filter(|phrase| phrase.kind == Kind::Person && phrase.form == Form::Named && phrase.span.end() < clause.end())
}

/// Whether the cue inside the content of `last` begins a statement of its own.
#[inline(never)]
pub(super) fn coordinates(reader: &Reader<'_>, last: &Attribution, hit: &Hit, next: &Attribution) -> bool {
    let clause = reader.unit.clauses[reader.unit.clause_at(hit.span.start())];
    let before = &reader.text[Span::new(clause.start(), hit.span.start())];
    let strong = matches!(hit.cue.level, Level::Report | Level::Call)
        || hit.cue.level != Level::Document
            && (coordinated(before)
                || matches!(next.speaker, Speaker::Phrase(phrase) if matches!(phrase.form, Form::Pronoun(_)))
                    && hit.cue.level == Level::Act);
    // 表示，虽然…，但也希望…: what is conceded goes on.
    let conceded = before.starts_with('但') && hit.cue.level == Level::View && {
        let ahead = &reader.text[Span::new(last.content.start().min(clause.start()), clause.start())];
        ["虽然", "尽管", "虽说", "固然"].iter().any(|word| ahead.has(word))
    };
    // 警方说，林海到案后，承认…: whoever it is told of before the verb.
    let meanwhile = is_bare(before)
        && reader.unit.clause_at(clause.start()) == reader.unit.clause_at(last.content.start()) + 1
        && reader.text[..clause.start()].trim_end_matches(['，', ',']).closes_with(&['后', '时']);
    if conceded || meanwhile {
        return false;
    }
    let bare = is_bare(before);
    // 称备注有误，要求重新转账: the same one demands, unless somebody is spoken of who may.
    let complains = last.class == CueClass::Opposing && matches!(&reader.text[hit.span], "希望" | "建议" | "主张");
    let demands = (hit.cue.level == Level::Act && hit.cue.class != CueClass::Neutral || complains)
        && bare
        && matches!(next.speaker, Speaker::Last)
        && last.cue.is_some()
        && (before == "遂" || !another_subject(reader, last, clause.start(), &[Kind::Person, Kind::Organization]));
    // 数据显示…，人们呼吁…: no document calls for anything.
    let calls = last.class == CueClass::Documentary
        && hit.cue.level == Level::Call
        && matches!(next.speaker, Speaker::Phrase(phrase) if phrase.span.start() == clause.start() && phrase.form != Form::Unknown);
    let parallel = calls
        || speaks_in_turn(reader, next, clause)
        || follows_semicolon(reader, last, next, hit.cue.level, clause.start())
        || is_twin(reader, last, hit, next, clause);
    if clause.start() <= last.content.start() || !strong && !demands && !parallel {
        return false;
    }
    if parallel {
        return true;
    }
    match next.speaker {
        // 他说过要来，扬言要…: after another subject only 并 and the like return to the one who speaks, and 自称 does not.
        Speaker::Last => {
            // 林海先是表示…，又宣称…: one thing after another that he is said to have said.
            let near = reader.text.ceil_char_boundary(clause.start().saturating_sub(RELAY));
            let first = Span::new(last.content.start().max(near).min(clause.start()), clause.start());
            let returns = coordinated(before)
                && !reader.text[first].has("先是")
                && !matches!(&reader.text[hit.span], "自称" | "扬言");
            // 发言人说，我方已提出交涉，敦促对方…: so does an institution that calls for something.
            let calls = hit.cue.level == Level::Call || &reader.text[hit.span] == "指" || adds(reader, hit);
            let kinds: &[Kind] = if calls { &[Kind::Person, Kind::Organization] } else { &[Kind::Person] };
            before.chars().count() <= 8 && (returns || !another_subject(reader, last, clause.start(), kinds))
        }
        Speaker::Phrase(phrase) => match phrase.form {
            // 对方 is whoever the one who speaks tells of.
            Form::Pronoun(_) => phrase.span.start() <= clause.start() + 9 && &reader.text[phrase.span] != "对方",
            Form::Unknown => false,
            _ => {
                let contrast = ["而", "但", "不过"].iter().any(|word| before.starts_with(word));
                if phrase.form == Form::Definite {
                    return contrast;
                }
                // 有人说…，也有人说…: others, where it is not one person who tells of them.
                let exist = |phrase: &Phrase| {
                    reader.text[..phrase.span.start()].ends_with('有') || &reader.text[phrase.span] == "有人"
                };
                let contrast = contrast
                    || exist(&phrase)
                        && matches!(last.speaker, Speaker::Phrase(other) if other.kind == Kind::Group || exist(&other));
                // The phrase may stand behind the cue: 报道说.
                let between = reader.text.get(phrase.span.end()..hit.span.end()).unwrap_or_default();
                let parallel = ["则", "也", "均"].iter().any(|word| between.has(word));
                contrast
                    || parallel
                    || exist(&phrase) && joins_others(reader, last, before)
                    || same(reader, last, &phrase)
                    || is_asked(reader, last) && phrase.kind == Kind::Person
            }
        },
    }
}

/// 云州要求增派人手，且有官员表态称…: others join in what a body does, which does not tell of them.
fn joins_others(reader: &Reader<'_>, last: &Attribution, before: &str) -> bool {
    let acts =
        last.cue.and_then(|cue| CUES.get(&reader.text[cue]).flatten()).is_some_and(|cue| cue.level != Level::Report);
    let body = matches!(last.speaker, Speaker::Phrase(Phrase { kind: Kind::Organization, .. }));
    acts && body && before.opens_with(&['且', '并', '另', '也', '亦', '更', '还'])
}

/// 林海告诉记者，他在摆摊，“钱不够花。”郭涛说，“…”: behind the end of a quotation another one speaks in his own words.
pub(super) fn speaks_in_turn(reader: &Reader<'_>, next: &Attribution, clause: Span) -> bool {
    let before = reader.text[..clause.start()].trim_end();
    matches!(next.speaker, Speaker::Phrase(Phrase { form: Form::Named, kind: Kind::Person, .. }))
        && next.form == super::Form::Direct
        && ["。”", "！”", "？”", "。」", "！」", "？」"].iter().any(|end| before.ends_with(end))
}

/// 甲称…，乙质疑…: two are told of alike, with a clause each right behind the verb, and the second begins its clause.
fn is_twin(reader: &Reader<'_>, last: &Attribution, hit: &Hit, next: &Attribution, clause: Span) -> bool {
    let (Speaker::Phrase(one), Speaker::Phrase(other)) = (last.speaker, next.speaker) else { return false };
    let told = |phrase: &Phrase| {
        matches!(phrase.form, Form::Named | Form::Described | Form::Definite) && phrase.kind != Kind::Document
    };
    let bare = last.cue.is_some_and(|cue| cue.end() == last.content.start()) && next.content.start() == hit.span.end();
    bare && told(&one)
        && told(&other)
        && other.span.start() == clause.start()
        && reader.unit.clause_at(last.content.start()) + 1 == reader.unit.clause_at(clause.start())
}

/// 甲说…；乙说…: a semicolon parts those who are reported by name.
fn follows_semicolon(reader: &Reader<'_>, last: &Attribution, next: &Attribution, level: Level, cue: usize) -> bool {
    let Speaker::Phrase(phrase) = next.speaker else { return false };
    let named = match phrase.form {
        // 外交部呼吁…；乙国表示…: one body after another.
        Form::Named => {
            let bodies = matches!(phrase.kind, Kind::Organization | Kind::Group)
                && matches!(last.speaker, Speaker::Phrase(other) if other.kind == Kind::Organization);
            phrase.kind == Kind::Person || bodies && level == Level::Report && phrase.span.start() >= cue
        }
        Form::Pronoun(_) => true,
        // 学会发表报告，建议…；报告估计…, and ；也有网友认为….
        _ => is_own_paper(reader, last, next) || reader.text[..phrase.span.start()].ends_with('有'),
    };
    let start = opening_clause(reader, phrase.span.start().min(cue)).start();
    // 批评此举“毁了海湾”；渔民也到场，高喊“要活路”: behind somebody's words others have theirs.
    let quoted = ["”；", "」；"].iter().any(|end| reader.text[..start].trim_end().ends_with(end));
    let named =
        named || matches!(phrase.form, Form::Described | Form::Definite) && next.form == super::Form::Direct && quoted;
    named && start > last.content.start() && reader.text[..start].trim_end().closes_with(&['；', ';', '…'])
}

/// 公司发声明，称…；声明又指…: whether the paper that says something is that of the institution that has just spoken.
pub(super) fn is_own_paper(reader: &Reader<'_>, last: &Attribution, next: &Attribution) -> bool {
    let (Speaker::Phrase(owner), Speaker::Phrase(paper)) = (last.speaker, next.speaker) else { return false };
    matches!(owner.kind, Kind::Organization | Kind::Document) && BARE_DOCUMENTS.closes(&reader.text[paper.name])
}

/// Whether the last one asks or attacks somebody, who may answer in the next clause.
fn is_asked(reader: &Reader<'_>, last: &Attribution) -> bool {
    let cue = last.cue.map_or("", |cue| &reader.text[cue]);
    if reader.text[..last.content.start()].closes_with(&['：', ':', '“', '「']) {
        return false;
    }
    cue.closes_with(&['问', '呛', '怼', '询', '话']) || ["质疑", "提问", "追问", "反问", "质询", "喊话"].contains(&cue)
}

/// Whether somebody else of one of the kinds is the subject of a clause of the content before `end`.
fn another_subject(reader: &Reader<'_>, last: &Attribution, end: usize, kinds: &[Kind]) -> bool {
    let first = reader.unit.clauses.partition_point(|clause| clause.end() <= last.content.start());
    // 批评政府…，要求…: what is criticised is an object.
    let object = last.class == CueClass::Opposing && last.cue.is_some_and(|cue| cue.end() == last.content.start());
    let first = first + usize::from(object);
    let inside = reader.unit.clauses[first..].iter().take_while(|clause| clause.start() < end).take(6);
    inside.into_iter().any(|clause| {
        let clause = Span::new(clause.start().max(last.content.start()), clause.end());
        reader.subject(clause).is_some_and(|phrase| {
            kinds.contains(&phrase.kind)
                && matches!(phrase.form, Form::Named | Form::Described)
                && !same(reader, last, &phrase)
        })
    })
}

fn same(reader: &Reader<'_>, last: &Attribution, phrase: &Phrase) -> bool {
    matches!(last.speaker, Speaker::Phrase(other) if reader.text[other.name] == reader.text[phrase.name])
}

/// The clause in which what stands at `at` begins, with the circumstances before it: 至于赔偿，她说….
pub(super) fn opening_clause(reader: &Reader<'_>, at: usize) -> Span {
    let mut index = reader.unit.clause_at(at);
    while index > 0
        && is_circumstance(reader.text[reader.unit.clauses[index - 1]].trim_start_matches(['但', '不', '过']))
    {
        index -= 1;
    }
    reader.unit.clauses[index]
}

/// Whether the quotation behind the colon is the rest of what `last` says: 坦言缺的是人：“Q”. The words before the colon
/// name nobody, or the one who speaks, or somebody in what is remembered.
pub(super) fn quotes_on(reader: &Reader<'_>, last: &Attribution, inner: &Attribution) -> bool {
    let Speaker::Phrase(phrase) = inner.speaker else { return true };
    let cue = last.cue.map_or("", |cue| &reader.text[cue]);
    let remembers = ["回忆", "讲述", "忆起"].iter().any(|word| cue.has(word));
    phrase.span.start() < last.content.start()
        || matches!(phrase.form, Form::Pronoun(_)) && phrase.span.start() == last.content.start()
        || remembers && phrase.form == Form::Described
        // 局长表示，警方做了安排：“Q”: what bodies do is part of what he tells.
        || phrase.kind == Kind::Organization && matches!(last.speaker, Speaker::Phrase(other) if other.kind == Kind::Person)
}

/// 自称内行的网友爆料, 写着“Q”的锦旗: what is said only tells of which one is spoken.
#[inline(never)]
pub(super) fn is_relative(reader: &Reader<'_>, hit: &Hit, clause: Span) -> bool {
    let rest = Span::new(hit.span.end(), clause.end().max(hit.span.end()));
    match &reader.text[hit.span] {
        "自称" => {
            let next = reader.unit.cues.partition_point(|other| other.span.start() < hit.span.end());
            let told = reader.unit.cues.get(next).filter(|other| other.span.end() <= clause.end());
            told.is_some_and(|told| reader.text[rest.start()..told.span.start()].contains('的'))
        }
        "写着" | "写有" | "印着" | "印有" | "题有" => {
            reader.unit.quotation_at(reader.text, rest.start()).is_some_and(|quotation| {
                let after = &reader.text[quotation.end()..reader.unit.span.end()];
                after.starts_with('的') && !SLOGANS.opens(after)
            })
        }
        // 最早提出这条路线的是李明: who did so first stands behind.
        _ => {
            let ahead = &reader.text[Span::new(clause.start().min(hit.span.start()), hit.span.start())];
            let first = ["首先", "最先", "率先", "最早", "第一个"].iter().any(|word| ahead.starts_with(word));
            first
                && rest.len() <= 2 * LONGEST
                && ["的是", "的便是", "的就是", "的正是"].iter().any(|is| reader.text[rest].has(is))
        }
    }
}
