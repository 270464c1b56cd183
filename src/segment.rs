//! Words and their tags. The only file that names `jieba_rs`.

use crate::span::Span;
use jieba_rs::Jieba;

/// A word of the text with its part of speech.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    pub span: Span,
    pub tag: Tag,
}

/// A part-of-speech tag of the dictionary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tag(u8);

impl Tag {
    pub fn as_str(self) -> &'static str {
        "x"
    }
}

/// Cuts text into words; keeps what it has loaded of the dictionary for the next text.
pub struct Segmenter {
    jieba: Jieba,
}

impl Segmenter {
    pub fn new() -> Segmenter {
        Segmenter { jieba: Jieba::empty() }
    }

    /// The words of `text`, in order; white space and punctuation are words of their own.
    pub fn segment(&mut self, text: &str) -> Vec<Token> {
        let tagged = self.jieba.tag(text, true);
        tagged.iter().map(|word| Token { span: Span::new(word.byte_start, word.byte_end), tag: Tag(0) }).collect()
    }
}

impl Default for Segmenter {
    fn default() -> Segmenter {
        Segmenter::new()
    }
}
