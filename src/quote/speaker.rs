//! The phrase that names a speaker: who it is, with which title, of what kind.

use super::Kind;
use super::kind::{self, is_anonymous};
use super::memory::Memory;
use super::name;
use super::names::Known;
use super::person::KIN;
use super::time::time;
use super::unit::{Unit, enclosing};
use super::words::{BOUNDARIES, ENDINGS, Level, Number, PRONOUNS, TITLES, is_human};
use crate::document::Document;
use crate::lexicon::{Set, lists};
use crate::search::Search;
use crate::segment::Token;
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

/// The longest phrase for a speaker, in bytes.
pub(super) const LONGEST: usize = 240;

/// Reads phrases in one unit.
pub(super) struct Reader<'d> {
    pub document: &'d Document<'d>,
    pub text: &'d str,
    pub unit: Unit<'d>,
    pub known: &'d Known<'d>,
    pub memory: Memory,
}

impl<'d> Reader<'d> {
    pub(super) fn new(document: &'d Document<'d>, unit: Unit<'d>, known: &'d Known<'d>) -> Reader<'d> {
        Reader { document, text: &document.folded, unit, known, memory: Memory::default() }
    }

    /// The subject of the clause part `within`, which ends where the predicate is known to begin.
    pub(super) fn subject(&self, within: Span) -> Option<Phrase> {
        self.memory.subject(within, || self.read_subject(within))
    }

    #[inline(never)]
    fn read_subject(&self, within: Span) -> Option<Phrase> {
        let within = self.without_leads(within);
        let end = self.text.floor_char_boundary(within.end().min(within.start() + 3 * LONGEST));
        let start = self.someone_at(Span::new(within.start(), end)).unwrap_or_else(|| self.without_existential(within));
        if start >= end {
            return None;
        }
        let noun = Span::new(start, end);
        // 包括市长在内的支持者: all of them.
        if let Some((_, all)) = self.text[noun].strip_prefix("包括").and_then(|rest| rest.split_once("在内")) {
            let all = Span::new(end - all.strip_prefix('的').unwrap_or(all).len(), end);
            let found = self.subject_noun(all).map(|found| (found.span.end(), found.kind));
            // 包括市长在内支持改名的人.
            let (end, kind) = found.or_else(|| self.text[all].ends_with('人').then_some((end, Kind::Group)))?;
            let kind = if kind == Kind::Person { Kind::Group } else { kind };
            let name = Span::new(start, end);
            return Some(Phrase { span: name, name, role: None, gloss: None, kind, form: Form::Described });
        }
        let subject = self.subject_noun(noun);
        let found = subject
            .filter(|phrase| phrase.form != Form::Unknown)
            .or_else(|| self.written_in(noun))
            .or_else(|| self.titled_at_end(noun))
            .or(subject)?;
        // 有记者 is not the reporter of whom was spoken.
        let introduced = start > within.start() && found.form == Form::Definite;
        // 一名女性: these counters count nothing but people.
        let text = &self.text[found.span];
        let counted = || kind::counter(text) < text.len() && text[..kind::counter(text)].closes_with(&['名', '位']);
        let described = introduced || found.form == Form::Unknown && counted();
        Some(if described { Phrase { form: Form::Described, ..found } } else { found })
    }

    fn subject_noun(&self, within: Span) -> Option<Phrase> {
        let direct = if self.opens_circumstance(within) { None } else { self.direct(within) };
        let told = |phrase: &Phrase| phrase.form != Form::Unknown;
        match direct {
            // 瑞银集团在纽约的交易负责人卡欣: the person is the speaker.
            Some(phrase) if phrase.kind == Kind::Organization => {
                // 统计局公布的报告: the whole phrase stands for the institution.
                if let Some(owned) = self.phrase(within).filter(|owned| owned.name == phrase.name) {
                    return Some(owned);
                }
                // 集团在云州的负责人卡林: of which institution.
                let placed = |role: Span| {
                    let at = self.text[phrase.span.end()..].starts_with('在');
                    self.role(Span::new(within.start(), role.end())).filter(|_| at)
                };
                let head = self.relative(within);
                let head = head.map(|head| Phrase { role: head.role.and_then(placed).or(head.role), ..head });
                let issued = kind::issues(&self.text[Span::new(phrase.span.end(), within.end())]);
                head.filter(|head| {
                    rank(head) == 4 || head.kind == Kind::Document && (issued || head.form == Form::Named)
                })
                .or(direct)
            }
            // 《海洋》5日刊登的一项研究: the paper does not say what its studies say.
            Some(phrase) if phrase.kind == Kind::Media && self.text[within].closes_with(&['究', '文']) => {
                let study = self.relative(within).filter(|study| study.kind == Kind::Document);
                study.map(|study| Phrase { role: Some(phrase.name), ..study }).or(direct)
            }
            Some(phrase) if told(&phrase) => direct,
            _ => self.relative(within).or(direct),
        }
    }

    /// A person with a title right before the predicate, whatever lost its mark before: 共同守护家园会长李明.
    fn titled_at_end(&self, within: Span) -> Option<Phrase> {
        let title = self.last_title(within).filter(|title| title.end() < within.end())?;
        let role = self.role(Span::new(within.start(), title.end()))?;
        let named = self.direct(Span::new(title.end(), within.end()))?;
        let is_name = named.role.is_none() && named.kind == Kind::Person && named.form == Form::Named;
        let rest = self.text[named.span.end()..within.end()].trim_start();
        let bare = rest.is_empty()
            || time(rest).is_some()
            || matches!(rest, "并" | "则")
            || self.is_preposition(within.end() - rest.len());
        let span = Span::new(role.start(), named.span.end());
        (is_name && bare).then_some(Phrase { span, role: Some(role), ..named })
    }

    /// 体检报告上: what a document has in it is said by the document.
    fn written_in(&self, within: Span) -> Option<Phrase> {
        let whole = self.text[within].strip_suffix(['上', '中', '里', '内'])?;
        let phrase = self.phrase(Span::new(within.start(), within.start() + whole.len()))?;
        (phrase.kind == Kind::Document).then_some(phrase)
    }

    /// Where those begin who are somewhere: 论坛上有网友….
    fn someone_at(&self, within: Span) -> Option<usize> {
        let text = &self.text[within];
        // 岸上再有人喊道, but not 没有人 and 所有人.
        if let Some(ahead) = text.strip_suffix("有人")
            && ahead.ends_with(|c| name::is_han(c) && !"没所只拥持含占另还也".holds(c))
        {
            return Some(within.start() + ahead.len());
        }
        let at = within.start() + text.find('有').filter(|&at| at > 0)?;
        let token = self.token_at(at).filter(|token| token.span.len() == "有".len())?;
        let phrase = self.direct(Span::new(token.span.end(), within.end()))?;
        let many = matches!(phrase.kind, Kind::Group | Kind::Anonymous)
            || phrase.kind == Kind::Person && matches!(phrase.form, Form::Definite | Form::Described);
        (many && phrase.form != Form::Unknown && phrase.span.end() == within.end()).then_some(token.span.end())
    }

    /// Where `within` begins without the 有 of 有网友 and 也有家长: there are some who say it.
    fn without_existential(&self, within: Span) -> usize {
        let text = &self.text[within];
        let adverb =
            ["甚至", "也", "还", "另", "更", "又", "就", "曾", "便"].iter().find(|word| text.starts_with(**word));
        let ahead = adverb.map_or(0, |word| word.len());
        let Some(rest) = text[ahead..].strip_prefix('有') else { return within.start() };
        let at = within.start() + ahead;
        // 有关, 有的 and 有限 are words; what the dictionary does not know may begin with a name.
        let goes_on = self.token_at(at).is_some_and(|token| {
            token.span.len() > "有".len() && !matches!(token.tag.as_str(), "x" | "nr" | "nrfg" | "nrt")
        });
        // 有“红杏”品牌的员工, but not 有“三高”的人.
        let quotation = self.unit.quotation_at(self.text, within.end() - rest.len());
        let quoted = quotation.is_some_and(|quotation| !self.text[quotation.end()..].starts_with('的'));
        let noun = quoted || rest.starts_with(|c| name::is_han(c) || c.is_ascii_digit());
        let counted = rest.opens_with(&['人', '关', '的', '些', '分', '声', '观', '消', '说', '传']);
        // 有观点 is no somebody, and 有观众 and 有消息人士 are.
        let counted = counted && !["观众", "消息人士"].iter().any(|some| rest.starts_with(some));
        if noun && !counted && !goes_on { at + "有".len() } else { at }
    }

    /// The subject that `within` begins with.
    fn direct(&self, within: Span) -> Option<Phrase> {
        if let Some(phrase) = self.pronoun(within) {
            return Some(phrase);
        }
        let name = self.known_name(within).or_else(|| self.bounded_name(within));
        if let Some(phrase) = name.or_else(|| self.surname_alone(within)) {
            return Some(phrase);
        }
        let mut best: Option<Phrase> = None;
        // Whether nothing but a word that may be a verb ends the best one so far.
        let mut loose = false;
        for stop in self.stops(within) {
            if stop.at - within.start() > LONGEST {
                break;
            }
            if let Some(phrase) = self.phrase(Span::new(within.start(), stop.at))
                && best.is_none_or(|best| {
                    rank(&phrase) > rank(&best)
                        || rank(&phrase) == rank(&best) && (rank(&phrase) == 2 || loose && rank(&phrase) >= 3)
                        || loose && self.is_place(&best) && phrase.form == Form::Unknown
                })
            {
                best = Some(phrase);
                loose = !stop.hard;
            }
            if stop.hard && (best.is_some_and(|best| best.form != Form::Unknown) || self.is_preposition(stop.at)) {
                break;
            }
        }
        best
    }

    /// A name that the text has shown to be one, with nothing but a predicate after it.
    #[inline(never)]
    fn known_name(&self, within: Span) -> Option<Phrase> {
        let span = self.known_prefix(within)?;
        let rest = &self.text[span.end()..within.end()];
        // 本人 and a bracket only say more of the same.
        let rest = ["本人", "自己"].iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
        let bounded = rest.is_empty()
            || time(rest).is_some()
            || BOUNDARIES.prefix(rest).is_some_and(|(_, boundary)| boundary.stop)
            || self.token_at(within.end() - rest.len()).map_or(name::familiar(&self.text[span]).is_some(), |token| {
                matches!(token.tag.as_str(), "v" | "vd" | "d" | "ad" | "p")
            });
        bounded.then_some(Phrase { span, name: span, role: None, gloss: None, kind: Kind::Person, form: Form::Named })
    }

    /// A surname that stands for somebody of whom was spoken: 李表示, 李先生和家人.
    #[inline(never)]
    fn surname_alone(&self, within: Span) -> Option<Phrase> {
        let inside = &self.text[within];
        let surname = &inside[..inside.chars().next()?.len_utf8()];
        let rest = &inside[surname.len()..];
        let address = ["先生", "女士", "小姐"].iter().find(|address| rest.starts_with(**address));
        let span = Span::new(within.start(), within.start() + surname.len() + address.map_or(0, |word| word.len()));
        let rest = &self.text[span.end()..within.end()];
        let bounded = match address {
            Some(_) => rest.opens_with(&['和', '与', '及']),
            None => rest.is_empty() || BOUNDARIES.prefix(rest).is_some_and(|(_, boundary)| boundary.stop),
        };
        // All names of the text are looked through last.
        let known = || address.is_some() || self.known.has_surname(surname);
        (bounded && name::surname(surname).is_some() && known()).then_some(Phrase {
            span,
            name: span,
            role: None,
            gloss: None,
            kind: Kind::Person,
            form: Form::Named,
        })
    }

    /// A Chinese name before a boundary word, however the words around it are cut.
    #[inline(never)]
    fn bounded_name(&self, within: Span) -> Option<Phrase> {
        let span = self.name_before_boundary(within)?;
        let starts_word = self.document.tokens_in(within).first().is_none_or(|token| {
            token.span.start() != span.start()
                || token.span.len() == 3
                || token.tag.as_str().starts_with("nr")
                // 郭建波|临走: joined by guess, before a word of its own.
                || token.span.end() == span.end()
                    && BOUNDARIES.prefix(&self.text[span.end()..]).is_some_and(|(word, _)| word.chars().nth(1).is_some())
                || token.tag.as_str() == "x" && (token.span.len() > span.len() || !self.is_cut(span.end()))
        });
        // 蓝绿都…: two parties, whatever their names are besides.
        let listed = ENDINGS.get(&self.text[span]).is_some();
        (starts_word && !listed && name::is_no_word(self.document, span) && !self.completes_ending(within, span.end()))
            .then_some(Phrase { span, name: span, role: None, gloss: None, kind: Kind::Person, form: Form::Named })
    }

    /// Whether the word at `at` takes an object, so that no phrase for a speaker goes on over it.
    pub(super) fn is_preposition(&self, at: usize) -> bool {
        PREPOSITIONS.opens(&self.text[at..])
    }

    /// Whether `within` begins with a word that no subject begins with; 以色列 does not begin with 以.
    fn opens_circumstance(&self, within: Span) -> bool {
        let text = &self.text[within];
        let longer = |word: &str| {
            self.token_at(within.start())
                .is_some_and(|token| token.span.len() > word.len() && !matches!(token.tag.as_str(), "x" | "p" | "d"))
        };
        let first = self.unit.cues.partition_point(|hit| hit.span.start() < within.start());
        let predicate = self.unit.cues.get(first).is_some_and(|hit| {
            hit.span.start() == within.start() && matches!(hit.cue.level, Level::Act | Level::View | Level::Call)
        });
        // Inside of a phrase 与 joins its nouns.
        let with = text.starts_with('与') && !longer("与");
        // 都发局长林立文: the word goes on.
        let titled = |word: &str| TITLES.prefix(text).is_some_and(|(title, ())| title.len() > word.len());
        (predicate || with || CIRCUMSTANTIAL.prefix(text).is_some_and(|(word, ())| !longer(word) && !titled(word)))
            && !name::is_chinese(text.trim())
    }

    /// The word that starts at `at`.
    pub(super) fn token_at(&self, at: usize) -> Option<&'d Token> {
        let index = self.document.tokens.partition_point(|token| token.span.start() < at);
        self.document.tokens.get(index).filter(|token| token.span.start() == at)
    }

    /// 接受采访的学者: what a clause modifies with 的.
    fn relative(&self, within: Span) -> Option<Phrase> {
        let inside = &self.text[within];
        let mut particles = inside
            .match_indices('的')
            .filter(|(at, particle)| {
                // 提到了他的助理: no clause but of whom it is.
                let to = within.start() + at + particle.len();
                enclosing(self.unit.opaque, within.start() + at).is_none()
                    && (PRONOUNS.suffix(&inside[..*at]).is_none() || self.may_precede(Span::new(within.start(), to)))
            })
            .map(|(at, particle)| within.start() + at + particle.len());
        let read = |start: usize| self.direct(Span::new(start, within.end()));
        let first = particles.by_ref().take(PARTICLES).find_map(read)?;
        // 一则A法院作出的裁定书: a verb behind the first noun goes on to the next particle.
        let goes_on = first.kind == Kind::Organization || first.form == Form::Unknown;
        let next = particles.next().filter(|&start| goes_on && start > first.span.end()).and_then(read);
        let phrase = next.filter(|next| next.form != Form::Unknown && next.kind == Kind::Document).unwrap_or(first);
        let whole = Span::new(within.start(), phrase.span.end());
        // 婴儿的母亲, 不愿露面的工友: what stands before the noun tells who it is.
        let whose = || {
            phrase.form == Form::Definite
                && whole.len() <= LONGEST / 4
                && (KIN.contains(&self.text[phrase.span]) || is_anonymous(&self.text[whole]))
        };
        match phrase.form {
            Form::Unknown => None,
            form if within.len() <= LONGEST / 2 && (form == Form::Described || whose()) => {
                let kind = match phrase.kind {
                    Kind::Person | Kind::Group if is_anonymous(&self.text[whole]) => Kind::Anonymous,
                    kind => kind,
                };
                Some(Phrase { span: whole, name: whole, role: None, kind, form: Form::Described, ..phrase })
            }
            _ => Some(phrase),
        }
    }

    pub(super) fn is_somebody(&self, token: &Token) -> bool {
        is_human(&self.text[token.span], token.tag.as_str()) || TITLES.get(&self.text[token.span]).is_some()
    }

    #[inline(never)]
    fn pronoun(&self, within: Span) -> Option<Phrase> {
        let inside = &self.text[within];
        let (word, number) = PRONOUNS.prefix(inside)?;
        let rest = &inside[word.len()..];
        let next = self.token_at(within.start() + word.len());
        // 他的, 他父亲: somebody of his.
        let owns = rest.starts_with('的') || next.is_some_and(|next| self.is_somebody(next));
        let free = rest.is_empty()
            || rest.closes_with(&['地', '着'])
            || BOUNDARIES.prefix(rest).is_some_and(|(_, boundary)| boundary.stop)
            || time(rest).is_some()
            || self.stops(within).first().is_some_and(|stop| stop.at == within.start() + word.len())
            || number == Number::Singular && next.is_some() && !owns;
        let span = Span::new(within.start(), within.start() + word.len());
        free.then_some(Phrase {
            span,
            name: span,
            role: None,
            gloss: None,
            kind: Kind::Person,
            form: Form::Pronoun(number),
        })
    }
}

/// So many clauses with 的 before a noun are read.
const PARTICLES: usize = 3;

/// How somebody finds something: 农业农村部监测发现.
pub(super) static FINDING: Set = Set::of(&lists::SOURCE_SIGNS_FINDING);

/// What takes an object behind a phrase for a speaker.
static PREPOSITIONS: Set = Set::of(&lists::SOURCE_SIGNS_PREPOSITION);

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

/// Words that no subject begins with.
pub(super) static CIRCUMSTANTIAL: Set = Set::of(&lists::SOURCE_SIGNS_CIRCUMSTANTIAL);
