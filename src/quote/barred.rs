//! Why a cue attributes nothing: it is denied, governed, or tells nothing.

use super::attitude::{attitude_end, expresses};
use super::candidate::another_verb;
use super::cue::{Opening, is_circumstance};
use super::nesting::is_relative;
use super::predicate::predicates;
use super::speaker::{LONGEST, Reader};
use super::unit::{Hit, Place};
use super::words::{ENDINGS, Ending, Level, PUBLISHED, TITLES};
use super::{CueClass, Kind};
use crate::lexicon::{Set, lists};
use crate::search::Search;
use crate::span::Span;

/// Why nothing is attributed at the cue, whatever stands behind it.
#[inline(never)]
pub(super) fn barred(reader: &Reader<'_>, hit: &Hit, clause: Span, before: Span) -> Option<&'static str> {
    // 没有对此表示歉意, 并未就此发公告，…: nor does anything stand in it.
    let denied = || {
        (expresses(reader, hit) || PUBLISHED.closes(&reader.text[hit.span]))
            && DENYING.iter().any(|no| reader.text[before].has(no))
    };
    // 尚不清楚他是否代表该党发言: what is asked.
    let asked = || {
        let near = reader.text.ceil_char_boundary(before.end().saturating_sub(LONGEST)).max(before.start());
        let asked = reader.text[near.min(before.end())..before.end()].rsplit_once("是否");
        asked.is_some_and(|(_, rest)| !rest.has_any(&['时', '后', '问', '题']))
    };
    // 旨在确保双方都明确表示同意: what is to happen.
    let meant = || ["旨在", "以确保"].iter().any(|aim| reader.text[before].has(aim));
    let is_time = || reader.text[hit.span].starts_with('提') && tells_years(reader, hit, clause);
    if !predicates(reader, hit, before)
        || is_due(reader, hit, before)
        || is_circumstance(&reader.text[reader.without_leads(before)])
    {
        Some("no predicate")
    } else if is_governed(reader, hit, clause, before) {
        Some("governed by a preposition")
    } else if is_time() {
        Some("a time")
    } else if is_item(&reader.text[clause]) {
        Some("an item")
    } else if is_relative(reader, hit, clause) {
        Some("a relative clause")
    } else if is_ground(reader, hit, before) {
        Some("a ground")
    } else if denied() || asked() || meant() {
        Some("no predicate")
    } else {
        None
    }
}

/// What stands before the matter on which nothing is said.
const DENYING: [&str; 9] = ["没有对", "没对", "未对", "没有就", "未就", "没有向", "未向", "没有针对", "未针对"];

/// 列车预计也将于六点到达: what is due, which only those expect by it who foresee things.
fn is_due(reader: &Reader<'_>, hit: &Hit, before: Span) -> bool {
    let foresees = || {
        TITLES.suffix(&reader.text[before]).is_some()
            || matches!(ENDINGS.suffix(&reader.text[before]), Some((_, Ending::Is(Kind::Group | Kind::Anonymous))))
    };
    let rest = reader.text[hit.span.end()..].trim_start_matches(['也', '还', '都', '均']);
    let will = rest.strip_prefix(['将', '会']).is_some_and(|rest| !rest.trim_start_matches('会').starts_with('有'));
    will && ["预计", "预期"].contains(&&reader.text[hit.span]) && !before.is_empty() && !foresees()
}

/// 在宣布退出的声明中: what a preposition governs is no predicate.
fn is_governed(reader: &Reader<'_>, hit: &Hit, clause: Span, before: Span) -> bool {
    let whole = hit.head == hit.span && !reader.text[hit.span].contains('时');
    let governed = whole
        && reader.document.tokens_in(before).last().is_some_and(|token| {
            token.span.end() == before.end() && ["在", "当", "从", "自", "因", "以"].contains(&&reader.text[token.span])
        })
        // 都在猜测: it is going on.
        && !reader.text[before].trim_end_matches('在').closes_with(&['都', '也', '仍', '还']);
    // 在海东宣布限制出口后，…: nor is what happened before.
    // 宣布停产时说，…: a circumstance may stand right before the verb that reports.
    let next = reader.unit.cues.partition_point(|other| other.span.start() < hit.span.end());
    let told = reader.unit.cues.get(next).filter(|other| other.span.end() <= clause.end());
    let ahead = told.map_or("", |told| &reader.text[hit.span.end()..told.span.start()]);
    let closed =
        ["后", "时", "之际", "期间", "前"].iter().any(|end| reader.text[clause].ends_with(end) || ahead.ends_with(end));
    let opened = || {
        ["在", "当"].iter().any(|open| {
            reader.text[clause].starts_with(open)
                && reader.token_at(clause.start()).is_none_or(|token| token.span.len() == open.len())
        })
    };
    // 县里宣布计划时，…: nor is what happens meanwhile.
    let meanwhile =
        || reader.text[hit.span].ends_with("宣布") && !reader.text[hit.span.end()..].starts_with(['，', ',', '：']);
    // 林某5日在被邻居举报后，…
    let suffered = || reader.text[before].has("在被");
    governed || closed && (opened() || meanwhile() || suffered())
}

/// 周海明提出倡议十周年: how long ago it was.
fn tells_years(reader: &Reader<'_>, hit: &Hit, clause: Span) -> bool {
    let limit = reader.text.floor_char_boundary(clause.end().min(hit.span.end() + 2 * LONGEST));
    reader.text[Span::new(hit.span.end().min(limit), limit)].has("周年")
}

/// 二是…希望…: an item of a list has no speaker of its own.
fn is_item(text: &str) -> bool {
    text.strip_prefix(['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'])
        .is_some_and(|rest| rest.starts_with('是'))
}

/// 应医生要求, 按照通告规定: on what ground something is done.
fn is_ground(reader: &Reader<'_>, hit: &Hit, before: Span) -> bool {
    let noun = DEMANDS.contains(&reader.text[hit.span]);
    let at = reader.without_leads(before).start().min(before.end());
    // （应受访者要求，…: in a bracket.
    let before = before.trim(reader.text, |c| matches!(c, '（' | '('));
    let opens = |from: usize| {
        GROUNDS
            .prefix(&reader.text[from..before.end()])
            .is_some_and(|(word, ())| reader.token_at(from).is_none_or(|token| token.span.len() <= word.len()))
    };
    noun && (opens(at) || opens(before.start()) || reader.text[before].has("响应"))
}

/// What may be a noun behind the ground on which something is done.
static DEMANDS: Set = Set::of(&lists::CUE_SIGNS_DEMAND);

/// What stands before the ground.
static GROUNDS: Set = Set::of(&lists::CUE_SIGNS_GROUND);

/// The longest topic that somebody is said to have talked of, in bytes.
const TOPIC: usize = 240;

/// What points back to something that was said or happened, and the nouns for it: 上述说法.
static POINTERS: Set = Set::of(&lists::CUE_SIGNS_POINTING);

static TALK: Set = Set::of(&lists::CUE_SIGNS_TALK);

/// Of what somebody may be said to have talked, with nothing told of it: 情况.
static TOPICS: Set = Set::of(&lists::CUE_SIGNS_TOPIC);

/// 否认上述说法, 表示赞赏: too little is told to be a statement.
pub(super) fn is_empty_talk(reader: &Reader<'_>, hit: &Hit, content: Span, opening: Opening) -> bool {
    let text = &reader.text[content];
    let pointing = POINTERS.opens(text) && TALK.closes(text);
    let count = text.chars().take(16).count();
    // 有网友表示理解，但…: an attitude against that of others.
    let against = reader.text[content.end()..].trim_start_matches(['，', ',', ' ']).opens_with(&['但', '而']);
    if matches!(opening, Opening::Clause(_))
        && against
        && attitude_end(text) == Some(text.len())
        && expresses(reader, hit)
    {
        return count < 2;
    }
    // 介绍会议情况: of what, and not what.
    if ["介绍", "汇报", "通报", "讲述", "说明", "分享", "揭露"].iter().any(|verb| reader.text[hit.span].ends_with(verb))
        && matches!(opening, Opening::Clause(_))
        && TOPICS.closes(text)
        && text.len() <= TOPIC
        && !text.has_any(&['，', ','])
    {
        return true;
    }
    // 否认围殴 says what did not happen; 表示理解 says nearly nothing.
    let verb = &reader.text[hit.span];
    // 沈怀远的建议是合理的: how it is, and not what it is.
    let clause = reader.unit.clauses[reader.unit.clause_at(hit.span.start())];
    if verb.starts_with('的') && matches!(opening, Opening::Clause(_)) && reader.text[clause].ends_with('的') {
        return true;
    }
    let says = ["称", "说", "道", "是"].iter().any(|word| verb.ends_with(word));
    // 甲主张增税，乙则认为不妥
    let answers = reader.text[..hit.span.start()].closes_with(&['则', '却']);
    let shortest = match verb.ends_with("否认") {
        true => 2,
        // 表示要感谢他: what somebody will do.
        false => {
            let will = verb.ends_with("表示") && text.opens_with(&['要', '会', '将', '愿']);
            5 - usize::from(says || answers || will || reader.unit.place == Place::Title)
        }
    };
    matches!(opening, Opening::Clause(_)) && (count < shortest || pointing && count < 14)
}

/// 质疑当局的算法，指…: a noun alone is what somebody speaks against, and what he says follows. That something was said
/// tells nothing, whatever follows: 反驳囤货之说.
#[inline(never)]
pub(super) fn is_object(reader: &Reader<'_>, hit: &Hit, opening: Opening) -> bool {
    let Opening::Clause(at) = opening else { return false };
    let clause = reader.unit.clauses[reader.unit.clause_at(at)];
    let object = Span::new(at, clause.end().max(at));
    let text = &reader.text[object];
    let nominal = || {
        let tokens = reader.document.tokens_in(object);
        tokens.iter().all(|token| !matches!(token.tag.as_str(), "v" | "d" | "ad" | "p" | "c" | "a"))
    };
    let comma = reader.text[clause.end()..].chars().next().filter(|mark| matches!(mark, '，' | ','));
    let followed = || comma.is_some_and(|mark| another_verb(reader, clause.end() + mark.len_utf8()));
    hit.cue.class == CueClass::Opposing
        && hit.cue.level == Level::Act
        && text.chars().nth(OBJECT).is_none()
        && (TALK.closes(text) || followed() && nominal())
}

/// A noun that stands for what somebody speaks against has no more characters.
const OBJECT: usize = 10;
