//! Who is meant by 他 and 该公司: the one that the text has led the reader to think of.

use super::attribution::{Attribution, Speaker};
use super::author::author;
use super::constructions::reaction;
use super::cue::is_circumstance;
use super::names::Known;
use super::source::{Sources, gender};
use super::speaker::{Form, Phrase, Reader};
use super::unit::{Place, Unit, Units, enclosing};
use super::words::{Number, TITLES};
use super::{Kind, kind};
use crate::document::Document;
use crate::lexicon::{Set, lists};
use crate::search::Search;
use crate::span::Span;

/// The sentence that is being read.
pub(super) struct Here<'h> {
    pub document: &'h Document<'h>,
    pub known: &'h Known<'h>,
    pub units: &'h Units,
    pub index: usize,
}

impl<'h> Here<'h> {
    pub(super) fn reader(&self, index: usize) -> Reader<'h> {
        Reader::new(self.document, self.units.unit(index), self.known)
    }
}

/// The source of the attribution, which stands in the sentence that is being read.
pub(super) fn who(here: &Here<'_>, sources: &mut Sources, attribution: &Attribution) -> Option<usize> {
    let text = &*here.document.folded;
    let id = match attribution.speaker {
        Speaker::Last => sources.last,
        // The other one in a conversation that is told of.
        Speaker::Phrase(phrase) if &text[phrase.name] == "对方" => match called(here, phrase.span.start()) {
            Some(called) => sources.resolve(text, &called),
            // 林芳接到一个陌生电话，对方声称…: whoever calls her.
            None if rings(here, phrase.span.start()) => {
                sources.resolve(text, &Phrase { kind: Kind::Person, form: Form::Described, ..phrase })
            }
            None => sources.last,
        },
        // 其中一人 is one of those who were heard.
        Speaker::Phrase(phrase)
            if ["一人", "一位", "一名"].iter().any(|one| text[phrase.span].ends_with(one))
                && (text[phrase.span].starts_with("其中") || text[..phrase.span.start()].ends_with("其中"))
                && sources.last.is_some_and(|id| matches!(sources.entries[id].kind, Kind::Group | Kind::Anonymous)) =>
        {
            sources.last
        }
        Speaker::Phrase(phrase) => {
            let meant = match phrase.form {
                Form::Pronoun(Number::Singular) => antecedent(here, sources, phrase),
                Form::Pronoun(Number::Plural) => people_before(here, sources, phrase.span.start()),
                Form::Definite if phrase.kind == Kind::Organization => pointed_to(here, sources, phrase),
                Form::Described if phrase.kind == Kind::Document => author(here, sources, phrase),
                // 海岸公司发布公告。公司表示，…: the one that is called so.
                Form::Named if &text[phrase.span] == "公司" => {
                    pointed_to(here, sources, phrase).or(Some(Phrase { form: Form::Definite, ..phrase }))
                }
                Form::Described | Form::Definite if phrase.kind == Kind::Person => workplace(here, phrase)
                    .map(|workplace| Phrase { role: Some(workplace), form: Form::Described, ..phrase })
                    .or_else(|| holder(here, sources, phrase))
                    .or_else(|| introduced(here, sources, phrase))
                    .or_else(|| pointed_to(here, sources, phrase).filter(|_| phrase.form == Form::Definite)),
                _ => None,
            };
            match announced(here, sources, phrase) {
                Some(id) => sources.is_named(text, id, &phrase),
                None => sources.resolve(text, &meant.unwrap_or(phrase)),
            }
        }
    };
    if let (Some(id), Speaker::Phrase(Phrase { form: Form::Pronoun(_), span, .. })) = (id, attribution.speaker) {
        sources.is_called(text, id, span);
    }
    sources.unit = here.index;
    id
}

/// Where a nameless member of a staff works: 记者致电县医院，一名工作人员表示….
#[inline(never)]
fn workplace(here: &Here<'_>, phrase: Phrase) -> Option<Span> {
    let text = &*here.document.folded;
    let name = &text[phrase.name];
    // 接线的工作人员: who answers the call.
    let answers = name.split_once('的').filter(|(answers, _)| answers.starts_with('接'));
    let staff = answers.map_or(&name[kind::counter(name)..], |(_, staff)| staff);
    if !CLERKS.contains(staff) || answers.is_none() && phrase.role.is_some_and(|role| !role.covers(phrase.name)) {
        return None;
    }
    let paragraph = here.units.unit(here.index).paragraph;
    let units = here.units.among(here.index.saturating_sub(1)..here.index + 1).rev();
    let mut clauses = units.filter(|unit| unit.paragraph == paragraph).flat_map(|unit| {
        let before = unit.clauses.iter().rev().filter(|clause| clause.end() <= phrase.span.start());
        before.take(REACH).map(move |clause| (unit, *clause))
    });
    clauses.find_map(|(unit, clause)| {
        let (call, word) = CALLS.iter().chain(&PLACES).find_map(|word| Some((text[clause].rfind(word)?, word)))?;
        let object = Span::new(clause.start() + call + word.len(), clause.end());
        let rest = text[object].trim_start_matches(['了', '到', '上']);
        let end = DESKS.matches(rest).next().map_or(rest.len(), |end| end.span.start());
        let rest = &rest[..end];
        let start = object.end() - text[object].trim_start_matches(['了', '到', '上']).len();
        let place = Span::new(start, start + rest.len());
        let reader = Reader::new(here.document, unit, here.known);
        let found = reader.phrase(place)?;
        let long = (3..=20).contains(&rest.chars().count());
        (long && (found.kind == Kind::Organization || found.form == Form::Unknown && *word != "在"))
            .then_some(found.span)
    })
}

/// Whether the clause before tells that somebody got a call.
fn rings(here: &Here<'_>, at: usize) -> bool {
    let unit = here.units.unit(here.index);
    let before = unit.clause_at(at).checked_sub(1).map(|index| &here.document.folded[unit.clauses[index]]);
    before.is_some_and(|before| before.ends_with("电话") && before.has("接"))
}

/// Whom a reporter has just called or met: 记者致电县医院，对方称… and 记者采访到一名伤者。对方称….
#[inline(never)]
fn called(here: &Here<'_>, at: usize) -> Option<Phrase> {
    let unit = here.units.unit(here.index);
    let first = unit.clause_at(at);
    let reader = here.reader(if first > 0 { here.index } else { here.index.checked_sub(1)? });
    let clause = *reader.unit.clauses.get(if first > 0 { first } else { reader.unit.clauses.len() }.checked_sub(1)?)?;
    if reader.unit.paragraph != unit.paragraph {
        return None;
    }
    let from = reader.text[clause].place_of("记者")?;
    let (call, word) = MEETINGS.iter().chain(&CALLS).find_map(|word| Some((reader.text[clause].rfind(word)?, word)))?;
    let object = Span::new(clause.start() + call + word.len(), clause.end())
        .trim(reader.text, |c| matches!(c, '了' | '到' | '上'));
    let one = reader.text[object].strip_suffix("之一").map_or(0, str::len);
    let object = if one > 0 { Span::new(object.start(), object.start() + one) } else { object };
    // 县医院客服热线: who answers there.
    let answers = || {
        let (line, ()) = DESKS.suffix(&reader.text[object])?;
        reader.phrase(Span::new(object.start(), object.end() - line.len()))
    };
    let known = |phrase: &Phrase| from < call && phrase.form != Form::Unknown;
    reader.phrase(object).filter(known).or_else(|| answers().filter(known))
}

/// How a reporter gets to somebody, to those who answer a call, and to where people work; the first of these that a clause has
/// counts, wherever the others stand in it.
const MEETINGS: [&str; 2] = ["采访到", "找到"];
const CALLS: [&str; 6] = ["联系", "致电", "拨打", "拨通", "咨询", "询问"];
const PLACES: [&str; 2] = ["来到", "在"];

/// What follows the name of where they work.
static DESKS: Set = Set::of(&lists::SOURCE_SIGNS_DESK);

/// Those who speak for where they work.
pub(super) static CLERKS: Set = Set::of(&lists::SOURCE_SIGNS_CLERK);

/// How many sentences back a pronoun may point.
pub(super) const REACH: usize = 6;
/// Whom a headline means is looked for in so many.
const ARTICLE: usize = 40;

/// The person that a sentence between the last speaker and the pronoun is about. Where somebody has spoken in the
/// paragraph and nobody has come up since, the pronoun is left to the last speaker.
#[inline(never)]
fn antecedent(here: &Here<'_>, sources: &Sources, pronoun: Phrase) -> Option<Phrase> {
    let text = &*here.document.folded;
    let unit = here.units.unit(here.index);
    let called = gender(&text[pronoun.span]);
    let fits = |phrase: &Phrase| sources.may_be(text, phrase, called);
    // Behind a quotation of several lines the pronoun stands in another one.
    let own = unit.span.covers(pronoun.span);
    let ahead = unit.clauses.iter().take_while(|clause| own && clause.end() <= pronoun.span.start());
    let earlier = ahead.count();
    let reader = Reader::new(here.document, unit, here.known);
    // Who has spoken in this sentence already goes on; what was said tells of others.
    let clauses = if sources.unit == here.index && sources.last.is_some() {
        &[][..]
    } else {
        &unit.clauses[earlier.saturating_sub(REACH)..earlier]
    };
    if let Some(found) = clauses.iter().rev().find_map(|clause| person(&reader, *clause).filter(fits)) {
        return Some(found);
    }
    // 一名乘客当时就在车上，他说…: whoever the sentence is about.
    let described = |reader: &Reader<'_>, clause: &Span| {
        reader.subject(*clause).filter(|phrase| {
            matches!(phrase.form, Form::Described | Form::Definite)
                && matches!(phrase.kind, Kind::Person | Kind::Anonymous)
                && phrase.span.end() < clause.end()
        })
    };
    // 在该男子的账号中，其多次…: so is whose it is.
    let owner = |clause: &Span| {
        let whose = text[*clause].strip_prefix('在')?;
        let start = clause.end() - whose.len();
        let owner = reader.phrase(Span::new(start, start + whose.find('的')?))?;
        (owner.form == Form::Definite && owner.kind == Kind::Person).then_some(owner)
    };
    let about = |clause: &Span| described(&reader, clause).or_else(|| owner(clause));
    if let Some(found) = clauses.first().and_then(about).filter(fits) {
        return Some(found);
    }
    let spoken = sources.last.is_some();
    // 报道称，林某发表了演讲。她…: of whom the one tells who only relays.
    let relayed = sources.last.is_some_and(|id| matches!(sources.entries[id].kind, Kind::Media | Kind::Document));
    let spoke = if relayed { sources.unit } else { sources.unit + 1 };
    let first = here.index.saturating_sub(REACH).max(if spoken { spoke } else { 0 });
    here.units.among(first..here.index).rev().find_map(|before| {
        let reader = Reader::new(here.document, before, here.known);
        let here = !spoken || before.paragraph == unit.paragraph;
        // A paragraph before may have introduced somebody, or be about one who has spoken.
        let introduced = |phrase: &Phrase| {
            let opens = |at: usize| before.clauses.iter().take(2).any(|clause| at == clause.start());
            here || sources.knows(text, phrase)
                || phrase.role.is_some() && opens(phrase.span.start())
                || relayed && opens(phrase.name.start())
        };
        let mut clauses = before.clauses.iter().take(if here { 3 } else { 2 });
        let named = clauses.find_map(|clause| person(&reader, *clause).filter(fits).filter(introduced));
        // 一名退休职工另有说法。据他回忆，…: one without a name, of whom the sentence right before tells, and so 这名职工.
        let unnamed = || {
            let next = before.span.end() <= unit.span.start() && before.paragraph == unit.paragraph;
            let body = unit.place == Place::Body;
            let one = described(&reader, before.clauses.first()?)?;
            (next && (kind::counter(&text[one.span]) > 0 || body && one.form == Form::Definite)).then_some(one)
        };
        named.or_else(|| unnamed().filter(fits))
    })
}

/// The people of whom the clause or the sentence right before tells: 也有些居民不同意。他们认为…, 引起不少居民的反感，他们认为….
#[inline(never)]
fn people_before(here: &Here<'_>, sources: &Sources, at: usize) -> Option<Phrase> {
    let unit = here.units.unit(here.index);
    let first = unit.clause_at(at);
    if first > 0 {
        return reaction(&here.reader(here.index), unit.clauses[first - 1]).map(|reaction| reaction.phrase);
    }
    let reader = here.reader(here.index.checked_sub(1)?);
    let before = reader.unit;
    let reacting = || reaction(&reader, *before.clauses.last()?).map(|reaction| reaction.phrase);
    let about = |clause: &Span| {
        reader.subject(*clause).filter(|phrase| {
            phrase.kind == Kind::Group
                && matches!(phrase.form, Form::Described | Form::Named)
                && phrase.span.end() < clause.end()
        })
    };
    // Nobody has spoken in it, or it is about two by name: 林海和郭涛在会上作证。他们均表示….
    let silent = sources.last.is_some() && sources.unit + 1 < here.index;
    let two = |phrase: &Phrase| phrase.form == Form::Named && reader.text[phrase.name].contains('和');
    let people =
        reacting().or_else(|| before.clauses.iter().take(2).find_map(about).filter(|phrase| silent || two(phrase)));
    people.filter(|_| before.paragraph == unit.paragraph)
}

/// The person that the clause is about: its subject, or the first name in it before any predicate.
fn person(reader: &Reader<'_>, clause: Span) -> Option<Phrase> {
    // 谈到林海，她说: of whom somebody speaks.
    if is_circumstance(&reader.text[clause]) {
        return None;
    }
    let subject = reader.subject(clause).filter(|phrase| phrase.kind == Kind::Person && phrase.form == Form::Named);
    // Whom a reporter meets or calls is who speaks next: 记者联系上店主李明.
    let met = reader.text[reader.without_leads(clause)].starts_with("记者");
    subject.filter(|phrase| met || acts_before(reader, phrase)).or_else(|| topic(reader, clause, met))
}

/// Whether no predicate stands before the name in the phrase, which would make it an object.
fn acts_before(reader: &Reader<'_>, phrase: &Phrase) -> bool {
    let start = phrase.role.map_or(phrase.name.start(), |role| role.start().min(phrase.name.start()));
    let before = Span::new(phrase.span.start(), start);
    // 从昆明赶来的球迷: what a clause with 的 says of the person.
    let before = if reader.text[before].ends_with('的') { Span::new(start, start) } else { before };
    before.is_empty() || !reader.document.tokens_in(before).iter().any(|token| matches!(token.tag.as_str(), "v" | "p"))
}

/// How far into a clause its topic may stand, in bytes.
const TOPIC: usize = 120;

/// The first known name of the clause, where nothing before it governs it or somebody is `met`: of 李明的地, 居民李明和邻居.
#[inline(never)]
pub(super) fn topic(reader: &Reader<'_>, clause: Span, met: bool) -> Option<Phrase> {
    let within = reader.without_leads(clause);
    let end = reader.text.floor_char_boundary(within.end().min(within.start() + TOPIC));
    let mut at = within.start();
    while at < end {
        if let Some(part) = enclosing(reader.unit.opaque, at) {
            at = part.end();
            continue;
        }
        if let Some(name) = reader.known_prefix(Span::new(at, within.end())) {
            let before = Span::new(within.start(), at);
            let role = reader.role(before);
            let whole = Span::new(within.start(), name.end());
            let phrase = Phrase { span: whole, name, role, gloss: None, kind: Kind::Person, form: Form::Named };
            return (met || reader.may_precede(before)).then_some(phrase);
        }
        at += reader.text[at..].chars().next().map_or(1, char::len_utf8);
    }
    None
}

/// The person by name whom a sentence before introduces with the office that the phrase names alone: 主帅, 局长.
fn holder(here: &Here<'_>, sources: &Sources, phrase: Phrase) -> Option<Phrase> {
    let text = &*here.document.folded;
    let whole = &text[phrase.name];
    let office = ["这位", "这名", "那位"].iter().find_map(|this| whole.strip_prefix(*this)).unwrap_or(whole);
    if phrase.form != Form::Definite || !is_office(office) || sources.mentions(text, office) {
        return None;
    }
    let holds = |role: &str| {
        // 副行长 is no 行长.
        role.strip_suffix(office).is_some_and(|rest| !rest.ends_with('副'))
            || office == "主帅" && role.ends_with("主教练")
    };
    let named = |unit: Unit<'_>| {
        let reader = Reader::new(here.document, unit, here.known);
        unit.clauses.iter().rev().take(REACH).find_map(|clause| {
            // 外交部发言人答记者问。发言人表示，…: one whose name is not told.
            reader.subject(*clause).filter(|subject| {
                subject.kind == Kind::Person
                    && match subject.form {
                        Form::Named => subject.role.is_some_and(|role| holds(&text[role])),
                        form => form == Form::Described && holds(&text[subject.name]),
                    }
            })
        })
    };
    // A headline has the office of one whom the article names.
    if here.units.unit(here.index).place != Place::Body {
        return here.units.among(here.index + 1..here.index + ARTICLE).find_map(named);
    }
    // 这位前总统: of whom was spoken, however long before.
    let reach = if office.len() < whole.len() { ARTICLE } else { REACH };
    here.units.among(here.index.saturating_sub(reach)..here.index).rev().find_map(named)
}

/// The person whom 这位老戏骨 means where nobody who spoke is called so: the one who was introduced since.
#[inline(never)]
fn introduced(here: &Here<'_>, sources: &Sources, phrase: Phrase) -> Option<Phrase> {
    let text = &*here.document.folded;
    let noun = ["这位", "这名", "那位", "那名"].iter().find_map(|this| text[phrase.span].strip_prefix(*this))?;
    // A noun that the text has had points back to whoever was called so.
    let first = here.units.unit(here.index.saturating_sub(REACH)).span.start();
    let (kind, _) = noun.char_indices().rev().nth(1)?;
    let told = text[first.min(phrase.span.start())..phrase.span.start()].has(&noun[kind..]);
    if told || sources.mentions(text, noun) { None } else { antecedent(here, sources, phrase) }
}

/// The one whom the sentence before has by an office alone, and whose name comes here for the first time:
/// 一名议员表示…。林某指出….
fn announced(here: &Here<'_>, sources: &Sources, phrase: Phrase) -> Option<usize> {
    let text = &*here.document.folded;
    let id = sources.last.filter(|_| sources.unit + 1 == here.index && here.index < ARTICLE)?;
    let entry = &sources.entries[id];
    let office = entry.role.filter(|role| entry.kind == Kind::Person && role.covers(entry.name))?;
    let bare = phrase.form == Form::Named && phrase.kind == Kind::Person && phrase.role.is_none();
    (bare
        && TITLES.suffix(&text[office]).is_some_and(|(title, ())| is_office(title))
        && text.place_of(&text[phrase.name]) == Some(phrase.name.start()))
    .then_some(id)
}

/// What the titles end with that few people hold.
static OFFICES: Set = Set::of(&lists::SOURCE_SIGNS_OFFICE);

/// Whether a title is one that few people hold, so that it stands for the one who was named with it.
pub(super) fn is_office(title: &str) -> bool {
    title.chars().nth(1).is_some()
        && (title.closes_with(&['长', '席', '统', '裁', '帅', '相']) || OFFICES.closes(title))
        && !["家长", "班长", "村长", "校长们", "首席"].contains(&title)
}

/// The institution that 该公司 means, the person that 该男子 means: the last one of which a sentence before tells something and
/// whose name fits.
#[inline(never)]
fn pointed_to(here: &Here<'_>, sources: &Sources, phrase: Phrase) -> Option<Phrase> {
    let text = &*here.document.folded;
    let whole = &text[phrase.span];
    let head = whole.trim_start_matches(['该', '此', '这', '名', '家', '个', '一', '上', '前', '述']);
    let bare = phrase.kind == Kind::Person && head.len() == whole.len();
    if bare || sources.mentions(text, head) {
        return None;
    }
    // 气象局已发布预警。该部门表示，…: whatever office it is.
    let opens = here.units.unit(here.index).clause_at(phrase.span.start()) == 0;
    let office = opens && head.len() < whole.len() && ["部门", "机构"].contains(&head);
    let is_body = |reader: &Reader<'_>, subject: &Phrase| {
        subject.form == Form::Named
            && !reader.is_place(subject)
            && !["公司", "集团", "方"].iter().any(|end| text[subject.name].ends_with(end))
    };
    let first = here.index.saturating_sub(REACH);
    here.units.among(first..here.index).rev().find_map(|before| {
        let reader = Reader::new(here.document, before, here.known);
        before.clauses.iter().rev().take(REACH).find_map(|clause| {
            reader.subject(*clause).filter(|subject| {
                subject.kind == phrase.kind
                    && matches!(subject.form, Form::Named | Form::Described)
                    && (text[subject.name].ends_with(head) || office && is_body(&reader, subject))
            })
        })
    })
}
