//! The words that carry an attitude, and those that turn, strengthen or hedge it.

use crate::lexicon::{Lexicon, Match, lists};
use std::ops::BitOr;
use std::sync::LazyLock;

/// What a word does in a clause; a word may do several things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Classes(u32);

impl Classes {
    /// Expresses the speaker's attitude towards an object: 支持, 反对, 担心.
    pub const ATTITUDE: Classes = Classes(1);
    /// Evaluates: 里程碑, 不公平.
    pub const JUDGEMENT: Classes = Classes(1 << 1);
    /// Says that something furthers something: 促进.
    pub const EFFECT: Classes = Classes(1 << 2);
    /// Looks ahead with hope or without it: 有望, 前景堪忧.
    pub const OUTLOOK: Classes = Classes(1 << 3);
    /// Binds the speaker to act: 承诺, 致力于.
    pub const COMMITMENT: Classes = Classes(1 << 4);
    /// A whole string whose polarity is not the sum of its words: 不得不支持, 何乐而不为.
    pub const IDIOM: Classes = Classes(1 << 5);
    /// Wants something of somebody: 呼吁, 希望, 应当.
    pub const URGE: Classes = Classes(1 << 6);
    /// Wants something not to be done: 不应, 切勿.
    pub const PROHIBIT: Classes = Classes(1 << 7);
    /// Ends something: 停止, 撤销.
    pub const STOP: Classes = Classes(1 << 8);
    /// Brings something forward: 加快, 通过.
    pub const ADVANCE: Classes = Classes(1 << 9);
    /// Works against something: 打击, 防止.
    pub const FIGHT: Classes = Classes(1 << 10);
    /// Something that nobody defends: 保护主义, 贫困.
    pub const BAD: Classes = Classes(1 << 11);
    pub const NEGATION: Classes = Classes(1 << 12);
    pub const DEGREE: Classes = Classes(1 << 13);
    pub const CONTRAST: Classes = Classes(1 << 14);
    pub const CONCESSION: Classes = Classes(1 << 15);
    pub const CONDITION: Classes = Classes(1 << 16);
    pub const MODAL: Classes = Classes(1 << 17);
    pub const RHETORICAL: Classes = Classes(1 << 18);
    /// Politeness by rote: 祝贺, 慰问.
    pub const COURTESY: Classes = Classes(1 << 19);
    /// Another voice speaks in this clause: 有人说.
    pub const REPORT: Classes = Classes(1 << 20);
    /// The words in the quotation marks that follow are another's: 所谓.
    pub const OPPONENT: Classes = Classes(1 << 21);
    /// A longer word without attitude around a shorter one with it: 支持者.
    pub const NEUTRAL: Classes = Classes(1 << 22);

    /// Denies that something succeeds, a negation and a complaint in one: 难以, 未能.
    pub const HARD: Classes = Classes(1 << 23);
    /// Speaks for and against in one breath: 喜忧参半.
    pub const TORN: Classes = Classes(1 << 24);
    /// Says that something is missing: 缺乏, 没有, 不足.
    pub const LACK: Classes = Classes(1 << 25);
    /// Something whose lack is a fault, and that is no praise by itself: 透明度, 诚意, 配套.
    pub const NEED: Classes = Classes(1 << 26);

    /// Reports what is said as a fact, where it stands in a cue: 透露, 显示.
    pub const INFORM: Classes = Classes(1 << 27);
    /// Reports what is said as an opinion, where it stands in a cue: 认为, 强调, 说.
    pub const ARGUE: Classes = Classes(1 << 28);

    /// All that have a polarity of their own.
    pub const CARRIER: Classes = Classes(0b11_1111);

    const NAMES: [(&'static str, Classes); 29] = [
        ("attitude", Classes::ATTITUDE),
        ("judgement", Classes::JUDGEMENT),
        ("effect", Classes::EFFECT),
        ("outlook", Classes::OUTLOOK),
        ("commitment", Classes::COMMITMENT),
        ("idiom", Classes::IDIOM),
        ("urge", Classes::URGE),
        ("prohibit", Classes::PROHIBIT),
        ("stop", Classes::STOP),
        ("advance", Classes::ADVANCE),
        ("fight", Classes::FIGHT),
        ("bad", Classes::BAD),
        ("negation", Classes::NEGATION),
        ("degree", Classes::DEGREE),
        ("contrast", Classes::CONTRAST),
        ("concession", Classes::CONCESSION),
        ("condition", Classes::CONDITION),
        ("modal", Classes::MODAL),
        ("rhetorical", Classes::RHETORICAL),
        ("courtesy", Classes::COURTESY),
        ("report", Classes::REPORT),
        ("opponent", Classes::OPPONENT),
        ("neutral", Classes::NEUTRAL),
        ("hard", Classes::HARD),
        ("torn", Classes::TORN),
        ("lack", Classes::LACK),
        ("need", Classes::NEED),
        ("inform", Classes::INFORM),
        ("argue", Classes::ARGUE),
    ];

    /// The classes named in `column`, separated by `|`.
    fn parse(column: &str) -> Option<Classes> {
        column.split('|').try_fold(Classes(0), |all, name| {
            Classes::NAMES.iter().find(|(known, _)| *known == name).map(|&(_, class)| all | class)
        })
    }

    /// The names of the classes, as in the table.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        Classes::NAMES.iter().filter(move |(_, class)| self.any(*class)).map(|&(name, _)| name)
    }

    /// Whether the word does nothing in a clause, and counts in a cue alone.
    pub fn only_reports(self) -> bool {
        self.0 & !(Classes::INFORM.0 | Classes::ARGUE.0) == 0
    }

    /// Whether the word is of one of `others` at least.
    pub fn any(self, others: Classes) -> bool {
        self.0 & others.0 != 0
    }
}

impl BitOr for Classes {
    type Output = Classes;

    fn bitor(self, other: Classes) -> Classes {
        Classes(self.0 | other.0)
    }
}

/// A row of the table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Word {
    /// 1 for support, -1 for opposition, 0 for a word that only works on others.
    pub polarity: f64,
    /// 0 to 3.
    pub strength: u8,
    pub classes: Classes,
}

static WORDS: LazyLock<Lexicon<Option<Word>>> = LazyLock::new(|| Lexicon::of(&lists::STANCE, word));

/// What the columns say of a word, nothing where a row does not keep to them; a test finds those.
fn word(columns: &[&'static str]) -> Option<Word> {
    let &[polarity, strength, classes] = columns else { return None };
    let polarity = match polarity {
        "+" => 1.0,
        "-" => -1.0,
        "0" => 0.0,
        _ => return None,
    };
    let strength = strength.parse().ok().filter(|&strength| strength <= 3)?;
    Some(Word { polarity, strength, classes: Classes::parse(classes)? })
}

/// The stance words of a folded text, longest first, leftmost first, without overlap.
pub fn matches(folded: &str) -> impl Iterator<Item = Match<Word>> + '_ {
    WORDS.matches(folded).filter_map(|found| Some(Match { span: found.span, value: found.value? }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_keeps_to_the_columns() {
        for (text, columns) in lists::STANCE.rows() {
            assert!(word(columns).is_some(), "{text} {columns:?}");
        }
    }

    #[test]
    fn carriers_and_they_alone_have_a_polarity() {
        for (text, columns) in lists::STANCE.rows() {
            let Some(word) = word(columns) else { continue };
            let works_with_polarity =
                Classes::CARRIER | Classes::STOP | Classes::ADVANCE | Classes::FIGHT | Classes::BAD;
            let expects = word.classes.any(Classes::CARRIER);
            assert!(!expects || word.polarity != 0.0, "{text} evaluates, without a polarity");
            assert!(
                word.polarity == 0.0
                    || word.classes.any(works_with_polarity)
                    || word.classes.any(Classes::URGE | Classes::PROHIBIT),
                "{text}"
            );
        }
    }
}
