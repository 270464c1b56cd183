//! The columns as `build/dictionary.rs` wrote them, and the forms that columns of two-byte values have.

include!(concat!(env!("OUT_DIR"), "/dictionary/columns.rs"));

/// The low and the high bytes apart.
pub struct Wide {
    pub low: &'static [u8],
    /// Ends where none but zeros follow.
    pub high: &'static [u8],
}

impl Wide {
    #[inline]
    pub fn get(&self, index: usize) -> usize {
        u16::from_le_bytes([self.low[index], self.high.get(index).copied().unwrap_or(0)]) as usize
    }
}

/// The high byte, turned over, and the low byte in turn.
pub struct Joined {
    pub bytes: &'static [u8],
}

impl Joined {
    pub fn get(&self, index: usize) -> usize {
        u16::from_be_bytes([!self.bytes[2 * index], self.bytes[2 * index + 1]]) as usize
    }
}

/// The four lowest bits, two values to a byte, and the others.
pub struct Split {
    pub lowest: &'static [u8],
    pub rest: Wide,
}

impl Split {
    pub fn get(&self, index: usize) -> usize {
        let lowest = self.lowest[index / 2] >> (index % 2 * 4) & 0x0F;
        self.rest.get(index) << 4 | lowest as usize
    }
}
