//! The word lists of `data/`, as `src/lexicon.rs` reads them.
//!
//! The tables are written for people. Taking them apart at run time took longer than all else of the first digest, and
//! a page should not download comments and notes; so the words of a list are compiled into one string with their lengths
//! in bytes, and each word gets the number of its kind: of one of the few combinations of values that its other columns
//! have.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// Compiles every list; `word_lists.rs` in `out` names them after their files.
pub fn compile(out: &Path) {
    println!("cargo::rerun-if-changed=data");
    let folder = out.join("word_lists");
    fs::create_dir_all(&folder).expect("OUT_DIR is writable");
    let mut source = String::new();
    let mut add = |name: &str, list: &List| source += &list.write(name, &folder);
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
            Some(column) => list.split(column).iter().for_each(|(place, list)| add(&format!("{name}_{place}"), list)),
            None => add(&name, &list),
        }
    }
    fs::write(out.join("word_lists.rs"), source).expect("OUT_DIR is writable");
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

    /// Writes the files of the list. Returns the item that embeds them.
    fn write(&self, name: &str, folder: &Path) -> String {
        let mut kinds: BTreeMap<&[String], u8> = self.words.values().map(|values| (&values[..], 0)).collect();
        for (number, kind) in kinds.values_mut().enumerate() {
            *kind = u8::try_from(number).unwrap_or_else(|_| panic!("{name}: too many different rows"));
        }
        let lengths = self.words.keys().map(|word| u8::try_from(word.len()).expect("a word is not that long"));
        let file = |part: &str, bytes: Vec<u8>| {
            let path = folder.join(format!("{name}.{part}"));
            fs::write(&path, bytes).expect("OUT_DIR is writable");
            path
        };
        let text = file("text", self.words.keys().map(String::as_str).collect::<String>().into_bytes());
        let lengths = file("lengths", lengths.collect());
        let of_words = file("kinds", self.words.values().map(|values| kinds[&values[..]]).collect());
        let mut item = String::new();
        writeln!(
            item,
            "pub static {}: List = List {{ text: include_str!({text:?}), lengths: include_bytes!({lengths:?}), \
             kinds: include_bytes!({of_words:?}), values: &[{}] }};",
            name.to_uppercase(),
            kinds.keys().map(|values| format!("&{values:?}")).collect::<Vec<_>>().join(", ")
        )
        .expect("a String takes any text");
        item
    }
}
