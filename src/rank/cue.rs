//! What the wording of a sentence tells of its rank.

use crate::lexicon::{Lexicon, lists};
use crate::span::Span;
use std::sync::LazyLock;

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cues {
    /// Says within its first words who tells it: 林晓表示，…
    pub attributes: bool,
    pub starts_quoted: bool,
    pub asks: bool,
    /// Reports that something was said, not what: 林晓作上述表示.
    pub talks_about_talk: bool,
    /// 8月1日，…; 近日，…
    pub opens_dated: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Attribution,
    Metadiscourse,
    Time,
}

static WORDS: LazyLock<Lexicon<Role>> = LazyLock::new(|| {
    Lexicon::of(&lists::DISCOURSE, |columns| match columns[0] {
        "attribution" => Role::Attribution,
        "time" => Role::Time,
        _ => Role::Metadiscourse,
    })
});

/// How many bytes from the start an attribution may stand: an outlet, a role and a name of twenty characters each.
const REACH: usize = 180;

/// How many bytes from the start a word of time may stand.
const OPENING: usize = 90;

/// The cues of a sentence in Simplified script.
pub fn cues(sentence: &str) -> Cues {
    const QUOTES: [char; 6] = ['“', '「', '"', '‘', '『', '＂'];
    let mut cues = Cues {
        starts_quoted: sentence.starts_with(QUOTES),
        asks: sentence.contains(['？', '?']),
        opens_dated: starts_with_date(sentence),
        ..Cues::default()
    };
    for found in WORDS.matches(sentence) {
        match found.value {
            Role::Attribution => cues.attributes |= found.span.start < REACH && !cues.starts_quoted,
            Role::Time => cues.opens_dated |= found.span.start < OPENING,
            Role::Metadiscourse => cues.talks_about_talk |= !is_quoted(sentence, found.span),
        }
    }
    cues
}

/// 2025年8月, 8月1日, 1日
fn starts_with_date(sentence: &str) -> bool {
    let digits = sentence.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &sentence[digits..];
    match digits {
        1 | 2 => rest.starts_with(['月', '日']),
        4 => rest.starts_with('年') && rest['年'.len_utf8()..].starts_with(|c: char| c.is_ascii_digit()),
        _ => false,
    }
}

fn is_quoted(sentence: &str, span: Span) -> bool {
    sentence[..span.start].contains(['“', '「'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cues_of_sentences() {
        let attributes = Cues { attributes: true, ..Cues::default() };
        assert_eq!(cues("市长林晓表示，大桥通车。"), attributes);
        assert_eq!(cues("大桥通车。"), Cues::default());
        assert!(cues("8月1日，大桥通车。").opens_dated);
        assert!(cues("海湾大桥近日通车。").opens_dated);
        assert!(cues("林晓是在昨天的会上作上述表示的。").talks_about_talk);
        assert!(cues("“谁来管？”林晓问。").asks);
        assert!(cues("“路近了。”林晓说。").starts_quoted);
    }
}
