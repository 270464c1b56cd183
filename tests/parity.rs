//! Words and tags equal those of jieba-rs with its whole dictionary.

use jieba_rs::Jieba;
use std::fs::File;
use std::io::BufReader;
use std::path::PathBuf;
use std::sync::LazyLock;
use yaodian::segment::Segmenter;
use yaodian::span::Span;

static WHOLE: LazyLock<Jieba> = LazyLock::new(|| {
    let dictionary = File::open(env!("JIEBA_DICTIONARY")).expect("the source of jieba-rs is there");
    Jieba::with_dict(&mut BufReader::new(dictionary)).expect("the dictionary of jieba-rs is well-formed")
});

#[track_caller]
fn check(segmenter: &mut Segmenter, text: &str) {
    let tokens = segmenter.segment(text, &[Span::new(0, text.len())], &[]);
    let ours = tokens.iter().map(|token| (&text[token.span], token.tag.as_str()));
    assert!(ours.eq(WHOLE.tag(text, true).iter().map(|word| (word.word, word.tag))), "{text}");
}

const TEXT: &str = "岚川市市长沈若衡4日表示，市政府将在两年内投入12.5亿元改造老旧供水管网，“漏损率要降到9%以下”。
水务专家、江南理工大学教授卢远帆在接受采访时说，中华人民共和国成立以来最大规模的城市管网改造正在提速，C++和GIS系统（AT&T方案）都会用到。
美国华盛顿州立大学的研究报告却认为，小S和阿Q式的乐观不无道理，但γ射线探伤成本居高不下；不管三七二十一就开工，无异于饮鸩止渴。";

#[test]
fn one_text() {
    check(&mut Segmenter::new(), TEXT);
}

/// What is loaded for one text serves the next, and changes nothing in it.
#[test]
fn many_texts_in_a_row() {
    let mut segmenter = Segmenter::new();
    for sentence in TEXT.split_inclusive(['，', '。']).chain(TEXT.lines().rev()).chain([TEXT, ""]) {
        check(&mut segmenter, sentence);
    }
}

/// Runs of characters that make no word, of letters and of what joins them, in every order.
#[test]
fn texts_without_words() {
    const CHARACTERS: [&str; 40] = [
        "韦", "进", "深", "岚", "川", "珅", "瀚", "杨", "的", "了", "一", "是", "股", "恤", "衫", "超", "〇", "㐀",
        "鿖", "鿕", "豈", "𠀀", "𪛟", "䷀", "a", "B", "x", "7", "0", "%", ".", "-", "_", "+", "#", "&", " ", "，",
        "\r\n", "é",
    ];
    let mut segmenter = Segmenter::new();
    let mut state = 1u64;
    let mut next = |below: usize| {
        // Knuth's linear congruential generator.
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    for _ in 0..20_000 {
        let text: String = (0..next(12)).map(|_| CHARACTERS[next(CHARACTERS.len())]).collect();
        check(&mut segmenter, &text);
    }
}

/// Characters by themselves and in pairs, all of those that the model knows and more.
#[test]
fn every_character() {
    let mut segmenter = Segmenter::new();
    let all: Vec<char> = ('\u{3400}'..'\u{A000}').collect();
    for characters in all.chunks(64) {
        let text: String = characters.iter().rev().chain(characters).collect();
        check(&mut segmenter, &text);
    }
}

#[test]
fn shared_texts() {
    let Some(shared) = shared() else {
        eprintln!("skipped: no folder in YAODIAN_SHARED, nor ../shared beside the checkout");
        return;
    };
    let news = std::fs::read_to_string(shared.join("corpus/news.txt")).expect("corpus/news.txt");
    let gold = std::fs::read_to_string(shared.join("gold/dev.jsonl")).expect("gold/dev.jsonl");
    let gold: Vec<String> = gold
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).expect("JSON"))
        .map(|article| article["text"].as_str().expect("a text").to_owned())
        .collect();
    let mut segmenter = Segmenter::new();
    for text in news.split("\n\n").chain(gold.iter().map(String::as_str)) {
        check(&mut segmenter, text);
    }
    check(&mut Segmenter::new(), &news);
}

fn shared() -> Option<PathBuf> {
    let beside = || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared"));
    let shared = std::env::var_os("YAODIAN_SHARED").map_or_else(beside, PathBuf::from);
    shared.is_dir().then_some(shared)
}
