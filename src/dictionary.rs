//! The compact dictionary, opened only at the pages that the text needs.
//!
//! `build/dictionary.rs` writes it and describes the layout. A word can only match where each of its neighbouring
//! pairs of characters occurs in the text; the words of which this is so, some 2,000 of 349,045 for an article, are
//! all that a segmenter must hold.

use crate::order;
use rustc_hash::FxHashMap;
use std::collections::hash_map;
use std::hash::{Hash, Hasher};

mod columns;
mod pages;
mod pairs;

use pages::{Pages, UNKNOWN};
use pairs::ListedPair;

pub use columns::{Joined, TAGS, TOTAL_FREQUENCY, Wide};

/// A word of the dictionary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry<'w> {
    pub word: &'w str,
    pub frequency: usize,
    pub tag: &'static str,
}

/// Hands out the words that a text can contain, each word once.
pub struct Dictionary {
    pages: Pages,
    given: Given,
    /// What is left to hand out of the words that begin with a pair, for each pair that some text had.
    pairs: FxHashMap<Pair, Rest>,
    /// The characters of the text at hand.
    numbers: Vec<u16>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rest {
    Nothing,
    /// Words that no text so far could contain; how many texts had the pair.
    Words(u8),
    /// What the text at hand can contain.
    Wanted,
}

/// A pair that so many texts had hands out all of its words: holding them costs less than looking again.
const TEXTS_BEFORE_ALL: u8 = 4;
/// So few words are not worth a second look.
const FEW: usize = 2;
/// The pairs remembered at most, in some 4 MB. Beyond, all are forgotten, which costs time and changes nothing.
const MAX_PAIRS: usize = 1 << 18;

impl Dictionary {
    pub fn new() -> Dictionary {
        Dictionary {
            pages: Pages::new(),
            given: Given(vec![0; columns::ENTRY.len().div_ceil(32)]),
            pairs: FxHashMap::default(),
            numbers: Vec::new(),
        }
    }

    /// Calls `give` with each word that `parts` can contain and that was not given before, and perhaps with others.
    #[inline(never)]
    pub fn open<'t>(&mut self, parts: impl IntoIterator<Item = &'t str>, give: impl FnMut(Entry)) {
        let mut numbers = std::mem::take(&mut self.numbers);
        numbers.clear();
        for part in parts {
            numbers.extend(part.chars().map(|character| self.pages.number(character)));
            numbers.push(UNKNOWN);
        }
        if let Some(&rarest) = numbers.iter().filter(|&&number| Pages::is_in_words(number)).max() {
            self.pages.reach(rarest);
        }
        let wanted = self.wanted(&numbers);
        let mut giver = Giver { pages: &mut self.pages, given: &mut self.given, word: String::new(), give };
        for &number in numbers.iter().filter(|&&number| Pages::is_in_words(number)) {
            giver.give_character(number);
        }
        if !wanted.is_empty() {
            let occurring = PairFilter::new(&numbers);
            for page in wanted.chunk_by(|&a, &b| unpacked(a).0.first == unpacked(b).0.first) {
                let mut listed = giver.pages.pairs(unpacked(page[0]).0.first);
                for (pair, texts) in page.iter().copied().map(unpacked) {
                    let found = giver.pages.find_pair(&mut listed, pair.second);
                    let rest = match found {
                        Some(listed) => giver.give_pair(pair.first, &listed, texts, &occurring),
                        None => Rest::Nothing,
                    };
                    self.pairs.insert(pair, rest);
                }
            }
        }
        self.numbers = numbers;
    }

    /// The number of a character, if the dictionary or the model of `segment` has it.
    pub fn number(&self, character: char) -> Option<u16> {
        Some(self.pages.number(character)).filter(|&number| number != UNKNOWN)
    }

    /// The place in [`TAGS`] of the tag of a word.
    pub fn tag(&self, word: &str) -> Option<u8> {
        let numbers: Vec<u16> = word.chars().map(|character| self.pages.number(character)).collect();
        self.pages.find(&numbers).map(|word| self.pages.tag(word))
    }

    /// The pairs of the text that may have words left, sorted, with the number of texts that had them before; see
    /// [`unpacked`].
    #[inline(never)]
    fn wanted(&mut self, numbers: &[u16]) -> Vec<u64> {
        if self.pairs.len() > MAX_PAIRS {
            self.pairs.clear();
        }
        let mut wanted = Vec::new();
        for pair in pairs(numbers) {
            match self.pairs.entry(pair) {
                hash_map::Entry::Vacant(vacant) => {
                    vacant.insert(Rest::Wanted);
                    wanted.push(packed(pair, 0));
                }
                hash_map::Entry::Occupied(mut occupied) => {
                    if let Rest::Words(texts) = *occupied.get() {
                        occupied.insert(Rest::Wanted);
                        wanted.push(packed(pair, texts));
                    }
                }
            }
        }
        order::sort_numbers(&mut wanted);
        wanted
    }
}

impl Default for Dictionary {
    fn default() -> Dictionary {
        Dictionary::new()
    }
}

/// Two neighbouring characters, by their numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Pair {
    first: u16,
    second: u16,
}

impl Hash for Pair {
    /// As one number: every pair of a text is looked up.
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u32(u32::from(self.first) << 16 | u32::from(self.second));
    }
}

/// A pair and the number of texts that had it, as one number that sorts by the pair.
fn packed(pair: Pair, texts: u8) -> u64 {
    u64::from(pair.first) << 24 | u64::from(pair.second) << 8 | u64::from(texts)
}

fn unpacked(number: u64) -> (Pair, u8) {
    (Pair { first: (number >> 24) as u16, second: (number >> 8) as u16 }, number as u8)
}

fn pairs(numbers: &[u16]) -> impl Iterator<Item = Pair> {
    let known = |pair: &[u16]| Pages::is_in_words(pair[0]) && Pages::is_in_words(pair[1]);
    numbers.windows(2).filter(move |pair| known(pair)).map(|pair| Pair { first: pair[0], second: pair[1] })
}

/// Tells pairs that a text has from most that it has not (Bloom 1970, with one hash): a word handed out in vain
/// costs little.
struct PairFilter {
    bits: Vec<u64>,
    shift: u32,
}

impl PairFilter {
    fn new(numbers: &[u16]) -> PairFilter {
        const FEWEST_BITS: usize = 1 << 12;
        const MOST_BITS: usize = 1 << 22;
        let size = (numbers.len() * 16).clamp(FEWEST_BITS, MOST_BITS).next_power_of_two();
        let mut filter = PairFilter { bits: vec![0; size / 64], shift: u32::BITS - size.ilog2() };
        for pair in pairs(numbers) {
            let bit = filter.bit(pair.first, pair.second);
            filter.bits[bit / 64] |= 1 << (bit % 64);
        }
        filter
    }

    fn bit(&self, first: u16, second: u16) -> usize {
        let pair = (first as u32) << 16 | second as u32;
        (pair.wrapping_mul(0x9E37_79B1) >> self.shift) as usize
    }

    fn has(&self, first: u16, second: u16) -> bool {
        let bit = self.bit(first, second);
        self.bits[bit / 64] >> (bit % 64) & 1 == 1
    }
}

/// The words that were handed out, a bit for each place in the columns.
struct Given(Vec<u32>);

impl Given {
    /// Adds a word. Returns whether it was there.
    fn insert(&mut self, word: usize) -> bool {
        let (bits, bit) = (&mut self.0[word / 32], 1 << (word % 32));
        let was_there = *bits & bit != 0;
        *bits |= bit;
        was_there
    }
}

/// Hands out words that were not handed out before.
struct Giver<'d, F> {
    pages: &'d mut Pages,
    given: &'d mut Given,
    word: String,
    give: F,
}

impl<F: FnMut(Entry)> Giver<'_, F> {
    fn give_character(&mut self, number: u16) {
        if let Some(word) = self.pages.single(number) {
            self.give(word, &[number]);
        }
    }

    /// Gives the words that begin with a pair: all of them if they are few or the pair is common, else those whose
    /// pairs occur. Says what is left.
    #[inline(never)]
    fn give_pair(&mut self, first: u16, pair: &ListedPair, texts: u8, occurring: &PairFilter) -> Rest {
        let second = pair.second;
        if let Some(word) = pair.word {
            self.give(word, &[first, second]);
        }
        let longer = pair.threes.len() + pair.fours.len() + pair.longer.len();
        let all = longer <= FEW || texts + 1 >= TEXTS_BEFORE_ALL;
        let mut left = false;
        let mut place = 0;
        for (i, word) in pair.threes.clone().enumerate() {
            // Each distance but the first is counted from the place after the one before.
            place += columns::THIRD_OF_THREE.get(word) + usize::from(i > 0);
            let third = self.pages.second_at(second, place);
            if all || occurring.has(second, third) {
                self.give(columns::FIRST_WORD[2] + word, &[first, second, third]);
            } else {
                left = true;
            }
        }
        let mut third = 0;
        for word in pair.fours.clone() {
            third += columns::THIRD_OF_FOUR.get(word);
            if all || occurring.has(second, third as u16) {
                let fourth = self.pages.second_at(third as u16, columns::FOURTH_OF_FOUR.get(word));
                if all || occurring.has(third as u16, fourth) {
                    self.give(columns::FIRST_WORD[3] + word, &[first, second, third as u16, fourth]);
                    continue;
                }
            }
            left = true;
        }
        for word in pair.longer.clone() {
            let mut characters = vec![first, second];
            characters.extend(self.pages.rest(word).map(|at| columns::REST.get(at) as u16));
            if all || characters.windows(2).all(|pair| occurring.has(pair[0], pair[1])) {
                self.give(columns::FIRST_WORD[4] + word, &characters);
            } else {
                left = true;
            }
        }
        if left { Rest::Words(texts + 1) } else { Rest::Nothing }
    }

    fn give(&mut self, index: usize, characters: &[u16]) {
        if self.given.insert(index) {
            return;
        }
        self.word.clear();
        self.word.extend(characters.iter().map(|&number| self.pages.character(number)));
        let frequency = self.pages.frequency(index);
        (self.give)(Entry { word: &self.word, frequency, tag: TAGS[self.pages.tag(index) as usize] });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(dictionary: &mut Dictionary, text: &str) -> Vec<(String, usize, &'static str)> {
        let mut words = Vec::new();
        dictionary.open([text], |entry| words.push((entry.word.to_owned(), entry.frequency, entry.tag)));
        words.sort();
        words
    }

    #[test]
    fn words_of_the_text_are_given_once() {
        let mut dictionary = Dictionary::new();
        let given = words(&mut dictionary, "中华人民共和国");
        for word in ["中", "中华", "人民", "共和国", "中华人民共和国"] {
            assert!(given.iter().any(|entry| entry.0 == word), "{word}");
        }
        assert_eq!(words(&mut dictionary, "中华人民共和国"), []);
    }

    #[test]
    fn a_word_that_a_later_text_has_is_given_then() {
        let mut dictionary = Dictionary::new();
        words(&mut dictionary, "中国北京");
        let given = words(&mut dictionary, "中国银行");
        assert!(given.iter().any(|entry| entry.0 == "中国银行"));
    }

    #[test]
    fn any_characters_are_taken() {
        let mut dictionary = Dictionary::new();
        assert_eq!(words(&mut dictionary, ""), []);
        assert_eq!(words(&mut dictionary, "\u{0}\u{FFFF}😀\u{10FFFF}"), []);
    }
}
