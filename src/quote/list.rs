//! The points of a list that somebody announces: 使馆提醒侨胞注意安全。, and then a paragraph for each of 一、…, 二、…, and for what to
//! do in case of need.

use super::source::Entry;
use super::speaker::Reader;
use super::{CueClass, Kind, Statement};
use crate::search::Search;

/// Whether the sentence is part of a point that goes on with what was `said` in the `same` paragraph or in the one before.
pub(super) fn goes_on(reader: &Reader<'_>, source: &Entry, said: &Statement, same: bool) -> bool {
    let is_point = || said.cue.is_none() && opens(&reader.text[said.span]);
    if same {
        return is_point();
    }
    let text = &reader.text[reader.unit.span];
    let announced = is_announcement(reader, said);
    let body = source.kind == Kind::Organization;
    // 温馨提示：, and the hint in a paragraph of its own.
    body && announced || opens(text) && (is_numbered(text) || body) && (calls(reader, said) || announced || is_point())
}

/// Whether a paragraph opens as those of a notice do: with a number, or with a case that may come: 如遇困难，请….
fn opens(text: &str) -> bool {
    let case =
        text.strip_prefix(['如', '若']).is_some_and(|rest| !rest.starts_with(['今', '此', '何', '同', '果', '干']));
    case || is_numbered(text) || text.starts_with("温馨提示")
}

/// Whether somebody is told what to do.
fn calls(reader: &Reader<'_>, said: &Statement) -> bool {
    let cue = said.cue.map_or("", |cue| &reader.text[cue]);
    said.cue_class == CueClass::Urging || ["提醒", "提示", "建议"].iter().any(|call| cue.ends_with(call))
}

/// Whether nothing was said but who is spoken to: 提醒侨胞：.
pub(super) fn is_announcement(reader: &Reader<'_>, said: &Statement) -> bool {
    reader.text[said.span.end()..].opens_with(&['：', ':']) && !is_numbered(&reader.text[said.span])
}

/// Whether a text opens with the number of a point: 一、, 2., （三）.
pub(super) fn is_numbered(text: &str) -> bool {
    let opened = text.trim_start_matches(['（', '(', '第']);
    let number = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
    let rest = opened.trim_start_matches(number);
    // A digit behind the point makes it a decimal one.
    (1..=6).contains(&(opened.len() - rest.len()))
        && rest.opens_with(&['、', '.', '．', '）', ')', '，', ','])
        && !rest.chars().nth(1).is_some_and(|c| c.is_ascii_digit())
}
