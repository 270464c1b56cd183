//! Traditional to Simplified, one character to one character, so that offsets hold.

use crate::order;
use serde::Serialize;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Script {
    Simplified,
    Traditional,
    Mixed,
}

/// Whether it is a Chinese character.
pub(crate) fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}' | '〇' | '\u{f900}'..='\u{faff}')
}

/// Whether it is a letter or a digit. The standard library's table is searched by halves for every Chinese character.
pub(crate) fn is_alphanumeric(character: char) -> bool {
    matches!(character, '\u{4e00}'..='\u{9fff}') || character.is_alphanumeric()
}

/// The text in Simplified script, byte for byte as long as `text`, and the script it was in.
#[inline(never)]
pub fn fold(text: &str) -> (Cow<'_, str>, Script) {
    let script = detect(text);
    let folds_here = |place: &Place| match place.kind {
        Kind::Traditional(_) => true,
        Kind::ByContext(_) => script != Script::Simplified,
        Kind::Shared | Kind::Simplified => false,
    };
    let mut places = places(text).filter(folds_here).peekable();
    if places.peek().is_none() {
        return (Cow::Borrowed(text), script);
    }
    let mut folded = String::with_capacity(text.len());
    for Place { start, kind } in places {
        let simplified = match kind {
            Kind::Traditional(simplified) => simplified,
            Kind::ByContext(alone) => in_context(text, start).unwrap_or(alone),
            Kind::Shared | Kind::Simplified => continue,
        };
        folded.push_str(&text[folded.len()..start]);
        folded.push(simplified);
    }
    folded.push_str(&text[folded.len()..]);
    (Cow::Owned(folded), script)
}

/// A text in one script quotes the other: names, titles, a slip of the keyboard. Below one character in ten
/// of those that tell the scripts apart, that is no second script.
const QUOTED_SHARE: usize = 10;

fn detect(text: &str) -> Script {
    let (mut simplified, mut traditional) = (0usize, 0usize);
    for place in places(text) {
        match place.kind {
            Kind::Simplified => simplified += 1,
            Kind::Traditional(_) => traditional += 1,
            Kind::Shared | Kind::ByContext(_) => {}
        }
    }
    let telling = simplified + traditional;
    if traditional * QUOTED_SHARE <= telling {
        Script::Simplified
    } else if simplified * QUOTED_SHARE <= telling {
        Script::Traditional
    } else {
        Script::Mixed
    }
}

/// A character of three bytes, the only ones that fold: every Han character in common use has three.
struct Place {
    start: usize,
    kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// In both scripts alike, or no Han character.
    Shared,
    /// In Simplified text only.
    Simplified,
    /// In Traditional text only; folds to this character.
    Traditional(char),
    /// In both scripts, or of two foldings: folds to this character in Traditional text, unless its context differs.
    ByContext(char),
}

fn places(text: &str) -> impl Iterator<Item = Place> {
    let bytes = text.as_bytes();
    let mut next = 0;
    std::iter::from_fn(move || {
        while let Some(&lead) = bytes.get(next) {
            let start = next;
            match lead {
                ..0x80 => next += 1,
                0x80..0xE0 => next += 2,
                0xE0..0xF0 => {
                    next += 3;
                    let code = (lead as u32 & 0x0F) << 12
                        | (bytes[start + 1] as u32 & 0x3F) << 6
                        | (bytes[start + 2] as u32 & 0x3F);
                    let kind = kind(code);
                    if kind != Kind::Shared {
                        return Some(Place { start, kind });
                    }
                }
                0xF0.. => next += 4,
            }
        }
        None
    })
}

/// Written by `build/script.rs`, which describes the layout.
static PAGES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/script.bin"));
const FIRST: u32 = 0x3400;
const END: u32 = 0xA000;
const PAGE: usize = 64;
const BLOCKS: usize = (END - FIRST) as usize / PAGE;
const BY_CONTEXT: u32 = 0x6000;

fn kind(code: u32) -> Kind {
    if !(FIRST..END).contains(&code) {
        return Kind::Shared;
    }
    let pair = |at: usize| u16::from_le_bytes([PAGES[2 * at], PAGES[2 * at + 1]]) as u32;
    let offset = (code - FIRST) as usize;
    let page = pair(offset / PAGE) as usize;
    let value = pair(BLOCKS + page * PAGE + offset % PAGE);
    match value {
        0 => Kind::Shared,
        _ if value == code => Kind::Simplified,
        END.. => char::from_u32(value - BY_CONTEXT).map_or(Kind::Shared, Kind::ByContext),
        _ => char::from_u32(value).map_or(Kind::Shared, Kind::Traditional),
    }
}

/// What the character at `start` folds to as part of the longest word that says so: 乾隆, but 干燥; 著名, but 看着.
fn in_context(text: &str, start: usize) -> Option<char> {
    /// Before, after, and what the character between them folds to; longest first.
    type Contexts = Vec<(&'static str, &'static str, char)>;
    static CONTEXTS: LazyLock<BTreeMap<char, Contexts>> = LazyLock::new(|| {
        let mut contexts: BTreeMap<char, Contexts> = BTreeMap::new();
        for line in include_str!(concat!(env!("OUT_DIR"), "/script_contexts.txt")).lines() {
            let mut columns = line.split('\t');
            let mut column = || columns.next().unwrap_or_default();
            let (pivot, before, after, folded) = (column(), column(), column(), column());
            if let (Some(pivot), Some(folded)) = (pivot.chars().next(), folded.chars().next()) {
                contexts.entry(pivot).or_default().push((before, after, folded));
            }
        }
        for words in contexts.values_mut() {
            order::sort_by_key(words, |(before, after, _)| std::cmp::Reverse(before.len() + after.len()));
        }
        contexts
    });

    let pivot = text[start..].chars().next()?;
    let (before, after) = (&text[..start], &text[start + pivot.len_utf8()..]);
    let words = CONTEXTS.get(&pivot)?;
    words.iter().find(|word| before.ends_with(word.0) && after.starts_with(word.1)).map(|word| word.2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &str) {
        let (folded, _) = fold(text);
        assert_eq!(folded, expect);
        assert_eq!(folded.len(), text.len());
    }

    #[test]
    fn traditional_text_is_folded() {
        check("發言人說，會後將為臺灣與內地的學生舉辦講座。", "发言人说，会后将为台湾与内地的学生举办讲座。");
        check("歷史學家與髮型師在麵包店裡談論頭髮。", "历史学家与发型师在面包店里谈论头发。");
        check("警方於凌晨衝入屋內，祕書隨後證實爲誤報。", "警方于凌晨冲入屋内，秘书随后证实为误报。");
    }

    #[test]
    fn context_decides_between_two_foldings() {
        check("這位著名學者看著窗外，談著他的原著。", "这位著名学者看着窗外，谈着他的原著。");
        check("乾隆年間的乾貨商說天氣乾燥。", "乾隆年间的干货商说天气干燥。");
        check("政府計畫徵求意見，答覆尚未瞭解。", "政府计划征求意见，答复尚未了解。");
        check("畫家覆蓋了舊畫。", "画家覆盖了旧画。");
    }

    #[test]
    fn simplified_text_is_left_alone() {
        for text in ["乾隆年间的著名学者在瞭望塔上说：「里面没有人。」", "", "plain ASCII", "😀𠀀 é"]
        {
            let (folded, script) = fold(text);
            assert!(matches!(folded, Cow::Borrowed(_)));
            assert_eq!((&*folded, script), (text, Script::Simplified));
        }
    }

    #[test]
    fn the_script_is_told() {
        let simplified = "市长说，这项工程将于明年开工，预计两年后建成，届时两岸居民往来只需十分钟。";
        let traditional = "市長說，這項工程將於明年開工，預計兩年後建成，屆時兩岸居民往來只需十分鐘。";
        assert_eq!(fold(simplified).1, Script::Simplified);
        assert_eq!(fold(traditional).1, Script::Traditional);
        assert_eq!(fold(&format!("{simplified}{traditional}")).1, Script::Mixed);
        assert_eq!(fold(&format!("{simplified}他引用了「國」字。")).1, Script::Simplified);
        assert_eq!(fold(&format!("{traditional}他引用了「国」字。")).1, Script::Traditional);
    }

    #[test]
    fn letters_are_those_of_the_standard_library() {
        assert!(('\0'..=char::MAX).all(|character| is_alphanumeric(character) == character.is_alphanumeric()));
    }

    #[test]
    fn folding_again_changes_nothing() {
        for code in FIRST..END {
            let text = char::from_u32(code).map(String::from).unwrap_or_default();
            let once = fold(&text).0;
            assert_eq!(fold(&once).0, once, "{text}");
        }
    }
}
