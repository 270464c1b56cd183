//! Votes of sentences for sentences, by BM25, through an inverted index.
//!
//! The similarity of two sentences is the BM25 score of one with the other as the query (Robertson & Zaragoza 2009;
//! for TextRank Barrios et al. 2016), and a sentence's centrality is the sum of its similarities. Direction follows
//! PacSum (Zheng & Lapata 2019): on news what comes later elaborates what came before, so that votes for earlier
//! sentences count and votes for later ones do not. A sum over later sentences needs no pairs: one pass from the end
//! keeps, for each term, the weight that it has in all sentences passed, which makes the cost linear in the text.

use super::terms::{Term, Terms};

/// How fast repetition within a sentence saturates, and how much length counts: the usual BM25 constants.
const K1: f64 = 1.2;
const B: f64 = 0.75;

/// The votes of later sentences for each sentence, as a share of the most that any sentence gets.
#[inline(never)]
pub fn forward(terms: &Terms) -> Vec<f64> {
    let rarity = rarity(terms);
    let mean = mean_length(terms);
    let mut passed = vec![0.0; terms.frequency.len()];
    let mut votes = vec![0.0; terms.sentences()];
    for sentence in (0..terms.sentences()).rev() {
        votes[sentence] = held(terms, &passed, sentence);
        for (term, count) in terms.counted(sentence) {
            passed[term as usize] += weight(rarity[term as usize], count, terms.lengths[sentence], mean);
        }
    }
    let most = votes.iter().copied().fold(0.0, f64::max);
    if most > 0.0 {
        votes.iter_mut().for_each(|vote| *vote /= most);
    }
    votes
}

/// The rarity of each term of `query`, and nothing for any other.
pub fn asked(terms: &Terms, query: &[Term]) -> Vec<f64> {
    let mut asked = vec![0.0; terms.frequency.len()];
    let rarity = rarity(terms);
    for &term in query {
        asked[term as usize] = rarity[term as usize];
    }
    asked
}

/// What the terms of a sentence have together of `values`, as a share of `most`, which is what any sentence has at most.
pub fn share(terms: &Terms, values: &[f64], most: f64, sentence: usize) -> f64 {
    let held = held(terms, values, sentence);
    if most > 0.0 { held / most } else { held }
}

/// The most that any sentence has of `values`. The others are added up again where they are asked for: held for all
/// sentences, they would be more than the text where sentences are short.
#[inline(never)]
pub fn most(terms: &Terms, values: &[f64]) -> f64 {
    (0..terms.sentences()).map(|sentence| held(terms, values, sentence)).fold(0.0, f64::max)
}

fn held(terms: &Terms, values: &[f64], sentence: usize) -> f64 {
    terms.of(sentence).iter().map(|&term| values[term as usize]).sum()
}

/// The BM25 weight of a term that occurs `count` times in a sentence of `length` tokens.
fn weight(rarity: f64, count: u8, length: f64, mean: f64) -> f64 {
    let count = f64::from(count);
    rarity * count * (K1 + 1.0) / (count + K1 * (1.0 - B + B * length / mean))
}

/// Inverse sentence frequency of each term, never negative.
fn rarity(terms: &Terms) -> Vec<f64> {
    let all = terms.sentences() as f64;
    let rarity = |frequency: u32| {
        let frequency = f64::from(frequency);
        libm::log(1.0 + (all - frequency + 0.5) / (frequency + 0.5))
    };
    // Most terms occur in one sentence.
    let once = rarity(1);
    terms.frequency.iter().map(|&frequency| if frequency == 1 { once } else { rarity(frequency) }).collect()
}

fn mean_length(terms: &Terms) -> f64 {
    let sum: f64 = terms.lengths.iter().sum();
    (sum / terms.sentences().max(1) as f64).max(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::rank::terms::Likelihood;
    use crate::segment::Segmenter;

    #[test]
    fn later_sentences_vote_for_earlier_ones() {
        let text = "大桥昨天通车。天气晴朗。大桥首日平稳。市民赞扬大桥。";
        let document = Document::read(text, &mut Segmenter::new());
        let votes = forward(&Terms::read(&document, "", &Likelihood::default()));
        assert_eq!(votes[0], 1.0);
        assert_eq!((votes[1], votes[3]), (0.0, 0.0));
        assert!(votes[2] > 0.0 && votes[2] < 1.0);
    }
}
