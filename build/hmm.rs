//! The hidden Markov model that jieba-rs cuts unlisted words with, from the file that lies in the source of jieba-macros.
//!
//! jieba-rs embeds the probabilities of the model as they are, half a megabyte. They are logarithms of shares, rounded to
//! six digits behind the point: of how often a character was seen as the beginning, the middle or the end of a word, or
//! alone, in a corpus of so many words. Counts are small numbers, mostly; so a column tells for each character, in the order
//! of the dictionary's numbers, and for each state which of the state's counts it has. `src/segment/hmm.rs` reads
//! them.

use crate::columns::{Columns, Joined};
use crate::package;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Beginning, end, middle, single, as in the file.
const STATES: usize = 4;
/// How many words the shares of each state are of: with these totals all shares are those of whole counts.
const TOTALS: [u32; STATES] = [33_749_694, 33_749_694, 6_980_216, 29_953_599];

pub struct Model {
    initial: String,
    transitions: Vec<String>,
    /// How often each character was seen in each state.
    counts: BTreeMap<char, [u32; STATES]>,
}

impl Model {
    pub fn read() -> Model {
        let path = package::folder("jieba-macros").join("src/hmm.model");
        println!("cargo::rerun-if-changed={}", path.display());
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("cannot read {}: {error}", path.display()));
        let mut lines = text.lines().filter(|line| !line.starts_with('#'));
        let mut line = || lines.next().expect("the model has nine lines");
        let initial = line().replace(' ', ", ");
        let transitions = (0..STATES).map(|_| line().replace(' ', ", ")).collect();
        let mut counts: BTreeMap<char, [u32; STATES]> = BTreeMap::new();
        for state in 0..STATES {
            for pair in line().split(',') {
                let (character, probability) = pair.rsplit_once(':').expect("a character and its probability");
                let character = character.chars().next().expect("a character and its probability");
                // The model is only asked for these.
                if ('\u{4E00}'..='\u{9FD5}').contains(&character) {
                    counts.entry(character).or_default()[state] = count(state, probability);
                }
            }
        }
        Model { initial, transitions, counts }
    }

    pub fn characters(&self) -> impl Iterator<Item = char> {
        self.counts.keys().copied()
    }

    /// Writes the columns; `characters` have the numbers of their places.
    pub fn write(&self, characters: &[char], out: &Path) {
        let mut files = Columns::default();
        let of = |state: usize| characters.iter().map(move |c| self.counts.get(c).map_or(0, |counts| counts[state]));
        let known: Vec<Vec<u32>> =
            (0..STATES).map(|state| of(state).collect::<BTreeSet<u32>>().into_iter().collect()).collect();
        let mut ranks = Joined::default();
        for character in characters {
            let counts = self.counts.get(character).copied().unwrap_or_default();
            for (known, count) in known.iter().zip(counts) {
                ranks.push(known.binary_search(&count).expect("all counts are listed"));
            }
        }
        files.joined("ranks", &ranks);
        // As the difference from the one before, in three bytes.
        for (part, name) in ["counts_low", "counts_middle", "counts_high"].into_iter().enumerate() {
            let differences = known.iter().flat_map(|counts| {
                counts.iter().scan(0, |before, &count| Some(count - std::mem::replace(before, count)))
            });
            files.narrow(name, &differences.map(|difference| difference.to_le_bytes()[part]).collect::<Vec<u8>>());
        }
        files.item("KNOWN: [usize; 4]", &format!("{:?}", known.iter().map(Vec::len).collect::<Vec<_>>()));
        files.item("TOTALS: [u32; 4]", &format!("{TOTALS:?}"));
        files.item("INITIAL: [f64; 4]", &format!("[{}]", self.initial));
        files.item(
            "TRANSITIONS: [[f64; 4]; 4]",
            &format!("[{}]", self.transitions.iter().map(|row| format!("[{row}], ")).collect::<String>()),
        );
        files.write(&out.join("hmm"));
    }
}

/// The count whose share has this logarithm, to all of its digits.
fn count(state: usize, probability: &str) -> u32 {
    let expected: f64 = probability.parse().expect("a probability is a number");
    let count = (libm::exp(expected) * f64::from(TOTALS[state])).round();
    // As `src/segment/hmm.rs` has it.
    let millionths = ((libm::log(f64::from(TOTALS[state])) - libm::log(count)) * 1e6 + 0.5) as u32;
    assert_eq!(-(f64::from(millionths) / 1e6), expected, "{count} is not the count of {probability}");
    count as u32
}
