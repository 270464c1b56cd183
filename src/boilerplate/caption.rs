//! Captions and photo credits that run into the text.

use super::credit;
use super::words;
use crate::lexicon::Lexicon;
use crate::script::is_han;
use crate::span::Span;
use std::sync::LazyLock;

/// The longest caption, in characters.
const CAPTION: usize = 70;
/// The longest caption that ends like a sentence, in front of its photo credit.
const SENTENCE: usize = 45;

/// The captions of `within`, a paragraph, in order.
pub(super) fn captions(text: &str, within: Span) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut from = within.start;
    while let Some((cue, at)) = next_cue(&text[from..within.end]) {
        let at = from + at;
        let floor = found.last().map_or(within.start, |span| span.end);
        let span = match cue {
            Cue::Label(word) => labelled(text, Span::new(at, within.end), word, floor),
            Cue::Source(word) => sourced(text, within, at, word, floor),
            Cue::Credit(word) => credited(text, within, at, word, floor),
        };
        from = at + 1;
        while !text.is_char_boundary(from) {
            from += 1;
        }
        if let Some(span) = span {
            from = from.max(span.end);
            match found.last_mut() {
                Some(last) if last.end >= span.start => last.end = last.end.max(span.end),
                _ => found.push(span),
            }
        }
    }
    found
}

#[derive(Clone, Copy)]
enum Cue {
    /// Before the caption: 图为, ▲
    Label(&'static str),
    /// Between the caption and where the picture comes from: 图源：
    Source(&'static str),
    /// Behind the one who took it: 摄, 供图
    Credit(&'static str),
}

const CUES: [Cue; 57] = [
    Cue::Source("图/视觉中国"),
    Cue::Source("图/IC"),
    Cue::Source("图/新华"),
    Cue::Source("图/Getty"),
    Cue::Source("图/网络"),
    Cue::Source("图/受访者"),
    Cue::Source("视觉中国 图"),
    Cue::Source("视觉中国）"),
    Cue::Source("视觉中国)"),
    Cue::Source("IC photo）"),
    Cue::Source("Getty Images）"),
    Cue::Source("盖帝图像）"),
    Cue::Source("东方IC）"),
    Cue::Source("图虫创意）"),
    Cue::Source("翻摄自"),
    Cue::Source("取自"),
    Cue::Source("图／"),
    Cue::Source("（法新社）"),
    Cue::Source("（路透社）"),
    Cue::Source("（路透）"),
    Cue::Source("（美联社）"),
    Cue::Source("（新华社发）"),
    Cue::Source("（中新社发）"),
    Cue::Label("图为"),
    Cue::Label("图说："),
    Cue::Label("图说:"),
    Cue::Label("图注："),
    Cue::Label("图片说明："),
    Cue::Label("▲"),
    Cue::Label("△"),
    Cue::Label("▼"),
    Cue::Label("↑"),
    Cue::Label("注："),
    Cue::Source("图片来源"),
    Cue::Source("图片来自"),
    Cue::Source("图源"),
    Cue::Source("图据"),
    Cue::Source("图自"),
    Cue::Source("截图自"),
    Cue::Source("截图来自"),
    Cue::Source("截图源自"),
    Cue::Source("照片来源"),
    Cue::Credit("资料图片"),
    Cue::Credit("资料照片"),
    Cue::Credit("档案照片"),
    Cue::Credit("资料照"),
    Cue::Credit("资料图"),
    Cue::Credit("视频截图"),
    Cue::Credit("网页截图"),
    Cue::Credit("微博截图"),
    Cue::Credit("官网截图"),
    Cue::Credit("监控截图"),
    Cue::Credit("供图"),
    Cue::Credit("配图"),
    Cue::Credit("摄影"),
    Cue::Credit("摄"),
    Cue::Credit("（下同）"),
];

fn next_cue(text: &str) -> Option<(Cue, usize)> {
    static WORDS: LazyLock<Lexicon<Cue>> = LazyLock::new(|| {
        Lexicon::new(CUES.map(|cue| match cue {
            Cue::Label(word) | Cue::Source(word) | Cue::Credit(word) => (word, cue),
        }))
    });
    WORDS.matches(text).next().map(|found| (found.value, found.span.start))
}

fn is_sentence_end(character: char) -> bool {
    matches!(character, '。' | '！' | '？' | '!' | '?' | '”' | '」' | '…' | '\n')
}

/// Where the unit without a sentence end that ends at `at` starts, not before `floor`. A longer unit than any caption
/// is not read to its start.
fn unit_start(text: &str, floor: usize, at: usize) -> usize {
    let floor = text[floor..at].char_indices().rev().nth(2 * CAPTION).map_or(floor, |(index, _)| floor + index);
    let before = &text[floor..at];
    let start = before
        .rfind(is_sentence_end)
        .map_or(floor, |index| floor + index + before[index..].chars().next().map_or(0, char::len_utf8));
    // Wide space divides paragraphs as a line break does.
    let gap = text[start..at].trim_end().rfind("   ").map_or(start, |index| start + index + 3);
    gap + (text[gap..at].len() - text[gap..at].trim_start_matches(|c: char| c.is_whitespace() || c == '×').len())
}

/// The sentence before `at`, which ends there, when it can be a caption.
fn caption_sentence(text: &str, floor: usize, at: usize, longest: usize) -> Option<usize> {
    let before = text[floor..at].trim_end();
    let end = before.len() - before.chars().next_back().filter(|&c| c == '。').map(char::len_utf8)?;
    let start = unit_start(text, floor, floor + end);
    let sentence = &text[start..floor + end];
    let count = sentence.chars().count();
    let marked = sentence.starts_with(['▲', '△', '↑', '▼']) || sentence.starts_with("图");
    let plain = !sentence.contains(['“', '「', '：', '；']) && sentence.matches('，').count() <= 1;
    (count > 0 && (count <= longest && plain || marked && count <= CAPTION)).then_some(start)
}

/// 图为青山大桥全景。 ; up to the end of its sentence, which may be a photo credit.
fn labelled(text: &str, rest: Span, word: &str, floor: usize) -> Option<Span> {
    let before = text[floor..rest.start].trim_end();
    let starts = before.is_empty()
        || before.ends_with(is_sentence_end)
        || before.ends_with('×')
        || text[..rest.start].ends_with("  ")
        || word.starts_with(['▲', '△', '▼', '↑']);
    if !starts {
        return None;
    }
    let body = &text[rest];
    let limit = body.char_indices().nth(CAPTION).map_or(body.len(), |(index, _)| index);
    let head = &body[word.len()..limit.max(word.len())];
    let mut end = None;
    if let Some(index) = head.find(['。', '！', '？', '\n']) {
        let mark = head[index..].chars().next().map_or(0, char::len_utf8);
        end = Some(word.len() + index + mark);
    }
    if let Some(index) = head.find("  ") {
        end = Some(end.map_or(word.len() + index, |end| end.min(word.len() + index)));
    }
    // Behind a mark like ▲ the body follows without a sentence end: the caption ends where a body may start.
    if word.chars().count() == 1 {
        const SHORTEST: usize = 3;
        let first = head.find(['，', '。', '！', '？', '：', ',']).unwrap_or(head.len());
        let body = head[..first].char_indices().skip(SHORTEST).find(|&(index, _)| {
            words::starts_outlet(&head[index..]) || words::opens_body(&head[index..]) || head[index..].starts_with(' ')
        });
        let stop = head.find('。').filter(|&index| head[..index].chars().count() <= SENTENCE);
        end = body.map(|(index, _)| index).or(stop.map(|index| index + '。'.len_utf8())).map(|end| word.len() + end);
        // ▲大桥通车。（图／海湾市府提供）
        const CREDITS: [&str; 6] = ["（图", "(图", "（记者", "（翻摄", "（取自", "（资料"];
        if let Some(open) = CREDITS.iter().filter_map(|credit| head.find(credit)).min()
            && let Some(close) = head[open..].find(['）', ')'])
        {
            let mark = head[open + close..].chars().next().map_or(0, char::len_utf8);
            end = Some(word.len() + open + close + mark);
        }
    }
    // A photo credit ends the caption before the next sentence does.
    if let Some(index) =
        head.find(" 摄").map(|index| index + " 摄".len()).or_else(|| head.find("供图").map(|i| i + "供图".len()))
        && end.is_none_or(|end| word.len() + index < end)
    {
        end = Some(word.len() + index);
    }
    if end.is_none() && word == "注：" {
        end = head.find("现在").map(|index| word.len() + index);
    }
    let end = end.or_else(|| (rest.start + limit == rest.end).then_some(limit))?;
    Some(Span::new(rest.start, rest.start + end))
}

/// … 图源：海湾社
fn sourced(text: &str, within: Span, at: usize, word: &str, floor: usize) -> Option<Span> {
    if word.ends_with(['）', ')']) {
        return agency(text, within, at, at + word.len(), floor);
    }
    if word.starts_with("图/") || word == "视觉中国 图" {
        let names = text[at + word.len()..within.end].find(|c: char| !c.is_ascii_alphanumeric() && c != ' ');
        let end = at + word.len() + names.unwrap_or(within.end - at - word.len());
        let start = caption_sentence(text, floor, at, SENTENCE).unwrap_or(at);
        return Some(Span::new(start, end));
    }
    if matches!(word, "取自" | "翻摄自" | "图／") {
        return bracketed(text, within, at, floor);
    }
    if let Some(span) = bracketed(text, within, at, floor) {
        return Some(span);
    }
    let mut end = at + word.len();
    let rest = &text[end..within.end];
    let mark =
        rest.len() - rest.trim_start_matches(|c: char| credit::is_separator(c) || c.is_whitespace() || c == '于').len();
    if mark == 0 && word.starts_with("图") && !word.ends_with('自') && word != "图源" {
        return None;
    }
    end += mark;
    end += picture_source(&text[end..within.end]);
    let before = text[floor..at].trim_end();
    let start = if before.ends_with('。') {
        caption_sentence(text, floor, at, if word == "图片来自" { SENTENCE } else { 0 }).unwrap_or(at)
    } else if before.is_empty() || before.ends_with(is_sentence_end) || before.ends_with(['：', '，']) {
        at
    } else {
        caption_start(text, floor, at)
    };
    Some(Span::new(start, end))
}

/// 大桥通车。（视觉中国）: a bracket with nothing but a picture agency, and the caption before it.
fn agency(text: &str, within: Span, at: usize, end: usize, floor: usize) -> Option<Span> {
    let inside = text[floor..at].char_indices().rev().take(12).find(|&(_, c)| matches!(c, '（' | '('));
    let open = if text[at..].starts_with('（') { at } else { floor + inside?.0 };
    let alone = text[end..within.end].trim().is_empty() || text[end..].starts_with("  ");
    let start = match caption_sentence(text, floor, open, CAPTION) {
        // The caption is a paragraph of its own, or the credit says so.
        Some(start) if alone || text[open..at].contains("图") => start,
        Some(_) => open,
        None if text[floor..open].trim_end().ends_with(is_sentence_end) => open,
        None => caption_start(text, floor, open),
    };
    Some(Span::new(start, end))
}

/// The bytes of the name of where a picture comes from.
fn picture_source(text: &str) -> usize {
    const LONGEST: usize = 16;
    const ENDINGS: [&str; 22] = [
        "截图",
        "配图",
        "公众号",
        "微博",
        "视觉中国",
        "新闻",
        "客户端",
        "网络",
        "网站",
        "官网",
        "网",
        "社",
        "报",
        "台",
        "视频",
        "发布",
        "频道",
        "推特",
        "外交部",
        "局",
        "警方",
        "杂志",
    ];
    let latin = text.find(|c: char| !(c.is_ascii_alphanumeric() || " .-_/".contains(c))).unwrap_or(text.len());
    let latin = if text[..latin].trim().is_empty() { 0 } else { text[..latin].trim_end().len() };
    let mut end = None;
    for (count, (index, character)) in text.char_indices().enumerate() {
        if count > LONGEST
            || "，。！？；：“”「」\n".contains(character)
            || character.is_whitespace() && index > 0 && latin == 0
        {
            end = end.or(Some(index).filter(|_| count <= LONGEST));
            break;
        }
        if "（(".contains(character) {
            break;
        }
        if end.is_some_and(|end| text[end..index.max(end)].chars().count() > 3 || words::opens_body(&text[end..])) {
            break;
        }
        if let Some(ending) = ENDINGS.iter().find(|ending| text[index..].starts_with(**ending)) {
            end = end.max(Some(index + ending.len()));
            if matches!(*ending, "截图" | "配图") {
                break;
            }
        }
    }
    let mut end = end.unwrap_or(0).max(latin);
    // 海湾频道（HBC）报道配图
    if end > 0
        && text[end..].starts_with(['（', '('])
        && let Some(close) = text[end..].char_indices().take(20).find(|&(_, c)| matches!(c, '）' | ')'))
    {
        end += close.0 + close.1.len_utf8();
    }
    end
}

/// （受访者供图）, （图片来源：海湾社）: the bracket and the caption before it.
fn bracketed(text: &str, within: Span, at: usize, floor: usize) -> Option<Span> {
    const REACH: usize = 40;
    let open = text[floor..at].char_indices().rev().take(REACH).find(|&(_, c)| matches!(c, '（' | '(' | '）' | ')'))?;
    if matches!(open.1, '）' | ')') || text[floor + open.0..at].contains(['。', '，']) {
        return None;
    }
    let open = floor + open.0;
    let (close, mark) = text[at..within.end].char_indices().take(REACH).find(|&(_, c)| matches!(c, '）' | ')'))?;
    let end = at + close + mark.len_utf8();
    let before = text[floor..open].trim_end();
    let start = if before.ends_with('。') {
        caption_sentence(text, floor, open, SENTENCE).unwrap_or(open)
    } else if before.is_empty() || before.ends_with(is_sentence_end) {
        open
    } else {
        caption_start(text, floor, open)
    };
    Some(Span::new(start, end))
}

/// Where the caption that ends at `at` starts: with its unit, unless that is too long for one.
fn caption_start(text: &str, floor: usize, at: usize) -> usize {
    let start = unit_start(text, floor, at);
    if text[start..at].chars().count() <= CAPTION { start } else { at }
}

/// 林晓 摄, 受访者供图, 视频截图
fn credited(text: &str, within: Span, at: usize, word: &str, floor: usize) -> Option<Span> {
    if word == "（下同）" {
        let joined = floor > within.start && text[floor..at].trim().is_empty();
        return joined.then(|| Span::new(at, at + word.len()));
    }
    let end = at + word.len();
    let rest = &text[end..within.end];
    if word.starts_with('摄') {
        // 摄氏度, 摄像头, 摄影师 are words of their own.
        let next = rest.chars().next();
        if word == "摄影" || next.is_some_and(|next| "影氏像录制取入魂政于下的了".contains(next)) {
            return None;
        }
        if ["拍", "航", "参", "所", "被", "偷", "在", "统", "据"].iter().any(|last| text[floor..at].ends_with(last))
        {
            return None;
        }
    }
    if let Some(span) = bracketed(text, within, at, floor) {
        return Some(span);
    }
    let unit = unit_start(text, floor, at);
    let unit_text = text[unit..at].trim_end();
    let count = unit_text.chars().count();
    if word.starts_with('摄') {
        let person = photographer(unit_text)?;
        let person = unit + person;
        let before = text[floor..person].trim_end();
        let start = if before.ends_with('。') {
            caption_sentence(text, floor, person, SENTENCE).unwrap_or(person)
        } else {
            caption_start(text, floor, person)
        };
        return Some(Span::new(start, end));
    }
    // 资料图, 供图, 截图 stand alone: at a wide gap, at the end, or right before a new sentence; and name their source.
    let ends = rest.is_empty()
        || rest.starts_with(is_sentence_end)
        || rest.starts_with([' ', '\u{3000}', '（', '('])
        || !rest.starts_with([
            '显', '中', '和', '、', '，', '可', '的', '为', '单', '上', '里', '公', '流', '在', '是', '被', '来', '曝',
            '与',
        ]);
    if !ends || count > CAPTION || unit_text.contains(['“', '：']) && count > 20 {
        return None;
    }
    let commas = unit_text.matches('，').count();
    if commas > 1 || word == "配图" && !rest.is_empty() && !rest.starts_with(' ') {
        return None;
    }
    let before = text[floor..unit].trim_end();
    let short = count <= 12;
    let start = if short && before.ends_with('。') {
        caption_sentence(text, floor, unit, SENTENCE.min(30)).unwrap_or(unit)
    } else {
        unit
    };
    let mark = rest.chars().next().filter(|&c| c == '。').map_or(0, char::len_utf8);
    Some(Span::new(start, end + mark))
}

/// Where the photographer's name starts in the text before 摄, if one stands there: 新华社记者 林晓.
fn photographer(unit: &str) -> Option<usize> {
    const ROLES: [&str; 6] = ["新华社记者", "本报记者", "记者", "通讯员", "受访者", "实习生"];
    if let Some(index) = ROLES.iter().filter_map(|role| unit.rfind(role)).min() {
        let tail = unit[index..].chars().count();
        if tail <= 24 {
            // 海湾晚报记者: the outlet belongs to the credit.
            let head = unit[..index].trim_end_matches(|c| is_han(c) || c == '/' || c == '·');
            let gap = if head.is_empty() || head.ends_with(char::is_whitespace) { head.len() } else { index };
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

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        let found: Vec<&str> = captions(text, Span::new(0, text.len())).into_iter().map(|span| &text[span]).collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn labels() {
        check("船已入港。图为工人在卸货。货物昨天到达。", &["图为工人在卸货。"]);
        check("他视图为自己辩护。", &[]);
    }

    #[test]
    fn marks() {
        check("▲大桥夜景近日，大桥通车。", &["▲大桥夜景"]);
        check("▲大桥的夜景。市民林晓透露，昨天通车。", &["▲大桥的夜景。"]);
        check(
            "▲青山县位于长江两岸，长江从县域穿过，把县城一分为二，两岸居民往来要靠轮渡，因此大家都盼着新的大桥早日通车，让上班和上学的人不再赶早等船，也让沿岸的果农更快地把水果运出去。",
            &[],
        );
        check("▲大桥夜景。（图／青山市府提供）市民说好。", &["▲大桥夜景。（图／青山市府提供）"]);
    }

    #[test]
    fn sources() {
        check(
            "船已入港。工人在码头卸货 图源：海湾频道（HBC）报道说，货物昨天到达。",
            &["工人在码头卸货 图源：海湾频道（HBC）"],
        );
        check("海湾市长林晓（图片来源：海湾视觉）报道称，货物已到。", &["海湾市长林晓（图片来源：海湾视觉）"]);
        check("引发关注。图源：网络视频截图在这段视频中，", &["图源：网络视频截图"]);
    }

    #[test]
    fn photographers() {
        check("大桥夜景。林晓摄大桥昨天通车。", &["大桥夜景。林晓摄"]);
        check(
            "大桥夜景（无人机照片）。海湾社记者 林晓 摄大桥昨天通车。",
            &["大桥夜景（无人机照片）。海湾社记者 林晓 摄"],
        );
        check("气温达40摄氏度，路口装了摄像头，由林晓拍摄。", &[]);
    }

    #[test]
    fn pictures_supplied() {
        check("工人加固堤坝。（受访者供图）受台风影响，水位上升。", &["工人加固堤坝。（受访者供图）"]);
        check("会议现场。海湾区委宣传部供图2021年7月，试点开始。", &["会议现场。海湾区委宣传部供图"]);
        check("视频截图显示，车速很快。", &[]);
    }
}
