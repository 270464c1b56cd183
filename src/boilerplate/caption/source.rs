//! Captions in front of where the picture comes from.

use super::{DATED, PICTURES, Picture, SENTENCE, caption_sentence, caption_start, is_dated, is_sentence_end};
use crate::boilerplate::{credit, words};
use crate::script::is_han;
use crate::search::Search;
use crate::span::Span;

/// … 图源：海湾社
#[inline(never)]
pub(super) fn sourced(text: &str, within: Span, at: usize, word: &str, floor: usize) -> Option<Span> {
    if word.closes_with(&['）', ')']) {
        return agency(text, within, at, at + word.len(), floor);
    }
    if word.starts_with("图/") || word.starts_with("图：") || word == "视觉中国 图" {
        let rest = &text[at + word.len()..within.end()];
        let names = match word {
            // 图/海湾网, but not 图/文 and 配图/
            "图/" => {
                let alone = !text[..at].ends_with(is_han) && words::role(&text[at..]).is_none_or(|role| role == "图");
                Some(picture_source(rest)).filter(|&end| alone && end > 0)?
            }
            _ => rest.find(|c: char| !c.is_ascii_alphanumeric() && c != ' ').unwrap_or(rest.len()),
        };
        let end = at + word.len() + names;
        let before = text[floor..at].trim_end();
        let start = if before.ends_with(is_sentence_end) {
            caption_sentence(text, floor, at, DATED).unwrap_or(at)
        } else {
            caption_start(text, floor, at)
        };
        return Some(Span::new(start, end));
    }
    if matches!(word, "取自" | "翻摄自" | "图／") {
        return bracketed(text, within, at, floor).or_else(|| closing_credit(text, within, at, word, floor));
    }
    if let Some(span) = bracketed(text, within, at, floor) {
        return Some(span);
    }
    // 图片均由受访者提供
    if word.closes_with(&['由', '为']) {
        const REACH: usize = 20;
        let rest = &text[at + word.len()..within.end()];
        let (given, _) = rest.char_indices().take(REACH).find(|&(index, _)| rest[index..].starts_with("提供"))?;
        let plain = !rest[..given].has_any(&['，', '。', '？', '！']);
        let start = caption_sentence(text, floor, at, 30).filter(|_| word == "图片由").unwrap_or(at);
        return plain.then(|| Span::new(start, at + word.len() + given + "提供".len()));
    }
    let mut end = at + word.len();
    let rest = &text[end..within.end()];
    let mark =
        rest.len() - rest.trim_start_matches(|c: char| credit::is_separator(c) || c.is_whitespace() || c == '于').len();
    if mark == 0 && word.starts_with("图") && !word.ends_with('自') && word != "图源" {
        return None;
    }
    end += mark;
    end += picture_source(&text[end..within.end()]);
    end += picture_number(&text[end..within.end()]);
    let before = text[floor..at].trim_end();
    let start = if before.ends_with('。') {
        caption_sentence(text, floor, at, if word == "图片来自" { SENTENCE } else { 0 }).unwrap_or(at)
    } else if before.is_empty() || before.ends_with(is_sentence_end) || before.closes_with(&['：', '，']) {
        at
    } else {
        caption_start(text, floor, at)
    };
    Some(Span::new(start, end))
}

/// 大桥通车。图／读者提供: the last words of a paragraph that is one caption, or the credit alone.
#[inline(never)]
fn closing_credit(text: &str, within: Span, at: usize, word: &str, floor: usize) -> Option<Span> {
    const LONGEST: usize = 16;
    let name = text[at + word.len()..within.end()].trim_end();
    let apart = text[floor..at].trim_end();
    let behind = word == "图／" && (apart.is_empty() || apart.ends_with(is_sentence_end) || apart.len() < at - floor);
    let plain = !name.is_empty() && name.chars().count() <= LONGEST && !name.contains(is_sentence_end);
    (behind && plain).then(|| Span::new(at, within.end()))
}

/// 大桥通车。（视觉中国）: a bracket with nothing but a picture agency, and the caption before it.
#[inline(never)]
fn agency(text: &str, within: Span, at: usize, end: usize, floor: usize) -> Option<Span> {
    let inside = text[floor..at].char_indices().rev().take(12).find(|&(_, c)| matches!(c, '（' | '('));
    let open = if text[at..].starts_with('（') { at } else { floor + inside?.0 };
    let alone = text[end..within.end()].trim().is_empty() || text[end..].starts_with("  ");
    let start = match caption_sentence(text, floor, open, DATED) {
        // The caption is a paragraph of its own, or the credit says so.
        Some(start) if alone || text[open..at].has("图") || is_dated(&text[start..]) => start,
        Some(_) => open,
        None if text[floor..open].trim_end().ends_with(is_sentence_end) => open,
        None => caption_start(text, floor, open),
    };
    Some(Span::new(start, end))
}

/// The bytes of the name of where a picture comes from.
#[inline(never)]
fn picture_source(text: &str) -> usize {
    const LONGEST: usize = 16;
    let latin = text.find(|c: char| !(c.is_ascii_alphanumeric() || " .-_/".holds(c))).unwrap_or(text.len());
    let latin = if text[..latin].trim().is_empty() { 0 } else { text[..latin].trim_end().len() };
    if latin > 0 && words::opens_body(&text[latin..]) {
        return latin;
    }
    let mut end = None;
    for (count, (index, character)) in text.char_indices().enumerate() {
        if count > LONGEST
            || "，。！？；：“”「」\n".holds(character)
            || character.is_whitespace() && index > 0 && latin == 0
        {
            end = end.or(Some(index).filter(|_| count <= LONGEST));
            break;
        }
        if "（(".holds(character) {
            break;
        }
        if text.len() == index + character.len_utf8() {
            end = Some(text.len());
            break;
        }
        // 图片来源：海湾集团来源：海湾日报
        let credit = words::role(&text[index..]).is_some_and(|role| text[index + role.len()..].starts_with('：'));
        if credit && index > 0 {
            end = end.or(Some(index));
            break;
        }
        if end.is_some_and(|end| {
            let rest = &text[end..];
            text[end..index.max(end)].chars().count() > 3 || words::opens_body(rest) || words::starts_outlet(rest)
        }) {
            break;
        }
        if let Some((ending, Picture::Ending)) = PICTURES.prefix(&text[index..]) {
            end = end.max(Some(index + ending.len()));
            if matches!(ending, "截图" | "配图") {
                break;
            }
        }
    }
    let mut end = end.unwrap_or(0).max(latin);
    // 海湾频道（HBC）报道配图
    if end > 0
        && text[end..].opens_with(&['（', '('])
        && let Some(close) = text[end..].char_indices().take(20).find(|&(_, c)| matches!(c, '）' | ')'))
    {
        end += close.0 + close.1.len_utf8();
    }
    end
}

/// （受访者供图）, （图片来源：海湾社）: the bracket and the caption before it.
pub(super) fn bracketed(text: &str, within: Span, at: usize, floor: usize) -> Option<Span> {
    const REACH: usize = 40;
    let open = text[floor..at].char_indices().rev().take(REACH).find(|&(_, c)| matches!(c, '（' | '(' | '）' | ')'))?;
    if matches!(open.1, '）' | ')') || text[floor + open.0..at].has_any(&['。', '，']) {
        return None;
    }
    let open = floor + open.0;
    // 新华社发（林晓摄）
    let sent = ["新华社发", "中新社发"].iter().find_map(|sender| text[floor..open].strip_suffix(sender));
    let open = sent.map_or(open, |before| floor + before.len());
    let (close, mark) = text[at..within.end()].char_indices().take(REACH).find(|&(_, c)| matches!(c, '）' | ')'))?;
    let end = at + close + mark.len_utf8();
    let before = text[floor..open].trim_end();
    // （资料图：大桥 图源：海湾社）: the caption stands in the bracket.
    let inside = text[open..at].trim_start_matches(['（', '(']);
    let start = if inside.starts_with("资料图") && inside.has_any(&['：', ':']) {
        open
    } else if before.ends_with('。') {
        caption_sentence(text, floor, open, DATED).unwrap_or(open)
    } else if before.is_empty() || before.ends_with(is_sentence_end) {
        open
    } else {
        caption_start(text, floor, open)
    };
    Some(Span::new(start, end))
}

/// The bytes of an agency's number of the picture: -VCG11400001
fn picture_number(text: &str) -> usize {
    let rest = text.trim_start_matches(['-', ' ']);
    let letters = rest.bytes().take_while(u8::is_ascii_uppercase).count();
    let digits = rest[letters..].bytes().take_while(u8::is_ascii_digit).count();
    if (2..=5).contains(&letters) && digits >= 6 { text.len() - rest.len() + letters + digits } else { 0 }
}
