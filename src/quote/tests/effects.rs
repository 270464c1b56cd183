//! Views and reports that something is done to, and who goes on where words are quoted.

use super::check;

#[test]
fn a_view_that_something_is_done_to() {
    check("稻米基金7月将今年产量预期上调两成，但将海东下调一成。", &[]);
    check("稻米基金7月將今年產量預期上調兩成,但將海東下調一成。", &[]);
    check("海方主张受到与会人士的普遍认同。", &[]);
    check("渔民的建议获采纳，码头明年扩建。", &[]);
    check("渔民建议明年扩建码头。", &[("渔民", "definite", "明年扩建码头")]);
}

#[test]
fn what_is_raised_by_it() {
    check("这一表态随即引发海方强烈不满，并使谈判中断。", &[]);
    check("此舉引起居民反對,工程停了下來。", &[]);
    check("船长王山引起关注后称，船早就坏了。", &[("王山", "explicit", "船早就坏了")]);
}

#[test]
fn a_report_of_a_kind() {
    check("7月，海东新闻网对码头的调查报道，在网上引起热议。", &[]);
    check("海东新闻网报道，码头停用了。", &[("海东新闻网", "media", "码头停用了")]);
}

#[test]
fn whoever_gives_out_what_he_says() {
    check("5月，海涛发布说明，称不认同这一主张。", &[("海涛", "chain", "不认同这一主张")]);
    check("5月,海濤發布聲明,稱不認同這一主張。", &[("海濤", "chain", "不認同這一主張")]);
    check("5月，海东发布消息，称不认同这一主张。", &[]);
}

#[test]
fn those_who_are_warned_before_a_colon() {
    let said = "避开码头，结伴出行";
    check("使馆提醒在海东公民：避开码头，结伴出行。", &[("使馆", "explicit", said)]);
    check("使館提醒在海東公民：避開碼頭，結伴出行。", &[("使館", "explicit", "避開碼頭，結伴出行")]);
}

#[test]
fn another_who_denies_it() {
    check("韩国官员称，他们有权反击，然而日本官员否认袭击一事。", &[("韩国官员", "collective", "他们有权反击")]);
    check("韓國官員稱，他們有權反擊，然而日本官員否認襲擊一事。", &[("韓國官員", "collective", "他們有權反擊")]);
}

#[test]
fn quotations_that_border_on_each_other() {
    let text = "教授林海认为，码头该修。“十年来，渔民一直在等待一座新的码头。”\
                “在修码头的同时，航道也应当一并疏浚。”船长王山表示，他愿意帮忙。";
    check(
        text,
        &[
            ("林海", "explicit", "码头该修"),
            ("林海", "quotation-alone", "十年来，渔民一直在等待一座新的码头。"),
            ("王山", "anticipated", "在修码头的同时，航道也应当一并疏浚。"),
            ("王山", "explicit", "他愿意帮忙"),
        ],
    );
}

#[test]
fn words_that_somebody_makes_his_own() {
    let text = "“大海从不辜负早起的人和他们的船。”船长王山引用诗人林海的这句话指出，要早些出海。";
    check(text, &[("王山", "anticipated", "大海从不辜负早起的人和他们的船。"), ("王山", "relayed", "要早些出海")]);
}

#[test]
fn parts_of_a_sentence_in_quotation_marks() {
    check(
        "警方表示，“没有证据表明两人相识”，这起事故“完全是偶然的”。",
        &[("警方", "explicit", "“没有证据表明两人相识”，这起事故“完全是偶然的”")],
    );
    check("警方表示，“没有证据表明两人相识”，这引发热议。", &[("警方", "explicit", "没有证据表明两人相识")]);
}

#[test]
fn a_policy_that_is_put_forward() {
    let text = "市商务局还在此次改革中提出支持园区统一规划食堂，方便职工。";
    check(text, &[("市商务局", "explicit", "支持园区统一规划食堂，方便职工")]);
    check("市商務局還在此次改革中提出加大信貸支持力度。", &[("市商務局", "explicit", "加大信貸支持力度")]);
    check("市商务局提出加强园区合作的建议。", &[]);
}
