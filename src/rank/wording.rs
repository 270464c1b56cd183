//! What the wording of a sentence tells of its rank.

use crate::document::Document;
use crate::lexicon::{Lexicon, Match, lists};
use crate::search::Search;
use crate::span::Span;
use std::sync::LazyLock;

/// What a word of `data/discourse.tsv` tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Role {
    /// Who tells it: 表示.
    Attribution,
    /// That something was said, not what: 作上述表示.
    Metadiscourse,
    /// The report of an event: 当地时间.
    Time,
    /// How things stand now: 目前, 截至.
    Status,
    /// What is to come: 计划.
    Plan,
    /// A whole, or a record: 累计, 首次.
    Total,
    /// Speech that argues: 也, 还, 就.
    Emphasis,
    /// An authority: 警方, 外交部.
    Official,
    /// What can be seen and heard: 微笑.
    Scene,
    /// What was before: 此前.
    Background,
    /// An answer to what happened: 否认.
    Response,
    /// A turn: 不过.
    Contrast,
}

const ROLES: usize = Role::Contrast as usize + 1;
const NAMES: [&str; ROLES] = [
    "attribution",
    "metadiscourse",
    "time",
    "status",
    "plan",
    "total",
    "emphasis",
    "official",
    "scene",
    "background",
    "response",
    "contrast",
];

/// A set of roles, a bit each.
type Roles = u16;

static WORDS: LazyLock<Lexicon<Roles>> = LazyLock::new(|| {
    let bit = |name| NAMES.iter().position(|role| *role == name).map_or(0, |place| 1 << place);
    Lexicon::of(&lists::DISCOURSE, |columns| columns[0].split(',').map(bit).sum())
});

/// How many bytes from the start an attribution may stand: an outlet, a role and a name of twenty characters each.
const REACH: usize = 180;
/// How many bytes from the start a word of time may stand.
const OPENING: usize = 90;
/// More words of a role tell no more.
const MOST: u8 = 4;
const QUOTES: [char; 6] = ['“', '「', '"', '‘', '『', '＂'];

/// The words of a sentence that tell of its rank.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Wording {
    /// How many words have each role, at most [`MOST`].
    counts: [u8; ROLES],
    /// The roles of the word that the sentence starts with.
    first: Roles,
    /// Says within its first words who tells it: 林晓表示，…
    pub attributes: bool,
    /// 8月1日，…; 近日，…
    pub opens_dated: bool,
}

impl Wording {
    pub fn count(&self, role: Role) -> f64 {
        self.counts[role as usize].into()
    }

    pub fn has(&self, role: Role) -> bool {
        self.counts[role as usize] > 0
    }

    pub fn starts_with(&self, role: Role) -> bool {
        self.first >> role as u8 & 1 == 1
    }
}

/// The wording of the sentence that stands at `span`.
#[inline(never)]
pub fn wording(document: &Document<'_>, span: Span) -> Wording {
    let sentence = &document.folded[span];
    let start = sentence.len() - sentence.trim_start_matches(QUOTES).len();
    let quoted_first = start > 0;
    let mut wording = Wording { opens_dated: starts_with_date(sentence), ..Wording::default() };
    for Match { span: found, value: roles } in WORDS.matches(sentence) {
        let has = |role: Role| roles >> role as u8 & 1 == 1;
        let before = &sentence[..found.start()];
        // What somebody says of talk is news.
        if has(Role::Metadiscourse) && before.has_any(&['“', '「']) {
            continue;
        }
        // 将 in 将军 is no word of time.
        let at = Span::new(span.start() + found.start(), span.start() + found.end());
        let is_character = sentence[found.start()..].chars().next().map_or(0, char::len_utf8) == found.len();
        if is_character && !matches!(document.tokens_in(at), [token] if token.span == at) {
            continue;
        }
        for (role, count) in wording.counts.iter_mut().enumerate() {
            *count = (*count + (roles >> role & 1) as u8).min(MOST);
        }
        if found.start() == start {
            wording.first = roles;
        }
        wording.attributes |= has(Role::Attribution) && found.start() < REACH && !quoted_first;
        wording.opens_dated |= has(Role::Time) && found.start() < OPENING;
    }
    wording
}

/// 2025年8月, 8月1日, 1日
fn starts_with_date(sentence: &str) -> bool {
    let digits = sentence.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &sentence[digits..];
    match digits {
        1 | 2 => rest.opens_with(&['月', '日']),
        4 => rest.starts_with('年') && rest['年'.len_utf8()..].starts_with(|c: char| c.is_ascii_digit()),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::segment::Segmenter;

    fn read(sentence: &str) -> Wording {
        let document = Document::read(sentence, &mut Segmenter::new());
        wording(&document, document.sentences[0].span)
    }

    #[test]
    fn who_tells_it_stands_in_front_of_what_is_told() {
        assert!(read("市长林晓表示，大桥通车。").attributes);
        assert!(!read("大桥通车。").attributes);
        assert!(!read("“路近了。”林晓说。").attributes);
    }

    #[test]
    fn dates_open_reports() {
        assert!(read("8月1日，大桥通车。").opens_dated);
        assert!(read("海湾大桥近日通车。").opens_dated);
        assert!(!read("大桥8月1日通车。").opens_dated);
    }

    #[test]
    fn words_have_roles() {
        assert!(read("目前，大桥已经通车。").starts_with(Role::Status));
        assert!(!read("大桥目前已经通车。").starts_with(Role::Status));
        assert!(read("林晓是在昨天的会上作上述表示的。").has(Role::Metadiscourse));
        assert!(!read("林晓说：“他作上述表示。”").has(Role::Metadiscourse));
        assert_eq!(read("全国首次，全市最大。").count(Role::Total), 4.0);
    }

    #[test]
    fn a_character_counts_as_a_word_of_its_own_only() {
        assert!(read("大桥将在年底通车。").has(Role::Plan));
        assert!(!read("将军昨天到访。").has(Role::Plan));
    }
}
