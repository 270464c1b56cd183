//! Word lists: the tables of `data/` and matching them in a text.

use crate::order;
use crate::span::Span;

/// The rows of a table: tab-separated columns, the first line names them, `#` starts a comment line.
pub fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .skip(1)
        .map(|line| line.split('\t').collect())
}

/// Words with a value each, found in a text in one pass.
///
/// The words are kept sorted and searched by halves, behind a filter that rejects nearly every place where none
/// begins. An Aho-Corasick automaton matches no faster here and takes some hundred times as long to build, which a
/// reader of the first article would wait for.
pub struct Lexicon<V, W = &'static str> {
    /// Sorted by word, in byte order.
    entries: Vec<Entry<V, W>>,
    beginnings: Beginnings,
    /// Each first character with the place where its words begin among the entries, sorted; it narrows the search.
    initials: Vec<(char, u32)>,
}

struct Entry<V, W> {
    word: W,
    value: V,
    /// The longest other word that this one begins with, by its place among the entries.
    shorter: Option<u32>,
}

/// An occurrence of a lexicon's word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Match<V> {
    pub span: Span,
    pub value: V,
}

impl<V: Copy, W: AsRef<str>> Lexicon<V, W> {
    /// # Panics
    /// When a word occurs twice or is empty, which the format test of `data/` rules out.
    pub fn new(entries: impl IntoIterator<Item = (W, V)>) -> Lexicon<V, W> {
        let mut entries: Vec<Entry<V, W>> =
            entries.into_iter().map(|(word, value)| Entry { word, value, shorter: None }).collect();
        if !entries.is_sorted_by(|a, b| a.word.as_ref() <= b.word.as_ref()) {
            order::sort_by(&mut entries, |a, b| a.word.as_ref().cmp(b.word.as_ref()));
        }
        let mut beginnings = Beginnings::of(entries.len());
        let mut initials: Vec<(char, u32)> = Vec::new();
        for i in 0..entries.len() {
            let word = entries[i].word.as_ref();
            beginnings.add(word);
            let initial = word.chars().next().expect("a word of a lexicon is not empty");
            if initials.last().is_none_or(|last| last.0 != initial) {
                initials.push((initial, i as u32));
            }
            let mut shorter = i.checked_sub(1);
            while let Some(before) = shorter.map(|j| &entries[j]) {
                assert_ne!(before.word.as_ref(), word, "the words of a lexicon are distinct");
                if word.starts_with(before.word.as_ref()) {
                    break;
                }
                shorter = before.shorter.map(|j| j as usize);
            }
            entries[i].shorter = shorter.map(|j| j as u32);
        }
        Lexicon { entries, beginnings, initials }
    }

    /// The longest words, leftmost first, without overlap.
    pub fn matches<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Match<V>> + 'a {
        let mut start = 0;
        std::iter::from_fn(move || {
            let mut characters = text[start..].char_indices().peekable();
            while let Some((offset, first)) = characters.next() {
                if !self.beginnings.may_have(first, characters.peek().map(|next| next.1)) {
                    continue;
                }
                let at = start + offset;
                if let Some(entry) = self.longest_at(first, &text[at..]) {
                    let span = Span::new(at, at + entry.word.as_ref().len());
                    start = span.end;
                    return Some(Match { span, value: entry.value });
                }
            }
            start = text.len();
            None
        })
    }

    /// The longest word that `text` begins with, whose first character is `first`.
    fn longest_at(&self, first: char, text: &str) -> Option<&Entry<V, W>> {
        let initial = self.initials.binary_search_by_key(&first, |&(initial, _)| initial).ok()?;
        let start = self.initials[initial].1 as usize;
        let end = self.initials.get(initial + 1).map_or(self.entries.len(), |next| next.1 as usize);
        let after = start + self.entries[start..end].partition_point(|entry| entry.word.as_ref() <= text);
        // Whatever lies between a beginning of the text and the text begins likewise, so each word that the text
        // begins with is this one or one of those that this one begins with.
        let mut entry = self.entries.get(after.checked_sub(1)?)?;
        while !text.starts_with(entry.word.as_ref()) {
            entry = &self.entries[entry.shorter? as usize];
        }
        Some(entry)
    }
}

/// Tells by its first two characters where a word may begin (Bloom 1970, with one hash).
struct Beginnings {
    bits: Vec<u64>,
    shift: u32,
}

impl Beginnings {
    fn of(words: usize) -> Beginnings {
        // At 32 bits a word one place in 32 or fewer is searched in vain.
        let size = (words * 32).next_power_of_two().max(64);
        Beginnings { bits: vec![0; size / 64], shift: u64::BITS - size.ilog2() }
    }

    fn add(&mut self, word: &str) {
        let mut characters = word.chars();
        let first = characters.next().expect("a word of a lexicon is not empty");
        let bit = self.bit(first, characters.next());
        self.bits[bit / 64] |= 1 << (bit % 64);
    }

    fn may_have(&self, first: char, second: Option<char>) -> bool {
        let has = |bit: usize| self.bits[bit / 64] >> (bit % 64) & 1 == 1;
        has(self.bit(first, None)) || second.is_some() && has(self.bit(first, second))
    }

    fn bit(&self, first: char, second: Option<char>) -> usize {
        let beginning = (first as u64) << 32 | second.map_or(0, |second| second as u64 + 1);
        (beginning.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> self.shift) as usize
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
