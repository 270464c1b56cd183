//! What stands in pasted text without being part of the article, and why.
//!
//! Scraped articles often stand on one line, so boilerplate is looked for inside a line as well:
//!
//! - [`line`]: a line that is nothing but boilerplate;
//! - [`inside`]: captions, advertisements and prompts in the middle of a paragraph;
//! - [`opening`]: dateline, byline and original title before the first word of a paragraph, and the captions in front
//!   of the dateline of an article;
//! - [`closing`]: end marks, credits, share prompts and notices behind the last sentence.
//!
//! All of them read text in Simplified script.

mod caption;
mod closing;
mod credit;
mod dateline;
mod inside;
mod line;
mod opening;
mod original_title;
mod words;

use crate::search::Search;
use crate::span::Span;
use serde::Serialize;

pub use closing::{closing, is_notice};
pub use inside::inside;
pub use line::line;
pub use opening::{Opening, opening};
pub use original_title::{original_title, runs_into_report, unmarked_title};

/// A part of the input that was judged not to be the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Excluded {
    pub span: Span,
    pub reason: Reason,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    RelatedLinks,
    Copyright,
    /// Dateline, reporters, editors, the outlet that the article comes from.
    Byline,
    Caption,
    Share,
    Advertisement,
    EndMark,
    /// 原标题：…
    OriginalTitle,
    /// Time stamps, counters, navigation.
    Metadata,
    /// Program text that was scraped along.
    Code,
}

/// Behind the last sentence end of `text`, if it has one. A closing quotation mark ends a sentence only behind another
/// end mark: 在“海湾大桥”上林晓摄.
fn behind_sentence(text: &str, marks: &str) -> Option<usize> {
    let ends = |&(index, character): &(usize, char)| match character {
        '”' | '」' | '』' => text[..index].closes_with(&['。', '！', '？', '!', '?', '…', '.']),
        _ => marks.holds(character),
    };
    text.char_indices().rev().find(ends).map(|(index, character)| index + character.len_utf8())
}

impl Reason {
    fn named(name: &str) -> Reason {
        match name {
            "related-links" => Reason::RelatedLinks,
            "copyright" => Reason::Copyright,
            "caption" => Reason::Caption,
            "share" => Reason::Share,
            "advertisement" => Reason::Advertisement,
            "end-mark" => Reason::EndMark,
            "metadata" => Reason::Metadata,
            _ => Reason::Byline,
        }
    }
}
