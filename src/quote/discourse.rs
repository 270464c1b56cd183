//! Reads the units in order: attributes, resolves who is meant, and carries statements on.

use super::account::{self, Account};
use super::attribution::{self, Attribution, PassedOver, Speaker};
use super::author;
use super::continuation::{self, Before};
use super::names::Known;
use super::quotation::{self, Free};
use super::reference::{self, Here};
use super::sequel::sequel;
use super::source::{Entry, Sources};
use super::speaker::{Form as Naming, Phrase, Reader};
use super::unit::{Place, Units, inside, is_quotation_mark};
use super::{CueClass, Form, Kind, Statement};
use super::{cue, kind, list, turn};
use crate::document::Document;
use crate::script::Script;
use crate::script::is_alphanumeric;
use crate::search::Search;
use crate::sentence::Sentence;
use crate::span::Span;

/// Reads all units and gives the sources with their statements.
#[inline(never)]
pub(super) fn read(
    document: &Document<'_>,
    known: &Known<'_>,
    units: &Units,
    passed: &mut dyn FnMut(PassedOver),
) -> Sources {
    let mut sources = Sources::default();
    sources.traditional = document.script == Script::Traditional;
    let shape = Shape::of(units);
    let mut previous: Option<Previous> = None;
    let here = |index| Here { document, known, units, index };
    let mut ahead = Ahead { here: here(0), passed, found: Vec::new() };
    let is_turn = |index: &usize| turn::turn(&here(*index).reader(*index)).is_some();
    let last_turn = (0..units.len()).rev().find(is_turn).unwrap_or(0);
    let account = account::account(document, units);
    // Whether the article puts quotations before those who speak.
    let mut anticipates = false;
    // The sentence that the one before it has attributed.
    let mut attributed = usize::MAX;
    for index in 0..units.len() {
        let reader = here(index).reader(index);
        let unit = reader.unit;
        let mut attributions = ahead.take();
        if index == attributed {
            continue;
        }
        // 记者从民政局获悉，…。据介绍，…: only an institution of which the article has it may be meant, or who has just spoken.
        // 据报道，…: only a medium that the article follows.
        attributions.retain(|said| match said.speaker {
            _ if said.rule != "according-to" => true,
            Speaker::Last => sources.informs(index),
            Speaker::Phrase(phrase) => {
                let report = &document.folded[phrase.span] == "报道";
                !report || sources.follows_media() || author::reporting(&here(index)).is_some()
            }
        });
        if let Some(account) = account.as_ref()
            && (account.paragraphs.contains(&unit.paragraph) && unit.place == Place::Body
                || unit.span.covers(account.narrator.name) && previous.is_none())
        {
            // The line that announces it.
            if unit.span.covers(account.narrator.name) {
                continue;
            }
            previous = Some(tell(&reader, &mut sources, account, previous));
            continue;
        }
        // What a reporter asks is answered by somebody else.
        let reporter = |previous: &Previous| {
            let name = sources.entries[previous.source].name;
            document.folded[name].ends_with("记者")
        };
        previous = previous.filter(|previous| !reporter(previous) || quotation::alone(&reader).is_none());
        if attributions.is_empty() && quotation::asks(&here(index)) {
            previous = None;
            continue;
        }
        let mut shared = false;
        if previous.is_some_and(|previous| sources.entries[previous.source].kind == Kind::Document) {
            // 七成受访者认为…: what a survey found goes on.
            shared = attributions.iter().any(|attribution| is_share(&document.folded, attribution));
            attributions.retain(|attribution| !is_share(&document.folded, attribution));
        }
        if attributions.is_empty()
            && previous.is_none_or(|previous| {
                let source = &sources.entries[previous.source];
                // 据省厅介绍，…。“Q。”一位负责人表示，…: no body speaks like this.
                let told =
                    source.kind == Kind::Organization && source.statements[previous.statement].rule == "according-to";
                previous.paragraph != unit.paragraph
                    || previous.carried > 0
                    || quotation::borders(&reader)
                    || (anticipates || told) && !previous.direct
            })
            && let Some(said) = quotation::alone(&reader)
            && let Some(next) = units.get(index + 1).filter(|next| next.paragraph == unit.paragraph)
            && let Some(attribution) = ahead.first(0).filter(|first| {
                quotation::introduces(&reader, next, first) && (previous.is_none() || first.rule != "according-to")
            })
            && let Some(id) = reference::who(&here(index + 1), &mut sources, &attribution)
        {
            if let Speaker::Phrase(phrase) = attribution.speaker {
                if quotation::narrates(&attribution) {
                    attributed = index + 1;
                }
                let anticipated = quotation::anticipated(&reader, phrase, said);
                sources.entries[id].statements.push(statement(&anticipated));
                anticipates = true;
            }
            previous = None;
            continue;
        }
        if attributions.is_empty()
            && index + 1 < units.len()
            && let Some(attribution) = sequel(&reader, &here(index + 1).reader(index + 1), ahead.first(0))
            && let Some(id) = reference::who(&here(index), &mut sources, &attribution)
        {
            attributed = index + 1;
            sources.entries[id].statements.push(statement(&attribution));
            let statement = sources.entries[id].statements.len() - 1;
            let paragraph = unit.paragraph;
            previous = Some(Previous { source: id, statement, paragraph, direct: false, carried: 0, open: true });
            continue;
        }
        // 警方查到了他的位置，“后来儿子告诉我，…。”: the one who spoke before tells of himself.
        if attributions.is_empty()
            && let Some(said) = quotation::alone(&reader).filter(|said| document.folded[*said].contains('我'))
            && unit.quotations[0].start() > unit.span.start()
            && let Some(source) = sources.last.filter(|_| sources.unit + NEAR >= index)
            && sources.entries[source].kind == Kind::Person
            && units.unit(sources.unit).paragraph == unit.paragraph
        {
            sources.entries[source].statements.push(words(said, "quotation-alone", 0.5));
            let statement = sources.entries[source].statements.len() - 1;
            let paragraph = unit.paragraph;
            previous = Some(Previous { source, statement, paragraph, direct: true, open: true, carried: 0 });
            continue;
        }
        let in_turn = previous.is_some_and(|previous| {
            let same = previous.paragraph == unit.paragraph;
            sources.entries[previous.source].statements[previous.statement].rule == "dialogue"
                && attributions.iter().all(|attribution| attribution.rule != "dialogue")
                && (same || index < last_turn && !is_turn(&index))
                && !narrates(&reader, &sources.entries[previous.source], same)
        });
        let told = previous
            .filter(|previous| previous.open && !previous.direct && previous.paragraph == unit.paragraph)
            .map(|previous| told(&reader, &sources, previous, shape, &mut ahead));
        // What people think may be told by the one who goes on.
        let thought = |attribution: &Attribution| {
            let cue = attribution.cue.map_or("", |cue| &document.folded[cue]);
            attribution.rule == "collective"
                && !shape.paragraphs
                && told > Some(SURE + 1)
                && ["认为", "觉得", "希望", "相信", "担心", "以为"].contains(&cue)
        };
        // 发言人说，…。中方呼吁…: what those do for whom he speaks.
        let own = |attribution: &Attribution| {
            told > Some(0)
                && previous.is_some_and(|previous| {
                    let source = &sources.entries[previous.source];
                    let said = source.statements[previous.statement].span;
                    source.kind == Kind::Person && continuation::speaks_for(&reader, said, attribution)
                })
        };
        let weak = |attribution: &Attribution| {
            let own = own(attribution);
            (attribution.weak || own || thought(attribution))
                && !previous.is_some_and(|previous| sources.is(&document.folded, attribution, previous.source))
                && (shape.paragraphs
                    || attribution.rule == "according-to"
                    || own
                    || told > Some(SURE)
                        && matches!(attribution.speaker, Speaker::Phrase(phrase) if phrase.kind != Kind::Person))
        };
        let listed = previous.is_some_and(|previous| {
            let source = &sources.entries[previous.source];
            let said = &source.statements[previous.statement];
            previous.open
                && !previous.direct
                && unit.place == Place::Body
                && list::goes_on(&reader, source, said, previous.paragraph == unit.paragraph)
        });
        let same = previous.is_some_and(|previous| previous.paragraph == unit.paragraph);
        let goes_on = shared && same || listed || told > Some(0);
        if attributions.is_empty() || in_turn || goes_on && attributions.iter().all(weak) {
            let free = if previous.is_none() { quotation::free(&here(index)) } else { None };
            previous = match free {
                Some(Free { attribution, unit: told }) => {
                    reference::who(&here(told), &mut sources, &attribution).map(|id| {
                        sources.unit = index;
                        sources.entries[id].statements.push(statement(&attribution));
                        let statement = sources.entries[id].statements.len() - 1;
                        Previous {
                            source: id,
                            statement,
                            paragraph: unit.paragraph,
                            direct: true,
                            open: false,
                            carried: 0,
                        }
                    })
                }
                None => carry_on(&reader, &mut sources, previous, goes_on, index < last_turn),
            };
            continue;
        }
        previous = None;
        for attribution in attributions {
            let Some(id) = reference::who(&here(index), &mut sources, &attribution) else { continue };
            sources.entries[id].statements.push(statement(&attribution));
            let at = sources.entries[id].statements.len() - 1;
            previous = Some(Previous {
                source: id,
                statement: at,
                paragraph: unit.paragraph,
                direct: attribution.form == Form::Direct,
                carried: 0,
                open: attribution.content.end() + 6 >= unit.span.end(),
            });
        }
        if unit.place != Place::Body {
            previous = None;
        }
    }
    // Few statements reach over several paragraphs, and a text may have very many.
    for source in &mut sources.entries {
        if source.statements.iter().any(|said| first_line(document, said.span).is_some()) {
            source.statements =
                std::mem::take(&mut source.statements).into_iter().flat_map(|said| lines(document, said)).collect();
        }
    }
    sources
}

/// What was said, paragraph by paragraph: no statement reaches over the end of one.
fn lines<'d>(document: &'d Document<'_>, said: Statement) -> impl Iterator<Item = Statement> + 'd {
    let mut rest = Some(said);
    std::iter::from_fn(move || {
        let mut said = rest.take()?;
        if let Some((line, others)) = first_line(document, said.span) {
            rest = Some(Statement { span: others, ..said.clone() });
            said.span = line;
        }
        Some(said)
    })
}

/// The part of `said` in front of what parts it first, the end of a paragraph or something left out, and that behind it,
/// where there is any.
fn first_line(document: &Document<'_>, said: Span) -> Option<(Span, Span)> {
    let first = document.sentences.partition_point(|sentence| sentence.span.end() <= said.start());
    let inside = |pair: &&[Sentence]| pair[1].span.start() < said.end();
    let mut pairs = document.sentences[first..].windows(2).take_while(inside);
    let pair = pairs.find(|pair| pair[0].paragraph != pair[1].paragraph);
    let end = pair.map_or(said.end(), |pair| pair[0].span.end());
    let excluded = &document.article.excluded;
    let left_out = excluded.get(excluded.partition_point(|part| part.span.start() <= said.start()));
    let (end, next) = match (left_out.filter(|part| part.span.end() < end), pair) {
        (Some(part), _) => (part.span.start(), part.span.end()),
        (None, Some(pair)) => (end, pair[1].span.start()),
        (None, None) => return None,
    };
    let trim = |span: Span| span.trim_space(&document.folded);
    Some((trim(Span::new(said.start(), end)), trim(Span::new(next.min(said.end()), said.end()))))
}

fn is_share(text: &str, attribution: &Attribution) -> bool {
    matches!(attribution.speaker, Speaker::Phrase(phrase) if kind::is_share(&text[phrase.span]))
}

/// The one who speaks on spoke in one of so many sentences before.
const NEAR: usize = 3;

/// Where so much tells that a sentence goes on, what it reports is a part of it.
const SURE: i32 = 3;

/// How much tells that the sentence goes on with what was said before it.
#[inline(never)]
fn told(reader: &Reader<'_>, sources: &Sources, previous: Previous, shape: Shape, ahead: &mut Ahead<'_>) -> i32 {
    let source = &sources.entries[previous.source];
    let Here { units, index, .. } = ahead.here;
    let paragraph = units.among(index..index + REACH).take_while(|unit| unit.paragraph == previous.paragraph);
    let next = paragraph.enumerate().find_map(|(nth, _)| ahead.first(nth));
    let another_next = next.is_some_and(|next| match next.speaker {
        Speaker::Phrase(Phrase { form: Naming::Pronoun(_) | Naming::Definite, .. }) | Speaker::Last => false,
        Speaker::Phrase(_) => !next.weak && !sources.is(reader.text, &next, previous.source),
    });
    let last = &source.statements[previous.statement];
    let cue = last.cue.map_or("", |cue| &reader.text[cue]);
    // 根据渔业局提供的数据，….
    let figures = || reader.text[..last.span.start()].trim_end_matches(['，', ',']).ends_with("数据");
    let before = Before {
        source,
        said: last.span,
        notice: ["通报", "公告", "声明", "通告", "公报"].iter().any(|notice| cue.has(notice)),
        wished: ["呼吁", "敦促", "希望", "期待", "感谢"].iter().any(|wish| cue.ends_with(wish)),
        shown: source.kind == Kind::Document || last.cue_class == CueClass::Documentary || figures(),
        carried: previous.carried,
        paragraphs: shape.paragraphs,
        another_next,
    };
    continuation::score(reader, &before)
}

/// Who speaks next is looked for in so many sentences.
const REACH: usize = 12;

/// What the sentences to come attribute, found when it is asked for: held for a whole text at once, it may be larger than
/// the text.
struct Ahead<'a> {
    /// The first of the sentences to come.
    here: Here<'a>,
    passed: &'a mut dyn FnMut(PassedOver),
    /// The attributions of the first of them, of the one behind it, and so on.
    found: Vec<Vec<Attribution>>,
}

impl Ahead<'_> {
    /// The first attribution of the `nth` sentence to come.
    fn first(&mut self, nth: usize) -> Option<Attribution> {
        while self.found.len() <= nth {
            let reader = self.here.reader(self.here.index + self.found.len());
            self.found.push(attribution::attribute(&reader, self.passed));
        }
        self.found[nth].first().copied()
    }

    /// The attributions of the first sentence to come, which is passed with that.
    fn take(&mut self) -> Vec<Attribution> {
        self.first(0);
        self.here.index += 1;
        self.found.remove(0)
    }
}

/// The statement that the next sentence may carry on.
#[derive(Clone, Copy)]
struct Previous {
    source: usize,
    statement: usize,
    paragraph: u32,
    direct: bool,
    /// Whether it reaches to the end of its sentence.
    open: bool,
    /// Over how many sentences it was carried on.
    carried: usize,
}

/// How the text is laid out.
#[derive(Clone, Copy)]
struct Shape {
    /// One speaker a paragraph, as news agencies write.
    paragraphs: bool,
}

impl Shape {
    fn of(units: &Units) -> Shape {
        let (mut sentences, mut paragraphs, mut last) = (0, 0, None);
        for unit in units.among(0..units.len()).filter(|unit| unit.place == Place::Body) {
            sentences += 1;
            paragraphs += usize::from(last.replace(unit.paragraph) != Some(unit.paragraph));
        }
        Shape { paragraphs: paragraphs >= 4 && sentences <= paragraphs * 8 }
    }
}

fn statement(attribution: &Attribution) -> Statement {
    Statement {
        span: attribution.content,
        form: attribution.form,
        speaker: match attribution.speaker {
            Speaker::Phrase(phrase) => Some(phrase.span),
            Speaker::Last => None,
        },
        cue: attribution.cue,
        cue_class: attribution.class,
        about: attribution.about,
        rule: attribution.rule,
        confidence: attribution.confidence,
    }
}

/// Words that nothing reports where they stand.
fn words(span: Span, rule: &'static str, confidence: f64) -> Statement {
    Statement {
        span,
        form: Form::Direct,
        speaker: None,
        cue: None,
        cue_class: CueClass::Neutral,
        about: None,
        rule,
        confidence,
    }
}

/// A sentence of an account in the first person.
fn tell(reader: &Reader<'_>, sources: &mut Sources, account: &Account, previous: Option<Previous>) -> Previous {
    let Reader { text, unit, .. } = reader;
    let source = sources.by_name(text, &account.narrator);
    let statements = &mut sources.entries[source].statements;
    let goes_on = previous.is_some_and(|previous| previous.paragraph == unit.paragraph && previous.source == source);
    match statements.last_mut().filter(|_| goes_on) {
        Some(said) => said.span = said.span.cover(unit.span),
        None => statements.push(words(unit.span, "dialogue", 0.7)),
    }
    let statement = statements.len() - 1;
    Previous { source, statement, paragraph: unit.paragraph, direct: true, open: false, carried: 0 }
}

/// Whether the reporter goes on behind a turn of a conversation, and not the one who answers; in the `same` paragraph only
/// what reporters call themselves tells it.
fn narrates(reader: &Reader<'_>, answers: &Entry, same: bool) -> bool {
    let text = &reader.text[reader.unit.span];
    if same {
        return text.starts_with("记者");
    }
    ["记者", "本报", "本刊"].iter().any(|word| text.has(word))
        || answers.forms.iter().any(|form| reader.text[*form].chars().nth(1).is_some() && text.has(&reader.text[*form]))
}

/// A sentence without an attribution of its own: a quotation alone, or the rest of what was said.
#[inline(never)]
fn carry_on(
    reader: &Reader<'_>,
    sources: &mut Sources,
    previous: Option<Previous>,
    goes_on: bool,
    between_turns: bool,
) -> Option<Previous> {
    let unit = reader.unit;
    let quotation = unit.quotations.first().copied().filter(|quotation| {
        quotation.start() == unit.span.start()
            && reader.text[quotation.end()..unit.span.end()].chars().all(|c| !is_alphanumeric(c))
    });
    if let Some(quotation) = quotation {
        let Previous { source, direct, .. } = previous?;
        // A document that was quoted may be quoted on.
        if sources.entries[source].kind == Kind::Document && !direct || sources.entries[source].statements.is_empty() {
            return None;
        }
        let span = inside(reader.text, quotation);
        if span.len() < quotation::SHORT {
            return previous;
        }
        sources.entries[source].statements.push(words(span, "quotation-alone", 0.75));
        let statement = sources.entries[source].statements.len() - 1;
        return Some(Previous { source, statement, paragraph: unit.paragraph, direct: true, open: true, carried: 0 });
    }
    let previous = previous?;
    let in_turn = sources.entries[previous.source].statements[previous.statement].rule == "dialogue";
    let same = previous.paragraph == unit.paragraph;
    if in_turn && narrates(reader, &sources.entries[previous.source], same) {
        return None;
    }
    if in_turn && same && unit.place == Place::Body {
        if turn::turn(reader).is_some() {
            return None;
        }
        let statement = &mut sources.entries[previous.source].statements[previous.statement];
        statement.span = Span::new(statement.span.start(), unit.span.end());
        return Some(previous);
    }
    // Another paragraph of an answer.
    if in_turn && between_turns && unit.place == Place::Body && turn::turn(reader).is_none() {
        let statements = &mut sources.entries[previous.source].statements;
        statements.push(words(unit.span, "dialogue", 0.7));
        let statement = statements.len() - 1;
        return Some(Previous { statement, paragraph: unit.paragraph, ..previous });
    }
    // 他说：“A。 / 我们B。: his words, where the closing mark was lost.
    let left_open = || {
        let said = sources.entries[previous.source].statements[previous.statement].span;
        !reader.text[said.end()..].starts_with(is_quotation_mark)
    };
    if !same && previous.direct && unit.place == Place::Body && left_open() && continuation::speaks_of_us(reader) {
        let statements = &mut sources.entries[previous.source].statements;
        statements.push(words(unit.span, "quotation-alone", 0.4));
        return Some(Previous { statement: statements.len() - 1, paragraph: unit.paragraph, ..previous });
    }
    if unit.place != Place::Body || previous.direct || !previous.open || !goes_on {
        return None;
    }
    let statements = &mut sources.entries[previous.source].statements;
    let end = cue::trim(reader, unit.span).end();
    if !same {
        let announced = &statements[previous.statement];
        let point = Statement { span: Span::new(unit.span.start(), end), cue: None, ..announced.clone() };
        if list::is_announcement(reader, announced) {
            statements.pop();
        }
        statements.push(point);
        return Some(Previous { statement: statements.len() - 1, paragraph: unit.paragraph, carried: 0, ..previous });
    }
    let statement = &mut statements[previous.statement];
    statement.span = Span::new(statement.span.start(), end);
    if statement.form == Form::Indirect && !unit.quotations.is_empty() {
        statement.form = Form::Mixed;
    }
    Some(Previous { carried: previous.carried + 1, ..previous })
}
