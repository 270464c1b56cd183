//! Word lists: the tables of `data/` and matching them in a text.

use crate::span::Span;
use daachorse::{CharwiseDoubleArrayAhoCorasick, CharwiseDoubleArrayAhoCorasickBuilder, MatchKind};

/// The rows of a table: tab-separated columns, the first line names them, `#` starts a comment line.
pub fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .skip(1)
        .map(|line| line.split('\t').collect())
}

/// Words with a value each, found in a text in one pass.
pub struct Lexicon<V> {
    automaton: Option<CharwiseDoubleArrayAhoCorasick<u32>>,
    values: Vec<V>,
}

/// An occurrence of a lexicon's word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Match<V> {
    pub span: Span,
    pub value: V,
}

impl<V: Copy> Lexicon<V> {
    /// # Panics
    /// When a word occurs twice or is empty, which the format test of `data/` rules out.
    pub fn new(entries: impl IntoIterator<Item = (&'static str, V)>) -> Lexicon<V> {
        let (words, values): (Vec<_>, Vec<V>) = entries.into_iter().unzip();
        let automaton = (!words.is_empty()).then(|| {
            CharwiseDoubleArrayAhoCorasickBuilder::new()
                .match_kind(MatchKind::LeftmostLongest)
                .build(&words)
                .expect("the words of a lexicon are distinct and not empty")
        });
        Lexicon { automaton, values }
    }

    /// The longest words, leftmost first, without overlap.
    pub fn matches<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Match<V>> + 'a {
        self.automaton.iter().flat_map(move |automaton| automaton.leftmost_find_iter(text)).map(|found| Match {
            span: Span::new(found.start(), found.end()),
            value: self.values[found.value() as usize],
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_word_wins() {
        let lexicon = Lexicon::new([("反对", -1), ("不反对", 0)]);
        let found: Vec<_> = lexicon.matches("他不反对").map(|m| m.value).collect();
        assert_eq!(found, [0]);
    }
}
