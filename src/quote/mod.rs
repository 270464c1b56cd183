//! Who says what: the sources of an article and their statements.

mod according;
mod account;
mod assembly;
mod attitude;
mod attribution;
mod author;
mod barred;
mod candidate;
mod clause;
mod complaint;
mod constructions;
mod continuation;
mod cue;
mod discourse;
pub mod explain;
mod hearer;
mod kind;
mod lead;
mod list;
mod memory;
mod merge;
mod name;
mod names;
mod naming;
mod nesting;
mod origin;
mod person;
mod phrase;
mod predicate;
mod protagonist;
mod quotation;
mod reach;
mod reference;
mod role;
mod row;
mod sequel;
mod source;
mod speaker;
mod stop;
mod subject;
mod time;
mod turn;
mod unit;
mod words;

use crate::document::Document;
use crate::span::Span;
use serde::Serialize;

/// Somebody or something to whom the article attributes content.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// The full form as printed, else the shortest phrase for it.
    pub name: Span,
    /// Other printed forms, one span for each distinct form; pronouns left out.
    pub aliases: Vec<Span>,
    /// Title and affiliation as printed.
    pub role: Option<Span>,
    pub kind: Kind,
    /// Every place where a form of the name is printed, in document order.
    pub mentions: Vec<Span>,
    /// In document order, never empty.
    pub statements: Vec<Statement>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Person,
    Group,
    Organization,
    Document,
    Media,
    Anonymous,
}

/// What a source says, without speaker, cue and outer quotation marks.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    pub span: Span,
    pub form: Form,
    /// The phrase that names the speaker at the statement itself, a pronoun perhaps.
    pub speaker: Option<Span>,
    pub cue: Option<Span>,
    pub cue_class: CueClass,
    /// The X of 对于X，SRC表示, which the statement is about.
    pub about: Option<Span>,
    /// The name of the attribution rule that fired.
    pub rule: &'static str,
    /// 0 to 1.
    pub confidence: f64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// The whole content stands in quotation marks.
    Direct,
    /// No quotation marks.
    Indirect,
    /// Indirect with quoted parts.
    Mixed,
}

/// What a reporting cue tells about the attitude of the one who says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum CueClass {
    /// 说, 表示, 指出, or no cue at all.
    Neutral,
    /// 欢迎, 赞扬
    Supporting,
    /// 批评, 谴责, 质疑
    Opposing,
    /// 呼吁, 敦促, 要求
    Urging,
    /// 报告显示, 数据表明
    Documentary,
}

/// The sources of the article, heaviest first.
#[inline(never)]
pub fn sources(document: &Document<'_>) -> Vec<Source> {
    let units = unit::units(document);
    let known = names::known(document);
    let found = discourse::read(document, &known, &units, &mut |_| {});
    assembly::assemble(document, &known, &units, found)
}

/// What the one who is quoted most says first.
pub fn voice(sources: &[Source]) -> Option<Span> {
    Some(sources.first()?.statements.first()?.span)
}

/// An attribution rule, with an example made for it; what is said stands in 〔〕.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    pub name: String,
    pub example: &'static str,
}

/// All attribution rules, by name.
pub fn rules() -> impl Iterator<Item = Rule> {
    crate::lexicon::lists::ATTRIBUTION_RULES.rows().map(|(name, columns)| Rule { name, example: columns[0] })
}

#[cfg(test)]
mod tests;
