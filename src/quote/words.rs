//! The word lists of attribution, read once.

use super::{CueClass, Kind};
use crate::lexicon::{self, Lexicon};
use crate::order;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// Words with a value each, looked up at one place of a text, forwards or backwards.
pub(super) struct Affixes<V> {
    by_first: HashMap<char, Vec<(&'static str, V)>>,
    by_last: HashMap<char, Vec<(&'static str, V)>>,
}

impl<V: Copy> Affixes<V> {
    fn new(entries: impl IntoIterator<Item = (&'static str, V)>) -> Affixes<V> {
        let mut by_first: HashMap<char, Vec<_>> = HashMap::new();
        let mut by_last: HashMap<char, Vec<_>> = HashMap::new();
        for (word, value) in entries {
            let (Some(first), Some(last)) = (word.chars().next(), word.chars().next_back()) else { continue };
            by_first.entry(first).or_default().push((word, value));
            by_last.entry(last).or_default().push((word, value));
        }
        let longest_first =
            |words: &mut Vec<(&'static str, V)>| order::sort_by_key(words, |(word, _)| std::cmp::Reverse(word.len()));
        by_first.values_mut().for_each(longest_first);
        by_last.values_mut().for_each(longest_first);
        Affixes { by_first, by_last }
    }

    /// The longest word that `text` starts with.
    pub(super) fn prefix(&self, text: &str) -> Option<(&'static str, V)> {
        let words = self.by_first.get(&text.chars().next()?)?;
        words.iter().find(|(word, _)| text.starts_with(word)).copied()
    }

    /// The longest word that `text` ends with.
    pub(super) fn suffix(&self, text: &str) -> Option<(&'static str, V)> {
        let words = self.by_last.get(&text.chars().next_back()?)?;
        words.iter().find(|(word, _)| text.ends_with(word)).copied()
    }

    pub(super) fn get(&self, word: &str) -> Option<V> {
        let words = self.by_first.get(&word.chars().next()?)?;
        words.iter().find(|(other, _)| *other == word).map(|&(_, value)| value)
    }
}

/// What must stand between a cue and its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Complement {
    /// Nothing: 他说这很好.
    Clause,
    /// A comma, a colon or a quotation mark.
    Mark,
    /// A colon or a quotation mark.
    Colon,
    /// The hearer, then a mark: 告诉记者，….
    Hearer,
}

/// How much a cue by itself tells that somebody speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Level {
    /// 表示, 说: nothing but speech.
    Report,
    /// 预计, 希望: a view, which may be the reporter's own.
    View,
    /// 呼吁, 警告: an act of speech whose content is what is urged.
    Call,
    /// 批评, 要求: an act that need not be speech.
    Act,
    /// 显示: what a document does.
    Document,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cue {
    pub class: CueClass,
    pub complement: Complement,
    pub level: Level,
}

/// Cues, and with `None` the longer words in which their characters are no cue.
pub(super) static CUES: LazyLock<Lexicon<Option<Cue>>> = LazyLock::new(|| {
    let cues = lexicon::rows(include_str!("../../data/cues.tsv")).map(|row| (row[0], Some(cue(&row))));
    let rejects = lexicon::rows(include_str!("../../data/cue-rejects.tsv")).map(|row| (row[0], None));
    Lexicon::new(cues.chain(rejects))
});

fn cue(row: &[&str]) -> Cue {
    Cue {
        class: match row[1] {
            "supporting" => CueClass::Supporting,
            "opposing" => CueClass::Opposing,
            "urging" => CueClass::Urging,
            "documentary" => CueClass::Documentary,
            _ => CueClass::Neutral,
        },
        complement: match row[2] {
            "clause" => Complement::Clause,
            "mark" => Complement::Mark,
            "colon" => Complement::Colon,
            _ => Complement::Hearer,
        },
        level: match row[3] {
            "report" => Level::Report,
            "view" => Level::View,
            "call" => Level::Call,
            "document" => Level::Document,
            _ => Level::Act,
        },
    }
}

/// Where a boundary word stands towards the phrase for a speaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Boundary {
    /// It may open a clause before the speaker.
    pub lead: bool,
    /// The phrase for the speaker ends before it.
    pub stop: bool,
}

pub(super) static BOUNDARIES: LazyLock<Affixes<Boundary>> = LazyLock::new(|| {
    Affixes::new(lexicon::rows(include_str!("../../data/boundaries.tsv")).map(|row| {
        let both = row[1] == "both";
        (row[0], Boundary { lead: both || row[1] == "lead", stop: both || row[1] == "stop" })
    }))
});

pub(super) static TITLES: LazyLock<Affixes<()>> = LazyLock::new(|| words(include_str!("../../data/titles.tsv")));

pub(super) static SURNAMES: LazyLock<Affixes<()>> = LazyLock::new(|| words(include_str!("../../data/surnames.tsv")));

fn words(table: &'static str) -> Affixes<()> {
    Affixes::new(lexicon::rows(table).map(|row| (row[0], ())))
}

/// Characters that foreign names are written with.
pub(super) static TRANSLITERATION: LazyLock<HashSet<char>> = LazyLock::new(|| {
    lexicon::rows(include_str!("../../data/transliteration.tsv")).filter_map(|row| row[0].chars().next()).collect()
});

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Number {
    Singular,
    Plural,
    /// Two or more parties together: 双方.
    Joint,
    Thing,
}

pub(super) static PRONOUNS: LazyLock<Affixes<Number>> = LazyLock::new(|| {
    Affixes::new(lexicon::rows(include_str!("../../data/pronouns.tsv")).map(|row| {
        let number = match row[1] {
            "plural" => Number::Plural,
            "joint" => Number::Joint,
            "thing" => Number::Thing,
            _ => Number::Singular,
        };
        (row[0], number)
    }))
});

/// What a phrase names, by its last word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    Is(Kind),
    /// A country or a town, which speaks as an organization where nothing follows its name.
    Place,
}

pub(super) static ENDINGS: LazyLock<Affixes<Ending>> = LazyLock::new(|| {
    Affixes::new(lexicon::rows(include_str!("../../data/endings.tsv")).map(|row| {
        let ending = match row[1] {
            "organization" => Ending::Is(Kind::Organization),
            "group" => Ending::Is(Kind::Group),
            "document" => Ending::Is(Kind::Document),
            "media" => Ending::Is(Kind::Media),
            "anonymous" => Ending::Is(Kind::Anonymous),
            _ => Ending::Place,
        };
        (row[0], ending)
    }))
});

/// Whose voice a sentence has, by its opening words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Voice {
    /// It carries on what was said before.
    Carry,
    /// It does so where a paragraph has one speaker.
    Paragraph,
    /// The reporter tells something.
    Narrate,
}

pub(super) static OPENINGS: LazyLock<Affixes<Voice>> = LazyLock::new(|| {
    Affixes::new(lexicon::rows(include_str!("../../data/openings.tsv")).map(|row| (row[0], voice(row[1]))))
});

fn voice(name: &str) -> Voice {
    match name {
        "carry" => Voice::Carry,
        "paragraph" => Voice::Paragraph,
        _ => Voice::Narrate,
    }
}
