//! Captions in front of the one who took the picture or supplied it.

use super::source::{bracketed, sourced};
use super::{CAPTION, DATED, Picture, SENTENCE, caption_sentence, caption_start, pictures, unit_start};
use crate::boilerplate::original_title::day_start;
use crate::boilerplate::{credit, words};
use crate::script::is_han;
use crate::search::Search;
use crate::span::Span;

/// 林晓 摄, 受访者供图, 视频截图
#[inline(never)]
pub(super) fn credited(text: &str, within: Span, at: usize, word: &str, floor: usize) -> Option<Span> {
    if word == "（下同）" {
        let joined = floor > within.start() && text[floor..at].trim().is_empty();
        return joined.then(|| Span::new(at, at + word.len()));
    }
    let end = at + word.len();
    let rest = &text[end..within.end()];
    if word.starts_with('摄') {
        // 摄氏度, 摄像头, 摄影师 are words of their own.
        let next = rest.chars().next();
        // 记者林晓／摄影
        let signs = text[floor..at].ends_with('／') && rest.trim().is_empty();
        if word == "摄影" && !signs
            || word != "摄影" && next.is_some_and(|next| "影氏像录制取入魂政于下的了".holds(next))
        {
            return None;
        }
        if text[floor..at].closes_with(&['拍', '航', '参', '所', '被', '偷', '在', '统', '据']) {
            return None;
        }
    }
    if word.ends_with("社发") {
        // 新华社发布 is a verb.
        let whole = !rest.starts_with(|next| "布表文自稿起出言".holds(next));
        return caption_sentence(text, floor, at, DATED).filter(|_| whole).map(|start| Span::new(start, end));
    }
    let picture = word == "截图" || word.starts_with('/');
    if (!picture || rest.opens_with(&['）', ')']))
        && let Some(span) = bracketed(text, within, at, floor)
    {
        return Some(span);
    }
    // 供图：海湾消防
    if word == "供图" && rest.starts_with(credit::is_separator) {
        return sourced(text, within, at, word, floor);
    }
    let unit = unit_start(text, floor, at);
    let unit_text = text[unit..at].trim_end();
    let count = unit_text.chars().count();
    if word.starts_with('摄') {
        // 记者林晓摄  112年8月16日
        let day = rest.trim_start();
        let end = day_length(day).map_or(end, |length| within.end() - day.len() + length);
        let person = photographer(unit_text)?;
        let person = unit + person;
        let before = text[floor..person].trim_end();
        let start = if before.ends_with('。') {
            caption_sentence(text, floor, person, DATED).unwrap_or(person)
        } else {
            caption_start(text, floor, person)
        };
        return Some(Span::new(start, end));
    }
    // 资料图, 供图, 截图 stand alone: at a wide gap, at the end, or right before a new sentence; and name their source.
    let ends = !rest.starts_with(|next| "显中和、，可的为单上里公流在是被来曝与".holds(next));
    // 聊天截图: a picture of anything is a caption only where the text goes on without a mark.
    const PICTURE: usize = 14;
    let loose = picture
        && (count > PICTURE
            || unit_text.contains('，')
            || !rest.starts_with(is_han)
            || rest.starts_with(|next| "传称等并后作证发给进截保以也均都内".holds(next)));
    if !ends || loose || count > CAPTION || unit_text.has_any(&['“', '：']) && count > 20 {
        return None;
    }
    let commas = unit_text.matches('，').count();
    if commas > 1 || word == "配图" && !rest.is_empty() && !rest.starts_with(' ') {
        return None;
    }
    let before = text[floor..unit].trim_end();
    // A whole caption stands before the name of who supplied the picture.
    const NAME: usize = 26;
    let named = word == "供图" && count <= NAME && !unit_text.has_any(&[' ', '，', '在', '正', '走', '着']);
    let short = count <= 12 && !picture;
    let start = if (short || named) && before.ends_with('。') {
        caption_sentence(text, floor, unit, if named { SENTENCE } else { SENTENCE.min(30) }).unwrap_or(unit)
    } else {
        unit
    };
    let mark = rest.chars().next().filter(|&c| c == '。').map_or(0, char::len_utf8);
    Some(Span::new(start, end + mark))
}

/// The bytes of the day that `text` starts with: 112年8月16日
fn day_length(text: &str) -> Option<usize> {
    let end = text.find('日')? + '日'.len_utf8();
    (day_start(&text[..end]) == Some(0)).then_some(end)
}

/// Where the photographer's name starts in the text before 摄, if one stands there: 新华社记者 林晓.
#[inline(never)]
fn photographer(unit: &str) -> Option<usize> {
    const OUTLET: usize = 12;
    const LONGEST: usize = 24;
    if let Some(index) = pictures(unit, Picture::Role).next() {
        let tail = unit[index..].chars().count();
        if tail <= LONGEST {
            // 海湾晚报记者: the outlet belongs to the credit.
            let head = unit[..index].trim_end_matches(|c| is_han(c) || c == '/' || c == '·');
            let gap = if head.is_empty() || head.ends_with(char::is_whitespace) { head.len() } else { index };
            // 海湾晚报 记者
            let outlet = head.trim_end();
            let outlet = &outlet[outlet
                .rfind(char::is_whitespace)
                .map_or(0, |space| space + outlet[space..].chars().next().map_or(0, char::len_utf8))..];
            if gap == head.len() && words::is_outlet(outlet) && outlet.chars().count() <= OUTLET {
                return Some(head.trim_end().len() - outlet.len());
            }
            return Some(gap);
        }
        return None;
    }
    let start = unit
        .rfind(char::is_whitespace)
        .map_or(0, |index| index + unit[index..].chars().next().map_or(0, char::len_utf8));
    let name = unit[start..].trim_end_matches('/');
    let count = name.chars().count();
    let whole = credit::name(name).is_some_and(|end| end == name.len());
    ((2..=4).contains(&count) && whole).then_some(start)
}
