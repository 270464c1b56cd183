//! Lines and what remains of them.

use crate::boilerplate::Excluded;
use crate::order;
use crate::script::is_alphanumeric;
use crate::search::Search;
use crate::span::Span;

/// The paragraphs of `text`: its lines, with lines that were wrapped at a column joined,
/// and lines divided where wide space follows a sentence end.
#[inline(never)]
pub(super) fn lines(text: &str) -> Vec<Span> {
    let mut lines = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive(is_break) {
        let span = Span::new(start, start + line.len()).trim_space(text);
        start += line.len();
        lines.push(span);
    }
    let lines = if is_wrapped(text, &lines) { joined(text, &lines) } else { lines };
    let lines = continued(text, lines.into_iter().filter(|line| !line.is_empty()));
    lines.into_iter().flat_map(|line| divided(text, line)).collect()
}

/// Joins a line that ends with a comma, and one whose next starts with a mark that starts none.
fn continued(text: &str, lines: impl Iterator<Item = Span>) -> Vec<Span> {
    let mut continued: Vec<Span> = Vec::new();
    for line in lines {
        match continued.last_mut() {
            Some(last)
                if text[*last].closes_with(&['，', '、', '《', '（'])
                    || text[line].opens_with(&['，', '。', '、', '；', '：', '》', '）']) =>
            {
                *last = last.until(line.end());
            }
            _ => continued.push(line),
        }
    }
    continued
}

fn is_break(character: char) -> bool {
    matches!(character, '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{b}' | '\u{c}')
}

const ENDS: &str = "。！？!?…”」』）)；;：:.\"";

fn ends_sentence(line: &str) -> bool {
    line.ends_with(|last| ENDS.holds(last))
}

fn width(line: &str) -> usize {
    line.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}

/// Whether most lines break off in the middle of a sentence at nearly the same width.
fn is_wrapped(text: &str, lines: &[Span]) -> bool {
    const FEWEST: usize = 6;
    const NARROWEST: usize = 24;
    const WIDEST: usize = 160;
    let mut widths: Vec<usize> = lines
        .iter()
        .filter(|line| !line.is_empty())
        .map(|&line| if line.len() > 4 * WIDEST { 4 * WIDEST } else { width(&text[line]) })
        .collect();
    if widths.len() < FEWEST {
        return false;
    }
    order::sort_by(&mut widths, Ord::cmp);
    // The column at which lines break; a few longer ones may be headings or addresses.
    let column = widths[widths.len() * 9 / 10];
    if !(NARROWEST..=WIDEST).contains(&column) {
        return false;
    }
    let full = |line: &Span| line.len() <= 4 * WIDEST && width(&text[*line]) * 10 >= column * 8;
    let open = lines.iter().filter(|line| full(line) && !ends_sentence(&text[**line])).count();
    let bulleted = lines.iter().filter(|line| text[**line].opens_with(&['-', '•', '·', '●'])).count();
    open * 2 > widths.len() && bulleted * 4 < widths.len()
}

/// Joins each full line that breaks off with the next one.
#[inline(never)]
fn joined(text: &str, lines: &[Span]) -> Vec<Span> {
    let mut widths: Vec<usize> = lines.iter().filter(|line| !line.is_empty()).map(|&line| width(&text[line])).collect();
    order::sort_by(&mut widths, Ord::cmp);
    let column = widths[widths.len() * 9 / 10];
    let mut joined: Vec<Span> = Vec::new();
    let mut open = false;
    for &line in lines {
        if line.is_empty() {
            open = false;
            continue;
        }
        let indented = text[..line.start()].closes_with(&['\u{3000}', ' ', '\t']);
        match joined.last_mut() {
            Some(last) if open && !indented => *last = last.until(line.end()),
            _ => joined.push(line),
        }
        // A wrapped line leaves no room for another word; the last line of a paragraph is shorter.
        open = width(&text[line]) * 10 >= column * 8;
    }
    joined
}

/// Wide space behind a sentence end is a paragraph break that was scraped as spaces. Where such breaks are wider than
/// two spaces, so is every space as wide: headings and lists of links end with no sentence.
#[inline(never)]
fn divided(text: &str, line: Span) -> Vec<Span> {
    const WIDE: usize = 2;
    let ends_sentence = |at: usize| text[line.start()..at].ends_with(|last| "。！？!?”」』…".holds(last));
    let spaces: Vec<(Span, usize)> = spaces(text, line).filter(|&(_, width)| width >= WIDE).collect();
    let breaks = spaces.iter().filter(|(space, _)| ends_sentence(space.start()));
    let narrowest = breaks.map(|&(_, width)| width).min().filter(|&width| width > WIDE);
    let mut parts = Vec::new();
    let mut start = line.start();
    for (space, width) in spaces {
        if ends_sentence(space.start()) || narrowest.is_some_and(|narrowest| width >= narrowest) {
            parts.push(Span::new(start, space.start()));
            start = space.end();
        }
    }
    parts.push(Span::new(start, line.end()));
    parts.into_iter().map(|part| part.trim_space(text)).filter(|part| !part.is_empty()).collect()
}

/// The runs of space in `line`, with their widths in columns of a Latin letter.
fn spaces(text: &str, line: Span) -> impl Iterator<Item = (Span, usize)> {
    let mut rest = line;
    std::iter::from_fn(move || {
        let start = rest.start() + text[rest].find(char::is_whitespace)?;
        let after = &text[start..rest.end()];
        let end = start + after.find(|c: char| !c.is_whitespace()).unwrap_or(after.len());
        rest = Span::new(end, rest.end());
        Some((Span::new(start, end), text[start..end].chars().map(|c| if c == '\u{3000}' { 2 } else { 1 }).sum()))
    })
}

/// The pieces of `within` outside of `parts`. A piece without a letter or digit joins the part before it; the parts,
/// so widened, are added to `excluded`.
#[inline(never)]
pub(super) fn remaining(text: &str, within: Span, parts: &[Excluded], excluded: &mut Vec<Excluded>) -> Vec<Span> {
    let mut pieces = Vec::new();
    let mut start = within.start();
    let first = excluded.len();
    let has_word = |span: Span| text[span].chars().any(is_alphanumeric);
    for &Excluded { span, reason } in parts {
        // A mark that the part before took may be where this one starts.
        let part = Excluded { span: Span::new(span.start().max(start), span.end().max(start)), reason };
        if part.span.is_empty() {
            continue;
        }
        let piece = Span::new(start, part.span.start()).trim_space(text);
        if has_word(piece) {
            pieces.push(piece);
            excluded.push(part);
        } else if piece.is_empty() {
            excluded.push(part);
        } else if excluded.len() > first {
            let last = excluded.len() - 1;
            excluded[last].span = excluded[last].span.until(piece.end());
            excluded.push(part);
        } else {
            excluded.push(Excluded { span: piece.cover(part.span), reason: part.reason });
        }
        start = part.span.end();
        // Marks that open nothing belong to the part.
        let rest = &text[start..within.end()];
        let orphans = rest.len() - rest.trim_start_matches(['）', ')', '】', '》', '，', '。', '、', '；']).len();
        if orphans > 0
            && let Some(last) = excluded.last_mut()
        {
            start += orphans;
            last.span = last.span.until(start);
        }
    }
    let piece = Span::new(start, within.end().max(start)).trim_space(text);
    if has_word(piece) {
        pieces.push(piece);
    } else if !piece.is_empty() {
        match excluded.last_mut().filter(|_| !parts.is_empty()) {
            Some(last) => last.span = last.span.until(piece.end()),
            None => pieces.push(piece),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        let found: Vec<&str> = lines(text).into_iter().map(|line| &text[line]).collect();
        assert_eq!(found, expect);
    }

    #[test]
    fn a_line_is_a_paragraph() {
        check(
            "大桥通车\n\n 大桥昨天通车。\r\n\u{3000}\u{3000}市民上桥。",
            &["大桥通车", "大桥昨天通车。", "市民上桥。"],
        );
    }

    #[test]
    fn wide_space_behind_a_sentence_divides() {
        check("大桥昨天通车。    市民上桥 参观。", &["大桥昨天通车。", "市民上桥 参观。"]);
        check("大桥昨天  通车。  市民上桥。", &["大桥昨天  通车。", "市民上桥。"]);
    }

    #[test]
    fn space_as_wide_as_between_paragraphs_divides() {
        check("大桥通车。   更多要点   新区开建   港口收费", &["大桥通车。", "更多要点", "新区开建", "港口收费"]);
        check("大桥通车。   林晓  周然", &["大桥通车。", "林晓  周然"]);
    }

    #[test]
    fn a_line_that_breaks_off_goes_on() {
        check("大桥昨天通车，\n市民上桥。", &["大桥昨天通车，\n市民上桥。"]);
        check("市民走上大桥\n，说路近了。", &["市民走上大桥\n，说路近了。"]);
        check("大桥通车\n市民上桥。", &["大桥通车", "市民上桥。"]);
    }

    #[test]
    fn wrapped_lines_are_joined() {
        let wrapped = "海湾大桥昨天上午正式通车试运\n行以后首日车流量突破三万辆，\n市交通局说整个运行情况平稳，\n市民出行方便。\n\
市交通局局长林晓表示，这座\n大桥是全省投资最大的桥梁，\n建设历时五年，两岸居民共同\n等待了很久。";
        assert_eq!(lines(wrapped).len(), 2, "{:?}", lines(wrapped));
    }
}
