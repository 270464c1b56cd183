//! Names of persons.

use super::time::time;
use super::words::{BOUNDARIES, CUES, SURNAMES, TITLES, TRANSLITERATION};
use crate::document::Document;
use crate::lexicon::{Set, lists};
use crate::search::Search;
use crate::span::Span;

/// Whether `text`, which is all that stands in a name's place, can be the name of a person.
pub(super) fn is_person(text: &str) -> bool {
    is_latin(text) || is_dotted(text) || is_chinese(text) || is_transliterated(text) || is_withheld(text)
}

/// 普某, 岩某某: a name of which no more than the first character is told.
pub(super) fn is_withheld(text: &str) -> bool {
    let mut characters = text.chars();
    let first = characters.next().is_some_and(|first| is_han(first) && !matches!(first, '某' | '的' | '有'));
    first && matches!(characters.as_str(), "某" | "某某")
}

/// A surname and a given name of one or two characters.
pub(super) fn is_chinese(text: &str) -> bool {
    let Some(surname) = surname(text) else { return false };
    let given = &text[surname.len()..];
    (1..=2).contains(&given.chars().count())
        && given.strip_suffix('和').unwrap_or(given).chars().all(is_given)
        && is_no_other_word(text)
}

/// The same where a title shows that a name begins, so that it may have characters that are words elsewhere:
/// 秦若水, 顾言之.
pub(super) fn is_chinese_behind_title(text: &str) -> bool {
    let Some(surname) = surname(text) else { return false };
    let mut given = text[surname.len()..].chars();
    let (Some(first), Some(second), None) = (given.next(), given.next(), given.next()) else { return is_chinese(text) };
    (is_given(first) || INNER.holds(first))
        && (is_given(second) || is_given(first) && LAST.holds(second))
        && is_no_other_word(text)
}

/// Words of one character that stand inside of names, and those that names end with.
const INNER: &str = "若又月日时年则均为以有向从之再方";
const LAST: &str = "之年也方月";

/// Whether what the dictionary lists as a name may be one: 博大精深 and 安保 are there, too.
pub(super) fn may_be_listed(text: &str) -> bool {
    let short = text.chars().nth(2).is_none();
    !COMMON.contains(text) && (short || is_chinese(text) || is_transliterated(text))
}

/// What the dictionary takes for names.
static COMMON: Set = Set::of(&lists::SOURCE_SIGNS_COMMON);

fn is_no_other_word(text: &str) -> bool {
    !COMMON.contains(text)
        && BOUNDARIES.get(text).is_none()
        && TITLES.get(text).is_none()
        && CUES.get(text).is_none()
        && !["相关", "有关"].iter().any(|end| text.ends_with(end))
}

/// The surname that `text` starts with, a compound one if possible.
pub(super) fn surname(text: &str) -> Option<&str> {
    SURNAMES.prefix(text).map(|(surname, ())| surname)
}

fn is_given(character: char) -> bool {
    is_han(character)
        && !matches!(
            character,
            '的' | '未'
                | '将'
                | '即'
                | '则'
                | '仍'
                | '却'
                | '并'
                | '再'
                | '最'
                | '很'
                | '更'
                | '只'
                | '让'
                | '给'
                | '或'
                | '但'
                | '而'
                | '因'
                | '若'
                | '且'
                | '是'
                | '在'
                | '有'
                | '和'
                | '与'
                | '了'
                | '们'
                | '我'
                | '你'
                | '他'
                | '她'
                | '它'
                | '这'
                | '那'
                | '对'
                | '为'
                | '被'
                | '不'
                | '也'
                | '都'
                | '还'
                | '又'
                | '就'
                | '已'
                | '均'
                | '曾'
                | '称'
                | '说'
                | '等'
                | '及'
                | '以'
                | '之'
                | '各'
                | '所'
                | '于'
                | '从'
                | '向'
                | '由'
                | '第'
                | '个'
                | '名'
                | '位'
                | '些'
                | '年'
                | '月'
                | '日'
                | '时'
                | '者'
                | '方'
                | '部'
                | '局'
                | '省'
                | '市'
                | '县'
                | '区'
                | '党'
                | '队'
                | '院'
                | '校'
                | '司'
                | '报'
                | '社'
                | '网'
                | '署'
                | '厅'
        )
}

/// Whether the surname is one of two characters that no other word is, as Japanese ones are: 松野博一.
fn is_compound_surname(text: &str) -> bool {
    surname(text).is_some_and(|surname| surname.chars().nth(1).is_some() && surname.len() < text.len())
}

/// 老罗, 小马: how people call one another, by the surname.
pub(super) fn familiar(text: &str) -> Option<&str> {
    let rest = text.strip_prefix(['老', '小', '阿'])?;
    let surname = surname(rest).filter(|surname| surname.chars().nth(1).is_none())?;
    Some(&text[..text.len() - rest.len() + surname.len()])
}

/// Whether `span` is cut as a name is, and not as common words are.
pub(super) fn is_no_word(document: &Document<'_>, span: Span) -> bool {
    let is_name = |tag: &str| tag.starts_with("nr") || matches!(tag, "x" | "nz" | "eng");
    match document.tokens_in(span) {
        [] => true,
        [token] if token.span == span => is_name(token.tag.as_str()),
        // 韦|进深, 高|建设: after a surname that stands alone anything can be a given name.
        [first, ..] if first.span.start() == span.start() => {
            let character = document.folded[first.span].chars().nth(1).is_none();
            // 何 is a surname where it does not stand in 何时 and the like.
            let surname = &document.folded[first.span] == "何";
            // 曾成功预测…: what somebody did before.
            let did = || {
                let next = document.tokens_in(span).get(1).filter(|_| &document.folded[first.span] == "曾");
                next.is_some_and(|next| {
                    next.span.len() > "曾".len() && matches!(next.tag.as_str(), "a" | "ad" | "d" | "v")
                })
            };
            (character && !did() && (surname || !matches!(first.tag.as_str(), "p" | "c" | "r" | "uj")))
                || is_name(first.tag.as_str())
                || is_compound_surname(&document.folded[span])
        }
        _ => true,
    }
}

/// Whether a name of three characters is cut as 黄东|林 is, a word and no verb or particle behind it.
pub(super) fn is_cut_through(document: &Document<'_>, span: Span) -> bool {
    let (first, last) = match document.tokens_in(span) {
        [first, last] => (first, last),
        // 安国|忠说: the last character is cut to the verb behind it.
        [first] => {
            return first.span.start() == span.start()
                && first.span.len() == "安国".len()
                && span.len() == "安国忠".len()
                && first.tag.as_str().starts_with('n');
        }
        _ => return false,
    };
    let single = last.span.len() == "林".len() && last.span.end() == span.end();
    first.span.start() == span.start()
        && first.span.len() == "黄东".len()
        && single
        && time(&document.folded[span]).is_none()
        && !matches!(last.tag.as_str().as_bytes().first(), Some(b'v' | b'p' | b'd' | b'c' | b'u' | b'y' | b'f' | b'm'))
        && !matches!(first.tag.as_str().as_bytes().first(), Some(b'v' | b'd' | b'p' | b'c' | b'r' | b'm'))
}

/// Up to eight characters that foreign names are written with.
pub(super) fn is_transliterated(text: &str) -> bool {
    (2..=8).contains(&text.chars().count())
        && text.chars().all(|character| TRANSLITERATION.contains(character))
        && BOUNDARIES.get(text).is_none()
}

/// Parts joined by a dot: 谢尔盖·韦利奇金.
pub(super) fn is_dotted(text: &str) -> bool {
    let is_dot = |c: char| matches!(c, '·' | '•' | '・' | '‧' | '∙' | '．');
    // No name has these, so that 约翰·史密斯在会上 goes no farther than the name.
    let function = [
        '这', '使', '在', '对', '向', '就', '称', '说', '与', '和', '是', '将', '于', '从', '被', '把', '了', '的',
        '则', '后', '也', '还', '却', '仍', '并', '又',
    ];
    // 让-马克 begins with a verb elsewhere.
    let jean = text.strip_prefix("让-");
    let text = jean.unwrap_or(text);
    // 勒夫朗-詹姆森
    let hyphenated =
        || (jean.is_some() || text.contains('-')) && text.chars().all(|c| c == '-' || TRANSLITERATION.contains(c));
    text.chars().count() <= 24
        && (text.contains(is_dot) || hyphenated())
        && !text.contains(function)
        && BOUNDARIES.prefix(text).is_none_or(|(word, _)| word.chars().nth(1).is_none())
        && BOUNDARIES.suffix(text).is_none_or(|(word, boundary)| !boundary.stop || word.chars().nth(1).is_none())
        && CUES.suffix(text).is_none_or(|(cue, _)| cue.chars().nth(1).is_none())
        && text.split(is_dot).all(|part| {
            !part.is_empty()
                && part.chars().all(|c| is_han(c) || c.is_ascii_alphanumeric() || c == '-' || c == '－' || c == '.')
        })
}

/// The dotted name that `text` is but for an adverb behind it: 约翰·史密斯特意.
pub(super) fn before_adverb(text: &str) -> Option<&str> {
    let word = BOUNDARIES.suffix(text).filter(|(_, boundary)| boundary.stop).map_or("后", |(word, _)| word);
    text.strip_suffix(word).filter(|name| is_dotted(name) && !is_dotted(text))
}

/// Capitalised words in Latin script: Spencer Jakab, Razi; an abbreviation in capitals is none.
pub(super) fn is_latin(text: &str) -> bool {
    let words: Vec<&str> = text.split([' ', '\u{a0}']).filter(|word| !word.is_empty()).collect();
    let is_letter = |c: char| c.is_alphabetic() && !is_han(c);
    !words.is_empty()
        && words.len() <= 5
        && text.chars().all(|c| is_letter(c) || matches!(c, ' ' | '\u{a0}' | '.' | '-' | '\'' | '’' | '·'))
        && words[0].starts_with(char::is_uppercase)
        && text.chars().any(char::is_lowercase)
}

/// Words in Latin script and a number behind them: Trade Union 721, Studio 54.
pub(super) fn is_numbered(text: &str) -> bool {
    let name = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let words = name.strip_suffix(' ').filter(|_| name.len() < text.len());
    words.is_some_and(is_latin)
}

/// A name in Latin script that `text` ends with, after words that are no title.
pub(super) fn latin_tail(text: &str) -> Option<&str> {
    let head = text.trim_end_matches(|c: char| c.is_ascii_alphabetic() || matches!(c, ' ' | '.' | '-'));
    let tail = text[head.len()..].trim();
    (!head.is_empty()
        && head.ends_with(|c: char| is_han(c) || matches!(c, '」' | '”'))
        && is_latin(tail)
        && tail.len() >= 4)
        .then_some(tail)
}

pub(super) fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}
