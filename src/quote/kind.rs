//! What the words of a phrase tell of its kind: how many, named or not, together or alone.

use super::words::{ENDINGS, Ending};
use crate::lexicon::{self, Lexicon};
use crate::search::Search;
use std::sync::LazyLock;

/// The length of 一位, 三名 and the like.
pub(super) fn counter(text: &str) -> usize {
    let number = text
        .chars()
        .take_while(|c| "一二两三四五六七八九十几数多该某另有".holds(*c) || c.is_ascii_digit())
        .map(char::len_utf8)
        .sum::<usize>();
    ["位", "名", "个", "家", "些"]
        .iter()
        .find(|unit| text[number..].starts_with(**unit))
        .filter(|_| number > 0)
        .map_or(0, |unit| number + unit.len())
}

/// The length of 该, 这名 and the like before the noun.
pub(super) fn definite(text: &str) -> Option<usize> {
    [
        "这一", "这名", "这位", "这家", "这个", "这份", "这项", "这些", "该名", "该位", "该", "此", "上述", "前述",
        "那名", "那位",
    ]
    .iter()
    .find(|word| text.starts_with(**word) && text.len() > word.len())
    .filter(|_| !["此前", "此次", "此后", "此外", "此类"].iter().any(|word| text.starts_with(word)))
    .map(|word| word.len())
}

/// The group of which 多家企业如甲公司、乙公司等 gives examples.
pub(super) fn exemplified(inside: &str) -> Option<&str> {
    let (group, _) = inside.split_once('如')?;
    (group.chars().count() > 2 && counts_many(group)).then_some(group)
}

pub(super) fn is_anonymous(text: &str) -> bool {
    UNNAMED.is_in(text) || text.ends_with("人士") || text.starts_with("有分析") || text.starts_with('某')
}

/// What tells of somebody who is not named.
static UNNAMED: LazyLock<Lexicon<()>> = LazyLock::new(|| {
    lexicon::set(&[
        "不愿",
        "匿名",
        "不具名",
        "未具名",
        "不便透露",
        "要求不",
        "不公开姓名",
        "知情",
        "消息人士",
        "相关人士",
        "有关人士",
        "业内人士",
        "业界人士",
        "内部人士",
        "接近",
    ])
});

pub(super) fn counts_many(text: &str) -> bool {
    [
        "多家",
        "多个",
        "多名",
        "多位",
        "一些",
        "部分",
        "大部分",
        "不少",
        "许多",
        "众多",
        "很多",
        "几家",
        "数家",
        "各大",
        "大批",
        "大量",
        "个别",
        "多数",
        "大多数",
        "绝大多数",
    ]
    .iter()
    .any(|mark| text.starts_with(mark))
}

pub(super) fn is_plural(text: &str) -> bool {
    SEVERAL.is_in(text)
        || text.contains('、')
        || MANY.get(text).is_some()
        || text.ends_with("人员")
            && !["工作人员", "客服人员", "值班人员", "接线人员"].iter().any(|one| text.ends_with(one))
}

/// What tells of more than one.
static SEVERAL: LazyLock<Lexicon<()>> = LazyLock::new(|| {
    lexicon::set(&[
        "们", "多位", "多名", "多家", "多个", "多国", "一些", "部分", "不少", "许多", "众多", "几位", "几名", "数名",
        "数位", "两位", "两名", "三位", "三名", "等", "各地", "各国", "各界", "广大", "多数", "全体", "这些", "那些",
        "群众",
    ])
});

/// Nouns that by themselves stand for many.
static MANY: LazyLock<Lexicon<()>> = LazyLock::new(|| {
    lexicon::set(&[
        "专家",
        "目击者",
        "学者",
        "分析师",
        "居民",
        "网友",
        "民众",
        "家属",
        "官员",
        "村民",
        "市民",
        "家长",
        "消费者",
        "投资者",
        "球迷",
    ])
});

/// 中美, 美国和法国: places that speak together.
pub(super) fn is_joint(text: &str) -> bool {
    text.split(['和', '与', '、', '及']).all(|part| matches!(ENDINGS.get(part), Some(Ending::Place)))
}

pub(super) fn is_periodical(text: &str) -> bool {
    let inner = text.trim_end_matches(['》', '〉']);
    ["报", "时报", "刊", "周刊", "杂志", "新闻", "观察", "评论", "经济学人", "时代", "财经", "政策", "邮报", "世界"]
        .iter()
        .any(|end| inner.ends_with(end))
}

/// Whose account it is: 县医院 of 县医院微信公众号.
pub(super) fn owner_of_account(text: &str) -> Option<&str> {
    let accounts =
        ["公众号", "公众平台", "视频号", "微信号", "微信", "微博", "官方网站", "官微", "官网", "官方", "政务", "新闻"];
    let mut owner = text;
    while let Some(rest) = accounts.iter().find_map(|account| owner.strip_suffix(account)) {
        owner = rest;
    }
    (owner.len() < text.len() && !text.closes_with(&['方', '务', '闻'])).then_some(owner)
}

/// 近七成受访者, 超过47%的人: a share of those who were asked.
pub(super) fn is_share(text: &str) -> bool {
    let text = text.trim_start_matches(['近', '约', '超', '逾', '仅', '有', '达', '过', '还', '另', '的', '是']);
    let digits = text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '０'..='９'));
    let numeral = text.trim_start_matches(['一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '十', '半']);
    let counted = |rest: &str| rest.len() < text.len();
    let whole = |rest: &'_ str| !rest.trim_start_matches(['的', ' ']).is_empty();
    counted(digits) && digits.strip_prefix(['%', '％', '‰', '成']).is_some_and(whole)
        || counted(numeral) && numeral.strip_prefix('成').or_else(|| numeral.strip_prefix("分之")).is_some_and(whole)
        || ["百分之", "半数", "过半", "多半", "一半"].iter().any(|share| text.strip_prefix(share).is_some_and(whole))
}

/// Whether a court or an office is said to issue a paper, which then speaks: 法院作出的裁定书.
pub(super) fn issues(rest: &str) -> bool {
    ["作出的", "做出的", "出具的", "下发的", "公布的"].iter().any(|verb| rest.has(verb))
        && rest.trim_end_matches(['中', '里', '上']).closes_with(&['书', '单', '函'])
}
