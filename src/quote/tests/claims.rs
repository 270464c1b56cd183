//! Verbs whose content follows without a mark, and verbs of which nothing is said.

use super::check;

#[test]
fn an_auxiliary_begins_what_is_said() {
    check("市长林海在会上多次提到要保护好老街的树木。", &[("林海", "explicit", "要保护好老街的树木")]);
    check("市長林海在會上多次提到要保護好老街的樹木。", &[("林海", "explicit", "要保護好老街的樹木")]);
    check("市长林海确认将参加明年的选举。", &[("林海", "explicit", "将参加明年的选举")]);
    check("市长林海在会上多次提到老街的树木。", &[]);
}

#[test]
fn what_somebody_has_said_before() {
    check("林海曾说过，老街的树木一棵也不能少。", &[("林海", "explicit", "老街的树木一棵也不能少")]);
    check("林海曾說過,老街的樹木一棵也不能少。", &[("林海", "explicit", "老街的樹木一棵也不能少")]);
    check("林海说过的话，老街的人都记得。", &[]);
    check("长期以来，东国坚持认为岛屿归其所有。", &[("东国", "explicit", "岛屿归其所有")]);
}

#[test]
fn what_somebody_sues_for_is_no_confirmation() {
    check("林某起诉到法院，请求确认房屋归他所有。", &[("林某", "chain", "确认房屋归他所有")]);
    check("林某提起勞動仲裁,請求確認雙方存在勞動關係。", &[("林某", "chain", "確認雙方存在勞動關係")]);
    check("局长林海呼吁说，各方应当停火。", &[("林海", "explicit", "各方应当停火")]);
}

#[test]
fn an_attitude_that_is_given() {
    check("外长林海对袭击平民的行为予以强烈谴责。", &[("林海", "attitude", "对袭击平民的行为予以强烈谴责")]);
    check("外長林海對襲擊平民的行為予以強烈譴責。", &[("林海", "attitude", "對襲擊平民的行為予以強烈譴責")]);
    check("外长林海对灾区的重建工作予以大力支持。", &[]);
    check("公司解雇了三名员工的消息近日传开，公司予以否认。", &[]);
    check("林海写信表达了其对学校搬迁的担忧。", &[("林海", "attitude", "其对学校搬迁的担忧")]);
}

#[test]
fn a_feeling_in_front_of_a_view() {
    check("当时，林芳深感沮丧，她认为比赛已经输了。", &[("林芳", "pronoun", "比赛已经输了")]);
    check("當時,林芳深感沮喪,她認為自己沒有機會。", &[("林芳", "pronoun", "自己沒有機會")]);
}

#[test]
fn what_has_not_been_or_may_be_said() {
    check("发言人没有直接提到国会里的证词，记者会随即结束。", &[]);
    check("發言人沒有直接提到國會裡的證詞,記者會隨即結束。", &[]);
    check("海湾社未能及时证实该视频的真实性。", &[]);
    check("市长林海可能宣布今年停办灯会。", &[]);
    check("市长林海宣布今年停办灯会。", &[("林海", "explicit", "今年停办灯会")]);
}

#[test]
fn what_is_due_is_nobody_s_view() {
    check("海岸航空预计也将推出亲子航班，方便游客往来。", &[]);
    check("海岸航空預計也將推出親子航班,方便遊客往來。", &[]);
    check("国际粮食组织预计今年产量下降。", &[("国际粮食组织", "explicit", "今年产量下降")]);
    check("气象专家预计将有强降雨。", &[("气象专家", "definite", "将有强降雨")]);
}

#[test]
fn a_rule_that_is_put_in_force() {
    check("海岸公园将实施新的借船规定，放宽了租借时间。", &[]);
    check("海岸鐵路公司將實施新的改簽規定,擴大了改簽範圍。", &[]);
    check("市里的新政策规定，学校不得补课。", &[("市里的新政策", "document", "学校不得补课")]);
    check("新国标明确要求充电器具备过热保护功能。", &[("新国标", "document", "充电器具备过热保护功能")]);
}

#[test]
fn those_who_told_it_without_a_mark() {
    check(
        "但据当地媒体报道因资金不足，大桥明年才能通车。",
        &[("当地媒体", "according-to", "因资金不足，大桥明年才能通车")],
    );
    check("按照林海的说法其目的是保护老街。", &[("林海", "according-to", "其目的是保护老街")]);
    check("演出并不顺利，用林海的话说，“弦总是绷着”。", &[("林海", "in-view-of", "弦总是绷着")]);
    check("据媒体报道的情况并不属实，大桥已经通车。", &[]);
    check("记者从渔业工作会议上获悉，今年产量增长。", &[("渔业工作会议", "according-to", "今年产量增长")]);
    check("记者从上海渔业协会获悉，今年产量增长。", &[("上海渔业协会", "according-to", "今年产量增长")]);
    check("据报道，青禾党希望企业多给一天假期。", &[("青禾党", "explicit", "企业多给一天假期")]);
}

#[test]
fn a_score_is_no_speaker() {
    check("海东1-0临山：林海破门\n比赛周六进行。", &[]);
    check("海东1比0临山：林海破门\n比赛周六进行。", &[]);
}

#[test]
fn who_hears_it_from_her() {
    check("林芳是作家。她笑着对我说道：“这是一个很久的决定。”", &[("林芳", "pronoun", "这是一个很久的决定。")]);
    check("诈骗分子谎称自己是警察。", &[("诈骗分子", "collective", "自己是警察")]);
    check("一位居民问他：是否打算修路。", &[("一位居民", "explicit", "是否打算修路")]);
}
