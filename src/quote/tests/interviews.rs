//! Conversations, portraits and accounts: who speaks where the article is about one person.

use super::{Kind, check, check_role, with_sources};

#[test]
fn a_turn_behind_a_surname() {
    check(
        "云州周刊对谈\n本刊邀请作家林若溪和教授高远舟对谈。\n云州周刊：两位怎么认识的？\n林：在书店。\n高：（笑）他踩了我的脚。有人说这是缘分。\n有人后来把它写成了小说。\n林：写得不好。",
        &[
            ("林若溪", "dialogue", "在书店。"),
            ("高远舟", "dialogue", "他踩了我的脚。有人说这是缘分。"),
            ("高远舟", "dialogue", "有人后来把它写成了小说。"),
            ("林若溪", "dialogue", "写得不好。"),
        ],
    );
    check(
        "對談\n本刊邀請作家林若溪和教授高遠舟對談。\n林:在書店。\n高:他踩了我的腳。",
        &[("林若溪", "dialogue", "在書店。"), ("高遠舟", "dialogue", "他踩了我的腳。")],
    );
}

#[test]
fn the_one_who_is_asked_answers() {
    check(
        "海水变绿之后\n海州市环保局通报称，水质正常。\n记者专访了海州大学教授苏闻笛。\n问：为什么会变绿？\n答：是藻。\n问：什么时候能好？\n答：下个月吧。",
        &[
            ("海州市环保局", "explicit", "水质正常"),
            ("苏闻笛", "dialogue", "是藻。"),
            ("苏闻笛", "dialogue", "下个月吧。"),
        ],
    );
}

#[test]
fn the_reporter_goes_on_behind_an_answer() {
    check(
        "专访苏闻笛\n记者：为什么？\n苏闻笛：因为藻。\n对于苏闻笛的说法，市环保局副局长何百川并不回避。他告诉记者，藻确实多了。\n记者：还有呢？\n苏闻笛：没有了。",
        &[("苏闻笛", "dialogue", "因为藻。"), ("何百川", "pronoun", "藻确实多了"), ("苏闻笛", "dialogue", "没有了。")],
    );
}

#[test]
fn the_one_who_speaks_on_behind_a_gesture() {
    check(
        "教师闻立春来了。闻立春说，天要下雨。\n“别看它，”闻立春拍拍手上的土，“下不来。”",
        &[("闻立春", "explicit", "天要下雨"), ("闻立春", "gesture", "别看它，"), ("闻立春", "gesture", "下不来。")],
    );
}

#[test]
fn a_role_does_not_reach_over_what_another_one_is_called() {
    let text = "对谈\n本刊邀请作家林若溪（下称“林”）、律师高远舟（下称“高”）对谈。\n林：在书店。\n高：他踩了我的脚。\n林：写得不好。";
    check_role(text, "高远舟", "律师", Kind::Person);
}

#[test]
fn a_reporter_who_asks_is_no_source() {
    check(
        "专访｜乐手谢知遥\n“您为什么回到故乡？”记者问。\n“想我妈了。”谢知遥低头拨了一下琴弦。\n“那城里的工作呢？”\n“辞了。”\n谢知遥说，弹琴不怕慢。",
        &[
            ("谢知遥", "quotation-alone", "想我妈了。"),
            ("谢知遥", "quotation-alone", "辞了。"),
            ("谢知遥", "explicit", "弹琴不怕慢"),
        ],
    );
}

#[test]
fn an_account_in_the_first_person() {
    let told = "我在山上守电台\n讲述者：许百川，51岁，云州电视台站长\n编者按：每天都有人守夜。\n我是1993年上山的。\n我师傅说，山上不缺风。“缺人！”他喊。\n采访结束时，记者看见许百川关了灯。\n镇长罗小东说，没有他，山下听不见声音。";
    check(
        told,
        &[
            ("许百川", "dialogue", "我是1993年上山的。"),
            ("许百川", "dialogue", "我师傅说，山上不缺风。“缺人！”他喊。"),
            ("罗小东", "explicit", "没有他，山下听不见声音"),
        ],
    );
    with_sources(told, |sources| {
        assert_eq!(sources[0].role.map(|role| &told[role]), Some("云州电视台站长"));
    });
    check("守夜\n口述:許百川\n我是1993年上山的。\n記者何露採訪整理。", &[("許百川", "dialogue", "我是1993年上山的。")]);
}

#[test]
fn what_nobody_said_ends_a_statement() {
    check("总监赵明认为，票房有望达到一亿元，不过他拒绝透露成本。", &[("赵明", "explicit", "票房有望达到一亿元")]);
    check("經理趙明認為,票房有望達到一億元,但未說明成本。", &[("趙明", "explicit", "票房有望達到一億元")]);
    // What others did not say may be told by the one who speaks.
    check("总监赵明认为，票房还会涨，对方却没有透露成本。", &[("赵明", "explicit", "票房还会涨，对方却没有透露成本")]);
}

#[test]
fn whoever_is_quoted_by_a_medium() {
    check("东海通讯社援引外交部的声明报道称，谈判将继续。", &[("外交部", "relayed", "谈判将继续")]);
}

#[test]
fn whoever_is_behind_a_medium() {
    check("据东海通讯社援引两名知情人士的话报道，公司计划裁员。", &[("两名知情人士", "according-to", "公司计划裁员")]);
    check("《东海晚报》稱,兩名西方官員判斷,型號高度相似。", &[("兩名西方官員", "collective", "型號高度相似")]);
    // Of whom a medium learned nothing is told.
    check(
        "据《东海晚报》报道，其从多个信源获悉，新车即将上市。",
        &[("《东海晚报》", "according-to", "其从多个信源获悉，新车即将上市")],
    );
}

#[test]
fn what_he_thinks_is_said() {
    check(
        "教授苏闻笛说，他不怕。\n在他看来，关键在于成本。",
        &[("苏闻笛", "explicit", "他不怕"), ("苏闻笛", "in-view-of", "关键在于成本")],
    );
    check("在教授蘇聞笛看來,「關鍵在於成本」。", &[("蘇聞笛", "in-view-of", "關鍵在於成本")]);
}

#[test]
fn one_of_those_who_were_heard_and_one_of_whom_is_told() {
    check(
        "两名知情人士透露，谈判仍在进行。其中一人表示，下周会有结果。该人士要求匿名。",
        &[("两名知情人士", "anonymous", "谈判仍在进行"), ("两名知情人士", "explicit", "下周会有结果")],
    );
    check("一名乘客当时就在车上，他说，火势很大。", &[("一名乘客", "pronoun", "火势很大")]);
    check("一名乘客當時就在車上,他說,火勢很大。", &[("一名乘客", "pronoun", "火勢很大")]);
}

#[test]
fn what_somebody_is_called() {
    check("有影评人称其“淡得像白开水”，但票房不错。", &[("影评人", "explicit", "其“淡得像白开水”")]);
}

#[test]
fn a_question_behind_a_comma() {
    check("律师何川问，是谁告诉你的？", &[("何川", "explicit", "是谁告诉你的？")]);
    check("律师何川问，然后坐下。", &[]);
}

#[test]
fn a_charge_is_a_statement() {
    check("检方指控李明挪用资金逾六亿元。", &[("检方", "explicit", "李明挪用资金逾六亿元")]);
    check("李明否认这些指控。", &[]);
}
