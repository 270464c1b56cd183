//! Names of persons that the text itself shows to be names.
//!
//! A dictionary has few of the names that news is about, and cuts the others into words. But the text tells where a
//! name begins (behind a title, before 表示, as the last part of a dotted name) and, where it comes again, how far it
//! goes: 维特肯 is what all places with 维特 have in common.

use super::words::{BOUNDARIES, CUES, ENDINGS, PRONOUNS, TITLES, TRANSLITERATION, is_human};
use super::{name, protagonist};
use crate::document::Document;
use crate::lexicon::{Set, lists};
use crate::script::Script;
use crate::search::Search;
use crate::span::Span;
use rustc_hash::{FxHashMap, FxHashSet};
use std::cell::OnceCell;
use std::iter;

/// Names of persons.
#[derive(Default)]
pub(super) struct Known<'d> {
    names: FxHashSet<&'d str>,
    /// The first character and the first two of longer names.
    surnames: FxHashSet<&'d str>,
    initials: Initials,
    /// The length of the longest, in bytes.
    longest: usize,
    protagonist: OnceCell<Option<Span>>,
    /// What stands ahead of each word that only a company has behind its name.
    companies: Vec<&'d str>,
    /// Where the text first has a name with each surname; without a borrow, which would bind the document to it.
    first: OnceCell<FxHashMap<String, Span>>,
}

impl<'d> Known<'d> {
    /// Whom the document is about, where it is about one person: his name where it is printed first.
    pub fn protagonist(&self, document: &Document<'_>) -> Option<Span> {
        *self.protagonist.get_or_init(|| protagonist::protagonist(document, self))
    }

    /// The name that begins with the surname, where the text has it first.
    pub fn of_surname(&self, text: &str, surname: &str) -> Option<Span> {
        let known = self.first.get_or_init(|| self.first_places(text)).get(surname).copied();
        known.or_else(|| text.places_of(surname).take(PLACES).find_map(|at| introduced(text, at)))
    }

    /// Where the text first has a name with each surname.
    fn first_places(&self, text: &str) -> FxHashMap<String, Span> {
        let mut first = FxHashMap::default();
        for (at, _) in text.char_indices() {
            let Some(name) = self.prefix(&text[at..]) else { continue };
            let place = Span::new(at, at + name.len());
            for surname in surnames(name).filter(|surname| self.surnames.contains(surname)) {
                if !first.contains_key(surname) {
                    first.insert(surname.to_owned(), place);
                }
            }
        }
        first
    }

    pub fn contains(&self, name: &str) -> bool {
        name.chars().next().is_some_and(|first| self.initials.may_have(first)) && self.names.contains(name)
    }

    /// The longest name that `text` is or starts with.
    pub fn prefix<'t>(&self, text: &'t str) -> Option<&'t str> {
        if !text.chars().next().is_some_and(|first| self.initials.may_have(first)) {
            return None;
        }
        let whole = Some(text.len()).filter(|&length| length <= self.longest);
        let ends = text.char_indices().skip(2).take(7).map(|(at, _)| at).chain(whole);
        ends.map(|end| &text[..end]).filter(|name| self.names.contains(name)).last()
    }

    /// Whether the text shows the name to be that of a company: 海选CEO.
    pub fn is_company(&self, name: &str) -> bool {
        self.companies.iter().any(|ahead| ahead.ends_with(name))
    }

    /// Whether a name goes on behind the surname.
    pub fn has_surname(&self, surname: &str) -> bool {
        self.surnames.contains(surname)
    }

    fn extend(&mut self, names: impl IntoIterator<Item = &'d str>) {
        for name in names {
            if let Some(first) = name.chars().next() {
                self.initials.add(first);
            }
            self.longest = self.longest.max(name.len());
            if self.names.insert(name) {
                self.surnames.extend(surnames(name));
            }
        }
    }
}

/// The first character of a name and its first two, as far as more follows: 欧 and 欧阳 of 欧阳林.
fn surnames(name: &str) -> impl Iterator<Item = &str> {
    name.char_indices().skip(1).take(2).map(|(end, _)| &name[..end])
}

/// Tells first characters from most others (Bloom 1970, with one hash): names are looked for wherever one may start.
#[derive(Default)]
struct Initials {
    bits: [u64; 16],
}

impl Initials {
    fn add(&mut self, character: char) {
        self.bits[character as usize / 64 % 16] |= 1 << (character as u32 % 64);
    }

    fn may_have(&self, character: char) -> bool {
        self.bits[character as usize / 64 % 16] >> (character as u32 % 64) & 1 == 1
    }
}

/// The names of persons in the text.
#[inline(never)]
pub(super) fn known<'d>(document: &'d Document<'_>) -> Known<'d> {
    let text = &*document.folded;
    let mut known = Known::default();
    let mut starts = Vec::new();
    for (index, token) in document.tokens.iter().enumerate() {
        let word = &text[token.span];
        let next = document.tokens.get(index + 1).filter(|next| next.span.start() == token.span.end());
        if word.closes_with(&['局', '处', '署', '部', '厅', '院', '所'])
            && let Some(rest) = text[token.span.end()..].strip_prefix('长')
        {
            // 环保局长江若宁, which may be cut as 环保局|长江|若宁.
            starts.push(text.len() - rest.len());
        }
        if known.companies.len() < PLACES && matches!(word, "CEO" | "CFO" | "COO" | "CTO" | "创始人") {
            known
                .companies
                .push(&text[text.ceil_char_boundary(token.span.start().saturating_sub(24))..token.span.start()]);
        }
        if matches!(word, "·" | "•" | "・") {
            known.extend(dotted_part(text, token.span.end()));
        } else if let Some(next) = next
            && (TITLES.get(word).is_some() || is_human(word, token.tag.as_str()))
            && !governs(&text[next.span.start()..])
            && !matches!(next.tag.as_str(), "p" | "c" | "d" | "r" | "uj" | "ul" | "uz" | "f" | "q")
        {
            starts.push(next.span.start());
        } else if SPEECH.contains(word)
            && let Some(start) = subject_start(text, token.span.start())
        {
            starts.push(start);
            let subject = Span::new(start, token.span.start());
            if text[token.span.end()..].opens_with(&['，', ',', '：', ':', '“', '「']) && is_subject(document, subject)
            {
                known.extend(iter::once(&text[subject]));
            }
        }
    }
    starts.extend(text.match_indices(['老', '小', '阿']).map(|(at, _)| at).filter(|&at| is_familiar(document, at)));
    let places = Places::of(text, &starts);
    known.extend(starts.iter().filter_map(|&start| name_at(document, &places, start)));
    known
}

/// Whether a word that is seldom a surname stands behind a title: 主席向大会…; but 委员连书容说.
pub(super) fn governs(text: &str) -> bool {
    let named = || {
        let (end, _) = text.char_indices().nth(3)?;
        let counts = text[..end].has_any(&['一', '两', '三', '四', '几', '日', '年']);
        (text.starts_with('连') && !counts && name::is_chinese_behind_title(&text[..end]) && bounds(&text[end..]))
            .then_some(())
    };
    text.opens_with(&['向', '经', '于', '连', '同', '谈']) && named().is_none()
}

/// The name that stands at `at` behind a title and before a mark or another name: 教授李明。
pub(super) fn introduced(text: &str, at: usize) -> Option<Span> {
    let near = &text[text.ceil_char_boundary(at.saturating_sub(24))..at];
    TITLES.suffix(near)?;
    let length: usize =
        text[at..].chars().take_while(|&c| name::is_han(c) && !"和与就在对".holds(c)).map(char::len_utf8).sum();
    name::is_chinese_behind_title(&text[at..at + length]).then(|| Span::new(at, at + length))
}

/// Verbs whose subject is somebody who speaks.
static SPEECH: Set = Set::of(&lists::CUE_SIGNS_SPEECH);

/// Whether nothing in `span`, which stands before 表示 and a mark, is anything but a noun.
#[inline(never)]
fn is_subject(document: &Document<'_>, span: Span) -> bool {
    let word = &document.folded[span];
    let nominal =
        |tag: &str| tag.starts_with('n') || matches!(tag, "x" | "g" | "j" | "m" | "a" | "b" | "eng" | "i" | "l");
    let tokens = document.tokens_in(span);
    let titled = tokens.first().is_some_and(|first| is_human(&document.folded[first.span], first.tag.as_str()));
    !titled
        && tokens
            .last()
            .is_some_and(|last| last.span.end() == span.end() && last.tag.as_str() != "a" && last.tag.as_str() != "m")
        && tokens.iter().all(|token| nominal(token.tag.as_str()))
        && PRONOUNS.prefix(word).is_none()
        && BOUNDARIES.prefix(word).is_none()
        // 林海国首度|表示: how often is no part of the name.
        && BOUNDARIES.suffix(word).is_none_or(|(last, boundary)| !boundary.stop || last.chars().nth(1).is_none())
        && ENDINGS.suffix(word).is_none()
        && TITLES.suffix(word).is_none()
        && TITLES.prefix(word).is_none()
}

/// Where the clause before `end` starts, if all of it can be one name.
fn subject_start(text: &str, end: usize) -> Option<usize> {
    let mut start = end;
    for character in text[..end].chars().rev().take(5) {
        if !name::is_han(character) {
            break;
        }
        start -= character.len_utf8();
    }
    let bounded = text[..start].chars().next_back().is_none_or(|before| !name::is_han(before));
    (bounded && end - start >= 6).then_some(start)
}

/// The last part of a dotted name, which starts at `start` and can stand alone.
fn dotted_part(text: &str, start: usize) -> Option<&str> {
    let rest = &text[start..];
    // 罗伯森|根据…, 罗伯森|于…: words that begin with such a character.
    let word = |at: usize| BOUNDARIES.prefix(&rest[at..]).is_some_and(|(word, _)| word.chars().nth(1).is_some());
    let goes_on = |at: usize, c: char| at == 0 || c != '则' && !word(at);
    let within = rest.char_indices().take(9).take_while(|&(at, c)| TRANSLITERATION.contains(c) && goes_on(at, c));
    let length: usize = within.map(|(_, c)| c.len_utf8()).sum();
    let part = rest[..length].strip_suffix('于').unwrap_or(&rest[..length]);
    let length = part.len();
    let ends = !text[start + length..].opens_with(&['·', '•', '・']);
    (ends && (2..=6).contains(&part.chars().count())).then_some(part)
}

/// Where each beginning of a name occurs.
struct Places<'d> {
    text: &'d str,
    by_beginning: FxHashMap<&'d str, Vec<usize>>,
}

/// Of a beginning that comes more often than this nothing more is learnt.
const PLACES: usize = 64;

impl<'d> Places<'d> {
    fn of(text: &'d str, starts: &[usize]) -> Places<'d> {
        let mut by_beginning: FxHashMap<&str, Vec<usize>> =
            starts.iter().filter_map(|&start| Some((beginning(text, start)?, Vec::new()))).collect();
        let mut initials = Initials::default();
        by_beginning.keys().filter_map(|pair| pair.chars().next()).for_each(|first| initials.add(first));
        for (at, _) in text.char_indices().filter(|&(_, first)| initials.may_have(first)) {
            if let Some(places) = beginning(text, at).and_then(|pair| by_beginning.get_mut(pair))
                && places.len() < PLACES
            {
                places.push(at);
            }
        }
        Places { text, by_beginning }
    }

    /// How often `word`, a name or its beginning, occurs.
    fn count(&self, word: &str) -> usize {
        let places = beginning(word, 0).and_then(|pair| self.by_beginning.get(pair));
        places.map_or(0, |places| places.iter().filter(|&&at| self.text[at..].starts_with(word)).count())
    }
}

fn beginning(text: &str, at: usize) -> Option<&str> {
    let mut ends = text[at..].char_indices().skip(2);
    let end = ends.next().map_or(text.len(), |(end, _)| at + end);
    let pair = &text[at..end];
    pair.chars().nth(1).map(|_| pair)
}

/// The name that starts at `start`.
#[inline(never)]
fn name_at<'d>(document: &'d Document<'_>, places: &Places<'d>, start: usize) -> Option<&'d str> {
    let text = places.text;
    let rest = &text[start..];
    if let Some(familiar) = name::familiar(rest) {
        return (is_familiar(document, start) && places.count(familiar) > 1).then_some(familiar);
    }
    let longest = longest_name(rest);
    let ends: Vec<usize> =
        (2..=longest).map(|n| rest.char_indices().nth(n).map_or(rest.len(), |(end, _)| end)).collect();
    let is_name =
        |end: &&usize| name::is_chinese_behind_title(&rest[..**end]) || name::is_transliterated(&rest[..**end]);
    let mut found: Option<&str> = None;
    if let Some(&end) = ends.iter().filter(is_name).find(|&&end| places.count(&rest[..end]) < 2) {
        // Nothing but what follows tells the end of a name that comes only once.
        let (single, chosen) = (ends.iter().filter(|&&other| other >= end), |&&end: &&usize| bounds(&rest[end..]));
        found = single.clone().filter(is_name).find(chosen).map(|&end| &rest[..end]);
        // In Taiwan and Hong Kong hardly a name has two characters.
        if document.script == Script::Traditional {
            let long = |end: &&usize| name::is_chinese_behind_title(&rest[..**end]);
            found = found.or_else(|| single.clone().rfind(long).map(|&end| &rest[..end]));
        }
        found = found.or_else(|| {
            single
                .filter(is_name)
                .find(|&&end| starts_word(document, start + end))
                .or(Some(&end))
                .map(|&end| &rest[..end])
        });
    }
    let mut count = 0;
    for &end in ends.iter().filter(is_name) {
        let times = places.count(&rest[..end]);
        if times < 2 || count > 0 && times < count {
            break;
        }
        found = Some(&rest[..end]);
        count = times;
        if ends_name(&rest[end..]) {
            break;
        }
    }
    let name = found?;
    let common = ENDINGS.get(name).is_some()
        || TITLES.get(name).is_some()
        || BOUNDARIES.get(name).is_some()
        || CUES.prefix(name).is_some();
    let span = Span::new(start, start + name.len());
    // The dictionary has places of the same name; those that news is about are among the endings.
    let is_place = matches!(document.tokens_in(span), [token] if token.span == span && token.tag.as_str() == "ns");
    (!common && (is_place || name::is_no_word(document, span))).then_some(name)
}

/// Whether 老罗 or the like starts at `start`, and no word such as 小时 or 老家.
fn is_familiar(document: &Document<'_>, start: usize) -> bool {
    let index = document.tokens.partition_point(|token| token.span.start() < start);
    let token = document.tokens.get(index).filter(|token| token.span.start() == start);
    let cut = token.is_none_or(|token| {
        token.tag.as_str().starts_with("nr")
            || token.tag.as_str() == "x"
            || document.folded[token.span].chars().nth(1).is_none()
    });
    cut && name::familiar(&document.folded[start..]).is_some()
}

/// How many characters a name at the start of `text` has at most.
fn longest_name(text: &str) -> usize {
    let transliterated = text.chars().take(8).take_while(|&c| TRANSLITERATION.contains(c)).count();
    let chinese = name::surname(text).map_or(0, |surname| surname.chars().count() + 2);
    transliterated.max(chinese)
}

/// Whether a word begins here that goes on with no name: a cue, a title or a word of several characters that ends phrases.
fn ends_name(after: &str) -> bool {
    CUES.prefix(after).is_some()
        || TITLES.prefix(after).is_some()
        || BOUNDARIES.prefix(after).is_some_and(|(word, boundary)| boundary.stop && word.chars().nth(1).is_some())
}

/// Whether a name goes on with the first character of `after`, which is a word elsewhere: 孙迪能表示, 陈季同肯定, 李振刚说. Nobody
/// is told to be able to say something or to have just said it, and 同 as a preposition has a noun behind it. 何启冲在会上表示: so
/// have verbs that take an object, and none stands before where and when somebody speaks.
pub(super) fn goes_on(after: &str) -> bool {
    let told = |verb: &str| TOLD.iter().any(|told| verb.starts_with(told));
    // 校长让-马克: a French name.
    after.starts_with("让-")
        || after.strip_prefix(['能', '可', '宜', '刚']).is_some_and(told)
        || after.strip_prefix(['同', '之']).is_some_and(|verb| CUES.prefix(verb).is_some())
        || after.strip_prefix(TRANSITIVE).is_some_and(|verb| told(verb) || speaks_at(verb))
        // 维特肯曾于6月…: whoever is willing does something at once.
        || after.strip_prefix('肯').is_some_and(|rest| rest.opens_with(&['曾', '于', '将', '也', '还', '则', '已']))
}

/// Verbs and prepositions of one character that take an object at once, and that names end with.
const TRANSITIVE: [char; 10] = ['冲', '凭', '朝', '派', '率', '用', '令', '使', '获', '持'];

/// Whether all of the clause is where or when somebody speaks, and that he does: 在会上表示，….
fn speaks_at(after: &str) -> bool {
    // A clause may be as long as the text.
    let near = &after[..after.floor_char_boundary(OCCASION + "在，".len())];
    let clause = near.strip_prefix('在').and_then(|rest| rest.split(['，', ',', '：', ':', '“', '「']).next());
    let said = clause.filter(|clause| clause.len() <= OCCASION && !clause.starts_with(['前', '一']));
    said.is_some_and(|clause| TOLD.iter().any(|told| clause.ends_with(told)))
}

/// Where somebody speaks is told in so many bytes.
const OCCASION: usize = 60;

/// Verbs of nothing but speech.
const TOLD: [&str; 6] = ["表示", "指出", "介绍", "告诉", "强调", "说"];

/// Whether a name can only end before `after`.
fn bounds(after: &str) -> bool {
    if goes_on(after) {
        return false;
    }
    after.chars().next().is_none_or(|next| !name::is_han(next) || "和与跟同及等的了".holds(next))
        || ends_name(after)
        || stops(after)
}

/// Whether a word begins here before which the phrase for a speaker ends. 海岳|俱乐部 goes on with an institution.
pub(super) fn stops(after: &str) -> bool {
    let institution = |word: &str| ENDINGS.prefix(after).is_some_and(|(ending, _)| ending.len() > word.len());
    BOUNDARIES.prefix(after).is_some_and(|(word, boundary)| boundary.stop && !institution(word))
}

/// Whether a word that the dictionary knows starts at `at`, and is no short noun, which may be part of a name.
fn starts_word(document: &Document<'_>, at: usize) -> bool {
    let index = document.tokens.partition_point(|token| token.span.start() < at);
    let token = document.tokens.get(index).filter(|token| token.span.start() == at);
    token.is_some_and(|token| match token.tag.as_str() {
        "x" => false,
        tag => token.span.len() > 3 || !tag.starts_with('n'),
    })
}
