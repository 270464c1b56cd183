//! How far indirect speech goes on: whether a sentence without an attribution is still in the voice of the one who was
//! reported before it.
//!
//! No single sign tells. Most weights are those of a logistic regression over such sentences of 109 annotated articles,
//! doubled and rounded; fitted anew on 114 articles they do no better on others. Denial, the figures of a report and what
//! was found out were added to them on those 114: cross-validated by article, 76 of 100 of the 258 sentences there are
//! decided right, 70 without them, where the more frequent answer is right for 59. The weights as they stand were chosen
//! with these sentences in view, and decide 79 of them right. On thirty articles that no weight was fitted on, though
//! candidates were compared there, it is 37 of 48 sentences instead of 34, and 35 by the more frequent answer. That a person
//! who speaks is named in the sentence weighs more than was fitted, by what it means and not by count, as do a picture in between
//! and the reporter as the subject. Of 763 such sentences of 276 articles 77 of 100 are decided right, where the more frequent
//! answer is right for 62; over 80 signs and fitted on other articles than it decides on, a regression comes to 76 and boosted
//! trees to 78. What days, months of the year, wishes and openings such as 双方要 weigh was chosen on these and on 1,067
//! sentences of 375 other articles, on which readers of the engine's output had nothing to say or said what is wrong.

use super::attribution::{Attribution, Speaker};
use super::cue::NOMINAL;
use super::predicate::predicates;
use super::reach::{RAISING, silent};
use super::source::Entry;
use super::speaker::{Form, Reader};
use super::words::{Level, OPENINGS, TITLES, Voice};
use super::{Kind, name, reference};
use crate::lexicon::{Set, lists};
use crate::search::Search;
use crate::span::Span;

/// What the sentence follows.
pub(super) struct Before<'b> {
    pub source: &'b Entry,
    /// What the source has said so far.
    pub said: Span,
    /// Over how many sentences it was carried on.
    pub carried: usize,
    /// One speaker a paragraph, as news agencies write.
    pub paragraphs: bool,
    /// Whether a notice is given, as the police and offices do.
    pub notice: bool,
    /// Whether it is read in a document: 统计局的数据显示.
    pub shown: bool,
    /// Whether it is called for or wished, which takes a sentence: 呼吁, 希望.
    pub wished: bool,
    /// Whether the next one who speaks in the paragraph is another one.
    pub another_next: bool,
}

/// How much tells that the sentence goes on with what was said; it does where this is above 0.
#[inline(never)]
pub(super) fn score(reader: &Reader<'_>, before: &Before<'_>) -> i32 {
    let text = &reader.text[reader.unit.span];
    let opening = match OPENINGS.prefix(text) {
        // 中方鼓励…, 两国…: so speaks a person for his side, and no body.
        Some(("中方" | "两国", Voice::Carry)) if before.source.kind != Kind::Person => 0,
        Some((_, Voice::Carry)) => 2,
        Some((pronoun, Voice::Narrate)) if matches!(pronoun, "他" | "她") && plans(&text[pronoun.len()..]) => 2,
        Some(("他" | "她" | "他们" | "她们", Voice::Narrate)) => -6,
        Some((_, Voice::Narrate)) => -4,
        None => 0,
    };
    let kind = match before.source.kind {
        Kind::Group | Kind::Anonymous => -2,
        Kind::Document => -1,
        _ => 0,
    };
    let length = text.chars().count();
    let near = &text[..reader.text.floor_char_boundary(reader.unit.span.start() + 48).min(reader.unit.span.end())
        - reader.unit.span.start()];
    let meets = MEETINGS.closes(&reader.text[before.source.name]);
    let named = before.source.forms.iter().any(|form| near.contains(&reader.text[*form]));
    let weights = [
        (before.paragraphs, 2),
        (before.carried > 0, 2),
        (before.carried > 4 && !before.paragraphs, -2),
        (before.carried > 8 && !before.paragraphs, -3),
        (before.notice, 2),
        (before.wished, -2),
        // 通报称，网传…。对此，我市成立调查组。
        (before.notice && text.starts_with("对此"), 3),
        (dated(text), 2),
        (opens_with_day(text), -2),
        // 会议要求…。入汛以来，各队已出动…: what was done meanwhile, and what is done is no demand.
        (meets && (opens_with_day(text) || near.has("以来，")) && !MODAL.is_in(text), -6),
        (meets && demands(reader), 3),
        // 林海2018年加入球队: how the reporter tells of a life.
        (opens_with_life(reader), -4),
        // A forecast and an order speak of days alike.
        (
            before.source.kind != Kind::Document && names_day(text) && !names_day(&reader.text[before.said]),
            if names_place(text) { -8 } else { -4 },
        ),
        (["目前", "今年", "去年", "近年", "近期"].iter().any(|word| near.has(word)), -1),
        (speaks_of_us(reader), 2),
        (MODAL.is_in(text), 2),
        // 店家没有向自己道歉: an account of what befell the one who speaks.
        (before.source.kind == Kind::Person && text.has("自己"), 2),
        (REPORTED.is_in(text), -2),
        // 我们一家人回到老家，…: whoever comes to speak next, these are no words of a reporter.
        (before.another_next && !speaks_of_us(reader), -2),
        (before.source.role.is_some(), 2),
        (is_marked(reader, before.said), 2),
        (repeats(reader, before.said), 1),
        (length < 19, -1),
        (length >= 70, 1),
        // 李明随即拿出手机，…: nobody who speaks calls himself by his name.
        (named, if before.source.kind == Kind::Person { -6 } else { -2 }),
        (text.has_any(&['？', '?']), -1),
        (asks(text), -8),
        (text.closes_with(&['！', '!']), -1),
        (concludes(text), -4),
        (text.has_any(&['不', '没', '无']), 2),
        (before.shown && counts(text) && counts(ending(reader, before.said)), 3),
        (before.shown && ["百分点", "同比", "环比"].iter().any(|word| text.has(word)), 2),
        (of_states(text) && before.source.kind == Kind::Person, 3),
        // 《办法》要求…。目前，各县已…: what came of it.
        (before.source.kind == Kind::Document && text.starts_with("目前") && text.has("已"), -6),
        (["随即", "，随后"].iter().any(|then| text.has(then)), -3),
        // A heading, or what else stands below an article.
        (!ENDED.contains(&text.chars().next_back().unwrap_or('。')), -6),
        // 屋主没有回应记者的询问。
        (
            silent(text),
            if ["记者", "本报", "本刊", "置评", "询问", "未就此"].iter().any(|asks| text.has(asks)) {
                -8
            } else {
                -3
            },
        ),
        (contrasts(reader), -6),
        (MUTE.is_in(text), -5),
        (near.has("记者") || near.has("小编"), -6),
        (is_parted(reader, before.said), -5),
        (before.source.kind != Kind::Document && is_spaced(reader, before.said), -5),
        (ATTENDED.is_in(text), -6),
        (["据了解", "据悉", "据介绍"].iter().any(|word| text.starts_with(word)), -2),
    ];
    let told = weights.iter().filter(|(holds, _)| *holds).map(|(_, weight)| weight).sum::<i32>() + opening + kind - 2;
    // What is left only tells against it, and is the dearest to find out.
    if told <= 0 {
        return told;
    }
    told - if presents(reader, before) {
        6
    } else if introduces(reader) {
        3
    } else {
        0
    } - if reports(reader) { 4 } else { 0 }
}

/// What the names of meetings end with.
static MEETINGS: Set = Set::of(&lists::SIGNS_MEETING);

/// What a sentence ends with.
const ENDED: [char; 13] = ['。', '！', '？', '!', '?', '”', '」', '…', '；', ';', '：', '）', '.'];

/// 切实抓好防汛工作，…: a sentence that begins with a verb.
fn demands(reader: &Reader<'_>) -> bool {
    reader
        .token_at(reader.unit.span.start())
        .is_some_and(|token| matches!(token.tag.as_str(), "v" | "vn" | "vd" | "ad" | "d"))
}

/// 林海2018年…: a year right behind the one of whom it is told.
fn opens_with_life(reader: &Reader<'_>) -> bool {
    let subject = reader.unit.clauses.first().and_then(|clause| reader.subject(*clause));
    subject.filter(|phrase| phrase.form == Form::Named).is_some_and(|phrase| {
        let rest = &reader.text[phrase.span.end()..];
        let year = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        rest.len() == year.len() + "2018".len() && year.starts_with('年')
    })
}

/// What shall, can and will be: seldom the reporter's.
static MODAL: Set = Set::of(&lists::SIGNS_MODAL);

/// What reporters write of their own work, and of pictures.
static REPORTED: Set = Set::of(&lists::SIGNS_REPORTED);

/// Who said nothing, or how it was received: between what one says and what the next one does.
static MUTE: Set = Set::of(&lists::SIGNS_MUTE);

/// Who was there: the last sentence of what officials said.
static ATTENDED: Set = Set::of(&lists::SIGNS_ATTENDED);

/// The figures of a report go on in figures: 增长12%, 超四成.
fn counts(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit()) || ["成。", "成，", "倍", "一半"].iter().any(|word| text.has(word))
}

/// How a side is spoken of, behind what it is called by: 方愿.
static SIDES: Set = Set::of(&lists::SIGNS_SIDE);

/// 乙方愿同甲方合作, 甲乙关系…, 总统先生: what ministers say of their states, when they meet.
fn of_states(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| c != '方');
    let side = text.len() - rest.len() == "乙".len() && SIDES.opens(rest);
    let addressed = || ["总统先生", "总理先生", "主席先生"].iter().any(|guest| text.has(guest));
    side || addressed() || text.char_indices().nth(2).is_some_and(|(at, _)| text[at..].starts_with("关系"))
}

static DATES: Set = Set::of(&lists::SIGNS_DATED);

/// A time that is told from where the reader stands; a month of this year is one that something happened in.
fn dated(text: &str) -> bool {
    DATES.prefix(text).is_some_and(|(word, _)| !text[word.len()..].starts_with(|next: char| next.is_ascii_digit()))
}

/// 8月14日，…: what happened on a day.
fn opens_with_day(text: &str) -> bool {
    let date = text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '年' | '月'));
    date.starts_with('日') && text.starts_with(|c: char| c.is_ascii_digit())
}

/// 渔业协会2日在云州…: where it happened tells that it is over.
fn names_place(text: &str) -> bool {
    text[..text.floor_char_boundary(DAY)].has("日在")
}

/// So far into a sentence its day is looked for, in bytes.
const DAY: usize = 120;

/// 联盟2日在云州举行…: a day without its month, as news agencies write.
fn names_day(text: &str) -> bool {
    let near = &text[..text.floor_char_boundary(DAY)];
    near.places_of("日").any(|at| {
        let before = near[..at].trim_end_matches(|c: char| c.is_ascii_digit());
        (1..3).contains(&(at - before.len())) && !before.closes_with(&['月', '-', '至', '—', '、'])
    })
}

/// Whether somebody speaks of himself outside of quotation marks.
pub(super) fn speaks_of_us(reader: &Reader<'_>) -> bool {
    let text = &reader.text[reader.unit.span];
    text.match_indices(['我', '咱'])
        .any(|(at, _)| super::unit::enclosing(reader.unit.quotations, reader.unit.span.start() + at).is_none())
}

/// Whether a mark or nothing stands between the cue and what is said: 他说，….
fn is_marked(reader: &Reader<'_>, said: Span) -> bool {
    reader.text[..said.start()].closes_with(&['，', ',', '：', ':', '“', '「', '"', ' '])
}

/// Whether a picture or an advertisement stands between: on a page it stands between two paragraphs.
fn is_parted(reader: &Reader<'_>, said: Span) -> bool {
    let excluded = &reader.document.article.excluded;
    let next = excluded.partition_point(|part| part.span.start() < said.end());
    excluded.get(next).is_some_and(|part| part.span.end() <= reader.unit.span.start())
}

/// 7月可见木星。 木星是…: a blank behind the mark, where a page has lost the end of a paragraph.
fn is_spaced(reader: &Reader<'_>, said: Span) -> bool {
    let between = reader.text.get(said.end()..reader.unit.span.start()).unwrap_or_default();
    between.closes_with(&[' ', '\u{3000}']) && between.trim_end().ends_with('。')
}

/// Of what was said so far, so many bytes are compared with the sentence.
const COMPARED: usize = 900;

/// The end of what was said so far.
fn ending<'r>(reader: &Reader<'r>, said: Span) -> &'r str {
    let start = reader.text.ceil_char_boundary(said.end().saturating_sub(COMPARED).max(said.start()));
    &reader.text[start.min(said.end())..said.end()]
}

/// Whether the sentence has words in common with what was said.
fn repeats(reader: &Reader<'_>, said: Span) -> bool {
    let said = ending(reader, said);
    let words = reader.document.tokens_in(reader.unit.span).iter().take(60);
    let content = words.filter(|token| {
        token.span.len() >= 6 && matches!(token.tag.as_str(), "n" | "v" | "vn" | "nz" | "a" | "ns" | "nt")
    });
    content.filter(|token| said.contains(&reader.text[token.span])).take(2).count() == 2
}

static WONDERING: Set = Set::of(&lists::SIGNS_WONDERING);

/// 至于为何…？: what the reporter asks.
fn asks(text: &str) -> bool {
    text.closes_with(&['？', '?']) && WONDERING.opens(text)
}

/// What a sentence opens with that tells what came of it all.
static CONCLUDING: Set = Set::of(&lists::SIGNS_CONCLUDING);

fn concludes(text: &str) -> bool {
    // 这起事故仍引发人们的担忧: how it was received.
    let received = || ["关注", "热议", "担忧"].iter().any(|noise| text.has(noise)) && RAISING.is_in(text);
    CONCLUDING.opens(text) || text.has("意味着") || received()
}

/// 云州渔业公司总裁林海率队，…: whether the reporter presents somebody in full, whatever he does, while another one speaks.
fn presents(reader: &Reader<'_>, before: &Before<'_>) -> bool {
    let first = reader.unit.clauses.first().filter(|_| before.source.kind == Kind::Person);
    first.and_then(|clause| reference::topic(reader, *clause, false)).is_some_and(|phrase| {
        let title = phrase.role.and_then(|role| TITLES.suffix(&reader.text[role]));
        title.is_some_and(|(title, ())| reference::is_office(title))
            && !reader.text[phrase.name.end()..].starts_with(['、', '和', '的', '等'])
    })
}

/// Whether the sentence introduces a person with a title.
fn introduces(reader: &Reader<'_>) -> bool {
    let subject = reader.unit.clauses.first().and_then(|clause| reader.subject(*clause));
    subject.is_some_and(|phrase| match phrase.kind {
        Kind::Person | Kind::Group => phrase.form == Form::Named && phrase.role.is_some(),
        Kind::Organization => reader.text[phrase.span.end()..].starts_with('是'),
        _ => false,
    })
}

/// What somebody does upon something that was told: 随即.
static ACTING: Set = Set::of(&lists::SIGNS_ACTING);

/// 检方则已分案, 警员林海随即赶到: another one, of whom something is told. 则 may be taken for a part of a foreign name: 海伦·马什则维持….
fn contrasts(reader: &Reader<'_>) -> bool {
    reader.unit.clauses.iter().take(2).enumerate().any(|(nth, clause)| {
        reader.subject(*clause).is_some_and(|phrase| {
            let rest = &reader.text[phrase.span.end()..];
            // 得知情况后，民警立即…: so does one who has no name.
            let acts = phrase.kind == Kind::Person && phrase.form != Form::Unknown && ACTING.opens(rest);
            let cut = || reader.text[phrase.name].split_once('则').is_some_and(|(name, _)| name::is_dotted(name));
            acts || nth == 0 && phrase.form == Form::Named && (rest.starts_with('则') || cut())
        })
    })
}

/// So many cues of a sentence are looked at.
const REPORTS: usize = 6;

/// Whether somebody is reported in the sentence, even if it is not understood who.
fn reports(reader: &Reader<'_>) -> bool {
    reader.unit.cues.iter().take(REPORTS).any(|hit| {
        let clause = reader.unit.clauses[reader.unit.clause_at(hit.span.start())];
        matches!(hit.cue.level, Level::Report | Level::Call | Level::Act)
            && reader.text[hit.span.end()..].opens_with(&['，', ',', '：', ':'])
            && predicates(reader, hit, Span::new(clause.start().min(hit.span.start()), hit.span.start()))
    })
}

/// Whether the attribution tells of those for whom the one who `said` something speaks: 中方呼吁…, 双方要坚持…. Those who speak
/// themselves, 中方强调，…, are others.
#[inline(never)]
pub(super) fn speaks_for(reader: &Reader<'_>, said: Span, attribution: &Attribution) -> bool {
    let (Speaker::Phrase(phrase), Some(cue)) = (attribution.speaker, attribution.cue) else { return false };
    let name = &reader.text[phrase.span];
    let own = match name {
        "双方" | "两国" | "各方" => return reader.text[phrase.span.end()..].opens_with(&['要', '应', '需']),
        "中方" | "我方" | "我国" => true,
        "政府" => attribution.weak,
        // 总理说，乙方珍惜友谊。乙方支持…: he has called it so.
        _ => name.ends_with('方') && name.chars().nth(2).is_none() && reader.text[said].has(name),
    };
    // 中方注意到他表示，…: what they have heard.
    let heard = reader.text[phrase.span.end()..].starts_with("注意到");
    // 乙方支持这一倡议，愿…: a noun.
    own && (heard || cue.end() == attribution.content.start() || NOMINAL.contains(&reader.text[cue]))
}

static PLANNING: Set = Set::of(&lists::SIGNS_PLANNING);

/// 他稍晚会致电…: what somebody says that he will do.
fn plans(text: &str) -> bool {
    let near: String = text.chars().take(6).collect();
    PLANNING.is_in(&near) && !["会见", "会谈", "会晤", "会议"].iter().any(|word| near.has(word))
}
