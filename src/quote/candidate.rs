//! What one reporting verb attributes, and to which phrase.

use super::according::relayed;
use super::attitude::attitude;
use super::attribution::{Attribution, Speaker};
use super::barred::{barred, is_empty_talk, is_object};
use super::cue::{Opening, asks, finds, opening, trim};
use super::predicate::is_noun;
use super::reach;
use super::row::{SLOGANS, row};
use super::speaker::{Form as Naming, LONGEST, Phrase, Reader};
use super::subject;
use super::unit::{Hit, Place, ends_said, inside};
use super::words::{Complement, Level, Number, PUBLISHED};
use super::{CueClass, Form, Kind};
use crate::lexicon::{Set, lists};
use crate::script::is_alphanumeric;
use crate::search::Search;
use crate::span::Span;

/// What the sentence attributes at the cue, or why it attributes nothing there. What stands before `consumed` is said already.
#[inline(never)]
pub(super) fn candidate(reader: &Reader<'_>, hit: &Hit, consumed: usize) -> Result<Attribution, &'static str> {
    let clause = reader.unit.clauses[reader.unit.clause_at(hit.span.start())];
    // What stands farther away does not tell who speaks, and a clause without marks may be as long as the text.
    let near = reader.text.ceil_char_boundary(hit.span.start().saturating_sub(2 * LONGEST));
    let start = clause.start().max(consumed).max(near);
    if start > hit.span.start() {
        return Err("inside another statement");
    }
    let before = Span::new(start, hit.span.start());
    if let Some(reason) = barred(reader, hit, clause, before) {
        return Err(reason);
    }
    let told = attitude(reader, hit, before).filter(|told| !quoted_behind(reader, *told));
    // 被网友赞誉为…: what somebody is called.
    let takes_side = matches!(hit.cue.class, CueClass::Supporting | CueClass::Opposing);
    let behind = &reader.text[hit.span.end()..clause.end().max(hit.span.end())];
    // 指责作为对手的林某…: whom somebody blames.
    if takes_side && behind.opens_with(&['为', '作', '成']) && !behind.starts_with("作为") {
        return Err("a name");
    }
    let opening =
        told.map(|told| Opening::Clause(told.start())).or_else(|| opening(reader, hit)).ok_or("no content")?;
    // 呼吁各方“立即停火”，随后…: who is called upon is part of the call, which ends with the quotation.
    // 承诺若对方“停火”，…: a case, and what comes then.
    let urged = reader.unit.quotation_before(reader.text, clause.end()).filter(|quotation| {
        matches!(hit.cue.level, Level::Call | Level::Act)
            && quotation.start() > hit.span.end() + "各".len()
            && !["若", "如果", "只要", "一旦"].iter().any(|word| reader.text[hit.span.end()..].starts_with(word))
    });
    let opening = match opening {
        Opening::Quotation(_) if urged.is_some() => Opening::Clause(hit.span.end()),
        opening => opening,
    };
    // 发文回应，指…: the second one has the content; but 她说，说什么都行.
    let says = ["说", "称", "道", "表示", "指出"].iter().any(|word| reader.text[hit.span].ends_with(word));
    // 反驳甲村抬价之说，指…: a noun.
    let says = says && !reader.text[before].ends_with('之');
    // “Q，”林海告诉记者，他补充说，…: what he adds is told with a verb of its own.
    let adds = |at: usize| {
        let next = reader.unit.cues.partition_point(|other| other.span.start() < at);
        let added = reader.unit.cues.get(next).filter(|next| reader.text[next.span].starts_with("补充"));
        added.is_some_and(|next| ["他", "她"].contains(&&reader.text[at..next.span.start()]))
    };
    let opening = match opening {
        Opening::Comma(at) if adds(at) => Opening::End,
        opening => opening,
    };
    if let Opening::Comma(at) = opening
        && (!says && another_verb(reader, at)
            || came_of(&reader.text[at..])
            // 对此深表遗憾，并要求…: what follows is not what is felt.
            || ["感到", "深感", "深表"].iter().any(|verb| reader.text[before].ends_with(verb))
                && reader.unit.quotation_at(reader.text, at).is_none())
    {
        return Err("another verb follows");
    }
    let (mut speaker, mut named) = subject::speaker(reader, hit, before, consumed, opening)?;
    // 《海湾之光》报道称，…: a work that reports is a paper.
    if let Speaker::Phrase(work) = &mut speaker
        && work.kind == Kind::Document
        && reader.text[work.name].ends_with('》')
        && ["报道", "报导"].iter().any(|verb| reader.text[hit.span].starts_with(verb))
    {
        (work.kind, named) = (Kind::Media, "media");
    }
    if let Speaker::Phrase(phrase) = speaker
        && !matches!(opening, Opening::Colon(_))
        // 被记者问到“Q”, 李明说…
        && asks(reader.text[hit.span].trim_end_matches(['到', '及', '称']))
        && ["记者", "主持人", "笔者"].iter().any(|word| reader.text[phrase.span].ends_with(word))
    {
        return Err("the reporter's own words");
    }
    let subject = if let Speaker::Phrase(phrase) = speaker { Some(phrase) } else { None };
    // 村长鼓励大家种树 is said, and what an institution encourages or opposes is done.
    let person = subject.is_some_and(|phrase| {
        phrase.kind == Kind::Person && matches!(phrase.form, Naming::Named | Naming::Pronoun(Number::Singular))
    });
    let bare = matches!(opening, Opening::Clause(_)) && reader.unit.place == Place::Body;
    // 渔业协会强烈反对填海计划: so is what somebody is openly against.
    // 两国发表声明，反对武力干涉: what a statement says.
    let declared = reader.text[..before.start()].trim_end_matches(['，', ',']).ends_with("声明");
    let openly = declared || reader.text[before].closes_with(&['烈', '决']);
    if bare && !person && !openly && PERSONAL.contains(&reader.text[hit.span]) {
        return Err("what a person says, and others do");
    }
    if told.is_none() && is_noun(reader, hit, subject) {
        return Err("a noun");
    }
    let attribution = |content: Span, rule, confidence| Attribution {
        cue: Some(hit.span),
        class: hit.cue.class,
        weak: is_weak(reader, hit, &speaker, named),
        ..Attribution::without_cue(reader, speaker, content, rule, confidence)
    };
    if let (Speaker::Phrase(Phrase { kind: Kind::Media, .. }), Opening::Comma(at)) = (speaker, opening)
        && let Some((phrase, at)) = relayed(reader, at)
    {
        let content = trim(reader, Span::new(at, reader.unit.span.end()));
        return Ok(Attribution::without_cue(reader, Speaker::Phrase(phrase), content, "according-to", 0.85));
    }
    if let Some(told) = told {
        return Ok(Attribution { rule: "attitude", weak: true, ..attribution(told, named, 0.8) });
    }
    // “Q。”SRC CUE。 and “Q，”SRC CUE，“Q”。
    let utterance = |quotation: &Span| {
        let start = reader.unit.clauses[reader.unit.clause_at(quotation.start())].start();
        // “河口保护协会”的会长说，…: of what he is at the head.
        let named = reader.text[quotation.end()..].starts_with('的') && !ends_said(reader.text, *quotation);
        quotation.start() >= consumed && !named && (start == quotation.start() || ends_said(reader.text, *quotation))
    };
    if let Some(quotation) = reader.unit.quotation_before(reader.text, clause.start()).filter(utterance) {
        let interposed = match opening {
            Opening::End => Some(None),
            // “Q。”林海说，“星火”行动…: what is quoted there is only a name.
            Opening::Comma(at) | Opening::Colon(at) => reader
                .unit
                .quotation_at(reader.text, at)
                .filter(|next| !reader.text[next.end()..reader.unit.span.end()].starts_with(is_alphanumeric))
                .map(Some),
            // “Q。”阮怀山不忘夸奖对手。
            Opening::Clause(at)
                if (matches!(hit.cue.level, Level::Act | Level::Call) || reader.text[hit.span].ends_with('着'))
                    && reader.unit.span.end() - at <= 48 =>
            {
                Some(None)
            }
            _ => None,
        };
        if let Some(next) = interposed {
            let content = inside(reader.text, quotation);
            let rule = if next.is_some() { "interposed" } else { "postposed" };
            // 明年将是「最后的机会，」他说道: what stands before the quotation in its clause is said too.
            let start = reader.unit.clauses[reader.unit.clause_at(quotation.start())].start();
            let governs = || {
                let last = reader.document.tokens_in(Span::new(start, quotation.start())).last();
                last.is_some_and(|last| matches!(last.tag.as_str(), "p" | "v" | "c" | "uj"))
            };
            if start < quotation.start() && next.is_none() && quotation.end() <= clause.start() && governs() {
                let content = Span::new(consumed.min(start), quotation.end());
                return Ok(Attribution { form: Form::Mixed, ..attribution(trim(reader, content), rule, 0.8) });
            }
            return Ok(attribution(content, rule, 0.95).direct());
        }
    }
    // 说着站起身来: what somebody does meanwhile.
    if matches!(opening, Opening::Clause(_)) && reader.text[hit.span].ends_with("说着") {
        return Err("no content");
    }
    let content = match opening {
        Opening::End => {
            let before = trim(reader, Span::new(consumed, clause.start().max(consumed)));
            let told = matches!(speaker, Speaker::Phrase(phrase) if phrase.form != Naming::Unknown)
                && hit.cue.level == Level::Report
                && before.len() > 18
                && !reader.text[..hit.span.start()].closes_with(&['此', '样', '是'])
                // 全县安全生产会议召开，县长林海出席并讲话: where he spoke, and not what he said.
                && !["讲话", "致辞"].contains(&&reader.text[hit.span])
                && named == "explicit";
            // “Q。”面对质疑，李明回应道。
            let first = reader.unit.quotations.first().filter(|first| first.start() == reader.unit.span.start());
            let opened = reader.unit.quotation_at(reader.text, before.start()).or(first.copied()).filter(|quotation| {
                quotation.start() >= consumed
                    && ends_said(reader.text, *quotation)
                    && reader.text[quotation.end().min(before.end())..before.end()].len() <= ASIDE
            });
            let told =
                told || opened.is_some() && hit.cue.level == Level::Report && matches!(speaker, Speaker::Phrase(_));
            return match opened {
                Some(quotation) if told => Ok(attribution(inside(reader.text, quotation), "postposed", 0.9).direct()),
                _ if told => Ok(attribution(before, "postposed", 0.7)),
                _ => Err("no content"),
            };
        }
        Opening::Colon(at) | Opening::Comma(at) | Opening::Quotation(at) | Opening::Clause(at) => at,
    };
    if let Some(quotation) = reader.unit.quotation_at(reader.text, content) {
        let row = row(reader, quotation);
        let after =
            reader.text[row.last().map_or(quotation.end(), |last| last.end())..reader.unit.span.end()].trim_start();
        let goes_on = matches!(opening, Opening::Comma(_)) && goes_on(reader, hit, quotation);
        let sentence = reader.text[inside(reader.text, quotation)].closes_with(&['。', '！', '？', '!', '?']);
        let whole = !goes_on
            && (sentence
                || after.is_empty()
                || reader.unit.place != Place::Body && reader.text[quotation.end()..].opens_with(&[' ', '　'])
                || after.opens_with(&['。', '，', ',', '；', '！', '？', ';'])
                || SLOGANS.opens(after)
                || matches!(opening, Opening::Colon(_)));
        // 向同学们介绍“风从哪里来”: of what, and not what.
        let told_of = ["介绍", "讲解", "讲述"].iter().any(|verb| reader.text[hit.span].ends_with(verb));
        let topics = whole || after.opens_with(&['等', '和', '与', '及']);
        if topics && !sentence && told_of && matches!(opening, Opening::Quotation(_)) {
            return Err("too little content");
        }
        if whole {
            let content = inside(reader.text, quotation);
            if matches!(speaker, Speaker::Last) && is_another_name(reader, hit, before, content) {
                return Err("a name");
            }
            return Ok(attribution(content, named, 0.95).direct());
        }
    }
    // 称其“……”，…: what somebody or something is called.
    let called = ["其", "他", "她", "此举"].iter().find(|who| {
        matches!(opening, Opening::Clause(_))
            && reader.text[hit.span].ends_with('称')
            && reader.text[content..].starts_with(**who)
    });
    // 称其“仓促”且“不公”: of several things that it is called all.
    let alone = |quotation: &Span| {
        !["且", "并且", "而且", "和", "、"].iter().any(|and| reader.text[quotation.end()..].starts_with(and))
    };
    let called = called.and_then(|who| reader.unit.quotation_at(reader.text, content + who.len())).filter(alone);
    let urged = urged
        .filter(|_| matches!(opening, Opening::Clause(_)) && reader.unit.quotation_at(reader.text, content).is_none());
    let end = called.or(urged).map_or_else(|| reach::end(reader, hit, &speaker, content), |quotation| quotation.end());
    let content = trim(reader, Span::new(content, end));
    // 认为符合条件的，可以…: a case that may come.
    let part = &reader.text[Span::new(content.start(), clause.end().max(content.start()))];
    if matches!(opening, Opening::Clause(_))
        && matches!(speaker, Speaker::Last) | (named == "chain")
        && ["认为", "认定"].contains(&&reader.text[hit.span])
        && part.ends_with('的')
        && reader.text[clause.end()..].opens_with(&['，', ',', '；'])
    {
        return Err("a condition");
    }
    if ["记者：", "记者:", "问：", "问:"].iter().any(|turn| reader.text[content].starts_with(turn)) {
        return Err("a conversation");
    }
    if is_empty_talk(reader, hit, content, opening) || is_object(reader, hit, opening) {
        return Err("too little content");
    }
    let confidence = match opening {
        Opening::Clause(_) => 0.8,
        _ => 0.9,
    };
    Ok(attribution(content, named, confidence))
}

/// Whether what is said goes on behind a quotation that is no sentence: 表示，“很遗憾”，尤其…. Nobody else comes to speak there.
fn goes_on(reader: &Reader<'_>, hit: &Hit, quotation: Span) -> bool {
    let rest = &reader.text[quotation.end()..reader.unit.span.end()];
    let Some(next) = rest.strip_prefix(['，', ',']) else { return false };
    let at = reader.unit.span.end() - next.len();
    let first = reader.unit.cues.partition_point(|other| other.span.start() < at);
    let reported = reader.unit.cues[first..].iter().any(|other| other.span != hit.span);
    // “没有证据”，这件事“完全是偶然”。: his words again.
    let quoted = reader.unit.quotations.last().is_some_and(|last| {
        last.start() > at && !reader.text[last.end()..reader.unit.span.end()].contains(is_alphanumeric)
    });
    let acts = next.opens_with(&['并', '随', '他', '她', '还', '又', '但', '这', '引', '而'])
        && !(quoted && next.opens_with(&['但', '这', '而']));
    !ends_said(reader.text, quotation) && !reported && !acts && reader.unit.quotation_at(reader.text, at).is_none()
}

/// 他的发言，引发热议: what comes of it, and not what is said.
fn came_of(rest: &str) -> bool {
    ["引发", "引起", "引来"].iter().any(|verb| rest.starts_with(verb))
}

/// Whether a verb that takes on what is said stands right behind the comma before `at`.
pub(super) fn another_verb(reader: &Reader<'_>, at: usize) -> bool {
    let first = reader.unit.cues.partition_point(|hit| hit.span.start() < at);
    // 再度发文，一口气列出…: what somebody does in it.
    let rest = &reader.text[at..reader.unit.span.end()];
    let rest = ["一口气", "还", "并", "更", "也"].iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
    if ["列出", "贴出", "秀出", "附上", "细数", "晒出"].iter().any(|verb| rest.starts_with(verb)) {
        return true;
    }
    // 发出通知，要求…: what the notice demands.
    // 发布通知，内容提到…: or what it has in it; 发布消息，很快…: or what came of it.
    let ahead = reader.text[..at].trim_end_matches(['，', ',', ' ']);
    let notice = PUBLISHED.closes(ahead) || ahead.ends_with("消息");
    if notice && (rest.starts_with("内容") || rest.opens_with(&['引', '很', '随'])) {
        return true;
    }
    let demands = |next: &Hit| notice && next.cue.class == CueClass::Urging && next.span.start() == at;
    let mut near = reader.unit.cues[first..].iter().take_while(|next| next.span.start() <= at + "先".len());
    // 受访的业者中，…: of whom it is told, and no predicate.
    near.any(|next| {
        // 作了分析研判，发现…: what was found by it.
        (takes_on(next) || demands(next) || finds(reader, next))
            && is_next(reader, at, next)
            && !reader.text[next.span.end()..].starts_with('的')
    })
}

/// 称, 指 and the like right behind a comma.
fn takes_on(next: &Hit) -> bool {
    let accuses = next.cue.class == CueClass::Opposing && next.cue.complement == Complement::Clause;
    next.cue.level == Level::Report && next.cue.complement != Complement::Colon || accuses
}

/// Whether the cue stands at `at`, or behind a 先, 又 or 只 there.
fn is_next(reader: &Reader<'_>, at: usize, next: &Hit) -> bool {
    let between = reader.text.get(at..next.span.start());
    between.is_some_and(|between| ["", "先", "又", "只", "仅", "并", "还", "再", "便", "就"].contains(&between))
}

/// Whether a quotation follows the attitude, which is then what is said: 对此表示疑惑，“Q”.
fn quoted_behind(reader: &Reader<'_>, told: Span) -> bool {
    let rest = reader.text[told.end()..reader.unit.span.end()].trim_start_matches(['，', ',', '：', ':']);
    let at = reader.unit.span.end() - rest.len();
    at > told.end() && reader.unit.quotation_at(reader.text, at).is_some_and(|quotation| quotation.len() >= QUOTED)
}

/// The shortest quotation that says why, in bytes.
const QUOTED: usize = 30;

/// Whether the attribution may as well be part of what somebody else says.
#[inline(never)]
fn is_weak(reader: &Reader<'_>, hit: &Hit, speaker: &Speaker, rule: &str) -> bool {
    let Speaker::Phrase(phrase) = speaker else { return true };
    // 随后发表声明，要求…: a demand that is published is speech.
    let published = rule == "chain" && {
        let clause = reader.unit.clauses[reader.unit.clause_at(phrase.span.end())];
        let told = &reader.text[phrase.span.end().min(clause.end())..clause.end()];
        ["声明", "公开信", "公告", "通知", "新闻稿", "致函", "致信", "裁定", "判决"]
            .iter()
            .any(|act| told.ends_with(act))
    };
    if published {
        return false;
    }
    let side = reader.text[phrase.name].ends_with('方') && reader.text[phrase.name].chars().count() == 2;
    match phrase.form {
        Naming::Unknown => true,
        Naming::Named if phrase.kind == Kind::Person => hit.cue.level == Level::Act && rule == "chain",
        Naming::Pronoun(_) => false,
        _ => {
            hit.cue.level == Level::Act
                || side && hit.cue.level == Level::View
                || rule == "chain" && hit.cue.level == Level::View
        }
    }
}

/// What a person does by saying so, and anybody else by what he does.
static PERSONAL: Set = Set::of(&lists::CUE_SIGNS_PERSONAL);

/// 被称作“丰收日”，也称“开镰节”: what something is called besides.
fn is_another_name(reader: &Reader<'_>, hit: &Hit, before: Span, quoted: Span) -> bool {
    reader.text[hit.span].ends_with('称') && ["也", "又", "亦"].contains(&&reader.text[before]) && quoted.len() <= NAME
}

/// The longest name that something is called besides, in bytes.
const NAME: usize = 18;

/// What is told between a quotation and the one who spoke has no more bytes.
const ASIDE: usize = 240;
