//! Captions and photo credits that run into the text.

mod credit;
mod label;
mod source;

use super::behind_sentence;
use crate::lexicon::{Lexicon, lists};
use crate::search::Search;
use crate::span::Span;
use std::sync::LazyLock;

/// The longest caption, in characters.
const CAPTION: usize = 70;
/// The longest caption that ends like a sentence, in front of its photo credit.
const SENTENCE: usize = 45;
/// The longest one that starts with the day.
const DATED: usize = 100;
/// The longest paragraph that is one caption with its photo credit.
const PARAGRAPH: usize = 150;

/// The captions of `within`, a paragraph, in order.
#[inline(never)]
pub(super) fn captions(text: &str, within: Span) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut from = within.start();
    while let Some(next) = CUES.matches(&text[from..within.end()]).next() {
        let at = from + next.span.start();
        let word = &text[at..from + next.span.end()];
        let floor = found.last().map_or(within.start(), |span| span.end());
        let span = match next.value {
            Cue::Label => label::labelled(text, Span::new(at, within.end()), word, floor),
            Cue::Source => source::sourced(text, within, at, word, floor),
            Cue::Credit => credit::credited(text, within, at, word, floor),
            Cue::Scene => scene(text, floor, at, word),
        };
        let span = span.map(|span| if is_paragraph(text, within, span, word) { within } else { span });
        from = at + 1;
        while !text.is_char_boundary(from) {
            from += 1;
        }
        if let Some(span) = span {
            from = from.max(span.end());
            let source = matches!(next.value, Cue::Source);
            match found.last_mut() {
                Some(last) if last.end() >= span.start() || source && is_second(text, *last, span) => {
                    *last = last.until(last.end().max(span.end()))
                }
                _ => found.push(span),
            }
        }
    }
    found
}

/// Whether one sentence between a caption of an agency, which starts with the day, and where the picture comes from is the
/// caption's second one: news that the picture is of.
fn is_second(text: &str, caption: Span, source: Span) -> bool {
    let between = &text[caption.end()..source.start()];
    text[caption].starts_with("当地时间20")
        && between.chars().take(DATED + 1).count() <= DATED
        && between.trim_end().find('。') == between.trim_end().len().checked_sub('。'.len_utf8())
}

/// What a word tells of the caption at it.
#[derive(Clone, Copy)]
enum Cue {
    /// Before the caption: 图为, ▲
    Label,
    /// Between the caption and where the picture comes from: 图源：
    Source,
    /// Behind the one who took it: 摄, 供图
    Credit,
    /// What a caption without a verb ends with: 现场。
    Scene,
}

static CUES: LazyLock<Lexicon<Cue>> = LazyLock::new(|| {
    Lexicon::of(&lists::CAPTION_CUES, |columns| match columns[0] {
        "label" => Cue::Label,
        "source" => Cue::Source,
        "credit" => Cue::Credit,
        _ => Cue::Scene,
    })
});

/// What a word tells of a picture beside it.
#[derive(Clone, Copy, PartialEq)]
enum Picture {
    /// The name of where it comes from ends: 新闻
    Ending,
    /// A bracket credits it: （图
    Credit,
    /// Who took it: 记者
    Role,
    /// An ending begins another word: 报道
    Other,
}

static PICTURES: LazyLock<Lexicon<Picture>> = LazyLock::new(|| {
    Lexicon::of(&lists::PICTURE_WORDS, |columns| match columns[0] {
        "ending" => Picture::Ending,
        "credit" => Picture::Credit,
        "role" => Picture::Role,
        _ => Picture::Other,
    })
});

/// Where the words of `kind` in `text` start.
fn pictures(text: &str, kind: Picture) -> impl Iterator<Item = usize> {
    PICTURES.matches(text).filter(move |word| word.value == kind).map(|word| word.span.start())
}

fn is_sentence_end(character: char) -> bool {
    matches!(character, '。' | '！' | '？' | '!' | '?' | '”' | '」' | '…' | '\n')
}

/// Where the unit without a sentence end that ends at `at` starts, not before `floor`. A longer unit than any caption
/// is not read to its start.
fn unit_start(text: &str, floor: usize, at: usize) -> usize {
    let floor = text[floor..at].char_indices().rev().nth(2 * CAPTION).map_or(floor, |(index, _)| floor + index);
    // An advertisement in front of the unit ends with a cross.
    let before = &text[floor..at];
    let start = floor + behind_sentence(before, "。！？!?…×\n").unwrap_or(0);
    // Wide space divides paragraphs as a line break does.
    let gap = text[start..at].trim_end().rfind("   ").map_or(start, |index| start + index + 3);
    gap + (text[gap..at].len() - text[gap..at].trim_start_matches(|c: char| c.is_whitespace() || c == '×').len())
}

/// The sentence before `at`, which ends there, when it can be a caption: of `longest` characters, or of [`DATED`] for
/// one that starts with the day.
fn caption_sentence(text: &str, floor: usize, at: usize, longest: usize) -> Option<usize> {
    let before = text[floor..at].trim_end();
    let end = before.len() - before.chars().next_back().filter(|&c| c == '。').map(char::len_utf8)?;
    let start = unit_start(text, floor, floor + end);
    let sentence = &text[start..floor + end];
    let count = sentence.chars().count();
    let commas = sentence.matches('，').count();
    // Nobody speaks in a caption.
    let silent = !sentence.has_any(&['：', '；']) && !["说", "称", "表示"].iter().any(|verb| sentence.contains(verb));
    let plain = silent && commas <= 1;
    // Wide space sets a caption apart from the text in front of it.
    let apart = silent && text[..start].ends_with("   ");
    let marked = apart || sentence.opens_with(&['▲', '△', '↑', '▼']) || sentence.starts_with("图");
    let dated = longest == DATED && is_dated(sentence) && silent && commas <= 4;
    let longest = if dated { DATED } else { longest.min(SENTENCE) };
    (count > 0 && (count <= longest && (plain || dated) || marked && count <= CAPTION)).then_some(start)
}

/// Whether `sentence` starts with the day, as captions of agencies do.
fn is_dated(sentence: &str) -> bool {
    let day = sentence.strip_prefix("当地时间").unwrap_or(sentence);
    let digits = day.bytes().take_while(u8::is_ascii_digit).count();
    digits > 0 && day[digits..].opens_with(&['年', '月', '日'])
}

/// Whether the paragraph `within`, which ends with the photo credit in `caption`, is nothing but the caption. `cue` is the
/// word that the caption is known by.
fn is_paragraph(text: &str, within: Span, caption: Span, cue: &str) -> bool {
    let last = text[caption.end()..within.end()].trim().is_empty();
    let credited = matches!(cue, "摄" | "摄影" | "供图" | "图／") || text[..caption.end()].closes_with(&['）', ')']);
    let words = &text[within];
    last && credited
        && 3 * within.len() <= text.len()
        && words.chars().count() <= PARAGRAPH
        && !words.has("：“")
        && !words.has("：「")
}

/// 会议现场。 : a sentence of its own that only names what the picture shows.
#[inline(never)]
fn scene(text: &str, floor: usize, at: usize, word: &str) -> Option<Span> {
    const LONGEST: usize = 14;
    /// Verbs and prepositions, with which it would be a sentence of the text: 记者来到会议现场。
    const VERBS: &str = "到在了赶去来离进往赴于回逃是有看拍封布清保勘查控抵用把将被让请给对从向就这那成他她我席办举";
    /// What goes on at a place: 会议, 签约, 活动.
    const EVENTS: &str = "会议式赛展动训谈见座讲课礼演约坛播诊授购售销拍产奖摊";
    let start = unit_start(text, floor, at);
    let name = &text[start..at];
    let fresh = start == 0 || start == floor || text[..start].trim_end().ends_with(is_sentence_end);
    let plain = !name.contains(|c: char| VERBS.holds(c) || "，：；、".holds(c));
    let event = !word.starts_with("现场") || name.ends_with(|last| EVENTS.holds(last));
    let named = (2..=LONGEST).contains(&name.chars().count());
    (fresh && plain && event && named).then(|| Span::new(start, at + word.len()))
}

/// Where the caption that ends at `at` starts: with its unit, unless that is too long for one.
fn caption_start(text: &str, floor: usize, at: usize) -> usize {
    let start = unit_start(text, floor, at);
    if text[start..at].chars().count() <= CAPTION { start } else { at }
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
        check("船已入港。图为工人在卸货8月16日，码头恢复作业。", &["图为工人在卸货"]);
        check("船已入港。图为8月16日，工人在卸货。", &["图为8月16日，工人在卸货。"]);
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
        check(
            "船已入港。      8月16日，工人在码头卸货，船长和市长到场，孩子们送上鲜花。 图源：海湾社   货物昨天到达。",
            &["8月16日，工人在码头卸货，船长和市长到场，孩子们送上鲜花。 图源：海湾社"],
        );
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
    fn credits_at_the_end_of_a_paragraph() {
        check("船已入港。图／海湾港提供", &["图／海湾港提供"]);
        check("船已入港。记者林晓梅／摄影", &["船已入港。记者林晓梅／摄影"]);
        check("船已入港。海图／江图都已更新，货物昨天到达。", &[]);
        check("林晓梅热爱旅行／摄影，也写书。", &[]);
        check(
            "立委举标语。海湾社记者林晓梅摄  112年8月16日\n货物到达。",
            &["立委举标语。海湾社记者林晓梅摄  112年8月16日"],
        );
        check("立委举标语。海湾社记者林晓梅摄\n8月的货物到达。", &["立委举标语。海湾社记者林晓梅摄"]);
    }

    #[test]
    fn the_sentence_in_front_of_a_photo_credit() {
        check(
            "船已入港。8月16日，工人在码头卸货，家属在岸边等候。海湾网记者 林晓 摄货物昨天到达。",
            &["8月16日，工人在码头卸货，家属在岸边等候。海湾网记者 林晓 摄"],
        );
        check(
            "船已入港。当地时间8月16日，海湾市，“远航”号靠岸，工人卸货。（视觉中国）货物昨天到达。",
            &["当地时间8月16日，海湾市，“远航”号靠岸，工人卸货。（视觉中国）"],
        );
        check("船已入港。“远航”号全景。海湾网 实习生林晓摄货物到达。", &["“远航”号全景。海湾网 实习生林晓摄"]);
        check(
            "船已入港。码头全景。海湾港务集团有限公司融媒体中心供图货物到达。",
            &["码头全景。海湾港务集团有限公司融媒体中心供图"],
        );
        check("8月16日，林晓说，船已入港，货物到达。（视频截图）", &["（视频截图）"]);
    }

    #[test]
    fn captions_of_agencies_name_the_year() {
        check(
            "船已入港。当地时间2023年8月16日，海湾市，工人在码头卸货。船长说好。",
            &["当地时间2023年8月16日，海湾市，工人在码头卸货。"],
        );
        check("当地时间2023年8月16日，工人在码头卸货。船长说好。", &[]);
        check("船已入港。当地时间2023年8月16日，船长说，货物到达。当地时间8月17日，船已离港。", &[]);
        check(
            "船已入港。当地时间2023年8月16日，海湾市，工人卸货。市长7月表示，港口将扩建。 图源：视觉中国报道称，货物到达。",
            &["当地时间2023年8月16日，海湾市，工人卸货。市长7月表示，港口将扩建。 图源：视觉中国"],
        );
        check(
            "船已入港。当地时间2023年8月16日，海湾市，工人卸货。货物到达。船长说好。图源：海湾社",
            &["当地时间2023年8月16日，海湾市，工人卸货。", "图源：海湾社"],
        );
    }

    #[test]
    fn senders() {
        check("船已入港。8月16日，工人在码头卸货。新华社发货物到达。", &["8月16日，工人在码头卸货。新华社发"]);
        check(
            "船已入港。8月16日，工人在码头卸货。新华社发（林晓摄）货物到达。",
            &["8月16日，工人在码头卸货。新华社发（林晓摄）"],
        );
        check("船已入港。新华社发布了8月的数据。", &[]);
        check(
            "广告 港口旅游攻略 ×8月16日，工人在码头卸货。新华社发（林晓摄）货物到达。",
            &["8月16日，工人在码头卸货。新华社发（林晓摄）"],
        );
        check("船已入港。码头的全景。图/海湾网青山日报了解到，货物到达。", &["码头的全景。图/海湾网"]);
        check("船已入港。海图/江图都已更新。", &[]);
        check("船已入港。8月16日，工人在码头卸货。图：视觉中国货物到达。", &["8月16日，工人在码头卸货。图：视觉中国"]);
    }

    #[test]
    fn pictures_of_a_screen() {
        check("市民说好。”海湾港推文截图船长昨天到场。", &["海湾港推文截图"]);
        check("市民说好。海湾港内的起重机/受访者提供船长昨天到场。", &["海湾港内的起重机/受访者提供"]);
        check("市民说好。林晓的聊天截图显示，船已入港。林晓出示了聊天截图。", &[]);
        check("市民说好。当事人提供3张截图，聊天截图在网上流传。", &[]);
        check("市民说好。船已入港。（新闻截图：港口的起重机）货物到达。", &[]);
    }

    #[test]
    fn scenes() {
        check("签约现场。船已入港。码头夜景。货物到达。颁奖现场。", &["签约现场。", "码头夜景。", "颁奖现场。"]);
        check("记者来到会议现场。警方封锁了现场。他拍下了码头夜景。这就是签约现场。", &[]);
        check("市长介绍了签约现场。", &[]);
        check("船已入港。获奖者上台合影。货物到达。《远航》内页。", &["获奖者上台合影。", "《远航》内页。"]);
        check("船已入港。市长出席颁奖典礼。他与家人合影。林晓看着地图。", &[]);
    }

    #[test]
    fn a_paragraph_may_be_one_caption() {
        let caption = "工人在码头卸货，装卸机昼夜不停，家属在岸边等候，孩子们挥手欢迎。海湾网记者 林晓 摄";
        let text = format!("船已入港。\n{caption}\n{}", "货物昨天到达码头，今天运往各地。".repeat(12));
        let line = Span::new(text.find("工人").unwrap(), text.find("摄").unwrap() + "摄".len());
        assert_eq!(captions(&text, line), [line]);
    }

    #[test]
    fn names_of_sources_end_where_the_text_goes_on() {
        check("船已入港。图源网络青山日报记者走访码头。", &["图源网络"]);
        check("船已入港。 资料图：港口的起重机这台机器是新的。", &["资料图：港口的起重机"]);
        check("船已入港。图源：海湾在线此前报道说，货物到达。", &["图源：海湾在线"]);
        check("船已入港。图源GettyImages据海湾日报报道，货物到达。", &["图源GettyImages"]);
        check("船已入港。（资料图：港口 图源：海湾社）货物到达。", &["（资料图：港口 图源：海湾社）"]);
        check("船已入港。图片来源：视觉中国-VCG100200300400货物到达。", &["图片来源：视觉中国-VCG100200300400"]);
        check("▲8月16日，工人在码头卸货。（路透社）货物昨天到达。", &["▲8月16日，工人在码头卸货。（路透社）"]);
    }

    #[test]
    fn pictures_supplied() {
        check("工人加固堤坝。（受访者供图）受台风影响，水位上升。", &["工人加固堤坝。（受访者供图）"]);
        check("会议现场。海湾区委宣传部供图2021年7月，试点开始。", &["会议现场。海湾区委宣传部供图"]);
        check("视频截图显示，车速很快。", &[]);
    }
}
