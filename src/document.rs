//! What the later stages read: the text and everything that the first stages found in it.

use crate::article::{self, Article};
use crate::order;
use crate::script::{self, Script};
use crate::segment::{Segmenter, Token};
use crate::sentence::{self, Sentence};
use crate::span::Span;
use std::borrow::Cow;

/// A text with its structure. All spans are byte ranges of `text` and equally of `folded`.
pub struct Document<'t> {
    pub text: &'t str,
    /// The text in Simplified script, byte for byte as long as `text`. Word lists are matched here.
    pub folded: Cow<'t, str>,
    pub script: Script,
    pub article: Article,
    /// In document order.
    pub sentences: Vec<Sentence>,
    /// The words of the title, of the original title and of all blocks, in document order.
    pub tokens: Vec<Token>,
}

impl<'t> Document<'t> {
    pub fn read(text: &'t str, segmenter: &mut Segmenter) -> Document<'t> {
        Document::read_with(text, &[], &[], segmenter)
    }

    /// Like [`Document::read`]; `words` count as words of the dictionary, and parts that overlap one of the spans of `keep`
    /// as article.
    #[inline(never)]
    pub fn read_with(text: &'t str, words: &[String], keep: &[Span], segmenter: &mut Segmenter) -> Document<'t> {
        let (folded, script) = script::fold(text);
        let mut article = article::parse(text, &folded);
        article.restore(&folded, keep);
        let sentences = sentence::split(&folded, &article);
        let titles = article.title.into_iter().chain(article.original_title);
        let mut parts: Vec<Span> = titles.chain(article.blocks.iter().map(|block| block.span)).collect();
        order::sort_by(&mut parts, Ord::cmp);
        let tokens = segmenter.segment(&folded, &parts, words);
        Document { text, folded, script, article, sentences, tokens }
    }

    /// The words inside `span`.
    pub fn tokens_in(&self, span: Span) -> &[Token] {
        let first = self.tokens.partition_point(|token| token.span.start() < span.start());
        let end = self.tokens.partition_point(|token| token.span.end() <= span.end());
        &self.tokens[first..end.max(first)]
    }
}
