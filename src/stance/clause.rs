//! A statement as sentences of clauses of stance words.

use super::lexicon::{self, Classes, Word};
use crate::document::Document;
use crate::segment::Token;
use crate::span::Span;

/// A stance word where it stands in the text.
#[derive(Debug, Clone, Copy)]
pub struct Item {
    pub span: Span,
    pub word: Word,
}

impl Item {
    pub fn is(&self, classes: Classes) -> bool {
        self.word.classes.any(classes)
    }
}

/// What stands between two commas.
#[derive(Debug, Clone)]
pub struct Clause {
    pub span: Span,
    pub items: Vec<Item>,
    /// Whether the clause is the last of its sentence.
    pub ends_sentence: bool,
    /// Whether its sentence is a question; set on the last clause of the sentence only.
    pub asks: bool,
}

/// A clause of so many bytes ends even without a mark. Each word reads its clause, so that a text without marks would
/// take time with the square of its length; the clauses of real text are a tenth as long.
const LONGEST_CLAUSE: usize = 600;

/// The clauses of `span`, opponents' quoted words left out.
pub fn clauses(document: &Document<'_>, span: Span) -> Vec<Clause> {
    let folded = document.folded.as_ref();
    let mut edges = Edges { tokens: document.tokens_in(span), next: 0 };
    let mut clauses = Vec::new();
    let mut words = lexicon::matches(&folded[span])
        .map(|found| Item {
            span: Span::new(span.start() + found.span.start(), span.start() + found.span.end()),
            word: found.value,
        })
        .filter(|item| !item.word.classes.only_reports() && edges.fit(item))
        .peekable();
    let mut items = Vec::new();
    let mut start = span.start();
    let mut muted_until: Option<char> = None;
    let mut after_opponent: Option<usize> = None;
    for (offset, character) in folded[span].char_indices() {
        let at = span.start() + offset;
        while let Some(item) = words.next_if(|item| item.span.start() <= at) {
            if muted_until.is_none() {
                if item.is(Classes::OPPONENT) {
                    after_opponent = Some(item.span.end());
                }
                items.push(item);
            }
        }
        if muted_until == Some(character) {
            muted_until = None;
            continue;
        }
        if muted_until.is_none()
            && let Some(closing) = closing_mark(character)
            && after_opponent.is_some_and(|end| at - end.min(at) <= OPPONENT_REACH)
        {
            muted_until = Some(closing);
            after_opponent = None;
        }
        let ends_sentence = matches!(character, '。' | '！' | '？' | '!' | '?' | '；' | ';' | '\n' | '…');
        let end = at + character.len_utf8();
        if ends_sentence || matches!(character, '，' | ',' | '：' | ':') || end - start >= LONGEST_CLAUSE {
            let asks = matches!(character, '？' | '?');
            clauses.push(Clause {
                span: Span::new(start, end),
                items: std::mem::take(&mut items),
                ends_sentence,
                asks,
            });
            start = end;
            if ends_sentence {
                muted_until = None;
            }
            after_opponent = None;
        }
    }
    if start < span.end() {
        clauses.push(Clause { span: Span::new(start, span.end()), items, ends_sentence: true, asks: false });
    }
    if let Some(last) = clauses.last_mut() {
        last.ends_sentence = true;
    }
    clauses
}

/// The edges of the words of the text, walked through once from left to right.
struct Edges<'t> {
    tokens: &'t [Token],
    next: usize,
}

impl Edges<'_> {
    /// Whether the match is no accident of two neighbouring words (来自|大陆, not 自大; 无|理由, not 无理). The word list
    /// and the dictionary need not agree on what a word is, so one common edge is enough for a longer word, and for one
    /// of two characters inside a single word of the text.
    fn fit(&mut self, item: &Item) -> bool {
        while self.tokens.get(self.next).is_some_and(|token| token.span.end() <= item.span.start()) {
            self.next += 1;
        }
        let Some(first) = self.tokens.get(self.next) else { return true };
        let starts = first.span.start() >= item.span.start();
        let last = self.tokens[self.next..].iter().take_while(|token| token.span.start() < item.span.end()).last();
        let ends = last.is_none_or(|token| token.span.end() <= item.span.end());
        match item.span.len() {
            0..=3 => starts && ends || item.is(Classes::NEGATION),
            4..=6 => starts && ends || (starts || ends) && last.is_none_or(|last| last.span == first.span),
            _ => starts || ends,
        }
    }
}

/// How far behind 所谓 the quotation mark may open, in bytes: three characters, for 所谓的 and a short name.
const OPPONENT_REACH: usize = 9;

fn closing_mark(opening: char) -> Option<char> {
    match opening {
        '“' => Some('”'),
        '‘' => Some('’'),
        '「' => Some('」'),
        '『' => Some('』'),
        '"' => Some('"'),
        _ => None,
    }
}
