//! The units that attribution works on: a sentence or the title, cut into clauses.

use super::words::{BOUNDARIES, CUES, Complement, Cue, Level};
use crate::article::BlockKind;
use crate::document::Document;
use crate::order;
use crate::sentence;
use crate::span::Span;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Title,
    Heading,
    Body,
}

/// A sentence with its clauses, quotations and cues.
#[derive(Debug)]
pub(super) struct Unit {
    pub span: Span,
    pub paragraph: usize,
    pub place: Place,
    /// Outermost quotations, marks included, in order.
    pub quotations: Box<[Span]>,
    /// Quotations, brackets and titles of works: nothing inside them speaks for this unit. In order, without overlap.
    pub opaque: Box<[Span]>,
    /// Clauses without the marks between them, in order.
    pub clauses: Box<[Span]>,
    /// Cues outside of opaque parts, in order.
    pub cues: Box<[Hit]>,
}

/// A cue of the text; compound ones such as 分析认为 are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hit {
    pub span: Span,
    /// Its first word.
    pub head: Span,
    pub cue: Cue,
}

/// The title and the sentences of the document, in document order.
#[inline(never)]
pub(super) fn units(document: &Document<'_>) -> Vec<Unit> {
    let text = &*document.folded;
    let cues =
        CUES.matches(text).filter_map(|found| Some(Hit { span: found.span, head: found.span, cue: found.value? }));
    let mut cues = cues.filter(|hit| stands_alone(document, hit.span)).peekable();
    let title = document.article.title.map(|span| segments(text, span)).unwrap_or_default();
    let title = title.into_iter().map(|span| (span, usize::MAX, Place::Title));
    let sentences = document.sentences.iter().map(|sentence| {
        let place = if sentence.kind == BlockKind::Heading { Place::Heading } else { Place::Body };
        (sentence.span, sentence.paragraph, place)
    });
    let mut units = Vec::with_capacity(document.sentences.len() + 1);
    let mut parts: Vec<_> = title.chain(sentences).collect();
    order::sort_by_key(&mut parts, |(span, ..)| span.start());
    join(text, &mut parts);
    for (span, paragraph, place) in parts {
        while cues.next_if(|hit| hit.span.start() < span.start()).is_some() {}
        let mut inside = Vec::new();
        while let Some(hit) = cues.next_if(|hit| hit.span.end() <= span.end()) {
            inside.push(hit);
        }
        units.push(unit(text, span, paragraph, place, inside));
    }
    units
}

/// The parts of a headline, which stand for sentences: 部长：要查清 业者批作秀. A space behind a cue stands for a comma.
fn segments(text: &str, title: Span) -> Vec<Span> {
    let quotations = sentence::quotations(text, title);
    let mut segments = Vec::new();
    let mut start = title.start();
    let mut previous = None;
    for (at, character) in text[title].char_indices() {
        let at = title.start() + at;
        let next = text[at + character.len_utf8()..title.end()].chars().next();
        // 95%赞成 ends there: votes are counted.
        let counted = |cue: &str| text[start..at - cue.len()].ends_with(['%', '％', '票', '成']);
        let said = || CUES.suffix(&text[start..at]).is_some_and(|(word, cue)| cue.is_some() && !counted(word));
        if is_gap(character, previous, next) && enclosing(&quotations, at).is_none() && !said() {
            segments.push(Span::new(start, at));
            start = at + character.len_utf8();
        }
        previous = Some(character);
    }
    segments.push(Span::new(start, title.end()));
    segments.retain(|segment| !segment.is_empty());
    segments
}

/// Whether a cue of one character is a word: 说 in 他说 but not in 学说. 还称 may be cut as one word.
fn stands_alone(document: &Document<'_>, cue: Span) -> bool {
    let text = &*document.folded;
    if text[cue].chars().nth(1).is_some() {
        return true;
    }
    // The dictionary has 文说 and the like; what really ends with these characters is among the rejects.
    let marked = text[cue.end()..].starts_with(['，', ',', '：', ':', '“', '「', '。']);
    if marked && matches!(&text[cue], "说" | "称" | "道" | "问" | "讲") {
        return true;
    }
    let index = document.tokens.partition_point(|token| token.span.end() <= cue.start());
    let Some(token) = document.tokens.get(index).filter(|token| token.span.contains(cue.start())) else { return true };
    let before = &text[token.span.start()..cue.start()];
    // What the dictionary does not know was joined by guess: 称其, 称没.
    let guessed = token.tag.as_str() == "x" && before.is_empty();
    guessed
        || token.span.end() == cue.end()
            && (before.is_empty()
                || BOUNDARIES.get(before).is_some_and(|boundary| boundary.stop)
                || token.tag.as_str() == "x"
                || token.tag.as_str().starts_with("nr")
                || matches!(before, "时" | "后" | "前" | "中" | "上" | "里" | "人" | "者"))
}

/// A sentence that is all attribution, as the second one of “Q。”张三在会后对记者说。, belongs to the quotation before it.
fn join(text: &str, parts: &mut Vec<(Span, usize, Place)>) {
    parts.dedup_by(|(span, paragraph, place), (last, before, place_before)| {
        let together = *place_before == Place::Body && before == paragraph && *place == Place::Body;
        let attributed = || {
            span.len() <= ATTRIBUTION
                && text[*last].starts_with(is_quotation_mark)
                && text[*last].ends_with(is_quotation_mark)
                && is_attribution(&text[*span])
        };
        let joins = together && (is_bracket(&text[last.end()..span.start()]) || attributed());
        if joins {
            *last = last.until(span.end());
        }
        joins
    });
}

/// Whether nothing but a bracket, which is no part of the article, stands between two parts of a sentence.
fn is_bracket(between: &str) -> bool {
    between.starts_with(['（', '(']) && between.ends_with(['）', ')'])
}

/// A sentence with nothing but an attribution has no more bytes.
const ATTRIBUTION: usize = 240;

fn is_attribution(text: &str) -> bool {
    let text = text.trim_end_matches(['。', '.', '！', ' ']);
    !text.contains(is_quotation_mark)
        && CUES.matches(text).last().is_some_and(|found| {
            found.span.end() == text.len() && found.value.is_some_and(|cue| cue.level == Level::Report)
        })
}

#[inline(never)]
fn unit(text: &str, span: Span, paragraph: usize, place: Place, cues: Vec<Hit>) -> Unit {
    let quotations = sentence::quotations(text, span);
    let opaque = opaque(text, span, &quotations);
    let clauses = clauses(text, span, &opaque, &quotations);
    let cues = compound(text, cues.into_iter().filter(|hit| enclosing(&opaque, hit.span.start()).is_none()));
    // A long text has a unit for each of its sentences, most of them with less than a vector reserves.
    Unit {
        span,
        paragraph,
        place,
        quotations: quotations.into(),
        opaque: opaque.into(),
        clauses: clauses.into(),
        cues: cues.into(),
    }
}

/// Cues that follow one another at once are one cue, which takes what the last of them takes.
fn compound(text: &str, cues: impl Iterator<Item = Hit>) -> Vec<Hit> {
    let mut merged: Vec<Hit> = Vec::new();
    for hit in cues {
        match merged.last_mut() {
            Some(last)
                if matches!(hit.cue.level, Level::Report | Level::Call | Level::Document)
                    && matches!(
                        &text[last.span.end()..hit.span.start()],
                        "" | "了" | "并" | "时" | "道" | "地" | "后"
                    )
                    && last.span.end() <= hit.span.start() =>
            {
                let class = if last.cue.class == super::CueClass::Neutral { hit.cue.class } else { last.cue.class };
                // 补充道，…: 道 and the like add that words follow, whatever stands between.
                let words = matches!(&text[hit.span], "说" | "道" | "称");
                let complement = if words { Complement::Clause } else { hit.cue.complement };
                last.span = last.span.cover(hit.span);
                last.cue = Cue { class, complement, ..hit.cue };
            }
            _ => merged.push(hit),
        }
    }
    merged
}

/// The part of `spans` that `offset` lies in.
pub(super) fn enclosing(spans: &[Span], offset: usize) -> Option<Span> {
    let index = spans.partition_point(|span| span.end() <= offset);
    spans.get(index).copied().filter(|span| span.contains(offset))
}

fn opaque(text: &str, within: Span, quotations: &[Span]) -> Vec<Span> {
    let mut found = Vec::new();
    // The mark that closes a bracket, where the bracket opens, and how many parts were found before it.
    let mut open: Option<(char, usize, usize)> = None;
    let mut at = within.start();
    let mut quoted = quotations.iter().copied().peekable();
    while let Some(character) = text[at..within.end()].chars().next() {
        if let Some(quotation) = quoted.next_if(|quotation| quotation.start() <= at) {
            if quotation.start() == at {
                open = open.filter(|(_, start, _)| quotation.end() - start <= BRACKET);
                found.push(quotation);
                at = quotation.end();
                continue;
            }
            continue;
        }
        let end = at + character.len_utf8();
        match (open, closer(character)) {
            (None, Some(closing)) => open = Some((closing, at, found.len())),
            // 姜立远（昵称“姜爷爷”）: the quotation is in the bracket.
            (Some((closing, start, before)), _) if narrow(character) == closing => {
                found.truncate(before);
                found.push(Span::new(start, end));
                open = None;
            }
            _ => {}
        }
        at = end;
    }
    found
}

/// The longest bracket with a quotation in it, in bytes.
const BRACKET: usize = 120;

fn closer(opening: char) -> Option<char> {
    Some(match opening {
        '（' | '(' => ')',
        '《' => '》',
        '〈' => '〉',
        '【' => '】',
        '[' => ']',
        _ => return None,
    })
}

fn narrow(closing: char) -> char {
    if closing == '）' { ')' } else { closing }
}

/// Quotations of so many bytes at the start of a clause are clauses of their own.
const LONG_QUOTATION: usize = 36;

/// A clause of so many bytes ends even without a mark. Each cue reads its clause, so that a text without marks would
/// take time with the square of its length; the clauses of real text are a tenth as long.
const LONGEST_CLAUSE: usize = 600;

fn clauses(text: &str, within: Span, opaque: &[Span], quotations: &[Span]) -> Vec<Span> {
    let mut clauses = Vec::new();
    let mut start = within.start();
    let mut at = within.start();
    let mut skip = opaque.iter().copied().peekable();
    let mut previous = None;
    while at < within.end() {
        if let Some(part) = skip.next_if(|part| part.start() == at) {
            let is_quotation = quotations.binary_search(&part).is_ok();
            let opens_clause = text[start..part.start()].trim().is_empty();
            if is_quotation && (ends_said(text, part) || (opens_clause && part.len() >= LONG_QUOTATION)) {
                push(&mut clauses, text, Span::new(start, part.end()));
                start = part.end();
            }
            at = part.end();
            previous = None;
            continue;
        }
        let Some(character) = text[at..].chars().next() else { break };
        let end = at + character.len_utf8();
        let next = text[end..within.end()].chars().next();
        let before = text[within.start()..at].chars().next_back();
        if is_break(character, previous, next) || is_gap(character, before, next) {
            push(&mut clauses, text, Span::new(start, at));
            start = end;
        }
        if end - start >= LONGEST_CLAUSE {
            push(&mut clauses, text, Span::new(start, end));
            start = end;
        }
        previous = Some(character);
        at = end;
    }
    push(&mut clauses, text, Span::new(start, within.end()));
    clauses
}

fn push(clauses: &mut Vec<Span>, text: &str, clause: Span) {
    let clause = clause.trim_space(text);
    if !clause.is_empty() {
        clauses.push(clause);
    }
}

/// Whether the quotation ends with a mark inside: “Q，”.
pub(super) fn ends_said(text: &str, quotation: Span) -> bool {
    let inside = text[quotation].trim_end_matches(is_quotation_mark);
    inside.ends_with(['，', ',', '。', '！', '？', '!', '?', '…', '.', '；', ';'])
}

pub(super) fn is_quotation_mark(character: char) -> bool {
    matches!(
        character,
        '“' | '”' | '‘' | '’' | '「' | '」' | '『' | '』' | '"' | '＂' | '〝' | '〞' | '﹁' | '﹂' | '﹃' | '﹄'
    )
}

/// Marks between clauses; not in numbers such as 1:0 and 10,000.
fn is_break(character: char, previous: Option<char>, next: Option<char>) -> bool {
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    match character {
        '，' | '；' | '。' | '！' | '？' | '!' | '?' | ';' | '—' | '…' => true,
        '：' | ':' | ',' => !(is_digit(previous) && is_digit(next)),
        _ => false,
    }
}

/// Space between Chinese characters, which scraped text has where a heading or a line ended.
fn is_gap(character: char, before: Option<char>, next: Option<char>) -> bool {
    let is_chinese = |c: Option<char>| c.is_some_and(|c| !c.is_ascii() && !c.is_whitespace());
    matches!(character, ' ' | '\u{3000}' | '\n') && is_chinese(before) && is_chinese(next)
}

impl Unit {
    /// The clause that `offset` stands in.
    pub(super) fn clause_at(&self, offset: usize) -> usize {
        self.clauses.partition_point(|clause| clause.end() <= offset).min(self.clauses.len().saturating_sub(1))
    }

    /// The quotation that ends before the clause that starts at `start`, with only a mark or space between them.
    pub(super) fn quotation_before(&self, text: &str, start: usize) -> Option<Span> {
        let index = self.quotations.partition_point(|quotation| quotation.end() <= start);
        let quotation = *self.quotations.get(index.checked_sub(1)?)?;
        let between = text[quotation.end()..start].trim();
        (between.is_empty() || matches!(between, "，" | "," | "。" | "——" | "！" | "？")).then_some(quotation)
    }

    /// The quotation that starts at `offset` or after space.
    pub(super) fn quotation_at(&self, text: &str, offset: usize) -> Option<Span> {
        let index = self.quotations.partition_point(|quotation| quotation.start() < offset);
        let quotation = *self.quotations.get(index)?;
        text[offset..quotation.start()].trim().is_empty().then_some(quotation)
    }
}

/// A quotation without its marks.
pub(super) fn inside(text: &str, quotation: Span) -> Span {
    let first = text[quotation].chars().next().map_or(0, char::len_utf8);
    let last = text[quotation].chars().next_back().filter(|&c| is_quotation_mark(c)).map_or(0, char::len_utf8);
    if first + last > quotation.len() {
        return quotation;
    }
    Span::new(quotation.start() + first, quotation.end() - last)
}
