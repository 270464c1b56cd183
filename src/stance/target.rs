//! What a source takes a stance on.

use super::Label;
use super::scoring::Finding;
use crate::quote::Source;
use crate::span::Span;

/// The X of 对于X，SRC表示, else the object of the heaviest verb; empty where the article's topic is the target.
pub fn target(source: &Source, findings: &[Finding], label: Label) -> Vec<Span> {
    if let Some(about) = source.statements.iter().find_map(|statement| statement.about) {
        return vec![about];
    }
    let wanted = match label {
        Label::Support => 1.0,
        Label::Oppose => -1.0,
        Label::Mixed | Label::Neutral => return Vec::new(),
    };
    let mut heaviest: Option<&Finding> = None;
    for finding in findings {
        let size = finding.value * wanted;
        if finding.object.is_some() && size > heaviest.map_or(0.0, |best| best.value * wanted) {
            heaviest = Some(finding);
        }
    }
    heaviest.and_then(|finding| finding.object).into_iter().collect()
}
