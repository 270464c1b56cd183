//! How much each sentence tells of the article.
//!
//! A sentence is worth what it covers and what it is:
//!
//! - [`terms`]: the article's terms, which are pairs of neighbouring characters, Latin words and numbers, and how
//!   likely a summary is to hold each of them;
//! - [`centrality`]: TextRank's votes (Mihalcea & Tarau 2004) with BM25 as the similarity (Barrios et al. 2016),
//!   directed from later sentences to earlier ones (Zheng & Lapata 2019), counted through an inverted index;
//! - [`wording`]: attribution, dates, records, scenes, and more that words tell;
//! - [`property`]: all of it as numbers, and how much each of them counts.
//!
//! `docs/key-points.md` has what each of them adds, measured.

pub mod centrality;
pub mod property;
pub mod terms;
pub mod wording;

use crate::article::BlockKind;
use crate::document::Document;
use crate::lexicon::{Set, lists};
use crate::script;
use crate::search::Search;
use crate::span::Span;
use property::{Properties, Property};
use terms::{Likelihood, Terms};
use wording::{Role, wording};

/// From this many tokens on a sentence is too long to be a point.
const LONG: f64 = 110.0;

/// What a ranking is made by; the defaults are those of [`property`] and [`Likelihood`].
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    pub likelihood: Likelihood,
    pub weights: Properties,
}

impl Default for Model {
    fn default() -> Model {
        Model { likelihood: Likelihood::default(), weights: Properties::weights() }
    }
}

/// What is known of the sentences of an article, for choosing among them.
#[derive(Debug, Clone)]
pub struct Ranking {
    pub terms: Terms,
    /// For each sentence of the document what it is worth apart from those chosen with it; none for a heading and for what
    /// an interviewer asks.
    pub worth: Vec<Option<Worth>>,
    pub weights: Properties,
}

/// What a sentence is worth by itself.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Worth {
    /// What it is worth but for its likely terms.
    rest: f64,
    /// What its likely terms add, be they covered or not.
    likelihood: f64,
}

/// So many sentences are chosen without regard to how many likely terms each of them holds: that they cover as many as they
/// can together says it better, until most are covered.
const COVERING: usize = 3;

impl Worth {
    pub fn of(own: &Properties, weights: &Properties) -> Worth {
        let likelihood = own[Property::Likelihood] * weights[Property::Likelihood];
        Worth { rest: own.worth(weights) - likelihood, likelihood }
    }

    /// What it is worth as the next one where so many are chosen.
    pub fn behind(self, chosen: usize) -> f64 {
        if chosen < COVERING { self.rest } else { self.rest + self.likelihood }
    }
}

/// Ranks the sentences of `document`; `title` is the article's where the text does not hold it, `voice` what the one who is quoted
/// most says first.
pub fn rank(document: &Document<'_>, title: Option<&str>, voice: Option<Span>) -> Ranking {
    rank_with(document, title, voice, &Model::default())
}

/// Like [`rank`], by another model.
pub fn rank_with(document: &Document<'_>, title: Option<&str>, voice: Option<Span>, model: &Model) -> Ranking {
    let printed = document.article.title.or(document.article.original_title).map(|span| &document.folded[span]);
    let given = title.map(|title| script::fold(title).0);
    let title = given.as_deref().or(printed).unwrap_or_default();
    let terms = Terms::read(document, title, &model.likelihood);
    let worth = |own: Properties| Worth::of(&own, &model.weights);
    let worth = properties(document, &terms, voice).map(|own| own.map(worth)).collect();
    Ranking { worth, terms, weights: model.weights.clone() }
}

/// The properties of each sentence; none for a heading and for what an interviewer asks.
pub fn properties<'d>(
    document: &'d Document<'_>,
    terms: &'d Terms,
    voice: Option<Span>,
) -> impl Iterator<Item = Option<Properties>> + 'd {
    let sentences = &document.sentences;
    let votes = centrality::forward(terms);
    let titled = centrality::asked(terms, &terms.title);
    let most_titled = centrality::most(terms, &titled);
    let most_likely = centrality::most(terms, &terms.likelihood);
    let is_body = |index: &usize| sentences[*index].kind == BlockKind::Paragraph;
    let first = (0..sentences.len()).find(is_body);
    let last = (0..sentences.len()).rev().find(is_body);
    let mut asked = None;
    (0..sentences.len()).map(move |index| {
        let sentence = sentences[index];
        if asks(&document.folded[sentence.span]) {
            asked = Some(sentence.paragraph);
        }
        if sentence.kind == BlockKind::Heading || asked == Some(sentence.paragraph) {
            return None;
        }
        let flag = |holds: bool| f64::from(u8::from(holds));
        let shares = |other: Option<usize>| other.is_some_and(|other| sentences[other].paragraph == sentence.paragraph);
        let neighbour = |other: Option<usize>| shares(other.filter(|&other| other < sentences.len()));
        let text = &document.folded[sentence.span];
        let words = wording(document, sentence.span);
        let tags = || document.tokens_in(sentence.span).iter().map(|token| token.tag.as_str());
        let tokens = terms.lengths[index];
        let mut found = Properties::default();
        found[Property::Votes] = votes[index];
        found[Property::Title] = centrality::share(terms, &titled, most_titled, index);
        found[Property::Likelihood] = centrality::share(terms, &terms.likelihood, most_likely, index);
        found[Property::FirstParagraph] = flag(shares(first));
        found[Property::Alone] = flag(!neighbour(index.checked_sub(1)) && !neighbour(Some(index + 1)));
        found[Property::Last] = flag(last == Some(index));
        found[Property::Length] = libm::log(1.0 + tokens);
        found[Property::Overlong] = (tokens - LONG).max(0.0) / 50.0;
        found[Property::Attribution] = flag(words.attributes);
        found[Property::Metadiscourse] = flag(words.has(Role::Metadiscourse));
        found[Property::Dated] = flag(words.opens_dated);
        found[Property::Status] = flag(words.starts_with(Role::Status));
        found[Property::Plan] = flag(words.has(Role::Plan));
        found[Property::Total] = words.count(Role::Total);
        found[Property::Figures] = flag(text.contains(|c: char| c.is_ascii_digit()));
        found[Property::Emphasis] = words.count(Role::Emphasis);
        found[Property::Official] = words.count(Role::Official);
        found[Property::Scene] = words.count(Role::Scene);
        found[Property::Aspect] = tags().filter(|tag| matches!(*tag, "uz" | "ug")).count() as f64;
        found[Property::Nominal] = 20.0 * tags().filter(|tag| *tag == "vn").count() as f64 / tokens.max(1.0);
        found[Property::Background] = words.count(Role::Background);
        found[Property::Response] = words.count(Role::Response);
        found[Property::Contrast] = flag(words.starts_with(Role::Contrast));
        found[Property::Question] = flag(text.has_any(&['？', '?']));
        found[Property::Quotation] = terms.quoted[index];
        found[Property::Voice] = flag(voice.is_some_and(|said| sentence.span.range().contains(&said.start())));
        Some(found)
    })
}

static ASKING: Set = Set::of(&lists::SIGNS_ASKING);

/// Whether a sentence opens with who asks, which nobody reads for its news: 记者：, 海湾日报记者：, 问：
#[inline(never)]
fn asks(sentence: &str) -> bool {
    const LONGEST: usize = 12;
    let label = sentence.char_indices().take(LONGEST).find(|&(_, character)| matches!(character, '：' | ':'));
    let Some((end, _)) = label else { return false };
    let label = sentence[..end].trim_end();
    let outlet = |label: &str| label.ends_with("记者") && label.chars().all(script::is_han);
    ASKING.contains(label) || outlet(label)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::segment::Segmenter;

    #[test]
    fn a_heading_is_worth_nothing_and_a_lead_much() {
        let text = "海湾大桥通车\n海湾大桥昨天上午正式通车，首日车流量突破三万辆。\n车流平稳\n\
                    市交通局局长林晓表示，海湾大桥通车首日车流平稳。";
        let document = Document::read(text, &mut Segmenter::new());
        let ranking = rank(&document, None, None);
        assert_eq!(ranking.worth.iter().filter(|worth| worth.is_none()).count(), 1);
        assert!(ranking.worth[0] > ranking.worth[2]);
    }

    #[test]
    fn what_an_interviewer_asks_is_worth_nothing() {
        let text = "海湾大桥昨天上午正式通车，首日车流量突破三万辆。\n\n记者：大桥收费吗？市民都很关心这件事。\n\n\
                    林晓：收费办法下月公布，两岸居民可以申请减免。\n\n海湾日报记者:第二座大桥何时动工?\n\n\
                    林晓:明年春天动工,五年建成。";
        let document = Document::read(text, &mut Segmenter::new());
        let worth: Vec<bool> = rank(&document, None, None).worth.iter().map(Option::is_some).collect();
        assert_eq!(worth, [true, false, false, true, false, true]);
    }

    #[test]
    fn likely_terms_count_by_themselves_behind_the_first_sentences() {
        let mut own = Properties::default();
        own[Property::Likelihood] = 1.0;
        own[Property::Votes] = 1.0;
        let worth = Worth::of(&own, &Properties::weights());
        assert_eq!(worth.behind(0), worth.behind(COVERING - 1));
        assert!(worth.behind(COVERING) > worth.behind(0));
    }

    #[test]
    fn what_the_main_voice_says_first_counts() {
        let text = "船队昨天到港。林晓说，新的收费办法下月实施。";
        let document = Document::read(text, &mut Segmenter::new());
        let said = text.find("新").map(|start| Span::new(start, text.len()));
        assert!(rank(&document, None, said).worth[1] > rank(&document, None, None).worth[1]);
        assert_eq!(rank(&document, None, said).worth[0], rank(&document, None, None).worth[0]);
    }

    #[test]
    fn a_given_title_counts_in_either_script() {
        let text = "船队昨天到港。新的收费办法下月实施。";
        let document = Document::read(text, &mut Segmenter::new());
        let worth = |title| rank(&document, title, None).worth[1];
        assert!(worth(Some("收费办法")) > worth(None));
        assert_eq!(worth(Some("收費辦法")), worth(Some("收费办法")));
    }
}
