//! Where each source stands on the article's central issue, with the words that prove it.

mod aggregation;
mod clause;
mod lexicon;
mod scoring;
mod target;

use crate::document::Document;
use crate::quote::{Source, Statement};
use crate::script;
use crate::span::Span;
use lexicon::Classes;
use scoring::{Finding, Frame};
use serde::Serialize;

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
#[derive(Debug, Clone, Copy, Default)]
pub struct Issue {
    /// Whether it is a thing that nobody defends, so that opposing it is opposition.
    bad: bool,
}

impl Issue {
    /// The issue that `topic` names in Simplified or Traditional script.
    pub fn new(topic: &str) -> Issue {
        let (folded, _) = script::fold(topic);
        Issue { bad: lexicon::matches(&folded).any(|found| found.value.classes.any(Classes::BAD)) }
    }
}

/// The stance of `source` on `issue`.
pub fn judge(document: &Document<'_>, source: &Source, issue: &Issue) -> Stance {
    let findings: Vec<Finding> =
        source.statements.iter().flat_map(|statement| read_statement(document, statement, issue)).collect();
    let verdict = aggregation::weigh(&findings, source.kind);
    Stance {
        label: verdict.label,
        score: verdict.score,
        confidence: verdict.confidence,
        target: target::target(source, &findings, verdict.label),
        evidence: verdict.evidence,
    }
}

/// What one statement says for and against, its cue included.
fn read_statement(document: &Document<'_>, statement: &Statement, issue: &Issue) -> Vec<Finding> {
    let folded = document.folded.as_ref();
    let said = clause::clauses(document, statement.span);
    let cue = statement.cue.map(|cue| clause::clauses(document, cue)).unwrap_or_default();
    let wish = cue.iter().flat_map(|clause| &clause.items).rfind(|item| item.is(Classes::URGE)).copied();
    let mut findings = scoring::read(folded, &cue, Frame { wish: None, bad_issue: issue.bad });
    if wish.is_some() {
        findings.clear();
    }
    findings.extend(scoring::read(folded, &said, Frame { wish, bad_issue: issue.bad }));
    findings
}

#[cfg(test)]
mod tests;
