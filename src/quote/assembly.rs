//! From the sources found to the sources shown: names, aliases, mentions, order.

use super::kind::counter;
use super::merge;
use super::names::Known;
use super::reference::is_office;
use super::source::{Entry, Sources, gender};
use super::speaker::{LONGEST, Reader};
use super::unit::Units;
use super::words::{ENDINGS, Ending, TITLES, TRANSLITERATION};
use super::{Kind, Source, name};
use crate::document::Document;
use crate::lexicon::{Lexicon, Set, lists};
use crate::order;
use crate::script::is_alphanumeric;
use crate::search::Search;
use crate::span::Span;
use rustc_hash::FxHashSet;

/// The sources with statements, heaviest first; of two of the same weight the earlier one first.
#[inline(never)]
pub(super) fn assemble(document: &Document<'_>, known: &Known<'_>, units: &Units, found: Sources) -> Vec<Source> {
    let text = &*document.folded;
    let mut entries = found.entries;
    for entry in &mut entries {
        // Marks alone say nothing.
        entry.statements.retain(|statement| text[statement.span].contains(is_alphanumeric));
    }
    entries.retain(|entry| !entry.statements.is_empty());
    for (short, full) in short_forms(text) {
        for entry in entries.iter_mut().filter(|entry| text[entry.name].trim_matches(QUOTES) == short) {
            entry.name = full;
            entry.forms.push(full);
        }
    }
    for entry in entries.iter_mut().take(SHORTENED) {
        if let Some(full) = full_form(document, known, units, entry) {
            entry.name = full;
            entry.forms.push(full);
        }
    }
    let mut entries = merge::merged(text, document.article.title, entries);
    let mut mentions = mentions(document, &entries);
    for (entry, mentions) in entries.iter_mut().zip(&mentions) {
        // The description of somebody without a name is no role of his, unless it tells where he works.
        let told = |role: &Span| entry.kind == Kind::Person && tells_institution(&text[*role]);
        entry.role = entry.role.filter(|role| !role.covers(entry.name) || told(role));
        entry.role = entry.role.map(|role| Span::new(role.start() + counter(&text[role]), role.end()));
        if entry.kind == Kind::Person && entry.role.is_none_or(|role| !role.covers(entry.name)) {
            entry.role = role_at_mention(document, known, units, mentions, entry.role).or(entry.role);
            let named = mentions.iter().take(20).filter(|mention| text[**mention] == text[entry.name]);
            let full = named.map(|mention| full_name(document, *mention)).find(|full| full.len() > entry.name.len());
            entry.name = full.unwrap_or(entry.name);
        }
    }
    let mut sources: Vec<Source> = entries
        .into_iter()
        .enumerate()
        .map(|(index, mut entry)| {
            order::sort_by_key(&mut entry.statements, |statement| (statement.span.start(), statement.span.end()));
            let aliases = entry.forms.into_iter().filter(|form| text[*form] != text[entry.name]).collect();
            Source {
                name: entry.name,
                aliases,
                role: entry.role,
                kind: entry.kind,
                mentions: std::mem::take(&mut mentions[index]),
                statements: entry.statements,
            }
        })
        .collect();
    order::sort_by_key(&mut sources, |source| {
        let said: usize = source.statements.iter().map(|statement| statement.span.len()).sum();
        (std::cmp::Reverse(said), source.name.start())
    });
    sources
}

const QUOTES: [char; 5] = ['“', '”', '「', '」', '"'];

/// A text gives no more shorter forms than this.
const SHORTENED: usize = 40;

/// What the text gives a shorter form, with that form: 《水土保持规定》（以下简称《规定》）, “老街食客”（下称“食客”）.
fn short_forms(text: &str) -> impl Iterator<Item = (&str, Span)> {
    let places =
        ["简称", "下称"].iter().flat_map(|word| text.places_of(word).take(SHORTENED).map(|at| (at, word.len())));
    places.filter_map(|(at, length)| {
        let near = text.ceil_char_boundary(at.saturating_sub(LONGEST));
        let ahead = text[near..at].trim_end_matches(['以', '下', '文']).strip_suffix(['（', '('])?.trim_end();
        let rest = &text[at + length..text.floor_char_boundary(at + LONGEST)];
        let (short, _) = rest.trim_start_matches('为').split_once(['）', ')'])?;
        let (start, end) = match ahead.strip_suffix(['”', '」']) {
            Some(inner) => (ahead.rfind(['“', '「'])? + "“".len(), inner.len()),
            None => (ahead.rfind('《').filter(|_| ahead.ends_with('》'))?, ahead.len()),
        };
        Some((short.trim_matches(QUOTES), Span::new(near + start, near + end)))
    })
}

/// The full form of what the text has in short: the title with which a document is told first, for 《通知》 of
/// 《关于收费的通知》; the institution before the bracket that holds its letters, or with the country that its
/// name begins with.
#[inline(never)]
fn full_form(document: &Document<'_>, known: &Known<'_>, units: &Units, entry: &Entry) -> Option<Span> {
    let text = &*document.folded;
    let name = &text[entry.name];
    let ahead = &text[..entry.name.start()];
    if let Some(short) =
        name.strip_prefix('《').and_then(|name| name.strip_suffix('》')).filter(|short| !short.is_empty())
    {
        let ends = |end: &usize| ahead[end + short.len()..].opens_with(&['》', '（', '(']);
        let end = ahead.places_of(short).take(SHORTENED).find(ends)?;
        let start = ahead[..end].rfind('《')?;
        let whole = Span::new(start, end + ahead[end..].place_of("》")? + "》".len());
        let fuller = whole.len() <= LONGEST && start + "《".len() < end && !ahead[start..end].contains('》');
        return fuller.then_some(whole);
    }
    // 田老 of 田威, who has not spoken under his name.
    if entry.kind == Kind::Person
        && let Some(surname) = name.strip_suffix('老').filter(|surname| name::surname(name) == Some(*surname))
    {
        let full = known.of_surname(text, surname)?;
        return (full.start() < entry.name.start() && text[full] != *name).then_some(full);
    }
    if matches!(name, "会议" | "大会") {
        return meeting(document, known, units, entry.name);
    }
    let letters = name.bytes().all(|byte| byte.is_ascii_uppercase());
    let organ = entry.kind == Kind::Organization;
    // 世卫组织 for 世界卫生组织, 省发改委 for 海湾省发展和改革委员会
    let drawn = || {
        let places = merge::PARTS.words().filter_map(|part| {
            let short = merge::PARTS.get(part).filter(|short| !short.is_empty() && name.has(short))?;
            let full = name.replace(short, part);
            Some((full.len(), ahead.place_of(&full)?))
        });
        places.max()
    };
    let police = name == "警方";
    let itself =
        || Some((name.len(), ahead.place_of(name)?)).filter(|_| letters || police || name.chars().nth(4).is_some());
    let (length, at) = itself().or_else(drawn).filter(|_| letters || organ)?;
    let end = if letters { ahead[..at].strip_suffix(['（', '('])?.len() } else { at + length };
    let unit = units.behind(end)?;
    let clause = *unit.clauses.get(unit.clause_at(end))?;
    let reader = Reader::new(document, unit, known);
    let full = reader.without_leads(reader.workplace(Span::new(clause.start().min(end), end))?);
    let full = full.trim(text, |c| QUOTES.contains(&c));
    let placed = || reader.token_at(full.start()).is_some_and(|token| token.tag.as_str() == "ns");
    let whole = text[full]
        .strip_suffix(&text[at..at + length])
        .is_some_and(|ahead| !ahead.has_any(&['的', '和', '与', '及', '、', '该']));
    ((letters || whole) && !full.is_empty() && (!police || placed())).then_some(full)
}

/// The meeting that is only called 会议 here: 全市防汛推进会在云州召开。会议强调，…; 书记主持召开全体会议。会议指出，….
#[inline(never)]
fn meeting(document: &Document<'_>, known: &Known<'_>, units: &Units, short: Span) -> Option<Span> {
    let text = &*document.folded;
    let near = text.ceil_char_boundary(short.start().saturating_sub(MEETING));
    let mark = |c| matches!(c, '，' | ',' | '。' | '；' | '：' | '\n' | '“' | '”');
    let ahead = &text[near..short.start()];
    ["召开", "举行", "开幕"].iter().find_map(|verb| {
        let (at, _) = ahead.rmatch_indices(verb).next()?;
        let (held, behind) = (near + at, near + at + verb.len());
        let object = Span::new(behind, behind + text[behind..short.start()].split(mark).next()?.len());
        let subject = Span::new(held - ahead[..at].rsplit(mark).next()?.len(), held);
        let reader = Reader::new(document, units.behind(held)?, known);
        let held = if text[object].contains('会') { object } else { reader.without_leads(subject) };
        // 大会在云州, 全体会议并讲话
        let told = &text[held][..text[held].place_of("会在").map_or(held.len(), |at| at + "会".len())];
        let end = told.rfind("会议").map(|at| at + "会议".len()).or_else(|| Some(told.rfind('会')? + "会".len()))?;
        let start = told[..end].rfind('的').map_or(0, |at| at + "的".len());
        let name = Span::new(held.start() + start, held.start() + end).trim(text, |c| c == '了');
        // 县委员会 is no meeting.
        let body = ASSOCIATIONS.closes(&text[name]);
        let called = !body && text[name].ends_with("大会") >= text[short].ends_with("大会");
        (called && (5..=40).contains(&text[name].chars().count())).then_some(name)
    })
}

/// What the names of bodies end with, and those of meetings do not: 委员会.
static ASSOCIATIONS: Set = Set::of(&lists::SOURCE_SIGNS_ASSOCIATION);

/// A meeting is looked for in so many bytes before what is said there.
const MEETING: usize = 1500;

/// Whether the description has an institution before its last word: 山城医院发言人.
fn tells_institution(role: &str) -> bool {
    let institution = |ending: Ending| ending == Ending::Is(Kind::Organization);
    TITLES.suffix(role).is_some_and(|(title, ())| {
        let before = role[..role.len() - title.len()].trim_end_matches('的');
        !before.contains('的')
            && (ENDINGS.suffix(before).is_some_and(|(_, ending)| institution(ending))
                || ENDINGS.matches(before).any(|found| found.span.len() > "部".len() && institution(found.value)))
    })
}

/// The title and affiliation that stand before one of the first mentions (航空专家林晓) or behind it
/// (李明是云州大学的讲师; 李明，云州大学讲师，), if longer than the one that is `known`.
#[inline(never)]
fn role_at_mention(
    document: &Document<'_>,
    known: &Known<'_>,
    units: &Units,
    mentions: &[Span],
    role: Option<Span>,
) -> Option<Span> {
    let text = &*document.folded;
    let roles = mentions.iter().take(20).filter_map(|mention| {
        let unit = units.behind(mention.start())?;
        let place = unit.clause_at(mention.start());
        let clause = *unit.clauses.get(place)?;
        let reader = Reader::new(document, unit, known);
        let titled = |span: Span| reader.last_title(span).is_some_and(|title| title.end() == span.end());
        let start = full_name(document, *mention).start().max(clause.start().min(mention.start()));
        let near = text.ceil_char_boundary(start.saturating_sub(LONGEST));
        let ahead = text[..start].trim_end_matches(['“', '「']).len();
        let before = Span::new(clause.start().max(near).min(ahead), ahead).trim_space(text);
        let ahead = || {
            let told = reader.without_leads(before);
            if titled(told) {
                return reader.role(told);
            }
            // 来自云州大学的李明: where he is from.
            let from = text[told].strip_suffix('的').map(|from| Span::new(told.start(), told.start() + from.len()));
            if let Some(from) = from {
                // 队员之一的李明
                let one = text[from].strip_suffix("之一").map(|all| Span::new(from.start(), from.start() + all.len()));
                if let Some(all) = one.filter(|all| titled(*all)) {
                    return reader.role(all).map(|role| role.until(from.end()));
                }
                return reader.workplace(from).filter(|place| {
                    let ahead = &text[from.start()..place.start()];
                    ahead.is_empty() || ahead.ends_with("来自")
                });
            }
            // 作为云州大学的讲师，李明…
            let before = *unit.clauses.get(place.checked_sub(1).filter(|_| told.is_empty())?)?;
            let office = text[before].strip_prefix("作为").or_else(|| text[before].strip_prefix("身为"))?;
            let office = Span::new(before.end() - office.len(), before.end());
            if titled(office) { reader.role(office) } else { None }
        };
        let behind = || {
            let rest = Span::new(mention.end(), clause.end().max(mention.end())).trim_space(text);
            let apposed = text[rest].trim().is_empty();
            let whole = if apposed { *unit.clauses.get(place + 1)? } else { rest };
            let is =
                ["是", "则是", "曾是", "系", "担任", "现任", "时任"].iter().find(|is| text[whole].starts_with(**is));
            let holds = is.is_some_and(|is| is.ends_with('任'));
            let is = is.map_or(0, |is| is.len());
            let whole = Span::new(whole.start() + is, whole.end());
            let counter = counter(&text[whole]);
            let tells = (is > 0 || apposed && whole.len() - counter >= 15) && gender(&text[whole]).is_none();
            let role = if tells && titled(whole) { reader.role(whole) } else { None };
            role.filter(|role| holds || role.start() == whole.start() + counter)
        };
        [ahead(), behind()].into_iter().flatten().max_by_key(|role| role.len())
    });
    let short = role.is_none_or(|role| TITLES.get(&text[role]).is_some() || text[role].chars().count() <= 4);
    let named = |role: Span| {
        document.tokens_in(role).iter().any(|token| token.tag.as_str() == "x" || token.tag.as_str().starts_with("nr"))
    };
    let roles = roles.filter(|role| short || !text[*role].has_any(&['的', '《', '“']) && !named(*role));
    // The first of the longest.
    let longest =
        roles.fold(role, |best: Option<Span>, role| best.filter(|best| best.len() >= role.len()).or(Some(role)));
    // 李明教授: the title alone, where nothing more is told.
    longest.or_else(|| {
        mentions.iter().take(20).find_map(|mention| {
            // 玛丽·罗伯茨（Mary Roberts）总统: a second form of the name stands between.
            let near = &text[mention.end()..text.floor_char_boundary(mention.end() + LONGEST)];
            let gloss = near.strip_prefix(['（', '(']).and_then(|gloss| gloss.split_once(['）', ')']));
            let rest = gloss.map_or(near, |(_, rest)| rest.trim_start_matches(' '));
            let start = mention.end() + near.len() - rest.len();
            let (title, ()) = TITLES.prefix(rest).filter(|(title, ())| is_office(title))?;
            Some(Span::new(start, start + title.len()))
        })
    })
}

/// The mention with the given name that stands before it: 伊万·韦利奇, Adam Falk.
pub(super) fn full_name(document: &Document<'_>, mention: Span) -> Span {
    let text = &*document.folded;
    let mut start = mention.start();
    while let Some(dot) = ["·", "•", "・"].iter().find(|dot| text[..start].ends_with(**dot)) {
        let end = start - dot.len();
        let index = document.tokens.partition_point(|token| token.span.end() < end);
        let Some(given) = document.tokens.get(index).filter(|token| token.span.end() == end) else { break };
        // 阿曼|达, 杜|兰|夫卡: a name that the dictionary has in part.
        let mut first = given;
        for part in document.tokens[..index].iter().rev().take(2) {
            let foreign = || text[part.span].chars().all(|c| TRANSLITERATION.contains(c));
            let cut = first.span.len() == "达".len() || part.tag.as_str().starts_with("nr");
            if part.span.end() != first.span.start() || !cut || !foreign() {
                break;
            }
            first = part;
        }
        start = first.span.start();
    }
    if text[mention].starts_with(|c: char| c.is_ascii_uppercase()) {
        let given = text[..start].trim_end_matches(|c: char| c.is_ascii_alphabetic() || matches!(c, ' ' | '.' | '-'));
        let word = text[given.len()..start].trim_start();
        if word.starts_with(|c: char| c.is_ascii_uppercase()) && word.contains(|c: char| c.is_ascii_lowercase()) {
            start -= word.len();
        }
    }
    Span::new(start, mention.end())
}

/// Where each entry's forms stand in the article.
#[inline(never)]
fn mentions(document: &Document<'_>, entries: &[Entry]) -> Vec<Vec<Span>> {
    let text = &*document.folded;
    let mut seen: FxHashSet<&str> = FxHashSet::default();
    let mut forms: Vec<(&str, usize)> = Vec::new();
    for (index, entry) in entries.iter().enumerate() {
        for form in &entry.forms {
            let form = &text[*form];
            if !form.is_empty() && seen.insert(form) {
                forms.push((form, index));
            }
        }
    }
    let forms = Lexicon::new(forms);
    let mut mentions = vec![Vec::new(); entries.len()];
    let parts = document.article.title.into_iter().chain(document.article.blocks.iter().map(|block| block.span));
    for part in parts {
        for found in forms.matches(&text[part]) {
            let span = Span::new(part.start() + found.span.start(), part.start() + found.span.end());
            mentions[found.value].push(span);
        }
    }
    mentions
}
