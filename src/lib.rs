//! Key points, quoted sources and their stances in Chinese news.
//!
//! [`Engine::digest`] takes a pasted text through these stages:
//!
//! - [`document::Document::read`]: script folded, article found, sentences split, words cut;
//! - [`rank::rank`] and [`key_point::choose`]: the sentences that an editor would choose;
//! - [`quote::sources`]: who is quoted, and what each of them says;
//! - [`stance::judge`]: where each of them stands, with the words that prove it;
//! - [`digest::assemble`]: all of it as verbatim spans of the input; [`numbers::numbers`]: the same for JavaScript.
//!
//! Every stage is total: any text gives a digest, if only an empty one.

pub mod order;
pub mod search;
pub mod span;

pub mod article;
pub mod boilerplate;
pub mod dictionary;
pub mod lexicon;
pub mod script;
pub mod segment;
pub mod sentence;

pub mod document;

pub mod key_point;
pub mod quote;
pub mod rank;
pub mod stance;
pub mod topic;

pub mod digest;
pub mod numbers;
pub mod utf16;

#[cfg(target_arch = "wasm32")]
mod wasm;

pub use digest::Digest;

use digest::Findings;
use document::Document;
use segment::Segmenter;
use span::Span;
use std::convert::Infallible;

/// What the caller may choose.
#[derive(Debug, Clone)]
pub struct Options {
    /// How many key points at most.
    pub points: usize,
    /// How many characters the key points may have together.
    pub max_characters: Option<usize>,
    /// The title of the article, where it is not part of the text.
    pub title: Option<String>,
    /// The central issue, where the caller knows better.
    pub topic: Option<String>,
    /// Words that the dictionary may lack.
    pub words: Vec<String>,
    /// What belongs to the article, whatever it looks like: an excluded part that overlaps one of these is read as article.
    pub keep: Vec<Span>,
}

impl Default for Options {
    /// Five key points and nothing else.
    fn default() -> Options {
        Options { points: 5, max_characters: None, title: None, topic: None, words: Vec::new(), keep: Vec::new() }
    }
}

/// The costly data, built once; digests any number of texts.
#[derive(Default)]
pub struct Engine {
    segmenter: Segmenter,
}

impl Engine {
    pub fn new() -> Engine {
        Engine::default()
    }

    /// How each statement of `text` came to its source, with offsets in bytes.
    pub fn explain<'t>(&mut self, text: &'t str) -> quote::explain::Explanation<'t> {
        quote::explain::explain(&Document::read(text, &mut self.segmenter))
    }

    /// Each statement of `text` with the phrase that names its speaker there, a pronoun perhaps, where there is one.
    pub fn speakers(&mut self, text: &str) -> impl Iterator<Item = (Span, Option<Span>)> {
        let sources = quote::sources(&Document::read(text, &mut self.segmenter));
        sources.into_iter().flat_map(|source| source.statements).map(|said| (said.span, said.speaker))
    }

    /// The digest of `text`, with offsets in bytes.
    pub fn digest<'t>(&mut self, text: &'t str, options: &Options) -> Digest<'t> {
        let Ok(findings) = self.read_by_stage(text, options, |_| Ok::<(), Infallible>(()));
        digest::assemble(&findings, options.topic.as_deref())
    }

    /// What a digest is made of; calls `done` with the name of each stage as it ends; an error of `done` ends the rest.
    #[inline(never)]
    pub fn read_by_stage<'t, E>(
        &mut self,
        text: &'t str,
        options: &Options,
        mut done: impl FnMut(&'static str) -> Result<(), E>,
    ) -> Result<Findings<'t>, E> {
        let document = Document::read_with(text, &options.words, &options.keep, &mut self.segmenter);
        done("read")?;
        let title = options.title.as_deref();
        let sources = quote::sources(&document);
        done("sources")?;
        let ranking = rank::rank(&document, title, quote::voice(&sources));
        let key_points = key_point::choose(&document, &ranking, options.points, options.max_characters);
        done("key points")?;
        let topic = if options.topic.is_none() { topic::topic(&document) } else { None };
        let issue = stance::Issue::new(options.topic.as_deref().or(topic.map(|span| &text[span])).unwrap_or_default());
        let stances = stance::judge(&document, &sources, &issue);
        done("stances")?;
        Ok(Findings { document, topic, key_points, sources, stances })
    }
}
