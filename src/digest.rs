//! The result of the pipeline and its assembly.
//!
//! Field names are those of the TypeScript contract; offsets are bytes until [`Digest::map_offsets`] changes their unit.

use crate::article::BlockKind;
use crate::boilerplate::Reason;
use crate::document::Document;
use crate::key_point::KeyPoint as ChosenSentence;
use crate::quote::{self, Form, Kind};
use crate::script::{Script, is_alphanumeric};
use crate::span::Span;
use crate::stance::{self, Label, Polarity};
use serde::Serialize;

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Digest<'t> {
    pub title: Option<Excerpt<'t>>,
    pub topic: String,
    pub key_points: Vec<KeyPoint<'t>>,
    pub sources: Vec<Source<'t>>,
    pub excluded: Vec<Excluded<'t>>,
    pub script: Script,
    pub stats: Stats,
}

/// A range of the input with the text that stands there.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Excerpt<'t> {
    pub start: usize,
    pub end: usize,
    pub text: &'t str,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Mention {
    pub start: usize,
    pub end: usize,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct KeyPoint<'t> {
    pub start: usize,
    pub end: usize,
    pub text: &'t str,
    pub rank: usize,
    pub score: f64,
    pub paragraph: usize,
    pub sentence: usize,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Source<'t> {
    pub name: &'t str,
    pub aliases: Vec<&'t str>,
    pub role: &'t str,
    pub kind: Kind,
    pub mentions: Vec<Mention>,
    pub statements: Vec<Statement<'t>>,
    pub stance: Stance<'t>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Statement<'t> {
    pub start: usize,
    pub end: usize,
    pub text: &'t str,
    pub form: Form,
    pub cue: Option<Excerpt<'t>>,
    pub rule: &'static str,
    pub confidence: f64,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Stance<'t> {
    pub label: Label,
    pub score: f64,
    pub confidence: f64,
    pub target: String,
    pub evidence: Vec<Evidence<'t>>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Evidence<'t> {
    pub start: usize,
    pub end: usize,
    pub text: &'t str,
    pub polarity: Polarity,
    pub weight: f64,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Excluded<'t> {
    pub start: usize,
    pub end: usize,
    pub text: &'t str,
    pub reason: Reason,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Stats {
    /// Unicode scalar values of the article, excluded parts and white space left out.
    pub characters: usize,
    pub sentences: usize,
    pub words: usize,
}

/// What the stages found, in bytes of the text.
pub struct Findings<'t> {
    pub document: Document<'t>,
    /// The central issue, where the caller has not named it.
    pub topic: Option<Span>,
    pub key_points: Vec<ChosenSentence>,
    pub sources: Vec<quote::Source>,
    /// The stance of each source.
    pub stances: Vec<stance::Stance>,
}

/// Puts the results of the stages together; `topic` is the central issue that the caller has named.
#[inline(never)]
pub fn assemble<'t>(findings: &Findings<'t>, topic: Option<&str>) -> Digest<'t> {
    let document = &findings.document;
    let text = document.text;
    let topic = topic.or(findings.topic.map(|span| &text[span])).unwrap_or_default();
    let sources = findings.sources.iter().zip(&findings.stances);
    Digest {
        title: document.article.title.map(|span| excerpt(text, span)),
        topic: topic.to_owned(),
        key_points: findings.key_points.iter().map(|chosen| key_point(document, chosen)).collect(),
        sources: sources.map(|(found, stance)| source(text, found, stance, topic)).collect(),
        excluded: document
            .article
            .excluded
            .iter()
            .map(|part| Excluded {
                start: part.span.start(),
                end: part.span.end(),
                text: &text[part.span],
                reason: part.reason,
            })
            .collect(),
        script: document.script,
        stats: stats(document),
    }
}

fn excerpt(text: &str, span: Span) -> Excerpt<'_> {
    Excerpt { start: span.start(), end: span.end(), text: &text[span] }
}

fn key_point<'t>(document: &Document<'t>, chosen: &ChosenSentence) -> KeyPoint<'t> {
    let sentence = document.sentences[chosen.sentence];
    KeyPoint {
        start: sentence.span.start(),
        end: sentence.span.end(),
        text: &document.text[sentence.span],
        rank: chosen.rank,
        score: chosen.score,
        paragraph: sentence.paragraph as usize,
        sentence: chosen.sentence,
    }
}

fn source<'t>(text: &'t str, found: &quote::Source, stance: &stance::Stance, topic: &str) -> Source<'t> {
    Source {
        name: &text[found.name],
        aliases: found.aliases.iter().map(|&span| &text[span]).collect(),
        role: found.role.map_or("", |span| &text[span]),
        kind: found.kind,
        mentions: found.mentions.iter().map(|span| Mention { start: span.start(), end: span.end() }).collect(),
        statements: found.statements.iter().map(|said| statement(text, said)).collect(),
        stance: Stance {
            label: stance.label,
            score: stance.score,
            confidence: stance.confidence,
            target: if stance.target.is_empty() { topic.to_owned() } else { join(text, &stance.target) },
            evidence: stance.evidence.iter().map(|proof| evidence(text, proof)).collect(),
        },
    }
}

fn statement<'t>(text: &'t str, said: &quote::Statement) -> Statement<'t> {
    Statement {
        start: said.span.start(),
        end: said.span.end(),
        text: &text[said.span],
        form: said.form,
        cue: said.cue.map(|span| excerpt(text, span)),
        rule: said.rule,
        confidence: said.confidence,
    }
}

fn evidence<'t>(text: &'t str, proof: &stance::Evidence) -> Evidence<'t> {
    Evidence {
        start: proof.span.start(),
        end: proof.span.end(),
        text: &text[proof.span],
        polarity: proof.polarity,
        weight: proof.weight,
    }
}

/// The texts of the spans, one after the other.
fn join(text: &str, spans: &[Span]) -> String {
    spans.iter().map(|&span| &text[span]).collect()
}

pub fn stats(document: &Document<'_>) -> Stats {
    let count = |span: Span| document.text[span].chars().filter(|c| !c.is_whitespace()).count();
    let is_word = |span: Span| document.text[span].chars().any(is_alphanumeric);
    let parts = document.article.title.into_iter().chain(document.article.blocks.iter().map(|block| block.span));
    Stats {
        characters: parts.clone().map(count).sum(),
        sentences: document.sentences.iter().filter(|sentence| sentence.kind == BlockKind::Paragraph).count(),
        words: parts.flat_map(|span| document.tokens_in(span)).filter(|token| is_word(token.span)).count(),
    }
}

impl Digest<'_> {
    /// Changes the unit of all offsets. `unit` is called with every offset of the digest, in no particular order.
    #[inline(never)]
    pub fn map_offsets(&mut self, unit: impl Fn(usize) -> usize) {
        let map = |start: &mut usize, end: &mut usize| {
            *start = unit(*start);
            *end = unit(*end);
        };
        if let Some(title) = &mut self.title {
            map(&mut title.start, &mut title.end);
        }
        for point in &mut self.key_points {
            map(&mut point.start, &mut point.end);
        }
        for part in &mut self.excluded {
            map(&mut part.start, &mut part.end);
        }
        for source in &mut self.sources {
            for mention in &mut source.mentions {
                map(&mut mention.start, &mut mention.end);
            }
            for statement in &mut source.statements {
                map(&mut statement.start, &mut statement.end);
                if let Some(cue) = &mut statement.cue {
                    map(&mut cue.start, &mut cue.end);
                }
            }
            for proof in &mut source.stance.evidence {
                map(&mut proof.start, &mut proof.end);
            }
        }
    }
}
