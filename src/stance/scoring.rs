//! What a statement's words say for and against, clause by clause.

use super::clause::{Clause, Item};
use super::lexicon::Classes;
use crate::span::Span;

/// A phrase that speaks for or against.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Finding {
    pub span: Span,
    /// Above 0 for support, below for opposition; its size is the weight, at most 1.
    pub value: f64,
    /// Whether a contrast (但) sets it against a finding of the other polarity.
    pub contrasted: bool,
    /// What the phrase's verb takes as its object, where it takes one.
    pub object: Option<Span>,
}

/// Weights of the three strengths. Openly stated attitudes settle a label alone, mild words only together.
const WEIGHTS: [f64; 4] = [0.0, 0.25, 0.6, 0.9];

/// Weights of a wish whose content speaks for or against, by the strength of the wishing word: 应, 希望, 呼吁.
const WISH_WEIGHTS: [f64; 4] = [0.0, 0.5, 0.7, 0.9];
/// Weights of a wish whose content says neither.
const OPEN_WISH_WEIGHTS: [f64; 4] = [0.0, 0.0, 0.3, 0.5];
/// An attitude that the source reports of somebody else.
const REPORTED_FACTOR: f64 = 0.5;

/// Weight of working against a bad thing.
const FIGHT_WEIGHT: f64 = 0.6;

const MODAL_FACTOR: f64 = 0.7;
const CONDITION_FACTOR: f64 = 0.2;
const QUESTION_FACTOR: f64 = 0.3;
const CONCESSION_FACTOR: f64 = 0.4;
/// What comes before 但 weighs less than what follows it, without being conceded outright.
const BEFORE_CONTRAST_FACTOR: f64 = 0.9;
const NEGATED_PRAISE_FACTOR: f64 = 0.9;
/// Who does not object has not agreed.
const NEGATED_CENSURE_FACTOR: f64 = 0.6;

/// How far a negation reaches to the word that it negates, in bytes: two characters after 不 and 没, eight after longer ones.
const SHORT_NEGATION_REACH: usize = 6;
const LONG_NEGATION_REACH: usize = 24;
/// How far apart two parts of a phrase may stand to be shown as one, in bytes.
const PHRASE_REACH: usize = 45;
/// How far into its sentence a contrast still sets it against the sentence before, in bytes.
const OPENING_REACH: usize = 12;
/// How far a degree word may stand before the word that it strengthens to be shown with it, in bytes.
const DEGREE_REACH: usize = 6;

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

/// What a statement inherits from the words around it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Frame {
    /// The wish that the cue opens: 呼吁.
    pub wish: Option<Item>,
    /// Whether the issue itself is a bad thing, so that opposing it is opposition.
    pub bad_issue: bool,
}

/// The findings of all clauses, in document order.
pub fn read(folded: &str, clauses: &[Clause], frame: Frame) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    let mut previous_sentence = 0;
    let mut first = 0;
    while first < clauses.len() {
        let count = clauses[first..].iter().take_while(|clause| !clause.ends_sentence).count() + 1;
        let end = (first + count).min(clauses.len());
        let start_of_sentence = findings.len();
        let opening = (first == 0).then_some(frame.wish).flatten();
        let opens_with_contrast = read_sentence(folded, &clauses[first..end], opening, frame, &mut findings);
        if opens_with_contrast {
            let (before, after) = findings.split_at_mut(start_of_sentence);
            contrast(&mut before[previous_sentence..], after);
        }
        previous_sentence = start_of_sentence;
        first = end;
    }
    findings
}

/// Reads one sentence; returns whether it opens with a contrast to the sentence before it.
fn read_sentence(
    folded: &str,
    clauses: &[Clause],
    opening: Option<Item>,
    frame: Frame,
    findings: &mut Vec<Finding>,
) -> bool {
    let asks = clauses.last().is_some_and(|clause| clause.asks);
    let rhetorical = clauses.iter().flat_map(|clause| &clause.items).any(|item| item.is(Classes::RHETORICAL));
    let start = findings.len();
    let mut wish = opening;
    let mut opens_with_contrast = false;
    let mut turns = Vec::new();
    for (index, clause) in clauses.iter().enumerate() {
        let before = findings.len();
        if let Some(turn) = clause.items.iter().find(|item| item.is(Classes::CONTRAST)) {
            opens_with_contrast |= index == 0 && turn.span.start < clause.span.start + OPENING_REACH;
            turns.push(turn.span.start);
            wish = None;
        }
        let mut reader = ClauseReader::new(folded, clause, frame, wish);
        reader.read(findings);
        wish = reader.lasting_wish;
        if asks && !rhetorical {
            findings[before..].iter_mut().for_each(|finding| finding.value *= QUESTION_FACTOR);
        }
    }
    if let Some(&turn) = turns.last() {
        let split = start + findings[start..].iter().take_while(|finding| finding.span.start < turn).count();
        let (before, after) = findings.split_at_mut(split);
        before[start..].iter_mut().for_each(|finding| finding.value *= BEFORE_CONTRAST_FACTOR);
        contrast(&mut before[start..], after);
    }
    opens_with_contrast
}

/// Marks the findings of both sides that disagree.
fn contrast(before: &mut [Finding], after: &mut [Finding]) {
    let holds = |side: &[Finding], sign: f64| side.iter().any(|finding| finding.value * sign > 0.0);
    for sign in [1.0, -1.0] {
        if holds(before, sign) && holds(after, -sign) {
            before
                .iter_mut()
                .filter(|finding| finding.value * sign > 0.0)
                .for_each(|finding| finding.contrasted = true);
            after.iter_mut().filter(|finding| finding.value * sign < 0.0).for_each(|finding| finding.contrasted = true);
        }
    }
}

/// Reads the stance words of one clause from left to right.
struct ClauseReader<'c> {
    folded: &'c str,
    clause: &'c Clause,
    frame: Frame,
    /// A wish that waits for what is wished.
    wish: Option<Item>,
    /// The wish that goes on into the next clause.
    lasting_wish: Option<Item>,
    negations: Vec<Span>,
    degree: Option<Item>,
    factor: f64,
    /// Whether the clause's attitude is settled by a verb that takes the rest as its object.
    settled: bool,
}

impl<'c> ClauseReader<'c> {
    fn new(folded: &'c str, clause: &'c Clause, frame: Frame, wish: Option<Item>) -> Self {
        ClauseReader {
            folded,
            clause,
            frame,
            wish,
            lasting_wish: wish,
            negations: Vec::new(),
            degree: None,
            factor: 1.0,
            settled: false,
        }
    }

    fn read(&mut self, findings: &mut Vec<Finding>) {
        let items = &self.clause.items;
        let mut index = 0;
        while index < items.len() {
            let item = items[index];
            let used = self.take(item, &items[index + 1..], findings);
            index += 1 + used;
        }
        if let Some(wish) = self.wish.take()
            && wish.span.start >= self.clause.span.start
        {
            // A wish whose content the table does not know speaks for what is wished.
            let size = self.voice(wish) * OPEN_WISH_WEIGHTS[usize::from(wish.word.strength)];
            self.push(findings, wish.span, size, None);
        }
    }

    /// Reads one word; returns how many of the following words it has used up.
    fn take(&mut self, item: Item, following: &[Item], findings: &mut Vec<Finding>) -> usize {
        if item.is(Classes::NEGATION) && !item.is(Classes::CARRIER) {
            self.negations.push(item.span);
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
            self.factor *= MODAL_FACTOR;
        } else if item.is(Classes::REPORT) {
            self.factor = 0.0;
        } else if item.is(Classes::COURTESY) {
            self.settled = true;
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
        let bad = following.iter().position(|next| next.is(Classes::BAD));
        let against = item.is(Classes::STOP) && (bad.is_none() || self.frame.bad_issue);
        let value = if against != negated { -size } else { size };
        let span = self.phrase(wish.span, item.span);
        self.push(findings, span, value, None);
        self.settled |= against;
        bad.filter(|&place| place == 0).map_or(0, |_| 1)
    }

    fn prohibit(&mut self, item: Item, following: &[Item], findings: &mut Vec<Finding>) -> usize {
        let bad = following
            .first()
            .filter(|next| next.is(Classes::BAD) || (next.word.polarity < 0.0 && next.is(Classes::CARRIER)));
        let (value, end, used) = match bad {
            Some(next) => (0.35, next.span, 1),
            None => (-0.5, item.span, 0),
        };
        self.wish = None;
        let span = self.phrase(item.span, end);
        self.push(findings, span, value, None);
        used
    }

    /// Working against a bad thing speaks for the good one.
    fn fight(&mut self, item: Item, following: &[Item], findings: &mut Vec<Finding>) -> usize {
        let negated = self.negated(item);
        let Some(bad) = following.first().filter(|next| next.is(Classes::BAD) || next.word.polarity < 0.0) else {
            if item.word.polarity != 0.0 {
                return self.carry(item, following, findings);
            }
            return 0;
        };
        let span = self.phrase(item.span, bad.span);
        self.push(findings, span, if negated { -0.5 } else { FIGHT_WEIGHT }, None);
        1
    }

    /// 难道, 岂能 and their like deny what they ask.
    fn rhetorical(&mut self, item: Item, following: &[Item], findings: &mut Vec<Finding>) -> usize {
        self.negations.push(item.span);
        let carrier = following.iter().find(|next| next.is(Classes::CARRIER));
        if carrier.is_none() {
            let denied = following.iter().any(|next| next.is(Classes::NEGATION));
            let value = if denied { 0.4 } else { -0.5 };
            let last = following.last().map_or(item.span, |last| last.span);
            let span = self.phrase(item.span, last);
            self.push(findings, span, value, None);
        }
        0
    }

    fn carry(&mut self, item: Item, following: &[Item], findings: &mut Vec<Finding>) -> usize {
        let negated = self.negated(item);
        let degree = self.degree.take();
        if self.settled || item.is(Classes::COMMITMENT | Classes::ATTITUDE) && self.is_noun(item) {
            return 0;
        }
        let mut value = item.word.polarity * WEIGHTS[usize::from(item.word.strength)];
        if item.is(Classes::ATTITUDE | Classes::COMMITMENT) {
            value *= self.voice(item);
        }
        if let Some(degree) = degree {
            value *= if degree.word.strength > 1 { 1.2 } else { 0.7 };
        }
        let mut span = self.with_operators(item, degree);
        if negated {
            value *= if value > 0.0 { -NEGATED_PRAISE_FACTOR } else { -NEGATED_CENSURE_FACTOR };
        }
        let mut used = 0;
        let mut object = None;
        if item.is(Classes::ATTITUDE) {
            object = self.object(item, following);
            if item.word.polarity < 0.0 && !negated {
                let bad = following.first().filter(|next| next.is(Classes::BAD | Classes::STOP));
                if let Some(bad) = bad
                    && item.word.strength == 3
                    && !self.frame.bad_issue
                {
                    value = 0.6;
                    span = self.phrase(span, bad.span);
                    used = 1;
                }
            }
            self.settled = item.word.strength == 3;
        } else if item.word.polarity > 0.0
            && item.is(Classes::EFFECT)
            && let Some(bad) = following.first()
            && (bad.is(Classes::BAD) || bad.word.polarity < 0.0)
            && bad.span.start <= item.span.end + LONG_NEGATION_REACH
        {
            used = 1;
            span = self.phrase(span, bad.span);
        }
        if let Some(wish) = self.wish.take() {
            span = self.phrase(wish.span, span);
        }
        self.push(findings, span, value, object);
        used
    }

    /// What follows the verb up to the clause's end, where it is short enough to name a target.
    fn object(&self, item: Item, _following: &[Item]) -> Option<Span> {
        let rest = Span::new(item.span.end, self.clause.span.end.max(item.span.end));
        let object = rest.trim(self.folded, |c: char| !c.is_alphanumeric() && !matches!(c, '《' | '》' | '“' | '”'));
        (6..=60).contains(&object.len()).then_some(object)
    }

    /// Whether the word names an attitude, a promise or a demand rather than expresses one: 这一提议, 承诺时.
    fn is_noun(&self, item: Item) -> bool {
        let before = self.folded[self.clause.span.start..item.span.start].chars().next_back();
        let after = self.folded[item.span.end..].chars().next();
        let named = matches!(before, Some('这' | '该' | '此' | '项' | '种' | '份' | '之' | '一' | '降'))
            || matches!(before, Some('的')) && !item.is(Classes::COMMITMENT) && item.word.polarity <= 0.0;
        named || matches!(after, Some('时' | '书' | '函' | '、'))
    }

    /// 1 where the source itself wants, thinks or does what `item` says, less where somebody else does.
    fn voice(&self, item: Item) -> f64 {
        if item.span.start < self.clause.span.start {
            return 1.0;
        }
        let before = &self.folded[self.clause.span.start..item.span.start];
        let subject = before.trim_start_matches(|c: char| !c.is_alphanumeric());
        if subject.chars().count() < 2
            || OPENINGS.iter().any(|opening| subject.starts_with(opening))
            || OWN_VOICES.iter().any(|voice| subject.contains(voice))
            || item.word.strength == 1
            || self
                .clause
                .items
                .iter()
                .any(|other| other.span.start <= self.clause.span.start + 3 && other.span.end <= item.span.start)
        {
            1.0
        } else {
            REPORTED_FACTOR
        }
    }

    /// Whether an odd number of negations reaches `item`; they are used up.
    fn negated(&mut self, item: Item) -> bool {
        let reaches = |negation: &Span| {
            let reach = if negation.len() <= 3 { SHORT_NEGATION_REACH } else { LONG_NEGATION_REACH };
            item.span.start <= negation.end + reach
        };
        let mut count = 0;
        let mut start = item.span.start;
        for negation in self.negations.iter().rev() {
            if (reaches(negation) || start <= negation.end + SHORT_NEGATION_REACH)
                && !self.folded[negation.end..start].contains(['被', '因'])
            {
                count += 1;
                start = negation.start;
            }
        }
        count % 2 == 1
    }

    /// The word with its negations and its degree.
    fn with_operators(&mut self, item: Item, degree: Option<Item>) -> Span {
        let mut span = item.span;
        if let Some(degree) = degree
            && degree.span.end + DEGREE_REACH >= span.start
        {
            span = span.cover(degree.span);
        }
        for negation in std::mem::take(&mut self.negations).into_iter().rev() {
            if negation.end + LONG_NEGATION_REACH >= span.start {
                span = span.cover(negation);
            }
        }
        span
    }

    /// From `first` to `last` where that is short enough to be read at a glance, else `last` alone.
    fn phrase(&self, first: Span, last: Span) -> Span {
        let whole = first.cover(last);
        if whole.len() <= PHRASE_REACH && whole.start >= self.clause.span.start { whole } else { last }
    }

    fn push(&mut self, findings: &mut Vec<Finding>, span: Span, value: f64, object: Option<Span>) {
        let value = (value * self.factor).clamp(-1.0, 1.0);
        self.negations.clear();
        self.degree = None;
        if value != 0.0 {
            findings.push(Finding { span, value, contrasted: false, object });
        }
    }
}
