//! From byte offsets to UTF-16 code units, the unit of JavaScript strings.

/// Every how many bytes a running count is kept: a look-up then reads at most this many bytes,
/// and the table costs a thirty-second of the text.
const STRIDE: usize = 128;

/// Converts byte offsets of one text into offsets in UTF-16 code units.
pub struct Utf16Offsets<'t> {
    text: &'t str,
    /// Code units before byte `index * STRIDE`, counting each character where it starts.
    counts: Vec<u32>,
}

impl<'t> Utf16Offsets<'t> {
    pub fn new(text: &'t str) -> Utf16Offsets<'t> {
        let mut units = 0;
        let counts = text
            .as_bytes()
            .chunks(STRIDE)
            .map(|chunk| {
                let before = units;
                units += chunk.iter().map(|&byte| code_units(byte)).sum::<u32>();
                before
            })
            .collect();
        Utf16Offsets { text, counts }
    }

    /// The code units before `offset`, a byte offset on a character boundary, at most the text's length.
    pub fn at(&self, offset: usize) -> usize {
        let chunk = offset / STRIDE;
        let Some(&before) = self.counts.get(chunk) else {
            return self.text.encode_utf16().count();
        };
        let rest = &self.text.as_bytes()[chunk * STRIDE..offset];
        before as usize + rest.iter().map(|&byte| code_units(byte)).sum::<u32>() as usize
    }

    /// The byte offset of the character that holds code unit `units`; the text's length behind the last.
    pub fn byte_at(&self, units: usize) -> usize {
        let chunk = self.counts.partition_point(|&before| before as usize <= units).saturating_sub(1);
        let mut before = self.counts.get(chunk).map_or(0, |&count| count as usize);
        let bytes = self.text.as_bytes();
        for (offset, &byte) in bytes.iter().enumerate().skip(chunk * STRIDE) {
            let width = code_units(byte) as usize;
            if width > 0 && before + width > units {
                return offset;
            }
            before += width;
        }
        bytes.len()
    }
}

/// The code units of the character that starts with `byte`; 0 for a byte inside a character.
fn code_units(byte: u8) -> u32 {
    match byte {
        0x80..=0xBF => 0,
        0xF0..=0xFF => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_encoder_at_every_character() {
        let text = "a要𠮷é😀点".repeat(STRIDE);
        let offsets = Utf16Offsets::new(&text);
        let mut units = 0;
        for (offset, character) in text.char_indices() {
            assert_eq!(offsets.at(offset), units, "at byte {offset}");
            assert_eq!(offsets.byte_at(units), offset, "at code unit {units}");
            units += character.len_utf16();
        }
        assert_eq!(offsets.at(text.len()), units);
        assert_eq!(offsets.byte_at(units), text.len());
    }

    #[test]
    fn a_text_of_whole_chunks_ends_where_it_ends() {
        let text = "a".repeat(2 * STRIDE);
        assert_eq!(Utf16Offsets::new(&text).at(text.len()), text.len());
    }
}
