//! What the words of one clause say for and against.

mod bad;
mod voice;
mod wish;

use super::Issue;
use super::clause::{Clause, Item};
use super::lexicon::Classes;
use super::scoring::Finding;
use crate::script::is_alphanumeric;
use crate::search::Search;
use crate::span::Span;
use bad::opening_bad;
use wish::OPEN_WISH_WEIGHTS;

/// Weights of the three strengths. Openly stated attitudes settle a label alone, mild words only together.
const WEIGHTS: [f64; 4] = [0.0, 0.25, 0.6, 0.9];

/// Weight of 反对保护主义.
const OPPOSED_BAD_WEIGHT: f64 = 0.7;
/// Weight of lacking what is needed, and of not lacking it.
const LACK_WEIGHT: f64 = 0.6;
const NO_LACK_WEIGHT: f64 = 0.25;

/// A word that the issue is called by.
const CALLED_FACTOR: f64 = 0.4;

const MODAL_FACTOR: f64 = 0.85;
/// 是否 asks; it does not say.
const OPEN_FACTOR: f64 = 0.2;
const CONDITION_FACTOR: f64 = 0.2;
const CONCESSION_FACTOR: f64 = 0.4;
const NEGATED_PRAISE_FACTOR: f64 = 0.95;
/// Who does not agree objects, however mild the word.
const NEGATED_ATTITUDE_LEAST: f64 = 0.55;
/// Weight of a lack of success whose object the table does not know; of annotated sources that speak of one, half are
/// neutral.
const HARD_WEIGHT: f64 = 0.12;
/// Who does not object has not agreed, and who denies something bad has been accused of it.
const NEGATED_CENSURE_FACTOR: f64 = 0.15;

/// How far a negation reaches to the word that it negates, in bytes: two characters after 不 and 没, eight after longer ones.
const SHORT_NEGATION_REACH: usize = 6;
const LONG_NEGATION_REACH: usize = 24;
/// How far a lack may stand before what is lacking and behind it, in bytes: five characters, and two.
const LACK_REACH: usize = 15;
const LACKING_REACH: usize = 6;
/// How far apart two parts of a phrase may stand to be shown as one, in bytes.
const PHRASE_REACH: usize = 45;
/// How far a degree word may stand before the word that it strengthens to be shown with it, in bytes.
const DEGREE_REACH: usize = 6;

/// How many negations are taken to belong to one word: more do not occur in language, but in hostile text.
const NEGATIONS_IN_A_ROW: usize = 4;

/// Reads the stance words of one clause from left to right.
pub struct ClauseReader<'c> {
    folded: &'c str,
    clause: &'c Clause,
    issue: &'c Issue,
    /// A wish that waits for what is wished.
    wish: Option<Item>,
    /// The wish that goes on into the next clause.
    pub lasting_wish: Option<Item>,
    negations: Vec<Span>,
    /// A lack of success that waits for its object.
    hard: Option<Span>,
    /// The bad thing that the clause opens with: 对腐败.
    opening_bad: Option<Item>,
    degree: Option<Item>,
    factor: f64,
    /// Whether the clause's attitude is settled by a verb that takes the rest as its object.
    settled: bool,
}

impl<'c> ClauseReader<'c> {
    pub fn new(folded: &'c str, clause: &'c Clause, issue: &'c Issue, wish: Option<Item>) -> Self {
        ClauseReader {
            folded,
            clause,
            issue,
            wish,
            lasting_wish: wish,
            negations: Vec::new(),
            hard: None,
            opening_bad: opening_bad(folded, clause),
            degree: None,
            factor: 1.0,
            settled: false,
        }
    }

    pub fn read(&mut self, findings: &mut Vec<Finding>) {
        let items = &self.clause.items;
        let mut index = 0;
        while index < items.len() {
            let item = items[index];
            let used = self.take(item, &items[index + 1..], findings);
            index += 1 + used;
        }
        if let Some(hard) = self.hard.take().filter(|_| !self.settled) {
            let span = self.with_next_word(hard);
            self.push(findings, Classes::HARD, span, -HARD_WEIGHT, None);
        }
        if let Some(wish) = self.wish.take()
            && wish.span.start() >= self.clause.span.start()
        {
            // A wish whose content the table does not know speaks for what is wished.
            let size = self.voice(wish) * OPEN_WISH_WEIGHTS[usize::from(wish.word.strength)];
            self.push(findings, Classes::URGE, wish.span, size, None);
        }
    }

    /// Reads one word; returns how many of the following words it has used up.
    #[inline(never)]
    fn take(&mut self, item: Item, following: &[Item], findings: &mut Vec<Finding>) -> usize {
        if let Some(used) = self.lack(item, following, findings) {
            return used;
        }
        if item.is(Classes::NEGATION | Classes::HARD) && !item.is(Classes::CARRIER) {
            self.negations.push(item.span);
            self.hard = item.is(Classes::HARD).then_some(item.span).or(self.hard);
            return 0;
        }
        if item.is(Classes::DEGREE) && !item.is(Classes::CARRIER) {
            self.degree = Some(item);
            return 0;
        }
        if item.is(Classes::RHETORICAL) {
            return self.rhetorical(item, following, findings);
        }
        if item.is(Classes::CONDITION) {
            self.factor *= CONDITION_FACTOR;
        } else if item.is(Classes::CONCESSION) {
            self.factor *= CONCESSION_FACTOR;
        } else if item.is(Classes::MODAL) {
            self.factor *= if item.word.strength > 1 { OPEN_FACTOR } else { MODAL_FACTOR };
        } else if item.is(Classes::REPORT) && self.wish.is_none() {
            self.factor = 0.0;
        } else if item.is(Classes::COURTESY) {
            self.withdraw(findings, self.clause.span);
            self.settled = true;
        } else if item.is(Classes::TORN) {
            self.torn(item, findings);
        } else if item.is(Classes::PROHIBIT) {
            return self.prohibit(item, following, findings);
        } else if item.is(Classes::URGE) {
            self.open_wish(item);
        } else if self.wish.is_some() && item.is(Classes::STOP | Classes::ADVANCE | Classes::FIGHT) {
            return self.fulfil(item, following, findings);
        } else if item.is(Classes::FIGHT) {
            return self.fight(item, following, findings);
        } else if item.is(Classes::CARRIER) {
            return self.carry(item, following, findings);
        } else if item.is(Classes::BAD) && !self.settled && self.wish.is_none() {
            self.name_bad(item, findings);
        }
        0
    }

    /// 缺乏诚意, 没有配套, 透明度不足: returns how many words it has used up, if the item is a part of such a phrase.
    fn lack(&mut self, item: Item, following: &[Item], findings: &mut Vec<Finding>) -> Option<usize> {
        let place = if item.is(Classes::LACK) {
            let near = |next: &&Item| next.span.start() <= item.span.end() + LACK_REACH;
            let praises = |next: &Item| next.is(Classes::JUDGEMENT) && next.word.polarity > 0.0;
            let between = |next: &Item| next.is(Classes::DEGREE) || praises(next) && !next.is(Classes::NEED);
            let needed = following.iter().take_while(near).position(|next| !between(next));
            let needed = needed.filter(|&at| following[at].is(Classes::NEED));
            // A negation turns what praises by itself; 缺乏 and its like need to be told.
            needed.or_else(|| {
                (!item.is(Classes::NEGATION) && following.first().filter(near).is_some_and(praises)).then_some(0)
            })?
        } else {
            let behind = |next: &&Item| next.span.start() <= item.span.end() + LACKING_REACH;
            let lacks = |next: &Item| next.is(Classes::LACK) && !next.is(Classes::NEGATION);
            (item.is(Classes::NEED) && following.first().filter(behind).is_some_and(lacks)).then_some(0)?
        };
        if self.settled {
            return None;
        }
        let negated = self.negated(item);
        let span = self.phrase(item.span, following[place].span);
        let span = if negated { self.with_operators(Item { span, ..item }, None) } else { span };
        self.wish = None;
        self.push(findings, Classes::LACK, span, if negated { NO_LACK_WEIGHT } else { -LACK_WEIGHT }, None);
        Some(place + 1)
    }

    /// Two sides in one word.
    fn torn(&mut self, item: Item, findings: &mut Vec<Finding>) {
        let value = 0.6 * self.factor;
        for value in [value, -value] {
            findings.push(Finding { span: item.span, value, contrasted: true, object: None, by: Classes::TORN });
        }
    }

    /// 难道, 岂能 and their like deny what they ask, 何尝不 and its like affirm it.
    fn rhetorical(&mut self, item: Item, following: &[Item], findings: &mut Vec<Finding>) -> usize {
        let affirms = item.word.strength == 1;
        let next = following.iter().find(|next| next.is(Classes::CARRIER | Classes::RHETORICAL));
        match next {
            None => {
                let denied = following.iter().any(|next| next.is(Classes::NEGATION));
                let last = following.last().map_or(item.span, |last| last.span);
                let span = self.with_next_word(self.phrase(item.span, last));
                self.push(findings, Classes::RHETORICAL, span, if denied || affirms { 0.5 } else { -0.5 }, None);
            }
            // Who asks 难道能看着河流被污染吗 does not speak for pollution.
            Some(next) if next.word.polarity < 0.0 && next.is(Classes::JUDGEMENT | Classes::OUTLOOK) && !affirms => {
                let span = self.phrase(item.span, next.span);
                self.push(findings, Classes::RHETORICAL, span, -0.6, None);
                self.settled = true;
            }
            Some(_) if !affirms => self.negations.push(item.span),
            Some(_) => {}
        }
        0
    }

    fn carry(&mut self, item: Item, following: &[Item], findings: &mut Vec<Finding>) -> usize {
        let negated = self.negated(item);
        let degree = self.degree.take();
        if self.settled || item.is(Classes::COMMITMENT | Classes::ATTITUDE) && self.is_noun(item) {
            self.negations.clear();
            return 0;
        }
        let mut value = item.word.polarity * WEIGHTS[usize::from(item.word.strength)];
        if item.is(Classes::ATTITUDE | Classes::COMMITMENT) {
            value *= self.voice(item);
        }
        if self.issue.is_called(&self.folded[item.span]) {
            value *= CALLED_FACTOR;
        }
        if let Some(degree) = degree.filter(|degree| degree.span.end() + LONG_NEGATION_REACH >= item.span.start()) {
            value *= match (degree.word.strength, item.word.strength) {
                (3, 1) => 2.0,
                (3, _) => 1.2,
                (2, _) => 1.0,
                _ => 0.7,
            };
        }
        let mut span = self.with_operators(item, degree);
        if negated {
            value *= if value > 0.0 { -NEGATED_PRAISE_FACTOR } else { -NEGATED_CENSURE_FACTOR };
            if item.is(Classes::ATTITUDE) && value < 0.0 {
                value = value.min(-NEGATED_ATTITUDE_LEAST);
            }
        }
        let mut used = 0;
        let mut object = None;
        if item.is(Classes::ATTITUDE) {
            object = self.object(item);
            if item.is(Classes::FIGHT) && !negated && !self.issue.bad {
                let defended = |next: &&Item| next.is(Classes::STOP) && !self.issue.names(&self.folded[next.span]);
                if let Some(stopped) = following.first().filter(defended) {
                    value = OPPOSED_BAD_WEIGHT;
                    span = self.phrase(span, stopped.span);
                    used = 1;
                } else if let Some(bad) = self.bad_topic(item) {
                    value = OPPOSED_BAD_WEIGHT;
                    span = self.phrase(bad.span, span);
                    self.withdraw(findings, bad.span);
                }
            }
            self.settled = item.word.strength == 3;
        } else if item.word.polarity > 0.0
            && item.is(Classes::EFFECT)
            && item.is(Classes::FIGHT)
            && let Some((bad, count)) = self.bad_object(item, following)
        {
            used = count;
            span = self.phrase(span, bad.span);
        }
        if let Some(wish) = self.wish.take() {
            span = self.phrase(wish.span, span);
        }
        self.push(findings, item.word.classes, span, value, object);
        used
    }

    /// Takes back the clause's findings inside `span`, the last ones of all.
    fn withdraw(&self, findings: &mut Vec<Finding>, span: Span) {
        let first =
            findings.iter().rposition(|finding| finding.span.start() < self.clause.span.start()).map_or(0, |at| at + 1);
        let mut rest = findings.split_off(first);
        rest.retain(|finding| !span.covers(finding.span));
        findings.append(&mut rest);
    }

    /// The span with the two characters behind it, or as many as there are before the next mark.
    fn with_next_word(&self, span: Span) -> Span {
        let behind = &self.folded[span.end()..self.clause.span.end().max(span.end())];
        let word: usize = behind.chars().take_while(|&c| is_alphanumeric(c)).take(2).map(char::len_utf8).sum();
        Span::new(span.start(), span.end() + word)
    }

    /// What follows the verb up to the clause's end, where it is short enough to name a target.
    fn object(&self, item: Item) -> Option<Span> {
        let rest = Span::new(item.span.end(), self.clause.span.end().max(item.span.end()));
        let object = rest.trim(self.folded, |c: char| !is_alphanumeric(c) && !matches!(c, '《' | '》' | '“' | '”'));
        (6..=60).contains(&object.len()).then_some(object)
    }

    /// Whether an odd number of negations reaches `item`; they are used up.
    fn negated(&mut self, item: Item) -> bool {
        let mut count = 0;
        let mut start = item.span.start();
        for negation in self.negations.iter().rev().take(NEGATIONS_IN_A_ROW) {
            let between = &self.folded[negation.end()..start.max(negation.end())];
            let long = negation.len() > 3 || between.opens_with(&['为', '对', '以']);
            let reach = if long { LONG_NEGATION_REACH } else { SHORT_NEGATION_REACH };
            if start > negation.end() + reach || between.has_any(&['被', '因']) {
                break;
            }
            count += 1;
            start = negation.start();
        }
        count % 2 == 1
    }

    /// The word with its negations and its degree.
    fn with_operators(&mut self, item: Item, degree: Option<Item>) -> Span {
        let mut span = item.span;
        if let Some(degree) = degree
            && degree.span.end() + DEGREE_REACH >= span.start()
        {
            span = span.cover(degree.span);
        }
        for negation in std::mem::take(&mut self.negations).into_iter().rev() {
            if negation.end() + LONG_NEGATION_REACH >= span.start() {
                span = span.cover(negation);
            }
        }
        span
    }

    /// From `first` to `last` where that is short enough to be read at a glance, else `last` alone.
    fn phrase(&self, first: Span, last: Span) -> Span {
        let whole = first.cover(last);
        if whole.len() <= PHRASE_REACH && self.clause.span.covers(whole) { whole } else { last }
    }

    fn push(&mut self, findings: &mut Vec<Finding>, by: Classes, span: Span, value: f64, object: Option<Span>) {
        let value = (value * self.factor).clamp(-1.0, 1.0);
        self.negations.clear();
        self.hard = None;
        self.degree = None;
        if value != 0.0 {
            findings.push(Finding { span, value, contrasted: false, object, by });
        }
    }
}
