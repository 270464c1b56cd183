//! Sentences that a word counter gets wrong, each judged as the one statement of a person.

use yaodian::document::Document;
use yaodian::quote::{CueClass, Form, Kind, Source, Statement};
use yaodian::segment::Segmenter;
use yaodian::span::Span;
use yaodian::stance::{self, Issue, Label};

/// Columns text, label, why.
const CHALLENGE: &str = include_str!("stance/challenge.tsv");

/// The share of the cases that must come out as a reader labels them.
const LEAST_RIGHT: f64 = 0.95;

#[test]
fn challenge_sentences_are_judged_as_a_reader_judges_them() {
    let mut segmenter = Segmenter::new();
    let cases: Vec<Vec<&str>> = CHALLENGE.lines().skip(1).map(|line| line.split('\t').collect()).collect();
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|case| {
            let [text, label, why] = case[..] else { return Some(format!("{case:?} has not three columns")) };
            let stance = judge(text, &mut segmenter);
            let found = name(stance.label);
            let proof: Vec<(&str, f64)> =
                stance.evidence.iter().map(|proof| (&text[proof.span.range()], proof.weight)).collect();
            (found != label).then(|| format!("{text} is {label} ({why}), not {found}: {proof:?}"))
        })
        .collect();
    let right = 1.0 - wrong.len() as f64 / cases.len() as f64;
    println!("{} of {} cases right\n{}", cases.len() - wrong.len(), cases.len(), wrong.join("\n"));
    assert!(right >= LEAST_RIGHT, "{right:.3} of the cases are right:\n{}", wrong.join("\n"));
}

fn judge(text: &str, segmenter: &mut Segmenter) -> stance::Stance {
    let document = Document::read(text, segmenter);
    let nobody = Span::new(0, 0);
    let statement = Statement {
        span: Span::new(0, text.len()),
        form: Form::Indirect,
        speaker: None,
        cue: None,
        cue_class: CueClass::Neutral,
        about: None,
        rule: "challenge",
        confidence: 1.0,
    };
    let source = Source {
        name: nobody,
        aliases: Vec::new(),
        role: None,
        kind: Kind::Person,
        mentions: vec![nobody],
        statements: vec![statement],
    };
    stance::judge(&document, &[source], &Issue::default()).remove(0)
}

fn name(label: Label) -> &'static str {
    match label {
        Label::Support => "support",
        Label::Oppose => "oppose",
        Label::Mixed => "mixed",
        Label::Neutral => "neutral",
    }
}
