//! Character ROUGE-1/2/L F1, as `summaries/rouge.py` beside the data computes it.
//!
//! A token is one CJK character, one Latin word, or one number, lower-cased, as in CNewSum (Wang et al. 2021);
//! punctuation does not count.

use crate::articles::{self, Digest, rows};
use crate::{Outcome, baseline};
use serde::Deserialize;
use std::collections::HashMap;
use std::error::Error;
use std::path::Path;

/// An article with its reference summary.
#[derive(Deserialize)]
pub struct Reference {
    pub id: String,
    pub text: String,
    pub summary: String,
}

/// F1 of unigrams, of bigrams, and of the longest common subsequence, 0 to 1.
pub type Rouge = [f64; 3];

pub fn tokens(text: &str) -> Vec<String> {
    let text: Vec<char> = text.to_lowercase().chars().collect();
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let run = |from: usize, fits: fn(char) -> bool| from + text[from..].iter().take_while(|&&c| fits(c)).count();
        let end = match text[at] {
            'a'..='z' => run(at, |c| c.is_ascii_lowercase()),
            c if is_digit(c) => {
                let end = run(at, is_digit);
                let fraction = end + 1 < text.len() && text[end] == '.' && is_digit(text[end + 1]);
                if fraction { run(end + 1, is_digit) } else { end }
            }
            '\u{3400}'..='\u{9fff}' => at + 1,
            _ => {
                at += 1;
                continue;
            }
        };
        tokens.push(text[at..end].iter().collect());
        at = end;
    }
    tokens
}

/// A decimal digit, full-width ones included.
fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

pub fn rouge(summary: &[String], reference: &[String]) -> Rouge {
    [overlap(summary, reference, 1), overlap(summary, reference, 2), subsequence(summary, reference)]
}

fn overlap(summary: &[String], reference: &[String], n: usize) -> f64 {
    let count = |tokens: &[String]| tokens.len().saturating_sub(n - 1);
    let mut left: HashMap<&[String], usize> = HashMap::new();
    for gram in reference.windows(n) {
        *left.entry(gram).or_default() += 1;
    }
    let mut common = 0;
    for gram in summary.windows(n) {
        if let Some(left) = left.get_mut(gram).filter(|left| **left > 0) {
            *left -= 1;
            common += 1;
        }
    }
    f1(common, count(summary), count(reference))
}

fn subsequence(summary: &[String], reference: &[String]) -> f64 {
    let mut before = vec![0usize; reference.len() + 1];
    for token in summary {
        let mut row = vec![0usize];
        for (index, other) in reference.iter().enumerate() {
            let longest = if token == other { before[index] + 1 } else { before[index + 1].max(row[index]) };
            row.push(longest);
        }
        before = row;
    }
    f1(*before.last().unwrap_or(&0), summary.len(), reference.len())
}

fn f1(common: usize, summary: usize, reference: usize) -> f64 {
    if common == 0 {
        return 0.0;
    }
    let (precision, recall) = (common as f64 / summary as f64, common as f64 / reference as f64);
    2.0 * precision * recall / (precision + recall)
}

/// The mean over all references; a missing summary counts as an empty one.
pub fn mean(references: &[Reference], summaries: &HashMap<String, String>) -> Rouge {
    let mut total = [0.0; 3];
    for reference in references {
        let summary = summaries.get(&reference.id).map_or("", String::as_str);
        for (sum, value) in total.iter_mut().zip(rouge(&tokens(summary), &tokens(&reference.summary))) {
            *sum += value;
        }
    }
    total.map(|sum| sum / references.len() as f64)
}

/// The line that rouge.py prints.
pub fn line(references: &[Reference], summaries: &HashMap<String, String>) -> String {
    let missing = references.iter().filter(|reference| !summaries.contains_key(&reference.id)).count();
    let [one, two, longest] = mean(references, summaries).map(|value| 100.0 * value);
    format!("{} articles, {missing} missing  ROUGE-1/2/L {one:.2} {two:.2} {longest:.2}", references.len())
}

/// A summary, or a digest whose key points make one.
pub fn summaries(file: &Path) -> Result<HashMap<String, String>, Box<dyn Error>> {
    #[derive(Deserialize)]
    struct Row {
        id: String,
        summary: Option<String>,
        digest: Option<Digest>,
    }
    let summary = |row: &Row| match &row.digest {
        Some(digest) => digest.summary(),
        None => row.summary.clone().unwrap_or_default(),
    };
    Ok(rows::<Row>(file)?.into_iter().map(|row| (row.id.clone(), summary(&row))).collect())
}

pub fn print(references: &Path, source: &str) -> Outcome {
    let rows = rows::<Reference>(references)?;
    let summaries = match source {
        "--run" => articles::run(references)?.into_iter().map(|(id, digest)| (id, digest.summary())).collect(),
        "--lead" => baseline::lead(&rows),
        "--oracle" => baseline::oracle(&rows),
        file => summaries(file.as_ref())?,
    };
    println!("{}", line(&rows, &summaries));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_characters_words_and_numbers() {
        assert_eq!(tokens("GDP增长3.5%，约2.倍"), ["gdp", "增", "长", "3.5", "约", "2", "倍"]);
    }

    #[test]
    fn counts_as_by_hand() {
        let (summary, reference) = (tokens("大桥通车"), tokens("大桥昨通车"));
        let [one, two, longest] = rouge(&summary, &reference);
        assert!((one - 8.0 / 9.0).abs() < 1e-12);
        assert!((two - 4.0 / 7.0).abs() < 1e-12);
        assert!((longest - 8.0 / 9.0).abs() < 1e-12);
        assert_eq!(rouge(&[], &reference), [0.0; 3]);
    }
}
