//! The rules of the house that matter enough to be held by a test.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The modules of `src/` from the first to the last. A module uses its own layer and those before it.
const LAYERS: [&[&str]; 8] = [
    &["order", "search", "span"],
    &["article", "boilerplate", "dictionary", "lexicon", "script", "segment", "sentence", "utf16"],
    &["document"],
    &["key_point", "quote", "rank", "stance", "topic"],
    &["digest"],
    &["numbers"],
    &["lib"],
    &["wasm"],
];

/// Which file alone may name an outside crate.
const GATES: [(&str, &str); 4] = [
    ("jieba_rs", "segment.rs"),
    ("wasm_bindgen", "wasm.rs"),
    ("web_sys", "wasm.rs"),
    ("serde_wasm_bindgen", "wasm.rs"),
];

/// Ways to turn text into markup.
const MARKUP: [&str; 8] = [
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "setHTMLUnsafe",
    "parseHTMLUnsafe",
    "document.write",
    "createContextualFragment",
    "srcdoc",
];

/// How long a file may be, in lines, its unit tests left out.
const LONGEST_FILE: usize = 600;

#[test]
fn dependencies_run_one_way() {
    let layer_of: BTreeMap<&str, usize> =
        LAYERS.iter().enumerate().flat_map(|(layer, names)| names.iter().map(move |&name| (name, layer))).collect();
    let mut uses: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for path in files("src", &["rs"]) {
        let module = module_of(&path);
        let Some(&layer) = layer_of.get(module.as_str()) else {
            panic!("{}: say in LAYERS where the module `{module}` stands", path.display());
        };
        for used in modules_used(&without_comments(&read(&path))) {
            if let Some(&other) = layer_of.get(used.as_str()) {
                assert!(other <= layer, "{}: `{module}` comes before `{used}` and may not use it", path.display());
                if used != module {
                    uses.entry(module.clone()).or_default().insert(used);
                }
            }
        }
    }
    for module in uses.keys() {
        assert!(!reaches(&uses, module, module), "`{module}` uses itself through other modules");
    }
}

/// The first part of every `crate::…` path.
fn modules_used(source: &str) -> Vec<String> {
    source
        .split("crate::")
        .skip(1)
        .flat_map(|path| match path.strip_prefix('{') {
            Some(group) => {
                let group = &group[..group.find("};").unwrap_or(group.len())];
                group.split(',').map(|path| first_name(path.trim_start())).collect()
            }
            None => vec![first_name(path)],
        })
        .collect()
}

fn first_name(path: &str) -> String {
    path.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

fn reaches(uses: &BTreeMap<String, BTreeSet<String>>, from: &str, to: &str) -> bool {
    let (mut open, mut seen) = (vec![from], BTreeSet::new());
    while let Some(module) = open.pop() {
        for next in uses.get(module).into_iter().flatten() {
            if next == to {
                return true;
            }
            if seen.insert(next) {
                open.push(next);
            }
        }
    }
    false
}

#[test]
fn outside_crates_are_named_at_their_gate_only() {
    for path in files("src", &["rs"]) {
        let source = without_comments(&read(&path));
        for (name, gate) in GATES {
            let named = source.contains(name);
            assert!(
                !named || path.ends_with(Path::new("src").join(gate)),
                "{}: only {gate} names {name}",
                path.display()
            );
        }
    }
}

#[test]
fn text_never_becomes_markup() {
    for folder in ["pkg", "www", "extension"] {
        // What ships; a test may name what it forbids.
        for path in files(folder, &["ts", "js", "mjs", "html"]).iter().filter(|path| !is_test(path)) {
            let source = read(path);
            for way in MARKUP {
                assert!(!source.contains(way), "{}: {way} turns text into markup", path.display());
            }
        }
    }
}

#[test]
fn no_file_is_too_long_to_read() {
    for folder in ["src", "xtask", "evaluation", "tests", "benches", "fuzz", "pkg", "www", "extension"] {
        for path in files(folder, &["rs", "ts", "js", "mjs", "css"]) {
            let source = read(&path);
            let lines = source.split("#[cfg(test)]").next().unwrap().lines().count();
            assert!(lines <= LONGEST_FILE, "{}: {lines} lines are too many, split it", path.display());
        }
    }
}

/// The module a file belongs to: the first name under `src/`.
fn module_of(path: &Path) -> String {
    let inside = path.strip_prefix(root().join("src")).unwrap();
    inside.iter().next().unwrap().to_str().unwrap().trim_end_matches(".rs").to_owned()
}

fn is_test(path: &Path) -> bool {
    path.strip_prefix(root()).unwrap().iter().any(|part| part == "tests")
}

fn without_comments(source: &str) -> String {
    source.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}

/// The files under a folder that were written by hand.
fn files(folder: &str, extensions: &[&str]) -> Vec<PathBuf> {
    const GENERATED: [&str; 6] = ["node_modules", "dist", "cjs", "wasm", "target", "docs"];
    let (mut open, mut found) = (vec![root().join(folder)], Vec::new());
    while let Some(path) = open.pop() {
        if path.is_dir() {
            let is_hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
            if !is_hidden && !GENERATED.iter().any(|name| path.ends_with(name)) {
                open.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
            }
        } else if path.extension().is_some_and(|extension| extensions.iter().any(|&wanted| extension == wanted)) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
