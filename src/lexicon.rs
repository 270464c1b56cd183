//! Word lists: those of `data/`, and finding their words in a text.
//!
//! The words of a list are kept sorted and searched by halves, behind a filter that rejects nearly every place where none
//! begins. An Aho-Corasick automaton matches no faster here and takes some hundred times as long to build, which a
//! reader of the first article would wait for.

use crate::dictionary::Wide;
use crate::order;
use crate::span::Span;
use std::ops::Deref;
use std::sync::{LazyLock, OnceLock};
use words::{Encoded, Words};

mod words;

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
        let words = self.words();
        let word = move |place: usize| String::from_utf8_lossy(words.word(place)).into_owned();
        self.kinds().iter().enumerate().map(move |(place, &kind)| (word(place), self.values[kind as usize]))
    }

    /// The place of each word's row in `values`.
    fn kinds(&self) -> &'static [u8] {
        &lists::KIND[self.words.0..self.words.1]
    }

    /// The words, sorted in byte order.
    #[inline(never)]
    fn words(&self) -> Words {
        let mut words = Words::with_room(self.words.1 - self.words.0, self.length);
        let (mut firsts, mut rest) = (self.firsts, self.rest);
        let characters = &CHARACTERS[..];
        let mut word = [0u16; lists::LONGEST];
        let mut length = 0;
        for &shape in &lists::SHAPE[self.words.0..self.words.1] {
            let shared = (shape >> lists::FOLLOWING) as usize;
            let following = (shape & ((1 << lists::FOLLOWING) - 1)) as usize;
            let column = shared.min(2);
            let before = if shared < length { word[shared] } else { 0 };
            length = shared + following;
            word[shared] = before + lists::FIRST[column].get(firsts[column]) as u16;
            firsts[column] += 1;
            for number in &mut word[shared + 1..length] {
                *number = u16::from_le_bytes([lists::REST[rest], lists::REST[rest + 1]]);
                rest += 2;
            }
            words.push(shared, word[..length].iter().map(|&number| &characters[number as usize]));
        }
        words.complete()
    }
}

/// The characters of the lists, in the order of Unicode.
static CHARACTERS: LazyLock<Vec<Encoded>> = LazyLock::new(|| {
    let mut code = 0;
    let distances = (0..lists::CHARACTERS.low.len()).map(|number| lists::CHARACTERS.get(number) as u32);
    let characters = distances.map(|distance| {
        code += distance;
        Encoded::new(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER))
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
            words: list.words(),
            kinds: list.kinds(),
            values: list.values.iter().map(|columns| value(columns)).collect(),
        }
    }

    /// # Panics
    /// When a word occurs twice or is empty.
    #[inline(never)]
    pub fn new<'w>(entries: impl IntoIterator<Item = (&'w str, V)>) -> Lexicon<V> {
        let mut entries: Vec<(&str, V)> = entries.into_iter().collect();
        order::sort_by(&mut entries, |a, b| a.0.cmp(b.0));
        assert!(entries.iter().all(|entry| !entry.0.is_empty()), "a word of a lexicon is not empty");
        assert!(entries.windows(2).all(|pair| pair[0].0 < pair[1].0), "the words of a lexicon are distinct");
        let mut words = Words::with_room(entries.len(), entries.iter().map(|entry| entry.0.len()).sum());
        for (word, _) in &entries {
            let characters: Vec<Encoded> = word.chars().map(Encoded::new).collect();
            words.push(0, characters.iter());
        }
        Lexicon { words: words.complete(), kinds: &[], values: entries.into_iter().map(|(_, value)| value).collect() }
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

    /// The words, in the order of their bytes.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.words.all()
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
        if !self.words.may_end_with(text.chars().next_back()?) {
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

/// The words of a list that tells nothing more of them, put together when one of them is first looked for.
pub struct Set {
    list: &'static List,
    words: OnceLock<Box<Lexicon<()>>>,
}

impl Set {
    pub const fn of(list: &'static List) -> Set {
        Set { list, words: OnceLock::new() }
    }

    pub fn contains(&self, word: &str) -> bool {
        self.get(word).is_some()
    }

    /// Whether `text` starts with a word.
    pub fn opens(&self, text: &str) -> bool {
        self.prefix(text).is_some()
    }

    /// Whether `text` ends with a word.
    pub fn closes(&self, text: &str) -> bool {
        self.suffix(text).is_some()
    }
}

impl Deref for Set {
    type Target = Lexicon<()>;

    fn deref(&self) -> &Lexicon<()> {
        self.words.get_or_init(|| Box::new(Lexicon::of(self.list, |_| ())))
    }
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
        for (character, _) in list.rows() {
            for code in character.encode_utf16() {
                bits[code as usize / 32] |= 1 << (code % 32);
            }
        }
        Characters { bits }
    }

    pub fn contains(&self, character: char) -> bool {
        let code = character as usize;
        self.bits.get(code / 32).is_some_and(|bits| bits >> (code % 32) & 1 == 1)
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
