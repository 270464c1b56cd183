//! Where each source stands on the article's central issue, with the words that prove it.

use crate::document::Document;
use crate::quote::Source;
use crate::span::Span;
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

/// The stance of `source`.
pub fn judge(document: &Document<'_>, source: &Source) -> Stance {
    let _ = (document, source);
    Stance { label: Label::Neutral, score: 0.0, confidence: 0.0, target: Vec::new(), evidence: Vec::new() }
}
