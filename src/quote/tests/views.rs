//! Quotations and reports that something behind them or before them gives to somebody.

use super::check;

#[test]
fn whose_judgement_a_quotation_is() {
    let words = ("林海", "postposed", "能吃苦、肯学习");
    check("“能吃苦、肯学习”，是队长林海对这群新人的评价。", &[words]);
    check("「能吃苦、肯學習」這是隊長林海對這群新人的印象。", &[("林海", "postposed", "能吃苦、肯學習")]);
    check("“能吃苦、肯学习”是林海对自己的要求。", &[]);
}

#[test]
fn a_quotation_before_the_one_who_sees_it_so() {
    check(
        "“这里的路比以前好走多了，孩子上学也方便”，在村民林芳看来，修路是最实在的事情。",
        &[
            ("林芳", "postposed", "这里的路比以前好走多了，孩子上学也方便"),
            ("林芳", "in-view-of", "修路是最实在的事情"),
        ],
    );
}

#[test]
fn what_is_reported_further() {
    check(
        "据海国《朝海新闻》6日报道，政府将决定排海日期。据报道，首相计划在18日赴山国会谈。",
        &[
            ("海国《朝海新闻》", "according-to", "政府将决定排海日期"),
            ("海国《朝海新闻》", "according-to", "首相计划在18日赴山国会谈"),
        ],
    );
    // Nobody knows which medium it is.
    check("村里的路修好了。据报道，首相计划在18日赴山国会谈。", &[]);
    check(
        "据海国媒体6日报道，桥断了。据报道，市长林海表示，桥会修好。",
        &[("海国媒体", "according-to", "桥断了"), ("林海", "explicit", "桥会修好")],
    );
}

#[test]
fn the_newest_figures_of_an_institution() {
    check(
        "根据世界海洋组织最新数据，溺水是意外死亡的第三大原因。",
        &[("世界海洋组织", "according-to", "溺水是意外死亡的第三大原因")],
    );
}

#[test]
fn what_two_countries_declare() {
    check("马纳里和布隆迪里7月31日联合发表声明，反对武力干涉局势。", &[("马纳里和布隆迪里", "chain", "武力干涉局势")]);
}
