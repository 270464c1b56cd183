//! Persons in a phrase: by title and name, by the name alone, by what they are.

use super::Kind;
use super::assembly::full_name;
use super::kind::{counter, counts_many, is_anonymous, is_plural, self_called};
use super::name;
use super::names::stops;
use super::speaker::{Form, Phrase, Reader};
use super::time::time;
use super::unit::inside as inside_marks;
use super::words::{BOUNDARIES, CUES, ENDINGS, Ending, PRONOUNS, TITLES, TRANSLITERATION, is_human};
use crate::lexicon::{Set, lists};
use crate::search::Search;
use crate::segment::Token;
use crate::span::Span;

impl Reader<'_> {
    /// ROLE NAME, NAME ROLE or ROLE alone.
    pub(super) fn titled(&self, span: Span, phrase: Phrase) -> Option<Phrase> {
        let title = self.last_title(span)?;
        let rest = Span::new(title.end(), span.end());
        let inside = &self.text[rest];
        if let Some(joint) = self.joint_names(Span::new(span.start(), title.end()), span.end()) {
            return Some(Phrase { kind: Kind::Group, ..joint });
        }
        if inside.is_empty() {
            return self.title_only(span, title, phrase);
        }
        if inside == "们" || inside == "等" || inside == "等人" {
            return Some(Phrase { kind: Kind::Group, form: Form::Described, ..phrase });
        }
        // 店主、71岁的林芳: how old he is.
        let bare = inside.trim_start_matches(['—', '-', ' ', '　', '、']);
        let bare = bare.split_once("岁的").filter(|_| is_age(bare)).map_or(bare, |(_, named)| named);
        let bare = Span::new(rest.end() - bare.len(), rest.end());
        // 两名证人林海(Hai Lin)和周明(Ming Zhou): two who are the same.
        if self.are_names(bare) {
            let role = self.role(Span::new(span.start(), title.end()));
            return Some(Phrase { name: bare, role, kind: Kind::Group, form: Form::Named, ..phrase });
        }
        let name = self.name_in(bare)?;
        // 总统李明办公室 is an office, not the president.
        let behind = self.text[name.end()..rest.end()].trim();
        if matches!(ENDINGS.get(behind), Some(Ending::Is(Kind::Organization))) {
            return None;
        }
        // 经营者临山青影有限公司 is a company of that town.
        let is_place = || self.token_at(name.start()).is_some_and(|token| token.tag.as_str() == "ns");
        if matches!(ENDINGS.suffix(behind), Some((_, Ending::Is(Kind::Organization)))) && is_place() {
            return None;
        }
        let role = self.role(Span::new(span.start(), title.end()));
        if role.is_some_and(|role| !self.may_precede(Span::new(span.start(), role.start()))) {
            return None;
        }
        let span = Span::new(phrase.span.start(), name.end());
        Some(Phrase { span, name, role, kind: Kind::Person, form: Form::Named, ..phrase })
    }

    /// Whether two names are joined, each with what stands in brackets behind it.
    fn are_names(&self, span: Span) -> bool {
        let is_name = |part: Span| {
            let name = self.without_gloss(part).0;
            self.name_in(name) == Some(name)
        };
        let joint = self.text[span].find(['和', '与']).filter(|&at| at >= 6);
        joint
            .map(|at| span.start() + at)
            .is_some_and(|at| is_name(Span::new(span.start(), at)) && is_name(Span::new(at + "和".len(), span.end())))
    }

    /// 教授林海和主任陈立: the names of two with a title each, who speak together, and what the first one is; `titles` ends
    /// before the second name.
    #[inline(never)]
    fn joint_names(&self, titles: Span, end: usize) -> Option<Phrase> {
        let (at, joint) = ["以及", "和", "、"].iter().find_map(|joint| {
            let (at, _) = self.text[titles].match_indices(joint).find(|(at, _)| {
                let ahead = &self.text[titles][..*at];
                ahead.char_indices().rev().skip(1).take(2).any(|(start, _)| TITLES.closes(&ahead[..start]))
            })?;
            Some((titles.start() + at, joint.len()))
        })?;
        let read = |span: Span| {
            let phrase =
                Phrase { span, name: span, role: None, gloss: None, kind: Kind::Person, form: Form::Described };
            self.titled(span, phrase).filter(|one| one.form == Form::Named && one.name.end() == span.end())
        };
        let first = read(Span::new(titles.start(), at))?;
        let second = read(Span::new(at + joint, end))?;
        let (span, name) = (Span::new(titles.start(), end), Span::new(first.name.start(), second.name.end()));
        Some(Phrase { span, name, ..first })
    }

    /// The name that `span`, which follows a title, is or starts with.
    #[inline(never)]
    pub(super) fn name_in(&self, span: Span) -> Option<Span> {
        let text = &self.text[span];
        if let Some(name) = self.stem(span) {
            return Some(name);
        }
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
        let tokens = self.document.tokens_in(span);
        let unknown = |token: &Token| match token.tag.as_str() {
            "x" | "nz" => true,
            tag if tag.starts_with("nr") => true,
            tag => token.span.len() == "杨".len() && matches!(tag, "n" | "ng" | "g" | "j" | "a" | "ag" | "b" | "zg"),
        };
        // 林杨清芬, 格桑次仁: cut into characters and what may be names.
        let long = || {
            text.chars().nth(3).is_some()
                && text.starts_with(|c| TRANSLITERATION.contains(c) || name::surname(text).is_some())
                && tokens.iter().all(unknown)
                && !BOUNDARIES.is_in(text)
        };
        (matches!(tokens, [token] if token.span == span && token.tag.as_str() == "x") || long())
            && (2..=4).contains(&text.chars().count())
            && text.chars().all(name::is_han)
            && !text.closes_with(&['着', '了', '过', '们'])
            && BOUNDARIES.prefix(text).is_none()
            && CUES.suffix(text).is_none()
            && ENDINGS.suffix(&self.text[..span.start()]).is_none()
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
        let mut end = span.start() + self.known.prefix(&self.text[span])?.len();
        // 伊万·普里科夫表示: a foreign name goes on behind its dot.
        while let Some(rest) = self.text[end..span.end()].strip_prefix(['·', '•', '・'])
            && let Some(part) = self.known.prefix(rest)
        {
            end = span.end() - rest.len() + part.len();
        }
        // 莱曼-本-加维尔
        while let Some(rest) = self.text[end..span.end()].strip_prefix('-') {
            let part: usize = rest.chars().take_while(|&c| TRANSLITERATION.contains(c)).map(char::len_utf8).sum();
            if part == 0 {
                break;
            }
            end += "-".len() + part;
        }
        Some(Span::new(span.start(), end))
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
            // 安平|自然保护协会: the word goes on.
            let longer = rest.starts_with('自')
                && self.token_at(span.start() + end).is_some_and(|token| matches!(token.tag.as_str(), "n" | "d"));
            // 官邸|前: a place.
            let place = self.token_at(span.start() + end - "前".len()).is_some_and(|last| last.tag.as_str() == "f");
            if length == 3 && place {
                return None;
            }
            // 林海|没有: a longer word begins with the third character.
            let cut = length == 3 && {
                let (last, _) = inside[..end].char_indices().next_back()?;
                BOUNDARIES
                    .prefix(&inside[last..])
                    .is_some_and(|(word, boundary)| boundary.stop && last + word.len() > end)
            };
            if cut {
                return None;
            }
            let bounded = stops(rest) && !longer || time(rest).is_some() || is_age(rest) || rest.starts_with("代表");
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
        // 玛丽·罗伯茨（Mary Roberts）总统: the same name in Latin script stands between.
        if let (bare, gloss @ Some(_)) = self.without_gloss(before)
            && name::is_person(self.text[bare].trim_end())
        {
            let name = bare.trim_space(self.text);
            return Some(Phrase { name, role: Some(title), gloss, kind: Kind::Person, form: Form::Named, ..phrase });
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
        let kin = KIN.contains(&self.text[title]);
        // 云高镇相关负责人, 刘姓负责人: nobody is called so by name.
        let generic = ["负责人", "人士", "工作人员", "官员"].iter().any(|end| self.text[title].ends_with(end));
        // 华裔女选手: what she is.
        let named = !is_known && !kin && !generic && !inside.ends_with('女') && phrase.form != Form::Definite;
        let name = self.epithet(before).map_or(before, |ahead| Span::new(ahead.end(), before.end()));
        if named && name::is_person(&self.text[name]) && name::is_no_word(self.document, name) {
            return Some(Phrase { name, role: Some(title), kind: Kind::Person, form: Form::Named, ..phrase });
        }
        // 云州文化馆陈立馆长: where the one works stands before the name.
        if named && let Some(found) = self.affiliated(before, phrase) {
            return Some(found);
        }
        let own = self.role(span)?;
        // 船员劝阻该男子: an object.
        if own.start() > span.start() && self.text[own].starts_with('该') {
            return None;
        }
        if !self.may_precede(Span::new(span.start(), own.start())) {
            return None;
        }
        let whole = &self.text[phrase.span];
        let kind = if is_anonymous(whole) {
            Kind::Anonymous
        } else if whole.contains('家') && whole.ends_with('商') {
            // 这家开发商
            Kind::Organization
        } else if is_plural(whole) || counts_many(whole) {
            Kind::Group
        } else {
            Kind::Person
        };
        let role = (!inside.is_empty() && kind == Kind::Person && phrase.form != Form::Definite).then_some(span);
        // What is known of 三和管桩相关负责人 is where he works.
        let counted = self_called(inside).unwrap_or_else(|| counter(inside));
        let affiliation = Span::new(before.start() + counted, before.end())
            .trim(self.text, |c| matches!(c, '的' | ' ' | '一' | '某' | '名' | '位' | '多' | '有' | '些'))
            .range();
        let modifier =
            ["的相关", "的有关", "相关", "有关"].iter().find(|word| self.text[affiliation.clone()].ends_with(**word));
        let end = affiliation.end - modifier.map_or(0, |word| word.len());
        let affiliation = Span::new(affiliation.start, end.max(affiliation.start));
        let affiliation_text = &self.text[affiliation];
        // 窗口工作人员, 王姓工作人员: no place by name.
        let common = self.text[title].ends_with("工作人员")
            && matches!(self.document.tokens_in(affiliation), [place] if matches!(place.tag.as_str(), "n" | "s")
                || self.text[place.span].ends_with('姓'));
        // 日韩与会人士: they are of no place but where they are just met.
        let body =
            || matches!(ENDINGS.suffix(affiliation_text), Some((_, Ending::Is(Kind::Organization | Kind::Media))));
        let placed = || body() && !affiliation_text.ends_with("与会");
        let vague = VAGUE.is_in(affiliation_text) || self.text[title].ends_with("人士") && !placed();
        // 欧盟委员会一名发言人: where he works stands before the counter.
        let counted = ["一名", "一位"]
            .iter()
            .find_map(|one| self.text[before].place_of(one))
            .map(|at| Span::new(phrase.span.start(), before.start() + at).trim(self.text, |c| c == '的' || c == ' '));
        let employer = counted.filter(|employer| {
            kind != Kind::Group
                && matches!(ENDINGS.suffix(&self.text[*employer]), Some((_, Ending::Is(Kind::Organization))))
        });
        // 甲国官员, 财政部官员: what they are is told by what they are called.
        let role = if self.text[title].ends_with("官员") || common {
            None
        } else if employer.is_some() {
            employer
        } else if generic && !affiliation_text.is_empty() && !vague && phrase.form != Form::Definite {
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
    pub(super) fn plain(&self, span: Span, phrase: Phrase) -> Option<Phrase> {
        if let Some(name) = name::before_adverb(&self.text[span]) {
            let name = Span::new(span.start(), span.start() + name.len());
            return Some(Phrase { span: name, name, kind: Kind::Person, form: Form::Named, ..phrase });
        }
        if let Some(name) = self.stem(span) {
            return Some(Phrase { span: name, name, kind: Kind::Person, form: Form::Named, ..phrase });
        }
        if let Some(role) = self.epithet(span) {
            let name = Span::new(role.end(), span.end());
            let mut tags = self.document.tokens_in(role).iter().map(|token| token.tag.as_str());
            let role = Some(role).filter(|_| tags.all(|tag| tag.starts_with('n')));
            return Some(Phrase { name, role, kind: Kind::Person, form: Form::Named, ..phrase });
        }
        let inside = &self.text[span];
        // 林海和周明: two who speak together.
        let named = |part: Span| {
            let one = self.plain(part, Phrase { span: part, name: part, ..phrase });
            one.is_some_and(|one| one.name == part && one.kind == Kind::Person)
        };
        if let Some(at) = inside.find(['和', '与']).filter(|&at| at >= 6)
            && let joint = span.start() + at
            && named(Span::new(span.start(), joint))
            && named(Span::new(joint + "和".len(), span.end()))
        {
            return Some(Phrase { kind: Kind::Group, form: Form::Named, ..phrase });
        }
        let by_ending = ENDINGS.suffix(inside).is_some();
        let tagged = matches!(self.document.tokens_in(span), [token] if token.span == span && token.tag.as_str().starts_with("nr"))
            && name::may_be_listed(inside);
        let has_words = self.document.tokens_in(span).iter().any(|token| {
            token.span.len() > 3
                && matches!(token.tag.as_str(), "n" | "v" | "a" | "vn" | "d" | "an" | "b" | "l" | "i" | "f" | "s" | "t")
        });
        // momo林遥: a name with another one in front.
        let behind = inside.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        let behind = Span::new(span.end() - behind.len(), span.end());
        // 海选, of which 海选CEO tells: a company.
        let product = inside.strip_suffix("App").or_else(|| inside.strip_suffix("APP")).unwrap_or(inside);
        if !by_ending && product.chars().nth(1).is_some() && self.known.is_company(product) {
            let name = Span::new(span.start(), span.start() + product.len());
            return Some(Phrase { name, kind: Kind::Organization, form: Form::Named, ..phrase });
        }
        let is_person = self.known.contains(inside)
            || behind.start() > span.start()
                && name::is_chinese(&self.text[behind])
                && name::is_no_word(self.document, behind)
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

    /// 市水务局巡查大队苏岚: a name right behind where the one works.
    #[inline(never)]
    pub(super) fn affiliated(&self, span: Span, phrase: Phrase) -> Option<Phrase> {
        let inside = &self.text[span];
        let (name, role) = [3, 2].iter().find_map(|&length| {
            let (at, _) = inside.char_indices().rev().nth(length - 1)?;
            let name = Span::new(span.start() + at, span.end());
            let named = name::is_chinese(&self.text[name]) && name::is_no_word(self.document, name);
            let role = if named { self.workplace(Span::new(span.start(), name.start())) } else { None };
            role.filter(|role| role.start() == span.start()).map(|role| (name, Some(role)))
        })?;
        Some(Phrase { name, role, kind: Kind::Person, form: Form::Named, ..phrase })
    }

    /// What stands in front of the dotted name that `span` ends with: 木材业富翁 of 木材业富翁彼得·马林.
    fn epithet(&self, span: Span) -> Option<Span> {
        let text = &self.text[span];
        let last = span.start() + text.rfind('·').filter(|_| name::is_dotted(text))? + '·'.len_utf8();
        let name = full_name(self.document, Span::new(last, span.end()));
        let before = self.document.tokens_in(Span::new(span.start(), name.start().max(span.start()))).last()?;
        let noun = matches!(before.tag.as_str(), "n" | "ns" | "v") && before.span.len() > "人".len();
        (noun && before.span.end() == name.start()).then(|| Span::new(span.start(), name.start()))
    }

    /// The dotted name that `span` is but for what it does: 玛丽·林德尔正驱车.
    fn stem(&self, span: Span) -> Option<Span> {
        let text = &self.text[span];
        let last = text.rfind('·').filter(|_| name::is_dotted(text))? + '·'.len_utf8();
        let end = self.known_prefix(Span::new(span.start() + last, span.end()))?.end();
        let next = self.token_at(end).filter(|_| end < span.end())?;
        matches!(next.tag.as_str(), "v" | "d" | "p").then_some(Span::new(span.start(), end))
    }
}

/// 51岁: behind a name, how old somebody is.
fn is_age(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    (1..=3).contains(&(text.len() - rest.len())) && rest.starts_with('岁')
}

/// What somebody is to the one whose name stands before.
pub(super) static KIN: Set = Set::of(&lists::SOURCE_SIGNS_KIN);

/// What makes of the words before 人士 and the like no place where somebody works.
static VAGUE: Set = Set::of(&lists::SOURCE_SIGNS_VAGUE);
