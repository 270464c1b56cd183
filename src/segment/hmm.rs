//! Words that no dictionary lists, by the hidden Markov model of jieba-rs.
//!
//! The same model and the same decisions as in jieba-rs, to the last bit, from a fifth of the bytes: jieba-rs embeds the
//! probabilities, and `build/hmm.rs` the counts that they come from.

use crate::dictionary::{Dictionary, Joined};

mod columns {
    use super::Joined;
    include!(concat!(env!("OUT_DIR"), "/hmm/columns.rs"));
}

const STATES: usize = 4;
/// A character begins, ends or continues a word, or is one.
const BEGIN: u8 = 0;
const END: u8 = 1;
const MIDDLE: u8 = 2;
const SINGLE: u8 = 3;

/// The states that can come before each state. Of two equally probable ones the second counts.
const BEFORE: [[u8; 2]; STATES] = [[END, SINGLE], [BEGIN, MIDDLE], [BEGIN, MIDDLE], [END, SINGLE]];

/// The logarithm of the probability of what was never seen.
const NEVER: f64 = -3.14e100;

pub struct Model {
    /// The different counts of each state, in the order of their size.
    counts: [Vec<u32>; STATES],
    totals: [f64; STATES],
}

impl Model {
    #[inline(never)]
    pub fn new() -> Model {
        let [low, middle, high] = [columns::COUNTS_LOW, columns::COUNTS_MIDDLE, columns::COUNTS_HIGH];
        let mut start = 0;
        let counts = columns::KNOWN.map(|known| {
            let mut count = 0;
            let places = start..start + known;
            start += known;
            places
                .map(|at| {
                    count += u32::from_le_bytes([low[at], middle[at], high[at], 0]);
                    count
                })
                .collect()
        });
        Model { counts, totals: columns::TOTALS.map(|total| libm::log(f64::from(total))) }
    }

    /// Calls `give` with the length in bytes of each word of `run`, which the dictionary has left as single characters.
    #[inline(never)]
    pub fn cut(&self, run: &str, dictionary: &Dictionary, give: &mut dyn FnMut(usize)) {
        let mut rest = run;
        while let Some(first) = rest.chars().next() {
            let known = is_known(first);
            let length = rest.find(|character| is_known(character) != known).unwrap_or(rest.len());
            let (part, after) = rest.split_at(length);
            if known {
                self.cut_known(part, dictionary, give);
            } else {
                cut_others(part.as_bytes(), give);
            }
            rest = after;
        }
    }

    /// Follows the most probable states (Viterbi 1967).
    #[inline(never)]
    fn cut_known(&self, part: &str, dictionary: &Dictionary, give: &mut dyn FnMut(usize)) {
        // Where each state of each character most probably comes from.
        let mut from: Vec<[u8; STATES]> = Vec::new();
        let mut scores = [0.0; STATES];
        for (index, character) in part.chars().enumerate() {
            let seen = self.emission(dictionary.number(character));
            if index == 0 {
                scores = std::array::from_fn(|state| columns::INITIAL[state] + seen[state]);
                continue;
            }
            let mut step = [0; STATES];
            scores = std::array::from_fn(|state| {
                let score =
                    |before: u8| scores[before as usize] + columns::TRANSITIONS[before as usize][state] + seen[state];
                let [first, second] = BEFORE[state];
                let (a, b) = (score(first), score(second));
                step[state] = if a > b { first } else { second };
                if a > b { a } else { b }
            });
            from.push(step);
        }
        let mut state = if scores[END as usize] > scores[SINGLE as usize] { END } else { SINGLE };
        let mut states = vec![state];
        for step in from.iter().rev() {
            state = step[state as usize];
            states.push(state);
        }
        let mut length = 0;
        for (character, state) in part.chars().zip(states.into_iter().rev()) {
            length += character.len_utf8();
            if state == END || state == SINGLE {
                give(length);
                length = 0;
            }
        }
    }

    /// The logarithms of how probable a character is in each state.
    fn emission(&self, number: Option<u16>) -> [f64; STATES] {
        std::array::from_fn(|state| {
            let count =
                number.map_or(0, |number| self.counts[state][columns::RANKS.get(number as usize * STATES + state)]);
            if count == 0 {
                return NEVER;
            }
            // The model was written with six digits behind the point.
            let millionths = ((self.totals[state] - libm::log(f64::from(count))) * 1e6 + 0.5) as u32;
            -(f64::from(millionths) / 1e6)
        })
    }
}

/// The Han characters that the model is asked for.
fn is_known(character: char) -> bool {
    matches!(character, '\u{4E00}'..='\u{9FD5}')
}

/// Gives runs of Latin letters and digits, with what joins them, and what stands between them.
fn cut_others(part: &[u8], give: &mut dyn FnMut(usize)) {
    let mut start = 0;
    while start < part.len() {
        let gap = part[start..].iter().take_while(|byte| !byte.is_ascii_alphanumeric()).count();
        if gap > 0 {
            give(gap);
        }
        start += gap;
        let length = alphanumeric(&part[start..]);
        if length > 0 {
            give(length);
        }
        start += length;
    }
}

/// The length of what starts with a letter or a digit and reads as one: A-10, 3.5%.
fn alphanumeric(part: &[u8]) -> usize {
    let is_alphanumeric = |at: usize| part.get(at).is_some_and(u8::is_ascii_alphanumeric);
    let mut end = 0;
    while is_alphanumeric(end)
        || end > 0 && matches!(part.get(end), Some(b'.' | b'_' | b'-')) && is_alphanumeric(end + 1)
    {
        end += 1;
    }
    end + usize::from(end > 0 && part.get(end) == Some(&b'%'))
}
