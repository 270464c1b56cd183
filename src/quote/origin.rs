//! From whom the one has it who passes it on: whom he cites, who called him, what he has got hold of, where he learnt it.

use super::Kind;
use super::speaker::{Form, Phrase, Reader};
use super::unit::Hit;
use super::words::{Complement, ENDINGS, Ending};
use crate::lexicon::{Set, lists};
use crate::search::Search;
use crate::span::Span;

/// What it is called that is cited of somebody.
static CITED: Set = Set::of(&lists::CUE_SIGNS_CITED);

/// Words that somebody makes his own by quoting them.
static PROVERBS: Set = Set::of(&lists::CUE_SIGNS_PROVERB);

/// A援引B称: B is the source.
#[inline(never)]
pub(super) fn quoted_by(reader: &Reader<'_>, before: Span) -> Option<Phrase> {
    let text = &reader.text[before];
    let (at, verb) = ["援引", "引述", "引用", "转引"].iter().find_map(|verb| text.rfind(verb).map(|at| (at, verb)))?;
    let inner = Span::new(before.start() + at + verb.len(), before.end());
    // 林某引述该部的数据指出: he says it, with the figures.
    let quotes = |phrase: &Phrase| phrase.kind == Kind::Person && phrase.form == Form::Named;
    // 林某引用诗人的这句话说: so he does with words that everybody knows.
    let proverb = || *verb == "引用" && PROVERBS.closes(&reader.text[inner]);
    if (reader.text[inner].ends_with("数据") || proverb())
        && let Some(person) = reader.subject(Span::new(before.start(), before.start() + at)).filter(quotes)
    {
        return Some(person);
    }
    // 援引官员的消息以及查阅到的文件称: whoever is cited first.
    let first = ["以及", "和", "及"].iter().find_map(|and| {
        let at = reader.text[inner].place_of(and)?;
        let ahead = Span::new(inner.start(), inner.start() + at);
        reader.text[ahead].ends_with("的消息").then_some(ahead)
    });
    let inner = first.unwrap_or(inner);
    let inner =
        CITED.suffix(&reader.text[inner]).map_or(inner, |(end, ())| Span::new(inner.start(), inner.end() - end.len()));
    let is_known = |phrase: &Phrase| phrase.form != Form::Unknown;
    reader.phrase(inner).filter(is_known).or_else(|| reader.subject(inner).filter(is_known))
}

/// 警方接到市民报警称: the one who calls, and not the one who is called.
pub(super) fn caller(reader: &Reader<'_>, within: Span) -> Option<Phrase> {
    let text = &reader.text[within];
    let from = text.place_of("接到").or_else(|| text.place_of("收到"))? + "接到".len();
    let end = from + CALLS.matches(&text[from..]).next()?.span.start();
    let who = &text[from..end];
    let who =
        ["打来的", "拨打的", "下发的", "下发", "的"].iter().find_map(|verb| who.strip_suffix(verb)).unwrap_or(who);
    let start = within.start() + from;
    reader.phrase(Span::new(start, start + who.len())).filter(|phrase| phrase.form != Form::Unknown)
}

/// 县里印发《夜市办法》。其中提出，…: the work that was named last, as a source of its own.
#[inline(never)]
pub(super) fn provided(reader: &Reader<'_>, before: Span) -> Option<Phrase> {
    let text = &reader.text[before];
    text.strip_prefix("其中").filter(|rest| matches!(*rest, "" | "还" | "特别"))?;
    let near = reader.text.ceil_char_boundary(before.start().saturating_sub(WORK));
    let end = near + reader.text[near..before.start()].rfind('》')? + "》".len();
    let name = Span::new(near + reader.text[near..end].rfind('《')?, end);
    Some(Phrase { span: name, name, role: None, gloss: None, kind: Kind::Document, form: Form::Named })
}

/// A work was named so many bytes before what is told of it.
pub(super) const WORK: usize = 480;

/// 家长收到短信称，…: the message, which says it.
#[inline(never)]
pub(super) fn received(reader: &Reader<'_>, before: Span) -> Option<Phrase> {
    let text = &reader.text[before];
    let at = text.rfind("收到").or_else(|| text.rfind("接到"))? + "收到".len();
    let message = Span::new(before.start() + at, before.end()).trim(reader.text, |c| c == '了');
    reader.phrase(message).filter(|phrase| phrase.kind == Kind::Document)
}

/// 记者获取的录音显示，…, 记者获得一份录音显示，…: what a reporter has got hold of, which shows it.
#[inline(never)]
pub(super) fn obtained(reader: &Reader<'_>, before: Span) -> Option<Phrase> {
    let text = &reader.text[before];
    let rest = &text[text.place_of("记者")? + "记者".len()..];
    let verb = OBTAINING.prefix(rest)?.0;
    let paper = rest[verb.len()..].trim_start_matches(['到', '了', '的']);
    let paper = Span::new(before.end() - paper.len(), before.end());
    reader.phrase(paper).filter(|phrase| phrase.kind == Kind::Document && !reader.text[phrase.span].contains('的'))
}

/// How a reporter gets hold of a paper.
static OBTAINING: Set = Set::of(&lists::SIGNS_OBTAINING);

/// How somebody calls for help or gives a hint.
pub(super) static CALLS: Set = Set::of(&lists::SIGNS_ALARM);

/// How a reporter comes to know something.
pub(super) static LEARNS: Set = Set::of(&lists::SIGNS_LEARNING);

/// What the name of an outlet ends with before its reporter.
pub(super) static NEWSROOMS: Set = Set::of(&lists::OUTLET_ENDINGS_NEWSROOM);

/// 记者从X获悉: X is the source; the reporter alone is none.
#[inline(never)]
pub(super) fn learned_from(reader: &Reader<'_>, hit: &Hit, before: Span) -> Option<Option<Phrase>> {
    let clause = reader.without_leads(before);
    let text = &reader.text[clause];
    let reporter = ["记者", "笔者", "小编"].iter().find_map(|word| Some((text.place_of(word)?, *word)));
    let rest = reporter.and_then(|(at, word)| {
        // 海报新闻记者, but not 向海报新闻记者 and not 有记者.
        let outlet = &text[..at];
        let learns = LEARNS.closes(&reader.text[hit.span]);
        let known = outlet.is_empty()
            || outlet == "本报"
            || learns
            || NEWSROOMS.closes(outlet)
            || matches!(ENDINGS.suffix(outlet), Some((_, Ending::Is(Kind::Media))));
        let asks = hit.cue.complement == Complement::Colon || reader.text[..clause.start()].ends_with('有');
        let whole = (learns || reader.may_precede(Span::new(clause.start(), clause.start() + at)))
            && !outlet.has_any(&['的', '向']);
        (known && whole && !asks).then_some(&text[at + word.len()..])
    });
    // 从省体育局获悉，…: the reporter leaves himself out.
    let rest =
        rest.or_else(|| Some(text).filter(|text| text.starts_with('从') && LEARNS.closes(&reader.text[hit.span])))?;
    let start = clause.end() - rest.len();
    let at = rest.find('从').or_else(|| rest.find('自'));
    // 记者检索短视频平台注意到: what he does, and no name.
    // 记者赶到后有市民指出: nor are these.
    let some = |phrase: &Phrase| reader.text[..phrase.span.start()].ends_with('有') && phrase.form != Form::Unknown;
    let named = |phrase: Phrase| phrase.form == Form::Named && phrase.kind == Kind::Person || some(&phrase);
    if at.is_none() && reader.subject(Span::new(start, clause.end())).is_some_and(named) {
        return None;
    }
    // 从工作会议上获悉: at which meeting.
    let source = at.map(|at| {
        let from = start + at + "从".len();
        Span::new(from, from + reader.text[from..clause.end()].trim_end_matches(['处', '了', '上']).len())
    });
    Some(
        source
            .and_then(|source| reader.phrase(source).or_else(|| reader.subject(source)))
            .filter(|phrase| phrase.form != Form::Unknown),
    )
}
