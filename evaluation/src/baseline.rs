//! What any ranking is measured against: the first three sentences, and the three best that the reference allows.

use crate::articles;
use crate::rouge::{Reference, rouge, tokens};
use std::collections::HashMap;
use yaodian::segment::Segmenter;

const SENTENCES: usize = 3;

/// The first three sentences of each article.
pub fn lead(references: &[Reference]) -> HashMap<String, String> {
    let mut segmenter = Segmenter::new();
    let first = |text: &str, segmenter: &mut Segmenter| -> String {
        articles::sentences(text, segmenter).into_iter().take(SENTENCES).collect()
    };
    references.iter().map(|row| (row.id.clone(), first(&row.text, &mut segmenter))).collect()
}

/// The sentences that, chosen one by one, raise ROUGE-1 + ROUGE-2 against the reference most.
pub fn oracle(references: &[Reference]) -> HashMap<String, String> {
    let mut segmenter = Segmenter::new();
    let choose = |row: &Reference, segmenter: &mut Segmenter| -> String {
        let sentences: Vec<Vec<String>> =
            articles::sentences(&row.text, segmenter).iter().map(|text| tokens(text)).collect();
        let reference = tokens(&row.summary);
        let mut chosen: Vec<usize> = Vec::new();
        for _ in 0..SENTENCES.min(sentences.len()) {
            let value = |index: usize| {
                let mut with: Vec<usize> = chosen.iter().copied().chain([index]).collect();
                with.sort_unstable();
                let joined: Vec<String> = with.iter().flat_map(|&index| sentences[index].clone()).collect();
                let [one, two, _] = rouge(&joined, &reference);
                one + two
            };
            let open = (0..sentences.len()).filter(|index| !chosen.contains(index));
            // The first of equals: later ones replace only what they exceed.
            let best = open.map(|index| (value(index), index)).reduce(|a, b| if b.0 > a.0 { b } else { a });
            chosen.extend(best.map(|(_, index)| index));
        }
        chosen.sort_unstable();
        chosen.iter().map(|&index| sentences[index].join(" ")).collect::<Vec<_>>().join(" ")
    };
    references.iter().map(|row| (row.id.clone(), choose(row, &mut segmenter))).collect()
}
