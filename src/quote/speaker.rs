//! The phrase that names a speaker: who it is, with which title, of what kind.

use super::Kind;
use super::name;
use super::time::{circumstance, time};
use super::unit::{Unit, enclosing};
use super::words::{BOUNDARIES, ENDINGS, Number, PRONOUNS, TITLES};
use crate::document::Document;
use crate::span::Span;
use std::collections::HashSet;

/// A phrase that can name a speaker.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Phrase {
    /// All of it, with titles and qualifiers.
    pub span: Span,
    /// The name, or the whole phrase where there is none.
    pub name: Span,
    pub role: Option<Span>,
    /// A second form of the name in brackets: （Ray Dalio）.
    pub gloss: Option<Span>,
    pub kind: Kind,
    pub form: Form,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// A proper name, of a person or an institution.
    Named,
    /// A title or a description: 俄罗斯驻美大使.
    Described,
    /// 该负责人, 这名发言人: somebody of whom was spoken.
    Definite,
    Pronoun(Number),
    /// A noun of which the word lists say nothing.
    Unknown,
}

/// A place where a phrase can end.
#[derive(Debug, Clone, Copy)]
struct Stop {
    at: usize,
    /// Whether a boundary word starts there, and not just a word that may be a verb.
    hard: bool,
}

/// The longest phrase for a speaker, in bytes.
pub(super) const LONGEST: usize = 240;

/// Reads phrases in one unit.
pub(super) struct Reader<'d> {
    pub document: &'d Document<'d>,
    pub text: &'d str,
    pub unit: &'d Unit,
    pub known: &'d HashSet<&'d str>,
}

impl<'d> Reader<'d> {
    pub(super) fn new(document: &'d Document<'d>, unit: &'d Unit, known: &'d HashSet<&'d str>) -> Reader<'d> {
        Reader { document, text: &document.folded, unit, known }
    }

    /// The subject of the clause part `within`, which ends where the predicate is known to begin.
    pub(super) fn subject(&self, within: Span) -> Option<Phrase> {
        let within = self.without_leads(within);
        if within.is_empty() {
            return None;
        }
        let end = self.text.floor_char_boundary(within.end.min(within.start + 3 * LONGEST));
        let within = Span::new(within.start, end);
        if opens_circumstance(&self.text[within]) && !name::is_chinese(self.text[within].trim()) {
            return self.relative(within);
        }
        if let Some(phrase) = self.pronoun(within) {
            return Some(phrase);
        }
        if let Some(phrase) = self.known_name(within).or_else(|| self.bounded_name(within)) {
            return Some(phrase);
        }
        let mut best: Option<Phrase> = None;
        for stop in self.stops(within) {
            if stop.at - within.start > LONGEST {
                break;
            }
            if let Some(phrase) = self.phrase(Span::new(within.start, stop.at))
                && best.is_none_or(|best| rank(&phrase) > rank(&best) || rank(&phrase) == 2 && rank(&best) == 2)
            {
                best = Some(phrase);
            }
            if stop.hard && (best.is_some_and(|best| best.form != Form::Unknown) || self.is_preposition(stop.at)) {
                break;
            }
        }
        match best {
            // 瑞银集团在纽约的交易负责人卡欣: the person is the speaker.
            Some(phrase) if phrase.kind == Kind::Organization => {
                self.relative(within).filter(|person| rank(person) == 4).or(best)
            }
            Some(phrase) if phrase.form != Form::Unknown => best,
            _ => self.relative(within).or(best),
        }
    }

    /// A name that the text has shown to be one, with nothing but a predicate after it.
    fn known_name(&self, within: Span) -> Option<Phrase> {
        let inside = &self.text[within];
        let ends = inside.char_indices().skip(2).take(7).map(|(at, _)| at).chain([inside.len()]);
        let end = ends.filter(|end| *end <= inside.len() && self.known.contains(&inside[..*end])).last()?;
        let rest = &inside[end..];
        let bounded = rest.is_empty()
            || time(rest).is_some()
            || BOUNDARIES.prefix(rest).is_some_and(|(_, boundary)| boundary.stop);
        let span = Span::new(within.start, within.start + end);
        bounded.then_some(Phrase { span, name: span, role: None, gloss: None, kind: Kind::Person, form: Form::Named })
    }

    /// A Chinese name before a boundary word, however the words around it are cut.
    fn bounded_name(&self, within: Span) -> Option<Phrase> {
        let span = self.name_before_boundary(within)?;
        let starts_word = self.document.tokens_in(within).first().is_none_or(|token| {
            token.span.start != span.start
                || token.span.len() == 3
                || token.tag.as_str().starts_with("nr")
                || token.span.len() > span.len()
        });
        (starts_word && self.is_no_word(span) && !self.completes_ending(within, span.end)).then_some(Phrase {
            span,
            name: span,
            role: None,
            gloss: None,
            kind: Kind::Person,
            form: Form::Named,
        })
    }

    /// Whether the word at `at` takes an object, so that no phrase for a speaker goes on over it.
    fn is_preposition(&self, at: usize) -> bool {
        ["在", "向", "跟", "对", "就", "于", "从", "由", "被", "把", "将", "通过", "接受", "针对", "围绕"]
            .iter()
            .any(|word| self.text[at..].starts_with(word))
    }

    /// 接受采访的学者: what a clause modifies with 的.
    fn relative(&self, within: Span) -> Option<Phrase> {
        let inside = &self.text[within];
        let (at, particle) =
            inside.match_indices('的').find(|(at, _)| enclosing(&self.unit.opaque, within.start + at).is_none())?;
        let head = Span::new(within.start + at + particle.len(), within.end);
        let first = self.stops(head).iter().find(|stop| stop.hard).map_or(head.end, |stop| stop.at);
        let phrase = self.phrase(Span::new(head.start, first))?;
        match phrase.form {
            Form::Unknown | Form::Pronoun(_) => None,
            Form::Described if within.len() <= LONGEST / 2 => {
                let whole = Span::new(within.start, phrase.span.end);
                Some(Phrase { span: whole, name: whole, role: None, ..phrase })
            }
            _ => Some(phrase),
        }
    }

    /// `within` without connectives, times and circumstances at its start.
    pub(super) fn without_leads(&self, within: Span) -> Span {
        let mut start = within.start;
        loop {
            let rest = &self.text[start..within.end];
            let trimmed = rest.trim_start_matches(|c: char| {
                c.is_whitespace()
                    || matches!(
                        c,
                        '，' | ','
                            | '、'
                            | '：'
                            | ':'
                            | '•'
                            | '-'
                            | '　'
                            | '】'
                            | '×'
                            | '▲'
                            | '■'
                            | '●'
                            | '◆'
                            | '>'
                            | '*'
                            | '—'
                    )
            });
            start += rest.len() - trimmed.len();
            if let Some(bracket) = enclosing(&self.unit.opaque, start)
                .filter(|part| part.start == start && self.text[start..].starts_with(['（', '(', '【', '[']))
            {
                start = bracket.end.min(within.end);
                continue;
            }
            let next = self.lead(trimmed);
            if next == 0 {
                return Span::new(start, within.end);
            }
            start += next;
        }
    }

    /// The length of the connective, time or circumstance that `text` starts with.
    fn lead(&self, text: &str) -> usize {
        if let Some(time) = time(text) {
            return time;
        }
        match BOUNDARIES.prefix(text) {
            Some((word, boundary)) if boundary.lead => {
                // 有关部门, 当地居民, 同时代的人: the word goes on.
                let rest = &text[word.len()..];
                let single = word.chars().count() == 1;
                if single && name::is_chinese(text.trim_end()) || word == "有" && rest.starts_with(['关', '的', '些'])
                {
                    0
                } else {
                    word.len()
                }
            }
            _ => circumstance(text),
        }
    }

    /// Where a phrase that starts at `within.start` can end, in order; the last one is the end of `within`.
    fn stops(&self, within: Span) -> Vec<Stop> {
        let mut stops = Vec::new();
        let mut tokens = self.document.tokens_in(within).iter().peekable();
        let mut at = within.start;
        while at < within.end && stops.len() < 8 {
            if let Some(part) = enclosing(&self.unit.opaque, at) {
                at = part.end.min(within.end);
                continue;
            }
            while tokens.next_if(|token| token.span.start < at).is_some() {}
            let token = tokens.peek().filter(|token| token.span.start == at).copied();
            let rest = &self.text[at..within.end];
            if at > within.start && TITLES.prefix(rest).is_none() && !self.completes_ending(within, at) {
                let word = BOUNDARIES.prefix(rest).filter(|(_, boundary)| boundary.stop);
                let ends_word = |word: &str| match token {
                    // 有关, 总统 and 发布会 only begin like a boundary word.
                    Some(token) => token.span.len() <= word.len(),
                    None => {
                        let after = &rest[word.len()..];
                        word.chars().count() > 1
                            || after.is_empty()
                            || BOUNDARIES.prefix(after).is_some_and(|(_, boundary)| boundary.stop)
                    }
                };
                let is_soft = token.is_some_and(|token| matches!(token.tag.as_str(), "v" | "d" | "p" | "vd"));
                if word.is_some_and(|(word, _)| ends_word(word)) || time(rest).is_some() {
                    stops.push(Stop { at, hard: true });
                } else if is_soft {
                    stops.push(Stop { at, hard: false });
                }
            }
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
        if stops.len() < 8 {
            stops.push(Stop { at: within.end, hard: true });
        }
        stops
    }

    /// Whether the character at `at` is the last one of 管委会 or 中选会, however the dictionary cuts it.
    fn completes_ending(&self, within: Span, at: usize) -> bool {
        let last = self.text[at..within.end].chars().next().map_or(0, char::len_utf8);
        let ending = ENDINGS.suffix(&self.text[within.start..at + last]);
        ending.is_some_and(|(ending, _)| ending.chars().count() > 2)
    }

    fn pronoun(&self, within: Span) -> Option<Phrase> {
        let inside = &self.text[within];
        let (word, number) = PRONOUNS.prefix(inside)?;
        let rest = &inside[word.len()..];
        let free = rest.is_empty()
            || rest.ends_with(['地', '着'])
            || BOUNDARIES.prefix(rest).is_some_and(|(_, boundary)| boundary.stop)
            || time(rest).is_some()
            || self.stops(within).first().is_some_and(|stop| stop.at == within.start + word.len());
        let span = Span::new(within.start, within.start + word.len());
        free.then_some(Phrase {
            span,
            name: span,
            role: None,
            gloss: None,
            kind: Kind::Person,
            form: Form::Pronoun(number),
        })
    }
}

/// How much a phrase tells; of several ends the one that tells most is meant.
fn rank(phrase: &Phrase) -> usize {
    match (phrase.form, phrase.kind) {
        (Form::Unknown, _) => 0,
        (Form::Named, Kind::Person) if phrase.role.is_some() => 4,
        (Form::Named, Kind::Person) => 3,
        (_, Kind::Person | Kind::Group | Kind::Anonymous) => 3,
        _ => 2,
    }
}

/// Whether the text begins with a word that no subject begins with.
fn opens_circumstance(text: &str) -> bool {
    [
        "对", "针对", "关于", "随着", "由于", "因为", "为了", "根据", "按照", "除了", "虽然", "尽管", "如果", "若",
        "假如", "只要", "无论", "不管", "即使", "被", "把", "将", "从", "比", "为", "以", "让", "使", "帮助", "面临",
        "向", "给",
    ]
    .iter()
    .any(|word| text.starts_with(word))
        && !text.starts_with("对方")
        && !text.starts_with("从业")
        && !text.starts_with("比亚迪")
}
