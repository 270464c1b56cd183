//! The units that attribution works on: a sentence or the title, cut into clauses.

use super::clause::{clauses, is_gap, opaque};
use super::quotation;
use super::words::{BOUNDARIES, CUES, Complement, Cue, Level};
use crate::article::BlockKind;
use crate::document::Document;
use crate::lexicon::{Set, lists};
use crate::search::Search;
use crate::sentence::{self, Marks};
use crate::span::Span;
use std::ops::Range;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Title,
    Heading,
    Body,
}

/// A sentence with its clauses, quotations and cues.
#[derive(Debug, Clone, Copy)]
pub(super) struct Unit<'u> {
    pub span: Span,
    pub paragraph: u32,
    pub place: Place,
    /// Outermost quotations, marks included, in order.
    pub quotations: &'u [Span],
    /// Quotations, brackets and titles of works: nothing inside them speaks for this unit. In order, without overlap.
    pub opaque: &'u [Span],
    /// Clauses without the marks between them, in order.
    pub clauses: &'u [Span],
    /// Cues outside of opaque parts, in order.
    pub cues: &'u [Hit],
}

/// The units of a text. A long text has as many as it has sentences, most of them with a clause or two, so their parts
/// stand one behind the other in lists that all units share.
#[derive(Debug)]
pub(super) struct Units {
    entries: Vec<Entry>,
    /// The quotations, the opaque parts and the clauses of the first unit, then those of the next.
    spans: Vec<Span>,
    cues: Vec<Hit>,
}

/// A unit, with the places behind the last of its parts in the lists of all; the first one stands where those of the unit
/// before end.
#[derive(Debug)]
struct Entry {
    span: Span,
    paragraph: u32,
    place: Place,
    /// Whether a quotation begins it that has lost its opening mark.
    unopened: bool,
    quotations: u32,
    opaque: u32,
    clauses: u32,
    cues: u32,
}

/// A cue of the text; compound ones such as 分析认为 are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hit {
    pub span: Span,
    /// Its first word.
    pub head: Span,
    pub cue: Cue,
}

impl Entry {
    fn new(span: Span, paragraph: u32, place: Place) -> Entry {
        Entry { span, paragraph, place, unopened: false, quotations: 0, opaque: 0, clauses: 0, cues: 0 }
    }
}

/// The title and the sentences of the document, in document order.
#[inline(never)]
pub(super) fn units(document: &Document<'_>) -> Units {
    let text = &*document.folded;
    let cues =
        CUES.matches(text).filter_map(|found| Some(Hit { span: found.span, head: found.span, cue: found.value? }));
    let mut cues = cues.filter(|hit| stands_alone(document, hit.span)).peekable();
    let segments = document.article.title.map(|span| segments(text, span)).unwrap_or_default();
    let mut segments = segments.into_iter().peekable();
    let mut entries: Vec<Entry> = Vec::with_capacity(document.sentences.len() + segments.len());
    let mut glued = GLUED.matches(text).map(|word| word.span).filter(|word| is_glued(document, *word)).peekable();
    let mut sentences = &document.sentences[..];
    while let [sentence, ..] = sentences {
        let quoted = entries.last().is_some_and(|last| last.place == Place::Body && is_quoted(&text[last.span]));
        let unopened = if quoted { quotation::unopened(text, sentences) } else { None };
        let (whole, rest) = sentences.split_at(unopened.unwrap_or_else(|| quotation::lines(text, sentences)));
        sentences = rest;
        while let Some(span) = segments.next_if(|span| span.start() < sentence.span.start()) {
            entries.push(Entry::new(span, u32::MAX, Place::Title));
        }
        let place = if sentence.kind == BlockKind::Heading { Place::Heading } else { Place::Body };
        // What follows a quotation of several lines stands in the paragraph of the last one.
        let last = whole.last().unwrap_or(sentence);
        let mut entry = Entry::new(sentence.span.until(last.span.end()), last.paragraph, place);
        entry.unopened = unopened.is_some();
        while glued.next_if(|word| word.start() <= entry.span.start()).is_some() {}
        if let Some(word) = glued.next_if(|word| word.start() < entry.span.end() && parts(text, entry.span, *word)) {
            let heading = Span::new(entry.span.start(), word.start());
            entries.push(Entry::new(heading, last.paragraph, Place::Heading));
            entry.span = Span::new(word.start(), entry.span.end());
        }
        match entries.last_mut() {
            Some(last) if joins(text, last, &entry) => last.span = last.span.until(entry.span.end()),
            _ => entries.push(entry),
        }
    }
    entries.extend(segments.map(|span| Entry::new(span, u32::MAX, Place::Title)));
    let mut units = Units { spans: Vec::with_capacity(entries.len()), cues: Vec::new(), entries };
    for index in 0..units.entries.len() {
        let span = units.entries[index].span;
        while cues.next_if(|hit| hit.span.start() < span.start()).is_some() {}
        units.read(text, index, std::iter::from_fn(|| cues.next_if(|hit| hit.span.end() <= span.end())));
    }
    units
}

impl Units {
    /// Finds the parts of a unit, of which those before have been read; `cues` are those inside its span.
    fn read(&mut self, text: &str, index: usize, cues: impl Iterator<Item = Hit>) {
        let span = self.entries[index].span;
        let mut quotations = sentence::quotations(text, span);
        if self.entries[index].unopened {
            let mut marks = Marks::default();
            marks.read(text, span);
            let end = marks.lost().unwrap_or(span.start());
            quotations.retain(|quotation| quotation.start() >= end);
            quotations.insert(0, Span::new(span.start(), end));
        }
        let opaque = opaque(text, span, &quotations);
        let first = self.cues.len();
        compound(text, &mut self.cues, first, cues.filter(|hit| enclosing(&opaque, hit.span.start()).is_none()));
        let entry = &mut self.entries[index];
        self.spans.extend_from_slice(&quotations);
        entry.quotations = self.spans.len() as u32;
        self.spans.extend_from_slice(&opaque);
        entry.opaque = self.spans.len() as u32;
        clauses(text, span, &opaque, &quotations, &mut self.spans);
        entry.clauses = self.spans.len() as u32;
        entry.cues = self.cues.len() as u32;
    }

    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// The unit at a place.
    pub(super) fn unit(&self, index: usize) -> Unit<'_> {
        let entry = &self.entries[index];
        let before = index.checked_sub(1).map(|before| &self.entries[before]);
        let spans = |start: u32, end: u32| &self.spans[start as usize..end as usize];
        Unit {
            span: entry.span,
            paragraph: entry.paragraph,
            place: entry.place,
            quotations: spans(before.map_or(0, |before| before.clauses), entry.quotations),
            opaque: spans(entry.quotations, entry.opaque),
            clauses: spans(entry.opaque, entry.clauses),
            cues: &self.cues[before.map_or(0, |before| before.cues as usize)..entry.cues as usize],
        }
    }

    /// The unit at a place, where there is one.
    pub(super) fn get(&self, index: usize) -> Option<Unit<'_>> {
        (index < self.len()).then(|| self.unit(index))
    }

    /// The units of a range of places, as far as there are any.
    pub(super) fn among(&self, range: Range<usize>) -> impl DoubleEndedIterator<Item = Unit<'_>> {
        (range.start..range.end.min(self.len())).map(|index| self.unit(index))
    }

    /// The first unit that ends behind `offset`.
    pub(super) fn behind(&self, offset: usize) -> Option<Unit<'_>> {
        self.get(self.entries.partition_point(|entry| entry.span.end() <= offset))
    }
}

/// Whether somebody's words end in the sentence, which may tell besides whose they are.
fn is_quoted(sentence: &str) -> bool {
    sentence.has_any(&['”', '」', '"', '“'])
}

/// The parts of a headline, which stand for sentences: 部长：要查清 业者批作秀. A space behind a cue stands for a comma.
#[inline(never)]
fn segments(text: &str, title: Span) -> Vec<Span> {
    let quotations = sentence::quotations(text, title);
    let mut segments = Vec::new();
    let mut start = title.start();
    let mut previous = None;
    for (at, character) in text[title].char_indices() {
        let at = title.start() + at;
        let next = text[at + character.len_utf8()..title.end()].chars().next();
        // 95%赞成 ends there: votes are counted.
        let counted = |cue: &str| text[start..at - cue.len()].closes_with(&['%', '％', '票', '成']);
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

/// What a sentence begins with, and a clause does not end with: 日前.
static GLUED: Set = Set::of(&lists::SIGNS_GLUED);

/// 居民称水压不足日前，记者…: whether the word stands before a comma, and nothing before it goes with it, as 直到 does.
#[inline(never)]
fn is_glued(document: &Document<'_>, word: Span) -> bool {
    let text = &*document.folded;
    let index = document.tokens.partition_point(|token| token.span.end() <= word.start());
    let before =
        index.checked_sub(1).map(|before| &document.tokens[before]).filter(|token| token.span.end() == word.start());
    text[word.end()..].opens_with(&['，', ','])
        && document.tokens.get(index).is_some_and(|token| token.span.start() == word.start())
        && before.is_some_and(|token| {
            token.tag.as_str().starts_with(['n', 'v', 'a']) && text[token.span].chars().nth(1).is_some()
        })
}

/// Whether a clause of some length stands in front of the word in the sentence, outside of quotations and brackets.
fn parts(text: &str, sentence: Span, word: Span) -> bool {
    let ahead = &text[sentence.start()..word.start()];
    let clause = ahead.rfind(['，', ',', '：', ':', ' ', '。', '”']).map_or(0, |mark| mark + 1);
    ahead.rfind(['“', '「', '（', '(', '《']) <= ahead.rfind(['”', '」', '）', ')', '》'])
        && ahead.len() - clause >= HEADING
}

/// The shortest heading that runs into a sentence, in bytes.
const HEADING: usize = 24;

/// Whether a cue of one character is a word: 说 in 他说 but not in 学说. 还称 may be cut as one word.
#[inline(never)]
fn stands_alone(document: &Document<'_>, cue: Span) -> bool {
    let text = &*document.folded;
    if text[cue].chars().nth(1).is_some() {
        return true;
    }
    // The dictionary has 文说 and the like; what really ends with these characters is among the rejects.
    let marked = text[cue.end()..].opens_with(&['，', ',', '：', ':', '“', '「', '。']);
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
fn joins(text: &str, last: &Entry, next: &Entry) -> bool {
    let together = last.place == Place::Body && last.paragraph == next.paragraph && next.place == Place::Body;
    let attributed = || {
        next.span.len() <= ATTRIBUTION
            && text[last.span].starts_with(is_quotation_mark)
            && text[last.span].ends_with(is_quotation_mark)
            && is_attribution(&text[next.span])
    };
    let goes_on =
        || !text[last.span].closes_with(&['。', '！', '？']) && is_bracket(&text[last.span.end()..next.span.start()]);
    together && (goes_on() || attributed())
}

/// Whether nothing but a bracket, which is no part of the article, stands between two parts of a sentence.
fn is_bracket(between: &str) -> bool {
    between.opens_with(&['（', '(']) && between.closes_with(&['）', ')'])
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

/// Adds the cues of a unit to those found before, of which `first` is the number. Cues that follow one another at once are
/// one cue, which takes what the last of them takes.
#[inline(never)]
fn compound(text: &str, found: &mut Vec<Hit>, first: usize, cues: impl Iterator<Item = Hit>) {
    for hit in cues {
        match found[first..].last_mut() {
            Some(last)
                if matches!(hit.cue.level, Level::Report | Level::Call | Level::Document)
                    && matches!(
                        &text[last.span.end()..hit.span.start()],
                        "" | "了" | "并" | "时" | "道" | "地" | "后"
                    )
                    && last.span.end() <= hit.span.start()
                    && governs(&text[last.span], &text[hit.span]) =>
            {
                let class = if last.cue.class == super::CueClass::Neutral { hit.cue.class } else { last.cue.class };
                // 补充道，…: 道 and the like add that words follow, whatever stands between.
                let words = matches!(&text[hit.span], "说" | "道" | "称");
                let complement = if words { Complement::Clause } else { hit.cue.complement };
                last.span = last.span.cover(hit.span);
                last.cue = Cue { class, complement, ..hit.cue };
            }
            _ => found.push(hit),
        }
    }
}

/// Whether the first of two verbs only tells how the second one speaks: 呼吁说, but not 请求确认.
fn governs(first: &str, second: &str) -> bool {
    let asks =
        matches!(first, "请求" | "要求") && matches!(second, "确认" | "说明" | "证实" | "明确" | "公布" | "回应");
    first != "予以" && !asks
}

/// The part of `spans` that `offset` lies in.
pub(super) fn enclosing(spans: &[Span], offset: usize) -> Option<Span> {
    let index = spans.partition_point(|span| span.end() <= offset);
    spans.get(index).copied().filter(|span| span.contains(offset))
}

/// What follows a name in quotation marks as a part of it.
pub(super) static NAMED: Set = Set::of(&lists::SOURCE_SIGNS_NAMED);

/// Whether the quotation ends with a mark inside: “Q，”.
pub(super) fn ends_said(text: &str, quotation: Span) -> bool {
    let inside = text[quotation].trim_end_matches(is_quotation_mark);
    inside.closes_with(&['，', ',', '。', '！', '？', '!', '?', '…', '.', '；', ';'])
}

pub(super) fn is_quotation_mark(character: char) -> bool {
    matches!(
        character,
        '“' | '”' | '‘' | '’' | '「' | '」' | '『' | '』' | '"' | '＂' | '〝' | '〞' | '﹁' | '﹂' | '﹃' | '﹄'
    )
}

impl Unit<'_> {
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
    let first = text[quotation].chars().next().filter(|&c| is_quotation_mark(c)).map_or(0, char::len_utf8);
    let last = text[quotation].chars().next_back().filter(|&c| is_quotation_mark(c)).map_or(0, char::len_utf8);
    if first + last > quotation.len() {
        return quotation;
    }
    Span::new(quotation.start() + first, quotation.end() - last)
}
