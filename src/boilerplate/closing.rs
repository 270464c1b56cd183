//! What stands behind the last sentence of an article.

use super::{Excluded, Reason, behind_sentence, credit, words};
use crate::lexicon::{Set, lists};
use crate::script::{is_alphanumeric, is_han};
use crate::search::Search;
use crate::span::Span;

/// The boilerplate that the article ends with. `pieces` are the parts of it in document order that are not yet
/// excluded; the result is in document order.
#[inline(never)]
pub fn closing(text: &str, pieces: &[Span]) -> Vec<Excluded> {
    /// No article closes with more parts; a text that seems to is made of the same words throughout.
    const MOST: usize = 40;
    let mut found = Vec::new();
    for &piece in pieces.iter().rev() {
        let mut rest = piece.trim_space(text);
        while found.len() < MOST
            && let Some((start, reason)) = last_part(text, rest, found.last())
        {
            let span = Span::new(start, rest.end());
            found.push(Excluded { span, reason });
            rest = Span::new(rest.start(), start).trim_space(text);
        }
        if !rest.is_empty() {
            break;
        }
    }
    found.reverse();
    found
}

/// Where the last boilerplate part of `within` starts, and why it is one.
fn last_part(text: &str, within: Span, behind: Option<&Excluded>) -> Option<(usize, Reason)> {
    let inside = &text[within];
    if inside.is_empty() {
        return None;
    }
    phrase(inside)
        .or_else(|| bracket(inside))
        .or_else(|| residue(inside))
        .or_else(|| notice(inside))
        .or_else(|| question(inside).filter(|_| behind.is_some_and(|part| asks_for_comments(&text[part.span]))))
        .map(|(start, reason)| (within.start() + start, reason))
}

fn phrase(inside: &str) -> Option<(usize, Reason)> {
    let (phrase, reason) = words::END.suffix(inside).or_else(|| words::ANYWHERE.suffix(inside))?;
    let start = inside.len() - phrase.len();
    // THE END of an English sentence is none.
    let joined = inside[..start].ends_with(|c: char| c.is_ascii_alphanumeric()) && phrase.is_ascii();
    // 举报 as a button stands alone, as the last word of a sentence it does not.
    let button = reason == Reason::Share && phrase.chars().nth(2).is_none();
    let joined = joined || button && inside[..start].ends_with(is_alphanumeric);
    (!joined).then_some((start, reason))
}

/// （记者 林晓）, 【来源：海湾网】, 《海湾日报》（2023年8月17日 11版）
#[inline(never)]
fn bracket(inside: &str) -> Option<(usize, Reason)> {
    const REACH: usize = 80;
    /// 1140816: the day by the calendar of Taiwan.
    const DAY: usize = 7;
    let undated = inside.trim_end_matches(|c: char| c.is_ascii_digit());
    let inside = if inside.len() - undated.len() == DAY { undated } else { inside };
    let close = inside.chars().next_back()?;
    let open: &[char] = match close {
        '）' | ')' => &['（', '('],
        '】' => &['【'],
        ']' => &['['],
        _ => return None,
    };
    let (start, mark) = inside.char_indices().rev().take(REACH).find(|(_, c)| open.contains(c))?;
    let note = &inside[start + mark.len_utf8()..inside.len() - close.len_utf8()];
    if note.has("版") && note.contains(|c: char| c.is_ascii_digit()) && note.contains('月') {
        let before = inside[..start].trim_end();
        let paper = before.strip_suffix('》').and_then(|before| before.rfind('《')).unwrap_or(start);
        return Some((if start - paper <= 60 { paper } else { start }, Reason::Metadata));
    }
    if REMARKS.contains(note.trim()) {
        return None;
    }
    if note.trim_start().starts_with("原标题") {
        return Some((start, Reason::OriginalTitle));
    }
    let before = inside[..start].trim_end();
    let behind_sentence = before.is_empty() || before.ends_with(is_stop);
    let office = behind_sentence && is_office(note.trim());
    let notice = words::CLOSE.first_in(note).filter(|_| behind_sentence);
    let credited = credit::is_credit_note(note) && (behind_sentence || note.has("编辑") || note.has("记者"));
    if let Some(reason) = notice {
        return Some((start, reason));
    }
    (credited || office || note.trim().is_empty()).then_some((start, Reason::Byline))
}

/// What a bracket at the end of an article says of the text rather than who wrote it.
static REMARKS: Set = Set::of(&lists::BOILERPLATE_SIGNS_REMARK);

/// What the names of outlets and offices that supply articles end with.
static OFFICES: Set = Set::of(&lists::OUTLET_ENDINGS_OFFICE);

/// Behind 。 a bracket with an outlet, an office or a short name in it is a credit as well: （海湾网）,
/// (海湾区人民法院), （岸舟）.
#[inline(never)]
fn is_office(note: &str) -> bool {
    const LONGEST: usize = 24;
    /// Behind so many characters 电 is no dateline: （本报青山8月16日电）.
    const NAME: usize = 4;
    let count = note.chars().count();
    let short = count <= NAME && note.chars().all(is_han);
    let wired = note.ends_with('电') && words::starts_outlet(note);
    // 海湾街道办事处 林晓 周然
    let people = note
        .split_once(char::is_whitespace)
        .is_some_and(|(_, people)| credit::names(people.trim_start()) == Some(people.trim_start().len()));
    let plain = !note.has_any(&['，', '。', '：', '；']);
    count <= LONGEST && plain && (OFFICES.closes(note) || short || wired || people)
}

/// 你怎么看？ in front of a prompt to comment.
fn question(inside: &str) -> Option<(usize, Reason)> {
    const LONGEST: usize = 40;
    let question = inside.strip_suffix(['？', '?'])?;
    let start = behind_sentence(question, "。！？!?…").unwrap_or(0);
    let words = &question[start..];
    let addressed = ["你", "您", "大家"].iter().any(|reader| words.contains(reader));
    (addressed && !words.has_any(&['“', '”', '「']) && words.chars().count() <= LONGEST)
        .then_some((start, Reason::Share))
}

fn asks_for_comments(part: &str) -> bool {
    ["评论", "留言", "讨论"].iter().any(|word| part.has(word))
}

/// Where the last `count` characters of `text` start.
fn last(text: &str, count: usize) -> usize {
    text.char_indices().rev().nth(count).map_or(0, |(index, _)| index)
}

fn is_stop(character: char) -> bool {
    matches!(character, '。' | '！' | '？' | '!' | '?' | '”' | '」' | '』' | '’' | '）' | ')' | '】' | '…' | '"' | '.')
}

/// Text behind the last sentence end that credits somebody: 来源：海湾网 编辑：林晓
#[inline(never)]
fn residue(inside: &str) -> Option<(usize, Reason)> {
    const LONGEST: usize = 160;
    const ORIGINAL: &str = "【原标题】";
    let floor = last(inside, LONGEST);
    if let Some(index) = inside[floor..].rfind(ORIGINAL).filter(|&index| floor + index > 0) {
        return Some((floor + index, Reason::OriginalTitle));
    }
    if let Some(start) = bulleted(inside) {
        return Some((start, Reason::RelatedLinks));
    }
    if let Some(start) = sourced(inside) {
        return Some((start, Reason::Byline));
    }
    if inside.ends_with(is_stop) && !inside.closes_with(&['）', ')', '】']) {
        return None;
    }
    let start = floor + behind_sentence(&inside[floor..], "。！？!?").unwrap_or(0);
    let residue = &inside[start..];
    // 延伸阅读：…, 标签：…
    let label = residue.trim_start().trim_start_matches(['【', '[']);
    const LABELLED: usize = 40;
    const LISTS: [&str; 5] = ["相关", "延伸", "更多", "推荐", "邮箱"];
    let short = residue.chars().count() <= LABELLED || LISTS.iter().any(|list| label.starts_with(list));
    let first = start + (residue.len() - residue.trim_start().len());
    if start > 0 && label.starts_with("原标题") {
        return Some((first, Reason::OriginalTitle));
    }
    if let Some(start) = list(inside) {
        return Some((start, Reason::RelatedLinks));
    }
    if start > 0 && is_signature(residue) {
        return Some((first, Reason::Byline));
    }
    if start > 0
        && short
        && let Some(reason) = words::LINE
            .shortest_prefix(label)
            .map(|(_, reason)| reason)
            .filter(|reason| !matches!(reason, Reason::Byline | Reason::Metadata) || label.starts_with("标签"))
    {
        return Some((first, reason));
    }
    let credit = first_credit(residue)?;
    let head = &residue[..credit];
    // Short words before the credit belong to it: 海湾晚报综合 编辑：林晓
    const HEAD: usize = 8;
    let own = head.trim().chars().count() <= HEAD && start > 0 && !head.has_any(&['，', '：']);
    let from = if own { start } else { start + credit };
    Some((from + (inside[from..].len() - inside[from..].trim_start().len()), Reason::Byline))
}

/// 来源：海湾网 behind the last full stop, and whatever follows: headlines may exclaim and ask.
fn sourced(inside: &str) -> Option<usize> {
    const LONGEST: usize = 400;
    let floor = last(inside, LONGEST);
    let start = behind_sentence(&inside[floor..], "。").or((floor == 0).then_some(0))?;
    let tail = inside[floor + start..].trim_start();
    let role = words::role(tail).filter(|role| role.ends_with("来源") || role.ends_with("编辑"))?;
    tail[role.len()..].trim_start().starts_with(credit::is_separator).then_some(inside.len() - tail.len())
}

/// Where headlines start that stand behind the last full stop, set apart by wide space.
fn list(inside: &str) -> Option<usize> {
    const LONGEST: usize = 400;
    let floor = last(inside, LONGEST);
    let start = floor + behind_sentence(&inside[floor..], "。")?;
    let list = &inside[start..];
    is_list(list.split("   ")).then(|| start + (list.len() - list.trim_start().len()))
}

/// Where headlines start behind the last full stop that bullets set apart, and the credits in front of them.
#[inline(never)]
fn bulleted(text: &str) -> Option<usize> {
    const LONGEST: usize = 400;
    const CREDITS: usize = 60;
    let floor = last(text, LONGEST);
    let stop = text[floor..].rfind('。').map_or(floor, |stop| floor + stop);
    let first = stop + text[stop..].find('■').filter(|&first| first > 0)?;
    is_list(text[first..].split('■')).then_some(())?;
    let start = behind_sentence(&text[..first], "。！？!?")?;
    let credits = text[start..first].trim_start();
    Some(if credits.chars().count() <= CREDITS { first - credits.len() } else { first })
}

fn is_list<'t>(items: impl Iterator<Item = &'t str>) -> bool {
    const FEWEST: usize = 3;
    const LENGTHS: std::ops::RangeInclusive<usize> = 8..=60;
    let mut items = items.map(str::trim).filter(|item| !item.is_empty());
    let mut count = 0;
    items.all(|item| {
        count += 1;
        LENGTHS.contains(&item.chars().count())
    }) && count >= FEWEST
}

/// What the names of accounts and outlets end with that sign an article.
static ACCOUNTS: Set = Set::of(&lists::OUTLET_ENDINGS_ACCOUNT);

/// The name of an account or an outlet alone, or behind a gap the name of a person.
fn is_signature(residue: &str) -> bool {
    const LONGEST: usize = 16;
    let name = residue.trim();
    let plain = name.chars().all(|c| is_han(c) || c.is_ascii_alphanumeric());
    let account = plain && name.chars().count() <= LONGEST && ACCOUNTS.closes(name);
    let person = residue.starts_with(char::is_whitespace)
        && (2..=3).contains(&name.chars().count())
        && credit::is_credit_note(name);
    account || person
}

/// What is done for an article by one who is named behind a gap.
static WORK: Set = Set::of(&lists::CREDIT_ROLES_WORK);

/// Where the first credit of `residue` starts: a role with a separator or a name, or a notice.
#[inline(never)]
fn first_credit(residue: &str) -> Option<usize> {
    for (index, _) in residue.char_indices() {
        let rest = &residue[index..];
        let fresh = index == 0 || !residue[..index].closes_with(&['的', '被', '对', '向', '与', '和']);
        if let Some(role) = words::role(rest).filter(|_| fresh) {
            let after = &rest[role.len()..];
            let separated = after.trim_start().starts_with(credit::is_separator) || after.starts_with('；');
            // 本次采访 is no credit, 审校 behind a gap is one.
            const SHORT: usize = 14;
            let apart = index == 0
                || residue.chars().take(SHORT + 1).count() <= SHORT
                || residue[..index].ends_with(|c: char| c.is_whitespace() || !is_alphanumeric(c));
            let empty = after.trim().is_empty() && (apart || role.ends_with("编辑"));
            let reporter = role.ends_with("记者") || role.ends_with("通讯员") || role.ends_with("实习生");
            let work = role.ends_with("编辑") || WORK.contains(role);
            let gap = after.starts_with(char::is_whitespace);
            let named = credit::names(after.trim_start()).is_some_and(|end| {
                let tail = after.trim_start()[end..].trim_start();
                tail.is_empty()
                    || words::role(tail).is_some()
                    || tail.opens_with(&['（', '('])
                    || tail.chars().count() <= 8
            });
            if separated || empty && role != "文" && role != "图" || (reporter || work && gap) && named {
                return Some(outlet_before(residue, index));
            }
        }
        if rest.starts_with("综合") {
            // 海湾晚报（haiwan）综合
            let outlet = &residue[..index];
            let outlet = outlet.find('（').filter(|_| outlet.ends_with('）')).map_or(outlet, |open| &outlet[..open]);
            if outlet.chars().count() <= 8 && words::is_outlet(outlet) {
                return Some(0);
            }
        }
    }
    let notice = words::CLOSE.first_in(residue).is_some() && residue.chars().count() <= 80;
    notice.then_some(0)
}

/// 海湾晚报记者: the outlet before a role belongs to the credit.
#[inline(never)]
fn outlet_before(residue: &str, index: usize) -> usize {
    const LONGEST: usize = 14;
    let before = residue[..index].trim_end();
    let floor = before
        .rfind(|c: char| c.is_whitespace() || "，：；)）】".holds(c))
        .map_or(0, |at| at + before[at..].chars().next().map_or(0, char::len_utf8));
    let head = &before[floor..];
    if words::is_outlet(head) && head.chars().count() <= LONGEST { floor } else { index }
}

/// What a notice has that quotes the name of an account or of a button.
static QUOTING: Set = Set::of(&lists::BOILERPLATE_SIGNS_QUOTED);

/// Whether a line is a notice and nothing else.
pub fn is_notice(line: &str) -> bool {
    notice(line).is_some_and(|(start, _)| start == 0)
}

/// A closing sentence that is a notice: 未经授权不得转载。
#[inline(never)]
fn notice(inside: &str) -> Option<(usize, Reason)> {
    const LONGEST: usize = 160;
    let end = inside.trim_end_matches(is_stop).len();
    let floor = last(&inside[..end], LONGEST);
    let start = match behind_sentence(&inside[floor..end], "。！？!?；】") {
        Some(start) => floor + start,
        None if floor == 0 => 0,
        None => return None,
    };
    let sentence = &inside[start..];
    // What somebody says is no notice; the name of an account is quoted in many.
    let quotes = sentence.has_any(&['“', '「', '”', '」']);
    let named = QUOTING.is_in(sentence) && !sentence.has("：“");
    if quotes && !named {
        return None;
    }
    // To use a work without leave is what news report, too.
    let forbids = ["转载", "不得", "禁止", "必究", "摘编", "复制"].iter().any(|word| sentence.has(word));
    if sentence.has("未经") && !forbids {
        return None;
    }
    let reason = words::CLOSE.first_in(sentence)?;
    // A whole article of one sentence stays.
    (start > 0 || sentence.chars().count() <= 80).then_some((start, reason))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &[(&str, Reason)]) {
        let found = closing(text, &[Span::new(0, text.len())]);
        let found: Vec<_> = found.iter().map(|part| (&text[part.span], part.reason)).collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn end_marks_and_what_follows() {
        check("大桥通车。（完）", &[("（完）", Reason::EndMark)]);
        check(
            "大桥通车。（完）（执笔记者：林晓，参与记者：周然、何清）",
            &[("（完）", Reason::EndMark), ("（执笔记者：林晓，参与记者：周然、何清）", Reason::Byline)],
        );
    }

    #[test]
    fn credits() {
        use Reason::{Byline, Metadata, Share};
        check(
            "大桥通车。（林晓 周然 何清梅）分享让更多人看到",
            &[("（林晓 周然 何清梅）", Byline), ("分享让更多人看到", Share)],
        );
        check("大桥通车。(责任编辑：林晓 CN070)", &[("(责任编辑：林晓 CN070)", Byline)]);
        check(
            "大桥通车。海湾新闻记者 林晓梅编辑 周然 责编 何清",
            &[("海湾新闻记者 林晓梅编辑 周然 责编 何清", Byline)],
        );
        check("大桥通车。责编:林晓 | 审校:周然 | 监制:何清", &[("责编:林晓 | 审校:周然 | 监制:何清", Byline)]);
        check("大桥通车。来源：海湾客户端作者：林晓", &[("来源：海湾客户端作者：林晓", Byline)]);
        check(
            "大桥通车。来源：海湾日报返回搜狐，查看更多责任编辑：",
            &[("来源：海湾日报返回搜狐，查看更多责任编辑：", Byline)],
        );
        check(
            "大桥通车。《 海湾日报 》（ 2023年08月17日   19 版）",
            &[("《 海湾日报 》（ 2023年08月17日   19 版）", Metadata)],
        );
    }

    #[test]
    fn labels_behind_the_last_sentence() {
        check("大桥通车。延伸阅读：新城房价上涨", &[("延伸阅读：新城房价上涨", Reason::RelatedLinks)]);
        check("大桥通车。值班编辑 林晓", &[("值班编辑 林晓", Reason::Byline)]);
        check("大桥通车。（据新华社电）", &[("（据新华社电）", Reason::Byline)]);
    }

    #[test]
    fn brackets_with_nothing_but_a_name() {
        use Reason::{Byline, OriginalTitle};
        for note in [
            "（岸舟）",
            "（青山气象）",
            "(海湾经纬APP)",
            "（本报青山8月16日电）",
            "（海湾街道办事处 林晓 周然梅）",
            "（本文图片由受访者提供）",
        ] {
            check(&format!("大桥通车。{note}"), &[(note, Byline)]);
        }
        check("大桥通车。（原标题：青山大桥通车）", &[("（原标题：青山大桥通车）", OriginalTitle)]);
        for text in ["他说：“路近了。（笑）", "大桥通车（试运行）", "大桥通车。（全长三公里，双向八车道）"]
        {
            check(text, &[]);
        }
    }

    #[test]
    fn headlines_and_names_behind_the_text() {
        use Reason::{Byline, OriginalTitle, RelatedLinks, Share};
        let list = "大桥首日车流破万通行平稳   新桥将改变两岸居民生活   青山县三季度出口回升";
        check(&format!("大桥通车。   {list}"), &[(list, RelatedLinks)]);
        let list = "编辑丨林晓编校 | 周然■ 大桥首日车流破万 ■ 新桥将改变两岸居民生活 ■ 青山县三季度出口回升！";
        check(&format!("大桥通车。{list}"), &[(list, RelatedLinks)]);
        check(&format!("大桥终于通车，两岸居民欢呼！{list}"), &[(list, RelatedLinks)]);
        check("大桥通车。■ 大桥首日车流破万！", &[]);
        let list = "■ 大桥首日车流破万！ ■ 新桥将改变两岸居民生活 ■ 青山县三季度出口回升";
        check(&format!("大桥通车。 {list}"), &[(list, RelatedLinks)]);
        check("大桥通车。 林晓梅", &[("林晓梅", Byline)]);
        check("大桥通车。青山交警微信公众号", &[("青山交警微信公众号", Byline)]);
        check("大桥通车。更多报道：   大桥首日车流破万", &[("更多报道：   大桥首日车流破万", RelatedLinks)]);
        check("大桥通车。【原标题】青山大桥通车", &[("【原标题】青山大桥通车", OriginalTitle)]);
        check("大桥通车。【原标题】通车了！青山县的桥", &[("【原标题】通车了！青山县的桥", OriginalTitle)]);
        check(
            "大桥通车。你走过这座桥吗？欢迎在评论区留言。",
            &[("你走过这座桥吗？", Share), ("欢迎在评论区留言。", Share)],
        );
        check("大桥通车。你走过这座桥吗？", &[]);
        let text = "大桥通车。\n你走过这座桥吗？\n一起在评论区留下你的祝福吧！";
        let lines: Vec<Span> = [(0, 15), (16, 40), (41, text.len())].map(|(start, end)| Span::new(start, end)).to_vec();
        assert_eq!(closing(text, &lines).iter().map(|part| part.reason).collect::<Vec<_>>(), [Share, Share]);
        let tail = "来源：海湾网丨编辑：林晓 大桥首日车流破万！ 新桥将改变两岸居民生活";
        check(&format!("大桥通车。{tail}"), &[(tail, Byline)]);
        check("大桥通车。   市民上桥", &[]);
    }

    #[test]
    fn notices() {
        check("大桥通车。海湾独家稿件，转载请注明出处。", &[("海湾独家稿件，转载请注明出处。", Reason::Copyright)]);
        check("他说：“未经授权不得转载。”", &[]);
        let notice = "线索报料：应用市场下载“海湾晚报”APP，全省记者等你来报料！";
        check(&format!("大桥通车。{notice}"), &[(notice, Reason::Share)]);
        check("大桥通车。民警引导居民下载“反诈中心”六十余人次。", &[]);
        check("大桥通车。原作者说，桥上的壁画未经授权用了他的作品。", &[]);
        check("大桥通车。“转载请注明出处”", &[("“转载请注明出处”", Reason::Copyright)]);
    }

    #[test]
    fn furniture_of_a_portal() {
        use Reason::{Byline, Copyright, Share};
        let (app, editor) = ("海量资讯、精准解读，尽在海湾财经APP", "责任编辑：林晓梅");
        let notice =
            "海湾声明：此消息系转载自合作媒体，登载此文出于传递更多信息之目的，并不意味着赞同其观点或证实其描述。";
        let text = &*format!("大桥通车。　　{app}　　{editor}　　{notice}　　举报");
        let found = closing(text, &[Span::new(0, text.len())]);
        assert_eq!(found.first().map(|part| text[part.span].trim_start().starts_with(app)), Some(true));
        assert!(found.iter().all(|part| matches!(part.reason, Byline | Copyright | Share)));
        check("大桥通车，市民可以匿名举报", &[]);
        let note = "（应受访者要求，林晓为化名。实习生周然对本文亦有贡献）";
        check(&format!("大桥通车。{note}"), &[(note, Byline)]);
        check("大桥通车。他说林晓不是真名（后来查明）", &[]);
    }

    #[test]
    fn an_ordinary_end_stays() {
        for text in ["大桥通车（全长三公里）", "记者林晓说，大桥通车。", "大桥通车。", "大桥通车（下称新桥）。"]
        {
            check(text, &[]);
        }
    }
}
