//! The word lists of boilerplate.

use super::Reason;
use crate::lexicon::{Lexicon, rows};
use crate::order;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

const PHRASES: &str = include_str!("../../data/boilerplate.tsv");
const ROLES: &str = include_str!("../../data/credit-roles.tsv");
const OUTLETS: &str = include_str!("../../data/outlet-endings.tsv");
const NAMES: &str = include_str!("../../data/outlets.tsv");
const OPENERS: &str = include_str!("../../data/body-openers.tsv");

/// The phrases of one place with the reason that each gives. The places: `anywhere`; at the `end` of the article;
/// at the start of a short `line`; anywhere in a sentence at the `close` of the article.
pub(super) struct Phrases(Vec<(&'static str, Reason)>);

impl Phrases {
    fn of(place: &str) -> Phrases {
        let entries = rows(PHRASES).filter(|row| row[1].split(',').any(|name| name == place));
        Phrases(entries.map(|row| (row[0], Reason::named(row[2]))).collect())
    }

    pub(super) fn starting(&self, text: &str) -> Option<Reason> {
        self.0.iter().find(|(phrase, _)| text.starts_with(phrase)).map(|&(_, reason)| reason)
    }

    /// The longest phrase that `text` ends with.
    pub(super) fn ending(&self, text: &str) -> Option<(&'static str, Reason)> {
        self.0.iter().filter(|(phrase, _)| text.ends_with(phrase)).copied().max_by_key(|(phrase, _)| phrase.len())
    }

    pub(super) fn contained(&self, text: &str) -> Option<Reason> {
        self.0.iter().find(|(phrase, _)| text.contains(phrase)).map(|&(_, reason)| reason)
    }

    fn lexicon(&self) -> Lexicon<Reason> {
        Lexicon::new(self.0.iter().copied())
    }
}

pub(super) static ANYWHERE: LazyLock<Lexicon<Reason>> = LazyLock::new(|| Phrases::of("anywhere").lexicon());
pub(super) static ANYWHERE_PHRASES: LazyLock<Phrases> = LazyLock::new(|| Phrases::of("anywhere"));
pub(super) static END: LazyLock<Phrases> = LazyLock::new(|| Phrases::of("end"));
pub(super) static LINE: LazyLock<Phrases> = LazyLock::new(|| Phrases::of("line"));
pub(super) static CLOSE: LazyLock<Phrases> = LazyLock::new(|| Phrases::of("close"));

/// Words by their first character, longer ones first.
struct Words(FxHashMap<char, Vec<&'static str>>);

impl Words {
    fn of(table: &'static str) -> Words {
        let mut words: FxHashMap<char, Vec<&str>> = FxHashMap::default();
        for row in rows(table) {
            words.entry(row[0].chars().next().unwrap_or_default()).or_default().push(row[0]);
        }
        for same in words.values_mut() {
            order::sort_by_key(same, |word| std::cmp::Reverse(word.len()));
        }
        Words(words)
    }

    /// The longest word that `text` starts with.
    fn starting(&self, text: &str) -> Option<&'static str> {
        self.0.get(&text.chars().next()?)?.iter().find(|word| text.starts_with(**word)).copied()
    }
}

static ROLE_WORDS: LazyLock<Words> = LazyLock::new(|| Words::of(ROLES));
static OUTLET_ENDINGS: LazyLock<Words> = LazyLock::new(|| Words::of(OUTLETS));
static OUTLET_NAMES: LazyLock<Words> = LazyLock::new(|| Words::of(NAMES));
static OPENER_WORDS: LazyLock<Words> = LazyLock::new(|| Words::of(OPENERS));

/// The longest credit role that `text` starts with: 责任编辑.
pub(super) fn role(text: &str) -> Option<&'static str> {
    ROLE_WORDS.starting(text)
}

/// Whether `text` ends as the name of a news outlet does: 新华社.
pub(super) fn is_outlet(text: &str) -> bool {
    const LONGEST: usize = 6;
    let ends = |(index, _): (usize, char)| {
        OUTLET_ENDINGS.starting(&text[index..]).is_some_and(|e| e.len() == text.len() - index)
    };
    text.char_indices().rev().take(LONGEST).any(ends)
}

/// Whether `text` starts with the name of a news outlet: a known one, or a place of two characters and its paper.
pub(super) fn starts_outlet(text: &str) -> bool {
    const PAPERS: [&str; 12] =
        ["日报", "晚报", "晨报", "早报", "时报", "商报", "都市报", "新闻网", "新闻客户端", "发布", "网讯", "新闻讯"];
    let place = text.char_indices().nth(2).map_or(text.len(), |(index, _)| index);
    OUTLET_NAMES.starting(text).is_some() || PAPERS.iter().any(|paper| text[place..].starts_with(paper))
}

/// The longest outlet ending that `text` starts with.
pub(super) fn outlet_ending(text: &str) -> Option<&'static str> {
    OUTLET_ENDINGS.starting(text)
}

/// Whether a body of text may start like this: 近日，…
pub(super) fn opens_body(text: &str) -> bool {
    OPENER_WORDS.starting(text).is_some()
}
