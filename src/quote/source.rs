//! One entry for each real-world source: references resolved, forms of a name merged.

use super::attribution::{Attribution, Speaker};
use super::merge::bare;
use super::person::KIN;
use super::speaker::{Form, Phrase};
use super::words::{Number, PUBLISHED, TITLES};
use super::{Kind, Statement, name};
use crate::lexicon::{Set, lists};
use crate::search::Search;
use crate::span::Span;
use rustc_hash::FxHashMap;

/// A source while the document is read.
#[derive(Debug)]
pub(super) struct Entry {
    /// Printed forms, the first one first, each once.
    pub forms: Vec<Span>,
    pub name: Span,
    pub role: Option<Span>,
    pub kind: Kind,
    /// What the text calls a person: 他 or 她, 先生 or 女士.
    pub gender: Option<Gender>,
    /// Whether the text sets them apart from those who spoke before: 也有网友.
    pub apart: bool,
    pub statements: Vec<Statement>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gender {
    Female,
    Male,
}

static FEMALE: Set = Set::of(&lists::SOURCE_SIGNS_FEMALE);
static MALE: Set = Set::of(&lists::SOURCE_SIGNS_MALE);

/// What a pronoun, a name or a title tells of a person.
pub(super) fn gender(text: &str) -> Option<Gender> {
    if FEMALE.is_in(text) {
        Some(Gender::Female)
    } else if MALE.is_in(text) {
        Some(Gender::Male)
    } else {
        None
    }
}

/// Whether a title is nothing but how one speaks to somebody: 先生, 太太.
fn is_address(title: &str) -> bool {
    title.chars().nth(2).is_none() && gender(title).is_some() && !KIN.contains(title)
}

/// A definite description points back to one of so many sources: what is far behind must be named again.
pub(super) const RECENT: usize = 100;

/// A pronoun points back over so many persons.
const RECENT_PERSONS: usize = 4;

/// So many statements and forms of a source are looked back over: an article has few, and a text made to hurt a million.
const FOLLOWED: usize = 24;

/// 据介绍 points back over so many sentences.
const INFORMED: usize = 6;

/// The sources found so far.
#[derive(Default)]
pub(super) struct Sources {
    pub entries: Vec<Entry>,
    by_form: FxHashMap<String, usize>,
    last_person: Option<usize>,
    last_group: Option<usize>,
    last_institution: Option<usize>,
    last_media: Option<usize>,
    /// The persons that spoke, the last one last.
    persons: Vec<usize>,
    pub last: Option<usize>,
    /// The place of the sentence of the last one.
    pub unit: usize,
    /// Whether the text is in the script of Taiwan.
    pub traditional: bool,
}

impl Sources {
    /// The entry that `phrase` refers to, made where there is none.
    pub(super) fn resolve(&mut self, text: &str, phrase: &Phrase) -> Option<usize> {
        let id = match phrase.form {
            Form::Pronoun(number) => self.pronoun(text, phrase, number)?,
            Form::Definite => self.definite(text, phrase),
            Form::Described => self.described(text, phrase),
            Form::Named | Form::Unknown => self.named(text, phrase),
        };
        self.touch(id);
        Some(id)
    }

    /// The entry of the person so named.
    pub(super) fn by_name(&mut self, text: &str, phrase: &Phrase) -> usize {
        let id = self.named(text, phrase);
        self.touch(id);
        id
    }

    /// Notes that the source was spoken of.
    pub(super) fn touch(&mut self, id: usize) {
        match self.entries[id].kind {
            Kind::Person | Kind::Anonymous => {
                self.last_person = Some(id);
                if self.persons.last() != Some(&id) {
                    self.persons.push(id);
                }
            }
            Kind::Group => self.last_group = Some(id),
            Kind::Organization => self.last_institution = Some(id),
            Kind::Media => self.last_media = Some(id),
            Kind::Document => {}
        }
        self.last = Some(id);
    }

    /// Whether the last one to be named may be who is meant by 据介绍: who spoke in the sentence before `unit`, or an
    /// institution that told something not far before it.
    pub(super) fn informs(&self, unit: usize) -> bool {
        let last = self.last.filter(|_| self.unit + INFORMED >= unit).map(|id| &self.entries[id]);
        last.is_some_and(|entry| {
            let told = entry.statements.last().is_some_and(|said| said.rule == "according-to");
            let spoke = self.unit + 1 >= unit;
            match entry.kind {
                Kind::Organization => told || spoke,
                Kind::Person | Kind::Group => spoke,
                Kind::Anonymous | Kind::Document | Kind::Media => false,
            }
        })
    }

    /// Whether the medium that was named last is one that the article follows: 据《东海晚报》报道，….
    pub(super) fn follows_media(&self) -> bool {
        self.last_media.is_some_and(|id| {
            self.entries[id].statements.iter().rev().take(FOLLOWED).any(|said| said.rule == "according-to")
        })
    }

    /// Whether the attribution is to the source `id` by name.
    pub(super) fn is(&self, text: &str, attribution: &Attribution, id: usize) -> bool {
        match attribution.speaker {
            Speaker::Phrase(phrase) => self.by_form.get(&text[phrase.name]) == Some(&id),
            Speaker::Last => true,
        }
    }

    fn pronoun(&mut self, text: &str, phrase: &Phrase, number: Number) -> Option<usize> {
        match number {
            Number::Singular => {
                let called = gender(&text[phrase.span]);
                let mut recent = self.persons.iter().rev().take(RECENT_PERSONS).copied();
                let spoke = self.last.filter(|&id| self.entries[id].kind != Kind::Document);
                recent.find(|&id| agree(self.entries[id].gender, called)).or(self.last_person).or(spoke)
            }
            Number::Plural => {
                // 该校工作人员表示，…。他们表示，…: those who speak for where they work.
                let staff = self.last.filter(|&id| text[self.entries[id].name].ends_with("人员"));
                staff.or(self.last_group).or(self.last)
            }
            Number::Thing => self.last_institution,
            Number::Joint => Some(self.named(text, &Phrase { kind: Kind::Group, ..*phrase })),
        }
    }

    /// Gives a source without a name its own.
    pub(super) fn is_named(&mut self, text: &str, id: usize, phrase: &Phrase) -> Option<usize> {
        self.entries[id].name = phrase.name;
        self.merge(text, id, phrase);
        self.touch(id);
        Some(id)
    }

    /// Notes that the pronoun means the source.
    pub(super) fn is_called(&mut self, text: &str, id: usize, pronoun: Span) {
        let entry = &mut self.entries[id];
        entry.gender = entry.gender.or_else(|| gender(&text[pronoun]));
    }

    /// Whether a person so named may be called by a pronoun of the gender.
    pub(super) fn may_be(&self, text: &str, phrase: &Phrase, called: Option<Gender>) -> bool {
        let told = gender(&text[phrase.name]).or_else(|| phrase.role.and_then(|role| gender(&text[role])));
        let known = self.by_form.get(&text[phrase.name]).and_then(|&id| self.entries[id].gender);
        agree(known.or(told), called)
    }

    /// Whether the one so named has spoken.
    pub(super) fn knows(&self, text: &str, phrase: &Phrase) -> bool {
        self.by_form.contains_key(&text[phrase.name])
    }

    /// Whether a recent source has the noun in one of its forms or in its role.
    pub(super) fn mentions(&self, text: &str, noun: &str) -> bool {
        self.entries
            .iter()
            .rev()
            .take(RECENT)
            .any(|entry| entry.forms.iter().chain(&entry.role).any(|form| text[*form].contains(noun)))
    }

    fn named(&mut self, text: &str, phrase: &Phrase) -> usize {
        let form = &text[phrase.name];
        let id = match self.by_form.get(form).copied().or_else(|| self.shorter(text, form, phrase)) {
            Some(id) => id,
            None => self.add(phrase),
        };
        self.merge(text, id, phrase);
        id
    }

    /// The entry of which `form` is a shorter or a longer form: 布什曼 of 布拉德·布什曼.
    #[inline(never)]
    fn shorter(&self, text: &str, form: &str, phrase: &Phrase) -> Option<usize> {
        if phrase.kind != Kind::Person {
            return None;
        }
        if form.chars().nth(1).is_none() || name::surname(form) == Some(form) {
            // 李表示, as some papers write of 李容民; 铃木 of 铃木良永.
            let named =
                |id: &&usize| self.entries[**id].kind == Kind::Person && text_starts(text, &self.entries[**id], form);
            return self.persons.iter().rev().find(named).copied();
        }
        parts(form).filter(|part| *part != form).find_map(|part| self.by_form.get(part).copied()).filter(|&id| {
            let entry = &self.entries[id];
            // 玛丽·贝里尼 is not 伊万·贝里尼.
            let dotted = |name: &str| name.contains('·').then(|| name.chars().next());
            let namesake = dotted(form).zip(dotted(&text[entry.name])).is_some_and(|(one, other)| one != other);
            entry.kind == Kind::Person && !namesake
        })
    }

    fn described(&mut self, text: &str, phrase: &Phrase) -> usize {
        let form = &text[phrase.name];
        // 有人…，也有人…: others.
        let ahead = &text[..phrase.span.start()];
        let exist = ahead.strip_suffix('有').unwrap_or(ahead).closes_with(&['也', '还', '另', '更', '又']);
        let others = exist || text[phrase.span.end()..].starts_with('则');
        // 网友留言…，也有人…: others of them, whom 有网友…，也有人… tells apart but in Taiwan.
        if form == "有人"
            && others
            && let Some(id) = self.last_group.filter(|id| self.last == Some(*id))
            && let first = self.entries[id].name
            && text[first].ends_with("网友")
            && (self.traditional || !text[..first.start()].ends_with('有'))
        {
            return id;
        }
        // 有网友…，也有网友…: others, whom nothing else tells apart.
        let groups = matches!(phrase.kind, Kind::Group | Kind::Anonymous);
        if form == "有人" && others && self.by_form.contains_key(form) || groups && exist && self.last_group.is_some()
        {
            let id = self.add(phrase);
            self.entries[id].apart = true;
            self.merge(text, id, phrase);
            return id;
        }
        // 统计局公布的数据显示，…。数据显示，…: those of the institution that spoke by them.
        let published = |id: &usize| {
            let said = self.entries[*id].statements.iter().rev().take(RECENT);
            let figures = PUBLISHED.contains(form) && !BARE_DOCUMENTS.contains(form);
            figures && said.filter_map(|said| said.speaker).any(|who| text[who].ends_with(form))
        };
        if let Some(id) = self.last_institution.filter(published) {
            return id;
        }
        // 一位知情人士 is 知情人士 the next time.
        let other_place = |id: &&usize| {
            let places =
                [self.entries[**id].role, phrase.role].map(|role| role.filter(|role| !role.covers(phrase.name)));
            matches!(places, [Some(one), Some(other)] if bare(&text[one]) != bare(&text[other]))
        };
        // 一位乘客…，有乘客…: some are not the one who spoke before.
        let one = |id: &&usize| ahead.ends_with('有') && ONE.prefix(&text[self.entries[**id].name]).is_some();
        let same = self.by_form.get(form).or_else(|| self.by_form.get(uncounted(form)));
        if let Some(&id) = same.filter(|id| !other_place(id) && !one(id)) {
            self.merge(text, id, phrase);
            return id;
        }
        // 一份调查报告显示，…。报告称，…: the one that was told of before any medium.
        let report = |entry: &Entry| entry.kind == Kind::Document && text[entry.name].ends_with(form);
        if form == "报告"
            && let Some(id) = self.entries.iter().rposition(report)
            && self.entries.len() - id <= RECENT
        {
            self.merge(text, id, phrase);
            return id;
        }
        // 另有视频: another one.
        if phrase.kind == Kind::Document && BARE_DOCUMENTS.contains(form) && !exist {
            let owner = if form == "报道" {
                self.last_media
            } else if matches!(form, "文章" | "评论" | "社论") {
                self.last_media.or(self.last_institution)
            } else {
                self.last_institution.or(self.last_media)
            };
            if let Some(id) = owner {
                self.merge(text, id, phrase);
                return id;
            }
        }
        if let Some(id) = self.staff(form, phrase) {
            self.merge(text, id, phrase);
            return id;
        }
        let id = self.add(phrase);
        self.merge(text, id, phrase);
        id
    }

    /// 瑞银策略师, 西共体领导人: nameless people who speak for an institution that is a source itself.
    fn staff(&self, form: &str, phrase: &Phrase) -> Option<usize> {
        if phrase.kind == Kind::Document || phrase.kind == Kind::Media {
            return None;
        }
        let owner = owner_of_staff(form)?;
        self.by_form.get(owner).copied().filter(|&id| self.entries[id].kind == Kind::Organization)
    }

    /// The entry that 该负责人 and the like point back to.
    #[inline(never)]
    fn definite(&mut self, text: &str, phrase: &Phrase) -> usize {
        let whole = &text[phrase.span];
        let head = whole.trim_start_matches([
            '该', '此', '这', '那', '名', '位', '一', '个', '家', '项', '份', '些', '上', '前', '述',
        ]);
        let mentions = |entry: &Entry| {
            // 该公司 is nobody who works there.
            (phrase.kind != Kind::Organization || entry.kind != Kind::Person)
                && (entry.forms.iter().any(|form| text[*form].contains(head))
                    || entry.role.is_some_and(|role| text[role].contains(head)))
        };
        let recent = self.entries.iter().enumerate().rev().take(RECENT);
        let known = recent.filter(|(_, entry)| mentions(entry)).map(|(id, _)| id).next();
        // 该网站 is the one that was just spoken of, seldom a source.
        let thing = ["网站", "平台", "视频", "帖子", "广告", "账号"].contains(&head);
        // A bare 医生 is somebody new where nobody of whom was spoken is one.
        let pointed = head.len() < whole.len();
        let recent = match phrase.kind {
            _ if !pointed || thing => None,
            // 这位受害者 is not the 知情人 who spoke before.
            Kind::Person | Kind::Anonymous => self.pointed_at(text, head).filter(|&id| {
                let entry = &self.entries[id];
                // 该旅领导 is somebody of that brigade, and 该领导 the one who spoke.
                if whole.opens_with(&['该', '此'])
                    && let Some((title, ())) = TITLES.suffix(head).filter(|(title, ())| *title != head)
                {
                    return entry.role.iter().chain([&entry.name]).any(|own| text[*own].ends_with(title));
                }
                // 该女子 is no driver.
                let another = gender(head).is_some() && !name::is_person(&text[entry.name]);
                !another && (GENERIC.closes(head) || entry.role.is_some()) || name::is_person(&text[entry.name])
            }),
            Kind::Group => self.last_group,
            // 该镇当局 is that of a town of which was told.
            Kind::Organization if head.starts_with(['国', '省', '州', '市', '县', '区', '镇', '乡', '村', '校']) => {
                None
            }
            Kind::Organization => self.last_institution,
            Kind::Media => self.last_media,
            Kind::Document => self.last_institution.or(self.last_media),
        };
        match known.or(recent) {
            Some(id) => {
                self.merge(text, id, phrase);
                let entry = &mut self.entries[id];
                let named = pointed && name::is_person(&text[entry.name]) && phrase.kind == Kind::Person;
                // 这名歌手: what the one is of whom was spoken.
                if named && entry.role.is_none() && gender(head).is_none() && !GENERIC.contains(head) {
                    let noun = Span::new(phrase.span.end() - head.len(), phrase.span.end());
                    entry.role = TITLES.suffix(head).map(|_| noun);
                }
                id
            }
            None => self.described(text, &Phrase { form: Form::Described, ..*phrase }),
        }
    }

    /// The person whom 这名歌手 means where nobody's role has the noun: rather one of whom nothing is told than the last
    /// one, who is something else.
    fn pointed_at(&self, text: &str, head: &str) -> Option<usize> {
        let tells = TITLES.suffix(head).is_some() && gender(head).is_none() && !GENERIC.closes(head);
        let open = |id: &&usize| self.entries[**id].role.is_none() && name::is_person(&text[self.entries[**id].name]);
        let recent = || self.persons.iter().rev().take(RECENT_PERSONS);
        recent().find(open).copied().filter(|_| tells).or(self.last_person)
    }

    fn add(&mut self, phrase: &Phrase) -> usize {
        self.entries.push(Entry {
            // A text of nothing but names has a source for every sentence, most of them with one form and one statement.
            forms: Vec::with_capacity(1),
            name: phrase.name,
            role: None,
            kind: phrase.kind,
            gender: None,
            apart: false,
            statements: Vec::with_capacity(1),
        });
        self.entries.len() - 1
    }

    fn merge(&mut self, text: &str, id: usize, phrase: &Phrase) {
        let form = &text[phrase.name];
        let entry = &mut self.entries[id];
        if entry.forms.len() < FORMS && !entry.forms.iter().any(|other| &text[*other] == form) {
            entry.forms.push(phrase.name);
        }
        if phrase.form == Form::Named && phrase.kind == entry.kind && text[entry.name].len() < form.len() {
            entry.name = phrase.name;
        }
        entry.role = entry.role.or(phrase.role.filter(|role| !is_address(&text[*role])));
        let told = || gender(&text[phrase.name]).or_else(|| phrase.role.and_then(|role| gender(&text[role])));
        entry.gender = entry.gender.or_else(told);
        if let Some(gloss) = phrase.gloss.and_then(|gloss| other_name(text, gloss)) {
            if !entry.forms.iter().rev().take(FOLLOWED).any(|other| text[*other] == text[gloss]) {
                entry.forms.push(gloss);
            }
            self.by_form.entry(text[gloss].to_owned()).or_insert(id);
        }
        if matches!(phrase.form, Form::Named | Form::Described | Form::Unknown) {
            self.by_form.entry(form.to_owned()).or_insert(id);
            if phrase.form == Form::Described {
                self.by_form.entry(uncounted(form).to_owned()).or_insert(id);
            }
            if phrase.kind == Kind::Person && phrase.form == Form::Named {
                for part in parts(form) {
                    self.by_form.entry(part.to_owned()).or_insert(id);
                }
            }
            // 某党人士 does not speak for that party.
            if let Some(role) = phrase.role.filter(|_| phrase.kind != Kind::Anonymous) {
                self.by_form.entry(text[role].to_owned()).or_insert(id);
            }
        }
    }
}

/// What stands before another name.
static CALLED: Set = Set::of(&lists::SOURCE_SIGNS_CALLED);

/// The other name that a bracket gives: Ray Dalio, or 昵称“姜爷爷”.
#[inline(never)]
fn other_name(text: &str, gloss: Span) -> Option<Span> {
    let Some((word, ())) = CALLED.prefix(&text[gloss]) else {
        let acronym = (2..=8).contains(&gloss.len()) && text[gloss].bytes().all(|byte| byte.is_ascii_uppercase());
        return (acronym || name::is_person(&text[gloss])).then_some(gloss);
    };
    let name = Span::new(gloss.start() + word.len(), gloss.end())
        .trim(text, |c| matches!(c, '“' | '”' | '「' | '」' | '"' | '为' | '：' | ':'));
    (!name.is_empty() && text[name].chars().count() <= 12).then_some(name)
}

/// Whether a person of the one gender may be called by the other; nothing known forbids nothing.
fn agree(one: Option<Gender>, other: Option<Gender>) -> bool {
    one.is_none() || other.is_none() || one == other
}

/// A source has no more printed forms than this.
const FORMS: usize = 24;

/// Those whose words are the institution's.
static STAFF: Set = Set::of(&lists::SOURCE_SIGNS_STAFF);

/// Whose words those of somebody without a name are.
pub(super) fn owner_of_staff(name: &str) -> Option<&str> {
    let (staff, ()) = STAFF.suffix(name)?;
    Some(name[..name.len() - staff.len()].trim_end_matches('的'))
}

/// Nouns that anybody may be called by.
static GENERIC: Set = Set::of(&lists::SOURCE_SIGNS_GENERIC);

/// Documents that are somebody's of whom was spoken.
pub(super) static BARE_DOCUMENTS: Set = Set::of(&lists::SOURCE_SIGNS_DOCUMENT);

fn text_starts(text: &str, entry: &Entry, surname: &str) -> bool {
    entry.forms.iter().any(|form| text[*form].starts_with(surname) && text[*form].len() > surname.len())
}

static ONE: Set = Set::of(&lists::SOURCE_SIGNS_ONE);

/// The form without the counter of one: 一名民警.
fn uncounted(form: &str) -> &str {
    ONE.prefix(form).map_or(form, |(counter, ())| &form[counter.len()..])
}

/// The parts of a foreign name that can stand alone.
fn parts(form: &str) -> impl Iterator<Item = &str> {
    let dotted = form.split(['·', '•', '・', '‧', ' ', '-']);
    dotted.filter(move |part| part.chars().count() >= 2)
}
