//! What stands behind the last sentence of an article.

use super::{Excluded, Reason, credit, words};
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
            && let Some((start, reason)) = last_part(text, rest)
        {
            let span = Span::new(start, rest.end);
            found.push(Excluded { span, reason });
            rest = Span::new(rest.start, start).trim_space(text);
        }
        if !rest.is_empty() {
            break;
        }
    }
    found.reverse();
    found
}

/// Where the last boilerplate part of `within` starts, and why it is one.
fn last_part(text: &str, within: Span) -> Option<(usize, Reason)> {
    let inside = &text[within];
    if inside.is_empty() {
        return None;
    }
    phrase(inside)
        .or_else(|| bracket(inside))
        .or_else(|| residue(inside))
        .or_else(|| notice(inside))
        .map(|(start, reason)| (within.start + start, reason))
}

fn phrase(inside: &str) -> Option<(usize, Reason)> {
    let (phrase, reason) = words::END.suffix(inside).or_else(|| words::ANYWHERE.suffix(inside))?;
    let start = inside.len() - phrase.len();
    // THE END of an English sentence is none.
    let joined = inside[..start].ends_with(|c: char| c.is_ascii_alphanumeric()) && phrase.is_ascii();
    (!joined).then_some((start, reason))
}

/// （记者 林晓）, 【来源：海湾网】, 《海湾日报》（2023年8月17日 11版）
#[inline(never)]
fn bracket(inside: &str) -> Option<(usize, Reason)> {
    const REACH: usize = 80;
    let close = inside.chars().next_back()?;
    let open: &[char] = match close {
        '）' | ')' => &['（', '('],
        '】' => &['【'],
        ']' => &['['],
        _ => return None,
    };
    let (start, mark) = inside.char_indices().rev().take(REACH).find(|(_, c)| open.contains(c))?;
    let note = &inside[start + mark.len_utf8()..inside.len() - close.len_utf8()];
    if note.contains("版") && note.contains(|c: char| c.is_ascii_digit()) && note.contains('月') {
        let before = inside[..start].trim_end();
        let paper = before.strip_suffix('》').and_then(|before| before.rfind('《')).unwrap_or(start);
        return Some((if start - paper <= 60 { paper } else { start }, Reason::Metadata));
    }
    let before = inside[..start].trim_end();
    let behind_sentence = before.is_empty() || before.ends_with(is_stop);
    // Behind 。 a bracket with an outlet or an office in it is a credit as well: （海湾网）, (海湾区人民法院).
    const OFFICES: [&str; 9] = ["法院", "检察院", "宣传部", "办公室", "供稿", "网", "报", "社", "台"];
    let office = behind_sentence && note.chars().count() <= 24 && OFFICES.iter().any(|o| note.trim().ends_with(o));
    let copyright = behind_sentence && words::CLOSE.first_in(note).is_some();
    let credited = credit::is_credit_note(note) && (behind_sentence || note.contains("编辑") || note.contains("记者"));
    if copyright {
        return Some((start, Reason::Copyright));
    }
    (credited || office || note.trim().is_empty()).then_some((start, Reason::Byline))
}

fn is_stop(character: char) -> bool {
    matches!(character, '。' | '！' | '？' | '!' | '?' | '”' | '」' | '』' | '’' | '）' | ')' | '】' | '…' | '"' | '.')
}

/// Text behind the last sentence end that credits somebody: 来源：海湾网 编辑：林晓
#[inline(never)]
fn residue(inside: &str) -> Option<(usize, Reason)> {
    const LONGEST: usize = 160;
    if inside.ends_with(is_stop) && !inside.ends_with(['）', ')', '】']) {
        return None;
    }
    let floor = inside.char_indices().rev().nth(LONGEST).map_or(0, |(index, _)| index);
    let start = inside[floor..].char_indices().rev().find(|&(_, c)| "。！？!?”」』".contains(c));
    let start = start.map_or(floor, |(index, mark)| floor + index + mark.len_utf8());
    let residue = &inside[start..];
    // 延伸阅读：…, 标签：…
    let label = residue.trim_start().trim_start_matches(['【', '[']);
    const LABELLED: usize = 40;
    let short = residue.chars().count() <= LABELLED || label.starts_with("相关") || label.starts_with("延伸");
    if start > 0
        && short
        && let Some(reason) = words::LINE
            .shortest_prefix(label)
            .map(|(_, reason)| reason)
            .filter(|reason| !matches!(reason, Reason::Byline | Reason::Metadata) || label.starts_with("标签"))
    {
        return Some((start + (residue.len() - residue.trim_start().len()), reason));
    }
    let first = first_credit(residue)?;
    let head = &residue[..first];
    // Short words before the credit belong to it: 海湾晚报综合 编辑：林晓
    const HEAD: usize = 8;
    let own = head.trim().chars().count() <= HEAD && start > 0 && !head.contains(['，', '：']);
    let from = if own { start } else { start + first };
    Some((from + (inside[from..].len() - inside[from..].trim_start().len()), Reason::Byline))
}

/// Where the first credit of `residue` starts: a role with a separator or a name, or a notice.
fn first_credit(residue: &str) -> Option<usize> {
    for (index, _) in residue.char_indices() {
        let rest = &residue[index..];
        let fresh = index == 0 || !residue[..index].ends_with(['的', '被', '对', '向', '与', '和']);
        if let Some(role) = words::role(rest).filter(|_| fresh) {
            let after = &rest[role.len()..];
            let separated = after.trim_start().starts_with(credit::is_separator) || after.starts_with('；');
            let empty = after.trim().is_empty();
            let reporter = role.ends_with("记者") || role.ends_with("通讯员") || role.ends_with("实习生");
            let work = role.ends_with("编辑")
                || matches!(role, "校对" | "责编" | "审校" | "供稿" | "供图" | "二审" | "三审" | "文");
            let gap = after.starts_with(char::is_whitespace);
            let named = credit::names(after.trim_start()).is_some_and(|end| {
                let tail = after.trim_start()[end..].trim_start();
                tail.is_empty()
                    || words::role(tail).is_some()
                    || tail.starts_with(['（', '('])
                    || tail.chars().count() <= 8
            });
            if separated || empty && role != "文" && role != "图" || (reporter || work && gap) && named {
                return Some(outlet_before(residue, index));
            }
        }
        if rest.starts_with("综合") && residue[..index].chars().count() <= 8 && words::is_outlet(&residue[..index]) {
            return Some(0);
        }
    }
    let notice = words::CLOSE.first_in(residue).is_some() && residue.chars().count() <= 80;
    notice.then_some(0)
}

/// 海湾晚报记者: the outlet before a role belongs to the credit.
fn outlet_before(residue: &str, index: usize) -> usize {
    const LONGEST: usize = 14;
    let before = &residue[..index];
    let floor = before
        .rfind(|c: char| c.is_whitespace() || "，：；)）】".contains(c))
        .map_or(0, |at| at + before[at..].chars().next().map_or(0, char::len_utf8));
    let head = &before[floor..];
    if words::is_outlet(head) && head.chars().count() <= LONGEST { floor } else { index }
}

/// A closing sentence that is a notice: 未经授权不得转载。
#[inline(never)]
fn notice(inside: &str) -> Option<(usize, Reason)> {
    const LONGEST: usize = 160;
    let end = inside.trim_end_matches(is_stop).len();
    let floor = inside[..end].char_indices().rev().nth(LONGEST).map_or(0, |(index, _)| index);
    let start = inside[floor..end].char_indices().rev().find(|&(_, c)| "。！？!?；”」】".contains(c));
    let start = match start {
        Some((index, mark)) => floor + index + mark.len_utf8(),
        None if floor == 0 => 0,
        None => return None,
    };
    let sentence = &inside[start..];
    // What somebody says is no notice.
    if sentence.contains(['“', '「', '”', '」']) && !sentence.contains("客户端") {
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
    fn notices() {
        check("大桥通车。海湾独家稿件，转载请注明出处。", &[("海湾独家稿件，转载请注明出处。", Reason::Copyright)]);
        check("他说：“未经授权不得转载。”", &[]);
    }

    #[test]
    fn an_ordinary_end_stays() {
        for text in ["大桥通车（全长三公里）", "记者林晓说，大桥通车。", "大桥通车。", "大桥通车（下称新桥）。"]
        {
            check(text, &[]);
        }
    }
}
