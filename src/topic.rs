//! The central issue of an article in a few words of its own.

use crate::document::Document;
use crate::span::Span;

/// Spans of the article that, read one after the other, name its central issue; empty for an empty article.
pub fn topic(document: &Document<'_>) -> Vec<Span> {
    document.article.title.into_iter().collect()
}
