//! What the words of a phrase tell of its kind: how many, named or not, together or alone.

use super::Kind;
use super::words::{ENDINGS, Ending, TITLES};
use crate::lexicon::{Set, lists};
use crate::search::Search;

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

/// The length of what stands before the noun in 一位自称当地居民: what somebody calls himself is what he is to the reader.
pub(super) fn self_called(text: &str) -> Option<usize> {
    let counter = counter(text);
    let noun = text[counter..].strip_prefix("自称").filter(|_| counter > 0)?;
    Some(text.len() - noun.trim_start_matches(['是', '为']).len())
}

static DEFINITE: Set = Set::of(&lists::SOURCE_SIGNS_DEFINITE);

/// The length of 该, 这名 and the like before the noun.
pub(super) fn definite(text: &str) -> Option<usize> {
    // A noun follows.
    let (last, _) = text.char_indices().next_back()?;
    DEFINITE
        .prefix(&text[..last])
        .filter(|_| !["此前", "此次", "此后", "此外", "此类"].iter().any(|word| text.starts_with(word)))
        .map(|(word, ())| word.len())
}

/// The group of which 多家企业如甲公司、乙公司等 gives examples.
pub(super) fn exemplified(inside: &str) -> Option<&str> {
    let (group, _) = inside.split_once('如')?;
    (group.chars().count() > 2 && counts_many(group)).then_some(group)
}

pub(super) fn is_anonymous(text: &str) -> bool {
    UNNAMED.is_in(text)
        || text.ends_with("人士")
        || text.starts_with("有分析")
        || text.starts_with('某') && !text.ends_with("发言人")
}

/// What tells of somebody who is not named.
static UNNAMED: Set = Set::of(&lists::SOURCE_SIGNS_UNNAMED);

/// What counts many before a noun.
static MANY: Set = Set::of(&lists::SOURCE_SIGNS_MANY);

pub(super) fn counts_many(text: &str) -> bool {
    MANY.opens(text)
}

pub(super) fn is_plural(text: &str) -> bool {
    SEVERAL.is_in(text)
        || text.contains('、')
        || CROWDS.suffix(text).is_some_and(|(crowd, ())| is_many(&text[..text.len() - crowd.len()], crowd))
        // 各县商会负责同志
        || text.starts_with('各')
        // 家长和孩子, 监测机构和老渔民, 5位董事长
        || text.split_once(['和', '与']).is_some_and(|(one, _)| {
            TITLES.suffix(one).is_some() || one.ends_with("机构")
        })
        || counter(text) > 0 && text.opens_with(&['2', '3', '4', '5', '6', '7', '8', '9', '两', '三', '四', '五'])
        // 本地网友, and not 网名为“晴天”的网友.
        || text.ends_with("网友") && counter(text) == 0 && text.chars().nth(5).is_none()
        || text.ends_with("人员")
            && !["工作人员", "客服人员", "值班人员", "接线人员"].iter().any(|one| text.ends_with(one))
}

/// Whether a noun that may stand for many does so behind these words: 甲国专家, 当地居民, 歌手的球迷, but not 一名甲国专家
/// nor 前官员; a text has 气象专家 for one as often as for many.
fn is_many(ahead: &str, crowd: &str) -> bool {
    let place = || matches!(ENDINGS.prefix(ahead), Some((_, Ending::Place)));
    let body = || matches!(ENDINGS.suffix(ahead), Some((_, Ending::Is(Kind::Organization)))) && ahead != "与会";
    let short = || ahead.chars().nth(3).is_none() && crowd != "专家";
    let one = || ahead.has_any(&['一', '某', '该', '名', '位']) || ahead.opens_with(&['前', '原', '男', '女', '首']);
    ahead.is_empty() || ((place() || short()) && !body() || ahead.ends_with('的')) && !one()
}

/// What tells of more than one.
static SEVERAL: Set = Set::of(&lists::SOURCE_SIGNS_SEVERAL);

/// Nouns that by themselves stand for many.
static CROWDS: Set = Set::of(&lists::SOURCE_SIGNS_CROWD);

/// 中美, 美国和法国: places that speak together.
pub(super) fn is_joint(text: &str) -> bool {
    text.split(['和', '与', '、', '及']).all(|part| matches!(ENDINGS.get(part), Some(Ending::Place)))
}

/// What the names of periodicals end with.
static PERIODICALS: Set = Set::of(&lists::OUTLET_ENDINGS_PERIODICAL);

pub(super) fn is_periodical(text: &str) -> bool {
    let inner = text.trim_end_matches(['》', '〉']);
    PERIODICALS.closes(inner)
}

/// What an account on the net is called.
static ACCOUNTS: Set = Set::of(&lists::SOURCE_SIGNS_ACCOUNT);

/// Whose account it is: 县医院 of 县医院微信公众号.
pub(super) fn owner_of_account(text: &str) -> Option<&str> {
    let mut owner = text;
    while let Some((account, ())) = ACCOUNTS.suffix(owner) {
        owner = &owner[..owner.len() - account.len()];
    }
    (owner.len() < text.len() && !text.closes_with(&['方', '务', '闻'])).then_some(owner)
}

/// Whose site or side it is: 县医院 of 县医院网站 and 县医院方面; 外国网站 are anybody's, and 外国方面 is told of as such.
pub(super) fn owner_of_site(text: &str) -> Option<&str> {
    let owner = text.strip_suffix("网站").or_else(|| text.strip_suffix("方面"))?;
    (!matches!(ENDINGS.get(owner), Some(Ending::Place))).then_some(owner)
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
