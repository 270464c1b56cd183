//! The figures of the counts and their print, line for line that of score.py.

use super::{Counts, LABELS};
use std::fmt;

/// All figures, and those of each article on demand.
#[derive(Default)]
pub struct Report {
    pub total: Counts,
    pub per_article: Vec<(String, Counts)>,
}

/// A figure's name and its values.
type Figure = (&'static str, Vec<f64>);

/// The figures in the order in which they are printed.
fn figures(counts: &Counts) -> Vec<Figure> {
    let share = |right: usize, all: usize| right as f64 / all.max(1) as f64;
    vec![
        ("sources P/R/F1", counts.sources.f1().to_vec()),
        ("role", vec![share(counts.roles_right, counts.roles)]),
        ("content char P/R/F1", counts.content.f1().to_vec()),
        ("content exact P/R/F1", counts.exact.f1().to_vec()),
        ("attributed char P/R/F1", counts.attributed.f1().to_vec()),
        ("stance accuracy/macro-F1", stance(counts)),
        ("key points F1 at 3, at 5", counts.key_points.iter().map(|overlap| overlap.f1()[2]).collect()),
        ("excluded char P/R/F1", counts.excluded.f1().to_vec()),
        ("verbatim", vec![share(counts.verbatim, counts.spans)]),
    ]
}

/// Accuracy, and macro-F1 over the labels that the gold holds five times or more.
fn stance(counts: &Counts) -> Vec<f64> {
    const FEWEST: usize = 5;
    let table = &counts.confusion;
    let total: usize = table.iter().flatten().sum();
    let right: usize = (0..LABELS.len()).map(|label| table[label][label]).sum();
    let mut per = Vec::new();
    for label in 0..LABELS.len() {
        let gold: usize = table[label].iter().sum();
        if gold >= FEWEST {
            let predicted = table.iter().map(|row| row[label]).sum();
            per.push(super::Overlap { common: table[label][label], predicted, gold }.f1()[2]);
        }
    }
    // An empty sum of floats is -0.0, which would be printed.
    let sum = per.iter().fold(0.0, |sum, value| sum + value);
    vec![right as f64 / total.max(1) as f64, sum / per.len().max(1) as f64]
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (id, counts) in &self.per_article {
            write!(f, "{id}")?;
            for (name, values) in figures(counts) {
                let word = name.split(' ').next().unwrap_or(name);
                write!(f, " {word}={:.0}", 100.0 * values.last().unwrap_or(&0.0))?;
            }
            writeln!(f)?;
        }
        let counts = &self.total;
        writeln!(
            f,
            "{} articles, {} without prediction, {} gold sources, {} gold statements",
            counts.articles, counts.missing, counts.sources.gold, counts.exact.gold
        )?;
        for (name, values) in figures(counts) {
            write!(f, "{name:28}")?;
            for value in values {
                write!(f, " {:6.2}", 100.0 * value)?;
            }
            writeln!(f)?;
        }
        write!(f, "stance, gold in rows:     ")?;
        for label in LABELS.iter().chain(&["-"]) {
            write!(f, " {label:>9}")?;
        }
        writeln!(f)?;
        for (label, row) in LABELS.iter().zip(&counts.confusion) {
            write!(f, "{label:>26} ")?;
            for count in row {
                write!(f, " {count:9}")?;
            }
            writeln!(f)?;
        }
        Ok(())
    }
}
