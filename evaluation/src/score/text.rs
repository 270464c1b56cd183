//! An article addressed in UTF-16 code units.

use std::collections::BTreeSet;

pub(super) struct Text {
    units: Vec<u16>,
}

impl Text {
    pub(super) fn new(text: &str) -> Text {
        Text { units: text.encode_utf16().collect() }
    }

    pub(super) fn slice(&self, start: usize, end: usize) -> String {
        let end = end.min(self.units.len());
        String::from_utf16_lossy(&self.units[start.min(end)..end])
    }

    /// Whether the unit is punctuation or white space. Half of a surrogate pair is neither.
    fn is_mark(&self, at: usize) -> bool {
        let Some(&unit) = self.units.get(at) else { return false };
        let Some(character) = char::from_u32(u32::from(unit)) else { return false };
        const MARKS: &str = "，。！？；：、“”‘’「」『』《》（）()[]…—,.!?;:\"'·-";
        character.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&character) || MARKS.contains(character)
    }

    /// The places in the spans that hold no punctuation.
    pub(super) fn contents(&self, spans: impl Iterator<Item = (usize, usize)>) -> BTreeSet<usize> {
        spans.flat_map(|(start, end)| start..end).filter(|&at| !self.is_mark(at)).collect()
    }

    /// The span without punctuation at both ends.
    pub(super) fn trim(&self, mut start: usize, mut end: usize) -> (usize, usize) {
        while start < end && self.is_mark(start) {
            start += 1;
        }
        while end > start && self.is_mark(end - 1) {
            end -= 1;
        }
        (start, end)
    }

    /// A number that stands for a span of this text and no other.
    pub(super) fn pair(&self, (start, end): (usize, usize)) -> usize {
        start * (self.units.len() + 1) + end
    }
}
