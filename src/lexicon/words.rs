//! Sorted words, and the filters that tell where none of them stands.

use crate::span::Span;
use std::cmp::Ordering;
use std::sync::OnceLock;

/// Sorted words, found by what a text has at some place. What it does is compiled once for all values.
pub(super) struct Words {
    /// The words, one behind the other, in UTF-8.
    text: Vec<u8>,
    /// Where each word starts in `text`, and where the last one ends.
    starts: Vec<u32>,
    /// The length of the longest, in bytes.
    pub(super) longest: u32,
    initials: Initials,
    beginnings: Beginnings,
    /// The last characters of the words. Few lists are asked for them.
    endings: OnceLock<Beginnings>,
}

/// A character, and how it is written in UTF-8.
pub(super) struct Encoded {
    character: char,
    bytes: [u8; Encoded::ROOM],
    length: u8,
}

impl Encoded {
    /// How many bytes a character has at most.
    const ROOM: usize = 4;

    pub(super) fn new(character: char) -> Encoded {
        let mut bytes = [0; Encoded::ROOM];
        let length = character.encode_utf8(&mut bytes).len() as u8;
        Encoded { character, bytes, length }
    }
}

impl Words {
    /// Room for so many words, so many bytes long together.
    pub(super) fn with_room(words: usize, length: usize) -> Words {
        let mut starts = Vec::with_capacity(words + 1);
        starts.push(0);
        Words {
            text: vec![0; length + Encoded::ROOM],
            starts,
            longest: 0,
            initials: Initials::default(),
            beginnings: Beginnings::of(words),
            endings: OnceLock::new(),
        }
    }

    /// Adds a word that begins with so many characters of the word before it, or more, and comes behind that.
    #[inline]
    pub(super) fn push<'c>(&mut self, shared: usize, characters: impl Iterator<Item = &'c Encoded> + Clone) {
        let start = self.starts[self.starts.len() - 1] as usize;
        let mut end = start;
        for character in characters.clone() {
            // Four bytes are written at once, which is less work than to copy as many as there are.
            if let Some(place) = self.text[end..].first_chunk_mut() {
                *place = character.bytes;
            }
            end += character.length as usize;
        }
        if shared < 2 {
            self.begin(characters);
        }
        self.longest = self.longest.max((end - start) as u32);
        self.starts.push(end as u32);
    }

    #[inline]
    fn begin<'c>(&mut self, mut characters: impl Iterator<Item = &'c Encoded>) {
        let Some(first) = characters.next() else { return };
        self.initials.add(first.character, self.starts.len() as u32 - 1);
        self.beginnings.add(first.character, characters.next().map(|second| second.character));
    }

    pub(super) fn complete(mut self) -> Words {
        self.initials.close(self.starts.len() as u32 - 1);
        self
    }

    pub(super) fn word(&self, word: usize) -> &[u8] {
        &self.text[self.starts[word] as usize..self.starts[word + 1] as usize]
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &str> {
        (0..self.starts.len() - 1).filter_map(|word| std::str::from_utf8(self.word(word)).ok())
    }

    /// Whether a word may end with this character.
    pub(super) fn may_end_with(&self, character: char) -> bool {
        self.endings.get_or_init(|| self.collect_endings()).may_have(character, None)
    }

    #[inline(never)]
    fn collect_endings(&self) -> Beginnings {
        let mut endings = Beginnings::of(self.starts.len() - 1);
        for last in self.all().filter_map(|word| word.chars().next_back()) {
            endings.add(last, None);
        }
        endings
    }

    /// The first of the longest words of `text` behind `start`. Nearly every character is passed here for every list, so
    /// they are taken apart by hand; the usual iterators cost twice as much before a browser has optimised them.
    pub(super) fn next_in(&self, text: &str, start: usize) -> Option<(usize, Span)> {
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

    pub(super) fn longest_at(&self, text: &str) -> Option<(usize, usize)> {
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
    pub(super) fn all_at<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (usize, usize)> + 'a {
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

    pub(super) fn place_of(&self, text: &str) -> Option<usize> {
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
