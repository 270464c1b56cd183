//! From the sources found to the sources shown: names, aliases, mentions, order.

use super::kind::counter;
use super::merge;
use super::names::Known;
use super::source::{Entry, Sources, gender};
use super::speaker::{LONGEST, Reader};
use super::unit::Units;
use super::words::{ENDINGS, Ending, TITLES};
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
        // The description of somebody without a name is no role of his, unless it tells where he works.
        entry.role = entry.role.filter(|role| !role.covers(entry.name) || tells_institution(&text[*role]));
        if entry.kind == Kind::Person && entry.role.is_none_or(|role| !role.covers(entry.name)) {
            entry.role = role_at_mention(document, known, units, mentions, entry.role).or(entry.role);
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

/// Whether the description has an institution before its last word: 山城医院发言人.
fn tells_institution(role: &str) -> bool {
    let institution = |ending: Ending| ending == Ending::Is(Kind::Organization);
    TITLES.suffix(role).is_some_and(|(title, ())| {
        let before = role[..role.len() - title.len()].trim_end_matches('的');
        counter(role) == 0
            && !before.contains('的')
            && (ENDINGS.suffix(before).is_some_and(|(_, ending)| institution(ending))
                || ENDINGS.matches(before).any(|found| found.span.len() > "部".len() && institution(found.value)))
    })
}

/// The title and affiliation that stand before one of the first mentions (航空专家王亚男) or behind it
/// (李明是云州大学的讲师), if longer than the one that is `known`.
fn role_at_mention(
    document: &Document<'_>,
    known: &Known<'_>,
    units: &Units,
    mentions: &[Span],
    role: Option<Span>,
) -> Option<Span> {
    let text = &*document.folded;
    let roles = mentions.iter().take(20).filter_map(|mention| {
        let unit = units.behind(mention.start())?;
        let clause = *unit.clauses.get(unit.clause_at(mention.start()))?;
        let reader = Reader::new(document, unit, known);
        // Of Brett Kagan the text has Kagan too.
        let given = text[clause.start().min(mention.start())..mention.start()]
            .trim_end_matches(|c: char| c.is_ascii_alphabetic() || matches!(c, ' ' | '.' | '-'));
        let start = clause.start().min(mention.start()) + given.len();
        let near = text.ceil_char_boundary(start.saturating_sub(LONGEST));
        let before = Span::new(clause.start().max(near).min(start), start);
        let ahead = || {
            TITLES.suffix(&text[before])?;
            reader.role(reader.without_leads(before))
        };
        let behind = || {
            let is = text[mention.end()..clause.end().max(mention.end())].strip_prefix('是')?;
            let whole = Span::new(clause.end() - is.len(), clause.end());
            TITLES.suffix(is).filter(|_| gender(is).is_none())?;
            reader.role(whole).filter(|role| role.start() == whole.start() + counter(is))
        };
        [ahead(), behind()].into_iter().flatten().max_by_key(|role| role.len())
    });
    let short = role.is_none_or(|role| TITLES.get(&text[role]).is_some() || text[role].chars().count() <= 4);
    let roles = roles.filter(|role| short || !text[*role].contains(['的', '《', '“']));
    // The first of the longest.
    roles.fold(role, |best: Option<Span>, role| best.filter(|best| best.len() >= role.len()).or(Some(role)))
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
