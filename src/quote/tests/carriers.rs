//! Whom a medium that reports relays, and which medium a report is of.

use super::{check, with_sources};

#[test]
fn a_medium_gives_way_to_the_one_of_whom_it_tells() {
    check(
        "据《海湾时报》报道，林海没有介绍该计划，但表示该计划将给予居民更多选择。",
        &[("林海", "chain", "该计划将给予居民更多选择")],
    );
    check(
        "據《海灣時報》報道,林海沒有介紹該計劃,但表示該計劃將給予居民更多選擇。",
        &[("林海", "chain", "該計劃將給予居民更多選擇")],
    );
    // Another medium.
    check("《海湾时报》提到，《东山日报》称，市长没有提及此事。", &[("《东山日报》", "media", "市长没有提及此事")]);
    // What the medium tells by itself.
    check(
        "据《海湾时报》报道，多地气温升高，并表示高温将持续一周。",
        &[("《海湾时报》", "according-to", "多地气温升高"), ("《海湾时报》", "subjectless", "高温将持续一周")],
    );
}

#[test]
fn a_report_is_that_of_the_medium_that_cites_somebody_in_the_sentence_before() {
    check(
        "据海湾新闻网报道，渔政队表示，两人失踪。《东山日报》援引幸存者的话报道，两艘船从港口出发，5日失事。报道称，幸存者是在海岸被发现的。",
        &[
            ("渔政队", "explicit", "两人失踪"),
            ("幸存者", "relayed", "两艘船从港口出发，5日失事"),
            ("《东山日报》", "document", "幸存者是在海岸被发现的"),
        ],
    );
}

#[test]
fn a_paper_is_the_same_with_its_country_and_without() {
    for text in [
        "甲国《海湾时报》称，两国将谈判。《海湾时报》还称，谈判将于月底举行。",
        "《海湾时报》称，两国将谈判。甲国《海湾时报》还称，谈判将于月底举行。",
    ] {
        with_sources(text, |sources| {
            let names: Vec<&str> = sources.iter().map(|source| &text[source.name]).collect();
            assert_eq!(names, ["甲国《海湾时报》"], "in {text}");
        });
    }
}

#[test]
fn a_pronoun_means_the_one_of_whom_the_report_before_tells() {
    check(
        "渔民林海说，这很难。报道称，避难者石美花就重建生活发表演讲。她拆除了自家房屋，并表示“环境无法复原”。",
        &[
            ("林海", "explicit", "这很难"),
            ("报道", "document", "避难者石美花就重建生活发表演讲"),
            ("石美花", "chain", "环境无法复原"),
        ],
    );
    // Somebody without a name, of whom the sentence before tells.
    check(
        "一名学生声称，他要报复。据悉，法院对另一名男子发出逮捕令。这名男子4日在车站徘徊。此前，他曾在网络上宣称将制造骚乱。",
        &[("一名学生", "explicit", "他要报复"), ("这名男子", "pronoun", "将制造骚乱")],
    );
}

#[test]
fn a_quotation_behind_what_a_body_has_told_is_said_by_the_one_who_follows() {
    check(
        "据海东市发改委介绍，首批场景涉及智能制造等领域。“这些场景解决了行业的一个个具体问题。”一位负责人周明表示，这些场景有大前景。",
        &[
            ("海东市发改委", "according-to", "首批场景涉及智能制造等领域"),
            ("周明", "anticipated", "这些场景解决了行业的一个个具体问题。"),
            ("周明", "explicit", "这些场景有大前景"),
        ],
    );
    // A person goes on.
    check(
        "局长林海介绍，首批场景涉及智能制造等领域。“这些场景解决了行业的一个个具体问题。”专家周明表示，这些场景有大前景。",
        &[
            ("林海", "explicit", "首批场景涉及智能制造等领域"),
            ("林海", "quotation-alone", "这些场景解决了行业的一个个具体问题。"),
            ("周明", "explicit", "这些场景有大前景"),
        ],
    );
}

#[test]
fn the_body_of_which_the_sentence_before_tells() {
    check(
        "主任林海表示，高温将持续。据悉，甲国气象局发布了预警，并安排了救援队。该机构表示，高温将至少持续到10日。",
        &[("林海", "explicit", "高温将持续"), ("甲国气象局", "definite", "高温将至少持续到10日")],
    );
    // A company is none.
    check(
        "甲国气象局表示，高温将持续。海湾公司关闭了工厂。该机构称，高温将至少持续到10日。",
        &[("甲国气象局", "explicit", "高温将持续"), ("甲国气象局", "definite", "高温将至少持续到10日")],
    );
}

#[test]
fn a_paper_speaks_behind_what_it_goes_by() {
    check(
        "海湾渔业组织发布一份报告，建议渔船推迟出海。据路透社报道，通过比较十年的捕捞记录，报告认为，鱼群正在北移。",
        &[("海湾渔业组织", "chain", "渔船推迟出海"), ("海湾渔业组织", "document", "鱼群正在北移")],
    );
}

#[test]
fn no_document_calls_for_anything() {
    check(
        "云州气象局数据显示，受暖流影响，高温天数达到新高，人们呼吁学校推迟开学。",
        &[("云州气象局", "explicit", "受暖流影响，高温天数达到新高"), ("人们", "collective", "学校推迟开学")],
    );
}

#[test]
fn practice_that_shows_something_is_no_source() {
    let said = "林海表示，轮作可以养地，不应连年种稻。实践更已表明，轮作能够提高收成。";
    check(said, &[("林海", "explicit", "轮作可以养地，不应连年种稻。实践更已表明，轮作能够提高收成")]);
}

#[test]
fn a_name_in_quotation_marks_opens_a_sentence_of_its_own() {
    check(
        "“渡船都已经停航。”林海说，“星火”船队昨天没有出港。",
        &[("林海", "postposed", "渡船都已经停航。"), ("林海", "explicit", "“星火”船队昨天没有出港")],
    );
    check(
        "“渡船都已经停航，”林海说，“我们会调查。”",
        &[("林海", "interposed", "渡船都已经停航，"), ("林海", "interposed", "我们会调查。")],
    );
}
