//! What is told to somebody, and what shows, hides or only seems to tell something.

use super::check;

#[test]
fn what_somebody_is_told() {
    check("主治医生林海告知他已是胃癌晚期。", &[("林海", "explicit", "已是胃癌晚期")]);
    check("主治醫生林海告知她無需住院治療。", &[("林海", "explicit", "無需住院治療")]);
    check("警员林海向他发放了告知书，并联系了家属。", &[]);
    check("消费者林海应如实告知身体状况，量力而行。", &[]);
}

#[test]
fn the_one_who_calls() {
    check("林芳接到一个陌生电话，对方声称是银行的工作人员。", &[("对方", "pronoun", "是银行的工作人员")]);
}

#[test]
fn what_a_recording_shows_that_people_published() {
    check("网友发布的视频显示，有一名女性游客走进了男厕。", &[("视频", "document", "有一名女性游客走进了男厕")]);
    check("東海環境局公布的數據顯示，兩個地區的空氣不佳。", &[("東海環境局", "explicit", "兩個地區的空氣不佳")]);
}

#[test]
fn what_a_prospectus_tells() {
    check("据招股书，公司早期主要面向商家提供软件。", &[("招股书", "according-to", "公司早期主要面向商家提供软件")]);
    check("根据天眼查,公司近期新增三条信息。", &[("天眼查", "according-to", "公司近期新增三条信息")]);
}

#[test]
fn that_somebody_spoke_at_a_meeting() {
    check("7月27日，海田县人民政府第三次全体会议召开，县长林海出席会议并讲话。", &[]);
    check("“这是一次值得的尝试。”县长林海在会上讲话。", &[("林海", "postposed", "这是一次值得的尝试。")]);
}

#[test]
fn what_nobody_says() {
    check("乘客林芳却说什么都不愿意付车费。", &[]);
    check("歌手林芳说什么也不肯走。", &[]);
    check("个人认为，让座是人情，不让座是本分。", &[]);
    check("美国上周初请失业金人数22.1万，预期22.5万，前值21.8万。", &[]);
    check("乘客林芳可能是觉得不好意思了，没有继续插队。", &[]);
    check("海蓝公司即将宣布新片的正式定档日期。", &[]);
}

#[test]
fn what_somebody_wonders() {
    check("有网友疑惑，为何一间宿舍要放两张床？", &[("网友", "collective", "为何一间宿舍要放两张床？")]);
    check("有網友疑惑：“為何這樣安排？”", &[("網友", "collective", "為何這樣安排？")]);
    check("村民林芳十分疑惑，打开了院门。", &[]);
}

#[test]
fn swindlers() {
    check("骗子谎称是银行的工作人员，要她转账。", &[("骗子", "definite", "是银行的工作人员，要她转账")]);
}

#[test]
fn special_teams() {
    check(
        "云州公安分局反诈专班对该案例作了分析研判，发现此类诈骗多发生在夜间。",
        &[("云州公安分局反诈专班", "chain", "此类诈骗多发生在夜间")],
    );
}

#[test]
fn those_who_are_warned_before_a_colon() {
    let said = "避开码头，结伴出行";
    check("使馆提醒在海东公民：避开码头，结伴出行。", &[("使馆", "explicit", said)]);
    check("使館提醒在海東公民：避開碼頭，結伴出行。", &[("使館", "explicit", "避開碼頭，結伴出行")]);
}
