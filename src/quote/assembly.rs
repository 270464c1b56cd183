//! From the sources found to the sources shown: names, aliases, mentions, order.

use super::merge;
use super::names::Known;
use super::source::{Entry, Sources};
use super::speaker::{LONGEST, Reader};
use super::unit::Units;
use super::words::TITLES;
use super::{Kind, Source};
use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::order;
use crate::script::is_alphanumeric;
use crate::span::Span;
use rustc_hash::FxHashSet;

/// The sources with statements, heaviest first; of two of the same weight the earlier one first.
#[inline(never)]
pub(super) fn assemble(document: &Document<'_>, known: &Known<'_>, units: &Units, found: Sources) -> Vec<Source> {
    let text = &*document.folded;
    let mut entries = found.entries;
    for entry in &mut entries {
        // Marks alone say nothing.
        entry.statements.retain(|statement| text[statement.span].contains(is_alphanumeric));
    }
    entries.retain(|entry| !entry.statements.is_empty());
    let mut entries = merge::merged(text, document.article.title, entries);
    let mut mentions = mentions(document, &entries);
    for (entry, mentions) in entries.iter_mut().zip(&mentions) {
        if entry.kind == Kind::Person && entry.role.is_none_or(|role| TITLES.get(&text[role]).is_some()) {
            entry.role = role_at_mention(document, known, units, mentions).or(entry.role);
        }
    }
    let mut sources: Vec<Source> = entries
        .into_iter()
        .enumerate()
        .map(|(index, mut entry)| {
            order::sort_by_key(&mut entry.statements, |statement| (statement.span.start(), statement.span.end()));
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
    order::sort_by_key(&mut sources, |source| {
        let said: usize = source.statements.iter().map(|statement| statement.span.len()).sum();
        (std::cmp::Reverse(said), source.name.start())
    });
    sources
}

/// The title and affiliation that stand before one of the first mentions: 航空专家王亚男.
fn role_at_mention(document: &Document<'_>, known: &Known<'_>, units: &Units, mentions: &[Span]) -> Option<Span> {
    let roles = mentions.iter().take(20).filter_map(|mention| {
        let unit = units.behind(mention.start())?;
        let clause = *unit.clauses.get(unit.clause_at(mention.start()))?;
        let near = document.folded.ceil_char_boundary(mention.start().saturating_sub(LONGEST));
        let before = Span::new(clause.start().max(near).min(mention.start()), mention.start());
        TITLES.suffix(&document.folded[before])?;
        let reader = Reader::new(document, unit, known);
        reader.role(reader.without_leads(before))
    });
    // The first of the longest.
    roles.fold(None, |best: Option<Span>, role| best.filter(|best| best.len() >= role.len()).or(Some(role)))
}

/// Where each entry's forms stand in the article.
#[inline(never)]
fn mentions(document: &Document<'_>, entries: &[Entry]) -> Vec<Vec<Span>> {
    let text = &*document.folded;
    let mut seen: FxHashSet<&str> = FxHashSet::default();
    let mut forms: Vec<(&str, usize)> = Vec::new();
    for (index, entry) in entries.iter().enumerate() {
        for form in &entry.forms {
            let form = &text[*form];
            if !form.is_empty() && seen.insert(form) {
                forms.push((form, index));
            }
        }
    }
    let forms = Lexicon::new(forms);
    let mut mentions = vec![Vec::new(); entries.len()];
    let parts = document.article.title.into_iter().chain(document.article.blocks.iter().map(|block| block.span));
    for part in parts {
        for found in forms.matches(&text[part]) {
            let span = Span::new(part.start() + found.span.start(), part.start() + found.span.end());
            mentions[found.value].push(span);
        }
    }
    mentions
}
