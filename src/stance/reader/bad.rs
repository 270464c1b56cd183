//! What nobody defends: who works against it, and who says that something is it.

use super::ClauseReader;
use crate::lexicon::{Set, lists};
use crate::search::Search;
use crate::span::Span;
use crate::stance::clause::{Clause, Item};
use crate::stance::lexicon::Classes;
use crate::stance::scoring::Finding;

/// Weight of working against a bad thing.
const FIGHT_WEIGHT: f64 = 0.6;
/// Weight of calling something a bad thing, of calling it none, and of saying that it brings one.
const CALLED_BAD_WEIGHT: f64 = 0.6;
const CALLED_HARMLESS_WEIGHT: f64 = 0.25;
const BRINGING_WEIGHT: f64 = 0.25;

/// How far behind a verb the bad thing may stand that it works against, in bytes.
const OBJECT_REACH: usize = 30;
/// How far it may stand where the table knows it as a censure only, in bytes.
const CENSURED_REACH: usize = 18;
/// How far behind 是 the bad thing may stand, in bytes, so that the words between can only qualify it: 是一场彻底的灾难.
const PREDICATE_REACH: usize = 18;
/// How many characters before 是 are looked at for a negation: 不会成为.
const NEGATION_WITHIN: usize = 3;

/// What says that something is what follows.
static CALLING: Set = Set::of(&lists::STANCE_SIGNS_CALLING);
/// What makes a longer word of 为: 因为, 行为, 认为, 以为, 作为.
const PARTS_OF_WORDS: [char; 5] = ['因', '行', '认', '以', '作'];
/// What says that something brings what follows.
static BRINGING: Set = Set::of(&lists::STANCE_SIGNS_BRINGING);
/// What behind a bad thing makes it a part of another name: 灾难的教训, 破产案, 事故后.
const GOES_ON: [char; 7] = ['的', '者', '案', '后', '时', '罪', '性'];

impl ClauseReader<'_> {
    /// Working against a bad thing speaks for the good one.
    pub(super) fn fight(&mut self, item: Item, following: &[Item], findings: &mut Vec<Finding>) -> usize {
        let bad = self.bad_object(item, following).filter(|_| item.word.polarity == 0.0 || !self.issue.bad);
        // In 在疫情的打击下 nobody fights.
        let bad = bad.filter(|_| !self.folded[..item.span.start()].ends_with('的'));
        let Some((bad, used)) = bad else {
            if item.word.polarity != 0.0 {
                return self.carry(item, following, findings);
            }
            return 0;
        };
        let negated = self.negated(item);
        let span = self.phrase(item.span, bad.span);
        let span = if negated { self.with_operators(Item { span, ..item }, None) } else { span };
        self.push(findings, Classes::FIGHT, span, if negated { -FIGHT_WEIGHT } else { FIGHT_WEIGHT }, None);
        self.settled |= item.is(Classes::ATTITUDE);
        used
    }

    /// The bad thing that a verb takes as its object, and how many words that uses up.
    pub(super) fn bad_object(&self, verb: Item, following: &[Item]) -> Option<(Item, usize)> {
        let near = |next: &&Item| next.span.start() <= verb.span.end() + OBJECT_REACH;
        let between = |next: &Item| next.is(Classes::DEGREE | Classes::FIGHT | Classes::ADVANCE | Classes::NEED);
        let place = following.iter().take_while(near).position(|next| !between(next))?;
        let bad = following[place];
        // 反对挑拨 is aimed at somebody; 消除偏差 is not; and 举步维艰 at the end of the clause is what is said of it.
        let is_bad = bad.is(Classes::BAD)
            || bad.word.polarity < 0.0
                && !(bad.is(Classes::ATTITUDE) || verb.is(Classes::ATTITUDE))
                && bad.span.start() <= verb.span.end() + CENSURED_REACH;
        // 撤销不公正的决定 is aimed at the decision; 遏制诈骗的蔓延 at the fraud.
        let attributive = verb.is(Classes::ATTITUDE | Classes::STOP) && self.folded[bad.span.end()..].starts_with('的');
        (is_bad && !attributive).then_some((bad, place + 1))
    }

    /// The bad thing in 对腐败零容忍, which stands before its verb.
    pub(super) fn bad_topic(&self, item: Item) -> Option<Item> {
        self.opening_bad.filter(|bad| bad.span.end() <= item.span.start())
    }

    /// Who calls something a bad thing censures it; that something brings one is said of whatever is spoken of.
    #[inline(never)]
    pub(super) fn name_bad(&mut self, item: Item, findings: &mut Vec<Finding>) {
        let before = &self.folded[self.clause.span.start()..item.span.start()];
        if self.folded[item.span.end()..].starts_with(GOES_ON) || self.issue.is_called(&self.folded[item.span]) {
            return;
        }
        let calling = last_of(before, &CALLING, PREDICATE_REACH);
        // Not the 为 of 因为 and 行为.
        let calling = calling.filter(|&at| !before[..at].ends_with(PARTS_OF_WORDS));
        let Some(at) = calling.or_else(|| last_of(before, &BRINGING, OBJECT_REACH)) else { return };
        let near = before[..at].char_indices().rev().nth(NEGATION_WITHIN - 1).map_or(0, |(start, _)| start);
        let negated = before[near..at].has_any(&['不', '没', '未', '非']);
        let value = match (calling.is_some(), negated) {
            (true, false) => -CALLED_BAD_WEIGHT,
            (true, true) => CALLED_HARMLESS_WEIGHT,
            (false, false) => -BRINGING_WEIGHT,
            (false, true) => 0.0,
        };
        let start = self.clause.span.start() + if negated { near } else { at };
        let span = self.phrase(Span::new(start, item.span.start()), item.span);
        self.push(findings, Classes::BAD, span, value, None);
    }
}

/// Where the last of `words` starts that ends no further than `reach` bytes before the end of `before`.
fn last_of(before: &str, words: &Set, reach: usize) -> Option<usize> {
    let found = words.words().filter_map(|word| before.rfind(word).map(|at| (at + word.len(), at)));
    // 成为 rather than the 为 in it: of two that end together the longer one, which starts before.
    let last = found.max_by_key(|&(end, at)| (end, std::cmp::Reverse(at)));
    last.filter(|&(end, _)| before.len() - end <= reach).map(|(_, at)| at)
}

/// The bad thing that a clause opens with as the object of 对, so that the verb that follows works against it.
pub(super) fn opening_bad(folded: &str, clause: &Clause) -> Option<Item> {
    let opens = ["对", "向", "针对", "对于"].iter().any(|word| folded[clause.span].starts_with(word));
    let bad = clause.items.iter().find(|item| item.is(Classes::BAD)).filter(|_| opens)?;
    (!folded[bad.span.end()..].starts_with('的')).then_some(*bad)
}
