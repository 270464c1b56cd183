//! The role of a person: the title with the affiliation before it.

use super::Kind;
use super::kind::{counter, self_called};
use super::name;
use super::person::KIN;
use super::speaker::{CIRCUMSTANTIAL, Reader};
use super::unit::enclosing;
use super::words::{BOUNDARIES, ENDINGS, Ending, PRONOUNS};
use crate::lexicon::{Lexicon, Set, lists};
use crate::script::is_alphanumeric;
use crate::search::Search;
use crate::segment::Token;
use crate::span::Span;
use std::sync::LazyLock;

/// What people are called for their merits, whatever they do.
static HONORIFICS: Set = Set::of(&lists::SOURCE_SIGNS_HONORIFIC);

impl Reader<'_> {
    /// The title that ends `span`, with the affiliation before it; without a clause that modifies it and without a counter.
    pub(super) fn role(&self, span: Span) -> Option<Span> {
        let title = self.last_title(span)?;
        // 县长拿督阿里: an honorific is no part of it.
        if HONORIFICS.contains(&self.text[title]) {
            return self.role(Span::new(span.start(), title.start()));
        }
        self.reaching(span, title.start())
    }

    /// The institution that ends `span`, with where it is.
    pub(super) fn workplace(&self, span: Span) -> Option<Span> {
        let (ending, _) = ENDINGS
            .suffix(&self.text[span])
            .filter(|(ending, is)| *is == Ending::Is(Kind::Organization) && ending.chars().nth(1).is_some())?;
        self.reaching(span, span.end() - ending.len())
    }

    /// What belongs to the noun that starts at `head` and ends `span`.
    fn reaching(&self, span: Span, head: usize) -> Option<Span> {
        // The words may be cut otherwise than the title: 民众党|主席.
        let straddles = self
            .document
            .tokens_in(span)
            .iter()
            .find(|token| token.span.contains(head))
            .map_or(head, |token| token.span.start());
        let mut start = straddles;
        let mut particle = None;
        let mut end = straddles;
        let mut right: Option<&Token> = None;
        for token in self.document.tokens_in(Span::new(span.start(), straddles)).iter().rev() {
            // 临山 (Linshan) 的教练: a second form of a name does not end it.
            let gloss = enclosing(self.unit.opaque, token.span.start())
                .filter(|part| part.start() > span.start() && self.text[*part].opens_with(&['（', '(']));
            if let Some(gloss) = gloss {
                // （下称“李”） stands behind another one's name.
                if self.text[gloss].contains('称') {
                    break;
                }
                end = gloss.start();
                continue;
            }
            // “禁止核武会议”的共同议长: a quotation stands for one word.
            let quoted = enclosing(self.unit.opaque, token.span.start()).filter(|part| {
                part.start() >= span.start() && part.len() <= QUOTED && self.text[*part].opens_with(&['“', '「'])
            });
            if let Some(quoted) = quoted {
                (start, end) = (start.min(quoted.start()), quoted.start());
                continue;
            }
            // 大使林海、武官陈立: two people, the first one by name.
            let apart = ["、", "和", "与", "以及"].contains(&&self.text[token.span]) && {
                let ahead = &self.text[span.start()..token.span.start()];
                let mut starts = ahead.char_indices().rev().map(|(at, _)| at).skip(1).take(3);
                starts.any(|at| self.known.contains(&ahead[at..]))
            };
            if apart {
                break;
            }
            if token.span.end() != end {
                // A bracket, a book title or space stands between; 《…》 belongs to the name of a newspaper.
                let Some(part) = enclosing(self.unit.opaque, end.saturating_sub(1)) else { break };
                if part.start() < span.start() {
                    break;
                }
            }
            let word = &self.text[token.span];
            end = token.span.start();
            let is_person = self.known.contains(word) || token.tag.as_str().starts_with("nr") && name::is_person(word);
            let joins = ["与", "和", "及", "、"]
                .iter()
                .any(|conjunction| self.text[token.span.end()..].starts_with(conjunction));
            // 李某退还原告: what somebody does to the one with the title.
            let is_person = is_person || name::is_withheld(word);
            // 海巡|执法|大队: no name, where what follows is a unit.
            let unit = |verb: &Token| ENDINGS.get(&self.text[verb.span.end()..straddles]).is_some();
            if is_person
                && let Some(verb) = right.filter(|next| next.tag.as_str() == "v" && next.span.end() <= straddles)
                && (self.known.contains(word) || name::is_withheld(word) || !unit(verb))
            {
                start = particle.unwrap_or(start).max(verb.span.end());
                break;
            }
            right = Some(token);
            // 委员与云州市长李明: two people, where the second one's office has a place of its own.
            let other = self.text[token.span.end()..].starts_with('与')
                && straddles > token.span.end() + "与".len()
                && self.is_somebody(token);
            if is_person && joins || other || TRANSITIVE.contains(word) {
                start = particle.unwrap_or(start).max(start);
                break;
            }
            if word == "的" {
                particle = Some(token.span.end());
                continue;
            }
            // 该校办公室主任: whose office it is was told before.
            if word.starts_with('该') && start == token.span.end() && particle.is_none() {
                start = token.span.start();
                break;
            }
            // 集团在云州的负责人: where the institution is.
            let placed = || {
                let ahead = ENDINGS.suffix(&self.text[span.start()..token.span.start()]);
                word == "在" && matches!(ahead, Some((_, Ending::Is(Kind::Organization))))
            };
            if !(self.affiliates(span, token) || particle.is_some() && placed()) {
                if particle.is_some() && matches!(token.tag.as_str(), "v" | "p" | "d") {
                    start = particle.unwrap_or(start);
                }
                break;
            }
            start = token.span.start();
            // 推动文化交流中国驻甲国大使: a heading without a mark in front of it.
            let posted = token.tag.as_str() == "ns" && self.text[token.span.end()..].starts_with('驻');
            if posted && !self.text[..start].closes_with(&['、', '和', '兼', '任']) {
                break;
            }
        }
        // 到访的总统, 参加调试的经理: what somebody just does is no part of it, and what he is in charge of is.
        if let Some(particle) = particle
            && self.token_at(start).is_some_and(|first| {
                start < particle
                    && matches!(first.tag.as_str(), "v" | "d" | "p")
                    && !["涉事", "涉案", "受访", "遇难", "负责", "来自"].contains(&&self.text[first.span])
            })
        {
            start = particle;
        }
        if let Some(particle) =
            particle.filter(|&particle| self.is_aside(start, particle, Span::new(straddles, span.end())))
        {
            start = particle;
        }
        // “看议会”召集人: not from the middle of a quotation on.
        if let Some(part) = enclosing(self.unit.opaque, start).filter(|part| part.start() >= span.start()) {
            start = part.start();
        }
        let role = Span::new(start, span.end());
        let outer = |c| matches!(c, '、' | ' ' | '，' | ',' | '）' | ')' | '】' | '：');
        let role = role.trim(self.text, outer);
        // 在云州与水务集团经理李明座谈: where they meet.
        let met = self.text[role].find('与').filter(|&at| at <= 12 && self.text[..role.start()].ends_with('在'));
        let role = Span::new(role.start() + met.unwrap_or(0), role.end());
        let joined = ["和", "与", "及", "暨", "兼", "的", "据", "来自"]
            .iter()
            .find(|word| self.text[role].starts_with(**word))
            .map_or(0, |word| word.len());
        let role = Span::new(role.start() + joined, role.end());
        let counter = counter(&self.text[role]);
        // 68岁的电工: his age is no part of it.
        let age = self.text[role].rfind("岁的").map(|at| at + "岁的".len());
        let role = Span::new(role.start() + age.unwrap_or(counter), role.end()).trim(self.text, outer);
        (!role.is_empty()).then_some(role)
    }

    /// Whether what stands from `start` to `particle`, where 的 ends, is no affiliation of the `title`: the object of a
    /// verb (参与试验的医院院长), or what somebody is to another one (同党的议员).
    #[inline(never)]
    fn is_aside(&self, start: usize, particle: usize, title: Span) -> bool {
        let Some(ahead) = self.text.get(start..particle).and_then(|ahead| ahead.strip_suffix('的')) else {
            return false;
        };
        if ahead.starts_with('同') && ahead.chars().count() == 2 {
            return true;
        }
        let institution =
            |ending: Ending| matches!(ending, Ending::Is(Kind::Organization | Kind::Media) | Ending::Place);
        let of = ENDINGS.suffix(ahead).is_some_and(|(_, ending)| institution(ending));
        let whole = ENDINGS
            .matches(&self.text[particle..title.start()])
            .any(|found| found.span.len() > "部".len() && institution(found.value));
        let index = self.document.tokens.partition_point(|token| token.span.end() < start);
        // 是受人尊重的演员: what somebody is.
        let governed = self.document.tokens.get(index).is_some_and(|before| {
            let verb = matches!(before.tag.as_str(), "v" | "vn") || self.text[before.span].closes_with(&['过', '了']);
            before.span.end() == start && verb && !self.text[before.span].closes_with(&['是', '任', '系', '为'])
        });
        // 采访了一家武馆的老板
        let of = of || ahead.has("一家");
        // 小雨的母亲, 总统林海的顾问: whose she is.
        let owner = self.document.tokens_in(Span::new(start, particle - "的".len())).last();
        let named = || owner.is_some_and(|owner| self.known.contains(&self.text[owner.span]));
        let kin = KIN.contains(&self.text[title]) || named();
        !of && !kin && (whole || governed)
    }

    /// Whether `ahead`, which stands between the start of a phrase and its head, leaves the phrase a noun:
    /// 来自北京的 does, 找到自己 and 由 make it an object.
    pub(super) fn may_precede(&self, ahead: Span) -> bool {
        // 提到了他的助理: no clause but of whom it is.
        let modifies = |at: &usize| PRONOUNS.suffix(&self.text[ahead][..*at]).is_none();
        let clause = self.text[ahead].rfind('的').filter(modifies).map_or(0, |at| at + "的".len());
        let clause = if clause == 0 { self_called(&self.text[ahead]).unwrap_or(0) } else { clause };
        let ahead = Span::new(ahead.start() + clause, ahead.end());
        !self.document.tokens_in(ahead).iter().any(|token| self.governs(ahead, token))
    }

    /// Whether a word takes what follows it as its object, or ends what came before it. Verbs inside the names of
    /// institutions do not: 执法支队, 住建局.
    pub(super) fn governs(&self, within: Span, token: &Token) -> bool {
        let word = &self.text[token.span];
        let closed = BOUNDARIES.get(word).is_some_and(|boundary| boundary.stop && !boundary.lead)
            && !ATTRIBUTIVE.contains(word)
            || CIRCUMSTANTIAL.contains(word)
            || TRANSITIVE.contains(word)
            || GOVERNING.get(word).is_some()
            || matches!(token.tag.as_str(), "v" | "vd" | "p")
                && word.chars().nth(1).is_some()
                && word.closes_with(&['到', '出', '给', '向', '了', '过', '着', '成', '为', '于'])
            || ["还有", "也有", "只有", "没有", "使得"].contains(&word);
        closed && !self.completes_ending(within, token.span.start())
    }

    /// Whether a word before a title can be part of the affiliation.
    #[inline(never)]
    fn affiliates(&self, within: Span, token: &Token) -> bool {
        let word = &self.text[token.span];
        // 临山自然博物馆: to the dictionary an adverb; 管护所所长: a particle.
        if matches!(word, "和" | "与" | "及" | "暨" | "兼" | "前" | "驻" | "某" | "自然" | "共同" | "即将" | "所")
        {
            return true;
        }
        if self.governs(within, token) {
            return false;
        }
        match token.tag.as_str() {
            "f" => !matches!(word, "中" | "上" | "后" | "时" | "里" | "内" | "之后" | "以来"),
            _ if word == "据" => false,
            "d" | "r" | "ul" | "uz" | "ug" | "y" | "e" | "o" | "c" => false,
            "w" | "x" => {
                word == "、"
                    || word.chars().all(|c| is_alphanumeric(c) || matches!(c, '-' | '·' | '&' | '.' | ' ' | '—'))
                    || word.opens_with(&['《', '》', '“', '”', '「', '」'])
            }
            "t" => !word.closes_with(&['日', '天', '晚', '午', '晨']),
            // 总统李明2日与外长林立: when somebody does something.
            "m" => !matches!(word, "日" | "月"),
            _ => !matches!(word, "，" | "。" | "：" | "；" | "）" | "（" | "！" | "？"),
        }
    }
}

/// A quotation in a role has so many bytes at most.
const QUOTED: usize = 60;

/// Verbs that end other phrases, and stand before a noun as an adjective does: 受访家长.
pub(super) static ATTRIBUTIVE: Set = Set::of(&lists::SOURCE_SIGNS_ATTRIBUTIVE);

/// Verbs of one character that take an object wherever they stand.
static GOVERNING: LazyLock<Lexicon<()>> = LazyLock::new(|| {
    let verbs = "欲邀盼促吁是有让请找给看见问听说称到去来抱拿叫当做像使令派送接买卖跟陪扶拉推追骂劝将把被由用";
    Lexicon::new(verbs.split_inclusive(|_| true).map(|verb| (verb, ())))
});

/// Verbs whose object is not their subject's affiliation: 战胜英国选手.
static TRANSITIVE: Set = Set::of(&lists::SOURCE_SIGNS_TRANSITIVE);
