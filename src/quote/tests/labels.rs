//! Labels, causes and conditions: who is reported without being the subject, and what is reported only in part.

use super::check;

#[test]
fn a_label_of_somebody_without_a_name() {
    for (text, name, said) in [
        (
            "火很快扑灭。附近住户：昨晚大家都被惊醒了，我到现在还在发抖。",
            "附近住户",
            "昨晚大家都被惊醒了，我到现在还在发抖",
        ),
        (
            "火很快撲滅。附近住戶:昨晚大家都被驚醒了,我到現在還在發抖。",
            "附近住戶",
            "昨晚大家都被驚醒了,我到現在還在發抖",
        ),
    ] {
        check(text, &[(name, "colon", said)]);
    }
    check(
        "判决已经生效。法院：退还全部房款并赔偿差价，案件受理费由被告承担。",
        &[("法院", "colon", "退还全部房款并赔偿差价，案件受理费由被告承担")],
    );
    // Parts, lists and places are no speakers.
    check("报告分为三章。第一部分：事故经过和现场的情况，包括时间和地点。", &[]);
    check("演出下月开始。主演：程小雨、苏梅、霍明澈等十二位青年演员。", &[]);
    check("活动明天开始。地点：海东市文化馆一楼大厅，入口在南侧小广场。", &[]);
}

#[test]
fn somebody_is_made_to_say_it() {
    check("演员大笑的场面让观众直呼“起猛了，这居然是真的”。", &[("观众", "definite", "起猛了，这居然是真的")]);
    check("演員大笑的場面讓觀眾直呼「起猛了,這居然是真的」。", &[("觀眾", "definite", "起猛了,這居然是真的")]);
    check("餐厅的做法，让人不禁怀疑其对待卫生问题的态度。", &[]);
    check("餐廳的做法,讓人不禁懷疑其對待衛生問題的態度。", &[]);
    check("从事媒体工作的我不禁感叹，这样的事情太多了。", &[]);
    check("校长让-马克回应称，计划没有改变。", &[("让-马克", "explicit", "计划没有改变")]);
}

#[test]
fn what_a_preposition_governs_is_no_report() {
    check("在宣布退出的声明中，歌手饶明宇也提到了往事。", &[]);
    check("在宣布退出的聲明中,歌手饒明宇也提到了往事。", &[]);
    check("导演饶明宇在受访时表示，新片已经杀青。", &[("饶明宇", "explicit", "新片已经杀青")]);
}

#[test]
fn a_case_that_may_come() {
    check("海东法院将进行审查，认为符合规定的，可以制作调解书。", &[]);
    check("海東法院將進行審查,認為符合規定的,可以製作調解書。", &[]);
    check("会长林建国认为这样是对的，可以继续。", &[("林建国", "explicit", "这样是对的，可以继续")]);
}

#[test]
fn what_is_conceded_goes_on() {
    check(
        "会长林建国表示，成本虽然高了一些，但也希望大家理解。",
        &[("林建国", "explicit", "成本虽然高了一些，但也希望大家理解")],
    );
    check(
        "會長林建國表示,成本雖然高了一些,但也希望大家理解。",
        &[("林建國", "explicit", "成本雖然高了一些,但也希望大家理解")],
    );
}

#[test]
fn advice_that_is_given_is_a_noun() {
    check("海东检察院向施工单位发出规范管理的检察建议，同时开展宣传活动。", &[]);
    check("海東檢察院向施工單位發出規範管理的檢察建議,同時開展宣傳活動。", &[]);
    check("与会人员建议，要进一步明确责任。", &[("与会人员", "collective", "要进一步明确责任")]);
}

#[test]
fn speeches_and_subjects_are_not_what_is_said() {
    check("会上通报了事故情况，海东住建局、海东公安局分别作了发言。", &[]);
    check("会长林建国简要介绍协会的发展情况。", &[]);
    check("會長林建國簡要介紹協會的發展情況。", &[]);
    check("会长林建国介绍，协会的发展情况良好。", &[("林建国", "explicit", "协会的发展情况良好")]);
    check("他的形象一度被广大网友赞誉为行业的门面。", &[]);
}

#[test]
fn the_content_without_what_it_is_called() {
    check("教师程小雨非常认同早睡比晚睡好的观点。", &[("程小雨", "explicit", "早睡比晚睡好")]);
    check("教師程小雨非常認同早睡比晚睡好的觀點。", &[("程小雨", "explicit", "早睡比晚睡好")]);
    check("教师程小雨认为，这是一种很流行的观点。", &[("程小雨", "explicit", "这是一种很流行的观点")]);
}

#[test]
fn a_quotation_before_the_place_where_it_was_said() {
    check(
        "“你先填个表，如果感兴趣，我们也可以提供岗位。”在公司展台前，工作人员向求职者热情介绍。",
        &[("工作人员", "postposed", "你先填个表，如果感兴趣，我们也可以提供岗位。")],
    );
    check(
        "「你先填個表,如果感興趣,我們也可以提供崗位。」在公司展台前,工作人員向求職者熱情介紹。",
        &[("工作人員", "postposed", "你先填個表,如果感興趣,我們也可以提供崗位。")],
    );
}

#[test]
fn a_platform_in_quotation_marks_is_part_of_a_name() {
    check(
        "“大家也想见识新作品。”“海边帮帮音乐教育平台”相关负责人表示，明年会有更多演出。",
        &[
            ("“海边帮帮音乐教育平台”相关负责人", "anticipated", "大家也想见识新作品。"),
            ("“海边帮帮音乐教育平台”相关负责人", "explicit", "明年会有更多演出"),
        ],
    );
    check(
        "“我们查了规定，这样是符合标准的。”工作人员介绍。",
        &[("工作人员", "postposed", "我们查了规定，这样是符合标准的。")],
    );
}

#[test]
fn a_demand_behind_a_view_is_another_statement() {
    check(
        "会长林建国认为合同存在问题，遂要求法院撤销合同。",
        &[("林建国", "explicit", "合同存在问题"), ("林建国", "subjectless", "法院撤销合同")],
    );
    check(
        "會長林建國認為合同存在問題,遂要求法院撤銷合同。",
        &[("林建國", "explicit", "合同存在問題"), ("林建國", "subjectless", "法院撤銷合同")],
    );
}

#[test]
fn a_notice_is_its_authors() {
    check(
        "海东公安局对此发布警情通报。通报全文如下：昨日22时，乘客汪某占座，已被行政拘留。",
        &[("海东公安局", "document", "昨日22时，乘客汪某占座，已被行政拘留")],
    );
    check(
        "海東公安局對此發布警情通報。通報全文如下:昨日22時,乘客汪某占座,已被行政拘留。",
        &[("海東公安局", "document", "昨日22時,乘客汪某占座,已被行政拘留")],
    );
}

#[test]
fn a_quotation_over_several_lines() {
    check(
        "舞台劇今晚首演，歌手林川也到場。\n「我不會支持那些讓人受傷的想法。\n大家有自由。\n我們也是，」歌手程小雨表示。\n演出下月結束。",
        &[
            ("程小雨", "postposed", "我不會支持那些讓人受傷的想法。"),
            ("程小雨", "postposed", "大家有自由。"),
            ("程小雨", "postposed", "我們也是，"),
        ],
    );
    // Nobody is named behind its end.
    check("舞台剧今晚首演，票已经卖完。\n“我不会支持那些让人受伤的想法。\n大家有自由。”\n演出下月结束。", &[]);
}

#[test]
fn whom_somebody_praises_before_his_words() {
    check(
        "导演饶明宇大夸演员的表现：“这部戏完全把我给看进去了。”",
        &[("饶明宇", "explicit", "这部戏完全把我给看进去了。")],
    );
    check(
        "導演饒明宇大夸演員的表現:「這部戲完全把我給看進去了。」",
        &[("饒明宇", "explicit", "這部戲完全把我給看進去了。")],
    );
}

#[test]
fn what_somebody_feels_is_not_what_he_says() {
    check("司机张海感到害怕，迅速离开了现场。", &[]);
    check("司機張海感到害怕,迅速離開了現場。", &[]);
    check("官员们不再预计今年会出现衰退。", &[]);
}

#[test]
fn a_quotation_before_the_day_on_which_it_was_said() {
    check(
        "“他直接就开车过去了，谁也没拦住。”8月17日，海东市章先生告诉记者，事情发生在一周前。",
        &[("章先生", "anticipated", "他直接就开车过去了，谁也没拦住。"), ("章先生", "explicit", "事情发生在一周前")],
    );
    check(
        "「他直接就開車過去了,誰也沒攔住。」8月17日,海東市章先生告訴記者,事情發生在一週前。",
        &[("章先生", "anticipated", "他直接就開車過去了,誰也沒攔住。"), ("章先生", "explicit", "事情發生在一週前")],
    );
}

#[test]
fn what_happened_before_is_no_report() {
    for text in ["在海东宣布限制出口后，海西商务部表示，库存充足。", "在海東宣布限制出口後,海西商務部表示,庫存充足。"]
    {
        let name = &text[text.find("海西").unwrap()..][.."海西商务部".len()];
        let said = text.trim_end_matches('。');
        check(text, &[(name, "explicit", &said[said.len() - "库存充足".len()..])]);
    }
}

#[test]
fn the_label_of_a_broadcast() {
    check(
        "路灯换新之后，客流多了起来。海东市渔业协会理事 林青岩：如果水温升高，鱼群（会）往北走。我们的船跑不了那么远。",
        &[("林青岩", "colon", "如果水温升高，鱼群（会）往北走。我们的船跑不了那么远")],
    );
    check(
        "路燈換新之後,客流多了起來。拉海納鎮居民 喬丹:這裡原來是門廳,現在都不在了。安平鎮商戶 柳內孝之:(我)很難過。",
        &[("喬丹", "colon", "這裡原來是門廳,現在都不在了"), ("柳內孝之", "colon", "(我)很難過")],
    );
    check(
        "路灯换新之后，客流多了起来。临山消防救援支队 林青岩：目前分三组轮换，食堂也开到半夜。",
        &[("林青岩", "colon", "目前分三组轮换，食堂也开到半夜")],
    );
    check("路灯换新之后，客流多了起来。海湾台记者 林青岩：我现在所在的位置是渔港的入口。", &[]);
    check("路灯换新之后，客流多了起来。活动地点 林家渔港：每天早上八点到晚上六点开放。", &[]);
}
