//! A digest as numbers, which is how it crosses to JavaScript.
//!
//! A digest is verbatim, so all that JavaScript lacks are numbers: where each of its texts stands in the input, in UTF-16
//! code units, and which of a few names each of its labels has. One array of them crosses at once and faster than objects
//! do, and the texts are cut from the input itself. `pkg/src/digest.ts` reads what is written here, in the same order.

use crate::digest::{self, Findings};
use crate::quote::{Source, Statement};
use crate::span::Span;
use crate::stance::Stance;
use crate::utf16::Utf16Offsets;

/// The numbers of what was found in the text of `offsets`.
#[inline(never)]
pub fn numbers(findings: &Findings<'_>, offsets: &Utf16Offsets<'_>) -> Vec<f64> {
    let mut writer = Writer { offsets, numbers: Vec::new(), rules: Vec::new() };
    let article = &findings.document.article;
    writer.maybe(article.title);
    writer.maybe(findings.topic);
    writer.count(findings.key_points.len());
    for point in &findings.key_points {
        let sentence = findings.document.sentences[point.sentence];
        writer.span(sentence.span);
        writer.count(point.rank);
        writer.number(point.score);
        writer.count(sentence.paragraph as usize);
        writer.count(point.sentence);
    }
    writer.count(findings.sources.len());
    for (source, stance) in findings.sources.iter().zip(&findings.stances) {
        writer.source(source);
        writer.stance(stance);
    }
    writer.count(article.excluded.len());
    for part in &article.excluded {
        writer.span(part.span);
        writer.count(part.reason as usize);
    }
    writer.count(findings.document.script as usize);
    let stats = digest::stats(&findings.document);
    writer.count(stats.characters);
    writer.count(stats.sentences);
    writer.count(stats.words);
    writer.numbers
}

struct Writer<'w, 't> {
    offsets: &'w Utf16Offsets<'t>,
    numbers: Vec<f64>,
    /// The attribution rules so far.
    rules: Vec<&'static str>,
}

impl Writer<'_, '_> {
    fn source(&mut self, source: &Source) {
        self.span(source.name);
        self.spans(&source.aliases);
        self.maybe(source.role);
        self.count(source.kind as usize);
        self.spans(&source.mentions);
        self.count(source.statements.len());
        source.statements.iter().for_each(|said| self.statement(said));
    }

    fn statement(&mut self, said: &Statement) {
        self.span(said.span);
        self.count(said.form as usize);
        self.maybe(said.cue);
        self.rule(said.rule);
        self.number(said.confidence);
    }

    /// The number of a rule, and at its first place its name, as letters behind how many they are.
    fn rule(&mut self, rule: &'static str) {
        let number = self.rules.iter().position(|&known| known == rule);
        self.count(number.unwrap_or(self.rules.len()));
        if number.is_none() {
            self.rules.push(rule);
            self.count(rule.len());
            self.numbers.extend(rule.bytes().map(f64::from));
        }
    }

    fn stance(&mut self, stance: &Stance) {
        self.count(stance.label as usize);
        self.number(stance.score);
        self.number(stance.confidence);
        self.spans(&stance.target);
        self.count(stance.evidence.len());
        for proof in &stance.evidence {
            self.span(proof.span);
            self.count(proof.polarity as usize);
            self.number(proof.weight);
        }
    }

    fn spans(&mut self, spans: &[Span]) {
        self.count(spans.len());
        spans.iter().for_each(|&span| self.span(span));
    }

    /// -1 stands for none.
    fn maybe(&mut self, span: Option<Span>) {
        match span {
            Some(span) => self.span(span),
            None => self.number(-1.0),
        }
    }

    fn span(&mut self, span: Span) {
        self.count(self.offsets.at(span.start()));
        self.count(self.offsets.at(span.end()));
    }

    fn count(&mut self, count: usize) {
        self.number(count as f64);
    }

    #[inline(never)]
    fn number(&mut self, number: f64) {
        self.numbers.push(number);
    }
}
