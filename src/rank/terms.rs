//! The terms of an article and how likely a summary is to hold them.
//!
//! A term is a pair of neighbouring tokens; a token is a Chinese character, a Latin word or a number. Pairs of
//! characters serve as well as words do here (measured; `docs/key-points.md`), whatever the dictionary lacks, and cost
//! a fraction.

use crate::document::Document;
use crate::script::is_han;
use crate::search::Search;
use crate::span::Span;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet, FxHasher};
use std::hash::Hasher;
use std::ops::Range;

/// After how many sentences the bonus of an early first occurrence has fallen to 1/e.
const EARLY: f64 = 6.0;

/// What is known of a term: the logarithm of the number of its sentences, how early it first occurs, the share of its
/// first sentence that is quoted, and whether it stands in the title, holds a number, holds a function character.
pub type Traits = [f64; 6];
pub const TRAITS: [&str; 6] = ["frequency", "position", "quotation", "title", "numbers", "function characters"];

/// How likely a summary is to hold a term, as a logistic regression over its traits; `evaluation fit` makes it.
#[derive(Debug, Clone, PartialEq)]
pub struct Likelihood {
    pub intercept: f64,
    pub weights: Traits,
}

impl Default for Likelihood {
    fn default() -> Likelihood {
        Likelihood { intercept: -1.801, weights: [1.531, 1.578, -0.523, 1.236, 0.665, -0.502] }
    }
}

impl Likelihood {
    pub fn of(&self, traits: &Traits) -> f64 {
        let odds = self.intercept + traits.iter().zip(&self.weights).map(|(value, weight)| value * weight).sum::<f64>();
        1.0 / (1.0 + libm::exp(-odds))
    }
}

/// So many distinct terms are told apart; later ones count for nothing. No article has a tenth as many, and without a limit
/// random characters would fill ten times the memory of their text with terms that occur once.
const VOCABULARY: usize = 1 << 18;

/// How many an article has at most, as a rule.
const ARTICLE: usize = 1 << 11;

/// A term, as an index into [`Terms::likelihood`].
pub type Term = u32;

/// The terms of an article, sentence by sentence.
#[derive(Debug, Clone, Default)]
pub struct Terms {
    /// The distinct terms of all sentences, those of one sentence in order of first occurrence.
    distinct: Vec<Term>,
    /// How often each of them occurs in its sentence.
    counts: Vec<u8>,
    /// Where the terms of each sentence start in `distinct`; one more than there are sentences.
    starts: Vec<u32>,
    /// The tokens of each sentence.
    pub lengths: Vec<f64>,
    /// In how many sentences each term occurs.
    pub frequency: Vec<u32>,
    /// How likely a summary is to hold each term, 0 to 1.
    pub likelihood: Vec<f64>,
    /// The distinct terms of the title that occur in a sentence, in their order.
    pub title: Vec<Term>,
    /// The share of each sentence that stands inside quotation marks.
    pub quoted: Vec<f64>,
    /// The sentence in which each term first occurs.
    first: Vec<u32>,
    /// What each term holds, and whether the title holds it.
    marks: Vec<u8>,
}

/// Particles, prepositions, conjunctions, pronouns and directions: a pair with one of them tells of no thing.
#[rustfmt::skip]
fn is_function(character: char) -> bool {
    matches!(character,
        '的' | '了' | '是' | '在' | '和' | '与' | '及' | '或' | '也' | '就' | '都' | '而' | '但' | '又' | '还' | '将'
        | '被' | '把' | '对' | '向' | '从' | '到' | '由' | '为' | '以' | '于' | '中' | '上' | '下' | '内' | '外' | '后'
        | '前' | '之' | '其' | '该' | '这' | '那' | '此' | '并' | '等')
}

const NUMERIC: u8 = 1;
const FUNCTIONAL: u8 = 2;
const TITLED: u8 = 4;
/// How many marks there are.
const MARKS: u32 = 3;

impl Terms {
    /// The terms of all sentences of `document`, headings included.
    #[inline(never)]
    pub fn read(document: &Document<'_>, title: &str, likelihood: &Likelihood) -> Terms {
        let text = &*document.folded;
        // Three bytes a character: hardly more terms than that.
        let expected = text.len() / 3;
        let mut terms = Terms {
            distinct: Vec::with_capacity(expected),
            counts: Vec::with_capacity(expected),
            starts: Vec::with_capacity(document.sentences.len() + 1),
            lengths: Vec::with_capacity(document.sentences.len()),
            ..Terms::default()
        };
        // Room for the terms of most articles; a map that grows moves them all each time.
        let mut index: FxHashMap<u64, Term> = FxHashMap::with_capacity_and_hasher(expected.min(ARTICLE), FxBuildHasher);
        // The place of each term in `distinct`, in the last sentence that has it.
        let mut places: Vec<u32> = Vec::new();
        for (sentence, span) in document.sentences.iter().map(|sentence| sentence.span).enumerate() {
            let start = terms.distinct.len();
            let mut last: Option<Token> = None;
            let mut tokens = 0;
            terms.starts.push(terms.distinct.len() as u32);
            each_token(&text[span], |token| {
                tokens += 1;
                let Some(before) = last.replace(token) else { return };
                let fresh = index.len() as Term;
                let pair = pair(before, token);
                let term = if index.len() < VOCABULARY {
                    *index.entry(pair).or_insert(fresh)
                } else if let Some(&known) = index.get(&pair) {
                    known
                } else {
                    return;
                };
                if term == fresh {
                    // A place that no sentence has yet.
                    places.push(u32::MAX);
                    terms.frequency.push(0);
                    terms.first.push(sentence as u32);
                    let numeric = before.is_number || token.is_number;
                    let functional = before.is_function || token.is_function;
                    terms.marks.push((NUMERIC * u8::from(numeric)) | (FUNCTIONAL * u8::from(functional)));
                }
                let place = places[term as usize] as usize;
                if place < start || place >= terms.distinct.len() {
                    places[term as usize] = terms.distinct.len() as u32;
                    terms.frequency[term as usize] += 1;
                    terms.distinct.push(term);
                    terms.counts.push(1);
                } else {
                    terms.counts[place] = terms.counts[place].saturating_add(1);
                }
            });
            terms.lengths.push(f64::from(tokens));
        }
        terms.starts.push(terms.distinct.len() as u32);
        terms.title = title_terms(title, &index);
        drop(index);
        // Short sentences have fewer terms than characters.
        terms.distinct.shrink_to_fit();
        terms.counts.shrink_to_fit();
        for &term in &terms.title {
            terms.marks[term as usize] |= TITLED;
        }
        terms.quoted = document.sentences.iter().map(|sentence| quoted_share(text, sentence.span)).collect();
        terms.likelihood = terms.likelihoods(likelihood);
        terms
    }

    /// How likely a summary is to hold each term. Most terms of a sentence differ in nothing but their marks, so that few
    /// likelihoods must be computed.
    fn likelihoods(&self, likelihood: &Likelihood) -> Vec<f64> {
        let (mut sentence, mut known) = (u32::MAX, [None; 1 << MARKS]);
        let of = |term: usize| {
            if self.frequency[term] > 1 {
                return likelihood.of(&self.traits(term));
            }
            if std::mem::replace(&mut sentence, self.first[term]) != self.first[term] {
                known = [None; 1 << MARKS];
            }
            *known[self.marks[term] as usize].get_or_insert_with(|| likelihood.of(&self.traits(term)))
        };
        (0..self.frequency.len()).map(of).collect()
    }

    /// What is known of a term.
    pub fn traits(&self, term: usize) -> Traits {
        let at = self.first[term] as usize;
        let early = if at < 64 { libm::exp(-(at as f64) / EARLY) } else { 0.0 };
        let mark = |mark: u8| f64::from(u8::from(self.marks[term] & mark != 0));
        let frequency = libm::log(f64::from(self.frequency[term]));
        [frequency, early, self.quoted[at], mark(TITLED), mark(NUMERIC), mark(FUNCTIONAL)]
    }

    /// How many sentences there are.
    pub fn sentences(&self) -> usize {
        self.lengths.len()
    }

    /// The distinct terms of a sentence.
    pub fn of(&self, sentence: usize) -> &[Term] {
        &self.distinct[self.range(sentence)]
    }

    fn range(&self, sentence: usize) -> Range<usize> {
        self.starts[sentence] as usize..self.starts[sentence + 1] as usize
    }

    /// The distinct terms of a sentence, each with how often it occurs there.
    pub fn counted(&self, sentence: usize) -> impl Iterator<Item = (Term, u8)> + '_ {
        let range = self.range(sentence);
        self.distinct[range.clone()].iter().copied().zip(self.counts[range].iter().copied())
    }
}

fn title_terms(title: &str, index: &FxHashMap<u64, Term>) -> Vec<Term> {
    let mut terms = Vec::new();
    let mut seen = FxHashSet::default();
    let mut last: Option<Token> = None;
    each_token(title, |token| {
        let Some(before) = last.replace(token) else { return };
        if let Some(&term) = index.get(&pair(before, token))
            && seen.insert(term)
        {
            terms.push(term);
        }
    });
    terms
}

#[derive(Clone, Copy)]
struct Token {
    key: u32,
    is_number: bool,
    is_function: bool,
}

fn pair(one: Token, other: Token) -> u64 {
    u64::from(one.key) << 32 | u64::from(other.key)
}

/// Calls `take` with each token of `text`. Latin letters count in lower case; 3.5 is one number.
#[inline(never)]
fn each_token(text: &str, mut take: impl FnMut(Token)) {
    let bytes = text.as_bytes();
    let mut characters = text.char_indices();
    while let Some((start, character)) = characters.next() {
        if is_han(character) {
            take(Token { key: character as u32, is_number: false, is_function: is_function(character) });
        } else if character.is_ascii_alphanumeric() {
            let is_number = character.is_ascii_digit();
            let belongs = |at: usize| match bytes.get(at) {
                Some(byte) if is_number => {
                    byte.is_ascii_digit() || *byte == b'.' && bytes.get(at + 1).is_some_and(u8::is_ascii_digit)
                }
                Some(byte) => byte.is_ascii_alphabetic(),
                None => false,
            };
            let mut end = start + 1;
            while belongs(end) {
                end += 1;
                characters.next();
            }
            let mut hasher = FxHasher::default();
            for byte in &bytes[start..end] {
                hasher.write_u8(byte.to_ascii_lowercase());
            }
            // Above the scalar values, so that no word is taken for a character.
            let key = (hasher.finish() >> 20) as u32 | 1 << 31;
            take(Token { key, is_number, is_function: false });
        }
    }
}

/// The share of a sentence that stands inside quotation marks.
fn quoted_share(text: &str, span: Span) -> f64 {
    if span.is_empty() || !text[span].has_any(&['“', '「', '"', '‘', '『', '＂', '〝', '”']) {
        return 0.0;
    }
    let quoted: usize = crate::sentence::quotations(text, span).into_iter().map(Span::len).sum();
    quoted as f64 / span.len() as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::segment::Segmenter;

    fn terms(text: &str, title: &str) -> Terms {
        Terms::read(&Document::read(text, &mut Segmenter::new()), title, &Likelihood::default())
    }

    #[test]
    fn a_term_is_a_pair_of_tokens() {
        let found = terms("GDP增长3.5%。gdp增长。", "");
        assert_eq!(found.lengths, [4.0, 3.0]);
        assert_eq!(found.of(0).len(), 3);
        assert_eq!(found.of(1), &found.of(0)[..2]);
        assert_eq!(found.frequency, [2, 2, 1]);
    }

    #[test]
    fn early_frequent_and_titled_terms_are_likely() {
        let found = terms("大桥通车。大桥稳固。天气晴朗。", "晴朗");
        let likelihood = |sentence: usize, term: usize| found.likelihood[found.of(sentence)[term] as usize];
        assert!(likelihood(0, 0) > likelihood(0, 1), "大桥 occurs twice");
        assert!(likelihood(0, 1) > likelihood(1, 1), "桥通 comes before 桥稳");
        assert!(likelihood(2, 2) > likelihood(2, 1), "晴朗 is in the title");
    }

    #[test]
    fn quoted_terms_are_less_likely() {
        let found = terms("“大桥通车。”", "");
        let plain = terms("大桥通车。", "");
        assert!(found.likelihood[0] < plain.likelihood[0]);
    }
}
