//! The central issue of an article in a few words of its own.
//!
//! A topic is a run of neighbouring words from the title or the lead. The runs compete: words that the whole
//! article repeats count for a run (keyphrases by candidate and score, Hulth 2003; frequency and first position,
//! Witten et al. 1999), reporting words, times and bait break it, and its edges are edges of words.

mod weight;

use crate::article::BlockKind;
use crate::document::Document;
use crate::lexicon::{Lexicon, lists};
use crate::order;
use crate::script::is_alphanumeric;
use crate::segment::Token;
use crate::span::Span;
use std::cmp::Ordering;
use std::sync::LazyLock;

/// The shortest and the longest topic, in characters.
const SHORTEST: usize = 4;
const LONGEST: usize = 20;
/// How many sentences a topic is taken from besides the title.
const LEAD_SENTENCES: usize = 6;
/// How many runs compete for being repeated as they stand, and in how many bytes of text the repetitions are counted.
const FINALISTS: usize = 8;
const REPEATED_WITHIN: usize = 6_000;
/// What a run gains by them.
const REPEATED: f64 = 0.15;

const TITLE_WEIGHT: f64 = 1.6;
/// What a clause of the title gains that is taken whole.
const TITLE_CLAUSE: f64 = 1.3;
/// What the first of them gains besides.
const FIRST_CLAUSE: f64 = 1.1;
/// What one keeps that is what somebody says: 某某：….
const SAID_CLAUSE: f64 = 0.8;
const HEADING_WEIGHT: f64 = 0.9;
/// How much less each later sentence of the lead weighs.
const LATER: f64 = 0.15;
/// Added to a run's length before its words' weight is divided by it, so that longer runs, which say more, can win.
const DENSITY_OFFSET: f64 = 22.0;
/// How much of a character a character of a word inside a topic only adds to it besides.
const JOINT_LENGTH: f64 = 0.1;
/// What a run keeps that ends in a verb whose object is missing, or in a name that has not said what it does.
const OPEN_END: f64 = 0.75;
/// What a run keeps that names no event, and what one keeps that ends in a name even where its clause ends.
const NO_EVENT: f64 = 0.93;
const NAME_AT_END: f64 = 0.6;
/// What one keeps at each end where a noun goes on (第一附属|医院) or a measure is missing (限行已满|三个月).
const CUT: f64 = 0.7;
/// The last characters of the names of offices, courts, companies and clubs, and of what people are.
const NAME_ENDS: [char; 17] =
    ['局', '厅', '院', '队', '社', '司', '署', '处', '办', '委', '校', '部', '者', '员', '家', '人', '长'];
/// What a run keeps that names whom a title quotes: 某某：….
const SPEAKER: f64 = 0.75;
/// How far into a passage its speaker is looked for, and how much of a passage is looked at, in words.
const SPEAKER_WORDS: usize = 7;
const PASSAGE_WORDS: usize = 400;
/// The length of a Chinese character, in bytes.
const ONE_CHARACTER: usize = 3;
/// What a run gains at each end where it stops with its clause.
const WHOLE_CLAUSE: f64 = 0.2;

/// How a word behaves in a topic, where it is not one of the words that a topic is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Break {
    /// Stands inside a topic, never at its edge: 的, 对.
    Joint,
    /// Ends a run: who reports, when, bait.
    Stop,
}

static BREAKS: LazyLock<Lexicon<Break>> = LazyLock::new(|| {
    Lexicon::of(&lists::TOPIC_BREAKS, |columns| if columns[0] == "joint" { Break::Joint } else { Break::Stop })
});

/// The span of the article that names its central issue best; none for an empty article.
#[inline(never)]
pub fn topic(document: &Document<'_>) -> Option<Span> {
    let mut passages: Vec<(Passage, Vec<Word<'_>>)> =
        passages(document).map(|passage| (passage, words(document, passage))).collect();
    weight::weigh(document, &mut passages);
    let mut finalists = Finalists::default();
    for (passage, words) in &passages {
        collect_runs(document, *passage, words, &mut finalists);
    }
    if let Some((title, words)) = passages.first().filter(|_| title(document).is_some()) {
        collect_clauses(words, *title, &mut finalists);
    }
    let mut runs = finalists.runs;
    let beginning = beginning(document);
    for run in &mut runs {
        run.score *= 1.0 + REPEATED * libm::log(repetitions(document, beginning, run.span) as f64);
    }
    order::sort_by(&mut runs, Run::order);
    runs.first().map(|run| run.span).or_else(|| shortened(document))
}

/// A part of the article that a topic may be taken from.
#[derive(Debug, Clone, Copy)]
struct Passage {
    span: Span,
    weight: f64,
}

/// A run of words that could be the topic.
#[derive(Debug, Clone, Copy)]
struct Run {
    span: Span,
    score: f64,
}

impl Run {
    /// The heavier first, then the earlier.
    fn order(&self, other: &Run) -> Ordering {
        other.score.total_cmp(&self.score).then(self.span.cmp(&other.span))
    }
}

/// The best runs so far, the best first.
#[derive(Default)]
struct Finalists {
    runs: Vec<Run>,
}

impl Finalists {
    fn enter(&mut self, run: Run) {
        if self.runs.len() == FINALISTS && self.runs.last().is_some_and(|last| last.order(&run).is_le()) {
            return;
        }
        let place = self.runs.partition_point(|better| better.order(&run).is_le());
        self.runs.insert(place, run);
        self.runs.truncate(FINALISTS);
    }
}

/// The title, else the one that the article had elsewhere.
fn title(document: &Document<'_>) -> Option<Span> {
    document.article.title.or(document.article.original_title)
}

/// The title first, then lead and headings; the earlier, the heavier.
fn passages(document: &Document<'_>) -> impl Iterator<Item = Passage> {
    let title = title(document).map(|span| Passage { span, weight: TITLE_WEIGHT });
    let lead =
        document.sentences.iter().take(LEAD_SENTENCES).enumerate().map(|(index, sentence)| match sentence.kind {
            BlockKind::Heading => Passage { span: sentence.span, weight: HEADING_WEIGHT },
            BlockKind::Paragraph => Passage { span: sentence.span, weight: 1.2 / (1.0 + LATER * index as f64) },
        });
    title.into_iter().chain(lead)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// What topics are made of.
    Content,
    /// Inside a topic only.
    Joint,
    Stop,
}

/// What a word of so many characters is in a topic, if it is not one of [`BREAKS`].
#[inline(never)]
fn role(word: &str, length: usize, tag: &str) -> Role {
    if matches!(word, "《" | "》" | "“" | "”" | "「" | "」" | "·" | "-") {
        return Role::Joint;
    }
    // Whatever else the dictionary has is made of letters.
    if matches!(tag, "x" | "m" | "eng") {
        if !word.chars().all(|c| is_alphanumeric(c) || matches!(c, '.' | '·' | '%' | '-')) {
            return Role::Stop;
        }
        if word.chars().all(|c| c.is_ascii_digit() || c == '.') {
            return Role::Joint;
        }
    }
    if length < 2 || tag == "m" || tag == "q" {
        return Role::Joint;
    }
    match tag.as_bytes().first() {
        Some(b'u' | b'p' | b'c' | b'r' | b'y' | b'e' | b'o') => Role::Stop,
        Some(b'd' | b'f' | b'h' | b'k' | b't') => Role::Joint,
        _ => Role::Content,
    }
}

/// 限行已满|三个月: a number behind anything but a noun belongs to it.
fn counts(word: &Word<'_>, next: &Word<'_>) -> bool {
    matches!(next.token.tag.as_str(), "m" | "t")
        && next.token.span.start() == word.token.span.end()
        && !word.token.tag.as_str().starts_with('n')
}

/// 取消课间|“静音走廊”: what a quotation mark behind a run encloses is what the run is about.
fn quotes(next: &Word<'_>) -> bool {
    matches!(next.text, "“" | "「")
}

/// What the runs of a passage need to know of a word.
struct Word<'d> {
    text: &'d str,
    token: Token,
    /// In characters.
    length: usize,
    role: Role,
    /// How much the word says of what the article is about.
    weight: f64,
    /// Whether it may be half a word.
    fragment: bool,
    /// Whether it is a quotation mark or a title mark.
    mark: bool,
}

impl Word<'_> {
    /// Whether it may be a part of a noun made of several words.
    fn is_noun(&self) -> bool {
        let tag = self.token.tag.as_str();
        self.role == Role::Content && (tag.starts_with('n') || matches!(tag, "vn" | "an" | "j" | "x" | "l" | "eng"))
    }

    /// Whether a noun may go on behind it: a noun itself, or what stands in front of one.
    fn is_nominal(&self) -> bool {
        self.is_noun() || matches!(self.token.tag.as_str(), "b" | "a" | "m" | "q")
    }

    /// Whether it is a mark or a space that parts the clauses of a title.
    fn ends_clause(&self) -> bool {
        self.role == Role::Stop && !self.text.chars().any(|c| is_alphanumeric(c) || c == '、')
    }
}

/// The first words of `passage`, not yet weighed; a sentence without an end is no lead.
fn words<'d>(document: &'d Document<'_>, passage: Passage) -> Vec<Word<'d>> {
    let word = |token: &Token| {
        let text = &document.folded[token.span];
        let mark = matches!(text, "《" | "》" | "“" | "”" | "「" | "」");
        let (length, tag) = (text.chars().count(), token.tag.as_str());
        let (role, fragment) = match BREAKS.get(text) {
            Some(Break::Joint) => (Role::Joint, false),
            Some(Break::Stop) => (Role::Stop, false),
            None => (role(text, length, tag), length == 1 && is_fragment(text, tag)),
        };
        Word { text, token: *token, length, role, weight: 0.0, fragment, mark }
    };
    document.tokens_in(passage.span).iter().take(PASSAGE_WORDS).map(word).collect()
}

/// All runs of `passage` that start and end with a word of content, of a length to read at a glance.
#[inline(never)]
fn collect_runs(document: &Document<'_>, passage: Passage, words: &[Word<'_>], finalists: &mut Finalists) {
    let speaker_until = words.iter().take(SPEAKER_WORDS).position(|word| matches!(word.text, "：" | ":")).unwrap_or(0);
    for (first, opening) in words.iter().enumerate() {
        let abbreviates = opening.fragment && matches!(opening.token.tag.as_str(), "j" | "ns");
        let opens = opening.role == Role::Content || opening.text == "《" || abbreviates;
        let previous = first.checked_sub(1).map(|index| &words[index]);
        if !opens || previous.is_some_and(|word| word.fragment && word.token.span.end() == opening.token.span.start()) {
            continue;
        }
        let starts_clause = previous.is_none_or(|word| word.role == Role::Stop);
        let mut run = Growing::default();
        for (last, word) in words.iter().enumerate().skip(first) {
            run.add(word, &words[first..last]);
            if word.role == Role::Stop || run.characters > LONGEST {
                break;
            }
            let next = words.get(last + 1);
            let span = opening.token.span.cover(word.token.span);
            let closes = word.role == Role::Content || matches!(word.text, "》" | "”" | "」") && run.marks > 1;
            let cut = next.is_some_and(|next| next.fragment && next.token.span.start() == span.end());
            let is_title = opening.text == "《" && word.text == "》";
            if run.characters < SHORTEST
                || !(run.contents > 1 || is_title)
                || !closes
                || cut
                || run.marks > 0 && !balanced(&document.folded[span])
            {
                continue;
            }
            let ends_clause = next.is_none_or(|next| next.role == Role::Stop);
            let whole = 1.0 + WHOLE_CLAUSE * f64::from(u8::from(starts_clause) + u8::from(ends_clause));
            let tag = word.token.tag.as_str();
            let names = tag == "nt" || tag.starts_with("nr") || word.text.ends_with(NAME_ENDS);
            let end = match (names, ends_clause) {
                (true, false) => OPEN_END * NAME_AT_END,
                (true, true) => NAME_AT_END,
                (false, false) if tag == "v" => OPEN_END,
                _ => 1.0,
            };
            let joined = |before: &Word<'_>, after: &Word<'_>| {
                before.token.span.end() == after.token.span.start() && before.is_nominal() && after.is_noun()
            };
            let whole_from = if previous.is_some_and(|previous| joined(previous, opening)) { CUT } else { 1.0 };
            let whole_to = if next.is_some_and(|next| joined(word, next) || counts(word, next) || quotes(next)) {
                CUT
            } else {
                1.0
            };
            let event = if run.events > 0 { 1.0 } else { NO_EVENT };
            let shape = end * event * whole_from * whole_to * if first < speaker_until { SPEAKER } else { 1.0 };
            let score = run.density() * length_factor(run.characters) * shape * whole * passage.weight;
            finalists.enter(Run { span, score });
        }
    }
}

/// The clauses of the title as they stand, quotations and those who are quoted left out: an editor has put the issue
/// into one of them, most often the first.
#[inline(never)]
fn collect_clauses(words: &[Word<'_>], title: Passage, finalists: &mut Finalists) {
    let mut weight = title.weight * TITLE_CLAUSE * FIRST_CLAUSE;
    let mut quoted = false;
    for clause in words.split_inclusive(Word::ends_clause) {
        let said = if std::mem::take(&mut quoted) { SAID_CLAUSE } else { 1.0 };
        let (mark, clause) = match clause {
            [clause @ .., last] if last.ends_clause() => (last.text, clause),
            _ => ("", clause),
        };
        quoted = matches!(mark, "：" | ":");
        let mut run = Growing::default();
        for (last, word) in clause.iter().enumerate() {
            run.add(word, &clause[..last]);
        }
        if let [first, .., last] = clause
            && (SHORTEST..=LONGEST).contains(&run.characters)
            && run.contents > 1
            && !quoted
            && !clause.iter().any(|word| matches!(word.text, "“" | "”" | "「" | "」" | "\""))
            && !matches!(first.token.tag.as_str(), "p" | "c" | "d")
            && last.role != Role::Stop
        {
            let event = if run.events > 0 { 1.0 } else { NO_EVENT };
            let score =
                run.density() * length_factor(run.characters) * event * (1.0 + 2.0 * WHOLE_CLAUSE) * weight * said;
            finalists.enter(Run { span: first.token.span.cover(last.token.span), score });
            weight = title.weight * TITLE_CLAUSE;
        }
    }
}

/// A run as it grows word by word.
#[derive(Default)]
struct Growing {
    characters: usize,
    joints: usize,
    marks: usize,
    /// How many different words of content.
    contents: usize,
    /// How many words that tell what happens: verbs, and nouns made of verbs.
    events: usize,
    weight: f64,
}

impl Growing {
    fn add(&mut self, word: &Word<'_>, before: &[Word<'_>]) {
        self.characters += word.length;
        self.marks += usize::from(word.mark);
        if word.role != Role::Content {
            self.joints += word.length;
        } else if !before.iter().any(|other| other.text == word.text) {
            self.contents += 1;
            self.events += usize::from(word.token.tag.as_str().starts_with('v'));
            self.weight += word.weight;
        }
    }

    fn density(&self) -> f64 {
        self.weight / (self.characters as f64 + DENSITY_OFFSET + JOINT_LENGTH * self.joints as f64)
    }
}

/// A caption of eight to fourteen characters says enough and is read at a glance.
fn length_factor(characters: usize) -> f64 {
    let characters = characters as f64;
    if characters < 8.0 {
        1.0 - 0.11 * (8.0 - characters)
    } else if characters > 14.0 {
        1.0 - 0.02 * (characters - 14.0)
    } else {
        1.0
    }
}

/// Whether a single character may belong to the word beside it: 韦|进深.
fn is_fragment(character: &str, tag: &str) -> bool {
    character.chars().all(is_alphanumeric) && !matches!(tag, "p" | "c" | "u" | "uj" | "ul" | "d" | "r")
}

/// Whether every mark that opens inside the run closes inside it.
fn balanced(run: &str) -> bool {
    [('《', '》'), ('“', '”'), ('「', '」')].iter().all(|&(open, close)| {
        let mut depth = 0i32;
        for character in run.chars() {
            depth += i32::from(character == open) - i32::from(character == close);
            if depth < 0 {
                return false;
            }
        }
        depth == 0
    })
}

/// The words of title and text that repetitions are counted in.
fn beginning<'d>(document: &'d Document<'_>) -> &'d [Token] {
    let start = document.tokens.first().map_or(0, |token| token.span.start());
    let end = document.tokens.partition_point(|token| token.span.end() <= start + REPEATED_WITHIN);
    &document.tokens[..end]
}

/// How often the words of `run` stand in `beginning` as they are, at least once.
fn repetitions(document: &Document<'_>, beginning: &[Token], run: Span) -> usize {
    let text = document.folded.as_bytes();
    let words = &text[run.range()];
    // The last byte of a character tells most characters apart.
    let told = words.len().min(ONE_CHARACTER) - 1;
    let stands = |token: &&Token| {
        let start = token.span.start();
        text.get(start + told) == Some(&words[told]) && text[start..].starts_with(words)
    };
    beginning.iter().filter(stands).count().max(1)
}

/// The first words of the title, else of the text, for an article too short to have a run of its own.
fn shortened(document: &Document<'_>) -> Option<Span> {
    let whole = title(document).or_else(|| document.sentences.first().map(|sentence| sentence.span))?;
    let mut short = Span::new(whole.start(), whole.start());
    for token in document.tokens_in(whole) {
        let longer = short.cover(token.span);
        if document.text[longer.range()].chars().count() > LONGEST {
            break;
        }
        short = longer;
    }
    Some(short.trim(document.text, |c: char| !is_alphanumeric(c))).filter(|span| !span.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::segment::Segmenter;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let document = Document::read(text, &mut Segmenter::new());
        assert_eq!(topic(&document).map_or("", |span| &text[span.range()]), expected);
    }

    #[test]
    fn a_title_gives_its_issue_without_its_bait() {
        check(
            "重磅！终于来了，青岩市全面推行垃圾分类\n青岩市城管局昨日宣布，下月起在全市推行垃圾分类。\n垃圾分类试点已开展两年。",
            "青岩市全面推行垃圾分类",
        );
    }

    #[test]
    fn a_speaker_is_no_topic() {
        check(
            "市长：支持老旧小区加装电梯\n市长昨天表示，老旧小区加装电梯是民心所向。\n居民希望老旧小区加装电梯早日完成。",
            "老旧小区加装电梯",
        );
    }

    #[test]
    fn a_clause_of_the_title_is_taken_whole() {
        check(
            "青岩央行上调今年通胀预期 学者：「药效一过还得自己走路」\n青岩央行昨天上调今年的通胀预期。\n青岩央行预计通胀明年回落。",
            "青岩央行上调今年通胀预期",
        );
    }

    #[test]
    fn no_noun_is_cut() {
        check(
            "8月16日，青岩医科大学第一附属医院开设睡眠门诊，首日接诊三十人。医院负责人林晓说，睡眠门诊每天开放。",
            "青岩医科大学第一附属医院开设睡眠门诊",
        );
    }

    #[test]
    fn what_is_quoted_belongs_to_a_topic() {
        check(
            "青岩市中小学取消“静音走廊”\n青岩市教育局昨天宣布，中小学取消“静音走廊”。\n家长欢迎中小学取消“静音走廊”。",
            "青岩市中小学取消“静音走廊”",
        );
    }

    #[test]
    fn words_of_many_sentences_make_a_topic() {
        check(
            "林晓昨天在青岩市民中心向记者展示了一叠照片。她说，旧桥拆除已经推迟两次。居民也在等旧桥拆除。旧桥拆除之后才能开工。",
            "旧桥拆除",
        );
    }

    #[test]
    fn an_empty_article_has_no_topic() {
        check("", "");
        check("。", "");
    }

    #[test]
    fn a_short_line_is_its_own_topic() {
        check("停水", "停水");
    }
}
