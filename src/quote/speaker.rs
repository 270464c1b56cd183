//! The phrase that names a speaker: who it is, with which title, of what kind.

use super::Kind;
use super::name;
use super::unit::{Unit, enclosing};
use super::words::{BOUNDARIES, ENDINGS, Ending, Number, PRONOUNS, TITLES};
use crate::document::Document;
use crate::span::Span;

/// A phrase that can name a speaker.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Phrase {
    /// All of it, with titles and qualifiers.
    pub span: Span,
    /// The name, or the whole phrase where there is none.
    pub name: Span,
    pub role: Option<Span>,
    /// A second form of the name in brackets: （Ray Dalio）.
    pub gloss: Option<Span>,
    pub kind: Kind,
    pub form: Form,
}

impl Phrase {
    /// Whether nothing stands before the title and the name.
    pub(super) fn starts_whole(&self) -> bool {
        self.role.map_or(self.name.start, |role| role.start.min(self.name.start)) <= self.span.start + 9
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// A proper name, of a person or an institution.
    Named,
    /// A title or a description: 俄罗斯驻美大使.
    Described,
    /// 该负责人, 这名发言人: somebody of whom was spoken.
    Definite,
    Pronoun(Number),
    /// A noun of which the word lists say nothing.
    Unknown,
}

/// A place where a phrase can end.
#[derive(Debug, Clone, Copy)]
struct Stop {
    at: usize,
    /// Whether a boundary word starts there, and not just a word that may be a verb.
    hard: bool,
}

/// The longest phrase for a speaker, in bytes.
const LONGEST: usize = 240;

/// Reads phrases in one unit.
pub(super) struct Reader<'d> {
    pub document: &'d Document<'d>,
    pub text: &'d str,
    pub unit: &'d Unit,
}

impl<'d> Reader<'d> {
    pub(super) fn new(document: &'d Document<'d>, unit: &'d Unit) -> Reader<'d> {
        Reader { document, text: &document.folded, unit }
    }

    /// The subject of the clause part `within`, which ends where the predicate is known to begin.
    pub(super) fn subject(&self, within: Span) -> Option<Phrase> {
        let within = self.without_leads(within);
        if within.is_empty() || opens_circumstance(&self.text[within]) && !name::is_chinese(self.text[within].trim()) {
            return None;
        }
        if let Some(phrase) = self.pronoun(within) {
            return Some(phrase);
        }
        let mut best: Option<Phrase> = None;
        for stop in self.stops(within) {
            if stop.at - within.start > LONGEST {
                break;
            }
            if let Some(phrase) = self.phrase(Span::new(within.start, stop.at))
                && best.is_none_or(|best| rank(&phrase) > rank(&best))
            {
                best = Some(phrase);
            }
            if stop.hard && best.is_some_and(|best| best.form != Form::Unknown) {
                break;
            }
        }
        match best {
            Some(phrase) if phrase.form != Form::Unknown => best,
            _ => self.relative(within).or(best),
        }
    }

    /// 接受采访的学者: what a clause modifies with 的.
    fn relative(&self, within: Span) -> Option<Phrase> {
        let inside = &self.text[within];
        let (at, particle) =
            inside.match_indices('的').find(|(at, _)| enclosing(&self.unit.opaque, within.start + at).is_none())?;
        let head = Span::new(within.start + at + particle.len(), within.end);
        let first = self.stops(head).iter().find(|stop| stop.hard).map_or(head.end, |stop| stop.at);
        let phrase = self.phrase(Span::new(head.start, first))?;
        match phrase.form {
            Form::Unknown | Form::Pronoun(_) => None,
            Form::Described if within.len() <= LONGEST / 2 => {
                let whole = Span::new(within.start, phrase.span.end);
                Some(Phrase { span: whole, name: whole, ..phrase })
            }
            _ => Some(phrase),
        }
    }

    /// `within` without connectives, times and circumstances at its start.
    pub(super) fn without_leads(&self, within: Span) -> Span {
        let mut start = within.start;
        loop {
            let rest = &self.text[start..within.end];
            let trimmed = rest.trim_start_matches(|c: char| {
                c.is_whitespace()
                    || matches!(
                        c,
                        '，' | ','
                            | '、'
                            | '：'
                            | ':'
                            | '•'
                            | '-'
                            | '　'
                            | '】'
                            | '×'
                            | '▲'
                            | '■'
                            | '●'
                            | '◆'
                            | '>'
                            | '*'
                            | '—'
                    )
            });
            start += rest.len() - trimmed.len();
            if let Some(bracket) = enclosing(&self.unit.opaque, start)
                .filter(|part| part.start == start && self.text[start..].starts_with(['（', '(', '【', '[']))
            {
                start = bracket.end.min(within.end);
                continue;
            }
            let next = self.lead(trimmed);
            if next == 0 {
                return Span::new(start, within.end);
            }
            start += next;
        }
    }

    /// The length of the connective, time or circumstance that `text` starts with.
    fn lead(&self, text: &str) -> usize {
        if let Some(time) = time(text) {
            return time;
        }
        match BOUNDARIES.prefix(text) {
            Some((word, boundary)) if boundary.lead => {
                // 有关部门, 当地居民, 同时代的人: the word goes on.
                let rest = &text[word.len()..];
                let single = word.chars().count() == 1;
                if single && name::is_chinese(text.trim_end()) {
                    0
                } else if word == "有" && rest.starts_with(['关', '的', '些']) {
                    0
                } else {
                    word.len()
                }
            }
            _ => circumstance(text),
        }
    }

    /// Where a phrase that starts at `within.start` can end, in order; the last one is the end of `within`.
    fn stops(&self, within: Span) -> Vec<Stop> {
        let mut stops = Vec::new();
        let mut tokens = self.document.tokens_in(within).iter().peekable();
        let mut at = within.start;
        while at < within.end && stops.len() < 8 {
            if let Some(part) = enclosing(&self.unit.opaque, at) {
                at = part.end.min(within.end);
                continue;
            }
            while tokens.next_if(|token| token.span.start < at).is_some() {}
            let token = tokens.peek().filter(|token| token.span.start == at).copied();
            let rest = &self.text[at..within.end];
            if at > within.start && TITLES.prefix(rest).is_none() {
                let word = BOUNDARIES.prefix(rest).filter(|(_, boundary)| boundary.stop);
                let ends_word = |word: &str| match token {
                    // 有关, 总统 and 发布会 only begin like a boundary word.
                    Some(token) => token.span.len() <= word.len(),
                    None => word.chars().count() > 1 || word.len() == rest.len(),
                };
                let is_soft = token.is_some_and(|token| matches!(token.tag.as_str(), "v" | "d" | "p" | "vd"));
                if word.is_some_and(|(word, _)| ends_word(word)) || time(rest).is_some() {
                    stops.push(Stop { at, hard: true });
                } else if is_soft {
                    stops.push(Stop { at, hard: false });
                }
            }
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
        if stops.len() < 8 {
            stops.push(Stop { at: within.end, hard: true });
        }
        stops
    }

    fn pronoun(&self, within: Span) -> Option<Phrase> {
        let inside = &self.text[within];
        let (word, number) = PRONOUNS.prefix(inside)?;
        let rest = &inside[word.len()..];
        let free = rest.is_empty()
            || BOUNDARIES.prefix(rest).is_some_and(|(_, boundary)| boundary.stop)
            || time(rest).is_some()
            || self.stops(within).first().is_some_and(|stop| stop.at == within.start + word.len());
        let span = Span::new(within.start, within.start + word.len());
        free.then_some(Phrase {
            span,
            name: span,
            role: None,
            gloss: None,
            kind: Kind::Person,
            form: Form::Pronoun(number),
        })
    }

    /// What the whole of `span` names.
    pub(super) fn phrase(&self, span: Span) -> Option<Phrase> {
        let span = span.trim(self.text, |c| {
            c.is_whitespace() || matches!(c, '，' | ',' | '：' | ':' | '、' | '。' | '•' | '-' | '—')
        });
        let (span, gloss) = self.without_gloss(span);
        if span.is_empty() || span.len() > LONGEST {
            return None;
        }
        let inside = &self.text[span];
        let definite = definite(inside);
        let head = Span::new(span.start + definite.unwrap_or(0), span.end);
        let phrase = Phrase {
            span,
            name: span,
            role: None,
            gloss,
            kind: Kind::Person,
            form: if definite.is_some() { Form::Definite } else { Form::Described },
        };
        self.titled(head, phrase)
            .or_else(|| self.plain(head, phrase))
            .or_else(|| self.ending(head, phrase))
            .or_else(|| self.unknown(head, phrase))
    }

    fn without_gloss(&self, span: Span) -> (Span, Option<Span>) {
        let last = self.unit.opaque.partition_point(|part| part.end < span.end);
        let Some(part) = self.unit.opaque.get(last).filter(|part| part.end == span.end && part.start > span.start)
        else {
            return (span, None);
        };
        if !self.text[*part].starts_with(['（', '(']) {
            return (span, None);
        }
        let gloss = part.trim(self.text, |c| matches!(c, '（' | '(' | '）' | ')'));
        (Span::new(span.start, part.start), Some(gloss))
    }

    /// ROLE NAME, NAME ROLE or ROLE alone.
    fn titled(&self, span: Span, phrase: Phrase) -> Option<Phrase> {
        let title = self.last_title(span)?;
        let rest = Span::new(title.end, span.end);
        let inside = &self.text[rest];
        if inside.is_empty() {
            return Some(self.title_only(span, title, phrase));
        }
        let bare = inside.trim_start_matches(['—', '-', ' ', '　', '、']);
        if name::is_person(bare) {
            let start = rest.end - bare.len();
            let role = self.role(Span::new(span.start, title.end));
            return Some(Phrase {
                name: Span::new(start, rest.end),
                role,
                kind: Kind::Person,
                form: Form::Named,
                ..phrase
            });
        }
        if inside == "们" || inside == "等" || inside == "等人" {
            return Some(Phrase { kind: Kind::Group, form: Form::Described, ..phrase });
        }
        None
    }

    fn title_only(&self, span: Span, title: Span, phrase: Phrase) -> Phrase {
        let before = Span::new(span.start, title.start);
        let inside = &self.text[before];
        if name::is_person(inside) && !matches!(ENDINGS.get(inside), Some(_)) && PRONOUNS.get(inside).is_none() {
            return Phrase { name: before, role: Some(title), kind: Kind::Person, form: Form::Named, ..phrase };
        }
        let whole = &self.text[phrase.span];
        let kind = if is_anonymous(whole) {
            Kind::Anonymous
        } else if is_plural(whole) {
            Kind::Group
        } else {
            Kind::Person
        };
        let role = (!inside.is_empty() && kind == Kind::Person && phrase.form != Form::Definite).then_some(span);
        Phrase { role, kind, ..phrase }
    }

    fn last_title(&self, span: Span) -> Option<Span> {
        let mut last: Option<Span> = None;
        let mut at = span.start;
        while at < span.end {
            if let Some(part) = enclosing(&self.unit.opaque, at) {
                at = part.end.min(span.end);
                continue;
            }
            let rest = &self.text[at..span.end];
            if let Some((title, ())) = TITLES.prefix(rest) {
                let found = Span::new(at, at + title.len());
                if last.is_none_or(|last| found.end > last.end) {
                    last = Some(found);
                }
            }
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
        last
    }

    /// The title that ends `span`, with the affiliation before it; without a clause that modifies it and without a counter.
    pub(super) fn role(&self, span: Span) -> Option<Span> {
        let title = self.last_title(span)?;
        let mut start = title.start;
        let mut particle = None;
        let mut end = title.start;
        for token in self.document.tokens_in(Span::new(span.start, title.start)).iter().rev() {
            if token.span.end != end {
                // A bracket, a book title or space stands between; 《…》 belongs to the name of a newspaper.
                let Some(part) = enclosing(&self.unit.opaque, end.saturating_sub(1)) else { break };
                if part.start < span.start {
                    break;
                }
            }
            let word = &self.text[token.span];
            end = token.span.start;
            if word == "的" {
                particle = Some(token.span.end);
                continue;
            }
            if !self.affiliates(token.tag.as_str(), word, token.span.end, start) {
                if particle.is_some() && matches!(token.tag.as_str(), "v" | "p" | "d") {
                    start = particle.unwrap_or(start);
                }
                break;
            }
            start = token.span.start;
        }
        let role = Span::new(start, span.end);
        let counter = counter(&self.text[role]);
        let role = Span::new(role.start + counter, role.end)
            .trim(self.text, |c| matches!(c, '、' | ' ' | '，' | ',' | '）' | ')' | '】' | '：'));
        (!role.is_empty()).then_some(role)
    }

    /// Whether a word before a title can be part of the affiliation.
    fn affiliates(&self, tag: &str, word: &str, end: usize, start: usize) -> bool {
        let next = &self.text[end..];
        match tag {
            "v" | "vd" => {
                // 投资促进局, 应急管理部: a verb inside the name of an institution.
                end == start
                    && (word.chars().count() > 1 && (ENDINGS.prefix(next).is_some() || TITLES.prefix(next).is_some())
                        || word == "兼")
            }
            "p" | "d" | "r" | "ul" | "uz" | "ug" | "y" | "e" | "o" => word == "前" || word == "兼",
            "c" => matches!(word, "和" | "与" | "及" | "暨" | "兼"),
            "w" | "x" => {
                word == "、"
                    || word.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '·' | '&' | '.' | ' ' | '—'))
                    || word.starts_with(['《', '》', '“', '”', '「', '」'])
            }
            "t" => !word.ends_with(['日', '天', '晚', '午', '晨']),
            _ => !matches!(word, "，" | "。" | "：" | "；" | "）" | "（" | "！" | "？"),
        }
    }

    /// A name without a title.
    fn plain(&self, span: Span, phrase: Phrase) -> Option<Phrase> {
        let inside = &self.text[span];
        let by_ending = ENDINGS.suffix(inside).is_some();
        let tagged = matches!(self.document.tokens_in(span), [token] if token.span == span && token.tag.as_str().starts_with("nr"));
        let is_person = name::is_dotted(inside)
            || name::is_latin(inside)
            || (tagged && !by_ending && inside.chars().count() >= 2)
            || (!by_ending && self.is_no_word(span) && (name::is_chinese(inside) || name::is_transliterated(inside)));
        is_person.then_some(Phrase { kind: Kind::Person, form: Form::Named, ..phrase })
    }

    /// Whether `span` is cut as a name is, and not as common words are.
    fn is_no_word(&self, span: Span) -> bool {
        let is_name = |tag: &str| tag.starts_with("nr") || matches!(tag, "x" | "nz" | "eng");
        match self.document.tokens_in(span) {
            [] => true,
            [token] if token.span == span => is_name(token.tag.as_str()),
            // 韦|进深, 高|建设: after a surname that stands alone anything can be a given name.
            [first, ..] if first.span.start == span.start => {
                let character = self.text[first.span].chars().count() == 1;
                (character && !matches!(first.tag.as_str(), "p" | "c" | "r" | "uj")) || is_name(first.tag.as_str())
            }
            _ => true,
        }
    }

    fn ending(&self, span: Span, phrase: Phrase) -> Option<Phrase> {
        let inside = &self.text[span];
        if inside.ends_with(['》', '〉']) {
            let kind = if is_periodical(inside) { Kind::Media } else { Kind::Document };
            return Some(Phrase { kind, form: Form::Named, ..phrase });
        }
        let (word, ending) = ENDINGS.suffix(inside)?;
        let alone = word.len() == inside.len();
        let kind = match ending {
            Ending::Is(kind) => kind,
            Ending::Place if alone || is_joint(inside) => Kind::Organization,
            Ending::Place => return None,
        };
        let single = word.chars().count() == 1;
        if single && (alone || inside.chars().count() < 3 || !self.ends_with_noun(span)) && self.is_common(span) {
            return None;
        }
        let kind =
            if is_anonymous(inside) && matches!(kind, Kind::Person | Kind::Group) { Kind::Anonymous } else { kind };
        let form = match phrase.form {
            Form::Definite => Form::Definite,
            _ if matches!(kind, Kind::Organization | Kind::Media) => Form::Named,
            _ => Form::Described,
        };
        if kind == Kind::Document
            && let Some(owner) = self.owner(span)
        {
            return Some(Phrase { span: phrase.span, ..owner });
        }
        Some(Phrase { kind, form, ..phrase })
    }

    /// The person whose document it is: 拉加德的声明.
    fn owner(&self, span: Span) -> Option<Phrase> {
        let at = self.text[span].rfind('的')?;
        let owner = self.phrase(Span::new(span.start, span.start + at))?;
        (owner.kind == Kind::Person && owner.form == Form::Named).then_some(owner)
    }

    fn ends_with_noun(&self, span: Span) -> bool {
        self.document.tokens_in(span).last().is_none_or(|token| {
            matches!(token.tag.as_str(), "n" | "nt" | "nz" | "x" | "j" | "ns" | "vn" | "l" | "ng" | "nr" | "eng" | "i")
        })
    }

    fn is_common(&self, span: Span) -> bool {
        !matches!(self.document.tokens_in(span), [token] if token.span == span && token.tag.as_str().starts_with("nt"))
    }

    fn unknown(&self, span: Span, phrase: Phrase) -> Option<Phrase> {
        let inside = &self.text[span];
        let tokens = self.document.tokens_in(span);
        let is_noun = tokens.last().is_some_and(|token| token.tag.as_str().starts_with('n'));
        let short = (2..=14).contains(&inside.chars().count());
        let plain = inside.chars().all(|c| name::is_han(c) || c.is_ascii_alphanumeric() || c == '、' || c == '·');
        (short && plain && is_noun).then_some(Phrase {
            kind: if is_plural(inside) { Kind::Group } else { Kind::Person },
            form: if phrase.form == Form::Definite { Form::Definite } else { Form::Unknown },
            ..phrase
        })
    }
}

/// How much a phrase tells; of several ends the one that tells most is meant.
fn rank(phrase: &Phrase) -> usize {
    match (phrase.form, phrase.kind) {
        (Form::Unknown, _) => 0,
        (Form::Named, Kind::Person) if phrase.role.is_some() => 4,
        (Form::Named, Kind::Person) => 3,
        (_, Kind::Person | Kind::Group | Kind::Anonymous) => 3,
        _ => 2,
    }
}

/// The length of 一位, 三名 and the like.
fn counter(text: &str) -> usize {
    let number = text
        .chars()
        .take_while(|c| "一二两三四五六七八九十几数多该某另有".contains(*c) || c.is_ascii_digit())
        .map(char::len_utf8)
        .sum::<usize>();
    ["位", "名", "个", "家", "些"]
        .iter()
        .find(|unit| text[number..].starts_with(**unit))
        .filter(|_| number > 0)
        .map_or(0, |unit| number + unit.len())
}

/// Whether the text begins with a word that no subject begins with.
fn opens_circumstance(text: &str) -> bool {
    [
        "对", "针对", "关于", "随着", "由于", "因为", "为了", "根据", "按照", "除了", "虽然", "尽管", "如果", "若",
        "假如", "只要", "无论", "不管", "即使", "被", "把", "将", "从", "比",
    ]
    .iter()
    .any(|word| text.starts_with(word))
        && !text.starts_with("对方")
        && !text.starts_with("从业")
        && !text.starts_with("比亚迪")
}

/// The length of 该, 这名 and the like before the noun.
fn definite(text: &str) -> Option<usize> {
    [
        "这一", "这名", "这位", "这家", "这个", "这份", "这项", "这些", "该名", "该位", "该", "此", "上述", "前述",
        "那名", "那位",
    ]
    .iter()
    .find(|word| text.starts_with(**word) && text.len() > word.len())
    .map(|word| word.len())
}

fn is_anonymous(text: &str) -> bool {
    [
        "不愿",
        "匿名",
        "不具名",
        "未具名",
        "不便透露",
        "要求不",
        "不公开姓名",
        "知情",
        "消息人士",
        "相关人士",
        "有关人士",
        "业内人士",
        "业界人士",
        "内部人士",
        "接近",
    ]
    .iter()
    .any(|mark| text.contains(mark))
        || text.ends_with("人士")
        || text.starts_with("有分析")
        || text.starts_with("某")
}

fn counts_many(text: &str) -> bool {
    ["多家", "多个", "一些", "部分", "不少", "许多", "众多", "几家", "数家", "各大"]
        .iter()
        .any(|mark| text.starts_with(mark))
}

fn is_plural(text: &str) -> bool {
    [
        "们", "多位", "多名", "多家", "多个", "多国", "一些", "部分", "不少", "许多", "众多", "几位", "几名", "数名",
        "数位", "两位", "两名", "三位", "三名", "等", "各地", "各国", "各界", "广大", "多数", "全体",
    ]
    .iter()
    .any(|mark| text.contains(mark))
        || text.contains('、')
        || ["专家", "学者", "分析师", "居民", "网友", "民众", "人员", "家属", "官员"].contains(&text)
}

/// 中美, 美国和法国: places that speak together.
fn is_joint(text: &str) -> bool {
    text.split(['和', '与', '、', '及']).all(|part| matches!(ENDINGS.get(part), Some(Ending::Place)))
}

fn is_periodical(text: &str) -> bool {
    let inner = text.trim_end_matches(['》', '〉']);
    ["报", "时报", "刊", "周刊", "杂志", "新闻", "观察", "评论", "经济学人", "时代", "财经", "政策", "邮报", "世界"]
        .iter()
        .any(|end| inner.ends_with(end))
}

/// The length of the date or time of day that `text` starts with.
pub(super) fn time(text: &str) -> Option<usize> {
    let digits =
        text.chars().take_while(|c| c.is_ascii_digit() || ('０'..='９').contains(c)).map(char::len_utf8).sum::<usize>();
    if digits == 0 {
        return weekday(text);
    }
    let mut end = digits;
    if let Some(rest) = text[end..].strip_prefix(['至', '-', '日']).map(str::len) {
        let _ = rest;
    }
    let unit = text[end..].chars().next()?;
    if !matches!(unit, '年' | '月' | '日' | '时' | '点' | '号' | '分') {
        return None;
    }
    // 5年级 and 10分 of a score are no times, but no subject starts with them either.
    end += unit.len_utf8();
    while let Some(more) = time_part(&text[end..]) {
        end += more;
    }
    Some(end)
}

fn time_part(text: &str) -> Option<usize> {
    let parts = [
        "上午",
        "下午",
        "晚间",
        "晚上",
        "晚",
        "中午",
        "凌晨",
        "清晨",
        "早上",
        "早些时候",
        "早",
        "傍晚",
        "深夜",
        "夜间",
        "当天",
        "左右",
        "前后",
        "许",
        "半",
        "底",
        "初",
        "中旬",
        "上旬",
        "下旬",
        "末",
    ];
    parts
        .iter()
        .find(|part| text.starts_with(**part))
        .map(|part| part.len())
        .or_else(|| text.starts_with(|c: char| c.is_ascii_digit()).then(|| time(text)).flatten())
}

fn weekday(text: &str) -> Option<usize> {
    let prefix = ["星期", "礼拜", "周"].iter().find(|prefix| text.starts_with(**prefix))?;
    let day = text[prefix.len()..].chars().next().filter(|day| "一二三四五六日天末".contains(*day))?;
    Some(prefix.len() + day.len_utf8())
}

/// The length of a circumstance such as 在接受采访时 that `text` starts with.
fn circumstance(text: &str) -> usize {
    let opens = [
        "在",
        "当",
        "对于",
        "对",
        "针对",
        "谈到",
        "谈及",
        "说到",
        "就",
        "关于",
        "面对",
        "随着",
        "作为",
        "于",
        "被问及",
        "被问到",
        "经过",
        "经",
        "截至",
        "据",
        "根据",
        "按",
        "按照",
        "从",
        "自",
    ];
    if !opens.iter().any(|open| text.starts_with(open)) {
        return 0;
    }
    ["看来", "来看", "来说", "而言", "期间", "之际", "之前", "之后", "之时", "时", "后", "中", "上", "里", "前"]
        .iter()
        .filter_map(|end| text.rfind(end).map(|at| at + end.len()))
        .max()
        .filter(|end| *end < text.len())
        .unwrap_or(0)
}
