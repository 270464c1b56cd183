//! Who wrote the paper that speaks, and which paper or medium told what is told.

use super::Kind;
use super::according::according_to;
use super::attribution::Speaker;
use super::origin::WORK;
use super::reference::{Here, REACH};
use super::source::{RECENT, Sources};
use super::speaker::{Form, Phrase, Reader};
use super::words::PUBLISHED;
use crate::search::Search;
use crate::span::Span;

/// The institution that has published what is only called 通报 or 声明 here, as the sentence or the one before tells.
#[inline(never)]
pub(super) fn author(here: &Here<'_>, sources: &Sources, phrase: Phrase) -> Option<Phrase> {
    let text = &*here.document.folded;
    let document = &text[phrase.name];
    if document == "报道" {
        // The paper that has just spoken reports on.
        let spoke = sources.last.is_some_and(|id| sources.entries[id].kind == Kind::Media);
        return if spoke { None } else { reporting(here) };
    }
    if document == "文章"
        && let Some(writer) = writer(here)
    {
        return Some(writer);
    }
    // 县医院发布通知，内容提到…: what it holds is what was published.
    let held = document == "内容";
    if !held && !PUBLISHED.contains(document) {
        return None;
    }
    let published = |clause: &&Span| {
        let told = text[**clause].trim_end_matches(['》', '〉']);
        clause.end() <= phrase.span.start()
            && (told.ends_with(document)
                || held && PUBLISHED.closes(told)
                || document == "数据" && told.ends_with("情况")
                || document == "调查" && told.ends_with("民调"))
            && ["发布", "发出", "发表", "公布", "作出"].iter().any(|verb| told.has(verb))
    };
    let units = [Some(here.index), here.index.checked_sub(1)].into_iter().flatten().map(|index| here.units.unit(index));
    let told = units.filter_map(|unit| Some((unit, unit.clauses.iter().rfind(published)?))).next();
    // 《临山健身发展报告》发布。报告指出，…: the document by its title.
    let titled = || {
        let before = here.units.unit(here.index.saturating_sub(1)).span.start().min(phrase.span.start());
        let from = before.max(text.ceil_char_boundary(phrase.span.start().saturating_sub(WORK)));
        let ahead = &text[from..phrase.span.start()];
        let end = ahead.rfind(&[document, "》"].concat())?;
        let name = Span::new(from + ahead[..end].rfind('《')?, from + end + document.len() + "》".len());
        Some(Phrase { span: name, name, form: Form::Named, ..phrase })
    };
    // 根据报告，…: the one that was told of before.
    let heard = || {
        let title = [document, "》"].concat();
        let mut entries = sources.entries.iter().rev().take(RECENT);
        let entry = entries.find(|entry| entry.kind == Kind::Document && text[entry.name].ends_with(&title))?;
        Some(Phrase { name: entry.name, form: Form::Named, ..phrase })
    };
    if told.is_none()
        && let Some(titled) = titled().or_else(heard)
    {
        return Some(titled);
    }
    // 海东证券调低目标价，报告指…: of whom the sentence tells first.
    let own = || {
        let unit = here.units.unit(here.index);
        Some((unit, unit.clauses.first().filter(|clause| clause.end() <= phrase.span.start())?))
    };
    let (before, clause) = told.or_else(own)?;
    let reader = Reader::new(here.document, before, here.known);
    let subject = before
        .clauses
        .iter()
        .take_while(|other| other.start() <= clause.start())
        .filter_map(|clause| reader.subject(*clause));
    subject.filter(|subject| subject.kind == Kind::Organization && subject.form == Form::Named).last()
}

/// The person whose article a sentence before tells of: 大使林海发表署名文章。文章指出，…; 《海湾日报》刊发教授林海的评论文章。文章称，….
#[inline(never)]
pub(super) fn writer(here: &Here<'_>) -> Option<Phrase> {
    let first = here.index.saturating_sub(REPORTING);
    (first..here.index).rev().find_map(|index| {
        let reader = here.reader(index);
        let clause = reader.unit.clauses.iter().find(|clause| reader.text[**clause].has("文章"))?;
        let told = &reader.text[*clause];
        let verb = ["发表", "刊发", "刊登"].iter().filter_map(|verb| Some(told.place_of(verb)? + verb.len())).min()?;
        let whose = told[..told.place_of("文章")?].rfind('的').filter(|at| *at > verb);
        let owner = whose.and_then(|at| reader.phrase(Span::new(clause.start() + verb, clause.start() + at)));
        let is_writer = |phrase: &Phrase| phrase.kind == Kind::Person && phrase.form == Form::Named;
        owner.filter(is_writer).or_else(|| reader.subject(*clause).filter(is_writer))
    })
}

/// So many sentences before, others speak and are reported in between.
const REPORTING: usize = 2 * REACH;

/// The medium that a sentence before names as the one that reports, whomever that sentence is about:
/// 据甲国媒体报道，交通部宣布…。报道称，….
#[inline(never)]
pub(super) fn reporting(here: &Here<'_>) -> Option<Phrase> {
    let first = here.index.saturating_sub(REPORTING);
    (first..here.index).rev().find_map(|index| {
        let reader = here.reader(index);
        let told = match according_to(&reader).map(|told| told.speaker) {
            Some(Speaker::Phrase(phrase)) => Some(phrase),
            // 《海湾晚报》援引居民的话报道，…: the one that relays what others say.
            _ => {
                let clause = reader.unit.clauses.first()?;
                let cited = reader.text[*clause].place_of("援引")?;
                reader.phrase(Span::new(clause.start(), clause.start() + cited))
            }
        };
        told.filter(|phrase| phrase.kind == Kind::Media && phrase.form == Form::Named)
    })
}
