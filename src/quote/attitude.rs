//! 对X表示欢迎: an attitude towards something that is itself what is reported.

use super::speaker::Reader;
use super::unit::Hit;
use crate::lexicon::{self, Lexicon};
use crate::search::Search;
use crate::span::Span;
use std::sync::LazyLock;

/// 对X表示欢迎: the content is all of the predicate, because X alone does not tell what is said of it.
#[inline(never)]
pub(super) fn attitude(reader: &Reader<'_>, hit: &Hit, before: Span) -> Option<Span> {
    if !expresses(reader, hit) {
        return None;
    }
    let clause = reader.unit.clauses[reader.unit.clause_at(hit.span.start())];
    let noun = Span::new(hit.head.end().min(clause.end()), clause.end());
    let end = attitude_end(&reader.text[noun])? + noun.start();
    // 给予支持 is help, and 给予肯定 praise.
    let gives = &reader.text[hit.head] == "给予";
    if gives && !["肯定", "评价", "赞赏", "赞扬"].iter().any(|praise| reader.text[..end].ends_with(praise)) {
        return None;
    }
    let text = &reader.text[before];
    // Not the 为 of 行为.
    let preposition = |word: &&str| {
        let at = before.start() + text.rfind(*word)?;
        let token = reader.token_at(at)?;
        (token.span.len() == word.len() || matches!(token.tag.as_str(), "x" | "nr")).then_some((at, at + word.len()))
    };
    let (start, after) = ["对于", "对", "就", "向", "为"].iter().filter_map(preposition).max()?;
    reader.text[after..before.end()].trim().chars().nth(1).map(|_| Span::new(start, end))
}

/// Whether the cue is one that an attitude follows.
pub(super) fn expresses(reader: &Reader<'_>, hit: &Hit) -> bool {
    ["表示", "表达", "感到", "深感", "深表", "给予"].contains(&&reader.text[hit.head])
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

/// What somebody may express towards something.
static ATTITUDES: LazyLock<Lexicon<()>> = LazyLock::new(|| {
    lexicon::set(&[
        "欢迎",
        "赞赏",
        "感谢",
        "谢意",
        "感激",
        "关切",
        "关注",
        "担忧",
        "担心",
        "忧虑",
        "不满",
        "遗憾",
        "谴责",
        "支持",
        "反对",
        "祝贺",
        "哀悼",
        "慰问",
        "同情",
        "失望",
        "震惊",
        "理解",
        "不理解",
        "不解",
        "疑惑",
        "困惑",
        "尊重",
        "敬意",
        "满意",
        "乐观",
        "悲观",
        "谨慎",
        "怀疑",
        "质疑",
        "认可",
        "赞同",
        "赞成",
        "同意",
        "肯定",
        "抗议",
        "歉意",
        "抱歉",
        "道歉",
        "惋惜",
        "愤慨",
        "赞扬",
        "称赞",
        "期待",
        "期望",
        "愤怒",
        "悲痛",
        "钦佩",
        "敬佩",
        "高兴",
        "欣慰",
        "自豪",
        "骄傲",
        "惊讶",
        "意外",
        "无奈",
        "心痛",
        "痛心",
        "懊悔",
        "后悔",
        "愧疚",
        "内疚",
        "不安",
        "恐惧",
        "害怕",
        "兴奋",
        "激动",
        "鼓舞",
        "沮丧",
        "羞愧",
        "可惜",
        "有信心",
        "充满信心",
        "信心",
        "兴趣",
        "感兴趣",
        "意愿",
        "善意",
        "诚意",
        "异议",
        "异见",
        "不同意",
        "不赞成",
        "好奇",
        "评价",
    ])
});
