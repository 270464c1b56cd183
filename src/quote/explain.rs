//! Why a statement is attributed as it is, and which reporting verbs were passed over.

use super::attribution::PassedOver;
use super::{CueClass, Form, assembly, discourse, names, unit};
use crate::document::Document;
use crate::order;
use serde::Serialize;

/// The derivation of all statements of a text, in document order.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Explanation<'t> {
    pub statements: Vec<ExplainedStatement<'t>>,
    pub passed_over: Vec<PassedOverCue<'t>>,
}

/// A statement with what led to it. `start` is the offset of its first byte.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExplainedStatement<'t> {
    pub start: usize,
    pub end: usize,
    pub text: &'t str,
    pub source: &'t str,
    pub role: &'t str,
    /// The phrase at the statement itself, which may be a pronoun; empty where there is none.
    pub speaker: &'t str,
    pub cue: &'t str,
    pub cue_class: CueClass,
    pub form: Form,
    pub rule: &'static str,
    pub confidence: f64,
}

/// A reporting verb that attributes nothing. `start` is the offset of its first byte.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PassedOverCue<'t> {
    pub start: usize,
    pub end: usize,
    pub text: &'t str,
    pub reason: &'static str,
}

/// Explains every statement of the document.
pub fn explain<'t>(document: &Document<'t>) -> Explanation<'t> {
    let text = document.text;
    let units = unit::units(document);
    let known = names::known(document);
    let mut passed = Vec::new();
    let found = discourse::read(document, &known, &units, &mut |cue| passed.push(cue));
    let mut statements: Vec<ExplainedStatement<'t>> = Vec::new();
    for source in assembly::assemble(document, &known, &units, found) {
        for said in &source.statements {
            statements.push(ExplainedStatement {
                start: said.span.start(),
                end: said.span.end(),
                text: &text[said.span],
                source: &text[source.name],
                role: source.role.map_or("", |role| &text[role]),
                speaker: said.speaker.map_or("", |speaker| &text[speaker]),
                cue: said.cue.map_or("", |cue| &text[cue]),
                cue_class: said.cue_class,
                form: said.form,
                rule: said.rule,
                confidence: said.confidence,
            });
        }
    }
    order::sort_by_key(&mut statements, |statement| (statement.start, statement.end));
    let passed_over =
        |PassedOver { cue, reason }| PassedOverCue { start: cue.start(), end: cue.end(), text: &text[cue], reason };
    Explanation { statements, passed_over: passed.into_iter().map(passed_over).collect() }
}
