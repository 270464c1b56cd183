//! What stands around a cue: whether it is a predicate, and where its content begins and ends.

use super::complaint::governs;
use super::hearer::{hearer, unmarked};
use super::source::BARE_DOCUMENTS;
use super::speaker::{Form as Naming, Phrase, Reader};
use super::unit::{Hit, Place, enclosing, ends_said};
use super::words::{BOUNDARIES, Complement, Level, PRONOUNS, REVEALED};
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
            rest.is_some_and(|rest| answers || named && quoted(rest)).then(|| {
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

/// By whom somebody was told is named so many bytes before the verb.
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
const SHALL: [&str; 6] = ["要", "将", "应", "应该", "必须", "不会"];

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
    let shall = tokens.first().is_some_and(|first| SHALL.contains(&&reader.text[first.span]));
    tokens.len() >= 4 && !another && (subject || shall || auxiliary && !particle)
}

/// Verbs of little sense and the like, behind which a cue is their object: 发出警告.
static LIGHT: Set = Set::of(&lists::CUE_SIGNS_LIGHT);

/// What says that nobody says it, or governs the cue: 未说明.
static NEGATIONS: Set = Set::of(&lists::CUE_SIGNS_NEGATION);

/// Pronouns with which a clause may begin that tells what a noun is.
static RELATIVE: Set = Set::of(&lists::CUE_SIGNS_RELATIVE);

/// Whether a cue after `before` can be the predicate: 发出警告, 未说明 and 他认为合适的人 have none.
pub(super) fn predicates(reader: &Reader<'_>, hit: &Hit, before: Span) -> bool {
    let text = &reader.text[before];
    let text = text.strip_suffix('了').unwrap_or(text);
    // 数据 does not end with 据.
    let whole = |word: &str| {
        let last = reader.document.tokens.partition_point(|token| token.span.end() < before.end());
        let token = reader.document.tokens.get(last).filter(|token| token.span.end() == before.end());
        word.chars().nth(1).is_some()
            || token.is_none_or(|token| token.span.len() <= word.len()) && !text.ends_with("数据")
    };
    // 发出质疑：“Q” and 给出的判断是…: what is given is the words that follow.
    let given = GIVING.closes(text) && (is_direct(reader, hit) || reader.text[hit.span].starts_with('的'));
    // 其表示: whoever it is, he says it.
    let says = hit.cue.level == Level::Report && hit.cue.complement == Complement::Clause;
    let thinks = hit.cue.level == Level::View && !NOMINAL.contains(&reader.text[hit.span]);
    if (says || thinks) && text.trim_start_matches(['但', '而']) == "其" {
        return true;
    }
    let bars = |words: &Set, text: &str| words.suffix(text).is_some_and(|(word, ())| whole(word));
    // 没有直接提到: how it is not said.
    let how = ["直接", "明确", "具体", "公开", "及时", "立即", "正面"].iter().find_map(|how| text.strip_suffix(*how));
    // 发布通报称: the notice is the object, 称 the predicate.
    if !given && (hit.head == hit.span && bars(&LIGHT, text) || bars(&NEGATIONS, how.unwrap_or(text))) {
        return false;
    }
    // 对产量的预估为…: what has a particle before it and is equated is a noun.
    // So is what ends its clause, 引发了居民的不满，…, unless it is explained: 他的预测，即….
    let rest = &reader.text[hit.span.end()..reader.unit.span.end()];
    let ends = rest.strip_prefix(['，', ',']).is_some_and(|next| !next.starts_with('即'));
    let equated = ends || rest.opens_with(&['是', '为']);
    let noun = ["一些", "详细", "精彩", "生动", "耐心"].iter().find_map(|how| text.strip_suffix(*how)).unwrap_or(text);
    if equated && noun.ends_with('的') && hit.head == hit.span {
        return false;
    }
    // 上百则留言: a noun that is counted.
    let counted = text.strip_suffix(['则', '条', '篇', '份', '封', '段']).is_some_and(|number| {
        number.ends_with(|c: char| c.is_ascii_digit())
            || number.closes_with(&['一', '两', '几', '十', '百', '千', '万', '多', '这', '该'])
    });
    if counted && !says && !text.contains('第') {
        return false;
    }
    // 预期22.5万，前值21.8万: a figure, and nobody expects it.
    if text.is_empty() && &reader.text[hit.span] == "预期" && rest.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    // 一份据称是证词的文件: what it is said to be.
    if reader.text[hit.span].starts_with("据称") && text.closes_with(&['份', '段', '名', '张', '个', '封', '位'])
    {
        return false;
    }
    // 技术讲解与分析: a noun beside another one.
    let joined = ["与", "及", "、", "以及", "或"].iter().any(|word| text.ends_with(word));
    let named = || {
        reader.subject(before).is_some_and(|phrase| phrase.form == Naming::Named && phrase.name.end() == before.end())
    };
    if joined || text.ends_with('和') && !named() {
        return false;
    }
    RELATIVE.suffix(text).is_none_or(|(pronoun, ())| {
        let subject = Span::new(before.end() - pronoun.len(), before.end());
        // 对他说: the one who hears it.
        if says && reader.text[..subject.start()].closes_with(&['对', '跟', '向']) {
            return true;
        }
        reader.without_leads(before).start() >= subject.start()
    })
}

/// Verbs with which somebody gives a warning, a question and the like.
static GIVING: Set = Set::of(&lists::CUE_SIGNS_GIVING);

/// Whether a colon or a quotation follows the cue at once.
fn is_direct(reader: &Reader<'_>, hit: &Hit) -> bool {
    reader.text[hit.span.end()..reader.unit.span.end()].opens_with(&['：', ':', '“', '「', '"'])
}

/// Cues of a view that are nouns as well.
pub(super) static NOMINAL: Set = Set::of(&lists::CUE_SIGNS_NOMINAL);

/// Verbs whose object a cue behind them is.
static TAKING: Set = Set::of(&lists::CUE_SIGNS_TAKING);

/// What stands before a rule or a wish that is followed.
static NORMS: Set = Set::of(&lists::CUE_SIGNS_NORM);

/// Towards whom or about what somebody speaks, so that the cue is a verb.
static TOWARDS: Set = Set::of(&lists::CUE_SIGNS_TOWARDS);

/// Whether the cue is a noun there: 提供资金支持, 按照规定. Verbs that report and nothing else never are. The subject may stand
/// in another sentence.
#[inline(never)]
pub(super) fn is_noun(reader: &Reader<'_>, hit: &Hit, subject: Option<Phrase>) -> bool {
    let verb = hit.cue.level == Level::Report && hit.cue.complement == Complement::Clause
        || hit.cue.level == Level::View
        || &reader.text[hit.span] == "显示"
        || reader.text[hit.span].ends_with('着');
    let nominal = NOMINAL.contains(&reader.text[hit.span]);
    let verb = verb && !nominal;
    let clause = reader.unit.clauses[reader.unit.clause_at(hit.span.start())];
    let start = subject.map_or(0, |phrase| phrase.span.end()).max(clause.start());
    let advice = &reader.text[hit.span] == "建议";
    if verb && !advice || start >= hit.head.start() || hit.head != hit.span {
        return false;
    }
    let gap = reader.document.tokens_in(Span::new(start, hit.head.start()));
    // 接受采访时介绍: when somebody speaks is told before.
    let when = gap.iter().rposition(|token| ["时", "后", "中", "期间"].contains(&&reader.text[token.span]));
    let gap = &gap[when.map_or(0, |at| at + 1)..];
    // 发出新闻稿驳斥: what is given is the text in which he says it.
    if gap.last().is_some_and(|last| WRITTEN.closes(&reader.text[last.span])) {
        return false;
    }
    let words = || gap.iter().map(|token| &reader.text[token.span]);
    if is_direct(reader, hit) {
        return false;
    }
    let takes = |word: &str| TAKING.contains(word) || nominal && word == "发布";
    if words().any(takes) || subject.is_some() && words().any(|word| NORMS.contains(word)) {
        return true;
    }
    if advice || subject.is_none() {
        return false;
    }
    // 罔顾对保护的重要要求: what has an adjective is a noun.
    if let [.., particle, adjective] = gap
        && &reader.text[particle.span] == "的"
        && adjective.span.end() == hit.head.start()
        && matches!(adjective.tag.as_str(), "a" | "an" | "b" | "z")
    {
        return true;
    }
    // 海岸公司发布董事会公告，…: which one it is.
    let notice = ["公告", "通告", "通报"].contains(&&reader.text[hit.span])
        && gap.len() <= 2
        && words().next() == Some("发布")
        && reader.text[hit.span.end()..].starts_with('，');
    let told = notice || words().any(|word| TOWARDS.contains(word));
    gap.last().is_some_and(|last| {
        last.span.end() == hit.head.start()
            && matches!(last.tag.as_str(), "n" | "nz" | "vn" | "an" | "uj" | "b")
            && BOUNDARIES.get(&reader.text[last.span]).is_none()
            && !reader.text[last.span].closes_with(&['前', '后', '时', '中'])
            && !told
    })
}

/// In what somebody says something.
static WRITTEN: Set = Set::of(&lists::CUE_SIGNS_WRITTEN);

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

/// Whether nothing but circumstances and adverbs stands before the cue.
pub(super) fn is_predicate(reader: &Reader<'_>, before: Span) -> bool {
    let rest = reader.without_leads(before);
    let mut text = &reader.text[rest];
    let mut count = 0;
    while let Some((word, _)) = BOUNDARIES.prefix(text).filter(|(_, boundary)| boundary.stop) {
        text = &text[word.len()..];
        count += 1;
    }
    matches!(text.trim(), "" | "后") || count > 0
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
    match reader.text[content].strip_suffix('”') {
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
