//! What a reader of one sentence remembers: each of its cues asks for the same subjects and titles.

use super::name;
use super::speaker::{Phrase, Reader};
use super::unit::enclosing;
use super::words::{TITLES, is_human};
use crate::span::Span;
use std::cell::RefCell;

#[derive(Default)]
pub(super) struct Memory {
    subjects: RefCell<Last<Option<Phrase>>>,
    resounding: RefCell<Last<bool>>,
    titles: RefCell<Titles>,
}

impl Memory {
    /// The subject of `within`, which `read` finds.
    pub(super) fn subject(&self, within: Span, read: impl FnOnce() -> Option<Phrase>) -> Option<Phrase> {
        recall(&self.subjects, within, read)
    }

    /// Whether `clause` tells what came of what was said, which `read` finds.
    pub(super) fn resounds(&self, clause: Span, read: impl FnOnce() -> bool) -> bool {
        recall(&self.resounding, clause, read)
    }
}

/// What was found last, of parts of the sentence.
#[derive(Default)]
struct Last<T> {
    found: Vec<(Span, T)>,
    /// Which one is forgotten next.
    oldest: usize,
}

/// More than the clauses that one cue looks at; a sentence may be as long as the text and has no end of them.
const REMEMBERED: usize = 16;

fn recall<T: Copy>(last: &RefCell<Last<T>>, part: Span, read: impl FnOnce() -> T) -> T {
    if let Some(&(_, known)) = last.borrow().found.iter().find(|(span, _)| *span == part) {
        return known;
    }
    let fresh = read();
    let mut last = last.borrow_mut();
    let oldest = last.oldest;
    match last.found.get_mut(oldest) {
        Some(place) => *place = (part, fresh),
        None => last.found.push((part, fresh)),
    }
    last.oldest = (oldest + 1) % REMEMBERED;
    fresh
}

/// The titles of a part of the sentence, each as long as can be, in order.
#[derive(Default)]
struct Titles {
    part: Span,
    found: Vec<Span>,
}

impl Titles {
    /// Reads on until the part covers `span`.
    #[inline(never)]
    fn reach(&mut self, reader: &Reader<'_>, span: Span) {
        if !(self.part.start()..=self.part.end()).contains(&span.start()) {
            self.part = Span::new(span.start(), span.start());
            self.found.clear();
        }
        let mut at = self.part.end();
        // The first word that starts at `at` or behind it; a sentence may have too many to look for each.
        let mut words =
            &reader.document.tokens[reader.document.tokens.partition_point(|word| word.span.start() < at)..];
        while at < span.end() {
            while let [word, behind @ ..] = words
                && word.span.start() < at
            {
                words = behind;
            }
            if let Some(part) = enclosing(reader.unit.opaque, at) {
                // “立委”, “少将”: a title in quotation marks.
                let quoted = reader.text[part].trim_matches(|c| matches!(c, '“' | '”' | '「' | '」' | '‘' | '’'));
                if part.start() == at && quoted.len() < part.len() && TITLES.get(quoted).is_some() {
                    self.found.push(part);
                }
                at = part.end();
                continue;
            }
            let rest = &reader.text[at..];
            let title = TITLES.prefix(rest).map(|(title, ())| title.len());
            let title = officer(rest)
                .filter(|_| title == Some("首席".len()))
                .or(title)
                .map(|length| Span::new(at, at + length));
            // The end of 银行 and the beginning of 长春 are no title, unless a name goes on behind them: 局|长葛|映彤.
            let cut = |title: &Span| {
                reader.is_cut(at)
                    && reader.is_cut(title.end())
                    && reader.word_behind(title.end()).is_some_and(|tag| tag != "x" && !tag.starts_with("nr"))
            };
            self.found.extend(title.filter(|title| !cut(title)));
            let word = words.first().filter(|word| word.span.start() == at);
            // 行长汉|利夫 has no trade, as 车夫 do.
            let person =
                |word: &str, tag: &str| is_human(word, tag) && !(word.ends_with('夫') && name::is_transliterated(word));
            let noun = word.filter(|word| person(&reader.text[word.span], word.tag.as_str()));
            self.found.extend(noun.map(|word| word.span));
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
        self.part = self.part.until(at);
    }
}

/// The length of 首席运营官 and the like, whatever the one is responsible for.
fn officer(text: &str) -> Option<usize> {
    let rest = text.strip_prefix("首席")?;
    let (at, _) =
        rest.char_indices().take(7).take_while(|&(_, c)| name::is_han(c) && c != '的').find(|&(_, c)| c == '官')?;
    Some("首席".len() + at + "官".len())
}

impl Reader<'_> {
    /// Whether `at` is inside of a word that the dictionary knows.
    pub(super) fn is_cut(&self, at: usize) -> bool {
        let index = self.document.tokens.partition_point(|token| token.span.end() <= at);
        self.document.tokens.get(index).is_some_and(|token| token.span.start() < at && token.tag.as_str() != "x")
    }

    /// How the word behind the one that `at` is inside of is tagged, if it has several characters.
    fn word_behind(&self, at: usize) -> Option<&'static str> {
        let index = self.document.tokens.partition_point(|token| token.span.end() <= at);
        let next = self.document.tokens.get(index + 1)?;
        (next.span.len() > 3).then(|| next.tag.as_str())
    }

    /// The title in `span` that ends last, of several the longest.
    pub(super) fn last_title(&self, span: Span) -> Option<Span> {
        let mut titles = self.memory.titles.borrow_mut();
        titles.reach(self, span);
        let first = titles.found.partition_point(|title| title.start() < span.start());
        let mut last: Option<Span> = None;
        for &title in titles.found[first..].iter().take_while(|title| title.start() < span.end()) {
            let title = if title.end() <= span.end() {
                title
            } else if let Some((shorter, ())) = TITLES.prefix(&self.text[title.start()..span.end()]) {
                Span::new(title.start(), title.start() + shorter.len())
            } else {
                continue;
            };
            if last.is_none_or(|last| title.end() > last.end()) {
                last = Some(title);
            }
        }
        last
    }
}
