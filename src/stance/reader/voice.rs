//! Whose attitude a word expresses.

use super::ClauseReader;
use crate::lexicon::{Set, lists};
use crate::script::is_alphanumeric;
use crate::stance::clause::Item;
use crate::stance::lexicon::Classes;

/// An attitude that the source reports of somebody else.
const REPORTED_FACTOR: f64 = 0.2;

/// How many operators may open a clause before its subject, and how many characters of a subject are looked at: more do
/// not occur in language, but in hostile text.
const OPENING_WORDS: usize = 8;
const SUBJECT_LENGTH: usize = 40;

/// Openings of a clause after which no other subject has been named.
static OPENINGS: Set = Set::of(&lists::STANCE_SIGNS_OPENING);
/// Words for the source itself, for the bodies that their people speak of, and for everybody.
static OWN_VOICES: Set = Set::of(&lists::STANCE_SIGNS_OWN);

impl ClauseReader<'_> {
    /// Whether the word names an attitude, a promise or a demand rather than expresses one: 这一提议, 承诺时.
    pub(super) fn is_noun(&self, item: Item) -> bool {
        let before = self.folded[self.clause.span.start()..item.span.start()].chars().next_back();
        let after = self.folded[item.span.end()..].chars().next();
        let named = matches!(before, Some('这' | '该' | '此' | '项' | '种' | '份' | '之' | '一' | '降'))
            || matches!(before, Some('的')) && !item.is(Classes::COMMITMENT) && item.word.polarity <= 0.0;
        let modifies = matches!(after, Some('的')) && item.is(Classes::URGE);
        named || modifies || matches!(after, Some('时' | '书' | '函' | '、'))
    }

    /// 1 where the source itself wants, thinks or does what `item` says, less where somebody else does.
    pub(super) fn voice(&self, item: Item) -> f64 {
        if item.span.start() < self.clause.span.start() {
            return 1.0;
        }
        let mut start = self.clause.span.start();
        for other in self.clause.items.iter().take(OPENING_WORDS) {
            if other.span.start() > start + 3 || other.is(Classes::CARRIER) || other.span.end() > item.span.start() {
                break;
            }
            start = other.span.end();
        }
        let opening = &self.folded[start.min(item.span.start())..item.span.start()];
        let subject = opening.trim_start_matches(|c: char| !is_alphanumeric(c));
        let subject = subject.char_indices().nth(SUBJECT_LENGTH).map_or(subject, |(end, _)| &subject[..end]);
        if subject.chars().count() < 2
            || OPENINGS.opens(subject)
            || OWN_VOICES.is_in(subject)
            || item.word.strength == 1
        {
            1.0
        } else {
            REPORTED_FACTOR
        }
    }
}
