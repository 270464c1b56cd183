//! What stands in pasted text without being part of the article, and why.

use crate::span::Span;
use serde::Serialize;

/// A part of the input that was judged not to be the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Excluded {
    pub span: Span,
    pub reason: Reason,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    RelatedLinks,
    Copyright,
    Byline,
    Caption,
    Share,
    Advertisement,
    EndMark,
}

/// Why a line is not part of the article, if it is not.
pub fn reason(line: &str) -> Option<Reason> {
    if line.starts_with("- •") {
        Some(Reason::RelatedLinks)
    } else if line.contains("转载") && line.contains("网址") {
        Some(Reason::Copyright)
    } else {
        None
    }
}
