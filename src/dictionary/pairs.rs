//! The pairs on a page, and which part of each column is theirs: what the pairs before them have is added up.

use super::columns;
use std::ops::Range;

/// How many values of each column come before a pair, or before a page.
#[derive(Debug, Clone, Copy, Default)]
pub struct Counts {
    pub singles: u32,
    pub pairs: u32,
    pair_words: u32,
    threes: u32,
    fours: u32,
    longer: u32,
    far: u32,
    many_threes: u32,
    many_fours: u32,
    many_longer: u32,
}

impl Counts {
    /// What comes before the pair that has so many pairs in between, eight pairs at once.
    pub fn behind(mut self, pairs: u32) -> Counts {
        const EACH: u64 = 0x0101_0101_0101_0101;
        let before = self;
        let sum = |bytes: u64| (bytes.wrapping_mul(EACH) >> (u64::BITS - u8::BITS)) as u32;
        let end = self.pairs + pairs;
        while self.pairs < end {
            let count = (end - self.pairs).min(EIGHT);
            let pair = eight(columns::PAIR, self.pairs, count);
            self.pair_words += (pair & EACH).count_ones();
            self.threes += sum(pair >> 1 & (EACH * 7));
            self.fours += sum(pair >> 4 & (EACH * 7));
            self.many_longer += (pair & (EACH << 7)).count_ones();
            let all_three = pair & pair >> 1 & pair >> 2;
            self.many_threes += (all_three & (EACH << 1)).count_ones();
            self.many_fours += (all_three & (EACH << 4)).count_ones();
            let mut all = eight(columns::SECOND, self.pairs, count);
            for half in [4, 2, 1] {
                all &= all >> half;
            }
            self.far += (all & EACH).count_ones();
            self.pairs += count;
        }
        let beyond = |column: &columns::Wide, from: u32, to: u32| -> u32 {
            (from..to).map(|at| column.get(at as usize) as u32).sum()
        };
        self.threes += beyond(&columns::MANY_THREES, before.many_threes, self.many_threes);
        self.fours += beyond(&columns::MANY_FOURS, before.many_fours, self.many_fours);
        self.longer += self.many_longer - before.many_longer;
        self.longer += beyond(&columns::MANY_LONGER, before.many_longer, self.many_longer);
        self
    }
}

const EIGHT: u32 = u64::BITS / u8::BITS;

/// So many bytes of a column, eight at most, in one number.
#[inline]
fn eight(column: &[u8], start: u32, count: u32) -> u64 {
    let bytes = &column[start as usize..];
    match bytes.first_chunk() {
        Some(bytes) => u64::from_le_bytes(*bytes) & (u64::MAX >> (u64::BITS - u8::BITS * count)),
        None => bytes[..count as usize].iter().rev().fold(0, |number, &byte| number << u8::BITS | u64::from(byte)),
    }
}

/// A pair on its page, and the words that begin with it.
pub struct ListedPair {
    pub second: u16,
    /// The pair itself, if it is a word, in the column of entries.
    pub word: Option<usize>,
    pub threes: Range<usize>,
    pub fours: Range<usize>,
    pub longer: Range<usize>,
}

/// The pairs on a page, sorted, as far as they were not passed.
#[derive(Clone, Copy)]
pub struct Pairs {
    pub first: u16,
    /// What comes before the next pair.
    counts: Counts,
    start: u32,
    end: u32,
    /// The least second character that the next pair may have.
    after: u32,
}

/// Every so many pairs of a page there is a mark to begin at.
const MARK: u32 = 16;

impl Pairs {
    /// The pairs of the page of `first`, from what comes before it to what comes before the next page.
    pub fn new(first: u16, counts: Counts, end: Counts) -> Pairs {
        Pairs { first, counts, start: counts.pairs, end: end.pairs, after: 0 }
    }

    /// How many pairs were passed.
    pub fn passed(&self) -> usize {
        (self.counts.pairs - self.start) as usize
    }

    /// The pair of a second character, which is not less than that of the call before; passes it.
    pub fn find(&mut self, second: u16, marks: &mut Vec<Pairs>) -> Option<ListedPair> {
        let second = u32::from(second);
        self.jump(marks.partition_point(|mark| mark.after <= second), marks);
        while self.counts.pairs < self.end {
            self.mark(marks);
            let found = self.second();
            if found > second {
                return None;
            }
            let before = self.counts;
            self.pass();
            if found == second {
                return Some(self.listed(found, before));
            }
        }
        None
    }

    /// The second character of the pair with so many before it on the page.
    pub fn second_at(mut self, place: usize, marks: &mut Vec<Pairs>) -> u16 {
        self.jump(marks.len().min(place / MARK as usize + 1), marks);
        while self.passed() < place {
            self.mark(marks);
            self.pass();
        }
        self.mark(marks);
        self.second() as u16
    }

    /// Goes to the last of so many marks, unless it has passed it.
    fn jump(&mut self, marked: usize, marks: &[Pairs]) {
        if let Some(&mark) = marks[..marked].last()
            && mark.counts.pairs > self.counts.pairs
        {
            *self = mark;
        }
    }

    fn mark(&self, marks: &mut Vec<Pairs>) {
        if self.passed() == MARK as usize * marks.len() {
            marks.push(*self);
        }
    }

    /// The second character of the next pair. Each distance but the first is counted from the character after the one
    /// before.
    #[inline]
    fn second(&self) -> u32 {
        let distance = match columns::SECOND[self.counts.pairs as usize] {
            columns::FAR => u32::from(columns::FAR) + columns::FAR_DISTANCE.get(self.counts.far as usize) as u32,
            near => u32::from(near),
        };
        self.after + distance
    }

    fn pass(&mut self) {
        self.after = self.second() + 1;
        let counts = &mut self.counts;
        let pair = u32::from(columns::PAIR[counts.pairs as usize]);
        counts.far += u32::from(columns::SECOND[counts.pairs as usize] == columns::FAR);
        counts.pair_words += pair & 1;
        counts.threes += count(pair >> 1 & 7, columns::MANY, &columns::MANY_THREES, &mut counts.many_threes);
        counts.fours += count(pair >> 4 & 7, columns::MANY, &columns::MANY_FOURS, &mut counts.many_fours);
        counts.longer += count(pair >> 7, 1, &columns::MANY_LONGER, &mut counts.many_longer);
        counts.pairs += 1;
    }

    /// The pair that was passed last.
    fn listed(&self, second: u32, before: Counts) -> ListedPair {
        let range = |from: u32, to: u32| from as usize..to as usize;
        let is_word = self.counts.pair_words > before.pair_words;
        ListedPair {
            second: second as u16,
            word: is_word.then_some(columns::FIRST_WORD[1] + before.pair_words as usize),
            threes: range(before.threes, self.counts.threes),
            fours: range(before.fours, self.counts.fours),
            longer: range(before.longer, self.counts.longer),
        }
    }
}

/// A number where its bits are not all set; where they are, the next value of `beyond` tells how much more it is.
#[inline]
fn count(bits: u32, all: u32, beyond: &columns::Wide, passed: &mut u32) -> u32 {
    if bits < all {
        return bits;
    }
    *passed += 1;
    all + beyond.get(*passed as usize - 1) as u32
}
