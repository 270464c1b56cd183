//! From what a source's statements say for and against to one label.

use super::manner::Manner;
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

/// How a source's weights become a label: the logarithms of the odds of support and of opposition against neither,
/// fitted by maximum likelihood (docs/stance.md says on what, and how it does on articles left out).
mod odds {
    use crate::quote::Kind;

    /// What a source of a kind is likely to do before it has said a word: people who speak for themselves take sides,
    /// bodies inform, studies and news outlets report.
    pub fn support_beforehand(kind: Kind) -> f64 {
        match kind {
            Kind::Person => -1.26,
            Kind::Group => -1.80,
            Kind::Anonymous => -1.04,
            Kind::Organization => -1.83,
            Kind::Document | Kind::Media => -2.88,
        }
    }

    pub fn opposition_beforehand(kind: Kind) -> f64 {
        match kind {
            Kind::Person => -1.17,
            Kind::Group => -1.19,
            Kind::Anonymous => -0.85,
            Kind::Organization => -1.68,
            Kind::Document | Kind::Media => -2.16,
        }
    }

    /// What the words for and against add, by the logarithm of their weight: the tenth word says less than the first.
    pub const SUPPORT_BY_WORDS_FOR: f64 = 3.57;
    pub const OPPOSITION_BY_WORDS_AGAINST: f64 = 3.06;
    /// Who praises one thing may object to another; that somebody censures says nothing of whether he praises.
    pub const OPPOSITION_BY_WORDS_FOR: f64 = 0.73;
    /// Loaded words turn up in any long report: the longer the statements, the more of them it takes.
    pub const BY_LENGTH: f64 = -2.07;
    /// What is reported as a fact is one more often, and what is reported as an opinion is one; so is direct speech.
    pub const BY_INFORMING: f64 = -1.47;
    pub const BY_ARGUING: f64 = 0.77;
    pub const BY_SPEAKING: f64 = 0.81;
    /// The sources of one article lean to one side more often than not: witnesses of a crime, guests at an opening.
    pub const SUPPORT_BY_COMPANY: f64 = 0.81;
    pub const OPPOSITION_BY_COMPANY: f64 = -0.29;
    /// The length that doubles what is asked, in characters: that of two short sentences.
    pub const LENGTH: f64 = 60.0;
}

/// A source is torn where it sets the two sides against each other itself, with so much weight on both, and so large a
/// share of the heavier side on the lighter one. Of sources with as much on both sides but no contrast, two in eleven
/// are mixed: they attack their opponents and praise their own side.
const TORN_LEAST: f64 = 0.3;
const TORN_SHARE: f64 = 0.4;
/// Added to the weights that a balance is made of, so that little weight makes a small one.
const BALANCE_OFFSET: f64 = 0.5;

/// The weights on either side.
#[derive(Debug, Clone, Copy, Default)]
pub struct Sides {
    support: f64,
    oppose: f64,
}

impl Sides {
    pub fn of(findings: &[Finding]) -> Sides {
        Sides { support: side(findings, 1.0, false), oppose: side(findings, -1.0, false) }
    }

    /// These and `share` of the others.
    pub fn with(&self, others: &Sides, share: f64) -> Sides {
        Sides { support: self.support + share * others.support, oppose: self.oppose + share * others.oppose }
    }

    /// From -1, all against, to 1; little weight makes a small one.
    pub fn balance(&self) -> f64 {
        (self.support - self.oppose) / (self.support + self.oppose + BALANCE_OFFSET)
    }
}

/// Weighs the findings of all statements of a source of this kind, quoted in this manner, where the other sources of
/// the article lean as far as `company` to one side.
#[inline(never)]
pub fn weigh(findings: &[Finding], kind: Kind, manner: &Manner, company: f64) -> Verdict {
    let own = Sides::of(findings);
    let Sides { support, oppose } = own;
    let (lighter, heavier) = (support.min(oppose), support.max(oppose));
    let share = lighter / heavier.max(f64::MIN_POSITIVE);
    let contrasted = side(findings, 1.0, true).min(side(findings, -1.0, true));
    let torn = contrasted >= TORN_LEAST && share >= TORN_SHARE;

    let words_for = libm::log(1.0 + 2.0 * support);
    let words_against = libm::log(1.0 + 2.0 * oppose);
    let length = libm::log(1.0 + manner.characters as f64 / odds::LENGTH);
    let takes_sides = odds::BY_LENGTH * length
        + odds::BY_INFORMING * manner.informs
        + odds::BY_ARGUING * manner.argues
        + if manner.speaks { odds::BY_SPEAKING } else { 0.0 };
    let for_it = odds::support_beforehand(kind)
        + odds::SUPPORT_BY_WORDS_FOR * words_for
        + odds::SUPPORT_BY_COMPANY * company
        + takes_sides;
    let against_it = odds::opposition_beforehand(kind)
        + odds::OPPOSITION_BY_WORDS_AGAINST * words_against
        + odds::OPPOSITION_BY_WORDS_FOR * words_for
        + odds::OPPOSITION_BY_COMPANY * company
        + takes_sides;
    let label = if for_it.max(against_it) <= 0.0 || heavier == 0.0 {
        Label::Neutral
    } else if torn {
        Label::Mixed
    } else if for_it > against_it && support > 0.0 || oppose == 0.0 {
        Label::Support
    } else {
        Label::Oppose
    };
    let (odds_for, odds_against) = (libm::exp(for_it), libm::exp(against_it));
    let all = 1.0 + odds_for + odds_against;
    let confidence = match label {
        Label::Neutral => 1.0 / all,
        Label::Mixed => share * (odds_for + odds_against) / all,
        Label::Support => odds_for / all,
        Label::Oppose => odds_against / all,
    };
    Verdict { label, score: own.balance(), confidence, evidence: evidence(findings, label) }
}

/// The weight of one polarity in all, or of what is contrasted alone.
fn side(findings: &[Finding], polarity: f64, contrasted: bool) -> f64 {
    let counted = findings.iter().filter(|finding| finding.contrasted || !contrasted);
    counted.map(|finding| finding.value * polarity).filter(|&size| size > 0.0).sum()
}

/// How many phrases prove a label at most, and how many show what speaks against it: what a reader takes in at a
/// glance. Among the heaviest five the side that decides always outweighs the heaviest two of the other side.
const PROOFS: usize = 5;
const OBJECTIONS: usize = 2;

/// The heaviest findings as evidence, in document order, without repetition; none for a neutral label.
fn evidence(findings: &[Finding], label: Label) -> Vec<Evidence> {
    let (most_for, most_against) = match label {
        Label::Support => (PROOFS, OBJECTIONS),
        Label::Oppose => (OBJECTIONS, PROOFS),
        Label::Mixed => (PROOFS, PROOFS),
        Label::Neutral => return Vec::new(),
    };
    let mut evidence: Vec<Evidence> = findings
        .iter()
        .map(|finding| Evidence {
            span: finding.span,
            polarity: if finding.value > 0.0 { Polarity::Support } else { Polarity::Oppose },
            weight: finding.value.abs(),
        })
        .collect();
    order::sort_by_key(&mut evidence, |proof| (proof.span.start(), proof.span.end()));
    evidence.dedup_by(|later, earlier| later.span.overlaps(earlier.span) && later.polarity == earlier.polarity);
    order::sort_by(&mut evidence, |a, b| b.weight.total_cmp(&a.weight).then(a.span.cmp(&b.span)));
    let (mut seen_for, mut seen_against) = (0, 0);
    evidence.retain(|proof| match proof.polarity {
        Polarity::Support => {
            seen_for += 1;
            seen_for <= most_for
        }
        Polarity::Oppose => {
            seen_against += 1;
            seen_against <= most_against
        }
    });
    order::sort_by_key(&mut evidence, |proof| (proof.span.start(), proof.span.end()));
    evidence
}
