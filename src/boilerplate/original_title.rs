//! 原标题：… in front of an article.

use super::dateline::{byline, dateline, label};
use super::words;
use crate::script::is_han;

/// How far behind its label the end of an original title is looked for, in bytes; far beyond any title, so that a
/// text of nothing but labels costs no more than its length.
const TITLE_REACH: usize = 2048;

/// 原标题：… ; the bytes of the label and of the whole. Where nothing marks the end of the title, it ends where the
/// text starts as a body does, or repeats the title, or names a dateline.
#[inline(never)]
pub(super) fn original_title(text: &str) -> Option<(usize, usize)> {
    let label =
        ["原标题：", "原标题:", "【原标题】", "原标题 ", "原题："].into_iter().find(|l| text.starts_with(l))?.len();
    let mut reach = text.len().min(label + TITLE_REACH);
    while !text.is_char_boundary(reach) {
        reach += 1;
    }
    let title = &text[label..reach];
    let line = title.find('\n').unwrap_or(title.len());
    Some((label, label + title_end(&title[..line])))
}

fn title_end(title: &str) -> usize {
    const SHORTEST: usize = 6;
    /// Behind so many characters a sure sign may still end a title, and a likely one.
    const SURE: usize = 48;
    const LIKELY: usize = 34;
    if !title.contains('。') && title.chars().take(SURE + 1).count() <= SURE {
        return title.len();
    }
    let mut marked = None;
    let mut depth = 0i32;
    for (count, (index, character)) in title.char_indices().enumerate() {
        if count > SURE || character == '。' {
            break;
        }
        if count >= SHORTEST && depth == 0 && ends_title(title, index, count <= LIKELY) {
            return index;
        }
        match character {
            '“' | '「' | '《' | '（' | '(' | '【' => depth += 1,
            '”' | '」' | '》' | '）' | ')' | '】' => depth = (depth - 1).max(0),
            '！' | '？' | '!' | '?' | '…' if marked.is_none() => marked = Some(index + character.len_utf8()),
            _ => {}
        }
    }
    // Where nothing tells, only the label is left out rather than a part of the text.
    let end = marked.unwrap_or(0);
    end + title[end..].find(|c| !is_stop(c)).unwrap_or(title.len() - end)
}

/// Whether the body starts at `index`: after a wide gap, with a dateline or a byline, or by repeating the title; or
/// likely, with a date or with words that start articles.
fn ends_title(title: &str, index: usize, likely: bool) -> bool {
    let rest = &title[index..];
    let last = title[..index].chars().next_back();
    if rest.starts_with("  ") || rest.starts_with("\u{3000}\u{3000}") {
        return true;
    }
    let closed = last.is_some_and(|last| is_han(last) || is_stop(last));
    if likely && closed && starts_dated(rest) {
        return true;
    }
    if rest.starts_with(|first: char| first.is_ascii_digit()) {
        return false;
    }
    if closed || last.is_some_and(|last| last.is_ascii_alphanumeric()) {
        let signed = words::starts_outlet(rest) && (dateline(rest).is_some() || byline(rest).is_some());
        if signed || starts_role(rest) || label(rest).is_some() || repeats(&title[..index], rest) {
            return true;
        }
    }
    likely && closed && starts_body(rest)
}

fn is_stop(character: char) -> bool {
    matches!(character, '！' | '？' | '!' | '?' | '…' | '”' | '」' | '》')
}

/// 记者 林晓 and 通讯员 周然 right behind a title.
fn starts_role(text: &str) -> bool {
    words::role(text).is_some() && byline(text).is_some()
}

/// 8月14日… and 当地时间… start a body right behind a title.
fn starts_dated(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let day = |rest: &str| {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        digits > 0 && rest[digits..].starts_with('日') || rest.starts_with('，')
    };
    let date = (1..=2).contains(&digits) && text[digits..].strip_prefix('月').is_some_and(day)
        || digits == 4 && text[digits..].starts_with('年');
    date || ["当地时间", "美东时间", "北京时间"].iter().any(|word| text.starts_with(word))
}

/// Words that start a news article and hardly ever go on with a title.
fn starts_body(text: &str) -> bool {
    const WORDS: [&str; 22] = [
        "近日，",
        "日前，",
        "近期，",
        "近日",
        "日前",
        "今天，",
        "昨日，",
        "昨天，",
        "据《",
        "据路透",
        "据法新",
        "据美国",
        "据英国",
        "据俄",
        "据新华社",
        "据央视",
        "据环球",
        "据报道",
        "据中新",
        "据外媒",
        "为进一步",
        "连日来",
    ];
    WORDS.iter().any(|word| text.starts_with(word))
}

/// Whether `rest` starts with words that the title started with, or that stand in the title behind a mark,
/// or with the one whom the title quotes: 林晓：大桥通车 林晓昨天说.
fn repeats(title: &str, rest: &str) -> bool {
    const WORDS: usize = 3;
    if title.match_indices(['：', ':']).any(|(colon, _)| {
        let start = title[..colon]
            .rfind(|c| is_stop(c) || " ，".contains(c))
            .map_or(0, |index| index + title[index..].chars().next().map_or(0, char::len_utf8));
        let speaker = &title[start..colon];
        speaker.chars().count() >= 2 && rest.starts_with(speaker)
    }) {
        return true;
    }
    let Some((end, _)) = rest.char_indices().nth(WORDS) else { return false };
    let first = &rest[..end];
    if !first.chars().all(|c| is_han(c) || c.is_ascii_alphanumeric() || "“《".contains(c)) {
        return false;
    }
    title.find(first).is_some_and(|index| {
        index == 0 || title[..index].chars().next_back().is_some_and(|last| "！？：，“”｜|丨 、".contains(last))
    })
}
