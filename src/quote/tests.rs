//! What each attribution rule finds and what it leaves alone, in both scripts and both widths of punctuation.
//! People, places and events are invented.

mod apart;
mod bounds;
mod carried;
mod carriers;
mod claims;
mod clauses;
mod crowds;
mod documents;
mod forms;
mod heard;
mod identity;
mod interviews;
mod labels;
mod marks;
mod meetings;
mod named;
mod nested;
mod notices;
mod nouns;
mod offices;
mod others;
mod people;
mod press;
mod sequel;
mod sides;
mod speakers;
mod subjects;
mod taiwan;
mod testimony;
mod verbs;
mod views;
mod whose;

use super::{Form, Kind, Source, sources};
use crate::document::Document;
use crate::segment::Segmenter;

/// Calls `check` with the text, its sources, and its text again for slicing.
fn with_sources(text: &str, check: impl FnOnce(&[Source])) {
    let document = Document::read(text, &mut Segmenter::new());
    check(&sources(&document));
}

/// The statements are exactly `expect`: source, rule, content, in document order.
#[track_caller]
fn check(text: &str, expect: &[(&str, &str, &str)]) {
    with_sources(text, |sources| {
        let mut found: Vec<(usize, &str, &str, &str)> = sources
            .iter()
            .flat_map(|source| {
                source
                    .statements
                    .iter()
                    .map(|said| (said.span.start(), &text[source.name], said.rule, &text[said.span]))
            })
            .collect();
        found.sort_unstable();
        let found: Vec<_> = found.into_iter().map(|(_, source, rule, content)| (source, rule, content)).collect();
        assert_eq!(found, expect, "in {text}");
    });
}

#[track_caller]
fn check_role(text: &str, name: &str, role: &str, kind: Kind) {
    with_sources(text, |sources| {
        let source = sources.iter().find(|source| &text[source.name] == name);
        let names: Vec<&str> = sources.iter().map(|source| &text[source.name]).collect();
        let source = source.unwrap_or_else(|| panic!("{name} is not among {names:?} in {text}"));
        assert_eq!(source.role.map_or("", |role| &text[role]), role, "role of {name}");
        assert_eq!(source.kind, kind, "kind of {name}");
    });
}

#[test]
fn a_body_whose_last_character_is_a_verb_elsewhere() {
    for text in ["管委会主任霍明澈说：“名单下周公布。”", "管委會主任霍明澈說:「名單下週公布。」"]
    {
        check_role(text, "霍明澈", &text[..text.find('霍').unwrap()], Kind::Person);
    }
}

#[test]
fn a_group_is_named_without_its_examples() {
    for text in
        ["多家企业如远航汽车、启正精密等均表示，将参与改造。", "多家企業如遠航汽車、啟正精密等均表示,將參與改造。"]
    {
        check_role(text, &text[..text.find('如').unwrap()], "", Kind::Group);
    }
}

#[test]
fn a_name_reaches_as_far_as_it_recurs() {
    // 肯 is a word of its own that ends other phrases.
    check("外长卡洛肯昨天抵达。卡洛肯在机场表示，谈判顺利。", &[("卡洛肯", "explicit", "谈判顺利")]);
    check_role("副研究员沈中言介绍，海冰正在变薄。", "沈中言", "副研究员", Kind::Person);
    check_role("副研究員沈中言介紹,海冰正在變薄。", "沈中言", "副研究員", Kind::Person);
    // A name of the net, which no list knows.
    check(
        "晴天小柚说：“我错了。”晴天小柚宣布退出比赛并退还奖金。",
        &[("晴天小柚", "explicit", "我错了。"), ("晴天小柚", "explicit", "退出比赛并退还奖金")],
    );
    check("“柚子茶”称，自己没有删帖。", &[("柚子茶", "explicit", "自己没有删帖")]);
}

#[test]
fn nouns_for_persons_are_titles() {
    check_role("饲养员姜立远介绍说，幼崽已经睁眼。", "姜立远", "饲养员", Kind::Person);
    check_role("饲养员姜立远（昵称“姜爷爷”）介绍说，幼崽已经睁眼。", "姜立远", "饲养员", Kind::Person);
    check_role("副院长周辰院士表示，筛查将扩大。", "周辰", "副院长", Kind::Person);
    check_role("海东街道住建办主任高敏表示，楼道已经修好。", "高敏", "海东街道住建办主任", Kind::Person);
}

#[test]
fn what_governs_a_noun_makes_it_no_subject() {
    check("他便找到自己的同学李明喝茶，说明了情况。", &[]);
    check("商家向居民王芳介绍了产品。", &[]);
    check("由村民张强代表大家签字，并向大家说明规则。", &[]);
}

#[test]
fn some_who_exist() {
    for text in ["也有网友认为，门票太贵。", "也有網友認為,門票太貴。"] {
        with_sources(text, |sources| assert_eq!(&text[sources[0].name], &text[6..12]));
    }
    check("有记者问：“明年还办吗？”", &[("记者", "explicit", "明年还办吗？")]);
    check("有关部门要求沿街商户停业。", &[("有关部门", "explicit", "沿街商户停业")]);
}

#[test]
fn a_share_of_those_asked_belongs_to_the_survey() {
    check(
        "一项调查显示，六成受访者每周跑步。三成的受访者认为跑步花费太高。",
        &[("一项调查", "document", "六成受访者每周跑步。三成的受访者认为跑步花费太高")],
    );
}

#[test]
fn the_speaker_of_a_quotation_alone_may_follow() {
    check(
        "午后的茶园里人来人往。“今年的茶卖得特别好。”茶农李青山告诉记者，订单已经排到秋天。",
        &[("李青山", "anticipated", "今年的茶卖得特别好。"), ("李青山", "explicit", "订单已经排到秋天")],
    );
    check(
        "店长何兰说，客人多了一倍。“今年的茶卖得特别好，忙不过来。”茶农李青山则说，人手不够。",
        &[
            ("何兰", "explicit", "客人多了一倍"),
            ("何兰", "quotation-alone", "今年的茶卖得特别好，忙不过来。"),
            ("李青山", "explicit", "人手不够"),
        ],
    );
}

#[test]
fn she_is_no_man() {
    check(
        "王先生说，路不好走。李女士说，灯也坏了。他表示会继续反映。",
        &[("王先生", "explicit", "路不好走"), ("李女士", "explicit", "灯也坏了"), ("王先生", "pronoun", "会继续反映")],
    );
}

#[test]
fn an_article_of_a_document() {
    check("《夜市条例》第八条规定，摊位不得占用盲道。", &[("《夜市条例》", "document", "摊位不得占用盲道")]);
}

#[test]
fn explicit() {
    check("市长周海明表示，地铁三号线年底通车。", &[("周海明", "explicit", "地铁三号线年底通车")]);
    check("市長周海明表示,地鐵三號線年底通車。", &[("周海明", "explicit", "地鐵三號線年底通車")]);
    check("省卫健委10日通报：新增病例三例。", &[("省卫健委", "explicit", "新增病例三例")]);
    check("周海明市长在会上强调：“安全是底线。”", &[("周海明", "explicit", "安全是底线。")]);
    check("外交部发言人高宁对记者说,谈判仍在继续.", &[("高宁", "explicit", "谈判仍在继续.")]);
}

#[test]
fn what_is_no_report() {
    check("他是一名小说家，名称由来已久。", &[]);
    check("所谓“低空经济”，说到底是一种新的运输方式。", &[]);
    check("这家公司被称为行业标杆。", &[]);
    check("市政府并未说明原因。", &[]);
    check("海东集团发出警告信。", &[]);
    check("《山海之间》讲述了一个渔村的变迁。", &[]);
    check("這家公司被稱為業界標竿。", &[]);
}

#[test]
fn pronoun() {
    check("研究员郭涛长期关注水价。他认为，改革宜早不宜迟。", &[("郭涛", "pronoun", "改革宜早不宜迟")]);
    check("研究員郭濤長期關注水價。他認為,改革宜早不宜遲。", &[("郭濤", "pronoun", "改革宜早不宜遲")]);
}

#[test]
fn postposed() {
    check("“这是一次值得的尝试。”研究员郭涛在会后说。", &[("郭涛", "postposed", "这是一次值得的尝试。")]);
    check("「這是一次值得的嘗試。」研究員郭濤在會後說。", &[("郭濤", "postposed", "這是一次值得的嘗試。")]);
    check("“低碳小屋”是郭涛的作品。", &[]);
}

#[test]
fn interposed() {
    check(
        "“我们不会退缩，”队长苏梅说，“明天继续。”",
        &[("苏梅", "interposed", "我们不会退缩，"), ("苏梅", "interposed", "明天继续。")],
    );
    check(
        "「我們不會退縮,」隊長蘇梅說,「明天繼續。」",
        &[("蘇梅", "interposed", "我們不會退縮,"), ("蘇梅", "interposed", "明天繼續。")],
    );
}

#[test]
fn colon() {
    check("主教练罗毅信心十足：“我们准备好了。”", &[("罗毅", "colon", "我们准备好了。")]);
    check("比赛结果：海东队二比一获胜。", &[]);
}

#[test]
fn according_to() {
    check("据市环保局介绍，新厂明年投产。", &[("市环保局", "according-to", "新厂明年投产")]);
    check("據市環保局介紹,新廠明年投產。", &[("市環保局", "according-to", "新廠明年投產")]);
    check("据了解，新厂明年投产。", &[]);
    check("据统计，全市共有三百家企业。", &[]);
    check("记者从市环保局获悉，新厂明年投产。", &[("市环保局", "according-to", "新厂明年投产")]);
}

#[test]
fn a_carrier_gives_way_to_the_speaker() {
    check("据《东海晚报》报道，市长周海明表示，新厂明年投产。", &[("周海明", "explicit", "新厂明年投产")]);
    check("报道称，市长周海明表示，新厂明年投产。", &[("周海明", "explicit", "新厂明年投产")]);
    check("《东海晚报》称，两家公司已开始合并谈判。", &[("《东海晚报》", "media", "两家公司已开始合并谈判")]);
}

#[test]
fn in_view_of() {
    check("在研究员郭涛看来，关键在于成本。", &[("郭涛", "in-view-of", "关键在于成本")]);
    check("在研究員郭濤看來,關鍵在於成本。", &[("郭濤", "in-view-of", "關鍵在於成本")]);
    check("目前看来，关键在于成本。", &[]);
}

#[test]
fn tells_a_hearer() {
    check("村支书马强告诉记者，路已经修通。", &[("马强", "explicit", "路已经修通")]);
    check("村支書馬強告訴記者,路已經修通。", &[("馬強", "explicit", "路已經修通")]);
}

#[test]
fn collective_and_anonymous() {
    check("多位专家认为，水价调整是大势所趋。", &[("多位专家", "collective", "水价调整是大势所趋")]);
    check("知情人士透露，谈判已近尾声。", &[("知情人士", "anonymous", "谈判已近尾声")]);
    check("知情人士透露,談判已近尾聲。", &[("知情人士", "anonymous", "談判已近尾聲")]);
    check_role("多名不愿透露姓名的官员表示，协议已经签署。", "多名不愿透露姓名的官员", "", Kind::Anonymous);
}

#[test]
fn document() {
    with_sources("调查报告显示，去年全市空气质量优良天数增加十二天。", |sources| {
        assert_eq!(sources[0].kind, Kind::Document);
    });
}

#[test]
fn chain_and_coordination() {
    check("队长苏梅赛后走进混合区，笑着说：“今天我们配合得很好。”", &[("苏梅", "chain", "今天我们配合得很好。")]);
    check(
        "市长周海明表示，新厂明年投产，并强调安全是底线。",
        &[("周海明", "explicit", "新厂明年投产"), ("周海明", "subjectless", "安全是底线")],
    );
}

#[test]
fn attitude_and_passive() {
    check("会长林建国对两市签署合作协议表示欢迎。", &[("林建国", "attitude", "对两市签署合作协议表示欢迎")]);
    check("新规取消夜间公交的做法遭到了沿线居民的批评。", &[("沿线居民", "passive", "新规取消夜间公交的做法")]);
}

#[test]
fn quotation_alone_follows_its_speaker() {
    check(
        "郭涛教授说，成果来之不易。“大家的努力没有白费，我很欣慰。”",
        &[("郭涛", "explicit", "成果来之不易"), ("郭涛", "quotation-alone", "大家的努力没有白费，我很欣慰。")],
    );
}

#[test]
fn headline() {
    check(
        "周海明：地铁三号线年底通车\n东海日报讯 市长周海明昨日考察地铁工地。",
        &[("周海明", "headline", "地铁三号线年底通车")],
    );
}

#[test]
fn dialogue() {
    check(
        "专访作家沈星河\n问：新书为什么写了八年？\n沈星河：我一直写得慢。慢不是坏事。\n",
        &[("沈星河", "dialogue", "我一直写得慢。慢不是坏事。")],
    );
    check("比分：海东队二比一获胜。", &[]);
}

#[test]
fn taiwanese_press() {
    check(
        "不過,學者周仁和認為,此事短期難解;他說:「解鈴還須繫鈴人。」",
        &[("周仁和", "explicit", "此事短期難解"), ("周仁和", "pronoun", "解鈴還須繫鈴人。")],
    );
    check(
        "海洋黨立委林沛安今天受訪時痛批,對手「換了位置就換了腦袋」。林沛安並質疑,預算從何而來。",
        &[("林沛安", "explicit", "對手「換了位置就換了腦袋」"), ("林沛安", "explicit", "預算從何而來")],
    );
    check("「進度已經回升。」方啟文說。", &[("方啟文", "postposed", "進度已經回升。")]);
    check(
        "「這是制度問題,」周仁和指出,「不是換人就能解決。」",
        &[("周仁和", "interposed", "這是制度問題,"), ("周仁和", "interposed", "不是換人就能解決。")],
    );
}

#[test]
fn the_reach_of_indirect_speech() {
    check(
        "市长周海明表示，新厂明年投产。此外，还将建设两座公园。记者看到，工地上一片忙碌。",
        &[("周海明", "explicit", "新厂明年投产。此外，还将建设两座公园")],
    );
    check("分析师何静认为，油价不会大跌，这意味着加油站还要等待。", &[("何静", "explicit", "油价不会大跌")]);
}

#[test]
fn forms_of_a_name_are_one_source() {
    with_sources(
        "教练卡洛·本蒂尼表示，球队状态良好。本蒂尼说，他不担心伤病。",
        |sources| {
            assert_eq!(sources.len(), 1);
            assert_eq!(sources[0].statements.len(), 2);
        },
    );
}

#[test]
fn roles() {
    check_role("海东大学法学院副院长林建国指出，条文仍需细化。", "林建国", "海东大学法学院副院长", Kind::Person);
    check_role("經濟研究院院長林建國指出,條文仍需細化。", "林建國", "經濟研究院院長", Kind::Person);
    check_role("住在附近的居民钱女士说，夜里能听到机器声。", "钱女士", "居民", Kind::Person);
    check_role("蓝湾科技相关负责人表示，产品月底上市。", "蓝湾科技相关负责人", "蓝湾科技", Kind::Person);
}

#[test]
fn forms() {
    let form = |text: &str, expect: Form| {
        with_sources(text, |sources| assert_eq!(sources[0].statements[0].form, expect, "{text}"))
    };
    form("市长周海明表示，新厂明年投产。", Form::Indirect);
    form("市长周海明表示：“新厂明年投产。”", Form::Direct);
    form("市长周海明表示，新厂是“一号工程”，明年投产。", Form::Mixed);
}

#[test]
fn hostile_text_is_no_harm() {
    for text in
        ["", "说", "“", "”说", "：：：“”", "他说，", "据", "表示表示表示，，", "《（【“「", "\u{fffd}说：\u{200d}"]
    {
        with_sources(text, |sources| assert!(sources.iter().all(|source| !source.statements.is_empty())));
    }
}
