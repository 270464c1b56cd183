//! The dictionary, column by column, from the dict.txt that lies in the source of the locked jieba-rs package.
//!
//! A page holds the words that begin with one character. Characters are numbered by frequency, so that the common
//! ones have small numbers, and within a page words are sorted by these numbers. Each column holds one kind of
//! value for all pages in turn: values of one kind compress better together (brotli), and a reader finds its page
//! in every column by adding up the counts of the pages before it. `src/dictionary.rs` reads the columns.

use crate::columns::{self, Wide};
use crate::package;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Writes the columns. Returns the characters in the order of their numbers; `others` have numbers too.
pub fn compile(out: &Path, others: impl Iterator<Item = char>) -> Vec<char> {
    let source = package::folder("jieba-rs").join("src/data/dict.txt");
    println!("cargo::rerun-if-changed={}", source.display());
    // The parity test compares with jieba-rs and its whole dictionary.
    println!("cargo::rustc-env=JIEBA_DICTIONARY={}", source.display());
    println!("cargo::rerun-if-changed=Cargo.lock");
    let text = fs::read_to_string(&source).unwrap_or_else(|error| panic!("cannot read {}: {error}", source.display()));
    let lines: Vec<(&str, u32, &str)> = text.lines().filter(|line| !line.is_empty()).map(parse).collect();
    let characters = numbering(&lines, others);
    columns(&lines, &characters).write(&out.join("dictionary"));
    characters
}

struct Word<'t> {
    characters: Vec<u16>,
    frequency: u32,
    tag: &'t str,
}

/// The columns. The words of each length have their frequencies and tags in the order of their table.
#[derive(Default)]
struct Columns {
    /// The character of each number, as the difference from the one before.
    characters: Wide,
    /// Whether the character alone is a word.
    character_is_word: Vec<u8>,
    /// Of each page: how many pairs, pairs that are words, words of three, of four and of more characters, and
    /// values in `more`.
    page: [Wide; 6],
    /// The second character of each pair, as the distance from the pair before; [`FAR`] where it stands in `more`.
    second: Vec<u8>,
    /// Of each pair, in bits: 0 whether it is a word, 1 to 3 how many words of three it begins, 4 to 6 how many of
    /// four, 7 whether it begins longer words.
    pair: Vec<u8>,
    /// Distances and numbers of words that do not fit: in the order of the pairs, the distance first.
    more: Wide,
    /// The third character of each word of three, as the distance from the word before.
    third_of_three: Wide,
    third_of_four: Wide,
    /// The fourth character of each word of four: mostly it makes with the third a pair of the third's page and is the
    /// place of that pair there; else it is its number behind all those places.
    fourth_of_four: Wide,
    /// How many characters follow the pair, less three.
    rest_length: Vec<u8>,
    rest: Wide,
    words: [WordColumns; 5],
    tags: Vec<String>,
    total_frequency: u64,
}

/// What the table of one length says of its words.
#[derive(Default)]
struct WordColumns {
    frequency: Vec<u32>,
    tag: Vec<u8>,
}

/// Stands for a distance of this size or above.
const FAR: u8 = u8::MAX;
/// Stands for a frequency that is not among the commonest and fits a byte, or a tag that is not among the first.
const OTHER: u8 = 15;
/// Stands for a frequency that is not among the commonest and needs three bytes.
const FREQUENT: u8 = 14;
/// Of each block of so many words it is written how many of them have such a frequency or tag: as many words as a byte
/// can count, nearly, since each block costs three bytes and counting in it next to nothing.
const BLOCK: usize = 192;

fn columns(lines: &[(&str, u32, &str)], characters: &[char]) -> Columns {
    let mut columns = Columns::default();
    let mut before = 0u16;
    for &character in characters {
        let code = u16::try_from(character as u32).expect("the dictionary has no character of four bytes");
        columns.characters.push(code.wrapping_sub(before) as usize);
        before = code;
    }
    let order: BTreeMap<char, u16> = characters.iter().copied().zip(0..).collect();
    columns.tags = tags(lines);

    // The later of two lines for a word replaces the frequency of the earlier, but not its tag, as in jieba-rs.
    let mut unique: BTreeMap<Vec<u16>, Word> = BTreeMap::new();
    for &(word, frequency, tag) in lines {
        let characters: Vec<u16> = word.chars().map(|character| order[&character]).collect();
        let word = Word { characters: characters.clone(), frequency, tag };
        unique.entry(characters).and_modify(|known| known.frequency = frequency).or_insert(word);
    }
    columns.total_frequency = unique.values().map(|word| word.frequency as u64).sum();

    let mut pages: Vec<Vec<Word>> = characters.iter().map(|_| Vec::new()).collect();
    for word in unique.into_values() {
        pages[word.characters[0] as usize].push(word);
    }
    // Behind the last page are the characters that no word has.
    let last = pages.iter().rposition(|page| !page.is_empty()).expect("there are words");
    let seconds: Vec<Vec<u16>> = pages.iter().map(|page| seconds(page)).collect();
    for page in &pages[..=last] {
        columns.push_page(page, &seconds);
    }
    columns
}

/// The second characters of a page's pairs.
fn seconds(page: &[Word]) -> Vec<u16> {
    let mut seconds: Vec<u16> = page.iter().filter_map(|word| word.characters.get(1).copied()).collect();
    seconds.dedup();
    seconds
}

fn parse(line: &str) -> (&str, u32, &str) {
    let mut fields = line.split_ascii_whitespace();
    let mut field = || fields.next().unwrap_or_else(|| panic!("not a line of a dictionary: {line:?}"));
    (field(), field().parse().unwrap_or_else(|error| panic!("{line:?}: {error}")), field())
}

/// The characters by frequency, those of about the same frequency in the order of Unicode, which costs less to write down
/// than the exact order and loses nothing. Those that no word has are the last.
fn numbering(lines: &[(&str, u32, &str)], others: impl Iterator<Item = char>) -> Vec<char> {
    let mut counts: BTreeMap<char, u32> = others.map(|character| (character, 0)).collect();
    for character in lines.iter().flat_map(|line| line.0.chars()) {
        *counts.entry(character).or_default() += 1;
    }
    let mut characters: Vec<char> = counts.keys().copied().collect();
    characters.sort_by_key(|character| (std::cmp::Reverse(counts[character].checked_ilog2()), *character));
    characters
}

/// The tags, the most frequent first.
fn tags(lines: &[(&str, u32, &str)]) -> Vec<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for line in lines {
        *counts.entry(line.2).or_default() += 1;
    }
    let mut tags: Vec<&str> = counts.keys().copied().collect();
    tags.sort_by_key(|tag| std::cmp::Reverse(counts[tag]));
    tags.into_iter().map(str::to_owned).collect()
}

impl Columns {
    /// Adds the words that begin with one character; they are sorted. `seconds` has the pairs of every page.
    fn push_page(&mut self, words: &[Word], seconds: &[Vec<u16>]) {
        let mut totals = [0; 6];
        let single = words.first().filter(|word| word.characters.len() == 1);
        self.character_is_word.push(single.is_some() as u8);
        if let Some(word) = single {
            self.push_word(0, word);
        }
        let mut expected = 0;
        let longer = &words[single.iter().count()..];
        for pair in longer.chunk_by(|a, b| a.characters[1] == b.characters[1]) {
            let second = pair[0].characters[1] as usize;
            let more = self.more.low.len();
            self.second.push((second - expected).min(FAR as usize) as u8);
            if second - expected >= FAR as usize {
                self.more.push(second - expected);
            }
            expected = second + 1;
            let counts = self.push_pair(pair, seconds);
            totals[0] += 1;
            for (total, count) in totals[1..].iter_mut().zip(counts) {
                *total += count;
            }
            totals[5] += self.more.low.len() - more;
        }
        for (column, total) in self.page.iter_mut().zip(totals) {
            column.push(total);
        }
    }

    /// Adds the words that begin with the same two characters. Returns how many there are of two, three, four and
    /// more characters.
    fn push_pair(&mut self, words: &[Word], seconds: &[Vec<u16>]) -> [usize; 4] {
        let of = |length: usize| words.iter().filter(move |word| word.characters.len() == length);
        let mut counts = [of(2).count(), of(3).count(), of(4).count(), 0];
        counts[3] = words.len() - counts.iter().sum::<usize>();
        let [is_word, threes, fours, longer] = counts;
        self.pair.push((is_word | threes.min(7) << 1 | fours.min(7) << 4 | longer.min(1) << 7) as u8);
        for (count, fits) in [(threes, threes < 7), (fours, fours < 7), (longer, longer == 0)] {
            if !fits {
                self.more.push(count);
            }
        }
        for word in of(2) {
            self.push_word(1, word);
        }
        let mut expected = 0;
        for word in of(3) {
            self.third_of_three.push(word.characters[2] as usize - expected);
            expected = word.characters[2] as usize + 1;
            self.push_word(2, word);
        }
        let mut before = 0;
        for word in of(4) {
            let [third, fourth] = [2, 3].map(|place| word.characters[place]);
            self.third_of_four.push(third as usize - before);
            before = third as usize;
            let listed = &seconds[third as usize];
            let place = listed.binary_search(&fourth);
            self.fourth_of_four.push(place.unwrap_or(listed.len() + fourth as usize));
            self.push_word(3, word);
        }
        for word in words.iter().filter(|word| word.characters.len() > 4) {
            self.rest_length.push(u8::try_from(word.characters.len() - 5).expect("a word is not that long"));
            for &character in &word.characters[2..] {
                self.rest.push(character as usize);
            }
            self.push_word(4, word);
        }
        counts
    }

    fn push_word(&mut self, table: usize, word: &Word) {
        assert!(word.frequency < 1 << 24, "a frequency fits three bytes");
        self.words[table].frequency.push(word.frequency);
        let tag = self.tags.iter().position(|tag| tag == word.tag).expect("all tags are listed");
        self.words[table].tag.push(u8::try_from(tag).expect("few tags"));
    }

    /// Adds frequencies and tags: of each word in one byte which of the common frequencies and which of the first tags it
    /// has, and what is not common in columns of its own.
    fn add_entries(&self, files: &mut columns::Columns) {
        let frequencies: Vec<u32> = self.words.iter().flat_map(|words| words.frequency.iter().copied()).collect();
        let tags: Vec<u8> = self.words.iter().flat_map(|words| words.tag.iter().copied()).collect();
        let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
        for &frequency in &frequencies {
            *counts.entry(frequency).or_default() += 1;
        }
        let mut common: Vec<u32> = counts.keys().copied().collect();
        common.sort_by_key(|frequency| std::cmp::Reverse(counts[frequency]));
        common.truncate(FREQUENT as usize);
        common.sort_unstable();
        let place = |frequency: &u32| match common.binary_search(frequency) {
            Ok(place) => place as u8,
            Err(_) if *frequency <= u32::from(u8::MAX) => OTHER,
            Err(_) => FREQUENT,
        };

        let entries = frequencies.iter().zip(&tags).map(|(frequency, &tag)| place(frequency) | tag.min(OTHER) << 4);
        files.narrow("entry", &entries.collect::<Vec<u8>>());
        let placed = |wanted: u8| frequencies.iter().filter(move |frequency| place(frequency) == wanted);
        files.narrow("other_frequency", &placed(OTHER).map(|&frequency| frequency as u8).collect::<Vec<u8>>());
        let frequent: Vec<[u8; 4]> = placed(FREQUENT).map(|frequency| frequency.to_le_bytes()).collect();
        for (part, name) in ["frequent_low", "frequent_middle", "frequent_high"].into_iter().enumerate() {
            files.narrow(name, &frequent.iter().map(|bytes| bytes[part]).collect::<Vec<u8>>());
        }
        files.narrow("other_tag", &tags.iter().filter(|&&tag| tag >= OTHER).copied().collect::<Vec<u8>>());

        let in_blocks = |is_counted: &[bool]| -> Vec<u8> {
            is_counted.chunks(BLOCK).map(|block| block.iter().filter(|&&counted| counted).count() as u8).collect()
        };
        for (name, wanted) in [("others_in_block", OTHER), ("frequent_in_block", FREQUENT)] {
            files.narrow(name, &in_blocks(&frequencies.iter().map(|f| place(f) == wanted).collect::<Vec<bool>>()));
        }
        files.narrow("other_tags_in_block", &in_blocks(&tags.iter().map(|&tag| tag >= OTHER).collect::<Vec<bool>>()));
        files.item(&format!("COMMON: [u16; {}]", common.len()), &format!("{common:?}"));
        files.constant("OTHER: u8", &OTHER.to_string());
        files.constant("FREQUENT: u8", &FREQUENT.to_string());
        files.item("BLOCK: usize", &BLOCK.to_string());
    }

    fn write(&self, folder: &Path) {
        let mut files = columns::Columns::default();
        files.wide("characters", &self.characters);
        files.narrow("character_is_word", &self.character_is_word);
        files.wides("page", self.page.iter());
        files.narrow("second", &self.second);
        files.narrow("pair", &self.pair);
        files.wide("more", &self.more);
        files.wide("third_of_three", &self.third_of_three);
        files.wide("third_of_four", &self.third_of_four);
        files.wide("fourth_of_four", &self.fourth_of_four);
        files.narrow("rest_length", &self.rest_length);
        files.wide("rest", &self.rest);
        self.add_entries(&mut files);
        let mut first_word = [0; 5];
        for table in 1..5 {
            first_word[table] = first_word[table - 1] + self.words[table - 1].tag.len();
        }
        files.item("FIRST_WORD: [usize; 5]", &format!("{first_word:?}"));
        files.item("FAR: u8", &FAR.to_string());
        files.item("TOTAL_FREQUENCY: usize", &self.total_frequency.to_string());
        files.item(&format!("TAGS: [&str; {}]", self.tags.len()), &format!("{:?}", self.tags));
        files.write(folder);
    }
}
