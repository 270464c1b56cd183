//! Choosing key points from ranked sentences.
//!
//! The next key point is the sentence with which the choice is worth most: what its sentences are worth by themselves,
//! and what they are worth together, which is how many likely terms they hold, each counted once (in the manner of
//! Lin & Bilmes 2011), and how long they are.

use crate::document::Document;
use crate::order;
use crate::rank::Ranking;
use crate::rank::property::{Properties, Property};

/// A sentence chosen as a key point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct KeyPoint {
    /// Index into the document's sentences.
    pub sentence: usize,
    /// 1 is the best.
    pub rank: usize,
    /// 0 to 1; falls with the rank.
    pub score: f64,
}

/// From so many tokens on a choice of three is long.
const LONG: f64 = 180.0;
/// A sentence that shares this much of its terms with a chosen one, or the chosen one with it, says the same.
const SAME: f64 = 0.6;
/// So many key points are weighed against each other; more are taken in the order of their worth then, which keeps
/// the cost linear in the text for any number of points.
const ROUNDS: usize = 24;

/// The best sentences that do not repeat each other, at most `points` of them and at most
/// `max_characters` characters in all, in document order.
#[inline(never)]
pub fn choose(
    document: &Document<'_>,
    ranking: &Ranking,
    points: usize,
    max_characters: Option<usize>,
) -> Vec<KeyPoint> {
    let mut selection = Selection::new(document, ranking, max_characters);
    while selection.chosen.len() < points.min(ROUNDS) {
        let Some(sentence) = selection.best() else { break };
        selection.take(sentence);
    }
    if points > ROUNDS && selection.chosen.len() == ROUNDS {
        for sentence in selection.rest() {
            if selection.chosen.len() == points {
                break;
            }
            if selection.is_open(sentence) {
                selection.take(sentence);
            }
        }
    }
    selection.key_points()
}

/// The properties that sentences of an article have together: `count` sentences of `length` tokens that hold terms of
/// `likelihood`, of `all` in the article.
pub fn together(likelihood: f64, all: f64, length: f64, count: usize) -> Properties {
    // As long as three sentences of the mean length.
    let size = 3.0 * length / count.max(1) as f64;
    let mut found = Properties::default();
    found[Property::Share] = if all > 0.0 { likelihood / all } else { 0.0 };
    found[Property::Size] = (size / 100.0) * (size / 100.0);
    found[Property::Excess] = (size - LONG).max(0.0) / 100.0;
    found
}

/// The sentences chosen so far and what they cover.
struct Selection<'d> {
    ranking: &'d Ranking,
    /// The characters of each sentence, where they are limited.
    characters: Option<Vec<usize>>,
    /// How many characters are left.
    room: usize,
    /// Whether each term is covered.
    covered: Vec<bool>,
    /// All likely terms of the article.
    all: f64,
    likelihood: f64,
    length: f64,
    /// The largest share of terms that each sentence has in common with a chosen one.
    repeated: Vec<f64>,
    is_chosen: Vec<bool>,
    /// Sentences and their scores, best first.
    chosen: Vec<(usize, f64)>,
    /// The worth of the first sentence chosen, by which scores are divided.
    most: f64,
}

impl<'d> Selection<'d> {
    fn new(document: &Document<'_>, ranking: &'d Ranking, max_characters: Option<usize>) -> Selection<'d> {
        let count = ranking.worth.len();
        let characters = max_characters
            .map(|_| document.sentences.iter().map(|s| document.text[s.span].chars().count()).collect::<Vec<_>>());
        Selection {
            ranking,
            characters,
            room: max_characters.unwrap_or(usize::MAX),
            covered: vec![false; ranking.terms.likelihood.len()],
            all: ranking.terms.likelihood.iter().sum(),
            likelihood: 0.0,
            length: 0.0,
            repeated: vec![0.0; count],
            is_chosen: vec![false; count],
            chosen: Vec::new(),
            most: 0.0,
        }
    }

    /// Whether a sentence may still be chosen: it fits, and does not say what a chosen one says.
    fn is_open(&self, sentence: usize) -> bool {
        let fits = self.characters.as_ref().is_none_or(|characters| characters[sentence] <= self.room);
        fits && !self.is_chosen[sentence] && self.repeated[sentence] < SAME && self.ranking.worth[sentence].is_some()
    }

    /// The likely terms that a sentence would add.
    fn gain(&self, sentence: usize) -> f64 {
        let terms = &self.ranking.terms;
        let fresh = terms.of(sentence).iter().filter(|&&term| !self.covered[term as usize]);
        fresh.map(|&term| terms.likelihood[term as usize]).sum()
    }

    /// What a sentence is worth by itself as the next one.
    fn worth(&self, sentence: usize) -> Option<f64> {
        self.ranking.worth[sentence].map(|worth| worth.behind(self.chosen.len()))
    }

    /// What one more sentence adds to the worth of the selection, but for what all sentences add alike.
    fn value(&self, sentence: usize) -> f64 {
        let Some(worth) = self.worth(sentence) else { return f64::NEG_INFINITY };
        let likelihood = self.likelihood + self.gain(sentence);
        let length = self.length + self.ranking.terms.lengths[sentence];
        worth + together(likelihood, self.all, length, self.chosen.len() + 1).worth(&self.ranking.weights)
    }

    fn best(&self) -> Option<usize> {
        let open = (0..self.ranking.worth.len()).filter(|&sentence| self.is_open(sentence));
        // The first of equals.
        let best = open.map(|sentence| (self.value(sentence), sentence)).reduce(|a, b| if b.0 > a.0 { b } else { a });
        best.map(|(_, sentence)| sentence)
    }

    /// The sentences not chosen, best first.
    fn rest(&self) -> Vec<usize> {
        let open = (0..self.ranking.worth.len()).filter(|&sentence| self.is_open(sentence));
        let mut rest: Vec<(f64, usize)> = open.map(|sentence| (self.value(sentence), sentence)).collect();
        order::sort_by(&mut rest, |a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        rest.into_iter().map(|(_, sentence)| sentence).collect()
    }

    fn take(&mut self, sentence: usize) {
        let terms = &self.ranking.terms;
        // What the sentence is worth alone, with what it still adds.
        let alone = together(self.gain(sentence), self.all, terms.lengths[sentence], 1);
        let own = (alone.worth(&self.ranking.weights) + self.worth(sentence).unwrap_or(0.0)).max(0.0);
        if self.chosen.is_empty() {
            self.most = own;
        }
        let score = if self.most > 0.0 { own / self.most } else { 0.0 };
        let ceiling = self.chosen.last().map_or(1.0, |&(_, score)| score);
        self.chosen.push((sentence, score.min(ceiling)));
        self.is_chosen[sentence] = true;
        self.likelihood += self.gain(sentence);
        self.length += terms.lengths[sentence];
        if let Some(characters) = &self.characters {
            self.room -= characters[sentence];
        }
        for &term in terms.of(sentence) {
            self.covered[term as usize] = true;
        }
        if self.chosen.len() <= ROUNDS {
            self.compare(sentence);
        }
    }

    /// Notes for every sentence how much it has in common with the one just chosen.
    fn compare(&mut self, sentence: usize) {
        let terms = &self.ranking.terms;
        let mut holds = vec![false; terms.likelihood.len()];
        for &term in terms.of(sentence) {
            holds[term as usize] = true;
        }
        let count = terms.of(sentence).len();
        for other in 0..self.repeated.len() {
            let theirs = terms.of(other);
            let common = theirs.iter().filter(|&&term| holds[term as usize]).count();
            let share = common as f64 / theirs.len().min(count).max(1) as f64;
            self.repeated[other] = self.repeated[other].max(share);
        }
    }

    fn key_points(self) -> Vec<KeyPoint> {
        let ranked = self.chosen.into_iter().enumerate();
        let mut points: Vec<KeyPoint> =
            ranked.map(|(index, (sentence, score))| KeyPoint { sentence, rank: index + 1, score }).collect();
        order::sort_by_key(&mut points, |point| point.sentence);
        points
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rank::rank;
    use crate::segment::Segmenter;

    const ARTICLE: &str = "海湾大桥通车\n海湾大桥昨天上午正式通车，首日车流量突破三万辆，两岸居民出行时间减少一半。\n\
        车流平稳\n市交通局局长林晓表示，海湾大桥通车首日车流平稳，没有发生事故。\n\
        海湾大桥昨天上午正式通车，首日车流量突破三万辆，两岸居民出行时间减少了一半。\n\
        “路更近了，我们都很高兴。”家住南岸的居民周然说。\n\
        林晓介绍，大桥全长三公里，投资二十亿元，建设历时五年。";

    #[track_caller]
    fn check(text: &str, points: usize, max_characters: Option<usize>, expect: &[&str]) {
        let document = Document::read(text, &mut Segmenter::new());
        let chosen = choose(&document, &rank(&document, None, None), points, max_characters);
        let found: Vec<&str> = chosen.iter().map(|point| &text[document.sentences[point.sentence].span]).collect();
        assert_eq!(found, expect);
    }

    #[test]
    fn says_nothing_twice_and_no_heading() {
        check(
            ARTICLE,
            9,
            None,
            &[
                "海湾大桥昨天上午正式通车，首日车流量突破三万辆，两岸居民出行时间减少一半。",
                "市交通局局长林晓表示，海湾大桥通车首日车流平稳，没有发生事故。",
                "“路更近了，我们都很高兴。”家住南岸的居民周然说。",
                "林晓介绍，大桥全长三公里，投资二十亿元，建设历时五年。",
            ],
        );
    }

    #[test]
    fn keeps_to_the_characters_allowed() {
        check(ARTICLE, 9, Some(40), &["海湾大桥昨天上午正式通车，首日车流量突破三万辆，两岸居民出行时间减少一半。"]);
        check(ARTICLE, 9, Some(30), &["林晓介绍，大桥全长三公里，投资二十亿元，建设历时五年。"]);
        check(ARTICLE, 9, Some(5), &[]);
        check(ARTICLE, 0, None, &[]);
    }

    #[test]
    fn ranks_count_from_one_and_scores_fall() {
        let text: String = (0..80).map(|n| format!("第{n}座大桥在{}年通车，由第{}局承建。", 1900 + n, n * 7)).collect();
        let document = Document::read(&text, &mut Segmenter::new());
        let mut points = choose(&document, &rank(&document, None, None), 60, None);
        assert!(points.windows(2).all(|pair| pair[0].sentence < pair[1].sentence), "document order");
        points.sort_by_key(|point| point.rank);
        assert!(points.iter().enumerate().all(|(index, point)| point.rank == index + 1));
        assert!(points.windows(2).all(|pair| pair[0].score >= pair[1].score));
        assert!(points.iter().all(|point| (0.0..=1.0).contains(&point.score)));
    }

    #[test]
    fn nothing_has_no_key_points() {
        check("", 5, None, &[]);
        check("。。。\n  ", 5, None, &[]);
    }
}
