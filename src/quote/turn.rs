//! The turns of a conversation: 问：…, 答：…, 姓名：….

use super::Kind;
use super::attribution::{Attribution, Speaker};
use super::cue::trim;
use super::name::{self, is_han};
use super::origin::NEWSROOMS;
use super::speaker::{Form as Naming, Phrase, Reader};
use crate::lexicon::{Set, lists};
use crate::search::Search;
use crate::span::Span;

/// What somebody does before the answer is told in so many bytes.
const GESTURE: usize = 36;

/// Who asks, in front of a colon.
static ASKING: Set = Set::of(&lists::SIGNS_TURN);

/// What opens a turn of a conversation.
pub(super) enum Turn {
    /// 答：…
    Answer(Attribution),
    /// 问：…
    Question,
}

/// 姓名：… · 问：… · 答：… at the start of a sentence.
pub(super) fn turn(reader: &Reader<'_>) -> Option<Turn> {
    let [first, second, ..] = reader.unit.clauses[..] else { return None };
    if let Some(said) = captioned(reader) {
        return Some(Turn::Answer(said));
    }
    if !matches!(reader.text[first.end()..second.start()].trim(), "：" | ":") || first.len() > 48 {
        return None;
    }
    let who = reader.text[first].trim();
    // 李明告诉记者：… is no turn of a reporter's.
    let reported = reader.unit.cues.first().is_some_and(|hit| hit.span.end() <= first.end());
    // 《东海周刊》：…, as interviews have it.
    let outlet = who.starts_with('《') && who.ends_with('》')
        // 知海新闻：…？
        || NEWSROOMS.closes(who) && reader.text[reader.unit.span].closes_with(&['？', '?']);
    if ASKING.contains(who) || (who.ends_with("记者") || outlet) && !reported {
        return Some(Turn::Question);
    }
    let answers = ["答", "A", "回答", "答复", "受访者"].contains(&who);
    if reader.unit.quotation_at(reader.text, second.start()).is_some() || reported && !answers {
        return None;
    }
    let called =
        |name: Span| Phrase { span: first, name, role: None, gloss: None, kind: Kind::Person, form: Naming::Named };
    let speaker = if answers {
        reader.known.protagonist(reader.document).map_or(Speaker::Last, |name| Speaker::Phrase(called(name)))
    } else if name::surname(who) == Some(who)
        && let Some(name) = reader.known.of_surname(reader.text, who)
    {
        // 李：…, of whom the introduction has the whole name.
        Speaker::Phrase(called(name))
    } else {
        let phrase = reader.phrase(first).filter(|phrase| phrase.form == Naming::Named)?;
        match phrase.kind {
            Kind::Person => Speaker::Phrase(phrase),
            Kind::Media => return Some(Turn::Question),
            _ => return None,
        }
    };
    // 会长林芳给出的是另一个数字：…; 李明的回应是：…: the reporter's sentence, and no turn.
    let told =
        matches!(speaker, Speaker::Phrase(phrase) if reader.text[phrase.span.end()..first.end()].starts_with(is_han));
    // （笑）不是。
    let said = reader.text[first.end()..reader.unit.span.end()].trim_start_matches(['：', ':', ' ', '　']);
    let aside =
        if said.opens_with(&['（', '(']) { said.find(['）', ')']).filter(|&end| end <= GESTURE) } else { None };
    let said = aside.map_or(said, |end| said[end..].trim_start_matches(['）', ')']));
    let content = Span::new(reader.unit.span.end() - said.len(), reader.unit.span.end());
    Some(Turn::Answer(if told {
        Attribution::without_cue(reader, speaker, trim(reader, content), "colon", 0.7)
    } else {
        Attribution::without_cue(reader, speaker, content, "dialogue", 0.8).direct()
    }))
}

/// 渔业协会理事 林芳：…: the label of a broadcast, with space before the name. What the newsreader tells follows her words.
#[inline(never)]
fn captioned(reader: &Reader<'_>) -> Option<Attribution> {
    let [role, name, said, ..] = reader.unit.clauses[..] else { return None };
    let colon = matches!(reader.text[name.end()..said.start()].trim(), "：" | ":");
    if !colon || role.len() > LABEL || !reader.text[role.end()..name.start()].trim().is_empty() {
        return None;
    }
    let titled = reader.last_title(role).is_some_and(|title| title.end() == role.end());
    // 临山消防救援支队 林芳：…: where she works.
    let placed = reader.ends_noun(&reader.text[role]);
    let reporter = reader.text[role].has("记者");
    // 柳田之: all of a short name, whatever its last character is besides.
    let whole = reader.name_in(name) == Some(name);
    let short = name.len() <= NAME && name::surname(&reader.text[name]).is_some();
    if reporter || !(titled && short || (titled || placed) && whole) {
        return None;
    }
    let (span, role) = (role.cover(name), Some(role));
    let phrase = Phrase { span, name, role, gloss: None, kind: Kind::Person, form: Naming::Named };
    let content = trim(reader, Span::new(said.start(), reader.unit.span.end()));
    Some(Attribution::without_cue(reader, Speaker::Phrase(phrase), content, "colon", 0.7))
}

/// The longest role in such a label, and the longest name that may end with an adverb, in bytes.
const LABEL: usize = 96;
const NAME: usize = 12;
