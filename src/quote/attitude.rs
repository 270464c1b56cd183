//! 对X表示欢迎: an attitude towards something that is itself what is reported.

use super::speaker::{LONGEST, Reader};
use super::unit::Hit;
use crate::lexicon::{Set, lists};
use crate::search::Search;
use crate::span::Span;

/// 对X表示欢迎: the content is all of the predicate, because X alone does not tell what is said of it.
#[inline(never)]
pub(super) fn attitude(reader: &Reader<'_>, hit: &Hit, before: Span) -> Option<Span> {
    if !expresses(reader, hit) {
        return None;
    }
    let clause = reader.unit.clauses[reader.unit.clause_at(hit.span.start())];
    let noun = Span::new(hit.head.end().min(clause.end()), clause.end());
    // 表达了对村民处境的担忧: what is expressed stands behind, unless more is told: 表达了对活动的期待，希望….
    let next = reader.unit.cues.partition_point(|other| other.span.start() < noun.end());
    let more = reader.unit.cues.get(next).is_some_and(|other| other.span.start() <= noun.end() + "，".len());
    // So it does for 表达了其对搬迁的担忧.
    let whose =
        |rest: &str| rest.trim_start_matches("自己").trim_start_matches(['其', '他', '她', '们']).starts_with('对');
    if let Some(behind) = reader.text[noun].strip_prefix('了').filter(|rest| !more && rest.len() <= LONGEST)
        && whose(behind)
        && let Some(at) = behind.rfind('的').map(|at| at + "的".len())
        && let Some(length) = attitude_end(&behind[at..])
    {
        let start = noun.start() + "了".len();
        return Some(Span::new(start, start + at + length));
    }
    let end = attitude_end(&reader.text[noun])? + noun.start();
    // 给予支持 is help, and 给予肯定 praise.
    let gives = ["给予", "予以"].contains(&&reader.text[hit.head]);
    if gives
        && !["肯定", "评价", "赞赏", "赞扬", "谴责", "感谢"].iter().any(|praise| reader.text[..end].ends_with(praise))
    {
        return None;
    }
    let text = &reader.text[before];
    // Not the 为 of 行为.
    let preposition = |word: &&str| {
        let at = before.start() + text.rfind(*word)?;
        let token = reader.token_at(at)?;
        (token.span.len() == word.len() || matches!(token.tag.as_str(), "x" | "nr")).then_some((at, at + word.len()))
    };
    // 对李明为乡村作出的贡献给予高度评价: 为 belongs to what is praised.
    let nearest = ["对于", "对", "就", "向"].iter().filter_map(preposition).max().or_else(|| preposition(&"为"));
    // 对于降级的决定，部长林芳表示强烈反对: what it is told of stands in front, and nothing behind.
    let Some((start, after)) = nearest else {
        let ahead = reader.unit.clauses[..reader.unit.clause_at(hit.span.start())].last()?;
        let towards = ["对于", "针对"].iter().find_map(|word| reader.text[*ahead].strip_prefix(*word))?;
        let last = reader.text[end..reader.unit.span.end()].trim_matches('。').is_empty();
        let told = towards.len() >= TOWARDS && !towards.opens_with(&['这', '此', '该', '上', '其']);
        return (last && told).then(|| Span::new(ahead.end() - towards.len(), ahead.end()));
    };
    let end = if end == clause.end() { praised(reader, clause).unwrap_or(end) } else { end };
    reader.text[after..before.end()].trim().chars().nth(1).map(|_| Span::new(start, end))
}

/// The longest clause that praises something else, in bytes: each attitude looks at it.
const PRAISE: usize = 300;

/// 对志愿者表示感谢，对活动给予充分肯定: where the clause behind ends that praises something else.
fn praised(reader: &Reader<'_>, clause: Span) -> Option<usize> {
    let next = *reader.unit.clauses.get(reader.unit.clause_at(clause.start()) + 1)?;
    let text = &reader.text[next];
    if next.len() > PRAISE {
        return None;
    }
    let at = text.place_of("给予").or_else(|| text.place_of("予以"))? + "给予".len();
    (text.trim_start_matches(['并', '也']).starts_with('对') && attitude_end(&text[at..]).is_some())
        .then_some(next.end())
}

/// Whether the cue is one that an attitude follows.
pub(super) fn expresses(reader: &Reader<'_>, hit: &Hit) -> bool {
    ["表示", "表达", "感到", "深感", "给予", "予以"].contains(&&reader.text[hit.head])
}

/// Where the attitude ends that `text` begins with, after what makes it stronger: 由衷的感谢.
#[inline(never)]
pub(super) fn attitude_end(text: &str) -> Option<usize> {
    text.char_indices().take(8).find_map(|(at, _)| {
        let rest = &text[at..];
        let length = ATTITUDES.prefix(rest)?.0.len();
        let after = &rest[length..];
        let tail =
            ["之情", "之意", "态度", "之忧"].iter().find(|tail| after.starts_with(**tail)).map_or(0, |tail| tail.len());
        let after = &after[tail..];
        if let Some(joined) = after.strip_prefix(['和', '与', '及', '、']) {
            return attitude_end(joined).map(|end| text.len() - joined.len() + end);
        }
        (after.is_empty() || after.opens_with(&['并', '，', ','])).then_some(at + length + tail)
    })
}

/// The shortest thing in front that says what the attitude is towards, in bytes.
const TOWARDS: usize = 12;

/// What somebody may express towards something.
static ATTITUDES: Set = Set::of(&lists::CUE_SIGNS_ATTITUDE);
