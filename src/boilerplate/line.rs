//! Lines that are nothing but boilerplate.

use super::opening::stamp;
use super::{Reason, credit, words};
use crate::lexicon::{Set, lists};
use crate::script::{is_alphanumeric, is_han};
use crate::search::Search;

/// The longest line that a label makes boilerplate, in characters: above it the line is a paragraph with a label.
const LONGEST: usize = 60;

/// Why `line`, trimmed, is not part of the article, if it is not.
#[inline(never)]
pub fn line(line: &str) -> Option<Reason> {
    let count = line.chars().take(4 * LONGEST).count();
    let label = line.trim_start_matches(|c: char| !is_alphanumeric(c) && !"“（(".holds(c));
    let phrase =
        words::LINE.shortest_prefix(line).or_else(|| words::LINE.shortest_prefix(label)).map(|(_, reason)| reason);
    // Dashes around ADVERTISEMENT make no list.
    if is_link_item(line) && count <= 2 * LONGEST && phrase != Some(Reason::Advertisement) {
        return Some(Reason::RelatedLinks);
    }
    if count > 3 * LONGEST {
        return None;
    }
    if let Some(reason) = notice(line) {
        return Some(reason);
    }
    if count > LONGEST {
        return None;
    }
    if is_more(label) {
        return Some(Reason::RelatedLinks);
    }
    if let Some(reason) = phrase.filter(|&reason| fits(reason, label, count)) {
        return Some(reason);
    }
    let tags = line.split_whitespace().all(|word| word.opens_with(&['#', '＃']) && word.chars().count() <= 16);
    if is_navigation(line) || is_stamp(line) || tags || stamp(line) == Some(line.len()) {
        return Some(Reason::Metadata);
    }
    if line.starts_with("下载") && ["APP", "App", "客户端"].iter().any(|app| line.has(app)) && !line.contains('。')
    {
        return Some(Reason::Share);
    }
    if is_clock(line) {
        return Some(Reason::Metadata);
    }
    if is_captioned(line) {
        return Some(Reason::Caption);
    }
    if words::END.suffix(line).is_some_and(|(phrase, _)| phrase.len() == line.len()) {
        return Some(Reason::EndMark);
    }
    (credits(line) || is_signed(line)).then_some(Reason::Byline)
}

/// What is offered more of.
static MORE: Set = Set::of(&lists::BOILERPLATE_SIGNS_MORE);

/// 更多海湾新闻报导, 海湾市政府记者会更多要点
fn is_more(label: &str) -> bool {
    const LONGEST: usize = 24;
    label.has("更多")
        && !label.has_any(&['的', '，', '。', '“', '「'])
        && label.chars().count() <= LONGEST
        && MORE.closes(label.trim_end_matches(['：', ':', '】']))
}

/// A label makes a line boilerplate unless the line is a sentence.
fn fits(reason: Reason, line: &str, count: usize) -> bool {
    let sentence = line.closes_with(&['。', '”', '」', '？', '！', '?', '!', '…']) || line.matches('，').count() > 1;
    match reason {
        Reason::Copyright => true,
        // 相关阅读：大桥何时通车？
        Reason::RelatedLinks if is_labelled(line) => !line.contains('。'),
        Reason::RelatedLinks => !sentence && count <= 30,
        Reason::Share => !sentence && count <= 45,
        Reason::Advertisement => !sentence && line.chars().filter(|&c| is_alphanumeric(c)).count() <= 30,
        _ => !sentence,
    }
}

/// Whether a colon stands behind the first word: 延伸閱讀：.
fn is_labelled(line: &str) -> bool {
    const LONGEST: usize = 6;
    line.chars().take(LONGEST + 1).any(|c| matches!(c, '：' | ':'))
}

/// - • 标题
#[inline(never)]
fn is_link_item(line: &str) -> bool {
    let bullets = line.trim_start_matches(|c: char| c.is_whitespace() || "-–—•·●○■□◆◇▪▸►▶›»*＊+".holds(c));
    let marks = line[..line.len() - bullets.len()].chars().filter(|c| !c.is_whitespace()).count();
    // **大桥通车** is a heading in bold.
    let bold = line.starts_with("**") && line.ends_with("**");
    marks >= 1
        && !line.starts_with("——")
        && !bold
        && !bullets.is_empty()
        && !bullets.contains('。')
        && !bullets.closes_with(&['；', ';', '，', '”'])
        && (marks >= 2 || line[..line.len() - bullets.len()].has_any(&['•', '·', '●', '▪', '▸', '►', '›', '»']))
}

#[inline(never)]
fn notice(line: &str) -> Option<Reason> {
    let address = line.has("http") || line.has("www.") || line.has("网址") || line.has("@");
    // A text with sentences of its own before the notice is not a notice.
    if line.matches('。').count() > 3 {
        return None;
    }
    let reserved = line.has("转载") || line.has("版权") || line.has("侵权") || line.has("原创");
    if reserved && (address || line.has("注明") || line.has("联系") || line.has("归原作者")) {
        return (!line.has_any(&['“', '「'])).then_some(Reason::Copyright);
    }
    let digits = line.bytes().filter(u8::is_ascii_digit).count();
    if line.has("备") && line.has("ICP") || line.has("许可证") && digits >= 6 && !line.contains('。') {
        return Some(Reason::Copyright);
    }
    let bare = address && !line.contains(|c: char| is_han(c) || c == '。');
    bare.then_some(Reason::Metadata)
}

/// 首页 > 新闻 > 正文
#[inline(never)]
fn is_navigation(line: &str) -> bool {
    let steps = line.matches(['>', '»', '›', '＞', '→']).count();
    let bars = line.matches(['|', '｜', '丨']).count();
    let prose = line.has_any(&['，', '。', '：', '“']);
    // 海湾新闻网 > 社会
    const LONGEST: usize = 20;
    let section = line.has(" > ") && line.chars().count() <= LONGEST && !line.contains(|c: char| c.is_ascii_digit());
    let whole = line.ends_with("正文") || line.starts_with("首页") || section;
    !prose && (steps >= 2 || steps == 1 && whole || bars >= 3)
}

/// 2023年8月15日 07:13 来源 …
#[inline(never)]
fn is_stamp(line: &str) -> bool {
    let digits = line.bytes().filter(u8::is_ascii_digit).count();
    let date = line.contains('年') && line.contains('月') && line.contains('日')
        || line.matches('-').count() >= 2
        || line.matches('/').count() >= 2;
    let words = line.chars().filter(|&c| is_han(c) && !"年月日时分秒".holds(c)).count();
    let clock = line.contains(':') || line.contains('：') && digits >= 8;
    // +86-10-12345678 is a number to call.
    date && digits >= 6
        && !line.starts_with('+')
        && (clock && words <= 16 || words <= 4)
        && !line.has_any(&['，', '。', '！', '？'])
}

/// 0:00 / 0:00 of a player, +8 of a gallery.
fn is_clock(line: &str) -> bool {
    const LONGEST: usize = 16;
    let plain = line.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || ":：/+".holds(c));
    plain && line.len() <= LONGEST && line.has_any(&[':', '+']) && line.contains(|c: char| c.is_ascii_digit())
}

/// 大桥昨晚亮灯。（市政府提供）, 大桥昨晚亮灯。海湾社/图片库: a line that says whose picture stands over it.
#[inline(never)]
fn is_captioned(line: &str) -> bool {
    const CREDIT: usize = 14;
    let bracket = line.strip_suffix(['）', ')']).and_then(|inside| {
        let open = inside.rfind(['（', '('])?;
        Some((inside[..open].trim_end(), inside[open..].trim_start_matches(['（', '('])))
    });
    let (before, note) = match bracket {
        Some((before, note)) if PICTURED.closes(note) => (before, note),
        _ => match line.rfind('。').map(|stop| line.split_at(stop + '。'.len_utf8())) {
            Some((before, note)) if note.has("/图") || note.has("／图") => (before, note),
            _ => return false,
        },
    };
    let sentences = before.matches('。').count();
    note.chars().count() <= CREDIT && !before.is_empty() && sentences <= 2 && !before.has_any(&['：'])
}

/// What a bracket ends with that tells whose picture it is.
static PICTURED: Set = Set::of(&lists::BOILERPLATE_SIGNS_PICTURED);

/// 林晓梅 报道, 海湾新报讯（记者 林晓梅）, 海湾日报记者：林晓梅 海湾日报编辑：周然
#[inline(never)]
fn is_signed(line: &str) -> bool {
    const OUTLET: usize = 8;
    if let Some(end) = credit::names(line)
        && matches!(line[end..].trim(), "报道" | "报导" | "综合报道" | "综合报导" | "整理")
    {
        return true;
    }
    if let Some((outlet, note)) = line.split_once(['（', '(']) {
        let wired = outlet.ends_with(['讯', '电']) && outlet.chars().all(is_han) && outlet.chars().count() <= OUTLET;
        return wired && note.strip_suffix(['）', ')']).is_some_and(credit::is_credit_note);
    }
    let labelled = |part: &str| {
        part.split_once(credit::is_separator).is_some_and(|(role, name)| {
            words::ends_with_role(role) && credit::names(name).is_some_and(|end| end == name.len())
        })
    };
    // 本报突发组
    let desk = line.starts_with("本报") && line.ends_with(['组', '室', '部']) && line.chars().count() <= OUTLET;
    desk || line.split_whitespace().count() > 1 && line.split_whitespace().all(labelled)
}

/// 本报记者 林晓 通讯员 周然; 林晓
#[inline(never)]
fn credits(line: &str) -> bool {
    let mut rest = line.trim_start_matches(|c: char| credit::is_bullet(c) || c.is_whitespace());
    let mut any = false;
    while let Some(end) = credit::credit(rest).or_else(|| credit::further(rest).filter(|_| any)) {
        any = true;
        rest = rest[end..].trim_start_matches(|c: char| c.is_whitespace() || "|｜丨/、，,".holds(c));
    }
    any && (rest.is_empty() || rest.starts_with("原标题") || rest.chars().count() <= 10 && !rest.has_any(&['。', '，']))
        || credit::is_credit_note(line.trim_matches(|c| "（）()【】".holds(c)))
            && line.opens_with(&['（', '(', '【'])
            && line.closes_with(&['）', ')', '】'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: Option<Reason>) {
        assert_eq!(line(text), expect, "{text}");
    }

    #[test]
    fn link_items() {
        check("- • 海湾大桥通车首日车流破万", Some(Reason::RelatedLinks));
        check("• 海湾大桥通车首日车流破万", Some(Reason::RelatedLinks));
        check("——海湾大桥通车侧记", None);
        check("- 海湾大桥通车。", None);
    }

    #[test]
    fn labels() {
        check("相关阅读", Some(Reason::RelatedLinks));
        check("责任编辑：林晓", Some(Reason::Byline));
        check("版权声明：本站文章转载请注明出处", Some(Reason::Copyright));
        check("来源：海湾日报", Some(Reason::Metadata));
        check("更多 海湾今日新闻 报导", Some(Reason::RelatedLinks));
        check("海湾市政府记者会更多要点", Some(Reason::RelatedLinks));
        check("他希望看到更多这样的文章", None);
        check("👉下载「海湾」App，即睇城中热话", Some(Reason::Share));
        check("----ADVERTISEMENT----", Some(Reason::Advertisement));
        check("更多市民走上大桥，有人带着孩子", None);
        check("本文 海湾网 原创,转载保留链接!网址:https://a.example/1.html", Some(Reason::Copyright));
        check("2023年08月15日 07:13  海湾网", Some(Reason::Metadata));
        check("2023-8-15 07:13，正文：", Some(Reason::Metadata));
        check("+86-10-12345678", None);
        check("首页 > 新闻 > 正文", Some(Reason::Metadata));
    }

    #[test]
    fn a_label_in_front_of_a_headline_that_asks_or_quotes() {
        check("相关阅读：大桥何时通车？", Some(Reason::RelatedLinks));
        check("推荐阅读:林晓爆「第二份记录」", Some(Reason::RelatedLinks));
        check("相关阅读让人眼花缭乱？", None);
        check("相关阅读：大桥通车了。", None);
    }

    #[test]
    fn a_caption_with_the_one_whose_picture_it_is() {
        check("大桥昨晚亮灯。（市政府提供）", Some(Reason::Caption));
        check("8月16日，“海燕”号停在桥下。海湾社/图片库", Some(Reason::Caption));
        check("［图片：大桥的夜景。来源：海湾图库］", Some(Reason::Caption));
        check("林晓说：“大桥亮灯了。”（录音由市政府提供）", None);
        check("大桥昨晚亮灯。（以下简称大桥）", None);
    }

    #[test]
    fn what_a_page_has_for_its_reader() {
        check("听新闻", Some(Reason::Share));
        check("0:00 / 0:00", Some(Reason::Metadata));
        check("+8", Some(Reason::Metadata));
        check("8", None);
        check("字体大小 A A A　分享至 Facebook WhatsApp 复制连结", Some(Reason::Share));
        check("海湾新闻网 > 社会", Some(Reason::Metadata));
        check("出口 > 进口，顺差扩大", None);
        check("linxiao@haiwan.example", Some(Reason::Metadata));
        check("下载海湾社「一手新闻」APP", Some(Reason::Share));
    }

    #[test]
    fn those_who_wrote_it() {
        check("林晓梅 报道", Some(Reason::Byline));
        check("本报突发组", Some(Reason::Byline));
        check("海湾晨讯（记者 林晓梅）", Some(Reason::Byline));
        check("海湾数科记者：林晓梅 海湾数科编辑：周然", Some(Reason::Byline));
        check("责编：林晓梅　原标题：大桥通车——两岸居民告别轮渡", Some(Reason::Byline));
        check("（执笔记者：林晓梅；参与记者：周然）", Some(Reason::Byline));
        check("**大桥通车**", None);
    }

    #[test]
    fn a_notice_behind_an_article_does_not_take_it_along() {
        check("大桥通车。车流平稳。没有事故。市民赞扬。声明：版权归原作者所有，如有侵权请联系删除。", None);
    }

    #[test]
    fn a_reporter_asks_in_an_interview() {
        check("记者：大桥为什么推迟通车？", None);
        check("记者：有市民说，桥面太窄。", None);
        check("记者：有市民说", None);
        check("记者：林晓梅 周然", Some(Reason::Byline));
        check("记者：林晓梅 编辑：周然", Some(Reason::Byline));
    }

    #[test]
    fn sentences_stay() {
        check("相关报道引起市民关注，市政府昨天作出回应。", None);
        check("来源：海湾日报的这篇报道说，大桥已经通车，车流平稳。", None);
        check("2023年8月15日，海湾大桥正式通车。", None);
    }
}
