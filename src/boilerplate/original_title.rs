//! 原标题：… in front of an article, and where the title behind it ends.
//!
//! Scraping loses the mark between title and body. Nearly always something tells where the body starts: a dateline,
//! a day, words that open a report, the title said again, or a place in whose middle no other sentence of the article
//! has the same two characters. Each boundary within reach is weighed by these signs; the first of the heaviest wins.

use super::dateline::{byline, dateline, label};
use super::opening::stamp;
use super::words::{self, Opener};
use crate::lexicon::{Set, lists};
use crate::script::is_han;
use crate::search::Search;

/// How far behind its label the end of an original title is looked for, in bytes; far beyond any title, so that a
/// text of nothing but labels costs no more than its length.
const TITLE_REACH: usize = 2048;
/// How much of the text behind a boundary is searched for the words around it, in bytes.
const BODY_REACH: usize = 6000;
/// The longest title, and the shortest, in characters.
const LONGEST: usize = 66;
const SHORTEST: usize = 5;

/// The bytes of the label and of the whole: 原标题：大桥通车. The signs are weighed in front of the `first` words of an
/// article only, as a text may have any number of labels.
#[inline(never)]
pub fn original_title(text: &str, first: bool) -> Option<(usize, usize)> {
    let label =
        ["原标题：", "原标题:", "【原标题】", "原标题 ", "原题："].into_iter().find(|l| text.starts_with(l))?.len();
    let title = &text[label..text.ceil_char_boundary(text.len().min(label + TITLE_REACH))];
    let line = title.find('\n').unwrap_or(title.len());
    let title = &title[..line];
    if !title.contains('。') && title.chars().take(LONGEST + 1).count() <= LONGEST {
        return Some((label, label + line));
    }
    if !first {
        return Some((label, label + marked_end(title)));
    }
    let body = &text[label..text.ceil_char_boundary(text.len().min(label + BODY_REACH))];
    Some((label, label + title_end(title, body)))
}

/// The bytes of a title without a label that `text`, an article on one line, starts with: what runs into a report, with no
/// full stop before its first words, or what a bracket sets apart.
#[inline(never)]
pub fn unmarked_title(text: &str) -> Option<usize> {
    const FEWEST: usize = 10;
    const REPORT: usize = 12;
    let reach = &text[..text.char_indices().nth(LONGEST + REPORT).map_or(text.len(), |(index, _)| index)];
    let head = &reach[..reach.find(['。', '\n']).unwrap_or(reach.len())];
    if let Some(title) = head.strip_prefix('【') {
        let close = title.find('】').filter(|&close| title[..close].chars().count() >= SHORTEST)?;
        return Some('【'.len_utf8() + close + '】'.len_utf8());
    }
    let end = head.match_indices('，').find_map(|(comma, _)| {
        let end = runs_into_report(&head[..comma]).or_else(|| runs_into_source(&head[..comma]))?;
        (FEWEST..=LONGEST).contains(&head[..end].chars().count()).then_some(end)
    })?;
    // “……”近日，林晓说: a report may start with what somebody says.
    (!head.opens_with(&['“', '"', '「']) || !head[..end].closes_with(&['”', '"', '」'])).then_some(end)
}

/// Where the first words of a report start that `clause`, behind which a comma stands, ends with, where nothing divides them
/// from what is in front: 8月16日上午, 近日.
pub fn runs_into_report(clause: &str) -> Option<usize> {
    let start = day_start(clause).or_else(|| Some(clause.len() - words::closing_opener(clause)?.len()))?;
    // 当地时间8月16日，, 今年8月16日，, 截至目前，
    let before = clause[..start].trim_end();
    let joined = before.ends_with(|last: char| {
        last.is_ascii_digit() || "于自到至在从止而就间年月日是每近当的为、：，；“「《（-—…".holds(last)
    });
    (!before.is_empty() && !joined).then_some(start)
}

/// Where the day starts that `clause` ends with: 2023年8月16日上午
pub(super) fn day_start(clause: &str) -> Option<usize> {
    let digits = |text: &str| text.len() - text.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let mut start = clause.trim_end_matches(['上', '下', '中', '午', '早', '晚', '清', '凌', '晨']).len();
    for unit in ['日', '月', '年'] {
        let number = clause[..start].strip_suffix(unit).map_or(0, digits);
        if number > 0 {
            start -= unit.len_utf8() + number;
        } else if unit == '日' {
            return None;
        }
    }
    Some(start)
}

/// The same for 据海湾日报报道 and 8月16日消息.
fn runs_into_source(clause: &str) -> Option<usize> {
    if let Some(told) = clause.rfind('据') {
        let joined = clause[..told].closes_with(&['数', '根', '依', '占', '证', '，', '：', '“']);
        return (told > 0 && !joined && ["报道", "消息"].iter().any(|end| clause.ends_with(end))).then_some(told);
    }
    let day = runs_into_report(clause.strip_suffix("消息")?)?;
    let outlet = |index: &usize| words::known_outlet(&clause[*index..]).is_some_and(|end| index + end == day);
    Some(clause.char_indices().map(|(index, _)| index).find(outlet).unwrap_or(day))
}

/// Where the title ends that the line starts with; `text` is the line and what follows.
#[inline(never)]
fn title_end(line: &str, text: &str) -> usize {
    let stop = line.find('。').unwrap_or(line.len());
    let boundaries = || {
        let inside = line[..stop].char_indices().take(LONGEST).skip(SHORTEST);
        inside.map(|(index, _)| index).filter(|&index| is_boundary(line, index))
    };
    let sure = boundaries().find(|&index| is_sure(line, index));
    let signs: Vec<(usize, Sign)> = boundaries()
        .take_while(|&index| sure.is_none_or(|sure| index < sure))
        .filter_map(|index| Some((index, sign(line, index, text)?)))
        .collect();
    // Words that open a report stand in front of all else in a body, its sources too: 近日，据…报道.
    let first = |signs: &[(usize, Sign)], holds: fn(&Sign) -> bool| {
        signs.iter().find(|(_, sign)| holds(sign)).map(|&(index, _)| index)
    };
    let opened = first(&signs, |sign| sign.opens && sign.weight >= OPENED);
    if let Some(sure) = sure {
        return opened.or_else(|| first(&signs, |sign| sign.weight >= CERTAIN)).unwrap_or(sure);
    }
    if let Some(heaviest) = signs.iter().map(|(_, sign)| sign.weight).max().filter(|&weight| weight >= FEWEST) {
        let near = (heaviest - NEAR).max(LIKELY).min(heaviest);
        let first = signs.iter().find(|(_, sign)| sign.weight >= near).map(|&(index, _)| index);
        return opened.into_iter().chain(first).min().unwrap_or(0);
    }
    marked_end(&line[..stop])
}

/// Weights are in tenths. Below this one nothing tells where the title ends.
const FEWEST: i32 = 40;
/// Of boundaries from this weight on that differ by no more than [`NEAR`] the first one counts: a body may open with a
/// day and then say the title's words.
const LIKELY: i32 = 50;
const NEAR: i32 = 35;
const OPENED: i32 = 60;
/// As much as a dateline behind it tells.
const CERTAIN: i32 = 90;

struct Sign {
    weight: i32,
    /// 近日，: words that hardly ever stand in a title.
    opens: bool,
}

/// Whether a title may end at `index` at all: not in the middle of a number, of a word in Latin letters or of a phrase.
#[inline(never)]
fn is_boundary(line: &str, index: usize) -> bool {
    let (title, rest) = line.split_at(index);
    let Some(next) = rest.chars().next().filter(|next| !next.is_whitespace()) else {
        return rest.starts_with("  ") || rest.starts_with("\u{3000}\u{3000}");
    };
    let Some(last) = title.trim_end().chars().next_back() else { return false };
    let word = |c: char| c.is_ascii_alphanumeric();
    let unit = last.is_ascii_digit() && "万亿年月日时分元个余多人名家次点岁米".holds(next);
    let joined = word(last) && word(next) && title.ends_with(last);
    let open = "，、：:；的和与在对将被把向从为据因由以让使给及或至（“《「【".holds(last);
    let close = "，。、：:；！？!?…”’」》）】)的了着过等们吗呢吧→~%".holds(next);
    !(joined || unit || open || close)
}

/// Whether a wide gap, a dateline, a byline, a source or the whole title again follows.
#[inline(never)]
fn is_sure(line: &str, index: usize) -> bool {
    let (title, rest) = line.split_at(index);
    if rest.starts_with(char::is_whitespace) {
        return true;
    }
    let named = rest.trim_start_matches(['■', ' ']);
    let outlet = words::known_outlet(named);
    let signed = outlet.is_some() && (dateline(named).is_some() || byline(named).is_some());
    let learns = outlet.is_some_and(|end| {
        let rest = named[end..].trim_start_matches("APP").trim_start();
        rest.starts_with("获悉") || rest.starts_with('|')
    });
    let role = words::role(rest).is_some_and(|role| rest[role.len()..].starts_with('：') || byline(rest).is_some());
    let again = title.trim_start_matches(|c| c != '】').trim_start_matches('】');
    let again = if again.is_empty() { title } else { again }.trim();
    const AGAIN: usize = 8;
    signed
        || learns
        || role
        || label(rest).is_some()
        || stamp(rest).is_some()
        || cites(rest)
        || rest.starts_with(again) && again.chars().count() >= AGAIN
}

/// 据海湾日报报道， and 据《海湾日报》
fn cites(text: &str) -> bool {
    const REACH: usize = 24;
    let Some(rest) = text.strip_prefix('据') else { return false };
    if rest.trim_start().opens_with(&['《', '“']) {
        return true;
    }
    let Some((index, mark)) = rest.char_indices().take(REACH).find(|&(_, c)| "，。：！？；“".holds(c)) else {
        return false;
    };
    let told = ["报道", "消息", "获悉", "通报", "介绍"].iter().any(|word| rest[..index].ends_with(word));
    told && matches!(mark, '，' | '：')
}

/// What tells that a title ends at `index`, if anything does.
#[inline(never)]
fn sign(line: &str, index: usize, text: &str) -> Option<Sign> {
    const MARKS: &str = "！？!?…→～~";
    let (title, rest) = line.split_at(index);
    let last = title.trim_end().chars().next_back()?;
    let mut sign = Sign { weight: 0, opens: false };
    let mut told = false;
    let opener = words::opener(rest).filter(|&(_, opener)| opener != Opener::No);
    // 台风逼近日本
    let opener = opener.filter(|(word, _)| *word != "近日" || !("逼临接靠".holds(last) || rest.starts_with("近日本")));
    if let Some((word, kind)) = opener {
        let alone = rest[word.len()..].starts_with('，');
        sign.opens = kind == Opener::Yes;
        // 海湾协会今天（8月1日）发布: the day stands behind its subject.
        if !rest[word.len()..].starts_with('（') {
            sign.weight += if sign.opens { 60 } else { 30 } + if alone { 20 } else { 0 };
            told = true;
        }
    } else if has_cause(rest) {
        sign.weight += 60;
        told = true;
    }
    match day(rest) {
        Some(true) if !last.is_ascii_digit() && !"月（".holds(last) => {
            sign.weight += 50;
            told = true;
        }
        // Who published it on that day stands in front of it.
        Some(false) => sign.weight -= 30,
        _ => {}
    }
    let body = &text[index..];
    let crossed = || {
        let from = title.len() - last.len_utf8();
        let next = rest.chars().next().map_or(0, char::len_utf8);
        title.ends_with(last) && !MARKS.holds(last) && last != '”' && body.contains(&line[from..index + next])
    };
    let again = repeated(title, rest);
    if again > 0 && !crossed() {
        sign.weight += again;
        told = true;
    }
    if MARKS.holds(last) {
        sign.weight += 20;
        told = true;
    }
    if !told {
        return None;
    }
    sign.weight += 5 * (recurring_end(title, body) + recurring(rest, body)) as i32;
    if again == 0 && crossed() {
        sign.weight -= 40;
    }
    // Titles have 14 to 36 characters, a Latin letter counting half.
    let width: i32 = title.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
    sign.weight -= 3 * (28 - width).max(0) + 2 * (width - 72).max(0);
    Some(sign)
}

/// 受强台风影响， and 针对这一现象，
fn has_cause(text: &str) -> bool {
    const REACH: usize = 20;
    let clause = || text.char_indices().take(REACH).find(|&(_, c)| "，。".holds(c)).map(|(index, _)| &text[..index]);
    text.starts_with("针对") && clause().is_some()
        || text.starts_with('受') && clause().is_some_and(|clause| clause.ends_with("影响"))
}

/// What goes on behind the day on which something was said or published.
static EVENTS: Set = Set::of(&lists::BOILERPLATE_SIGNS_EVENT);

/// Whether `text` starts with a day; false where a verb follows: 7月31日公布的.
#[inline(never)]
fn day(text: &str) -> Option<bool> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let mut rest = text;
    let mut found = None;
    for (unit, longest) in [('年', 4), ('月', 2), ('日', 2)] {
        let count = digits(rest);
        if (1..=longest).contains(&count)
            && let Some(after) = rest[count..].strip_prefix(unit)
        {
            rest = after;
            found = Some(unit);
        }
    }
    let weekday =
        text.strip_prefix('周').and_then(|rest| rest.strip_prefix(['一', '二', '三', '四', '五', '六', '日']));
    if let Some(rest) = weekday {
        return ["，", "公布", "发布"].iter().any(|next| rest.starts_with(next)).then_some(true);
    }
    let whole = found == Some('日') || found == Some('月') && text[..text.len() - rest.len()].contains('年');
    whole.then(|| !EVENTS.opens(rest))
}

/// How much it tells that `rest` starts with words that the title started with, or that stand in the title behind a
/// mark, or with the one whom the title quotes: 林晓：大桥通车 林晓昨天说.
#[inline(never)]
fn repeated(title: &str, rest: &str) -> i32 {
    const WORDS: usize = 3;
    const SPEAKER: i32 = 60;
    let quoted = |name: &str| title.match_indices(['：', ':']).any(|(colon, _)| title[..colon].ends_with(name));
    let names = rest.char_indices().map(|(index, _)| &rest[..index]).take(9).skip(2);
    if names.take_while(|name| !name.closes_with(&['，', '。'])).any(quoted) {
        return SPEAKER;
    }
    let Some((end, _)) = rest.char_indices().nth(WORDS) else { return 0 };
    let first = &rest[..end];
    if !first.chars().all(|c| is_han(c) || c.is_ascii_alphanumeric() || "“《”》 ".holds(c)) {
        return 0;
    }
    let Some(index) = title.find(first) else { return 0 };
    let same = title[index..].chars().zip(rest.chars()).take(12).take_while(|(a, b)| a == b).count();
    match title[..index].chars().next_back() {
        None => 60 + 7 * same.min(8) as i32,
        Some(last) if "！？：，｜|丨 、".holds(last) => 30 + 7 * same.min(8) as i32,
        _ => 0,
    }
}

/// The longest beginning of `rest` that stands in the body once more, of two to six characters.
fn recurring(rest: &str, body: &str) -> usize {
    let ends = rest.char_indices().map(|(index, _)| index).skip(2).take(5);
    let count = ends.take_while(|&end| body[end..].contains(&rest[..end])).count();
    if count > 0 { count + 1 } else { 0 }
}

/// The longest end of `title` that stands in the body, of two to six characters.
fn recurring_end(title: &str, body: &str) -> usize {
    let starts = title.char_indices().rev().map(|(index, _)| index).skip(1).take(5);
    let count = starts.take_while(|&start| body.contains(&title[start..])).count();
    if count > 0 { count + 1 } else { 0 }
}

/// Behind the last mark that a title may end with. Where nothing tells, only the label is left out rather than a part
/// of the text.
fn marked_end(line: &str) -> usize {
    const REACH: usize = 40;
    /// What exclaims behind a mark is still the title.
    const NEXT: usize = 20;
    let mut depth = 0i32;
    let mut end = 0;
    let mut last = 0;
    for (count, (index, character)) in line.char_indices().enumerate() {
        if count > REACH {
            break;
        }
        match character {
            '“' | '「' | '《' | '（' | '(' | '【' => depth += 1,
            '”' | '」' | '》' | '）' | ')' | '】' => depth = (depth - 1).max(0),
            '！' | '？' | '!' | '?' | '…' | '→' if depth == 0 && (end == 0 || count - last <= NEXT) => {
                end = index + character.len_utf8();
                last = count;
            }
            _ => {}
        }
    }
    end + line[end..].find(|c| !"！？!?…”」》→".holds(c)).unwrap_or(line.len() - end)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The title of a text that goes on with `body` without a mark.
    #[track_caller]
    fn check(title: &str, body: &str) {
        let text = format!("原标题：{title}{body}");
        let (label, end) = original_title(&text, true).expect("a label");
        assert_eq!(text[label..end].trim_end(), title, "{text}");
    }

    const BODY: &str = "海湾大桥昨天上午正式通车，首日车流量突破三万辆。两岸居民说，出行方便多了。";

    #[test]
    fn openers_and_days() {
        check("海湾大桥正式通车方便两岸居民", &format!("近日，{BODY}"));
        check("两岸居民告别轮渡出行更加方便", &format!("为进一步方便两岸居民出行，{BODY}"));
        check("两岸居民告别轮渡出行更加方便", &format!("受强台风“海燕”影响，{BODY}"));
        check("车流突破三万辆 两岸出行更方便", "2023年8月，全省最长的桥梁通车。");
        check("两岸居民告别轮渡出行更加方便", "周二公布的一项数据显示，首日车流量突破三万辆。");
        check("台风“海燕”逼近日本，海湾大桥暂停通行", &format!("日前，{BODY}"));
    }

    #[test]
    fn sources_and_datelines() {
        check("海湾大桥正式通车", &format!("据海湾日报报道，当地时间8月1日，{BODY}"));
        check("海湾大桥正式通车", &format!("据青山县交通局消息：{BODY}"));
        check("海湾大桥正式通车", "智通财经APP获悉，海湾大桥昨天通车。");
        check("海湾大桥正式通车", "■ 青山日报记者 林晓梅8月16日，大桥通车。");
        check("海湾大桥正式通车", "来源：海湾交警在线昨天，大桥通车。");
        check("首日车流量超过三万辆，同比增长五成", "新华社青山8月16日电（记者林晓）大桥通车。");
        check("大桥将于8月24日，也就是周四通车！", "【环球网报道 记者 林晓】大桥通车。");
    }

    #[test]
    fn words_of_the_title_again() {
        check("海湾大桥正式通车方便两岸居民", BODY);
        check("出行方便了！海湾大桥正式通车", BODY);
        check("桥梁专家林晓梅：新桥能用一百年", "林晓梅昨天说，这座桥经得起台风。");
        check("海湾大桥正式通车方便两岸居民", "海湾大桥正式通车方便两岸居民 昨天上午，大桥通车。");
        // The first words of the body come before those of the title.
        check("海湾大桥正式通车方便两岸居民", &format!("日前，由交通局承建的{BODY}"));
    }

    #[test]
    fn marks() {
        check("通车了！这座桥为什么等了五年？", "青山县与海湾之间的居民往来一直要靠轮渡。");
        check("", "青山县与海湾之间的居民往来一直要靠轮渡。");
    }

    #[test]
    fn never_in_a_number_or_a_word() {
        check("首日车流破3万辆2023年最高", "近日，大桥通车。");
        check("海湾大桥获FIDIC工程奖", "日前，大桥通车。");
    }

    #[test]
    fn titles_without_a_label() {
        let unmarked = |text: &str, title: Option<&str>| {
            assert_eq!(unmarked_title(text).map(|end| text[..end].trim_end()), title.map(str::trim_end), "{text}");
        };
        let title = "两岸居民告别轮渡 市长：出行更加方便";
        for report in ["近日，大桥通车。", "8月16日上午，大桥通车。", "16日，大桥通车。", "8月16日消息，大桥通车。"]
        {
            unmarked(&format!("{title}{report}"), Some(title));
        }
        unmarked(&format!("{title}据海湾日报报道，大桥通车。"), Some(title));
        unmarked("海湾大桥通车了！两岸居民告别轮渡近日，大桥通车。", Some("海湾大桥通车了！两岸居民告别轮渡"));
        unmarked("【两岸居民告别轮渡】大桥昨天通车。", Some("【两岸居民告别轮渡】"));
        for text in [
            "“我们等这座桥等了整整五年。”近日，大桥通车。",
            "全省最长的跨海大桥当地时间8月16日，正式通车。",
            "市交通局上午通报大桥试运行情况称，8月16日，大桥通车。",
            "根据海湾市交通局网站8月16日消息，大桥通车。",
            "大桥首日车流突破三万辆，两岸居民于8月16日，告别轮渡。",
            "大桥昨天通车。近日，车流突破三万辆。",
            "【据报道】大桥昨天通车。",
        ] {
            unmarked(text, None);
        }
    }
}
