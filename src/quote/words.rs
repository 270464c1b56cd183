//! The word lists of attribution, read once.

use super::{CueClass, Kind};
use crate::lexicon::{Characters, Lexicon, Set, lists};
use std::sync::LazyLock;

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
    /// A mark, or the hearer and a mark: 提醒市民，…; or else the content at once.
    Person,
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
pub(super) static CUES: LazyLock<Lexicon<Option<Cue>>> = LazyLock::new(|| Lexicon::of(&lists::CUES, cue));

/// The list of rejects has no other columns.
#[inline(never)]
fn cue(columns: &[&str]) -> Option<Cue> {
    let &[class, complement, level] = columns else { return None };
    Some(Cue {
        class: self::class(class),
        complement: match complement {
            "clause" => Complement::Clause,
            "mark" => Complement::Mark,
            "colon" => Complement::Colon,
            "person" => Complement::Person,
            _ => Complement::Hearer,
        },
        level: match level {
            "report" => Level::Report,
            "view" => Level::View,
            "call" => Level::Call,
            "document" => Level::Document,
            _ => Level::Act,
        },
    })
}

pub(super) fn class(name: &str) -> CueClass {
    match name {
        "supporting" => CueClass::Supporting,
        "opposing" => CueClass::Opposing,
        "urging" => CueClass::Urging,
        "documentary" => CueClass::Documentary,
        _ => CueClass::Neutral,
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

pub(super) static BOUNDARIES: LazyLock<Lexicon<Boundary>> = LazyLock::new(|| {
    Lexicon::of(&lists::BOUNDARIES, |columns| Boundary {
        lead: matches!(columns[0], "lead" | "both"),
        stop: matches!(columns[0], "stop" | "both"),
    })
});

pub(super) static TITLES: Set = Set::of(&lists::TITLES);

/// What it is called that somebody thinks or says.
pub(super) static VIEWS: Set = Set::of(&lists::CUE_SIGNS_VIEW);

/// What it is called that somebody reveals.
pub(super) static REVEALED: Set = Set::of(&lists::CUE_SIGNS_REVEALED);

/// What an institution publishes, which speaks by it.
pub(super) static PUBLISHED: Set = Set::of(&lists::SOURCE_SIGNS_PUBLISHED);

pub(super) static SURNAMES: Set = Set::of(&lists::SURNAMES_ANY);

/// Characters that foreign names are written with.
pub(super) static TRANSLITERATION: LazyLock<Characters> = LazyLock::new(|| Characters::of(&lists::TRANSLITERATION));

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Number {
    Singular,
    Plural,
    /// Two or more parties together: 双方.
    Joint,
    Thing,
}

pub(super) static PRONOUNS: LazyLock<Lexicon<Number>> = LazyLock::new(|| {
    Lexicon::of(&lists::PRONOUNS, |columns| match columns[0] {
        "plural" => Number::Plural,
        "joint" => Number::Joint,
        "thing" => Number::Thing,
        _ => Number::Singular,
    })
});

/// What a phrase names, by its last word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    Is(Kind),
    /// A country or a town, which speaks as an organization where nothing follows its name.
    Place,
}

pub(super) static ENDINGS: LazyLock<Lexicon<Ending>> = LazyLock::new(|| {
    Lexicon::of(&lists::ENDINGS, |columns| match columns[0] {
        "organization" => Ending::Is(Kind::Organization),
        "group" => Ending::Is(Kind::Group),
        "document" => Ending::Is(Kind::Document),
        "media" => Ending::Is(Kind::Media),
        "anonymous" => Ending::Is(Kind::Anonymous),
        _ => Ending::Place,
    })
});

/// Whose voice a sentence has, by its opening words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Voice {
    /// It carries on what was said before.
    Carry,
    /// The reporter tells something.
    Narrate,
}

pub(super) static OPENINGS: LazyLock<Lexicon<Voice>> = LazyLock::new(|| {
    Lexicon::of(&lists::OPENINGS, |columns| match columns[0] {
        "carry" => Voice::Carry,
        _ => Voice::Narrate,
    })
});

/// Whether a noun names a person by what he is or does: 饲养员, 施工商, 摄影家.
pub(super) fn is_human(word: &str, tag: &str) -> bool {
    let last = word.chars().next_back();
    matches!(tag, "n" | "nz" | "nt")
        && word.chars().nth(1).is_some()
        && last.is_some_and(ends_person)
        && !NOT_HUMAN.contains(word)
}

/// What nouns for persons end with.
#[rustfmt::skip]
#[inline(never)]
fn ends_person(character: char) -> bool {
    matches!(character,
        '员' | '师' | '长' | '家' | '者' | '手' | '官' | '工' | '生' | '士' | '夫' | '商' | '户' | '民' | '主' | '徒'
        | '友' | '嫂' | '婆' | '妈' | '爸' | '爷' | '奶' | '哥' | '姐' | '弟' | '妹' | '叔' | '姨' | '孩' | '童' | '妇'
        | '客' | '迷' | '星' | '帅' | '将' | '兵' | '警' | '农' | '匠' | '娘' | '侠' | '人')
}

/// Nouns that end like one for a person.
static NOT_HUMAN: Set = Set::of(&lists::SOURCE_SIGNS_THING);
