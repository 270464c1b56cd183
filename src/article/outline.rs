//! Which line is the title, a heading, a paragraph, or no part of the article.

use crate::boilerplate::{self, Excluded, Reason};
use crate::lexicon::{Set, lists};
use crate::order;
use crate::script::is_han;
use crate::search::Search;
use crate::span::Span;

/// What the lines of a text are.
#[derive(Debug, Default)]
pub(super) struct Outline {
    pub title: Option<Span>,
    /// The words behind 原标题： on a line in front of the text.
    pub original_title: Option<Span>,
    /// In document order, headings among them.
    pub paragraphs: Vec<Span>,
    /// Indices into `paragraphs`, ascending.
    pub headings: Vec<usize>,
    pub excluded: Vec<Excluded>,
}

/// A title of more characters is a first sentence without its full stop.
const TITLE: usize = 60;
/// The longest heading between paragraphs, in characters.
const HEADING: usize = 32;
/// A run of this many lines without a sentence end, behind the body, is a list of links.
const LINKS: usize = 3;

#[inline(never)]
pub(super) fn outline(text: &str, lines: &[Span]) -> Outline {
    let mut outline = Outline::default();
    let body = body(text, lines);
    let links = lines.len() - body.end >= LINKS && !body.is_empty();
    let tail = tail(text, lines, &body);
    let mut related = false;
    for (index, &line) in lines.iter().enumerate() {
        let words = &text[line];
        let behind = index >= body.end && !body.is_empty();
        let reason = boilerplate::line(words).filter(|&reason| !is_body_item(reason, index, &body, words));
        if let Some(reason) = reason {
            related |= reason == Reason::RelatedLinks && behind;
            outline.excluded.push(Excluded { span: line, reason });
        } else if behind && (links || related) && is_link(words) {
            outline.excluded.push(Excluded { span: line, reason: Reason::RelatedLinks });
        } else if index >= tail {
            let part = boilerplate::closing(text, &[line]).first().filter(|part| part.span == line).copied();
            outline.excluded.push(part.unwrap_or(Excluded { span: line, reason: Reason::Metadata }));
        } else if outline.paragraphs.is_empty()
            && index < body.start
            && let Some((label, length)) =
                boilerplate::original_title(words, false).filter(|found| found.1 == line.len())
        {
            outline.excluded.push(Excluded { span: line, reason: Reason::OriginalTitle });
            outline.original_title = Some(Span::new(line.start() + label, line.start() + length).trim_space(text));
        } else if outline.title.is_none() && outline.paragraphs.is_empty() && index < body.start && is_title(words) {
            let label = genre(words);
            if label > 0 {
                let span = Span::new(line.start(), line.start() + label);
                outline.excluded.push(Excluded { span, reason: Reason::Byline });
            }
            outline.title = Some(Span::new(line.start() + label, line.end()).trim_space(text));
        } else if outline.title.is_some() && outline.paragraphs.is_empty() && index < body.start && is_author(words) {
            outline.excluded.push(Excluded { span: line, reason: Reason::Byline });
        } else {
            if is_heading(words)
                && (index < body.start || index + 1 < lines.len() || !body.is_empty())
                && lines.len() > 1
            {
                outline.headings.push(outline.paragraphs.len());
            }
            outline.paragraphs.push(line);
        }
    }
    reread_title(text, &mut outline);
    outline
}

/// The lines from the first to behind the last that is prose: long, or ended like a sentence.
#[inline(never)]
fn body(text: &str, lines: &[Span]) -> std::ops::Range<usize> {
    let is_prose = |line: &Span| is_prose(&text[*line]) || is_call(&text[*line]);
    match (lines.iter().position(is_prose), lines.iter().rposition(is_prose)) {
        (Some(first), Some(last)) => first..last + 1 + quoted(text, &lines[last + 1..]),
        _ => 0..0,
    }
}

/// The first of the lines at the end that are the page's: behind boilerplate the report does not go on with less than a
/// sentence of its own.
#[inline(never)]
fn tail(text: &str, lines: &[Span], body: &std::ops::Range<usize>) -> usize {
    let mut first = lines.len();
    let behind_first = if body.is_empty() { lines.len() } else { body.start + 1 };
    for (index, &line) in lines.iter().enumerate().skip(behind_first).rev() {
        let words = &text[line];
        let reason = boilerplate::line(words);
        if reason.is_some_and(|reason| !is_body_item(reason, index, body, words)) || boilerplate::is_notice(words) {
            first = index;
        } else if first < lines.len() && !words.contains(is_han) {
            // rs/lyt
            first = index;
        } else if is_contact(words) || is_dialogue(words) || is_prose(words) && !is_foreign(words) {
            break;
        }
    }
    first
}

/// [1] Okafor T, et al. Sleep[J]. 2024.: a work referred to.
fn is_foreign(line: &str) -> bool {
    line.chars().filter(|&c| is_han(c)).count() * 4 < line.chars().count()
}

/// How many of the lines a quotation takes that the first of them opens and a later one closes.
fn quoted(text: &str, lines: &[Span]) -> usize {
    const REACH: usize = 8;
    let depth = |line: &str| {
        let count = |marks: [char; 2]| line.matches(marks).count() as isize;
        count(['“', '「']) - count(['”', '」'])
    };
    let mut open = 0;
    for (index, &line) in lines.iter().take(REACH).enumerate() {
        open += depth(&text[line]);
        match (index, open) {
            (0, ..=0) => return 0,
            (_, ..=0) => return index + 1,
            _ => {}
        }
    }
    0
}

fn is_prose(line: &str) -> bool {
    const SHORTEST: usize = 12;
    const LONG: usize = 70;
    let count = line.chars().take(LONG).count();
    if count >= LONG {
        return true;
    }
    // A quotation at the end makes a sentence only with an end mark in it: titles end in quoted words as well.
    let unquoted = line.trim_end_matches(['”', '」', '』', '"', '）', ')']);
    let quotes_sentence = unquoted.len() < line.len() && unquoted.closes_with(&['。', '！', '？', '!', '?', '…']);
    let ended = quotes_sentence || line.closes_with(&['；', '…']) || line.contains('。');
    let bulleted = line.opens_with(&['•', '·', '●', '▪']) || line.starts_with("- ");
    count >= SHORTEST && ended && !bulleted && boilerplate::line(line).is_none()
}

/// Bullets inside the body are its own list; links stand behind it.
fn is_body_item(reason: Reason, index: usize, body: &std::ops::Range<usize>, words: &str) -> bool {
    reason == Reason::RelatedLinks
        && body.contains(&index)
        && !words.starts_with("相关")
        && words.opens_with(&['•', '·', '●', '-', '■', '▪'])
}

/// Where to call, in a list of places: 海湾区 0123-4567890.
#[inline(never)]
fn is_call(line: &str) -> bool {
    const DIGITS: usize = 7;
    line.split(|c: char| !c.is_ascii_digit()).any(|run| run.len() >= DIGITS)
        && line.chars().all(|c| is_han(c) || c.is_ascii_digit() || c.is_whitespace() || c == '-')
}

fn is_link(line: &str) -> bool {
    !line.contains('。') && !is_contact(line) && !is_dialogue(line) && line.chars().count() <= TITLE
}

/// Where to call is what the article says.
fn is_contact(line: &str) -> bool {
    ["电话", "热线", "邮箱"].iter().any(|word| line.has(word)) || !line.contains(char::is_alphabetic)
}

fn is_title(line: &str) -> bool {
    let count = line.chars().take(TITLE + 1).count();
    count <= TITLE && !line.contains('。') && !line.closes_with(&['；', '，', '：', ':', ','])
}

static GENRES: Set = Set::of(&lists::BOILERPLATE_SIGNS_GENRE);

/// 综合消息：, 特稿：: the kind of report in front of an agency's title.
fn genre(title: &str) -> usize {
    let marked = |(genre, ()): (&str, ())| {
        let rest = &title[genre.len()..];
        let mark = rest.chars().next().filter(|mark| matches!(mark, '：' | ':' | '|' | '｜' | '丨'))?;
        (!rest[mark.len_utf8()..].trim().is_empty()).then_some(genre.len() + mark.len_utf8())
    };
    GENRES.prefix(title).and_then(marked).unwrap_or_else(|| column(title))
}

/// 人物｜: the name of a column.
#[inline(never)]
fn column(title: &str) -> usize {
    const LONGEST: usize = 4;
    let name = title.find(|c| !is_han(c)).unwrap_or(title.len());
    let rest = title[name..].trim_start();
    let mark = rest.chars().next().filter(|mark| matches!(mark, '|' | '｜' | '丨')).map_or(0, char::len_utf8);
    let short = (2..=LONGEST).contains(&title[..name].chars().count());
    let whole = !rest[mark..].has_any(&['|', '｜', '丨']) && rest[mark..].chars().count() > 2 * LONGEST;
    if mark > 0 && short && whole { title.len() - rest.len() + mark } else { 0 }
}

/// A line that is nothing but a name, between title and body.
fn is_author(line: &str) -> bool {
    line.split([' ', '\u{3000}', '、']).filter(|name| !name.is_empty()).all(|name| {
        let count = name.chars().count();
        (2..=4).contains(&count) && name.chars().all(is_han)
    }) && line.chars().count() <= 16
}

fn is_heading(line: &str) -> bool {
    if line.starts_with('【') && line.ends_with('】') && line.chars().count() <= HEADING {
        return true;
    }
    line.chars().take(HEADING + 1).count() <= HEADING
        && !line.has_any(&['。', '；', '“', '「', '"'])
        && !line.closes_with(&['：', ':', '，', ',', '”', '」', '.', ')', '…'])
        && !is_dialogue(line)
}

/// 问：…？ is no heading.
fn is_dialogue(line: &str) -> bool {
    line.char_indices().take(6).any(|(_, c)| matches!(c, '：' | ':')) && line.closes_with(&['？', '?', '！', '!'])
}

/// 8月16日特稿（大桥通车） over a title that says the same is a label of the agency's, not the title.
#[inline(never)]
fn reread_title(text: &str, outline: &mut Outline) {
    let Some(title) = outline.title else { return };
    let words = &text[title];
    let dated = words.contains('月') && ["稿", "电", "讯", "特写", "通讯"].iter().any(|genre| words.contains(genre));
    let Some(&next) = outline.paragraphs.first().filter(|_| outline.headings.first() == Some(&0)) else { return };
    if dated && words.contains(&text[next]) {
        outline.excluded.push(Excluded { span: title, reason: Reason::Byline });
        order::sort_by_key(&mut outline.excluded, |part| part.span);
        outline.title = Some(next);
        outline.paragraphs.remove(0);
        outline.headings.remove(0);
        for heading in &mut outline.headings {
            *heading -= 1;
        }
        // The author's line stands behind the title that has now been found.
        if let Some(&author) = outline.paragraphs.first()
            && is_author(&text[author])
        {
            outline.excluded.push(Excluded { span: author, reason: Reason::Byline });
            order::sort_by_key(&mut outline.excluded, |part| part.span);
            outline.paragraphs.remove(0);
            if outline.headings.first() == Some(&0) {
                outline.headings.remove(0);
            }
            for heading in &mut outline.headings {
                *heading -= 1;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, BlockKind, parse};

    #[track_caller]
    fn check(text: &str, title: Option<&str>, paragraphs: &[&str], headings: &[&str], excluded: &[&str]) {
        let article: Article = parse(text, text);
        let blocks = |kind| -> Vec<&str> {
            article.blocks.iter().filter(|block| block.kind == kind).map(|block| &text[block.span]).collect()
        };
        assert_eq!(article.title.map(|span| &text[span]), title);
        assert_eq!(blocks(BlockKind::Paragraph), paragraphs);
        assert_eq!(blocks(BlockKind::Heading), headings);
        assert_eq!(article.excluded.iter().map(|part| &text[part.span]).collect::<Vec<_>>(), excluded);
    }

    const FIRST: &str = "海湾大桥昨天上午正式通车，首日车流量突破三万辆。";
    const SECOND: &str = "市交通局局长林晓表示，大桥运行平稳，两岸居民出行更加方便。";

    #[test]
    fn title_heading_and_links() {
        check(
            &format!(
                "海湾大桥通车\n{FIRST}\n车流平稳\n{SECOND}\n- • 海湾新城房价上涨\n- • 明星婚礼\n本文 海湾网 原创,转载保留链接!网址:https://a.example"
            ),
            Some("海湾大桥通车"),
            &[FIRST, SECOND],
            &["车流平稳"],
            &["- • 海湾新城房价上涨", "- • 明星婚礼", "本文 海湾网 原创,转载保留链接!网址:https://a.example"],
        );
    }

    #[test]
    fn one_line_has_no_title() {
        check(FIRST, None, &[FIRST], &[], &[]);
        check(&format!("{FIRST}责任编辑："), None, &[FIRST], &[], &["责任编辑："]);
    }

    #[test]
    fn bylines_and_genres() {
        check(
            &format!("综合消息：海湾大桥通车\n林晓梅\n海湾社青山8月16日电（记者周然）{FIRST}（完）"),
            Some("海湾大桥通车"),
            &[FIRST],
            &[],
            &["综合消息：", "林晓梅", "海湾社青山8月16日电（记者周然）", "（完）"],
        );
    }

    #[test]
    fn an_original_title_on_a_line_of_its_own_is_left_out() {
        let original = "原标题：海湾大桥：等了三十年";
        check(&format!("{original}\n{FIRST}\n{SECOND}"), None, &[FIRST, SECOND], &[], &[original]);
        check(
            &format!("海湾大桥通车\n{original}\n{FIRST}\n{SECOND}"),
            Some("海湾大桥通车"),
            &[FIRST, SECOND],
            &[],
            &[original],
        );
    }

    #[test]
    fn a_column_stands_in_front_of_its_title() {
        check(&format!("人物｜守了三十年大桥的人\n{FIRST}"), Some("守了三十年大桥的人"), &[FIRST], &[], &["人物｜"]);
        check(&format!("桥｜路\n{FIRST}"), Some("桥｜路"), &[FIRST], &[], &[]);
    }

    #[test]
    fn an_agency_label_is_not_the_title() {
        check(
            &format!("8月16日特稿（海湾大桥通车）\n海湾大桥通车\n林晓\n{FIRST}"),
            Some("海湾大桥通车"),
            &[FIRST],
            &[],
            &["8月16日特稿（海湾大桥通车）", "林晓"],
        );
    }

    #[test]
    fn a_run_of_headlines_behind_the_body_is_links() {
        check(
            &format!("{FIRST}\n{SECOND}\n海湾新城房价上涨\n明星婚礼惊动全城\n三季度出口回升"),
            None,
            &[FIRST, SECOND],
            &[],
            &["海湾新城房价上涨", "明星婚礼惊动全城", "三季度出口回升"],
        );
    }

    #[test]
    fn blocks_and_excluded_parts_do_not_overlap() {
        check(
            &format!("{FIRST}来源：海湾日报返回搜狐，查看更多责任编辑："),
            None,
            &[FIRST],
            &[],
            &["来源：海湾日报", "返回搜狐，查看更多", "责任编辑："],
        );
    }

    #[test]
    fn the_last_line_of_a_title_may_run_into_the_dateline() {
        check(
            &format!("周然在海湾大桥通车仪式上强调\n保障大桥平稳运行\n方便两岸居民出行新华社青山8月16日电 {FIRST}"),
            Some("周然在海湾大桥通车仪式上强调"),
            &[FIRST],
            &["保障大桥平稳运行", "方便两岸居民出行"],
            &["新华社青山8月16日电"],
        );
        check(
            &format!("新华社青山8月16日电 专访：新桥能用一百年——访桥梁专家何清新华社记者林晓梅 {FIRST}"),
            Some("专访：新桥能用一百年——访桥梁专家何清"),
            &[FIRST],
            &[],
            &["新华社青山8月16日电", "新华社记者林晓梅"],
        );
        check(
            &format!("新华社青山8月16日电 题：新桥改变两岸居民的生活新华社记者林晓梅 {FIRST}"),
            Some("新桥改变两岸居民的生活"),
            &[FIRST],
            &[],
            &["新华社青山8月16日电", "题：", "新华社记者林晓梅"],
        );
    }

    #[test]
    fn lines_of_a_quotation_are_no_links() {
        let text = format!("{FIRST}\n林晓问道：“谁来守桥？\n谁来修桥？\n钱从哪里来？”");
        assert!(parse(&text, &text).excluded.is_empty());
    }

    #[test]
    fn behind_boilerplate_the_rest_is_the_page_s() {
        let tail = ["（编辑：林晓梅）1140816", "下载海湾社「一手新闻」APP", "海湾桥迷团", "hw/lx"];
        check(&format!("{FIRST}\n{SECOND}\n{}", tail.join("\n")), None, &[FIRST, SECOND], &[], &tail);
        let tail = [
            "参考文献",
            "[1] Lin X, Zhou R. Bridges over bays: a systematic review[J]. J Bay Eng, 2024, 12(3): 201-219.",
        ];
        check(&format!("{FIRST}\n{SECOND}\n{}", tail.join("\n")), None, &[FIRST, SECOND], &[], &tail);
        // Behind its author the article goes on.
        let text = format!("{FIRST}\n本报记者 林晓梅\n两岸居民\n{SECOND}");
        check(&text, None, &[FIRST, SECOND], &["两岸居民"], &["本报记者 林晓梅"]);
        // A question that ends a conversation is no link.
        let text = format!("{FIRST}\n{SECOND}\n问：大桥收费吗？\n责编：林晓梅");
        assert_eq!(parse(&text, &text).excluded.len(), 1);
    }

    #[test]
    fn numbers_to_call_are_no_links() {
        let calls = ["桥上报警电话：110", "交通局值班电话", "0123-4567890"];
        check(&format!("{FIRST}\n{SECOND}\n{}", calls.join("\n")), None, &[FIRST, SECOND], &calls, &[]);
    }

    #[test]
    fn places_between_numbers_to_call_are_no_links() {
        let calls = ["青山区", "0123-4567890 海湾区", "新港区", "0123-4567891"];
        check(&format!("{FIRST}\n{SECOND}\n{}", calls.join("\n")), None, &[FIRST, SECOND], &calls, &[]);
    }

    #[test]
    fn a_title_may_stand_behind_a_stamp() {
        let stamp = "2023-8-15 07:13，正文：";
        check(&format!("{stamp}\n\n海湾大桥通车\n{FIRST}"), Some("海湾大桥通车"), &[FIRST], &[], &[stamp]);
    }

    #[test]
    fn a_title_may_run_into_the_report() {
        let report = "8月16日上午，海湾大桥正式通车，首日车流量突破三万辆。";
        let title = "海湾大桥通车 两岸居民告别轮渡";
        check(&format!("{title}{report}"), Some(title), &[report], &[], &[]);
        let title = "【海湾大桥通车】";
        check(&format!("{title}{FIRST}"), Some(title), &[FIRST], &[], &[]);
    }

    #[test]
    fn headings_may_run_into_the_report() {
        let second = "8月16日，首日车流量突破三万辆，两岸居民出行更加方便。";
        check(&format!("{FIRST}居民：出行更方便{second}"), None, &[FIRST, second], &["居民：出行更方便"], &[]);
        let second = "近日，首日车流量突破三万辆。";
        check(
            &format!("{FIRST}林晓说：“桥通了。”“智慧大桥”的第一天{second}"),
            None,
            &[&format!("{FIRST}林晓说：“桥通了。”"), second],
            &["“智慧大桥”的第一天"],
            &[],
        );
        let second = "海湾大桥收费站是全省最大的收费站。";
        check(&format!("{FIRST}海湾大桥收费站{second}"), None, &[FIRST, second], &["海湾大桥收费站"], &[]);
        for text in [
            "大桥大桥，两岸居民都说好。",
            "大桥征名截止日期为8月16日，市民可以投稿。",
            "林晓说：“大桥通车了。居民出行更方便近日，车流平稳。”",
            "截至目前，车流平稳。直到今年8月16日，大桥才通车。",
            "大桥数据，今年8月16日，全部公开。",
        ] {
            check(&format!("{FIRST}{text}"), None, &[&format!("{FIRST}{text}")], &[], &[]);
        }
    }

    #[test]
    fn a_title_may_end_in_quoted_words() {
        check(&format!("市民要求拆除「危险老桥」\n{FIRST}"), Some("市民要求拆除「危险老桥」"), &[FIRST], &[], &[]);
    }

    #[test]
    fn an_exclamation_that_opens_a_single_line_is_its_title() {
        check(&format!("海湾大桥终于通车了！{FIRST}"), Some("海湾大桥终于通车了！"), &[FIRST], &[], &[]);
    }

    #[test]
    fn text_without_punctuation_stays() {
        check("海湾大桥", None, &["海湾大桥"], &[], &[]);
    }
}
