//! Word lists: those of `data/`, and finding their words in a text.
//!
//! The words of a list are kept sorted and searched by halves, behind a filter that rejects nearly every place where none
//! begins. An Aho-Corasick automaton matches no faster here and takes some hundred times as long to build, which a
//! reader of the first article would wait for.

use crate::dictionary::Wide;
use crate::order;
use crate::span::Span;
use std::cmp::Ordering;
use std::sync::LazyLock;

/// A list of `data/`, as `build/word_list.rs` writes it.
pub struct List {
    /// Its words' places in the columns of shapes and kinds: the first, and the one behind the last.
    words: (usize, usize),
    /// Where its part of each column of first characters begins.
    firsts: [usize; 3],
    /// Where its part of the column of all other characters begins.
    rest: usize,
    /// How long its words are together, in bytes of UTF-8.
    length: usize,
    /// Every combination of values that the columns behind the word have, by kind.
    values: &'static [&'static [&'static str]],
}

impl List {
    /// Each word with the columns behind it.
    pub fn rows(&self) -> impl Iterator<Item = (String, &'static [&'static str])> {
        let (text, starts) = self.text();
        let word = move |place: usize| text[starts[place] as usize..starts[place + 1] as usize].to_owned();
        self.kinds().iter().enumerate().map(move |(place, &kind)| (word(place), self.values[kind as usize]))
    }

    /// The place of each word's row in `values`.
    fn kinds(&self) -> &'static [u8] {
        &lists::KIND[self.words.0..self.words.1]
    }

    /// The words, sorted in byte order, one behind the other; and where each starts, and where the last one ends.
    #[inline(never)]
    fn text(&self) -> (String, Vec<u32>) {
        let mut text = String::with_capacity(self.length);
        let mut starts = Vec::with_capacity(self.words.1 - self.words.0 + 1);
        starts.push(0);
        let (mut firsts, mut rest) = (self.firsts, self.rest);
        let mut word: Vec<u16> = Vec::new();
        for &shape in &lists::SHAPE[self.words.0..self.words.1] {
            let shared = (shape >> lists::FOLLOWING) as usize;
            let following = shape & ((1 << lists::FOLLOWING) - 1);
            let column = shared.min(2);
            let before = word.get(shared).copied().unwrap_or(0);
            word.truncate(shared);
            word.push(before + lists::FIRST[column].get(firsts[column]) as u16);
            firsts[column] += 1;
            for _ in 1..following {
                word.push(u16::from_le_bytes([lists::REST[rest], lists::REST[rest + 1]]));
                rest += 2;
            }
            text.extend(word.iter().map(|&number| CHARACTERS[number as usize]));
            starts.push(text.len() as u32);
        }
        (text, starts)
    }
}

/// The characters of the lists, in the order of Unicode.
static CHARACTERS: LazyLock<Vec<char>> = LazyLock::new(|| {
    let mut code = 0;
    let distances = (0..lists::CHARACTERS.low.len()).map(|number| lists::CHARACTERS.get(number) as u32);
    let characters = distances.map(|distance| {
        code += distance;
        char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
    });
    characters.collect()
});

/// The lists, named after the files of `data/`; where a file has a column `places`, a list for each place.
pub mod lists {
    use super::{List, Wide};
    include!(concat!(env!("OUT_DIR"), "/word_lists/columns.rs"));
}

/// Words with a value each.
pub struct Lexicon<V> {
    words: Words,
    /// The place of each word's value in `values`; for words that are not of a list, which have a value each, none.
    kinds: &'static [u8],
    values: Vec<V>,
}

/// An occurrence of a lexicon's word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Match<V> {
    pub span: Span,
    pub value: V,
}

impl<V: Copy> Lexicon<V> {
    /// The words of a list; `value` reads the columns behind a word.
    pub fn of(list: &'static List, value: impl Fn(&[&'static str]) -> V) -> Lexicon<V> {
        Lexicon {
            words: Words::new(list.text()),
            kinds: list.kinds(),
            values: list.values.iter().map(|columns| value(columns)).collect(),
        }
    }

    /// # Panics
    /// When a word occurs twice or is empty.
    pub fn new<'w>(entries: impl IntoIterator<Item = (&'w str, V)>) -> Lexicon<V> {
        let mut entries: Vec<(&str, V)> = entries.into_iter().collect();
        order::sort_by(&mut entries, |a, b| a.0.cmp(b.0));
        assert!(entries.iter().all(|entry| !entry.0.is_empty()), "a word of a lexicon is not empty");
        assert!(entries.windows(2).all(|pair| pair[0].0 < pair[1].0), "the words of a lexicon are distinct");
        let (mut text, mut starts) = (String::new(), vec![0]);
        for (word, _) in &entries {
            text += word;
            starts.push(text.len() as u32);
        }
        Lexicon {
            words: Words::new((text, starts)),
            kinds: &[],
            values: entries.into_iter().map(|(_, value)| value).collect(),
        }
    }

    fn value(&self, word: usize) -> V {
        self.values[self.kinds.get(word).map_or(word, |&kind| kind as usize)]
    }

    /// The longest words, leftmost first, without overlap.
    pub fn matches<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Match<V>> + 'a {
        let mut start = 0;
        std::iter::from_fn(move || {
            let (word, span) = self.words.next_in(text, start)?;
            start = span.end();
            Some(Match { span, value: self.value(word) })
        })
    }

    /// The value of a word.
    pub fn get(&self, word: &str) -> Option<V> {
        self.words.place_of(word).map(|word| self.value(word))
    }

    /// The longest word that `text` starts with.
    pub fn prefix<'t>(&self, text: &'t str) -> Option<(&'t str, V)> {
        let (word, length) = self.words.longest_at(text)?;
        Some((&text[..length], self.value(word)))
    }

    /// The shortest word that `text` starts with.
    pub fn shortest_prefix<'t>(&self, text: &'t str) -> Option<(&'t str, V)> {
        let (word, length) = self.words.all_at(text).last()?;
        Some((&text[..length], self.value(word)))
    }

    /// Whether a word stands anywhere in `text`.
    pub fn is_in(&self, text: &str) -> bool {
        self.words.next_in(text, 0).is_some()
    }

    /// The longest word that `text` ends with.
    pub fn suffix<'t>(&self, text: &'t str) -> Option<(&'t str, V)> {
        if !self.words.endings.may_have(text.chars().next_back()?, None) {
            return None;
        }
        let start = text.ceil_char_boundary(text.len().saturating_sub(self.words.longest as usize));
        text[start..].char_indices().find_map(|(at, _)| {
            let end = &text[start + at..];
            Some((end, self.get(end)?))
        })
    }

    /// The value of the word of `text` that comes first in the list.
    pub fn first_in(&self, text: &str) -> Option<V> {
        let places = text.char_indices().flat_map(|(at, _)| self.words.all_at(&text[at..]));
        places.map(|(word, _)| word).min().map(|word| self.value(word))
    }
}

/// A lexicon of words that have no values.
pub fn set(words: &[&str]) -> Lexicon<()> {
    Lexicon::new(words.iter().map(|&word| (word, ())))
}

/// A set of characters.
pub struct Characters {
    /// A bit for each character of two bytes in UTF-16.
    bits: Vec<u32>,
}

impl Characters {
    /// The characters of a list, each of which is a word of it.
    pub fn of(list: &'static List) -> Characters {
        let mut bits = vec![0; (1 << 16) / 32];
        for code in list.text().0.encode_utf16() {
            bits[code as usize / 32] |= 1 << (code % 32);
        }
        Characters { bits }
    }

    pub fn contains(&self, character: char) -> bool {
        let code = character as usize;
        self.bits.get(code / 32).is_some_and(|bits| bits >> (code % 32) & 1 == 1)
    }
}

/// Sorted words, found by what a text has at some place. What it does is compiled once for all values.
struct Words {
    /// The words, one behind the other.
    text: String,
    /// Where each word starts in `text`, and where the last one ends.
    starts: Vec<u32>,
    /// The length of the longest, in bytes.
    longest: u32,
    initials: Initials,
    beginnings: Beginnings,
    /// The last characters of the words.
    endings: Beginnings,
}

impl Words {
    /// The words of a text, and where in it each starts, and the last one ends.
    fn new((text, starts): (String, Vec<u32>)) -> Words {
        let longest = starts.windows(2).map(|word| word[1] - word[0]).max().unwrap_or(0);
        let mut words = Words {
            text,
            longest,
            initials: Initials::default(),
            beginnings: Beginnings::of(starts.len() - 1),
            endings: Beginnings::of(starts.len() - 1),
            starts,
        };
        words.index();
        words
    }

    fn index(&mut self) {
        for word in 0..self.starts.len() - 1 {
            let mut characters = self.text[self.starts[word] as usize..self.starts[word + 1] as usize].chars();
            let Some(initial) = characters.next() else { continue };
            self.initials.add(initial, word as u32);
            self.endings.add(characters.clone().next_back().unwrap_or(initial), None);
            self.beginnings.add(initial, characters.next());
        }
        self.initials.close(self.starts.len() as u32 - 1);
    }

    fn word(&self, word: usize) -> &[u8] {
        &self.text.as_bytes()[self.starts[word] as usize..self.starts[word + 1] as usize]
    }

    /// The first of the longest words of `text` behind `start`. Nearly every character is passed here for every list, so
    /// they are taken apart by hand; the usual iterators cost twice as much before a browser has optimised them.
    fn next_in(&self, text: &str, start: usize) -> Option<(usize, Span)> {
        let bytes = text.as_bytes();
        let mut at = start;
        while let Some(&first) = bytes.get(at) {
            let (bit, length) = match (first, bytes.get(at + 1), bytes.get(at + 2)) {
                (0..0x80, ..) => (first as usize, 1),
                (0xE0..0xF0, Some(&second), Some(&third)) => {
                    ((first as usize) << 12 | (second as usize & 0x3F) << 6 | (third as usize & 0x3F), 3)
                }
                _ => {
                    let character = text[at..].chars().next()?;
                    (character as usize, character.len_utf8())
                }
            };
            if self.initials.may_have(bit)
                && let Some((word, found)) = self.longest_at(&text[at..])
            {
                return Some((word, Span::new(at, at + found)));
            }
            at += length;
        }
        None
    }

    fn longest_at(&self, text: &str) -> Option<(usize, usize)> {
        let mut characters = text.chars();
        let first = characters.next()?;
        if !self.initials.may_have(first as usize) || !self.beginnings.may_have(first, characters.next()) {
            return None;
        }
        self.longest_from(first, text)
    }

    fn longest_from(&self, first: char, text: &str) -> Option<(usize, usize)> {
        let (start, end) = self.initials.words(first)?;
        self.longest_among(start, end, text.as_bytes())
    }

    /// The longest word that `text` begins with, of those from `start` to `end`, and its length.
    fn longest_among(&self, start: usize, mut end: usize, mut text: &[u8]) -> Option<(usize, usize)> {
        loop {
            let last = self.after(start, end, text).checked_sub(1).filter(|&last| last >= start)?;
            // Whatever lies between a beginning of the text and the text begins likewise; so any word that the text
            // begins with is a beginning of what the text and this word have in common.
            let word = self.word(last);
            let common = word.iter().zip(text).take_while(|(a, b)| a == b).count();
            if common == word.len() {
                return Some((last, common));
            }
            text = &text[..common];
            end = last;
        }
    }

    /// How many words, counted from the first of all, come before `text` or are it, of those from `start` to `end`.
    fn after(&self, mut start: usize, mut end: usize, text: &[u8]) -> usize {
        while start < end {
            let middle = start.midpoint(end);
            if self.word(middle).cmp(text) == Ordering::Greater {
                end = middle;
            } else {
                start = middle + 1;
            }
        }
        start
    }

    /// All words that `text` begins with, the longest first.
    fn all_at<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (usize, usize)> + 'a {
        let mut found = self.longest_at(text);
        std::iter::from_fn(move || {
            let (word, length) = found?;
            let first = text.chars().next()?;
            found = self
                .initials
                .words(first)
                .and_then(|(start, _)| self.longest_among(start, word, &text.as_bytes()[..length - 1]));
            Some((word, length))
        })
    }

    fn place_of(&self, text: &str) -> Option<usize> {
        let mut characters = text.chars();
        let first = characters.next()?;
        if !self.initials.may_have(first as usize) || !self.beginnings.may_have(first, characters.next()) {
            return None;
        }
        let (start, end) = self.initials.words(first)?;
        let last = self.after(start, end, text.as_bytes()).checked_sub(1).filter(|&last| last >= start)?;
        (self.word(last) == text.as_bytes()).then_some(last)
    }
}

/// The first characters of sorted words, and which words each of them begins.
#[derive(Default)]
struct Initials {
    /// Each character with its first word; behind them the number of words.
    characters: Vec<(u32, u32)>,
    /// The places of the characters, one more than in `characters`, by their hash; 0 for none.
    slots: Vec<u32>,
    /// A bit for each of the characters, which shares it with others that are far from it in Unicode.
    bits: Bits,
}

/// By the last bits of a character's code.
struct Bits([u32; INITIAL_BITS / 32]);

impl Default for Bits {
    fn default() -> Bits {
        Bits([0; INITIAL_BITS / 32])
    }
}

/// How many bits a set of first characters has: enough that few of those in a text share one with them.
const INITIAL_BITS: usize = 1 << 13;

impl Initials {
    fn add(&mut self, initial: char, word: u32) {
        let bit = initial as usize % INITIAL_BITS;
        self.bits.0[bit / 32] |= 1 << (bit % 32);
        if self.characters.last().is_none_or(|last| last.0 != initial as u32) {
            self.characters.push((initial as u32, word));
        }
    }

    fn close(&mut self, words: u32) {
        self.slots = vec![0; (2 * self.characters.len()).next_power_of_two().max(2)];
        for place in 0..self.characters.len() {
            let mut slot = self.slot(self.characters[place].0);
            while self.slots[slot] != 0 {
                slot = (slot + 1) & (self.slots.len() - 1);
            }
            self.slots[slot] = place as u32 + 1;
        }
        self.characters.push((0, words));
    }

    /// Whether a word may begin with the character of this code, or of one that ends alike.
    #[inline]
    fn may_have(&self, code: usize) -> bool {
        let bit = code % INITIAL_BITS;
        self.bits.0[bit / 32] >> (bit % 32) & 1 == 1
    }

    fn slot(&self, character: u32) -> usize {
        (character.wrapping_mul(0x9E37_79B1) >> 15) as usize & (self.slots.len() - 1)
    }

    /// From which to which word a character is the first.
    fn words(&self, initial: char) -> Option<(usize, usize)> {
        let mut slot = self.slot(initial as u32);
        loop {
            let place = self.slots[slot].checked_sub(1)? as usize;
            if self.characters[place].0 == initial as u32 {
                return Some((self.characters[place].1 as usize, self.characters[place + 1].1 as usize));
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
    }
}

/// Tells by one or two characters where a word may begin or end (Bloom 1970, with one hash).
struct Beginnings {
    bits: Vec<u32>,
    shift: u32,
}

impl Beginnings {
    fn of(words: usize) -> Beginnings {
        // At 32 bits a word one place in 32 or fewer is searched in vain.
        let size = (words * 32).next_power_of_two().max(64);
        Beginnings { bits: vec![0; size / 32], shift: u32::BITS - size.ilog2() }
    }

    fn add(&mut self, first: char, second: Option<char>) {
        let bit = self.bit(first, second.map_or(0, |second| second as u32));
        self.bits[bit / 32] |= 1 << (bit % 32);
    }

    #[inline]
    fn may_have(&self, first: char, second: Option<char>) -> bool {
        let has = |bit: usize| self.bits[bit / 32] >> (bit % 32) & 1 == 1;
        has(self.bit(first, 0)) || second.is_some_and(|second| has(self.bit(first, second as u32)))
    }

    /// The bit of a word's first two characters; the second is 0 where there is none.
    #[inline]
    fn bit(&self, first: char, second: u32) -> usize {
        let sum = (first as u32).wrapping_mul(0x9E37_79B1).wrapping_add(second.wrapping_mul(0x85EB_CA6B));
        (sum.wrapping_mul(0x9E37_79B1) >> self.shift) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &[&'static str], text: &str, expect: &[&str]) {
        let lexicon = Lexicon::new(words.iter().map(|&word| (word, word.len())));
        let found: Vec<_> = lexicon.matches(text).collect();
        assert_eq!(found.iter().map(|m| &text[m.span]).collect::<Vec<_>>(), expect);
        assert!(found.iter().all(|m| m.value == m.span.len()));
    }

    #[test]
    fn the_longest_word_wins() {
        check(&["反对", "不反对"], "他不反对", &["不反对"]);
        check(&["不", "不得", "不得不支持", "支持"], "不得不服，不得不支持", &["不得", "不", "不得不支持"]);
        check(&["a", "abd", "bce"], "abce", &["a", "bce"]);
    }

    #[test]
    fn the_leftmost_word_wins() {
        check(&["中国人", "国人民"], "中国人民", &["中国人"]);
    }

    #[test]
    fn nothing_is_found_where_there_is_nothing() {
        check(&[], "反对", &[]);
        check(&["反对"], "", &[]);
        check(&["反对"], "反", &[]);
    }

    #[test]
    fn words_are_found_at_either_end() {
        let lexicon = Lexicon::new(["市", "市长", "市长办公室", "副市长", "室"].map(|word| (word, word.len())));
        assert_eq!(lexicon.prefix("市长办公会"), Some(("市长", 6)));
        assert_eq!(lexicon.shortest_prefix("市长办公室"), Some(("市", 3)));
        assert_eq!(lexicon.prefix("长"), None);
        assert_eq!(lexicon.suffix("他是副市长"), Some(("副市长", 9)));
        assert_eq!(lexicon.suffix("在办公室"), Some(("室", 3)));
        assert_eq!(lexicon.suffix(""), None);
        assert_eq!(lexicon.get("市长"), Some(6));
        assert_eq!(lexicon.get("市长办"), None);
        assert_eq!(lexicon.first_in("会议室里的市长"), Some(3), "市 comes before 室");
        assert_eq!(lexicon.first_in("会议"), None);
    }

    #[test]
    fn a_list_has_the_rows_of_its_file() {
        let (word, columns) = lists::CUES.rows().find(|row| row.0 == "表示").unwrap();
        assert_eq!((word.as_str(), columns.len()), ("表示", 3));
        assert!(lists::CUES.rows().any(|(word, columns)| word == "小说" && columns.is_empty()));
        assert!(lists::CUES.rows().is_sorted_by(|a, b| a.0 < b.0));
    }

    /// All texts of a small alphabet, against trying every word at every place.
    #[test]
    fn the_same_is_found_as_by_trying_everything() {
        let words = ["a", "ab", "abba", "b", "baa", "bab", "cab", "cabba", "cc"];
        let lexicon = Lexicon::new(words.map(|word| (word, ())));
        for code in 0..3usize.pow(8) {
            let text: String = (0..8).map(|i| ['a', 'b', 'c'][code / 3usize.pow(i) % 3]).collect();
            let mut expect = Vec::new();
            let mut at = 0;
            while at < text.len() {
                let longest = words.iter().filter(|word| text[at..].starts_with(**word)).map(|word| word.len()).max();
                expect.extend(longest.map(|length| Span::new(at, at + length)));
                at += longest.unwrap_or(1);
            }
            let found: Vec<Span> = lexicon.matches(&text).map(|m| m.span).collect();
            assert_eq!(found, expect, "{text}");
        }
    }
}
