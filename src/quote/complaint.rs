//! What many complain of, what somebody sues for and what is put forward: verbs that are nouns elsewhere.

use super::Kind;
use super::speaker::Reader;
use super::unit::Hit;
use super::words::{ENDINGS, Ending, PUBLISHED};
use crate::lexicon::{Set, lists};
use crate::search::Search;
use crate::span::Span;

/// Whether such a verb takes the clause at `at`: 网友报料公园里一段围墙倒塌; 诉至法院，请求判令….
#[inline(never)]
pub(super) fn governs(reader: &Reader<'_>, hit: &Hit, at: usize) -> bool {
    let verb = &reader.text[hit.span];
    let index = reader.unit.clause_at(hit.span.start());
    let clause = reader.unit.clauses[index];
    let ahead = &reader.text[Span::new(clause.start().min(hit.span.start()), hit.span.start())];
    let sued = || {
        let before = reader.unit.clauses[..index].last().map_or("", |before| &reader.text[*before]);
        ["诉", "法院", "仲裁"].iter().any(|word| before.has(word))
    };
    let told = &reader.text[Span::new(at, clause.end().max(at))];
    let many = || matches!(ENDINGS.suffix(ahead), Some((_, Ending::Is(Kind::Group))));
    let takes = match verb {
        "请求" => ahead.is_empty() && sued(),
        // 印发通知，明确每天体育课不少于一节: what the notice says.
        "明确" => {
            ahead.is_empty()
                && reader.unit.clauses[..index].last().is_some_and(|before| PUBLISHED.closes(&reader.text[*before]))
        }
        // 提出支持各地统一规划: a policy, and not 提出加强合作的建议.
        "提出" => POLICIES.opens(told) && !PROPOSALS.closes(told) && !told.ends_with("同时"),
        _ => ["爆料", "报料", "反映", "投诉", "举报"].contains(&verb) && many(),
    };
    takes && told.chars().nth(GOVERNED).is_some()
}

/// What a policy begins with.
static POLICIES: Set = Set::of(&lists::CUE_SIGNS_POLICY);

/// What it is called that somebody puts forward.
static PROPOSALS: Set = Set::of(&lists::CUE_SIGNS_PROPOSAL);

/// Such a verb takes a clause of more characters than these.
const GOVERNED: usize = 6;
