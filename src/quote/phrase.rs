//! What a phrase names: a person by title and name, an institution, a document, a group.

use super::Kind;
use super::kind::{
    counter, counts_many, definite, exemplified, is_anonymous, is_joint, is_periodical, is_plural, is_share,
    owner_of_account,
};
use super::name;
use super::speaker::{Form, LONGEST, Phrase, Reader};
use super::time::time;
use super::unit::inside as inside_marks;
use super::words::{BOUNDARIES, CUES, ENDINGS, Ending, PRONOUNS, TITLES, is_human};
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
        self.titled(head, phrase)
            .or_else(|| self.plain(head, phrase))
            .or_else(|| self.ending(head, phrase))
            .or_else(|| self.unknown(head, phrase))
    }

    fn without_gloss(&self, span: Span) -> (Span, Option<Span>) {
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

    /// ROLE NAME, NAME ROLE or ROLE alone.
    fn titled(&self, span: Span, phrase: Phrase) -> Option<Phrase> {
        let title = self.last_title(span)?;
        let rest = Span::new(title.end(), span.end());
        let inside = &self.text[rest];
        if inside.is_empty() {
            return self.title_only(span, title, phrase);
        }
        if inside == "们" || inside == "等" || inside == "等人" {
            return Some(Phrase { kind: Kind::Group, form: Form::Described, ..phrase });
        }
        let bare = inside.trim_start_matches(['—', '-', ' ', '　', '、']);
        let name = self.name_in(Span::new(rest.end() - bare.len(), rest.end()))?;
        // 总统李明办公室 is an office, not the president.
        if matches!(ENDINGS.get(self.text[name.end()..rest.end()].trim()), Some(Ending::Is(Kind::Organization))) {
            return None;
        }
        let role = self.role(Span::new(span.start(), title.end()));
        if role.is_some_and(|role| !self.may_precede(Span::new(span.start(), role.start()))) {
            return None;
        }
        let span = Span::new(phrase.span.start(), name.end());
        Some(Phrase { span, name, role, kind: Kind::Person, form: Form::Named, ..phrase })
    }

    /// The name that `span`, which follows a title, is or starts with.
    #[inline(never)]
    fn name_in(&self, span: Span) -> Option<Span> {
        let text = &self.text[span];
        // Behind a title these are prepositions, seldom as they are surnames.
        if text.opens_with(&['向', '经', '于', '连', '同', '由', '从', '对', '谈']) && self.known_prefix(span).is_none()
        {
            return None;
        }
        let chinese = name::is_chinese_behind_title(text);
        if chinese
            && (name::is_no_word(self.document, span)
                || self.known.contains(text)
                || name::is_cut_through(self.document, span))
            || !chinese && name::is_person(text)
            || self.is_unlisted(span)
            || name::familiar(text).is_some_and(|familiar| familiar.len() == text.len())
        {
            return Some(span);
        }
        if let Some(name) = name::before_adverb(text) {
            return Some(Span::new(span.start(), span.start() + name.len()));
        }
        // 店主奚月则: an adverb behind the name.
        let ahead = text.strip_suffix(['则', '却', '也', '还', '仍', '亦', '都']).filter(|ahead| {
            name::is_chinese_behind_title(ahead)
                || ahead.ends_with('月')
                    && name::surname(ahead).is_some_and(|surname| surname.len() + "月".len() == ahead.len())
        });
        if let Some(ahead) = ahead.filter(|_| !self.known.contains(text)) {
            let name = Span::new(span.start(), span.start() + ahead.len());
            return name::is_no_word(self.document, name).then_some(name);
        }
        // 总统林肯办公室 is an office.
        let organ = |name: &Span| {
            let rest = &self.text[name.end()..span.end()];
            ENDINGS.suffix(rest).is_some_and(|(ending, _)| ending == rest)
        };
        self.nickname(span)
            .or_else(|| self.known_prefix(span))
            .or_else(|| self.name_before_boundary(span))
            .or_else(|| self.name_by_words(span))
            .filter(|name| !organ(name))
    }

    /// Whether all of `span`, which follows a title, is one word of which the dictionary knows nothing: 外长乌伊.
    #[inline(never)]
    fn is_unlisted(&self, span: Span) -> bool {
        let text = &self.text[span];
        matches!(self.document.tokens_in(span), [token] if token.span == span && token.tag.as_str() == "x")
            && (2..=4).contains(&text.chars().count())
            && text.chars().all(name::is_han)
            && !text.closes_with(&['着', '了', '过', '们'])
            && BOUNDARIES.prefix(text).is_none()
            && CUES.suffix(text).is_none()
            && ENDINGS.suffix(&self.text[..span.start()]).is_none()
    }

    /// Whether the character at `at` is in 管委会, 选对会 or 政要, behind its first one, however the dictionary cuts it.
    pub(super) fn completes_ending(&self, within: Span, at: usize) -> bool {
        let ends = self.text[at..within.end()].char_indices().skip(1).take(2).map(|(offset, _)| at + offset);
        let title =
            |end: usize| TITLES.suffix(&self.text[within.start()..end]).filter(|(title, ())| title.len() > end - at);
        ends.chain([within.end()].into_iter().filter(|end| end - at <= 6)).any(|end| {
            let ending = ENDINGS.suffix(&self.text[within.start()..end]);
            ending.is_some_and(|(ending, _)| ending.chars().count() > 2 && ending.len() > end - at)
                || title(end).is_some()
        })
    }

    /// Whether the phrase is nothing but a place, which may be the beginning of an institution's name: 韩国联合参谋本部.
    pub(super) fn is_place(&self, phrase: &Phrase) -> bool {
        matches!(ENDINGS.get(&self.text[phrase.span]), Some(Ending::Place))
    }

    /// A name in quotation marks, as people have on the net.
    pub(super) fn nickname(&self, span: Span) -> Option<Span> {
        let quotation = *self.unit.quotations.get(self.unit.quotations.partition_point(|q| q.end() <= span.start()))?;
        let name = inside_marks(self.text, quotation);
        let plain = |c: char| name::is_han(c) || c.is_ascii_alphanumeric() || c == '_';
        let short = (2..=10).contains(&self.text[name].chars().take(11).count()) && self.text[name].chars().all(plain);
        (quotation == span && short && self.is_nominal(name)).then_some(name)
    }

    /// The longest known name that `span` starts with.
    pub(super) fn known_prefix(&self, span: Span) -> Option<Span> {
        let name = self.known.prefix(&self.text[span])?;
        Some(Span::new(span.start(), span.start() + name.len()))
    }

    /// A name that `span` starts with, as its words are cut; it must not be all of `span`.
    fn name_by_words(&self, span: Span) -> Option<Span> {
        let tokens = self.document.tokens_in(span);
        let first = tokens.first().filter(|token| token.span.start() == span.start())?;
        let long = self.text[first.span].chars().count() >= 2;
        if long && (first.tag.as_str().starts_with("nr") || self.known.contains(&self.text[first.span])) {
            return Some(first.span);
        }
        if long {
            return None;
        }
        let mut ends = tokens.iter().skip(1).take(2).map(|token| Span::new(span.start(), token.span.end()));
        ends.rfind(|name| {
            name.end() < span.end()
                && name::is_chinese(&self.text[*name])
                && name::is_no_word(self.document, Span::new(span.start(), name.end()))
        })
    }

    /// The surname alone that ends `span`: of 李先生, 居民钱女士, 使用微博的李小姐.
    #[inline(never)]
    fn surname_before(&self, span: Span) -> Option<Span> {
        let inside = &self.text[span];
        let (last, _) = inside.char_indices().next_back()?;
        let surname = if name::surname(inside).is_some_and(|surname| surname.len() == inside.len()) { 0 } else { last };
        let (ahead, surname) = (&inside[..surname], Span::new(span.start() + surname, span.end()));
        let is_surname = name::surname(&self.text[surname]).is_some_and(|found| found.len() == surname.len())
            && !self.text[surname].closes_with(&[
                '某', '有', '老', '后', '前', '党', '海', '国', '部', '院', '公', '司', '师', '官', '代', '校', '家',
                '名', '位', '总', '副', '相', '支', '水', '文', '农', '从', '都', '能', '还', '和', '与',
            ]);
        // 求助人（化名）李先生, 医政科钱科长, 云州市李女士, 店主的堂弟李先生.
        let placed = ahead.closes_with(&['）', ')', '科', '处', '室', '市', '县', '区', '省', '镇', '村', '乡', '人'])
            || self.document.tokens_in(Span::new(span.start(), surname.start())).last().is_some_and(|last| {
                last.span.end() == surname.start() && is_human(&self.text[last.span], last.tag.as_str())
            })
            || matches!(ENDINGS.suffix(ahead), Some((ending, Ending::Is(Kind::Organization))) if ending.chars().count() > 1);
        (is_surname && (ahead.is_empty() || ahead.ends_with('的') || TITLES.suffix(ahead).is_some() || placed))
            .then_some(surname)
    }

    /// A name that `span` starts with, where a boundary word follows it.
    pub(super) fn name_before_boundary(&self, span: Span) -> Option<Span> {
        let inside = &self.text[span];
        name::surname(inside)?;
        [3, 2].iter().find_map(|&length| {
            let end = inside.char_indices().nth(length).map(|(at, _)| at)?;
            let rest = &inside[end..];
            if name::familiar(inside).is_some_and(|familiar| familiar.len() < end) {
                return None;
            }
            let bounded = BOUNDARIES.prefix(rest).is_some_and(|(_, boundary)| boundary.stop)
                || time(rest).is_some()
                || rest.starts_with("代表");
            (bounded && name::is_chinese(&inside[..end])).then(|| Span::new(span.start(), span.start() + end))
        })
    }

    #[inline(never)]
    fn title_only(&self, span: Span, title: Span, phrase: Phrase) -> Option<Phrase> {
        let before = Span::new(span.start(), title.start()).trim_space(self.text);
        let inside = &self.text[before];
        if let Some(surname) = self.surname_before(before) {
            let ahead = Span::new(span.start(), surname.start());
            // 医政科钱科长: he is known by where he works, 店主的堂弟李先生 by whose cousin he is.
            let office = || {
                let counter = counter(&self.text[ahead]);
                let ahead = Span::new(ahead.start() + counter, ahead.end());
                let place = self.text[ahead].closes_with(&['市', '县', '区', '省', '镇', '村', '乡', '的']);
                (!place && !ahead.is_empty() && self.may_precede(ahead)).then_some(ahead)
            };
            let titled = self.last_title(ahead).is_some_and(|title| title.end() == ahead.end());
            let role = if titled { self.role(ahead) } else { office() };
            return Some(Phrase {
                name: Span::new(surname.start(), title.end()),
                role,
                kind: Kind::Person,
                form: Form::Named,
                ..phrase
            });
        }
        // 法院判决李先生: what governs him makes him no subject.
        let addressed = ["先生", "女士", "小姐"].contains(&&self.text[title]);
        let governed =
            inside.opens_with(&['令', '让', '使', '被', '把', '给', '向', '对']) || !self.may_precede(before);
        if addressed && !inside.is_empty() && governed {
            return None;
        }
        // 副院长王辰院士: a second title behind the name.
        if let Some(named) =
            self.titled(before, phrase).filter(|named| named.form == Form::Named && named.name.end() == before.end())
        {
            return Some(Phrase { span: Span::new(named.span.start(), span.end()), ..named });
        }
        let is_known = ENDINGS.suffix(inside).is_some() || PRONOUNS.get(inside).is_some();
        // 这名饶舌歌手: of whom was spoken, and by no name.
        // 程小雨妈妈 is somebody else.
        let kin = KIN.contains(&&self.text[title]);
        let named = !is_known && !kin && phrase.form != Form::Definite;
        if named && name::is_person(inside) && name::is_no_word(self.document, before) {
            return Some(Phrase { name: before, role: Some(title), kind: Kind::Person, form: Form::Named, ..phrase });
        }
        let own = self.role(span)?;
        if !self.may_precede(Span::new(span.start(), own.start())) {
            return None;
        }
        let whole = &self.text[phrase.span];
        let kind = if is_anonymous(whole) {
            Kind::Anonymous
        } else if is_plural(whole) || counts_many(whole) {
            Kind::Group
        } else {
            Kind::Person
        };
        let role = (!inside.is_empty() && kind == Kind::Person && phrase.form != Form::Definite).then_some(span);
        // What is known of 三和管桩相关负责人 is where he works.
        let generic = ["负责人", "人士", "工作人员", "官员"].iter().any(|end| self.text[title].ends_with(end));
        let affiliation =
            before.trim(self.text, |c| matches!(c, '的' | ' ' | '一' | '某' | '名' | '位' | '多' | '有')).range();
        let modifier =
            ["的相关", "的有关", "相关", "有关"].iter().find(|word| self.text[affiliation.clone()].ends_with(**word));
        let end = affiliation.end - modifier.map_or(0, |word| word.len());
        let affiliation = Span::new(affiliation.start, end.max(affiliation.start));
        let affiliation_text = &self.text[affiliation];
        let vague = ["不愿", "接近", "了解", "知情", "要求", "匿名", "有关", "相关"]
            .iter()
            .any(|mark| affiliation_text.contains(mark));
        let role = if generic && !affiliation_text.is_empty() && !vague && phrase.form != Form::Definite {
            Some(affiliation)
        } else {
            role
        };
        // 小姑娘, 总统: somebody of whom was spoken, unless it is the first mention.
        let form = if inside.is_empty() && kind == Kind::Person { Form::Definite } else { phrase.form };
        Some(Phrase { role, kind, form, ..phrase })
    }

    /// A name without a title.
    #[inline(never)]
    fn plain(&self, span: Span, phrase: Phrase) -> Option<Phrase> {
        if let Some(name) = name::before_adverb(&self.text[span]) {
            let name = Span::new(span.start(), span.start() + name.len());
            return Some(Phrase { span: name, name, kind: Kind::Person, form: Form::Named, ..phrase });
        }
        if let Some(name) = self.stem(span) {
            return Some(Phrase { span: name, name, kind: Kind::Person, form: Form::Named, ..phrase });
        }
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
            || name::is_withheld(inside)
            || (tagged && !by_ending && inside.chars().count() >= 2)
            || (!by_ending
                && name::is_no_word(self.document, span)
                && (name::is_chinese(inside) || (!has_words && name::is_transliterated(inside))));
        if !is_person && let Some(name) = name::latin_tail(inside) {
            let name = Span::new(span.end() - name.len(), span.end());
            // 警方释出 Sims: an object.
            let ahead = Span::new(span.start(), name.start()).trim_space(self.text);
            let verb = self.document.tokens_in(ahead).last().filter(|token| token.tag.as_str() == "v");
            if verb.is_some_and(|verb| self.ends_noun(&self.text[span.start()..verb.span.start()])) {
                return None;
            }
            // 测速网站Fathom: what stands before the name tells what it is.
            if let Some((_, Ending::Is(kind @ (Kind::Organization | Kind::Media)))) =
                ENDINGS.suffix(self.text[Span::new(span.start(), name.start())].trim_end())
            {
                let kind = if self.text[..name.start()].ends_with("网站") { Kind::Organization } else { kind };
                return Some(Phrase { name, kind, form: Form::Named, ..phrase });
            }
            return Some(Phrase { span: name, name, kind: Kind::Person, form: Form::Named, ..phrase });
        }
        is_person.then_some(Phrase { kind: Kind::Person, form: Form::Named, ..phrase })
    }

    /// The dotted name that `span` is but for what it does: 玛丽·林德尔正驱车.
    fn stem(&self, span: Span) -> Option<Span> {
        let text = &self.text[span];
        let last = text.rfind('·').filter(|_| name::is_dotted(text))? + '·'.len_utf8();
        let end = self.known_prefix(Span::new(span.start() + last, span.end()))?.end();
        let next = self.token_at(end).filter(|_| end < span.end())?;
        matches!(next.tag.as_str(), "v" | "d" | "p").then_some(Span::new(span.start(), end))
    }

    fn ending(&self, span: Span, phrase: Phrase) -> Option<Phrase> {
        let inside = without_article(&self.text[span]);
        if inside.closes_with(&['》', '〉']) {
            let kind = if is_periodical(inside) { Kind::Media } else { Kind::Document };
            let name = Span::new(phrase.name.start(), span.start() + inside.len());
            return Some(Phrase { name, kind, form: Form::Named, ..phrase });
        }
        // 外送平台「快送」: what stands before the name tells what it is.
        let last = self.unit.quotations.partition_point(|quotation| quotation.end() < span.end());
        if let Some(quotation) = self.unit.quotations.get(last).filter(|last| last.end() == span.end())
            && quotation.start() > span.start()
            && self.nickname(*quotation).is_some()
            && let role = Span::new(span.start(), quotation.start())
            && owner_of_account(&self.text[role]).is_none()
            && !matches!(ENDINGS.suffix(&self.text[role]), Some((_, Ending::Place)))
            && let Some(found) = self.ending(role, phrase)
            && matches!(found.kind, Kind::Organization | Kind::Media)
        {
            let role = Some(role);
            return Some(Phrase { name: inside_marks(self.text, *quotation), role, form: Form::Named, ..found });
        }
        if (2..=8).contains(&inside.len())
            && inside.chars().all(|c| c.is_ascii_uppercase())
            && phrase.form == Form::Described
        {
            return Some(Phrase { kind: Kind::Organization, form: Form::Named, ..phrase });
        }
        // What an institution writes in its account it says itself.
        if let Some(owner) = owner_of_account(inside)
            && let within = Span::new(span.start(), span.start() + owner.len())
            && let Some(found) = self.ending(within, phrase).filter(|found| found.kind == Kind::Organization)
        {
            return Some(Phrase { name: Span::new(found.name.start(), within.end()), ..found });
        }
        let (word, ending) = ENDINGS.suffix(inside)?;
        let alone = word.len() == inside.len();
        let kind = match ending {
            Ending::Is(kind) => kind,
            Ending::Place if alone || is_joint(inside) => Kind::Organization,
            Ending::Place => return None,
        };
        if self.is_clause(span) || !self.may_precede(Span::new(span.start(), span.end() - word.len())) {
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
            && let Some(owner) = self.owner(span, word)
        {
            return Some(Phrase { span: phrase.span, ..owner });
        }
        Some(Phrase { kind, form, ..phrase })
    }

    /// The person or the newspaper whose document it is: 拉加德的声明; or the institution whose figures they are.
    fn owner(&self, span: Span, word: &str) -> Option<Phrase> {
        let at = self.text[span].rfind('的')?;
        let owner = Span::new(span.start(), span.start() + at);
        let figures = word.ends_with("数据") || word.ends_with("统计");
        let published = ["发布", "公布", "提供", "披露"].iter().find_map(|verb| self.text[owner].strip_suffix(verb));
        let owner = match published.filter(|_| figures) {
            Some(ahead) => Span::new(owner.start(), owner.start() + ahead.len()),
            None => owner,
        };
        let owner = self.without_leads(owner);
        let from = if self.text[owner].starts_with("来自") { "来自".len() } else { 0 };
        let owner = Span::new(owner.start() + from, owner.end());
        let owner = if published.is_some() { self.subject(owner) } else { self.phrase(owner) }?;
        let owns = matches!(owner.kind, Kind::Person | Kind::Media) || figures && owner.kind == Kind::Organization;
        (owns && owner.form == Form::Named).then_some(owner)
    }

    /// 行政院尊重国会: an institution, a verb and its object.
    fn is_clause(&self, span: Span) -> bool {
        let tokens = self.document.tokens_in(span);
        tokens.len() >= 3 && tokens[1..tokens.len() - 1].iter().any(|token| {
            let before = Span::new(span.start(), token.span.start());
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

    /// Whether no word in `span` is a predicate, a particle or an adverb.
    fn is_nominal(&self, span: Span) -> bool {
        self.document.tokens_in(span).iter().all(|token| {
            !matches!(token.tag.as_str(), "p" | "d" | "c" | "ul" | "uz" | "ug" | "y" | "e" | "r" | "uj" | "uv")
                && (token.span.end() == span.end() || !self.governs(span, token))
        })
    }

    /// A noun of which the lists say nothing.
    #[inline(never)]
    fn unknown(&self, span: Span, phrase: Phrase) -> Option<Phrase> {
        if let Some(name) = self.nickname(span) {
            return Some(Phrase { name, kind: Kind::Person, form: Form::Named, ..phrase });
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

/// What somebody is to the one whose name stands before.
const KIN: [&str; 22] = [
    "妈妈", "爸爸", "母亲", "父亲", "丈夫", "妻子", "儿子", "女儿", "家属", "家人", "老公", "老婆", "哥哥", "姐姐",
    "弟弟", "妹妹", "奶奶", "爷爷", "朋友", "同事", "邻居", "助理",
];

/// 《规定》第8条 without the number of the article.
fn without_article(text: &str) -> &str {
    let Some(end) = text.rfind(['》', '〉']).map(|at| at + "》".len()) else { return text };
    let number = text[end..].strip_prefix('第').and_then(|rest| rest.strip_suffix(['条', '款', '章', '项']));
    if number.is_some_and(|number| number.chars().count() <= 10) { &text[..end] } else { text }
}
