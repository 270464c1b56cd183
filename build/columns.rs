//! Columns of numbers: one file of them all, and the source that embeds it.

use std::fs;
use std::path::Path;

/// Values of up to two bytes, the low and the high bytes apart: the high ones are nearly all alike, and end where none but
/// zeros follow.
#[derive(Default)]
pub struct Wide {
    pub low: Vec<u8>,
    pub high: Vec<u8>,
}

impl Wide {
    pub fn push(&mut self, value: usize) {
        let [low, high] = u16::try_from(value).expect("a value fits two bytes").to_le_bytes();
        self.low.push(low);
        self.high.push(high);
    }

    fn trimmed(&self) -> &[u8] {
        let end = self.high.iter().rposition(|&byte| byte > 0).map_or(0, |last| last + 1);
        &self.high[..end]
    }
}

/// Values of up to two bytes, both bytes of each together: brotli chooses what it expects of a byte by the bytes before it,
/// which pays where the high byte tells something of the low one, or of the next value. The high byte is turned over, since
/// the kinds that brotli tells apart are finest at both ends: so the high byte is known from the low one.
#[derive(Default)]
pub struct Joined {
    bytes: Vec<u8>,
}

impl Joined {
    pub fn push(&mut self, value: usize) {
        let [low, high] = u16::try_from(value).expect("a value fits two bytes").to_le_bytes();
        self.bytes.extend([!high, low]);
    }
}

/// Values of up to two bytes, the four lowest bits apart: they are as good as random, and would hide what the rest has in
/// common.
#[derive(Default)]
pub struct Split {
    lowest: Vec<u8>,
    rest: Wide,
}

impl Split {
    pub fn push(&mut self, value: usize) {
        let lowest = (value & 0x0F) as u8;
        match self.lowest.last_mut() {
            Some(last) if self.rest.low.len() % 2 == 1 => *last |= lowest << 4,
            _ => self.lowest.push(lowest),
        }
        self.rest.push(value >> 4);
    }
}

/// Columns, and the source that names them.
#[derive(Default)]
pub struct Columns {
    /// Each column with the order-0 entropy of its bytes, in bits.
    columns: Vec<(f64, Vec<u8>)>,
    items: Vec<String>,
}

impl Columns {
    pub fn narrow(&mut self, name: &str, column: &[u8]) {
        let part = self.add(column);
        self.item(&format!("{}: &[u8]", name.to_uppercase()), &part);
    }

    pub fn wide(&mut self, name: &str, column: &Wide) {
        let column = self.add_wide(column);
        self.item(&format!("{}: Wide", name.to_uppercase()), &column);
    }

    /// Several columns that are read by number.
    pub fn wides<'c>(&mut self, name: &str, columns: impl ExactSizeIterator<Item = &'c Wide>) {
        let count = columns.len();
        let columns: String = columns.map(|column| self.add_wide(column) + ", ").collect();
        self.item(&format!("{}: [Wide; {count}]", name.to_uppercase()), &format!("[{columns}]"));
    }

    pub fn joined(&mut self, name: &str, column: &Joined) {
        let bytes = self.add(&column.bytes);
        self.item(&format!("{}: Joined", name.to_uppercase()), &format!("Joined {{ bytes: {bytes} }}"));
    }

    pub fn split(&mut self, name: &str, column: &Split) {
        let (lowest, rest) = (self.add(&column.lowest), self.add_wide(&column.rest));
        self.item(&format!("{}: Split", name.to_uppercase()), &format!("Split {{ lowest: {lowest}, rest: {rest} }}"));
    }

    pub fn item(&mut self, name: &str, value: &str) {
        self.items.push(format!("pub static {name} = {value};\n"));
    }

    /// An item that patterns can name.
    pub fn constant(&mut self, name: &str, value: &str) {
        self.items.push(format!("pub const {name} = {value};\n"));
    }

    fn add_wide(&mut self, column: &Wide) -> String {
        let (low, high) = (self.add(&column.low), self.add(column.trimmed()));
        format!("Wide {{ low: {low}, high: {high} }}")
    }

    fn add(&mut self, column: &[u8]) -> String {
        self.columns.push((entropy(column), column.to_vec()));
        format!("part(PARTS[{}])", self.columns.len() - 1)
    }

    /// Writes the columns, and `columns.rs`, which names them. Columns of like entropy stand together: brotli makes a
    /// hundredth less of them than in any order tried that goes by their sense.
    pub fn write(self, folder: &Path) {
        fs::create_dir_all(folder).expect("OUT_DIR is writable");
        let mut order: Vec<usize> = (0..self.columns.len()).collect();
        order.sort_by(|&a, &b| self.columns[a].0.total_cmp(&self.columns[b].0));
        let mut bytes = Vec::new();
        let mut parts = vec![(0, 0); order.len()];
        for column in order {
            let start = bytes.len();
            bytes.extend(&self.columns[column].1);
            parts[column] = (start, bytes.len());
        }
        let path = folder.join("columns.bin");
        fs::write(&path, bytes).expect("OUT_DIR is writable");
        let head = format!(
            "const BYTES: &[u8] = include_bytes!({path:?});\n\
             const PARTS: [(usize, usize); {}] = {parts:?};\n\
             const fn part(part: (usize, usize)) -> &'static [u8] {{ BYTES.split_at(part.1).0.split_at(part.0).1 }}\n",
            parts.len()
        );
        fs::write(folder.join("columns.rs"), head + &self.items.concat()).expect("OUT_DIR is writable");
    }
}

fn entropy(column: &[u8]) -> f64 {
    let mut counts = [0; 256];
    for &byte in column {
        counts[byte as usize] += 1;
    }
    let shares = counts.iter().filter(|&&count| count > 0).map(|&count| f64::from(count) / column.len() as f64);
    shares.map(|share| -share * share.log2()).sum()
}
