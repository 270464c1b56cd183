//! The columns of the dictionary, and where in them the words of each first character stand.

use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::ops::Range;

/// A column of two-byte values.
pub struct Wide {
    pub low: &'static [u8],
    /// Ends where none but zeros follow.
    pub high: &'static [u8],
}

impl Wide {
    #[inline]
    pub fn get(&self, index: usize) -> usize {
        u16::from_le_bytes([self.low[index], self.high.get(index).copied().unwrap_or(0)]) as usize
    }
}

pub mod columns {
    use super::Wide;
    include!(concat!(env!("OUT_DIR"), "/dictionary/columns.rs"));
}

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
    starts: Vec<PageStart>,
    /// Where the rest of each of the longer words begins, and where the last one ends.
    rest_starts: Vec<u32>,
    /// How many words before each block have a frequency in the column of others, are frequent, and have a tag in the column
    /// of others.
    other_starts: Vec<u32>,
    frequent_starts: Vec<u32>,
    other_tag_starts: Vec<u32>,
    /// Every [`MARK`]th pair of the pages that were read, as far as they were: text after text looks for other pairs of the
    /// same common characters, and begins at the last mark in front of them.
    marks: RefCell<FxHashMap<u16, Vec<Pairs>>>,
}

const MARK: usize = 16;

/// How many values of each kind come before a page; the places name them.
type PageStart = [u32; 7];
const PAIR: usize = 0;
const PAIR_WORD: usize = 1;
const THREE: usize = 2;
const FOUR: usize = 3;
const LONGER: usize = 4;
const MORE: usize = 5;
const SINGLE: usize = 6;

/// A pair on its page, and the words that begin with it.
pub struct ListedPair {
    pub second: u16,
    /// The pair itself, if it is a word, in the column of entries.
    pub word: Option<usize>,
    pub threes: Range<usize>,
    pub fours: Range<usize>,
    pub longer: Range<usize>,
}

impl Pages {
    pub fn new() -> Pages {
        let mut pages = Pages {
            codes: Vec::with_capacity(columns::CHARACTERS.low.len()),
            numbers: vec![UNKNOWN; (END_BY_CODE - FIRST_BY_CODE) as usize],
            others: Vec::new(),
            starts: vec![PageStart::default()],
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
        self.starts.resize(to + 1, PageStart::default());
        for (kind, column) in columns::PAGE.iter().enumerate() {
            let mut sum = self.starts[from][kind];
            for page in from..to {
                sum += column.get(page) as u32;
                self.starts[page + 1][kind] = sum;
            }
        }
        let mut sum = self.starts[from][SINGLE];
        for page in from..to {
            sum += columns::CHARACTER_IS_WORD[page] as u32;
            self.starts[page + 1][SINGLE] = sum;
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
        is_word.then(|| self.starts[number as usize][SINGLE] as usize)
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
            [wanted] => {
                let mut third = 0;
                pair.threes.clone().find(|&word| {
                    third += columns::THIRD_OF_THREE.get(word) + usize::from(word > pair.threes.start);
                    third == wanted as usize
                })
            }
            .map(|word| columns::FIRST_WORD[2] + word),
            [wanted, last] => {
                let mut third = 0;
                let last = self.fourth_in_column(wanted, last);
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

    /// How the column of fourth characters has `fourth` behind `third`, which is within reach.
    fn fourth_in_column(&self, third: u16, fourth: u16) -> usize {
        let mut pairs = self.pairs(third);
        match self.find_pair(&mut pairs, fourth) {
            Some(_) => pairs.next - 1 - pairs.start,
            None => self.pair_count(third) + fourth as usize,
        }
    }

    /// The fourth character of a word of four, by its place among them and its third character.
    pub fn fourth(&mut self, word: usize, third: u16) -> u16 {
        self.reach(third);
        let place = columns::FOURTH_OF_FOUR.get(word);
        match place.checked_sub(self.pair_count(third)) {
            Some(number) => number as u16,
            None => {
                let marks = self.marks.borrow();
                let mark = marks.get(&third).and_then(|marks| marks.get(place / MARK).or(marks.last()));
                mark.copied().unwrap_or_else(|| self.pairs(third)).second_at(place)
            }
        }
    }

    /// The pair of a second character, which is not less than that of the call before; passes it.
    pub fn find_pair(&self, pairs: &mut Pairs, second: u16) -> Option<ListedPair> {
        pairs.find(second, self.marks.borrow_mut().entry(pairs.first).or_default())
    }

    fn pair_count(&self, first: u16) -> usize {
        (self.starts[first as usize + 1][PAIR] - self.starts[first as usize][PAIR]) as usize
    }

    /// The pairs on the page of a character within reach.
    pub fn pairs(&self, first: u16) -> Pairs {
        let start = self.starts[first as usize].map(|start| start as usize);
        Pairs {
            first,
            start: start[PAIR],
            next: start[PAIR],
            end: self.starts[first as usize + 1][PAIR] as usize,
            after: 0,
            word: start[PAIR_WORD],
            three: start[THREE],
            four: start[FOUR],
            longer: start[LONGER],
            more: start[MORE],
        }
    }
}

/// The pairs on a page, sorted, as far as they were not passed. Where a pair's part of a column starts is known from those
/// before it.
#[derive(Clone, Copy)]
pub struct Pairs {
    first: u16,
    start: usize,
    next: usize,
    end: usize,
    /// The least second character that the next pair may have.
    after: usize,
    word: usize,
    three: usize,
    four: usize,
    longer: usize,
    more: usize,
}

impl Pairs {
    /// The pair of a second character, which is not less than that of the call before; passes it.
    fn find(&mut self, second: u16, marks: &mut Vec<Pairs>) -> Option<ListedPair> {
        let second = second as usize;
        let passed = marks.partition_point(|mark| mark.after <= second);
        if let Some(mark) = passed.checked_sub(1).map(|last| marks[last])
            && mark.next > self.next
        {
            *self = mark;
        }
        while self.next < self.end {
            if self.next - self.start == MARK * marks.len() {
                marks.push(*self);
            }
            let more = self.more;
            let found = self.second();
            if found > second {
                self.more = more;
                return None;
            }
            let bits = columns::PAIR[self.next] as usize;
            let is_word = bits & 1;
            let (threes, fours) = (self.count(bits >> 1 & 7, 7), self.count(bits >> 4 & 7, 7));
            let longer = self.count(bits >> 7, 1);
            self.next += 1;
            self.after = found + 1;
            self.word += is_word;
            self.three += threes;
            self.four += fours;
            self.longer += longer;
            if found == second {
                return Some(ListedPair {
                    second: found as u16,
                    word: (is_word == 1).then_some(columns::FIRST_WORD[1] + self.word - 1),
                    threes: self.three - threes..self.three,
                    fours: self.four - fours..self.four,
                    longer: self.longer - longer..self.longer,
                });
            }
        }
        None
    }

    /// The second character of the pair with so many before it on the page.
    fn second_at(mut self, place: usize) -> u16 {
        while self.next < self.start + place {
            self.after = self.second() + 1;
            let bits = columns::PAIR[self.next];
            self.more += [0x0E, 0x70, 0x80].iter().filter(|&&all| bits & all == all).count();
            self.next += 1;
        }
        self.second() as u16
    }

    /// The second character of the next pair. Each distance but the first is counted from the character after the one
    /// before.
    #[inline]
    fn second(&mut self) -> usize {
        self.after + self.count(columns::SECOND[self.next] as usize, columns::FAR as usize)
    }

    /// A number where its bits are not all set; where they are, it stands in `more`.
    #[inline]
    fn count(&mut self, bits: usize, all: usize) -> usize {
        if bits < all {
            return bits;
        }
        self.more += 1;
        columns::MORE.get(self.more - 1)
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
