//! Whose words something is where more than one may have said it.

use super::{check, with_sources};

/// There are so many sources.
#[track_caller]
fn check_count(text: &str, count: usize) {
    with_sources(text, |sources| {
        let names: Vec<&str> = sources.iter().map(|source| &text[source.name]).collect();
        assert_eq!(names.len(), count, "{names:?} in {text}");
    });
}

#[test]
fn some_are_neither_one_nor_all() {
    for text in [
        "一位乘客说，椅子坐着很舒服。但也有乘客反馈，“这个候车室面积不大，椅子有些占地方。”",
        "一位乘客說,椅子坐著很舒服。但也有乘客反映,「這個候車室面積不大,椅子有些佔地方。」",
        "一位乘客说，椅子坐着很舒服。车站两侧都有椅子。有乘客表示，“更希望摆放普通的座椅。”",
        "有网友质疑，收费实在太高。针对此事，网友们要求平台公开成本。",
        "网友们要求平台公开成本。不过有网友表示，这个价格合理。",
    ] {
        check_count(text, 2);
    }
    check_count("一位乘客说，椅子坐着很舒服。乘客还说，座位太少。", 1);
    check_count("一些学员表示，课程太贵。学员们说，退费很难。", 1);
}

#[test]
fn what_reports_is_no_source_where_somebody_speaks() {
    check(
        "云州电视台《夜间热线》报道，知情者称，乘警沟通了半小时没有结果。",
        &[("知情者", "anonymous", "乘警沟通了半小时没有结果")],
    );
    check(
        "雲州電視台《夜間熱線》報導,知情者稱,乘警溝通了半小時沒有結果。",
        &[("知情者", "anonymous", "乘警溝通了半小時沒有結果")],
    );
}

#[test]
fn whoever_acts_upon_it_ends_what_is_said() {
    check(
        "警员林海接到方某来电称，亲戚说失主带着两瓶啤酒上山了。林海随即与失主的亲戚取得联系，请他帮忙寻找。",
        &[("方某", "explicit", "亲戚说失主带着两瓶啤酒上山了")],
    );
    check(
        "得知线索后，警员林海判断失主应该还在水塘边，于是马上调整寻找的方向。",
        &[("林海", "explicit", "失主应该还在水塘边")],
    );
    check(
        "得知線索後,警員林海判斷失主應該還在水塘邊,於是馬上調整尋找的方向。",
        &[("林海", "explicit", "失主應該還在水塘邊")],
    );
    // What nobody by name judges is no statement, and what somebody says that he did is one.
    check("专家组判断失误的原因还在调查。", &[]);
    check("店主林海说，他听见有人喊，于是马上跑到门口。", &[("林海", "explicit", "他听见有人喊，于是马上跑到门口")]);
}

#[test]
fn whom_the_reporter_has_reached_in_the_sentence_before() {
    check(
        "一名围观者说，当时人很多。记者在平台上联系到两名参与救援的男子之一。对方告诉记者，他姓刘，是一名教练。",
        &[("一名围观者", "explicit", "当时人很多"), ("两名参与救援的男子", "pronoun", "他姓刘，是一名教练")],
    );
    check(
        "店主林远山说，客人少了。记者采访到房东江女士。对方称，自己并不知情。",
        &[("林远山", "explicit", "客人少了"), ("江女士", "pronoun", "自己并不知情")],
    );
    // In another paragraph and by somebody else.
    check_count("店主林远山说，客人少了。记者联系到房东江女士。\n对方称，自己并不知情。", 1);
    check_count("店主林远山说，客人少了。他找到房东江女士。对方称，自己并不知情。", 1);
}

#[test]
fn whose_account_it_is() {
    check(
        "一名司机告诉记者，车费一直没付。在该女子的短视频账户中，其多次辱骂司机，称自己不付钱是因为车太旧。",
        &[("一名司机", "explicit", "车费一直没付"), ("该女子", "chain", "自己不付钱是因为车太旧")],
    );
}

#[test]
fn a_heading_that_runs_into_the_text() {
    for text in [
        "北山受访者称传言仅是段子首先，我们需要了解北山地区的实际情况。",
        "北山受訪者稱傳言僅是段子首先,我們需要了解北山地區的實際情況。",
    ] {
        with_sources(text, |sources| {
            let said = sources[0].statements[0].span;
            assert!(text[said].ends_with("段子"), "{} in {text}", &text[said]);
        });
    }
    check(
        "男子称对方打人后双方被带到派出所做笔录近日，一段视频显示，两人在街头扭打。",
        &[("男子", "definite", "对方打人后双方被带到派出所做笔录"), ("一段视频", "document", "两人在街头扭打")],
    );
    // What goes with the word, and words in quotation marks.
    check("馆长林苏说，新馆一直到日前，还没有开门。", &[("林苏", "explicit", "新馆一直到日前，还没有开门")]);
    check(
        "新馆还没有开门。馆长林苏说：“工程要安全完成首先，要听大家的意见。”",
        &[("林苏", "explicit", "工程要安全完成首先，要听大家的意见。")],
    );
}

#[test]
fn what_befell_the_one_who_speaks() {
    check(
        "马女士称，花洒上有污渍，她闻到了臭味。酒店方态度冷漠，未对自己进行任何安抚。",
        &[("马女士", "explicit", "花洒上有污渍，她闻到了臭味。酒店方态度冷漠，未对自己进行任何安抚")],
    );
}

#[test]
fn those_who_speak_for_where_they_work() {
    for (text, name, said) in [
        (
            "有网友表示担忧。有人说，展厅太小。该博物馆工作人员表示，馆里已经知道。他们表示，会向馆长转达。",
            "该博物馆工作人员",
            "会向馆长转达",
        ),
        (
            "有網友表示擔憂。有人說,展廳太小。該博物館工作人員表示,館裡已經知道。他們表示,會向館長轉達。",
            "該博物館工作人員",
            "會向館長轉達",
        ),
    ] {
        with_sources(text, |sources| {
            let said_by = |said: &str| {
                let told = |source: &&super::super::Source| source.statements.iter().any(|own| &text[own.span] == said);
                sources.iter().find(told).map(|source| &text[source.name])
            };
            assert_eq!(said_by(said), Some(name), "in {text}");
        });
    }
    check(
        "远山市税务局北岸分局及林某户籍所在地派出所工作人员称，材料已经收到。",
        &[("远山市税务局北岸分局及林某户籍所在地派出所工作人员", "explicit", "材料已经收到")],
    );
}

#[test]
fn one_video_and_another() {
    check(
        "大桥管理处表示，司机已经脱险。据网传视频显示，一辆货车停在桥上。另有视频显示，有人在桥下打捞货物。",
        &[
            ("大桥管理处", "explicit", "司机已经脱险"),
            ("网传视频", "according-to", "一辆货车停在桥上"),
            ("视频", "document", "有人在桥下打捞货物"),
        ],
    );
    // Without that it is a video of those who spoke.
    check(
        "大桥管理处表示，司机已经脱险。视频显示，有人在桥下打捞货物。",
        &[("大桥管理处", "explicit", "司机已经脱险"), ("大桥管理处", "document", "有人在桥下打捞货物")],
    );
}

#[test]
fn the_company_that_is_called_so() {
    for text in ["青岩公司昨天发布公告。公司表示，双方没有合作。", "青岩公司昨天發布公告。公司表示,雙方沒有合作。"]
    {
        let said = &text[text.rfind(['，', ',']).unwrap()..].trim_start_matches(['，', ',']);
        check(text, &[("青岩公司", "explicit", said.trim_end_matches('。'))]);
    }
    check(
        "店主林苏说，店里很忙。公司表示，双方没有合作。",
        &[("林苏", "explicit", "店里很忙"), ("公司", "explicit", "双方没有合作")],
    );
}

#[test]
fn an_object_is_no_name() {
    check(
        "渡轮上一男子大声喧哗。网传视频显示，船员前来劝阻该男子。该男子表示，自己买了票。",
        &[("网传视频", "document", "船员前来劝阻该男子"), ("渡轮上一男子", "definite", "自己买了票")],
    );
}
