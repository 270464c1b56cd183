//! Where in its sentence indirect speech ends because the reporter takes over.

use super::Kind;
use super::attribution::Speaker;
use super::speaker::{Form, LONGEST, Reader};
use super::unit::{Hit, is_quotation_mark};
use super::words::Level;
use crate::lexicon::{Set, lists};
use crate::search::Search;
use crate::span::Span;

/// So many clauses behind the cue are looked at.
const CLAUSES: usize = 12;

/// The end of what is said at the cue from `start` on.
pub(super) fn end(reader: &Reader<'_>, hit: &Hit, speaker: &Speaker, start: usize) -> usize {
    if let Some(end) = cause(reader, hit, start) {
        return end;
    }
    if let Some(end) = deed(reader, hit, start) {
        return end;
    }
    let clauses = reader.unit.clauses;
    let first = clauses.partition_point(|clause| clause.start() <= start).min(clauses.len());
    let conceded = concedes(reader, hit);
    // 否认围殴，“Q”: the quotation is no part of what is denied.
    let denied = ["否认", "反对", "拒绝"].iter().any(|word| reader.text[hit.span].ends_with(word));
    // 通报：近日，网传…的视频，引发关注: so begins a notice of what people have seen.
    let announced =
        ["近日", "日前", "网传", "网上", "有网民"].iter().any(|word| reader.text[start..].starts_with(word));
    let taken = clauses[first..].iter().take(CLAUSES).find(|clause| {
        let text = &reader.text[**clause];
        (clause.start() > start + 12 || denied || others(reader, speaker, **clause))
            && (concludes(text)
                || denied && reader.unit.quotation_at(reader.text, clause.start()).is_some()
                || !announced && reader.memory.resounds(**clause, || resounds(text))
                || conceded && turns(text)
                || urged(hit) && points(text)
                || reacts(reader, hit, speaker, start == hit.span.end(), **clause)
                || acts(reader, hit, speaker, **clause)
                || declines(reader, speaker, text)
                || others_act(reader, speaker, **clause)
                || others(reader, speaker, **clause))
    });
    taken.map_or(reader.unit.span.end(), |clause| clause.start())
}

static CONCLUSIONS: Set = Set::of(&lists::SIGNS_CONCLUSION);

/// ，这意味着…: a conclusion.
fn concludes(text: &str) -> bool {
    let ranked =
        text.starts_with("这是") && ["首次", "第一次", "连续第", "以来第", "以来最"].iter().any(|word| text.has(word));
    ranked || CONCLUSIONS.opens(text)
}

/// What raises noise, and the noise.
pub(super) static RAISING: Set = Set::of(&lists::SIGNS_RAISING);
static NOISE: Set = Set::of(&lists::SIGNS_NOISE);

/// ，引发关注; ，该公司未回应置评请求: what came of it.
#[inline(never)]
fn resounds(text: &str) -> bool {
    RAISING.opens(text) && NOISE.is_in(text) || silent(text)
}

/// Whether somebody is told to have said nothing: 没有立即回复, 未就此置评.
pub(super) fn silent(text: &str) -> bool {
    let denied = || {
        ["没有", "未", "拒绝"].iter().any(|word| {
            text.places_of(word).any(|at| {
                let rest = &text[at + word.len()..];
                let near = rest.char_indices().nth(SILENCE).map_or(rest, |(end, _)| &rest[..end]);
                ANSWERS.is_in(near)
            })
        })
    };
    ANSWERS.is_in(text) && (text.has("置评请求") || denied())
}

static ANSWERS: Set = Set::of(&lists::SIGNS_ANSWER);

/// An answer is named so many characters behind the word that denies it.
const SILENCE: usize = 5;

/// 尽管他认为…，但…: the reporter concedes what is said.
fn concedes(reader: &Reader<'_>, hit: &Hit) -> bool {
    let clause = reader.unit.clauses[reader.unit.clause_at(hit.span.start())];
    let text = reader.text[clause].trim_start_matches(['但', '而', '不', '过']);
    ["尽管", "虽然", "虽说", "即便", "即使", "固然"].iter().any(|word| text.starts_with(word))
}

fn turns(text: &str) -> bool {
    ["但", "却", "不过", "然而", "可", "仍", "还是"].iter().any(|word| text.starts_with(word))
}

fn urged(hit: &Hit) -> bool {
    matches!(hit.cue.level, Level::Act | Level::Call)
}

/// 要求让步，这对…: 这 points to the demand; 敦促通过法案，该法案旨在…: and what is urged is explained.
fn points(text: &str) -> bool {
    let explained = text.starts_with('该') && ["旨在", "意在", "规定"].iter().any(|word| text.has(word));
    explained || ["这对", "这让", "这使", "这也", "这是", "此举"].iter().any(|word| text.starts_with(word))
}

/// 要求两港付款，两港均拒绝; 要求重审，但法院驳回; 指责邻国，对此邻国予以否认: what others did about it.
#[inline(never)]
fn reacts(reader: &Reader<'_>, hit: &Hit, speaker: &Speaker, bare: bool, clause: Span) -> bool {
    let Speaker::Phrase(phrase) = speaker else { return false };
    let text = &reader.text[clause];
    let turn = ["对此", "但是", "不过", "然而", "但", "而"].iter().find(|turn| text.starts_with(**turn));
    let asks = urged(hit);
    let denies = reader.text[hit.span].ends_with("否认");
    if turn.is_none() && !asks && !denies {
        return false;
    }
    // 否认行贿，其律师…
    if denies && text.starts_with('其') {
        return true;
    }
    let within = Span::new(clause.start() + turn.map_or(0, |turn| turn.len()), clause.end());
    let Some(other) = reader.subject(within) else { return false };
    let name = &reader.text[other.name];
    let rest = Span::new(other.span.end().min(clause.end()), clause.end());
    let rest = &reader.text[rest.start()..reader.text.floor_char_boundary(rest.end().min(rest.start() + DEED))];
    // ，然而邻国官员否认…
    let rebuts = turn.is_some_and(|turn| *turn != "对此")
        && ["否认", "予以否认", "驳斥", "反驳"].iter().any(|verb| rest.starts_with(verb));
    if !matches!(other.form, Form::Named | Form::Described)
        || other.form == Form::Described && !rebuts
        || name == &reader.text[phrase.name]
        || reader.text[within].starts_with(is_quotation_mark)
    {
        return false;
    }
    let person = other.kind == Kind::Person;
    let thinks = hit.cue.level == Level::View || ["认为", "声称"].contains(&&reader.text[hit.span]);
    match turn {
        Some(&"对此") => ["否认", "回应"].iter().any(|verb| rest.has(verb)),
        Some(_) if rebuts => true,
        Some(_) => person && (asks || thinks && bare) || asks && other.kind == Kind::Organization,
        None => denies && person || ["均", "随即", "当即"].iter().any(|word| rest.starts_with(word)),
    }
}

/// 因担心丢脸而离开: what somebody did for it stands behind 而.
fn cause(reader: &Reader<'_>, hit: &Hit, start: usize) -> Option<usize> {
    let clause = reader.unit.clauses[reader.unit.clause_at(hit.span.start())];
    let near = reader.text.ceil_char_boundary(hit.span.start().saturating_sub(CAUSE)).max(clause.start());
    let ahead = reader.text.get(near..hit.span.start())?;
    let because = ["由于", "因为", "因"].iter().find_map(|word| Some(ahead.rfind(word)? + word.len()))?;
    if ahead[because..].starts_with(['此', '是']) {
        return None;
    }
    let end = reader.text.floor_char_boundary(clause.end().min(start + 2 * LONGEST)).max(start);
    let mut turns = reader.text[start..end].match_indices('而').map(|(at, _)| start + at);
    turns.find(|&at| reader.token_at(at).is_some_and(|token| token.span.len() == "而".len()))
}

/// 宣布停工并疏散了工人: what was declared, and what was done.
fn deed(reader: &Reader<'_>, hit: &Hit, start: usize) -> Option<usize> {
    if start != hit.span.end() || !reader.text[hit.span].ends_with("宣布") {
        return None;
    }
    let clause = reader.unit.clauses[reader.unit.clause_at(start)];
    let end = reader.text.floor_char_boundary(clause.end().min(start + DEED)).max(start);
    let tokens = reader.document.tokens_in(Span::new(start, end));
    let done = tokens.windows(3).find(|window| {
        &reader.text[window[0].span] == "并" && window[1].tag.as_str() == "v" && &reader.text[window[2].span] == "了"
    });
    done.map(|window| window[0].span.start())
}

/// The cause of what somebody did is named so many bytes before the cue, adverbs in between.
const CAUSE: usize = 15;

/// The longest clause that tells what the speaker does, in bytes: each cue looks at it.
const DEED: usize = 150;

/// How somebody shows something.
static SHOWING: Set = Set::of(&lists::SIGNS_SHOWING);

/// What comes otherwise than it was thought: 不料.
static SURPRISES: Set = Set::of(&lists::SIGNS_SURPRISE);

/// ，为此，她…: what the speaker did about it.
fn acts(reader: &Reader<'_>, hit: &Hit, speaker: &Speaker, clause: Span) -> bool {
    let text = &reader.text[clause];
    // ，她秀出照片: what the speaker shows.
    let shows = text.strip_prefix(['他', '她']).is_some_and(|rest| SHOWING.opens(rest.trim_start_matches("并")));
    // ，并详细描述了经过; 以为没人在家，不料…: what he does, and what happens to him.
    let tells = text.strip_prefix("并").is_some_and(|rest| rest.len() < DEED && SHOWING.is_in(rest))
        && clause.end() + 6 >= reader.unit.span.end();
    let supposes = hit.cue.level == Level::View && SURPRISES.opens(text);
    if shows || tells || supposes {
        return true;
    }
    let Some(word) = ["为此", "于是", "随后", "随即", "接着", "对此"].iter().find(|word| text.starts_with(**word))
    else {
        return false;
    };
    let rest = reader.text[clause.start() + word.len()..reader.unit.span.end()].trim_start_matches(['，', ',']);
    let named = matches!(speaker, Speaker::Phrase(phrase) if rest.starts_with(&reader.text[phrase.name]));
    // 判断失主走远了，于是调头: what somebody thinks, and then does.
    let thought = hit.cue.level == Level::View && matches!(*word, "于是" | "随即");
    named || thought || rest.opens_with(&['他', '她'])
}

/// ，不过他拒绝透露价格; ，但未说明理由: what the speaker did not say.
#[inline(never)]
fn declines(reader: &Reader<'_>, speaker: &Speaker, text: &str) -> bool {
    let rest = ["但是", "不过", "但", "然而", "而"].iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text);
    let name = match speaker {
        Speaker::Phrase(phrase) => reader.text[phrase.name].trim_end_matches(is_quotation_mark),
        Speaker::Last => "",
    };
    let named = [name, "他", "她", "并"].iter().find_map(|who| rest.strip_prefix(who).filter(|_| !who.is_empty()));
    let silent = ["拒绝", "不愿", "未", "没有"].iter().any(|word| {
        named.unwrap_or(rest).strip_prefix(word).is_some_and(|act| {
            let near = act.char_indices().nth(SILENCE).map_or(act, |(end, _)| &act[..end]);
            ["透露", "说明", "披露", "多谈", "细说", "详谈", "具体说"].iter().any(|verb| near.has(verb))
        })
    });
    silent && (named.is_some() || rest.len() < text.len())
}

/// 扬言要砸店，民警随后赶到: what others did upon it. A body may tell it itself.
fn others_act(reader: &Reader<'_>, speaker: &Speaker, clause: Span) -> bool {
    let Speaker::Phrase(phrase) = speaker else { return false };
    let then = ["随后", "随即", "当即", "立即"];
    matches!(phrase.kind, Kind::Person | Kind::Group | Kind::Anonymous)
        && clause.len() <= LONGEST
        && then.iter().any(|word| reader.text[clause].has(word))
        && reader.subject(clause).is_some_and(|other| {
            let rest = &reader.text[other.span.end()..];
            reader.text[other.name] != reader.text[phrase.name]
                && other.kind != Kind::Document
                && then.iter().any(|then| rest.starts_with(then))
        })
}

/// 有人表示理解，但多数人…: others against those who speak.
fn others(reader: &Reader<'_>, speaker: &Speaker, clause: Span) -> bool {
    let group = |kind: Kind| matches!(kind, Kind::Group | Kind::Anonymous);
    let Speaker::Phrase(phrase) = speaker else { return false };
    let text = &reader.text[clause];
    let most = || ["多数", "大多", "更多"].iter().any(|word| text.trim_start_matches(['但', '而']).starts_with(word));
    group(phrase.kind)
        && ["但", "而", "也有", "还有", "另有", "不过"].iter().any(|word| text.starts_with(word))
        && (most() || reader.subject(clause).is_some_and(|other| group(other.kind) && other.form != Form::Unknown))
}
