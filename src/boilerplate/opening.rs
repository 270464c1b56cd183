//! What stands before the first word of an article or a paragraph: time stamps, the original title, dateline, byline.

use super::credit::{self, space};
use super::{Excluded, Reason, words};
use crate::script::is_han;
use crate::span::Span;

/// What was found before the first word.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Opening {
    /// In document order.
    pub excluded: Vec<Excluded>,
    /// The words of the title behind 原标题：.
    pub original_title: Option<Span>,
}

/// The boilerplate that `within`, a paragraph or a piece of one, starts with.
pub fn opening(text: &str, within: Span) -> Opening {
    /// No article opens with more parts.
    const MOST: usize = 12;
    let mut found = Opening::default();
    let mut at = within.start;
    while found.excluded.len() < MOST {
        let rest = &text[at..within.end];
        let gap = space(rest);
        let rest = &rest[gap..];
        if rest.is_empty() {
            return found;
        }
        let (length, reason) = if let Some(length) = stamp(rest) {
            (length, Reason::Metadata)
        } else if found.original_title.is_none()
            && let Some((label, length)) = original_title(rest)
        {
            let start = at + gap;
            found.original_title = Some(Span::new(start + label, start + length).trim_space(text));
            (length, Reason::OriginalTitle)
        } else if let Some(length) =
            label(rest).or_else(|| signed_label(rest)).or_else(|| dateline(rest)).or_else(|| byline(rest))
        {
            (length, Reason::Byline)
        } else {
            return found;
        };
        let span = Span::new(at + gap, at + gap + length).trim_space(text);
        found.excluded.push(Excluded { span, reason });
        at = span.end;
    }
    found
}

/// A crawler's stamp: 2023-08-15 07:13，正文：
fn stamp(text: &str) -> Option<usize> {
    const REACH: usize = 60;
    let head = &text[..text.char_indices().nth(REACH).map_or(text.len(), |(index, _)| index)];
    if let Some(index) = head.find("正文：")
        && !head[..index].contains(['。', '！', '？'])
    {
        return Some(index + "正文：".len());
    }
    // A date and a time of day, nothing else before the text.
    let is_stamp = |c: char| c.is_ascii_digit() || c.is_whitespace() || "-/:.：年月日时分秒".contains(c);
    const LABELS: [&str; 6] = ["发布时间", "发表时间", "更新时间", "发稿时间", "时间", "日期"];
    let label = LABELS.iter().find(|label| head.starts_with(**label)).map_or(0, |label| label.len());
    let end = label + head[label..].find(|c| !is_stamp(c)).unwrap_or(head.len() - label);
    let stamp = head[..end].trim_end();
    let digits = stamp.bytes().filter(u8::is_ascii_digit).count();
    let clock = stamp.contains(':') && (stamp.contains('-') || stamp.contains('/') || stamp.contains('年'));
    (digits >= 8 && clock).then_some(stamp.len())
}

/// How far behind its label the end of an original title is looked for, in bytes; far beyond any title, so that a
/// text of nothing but labels costs no more than its length.
const TITLE_REACH: usize = 2048;

/// 原标题：… ; the bytes of the label and of the whole. Where nothing marks the end of the title, it ends where the
/// text starts as a body does, or repeats the title, or names a dateline.
fn original_title(text: &str) -> Option<(usize, usize)> {
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

/// 【海湾网报道 记者 林晓】 and （海湾晚报客户端 林晓）.
fn label(text: &str) -> Option<usize> {
    const REACH: usize = 50;
    let close = match text.chars().next()? {
        '【' => '】',
        '（' => '）',
        '(' => ')',
        '[' => ']',
        '〔' => '〕',
        '［' => '］',
        '〈' => '〉',
        _ => return None,
    };
    let (end, _) = text.char_indices().take(REACH).find(|&(_, character)| character == close)?;
    let open = text.chars().next()?.len_utf8();
    let inside = text[open..end].trim();
    let outlet = inside.split_whitespace().next().is_some_and(words::is_outlet);
    const CUES: [&str; 16] = [
        "记者",
        "报道",
        "报导",
        "消息",
        "讯",
        "电",
        "文/",
        "文／",
        "编译",
        "综合",
        "通讯员",
        "实习生",
        "特稿",
        "作者",
        "撰文",
        "整理",
    ];
    let cue = CUES.iter().any(|cue| inside.contains(cue)) && !inside.contains(['，', '。', '！', '？']);
    let attribution = inside.starts_with('据') || inside.is_empty();
    let outlet = outlet && (close != '】' || words::starts_outlet(inside));
    ((cue || outlet && inside.contains(char::is_whitespace)) && !attribution).then_some(end + close.len_utf8())
}

/// 海湾时报【林晓／青山报导】: a label with its outlet in front.
fn signed_label(text: &str) -> Option<usize> {
    const REACH: usize = 12;
    let (open, _) = text.char_indices().take(REACH).find(|&(_, c)| c == '【')?;
    let known = words::starts_outlet(text) || words::is_outlet(&text[..open]);
    (known && !text[..open].contains(['，', '。', '：'])).then_some(open + label(&text[open..])?)
}

/// 新华社北京8月16日电（记者林晓） · 本报讯 · 海湾网消息：
fn dateline(text: &str) -> Option<usize> {
    const REACH: usize = 42;
    if text.starts_with('据') && !text.starts_with("据新华社") && !text.starts_with("据中新") {
        return None;
    }
    for (index, character) in text.char_indices().take(REACH) {
        if "。！？；：“「《，".contains(character) {
            return None;
        }
        let before = &text[..index];
        let rest = &text[index..];
        let word = ["电", "讯", "消息", "报道", "报导"].into_iter().find(|word| rest.starts_with(word));
        let Some(word) = word else { continue };
        let after = &rest[word.len()..];
        let fits = match word {
            "电" => is_wired(before, after),
            "讯" => {
                is_sent(before) || before.ends_with('快') && after.starts_with('：') && words::starts_outlet(before)
            }
            "消息" => is_news(before, after),
            _ => is_reported(before, after),
        };
        if fits {
            return Some(index + word.len() + notes(after));
        }
    }
    None
}

/// The outlet comes first: 新华社, 本报, 中国青年报客户端; how many bytes it has.
fn leading_outlet(text: &str) -> Option<usize> {
    const REACH: usize = 14;
    text.char_indices()
        .take(REACH)
        .filter_map(|(index, _)| words::outlet_ending(&text[index..]).map(|ending| index + ending.len()))
        .filter(|&end| end > "报".len())
        .last()
}

fn ends_with_day(text: &str) -> bool {
    let text = text.trim_end();
    text.strip_suffix('日').is_some_and(|text| text.trim_end().ends_with(|c: char| c.is_ascii_digit()))
}

/// 新华社里约热内卢8月20日体育专电
fn is_wired(before: &str, after: &str) -> bool {
    let day = before.rfind('日').is_some_and(|index| {
        let kind = before[index + '日'.len_utf8()..].chars().count();
        kind <= 6 && ends_with_day(&before[..index + '日'.len_utf8()])
    });
    let outlet = leading_outlet(before).is_some();
    outlet && (day || after.trim_start().starts_with(['（', '(']) && before.chars().count() <= 12)
}

/// 本报讯, 海湾晚报8月4日讯
fn is_sent(before: &str) -> bool {
    let name = before.trim_end();
    let before_date = match name.rfind('月') {
        Some(index) if ends_with_day(name) => name[..index].trim_end_matches(|c: char| c.is_ascii_digit()).trim_end(),
        _ => name,
    };
    !before_date.is_empty()
        && before_date.chars().count() <= 16
        && (words::is_outlet(before_date) || words::starts_outlet(before_date))
        && !["快", "短"].iter().any(|word| before_date.ends_with(word))
}

/// 央视网消息：, 海湾科技8月17日消息，
fn is_news(before: &str, after: &str) -> bool {
    let dated = before.contains('月') && ends_with_day(before);
    let outlet = leading_outlet(before);
    let mark =
        after.trim_start().starts_with(['：', ':', '，', ',', '（', '(']) || after.starts_with(char::is_whitespace);
    mark && outlet.is_some()
        && (dated || words::is_outlet(before.trim_end()) && after.starts_with(['：', ':', '（', ' ']))
}

/// 海湾网记者 林晓 青岛报道, 海湾消息报8月1日报道 …; not 据…报道 and not 报道称.
fn is_reported(before: &str, after: &str) -> bool {
    let goes_on = after.starts_with(['称', '说', '，', ',', '。', '指', '显', '援', '了', '中', '的', '认']);
    if goes_on {
        return false;
    }
    let credited = credit::credit(before).is_some_and(|end| before[end..].chars().count() <= 8);
    let dated = leading_outlet(before).is_some_and(|end| {
        let place = before[end..].find(|c: char| c.is_ascii_digit()).map_or("", |digit| &before[end..end + digit]);
        before.contains('月') && ends_with_day(before) && place.chars().count() <= 4
    });
    credited || dated
}

/// The bytes of the notes behind a dateline: （记者林晓、周然）, 综合驻外记者报道：
fn notes(text: &str) -> usize {
    const NOTE: usize = 80;
    const REACH: usize = 24;
    let mut end = 0;
    loop {
        let gap = space(&text[end..]);
        let rest = &text[end + gap..];
        let Some(open) = rest.chars().next().filter(|open| matches!(open, '（' | '(')) else { break };
        let close = if open == '（' { ['）', ')'] } else { [')', '）'] };
        let Some((length, _)) = rest.char_indices().take(NOTE).find(|(_, c)| close.contains(c)) else { break };
        // A programme: 央视网消息（新闻直播）：
        let programme = length <= 40 && rest[length..].chars().nth(1) == Some('：');
        if !programme && !credit::is_credit_note(&rest[open.len_utf8()..length]) {
            break;
        }
        end += gap + length + rest[length..].chars().next().map_or(0, char::len_utf8);
    }
    let rest = &text[end..];
    if rest.starts_with("综合")
        && let Some((index, mark)) = rest.char_indices().take(REACH).find(|&(_, c)| "，。：:".contains(c))
        && matches!(mark, '：' | ':')
        && rest[..index].ends_with("报道")
    {
        return end + index + mark.len_utf8();
    }
    let gap = space(rest);
    if end == 0 && credit::credit(&rest[gap..]).is_some_and(|length| rest[gap + length..].starts_with("报道")) {
        end += gap + credit::credit(&rest[gap..]).unwrap_or(0) + "报道".len();
    }
    end + text[end..].find(|c| !matches!(c, '：' | ':' | '，' | ',')).unwrap_or(0)
}

/// One or more credits in a row: 本报记者 林晓 通讯员 周然
fn byline(text: &str) -> Option<usize> {
    let bullets = text.find(|c: char| !credit::is_bullet(c) && !c.is_whitespace()).unwrap_or(0);
    let mut end = bullets + credit::credit(&text[bullets..])?;
    loop {
        let gap = space(&text[end..]);
        let next = &text[end + gap..];
        let Some(length) = credit::credit(next).or_else(|| credit::further(next)) else { break };
        end += gap + length;
    }
    // 林晓 青岛报道
    const PLACE: usize = 8;
    let rest = &text[end..];
    if let Some((index, _)) = rest.char_indices().take(PLACE + 1).find(|&(index, _)| rest[index..].starts_with("报道"))
        && !rest[..index].contains(['，', '。'])
        && is_reported(&text[..end + index], &rest[index + "报道".len()..])
    {
        end += index + "报道".len();
    }
    Some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &[(&str, Reason)]) {
        let found = opening(text, Span::new(0, text.len()));
        let found: Vec<_> = found.excluded.iter().map(|part| (&text[part.span], part.reason)).collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn datelines_of_agencies() {
        use Reason::Byline;
        check("新华社青山8月16日电（记者林晓、周然）大桥通车。", &[("新华社青山8月16日电（记者林晓、周然）", Byline)]);
        check("新华社青山8月16日体育专电（记者林晓）比赛开始。", &[("新华社青山8月16日体育专电（记者林晓）", Byline)]);
        check("中新网青山8月16日电 (林晓梅)大桥通车。", &[("中新网青山8月16日电 (林晓梅)", Byline)]);
        check(
            "新华社青山8月16日电综合新华社驻外记者报道：大会闭幕。",
            &[("新华社青山8月16日电综合新华社驻外记者报道：", Byline)],
        );
    }

    #[test]
    fn datelines_of_papers_and_sites() {
        use Reason::Byline;
        check(
            "青山日报讯（记者林晓、通讯员周然）8月15日，公园开放。",
            &[("青山日报讯（记者林晓、通讯员周然）", Byline)],
        );
        check("本报讯 （记者 林晓）为加快建设，", &[("本报讯 （记者 林晓）", Byline)]);
        check("海湾网消息：目前，灾后重建开始。", &[("海湾网消息：", Byline)]);
        check("海湾科技8月17日消息，公司表示不造车。", &[("海湾科技8月17日消息，", Byline)]);
        check("青山消息网8月1日报道 外媒称，船已入港。", &[("青山消息网8月1日报道", Byline)]);
    }

    #[test]
    fn labels_and_bylines() {
        use Reason::Byline;
        check("【海湾网报道 记者 林晓梅】据报道，船已入港。", &[("【海湾网报道 记者 林晓梅】", Byline)]);
        check("海湾网记者 林晓梅 青山报道近日来，用水量上升。", &[("海湾网记者 林晓梅 青山报道", Byline)]);
        check(
            "本报记者 林晓梅 见习记者 周然一近日召开的会议通过了意见。",
            &[("本报记者 林晓梅 见习记者 周然一", Byline)],
        );
        check("文 | 林晓梅编辑 | 周然「这是好事。」", &[("文 | 林晓梅编辑 | 周然", Byline)]);
    }

    #[test]
    fn stamps() {
        check("08/15  07:13，正文：大桥通车。", &[("08/15  07:13，正文：", Reason::Metadata)]);
        check("2023-08-01 20:08:01 大桥通车。", &[("2023-08-01 20:08:01", Reason::Metadata)]);
    }

    #[test]
    fn original_titles_end_where_the_body_begins() {
        use Reason::{Byline, OriginalTitle};
        check("原标题：大桥通车了！8月14日，大桥通车。", &[("原标题：大桥通车了！", OriginalTitle)]);
        check("原标题：青山大桥正式通车近日，青山大桥通车。", &[("原标题：青山大桥正式通车", OriginalTitle)]);
        check("原标题：青山大桥正式通车青山大桥昨天通车。", &[("原标题：青山大桥正式通车", OriginalTitle)]);
        check(
            "原标题：青山大桥正式通车青山日报讯（记者林晓）大桥通车。",
            &[("原标题：青山大桥正式通车", OriginalTitle), ("青山日报讯（记者林晓）", Byline)],
        );
    }

    #[test]
    fn bylines_of_more_papers() {
        use Reason::Byline;
        check("〔記者周然／高雄報導〕大桥通车。", &[]);
        check("〔记者周然／高雄报导〕大桥通车。", &[("〔记者周然／高雄报导〕", Byline)]);
        check("（中央社记者林晓梅台北14日电）大桥通车。", &[("（中央社记者林晓梅台北14日电）", Byline)]);
        check("中国时报【林晓梅╱台北报导】大桥通车。", &[("中国时报【林晓梅╱台北报导】", Byline)]);
        check("■本报记者 林晓梅“路近了。”", &[("■本报记者 林晓梅", Byline)]);
        check("新京报记者 林晓梅 编辑 周然 近日，", &[("新京报记者 林晓梅 编辑 周然", Byline)]);
    }

    #[test]
    fn plain_text_has_no_opening() {
        for text in [
            "据海外媒体报道，船已入港。",
            "记者从省工信厅获悉，名单已公布。",
            "8月15日，公园开放。",
            "这家通讯公司昨天宣布裁员。",
            "家电行业在电商平台打折。",
            "路透社记者8月3日报道称，会谈结束。",
        ] {
            check(text, &[]);
        }
    }
}
