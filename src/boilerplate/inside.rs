//! Boilerplate in the middle of a paragraph.

use super::original_title::day_start;
use super::{Excluded, Reason, caption, words};
use crate::lexicon::{Set, lists};
use crate::order;
use crate::search::Search;
use crate::span::Span;

/// Advertisements, prompts, program text and captions inside `within`, a paragraph, in document order.
#[inline(never)]
pub fn inside(text: &str, within: Span) -> Vec<Excluded> {
    let mut found: Vec<Excluded> = words::ANYWHERE
        .matches(&text[within])
        .map(|hit| Excluded {
            span: Span::new(within.start() + hit.span.start(), within.start() + hit.span.end()),
            reason: hit.value,
        })
        .collect();
    found.extend(advertisements(text, within));
    found.extend(code(text, within));
    found.extend(tips(text, within));
    found.extend(caption::captions(text, within).into_iter().map(|span| Excluded { span, reason: Reason::Caption }));
    disjoint(found)
}

/// The earlier part wins where two overlap.
fn disjoint(mut parts: Vec<Excluded>) -> Vec<Excluded> {
    order::sort_by_key(&mut parts, |part| (part.span.start(), std::cmp::Reverse(part.span.end())));
    let mut end = 0;
    parts.retain(|part| {
        let free = part.span.start() >= end;
        if free {
            end = part.span.end();
        }
        free
    });
    parts
}

/// 广告 … × : an advertisement runs to its closing cross, or to the end of its sentence.
#[inline(never)]
fn advertisements(text: &str, within: Span) -> Vec<Excluded> {
    const LABEL: &str = "广告";
    const LONGEST: usize = 100;
    let mut found = Vec::new();
    let mut at = within.start();
    while let Some(index) = text[at..within.end()].find(LABEL) {
        let start = at + index;
        at = start + LABEL.len();
        if !text[at..within.end()].opens_with(&[' ', '\u{3000}', '\u{a0}']) {
            continue;
        }
        let before = text[within.start()..start].trim_end_matches(['，', ':', '：']);
        let starts = before.is_empty()
            || before.ends_with(|c: char| c.is_whitespace() || "。！？!?”」’』）)×;；…".holds(c))
            || before.ends_with("正文");
        if !starts {
            continue;
        }
        let rest = &text[at..within.end()];
        let reach = rest.char_indices().nth(LONGEST).map_or(rest.len(), |(index, _)| index);
        let cross = rest[..reach].find('×').map(|index| index + '×'.len_utf8());
        let stop = || {
            let index = rest[..reach].find(['。', '！', '？', '!', '?'])?;
            Some(index + rest[index..].chars().next().map_or(0, char::len_utf8))
        };
        if let Some(length) = cross.or_else(stop) {
            let span = Span::new(start, at + length);
            found.push(Excluded { span, reason: Reason::Advertisement });
            at = span.end();
        }
    }
    found
}

static TIPS: Set = Set::of(&lists::BOILERPLATE_SIGNS_TIP);

/// （报料邮箱：…）: where a reader may send news to, and captions in brackets.
#[inline(never)]
fn tips(text: &str, within: Span) -> Vec<Excluded> {
    const LONGEST: usize = 60;
    let mut found = Vec::new();
    let mut again = false;
    let mut from = within.start();
    while let Some(index) = text[from..within.end()].find(['（', '(']) {
        let start = from + index;
        let rest = &text[start..within.end()];
        from = start + rest.chars().next().map_or(1, char::len_utf8);
        if let Some(end) = caption_in_brackets(rest, again)
            .filter(|_| text[within.start()..start].trim_end().closes_with(&['。', '”']))
        {
            found.push(Excluded { span: Span::new(start, start + end), reason: Reason::Caption });
            from = start + end;
            again = true;
            continue;
        }
        if !TIPS.opens(rest) {
            continue;
        }
        if let Some((close, mark)) = rest.char_indices().take(LONGEST).find(|&(_, c)| matches!(c, '）' | ')')) {
            let span = Span::new(start, start + close + mark.len_utf8());
            found.push(Excluded { span, reason: Reason::Share });
            from = span.end();
        }
    }
    found
}

/// The bytes of （8月16日，市长来到大桥。）, a caption that a bracket sets apart: it is a whole sentence and starts with the day, or
/// says what a picture shows. Behind such a caption any other sentence in brackets is one `again`.
#[inline(never)]
fn caption_in_brackets(text: &str, again: bool) -> Option<usize> {
    const LENGTHS: std::ops::RangeInclusive<usize> = 14..=150;
    let mut reach = text.char_indices().skip(1).take(LENGTHS.end() + 1);
    let (close, mark) = reach.find(|&(_, c)| matches!(c, '）' | ')' | '\n'))?;
    let inside = text[..close].trim_start_matches(['（', '(']);
    let dated = inside.find('，').is_some_and(|comma| day_start(&inside[..comma]) == Some(0));
    // （新闻截图：夜色中的大桥）
    let label = inside.find(['：', ':']).map_or("", |colon| &inside[..colon]);
    let shows = label.closes_with(&['图', '照']) && label.chars().count() <= 6;
    let whole = mark != '\n' && LENGTHS.contains(&inside.chars().count());
    (whole && (dated || shows || inside.has("图为") || again && inside.ends_with('。')))
        .then_some(close + mark.len_utf8())
}

/// Style sheets and scripts: a run without a Chinese character that has braces.
#[inline(never)]
fn code(text: &str, within: Span) -> Vec<Excluded> {
    const SHORTEST: usize = 30;
    let mut found = Vec::new();
    let mut start = None;
    let mut close = |from: Option<usize>, end: usize| {
        let Some(start) = from else { return };
        let run = &text[start..end];
        if run.len() >= SHORTEST && run.contains('{') && run.contains('}') {
            let end = start + run.rfind(['}', ';']).map_or(run.len(), |index| index + 1);
            found.push(Excluded { span: Span::new(start, end), reason: Reason::Code });
        }
    };
    if text[within].contains('{') {
        for (index, character) in text[within].char_indices() {
            match (character.is_ascii() && character != '\n', start) {
                (true, None) => start = Some(within.start() + index),
                (false, Some(_)) => close(start.take(), within.start() + index),
                _ => {}
            }
        }
        close(start, within.end());
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &[(&str, Reason)]) {
        let found = inside(text, Span::new(0, text.len()));
        let found: Vec<_> = found.iter().map(|part| (&text[part.span], part.reason)).collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn advertisements_end_at_their_cross() {
        check(
            "船已入港。广告 海岛三日游，低价出发！ ×货物已到。",
            &[("广告 海岛三日游，低价出发！ ×", Reason::Advertisement)],
        );
        check("船已入港。广告 海岛三日游? 货物已到。", &[("广告 海岛三日游?", Reason::Advertisement)]);
        check("7月2日，正文：广告 海岛三日游 ×船已入港。", &[("广告 海岛三日游 ×", Reason::Advertisement)]);
        check("他在投放广告 之前问过。", &[]);
    }

    #[test]
    fn prompts_stand_anywhere() {
        check("船已入港。分享让更多人看到", &[("分享让更多人看到", Reason::Share)]);
    }

    #[test]
    fn tips_for_readers() {
        check("海湾新闻（报料邮箱：a@b.example）记者走访码头。", &[("（报料邮箱：a@b.example）", Reason::Share)]);
        check("船已入港。（视觉中国）", &[("船已入港。（视觉中国）", Reason::Caption)]);
    }

    #[test]
    fn captions_in_brackets() {
        let caption = "（8月16日，海湾市市长林晓在大桥上会见两岸居民代表）";
        check(&format!("市长来到大桥。{caption}林晓说，路近了。"), &[(caption, Reason::Caption)]);
        check(
            &format!("市长来到大桥。{}", caption.replace("16日", "16日上午")),
            &[(&caption.replace("16日", "16日上午"), Reason::Caption)],
        );
        let caption = caption.replace('（', "(").replace('）', ")");
        check(&format!("市长来到大桥。{caption}林晓说，路近了。"), &[(&caption, Reason::Caption)]);
        let again = "（林晓与两岸居民代表座谈交流。）";
        check(
            &format!("市长来到大桥。{caption}林晓说，路近了。{again}居民说好。"),
            &[(&caption, Reason::Caption), (again, Reason::Caption)],
        );
        check(&format!("市长来到大桥。{again}居民说好。"), &[]);
        let caption = "（近日，市长来到大桥。图为市长会见两岸居民）";
        check(&format!("市长来到大桥。{caption}林晓说，路近了。"), &[(caption, Reason::Caption)]);
        check("市长来到大桥。（8月16日，海湾市市长林晓在大桥上会见两岸居民代表\n林晓说，路近了。）", &[]);
        check("大桥昨天（8月16日，农历七月初一，也是全省最热的一天）通车。", &[]);
        check("市长来到大桥。（8月16日，大桥通车）", &[]);
        let caption = "（新闻截图：夜色中的海湾大桥和两岸灯火）";
        check(&format!("市长来到大桥。{caption}林晓说，路近了。"), &[(caption, Reason::Caption)]);
    }

    #[test]
    fn program_text() {
        check(
            "showPlayer({id:\"/video/2023/8/17/a.xml\",width:540});船已入港。",
            &[("showPlayer({id:\"/video/2023/8/17/a.xml\",width:540});", Reason::Code)],
        );
    }
}
