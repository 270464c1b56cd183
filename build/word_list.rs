//! Word lists without the columns that only their readers need.

use std::fs;
use std::path::Path;

/// Writes `data/{name}.tsv` into `out` without its comments and without its column `note`, the last one:
/// a page should not download what is said to people.
pub fn without_notes(name: &str, out: &Path) {
    let source = format!("data/{name}.tsv");
    println!("cargo::rerun-if-changed={source}");
    let table = fs::read_to_string(&source).unwrap_or_else(|error| panic!("{source}: {error}"));
    let mut lines = table.lines().filter(|line| !line.starts_with('#')).peekable();
    let header = lines.peek().unwrap_or_else(|| panic!("{source} is empty"));
    let columns = header.split('\t').position(|column| column == "note").unwrap_or(usize::MAX);
    let kept: String = lines.map(|line| line.split('\t').take(columns).collect::<Vec<_>>().join("\t") + "\n").collect();
    fs::write(out.join(format!("{name}.tsv")), kept).expect("the build directory can be written to");
}
