//! The columns of the dictionary, and where in them the words of each first character stand.

use super::columns;
use super::pairs::{Counts, ListedPair, Pairs};
use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::ops::Range;

/// Stands for a character that no word has.
pub const UNKNOWN: u16 = u16::MAX;

/// How many characters begin words or stand in words.
const PAGES: usize = columns::CHARACTER_IS_WORD.len();

/// The characters whose numbers are looked up by their code.
const FIRST_BY_CODE: u16 = 0x3400;
const END_BY_CODE: u16 = 0xA000;

/// Where each page begins in the columns.
pub struct Pages {
    /// The code of each character.
    codes: Vec<u16>,
    /// The number of each character between the bounds, by its code.
    numbers: Vec<u16>,
    /// The codes and numbers of all others, sorted.
    others: Vec<(u16, u16)>,
    /// Where a page ends, the next begins. The pages of the common characters come first, and those behind the rarest that
    /// a text had so far are not counted yet.
    starts: Vec<Counts>,
    /// Where the rest of each of the longer words begins, and where the last one ends.
    rest_starts: Vec<u32>,
    /// How many words before each block have a frequency in the column of others, are frequent, and have a tag in the column
    /// of others.
    other_starts: Vec<u32>,
    frequent_starts: Vec<u32>,
    other_tag_starts: Vec<u32>,
    /// Places in between on the pages that were read, as far as they were: text after text looks for other pairs of the same
    /// common characters, and begins at the last mark in front of them.
    marks: RefCell<FxHashMap<u16, Vec<Pairs>>>,
}

impl Pages {
    pub fn new() -> Pages {
        let mut pages = Pages {
            codes: Vec::with_capacity(columns::CHARACTERS.low.len()),
            numbers: vec![UNKNOWN; (END_BY_CODE - FIRST_BY_CODE) as usize],
            others: Vec::new(),
            starts: vec![Counts::default()],
            rest_starts: sums(columns::REST_LENGTH, 3),
            other_starts: sums(columns::OTHERS_IN_BLOCK, 0),
            other_tag_starts: sums(columns::OTHER_TAGS_IN_BLOCK, 0),
            frequent_starts: sums(columns::FREQUENT_IN_BLOCK, 0),
            marks: RefCell::default(),
        };
        let mut code = 0u16;
        for number in 0..columns::CHARACTERS.low.len() as u16 {
            code = code.wrapping_add(columns::CHARACTERS.get(number as usize) as u16);
            pages.codes.push(code);
            match pages.numbers.get_mut(code.wrapping_sub(FIRST_BY_CODE) as usize) {
                Some(place) => *place = number,
                None => {
                    let place = pages.others.partition_point(|other| other.0 < code);
                    pages.others.insert(place, (code, number));
                }
            }
        }
        pages
    }

    /// Makes the pages of the characters up to this one ready to be opened.
    pub fn reach(&mut self, number: u16) {
        /// So many pages at once, so that rarer and rarer characters do not make them grow one by one.
        const STEP: usize = 512;
        let (from, wanted) = (self.starts.len() - 1, number as usize + 1);
        if wanted <= from {
            return;
        }
        let to = wanted.next_multiple_of(STEP).min(PAGES);
        self.starts.reserve(to - from);
        let mut counts = self.starts[from];
        for page in from..to {
            counts = counts.behind(columns::PAIRS.get(page) as u32);
            counts.singles += u32::from(columns::CHARACTER_IS_WORD[page]);
            self.starts.push(counts);
        }
    }

    /// The frequency of a word, by its place in the column of entries.
    pub fn frequency(&self, word: usize) -> usize {
        const FREQUENCY: u8 = 0x0F;
        let rank = |starts: &[u32], kind: u8| rank(starts, word, |entry| entry & FREQUENCY == kind);
        match columns::ENTRY[word] & FREQUENCY {
            columns::OTHER => columns::OTHER_FREQUENCY[rank(&self.other_starts, columns::OTHER)] as usize,
            columns::FREQUENT => {
                let at = rank(&self.frequent_starts, columns::FREQUENT);
                let bytes = [columns::FREQUENT_LOW[at], columns::FREQUENT_MIDDLE[at], columns::FREQUENT_HIGH[at], 0];
                u32::from_le_bytes(bytes) as usize
            }
            common => columns::COMMON[common as usize] as usize,
        }
    }

    /// The place in [`columns::TAGS`] of the tag of a word, by its place in the column of entries.
    pub fn tag(&self, word: usize) -> u8 {
        let tag = columns::ENTRY[word] >> 4;
        if tag < columns::OTHER {
            return tag;
        }
        columns::OTHER_TAG[rank(&self.other_tag_starts, word, |entry| entry >> 4 == columns::OTHER)]
    }

    #[inline]
    pub fn number(&self, character: char) -> u16 {
        match self.numbers.get((character as usize).wrapping_sub(FIRST_BY_CODE as usize)) {
            Some(&number) => number,
            None => self.other_number(character),
        }
    }

    #[inline(never)]
    fn other_number(&self, character: char) -> u16 {
        let place = self.others.binary_search_by_key(&(character as u32), |&(code, _)| code as u32);
        place.map_or(UNKNOWN, |place| self.others[place].1)
    }

    /// Whether a character stands in a word; the model of `segment` numbers more.
    pub fn is_in_words(number: u16) -> bool {
        (number as usize) < PAGES
    }

    pub fn character(&self, number: u16) -> char {
        char::from_u32(self.codes[number as usize] as u32).unwrap_or(char::REPLACEMENT_CHARACTER)
    }

    /// The place of a character that is a word by itself in the column of entries.
    pub fn single(&self, number: u16) -> Option<usize> {
        let is_word = columns::CHARACTER_IS_WORD[number as usize] == 1;
        is_word.then(|| self.starts[number as usize].singles as usize)
    }

    pub fn rest(&self, longer: usize) -> Range<usize> {
        self.rest_starts[longer] as usize..self.rest_starts[longer + 1] as usize
    }

    /// The place of a word in the column of entries; its first character is within reach.
    #[inline(never)]
    pub fn find(&self, characters: &[u16]) -> Option<usize> {
        let (&first, rest) = characters.split_first()?;
        if !characters.iter().all(|&number| Pages::is_in_words(number)) {
            return None;
        }
        let Some((&second, rest)) = rest.split_first() else { return self.single(first) };
        let pair = self.find_pair(&mut self.pairs(first), second)?;
        match *rest {
            [] => pair.word,
            [third] => {
                let wanted = self.place(second, third);
                let mut place = 0;
                pair.threes.clone().find(|&word| {
                    place += columns::THIRD_OF_THREE.get(word) + usize::from(word > pair.threes.start);
                    place == wanted
                })
            }
            .map(|word| columns::FIRST_WORD[2] + word),
            [wanted, last] => {
                let mut third = 0;
                let last = self.place(wanted, last);
                pair.fours.clone().find(|&word| {
                    third += columns::THIRD_OF_FOUR.get(word);
                    third == wanted as usize && columns::FOURTH_OF_FOUR.get(word) == last
                })
            }
            .map(|word| columns::FIRST_WORD[3] + word),
            _ => pair
                .longer
                .clone()
                .find(|&word| self.rest(word).map(|at| columns::REST.get(at) as u16).eq(rest.iter().copied()))
                .map(|word| columns::FIRST_WORD[4] + word),
        }
    }

    /// The place of `second` on the page of `first`, which is within reach, or its number behind all places there.
    fn place(&self, first: u16, second: u16) -> usize {
        let mut pairs = self.pairs(first);
        match self.find_pair(&mut pairs, second) {
            Some(_) => pairs.passed() - 1,
            None => self.pair_count(first) + second as usize,
        }
    }

    /// The character that has this place behind `first`.
    pub fn second_at(&mut self, first: u16, place: usize) -> u16 {
        self.reach(first);
        match place.checked_sub(self.pair_count(first)) {
            Some(number) => number as u16,
            None => self.pairs(first).second_at(place, self.marks.borrow_mut().entry(first).or_default()),
        }
    }

    /// The pair of a second character, which is not less than that of the call before; passes it.
    pub fn find_pair(&self, pairs: &mut Pairs, second: u16) -> Option<ListedPair> {
        pairs.find(second, self.marks.borrow_mut().entry(pairs.first).or_default())
    }

    fn pair_count(&self, first: u16) -> usize {
        (self.starts[first as usize + 1].pairs - self.starts[first as usize].pairs) as usize
    }

    /// The pairs on the page of a character within reach.
    pub fn pairs(&self, first: u16) -> Pairs {
        Pairs::new(first, self.starts[first as usize], self.starts[first as usize + 1])
    }
}

/// How many words before `word` have an entry that is counted; `starts` has it for each block.
fn rank(starts: &[u32], word: usize, is_counted: impl Fn(u8) -> bool) -> usize {
    let block = word / columns::BLOCK;
    let before = columns::ENTRY[block * columns::BLOCK..word].iter().filter(|&&entry| is_counted(entry));
    starts[block] as usize + before.count()
}

/// The sum before each value, and that of all; each counts so much more.
fn sums(values: &[u8], more: u32) -> Vec<u32> {
    let mut sums = Vec::with_capacity(values.len() + 1);
    let mut sum = 0;
    sums.push(sum);
    for &value in values {
        sum += u32::from(value) + more;
        sums.push(sum);
    }
    sums
}
