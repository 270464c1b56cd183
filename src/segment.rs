//! Words and their tags. The only file that names `jieba_rs`.

mod hmm;

use crate::dictionary::{Dictionary, TAGS, TOTAL_FREQUENCY};
use crate::script;
use crate::search::Search;
use crate::span::Span;
use jieba_rs::Jieba;
use std::borrow::Cow;
use std::collections::BTreeSet;

/// A word of the text with its part of speech.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    pub span: Span,
    pub tag: Tag,
}

/// A part-of-speech tag of the dictionary, or of a word that it lacks: `eng` (Latin letters), `m` (digits), `x`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tag(u8);

impl Tag {
    /// The letters of ICTCLAS with jieba's additions: `n` noun, `nr` person, `v` verb, `m` number, …
    pub fn as_str(self) -> &'static str {
        TAGS.get(self.0 as usize).copied().unwrap_or("eng")
    }

    fn named(name: &str) -> Tag {
        let index = match *name.as_bytes() {
            [a @ b'a'..=b'z'] => SHORT_TAGS[short(a, None)],
            [a @ b'a'..=b'z', b @ b'a'..=b'z'] => SHORT_TAGS[short(a, Some(b))],
            _ => TAGS.iter().position(|tag| *tag == name).map_or(NO_TAG, |index| index as u8),
        };
        Tag(index)
    }
}

const NO_TAG: u8 = TAGS.len() as u8;
/// The tags of one or two letters by their letters: nearly every word has such a tag.
static SHORT_TAGS: [u8; 26 * 27] = {
    let mut tags = [NO_TAG; 26 * 27];
    let mut index = 0;
    while index < TAGS.len() {
        match *TAGS[index].as_bytes() {
            [a] => tags[short(a, None)] = index as u8,
            [a, b] => tags[short(a, Some(b))] = index as u8,
            _ => {}
        }
        index += 1;
    }
    tags
};

const fn short(first: u8, second: Option<u8>) -> usize {
    let second = match second {
        Some(second) => (second - b'a') as usize + 1,
        None => 0,
    };
    (first - b'a') as usize * 27 + second
}

/// Cuts text into words as jieba-rs does with its whole dictionary; keeps what it has loaded for the next text.
pub struct Segmenter {
    dictionary: Dictionary,
    jieba: Jieba,
    model: hmm::Model,
    /// The frequencies of the loaded words together.
    loaded: usize,
}

/// Two characters for private use, which jieba-rs never joins, so the word matches nowhere.
const FILLER: &str = "\u{E000}\u{E001}";

/// Above that of every word of several characters and, as a share of the total, above what the two most frequent
/// words of the dictionary have together: a word of the caller's is never split.
const CALLER_FREQUENCY: usize = 200_000;
/// Names and terms are what a dictionary lacks.
const CALLER_TAG: &str = "nz";

impl Segmenter {
    #[inline(never)]
    pub fn new() -> Segmenter {
        let mut jieba = Jieba::empty();
        jieba.add_word(FILLER, Some(TOTAL_FREQUENCY), None);
        Segmenter { dictionary: Dictionary::new(), jieba, model: hmm::Model::new(), loaded: 0 }
    }

    /// The words of `parts` of `text`, in the order of the parts; white space and punctuation are words of their own.
    /// `words`, of two characters at least, count as words of the dictionary in this call.
    #[inline(never)]
    pub fn segment(&mut self, text: &str, parts: &[Span], words: &[String]) -> Vec<Token> {
        let strings = || parts.iter().map(|&part| &text[part]);
        let words: BTreeSet<Cow<str>> = words
            .iter()
            .map(|word| script::fold(word.trim()).0)
            .filter(|word| word.chars().nth(1).is_some() && text.has(word))
            .collect();
        self.load(strings().chain(words.iter().map(|word| &**word)));
        if words.is_empty() {
            return self.cut(&self.jieba, text, parts);
        }
        let mut jieba = self.jieba.clone();
        for word in &words {
            jieba.add_word(word, Some(CALLER_FREQUENCY), Some(CALLER_TAG));
        }
        let added = words.len() * CALLER_FREQUENCY;
        jieba.add_word(FILLER, Some(TOTAL_FREQUENCY.saturating_sub(self.loaded + added)), None);
        self.cut(&jieba, text, parts)
    }

    /// Loads the words that the texts can contain. A filler stands for the rest of the dictionary: with the same
    /// total of frequencies every word keeps its probability, hence every text its segmentation.
    #[inline(never)]
    fn load<'t>(&mut self, texts: impl Iterator<Item = &'t str>) {
        let before = self.loaded;
        self.dictionary.open(texts, |entry| {
            self.jieba.add_word(entry.word, Some(entry.frequency), Some(entry.tag));
            self.loaded += entry.frequency;
        });
        if self.loaded != before {
            self.jieba.add_word(FILLER, Some(TOTAL_FREQUENCY - self.loaded), None);
        }
    }
}

impl Default for Segmenter {
    fn default() -> Segmenter {
        Segmenter::new()
    }
}

impl Segmenter {
    /// `jieba` holds the words of the dictionary that `text` can contain, and those of the caller.
    #[inline(never)]
    fn cut(&self, jieba: &Jieba, text: &str, parts: &[Span]) -> Vec<Token> {
        let mut tokens: Vec<Token> = Vec::new();
        let (mut done, mut left) = (0, parts.iter().map(|part| part.len()).sum::<usize>());
        for piece in parts.iter().flat_map(|&part| pieces(text, part)) {
            let words = jieba.tag(&text[piece], false);
            done += piece.len();
            if tokens.capacity() - tokens.len() < words.len() {
                // Room for the rest of the text, if it goes on like this: doubling would hold several times as much.
                let expected = (tokens.len() + words.len()) as f64 / done as f64 * left as f64 * 1.05;
                tokens.reserve_exact((expected as usize).max(words.len()).max(tokens.len() / 4));
            }
            left -= piece.len();
            self.join(jieba, &text[piece], piece.start(), &words, &mut tokens);
        }
        tokens.shrink_to_fit();
        tokens
    }

    /// Adds `words`, the words of `text`, to `tokens`. Runs of characters of which the dictionary has made no word become
    /// words by the model, as in jieba-rs, which would do it by itself but then carries its own copy of the model.
    #[inline(never)]
    fn join(&self, jieba: &Jieba, text: &str, start: usize, words: &[jieba_rs::Tag<'_>], tokens: &mut Vec<Token>) {
        let token = |from: usize, to: usize, tag: Tag| Token { span: Span::new(start + from, start + to), tag };
        let mut rest = words;
        while let Some(word) = rest.first() {
            let run = &rest[..rest.iter().take_while(|word| is_left(jieba, word)).count()];
            rest = &rest[run.len().max(1)..];
            let characters = run.iter().map(|word| word.end - word.start).sum::<usize>();
            if characters < 2 {
                tokens.push(token(word.byte_start, word.byte_end, Tag::named(word.tag)));
                continue;
            }
            let mut from = word.byte_start;
            let whole = &text[from..run[run.len() - 1].byte_end];
            let mut add = |length: usize| {
                tokens.push(token(from, from + length, self.tag(jieba, &text[from..from + length])));
                from += length;
            };
            if jieba.has_word(whole) {
                whole.chars().for_each(|character| add(character.len_utf8()));
            } else {
                self.model.cut(whole, &self.dictionary, &mut add);
            }
        }
    }

    fn tag(&self, jieba: &Jieba, word: &str) -> Tag {
        if jieba.has_word(word) {
            return self.dictionary.tag(word).map_or_else(|| Tag::named(CALLER_TAG), Tag);
        }
        let letters = || word.bytes().filter(u8::is_ascii_alphanumeric);
        match (letters().next(), letters().all(|letter| letter.is_ascii_digit())) {
            (None, _) => Tag::named("x"),
            (Some(_), true) => Tag::named("m"),
            (Some(_), false) => Tag::named("eng"),
        }
    }
}

/// Whether the best way through the dictionary leaves the characters of `word` by themselves; jieba-rs has joined letters
/// and digits since.
fn is_left(jieba: &Jieba, word: &jieba_rs::Tag<'_>) -> bool {
    if word.end - word.start > 1 {
        return word.word.bytes().all(|byte| byte.is_ascii_alphanumeric()) && !jieba.has_word(word.word);
    }
    word.word.chars().all(is_joined)
}

/// The characters that jieba-rs makes words of.
fn is_joined(character: char) -> bool {
    character.is_ascii_alphanumeric()
        || matches!(character, '+' | '#' | '&' | '.' | '_' | '%' | '-')
        || matches!(
            character,
            '\u{4E00}'..='\u{9FFF}'
                | '\u{3400}'..='\u{4DBF}'
                | '\u{F900}'..='\u{FAFF}'
                | '\u{20000}'..='\u{2A6DF}'
                | '\u{2A700}'..='\u{2EBEF}'
                | '\u{2F800}'..='\u{2FA1F}'
        )
}

/// jieba-rs needs some sixty times the memory of what it cuts, so it gets a long text in pieces. A piece of so many
/// bytes ends at the next mark, where no word goes on.
const PIECE: usize = 4 << 10;
/// A piece of so many bytes ends without one; no real text comes near.
const LONGEST_PIECE: usize = 64 << 10;

fn pieces(text: &str, part: Span) -> impl Iterator<Item = Span> {
    let mut start = part.start();
    std::iter::from_fn(move || {
        let rest = &text[start..part.end()];
        let is_end = |(at, c): &(usize, char)| {
            *at >= PIECE && matches!(c, '\n' | '，' | '。' | '、' | '！' | '？' | '；' | '：' | '”' | '」')
                || *at >= LONGEST_PIECE
        };
        let first = rest.char_indices().find(is_end);
        let piece = Span::new(start, first.map_or(part.end(), |(at, c)| start + at + c.len_utf8()));
        start = piece.end();
        (!piece.is_empty()).then_some(piece)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn segment(segmenter: &mut Segmenter, text: &str, words: &[&str]) -> String {
        let words: Vec<String> = words.iter().map(|&word| word.to_owned()).collect();
        let tokens = segmenter.segment(text, &[Span::new(0, text.len())], &words);
        let words: Vec<_> = tokens.iter().map(|t| format!("{}/{}", &text[t.span], t.tag.as_str())).collect();
        words.join(" ")
    }

    #[test]
    fn words_have_the_tags_of_the_dictionary() {
        let mut segmenter = Segmenter::new();
        assert_eq!(segment(&mut segmenter, "市长在北京说", &[]), "市长/n 在/p 北京/ns 说/v");
        assert_eq!(segment(&mut segmenter, "奥巴马12%，GDP 增长", &[]), "奥巴马/ns 12%/m ，/x GDP/eng  /x 增长/v");
        assert_eq!(segment(&mut segmenter, "", &[]), "");
    }

    #[test]
    fn words_of_the_caller_are_kept_whole_in_one_call() {
        let mut segmenter = Segmenter::new();
        let text = "岚川市的青禾计划已经启动";
        let before = segment(&mut segmenter, text, &[]);
        let with = segment(&mut segmenter, text, &["青禾计划", "嵐川市", " ", "的", "青禾计划"]);
        assert!(with.starts_with("岚川市/nz 的/uj 青禾计划/nz"), "{with}");
        assert_eq!(segment(&mut segmenter, text, &[]), before);
    }

    #[test]
    fn parts_keep_their_place() {
        let text = "会议结束。（略）会议继续。";
        let parts = [Span::new(0, 15), Span::new(24, 39)];
        let tokens = Segmenter::new().segment(text, &parts, &[]);
        assert_eq!(tokens.first().map(|token| token.span), Some(Span::new(0, 6)));
        assert_eq!(tokens.last().map(|token| token.span), Some(Span::new(36, 39)));
        assert!(tokens.iter().all(|token| !token.span.overlaps(Span::new(15, 24))));
    }

    #[test]
    fn a_long_text_is_cut_like_a_short_one() {
        let sentence = "市长在北京说，“增长12%”。";
        let mut segmenter = Segmenter::new();
        let once = segment(&mut segmenter, sentence, &[]);
        let text = sentence.repeat(PIECE / 10);
        let long = segment(&mut segmenter, &text, &[]);
        assert!(long.split(&format!("{once} ")).collect::<String>() == once);
    }

    #[test]
    fn a_text_without_a_mark_is_cut_without_a_gap() {
        let text = "渔业谈判".repeat(LONGEST_PIECE / 4);
        let tokens = Segmenter::new().segment(&text, &[Span::new(0, text.len())], &[]);
        assert!(tokens.windows(2).all(|pair| pair[0].span.end() == pair[1].span.start()));
        assert_eq!(tokens.iter().map(|token| token.span.len()).sum::<usize>(), text.len());
    }

    #[test]
    fn every_tag_is_told_by_its_name() {
        for tag in TAGS {
            assert_eq!(Tag::named(tag).as_str(), tag);
        }
        assert_eq!(Tag::named("eng").as_str(), "eng");
    }
}
