//! What a statement's words say for and against, sentence by sentence.

use super::Issue;
use super::clause::{Clause, Item};
use super::lexicon::Classes;
use super::reader::ClauseReader;
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
    /// The classes of the word that earned it.
    pub by: Classes,
}

const QUESTION_FACTOR: f64 = 0.3;
/// What follows from a condition (如果…，则…) is said of a case that may not arise.
const CONSEQUENCE_FACTOR: f64 = 0.6;
/// What comes before 但 weighs less than what follows it, without being conceded outright.
const BEFORE_CONTRAST_FACTOR: f64 = 0.9;
/// How far into its sentence a contrast still sets it against the sentence before, in bytes.
const OPENING_REACH: usize = 12;

/// What a statement inherits from the words around it.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'i> {
    /// The wish that the cue opens: 呼吁.
    pub wish: Option<Item>,
    pub issue: &'i Issue,
}

/// The findings of all clauses, in document order.
#[inline(never)]
pub fn read(folded: &str, clauses: &[Clause], frame: Frame<'_>) -> Vec<Finding> {
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

/// Weights of a wish in the cue of a statement without a stance word: who 呼吁 speaks for what is wished, but 希望 reports
/// plans and regrets as well.
const UNREAD_WISH_WEIGHTS: [f64; 4] = [0.0, 0.0, 0.1, 0.5];

/// What a wish says whose content holds no stance word.
pub fn unread_wish(wish: Item) -> Option<Finding> {
    let value = UNREAD_WISH_WEIGHTS[usize::from(wish.word.strength)];
    (value > 0.0).then_some(Finding { span: wish.span, value, contrasted: false, object: None, by: Classes::URGE })
}

/// Reads one sentence; returns whether it opens with a contrast to the sentence before it.
#[inline(never)]
fn read_sentence(
    folded: &str,
    clauses: &[Clause],
    opening: Option<Item>,
    frame: Frame<'_>,
    findings: &mut Vec<Finding>,
) -> bool {
    let asks = clauses.last().is_some_and(|clause| clause.asks);
    let rhetorical =
        clauses.iter().flat_map(|clause| &clause.items).any(|item| item.is(Classes::RHETORICAL | Classes::IDIOM));
    let start = findings.len();
    let mut wish = opening;
    let mut opens_with_contrast = false;
    let mut turns = Vec::new();
    let mut conditional = false;
    for (index, clause) in clauses.iter().enumerate() {
        let before = findings.len();
        if let Some(turn) = clause.items.iter().find(|item| item.is(Classes::CONTRAST)) {
            opens_with_contrast |= index == 0 && turn.span.start() < clause.span.start() + OPENING_REACH;
            turns.push(turn.span.start());
            wish = None;
        }
        let mut reader = ClauseReader::new(folded, clause, frame.issue, wish);
        reader.read(findings);
        wish = reader.lasting_wish;
        if conditional {
            findings[before..].iter_mut().for_each(|finding| finding.value *= CONSEQUENCE_FACTOR);
        }
        conditional |= clause.items.iter().any(|item| item.is(Classes::CONDITION));
        if asks && !rhetorical {
            findings[before..].iter_mut().for_each(|finding| finding.value *= QUESTION_FACTOR);
        }
    }
    if let Some(&turn) = turns.last() {
        let split = start + findings[start..].iter().take_while(|finding| finding.span.start() < turn).count();
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
