//! The word lists of boilerplate.

use super::Reason;
use crate::lexicon::{Lexicon, List, Set, lists};
use std::sync::LazyLock;

/// Phrases that are boilerplate wherever they stand.
pub(super) static ANYWHERE: LazyLock<Lexicon<Reason>> = LazyLock::new(|| phrases(&lists::BOILERPLATE_ANYWHERE));
/// At the end of the article.
pub(super) static END: LazyLock<Lexicon<Reason>> = LazyLock::new(|| phrases(&lists::BOILERPLATE_END));
/// At the start of a short line.
pub(super) static LINE: LazyLock<Lexicon<Reason>> = LazyLock::new(|| phrases(&lists::BOILERPLATE_LINE));
/// Anywhere in a sentence at the close of the article.
pub(super) static CLOSE: LazyLock<Lexicon<Reason>> = LazyLock::new(|| phrases(&lists::BOILERPLATE_CLOSE));

/// Each phrase with the reason that it gives.
fn phrases(list: &'static List) -> Lexicon<Reason> {
    Lexicon::of(list, |columns| Reason::named(columns[0]))
}

static ROLES: Set = Set::of(&lists::CREDIT_ROLES_ANY);
static OUTLET_ENDINGS: Set = Set::of(&lists::OUTLET_ENDINGS_ANY);
static OUTLETS: Set = Set::of(&lists::OUTLETS);
/// What a paper is called behind its place.
static PAPERS: Set = Set::of(&lists::OUTLET_ENDINGS_PAPER);
static OPENERS: LazyLock<Lexicon<Opener>> =
    LazyLock::new(|| Lexicon::of(&lists::BODY_OPENERS, |columns| Opener::named(columns[0])));

/// Whether a word behind a title starts the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opener {
    /// It hardly ever stands in a title: 近日.
    Yes,
    /// 今天
    Maybe,
    /// Titles go on with it as well: 在.
    No,
}

impl Opener {
    fn named(name: &str) -> Opener {
        match name {
            "yes" => Opener::Yes,
            "maybe" => Opener::Maybe,
            _ => Opener::No,
        }
    }
}

/// The longest credit role that `text` starts with: 责任编辑.
pub(super) fn role(text: &str) -> Option<&str> {
    ROLES.prefix(text).map(|(role, ())| role)
}

/// Whether `text` ends with a credit role: 海湾日报记者.
pub(super) fn ends_with_role(text: &str) -> bool {
    ROLES.closes(text)
}

/// Whether `text` ends as the name of a news outlet does: 新华社.
pub(super) fn is_outlet(text: &str) -> bool {
    const LONGEST: usize = 6;
    let ends = |(index, _): (usize, char)| {
        OUTLET_ENDINGS.prefix(&text[index..]).is_some_and(|(end, ())| end.len() == text.len() - index)
    };
    text.char_indices().rev().take(LONGEST).any(ends)
}

/// Whether `text` starts with the name of a news outlet: a known one, or a place of two characters and its paper.
pub(super) fn starts_outlet(text: &str) -> bool {
    known_outlet(text).is_some()
}

/// The bytes of the name of a news outlet that `text` starts with.
pub(super) fn known_outlet(text: &str) -> Option<usize> {
    let known = OUTLETS.prefix(text).map(|(name, ())| name.len());
    known.or_else(|| {
        let (place, _) = text.char_indices().nth(2)?;
        PAPERS.prefix(&text[place..]).map(|(paper, ())| place + paper.len())
    })
}

/// The longest outlet ending that `text` starts with.
pub(super) fn outlet_ending(text: &str) -> Option<&str> {
    OUTLET_ENDINGS.prefix(text).map(|(ending, ())| ending)
}

/// The longest word that a body of text may start with, that `text` starts with.
pub(super) fn opener(text: &str) -> Option<(&str, Opener)> {
    OPENERS.prefix(text)
}

/// The longest word that tells when, with which a body of text may start, that `text` ends with.
pub(super) fn closing_opener(text: &str) -> Option<&str> {
    OPENERS
        .suffix(text)
        .filter(|&(word, opener)| opener != Opener::No && word != "记者" && word.len() > '据'.len_utf8())
        .map(|(word, _)| word)
}

/// Whether a body of text may start like this: 近日，…
pub(super) fn opens_body(text: &str) -> bool {
    OPENERS.prefix(text).is_some()
}
