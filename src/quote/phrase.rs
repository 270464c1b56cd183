//! What a phrase names: a person by title and name, an institution, a document, a group.

use super::Kind;
use super::name;
use super::speaker::{Form, LONGEST, Phrase, Reader};
use super::time::time;
use super::unit::enclosing;
use super::words::{BOUNDARIES, ENDINGS, Ending, PRONOUNS, TITLES};
use crate::span::Span;

impl Reader<'_> {
    /// What the whole of `span` names.
    pub(super) fn phrase(&self, span: Span) -> Option<Phrase> {
        let span = span.trim(self.text, |c| {
            c.is_whitespace() || matches!(c, '，' | ',' | '：' | ':' | '、' | '。' | '•' | '-' | '—')
        });
        let (span, gloss) = self.without_gloss(span);
        let span = span.trim_space(self.text);
        if span.is_empty() || span.len() > LONGEST {
            return None;
        }
        let inside = &self.text[span];
        let definite = definite(inside);
        if ["等", "等人", "等人士", "等多人"].iter().any(|end| inside.ends_with(end)) && inside.chars().count() > 3
        {
            if let Some(group) = exemplified(inside) {
                let span = Span::new(span.start, span.start + group.len());
                return Some(Phrase { span, name: span, role: None, gloss, kind: Kind::Group, form: Form::Described });
            }
            let first = inside.find(['、', '和', '与']).map(|at| Span::new(span.start, span.start + at));
            let role = first.and_then(|first| self.phrase(first)).and_then(|phrase| phrase.role);
            return Some(Phrase { span, name: span, role, gloss, kind: Kind::Group, form: Form::Described });
        }
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
        if let Some(name) = self.name_before_boundary(rest).or_else(|| self.name_by_words(rest)) {
            let role = self.role(Span::new(span.start, title.end));
            let span = Span::new(phrase.span.start, name.end);
            return Some(Phrase { span, name, role, kind: Kind::Person, form: Form::Named, ..phrase });
        }
        if inside == "们" || inside == "等" || inside == "等人" {
            return Some(Phrase { kind: Kind::Group, form: Form::Described, ..phrase });
        }
        None
    }

    /// A name that `span` starts with, as its words are cut; it must not be all of `span`.
    fn name_by_words(&self, span: Span) -> Option<Span> {
        let tokens = self.document.tokens_in(span);
        let first = tokens.first().filter(|token| token.span.start == span.start)?;
        let long = self.text[first.span].chars().count() >= 2;
        if long && (first.tag.as_str().starts_with("nr") || self.known.contains(&self.text[first.span])) {
            return Some(first.span);
        }
        if long {
            return None;
        }
        let mut ends = tokens.iter().skip(1).take(2).map(|token| Span::new(span.start, token.span.end));
        ends.rfind(|name| name.end < span.end && name::is_chinese(&self.text[*name]))
    }

    /// The surname alone that ends `span`: of 李先生, 居民钱女士, 使用微博的李小姐.
    fn surname_before(&self, span: Span) -> Option<Span> {
        let inside = &self.text[span];
        let (last, _) = inside.char_indices().next_back()?;
        let surname = if name::surname(inside).is_some_and(|surname| surname.len() == inside.len()) { 0 } else { last };
        let (ahead, surname) = (&inside[..surname], Span::new(span.start + surname, span.end));
        let is_surname = name::surname(&self.text[surname]).is_some_and(|found| found.len() == surname.len())
            && !self.text[surname].ends_with([
                '某', '有', '老', '后', '前', '党', '海', '国', '部', '院', '公', '司', '师', '官', '代', '校', '家',
                '名', '位', '总', '副', '相', '支', '水', '文', '农', '从', '都', '能', '还', '和', '与',
            ]);
        (is_surname && (ahead.is_empty() || ahead.ends_with('的') || TITLES.suffix(ahead).is_some())).then_some(surname)
    }

    /// A name that `span` starts with, where a boundary word follows it.
    pub(super) fn name_before_boundary(&self, span: Span) -> Option<Span> {
        let inside = &self.text[span];
        name::surname(inside)?;
        [3, 2].iter().find_map(|&length| {
            let end = inside.char_indices().nth(length).map(|(at, _)| at)?;
            let rest = &inside[end..];
            let bounded = BOUNDARIES.prefix(rest).is_some_and(|(_, boundary)| boundary.stop) || time(rest).is_some();
            (bounded && name::is_chinese(&inside[..end])).then(|| Span::new(span.start, span.start + end))
        })
    }

    fn title_only(&self, span: Span, title: Span, phrase: Phrase) -> Phrase {
        let before = Span::new(span.start, title.start).trim_space(self.text);
        let inside = &self.text[before];
        if let Some(surname) = self.surname_before(before) {
            let ahead = Span::new(span.start, surname.start);
            let role = TITLES.suffix(&self.text[ahead]).and_then(|_| self.role(ahead));
            return Phrase {
                name: Span::new(surname.start, title.end),
                role,
                kind: Kind::Person,
                form: Form::Named,
                ..phrase
            };
        }
        if HONORIFICS.contains(&&self.text[title])
            && let Some(named) = self.titled(before, phrase).filter(|named| named.form == Form::Named)
        {
            return named;
        }
        let is_known = ENDINGS.suffix(inside).is_some() || PRONOUNS.get(inside).is_some();
        if !is_known && name::is_person(inside) && self.is_no_word(before) {
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
        // What is known of 三和管桩相关负责人 is where he works.
        let generic = ["负责人", "人士", "工作人员", "官员"].iter().any(|end| self.text[title].ends_with(end));
        let affiliation =
            before.trim(self.text, |c| matches!(c, '的' | ' ' | '一' | '某' | '名' | '位' | '多' | '有')).range();
        let affiliation = Span::new(affiliation.start, affiliation.end);
        let affiliation_text = &self.text[affiliation];
        let vague = ["不愿", "接近", "了解", "知情", "要求", "匿名", "有关", "相关"]
            .iter()
            .any(|mark| affiliation_text.starts_with(mark));
        let role = if generic && !affiliation_text.is_empty() && !vague && phrase.form != Form::Definite {
            Some(affiliation)
        } else {
            role
        };
        // 小姑娘, 总统: somebody of whom was spoken, unless it is the first mention.
        let form = if inside.is_empty() && kind == Kind::Person { Form::Definite } else { phrase.form };
        Phrase { role, kind, form, ..phrase }
    }

    fn last_title(&self, span: Span) -> Option<Span> {
        let mut last: Option<Span> = None;
        let mut at = span.start;
        while at < span.end {
            if let Some(part) = enclosing(&self.unit.opaque, at) {
                // “立委”, “少将”: a title in quotation marks.
                let quoted = self.text[part].trim_matches(|c| matches!(c, '“' | '”' | '「' | '」' | '‘' | '’'));
                if part.start == at && quoted.len() < part.len() && TITLES.get(quoted).is_some() && part.end <= span.end
                {
                    last = Some(part);
                }
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
        // The words may be cut otherwise than the title: 民众党|主席.
        let straddles = self
            .document
            .tokens_in(span)
            .iter()
            .find(|token| token.span.contains(title.start))
            .map_or(title.start, |token| token.span.start);
        let mut start = straddles;
        let mut particle = None;
        let mut end = straddles;
        for token in self.document.tokens_in(Span::new(span.start, straddles)).iter().rev() {
            if token.span.end != end {
                // A bracket, a book title or space stands between; 《…》 belongs to the name of a newspaper.
                let Some(part) = enclosing(&self.unit.opaque, end.saturating_sub(1)) else { break };
                if part.start < span.start {
                    break;
                }
            }
            let word = &self.text[token.span];
            end = token.span.start;
            let is_person = self.known.contains(word) || token.tag.as_str().starts_with("nr") && name::is_person(word);
            let joins =
                ["与", "和", "及", "、"].iter().any(|conjunction| self.text[token.span.end..].starts_with(conjunction));
            if is_person && joins || TRANSITIVE.contains(&word) {
                start = particle.unwrap_or(start).max(start);
                break;
            }
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
        let joined = ["和", "与", "及", "暨", "兼", "的"]
            .iter()
            .find(|word| self.text[role].starts_with(**word))
            .map_or(0, |word| word.len());
        let role = Span::new(role.start + joined, role.end);
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
                    && (word.chars().count() > 1
                        && (matches!(ENDINGS.prefix(next), Some((_, Ending::Is(Kind::Organization))))
                            || TITLES.prefix(next).is_some())
                        || word == "兼"
                        || word.chars().count() == 1
                            && Some(end - word.len()) == self.unit.clauses.first().map(|clause| clause.start))
            }
            _ if matches!(word, "和" | "与" | "及" | "兼" | "前") => true,
            "f" => !matches!(word, "中" | "上" | "后" | "时" | "里" | "内" | "之后" | "以来"),
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
        let has_words = self.document.tokens_in(span).iter().any(|token| {
            token.span.len() > 3
                && matches!(token.tag.as_str(), "n" | "v" | "a" | "vn" | "d" | "an" | "b" | "l" | "i" | "f" | "s" | "t")
        });
        let is_person = self.known.contains(inside)
            || name::is_dotted(inside)
            || name::is_latin(inside)
            || (tagged && !by_ending && inside.chars().count() >= 2)
            || (!by_ending
                && self.is_no_word(span)
                && (name::is_chinese(inside) || (!has_words && name::is_transliterated(inside))));
        if !is_person && let Some(name) = latin_tail(inside) {
            let name = Span::new(span.end - name.len(), span.end);
            return Some(Phrase { span: name, name, kind: Kind::Person, form: Form::Named, ..phrase });
        }
        is_person.then_some(Phrase { kind: Kind::Person, form: Form::Named, ..phrase })
    }

    /// Whether `span` is cut as a name is, and not as common words are.
    pub(super) fn is_no_word(&self, span: Span) -> bool {
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
        if (2..=8).contains(&inside.len())
            && inside.chars().all(|c| c.is_ascii_uppercase())
            && phrase.form == Form::Described
        {
            return Some(Phrase { kind: Kind::Organization, form: Form::Named, ..phrase });
        }
        let (word, ending) = ENDINGS.suffix(inside)?;
        let alone = word.len() == inside.len();
        let kind = match ending {
            Ending::Is(kind) => kind,
            Ending::Place if alone || is_joint(inside) => Kind::Organization,
            Ending::Place => return None,
        };
        if self.is_clause(span) {
            return None;
        }
        let single = word.chars().count() == 1;
        if single && self.has_predicate(span) {
            return None;
        }
        if single && (alone || inside.chars().count() < 3 || !self.ends_with_noun(span)) && self.is_common(span) {
            return None;
        }
        let kind = match kind {
            Kind::Person | Kind::Group if is_anonymous(inside) => Kind::Anonymous,
            Kind::Organization if counts_many(inside) => Kind::Group,
            kind => kind,
        };
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

    /// 行政院尊重国会: an institution, a verb and its object.
    fn is_clause(&self, span: Span) -> bool {
        let tokens = self.document.tokens_in(span);
        tokens.len() >= 3 && tokens[1..tokens.len() - 1].iter().any(|token| {
            let before = Span::new(span.start, token.span.start);
            token.tag.as_str() == "v" && matches!(ENDINGS.suffix(&self.text[before]), Some((word, Ending::Is(Kind::Organization))) if word.chars().count() > 1)
        })
    }

    /// Whether a word in `span` makes it more than a noun phrase: 家里的水果全部 is no institution.
    fn has_predicate(&self, span: Span) -> bool {
        let tokens = self.document.tokens_in(span);
        let inner = &tokens[..tokens.len().saturating_sub(2)];
        inner.iter().any(|token| matches!(token.tag.as_str(), "v" | "p" | "d" | "r" | "uz" | "ul" | "c"))
            && inner.len() > 1
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
            kind: if is_anonymous(inside) {
                Kind::Anonymous
            } else if is_plural(inside) {
                Kind::Group
            } else {
                Kind::Person
            },
            form: if phrase.form == Form::Definite { Form::Definite } else { Form::Unknown },
            ..phrase
        })
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

/// The group of which 多家企业如甲公司、乙公司等 gives examples.
fn exemplified(inside: &str) -> Option<&str> {
    let (group, _) = inside.split_once('如')?;
    (group.chars().count() > 2 && counts_many(group)).then_some(group)
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
        || [
            "专家",
            "学者",
            "分析师",
            "居民",
            "网友",
            "民众",
            "家属",
            "官员",
            "村民",
            "市民",
            "家长",
            "消费者",
            "投资者",
            "球迷",
        ]
        .contains(&text)
        || text.ends_with("人员")
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

/// A name in Latin script that `text` ends with, after words that are no title.
fn latin_tail(text: &str) -> Option<&str> {
    let head = text.trim_end_matches(|c: char| c.is_ascii_alphabetic() || matches!(c, ' ' | '.' | '-'));
    let tail = text[head.len()..].trim();
    (!head.is_empty()
        && head.ends_with(|c: char| name::is_han(c) || matches!(c, '」' | '”'))
        && name::is_latin(tail)
        && tail.len() >= 4)
        .then_some(tail)
}

/// Titles of courtesy, which may follow a name that has a title before it.
const HONORIFICS: [&str; 7] = ["先生", "女士", "小姐", "太太", "夫人", "老师", "同志"];

/// Verbs whose object is not their subject's affiliation: 战胜英国选手.
const TRANSITIVE: [&str; 34] = [
    "战胜",
    "击败",
    "打败",
    "迎战",
    "对阵",
    "会见",
    "陪同",
    "采访",
    "邀请",
    "选举",
    "任命",
    "提名",
    "支持",
    "反对",
    "批评",
    "逮捕",
    "起诉",
    "拜会",
    "拜访",
    "访问",
    "连线",
    "致电",
    "担任",
    "出任",
    "就任",
    "成为",
    "接替",
    "淘汰",
    "挑战",
    "对话",
    "专访",
    "独家专访",
    "对话",
    "走近",
];
