//! Digests against gold annotation, figure for figure as `gold/score.py` beside the data computes them.
//!
//! Offsets are UTF-16 code units into the article's text; figures are shares, 0 to 1.

mod report;
mod text;

use crate::Outcome;
use crate::articles::{self, Digest, Excerpt, Range, rows};
use serde::Deserialize;
use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use text::Text;

pub use report::Report;

pub const LABELS: [&str; 4] = ["support", "oppose", "mixed", "neutral"];

/// An annotated article.
#[derive(Deserialize)]
pub struct Gold {
    pub id: String,
    pub text: String,
    pub boilerplate: Vec<(usize, usize)>,
    /// Best first.
    pub key: Vec<(usize, usize)>,
    pub sources: Vec<GoldSource>,
}

#[derive(Deserialize)]
pub struct GoldSource {
    pub name: String,
    pub aliases: Option<Vec<String>>,
    pub role: Option<String>,
    pub stance: String,
    pub statements: Vec<Range>,
}

/// What a figure is made of: what both have, what is predicted, what the gold has.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Overlap {
    pub common: usize,
    pub predicted: usize,
    pub gold: usize,
}

impl Overlap {
    fn add(&mut self, predicted: &BTreeSet<usize>, gold: &BTreeSet<usize>) {
        self.common += predicted.intersection(gold).count();
        self.predicted += predicted.len();
        self.gold += gold.len();
    }

    /// Precision, recall, F1.
    pub fn f1(self) -> [f64; 3] {
        let share = |of: usize| if of > 0 { self.common as f64 / of as f64 } else { 0.0 };
        let (precision, recall) = (share(self.predicted), share(self.gold));
        let sum = precision + recall;
        [precision, recall, if sum > 0.0 { 2.0 * precision * recall / sum } else { 0.0 }]
    }
}

/// Counts over articles, from which the figures are made.
#[derive(Debug, Clone, Default)]
pub struct Counts {
    pub articles: usize,
    pub missing: usize,
    pub sources: Overlap,
    pub roles: usize,
    pub roles_right: usize,
    pub content: Overlap,
    pub exact: Overlap,
    pub attributed: Overlap,
    /// Gold label by predicted label; the last column is a source that was not found.
    pub confusion: [[usize; LABELS.len() + 1]; LABELS.len()],
    pub key_points: [Overlap; 2],
    pub excluded: Overlap,
    pub spans: usize,
    pub verbatim: usize,
}

impl Counts {
    /// Adds an article and what was predicted for it.
    pub fn add(&mut self, gold: &Gold, digest: Option<&Digest>) {
        let nothing = Digest::default();
        let text = Text::new(&gold.text);
        self.articles += 1;
        self.missing += usize::from(digest.is_none());
        let digest = digest.unwrap_or(&nothing);
        self.add_sources(gold, digest, &text);
        self.add_key_points(gold, digest, &text);
        let excluded = digest.excluded.iter().map(|part| (part.start, part.end));
        self.excluded.add(&text.contents(excluded), &text.contents(gold.boilerplate.iter().copied()));
        self.add_verbatim(digest, &text);
    }

    fn add_sources(&mut self, gold: &Gold, digest: &Digest, text: &Text) {
        let said = |statements: &[Range]| text.contents(statements.iter().map(|said| (said.start, said.end)));
        let predicted: Vec<BTreeSet<usize>> = digest.sources.iter().map(|s| said(&ranges(&s.statements))).collect();
        let wanted: Vec<BTreeSet<usize>> = gold.sources.iter().map(|s| said(&s.statements)).collect();
        let matched = match_sources(digest, gold, &predicted, &wanted);
        self.sources.common += matched.len();
        self.sources.predicted += digest.sources.len();
        self.sources.gold += gold.sources.len();
        for (index, source) in gold.sources.iter().enumerate() {
            let found = matched.iter().find(|&&(_, gold)| gold == index).map(|&(found, _)| &digest.sources[found]);
            let label = |label: &str| LABELS.iter().position(|known| *known == label);
            let column = found.and_then(|found| label(&found.stance.label)).unwrap_or(LABELS.len());
            if let Some(row) = label(&source.stance) {
                self.confusion[row][column] += 1;
            }
            if let (Some(found), Some(role)) = (found, source.role.as_deref().filter(|role| !role.is_empty())) {
                self.roles += 1;
                self.roles_right += usize::from(is_same_role(&found.role, role));
            }
        }
        self.content.add(&union(&predicted), &union(&wanted));
        for &(found, index) in &matched {
            self.attributed.common += predicted[found].intersection(&wanted[index]).count();
        }
        self.attributed.predicted += predicted.iter().map(BTreeSet::len).sum::<usize>();
        self.attributed.gold += wanted.iter().map(BTreeSet::len).sum::<usize>();
        let trimmed = |statements: &[Range]| -> Vec<usize> {
            statements.iter().map(|said| text.pair(text.trim(said.start, said.end))).collect()
        };
        let found: BTreeSet<usize> = digest.sources.iter().flat_map(|s| trimmed(&ranges(&s.statements))).collect();
        let wanted: BTreeSet<usize> = gold.sources.iter().flat_map(|s| trimmed(&s.statements)).collect();
        self.exact.add(&found, &wanted);
    }

    fn add_key_points(&mut self, gold: &Gold, digest: &Digest, text: &Text) {
        let ranked: Vec<(usize, usize)> = digest.ranked().iter().map(|point| (point.start, point.end)).collect();
        for (overlap, count) in self.key_points.iter_mut().zip([3, 5]) {
            if count == 5 && gold.key.len() < 5 {
                continue;
            }
            let best = |points: &[(usize, usize)]| text.contents(points.iter().copied().take(count));
            overlap.add(&best(&ranked), &best(&gold.key));
        }
    }

    fn add_verbatim(&mut self, digest: &Digest, text: &Text) {
        let points = digest.key_points.iter().map(|point| (point.start, point.end, &point.text));
        let statements = digest.sources.iter().flat_map(|source| &source.statements);
        let evidence = digest.sources.iter().flat_map(|source| &source.stance.evidence);
        let excerpts = statements.chain(evidence).map(|said| (said.start, said.end, &said.text));
        for (start, end, words) in points.chain(excerpts) {
            self.spans += 1;
            self.verbatim += usize::from(text.slice(start, end) == *words);
        }
    }
}

fn ranges(excerpts: &[Excerpt]) -> Vec<Range> {
    excerpts.iter().map(|excerpt| Range { start: excerpt.start, end: excerpt.end }).collect()
}

fn union(sets: &[BTreeSet<usize>]) -> BTreeSet<usize> {
    sets.iter().flatten().copied().collect()
}

/// Equal, or one contains the other and is at least half as long.
fn is_same_role(found: &str, gold: &str) -> bool {
    let length = |text: &str| text.chars().count();
    let contained = |part: &str, whole: &str| if !part.is_empty() && whole.contains(part) { length(part) } else { 0 };
    let common = contained(found, gold).max(contained(gold, found));
    found == gold || common * 2 >= length(found).max(length(gold))
}

/// 2: the same name; 1: one contains the other; 0: different.
fn name_match(found: &[&str], gold: &[&str]) -> u8 {
    let mut best = 0;
    for a in found {
        for b in gold {
            if a == b {
                return 2;
            }
            let long = a.chars().count().min(b.chars().count()) >= 2;
            if long && (a.contains(b) || b.contains(a)) {
                best = 1;
            }
        }
    }
    best
}

/// One to one, the best names first, then the most shared characters, then document order.
fn match_sources(
    digest: &Digest,
    gold: &Gold,
    predicted: &[BTreeSet<usize>],
    wanted: &[BTreeSet<usize>],
) -> Vec<(usize, usize)> {
    let names = |name: &str, aliases: &[String]| -> Vec<String> {
        [name.to_owned()].into_iter().chain(aliases.iter().cloned()).filter(|name| !name.is_empty()).collect()
    };
    let mut candidates = Vec::new();
    for (i, found) in digest.sources.iter().enumerate() {
        let found = names(&found.name, &found.aliases);
        let found: Vec<&str> = found.iter().map(String::as_str).collect();
        for (j, source) in gold.sources.iter().enumerate() {
            let source = names(&source.name, source.aliases.as_deref().unwrap_or_default());
            let source: Vec<&str> = source.iter().map(String::as_str).collect();
            let quality = name_match(&found, &source);
            if quality > 0 {
                candidates.push((quality, predicted[i].intersection(&wanted[j]).count(), i, j));
            }
        }
    }
    candidates.sort_by(|a, b| (b.0, b.1).cmp(&(a.0, a.1)).then((a.2, a.3).cmp(&(b.2, b.3))));
    let mut matched: Vec<(usize, usize)> = Vec::new();
    for (_, _, i, j) in candidates {
        if matched.iter().all(|&(found, source)| found != i && source != j) {
            matched.push((i, j));
        }
    }
    matched
}

pub fn print(gold: &Path, digests: &str, per_article: bool) -> Outcome {
    let digests = if digests == "--run" { articles::run(gold)? } else { articles::predictions(digests.as_ref())? };
    print!("{}", report(&rows::<Gold>(gold)?, &digests, per_article));
    Ok(())
}

/// What score.py prints.
pub fn report(gold: &[Gold], digests: &HashMap<String, Digest>, per_article: bool) -> Report {
    let mut report = Report::default();
    for article in gold {
        let digest = digests.get(&article.id);
        if per_article {
            let mut one = Counts::default();
            one.add(article, digest);
            report.per_article.push((article.id.clone(), one));
        }
        report.total.add(article, digest);
    }
    report
}

#[cfg(test)]
mod tests;
