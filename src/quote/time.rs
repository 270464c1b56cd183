//! Times and circumstances, which stand before a speaker or between a speaker and a cue.

use crate::lexicon::{Set, lists};
use crate::search::Search;

/// The length of the date or time of day that `text` starts with.
pub(super) fn time(text: &str) -> Option<usize> {
    let digits =
        text.chars().take_while(|c| c.is_ascii_digit() || ('０'..='９').contains(c)).map(char::len_utf8).sum::<usize>();
    if digits == 0 {
        return weekday(text).or_else(|| bracketed(text));
    }
    let mut end = digits;
    let unit = text[end..].chars().next()?;
    if !matches!(unit, '年' | '月' | '日' | '时' | '点' | '号' | '分' | '度') {
        return None;
    }
    // 4号线: no day.
    if unit == '号' && text[end + "号".len()..].starts_with(['线', '楼', '院', '馆', '机', '桥', '门']) {
        return None;
    }
    // 5年级 and 10分 of a score are no times, and 2度 is none, but no subject starts with them either.
    end += unit.len_utf8();
    if unit == '年' {
        end += ["度的", "度"].iter().find(|word| text[end..].starts_with(**word)).map_or(0, |word| word.len());
    }
    Some(end + time_parts(&text[end..]))
}

/// 今(12)日, 昨（6日）晚间: a day with its date in brackets.
fn bracketed(text: &str) -> Option<usize> {
    let date = text.strip_prefix(['今', '昨', '前', '明'])?.strip_prefix(['(', '（'])?;
    let end = date.find([')', '）'])?;
    let (date, rest) = date.split_at(end);
    let dated = date.trim_end_matches('日').bytes().all(|byte| byte.is_ascii_digit() || byte == b'/');
    let rest = rest.trim_start_matches([')', '）']);
    let rest = rest.strip_prefix(['日', '天', '年']).unwrap_or(rest);
    dated.then(|| text.len() - rest.len() + time_parts(rest))
}

fn time_parts(text: &str) -> usize {
    let mut end = 0;
    while let Some(more) = time_part(&text[end..]) {
        end += more;
    }
    end
}

/// What goes on with a date.
static PARTS: Set = Set::of(&lists::SIGNS_TIME);

#[inline(never)]
fn time_part(text: &str) -> Option<usize> {
    PARTS
        .prefix(text)
        .map(|(part, ())| part.len())
        .or_else(|| text.starts_with(|c: char| c.is_ascii_digit()).then(|| time(text)).flatten())
}

fn weekday(text: &str) -> Option<usize> {
    let prefix = ["星期", "礼拜", "周"].iter().find(|prefix| text.starts_with(**prefix))?;
    let day = text[prefix.len()..].chars().next().filter(|day| "一二三四五六日天末".holds(*day))?;
    Some(prefix.len() + day.len_utf8())
}

/// What opens a circumstance such as 在接受采访时.
pub(super) static OPENING: Set = Set::of(&lists::SIGNS_OPENING);

/// What closes one.
pub(super) static CLOSING: Set = Set::of(&lists::SIGNS_CLOSING);
