//! What stands around a cue: whether it is a predicate, and where its content begins and ends.

use super::complaint::governs;
use super::hearer::{hearer, unmarked};
use super::source::BARE_DOCUMENTS;
use super::speaker::{Form as Naming, Reader};
use super::unit::{Hit, Place, enclosing, ends_said};
use super::words::{Complement, ENDINGS, Ending, Level, PRONOUNS, REVEALED};
use super::{CueClass, Form, Kind, attitude};
use crate::lexicon::{Set, lists};
use crate::search::Search;
use crate::span::Span;

/// What follows a cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opening {
    Colon(usize),
    Comma(usize),
    Quotation(usize),
    Clause(usize),
    End,
}

pub(super) fn opening(reader: &Reader<'_>, hit: &Hit) -> Option<Opening> {
    let end = reader.unit.span.end();
    let mut at = hit.span.end();
    if hit.cue.complement == Complement::Hearer {
        let rest = &reader.text[at..end];
        let mark =
            rest.char_indices().take(24).find(|(_, c)| matches!(c, '，' | ',' | '：' | ':' | '。' | '“' | '「' | '"'));
        let segment = Span::new(at, at + mark.map_or(0, |(offset, _)| offset));
        let clause = reader.unit.clauses[reader.unit.clause_at(hit.span.start())];
        let near = reader.text.ceil_char_boundary(hit.span.start().saturating_sub(HEARD)).max(clause.start());
        // 他被保安告知任何人不得入内: who hears it stands in front.
        let ahead = reader.text.get(near..hit.span.start()).unwrap_or_default();
        let suffers = &reader.text[hit.span] == "告知" && ahead.has("被");
        // 如实告知身体状况，量力而行: of what, and to nobody.
        let heard = || &reader.text[hit.span] != "告知" || hearer(reader, Span::new(at, end)) == segment.len();
        // 告诉“晚报”，…: who is told has a name in quotation marks.
        let named = reader.unit.quotation_at(reader.text, at).filter(|name| {
            !ends_said(reader.text, *name) && reader.text[name.end()..end].opens_with(&['，', ',', '：', ':'])
        });
        if !suffers {
            at = named
                .map(Span::end)
                .or_else(|| unmarked(reader, segment))
                .or_else(|| mark.filter(|_| heard()).map(|_| segment.end()))?;
        }
    }
    // 喊话市长，…; 以简讯回复媒体，…
    let accuses = hit.cue.class == CueClass::Opposing && matches!(hit.cue.level, Level::Act | Level::Report);
    let addresses = accuses || ["回复", "答复", "回应", "喊话", "呛声", "回呛"].contains(&&reader.text[hit.span]);
    if hit.cue.complement == Complement::Person || addresses || asks(&reader.text[hit.span]) {
        let heard = at + hearer(reader, Span::new(at, end));
        // 批评市府“把公园当停车场”: it is of the accused that this is said.
        if !accuses || reader.text[heard..end].opens_with(&['，', ',', '：', ':']) {
            at = heard;
        }
    }
    // 呐喊着：“Q”.
    let rest = &reader.text[at..end];
    let aspect = ASPECTS.prefix(rest).map_or(0, |(word, ())| word.len());
    // 曾说过，….
    let past = rest.starts_with('过') && rest[aspect..].opens_with(&['，', ',']);
    at += if past || rest[aspect..].opens_with(&['：', ':', '“', '「', '"']) { aspect } else { 0 };
    let rest = &reader.text[at..end];
    let skipped = rest.trim_start_matches(' ');
    let wide = rest.len() > skipped.len() + 1;
    at += rest.len() - skipped.len();
    let next = skipped.chars().next();
    let after = |mark: char| {
        let rest = &reader.text[at + mark.len_utf8()..end];
        at + mark.len_utf8() + (rest.len() - rest.trim_start().len())
    };
    let rest = &reader.text[at..end];
    let told =
        attitude::attitude_end(rest).filter(|length| !rest[..*length].has_any(&['：', ':', '“', '「', '，', ',']));
    if let Some(length) = told.filter(|_| attitude::expresses(reader, hit)) {
        let mark = rest[length..].chars().next().filter(|mark| matches!(mark, '，' | ','));
        let said = mark.map(|mark| at + length + mark.len_utf8());
        let clause = reader.unit.clauses[reader.unit.clause_at(hit.span.start())];
        let towards = reader.text[Span::new(clause.start().min(hit.span.start()), hit.span.start())]
            .has_any(&['对', '就', '向', '为']);
        let turns = |at: usize| reader.text[at..end].opens_with(&['但', '并', '也', '还', '而', '同', '不', '却']);
        let reported = |at: usize| {
            let clause = reader.unit.clauses[reader.unit.clause_at(at)];
            let next = reader.unit.cues.partition_point(|other| other.span.start() < at);
            reader.unit.cues.get(next).is_some_and(|other| other.span.end() <= clause.end())
        };
        // 表示遗憾，文本未写入…: what follows tells why, unless it is reported by itself.
        if let Some(said) = said.filter(|&said| {
            let feels = ["感到", "深感"].contains(&&reader.text[hit.head]);
            reader.unit.quotation_at(reader.text, said).is_some()
                || !feels && !towards && !turns(said) && said < end && !reported(said)
        }) {
            return Some(Opening::Comma(said));
        }
    }
    let opening = match next {
        None => Opening::End,
        Some('。' | '！' | '？' | '!' | '?' | '…' | '；' | ';') => Opening::End,
        Some(mark @ ('：' | ':')) => Opening::Colon(after(mark)),
        // 林芳说着，手上没有停过: what somebody does meanwhile.
        Some(mark @ ('，' | ','))
            if reader.text[hit.span].ends_with("说着")
                && reader.unit.quotation_at(reader.text, after(mark)).is_none() =>
        {
            Opening::End
        }
        // 林芳介绍\t他们在关注降雨\t…: a tab, or below a wide space, as subtitles have them.
        Some(mark @ ('，' | ',' | '\t')) => Opening::Comma(after(mark)),
        Some(_) if reader.unit.quotation_at(reader.text, at).is_some_and(|q| q.start() == at) => Opening::Quotation(at),
        Some(_) if wide => Opening::Comma(at),
        Some(_) => Opening::Clause(at),
    };
    // 透露了家里欠债的事实: what is told, and what it is called.
    if &reader.text[hit.span] == "透露"
        && let Some(told) = rest.strip_prefix('了')
        && let Some((noun, ())) = REVEALED.suffix(&reader.text[reader.unit.clauses[reader.unit.clause_at(at)]])
        && told.len() > noun.len()
    {
        return Some(Opening::Clause(at + "了".len()));
    }
    let barred =
        rest.opens_with(&['了', '过', '着', '的', '得', '者', '、', '）', ')', '》']) || rest.starts_with("中的");
    if matches!(opening, Opening::Clause(_)) && barred {
        return None;
    }
    // 校方回应宿舍之争：…: first what is answered, then the answer.
    let answered = match opening {
        Opening::Clause(at) => {
            let clause = reader.unit.clauses[reader.unit.clause_at(at)];
            let rest = reader.text[clause.end()..end].strip_prefix(['：', ':']);
            // 大夸演员的演技：“Q”: first whom somebody praises, then his words.
            let answers = ["回应", "通报", "回复", "答复", "不讳言"].contains(&&reader.text[hit.span]);
            let quoted = |rest: &str| reader.unit.quotation_at(reader.text, end - rest.len()).is_some();
            let object = &reader.text[at.min(clause.end())..clause.end()];
            // 不觉得可惜：“Q”: so little is thought that the quotation tells it.
            let thinks = ["觉得", "认为"].iter().any(|verb| reader.text[hit.span].ends_with(verb));
            let brief = thinks && object.chars().nth(BRIEF).is_none();
            let named = (brief || hit.cue.level == Level::Act) && !object.has_any(&['“', '「']);
            // 提醒在外公民：…: those who hear it.
            let warned =
                ["提醒", "提示", "告诫", "叮嘱", "呼吁"].iter().any(|verb| reader.text[hit.span].ends_with(verb))
                    && object.len() <= HEARD
                    && matches!(
                        ENDINGS.suffix(object),
                        Some((_, Ending::Is(Kind::Group | Kind::Anonymous | Kind::Person)))
                    );
            rest.is_some_and(|rest| answers || warned && !rest.trim().is_empty() || named && quoted(rest)).then(|| {
                let rest = &reader.text[clause.end()..end];
                let mark = rest.chars().next().map_or(0, char::len_utf8);
                clause.end() + mark + (rest[mark..].len() - rest[mark..].trim_start().len())
            })
        }
        _ => None,
    };
    let opening = answered.map_or(opening, Opening::Colon);
    let fits = match hit.cue.complement {
        Complement::Clause | Complement::Hearer | Complement::Person => true,
        Complement::Mark => match opening {
            Opening::Clause(at) => {
                // 公布一份报告，指…; 她指工程延误…; 阿里（63岁）指工程延误…; 报告指工程延误…; 湯慧儀指曾翻查文件.
                let clause = reader.unit.clauses[reader.unit.clause_at(hit.span.start())];
                let ahead = &reader.text[Span::new(clause.start().min(hit.span.start()), hit.span.start())];
                // 有网友发现路灯没亮: there is somebody who says so.
                let notices = ["发现", "注意到"].contains(&&reader.text[hit.span])
                    && ahead.trim_start_matches(['也', '还', '亦', '更']).starts_with('有');
                let points = &reader.text[hit.span] == "指"
                    && (ahead.is_empty()
                        || PRONOUNS.get(ahead).is_some()
                        || BARE_DOCUMENTS.closes(ahead)
                        || ahead.closes_with(&['）', ')'])
                        || rest.opens_with(&['曾', '已']));
                // 警员林海判断失主走远了: a verb behind a name.
                let judges = &reader.text[hit.span] == "判断"
                    && reader.subject(Span::new(hit.span.start() - ahead.len(), hit.span.start())).is_some_and(|who| {
                        who.kind == Kind::Person && who.form == Naming::Named && who.span.end() == hit.span.start()
                    });
                hit.cue.level == Level::Call
                    || judges
                    || points
                    || notices
                    || governs(reader, hit, at)
                    || finds(reader, hit)
                    || reader.unit.place != Place::Body && takes_sides(hit)
                    || hit.cue.level == Level::Report
                        && (is_clause(reader, at)
                            || reader.text[..hit.span.start()].closes_with(&['并', '又', '还'])
                                && !reader.text[hit.span].opens_with(&['引', '援', '转']))
            }
            _ => true,
        },
        Complement::Colon => match opening {
            Opening::Clause(at) => {
                asks(&reader.text[hit.span]) && is_question(reader, at, false) || governs(reader, hit, at)
            }
            // 律师问，你怎么知道？
            Opening::Comma(at) => {
                reader.unit.quotation_at(reader.text, at).is_some()
                    || asks(&reader.text[hit.span]) && is_question(reader, at, true)
            }
            _ => true,
        },
    };
    fits.then_some(opening)
}

/// By whom somebody was told, or who is, is named in so many bytes.
const HEARD: usize = 48;

/// What somebody thinks in no more characters is told by the quotation behind it.
const BRIEF: usize = 6;

/// How a study finds something.
static RESEARCH: Set = Set::of(&lists::CUE_SIGNS_RESEARCH);

/// How a study goes about it.
static EXAMINES: Set = Set::of(&lists::CUE_SIGNS_EXAMINING);

/// How inspectors go about it.
static INSPECTS: Set = Set::of(&lists::CUE_SIGNS_INSPECTING);

pub(super) fn researches(cue: &str) -> bool {
    RESEARCH.closes(cue)
}

/// 研究统计了四百名患者，发现…: whether the clause before tells what was examined, and the cue what was found.
pub(super) fn finds(reader: &Reader<'_>, hit: &Hit) -> bool {
    let index = reader.unit.clause_at(hit.span.start());
    let clause = reader.unit.clauses[index];
    let bare = ["", "结果", "并", "最终"].contains(&&reader.text[Span::new(clause.start(), hit.span.start())]);
    // 执法人员检查了工地，发现存在隐患: what is not as it should be, and not what is lying there.
    let found = &reader.text[Span::new(hit.span.end(), clause.end().max(hit.span.end()))];
    let next = reader.unit.clauses.get(index + 1).is_some_and(|next| reader.text[*next].has("存在"));
    let amiss = next || ["存在", "未", "不", "没有"].iter().any(|fault| found.has(fault));
    let examined = || {
        let told = reader.unit.clauses[..index].last().map_or("", |told| &reader.text[*told]);
        EXAMINES.is_in(told) || amiss && INSPECTS.is_in(told)
    };
    let plain = hit.cue.complement == Complement::Mark && hit.cue.level == Level::View;
    bare && plain && researches(&reader.text[hit.span]) && examined()
}

/// What may stand between a verb and the words of the one who speaks.
static ASPECTS: Set = Set::of(&lists::CUE_SIGNS_ASPECT);

/// Verbs that a question follows, be it direct or indirect.
pub(super) fn asks(cue: &str) -> bool {
    cue.ends_with('问') || cue == "疑惑"
}

/// What asks in a question.
static QUESTIONS: Set = Set::of(&lists::SIGNS_QUESTION);

/// Whether the clause at `at` is a question: 问核废料怎么办, 反问她敢不敢公布. Behind a comma a question may take several
/// clauses: 追问，若完不成，由谁负责？
fn is_question(reader: &Reader<'_>, at: usize, several: bool) -> bool {
    let clause = reader.unit.clauses[reader.unit.clause_at(at)];
    let text = &reader.text[Span::new(at, clause.end().max(at))];
    let mut alternatives = text.match_indices('不').filter(|(at, no)| {
        let before = text[..*at].chars().next_back();
        before.is_some() && before == text[at + no.len()..].chars().next()
    });
    let asked = &reader.text[clause.end()..];
    let closes = several && reader.text[reader.unit.span].closes_with(&['？', '?']);
    QUESTIONS.is_in(text) || closes || asked.opens_with(&['？', '?']) || alternatives.next().is_some()
}

/// Whether the cue tells by itself what its object is to the speaker, as headlines have it: 某某批预算被删.
fn takes_sides(hit: &Hit) -> bool {
    hit.cue.class != CueClass::Neutral || hit.cue.level == Level::Call
}

/// Pronouns that a clause with a subject of its own begins with.
pub(super) static SUBJECTS: Set = Set::of(&lists::CUE_SIGNS_SUBJECT);

/// What a clause has before its predicate.
static AUXILIARIES: Set = Set::of(&lists::CUE_SIGNS_AUXILIARY);

/// Auxiliaries that a clause without a subject begins with.
static SHALL: Set = Set::of(&lists::CUE_SIGNS_SHALL);

/// Whether a clause with a subject or an auxiliary of its own starts at `at`, not just a noun: 提到自己已经…, not 介绍情况.
pub(super) fn is_clause(reader: &Reader<'_>, at: usize) -> bool {
    let clause = reader.unit.clauses[reader.unit.clause_at(at)];
    let rest = Span::new(at, clause.end().max(at));
    let tokens = reader.document.tokens_in(rest);
    let subject =
        tokens.first().is_some_and(|first| first.span.start() == at && SUBJECTS.contains(&reader.text[first.span]));
    let named = reader.known_prefix(rest).is_some_and(|name| {
        reader.token_at(name.end()).is_some_and(|next| matches!(next.tag.as_str(), "v" | "d" | "p" | "vd"))
    });
    let subject = subject || named;
    let auxiliary = tokens.iter().skip(1).take(10).any(|token| AUXILIARIES.contains(&reader.text[token.span]));
    let particle = tokens.iter().take(10).any(|token| &reader.text[token.span] == "的");
    let another = reader.unit.cues.binary_search_by_key(&at, |hit| hit.span.start()).is_ok();
    // 提到要保护老街的树木: no noun begins with it.
    let shall = tokens.first().is_some_and(|first| SHALL.contains(&reader.text[first.span]));
    tokens.len() >= 4 && !another && (subject || shall || auxiliary && !particle)
}

/// Cues of a view that are nouns as well.
pub(super) static NOMINAL: Set = Set::of(&lists::CUE_SIGNS_NOMINAL);

/// What a clause begins with that tells about what or when somebody speaks.
static CIRCUMSTANCES: Set = Set::of(&lists::SIGNS_CIRCUMSTANCE);

/// Whether the clause tells about what, or on which occasion, somebody speaks.
pub(super) fn is_circumstance(text: &str) -> bool {
    CIRCUMSTANCES.opens(text)
}

/// A clause such as 在谈到此事时 before a predicate without a subject.
pub(super) fn is_occasion(text: &str) -> bool {
    is_circumstance(text) || text.closes_with(&['时', '后', '上', '中', '前', '里']) || text.chars().count() <= 3
}

/// What another predicate of the same subject begins with.
static JOINING: Set = Set::of(&lists::SIGNS_JOINING);

/// 并称, 还说: another predicate of the same subject.
pub(super) fn coordinated(before: &str) -> bool {
    JOINING.opens(before) && before.chars().count() <= 6
}

/// 遂, 于是: whether nothing but what joins two acts of the same one, or how it is felt, stands before the cue.
pub(super) fn is_bare(before: &str) -> bool {
    ["", "遂", "便", "随即", "进而", "并且", "于是", "衷心", "诚挚", "由衷"].contains(&before.trim())
}

/// The content without the marks at its ends; a quotation or bracket that closes there stays whole.
pub(super) fn trim(reader: &Reader<'_>, content: Span) -> Span {
    let words = ["即便", "即使", "即将", "即可", "即日", "即刻"];
    let text = &reader.text[content];
    let namely = text.starts_with('即') && !words.iter().any(|word| text.starts_with(word));
    let content = if namely { Span::new(content.start() + "即".len(), content.end()) } else { content };
    let mark = |c: char| c.is_whitespace() || matches!(c, '。' | '，' | ',' | '；' | ';' | '：' | ':' | '、' | '】');
    let content = content.trim(reader.text, mark);
    // The end of a quotation that nothing opens.
    match reader.text[content].strip_suffix(['”', '」', '』']) {
        Some(rest) if enclosing(reader.unit.quotations, content.start() + rest.len()).is_none() => {
            Span::new(content.start(), content.start() + rest.len()).trim(reader.text, mark)
        }
        _ => content,
    }
}

pub(super) fn form(reader: &Reader<'_>, content: Span) -> Form {
    let first = reader.unit.quotations.partition_point(|quotation| quotation.end() <= content.start());
    if reader.unit.quotations.get(first).is_some_and(|quotation| quotation.start() < content.end()) {
        Form::Mixed
    } else {
        Form::Indirect
    }
}
