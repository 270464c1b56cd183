//! What a choice of sentences is judged by.
//!
//! A choice is worth the weighted sum of its properties: those of its sentences, added up, and those of the sentences
//! together. The weights start from a ridge regression (Hoerl & Kennard 1970) of how well each choice of three sentences
//! does as a summary: of its ROUGE F1 against reference summaries, and of its overlap with the sentences that annotators
//! chose (`evaluation fit`). From there each climbs to what the key points do best by (`evaluation refine`), which is the
//! mean of climbs over parts of the articles (bagging, Breiman 1996). `docs/key-points.md` says of what articles, and
//! what each property adds.

use std::ops::{Index, IndexMut};

macro_rules! properties {
    ($($(#[$what:meta])* $name:ident = $weight:literal,)*) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Property { $($(#[$what])* $name,)* }

        impl Property {
            pub const ALL: &[Property] = &[$(Property::$name,)*];
        }

        const WEIGHTS: [f64; Property::ALL.len()] = [$($weight,)*];
    };
}

properties! {
    /// Votes of later sentences, as a share of the most that a sentence has.
    Votes = 0.0397,
    /// Likeness to the title, as a share of the most that a sentence has.
    Title = 0.0514,
    /// Likely terms, as a share of the most that a sentence has.
    Likelihood = 0.0571,
    /// In the first paragraph, where there are several.
    FirstParagraph = 0.0301,
    /// The only sentence of its paragraph.
    Alone = -0.0184,
    /// The last sentence.
    Last = 0.0179,
    /// The logarithm of its tokens.
    Length = -0.0108,
    /// Each fifty tokens beyond 110.
    Overlong = -0.0697,
    /// Says within its first words who tells it.
    Attribution = 0.0067,
    /// Talks about the talk.
    Metadiscourse = -0.0278,
    /// Starts with a date, as the report of an event does.
    Dated = 0.0132,
    /// Starts with how things stand now.
    Status = 0.0162,
    /// Tells what is to come.
    Plan = 0.0204,
    /// Words for wholes and records.
    Total = 0.0076,
    /// Holds a figure.
    Figures = 0.0146,
    /// Words of emphasis.
    Emphasis = 0.0006,
    /// Authorities.
    Official = 0.0072,
    /// Words for what can be seen and heard.
    Scene = -0.0200,
    /// Aspect particles: 着, 过.
    Aspect = -0.0115,
    /// Verbs used as nouns, for each twenty tokens.
    Nominal = 0.0058,
    /// What was before.
    Background = -0.0117,
    /// Answers to what happened.
    Response = 0.013,
    /// Starts with a turn.
    Contrast = 0.0188,
    /// Asks.
    Question = -0.0159,
    /// The share of it that stands in quotation marks.
    Quotation = -0.006,
    /// Holds what the one who is quoted most says first.
    Voice = 0.01,
    /// Of the choice: its share of all likely terms of the article, each counted once.
    Share = 0.4735,
    /// Of the choice: the square of its tokens in hundreds, a sentence of three taken as long as the mean.
    Size = 0.0027,
    /// Of the choice: each hundred tokens beyond 180, a sentence of three taken as long as the mean.
    Excess = -0.0547,
}

/// A number for each property.
#[derive(Debug, Clone, PartialEq)]
pub struct Properties(pub [f64; Property::ALL.len()]);

impl Default for Properties {
    fn default() -> Properties {
        Properties([0.0; Property::ALL.len()])
    }
}

impl Properties {
    /// How much each property counts.
    pub fn weights() -> Properties {
        Properties(WEIGHTS)
    }

    /// The worth of something with these properties.
    pub fn worth(&self, weights: &Properties) -> f64 {
        self.0.iter().zip(&weights.0).map(|(value, weight)| value * weight).sum()
    }
}

impl Index<Property> for Properties {
    type Output = f64;

    fn index(&self, property: Property) -> &f64 {
        &self.0[property as usize]
    }
}

impl IndexMut<Property> for Properties {
    fn index_mut(&mut self, property: Property) -> &mut f64 {
        &mut self.0[property as usize]
    }
}
