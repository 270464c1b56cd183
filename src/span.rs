//! Ranges of the input text.

use std::fmt;
use std::ops::{Index, Range};

/// A range of bytes of the input, on character boundaries. Invariant: `start <= end`.
///
/// A long text has millions of spans, so they are held in 32 bits, which suffice for four gigabytes: more than the memory
/// of WebAssembly, and sixty times the longest text that the package takes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    first: u32,
    behind: u32,
}

impl Span {
    /// # Panics
    /// When `start > end`, which is an error of the caller's.
    pub fn new(start: usize, end: usize) -> Span {
        assert!(start <= end, "a span starts at {start}, after its end {end}");
        Span { first: start as u32, behind: end as u32 }
    }

    pub fn start(self) -> usize {
        self.first as usize
    }

    pub fn end(self) -> usize {
        self.behind as usize
    }

    /// The span from the same start to another end.
    pub fn until(self, end: usize) -> Span {
        Span::new(self.start(), end)
    }

    pub fn len(self) -> usize {
        self.end() - self.start()
    }

    pub fn is_empty(self) -> bool {
        self.start() == self.end()
    }

    pub fn range(self) -> Range<usize> {
        self.start()..self.end()
    }

    pub fn contains(self, offset: usize) -> bool {
        self.start() <= offset && offset < self.end()
    }

    /// Whether `other` lies wholly inside; a span covers itself.
    pub fn covers(self, other: Span) -> bool {
        self.start() <= other.start() && other.end() <= self.end()
    }

    pub fn overlaps(self, other: Span) -> bool {
        self.start() < other.end() && other.start() < self.end()
    }

    /// The smallest span that covers both.
    pub fn cover(self, other: Span) -> Span {
        Span::new(self.start().min(other.start()), self.end().max(other.end()))
    }

    /// The span without the characters at both ends that `drop` holds for.
    pub fn trim(self, text: &str, drop: impl Fn(char) -> bool) -> Span {
        let inside = &text[self];
        let kept = inside.trim_start_matches(&drop);
        let start = self.start() + (inside.len() - kept.len());
        Span::new(start, start + kept.trim_end_matches(&drop).len())
    }

    /// The span without white space at both ends.
    pub fn trim_space(self, text: &str) -> Span {
        self.trim(text, char::is_whitespace)
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start(), self.end())
    }
}

impl Index<Span> for str {
    type Output = str;

    fn index(&self, span: Span) -> &str {
        &self[span.start()..span.end()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trims_full_width_space() {
        let text = "\u{3000}\u{3000}要点 \n";
        assert_eq!(&text[Span::new(0, text.len()).trim_space(text)], "要点");
    }

    #[test]
    fn a_span_of_space_trims_to_nothing() {
        let text = " \n ";
        assert!(Span::new(0, 3).trim_space(text).is_empty());
    }
}
