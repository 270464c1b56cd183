//! The word lists of `data/`, as `src/lexicon.rs` reads them.
//!
//! The tables are written for people. Taking them apart at run time took longer than all else of the first digest, and
//! a page should not download comments and notes. So each word gets the number of its kind: of one of the few combinations
//! of values that its other columns have. And since the words are sorted, of each there is written only where it leaves
//! the word before it: in columns of like values, which brotli makes a fifth less of than of the words themselves.

use crate::columns::{Columns, Wide};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// Compiles every list; `word_lists/columns.rs` in `out` names them after their files.
pub fn compile(out: &Path) {
    println!("cargo::rerun-if-changed=data");
    let mut lists: Vec<(String, List)> = Vec::new();
    for path in tables() {
        let name = path.file_stem().and_then(|name| name.to_str()).expect("names are UTF-8").replace('-', "_");
        let mut list = List::read(&path);
        match name.as_str() {
            // Found in one pass: a cue stands where no longer word says that it is none.
            "cues" => list.words.extend(List::read(Path::new("data/cue-rejects.tsv")).words),
            "cue_rejects" => continue,
            _ => {}
        }
        match list.columns.iter().position(|column| column == "places") {
            Some(column) => {
                lists.extend(list.split(column).into_iter().map(|(place, list)| (format!("{name}_{place}"), list)));
            }
            None => lists.push((name, list)),
        }
    }
    let mut words = WordColumns::new(lists.iter().flat_map(|(_, list)| list.words.keys()));
    let items: Vec<(String, String)> =
        lists.iter().map(|(name, list)| (name.to_uppercase(), words.push(list))).collect();
    words.write(&items, &out.join("word_lists"));
}

fn tables() -> Vec<PathBuf> {
    let files = fs::read_dir("data").expect("data/ can be read").map(|entry| entry.expect("data/ can be read").path());
    let mut tables: Vec<PathBuf> = files.filter(|path| path.extension().is_some_and(|end| end == "tsv")).collect();
    tables.sort();
    tables
}

/// Words, each with its other columns.
struct List {
    /// The names of the other columns.
    columns: Vec<String>,
    words: BTreeMap<String, Vec<String>>,
}

impl List {
    fn read(path: &Path) -> List {
        let name = path.display();
        let table = fs::read_to_string(path).unwrap_or_else(|error| panic!("{name}: {error}"));
        let mut rows = table
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
            .map(|line| line.split('\t').map(str::to_owned).collect::<Vec<String>>());
        let mut columns = rows.next().unwrap_or_else(|| panic!("{name} is empty")).split_off(1);
        columns.retain(|column| column != "note");
        let words = rows.map(|mut row| {
            let mut values = row.split_off(1);
            values.truncate(columns.len());
            (row.swap_remove(0), values)
        });
        let words = words.collect();
        List { columns, words }
    }

    /// A list for each of the values that a column holds, divided by commas, without that column.
    fn split(&self, column: usize) -> BTreeMap<String, List> {
        let mut columns = self.columns.clone();
        columns.remove(column);
        let mut lists: BTreeMap<String, List> = BTreeMap::new();
        for (word, values) in &self.words {
            let mut values = values.clone();
            for place in values.remove(column).split(',') {
                let list = lists.entry(place.to_owned());
                let list = list.or_insert_with(|| List { columns: columns.clone(), words: BTreeMap::new() });
                list.words.insert(word.clone(), values.clone());
            }
        }
        lists
    }
}

/// The words of all lists.
struct WordColumns {
    /// The characters of all words, in the order of Unicode, which is that of the bytes of UTF-8 too.
    characters: Vec<char>,
    /// Of each word, with how many characters of the word before it it begins, and how many follow, in [`FOLLOWING`] bits.
    shape: Vec<u8>,
    /// The first character that follows, as the distance from the character in its place in the word before, if that has
    /// one: of the words that share nothing with the word before, of those that share one character, and of all others.
    first: [Wide; 3],
    /// The other characters, in two bytes.
    rest: Vec<u8>,
    /// The kind of each word.
    kind: Vec<u8>,
}

const FOLLOWING: u32 = 5;
/// Characters shared beyond these are written again.
const MOST_SHARED: usize = (1 << (u8::BITS - FOLLOWING)) - 1;

impl WordColumns {
    fn new<'w>(words: impl Iterator<Item = &'w String>) -> WordColumns {
        let characters: BTreeSet<char> = words.flat_map(|word| word.chars()).collect();
        let characters = characters.into_iter().collect();
        WordColumns { characters, shape: Vec::new(), first: Default::default(), rest: Vec::new(), kind: Vec::new() }
    }

    /// Adds the words of a list. Returns the list as an expression.
    fn push(&mut self, list: &List) -> String {
        let mut item = format!("List {{ words: ({}, ", self.shape.len());
        let firsts = self.first.each_ref().map(|column| column.low.len());
        let rest = self.rest.len();

        let kinds: BTreeSet<&[String]> = list.words.values().map(|values| &values[..]).collect();
        let kinds: Vec<&[String]> = kinds.into_iter().collect();
        let mut before: Vec<usize> = Vec::new();
        for (word, values) in &list.words {
            let number = |character| self.characters.binary_search(&character).expect("all characters are listed");
            let word: Vec<usize> = word.chars().map(number).collect();
            let shared = word.iter().zip(&before).take_while(|(a, b)| a == b).count().min(MOST_SHARED);
            let following = word.len() - shared;
            assert!(following >> FOLLOWING == 0, "a word is not that long");
            self.shape.push((shared << FOLLOWING | following) as u8);
            self.first[shared.min(2)].push(word[shared] - before.get(shared).unwrap_or(&0));
            for &character in &word[shared + 1..] {
                self.rest.extend(u16::try_from(character).expect("few characters").to_le_bytes());
            }
            let kind = kinds.binary_search(&&values[..]).expect("all kinds are listed");
            self.kind.push(u8::try_from(kind).expect("a list has few kinds"));
            before = word;
        }

        let values: Vec<String> = kinds.iter().map(|values| format!("&{values:?}")).collect();
        let values = values.join(", ");
        let length: usize = list.words.keys().map(String::len).sum();
        write!(
            item,
            "{}), firsts: {firsts:?}, rest: {rest}, length: {length}, values: &[{values}] }}",
            self.shape.len()
        )
        .expect("a String takes any text");
        item
    }

    fn write(self, lists: &[(String, String)], folder: &Path) {
        let mut files = Columns::default();
        let mut characters = Wide::default();
        let mut before = 0;
        for character in self.characters {
            characters.push(character as usize - before);
            before = character as usize;
        }
        files.wide("characters", &characters);
        files.narrow("shape", &self.shape);
        files.wides("first", self.first.iter());
        files.narrow("rest", &self.rest);
        files.narrow("kind", &self.kind);
        files.constant("FOLLOWING: u32", &FOLLOWING.to_string());
        files.constant("LONGEST: usize", &(MOST_SHARED + (1 << FOLLOWING)).to_string());
        for (name, list) in lists {
            files.item(&format!("{name}: List"), list);
        }
        files.write(folder);
    }
}
