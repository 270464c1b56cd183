//! Annotation apart from its articles, for articles that are not ours to print: `apart` keeps where things stand and what
//! they are, no word of the text; `join` puts both together again.
//!
//! An article is the text of a line of a JSONL file, or a block of another file with a blank line between two of them; it is
//! known by its place in the file and its length.
//! Offsets are UTF-16 code units.

use crate::Outcome;
use crate::articles::{Article, rows};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use std::error::Error;
use std::io::Write;
use std::path::Path;
use yaodian::utf16::Utf16Offsets;

/// A place in the text.
type Place = (usize, usize);

/// An annotated article without its words.
#[derive(Serialize, Deserialize)]
struct Apart {
    id: String,
    /// Counts the articles of the file from 0.
    article: usize,
    /// Of the article, in UTF-16 code units.
    length: usize,
    boilerplate: Vec<Place>,
    key: Vec<Place>,
    sources: Vec<Source<Place>>,
}

/// A source with its names as they are printed, or with their places.
#[derive(Serialize, Deserialize)]
struct Source<T> {
    name: T,
    aliases: Vec<T>,
    role: Option<T>,
    /// Kind, stance and statements, alike in both.
    #[serde(flatten)]
    others: Map<String, Value>,
}

/// A line of the annotation with its text.
#[derive(Deserialize)]
struct Whole {
    id: String,
    text: String,
    boilerplate: Vec<Place>,
    key: Vec<Place>,
    sources: Vec<Source<String>>,
}

fn articles(file: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    if file.extension().is_some_and(|extension| extension == "jsonl") {
        return Ok(rows::<Article>(file)?.into_iter().map(|article| article.text).collect());
    }
    let text = std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(text.split("\n\n").map(str::trim).filter(|article| !article.is_empty()).map(str::to_owned).collect())
}

/// Prints the annotation of `gold` without a word of the articles, which are those of `corpus`.
pub fn apart(gold: &Path, corpus: &Path) -> Outcome {
    let articles = articles(corpus)?;
    let mut out = std::io::stdout().lock();
    for row in rows::<Whole>(gold)? {
        let article = articles.iter().position(|article| *article == row.text);
        let article = article.ok_or_else(|| format!("{}: its text is not in {}", row.id, corpus.display()))?;
        writeln!(out, "{}", serde_json::to_string(&without_words(row, article)?)?)?;
    }
    Ok(())
}

fn without_words(row: Whole, article: usize) -> Result<Apart, String> {
    let Whole { id, text, boilerplate, key, sources } = row;
    let offsets = Utf16Offsets::new(&text);
    let place = |words: &str| {
        let start = text.find(words).ok_or_else(|| format!("{id}: the text does not have {words}"))?;
        Ok((offsets.at(start), offsets.at(start + words.len())))
    };
    let source = |source: Source<String>| {
        Ok(Source {
            name: place(&source.name)?,
            aliases: source.aliases.iter().map(|alias| place(alias)).collect::<Result<_, String>>()?,
            role: source.role.filter(|role| !role.is_empty()).map(|role| place(&role)).transpose()?,
            others: source.others,
        })
    };
    let sources = sources.into_iter().map(source).collect::<Result<_, String>>()?;
    Ok(Apart { article, length: offsets.at(text.len()), boilerplate, key, sources, id })
}

/// Prints the annotation with the articles of `corpus` that it is of, as `score` and others read it.
pub fn join(annotation: &Path, corpus: &Path) -> Outcome {
    let articles = articles(corpus)?;
    let mut out = std::io::stdout().lock();
    for row in rows::<Apart>(annotation)? {
        let text = articles.get(row.article).filter(|text| text.encode_utf16().count() == row.length);
        let text = text.ok_or_else(|| format!("{}: {} does not have its article", row.id, corpus.display()))?;
        writeln!(out, "{}", with_words(&row, text))?;
    }
    Ok(())
}

fn with_words(row: &Apart, text: &str) -> Value {
    let offsets = Utf16Offsets::new(text);
    let words = |&(start, end): &Place| &text[offsets.byte_at(start)..offsets.byte_at(end)];
    let sources = row.sources.iter().map(|source| {
        let mut whole = source.others.clone();
        whole.insert("name".into(), words(&source.name).into());
        whole.insert("aliases".into(), source.aliases.iter().map(words).collect());
        whole.insert("role".into(), source.role.as_ref().map_or("", words).into());
        Value::Object(whole)
    });
    let sources: Value = sources.collect();
    json!({ "id": row.id, "boilerplate": row.boilerplate, "key": row.key, "sources": sources, "text": text })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "😀大桥通车。市长林晓说：“路近了。”";

    fn whole() -> Value {
        json!({
            "id": "a", "text": TEXT, "boilerplate": [[0, 2]], "key": [[2, 7]],
            "sources": [{
                "name": "林晓", "aliases": ["晓"], "role": "市长", "kind": "person", "stance": "support",
                "statements": [{ "start": 14, "end": 18, "form": "direct" }],
            }],
        })
    }

    #[test]
    fn what_is_taken_apart_joins_again() {
        let row = serde_json::from_value(whole()).expect("a row");
        let apart = without_words(row, 3).expect("every word stands in the text");
        let printed = serde_json::to_string(&apart).expect("a line");
        assert!(printed.is_ascii(), "{printed}");
        let read: Apart = serde_json::from_str(&printed).expect("what was printed");
        assert_eq!(read.article, 3);
        assert_eq!(with_words(&read, TEXT), whole());
    }

    #[test]
    fn a_name_that_is_not_printed_is_reported() {
        let mut row = whole();
        row["sources"][0]["name"] = "周然".into();
        let row = serde_json::from_value(row).expect("a row");
        assert_eq!(without_words(row, 0).err(), Some("a: the text does not have 周然".to_owned()));
    }
}
