//! What somebody tells of himself from one paragraph to the next, as told to a reporter.

use super::Kind;
use super::speaker::{Form, Phrase};
use super::unit::{Unit, Units, enclosing};
use crate::document::Document;
use crate::lexicon::{Set, lists};
use crate::search::Search;
use crate::span::Span;
use std::ops::Range;

/// An account in the first person.
pub(super) struct Account {
    pub narrator: Phrase,
    /// Its paragraphs.
    pub paragraphs: Range<u32>,
}

/// What the one who tells is called in front of the account.
static NARRATOR: Set = Set::of(&lists::SIGNS_NARRATOR);

/// The account that a line such as 讲述者：李明，43岁，司机 announces.
#[inline(never)]
pub(super) fn account(document: &Document<'_>, units: &Units) -> Option<Account> {
    let text = &*document.folded;
    let at = text.match_indices('\n').find_map(|(line, _)| {
        let words = text[line + 1..].trim_start_matches([' ', '　']);
        let called = &words[NARRATOR.prefix(words)?.0.len()..];
        called.opens_with(&['：', ':']).then_some(text.len() - words.len())
    })?;
    let start = at + text[at..].find(['：', ':'])?;
    let start = start + text[start..].find(|c| !matches!(c, '：' | ':' | ' ' | '　'))?;
    let ends = |c: char| c.is_whitespace() || ['，', ',', '、', '（', '('].contains(&c);
    let line = Span::new(start, start + text[start..].find('\n')?);
    let name = Span::new(start, start + text[line].find(ends).unwrap_or(line.len()));
    // 李明，43岁，司机
    let rest = text[name.end()..line.end()].trim_start_matches(['，', ',', ' ', '　']);
    let rest = rest.split_once('岁').map_or(rest, |(_, rest)| rest).trim_start_matches(['，', ',', ' ', '　']);
    let role = Span::new(line.end() - rest.len(), line.end());
    let reported = |unit: &Unit<'_>| {
        let text = &text[unit.span];
        ["记者", "本报", "本刊", "编者"].iter().any(|word| text.has(word)) || text.has(&document.folded[name])
    };
    let tells = |unit: &Unit<'_>| {
        text[unit.span]
            .match_indices(['我', '咱'])
            .any(|(at, _)| enclosing(unit.quotations, unit.span.start() + at).is_none())
    };
    let (mut first, mut end) = (None, None);
    for unit in units.among(0..units.len()).filter(|unit| unit.span.start() > line.end() && unit.paragraph != u32::MAX)
    {
        if !reported(&unit) {
            first = first.or_else(|| tells(&unit).then_some(unit.paragraph));
        } else if first == Some(unit.paragraph) {
            first = None;
        } else if first.is_some() {
            end = Some(unit.paragraph);
            break;
        }
    }
    let narrator = Phrase {
        span: name,
        name,
        role: (!role.is_empty()).then_some(role),
        gloss: None,
        kind: Kind::Person,
        form: Form::Named,
    };
    (!name.is_empty() && name.len() <= NAME)
        .then_some(Account { narrator, paragraphs: first?..end.unwrap_or(u32::MAX) })
}

/// The longest name of one who tells, in bytes.
const NAME: usize = 36;
