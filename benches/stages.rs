//! `cargo bench --bench stages [-- NAME]`: what each stage takes for the articles of the tests, one after the other.
//!
//! A stage gets what the stages before it made, so that its time is its own; the engine has read the articles before, as it
//! has in the midst of a run.

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use std::borrow::Cow;
use std::convert::Infallible;
use std::hint::black_box;
use std::{fs, iter};
use yaodian::digest::{self, Findings};
use yaodian::document::Document;
use yaodian::numbers;
use yaodian::segment::Segmenter;
use yaodian::span::Span;
use yaodian::stance::{self, Issue};
use yaodian::utf16::Utf16Offsets;
use yaodian::{Engine, Options, article, key_point, quote, rank, script, sentence, topic};

/// How many key points are chosen.
const POINTS: usize = 5;

fn texts() -> Vec<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/articles");
    let mut paths: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path().join("input.txt")).collect();
    paths.sort();
    paths.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

fn read<'t>(texts: &'t [String], engine: &mut Engine) -> Vec<Findings<'t>> {
    let mut read = |text| {
        let Ok(findings) = engine.read_by_stage(text, &Options::default(), |_| Ok::<(), Infallible>(()));
        findings
    };
    texts.iter().map(|text| read(text)).collect()
}

/// The parts of an article that are cut into words.
fn parts(document: &Document<'_>) -> Vec<Span> {
    let article = &document.article;
    let mut parts: Vec<Span> = article.title.into_iter().chain(article.blocks.iter().map(|block| block.span)).collect();
    parts.sort_unstable();
    parts
}

fn stages(criterion: &mut Criterion) {
    let texts = texts();
    let mut engine = Engine::new();
    let all = read(&texts, &mut engine);
    let mut segmenter = Segmenter::new();
    all.iter().for_each(|findings| {
        segmenter.segment(&findings.document.folded, &parts(&findings.document), &[]);
    });

    let mut group = criterion.benchmark_group("articles");
    group.throughput(Throughput::Bytes(texts.iter().map(|text| text.len() as u64).sum()));
    let mut stage = |name: &str, run: &mut dyn FnMut(&Findings<'_>)| {
        group.bench_function(name, |bencher| bencher.iter(|| all.iter().for_each(&mut *run)));
    };
    stage("script", &mut |f| {
        let _: (Cow<'_, str>, _) = black_box(script::fold(f.document.text));
    });
    stage("article", &mut |f| {
        black_box(article::parse(f.document.text, &f.document.folded));
    });
    stage("sentences", &mut |f| {
        black_box(sentence::split(&f.document.folded, &f.document.article));
    });
    stage("words", &mut |f| {
        black_box(segmenter.segment(&f.document.folded, &parts(&f.document), &[]));
    });
    stage("rank", &mut |f| {
        black_box(rank::rank(&f.document, None, quote::voice(&f.sources)));
    });
    let rankings: Vec<_> =
        all.iter().map(|findings| rank::rank(&findings.document, None, quote::voice(&findings.sources))).collect();
    let mut ranked = iter::repeat(&rankings).flatten();
    stage("key points", &mut |f| {
        if let Some(ranking) = ranked.next() {
            black_box(key_point::choose(&f.document, ranking, POINTS, None));
        }
    });
    stage("sources", &mut |f| {
        black_box(quote::sources(&f.document));
    });
    stage("topic", &mut |f| {
        black_box(topic::topic(&f.document));
    });
    stage("stances", &mut |f| {
        let issue = Issue::new(f.topic.map(|span| &f.document.text[span]).unwrap_or_default());
        black_box(stance::judge(&f.document, &f.sources, &issue));
    });
    stage("digest", &mut |f| {
        black_box(digest::assemble(f, None));
    });
    stage("numbers", &mut |f| {
        black_box(numbers::numbers(f, &Utf16Offsets::new(f.document.text)));
    });
    stage("all stages, a warm engine", &mut |f| {
        black_box(engine.digest(f.document.text, &Options::default()));
    });
    group.finish();

    let first = texts.iter().max_by_key(|text| text.len()).map_or("", |text| text.as_str());
    criterion.bench_function("one article, a fresh engine", |bencher| {
        bencher.iter_batched(
            Engine::new,
            |mut engine| engine.digest(first, &Options::default()).topic,
            BatchSize::SmallInput,
        );
    });
}

criterion_group!(benches, stages);
criterion_main!(benches);
