//! What the words of one clause say for and against.

use super::Issue;
use super::clause::{Clause, Item};
use super::lexicon::Classes;
use super::scoring::Finding;
use crate::script::is_alphanumeric;
use crate::span::Span;

/// Weights of the three strengths. Openly stated attitudes settle a label alone, mild words only together.
const WEIGHTS: [f64; 4] = [0.0, 0.25, 0.6, 0.9];

/// Weights of a wish whose content speaks for or against, by the strength of the wishing word: 应, 希望, 呼吁.
const WISH_WEIGHTS: [f64; 4] = [0.0, 0.5, 0.7, 0.9];
/// Weights of a wish whose content says neither.
pub const OPEN_WISH_WEIGHTS: [f64; 4] = [0.0, 0.0, 0.3, 0.5];
/// An attitude that the source reports of somebody else.
const REPORTED_FACTOR: f64 = 0.6;

/// Weights of wanting something not to be done: 切勿 instructs, 不应 objects.
const PROHIBITION_WEIGHTS: [f64; 4] = [0.0, 0.2, 0.5, 0.5];
/// Weight of working against a bad thing.
const FIGHT_WEIGHT: f64 = 0.6;
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
/// Weight of advice.
const LIGHT_WEIGHT: f64 = 0.25;
/// Weight of a lack of success whose object the table does not know; of annotated sources that speak of one, half are
/// neutral.
const HARD_WEIGHT: f64 = 0.12;
/// Who does not object has not agreed, and who denies something bad has been accused of it.
const NEGATED_CENSURE_FACTOR: f64 = 0.15;

/// How far a negation reaches to the word that it negates, in bytes: two characters after 不 and 没, eight after longer ones.
const SHORT_NEGATION_REACH: usize = 6;
const LONG_NEGATION_REACH: usize = 24;
/// How far behind 切勿 the deed may stand, in bytes: one character.
const DEED_REACH: usize = 3;
/// How far behind a verb the bad thing may stand that it works against, in bytes.
const OBJECT_REACH: usize = 30;
/// How far a lack may stand before what is lacking and behind it, in bytes: five characters, and two.
const LACK_REACH: usize = 15;
const LACKING_REACH: usize = 6;
/// How far apart two parts of a phrase may stand to be shown as one, in bytes.
const PHRASE_REACH: usize = 45;
/// How far a degree word may stand before the word that it strengthens to be shown with it, in bytes.
const DEGREE_REACH: usize = 6;

/// How many operators may open a clause before its subject, how many characters of a subject are looked at, and
/// how many negations are taken to belong to one word: more do not occur in language, but in hostile text.
const OPENING_WORDS: usize = 8;
const SUBJECT_LENGTH: usize = 40;
const NEGATIONS_IN_A_ROW: usize = 4;

/// Openings of a clause after which no other subject has been named.
const OPENINGS: [&str; 31] = [
    "这", "此", "该", "那", "任何", "如此", "上述", "对", "为", "就", "从", "在", "以", "因此", "所以", "同时", "目前",
    "现在", "今后", "未来", "此外", "另外", "而且", "并且", "如果", "因为", "由于", "随着", "将", "也", "已",
];
/// Words for the source itself, and for everybody.
const OWN_VOICES: [&str; 18] = [
    "我",
    "咱",
    "本人",
    "自己",
    "公司",
    "他",
    "她",
    "其",
    "中方",
    "双方",
    "各方",
    "大家",
    "人民",
    "民众",
    "国际社会",
    "各界",
    "中国",
    "政府",
];

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

    fn open_wish(&mut self, item: Item) {
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
    fn fulfil(&mut self, item: Item, following: &[Item], findings: &mut Vec<Finding>) -> usize {
        let Some(wish) = self.wish.take() else { return 0 };
        let size = self.voice(wish) * WISH_WEIGHTS[usize::from(wish.word.strength)];
        let negated = self.negated(item);
        let bad = self.bad_object(item, following).filter(|_| item.is(Classes::FIGHT));
        let bad = bad.or_else(|| self.bad_topic(item).filter(|_| item.word.polarity < 0.0).map(|bad| (bad, 0)));
        let stops = item.is(Classes::STOP) && !self.issue.names(&self.folded[item.span]);
        let against = (stops || item.word.polarity < 0.0) && (bad.is_none() || self.issue.bad);
        // 需防范 advises; it takes no side.
        let advises = item.is(Classes::FIGHT) && !against && bad.is_none() && wish.word.strength == 1;
        let size = if advises { LIGHT_WEIGHT } else { size };
        let value = if against != negated { -size } else { size };
        let span = self.phrase(wish.span, item.span);
        self.push(findings, Classes::URGE | item.word.classes, span, value, None);
        self.settled |= against;
        bad.map_or(0, |(_, used)| used)
    }

    fn prohibit(&mut self, item: Item, following: &[Item], findings: &mut Vec<Finding>) -> usize {
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

    /// Working against a bad thing speaks for the good one.
    fn fight(&mut self, item: Item, following: &[Item], findings: &mut Vec<Finding>) -> usize {
        let bad = self.bad_object(item, following).filter(|_| item.word.polarity == 0.0 || !self.issue.bad);
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
    fn bad_object(&self, verb: Item, following: &[Item]) -> Option<(Item, usize)> {
        let near = |next: &&Item| next.span.start() <= verb.span.end() + OBJECT_REACH;
        let between = |next: &Item| next.is(Classes::DEGREE | Classes::FIGHT | Classes::ADVANCE | Classes::NEED);
        let place = following.iter().take_while(near).position(|next| !between(next))?;
        let bad = following[place];
        // 反对挑拨 is aimed at somebody; 消除偏差 is not.
        let is_bad = bad.is(Classes::BAD)
            || bad.word.polarity < 0.0 && !(bad.is(Classes::ATTITUDE) || verb.is(Classes::ATTITUDE));
        // 撤销不公正的决定 is aimed at the decision; 遏制诈骗的蔓延 at the fraud.
        let attributive = verb.is(Classes::ATTITUDE | Classes::STOP) && self.folded[bad.span.end()..].starts_with('的');
        (is_bad && !attributive).then_some((bad, place + 1))
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

    /// The bad thing in 对腐败零容忍, which stands before its verb.
    fn bad_topic(&self, item: Item) -> Option<Item> {
        self.opening_bad.filter(|bad| bad.span.end() <= item.span.start())
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

    /// Whether the word names an attitude, a promise or a demand rather than expresses one: 这一提议, 承诺时.
    fn is_noun(&self, item: Item) -> bool {
        let before = self.folded[self.clause.span.start()..item.span.start()].chars().next_back();
        let after = self.folded[item.span.end()..].chars().next();
        let named = matches!(before, Some('这' | '该' | '此' | '项' | '种' | '份' | '之' | '一' | '降'))
            || matches!(before, Some('的')) && !item.is(Classes::COMMITMENT) && item.word.polarity <= 0.0;
        let modifies = matches!(after, Some('的')) && item.is(Classes::URGE);
        named || modifies || matches!(after, Some('时' | '书' | '函' | '、'))
    }

    /// 1 where the source itself wants, thinks or does what `item` says, less where somebody else does.
    fn voice(&self, item: Item) -> f64 {
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
            || OPENINGS.iter().any(|opening| subject.starts_with(opening))
            || OWN_VOICES.iter().any(|voice| subject.contains(voice))
            || item.word.strength == 1
        {
            1.0
        } else {
            REPORTED_FACTOR
        }
    }

    /// Whether an odd number of negations reaches `item`; they are used up.
    fn negated(&mut self, item: Item) -> bool {
        let mut count = 0;
        let mut start = item.span.start();
        for negation in self.negations.iter().rev().take(NEGATIONS_IN_A_ROW) {
            let between = &self.folded[negation.end()..start.max(negation.end())];
            let long = negation.len() > 3 || between.starts_with(['为', '对', '以']);
            let reach = if long { LONG_NEGATION_REACH } else { SHORT_NEGATION_REACH };
            if start > negation.end() + reach || between.contains(['被', '因']) {
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

/// The bad thing that a clause opens with as the object of 对, so that the verb that follows works against it.
fn opening_bad(folded: &str, clause: &Clause) -> Option<Item> {
    let opens = ["对", "向", "针对", "对于"].iter().any(|word| folded[clause.span].starts_with(word));
    let bad = clause.items.iter().find(|item| item.is(Classes::BAD)).filter(|_| opens)?;
    (!folded[bad.span.end()..].starts_with('的')).then_some(*bad)
}
