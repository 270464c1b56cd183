//! Choosing key points from ranked sentences.

use crate::article::BlockKind;
use crate::document::Document;

/// A sentence chosen as a key point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct KeyPoint {
    /// Index into the document's sentences.
    pub sentence: usize,
    /// 1 is the best.
    pub rank: usize,
    /// 0 to 1.
    pub score: f64,
}

/// The best sentences that do not repeat each other, at most `points` of them and at most
/// `max_characters` characters in all, in document order.
pub fn choose(
    document: &Document<'_>,
    centrality: &[f64],
    points: usize,
    max_characters: Option<usize>,
) -> Vec<KeyPoint> {
    let _ = max_characters;
    let mut order: Vec<usize> =
        (0..centrality.len()).filter(|&index| document.sentences[index].kind == BlockKind::Paragraph).collect();
    order.sort_by(|&a, &b| centrality[b].total_cmp(&centrality[a]).then(a.cmp(&b)));
    order.truncate(points);
    let mut chosen: Vec<KeyPoint> = order
        .iter()
        .enumerate()
        .map(|(index, &sentence)| KeyPoint { sentence, rank: index + 1, score: centrality[sentence] })
        .collect();
    chosen.sort_by_key(|point| point.sentence);
    chosen
}
