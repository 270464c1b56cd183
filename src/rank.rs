//! How much each sentence tells of the article.
//!
//! A sentence is worth what it covers and what it is:
//!
//! - [`terms`]: the article's terms, which are pairs of neighbouring characters, Latin words and numbers, and how
//!   likely a summary is to hold each of them;
//! - [`centrality`]: TextRank's votes (Mihalcea & Tarau 2004) with BM25 as the similarity (Barrios et al. 2016),
//!   directed from later sentences to earlier ones (Zheng & Lapata 2019), counted through an inverted index;
//! - [`cue`]: attribution, quotation, questions, talk about the talk.
//!
//! `docs/key-points.md` has what each of them adds, measured.

pub mod centrality;
pub mod cue;
pub mod terms;

use crate::article::BlockKind;
use crate::document::Document;
use crate::script;
use terms::Terms;

/// How much each property of a sentence counts, in units of the whole worth that coverage can give.
///
/// The defaults were set by coordinate search over a coarse grid, a value being kept only where it helped on both
/// halves of the articles with a reference summary; `evaluation ablation` prints what becomes of the figures without
/// each of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Weights {
    /// The worth of full coverage: every token of a summary of `terms::EXPECTED` tokens a certain term.
    pub coverage: f64,
    /// Votes of later sentences.
    pub centrality: f64,
    /// Similarity to the title.
    pub title: f64,
    /// The first sentence of a paragraph, where there are paragraphs.
    pub paragraph: f64,
    /// Says who tells it, within its first words.
    pub attribution: f64,
    /// Starts with a quotation, whose speaker stands elsewhere.
    pub quotation: f64,
    /// Asks.
    pub question: f64,
    /// Talks about the talk: 记者提问, 作上述表示.
    pub metadiscourse: f64,
    /// Starts with a date, as the report of an event does.
    pub dated: f64,
    /// Each fifty tokens beyond [`LONG`].
    pub length: f64,
    /// A sentence of no tokens; one of [`SHORT`] tokens loses nothing.
    pub brevity: f64,
    /// Where in the article a term first occurs, in [`Terms`].
    pub position: f64,
    /// How often a term occurs, in [`Terms`].
    pub frequency: f64,
    /// Whether a term first occurs inside a quotation, in [`Terms`].
    pub quoted: f64,
    /// Whether a term holds a function character, in [`Terms`].
    pub function: f64,
    /// A sentence that repeats one already chosen; squared share of its terms.
    pub redundancy: f64,
}

impl Default for Weights {
    fn default() -> Weights {
        Weights {
            coverage: 3.5,
            centrality: 0.22,
            title: 0.1,
            paragraph: 0.04,
            attribution: 0.045,
            quotation: -0.05,
            question: -0.1,
            metadiscourse: -0.1,
            dated: 0.05,
            length: -0.2,
            brevity: -0.1,
            position: 1.4,
            frequency: 1.8,
            quoted: -1.2,
            function: -0.4,
            redundancy: 0.1,
        }
    }
}

/// From this many tokens on a sentence is too long to be a point.
const LONG: f64 = 110.0;
/// Below this many tokens a sentence hardly says a thing of its own.
const SHORT: f64 = 20.0;
/// A text of fewer paragraphs has been scraped onto one line, or its paragraphs are lines of a list.
const PARAGRAPHS: usize = 4;

/// What is known of the sentences of an article, for choosing among them.
#[derive(Debug, Clone)]
pub struct Ranking {
    pub terms: Terms,
    /// For each sentence of the document what it is worth apart from its terms; none for a heading.
    pub worth: Vec<Option<f64>>,
    pub weights: Weights,
}

/// Ranks the sentences of `document`; `title` is the article's where the text does not hold it.
pub fn rank(document: &Document<'_>, title: Option<&str>) -> Ranking {
    rank_with(document, title, Weights::default())
}

/// Like [`rank`], with other weights.
#[inline(never)]
pub fn rank_with(document: &Document<'_>, title: Option<&str>, weights: Weights) -> Ranking {
    let sentences = &document.sentences;
    let printed = document.article.title.or(document.article.original_title).map(|span| &document.folded[span]);
    let given = title.map(|title| script::fold(title).0);
    let title = given.as_deref().or(printed).unwrap_or_default();
    let terms = Terms::read(document, title, &weights);
    let votes = centrality::forward(&terms);
    let alike = centrality::similarity(&terms, &terms.title);
    let paragraphs = sentences.last().map_or(0, |last| last.paragraph + 1);
    let worth = sentences.iter().enumerate().map(|(index, sentence)| {
        if sentence.kind == BlockKind::Heading {
            return None;
        }
        let opens = index == 0 || sentences[index - 1].paragraph != sentence.paragraph;
        let cues = cue::cues(&document.folded[sentence.span]);
        let tokens = terms.lengths[index];
        let flag = |holds: bool, weight: f64| if holds { weight } else { 0.0 };
        Some(
            weights.centrality * votes[index]
                + weights.title * alike[index]
                + flag(opens && paragraphs >= PARAGRAPHS, weights.paragraph)
                + flag(cues.attributes, weights.attribution)
                + flag(cues.starts_quoted, weights.quotation)
                + flag(cues.asks, weights.question)
                + flag(cues.talks_about_talk, weights.metadiscourse)
                + flag(cues.opens_dated, weights.dated)
                + weights.length * (tokens - LONG).max(0.0) / 50.0
                + weights.brevity * (SHORT - tokens).max(0.0) / SHORT,
        )
    });
    Ranking { worth: worth.collect(), terms, weights }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::segment::Segmenter;

    #[test]
    fn a_heading_is_worth_nothing_and_a_lead_much() {
        let text = "海湾大桥通车\n海湾大桥昨天上午正式通车，首日车流量突破三万辆。\n车流平稳\n\
                    市交通局局长林晓表示，海湾大桥通车首日车流平稳。";
        let document = Document::read(text, &mut Segmenter::new());
        let ranking = rank(&document, None);
        assert_eq!(ranking.worth.iter().filter(|worth| worth.is_none()).count(), 1);
        assert!(ranking.worth[0] > ranking.worth[2]);
    }

    #[test]
    fn a_given_title_counts_in_either_script() {
        let text = "船队昨天到港。新的收费办法下月实施。";
        let document = Document::read(text, &mut Segmenter::new());
        let worth = |title| rank(&document, title).worth[1];
        assert!(worth(Some("收费办法")) > worth(None));
        assert_eq!(worth(Some("收費辦法")), worth(Some("收费办法")));
    }
}
