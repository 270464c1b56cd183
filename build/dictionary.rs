//! The dictionary, column by column, from the dict.txt that lies in the source of the locked jieba-rs package.
//!
//! A page holds the words that begin with one character. Characters are numbered by frequency, so that the common
//! ones have small numbers, and within a page words are sorted by these numbers. Each column holds one kind of
//! value for all pages in turn: values of one kind compress better together (brotli), and a reader finds its page
//! in every column by adding up what the pairs of the pages before it have. `src/dictionary.rs` reads the columns.

use crate::columns::{self, Joined, Split, Wide};
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
    /// How many pairs each page has.
    pairs: Wide,
    /// The second character of each pair, as the distance from the pair before; [`FAR`] where it stands in `far`.
    second: Vec<u8>,
    /// Distances that do not fit, less [`FAR`].
    far: Wide,
    /// Of each pair, in bits: 0 whether it is a word, 1 to 3 how many words of three it begins, 4 to 6 how many of
    /// four, 7 whether it begins longer words. Three bits that are set stand for [`MANY`] or more.
    pair: Vec<u8>,
    /// How many words beyond [`MANY`] the pairs of many words begin, and how many longer words beyond one.
    many_threes: Wide,
    many_fours: Wide,
    many_longer: Wide,
    /// The third character of each word of three, as [`Places`] have it behind the second, less that of the word before.
    third_of_three: Split,
    third_of_four: Joined,
    /// The fourth character of each word of four, as [`Places`] have it behind the third.
    fourth_of_four: Split,
    /// How many characters follow the pair, less three.
    rest_length: Vec<u8>,
    rest: Joined,
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
/// So many words have all of their bits set.
const MANY: usize = 7;
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
    let places = Places::new(&pages);
    for page in &pages[..=last] {
        columns.push_page(page, &places);
    }
    columns
}

/// Where a character stands behind another: two neighbours inside a word are a pair of the dictionary more often than not, and
/// a page has far fewer pairs than there are characters.
struct Places {
    /// The second characters of each page's pairs.
    seconds: Vec<Vec<u16>>,
}

impl Places {
    fn new(pages: &[Vec<Word>]) -> Places {
        let seconds = |page: &Vec<Word>| {
            let mut seconds: Vec<u16> = page.iter().filter_map(|word| word.characters.get(1).copied()).collect();
            seconds.dedup();
            seconds
        };
        Places { seconds: pages.iter().map(seconds).collect() }
    }

    /// The place of `second` on the page of `first`, or its number behind all places there.
    fn of(&self, first: u16, second: u16) -> usize {
        let listed = &self.seconds[first as usize];
        listed.binary_search(&second).unwrap_or_else(|_| listed.len() + second as usize)
    }
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
    /// Adds the words that begin with one character; they are sorted.
    fn push_page(&mut self, words: &[Word], places: &Places) {
        let single = words.first().filter(|word| word.characters.len() == 1);
        self.character_is_word.push(single.is_some() as u8);
        if let Some(word) = single {
            self.push_word(0, word);
        }
        let mut expected = 0;
        let longer = &words[single.iter().count()..];
        let before = self.second.len();
        for pair in longer.chunk_by(|a, b| a.characters[1] == b.characters[1]) {
            let second = pair[0].characters[1] as usize;
            let distance = second - expected;
            self.second.push(distance.min(FAR as usize) as u8);
            if distance >= FAR as usize {
                self.far.push(distance - FAR as usize);
            }
            expected = second + 1;
            self.push_pair(pair, places);
        }
        self.pairs.push(self.second.len() - before);
    }

    /// Adds the words that begin with the same two characters.
    fn push_pair(&mut self, words: &[Word], places: &Places) {
        let of = |length: usize| words.iter().filter(move |word| word.characters.len() == length);
        let [is_word, threes, fours] = [of(2).count(), of(3).count(), of(4).count()];
        let longer = words.len() - is_word - threes - fours;
        self.pair.push((is_word | threes.min(MANY) << 1 | fours.min(MANY) << 4 | longer.min(1) << 7) as u8);
        let many = [
            (&mut self.many_threes, threes, MANY),
            (&mut self.many_fours, fours, MANY),
            (&mut self.many_longer, longer, 1),
        ];
        for (column, count, least) in many {
            if count >= least {
                column.push(count - least);
            }
        }
        for word in of(2) {
            self.push_word(1, word);
        }
        let place = |word: &Word| places.of(word.characters[1], word.characters[2]);
        let mut threes: Vec<&Word> = of(3).collect();
        threes.sort_by_key(|word| place(word));
        let mut expected = 0;
        for word in threes {
            self.third_of_three.push(place(word) - expected);
            expected = place(word) + 1;
            self.push_word(2, word);
        }
        let mut before = 0;
        for word in of(4) {
            let [third, fourth] = [2, 3].map(|place| word.characters[place]);
            self.third_of_four.push(third as usize - before);
            before = third as usize;
            self.fourth_of_four.push(places.of(third, fourth));
            self.push_word(3, word);
        }
        for word in words.iter().filter(|word| word.characters.len() > 4) {
            self.rest_length.push(u8::try_from(word.characters.len() - 5).expect("a word is not that long"));
            for &character in &word.characters[2..] {
                self.rest.push(character as usize);
            }
            self.push_word(4, word);
        }
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
        files.wide("pairs", &self.pairs);
        files.narrow("second", &self.second);
        files.wide("far_distance", &self.far);
        files.narrow("pair", &self.pair);
        files.wide("many_threes", &self.many_threes);
        files.wide("many_fours", &self.many_fours);
        files.wide("many_longer", &self.many_longer);
        files.split("third_of_three", &self.third_of_three);
        files.joined("third_of_four", &self.third_of_four);
        files.split("fourth_of_four", &self.fourth_of_four);
        files.narrow("rest_length", &self.rest_length);
        files.joined("rest", &self.rest);
        self.add_entries(&mut files);
        let mut first_word = [0; 5];
        for table in 1..5 {
            first_word[table] = first_word[table - 1] + self.words[table - 1].tag.len();
        }
        files.item("FIRST_WORD: [usize; 5]", &format!("{first_word:?}"));
        files.constant("FAR: u8", &FAR.to_string());
        files.constant("MANY: u32", &MANY.to_string());
        files.item("TOTAL_FREQUENCY: usize", &self.total_frequency.to_string());
        files.item(&format!("TAGS: [&str; {}]", self.tags.len()), &format!("{:?}", self.tags));
        files.write(folder);
    }
}
