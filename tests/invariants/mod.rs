//! What holds of every digest of every text.

use yaodian::article::{self, Article};
use yaodian::span::Span;
use yaodian::stance::Label;
use yaodian::utf16::Utf16Offsets;
use yaodian::{Digest, script, sentence};

/// # Panics
/// When something shown is not what stands in `text`, or not where it may stand.
pub fn hold(text: &str, digest: &Digest<'_>) {
    verbatim(text, digest);
    let article = parse(text, digest);
    excluded_and_kept_are_everything(text, &article);
    key_points(digest);
    sources(text, &article, digest);
}

/// The article of the digest; the parts that the caller kept are not told here.
fn parse(text: &str, digest: &Digest<'_>) -> Article {
    let (folded, script) = script::fold(text);
    assert_eq!(folded.len(), text.len(), "folding keeps the length");
    assert_eq!(script, digest.script);
    let article = article::parse(text, &folded);
    let excluded: Vec<_> = digest.excluded.iter().map(|part| (part.start, part.end)).collect();
    assert_eq!(excluded, article.excluded.iter().map(|part| (part.span.start(), part.span.end())).collect::<Vec<_>>());
    sentences(&folded, &article);
    article
}

/// Every excerpt is the text that stands there; the same in UTF-16 code units.
fn verbatim(text: &str, digest: &Digest<'_>) {
    let offsets = Utf16Offsets::new(text);
    let excerpts = excerpts(digest);
    for &(start, end, excerpt) in &excerpts {
        assert_eq!(text.get(start..end), Some(excerpt), "{start}..{end}");
        assert_eq!(offsets.at(end) - offsets.at(start), excerpt.encode_utf16().count(), "{start}..{end}");
    }
    for source in &digest.sources {
        let forms = [source.name, source.role].into_iter().chain(source.aliases.iter().copied());
        assert!(!source.name.is_empty());
        forms.for_each(|form| assert!(text.contains(form), "{form} is not printed"));
        for mention in &source.mentions {
            assert!(text.get(mention.start..mention.end).is_some_and(|form| !form.is_empty()), "{mention:?}");
        }
    }
}

/// Start, end and text of everything shown with a place.
pub fn excerpts<'t>(digest: &Digest<'t>) -> Vec<(usize, usize, &'t str)> {
    let mut all = Vec::new();
    all.extend(digest.title.iter().map(|title| (title.start, title.end, title.text)));
    all.extend(digest.key_points.iter().map(|point| (point.start, point.end, point.text)));
    all.extend(digest.excluded.iter().map(|part| (part.start, part.end, part.text)));
    for source in &digest.sources {
        for statement in &source.statements {
            all.push((statement.start, statement.end, statement.text));
            all.extend(statement.cue.iter().map(|cue| (cue.start, cue.end, cue.text)));
        }
        all.extend(source.stance.evidence.iter().map(|proof| (proof.start, proof.end, proof.text)));
    }
    all
}

fn excluded_and_kept_are_everything(text: &str, article: &Article) {
    let title = article.title.into_iter().map(|span| (span, "title"));
    let blocks = article.blocks.iter().map(|block| (block.span, "block"));
    let excluded = article.excluded.iter().map(|part| (part.span, "excluded part"));
    assert!(article.blocks.is_sorted_by_key(|block| block.span), "blocks in document order");
    assert!(article.blocks.is_sorted_by_key(|block| block.paragraph), "paragraphs in document order");
    assert!(article.excluded.is_sorted_by_key(|part| part.span), "excluded parts in document order");
    let mut parts: Vec<(Span, &str)> = title.chain(blocks).chain(excluded).collect();
    parts.sort_unstable();
    let mut end = 0;
    for (span, what) in parts {
        assert!(!span.is_empty(), "an empty {what} at {span:?}");
        assert!(end <= span.start(), "{what} {span:?} overlaps what ends at {end}");
        assert!(
            text[end..span.start()].trim().is_empty(),
            "{:?} before {what} {span:?} is lost",
            &text[end..span.start()]
        );
        end = span.end();
    }
    assert!(text[end..].trim().is_empty(), "{:?} at the end is lost", &text[end..]);
}

/// The sentences fill the blocks, in order; marks without a word between them are no sentence.
fn sentences(folded: &str, article: &Article) {
    let sentences = sentence::split(folded, article);
    let is_gap = |start: usize, end: usize| !folded[start..end].contains(char::is_alphanumeric);
    let mut rest = sentences.iter().map(|sentence| sentence.span).peekable();
    for block in &article.blocks {
        let mut end = block.span.start();
        while let Some(span) = rest.next_if(|span| block.span.covers(*span)) {
            assert!(end <= span.start() && is_gap(end, span.start()), "words are lost before {span:?}");
            end = span.end();
        }
        assert!(is_gap(end, block.span.end()), "words are lost at the end of {:?}", block.span);
    }
    assert_eq!(rest.next(), None, "a sentence outside of the blocks");
}

fn key_points(digest: &Digest<'_>) {
    let points = &digest.key_points;
    assert!(points.windows(2).all(|pair| pair[0].end <= pair[1].start), "key points are disjoint and in order");
    let mut ranks: Vec<usize> = points.iter().map(|point| point.rank).collect();
    ranks.sort_unstable();
    assert!(ranks.iter().copied().eq(1..=points.len()), "ranks {ranks:?}");
    for point in points {
        assert!((0.0..=1.0).contains(&point.score), "score {}", point.score);
        assert!(!point.text.trim().is_empty());
        let first = digest.excluded.partition_point(|part| part.end <= point.start);
        let next = digest.excluded.get(first);
        assert!(next.is_none_or(|part| part.start >= point.end), "excluded, yet a key point: {}", point.text);
    }
}

fn sources(text: &str, article: &Article, digest: &Digest<'_>) {
    let places = places(article);
    for source in &digest.sources {
        assert!(!source.statements.is_empty(), "{} says nothing", source.name);
        let spans = || source.statements.iter().map(|said| Span::new(said.start, said.end));
        assert!(spans().is_sorted(), "statements of {} in document order", source.name);
        for (said, span) in source.statements.iter().zip(spans()) {
            assert!(!said.text.trim().is_empty(), "an empty statement of {}", source.name);
            let after = places.partition_point(|place| place.start() <= span.start());
            let inside = after > 0 && places[after - 1].covers(span);
            assert!(inside || is_quoted(text, span), "neither in a paragraph nor in a quotation: {}", said.text);
            assert!((0.0..=1.0).contains(&said.confidence), "confidence {}", said.confidence);
            assert!(!said.rule.is_empty());
        }
        let stance = &source.stance;
        assert!((-1.0..=1.0).contains(&stance.score), "stance {}", stance.score);
        assert!((0.0..=1.0).contains(&stance.confidence), "confidence {}", stance.confidence);
        assert!(stance.label == Label::Neutral || !stance.evidence.is_empty(), "a label without evidence");
        for proof in &stance.evidence {
            assert!(proof.weight > 0.0 && proof.weight <= 1.0, "weight {}", proof.weight);
            let proof = Span::new(proof.start, proof.end);
            let mut own = source.statements.iter().flat_map(|said| {
                let cue = said.cue.iter().map(|cue| Span::new(cue.start, cue.end));
                cue.chain([Span::new(said.start, said.end)])
            });
            assert!(own.any(|said| said.covers(proof)), "evidence that {} did not say: {}", source.name, &text[proof]);
        }
    }
}

/// The title and the paragraphs, in order.
fn places(article: &Article) -> Vec<Span> {
    let mut places: Vec<Span> = article.title.into_iter().collect();
    let same = |a: &article::Block, b: &article::Block| a.paragraph == b.paragraph;
    for blocks in article.blocks.chunk_by(same) {
        places.push(blocks[0].span.cover(blocks[blocks.len() - 1].span));
    }
    places.sort_unstable();
    places
}

fn is_quoted(text: &str, span: Span) -> bool {
    let folded = script::fold(text).0;
    sentence::quotations(&folded, Span::new(0, text.len())).iter().any(|quotation| quotation.covers(span))
}
