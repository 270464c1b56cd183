//! Datelines, bylines and the labels of outlets, which stand right before a text.

use super::credit::{self, space};
use super::words;
use crate::lexicon::{Set, lists};
use crate::script::{is_alphanumeric, is_han};
use crate::search::Search;

/// What the label of an outlet has.
static CUES: Set = Set::of(&lists::BOILERPLATE_SIGNS_LABEL);

/// 【海湾网报道 记者 林晓】 and （海湾晚报客户端 林晓）.
pub(super) fn label(text: &str) -> Option<usize> {
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
    let cue = CUES.is_in(inside) && !inside.has_any(&['，', '。', '！', '？']);
    let attribution = inside.starts_with('据') || inside.is_empty();
    let outlet = outlet && (close != '】' || words::starts_outlet(inside));
    // [海湾今日新闻]
    let known = words::starts_outlet(inside) && inside.chars().all(is_alphanumeric);
    ((cue || known || outlet && inside.contains(char::is_whitespace)) && !attribution).then_some(end + close.len_utf8())
}

/// 海湾时报【林晓／青山报导】: a label with its outlet in front.
pub(super) fn signed_label(text: &str) -> Option<usize> {
    const REACH: usize = 12;
    let (open, _) = text.char_indices().take(REACH).find(|&(_, c)| c == '【')?;
    let known = words::starts_outlet(text) || words::is_outlet(&text[..open]);
    (known && !text[..open].has_any(&['，', '。', '：'])).then_some(open + label(&text[open..])?)
}

/// 新华社北京8月16日电（记者林晓） · 本报讯 · 海湾网消息：
#[inline(never)]
pub(super) fn dateline(text: &str) -> Option<usize> {
    const REACH: usize = 42;
    if text.starts_with('据') && !text.starts_with("据新华社") && !text.starts_with("据中新") {
        return None;
    }
    for (index, character) in text.char_indices().take(REACH) {
        let before = &text[..index];
        // 新华社“海燕”号8月12日电: the outlet reports from a ship.
        let ship = character == '“' && words::known_outlet(text) == Some(index) || character == '”';
        if "。！？；：“「《，".holds(character) && !ship {
            return None;
        }
        let rest = &text[index..];
        // 路透青山8月16日 -
        if character == '-' && before.ends_with("日 ") && words::starts_outlet(text) && ends_with_day(before) {
            return Some(index + 1 + notes(&rest[1..]));
        }
        // 海湾网8月16日（记者林晓）
        let sent = before.contains('月') && words::starts_outlet(text) && ends_with_day(before) && is_sent(before);
        if character == '（' && sent {
            return Some(notes(rest)).filter(|&length| length > 0).map(|length| index + length);
        }
        let word = ["电", "讯", "消息", "报道", "报导", "专稿", "综合"].into_iter().find(|word| rest.starts_with(word));
        let Some(word) = word else { continue };
        let after = &rest[word.len()..];
        let fits = match word {
            "电" => is_wired(before, after) && !follows_title(before),
            // 通讯员 is a role.
            "讯" => {
                !after.starts_with('员')
                    && (is_sent(before)
                        || is_short(before) && after.starts_with('（') && notes(after) > 0
                        || before.ends_with('快') && after.starts_with('：') && words::starts_outlet(before))
            }
            "消息" => is_news(before, after),
            "综合" => sent && after.starts_with('（') && notes(after) > 0,
            "专稿" => words::known_outlet(text) == Some(index) && after.opens_with(&['：', ':']),
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

/// 大桥通车新华社青山8月16日: a title runs into the dateline.
fn follows_title(before: &str) -> bool {
    const AGENCIES: [&str; 3] = ["新华社", "中新社", "中新网"];
    let at = |agency: &str| before.find(agency).is_some_and(|index| index > 0 && before[..index].ends_with(is_han));
    !words::starts_outlet(before) && AGENCIES.iter().any(|agency| at(agency))
}

/// 新华社里约热内卢8月20日体育专电
fn is_wired(before: &str, after: &str) -> bool {
    let day = before.rfind('日').is_some_and(|index| {
        let kind = before[index + '日'.len_utf8()..].chars().count();
        kind <= 6 && ends_with_day(&before[..index + '日'.len_utf8()])
    });
    let outlet = leading_outlet(before);
    let alone = outlet == Some(before.len()) && after.starts_with(char::is_whitespace);
    let noted = after.trim_start().opens_with(&['（', '(']) && before.chars().count() <= 12;
    outlet.is_some() && (day || alone || noted)
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
        && (words::is_outlet(before_date) && !joins_outlet(before_date) || words::starts_outlet(before_date))
        && !["快", "短"].iter().any(|word| before_date.ends_with(word))
}

/// 青山晨讯（记者林晓）: with the reporter behind it any short name is one of an outlet.
fn is_short(before: &str) -> bool {
    const LONGEST: usize = 6;
    before.chars().all(is_han) && (2..=LONGEST).contains(&before.chars().count())
}

/// Whether another text runs into the outlet's name: 大桥通车本报.
fn joins_outlet(text: &str) -> bool {
    text.char_indices().skip(1).any(|(index, _)| {
        words::known_outlet(&text[index..]) == Some(text.len() - index) && text[..index].ends_with(is_han)
    })
}

/// 央视网消息：, 海湾科技8月17日消息，
fn is_news(before: &str, after: &str) -> bool {
    let dated = before.contains('月') && ends_with_day(before);
    let outlet = leading_outlet(before);
    let mark =
        after.trim_start().opens_with(&['：', ':', '，', ',', '（', '(']) || after.starts_with(char::is_whitespace);
    mark && outlet.is_some()
        && (dated || words::is_outlet(before.trim_end()) && after.opens_with(&['：', ':', '（', ' ']))
}

/// 海湾网记者 林晓 青岛报道, 海湾消息报8月1日报道 …; not 据…报道 and not 报道称.
#[inline(never)]
fn is_reported(before: &str, after: &str) -> bool {
    if goes_on(after) {
        return false;
    }
    let credited = credit::credit(before).is_some_and(|end| before[end..].chars().count() <= PLACE);
    let dated = leading_outlet(before).is_some_and(|end| {
        let place = before[end..].find(|c: char| c.is_ascii_digit()).map_or("", |digit| &before[end..end + digit]);
        before.contains('月') && ends_with_day(before) && place.chars().count() <= 4
    });
    credited || dated
}

/// Whether 报道 is the verb of a sentence: 报道称
fn goes_on(after: &str) -> bool {
    after.opens_with(&['称', '说', '，', ',', '。', '指', '显', '援', '了', '中', '的', '认'])
}

/// The bytes of the notes behind a dateline: （记者林晓、周然）, 综合驻外记者报道：
fn notes(text: &str) -> usize {
    const NOTE: usize = 80;
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
    if let Some(length) = compiled(rest) {
        return end + length;
    }
    end += signed_report(rest).unwrap_or(0);
    end + text[end..].find(|c| !matches!(c, '：' | ':' | '，' | ',')).unwrap_or(0)
}

/// The bytes of 林晓 记者周然报道 behind a dateline.
#[inline(never)]
fn signed_report(text: &str) -> Option<usize> {
    const REACH: usize = 30;
    let gap = space(text);
    let rest = &text[gap..];
    let (report, _) = rest.char_indices().take(REACH).find(|&(index, _)| rest[index..].starts_with("报道"))?;
    let names = &rest[..report];
    let plain = names.chars().all(|c| is_han(c) || c.is_whitespace() || c == '、' || c == '/');
    let credit = ["记者", "通讯员"].iter().any(|role| names.contains(role));
    let learns = ["从", "在", "获悉", "了解", "对"].iter().any(|word| names.has(word));
    let end = report + "报道".len();
    (plain && credit && !learns && !goes_on(&rest[end..])).then_some(gap + end)
}

/// One or more credits in a row: 本报记者 林晓 通讯员 周然
pub(super) fn byline(text: &str) -> Option<usize> {
    let bullets = text.find(|c: char| !credit::is_bullet(c) && !c.is_whitespace()).unwrap_or(0);
    let mut end = bullets + credit::credit(&text[bullets..])?;
    loop {
        let gap = space(&text[end..]);
        let next = &text[end + gap..];
        let Some(length) = credit::credit(next).or_else(|| credit::further(next)) else { break };
        end += gap + length;
    }
    // 记者 林晓 摄 is the end of a caption.
    if text[end..].trim_start().starts_with('摄') {
        return None;
    }
    Some(end + filed(&text[end..]).unwrap_or(0))
}

/// The characters that the place before 报道 may have: 炎陵县.
const PLACE: usize = 8;

/// The bytes of 青岛报道 behind a name, and of 报道 alone.
fn filed(text: &str) -> Option<usize> {
    let (index, word) = text.char_indices().take(PLACE + 1).find_map(|(index, _)| {
        ["报道", "报导"].into_iter().find(|word| text[index..].starts_with(word)).map(|word| (index, word))
    })?;
    let end = index + word.len();
    (!text[..index].has_any(&['，', '。']) && !goes_on(&text[end..])).then_some(end)
}

/// 综合驻外记者报道： behind a dateline; 综合外媒报道， is a part of the sentence.
#[inline(never)]
fn compiled(text: &str) -> Option<usize> {
    const REACH: usize = 24;
    let gap = space(text);
    let rest = text[gap..].strip_prefix("综合").map(|_| &text[gap..])?;
    let (index, mark) = rest.char_indices().take(REACH).find(|&(_, c)| "，。：:“".holds(c))?;
    let reports = ["报道", "报导", "消息"].iter().any(|word| rest[..index].ends_with(word));
    (reports && !rest[..index].has("媒") && matches!(mark, '，' | '：' | ':')).then_some(gap + index + mark.len_utf8())
}

/// 8月16日消息， : the day alone.
#[inline(never)]
pub(super) fn dated_report(text: &str) -> Option<usize> {
    let month = text.bytes().take_while(u8::is_ascii_digit).count();
    let day = text[month..].strip_prefix('月')?;
    let digits = day.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=2).contains(&month) || !(1..=2).contains(&digits) {
        return None;
    }
    let word = day[digits..].strip_prefix('日')?;
    let rest = ["消息", "报道", "讯", "电"].iter().find_map(|kind| word.strip_prefix(kind))?;
    let mark = rest.chars().next().filter(|&c| "，,：: ".holds(c))?;
    Some(text.len() - rest.len() + mark.len_utf8())
}

/// 记者林晓／青山报导, 政治中心／林晓报导: who reports from where, behind the title of a text on one line.
pub(super) fn signed_line(text: &str) -> Option<usize> {
    words::role(text)?;
    let length = byline(text)?;
    let line = &text[..length];
    (line.has_any(&['／', '/', '╱']) && (line.ends_with("报道") || line.ends_with("报导"))).then_some(length)
}

/// A dateline that cannot be a part of a sentence: a known outlet, then the day and 讯 or 电, or who reports from where.
#[inline(never)]
pub(super) fn sure_dateline(text: &str) -> Option<usize> {
    if !words::starts_outlet(text) {
        return None;
    }
    if let Some(length) = dateline(text) {
        let line = &text[..length];
        let wire = line.contains('讯') || line.contains('电') || line.ends_with('）');
        let dated = line.contains('月') && line.contains('日') && wire;
        let noted = (line.closes_with(&['）', ')']) || line.starts_with('本')) && line.contains('讯');
        // 海湾消息网8月1日报道据…, not 海湾日报8月1日报道了…
        let rest = text[length..].trim_start();
        let reported =
            line.ends_with("报道") && line.contains('日') && (rest.starts_with('据') || rest.starts_with('“'));
        if dated || noted || reported {
            return Some(length);
        }
    }
    let length = byline(text)?;
    (text[..length].ends_with("报道") || text[..length].ends_with("报导")).then_some(length)
}
