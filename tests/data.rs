//! The word lists of `data/` are in the form that `data/README.md` describes, and it counts them right.
//!
//! `UPDATE=1 cargo test --test data` writes the counts again.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs};

#[test]
fn lists_are_well_formed() {
    for path in lists() {
        let name = path.display();
        let table = fs::read_to_string(&path).unwrap();
        assert!(
            table.ends_with('\n') && !table.contains('\r') && !table.starts_with('\u{feff}'),
            "{name}: plain UTF-8 lines"
        );
        let rows = rows(&table);
        let columns = rows.first().unwrap_or_else(|| panic!("{name}: the first line names the columns")).len();
        for row in &rows {
            assert_eq!(row.len(), columns, "{name}: {row:?} has another number of columns");
            // A word may end in a space that it is only matched with; what is said about it may not.
            assert!(row[1..].iter().all(|cell| cell.trim() == *cell), "{name}: {row:?} has white space around a cell");
            assert!(!row[0].is_empty(), "{name}: {row:?} has no first column");
        }
        for pair in rows[1..].windows(2) {
            assert!(pair[0][0] < pair[1][0], "{name}: {} stands before {}, or twice", pair[0][0], pair[1][0]);
        }
    }
}

#[test]
fn the_readme_describes_every_list() {
    let path = folder().join("README.md");
    let mut readme = fs::read_to_string(&path).unwrap();
    for list in lists() {
        let name = list.file_name().unwrap().to_str().unwrap();
        let table = fs::read_to_string(&list).unwrap();
        let rows = rows(&table);
        let count = rows.len() - 1;
        let (start, end) = section(&readme, name)
            .unwrap_or_else(|| panic!("data/README.md needs a section `## {name}` that begins with `{count}`"));
        for place in places(&rows) {
            let said = readme[start..end].contains(&format!("`{place}`"));
            assert!(said, "data/README.md: the section `## {name}` must say what `{place}` means");
        }
        let digits = count_in(&readme[start..end])
            .unwrap_or_else(|| panic!("data/README.md: the section `## {name}` must begin with `{count}`"));
        let said = start + digits.0..start + digits.1;
        if env::var_os("UPDATE").is_some() {
            readme.replace_range(said, &count.to_string());
        } else {
            assert_eq!(readme[said], count.to_string(), "data/README.md: rows of {name}; UPDATE=1 writes them again");
        }
    }
    let headings: Vec<&str> = readme.lines().filter_map(|line| line.strip_prefix("## ")).collect();
    for heading in &headings {
        let name = heading.trim_matches('`');
        assert!(!name.ends_with(".tsv") || folder().join(name).exists(), "data/README.md: there is no {name}");
    }
    assert!(headings.is_sorted_by_key(|heading| heading.trim_matches('`')), "data/README.md: sections by name");
    if env::var_os("UPDATE").is_some() {
        fs::write(path, readme).unwrap();
    }
}

/// The values of a column `places`.
fn places<'t>(rows: &[Vec<&'t str>]) -> BTreeSet<&'t str> {
    let column = rows[0].iter().position(|column| *column == "places");
    let cells = rows[1..].iter().filter_map(|row| Some(row[column?]));
    cells.flat_map(|cell| cell.split(',')).collect()
}

/// Where the section of a list stands in the text.
fn section(readme: &str, name: &str) -> Option<(usize, usize)> {
    let start =
        [format!("\n## {name}\n"), format!("\n## `{name}`\n")].iter().find_map(|heading| readme.find(heading))?;
    let end = readme[start + 4..].find("\n## ").map_or(readme.len(), |length| start + 4 + length);
    Some((start, end))
}

/// Where the number stands that begins the first line below the heading.
fn count_in(section: &str) -> Option<(usize, usize)> {
    let start = section.find(|c: char| c.is_ascii_digit())?;
    let before = &section[..start];
    let length = section[start..].find(|c: char| !c.is_ascii_digit())?;
    (before.ends_with("\n\n") && before.lines().count() == 3).then_some((start, start + length))
}

fn rows(table: &str) -> Vec<Vec<&str>> {
    table
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.split('\t').collect())
        .collect()
}

fn lists() -> Vec<PathBuf> {
    let files = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let mut lists: Vec<PathBuf> = files.filter(|path| path.extension().is_some_and(|name| name == "tsv")).collect();
    lists.sort();
    lists
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data")
}
