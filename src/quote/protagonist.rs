//! The one whom a portrait or an interview is about: its free quotations and its answers are his.

use super::names::{Known, introduced};
use crate::document::Document;
use crate::search::Search;
use crate::span::Span;

/// So many names are told apart.
const NAMES: usize = 32;

/// Where a name is printed first, and how often.
struct Person {
    first: Span,
    count: usize,
}

/// Where the text first has the name of the one whom it names at least twice as often as any other, where a name in the
/// title, or of somebody whom the reporter met, counts for several.
#[inline(never)]
pub(super) fn protagonist(document: &Document<'_>, known: &Known<'_>) -> Option<Span> {
    let text = &*document.folded;
    let title = document.article.title;
    let mut persons: Vec<Person> = Vec::new();
    for part in title.into_iter().chain(document.sentences.iter().map(|sentence| sentence.span)) {
        // Whom the title names or the reporter met, that name counts for many.
        let met = ["专访", "对话", "访谈", "口述"].iter().any(|word| text[part].has(word));
        let weight = if title == Some(part) || met { MET } else { 1 };
        let mut at = part.start();
        while at < part.end() {
            let known = known.prefix(&text[at..part.end()]).map(|name| Span::new(at, at + name.len()));
            let Some(first) = known.or_else(|| introduced(text, at).filter(|_| met)) else {
                at += text[at..].chars().next().map_or(1, char::len_utf8);
                continue;
            };
            if let Some(person) = persons.iter_mut().find(|person| text[person.first] == text[first]) {
                person.count += weight;
            } else if persons.len() < NAMES {
                persons.push(Person { first, count: weight });
            }
            at = first.end();
        }
    }
    let most = persons.iter().map(|person| person.count).max()?;
    let mut leading = persons.iter().filter(|person| person.count * 2 > most);
    let first = leading.next()?;
    (leading.next().is_none() && most >= OFTEN).then_some(first.first)
}

/// What such a name counts for.
const MET: usize = 5;

/// The one whom a text is about is named so often.
const OFTEN: usize = 4;
