//! From what a source's statements say for and against to one label.

use super::scoring::Finding;
use super::{Evidence, Label, Polarity};
use crate::order;
use crate::quote::Kind;

/// A label with its proof.
pub struct Verdict {
    pub label: Label,
    pub score: f64,
    pub confidence: f64,
    pub evidence: Vec<Evidence>,
}

/// Below this weight in all, what is said informs rather than takes sides.
const NEUTRAL_BELOW: f64 = 0.5;
/// Words this light say something only together, and together no more than one open word.
const LIGHT: f64 = 0.3;
const LIGHT_TOGETHER: f64 = 0.45;
/// People who speak for themselves take sides with lighter words than bodies that inform.
const LIGHT_TOGETHER_PERSONAL: f64 = 0.55;
/// The lighter side's share of the heavier one from which a source is torn: less where it sets
/// the two sides against each other itself.
const MIXED_SHARE: f64 = 0.8;
const MIXED_SHARE_CONTRASTED: f64 = 0.4;
const MIXED_LEAST: f64 = 1.5;
const MIXED_LEAST_CONTRASTED: f64 = 0.3;
/// A study or a news outlet reports before it judges.
const REPORTING_FACTOR: f64 = 0.6;

/// Weighs the findings of all statements of a source of this kind.
pub fn weigh(findings: &[Finding], kind: Kind) -> Verdict {
    let factor = match kind {
        Kind::Document | Kind::Media => REPORTING_FACTOR,
        _ => 1.0,
    };
    let light_together = match kind {
        Kind::Person | Kind::Group => LIGHT_TOGETHER_PERSONAL,
        _ => LIGHT_TOGETHER,
    };
    let support = factor * side(findings, 1.0, light_together);
    let oppose = factor * side(findings, -1.0, light_together);
    let total = support + oppose;
    let (lighter, heavier) = (support.min(oppose), support.max(oppose));
    let share = lighter / heavier.max(f64::MIN_POSITIVE);
    let contrasted: Vec<Finding> = findings.iter().filter(|finding| finding.contrasted).copied().collect();
    let torn = factor * side(&contrasted, 1.0, light_together).min(side(&contrasted, -1.0, light_together))
        >= MIXED_LEAST_CONTRASTED;
    let mixed = share >= MIXED_SHARE && lighter >= MIXED_LEAST || torn && share >= MIXED_SHARE_CONTRASTED;
    let label = if heavier < NEUTRAL_BELOW {
        Label::Neutral
    } else if mixed {
        Label::Mixed
    } else if support > oppose {
        Label::Support
    } else {
        Label::Oppose
    };
    let score = (support - oppose) / (total + NEUTRAL_BELOW);
    let confidence = match label {
        Label::Neutral => 1.0 - (heavier / (heavier + NEUTRAL_BELOW)),
        Label::Mixed => share.min(1.0) * total / (total + 1.0),
        Label::Support | Label::Oppose => (heavier - lighter) / (heavier + NEUTRAL_BELOW),
    };
    Verdict { label, score, confidence, evidence: evidence(findings, label) }
}

/// The weight of one polarity in all, of light words `light_together` at most.
fn side(findings: &[Finding], polarity: f64, light_together: f64) -> f64 {
    let sizes = findings.iter().map(|finding| finding.value * polarity).filter(|&size| size > 0.0);
    let (light, heavy): (Vec<f64>, Vec<f64>) = sizes.partition(|&size| size < LIGHT);
    heavy.iter().sum::<f64>() + light.iter().sum::<f64>().min(light_together)
}

/// The findings as evidence, in document order, without repetition; none for a neutral label.
fn evidence(findings: &[Finding], label: Label) -> Vec<Evidence> {
    if label == Label::Neutral {
        return Vec::new();
    }
    let mut evidence: Vec<Evidence> = findings
        .iter()
        .map(|finding| Evidence {
            span: finding.span,
            polarity: if finding.value > 0.0 { Polarity::Support } else { Polarity::Oppose },
            weight: finding.value.abs(),
        })
        .collect();
    order::sort_by_key(&mut evidence, |proof| (proof.span.start, proof.span.end));
    evidence.dedup_by(|later, earlier| later.span.overlaps(earlier.span) && later.polarity == earlier.polarity);
    evidence
}
