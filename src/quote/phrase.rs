//! What a phrase names: a person, an institution, a document, a group.

use super::Kind;
use super::kind::{
    counter, counts_many, definite, exemplified, is_anonymous, is_joint, is_periodical, is_plural, is_share,
    owner_of_account, owner_of_site,
};
use super::name;
use super::speaker::{Form, LONGEST, Phrase, Reader};
use super::time::time;
use super::unit::inside as inside_marks;
use super::words::{BOUNDARIES, CUES, ENDINGS, Ending, PUBLISHED, TITLES};
use crate::lexicon::{Set, lists};
use crate::search::Search;
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
        if is_share(inside) {
            return Some(Phrase { span, name: span, role: None, gloss, kind: Kind::Group, form: Form::Described });
        }
        if ["等", "等人", "等人士", "等多人"].iter().any(|end| inside.ends_with(end)) && inside.chars().count() > 3
        {
            if let Some(group) = exemplified(inside) {
                let span = Span::new(span.start(), span.start() + group.len());
                return Some(Phrase { span, name: span, role: None, gloss, kind: Kind::Group, form: Form::Described });
            }
            let first = inside.find(['、', '和', '与']).map(|at| Span::new(span.start(), span.start() + at));
            let role = first.and_then(|first| self.phrase(first)).and_then(|phrase| phrase.role);
            return Some(Phrase { span, name: span, role, gloss, kind: Kind::Group, form: Form::Described });
        }
        if counts_many(inside) && ["的人", "的人们", "的人士"].iter().any(|end| inside.ends_with(end)) {
            return Some(Phrase { span, name: span, role: None, gloss, kind: Kind::Group, form: Form::Described });
        }
        let head = Span::new(span.start() + definite.unwrap_or(0), span.end());
        let phrase = Phrase {
            span,
            name: span,
            role: None,
            gloss,
            kind: Kind::Person,
            form: if definite.is_some() { Form::Definite } else { Form::Described },
        };
        // 这家制造商: no person is counted so.
        if definite.is_some_and(|end| inside[..end].ends_with('家')) && inside.ends_with('商') {
            return Some(Phrase { kind: Kind::Organization, ..phrase });
        }
        self.titled(head, phrase)
            .or_else(|| self.plain(head, phrase))
            .or_else(|| self.ending(head, phrase))
            .or_else(|| self.affiliated(head, phrase))
            .or_else(|| self.unknown(head, phrase))
    }

    pub(super) fn without_gloss(&self, span: Span) -> (Span, Option<Span>) {
        let last = self.unit.opaque.partition_point(|part| part.end() < span.end());
        let Some(part) =
            self.unit.opaque.get(last).filter(|part| part.end() == span.end() && part.start() > span.start())
        else {
            return (span, None);
        };
        if !self.text[*part].opens_with(&['（', '(']) {
            return (span, None);
        }
        let gloss = part.trim(self.text, |c| matches!(c, '（' | '(' | '）' | ')'));
        (Span::new(span.start(), part.start()), Some(gloss))
    }

    /// Whether the character at `at` is in 管委会, 选对会 or 政要, behind its first one, however the dictionary cuts it.
    pub(super) fn completes_ending(&self, within: Span, at: usize) -> bool {
        let ends = self.text[at..within.end()].char_indices().skip(1).take(2).map(|(offset, _)| at + offset);
        let title =
            |end: usize| TITLES.suffix(&self.text[within.start()..end]).filter(|(title, ())| title.len() > end - at);
        // 球迷会会长: a society.
        let society = self.text[at..within.end()].strip_prefix('会').is_some_and(|rest| TITLES.prefix(rest).is_some());
        // 云水警方: the police of a town.
        let side = || {
            let end = at + "方".len();
            self.text[at..within.end()].starts_with('方')
                && ENDINGS.suffix(&self.text[within.start()..end]).is_some_and(|(ending, _)| ending.len() > "方".len())
        };
        society
            || side()
            || ends.chain([within.end()].into_iter().filter(|end| end - at <= 6)).any(|end| {
                let ending = ENDINGS.suffix(&self.text[within.start()..end]);
                ending.is_some_and(|(ending, _)| ending.chars().count() > 2 && ending.len() > end - at)
                    || title(end).is_some()
            })
    }

    /// Whether the phrase is nothing but a place, which may be the beginning of an institution's name: 韩国联合参谋本部.
    pub(super) fn is_place(&self, phrase: &Phrase) -> bool {
        matches!(ENDINGS.get(&self.text[phrase.span]), Some(Ending::Place))
    }

    fn ending(&self, span: Span, phrase: Phrase) -> Option<Phrase> {
        let inside = without_article(&self.text[span]);
        if inside.closes_with(&['》', '〉']) {
            // 总部位于云州的金融杂志《银行家》: what stands before the name tells what it is.
            let ahead = inside.rfind('《').map_or("", |at| &inside[..at]);
            let paper = is_periodical(inside) || matches!(ENDINGS.suffix(ahead), Some((_, Ending::Is(Kind::Media))));
            let kind = if paper { Kind::Media } else { Kind::Document };
            // 协会发布《年度报告》: nor is what is done with it a part of its name.
            let issued = ISSUES.closes(ahead);
            let start = if ahead.contains('的') || issued { span.start() + ahead.len() } else { phrase.name.start() };
            let name = Span::new(start, span.start() + inside.len());
            return Some(Phrase { name, kind, form: Form::Named, ..phrase });
        }
        // 外送平台「快送」: what stands before the name tells what it is; 海事局微信公众号“海上直通车”: or whose it is.
        let last = self.unit.quotations.partition_point(|quotation| quotation.end() < span.end());
        if let Some(quotation) = self.unit.quotations.get(last).filter(|last| last.end() == span.end())
            && quotation.start() > span.start()
            && self.nickname(*quotation).is_some()
            && let role = Span::new(span.start(), quotation.start())
            && !matches!(ENDINGS.suffix(&self.text[role]), Some((_, Ending::Place)))
            && let Some(found) = self.ending(role, phrase)
            && matches!(found.kind, Kind::Organization | Kind::Media)
        {
            if owner_of_account(&self.text[role]).is_some() {
                return Some(found);
            }
            let role = Some(role);
            return Some(Phrase { name: inside_marks(self.text, *quotation), role, form: Form::Named, ..found });
        }
        if (2..=8).contains(&inside.len())
            && inside.chars().all(|c| c.is_ascii_uppercase())
            && phrase.form == Form::Described
        {
            return Some(Phrase { kind: Kind::Organization, form: Form::Named, ..phrase });
        }
        // Trade Union 721: a society or a place that has a number.
        if name::is_numbered(inside) && phrase.form == Form::Described {
            return Some(Phrase { kind: Kind::Organization, form: Form::Named, ..phrase });
        }
        // What an institution writes in its account or on its site it says itself, and so does 民政厅方面; so do those who
        // make a programme: 《山间歌会》官方微博.
        if let Some(owner) = owner_of_account(inside).or_else(|| owner_of_site(inside))
            && let within = Span::new(span.start(), span.start() + owner.len())
            && let Some(found) = self.ending(within, phrase).filter(|found| {
                found.kind == Kind::Organization || found.kind == Kind::Document && owner.ends_with('》')
            })
        {
            let name = Span::new(found.name.start(), within.end());
            return Some(Phrase { name, kind: Kind::Organization, ..found });
        }
        let (word, ending) = ENDINGS.suffix(inside)?;
        let alone = word.len() == inside.len();
        // 汽车测评网站: what is traded is nobody; 海岸汽车 is a company.
        if alone && INDUSTRIES.contains(word) {
            return None;
        }
        let kind = match ending {
            Ending::Is(kind) => kind,
            Ending::Place if alone || is_joint(inside) => Kind::Organization,
            Ending::Place => return None,
        };
        if self.is_clause(span, span.end() - word.len())
            || !self.may_precede(Span::new(span.start(), span.end() - word.len()))
        {
            return None;
        }
        let single = word.chars().count() == 1;
        if single && self.has_predicate(span) {
            return None;
        }
        // 该会, 该行: what is pointed to is a body.
        let pointed = alone && phrase.form == Form::Definite;
        // 俄称…: a country by one character.
        let country = alone && ending == Ending::Place;
        if single
            && !pointed
            && !country
            && (alone || inside.chars().count() < 3 || !self.ends_with_noun(span))
            && self.is_common(span)
        {
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
        if kind == Kind::Organization
            && let Some(name) = self.behind_heading(span).or_else(|| self.behind_epithet(span))
        {
            return Some(Phrase { span: name, name, kind, form, ..phrase });
        }
        if kind == Kind::Document
            && let Some(owner) = self.owner(span, word)
        {
            return Some(Phrase { span: phrase.span, ..owner });
        }
        Some(Phrase { kind, form, ..phrase })
    }

    /// 归还借款并支付利息青岩市法院: the institution from its place on, where a heading without a mark stands in front of it.
    #[inline(never)]
    fn behind_heading(&self, span: Span) -> Option<Span> {
        let text = &self.text[span];
        if text.chars().nth(HEADING).is_none() || text.has_any(&['的', '和', '与', '及', '、']) {
            return None;
        }
        let tokens = self.document.tokens_in(span);
        let verb = tokens.iter().rposition(|token| token.tag.as_str() == "v" && token.span.len() > "在".len())?;
        let place = tokens[verb + 1..].iter().find(|token| matches!(token.tag.as_str(), "ns" | "nt"))?;
        let name = Span::new(place.span.start(), span.end());
        ENDINGS.get(&self.text[name]).is_none().then_some(name)
    }

    /// 石油巨头海岸石油公司: the institution without what it is in its trade.
    fn behind_epithet(&self, span: Span) -> Option<Span> {
        let text = &self.text[span];
        let start = EPITHETS.matches(text).map(|epithet| span.start() + epithet.span.end()).last()?;
        let name = Span::new(start, span.end());
        (self.text[name].chars().nth(2).is_some() && ENDINGS.get(&self.text[name]).is_none()).then_some(name)
    }

    /// The person or the newspaper whose document it is: 拉加德的声明; or the institution that published it, be it by a
    /// clause (海关发布的数据), with 的, or right before it (海关数据).
    fn owner(&self, span: Span, word: &str) -> Option<Phrase> {
        let inside = &self.text[span];
        // A university does not say what its studies say.
        let published = PUBLISHED.closes(word) && !word.ends_with("研究");
        let at = inside.rfind('的').filter(|at| at + "的".len() < inside.len());
        let Some(at) = at else {
            // 港务局31日最新数据: how new they are is no part of its name.
            let owner = inside.strip_suffix(word)?;
            let owner = ["最新", "官方"].iter().find_map(|word| owner.strip_suffix(word)).unwrap_or(owner);
            let owner = self.before_date(Span::new(span.start(), span.start() + owner.len()));
            // 政府文件 and 法院报告 are anybody's.
            // 东海社消息称: what an agency sends out it says itself, and 社交媒体消息 are anybody's.
            let sent = matches!(word, "消息" | "报道" | "报导") && !self.text[owner].closes_with(&['体', '络', '上']);
            let named = (published || sent) && self.text[owner].chars().nth(2).is_some() && !counts_many(inside);
            let owner = self.phrase(owner).filter(|_| named)?;
            let told = owner.kind == Kind::Organization && published || owner.kind == Kind::Media && sent;
            return (told && owner.form == Form::Named).then_some(owner);
        };
        let owner = Span::new(span.start(), span.start() + at);
        let verb = ["发布", "公布", "提供", "披露", "发表"].iter().find_map(|verb| self.text[owner].strip_suffix(verb));
        let owner = match verb.filter(|_| published) {
            Some(ahead) => Span::new(owner.start(), owner.start() + ahead.len()),
            None => owner,
        };
        let owner = self.without_leads(owner);
        let from = if self.text[owner].starts_with("来自") { "来自".len() } else { 0 };
        let told = Span::new(owner.start() + from, owner.end());
        let owner = if verb.is_some() { self.subject(told) } else { self.phrase(told) }?;
        // 鼎析发布的白皮书: whoever has no other name, and publishes.
        let whole = || self.without_leads(Span::new(owner.span.end(), told.end())).is_empty();
        if owner.form == Form::Unknown && verb.is_some() && published && owner.kind == Kind::Person && whole() {
            return Some(Phrase { kind: Kind::Organization, form: Form::Named, ..owner });
        }
        // 机构收集的八十所学校的数据 are not those of the schools.
        let organ = || published && owner.kind == Kind::Organization && !self.text[owner.span].contains('的');
        // 社交媒体的图片 are anybody's.
        let media = owner.kind == Kind::Media && !self.text[owner.span].ends_with("社交媒体");
        let owns = owner.kind == Kind::Person || media || organ();
        (owns && owner.form == Form::Named).then_some(owner)
    }

    /// 统计局31日, 统计局7月31日最新, 气象台最新路径分析及: the institution before when it published something.
    #[inline(never)]
    fn before_date(&self, owner: Span) -> Span {
        let text = &self.text[owner];
        let date = text.find(|c: char| c.is_ascii_digit()).filter(|&at| time(&text[at..]).is_some());
        let end = date.or_else(|| text.place_of("最新")).unwrap_or(text.len());
        Span::new(owner.start(), owner.start() + end)
    }

    /// 行政院尊重国会: an institution, a verb and its object; but 委员会组成人员 has the verb in the noun that starts at `noun`.
    fn is_clause(&self, span: Span, noun: usize) -> bool {
        let tokens = self.document.tokens_in(span);
        tokens.len() >= 3 && tokens[1..tokens.len() - 1].iter().any(|token| {
            let before = Span::new(span.start(), token.span.start());
            token.tag.as_str() == "v" && token.span.start() != noun && matches!(ENDINGS.suffix(&self.text[before]), Some((word, Ending::Is(Kind::Organization))) if word.chars().count() > 1)
        })
    }

    /// Whether a word in `span` makes it more than a noun phrase: 家里的水果全部 is no institution.
    fn has_predicate(&self, span: Span) -> bool {
        // 商务部、海关总署和装备发展部: each by itself.
        let text = &self.text[span];
        let joint = text
            .rfind(['、', '和', '与'])
            .filter(|&at| matches!(ENDINGS.suffix(&text[..at]), Some((_, Ending::Is(Kind::Organization)))));
        let span = joint.map_or(span, |at| Span::new(span.start() + at + "和".len(), span.end()));
        let tokens = self.document.tokens_in(span);
        let inner = &tokens[..tokens.len().saturating_sub(2)];
        // 海东市旅游和文化厅, 甲国住房和社区改造部: an authority, from the place where it is.
        if tokens.first().is_some_and(|first| first.tag.as_str() == "ns")
            && self.text[span].closes_with(&['部', '厅', '局', '委'])
            && inner.iter().all(|token| matches!(token.tag.as_str(), "ns" | "n" | "nz" | "j" | "v" | "vn" | "c" | "x"))
        {
            return false;
        }
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

    /// Whether no word in `span` is a predicate, a particle or an adverb.
    pub(super) fn is_nominal(&self, span: Span) -> bool {
        self.document.tokens_in(span).iter().all(|token| {
            !matches!(token.tag.as_str(), "p" | "d" | "c" | "ul" | "uz" | "ug" | "y" | "e" | "r" | "uj" | "uv")
                && (token.span.end() == span.end() || !self.governs(span, token))
        })
    }

    /// A noun of which the lists say nothing.
    #[inline(never)]
    fn unknown(&self, span: Span, phrase: Phrase) -> Option<Phrase> {
        if let Some(name) = self.nickname(span) {
            // “海湾保护学会”: no person.
            let kind = match ENDINGS.suffix(&self.text[name]) {
                Some((word, Ending::Is(kind @ (Kind::Organization | Kind::Media))))
                    if word.chars().nth(1).is_some() =>
                {
                    kind
                }
                _ => Kind::Person,
            };
            return Some(Phrase { name, kind, form: Form::Named, ..phrase });
        }
        let inside = &self.text[span];
        let tokens = self.document.tokens_in(span);
        let short = (2..=14).contains(&inside.chars().count());
        let plain = inside.chars().all(|c| name::is_han(c) || c.is_ascii_alphanumeric() || c == '、' || c == '·');
        let last = tokens.last()?;
        let is_noun = !inside.ends_with('地')
            && (!matches!(last.tag.as_str(), "v" | "vd" | "a" | "ad" | "f" | "t" | "m" | "q" | "k")
                || ["们", "者"].contains(&&self.text[last.span]))
            && self.is_nominal(Span::new(span.start() + counter(inside), span.end()));
        (short && plain && is_noun).then_some(Phrase {
            kind: if is_anonymous(inside) {
                Kind::Anonymous
            } else if is_plural(inside) {
                Kind::Group
            } else {
                Kind::Person
            },
            form: match phrase.form {
                Form::Definite => Form::Definite,
                // 干警们, 爆料者: people, whatever they do.
                _ if inside.closes_with(&['们', '者'])
                    && (3..=6).contains(&inside.chars().count())
                    && !inside.has_any(&['地', '为']) =>
                {
                    Form::Described
                }
                // 一些外国的人: many of whatever it is.
                _ if counts_many(inside) && inside.closes_with(&['人', '者', '友', '民', '生']) => Form::Described,
                _ => Form::Unknown,
            },
            ..phrase
        })
    }
}

/// 被检查企业普遍认为…: those to whom it was done, which stands right in front of what they are; behind 被 is `inner`.
#[inline(never)]
pub(super) fn undergone(reader: &Reader<'_>, before: Span, inner: Span) -> Option<Phrase> {
    let start = reader.without_leads(before).start();
    // 被曝员工抱怨, 被问及林海: what is told or asked follows these.
    let takes =
        |verb: &str| CUES.get(verb).is_some() || verb.closes_with(&['及', '到', '知', '曝', '爆', '传', '迫', '令']);
    let verb = reader.token_at(inner.start())?;
    if !matches!(verb.tag.as_str(), "v" | "vn") || takes(&reader.text[verb.span]) {
        return None;
    }
    let whom = reader.subject(Span::new(verb.span.end(), before.end()))?;
    let rest = reader.text.get(whom.span.end()..before.end())?;
    let vague = whom.form == Form::Unknown || matches!(whom.form, Form::Pronoun(_));
    let people = matches!(whom.kind, Kind::Group | Kind::Organization | Kind::Person);
    let does = rest.is_empty() || BOUNDARIES.get(rest).is_some_and(|word| word.stop);
    let bare = start + "被".len() == inner.start() && !reader.text[verb.span.end()..].starts_with('的');
    let bare = bare && whom.span.start() == verb.span.end();
    let span = Span::new(start, whom.span.end());
    (bare && people && does && !vague && whom.role.is_none()).then_some(Phrase {
        span,
        name: span,
        role: None,
        gloss: None,
        kind: Kind::Group,
        form: Form::Described,
    })
}

/// Trades that companies are called by, which are no companies.
static INDUSTRIES: Set = Set::of(&lists::SOURCE_SIGNS_INDUSTRY);

/// What an institution is in its trade, in front of its name.
static EPITHETS: Set = Set::of(&lists::SOURCE_SIGNS_EPITHET);

/// How somebody brings out a work.
static ISSUES: Set = Set::of(&lists::SOURCE_SIGNS_ISSUING);

/// The name of an institution has as many characters at most where it is not looked for a heading in front of it.
const HEADING: usize = 9;

/// 《规定》第8条 without the number of the article.
fn without_article(text: &str) -> &str {
    let Some(end) = text.rfind(['》', '〉']).map(|at| at + "》".len()) else { return text };
    let number = text[end..].strip_prefix('第').and_then(|rest| rest.strip_suffix(['条', '款', '章', '项']));
    if number.is_some_and(|number| number.chars().count() <= 10) { &text[..end] } else { text }
}
