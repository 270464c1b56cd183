//! Where a phrase for a speaker can end.

use super::Kind;
use super::kind;
use super::name;
use super::names::goes_on;
use super::role::ATTRIBUTIVE;
use super::speaker::{FINDING, Reader};
use super::time::time;
use super::unit::enclosing;
use super::words::{BOUNDARIES, ENDINGS, Ending, TITLES};
use crate::search::Search;
use crate::span::Span;

/// A place where a phrase can end.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stop {
    pub at: usize,
    /// Whether a boundary word starts there, and not just a word that may be a verb.
    pub hard: bool,
}

impl Reader<'_> {
    /// Where a phrase that starts at `within.start` can end, in order; the last one is the end of `within`.
    pub(super) fn stops(&self, within: Span) -> Vec<Stop> {
        let mut stops = Vec::new();
        let mut tokens = self.document.tokens_in(within).iter().peekable();
        let mut at = within.start();
        // Where a name ends, whatever the dictionary makes of its last character and the next.
        let mut named = usize::MAX;
        let counter = kind::counter(&self.text[within]);
        let counted = if counter > 0 { within.start() + counter } else { usize::MAX };
        while at < within.end() && stops.len() < 8 {
            if let Some(part) = enclosing(self.unit.opaque, at) {
                at = part.end().min(within.end());
                // 李先生（化名）家住…
                let more = self.text[at..within.end()].opens_with(&['等', '、', '和', '与']);
                if self.text[part].opens_with(&['（', '(']) && at < within.end() && !more {
                    stops.push(Stop { at, hard: false });
                }
                continue;
            }
            while tokens.next_if(|token| token.span.start() < at).is_some() {}
            let token = tokens.peek().filter(|token| token.span.start() == at).copied();
            if let Some(name) = self
                .known_prefix(Span::new(at, within.end()))
                .filter(|name| name.end() < within.end() && at > within.start())
            {
                at = name.end();
                named = at;
                continue;
            }
            let rest = &self.text[at..within.end()];
            if at == counted
                && let Some(called) = kind::self_called(&self.text[within])
            {
                at = within.start() + called;
                continue;
            }
            // 两位|来自云州的乘客: a number needs a noun, which may stand behind a clause.
            if at == counted
                && (token.is_some_and(|token| matches!(token.tag.as_str(), "v" | "p"))
                    || BOUNDARIES.prefix(rest).is_some_and(|(_, boundary)| boundary.stop))
                && let Some(particle) = rest.find('的')
            {
                at += particle + "的".len();
                continue;
            }
            // 这对夫妇: two of them.
            let pair = || rest.starts_with('对') && self.text[within.start()..at].closes_with(&['这', '那', '一']);
            // 副秘书长、紧急救援协调员, 伊万·普里科夫: behind these marks a phrase goes on.
            if at > within.start()
                && !pair()
                && !self.text[..at].closes_with(&['、', '·'])
                && !goes_on(&self.text[at..])
            {
                // 教授都筑健一: behind a title a surname may begin with such a word; and 社长曾海兵 has one.
                let surname = |word: &str| {
                    let named = || {
                        word == "曾"
                            && name::is_chinese(rest)
                            && name::is_no_word(self.document, Span::new(at, within.end()))
                    };
                    (name::surname(rest).is_some_and(|surname| surname.len() > word.len()) || named())
                        && TITLES.suffix(&self.text[within.start()..at]).is_some()
                };
                let word = BOUNDARIES.prefix(rest).filter(|(word, boundary)| boundary.stop && !surname(word));
                let ends_word = |word: &str| match token {
                    // 有关, 总统 and 发布会 only begin like a boundary word.
                    Some(token) => token.span.len() <= word.len(),
                    None => {
                        let after = &rest[word.len()..];
                        at == named
                            // 李明于7月…
                            || word == "于" && time(after).is_some()
                            // 警|方向: but 户籍|所在地 goes on.
                            || matches!(word, "向" | "对" | "跟" | "在")
                                && self.ends_noun(&self.text[within.start()..at])
                                && !self.is_cut(at + word.len())
                            // 网格员为|辖区: but 发育行为|科 goes on.
                            || word == "为" && TITLES.suffix(&self.text[within.start()..at]).is_some()
                            || word.chars().count() > 1
                            || after.is_empty() && !self.is_preposition(at)
                            || BOUNDARIES.prefix(after).is_some_and(|(_, boundary)| boundary.stop)
                    }
                };
                let is_soft = token.is_some_and(|token| {
                    // 拉着: what the dictionary does not know is a verb if it ends so.
                    matches!(token.tag.as_str(), "v" | "d" | "p" | "vd")
                        // 立委林立|声援: a noun to the dictionary, and a verb that reports.
                        || self.unit.cues.binary_search_by_key(&at, |hit| hit.span.start()).is_ok()
                        // 居民|叫苦不迭: a saying that closes a clause is its predicate.
                        || token.tag.as_str() == "i" && token.span.end() == within.end()
                            && self.unit.clauses[self.unit.clause_at(at)].end() == within.end()
                        // 人员|已到: no noun begins so.
                        || token.tag.as_str() == "x" && rest.starts_with('已')
                        // 学生惊恐|地: how somebody speaks.
                        || &self.text[token.span.end()..within.end()] == "地"
                        || token.tag.as_str() == "x" && self.text[token.span].closes_with(&['着', '了', '过'])
                        || token.span.end() == within.end() && FINDING.contains(&self.text[token.span])
                });
                let hard = if word.is_some_and(|(word, _)| ends_word(word)) || time(rest).is_some() {
                    Some(word.is_none_or(|(word, _)| !ATTRIBUTIVE.contains(word)))
                } else {
                    is_soft.then_some(false)
                };
                // 副省长王林代表省政府: behind a name it is a verb.
                // So it is where the names of several are joined: 王林、林芳代表省政府.
                let joined =
                    || self.text[within.start()..at].rsplit_once('、').is_some_and(|(_, last)| name::is_chinese(last));
                let acts_for = rest.starts_with("代表") && (at == named || joined());
                if let Some(hard) = hard.or(acts_for.then_some(true))
                    && (acts_for || TITLES.prefix(rest).is_none())
                    // 委员会组成人员, 酒店预订平台
                    && ENDINGS.prefix(rest).is_none_or(|(ending, _)| ending.chars().nth(3).is_none())
                    && !self.completes_ending(within, at)
                {
                    stops.push(Stop { at, hard });
                }
            }
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
        if stops.len() < 8 {
            stops.push(Stop { at: within.end(), hard: true });
        }
        stops
    }

    /// Whether a title or an institution ends `ahead`.
    pub(super) fn ends_noun(&self, ahead: &str) -> bool {
        TITLES.suffix(ahead).is_some()
            || matches!(ENDINGS.suffix(ahead), Some((_, Ending::Is(Kind::Organization | Kind::Media | Kind::Group))))
    }
}
