//! Sources that only the whole article shows to be one: 朝方 and 朝鲜人民军, 国防部 of the title and its spokesman.

use super::person::KIN;
use super::reference::CLERKS;
use super::source::{Entry, gender, owner_of_staff};
use super::words::{PUBLISHED, TITLES};
use super::{Kind, kind, name};
use crate::lexicon::{Lexicon, Set, lists};
use crate::search::Search;
use crate::span::Span;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// The entries, each merged into the earlier or the fuller one that is the same source.
pub(super) fn merged(text: &str, title: Option<Span>, entries: Vec<Entry>) -> Vec<Entry> {
    let into = targets(text, title, &entries);
    let mut kept: Vec<Option<Entry>> = entries.into_iter().map(Some).collect();
    for (index, target) in into.iter().enumerate() {
        let Some(target) = *target else { continue };
        let Some(entry) = kept[index].take() else { continue };
        match &mut kept[target] {
            Some(other) => join(text, other, entry),
            None => kept[index] = Some(entry),
        }
    }
    kept.into_iter().flatten().collect()
}

#[inline(never)]
fn join(text: &str, entry: &mut Entry, other: Entry) {
    for form in other.forms {
        if !entry.forms.iter().any(|known| text[*known] == text[form]) {
            entry.forms.push(form);
        }
    }
    // 意外长 is told in full where the minister is not named: 意大利外交部长.
    let fuller = other.role.filter(|role| {
        role.covers(other.name) && entry.role.is_some_and(|own| own.len() < role.len() && !own.covers(entry.name))
    });
    entry.role = fuller.or(entry.role).or(other.role);
    let (name, longer) = (&text[entry.name], &text[other.name]);
    let organs = entry.kind == Kind::Organization && other.kind == Kind::Organization;
    if longer.len() > name.len() && (organs && bare(name) == bare(longer) || paper(longer, other.kind) == name) {
        entry.name = other.name;
    }
    entry.statements.extend(other.statements);
}

/// The name of a paper without its country: 甲国《海湾时报》.
fn paper(name: &str, kind: Kind) -> &str {
    name.find('《').filter(|_| kind == Kind::Media).map_or(name, |at| &name[at..])
}

/// For each entry the one that it is the same as.
#[inline(never)]
fn targets(text: &str, title: Option<Span>, entries: &[Entry]) -> Vec<Option<usize>> {
    let mut by_name: FxHashMap<&str, usize> = FxHashMap::default();
    let mut by_country: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    let mut by_role: FxHashMap<&str, usize> = FxHashMap::default();
    for (index, entry) in entries.iter().enumerate() {
        let name = &text[entry.name];
        by_name.entry(name).or_insert(index);
        by_name.entry(paper(name, entry.kind)).or_insert(index);
        if entry.kind == Kind::Organization
            && let Some((_, short)) = COUNTRIES.prefix(name).filter(|(country, _)| country.len() < name.len())
        {
            by_country.entry(short).or_default().push(index);
        }
        if entry.kind == Kind::Person
            && let Some(role) = entry.role.filter(|role| !role.covers(entry.name))
        {
            for part in text[role].split(['、', '兼']) {
                by_role.entry(part).or_insert(index);
            }
            if let Some(institution) = ["新闻发言人", "发言人"].iter().find_map(|title| text[role].strip_suffix(title))
            {
                by_role.entry(institution.trim_end_matches('的')).or_insert(index);
            }
        }
    }
    let bare: Vec<String> = entries.iter().map(|entry| bare_organ(text, entry)).collect();
    // 田老, who has got his full name.
    let old = |entry: &Entry| {
        entry.kind == Kind::Person && entry.forms.first().is_some_and(|form| text[*form].ends_with('老'))
    };
    let alone = |short: &str| by_country.get(short).filter(|of| of.len() == 1).map(|of| of[0]);
    let target = |(index, entry): (usize, &Entry)| {
        if entry.apart {
            return None;
        }
        let name = &text[entry.name];
        let found = match entry.kind {
            // 乌方 is not a news agency of that country, 美军 no laboratory.
            // 甲国方面 is 甲国.
            Kind::Organization if name.ends_with("方面") => {
                owner_of_staff(name).and_then(|owner| by_name.get(owner).copied())
            }
            Kind::Organization => side(name)
                .and_then(alone)
                .filter(|&one| !text[entries[one].name].closes_with(&['社', '室', '局']))
                .or_else(|| {
                    let headline = entry.statements.iter().all(|statement| statement.rule == "headline");
                    headline
                        .then(|| by_role.get(name).copied().or_else(|| COUNTRIES.get(name).and_then(alone)))
                        .flatten()
                }),
            Kind::Person | Kind::Group if entry.role.is_none_or(|role| role.covers(entry.name)) => {
                let owner = owner_of_staff(name).and_then(|owner| by_name.get(owner).copied());
                owner
                    .filter(|&owner| matches!(entries[owner].kind, Kind::Organization))
                    .or_else(|| by_role.get(name).copied())
            }
            _ => None,
        };
        let found = found
            .or_else(|| by_name.get(paper(name, entry.kind)).copied().filter(|_| name.ends_with('》')))
            .or_else(|| only(entries, |other| old(entry) && !old(other) && text[other.name] == *name))
            .or_else(|| title.and_then(|title| headlined(text, title, entries, index)))
            .or_else(|| same_people(text, entries, index))
            .or_else(|| fuller(text, entries, index))
            .or_else(|| colleague(text, entries, index))
            .or_else(|| addressed(text, entries, index))
            .or_else(|| professed(text, entries, index))
            .or_else(|| parent(text, entries, index))
            .or_else(|| same_organ(&bare, index))
            .or_else(|| office(text, entries, index));
        found.filter(|&found| found != index)
    };
    entries.iter().enumerate().map(target).collect()
}

/// So many sources are compared with one another by their names.
const COMPARED: usize = 60;

/// The one whom a headline has in short: 经长 for 经济部长, 市府 for its spokesman.
fn headlined(text: &str, title: Span, entries: &[Entry], index: usize) -> Option<usize> {
    let entry = &entries[index];
    let name = &text[entry.name];
    let short = (2..=8).contains(&name.chars().count());
    let only_there = entry.statements.iter().all(|said| title.covers(said.span));
    // 多国人士 of a headline are those whom the article names together.
    if only_there && matches!(entry.kind, Kind::Group | Kind::Anonymous) {
        return only(entries, |other| {
            let name = &text[other.name];
            other.kind != Kind::Organization
                && !other.statements.iter().all(|said| title.covers(said.span))
                && name.has_any(&['和', '与', '、'])
                && ["一些", "多国", "各国", "多位", "多名"].iter().any(|many| name.starts_with(many))
        });
    }
    if !short || !entry.statements.iter().all(|said| title.covers(said.span)) {
        return None;
    }
    // 死者胞兄 of a headline is 林的胞兄.
    let kin = KIN.suffix(name).map(|(kin, ())| kin);
    only(entries, |other| {
        let brother = kin.is_some_and(|kin| text[other.name].ends_with(kin));
        !other.statements.iter().all(|said| title.covers(said.span))
            && (brother
                || other.role.is_some_and(|role| {
                    let role = &text[role];
                    role.contains(name)
                        || abbreviates(name, role) && role.ends_with(name.chars().next_back().unwrap_or_default())
                }))
    })
}

/// Whether all characters of `short` stand in `long`, in order, from its first one on.
fn abbreviates(short: &str, long: &str) -> bool {
    let mut characters = long.chars();
    long.chars().next() == short.chars().next() && short.chars().all(|wanted| characters.any(|found| found == wanted))
}

/// The one whose name begins or ends with that of the entry: 医院工作人员, 蓝湾科技; of several institutions the one spoken of
/// last, 省卫健委 behind 海湾省卫健委.
fn fuller(text: &str, entries: &[Entry], index: usize) -> Option<usize> {
    let entry = &entries[index];
    let name = &text[entry.name];
    let described = entry.kind == Kind::Person && entry.role.is_none_or(|role| entry.name.covers(role));
    let organ = entry.kind == Kind::Organization;
    // 当地教育局: of the place that the text tells of.
    let name = name.strip_prefix("当地").filter(|rest| organ && rest.chars().nth(2).is_some()).unwrap_or(name);
    // 当地媒体 behind 甲国当地媒体, and no paper by name.
    let media = entry.kind == Kind::Media && name.ends_with("媒体");
    // 调查 behind 一项国际调查.
    let document = entry.kind == Kind::Document && PUBLISHED.contains(name);
    if !(described || organ || media || document || matches!(entry.kind, Kind::Anonymous | Kind::Group)) {
        return None;
    }
    let state = |longer: &str| organ && longer.strip_suffix("政府") == Some(name);
    if name.chars().nth(2).is_none() && !document && !BODIES.contains(name) {
        // 海大 of 海东大学
        let university = |long: &str| name.ends_with('大') && long.ends_with("大学") && abbreviates(name, long);
        return only(entries, |other| {
            let long = &text[other.name];
            other.kind == Kind::Organization && (state(long) || university(long))
        });
    }
    let fits = |other: &Entry| {
        let longer = &text[other.name];
        let legal = longer.strip_prefix(name).is_some_and(|rest| {
            ["公司", "有限公司", "股份有限公司", "集团", "集团有限公司", "有限责任公司"].contains(&rest)
        });
        let police = name.ends_with("警方") && ["公安", "警察", "派出所"].iter().any(|force| longer.has(force));
        other.kind == entry.kind
            && longer.len() > name.len()
            && (longer.ends_with(name) && people(longer) != name && !apart(longer) || legal || police || state(longer))
    };
    let nearest = || {
        let mentions = |other: &Entry| {
            let speakers = other.statements.iter().filter_map(|said| said.speaker);
            other.forms.iter().copied().chain(speakers).filter(|form| form.start() < entry.name.start()).max()
        };
        let ends = |other: &Entry| text[other.name].ends_with(name) && fits(other);
        let fitting = entries.iter().take(COMPARED).enumerate().filter(|(_, other)| ends(other));
        fitting.filter_map(|(found, other)| Some((mentions(other)?, found))).max().map(|(_, found)| found)
    };
    only(entries, fits).or_else(|| nearest().filter(|_| organ))
}

/// Those who work at the same place: 海湾市卫健委工作人员 and 工作人员 of 海湾市卫生健康委员会.
fn colleague(text: &str, entries: &[Entry], index: usize) -> Option<usize> {
    let place = |entry: &Entry| {
        let name = &text[entry.name];
        let staff = CLERKS.suffix(name)?.0;
        let role = entry.role.filter(|_| entry.kind == Kind::Person)?;
        let told = name[kind::counter(name)..].len() == staff.len() || entry.name.covers(role);
        Some((staff, bare(&text[role]))).filter(|_| told)
    };
    let own = place(&entries[index])?;
    entries[..index].iter().take(COMPARED).position(|other| place(other).as_ref() == Some(&own))
}

/// The only one of the surname who can be called so: 林教授, 周警官 of a policeman, 郑老.
fn addressed(text: &str, entries: &[Entry], index: usize) -> Option<usize> {
    let entry = &entries[index];
    let name = &text[entry.name];
    // Rare surnames are in no list.
    let first = name.chars().next().map_or(0, char::len_utf8);
    let surname = name::surname(name).unwrap_or(&name[..first]);
    if entry.kind != Kind::Person {
        return None;
    }
    let titled = |name: &str| TITLES.get(&name[surname.len()..]).is_some();
    let title = &name[surname.len()..];
    let old = title == "老";
    if !old && !titled(name) || gender(title).is_some() {
        return None;
    }
    only(entries, |other| {
        let full = &text[other.name];
        let holds = |role: Span| old || text[role].contains(|part| title.holds(part));
        other.kind == Kind::Person
            && full.starts_with(surname)
            && !titled(full)
            && name != full
            && (2..=3).contains(&full.chars().count())
            && other.role.is_none_or(holds)
    })
}

/// The only person by name who is what the entry is called by: 摄影师 of 星空摄影师陈立, 出席听证会的前海军情报官员 of
/// 前海军情报官员林海.
fn professed(text: &str, entries: &[Entry], index: usize) -> Option<usize> {
    let entry = &entries[index];
    let name = &text[entry.name];
    if entry.kind != Kind::Person || entry.role.is_some_and(|role| !role.covers(entry.name)) || gender(name).is_some() {
        return None;
    }
    let title = TITLES.get(name).is_some();
    let tells = |role: &str| {
        role.chars().nth(5).is_some()
            && (name.ends_with(role) || abbreviates(role, name) && role.chars().next_back() == name.chars().next_back())
    };
    only(entries, |other| {
        other
            .role
            .is_some_and(|role| !role.covers(other.name) && (title && text[role].ends_with(name) || tells(&text[role])))
    })
}

/// The parent of the same one spoken of before: 林小雨妈妈, 林小雨的母亲.
#[inline(never)]
fn parent(text: &str, entries: &[Entry], index: usize) -> Option<usize> {
    let child = |entry: &Entry| {
        let name = &text[entry.name];
        let parent = ["妈妈", "母亲", "爸爸", "父亲"].iter().find(|parent| name.ends_with(**parent))?;
        let child = name[..name.len() - parent.len()].trim_end_matches('的');
        (!child.is_empty()).then_some((child, gender(parent)))
    };
    let own = child(&entries[index])?;
    entries[..index].iter().take(COMPARED).position(|other| child(other) == Some(own))
}

/// Bodies that are called by two characters where only one of them is spoken of.
static BODIES: Set = Set::of(&lists::SOURCE_SIGNS_SHORT);

/// The institution spoken of before whose name differs in nothing but what names leave out: 乌国防部 and 乌克兰国防部,
/// 临山疾控 and 临山市疾控中心.
fn same_organ(bare: &[String], index: usize) -> Option<usize> {
    let name = Some(&bare[index]).filter(|name| !name.is_empty())?;
    bare[..index].iter().take(COMPARED).position(|other| other == name)
}

/// The shortest form of an institution's name, nothing for any other source.
fn bare_organ(text: &str, entry: &Entry) -> String {
    let name = &text[entry.name];
    let organ = entry.kind == Kind::Organization && name.chars().nth(2).is_some();
    if organ { bare(name) } else { String::new() }
}

/// The name of an institution in its shortest form.
pub(super) fn bare(name: &str) -> String {
    let (country, short) = COUNTRIES.prefix(name).unwrap_or_default();
    let (mut bare, mut rest) = (short.to_owned(), &name[country.len()..]);
    while let Some(part) = PARTS.matches(rest).next() {
        bare += &rest[..part.span.start()];
        bare += part.value;
        rest = &rest[part.span.end()..];
    }
    bare + rest
}

/// What shorter forms of an institution's name leave out or draw together.
pub(super) static PARTS: LazyLock<Lexicon<&str>> =
    LazyLock::new(|| Lexicon::of(&lists::SHORT_NAMES_PART, |columns| columns[0]));

/// Somebody named who holds the office that the entry is called by: 意外长 and 意大利外交部长.
fn office(text: &str, entries: &[Entry], index: usize) -> Option<usize> {
    let entry = &entries[index];
    let name = &text[entry.name];
    let high = ["长", "总统", "总理", "首相", "大使", "发言人"].iter().any(|office| name.ends_with(office));
    if entry.kind != Kind::Person || entry.role.is_none_or(|role| !role.covers(entry.name)) || !high {
        return None;
    }
    let country = |long: &str, short: &str| {
        COUNTRIES.prefix(long).is_some_and(|(_, one)| short.starts_with(one))
            && abbreviates(short, long)
            && long.chars().next_back() == short.chars().next_back()
    };
    only(entries, |other| {
        other.role.is_some_and(|role| {
            !role.covers(other.name) && {
                let role = &text[role];
                country(role, name) || country(name, role)
            }
        })
    })
}

/// The group spoken of before that is called by the same noun: 一些学员, 学员们.
#[inline(never)]
fn same_people(text: &str, entries: &[Entry], index: usize) -> Option<usize> {
    let entry = &entries[index];
    let name = &text[entry.name];
    let noun = people(name);
    let many = |entry: &Entry| {
        matches!(entry.kind, Kind::Group | Kind::Anonymous) || people(&text[entry.name]).len() < entry.name.len()
    };
    if !many(entry) || noun.chars().nth(1).is_none() || noun == "有人" {
        return None;
    }
    // 有网友…，网友们…: some are not all.
    let all =
        |entry: &Entry, other: &Entry| text[entry.name].ends_with('们') && text[..other.name.start()].ends_with('有');
    let earlier = entries[..index].iter().take(COMPARED).position(|other| {
        !(all(entry, other) || all(other, entry))
            && (many(other) || text[other.name] == *noun)
            && other.role.is_none_or(|role| role.covers(other.name))
            && people(&text[other.name]) == noun
    });
    earlier.filter(|_| entry.role.is_none_or(|role| role.covers(entry.name)))
}

/// What tells without a number how many people they are.
static COUNTS: Set = Set::of(&lists::SOURCE_SIGNS_SOME);

/// The noun for people without how many they are.
fn people(name: &str) -> &str {
    let noun = COUNTS.prefix(name).map_or(name, |(count, ())| &name[count.len()..]);
    noun.strip_suffix("们").unwrap_or(noun)
}

/// 另一名民警 is not 民警.
fn apart(longer: &str) -> bool {
    longer.starts_with('另') || longer.starts_with("其他")
}

/// The only entry that `fits`.
fn only(entries: &[Entry], fits: impl Fn(&Entry) -> bool) -> Option<usize> {
    let mut found = entries.iter().take(COMPARED).enumerate().filter(|(_, entry)| fits(entry)).map(|(index, _)| index);
    found.next().filter(|_| found.next().is_none())
}

/// The country, in short, of 朝方, 朝官方 or 韩军.
fn side(name: &str) -> Option<&str> {
    let country = name.strip_suffix("官方").or_else(|| name.strip_suffix(['方', '军']));
    country.filter(|country| !country.is_empty())
}

/// Countries, each with the character that stands for it.
static COUNTRIES: LazyLock<Lexicon<&str>> =
    LazyLock::new(|| Lexicon::of(&lists::SHORT_NAMES_COUNTRY, |columns| columns[0]));
