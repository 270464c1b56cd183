//! Captions behind a label or a mark: 图为…, ▲…

use super::{CAPTION, CUES, DATED, Picture, SENTENCE, caption_sentence, is_dated, is_sentence_end, pictures};
use crate::boilerplate::words;
use crate::script::is_han;
use crate::search::Search;
use crate::span::Span;

/// 图为青山大桥全景。 ; up to the end of its sentence, which may be a photo credit.
#[inline(never)]
pub(super) fn labelled(text: &str, rest: Span, word: &str, floor: usize) -> Option<Span> {
    let before = text[floor..rest.start()].trim_end();
    let starts = before.is_empty()
        || before.ends_with(is_sentence_end)
        || before.ends_with('×')
        || text[..rest.start()].ends_with("  ")
        || word.opens_with(&['▲', '△', '▼', '↑']);
    if !starts {
        return None;
    }
    let body = &text[rest];
    // 当地时间2023年8月16日，海湾市，船已入港。: an agency writes the year, the article says 当地时间8月16日.
    if word.starts_with("当地时间") {
        let (stop, mark) = body.char_indices().take(DATED + 1).find(|&(_, c)| c == '。')?;
        let end = rest.start() + stop + mark.len_utf8();
        // Another cue tells better where the caption ends.
        let plain = CUES.matches(&text[rest.start() + word.len()..end]).next().is_none();
        let whole = |&start: &usize| start == rest.start() && !before.is_empty() && plain;
        return caption_sentence(text, floor, end, DATED).filter(whole).map(|start| Span::new(start, end));
    }
    let limit = body.char_indices().nth(CAPTION).map_or(body.len(), |(index, _)| index);
    let head = &body[word.len()..limit.max(word.len())];
    let mut end = None;
    if let Some(index) = head.find(['。', '！', '？', '\n']) {
        let mark = head[index..].chars().next().map_or(0, char::len_utf8);
        end = Some(word.len() + index + mark);
    }
    // 图为大桥夜景8月16日，…
    let first = head.find(['，', '。', '！', '？', '：']).unwrap_or(head.len());
    const SHORTEST: usize = 4;
    let dated = |index: usize| head[..index].ends_with(is_han) && is_day(&head[index..first]);
    if let Some((index, _)) = head[..first].char_indices().skip(SHORTEST).find(|&(index, _)| dated(index)) {
        end = Some(word.len() + index);
    }
    if let Some(index) = head.place_of("  ") {
        end = Some(end.map_or(word.len() + index, |end| end.min(word.len() + index)));
    }
    // Behind a mark like ▲ the body follows without a sentence end: the caption ends where a body may start.
    if word.chars().count() == 1 || word.starts_with("资料图") {
        const SHORTEST: usize = 3;
        let first = head.find(['，', '。', '！', '？', '：', ',']).unwrap_or(head.len());
        let dated = is_dated(head.trim_start());
        let body = head[..first].char_indices().skip(SHORTEST).find(|&(index, _)| starts_text(&head[index..]));
        let longest = if dated { CAPTION } else { SENTENCE };
        let stop = head.find('。').filter(|&index| head[..index].chars().count() <= longest);
        let body = body.map(|(index, _)| index).filter(|_| !dated);
        end = body.or(stop.map(|index| index + '。'.len_utf8())).map(|end| word.len() + end);
        // ▲大桥通车。（图／海湾市府提供）
        if let Some(open) = pictures(head, Picture::Credit).next()
            && let Some(close) = head[open..].find(['）', ')'])
        {
            let mark = head[open + close..].chars().next().map_or(0, char::len_utf8);
            end = Some(word.len() + open + close + mark);
        }
    }
    // A photo credit ends the caption before the next sentence does.
    if let Some(index) = head
        .place_of(" 摄")
        .map(|index| index + " 摄".len())
        .or_else(|| head.place_of("供图").map(|i| i + "供图".len()))
        && end.is_none_or(|end| word.len() + index < end)
    {
        end = Some(word.len() + index);
    }
    if end.is_none() && word == "注：" {
        end = head.place_of("现在").map(|index| word.len() + index);
    }
    let end = end.or_else(|| (rest.start() + limit == rest.end()).then_some(limit))?;
    Some(Span::new(rest.start(), rest.start() + end))
}

/// Whether `text` is a day: 8月16日.
fn is_day(text: &str) -> bool {
    let mut parts = text.split(|c: char| !c.is_ascii_digit());
    let (month, day) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    !month.is_empty() && !day.is_empty() && text.len() == month.len() + day.len() + "月日".len() && text.ends_with('日')
}

/// Whether what follows a caption without a mark starts a text: an outlet, 近日, a date.
fn starts_text(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        return text[digits..].opens_with(&['年', '月']);
    }
    words::starts_outlet(text) || words::opens_body(text) || text.starts_with(' ')
}
