//! Short words in short texts.
//!
//! The search of the standard library prepares itself for words and texts of any length, which takes longer than to look for
//! a word of two characters in a clause, and is compiled anew wherever it is used.

/// Looking for a word.
pub trait Search {
    /// Whether the word stands in the text.
    fn has(&self, word: &str) -> bool;
    /// Where the word stands first.
    fn place_of(&self, word: &str) -> Option<usize>;
    /// Where the word stands, without overlap.
    fn places_of<'t>(&'t self, word: &'t str) -> impl Iterator<Item = usize> + 't;
    /// Whether the character stands in the text.
    fn holds(&self, character: char) -> bool;
    /// Whether one of the characters stands in the text, is its first, is its last. The standard library takes a list of
    /// characters as well, and is then compiled for each length of list.
    fn has_any(&self, characters: &[char]) -> bool;
    fn opens_with(&self, characters: &[char]) -> bool;
    fn closes_with(&self, characters: &[char]) -> bool;
}

impl Search for str {
    fn has(&self, word: &str) -> bool {
        place(self.as_bytes(), word.as_bytes()).is_some()
    }

    fn place_of(&self, word: &str) -> Option<usize> {
        place(self.as_bytes(), word.as_bytes())
    }

    fn places_of<'t>(&'t self, word: &'t str) -> impl Iterator<Item = usize> + 't {
        let mut from = 0;
        std::iter::from_fn(move || {
            let at = from + place(&self.as_bytes()[from..], word.as_bytes())?;
            from = at + word.len();
            Some(at)
        })
    }

    #[inline(never)]
    fn has_any(&self, characters: &[char]) -> bool {
        self.chars().any(|other| characters.contains(&other))
    }

    #[inline(never)]
    fn opens_with(&self, characters: &[char]) -> bool {
        self.chars().next().is_some_and(|first| characters.contains(&first))
    }

    #[inline(never)]
    fn closes_with(&self, characters: &[char]) -> bool {
        self.chars().next_back().is_some_and(|last| characters.contains(&last))
    }

    #[inline(never)]
    fn holds(&self, character: char) -> bool {
        self.chars().any(|other| other == character)
    }
}

/// Where `word` starts in `text`.
#[inline(never)]
fn place(text: &[u8], word: &[u8]) -> Option<usize> {
    // The first two bytes of a Chinese character tell less than the third.
    let told = word.len().min(3).checked_sub(1)?;
    let byte = word[told];
    let end = (text.len() + 1).checked_sub(word.len())? + told;
    let mut from = told;
    while let Some(skipped) = text[from..end].iter().position(|&other| other == byte) {
        let start = from + skipped - told;
        if text[start..].starts_with(word) {
            return Some(start);
        }
        from += skipped + 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_is_found_as_by_the_standard_library() {
        let texts = ["", "a", "ab", "aab", "市长", "副市长说市长好", "长长市", "a市b长"];
        let words = ["a", "ab", "b", "市", "长", "市长", "长市", "副市长说市长好", "b长", "说市"];
        for text in texts {
            for word in words {
                assert_eq!(text.place_of(word), text.find(word), "{word} in {text}");
                assert_eq!(text.has(word), text.contains(word), "{word} in {text}");
                let places = text.match_indices(word).map(|(at, _)| at);
                assert!(text.places_of(word).eq(places), "{word} in {text}");
                assert!(word.chars().all(|c| text.holds(c) == text.contains(c)), "{word} in {text}");
            }
        }
    }
}
