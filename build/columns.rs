//! Columns of numbers: files of their own, and the source that embeds them.

use std::fs;
use std::path::Path;

/// Values of up to two bytes, the low and the high bytes apart: the high ones are nearly all alike.
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
}

/// The files of some columns, and the source that embeds them.
pub struct Files<'f> {
    pub folder: &'f Path,
    pub source: String,
}

impl Files<'_> {
    pub fn narrow(&mut self, name: &str, column: &[u8]) {
        let include = self.include(name, column);
        self.item(&format!("{}: &[u8]", name.to_uppercase()), &include);
    }

    pub fn wide(&mut self, name: &str, column: &Wide) {
        let column = self.include_wide(name, column);
        self.item(&format!("{}: Wide", name.to_uppercase()), &column);
    }

    /// Several columns that are read by number.
    pub fn wides<'c>(&mut self, name: &str, columns: impl ExactSizeIterator<Item = &'c Wide>) {
        let count = columns.len();
        let columns: String =
            columns.enumerate().map(|(i, column)| self.include_wide(&format!("{name}{i}"), column) + ", ").collect();
        self.item(&format!("{}: [Wide; {count}]", name.to_uppercase()), &format!("[{columns}]"));
    }

    pub fn item(&mut self, name: &str, value: &str) {
        self.source += &format!("pub static {name} = {value};\n");
    }

    pub fn write(self) {
        fs::write(self.folder.join("columns.rs"), self.source).expect("OUT_DIR is writable");
    }

    fn include_wide(&self, name: &str, column: &Wide) -> String {
        let low = self.include(&format!("{name}.low"), &column.low);
        let high = self.include(&format!("{name}.high"), &column.high);
        format!("Wide {{ low: {low}, high: {high} }}")
    }

    /// Writes a file. Returns the expression that embeds it.
    fn include(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.folder.join(name);
        fs::write(&path, bytes).expect("OUT_DIR is writable");
        format!("include_bytes!({path:?})")
    }
}
