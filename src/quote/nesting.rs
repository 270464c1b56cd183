//! Two reporting verbs in one sentence: whether the second belongs to what is said after the first.

use super::Kind;
use super::attribution::{Attribution, Speaker};
use super::cue::coordinated;
use super::speaker::{Form, Phrase, Reader};
use super::unit::Hit;
use super::words::Level;
use crate::search::Search;
use crate::span::Span;

/// A speaker may be dropped for another one who speaks within so many bytes of the content's start.
const RELAY: usize = 300;

/// Whether `last` only relays what `next`, who is named in its content, says.
pub(super) fn relays(reader: &Reader<'_>, last: &Attribution, hit: &Hit, next: &Attribution) -> bool {
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
    let spoken = inner.form != Form::Unknown && !matches!(inner.kind, Kind::Media | Kind::Document);
    let strong = matches!(hit.cue.level, Level::Report | Level::Call);
    carrier && spoken && strong && inner.span.start.saturating_sub(last.content.start) <= RELAY
}

/// Whether the cue inside the content of `last` begins a statement of its own.
pub(super) fn coordinates(reader: &Reader<'_>, last: &Attribution, hit: &Hit, next: &Attribution) -> bool {
    let clause = reader.unit.clauses[reader.unit.clause_at(hit.span.start)];
    let before = &reader.text[Span::new(clause.start, hit.span.start)];
    let strong = matches!(hit.cue.level, Level::Report | Level::Call)
        || hit.cue.level != Level::Document
            && (coordinated(before)
                || matches!(next.speaker, Speaker::Phrase(phrase) if matches!(phrase.form, Form::Pronoun(_)))
                    && hit.cue.level == Level::Act);
    // 称备注有误，要求重新转账: the same one demands, unless somebody is spoken of who may.
    let demands = hit.cue.level == Level::Act
        && before.is_empty()
        && matches!(next.speaker, Speaker::Last)
        && last.cue.is_some()
        && !another_subject(reader, last, clause.start, &[Kind::Person, Kind::Organization, Kind::Group]);
    let parallel = follows_semicolon(reader, last, next, clause.start);
    if clause.start <= last.content.start || !strong && !demands && !parallel {
        return false;
    }
    if parallel {
        return true;
    }
    match next.speaker {
        // 他说过要来，扬言要…: after another subject only 并 and the like return to the one who speaks.
        Speaker::Last => {
            before.chars().count() <= 8
                && (coordinated(before) || !another_subject(reader, last, clause.start, &[Kind::Person]))
        }
        Speaker::Phrase(phrase) => match phrase.form {
            Form::Pronoun(_) => phrase.span.start <= clause.start + 9,
            Form::Named | Form::Described => {
                let contrast = ["而", "但", "不过"].iter().any(|word| before.starts_with(word));
                // The phrase may stand behind the cue: 报道说.
                let between = reader.text.get(phrase.span.end..hit.span.start).unwrap_or_default();
                let parallel = ["则", "也", "均"].iter().any(|word| between.has(word));
                contrast
                    || parallel
                    || same(reader, last, &phrase)
                    || is_asked(reader, last) && phrase.kind == Kind::Person
            }
            _ => false,
        },
    }
}

/// 甲说…；乙说…: a semicolon parts those who are reported by name.
fn follows_semicolon(reader: &Reader<'_>, last: &Attribution, next: &Attribution, cue: usize) -> bool {
    let Speaker::Phrase(phrase) = next.speaker else { return false };
    let named = match phrase.form {
        Form::Named => phrase.kind == Kind::Person,
        Form::Pronoun(_) => true,
        _ => false,
    };
    let start = reader.unit.clauses[reader.unit.clause_at(phrase.span.start.min(cue))].start;
    named && start > last.content.start && reader.text[..start].trim_end().ends_with(['；', ';'])
}

/// Whether the last one asks or attacks somebody, who may answer in the next clause.
fn is_asked(reader: &Reader<'_>, last: &Attribution) -> bool {
    let cue = last.cue.map_or("", |cue| &reader.text[cue]);
    if reader.text[..last.content.start].ends_with(['：', ':', '“', '「']) {
        return false;
    }
    cue.ends_with(['问', '呛', '怼', '询', '话']) || ["质疑", "提问", "追问", "反问", "质询", "喊话"].contains(&cue)
}

/// Whether somebody else of one of the kinds is the subject of a clause of the content before `end`.
fn another_subject(reader: &Reader<'_>, last: &Attribution, end: usize, kinds: &[Kind]) -> bool {
    let first = reader.unit.clauses.partition_point(|clause| clause.end <= last.content.start);
    let inside = reader.unit.clauses[first..].iter().take_while(|clause| clause.start < end).take(6);
    inside.into_iter().any(|clause| {
        let clause = Span::new(clause.start.max(last.content.start), clause.end);
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
