//! Whether a cue is a predicate or a noun.

use super::cue::NOMINAL;
use super::reach::RAISING;
use super::speaker::{Form as Naming, Phrase, Reader};
use super::unit::Hit;
use super::words::{BOUNDARIES, Complement, Level};
use crate::lexicon::{Set, lists};
use crate::search::Search;
use crate::span::Span;

/// Verbs of little sense and the like, behind which a cue is their object: 发出警告.
static LIGHT: Set = Set::of(&lists::CUE_SIGNS_LIGHT);

/// What says that nobody says it, or governs the cue: 未说明.
static NEGATIONS: Set = Set::of(&lists::CUE_SIGNS_NEGATION);

/// Pronouns with which a clause may begin that tells what a noun is.
static RELATIVE: Set = Set::of(&lists::CUE_SIGNS_RELATIVE);

/// Whether a cue after `before` can be the predicate: 发出警告, 未说明 and 他认为合适的人 have none.
pub(super) fn predicates(reader: &Reader<'_>, hit: &Hit, before: Span) -> bool {
    let text = &reader.text[before];
    let text = text.strip_suffix('了').unwrap_or(text);
    // 数据 does not end with 据.
    let whole = |word: &str| {
        let last = reader.document.tokens.partition_point(|token| token.span.end() < before.end());
        let token = reader.document.tokens.get(last).filter(|token| token.span.end() == before.end());
        word.chars().nth(1).is_some()
            || token.is_none_or(|token| token.span.len() <= word.len()) && !text.ends_with("数据")
    };
    // 发出质疑：“Q” and 给出的判断是…: what is given is the words that follow.
    let given = GIVING.closes(text) && (is_direct(reader, hit) || reader.text[hit.span].starts_with('的'));
    // 其表示: whoever it is, he says it.
    let says = hit.cue.level == Level::Report && hit.cue.complement == Complement::Clause;
    let thinks = hit.cue.level == Level::View && !NOMINAL.contains(&reader.text[hit.span]);
    if (says || thinks) && text.trim_start_matches(['但', '而']) == "其" {
        return true;
    }
    let bars = |words: &Set, text: &str| words.suffix(text).is_some_and(|(word, ())| whole(word));
    // 没有直接提到: how it is not said.
    let how = ["直接", "明确", "具体", "公开", "及时", "立即", "正面"].iter().find_map(|how| text.strip_suffix(*how));
    // 发布通报称: the notice is the object, 称 the predicate.
    if !given && (hit.head == hit.span && bars(&LIGHT, text) || bars(&NEGATIONS, how.unwrap_or(text))) {
        return false;
    }
    // 对产量的预估为…: what has a particle before it and is equated is a noun.
    // So is what ends its clause, 引发了居民的不满，…, unless it is explained: 他的预测，即….
    let rest = &reader.text[hit.span.end()..reader.unit.span.end()];
    let ends = rest.strip_prefix(['，', ',']).is_some_and(|next| !next.starts_with('即'));
    let equated = ends || rest.opens_with(&['是', '为']);
    // 对工地的调查报道，在网上引起热议: so is a report of a kind.
    let kinds: &[&str] = match &reader.text[hit.span] {
        "报道" | "报导" => &["调查", "深度", "独家", "跟踪", "后续"],
        _ => &["一些", "详细", "精彩", "生动", "耐心"],
    };
    let noun = kinds.iter().find_map(|kind| text.strip_suffix(kind)).unwrap_or(text);
    if equated && noun.ends_with('的') && hit.head == hit.span {
        return false;
    }
    // 上百则留言: a noun that is counted.
    let counted = text.strip_suffix(['则', '条', '篇', '份', '封', '段']).is_some_and(|number| {
        number.ends_with(|c: char| c.is_ascii_digit())
            || number.closes_with(&['一', '两', '几', '十', '百', '千', '万', '多', '这', '该'])
    });
    if counted && !says && !text.contains('第') {
        return false;
    }
    // 将增速预期上调，中方主张受到认同: what is done to it.
    let held = ["预期", "预测", "预估", "主张", "倡议", "提议", "建议"];
    if held.contains(&&reader.text[hit.span]) && SUFFERING.opens(rest) {
        return false;
    }
    // 引发邻国强烈不满，…: what is raised.
    if !says && hit.head == hit.span && ends_clause(rest) && raises(text) {
        return false;
    }
    // 预期22.5万，前值21.8万: a figure, and nobody expects it.
    if text.is_empty() && &reader.text[hit.span] == "预期" && rest.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    // 一份据称是证词的文件: what it is said to be.
    if reader.text[hit.span].starts_with("据称") && text.closes_with(&['份', '段', '名', '张', '个', '封', '位'])
    {
        return false;
    }
    // 技术讲解与分析: a noun beside another one.
    let joined = ["与", "及", "、", "以及", "或"].iter().any(|word| text.ends_with(word));
    let named = || {
        reader.subject(before).is_some_and(|phrase| phrase.form == Naming::Named && phrase.name.end() == before.end())
    };
    if joined || text.ends_with('和') && !named() {
        return false;
    }
    RELATIVE.suffix(text).is_none_or(|(pronoun, ())| {
        let subject = Span::new(before.end() - pronoun.len(), before.end());
        // 对他说: the one who hears it.
        if says && reader.text[..subject.start()].closes_with(&['对', '跟', '向']) {
            return true;
        }
        reader.without_leads(before).start() >= subject.start()
    })
}

/// What becomes of a view or a plan.
static SUFFERING: Set = Set::of(&lists::CUE_SIGNS_SUFFERING);

fn ends_clause(rest: &str) -> bool {
    rest.is_empty() || rest.opens_with(&['，', ',', '。', '；', ';', '！', '？'])
}

/// Whether the clause in front of the cue has raised what the cue names, with whose and how it is in between.
fn raises(before: &str) -> bool {
    let near = before.char_indices().rev().nth(RAISED).map_or(0, |(at, _)| at);
    RAISING.is_in(&before[near..])
}

/// What is raised is named so many characters behind the verb.
const RAISED: usize = 12;

/// Verbs with which somebody gives a warning, a question and the like.
static GIVING: Set = Set::of(&lists::CUE_SIGNS_GIVING);

/// Whether a colon or a quotation follows the cue at once.
fn is_direct(reader: &Reader<'_>, hit: &Hit) -> bool {
    reader.text[hit.span.end()..reader.unit.span.end()].opens_with(&['：', ':', '“', '「', '"'])
}

/// Verbs whose object a cue behind them is.
static TAKING: Set = Set::of(&lists::CUE_SIGNS_TAKING);

/// What stands before a rule or a wish that is followed.
static NORMS: Set = Set::of(&lists::CUE_SIGNS_NORM);

/// Towards whom or about what somebody speaks, so that the cue is a verb.
static TOWARDS: Set = Set::of(&lists::CUE_SIGNS_TOWARDS);

/// Whether the cue is a noun there: 提供资金支持, 按照规定. Verbs that report and nothing else never are. The subject may stand
/// in another sentence.
#[inline(never)]
pub(super) fn is_noun(reader: &Reader<'_>, hit: &Hit, subject: Option<Phrase>) -> bool {
    let verb = hit.cue.level == Level::Report && hit.cue.complement == Complement::Clause
        || hit.cue.level == Level::View
        || &reader.text[hit.span] == "显示"
        || reader.text[hit.span].ends_with('着');
    let nominal = NOMINAL.contains(&reader.text[hit.span]);
    let verb = verb && !nominal;
    let clause = reader.unit.clauses[reader.unit.clause_at(hit.span.start())];
    let start = subject.map_or(0, |phrase| phrase.span.end()).max(clause.start());
    let advice = &reader.text[hit.span] == "建议";
    if verb && !advice || start >= hit.head.start() || hit.head != hit.span {
        return false;
    }
    let gap = reader.document.tokens_in(Span::new(start, hit.head.start()));
    // 接受采访时介绍: when somebody speaks is told before.
    let when = gap.iter().rposition(|token| ["时", "后", "中", "期间"].contains(&&reader.text[token.span]));
    let gap = &gap[when.map_or(0, |at| at + 1)..];
    // 发出新闻稿驳斥: what is given is the text in which he says it.
    if gap.last().is_some_and(|last| WRITTEN.closes(&reader.text[last.span])) {
        return false;
    }
    let words = || gap.iter().map(|token| &reader.text[token.span]);
    if is_direct(reader, hit) {
        return false;
    }
    let takes = |word: &str| TAKING.contains(word) || nominal && word == "发布";
    if words().any(takes) || subject.is_some() && words().any(|word| NORMS.contains(word)) {
        return true;
    }
    if advice || subject.is_none() {
        return false;
    }
    // 罔顾对保护的重要要求: what has an adjective is a noun.
    if let [.., particle, adjective] = gap
        && &reader.text[particle.span] == "的"
        && adjective.span.end() == hit.head.start()
        && matches!(adjective.tag.as_str(), "a" | "an" | "b" | "z")
    {
        return true;
    }
    // 海岸公司发布董事会公告，…: which one it is.
    let notice = ["公告", "通告", "通报"].contains(&&reader.text[hit.span])
        && gap.len() <= 2
        && words().next() == Some("发布")
        && reader.text[hit.span.end()..].starts_with('，');
    let told = notice || words().any(|word| TOWARDS.contains(word));
    gap.last().is_some_and(|last| {
        last.span.end() == hit.head.start()
            && matches!(last.tag.as_str(), "n" | "nz" | "vn" | "an" | "uj" | "b")
            && BOUNDARIES.get(&reader.text[last.span]).is_none()
            && !reader.text[last.span].closes_with(&['前', '后', '时', '中'])
            && !told
    })
}

/// In what somebody says something.
static WRITTEN: Set = Set::of(&lists::CUE_SIGNS_WRITTEN);

/// Whether nothing but circumstances and adverbs stands before the cue.
pub(super) fn is_predicate(reader: &Reader<'_>, before: Span) -> bool {
    let rest = reader.without_leads(before);
    let mut text = &reader.text[rest];
    let mut count = 0;
    while let Some((word, _)) = BOUNDARIES.prefix(text).filter(|(_, boundary)| boundary.stop) {
        text = &text[word.len()..];
        count += 1;
    }
    matches!(text.trim(), "" | "后") || count > 0
}
