//! What a clause wants done, and what it wants not to be done.

use super::ClauseReader;
use crate::stance::clause::Item;
use crate::stance::lexicon::Classes;
use crate::stance::scoring::Finding;

/// Weights of a wish whose content speaks for or against, by the strength of the wishing word: 应, 希望, 呼吁.
const WISH_WEIGHTS: [f64; 4] = [0.0, 0.5, 0.7, 0.9];
/// Weights of a wish whose content says neither.
pub(super) const OPEN_WISH_WEIGHTS: [f64; 4] = [0.0, 0.0, 0.3, 0.5];
/// Weights of wanting something not to be done: 切勿 instructs, 不应 objects.
const PROHIBITION_WEIGHTS: [f64; 4] = [0.0, 0.2, 0.5, 0.5];
/// Weight of advice.
const LIGHT_WEIGHT: f64 = 0.25;

/// How far behind 切勿 the deed may stand, in bytes: one character.
const DEED_REACH: usize = 3;

impl ClauseReader<'_> {
    pub(super) fn open_wish(&mut self, item: Item) {
        if self.is_noun(item) {
            return;
        }
        if self.negated(item) {
            self.wish = None;
            return;
        }
        if self.wish.is_none_or(|wish| wish.word.strength <= item.word.strength) {
            self.wish = Some(item);
        }
        if item.word.strength > 1 {
            self.lasting_wish = Some(item);
        }
    }

    /// A wish meets what is wished.
    #[inline(never)]
    pub(super) fn fulfil(&mut self, item: Item, following: &[Item], findings: &mut Vec<Finding>) -> usize {
        let Some(wish) = self.wish.take() else { return 0 };
        let size = self.voice(wish) * WISH_WEIGHTS[usize::from(wish.word.strength)];
        let negated = self.negated(item);
        let bad = self.bad_object(item, following).filter(|_| item.is(Classes::FIGHT));
        let bad = bad.or_else(|| self.bad_topic(item).filter(|_| item.word.polarity < 0.0).map(|bad| (bad, 0)));
        let stops = item.is(Classes::STOP) && !self.issue.names(&self.folded[item.span]);
        let against = (stops || item.word.polarity < 0.0) && (bad.is_none() || self.issue.bad);
        // 需解决 and 呼吁避免 advise; they take no side.
        let mild = wish.word.strength == 1 || item.word.strength == 1;
        let advises = item.is(Classes::FIGHT) && !against && bad.is_none() && mild;
        let size = if advises { LIGHT_WEIGHT } else { size };
        let value = if against != negated { -size } else { size };
        let span = self.phrase(wish.span, item.span);
        self.push(findings, Classes::URGE | item.word.classes, span, value, None);
        self.settled |= against;
        bad.map_or(0, |(_, used)| used)
    }

    pub(super) fn prohibit(&mut self, item: Item, following: &[Item], findings: &mut Vec<Finding>) -> usize {
        let wrong = |next: &&Item| next.is(Classes::BAD | Classes::STOP) || next.word.polarity < 0.0;
        let next = following.first().filter(|next| next.span.start() <= item.span.end() + DEED_REACH);
        let size = PROHIBITION_WEIGHTS[usize::from(item.word.strength)];
        let (value, end, used) = match next.filter(wrong) {
            Some(next) => (size, next.span, 1),
            None => (-size, item.span, 0),
        };
        self.wish = None;
        let span = self.phrase(item.span, end);
        self.push(findings, Classes::PROHIBIT, span, value, None);
        used
    }
}
