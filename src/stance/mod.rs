//! Where each source stands on the article's central issue, with the words that prove it.

mod aggregation;
mod clause;
mod lexicon;
mod manner;
mod reader;
mod scoring;
mod target;

use crate::document::Document;
use crate::quote::{CueClass, Source, Statement};
use crate::script;
use crate::span::Span;
use aggregation::Sides;
use clause::Item;
use lexicon::Word;
use manner::Manner;
use scoring::Frame;
use serde::Serialize;

pub use lexicon::Classes;
pub use scoring::Finding;

/// The attitude that a source expresses in its own statements.
#[derive(Debug, Clone, PartialEq)]
pub struct Stance {
    pub label: Label,
    /// -1 (oppose) to 1 (support).
    pub score: f64,
    /// 0 to 1.
    pub confidence: f64,
    /// What it is a stance on; empty when nothing narrower than the topic was found.
    pub target: Vec<Span>,
    /// The words that earned the label; empty only for neutral.
    pub evidence: Vec<Evidence>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Label {
    Support,
    Oppose,
    Mixed,
    Neutral,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Evidence {
    pub span: Span,
    pub polarity: Polarity,
    /// Above 0, at most 1.
    pub weight: f64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Polarity {
    Support,
    Oppose,
}

/// The central issue that stances are taken on.
#[derive(Debug, Clone, Default)]
pub struct Issue {
    /// Whether it is a thing that nobody defends, so that opposing it is opposition.
    bad: bool,
    /// The words in it that end something (取消, 停止): whoever calls for that end supports the issue.
    ends: Vec<String>,
    /// The words in it that evaluate: whoever repeats them speaks of the issue.
    evaluates: Vec<String>,
}

impl Issue {
    /// The issue that `topic` names in Simplified or Traditional script.
    #[inline(never)]
    pub fn new(topic: &str) -> Issue {
        let (folded, _) = script::fold(topic);
        let mut issue = Issue::default();
        for found in lexicon::matches(&folded) {
            let word = &folded[found.span.range()];
            if found.value.classes.any(Classes::CARRIER) && issue.evaluates.len() < WORDS_IN_A_TOPIC {
                issue.evaluates.push(word.to_owned());
            }
            issue.bad |= found.value.classes.any(Classes::BAD);
            if found.value.classes.any(Classes::STOP) && issue.ends.len() < WORDS_IN_A_TOPIC {
                issue.ends.push(word.to_owned());
            }
        }
        issue
    }

    /// Whether the issue is, in this very word, that something ends.
    fn names(&self, end: &str) -> bool {
        self.ends.iter().any(|named| named == end)
    }

    /// Whether the issue is called by this very word, so that saying it is no evaluation.
    fn is_called(&self, word: &str) -> bool {
        self.evaluates.iter().any(|named| named == word)
    }
}

/// A topic holds few words; a caller may pass a whole text as the topic.
const WORDS_IN_A_TOPIC: usize = 4;

/// The stances of the sources of one article on `issue`, in their order.
#[inline(never)]
pub fn judge(document: &Document<'_>, sources: &[Source], issue: &Issue) -> Vec<Stance> {
    let read: Vec<_> = sources.iter().map(|source| findings(document, source, issue)).collect();
    let sides: Vec<_> = read.iter().map(|findings| Sides::of(findings)).collect();
    let all = sides.iter().fold(Sides::default(), |all, side| all.with(side, 1.0));
    let judged = sources.iter().zip(&read).zip(&sides).map(|((source, findings), own)| {
        let company = all.with(own, -1.0).balance();
        let verdict = aggregation::weigh(findings, source.kind, &Manner::of(document, source), company);
        Stance {
            label: verdict.label,
            score: verdict.score,
            confidence: verdict.confidence,
            target: target::target(source, findings, verdict.label),
            evidence: verdict.evidence,
        }
    });
    judged.collect()
}

/// Everything that the source says for and against, in document order.
pub fn findings(document: &Document<'_>, source: &Source, issue: &Issue) -> Vec<Finding> {
    source.statements.iter().flat_map(|statement| read_statement(document, statement, issue)).collect()
}

/// What one statement says for and against, its cue included.
#[inline(never)]
fn read_statement(document: &Document<'_>, statement: &Statement, issue: &Issue) -> Vec<Finding> {
    let folded = document.folded.as_ref();
    let said = clause::clauses(document, statement.span);
    // A cue that what is said holds itself (对此表示欢迎) is read there.
    let outside = statement.cue.filter(|&cue| !statement.span.covers(cue));
    let cue = outside.map(|cue| clause::clauses(document, cue)).unwrap_or_default();
    let wish = cue.iter().flat_map(|clause| &clause.items).rfind(|item| item.is(Classes::URGE)).copied();
    let is_known = cue.iter().flat_map(|clause| &clause.items).any(|item| item.is(Classes::CARRIER));
    let wish = wish.or_else(|| open_wish(statement).filter(|_| !is_known));
    let mut findings = Vec::new();
    if wish.is_none() {
        findings = scoring::read(folded, &cue, Frame { wish: None, issue });
        if findings.is_empty() {
            findings.extend(cue_finding(statement));
        }
    }
    findings.extend(scoring::read(folded, &said, Frame { wish, issue }));
    if findings.is_empty() {
        findings.extend(wish.and_then(scoring::unread_wish));
    }
    findings
}

/// The wish of an urging cue that the table of stance words lacks.
fn open_wish(statement: &Statement) -> Option<Item> {
    let word = Word { polarity: 0.0, strength: 3, classes: Classes::URGE };
    statement.cue.filter(|_| statement.cue_class == CueClass::Urging).map(|span| Item { span, word })
}

/// What a cue of a supporting or opposing class says that the table of stance words lacks.
fn cue_finding(statement: &Statement) -> Option<Finding> {
    let value = match statement.cue_class {
        CueClass::Supporting => CUE_WEIGHT,
        CueClass::Opposing => -CUE_WEIGHT,
        CueClass::Neutral | CueClass::Urging | CueClass::Documentary => return None,
    };
    statement.cue.map(|span| Finding { span, value, contrasted: false, object: None, by: Classes::ATTITUDE })
}

/// The weight of a cue that is known by its class alone.
const CUE_WEIGHT: f64 = 0.6;

#[cfg(test)]
mod tests;
