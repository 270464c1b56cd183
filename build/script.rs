//! The Traditional → Simplified table, from the character and phrase tables of OpenCC.
//!
//! OpenCC's tables are the ones that the field keeps up together (Apache-2.0). The package zhhz carries them
//! unchanged as text, depends on little and needs no C++ to build, so it serves as their source; none of its
//! code runs in the engine.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// The Han characters that a page table covers: Extension A and the Unified Ideographs, three bytes of UTF-8 each.
const FIRST: u32 = 0x3400;
const END: u32 = 0xA000;
const PAGE: usize = 64;

/// Added to the target of a character that is folded by its context (see `src/script.rs`).
const BY_CONTEXT: u32 = 0x6000;

/// What Traditional text prints for 着, and what Simplified text also has: 看著 but 著名.
const ASPECT: (char, char) = ('著', '着');

/// The words of Traditional news in which 著 is no aspect particle, beyond those that OpenCC lists.
const OTHER_THAN_ASPECT: [&str; 16] = [
    "原著", "論著", "專著", "著有", "編著", "土著", "卓著", "拙著", "遺著", "譯著", "共著", "著述", "新著", "著作",
    "著名", "顯著",
];

/// Writes `script.bin`, the page table, and `script_contexts.txt`, the words that fold otherwise than their characters.
pub fn compile(out: &Path) {
    let to_simplified = characters("TSCharacters");
    let to_traditional = characters("STCharacters");
    let contexts = contexts(&to_simplified);

    let mut values: BTreeMap<char, u32> = BTreeMap::new();
    let targets: BTreeSet<char> = to_simplified.iter().filter(|(c, to)| **c != to[0]).map(|(_, to)| to[0]).collect();
    for (&character, candidates) in &to_simplified {
        // OpenCC lists 坏 → 坯 for old texts, but in Simplified text 坏 is what 壞 folds to.
        if candidates[0] != character && !targets.contains(&character) && covered(character) && covered(candidates[0]) {
            let ambiguous = candidates.contains(&character);
            values.insert(character, candidates[0] as u32 + if ambiguous { BY_CONTEXT } else { 0 });
        }
    }
    for pivot in contexts.iter().map(|context| context.pivot) {
        let folded = fold(&to_simplified, pivot);
        values.insert(pivot, folded as u32 + BY_CONTEXT);
    }
    for (&character, candidates) in &to_traditional {
        // A character that no Traditional text prints stands for itself.
        if covered(character) && !candidates.contains(&character) && !values.contains_key(&character) {
            values.insert(character, character as u32);
        }
    }

    fs::write(out.join("script.bin"), pages(&values)).expect("OUT_DIR is writable");
    let mut text = String::new();
    for Context { pivot, before, after, folded } in contexts {
        writeln!(text, "{pivot}\t{before}\t{after}\t{folded}").expect("a String takes any text");
    }
    fs::write(out.join("script_contexts.txt"), text).expect("OUT_DIR is writable");
}

fn covered(character: char) -> bool {
    (FIRST..END).contains(&(character as u32))
}

/// One table of OpenCC: a key and its candidates, best first.
fn table(name: &str) -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    let text = zhhz::data::dict_text(name).unwrap_or_else(|| panic!("zhhz has no table {name}"));
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
        .map(|(key, candidates)| (key, candidates.split(' ').collect()))
}

/// The rows of a table whose key and candidates are single characters.
fn characters(name: &str) -> BTreeMap<char, Vec<char>> {
    table(name)
        .filter_map(|(key, candidates)| {
            let candidates: Vec<char> = candidates.into_iter().filter_map(single).collect();
            Some((single(key)?, candidates)).filter(|(_, candidates)| !candidates.is_empty())
        })
        .collect()
}

fn single(text: &str) -> Option<char> {
    let mut characters = text.chars();
    characters.next().filter(|_| characters.next().is_none())
}

fn fold(to_simplified: &BTreeMap<char, Vec<char>>, character: char) -> char {
    if character == ASPECT.0 {
        return ASPECT.1;
    }
    to_simplified.get(&character).map_or(character, |candidates| candidates[0])
}

/// A character that folds to `folded` between `before` and `after`.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Context {
    pivot: char,
    before: String,
    after: String,
    folded: char,
}

/// The words in which a character folds otherwise than it does alone.
fn contexts(to_simplified: &BTreeMap<char, Vec<char>>) -> Vec<Context> {
    let phrases = table("TSPhrases").map(|(word, candidates)| (word, candidates[0].to_owned()));
    let kept = table("TWVariantsRevPhrases").map(|(word, _)| word).chain(OTHER_THAN_ASPECT);
    let kept = kept.filter(|word| word.contains(ASPECT.0)).map(|word| {
        let keep = |c| if c == ASPECT.0 { c } else { fold(to_simplified, c) };
        (word, word.chars().map(keep).collect())
    });

    let mut contexts = BTreeSet::new();
    for (word, folded) in phrases.chain(kept) {
        let pairs: Vec<(char, char)> = word.chars().zip(folded.chars()).collect();
        if pairs.len() != word.chars().count() || pairs.len() != folded.chars().count() {
            continue;
        }
        for (i, &(pivot, folded)) in pairs.iter().enumerate() {
            if folded != fold(to_simplified, pivot) && covered(pivot) && covered(folded) {
                let printed = |part: &[(char, char)]| part.iter().map(|pair| pair.0).collect();
                contexts.insert(Context {
                    pivot,
                    before: printed(&pairs[..i]),
                    after: printed(&pairs[i + 1..]),
                    folded,
                });
            }
        }
    }
    // 乾隆 says all that 乾隆年間 does.
    let said = |context: &Context| {
        contexts.iter().any(|other| {
            (&other.before, &other.after) != (&context.before, &context.after)
                && (other.pivot, other.folded) == (context.pivot, context.folded)
                && context.before.ends_with(&other.before)
                && context.after.starts_with(&other.after)
        })
    };
    let redundant: Vec<bool> = contexts.iter().map(said).collect();
    contexts.into_iter().zip(redundant).filter(|(_, redundant)| !redundant).map(|(context, _)| context).collect()
}

/// The number of the page of each block of `PAGE` characters, then the pages; each value in two little-endian bytes.
fn pages(values: &BTreeMap<char, u32>) -> Vec<u8> {
    let mut index = Vec::new();
    let mut pages: Vec<Vec<u8>> = Vec::new();
    for first in (FIRST..END).step_by(PAGE) {
        let value = |code| char::from_u32(code).and_then(|character| values.get(&character)).copied().unwrap_or(0);
        let page: Vec<u8> = (first..first + PAGE as u32)
            .flat_map(|code| u16::try_from(value(code)).expect("a value fits two bytes").to_le_bytes())
            .collect();
        let number = pages.iter().position(|known| *known == page).unwrap_or_else(|| {
            pages.push(page);
            pages.len() - 1
        });
        index.push(number);
    }
    let index = index.into_iter().flat_map(|number| u16::try_from(number).expect("few pages").to_le_bytes());
    index.chain(pages.into_iter().flatten()).collect()
}
