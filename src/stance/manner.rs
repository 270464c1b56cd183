//! How a source is quoted, which tells whether it takes sides before a word of what it says is read.

use super::lexicon::{self, Classes};
use crate::document::Document;
use crate::quote::{Form, Source};

/// What the article's way of quoting a source says of it.
pub struct Manner {
    /// The length of all statements, in characters.
    pub characters: usize,
    /// The share of its statements that are reported as facts: 透露, 显示. Whoever 介绍 praises as often.
    pub informs: f64,
    /// The share of its statements that are reported as opinions: 认为, 强调, 说.
    pub argues: f64,
    /// Whether it speaks in its own words at least once. Who writes news quotes word for word what is more than a fact.
    pub speaks: bool,
}

impl Manner {
    pub fn of(document: &Document<'_>, source: &Source) -> Manner {
        let (mut informs, mut argues) = (0, 0);
        for cue in source.statements.iter().filter_map(|said| said.cue) {
            let (mut reports, mut opines) = (false, false);
            for word in lexicon::matches(&document.folded[cue]) {
                reports |= word.value.classes.any(Classes::INFORM);
                opines |= word.value.classes.any(Classes::ARGUE);
            }
            // 透露说 and 解释道 report, whatever verb of speech they end in.
            informs += usize::from(reports);
            argues += usize::from(opines && !reports);
        }
        let all = source.statements.len().max(1) as f64;
        Manner {
            characters: source.statements.iter().map(|said| document.text[said.span.range()].chars().count()).sum(),
            informs: informs as f64 / all,
            argues: argues as f64 / all,
            speaks: source.statements.iter().any(|said| said.form == Form::Direct),
        }
    }
}
