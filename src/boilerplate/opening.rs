//! What stands before the first word of an article or a paragraph: time stamps, the original title, dateline, byline.

use super::credit::space;
use super::dateline::{byline, dated_report, dateline, label, signed_label, signed_line, sure_dateline};
use super::original_title::original_title;
use super::{Excluded, Reason, words};
use crate::lexicon::{Set, lists};
use crate::search::Search;
use crate::span::Span;
use std::ops;

/// What was found before the first word.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Opening {
    /// In document order.
    pub excluded: Vec<Excluded>,
    /// A title that a dateline stands right behind.
    pub title: Option<Span>,
    /// The words of the title behind 原标题：.
    pub original_title: Option<Span>,
}

/// The boilerplate that `within`, a paragraph or a piece of one, starts with. The `first` piece of an article may have
/// captions or its title in front of its dateline.
#[inline(never)]
pub fn opening(text: &str, within: Span, first: bool) -> Opening {
    /// No article opens with more parts.
    const MOST: usize = 12;
    let mut found = Opening::default();
    let mut at = within.start();
    let mut headed = !first;
    while found.excluded.len() < MOST {
        let rest = &text[at..within.end()];
        let gap = space(rest);
        let rest = &rest[gap..];
        if rest.is_empty() {
            return found;
        }
        let (length, reason) = if let Some(length) = stamp(rest) {
            (length, Reason::Metadata)
        } else if found.original_title.is_none()
            && let Some((label, length)) = original_title(rest, first)
        {
            let start = at + gap;
            let title = Span::new(start + label, start + length).trim_space(text);
            found.original_title = Some(title);
            (length, Reason::OriginalTitle)
        } else if let Some(again) = found.original_title.filter(|&title| is_again(rest, &text[title]))
            && found.title.is_none()
        {
            let span = Span::new(at + gap, at + gap + again.len());
            found.title = Some(span);
            at = span.end();
            continue;
        } else if let Some(length) = label(rest)
            .or_else(|| signed_label(rest))
            .or_else(|| dateline(rest))
            .or_else(|| byline(rest))
            .or_else(|| dated_report(rest).filter(|_| first))
        {
            (length, Reason::Byline)
        } else if !std::mem::replace(&mut headed, true)
            && let Some(head) = head(rest, found.excluded.iter().any(|part| part.reason == Reason::Byline))
        {
            let span = Span::new(at + gap, at + gap + head).trim_space(text);
            at = span.end();
            match Head::of(&text[span]) {
                Head::Title if found.original_title.is_none() => {
                    // 题：大桥通车
                    const LABEL: &str = "题：";
                    let label = if text[span].starts_with(LABEL) { LABEL.len() } else { 0 };
                    if label > 0 {
                        let span = Span::new(span.start(), span.start() + label);
                        found.excluded.push(Excluded { span, reason: Reason::Byline });
                    }
                    found.title = Some(Span::new(span.start() + label, span.end()));
                }
                Head::Title | Head::Captions => {
                    // 大桥终于在昨天通车了！市民上桥。林晓摄
                    let title = exclaimed(&text[span]).filter(|_| found.original_title.is_none());
                    let captions = span.start() + title.unwrap_or(0);
                    found.title = title.map(|_| Span::new(span.start(), captions)).or(found.title);
                    found.excluded.push(Excluded { span: Span::new(captions, span.end()), reason: Reason::Caption });
                }
                Head::Text => {}
            }
            continue;
        } else {
            return found;
        };
        let span = Span::new(at + gap, at + gap + length).trim_space(text);
        found.excluded.push(Excluded { span, reason });
        at = span.end();
    }
    found
}

/// Whether `rest` says `title` again before it goes on.
fn is_again(rest: &str, title: &str) -> bool {
    const SHORTEST: usize = 8;
    rest.strip_prefix(title).is_some_and(|rest| !rest.trim().is_empty() && !rest.opens_with(&['，', '。', '的']))
        && title.chars().count() >= SHORTEST
}

/// 专访：大桥通车 in front of 新华社记者林晓.
#[inline(never)]
fn is_titled(head: &str, rest: &str) -> bool {
    const LABEL: usize = 7;
    let labelled = head.chars().take(LABEL).any(|c| c == '：') && !head.contains('。');
    let agency = words::known_outlet(rest).is_some_and(|end| rest[end..].starts_with("记者"));
    agency && labelled && byline(rest).is_some()
}

/// The bytes of what stands in front of a dateline, or where one is found (`wired`) in front of its reporter.
#[inline(never)]
fn head(text: &str, wired: bool) -> Option<usize> {
    const REACH: usize = 240;
    let mut open = 0i32;
    for (index, character) in text.char_indices().take(REACH) {
        match character {
            '“' | '「' | '『' => open += 1,
            '”' | '」' | '』' => open -= 1,
            '\n' => break,
            _ => {}
        }
        let rest = &text[index..];
        if index > 0
            && open <= 0
            && (sure_dateline(rest).is_some()
                || wired && is_titled(&text[..index], rest)
                || text[..index].ends_with(' ') && signed_line(rest).is_some())
        {
            // An advertisement in front is taken out first.
            return (!text[..index].has("广告 ")).then_some(index);
        }
    }
    None
}

/// The bytes of the title that exclaims in front of captions.
#[inline(never)]
fn exclaimed(head: &str) -> Option<usize> {
    const LENGTHS: ops::RangeInclusive<usize> = 10..=60;
    let (end, mark) = head.char_indices().find(|&(_, c)| "。！？!?".holds(c))?;
    let quoted = head[..end].rfind('“') > head[..end].rfind('”');
    let title = mark != '。' && !quoted && LENGTHS.contains(&head[..end].chars().count());
    title.then_some(end + mark.len_utf8())
}

/// What stands in front of a dateline.
enum Head {
    Title,
    Captions,
    Text,
}

impl Head {
    #[inline(never)]
    fn of(head: &str) -> Head {
        const CAPTION: usize = 62;
        const CAPTIONS: usize = 140;
        const TITLE: ops::RangeInclusive<usize> = 6..=60;
        let count = head.chars().count();
        if head.closes_with(&['。', '）', ')']) {
            let short = |sentence: &str| sentence.chars().count() <= CAPTION;
            return if count <= CAPTIONS && head.split('。').all(short) { Head::Captions } else { Head::Text };
        }
        const LAST: [&str; 5] = ["现场", "合影", "留念", "供图", "摄"];
        let pictured = LAST.iter().any(|word| head.ends_with(word))
            || ["摄影：", "拍摄：", "制作："].iter().any(|credit| head.contains(credit));
        match (head.contains('。'), TITLE.contains(&count)) {
            (false, true) if !pictured => Head::Title,
            _ if pictured && count <= CAPTIONS => Head::Captions,
            _ => Head::Text,
        }
    }
}

/// The labels of a crawler's stamp.
static STAMPS: Set = Set::of(&lists::BOILERPLATE_SIGNS_STAMP);

/// A crawler's stamp: 2023-08-15 07:13，正文：
#[inline(never)]
pub(super) fn stamp(text: &str) -> Option<usize> {
    const REACH: usize = 60;
    let head = &text[..text.char_indices().nth(REACH).map_or(text.len(), |(index, _)| index)];
    if let Some(index) = head.place_of("正文：")
        && !head[..index].has_any(&['。', '！', '？'])
    {
        return Some(index + "正文：".len());
    }
    // A date and a time of day, nothing else before the text.
    let is_stamp = |c: char| c.is_ascii_digit() || c.is_whitespace() || "-/:.：年月日时分秒".holds(c);
    let label = STAMPS.prefix(head).map_or(0, |(label, ())| label.len());
    let end = label + head[label..].find(|c| !is_stamp(c)).unwrap_or(head.len() - label);
    let stamp = head[..end].trim_end();
    let digits = stamp.bytes().filter(u8::is_ascii_digit).count();
    let clock = stamp.contains(':') && (stamp.contains('-') || stamp.contains('/') || stamp.contains('年'));
    (digits >= 8 && clock).then_some(stamp.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &[(&str, Reason)]) {
        let found = opening(text, Span::new(0, text.len()), true);
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
    fn reporters_of_several_roles_and_where_they_report_from() {
        use Reason::Byline;
        let line = "海报新闻首席记者 林晓梅 见习记者 周然 通讯员 何清 安平县报道";
        check(&format!("{line}近日，大桥通车。"), &[(line, Byline)]);
        check("海报新闻记者林晓梅 报道近日，大桥通车。", &[("海报新闻记者林晓梅 报道", Byline)]);
        check("青山日报记者 林晓梅 通讯员 周然 大桥通车。", &[("青山日报记者 林晓梅 通讯员 周然", Byline)]);
        check("海报展昨天开幕。", &[]);
        check("青山日报记者林晓梅报道称，大桥通车。", &[("青山日报记者林晓梅", Byline)]);
    }

    #[test]
    fn captions_in_front_of_a_dateline() {
        use Reason::{Byline, Caption};
        let dateline = "青山日报8月16日讯（记者 林晓 通讯员 周然）";
        check(
            &format!("签约现场。市长周然（左）参观大桥。 {dateline}近日，大桥通车。"),
            &[("签约现场。市长周然（左）参观大桥。", Caption), (dateline, Byline)],
        );
        check(
            "大桥夜景。青山日报记者 林晓梅 平安县报道近日，大桥通车。",
            &[("大桥夜景。", Caption), ("青山日报记者 林晓梅 平安县报道", Byline)],
        );
        check(&format!("签约现场{dateline}近日，大桥通车。"), &[("签约现场", Caption), (dateline, Byline)]);
        // A long text in front of a dateline is an editor's note.
        let note = "青山大桥是全省投资最大的桥梁，建设历时五年，从今天起本报推出系列报道，讲述建设者的故事，介绍两岸居民的新生活，\
也回答读者关心的问题。大桥全长三公里，双向八车道，设计时速八十公里，桥面两侧有步道和骑行道。今天请看第一篇，建设者怎样在急流中立起桥塔，又怎样合龙。";
        check(&format!("{note}{dateline}近日，大桥通车。"), &[(dateline, Byline)]);
        check("大桥通车。青山日报8月16日报道，车流平稳。", &[]);
        check("“大桥通车。青山日报8月16日讯（记者 林晓）”几个字印在头版。", &[]);
    }

    #[test]
    fn a_day_without_a_word_for_the_wire() {
        check("路透青山8月16日 - 大桥昨天通车。", &[("路透青山8月16日 -", Reason::Byline)]);
        check("路透援引8月16日-20日的调查说，大桥将通车。", &[]);
        use Reason::{Byline, Caption};
        let dateline = "青山日报8月16日（记者 林晓 通讯员 周然）";
        check(&format!("{dateline} 大桥通车。"), &[(dateline, Byline)]);
        let dateline = "青山日报8月16日综合（海湾日报记者 林晓）";
        check(&format!("签约现场。{dateline}大桥通车。"), &[("签约现场。", Caption), (dateline, Byline)]);
        check("青山日报记者 林晓梅19日（周六），大桥通车。", &[("青山日报记者 林晓梅", Byline)]);
    }

    #[test]
    fn an_original_title_said_again_is_the_title() {
        let text = "原标题：青山大桥今天正式通车  青山大桥今天正式通车 市民林晓走上桥面，说路近了。";
        let found = opening(text, Span::new(0, text.len()), true);
        assert_eq!(found.title.map(|title| &text[title]), Some("青山大桥今天正式通车"));
        assert_eq!(found.original_title.map(|title| &text[title]), Some("青山大桥今天正式通车"));
        let text = "原标题：青山大桥今天正式通车  青山大桥今天正式通车，市民林晓走上桥面。";
        assert_eq!(opening(text, Span::new(0, text.len()), true).title, None);
    }

    #[test]
    fn a_title_in_front_of_a_dateline() {
        let text = "青山大桥通车首日车流平稳新华社青山8月16日电（记者林晓）大桥通车。";
        let found = opening(text, Span::new(0, text.len()), true);
        assert_eq!(found.title.map(|title| &text[title]), Some("青山大桥通车首日车流平稳"));
        assert_eq!(&text[found.excluded[0].span], "新华社青山8月16日电（记者林晓）");
        assert_eq!(opening(text, Span::new(0, text.len()), false), Opening::default());
    }

    #[test]
    fn a_title_in_front_of_who_reports_from_where() {
        for line in ["记者林晓梅／青山报导", "记者林晓梅/青山报道", "生活中心／林晓梅报导"]
        {
            let text: &str = &format!("青山大桥通车 首日车流平稳 {line} 大桥昨天通车。");
            let found = opening(text, Span::new(0, text.len()), true);
            assert_eq!(found.title.map(|title| &text[title]), Some("青山大桥通车 首日车流平稳"));
            assert_eq!(&text[found.excluded[0].span], line);
        }
        let text = "大桥昨天通车 记者林晓梅在现场报道说 车流平稳。";
        assert_eq!(opening(text, Span::new(0, text.len()), true), Opening::default());
    }

    #[test]
    fn a_title_that_exclaims_in_front_of_captions() {
        let title = "海湾大桥终于在昨天上午通车了！";
        let text: &str = &format!("{title}市民走上大桥。受访者供图青山日报讯（记者林晓）大桥通车。");
        let found = opening(text, Span::new(0, text.len()), true);
        assert_eq!(found.title.map(|title| &text[title]), Some(title));
        assert_eq!(&text[found.excluded[0].span], "市民走上大桥。受访者供图");
        let text = "海湾市举行的“大桥通车了！我先走”活动现场。受访者供图青山日报讯（记者林晓）大桥通车。";
        assert_eq!(opening(text, Span::new(0, text.len()), true).title, None);
    }

    #[test]
    fn the_day_alone() {
        use Reason::Byline;
        check("8月16日报道，青山大桥通车。", &[("8月16日报道，", Byline)]);
        check("【青山财经消息】8月16日消息，大桥通车。", &[("【青山财经消息】", Byline), ("8月16日消息，", Byline)]);
        check("8月16日报道了这件事的报纸有三家。", &[]);
    }

    #[test]
    fn compilations() {
        use Reason::Byline;
        check("中新网8月16日电 综合驻外记者报道：大桥通车。", &[("中新网8月16日电 综合驻外记者报道：", Byline)]);
        check("中新网8月16日电 综合外媒报道，大桥通车。", &[("中新网8月16日电", Byline)]);
        check("据新华社电 大桥通车。", &[("据新华社电", Byline)]);
        check("中新网8月16日电 综合考虑各方意见，大桥通车。", &[("中新网8月16日电", Byline)]);
        check("本报记者 林晓梅通讯员 周然8月3日，大桥通车。", &[("本报记者 林晓梅通讯员 周然", Byline)]);
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
        check("[NOWnews今日新闻] 大桥通车。", &[("[NOWnews今日新闻]", Byline)]);
        check("生活中心／林晓梅报导大桥通车。", &[("生活中心／林晓梅报导", Byline)]);
        check("生活中心昨天搬迁。", &[]);
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
