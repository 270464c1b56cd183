//! From the sources found to the sources shown: names, aliases, mentions, order.

use super::Source;
use super::source::{Entry, Sources};
use crate::document::Document;
use crate::span::Span;
use daachorse::{CharwiseDoubleArrayAhoCorasick, CharwiseDoubleArrayAhoCorasickBuilder, MatchKind};
use std::collections::HashMap;

/// The sources with statements, heaviest first; of two of the same weight the earlier one first.
pub(super) fn assemble(document: &Document<'_>, found: Sources) -> Vec<Source> {
    let text = &*document.folded;
    let entries: Vec<Entry> = found.entries.into_iter().filter(|entry| !entry.statements.is_empty()).collect();
    let mut mentions = mentions(document, &entries);
    let mut sources: Vec<Source> = entries
        .into_iter()
        .enumerate()
        .map(|(index, mut entry)| {
            entry.statements.sort_by_key(|statement| (statement.span.start, statement.span.end));
            let aliases = entry.forms.into_iter().filter(|form| text[*form] != text[entry.name]).collect();
            Source {
                name: entry.name,
                aliases,
                role: entry.role,
                kind: entry.kind,
                mentions: std::mem::take(&mut mentions[index]),
                statements: entry.statements,
            }
        })
        .collect();
    sources.sort_by_key(|source| {
        let said: usize = source.statements.iter().map(|statement| statement.span.len()).sum();
        (std::cmp::Reverse(said), source.name.start)
    });
    sources
}

/// Where each entry's forms stand in the article.
fn mentions(document: &Document<'_>, entries: &[Entry]) -> Vec<Vec<Span>> {
    let text = &*document.folded;
    let mut forms: Vec<&str> = Vec::new();
    let mut owners: Vec<usize> = Vec::new();
    let mut seen: HashMap<&str, usize> = HashMap::new();
    for (index, entry) in entries.iter().enumerate() {
        for form in &entry.forms {
            let form = &text[*form];
            if !form.is_empty() && seen.insert(form, index).is_none() {
                forms.push(form);
                owners.push(index);
            }
        }
    }
    let mut mentions = vec![Vec::new(); entries.len()];
    let Some(automaton) = automaton(&forms) else { return mentions };
    let parts = document.article.title.into_iter().chain(document.article.blocks.iter().map(|block| block.span));
    for part in parts {
        for found in automaton.leftmost_find_iter(&text[part]) {
            let span = Span::new(part.start + found.start(), part.start + found.end());
            mentions[owners[found.value() as usize]].push(span);
        }
    }
    mentions
}

fn automaton(forms: &[&str]) -> Option<CharwiseDoubleArrayAhoCorasick<u32>> {
    if forms.is_empty() {
        return None;
    }
    CharwiseDoubleArrayAhoCorasickBuilder::new().match_kind(MatchKind::LeftmostLongest).build(forms).ok()
}
