//! Properties of the whole engine over articles that are made up, and over texts made to hurt.

#[allow(dead_code, reason = "each test uses its part")]
mod invariants;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::LazyLock;
use yaodian::span::Span;
use yaodian::utf16::Utf16Offsets;
use yaodian::{Digest, Engine, Options, article, script, segment, sentence};

thread_local! {
    static ENGINE: RefCell<Engine> = RefCell::new(Engine::new());
}

fn digest(text: &str) -> Digest<'_> {
    digest_with(text, &Options::default())
}

fn digest_with<'t>(text: &'t str, options: &Options) -> Digest<'t> {
    ENGINE.with_borrow_mut(|engine| engine.digest(text, options))
}

mod text {
    use super::*;

    const PEOPLE: &[&str] = &["罗清柏", "华至衡", "乌兰·德西", "段知远", "欧阳晓岚", "索玛", "John Reed", "祁安"];
    const ROLES: &[&str] = &[
        "北澜国外交部发言人",
        "澜城大学教授",
        "渔民",
        "市交通局局长",
        "",
        "首席谈判代表",
        "该负责人",
        "“青禾”公司总裁",
    ];
    const OTHERS: &[&str] =
        &["他", "她", "双方", "多位专家", "知情人士", "报告", "赛岭国家电视台", "有网友", "《澜城日报》", "北澜国政府"];
    const CUES: &[&str] =
        &["说", "表示", "指出", "认为", "强调", "告诉记者", "批评", "呼吁", "称", "透露", "回应说", "并不同意", "担心"];
    const CLAUSES: &[&str] = &[
        "重启谈判是积极信号",
        "渔获量下降了近四成",
        "没有数据的禁令难以接受",
        "双方应立即停止夜间拖网作业",
        "支持在3.5个月内完成调查",
        "反对任何形式的“单边”行动",
        "这项工程将于2027年建成",
        "虽然成本很高，但是值得",
        "难道还要再等十年吗",
        "北澜国不得不支持这一安排",
        "居民出行更加方便",
        "GDP增长1,234亿元",
    ];
    const OUTSIDE: &[&str] = &[
        "（责任编辑：祁安）",
        "来源：澜城日报",
        "图为界湖。段知远 摄",
        "分享到微信",
        "版权所有，未经授权不得转载",
        "本报澜城3月4日电（记者 段知远）",
        "（完）",
        "点击查看更多",
    ];
    pub const LINKS: &[&str] =
        &["界湖渔民的一天", "北澜国宣布新预算", "赛岭国队夺冠", "春季糖价上涨三成", "桥梁合龙的背后"];
    const HURTING: &[&str] = &[
        "“",
        "”",
        "「",
        "」",
        "『",
        "』",
        "‘",
        "’",
        "\"",
        "'",
        "《",
        "》",
        "（",
        "）",
        "(",
        ")",
        "【",
        "】",
        "。",
        "！",
        "？",
        "…",
        "，",
        "、",
        "：",
        ":",
        "；",
        "\n",
        "\n\n",
        "\r\n",
        " ",
        "\u{3000}",
        "\t",
        "\u{2028}",
        "·",
        "—",
        "-",
        "• ",
        "😀",
        "𠮷",
        "👨‍👩‍👧",
        "e\u{301}",
        "\u{200B}",
        "\u{FEFF}",
        "\0",
        "\u{202E}",
        "說",
        "國",
        "著",
        "乾",
        "说",
        "他",
        "她",
        "该",
        "不",
        "没有",
        "但",
        "虽然",
        "据",
        "对于",
        "在",
        "看来",
        "表示",
        "告诉",
        "记者",
        "报道",
        "问：",
        "答：",
        "原标题：",
        "相关阅读",
        "责任编辑：",
        "广告 ",
        "图为",
        "摄",
        "3.14",
        "１２",
        "2024年3月4日",
        "a",
        "http://a.cn",
        "<b>",
        "{",
        "};",
        "罗清柏",
        "王",
        "的",
        "了",
        "所谓",
        "支持",
        "反对",
    ];

    fn clause() -> impl Strategy<Value = String> {
        select(CLAUSES).prop_map(str::to_owned)
    }

    fn speaker() -> impl Strategy<Value = String> {
        prop_oneof![
            (select(ROLES), select(PEOPLE)).prop_map(|(role, name)| format!("{role}{name}")),
            select(OTHERS).prop_map(str::to_owned),
        ]
    }

    fn sentence() -> impl Strategy<Value = String> {
        let said = (speaker(), select(CUES), vec(clause(), 1..4), 0..7usize);
        prop_oneof![
            4 => said.prop_map(|(who, cue, clauses, form)| {
                let what = clauses.join("，");
                match form {
                    0 => format!("{who}{cue}，{what}。"),
                    1 => format!("{who}{cue}：“{what}。”"),
                    2 => format!("“{what}，”{who}{cue}。"),
                    3 => format!("“{what}，”{who}{cue}，“{}。”", clauses[0]),
                    4 => format!("据{who}介绍，{what}。"),
                    5 => format!("对于{}，{who}{cue}{what}。", clauses[0]),
                    _ => format!("{who}{cue}：「{what}。」"),
                }
            }),
            2 => vec(clause(), 1..4).prop_map(|clauses| clauses.join("，") + "。"),
            1 => vec(clause(), 1..3).prop_map(|clauses| format!("“{}。”", clauses.join("。"))),
        ]
    }

    fn paragraph() -> impl Strategy<Value = String> {
        vec(sentence(), 2..5).prop_map(|sentences| sentences.concat())
    }

    /// A title and paragraphs, as an editor would leave them.
    pub fn article() -> impl Strategy<Value = String> {
        (select(LINKS), vec(paragraph(), 2..6)).prop_map(|(title, body)| format!("{title}\n\n{}", body.join("\n")))
    }

    /// An article as it is pasted, with what stood around it.
    pub fn pasted() -> impl Strategy<Value = String> {
        let outside = || proptest::option::of(select(OUTSIDE));
        let gap = select(&["\n", "\n\n", "\n\u{3000}\u{3000}", "", " "][..]);
        let parts = (outside(), vec((paragraph(), outside()), 1..5), gap, outside());
        parts.prop_map(|(before, paragraphs, gap, after)| {
            let body = paragraphs.into_iter().flat_map(|(paragraph, part)| [Some(paragraph), part.map(str::to_owned)]);
            let parts = before.map(str::to_owned).into_iter().chain(body.flatten()).chain(after.map(str::to_owned));
            parts.collect::<Vec<_>>().join(gap)
        })
    }

    /// Pieces that mean something to the engine, in no order.
    pub fn hostile() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            8 => select(HURTING).prop_map(str::to_owned),
            1 => clause(),
            1 => any::<char>().prop_map(String::from),
        ];
        vec(piece, 0..60).prop_map(|pieces| pieces.concat())
    }

    pub fn any_text() -> impl Strategy<Value = String> {
        prop_oneof![
            pasted(),
            hostile(),
            (pasted(), hostile(), any::<prop::sample::Index>()).prop_map(|(text, hostile, place)| {
                let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
                let at = places[place.index(places.len())];
                format!("{}{hostile}{}", &text[..at], &text[at..])
            }),
        ]
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn everything_shown_stands_where_it_may(text in text::any_text()) {
        invariants::hold(&text, &digest(&text));
    }

    #[test]
    fn the_same_text_gives_the_same_digest(text in text::any_text(), others in vec(text::pasted(), 1..3)) {
        let first = format!("{:?}", digest(&text));
        others.iter().for_each(|other| drop(digest(other)));
        prop_assert_eq!(&first, &format!("{:?}", digest(&text)), "after other texts");
        prop_assert_eq!(&first, &format!("{:?}", Engine::new().digest(&text, &Options::default())), "on its own");
    }

    #[test]
    fn any_options_are_kept_to(
        text in text::any_text(),
        points in 0..9usize,
        max_characters in proptest::option::of(0..200usize),
        title in proptest::option::of(text::hostile()),
        topic in proptest::option::of(text::hostile()),
        words in vec(text::hostile(), 0..4),
        keep in vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 0..3),
    ) {
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let place = |index: prop::sample::Index| places[index.index(places.len())];
        let keep = keep.into_iter().map(|(a, b)| Span::new(place(a).min(place(b)), place(a).max(place(b)))).collect();
        let options = Options { points, max_characters, title, topic: topic.clone(), words, keep };
        let digest = digest_with(&text, &options);
        prop_assert!(digest.key_points.len() <= points);
        let shown: usize = digest.key_points.iter().map(|point| point.text.chars().count()).sum();
        prop_assert!(max_characters.is_none_or(|most| shown <= most), "{shown} characters of {max_characters:?}");
        if let Some(topic) = topic {
            prop_assert_eq!(&digest.topic, &topic);
        }
        for part in &digest.excluded {
            let kept = |span: &Span| part.start < span.end() && span.start() < part.end;
            prop_assert!(!options.keep.iter().any(kept), "kept, yet excluded: {}", part.text);
        }
        for (start, end, excerpt) in invariants::excerpts(&digest) {
            prop_assert_eq!(&text[start..end], excerpt);
        }
    }

    #[test]
    fn related_links_change_nothing_but_what_is_excluded(
        text in text::article(),
        links in vec(select(text::LINKS), 3..12),
    ) {
        let longer = format!("{text}\n\n相关阅读\n{}\n", links.join("\n"));
        let (alone, mut followed) = (digest(&text), digest(&longer));
        prop_assert!(followed.excluded.len() > alone.excluded.len());
        followed.excluded.truncate(alone.excluded.len());
        prop_assert_eq!(format!("{alone:?}"), format!("{followed:?}"));
    }

    #[test]
    fn the_script_changes_nothing_but_the_characters(text in prop_oneof![text::article(), text::pasted()]) {
        let traditional = traditional(&text);
        prop_assume!(*script::fold(&traditional).0 == text && script::fold(&text).0 == text);
        let outline = |digest: Digest<'_>| {
            let mut outline = serde_json::to_value(&digest).unwrap();
            outline["script"] = serde_json::Value::Null;
            script::fold(&outline.to_string()).0.into_owned()
        };
        prop_assert_eq!(outline(digest(&text)), outline(digest(&traditional)));
    }

    #[test]
    fn offsets_in_code_units_are_those_of_the_string(text in text::any_text(), before in "[😀𠮷é要a]{0,40}") {
        let text = format!("{before}\n{text}");
        let mut found = digest(&text);
        let offsets = Utf16Offsets::new(&text);
        found.map_offsets(|offset| offsets.at(offset));
        let units: Vec<u16> = text.encode_utf16().collect();
        for (start, end, excerpt) in invariants::excerpts(&found) {
            prop_assert_eq!(String::from_utf16_lossy(&units[start..end]), excerpt);
        }
    }

    #[test]
    fn offsets_grow_with_the_text(text in any::<String>()) {
        let offsets = Utf16Offsets::new(&text);
        let mut units = 0;
        for (at, character) in text.char_indices() {
            prop_assert_eq!(offsets.at(at), units);
            prop_assert_eq!(offsets.byte_at(units), at);
            units += character.len_utf16();
        }
        prop_assert_eq!(offsets.at(text.len()), units);
        prop_assert_eq!(offsets.byte_at(units), text.len());
        prop_assert_eq!(offsets.byte_at(units + 1), text.len());
    }

    #[test]
    fn words_are_the_text_without_a_gap(text in text::any_text(), word in text::hostile()) {
        let parts = [Span::new(0, text.len())];
        let mut segmenter = segment::Segmenter::new();
        for words in [vec![], vec![word]] {
            let tokens = segmenter.segment(&text, &parts, &words);
            let mut end = 0;
            for token in tokens {
                prop_assert_eq!(token.span.start(), end);
                prop_assert!(!token.span.is_empty() && text.is_char_boundary(token.span.end()));
                end = token.span.end();
            }
            prop_assert_eq!(end, text.len());
        }
    }

    #[test]
    fn quotations_are_in_order_and_within(text in text::hostile()) {
        let within = Span::new(0, text.len());
        let quotations = sentence::quotations(&text, within);
        prop_assert!(quotations.windows(2).all(|pair| pair[0].end() <= pair[1].start()));
        for quotation in quotations {
            prop_assert!(within.covers(quotation) && text.get(quotation.range()).is_some_and(|q| !q.is_empty()));
        }
    }

    #[test]
    fn folding_again_changes_nothing(text in text::any_text()) {
        let (folded, _) = script::fold(&text);
        prop_assert_eq!(folded.len(), text.len());
        prop_assert!(text.char_indices().all(|(at, _)| folded.is_char_boundary(at)));
        prop_assert_eq!(&script::fold(&folded).0, &folded);
    }

    #[test]
    fn the_article_is_found_in_every_text(text in text::any_text()) {
        let folded = script::fold(&text).0;
        let found = article::parse(&text, &folded);
        prop_assert!(found.original_title.is_none_or(|title| text.get(title.range()).is_some()));
    }
}

/// `text` in Traditional script, by the folding table read backwards.
fn traditional(text: &str) -> String {
    static TABLE: LazyLock<BTreeMap<char, char>> = LazyLock::new(|| {
        let mut table = BTreeMap::new();
        for traditional in '\u{3400}'..='\u{9FFF}' {
            let simplified = script::fold(&traditional.to_string()).0.chars().next();
            if let Some(simplified) = simplified.filter(|&simplified| simplified != traditional) {
                table.entry(simplified).or_insert(traditional);
            }
        }
        table
    });
    text.chars().map(|character| TABLE.get(&character).copied().unwrap_or(character)).collect()
}
