//! The attribution rules: what one sentence attributes, and to which phrase.

use super::speaker::{Form as Naming, Phrase, Reader};
use super::unit::{Hit, Place, inside};
use super::words::{BOUNDARIES, Complement, Level};
use super::{CueClass, Form, Kind};
use crate::span::Span;

/// What a sentence attributes to whom, before references are resolved.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Attribution {
    pub speaker: Speaker,
    pub content: Span,
    pub form: Form,
    pub cue: Option<Span>,
    pub class: CueClass,
    pub about: Option<Span>,
    pub rule: &'static str,
    pub confidence: f64,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Speaker {
    Phrase(Phrase),
    /// Whoever spoke last.
    Last,
}

/// What follows a cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opening {
    Colon(usize),
    Comma(usize),
    Quotation(usize),
    Clause(usize),
    End,
}

/// A speaker may be dropped for another one who speaks within so many bytes of the content's start.
const RELAY: usize = 300;

/// All attributions of the unit, in order.
pub(super) fn attribute(reader: &Reader<'_>) -> Vec<Attribution> {
    let mut found = Vec::new();
    if reader.unit.place != Place::Body {
        found.extend(headline(reader));
    }
    if found.is_empty() {
        found.extend(dialogue(reader));
    }
    if found.is_empty() {
        found = sentence(reader);
    }
    if found.is_empty() {
        found.extend(colon(reader));
    }
    found.retain(|attribution| !attribution.content.is_empty());
    found
}

fn sentence(reader: &Reader<'_>) -> Vec<Attribution> {
    let mut found: Vec<Attribution> = Vec::new();
    // The last attribution while its content still runs on.
    let mut running = false;
    let mut consumed = reader.unit.span.start;
    if let Some(attribution) = according_to(reader) {
        consumed = attribution.content.start;
        running = true;
        found.push(attribution);
    }
    for hit in &reader.unit.cues {
        if hit.span.start < consumed {
            continue;
        }
        let Some(candidate) = candidate(reader, hit, consumed) else { continue };
        if running && let Some(last) = found.last_mut() {
            if relays(reader, last, hit, &candidate) {
                found.pop();
            } else if coordinates(reader, last, hit, &candidate) {
                let clause = reader.unit.clauses[reader.unit.clause_at(hit.span.start)];
                last.content = trim(reader, Span::new(last.content.start, clause.start.max(last.content.start)));
                last.form = form(reader, last.content);
            } else {
                continue;
            }
        }
        running = candidate.form != Form::Direct;
        consumed =
            if running { candidate.content.start.max(hit.span.end) } else { candidate.content.end.max(hit.span.end) };
        found.push(candidate);
    }
    found
}

fn candidate(reader: &Reader<'_>, hit: &Hit, consumed: usize) -> Option<Attribution> {
    let clause = reader.unit.clauses[reader.unit.clause_at(hit.span.start)];
    let start = clause.start.max(consumed);
    if start > hit.span.start {
        return None;
    }
    let before = Span::new(start, hit.span.start);
    if !predicates(reader, before) || is_circumstance(&reader.text[reader.without_leads(before)]) {
        return None;
    }
    let opening = opening(reader, hit)?;
    let (speaker, named) = speaker(reader, hit, before, consumed, opening)?;
    let attribution = |content: Span, rule, confidence| Attribution {
        speaker,
        content,
        form: form(reader, content),
        cue: Some(hit.span),
        class: hit.cue.class,
        about: None,
        rule,
        confidence,
    };
    // “Q。”SRC CUE。 and “Q，”SRC CUE，“Q”。
    if let Some(quotation) = reader.unit.quotation_before(reader.text, clause.start).filter(|q| q.start >= consumed) {
        let interposed = match opening {
            Opening::End => Some(None),
            Opening::Comma(at) | Opening::Colon(at) => reader.unit.quotation_at(reader.text, at).map(Some),
            _ => None,
        };
        if let Some(next) = interposed {
            let content = inside(reader.text, quotation);
            let rule = if next.is_some() { "interposed" } else { "postposed" };
            return Some(Attribution { form: Form::Direct, ..attribution(content, rule, 0.95) });
        }
    }
    let content = match opening {
        Opening::End => {
            let before = trim(reader, Span::new(consumed, clause.start.max(consumed)));
            let told = matches!(speaker, Speaker::Phrase(_))
                && hit.cue.level == Level::Report
                && before.len() > 18
                && named == "explicit";
            return told.then(|| attribution(before, "postposed", 0.7));
        }
        Opening::Colon(at) | Opening::Comma(at) | Opening::Quotation(at) | Opening::Clause(at) => at,
    };
    if let Some(quotation) = reader.unit.quotation_at(reader.text, content) {
        let after = reader.text[quotation.end..reader.unit.span.end].trim_start();
        let whole = after.is_empty()
            || after.starts_with(['。', '，', ',', '；', '！', '？', ';'])
            || matches!(opening, Opening::Colon(_));
        if whole {
            let content = inside(reader.text, quotation);
            return Some(Attribution { form: Form::Direct, ..attribution(content, named, 0.95) });
        }
    }
    let content = trim(reader, Span::new(content, inference(reader, content)));
    let confidence = match opening {
        Opening::Clause(_) => 0.8,
        _ => 0.9,
    };
    Some(attribution(content, named, confidence))
}

/// Whether a cue after `before` can be the predicate: 发出警告, 未说明 and 他认为合适的人 have none.
fn predicates(reader: &Reader<'_>, before: Span) -> bool {
    let text = &reader.text[before];
    let text = text.strip_suffix('了').unwrap_or(text);
    let light = [
        "发出",
        "发布",
        "发表",
        "作出",
        "做出",
        "提出",
        "给出",
        "表达",
        "遭到",
        "受到",
        "引发",
        "招致",
        "收到",
        "得到",
        "获得",
        "获",
        "接到",
        "进行",
        "给予",
        "予以",
        "无视",
        "履行",
        "兑现",
        "不顾",
        "面临",
        "构成",
        "违背",
        "违反",
        "引起",
        "获得了",
        "一个",
        "一种",
        "一项",
        "这一",
        "这种",
        "该",
        "其",
    ];
    let negation = [
        "未", "没有", "没", "不", "尚未", "拒绝", "无法", "难以", "不愿", "不肯", "不便", "不能", "不敢", "不会",
        "不得", "避免", "无需", "不必", "不想", "停止", "拒不", "无意", "很难", "所", "被", "受", "据", "让", "使",
        "令", "值得", "有待",
    ];
    if light.iter().chain(&negation).any(|word| text.ends_with(word)) {
        return false;
    }
    let relative = ["他", "她", "他们", "她们", "我", "我们", "你", "大家", "自己"]
        .iter()
        .find(|pronoun| text.ends_with(**pronoun));
    relative.is_none_or(|pronoun| {
        let subject = Span::new(before.end - pronoun.len(), before.end);
        reader.without_leads(before).start >= subject.start
    })
}

/// Whether the clause tells about what, or on which occasion, somebody speaks.
fn is_circumstance(text: &str) -> bool {
    [
        "针对",
        "对于",
        "关于",
        "至于",
        "谈到",
        "谈及",
        "谈起",
        "说到",
        "提到",
        "提及",
        "随着",
        "自从",
        "除了",
        "由于",
        "被问及",
        "被问到",
        "当被问",
    ]
    .iter()
    .any(|word| text.starts_with(word))
}

/// Who speaks at the cue, and the name of the rule that tells it.
fn speaker(
    reader: &Reader<'_>,
    hit: &Hit,
    before: Span,
    consumed: usize,
    opening: Opening,
) -> Option<(Speaker, &'static str)> {
    let marked = !matches!(opening, Opening::Clause(_));
    if let Some(phrase) = reader.subject(before) {
        return admits(hit, &phrase, marked).then_some((Speaker::Phrase(phrase), rule(&phrase)));
    }
    if hit.head != hit.span
        && let Some(phrase) = reader
            .phrase(Span::new(before.start, hit.head.end))
            .filter(|phrase| phrase.kind != Kind::Person && phrase.form != Naming::Unknown)
    {
        return Some((Speaker::Phrase(phrase), rule(&phrase)));
    }
    if !is_predicate(reader, before) {
        return None;
    }
    // The subject stands in an earlier clause: X在会上回应了此事，称….
    let last = reader.unit.clause_at(hit.span.start);
    for clause in reader.unit.clauses[..last].iter().rev().take(6) {
        if clause.start < consumed {
            break;
        }
        if let Some(phrase) = reader.subject(*clause)
            && phrase.form != Naming::Unknown
            && phrase.span.end < clause.end
            && admits(hit, &phrase, marked)
        {
            return Some((Speaker::Phrase(phrase), "chain"));
        }
    }
    let strong = matches!(hit.cue.level, Level::Report | Level::Call);
    let near =
        reader.unit.clauses[..last].iter().all(|clause| clause.start < consumed || is_occasion(&reader.text[*clause]));
    (strong && (near || coordinated(&reader.text[before])) && (marked || hit.cue.complement == Complement::Clause))
        .then_some((Speaker::Last, "subjectless"))
}

/// A clause such as 在谈到此事时 before a predicate without a subject.
fn is_occasion(text: &str) -> bool {
    is_circumstance(text) || text.ends_with(['时', '后', '上', '中', '前', '里']) || text.chars().count() <= 3
}

/// 并称, 还说: another predicate of the same subject.
fn coordinated(before: &str) -> bool {
    ["并", "还", "又", "也", "同时", "但"].iter().any(|word| before.starts_with(word)) && before.chars().count() <= 6
}

/// Whether nothing but circumstances and adverbs stands before the cue.
fn is_predicate(reader: &Reader<'_>, before: Span) -> bool {
    let rest = reader.without_leads(before);
    let mut text = &reader.text[rest];
    let mut count = 0;
    while let Some((word, _)) = BOUNDARIES.prefix(text).filter(|(_, boundary)| boundary.stop) {
        text = &text[word.len()..];
        count += 1;
    }
    text.trim().is_empty() || count > 0
}

fn rule(phrase: &Phrase) -> &'static str {
    match (phrase.form, phrase.kind) {
        (Naming::Pronoun(_), _) => "pronoun",
        (Naming::Definite, _) => "definite",
        (_, Kind::Anonymous) => "anonymous",
        (_, Kind::Group) => "collective",
        (_, Kind::Document) => "document",
        (_, Kind::Media) => "media",
        _ => "explicit",
    }
}

/// Whether the phrase can be the subject of the cue.
fn admits(hit: &Hit, phrase: &Phrase, marked: bool) -> bool {
    match hit.cue.level {
        Level::Report | Level::Call => marked || phrase.form != Naming::Unknown,
        Level::View | Level::Act => phrase.form != Naming::Unknown && phrase.kind != Kind::Document,
        Level::Document => {
            matches!(phrase.kind, Kind::Document | Kind::Organization | Kind::Media)
                && !matches!(phrase.form, Naming::Pronoun(_))
        }
    }
}

fn opening(reader: &Reader<'_>, hit: &Hit) -> Option<Opening> {
    let end = reader.unit.span.end;
    let mut at = hit.span.end;
    if hit.cue.complement == Complement::Hearer {
        let rest = &reader.text[at..end];
        let mark =
            rest.char_indices().take(24).find(|(_, c)| matches!(c, '，' | ',' | '：' | ':' | '。' | '“' | '「' | '"'));
        at += mark.map(|(offset, _)| offset)?;
    }
    let rest = &reader.text[at..end];
    let skipped = rest.trim_start_matches(' ');
    at += rest.len() - skipped.len();
    let next = skipped.chars().next();
    let after = |mark: char| {
        let rest = &reader.text[at + mark.len_utf8()..end];
        at + mark.len_utf8() + (rest.len() - rest.trim_start().len())
    };
    let opening = match next {
        None => Opening::End,
        Some('。' | '！' | '？' | '!' | '?' | '…' | '；' | ';') => Opening::End,
        Some(mark @ ('：' | ':')) => Opening::Colon(after(mark)),
        Some(mark @ ('，' | ',')) => Opening::Comma(after(mark)),
        Some(_) if reader.unit.quotation_at(reader.text, at).is_some_and(|q| q.start == at) => Opening::Quotation(at),
        Some(_) => Opening::Clause(at),
    };
    if matches!(opening, Opening::Clause(_))
        && ["了", "过", "着", "的", "得", "者", "、", "）", ")", "》"]
            .iter()
            .any(|bar| reader.text[at..end].starts_with(bar))
    {
        return None;
    }
    let fits = match hit.cue.complement {
        Complement::Clause | Complement::Hearer => true,
        Complement::Mark => !matches!(opening, Opening::Clause(_)),
        Complement::Colon => matches!(opening, Opening::Colon(_) | Opening::Quotation(_) | Opening::End),
    };
    fits.then_some(opening)
}

/// Whether `last` only relays what `next`, who is named in its content, says.
fn relays(reader: &Reader<'_>, last: &Attribution, hit: &Hit, next: &Attribution) -> bool {
    let Speaker::Phrase(outer) = last.speaker else { return false };
    let Speaker::Phrase(inner) = next.speaker else { return false };
    let carrier = match outer.kind {
        Kind::Media => true,
        Kind::Document => {
            ["报道", "报导", "消息", "报告", "文章", "评论", "通稿"]
                .iter()
                .any(|word| reader.text[outer.span].ends_with(word))
                && last.rule != "according-to"
        }
        _ => false,
    };
    let spoken = inner.form != Naming::Unknown && !matches!(inner.kind, Kind::Media | Kind::Document);
    let strong = matches!(hit.cue.level, Level::Report | Level::Call);
    carrier && spoken && strong && inner.span.start.saturating_sub(last.content.start) <= RELAY
}

/// Where the reporter begins to conclude from the content that starts at `start`: ，这意味着….
fn inference(reader: &Reader<'_>, start: usize) -> usize {
    let clause = reader.unit.clauses.iter().skip(1).find(|clause| {
        clause.start > start + 12
            && ["这意味着", "这也意味着", "这突显", "这凸显", "这标志着", "这显示出", "这反映出"]
                .iter()
                .any(|word| reader.text[**clause].starts_with(word))
    });
    clause.map_or(reader.unit.span.end, |clause| clause.start)
}

/// Whether the cue inside the content of `last` begins a statement of its own.
fn coordinates(reader: &Reader<'_>, last: &Attribution, hit: &Hit, next: &Attribution) -> bool {
    let clause = reader.unit.clauses[reader.unit.clause_at(hit.span.start)];
    if clause.start <= last.content.start || !matches!(hit.cue.level, Level::Report | Level::Call) {
        return false;
    }
    let before = &reader.text[Span::new(clause.start, hit.span.start)];
    match next.speaker {
        Speaker::Last => before.chars().count() <= 8,
        Speaker::Phrase(phrase) => match phrase.form {
            Naming::Pronoun(_) => phrase.span.start <= clause.start + 9,
            Naming::Named | Naming::Described => {
                let contrast = ["而", "但", "不过"].iter().any(|word| before.starts_with(word));
                let parallel =
                    ["则", "也", "均"].iter().any(|word| reader.text[phrase.span.end..hit.span.start].contains(word));
                contrast || parallel || same(reader, last, &phrase)
            }
            _ => false,
        },
    }
}

fn same(reader: &Reader<'_>, last: &Attribution, phrase: &Phrase) -> bool {
    matches!(last.speaker, Speaker::Phrase(other) if reader.text[other.name] == reader.text[phrase.name])
}

/// 据X介绍，… · 根据X，… · 在X看来，….
fn according_to(reader: &Reader<'_>) -> Option<Attribution> {
    for (index, clause) in reader.unit.clauses.iter().enumerate().take(3) {
        let content = reader.unit.clauses.get(index + 1)?.start;
        let told = |hit: &&Hit| hit.span.end <= clause.start && matches!(hit.cue.level, Level::Report | Level::Call);
        if index > 0 && reader.unit.cues.iter().find(told).is_some() {
            break;
        }
        let found = seen_by(reader, *clause)
            .map(|phrase| (phrase, "in-view-of"))
            .or_else(|| told_by(reader, index, *clause).map(|phrase| (phrase, "according-to")));
        let Some((phrase, rule)) = found else { continue };
        let content = trim(reader, Span::new(content, reader.unit.span.end));
        let relayed = reader.unit.clauses[index + 1..]
            .iter()
            .take(2)
            .any(|clause| ["援引", "引述"].iter().any(|word| reader.text[*clause].starts_with(word)));
        if relayed && phrase.kind == Kind::Media {
            return None;
        }
        return Some(Attribution {
            speaker: Speaker::Phrase(phrase),
            content,
            form: form(reader, content),
            cue: None,
            class: CueClass::Neutral,
            about: None,
            rule,
            confidence: 0.85,
        });
    }
    None
}

fn seen_by(reader: &Reader<'_>, clause: Span) -> Option<Phrase> {
    let clause = Span::new(reader.without_leads(clause).start.max(clause.start), clause.end);
    let text = &reader.text[clause];
    let inner = text.strip_suffix("看来")?;
    let inner = inner.strip_prefix("在").unwrap_or(inner);
    let end = clause.end - "看来".len();
    reader
        .subject(Span::new(end - inner.len(), end))
        .filter(|phrase| phrase.form != Naming::Unknown || inner.len() <= 18)
}

fn told_by(reader: &Reader<'_>, index: usize, clause: Span) -> Option<Phrase> {
    let clause = if index == 0 { clause } else { Span::new(reader.without_leads(clause).start, clause.end) };
    let text = &reader.text[clause];
    let opens = ["另据", "又据", "再据", "而据", "但据", "根据", "依据", "综合", "援引", "引述", "按", "据"];
    let opener = opens.iter().find(|opener| text.starts_with(**opener))?;
    if *opener == "按" && !text.ends_with("说法") {
        return None;
    }
    let inner = Span::new(clause.start + opener.len(), clause.end);
    let mut end = inner.end;
    let verbs = [
        "报道称",
        "报道说",
        "报道",
        "报导",
        "消息称",
        "消息",
        "介绍",
        "透露",
        "通报",
        "分析",
        "估计",
        "估算",
        "预测",
        "披露",
        "反映",
        "回忆",
        "描述",
        "讲述",
        "证实",
        "公告",
        "表示",
        "称",
        "说",
        "说法",
        "的说法",
        "观点",
        "看法",
        "显示",
        "统计",
        "推测",
        "判断",
        "解释",
        "观察",
        "发布",
        "所述",
        "所说",
        "所言",
        "指出",
        "推算",
        "测算",
        "评估",
    ];
    let mut told = false;
    while let Some(verb) = verbs.iter().find(|verb| reader.text[inner.start..end].ends_with(**verb)) {
        end -= verb.len();
        told = true;
    }
    end -= reader.text[inner.start..end].len()
        - reader.text[inner.start..end].trim_end_matches(['的', '此', '前', '日', '近']).len();
    let inner = Span::new(inner.start, end);
    // 援引 makes the one that is quoted the source: 据A援引B报道.
    let quoted = ["援引", "引述", "转引"]
        .iter()
        .find_map(|word| reader.text[inner].find(word).map(|at| inner.start + at + word.len()));
    let whole = quoted.map_or(inner, |start| Span::new(start, inner.end));
    let phrase = reader.subject(whole)?;
    if phrase.form == Naming::Unknown || matches!(phrase.form, Naming::Pronoun(_)) && !told {
        return None;
    }
    (told || phrase.kind == Kind::Document && matches!(*opener, "根据" | "据" | "依据")).then_some(phrase)
}

/// X：… in a headline.
fn headline(reader: &Reader<'_>) -> Option<Attribution> {
    let [first, second, ..] = reader.unit.clauses[..] else { return None };
    let between = reader.text[first.end..second.start].trim();
    if between != "：" && between != ":" {
        return None;
    }
    let start = reader.text[first].rfind([' ', '　', '丨', '|', '】']).map_or(first.start, |at| {
        first.start + at + reader.text[first.start + at..].chars().next().map_or(1, char::len_utf8)
    });
    let phrase = reader.phrase(Span::new(start, first.end))?;
    if phrase.form == Naming::Unknown
        || matches!(phrase.kind, Kind::Document)
        || matches!(phrase.form, Naming::Pronoun(_))
    {
        return None;
    }
    let content = trim(reader, Span::new(second.start, reader.unit.span.end));
    Some(Attribution {
        speaker: Speaker::Phrase(phrase),
        content,
        form: form(reader, content),
        cue: None,
        class: CueClass::Neutral,
        about: None,
        rule: "headline",
        confidence: 0.8,
    })
}

/// 姓名：… at the start of a paragraph.
fn dialogue(reader: &Reader<'_>) -> Option<Attribution> {
    let _ = reader;
    None
}

/// SRC …：“Q” without a cue.
fn colon(reader: &Reader<'_>) -> Option<Attribution> {
    for (index, clause) in reader.unit.clauses.iter().enumerate().skip(1) {
        let previous = reader.unit.clauses[index - 1];
        let between = reader.text[previous.end..clause.start].trim();
        if between != "：" && between != ":" {
            continue;
        }
        let quotation = reader.unit.quotation_at(reader.text, clause.start)?;
        for earlier in reader.unit.clauses[..index].iter().rev().take(4) {
            if let Some(phrase) = reader
                .subject(*earlier)
                .filter(|phrase| phrase.form != Naming::Unknown && phrase.kind != Kind::Document)
            {
                return Some(Attribution {
                    speaker: Speaker::Phrase(phrase),
                    content: inside(reader.text, quotation),
                    form: Form::Direct,
                    cue: None,
                    class: CueClass::Neutral,
                    about: None,
                    rule: "colon",
                    confidence: 0.8,
                });
            }
        }
        return Some(Attribution {
            speaker: Speaker::Last,
            content: inside(reader.text, quotation),
            form: Form::Direct,
            cue: None,
            class: CueClass::Neutral,
            about: None,
            rule: "colon",
            confidence: 0.6,
        });
    }
    None
}

/// The content without the marks at its ends; a quotation or bracket that closes there stays whole.
pub(super) fn trim(reader: &Reader<'_>, content: Span) -> Span {
    let content = if reader.text[content].starts_with("即") {
        Span::new(content.start + "即".len(), content.end)
    } else {
        content
    };
    content.trim(reader.text, |c| {
        c.is_whitespace() || matches!(c, '。' | '，' | ',' | '；' | ';' | '：' | ':' | '、' | '】')
    })
}

pub(super) fn form(reader: &Reader<'_>, content: Span) -> Form {
    let first = reader.unit.quotations.partition_point(|quotation| quotation.end <= content.start);
    if reader.unit.quotations.get(first).is_some_and(|quotation| quotation.start < content.end) {
        Form::Mixed
    } else {
        Form::Indirect
    }
}
