//! Where indirect speech goes on in the next sentence, and where the reporter takes over.

use super::check;

#[test]
fn what_a_meeting_demands_goes_on_with_verbs() {
    check(
        "会议强调，要加强值守，组织力量排查险情。统筹做好抗旱减灾工作，防止旱涝急转。督促各县落实责任。",
        &[("会议", "explicit", "要加强值守，组织力量排查险情。统筹做好抗旱减灾工作，防止旱涝急转。督促各县落实责任")],
    );
    check(
        "會議要求,各級漁業部門加強會商,及時分析研判。及時透過廣播發布預警信息,指導漁民做好準備。",
        &[("會議", "explicit", "各級漁業部門加強會商,及時分析研判。及時透過廣播發布預警信息,指導漁民做好準備")],
    );
}

#[test]
fn figures_go_on_in_figures() {
    check(
        "渔业局数据显示，最近一周，外海渔获量环比上周增长35%。近海渔获量环比增长超四成。",
        &[("渔业局", "explicit", "最近一周，外海渔获量环比上周增长35%。近海渔获量环比增长超四成")],
    );
    check(
        "根據雲州氣象局提供的數據,7月6日氣溫達到38.4度,打破了紀錄。7月前23天平均氣溫為36.9度,高於往年。",
        &[("雲州氣象局", "according-to", "7月6日氣溫達到38.4度,打破了紀錄。7月前23天平均氣溫為36.9度,高於往年")],
    );
}

#[test]
fn ministers_go_on_for_their_states() {
    let said = "中乙是好朋友，双边贸易稳定增长。展望未来，中国愿继续同乙国扩大合作";
    check(&format!("外长林海说，{said}。"), &[("林海", "explicit", said)]);
    let said = "感谢中方的支持。乙方愿同中方密切往来，推动乙中关系再上新台阶";
    check(&format!("外长林海表示，{said}。"), &[("林海", "explicit", said)]);
}

#[test]
fn what_happened_on_a_day_is_told_by_the_reporter() {
    check(
        "学者林海说，这项交易不透明，会威胁地区安全。云州渔业协会和研究会2日在海东举办研讨会，发布研究报告。",
        &[("林海", "explicit", "这项交易不透明，会威胁地区安全")],
    );
    check(
        "学者林海说，这项交易不透明，会威胁地区安全。云州渔业协会2日在海东举办研讨会，要进一步推动研究，不设名额。",
        &[("林海", "explicit", "这项交易不透明，会威胁地区安全")],
    );
    let said = "27日多云，东部有雨。28日气温将回升，要注意防暑";
    check(&format!("预报员林海说，{said}。"), &[("林海", "explicit", said)]);
    let said = "会议8月2日召开。8月12日将公布结果";
    check(&format!("会长林海表示，{said}。"), &[("林海", "explicit", said)]);
}

#[test]
fn what_something_is_and_how_it_was_is_told_by_the_reporter() {
    let said = "队员注意提高技能，曾多次完成任务";
    check(
        &format!("队长林海说，{said}。云州东湖救援队成立于2019年，是以渔民为主体的队伍。"),
        &[("林海", "explicit", said)],
    );
    check(
        "隊長林海表示，隊員注意提高技能，曾多次完成任務。晚會氣氛熱烈，大家唱歌跳舞。",
        &[("林海", "explicit", "隊員注意提高技能，曾多次完成任務")],
    );
}

#[test]
fn what_the_speaker_does_ends_what_he_says() {
    check("队长林海说，这次行动是“巨大的成功”，并详细描述了经过。", &[("林海", "explicit", "这次行动是“巨大的成功”")]);
    let said = "等账户关闭之后，就将保证金退给她";
    check(&format!("客服林海称，{said}，并提供了一个账户。"), &[("林海", "explicit", said)]);
    check("局長林海表示將調查此事，並出示了照片。", &[("林海", "explicit", "將調查此事")]);
    check("店主林海以为是客人来了，不料门外站着四个人。", &[("林海", "explicit", "是客人来了")]);
    check("店主林海以為是客人來了,不曾想門外站著四個人。", &[("林海", "explicit", "是客人來了")]);
    // What others do is part of what he says.
    let said = "救援队赶到了，并展示了新设备，大家都放心";
    check(&format!("队长林海说，{said}。"), &[("林海", "explicit", said)]);
}

#[test]
fn a_further_verb_of_the_same_speaker_behind_a_comma() {
    check(
        "局长林海说，意外的下滑不会影响预测，称文件中的目标“可以实现”。",
        &[("林海", "explicit", "意外的下滑不会影响预测"), ("林海", "subjectless", "文件中的目标“可以实现”")],
    );
    check(
        "局長林海說,審計發現的問題重要,提出的建議也重要,表示將繼續合作。",
        &[("林海", "explicit", "審計發現的問題重要,提出的建議也重要"), ("林海", "subjectless", "將繼續合作")],
    );
    // Somebody else says it in what is told.
    let said = "市民杨明上周报了警，称钱包不见了";
    check(&format!("局长林海说，{said}。"), &[("林海", "explicit", said)]);
}

#[test]
fn a_paper_of_which_a_medium_tells() {
    check("据《海湾日报》报道，一份报告显示，近半数人缺水。", &[("一份报告", "document", "近半数人缺水")]);
    check("據《海灣日報》7日報道,研究認為,近半數人缺水。", &[("研究", "document", "近半數人缺水")]);
    check("另根据《钓鱼办法》规定，收费按比例提取。", &[("《钓鱼办法》规定", "according-to", "收费按比例提取")]);
}

#[test]
fn another_one_in_his_own_words_behind_a_quotation() {
    check(
        "林小雨告诉记者，果园受灾了，“一年的收成都不太够买一次化肥的费用。”杨海涛说，“一是能省点钱，二是锻炼人手。”",
        &[
            ("林小雨", "explicit", "果园受灾了，“一年的收成都不太够买一次化肥的费用。”"),
            ("杨海涛", "explicit", "一是能省点钱，二是锻炼人手。"),
        ],
    );
    // The same one goes on.
    check(
        "林小雨说：“爸爸的钱不太够妹妹治疗的费用。”林小雨说，“我们还要赚一点钱。”",
        &[("林小雨", "explicit", "爸爸的钱不太够妹妹治疗的费用。"), ("林小雨", "explicit", "我们还要赚一点钱。")],
    );
}

#[test]
fn two_of_whom_the_sentence_before_tells_by_name() {
    let text = "局长陈立说：“会议今天开始了。”林海和郭涛在会上作证。他们均表示曾在海上见过灯光。";
    check(text, &[("陈立", "explicit", "会议今天开始了。"), ("林海和郭涛", "pronoun", "曾在海上见过灯光")]);
}

#[test]
fn a_notice_tells_what_people_have_seen_and_what_is_done() {
    let said = "近日，网传“游船超载出港”的视频，引发社会关注。对此，我办责成专人进行了了解";
    check(&format!("海东市新闻办公室通报，{said}。"), &[("海东市新闻办公室", "explicit", said)]);
    let said = "近日，網上出現涉及局長林某的信息。對此，海東市成立了調查組";
    check(&format!("海東市調查組發出通報：{said}。"), &[("海東市調查組", "explicit", said)]);
    // Of what an office says the reporter tells what came.
    check("海东市新闻办公室通报，幼儿园停课，引发社会关注。", &[("海东市新闻办公室", "explicit", "幼儿园停课")]);
}

#[test]
fn a_second_attitude_of_the_same_sentence() {
    let said = "对志愿者的付出表示感谢，对活动的效果给予充分肯定";
    check(&format!("县长林海{said}。"), &[("林海", "attitude", said)]);
    check(&format!("县长林海{said}，并对下一步工作提出要求。"), &[("林海", "attitude", said)]);
    check("縣長林海對球隊的成績表示祝賀,對球員給予獎金。", &[("林海", "attitude", "對球隊的成績表示祝賀")]);
}

#[test]
fn a_blank_behind_the_mark_is_the_end_of_a_paragraph() {
    let said = "公众可于8日前后观赏木星，不能错过";
    check(
        &format!("科普专家林海提醒，{said}。 木星是体积最大的行星，目前已知不少卫星，没有固体表面。"),
        &[("林海", "explicit", said)],
    );
    let said = "受灾的职工可以提取，不受限制。 不能偿还贷款的，不作逾期处理，应当延长期限";
    check(&format!("通知明确，{said}。"), &[("通知", "document", said)]);
}

#[test]
fn what_a_plan_demands_goes_on_with_verbs() {
    let said = "要防范雷雨天气。科学蓄水应对干旱，抓住有利时机开展作业";
    check(&format!("云州气象台提醒，{said}。"), &[("云州气象台", "explicit", said)]);
    let said = "建立渔业企业培育库。比照现有政策，对新办的渔业企业应给予不少于三年的支持";
    check(&format!("《云州渔业发展计划》提出，{said}。"), &[("《云州渔业发展计划》", "document", said)]);
}

#[test]
fn what_prosecutors_did_lately_is_part_of_their_notice() {
    let said = "林海涉嫌受贿一案，移送检察机关审查起诉。日前，经上级检察院指定管辖，云州市检察院依法对林海作出逮捕决定";
    check(&format!("据云州检察院消息，{said}。"), &[("云州检察院", "according-to", said)]);
}

#[test]
fn what_was_done_upon_a_call_is_told_by_the_reporter() {
    let said = "家里的首饰不见了，怀疑被盗";
    for opening in ["得知情况后，民警立即", "接到报警后，民警连忙"] {
        check(
            &format!("村民林海报警称，{said}。{opening}展开调查，不到两小时就将人抓获。"),
            &[("林海", "explicit", said)],
        );
    }
    let said = "要确保质量，全力加快建设";
    check(
        &format!("院长林海表示，{said}。此外，小编还了解到，工程将新增车位，能有效解决停车难的问题。"),
        &[("林海", "explicit", said)],
    );
}

#[test]
fn another_law_and_another_event_end_what_is_said() {
    let said = "渔业基金专项用于渔业，不得挪作他用";
    check(
        &format!("《渔业管理条例》规定，{said}。另根据《基金办法》规定，基金按照比例提取，应专项用于公益事业。"),
        &[
            ("《渔业管理条例》", "document", said),
            ("《基金办法》规定", "according-to", "基金按照比例提取，应专项用于公益事业"),
        ],
    );
    let said = "家长都发了红包，没有多想";
    check(
        &format!("家长林海反映，{said}。就在这时，真正的班主任出现了，群里顿时安静下来。"),
        &[("林海", "explicit", said)],
    );
}

#[test]
fn what_was_done_meanwhile_is_no_demand_of_a_meeting() {
    let said = "要加强值守，落实责任。要组织力量排查险情，确保群众安全";
    let done = "开渔以来，云州渔政等8支船队参加巡航，出动不下80次";
    check(&format!("会议强调，{said}。{done}。"), &[("会议", "explicit", said)]);
    check(
        "會議強調,要加強值守,確保安全。8月2日8時至3日8時,漁政共出動90人次。",
        &[("會議", "explicit", "要加強值守,確保安全")],
    );
    let demanded = "要加强值守，确保安全。开渔以来的好做法要及时推广，各地应当认真学习";
    check(&format!("会议强调，{demanded}。"), &[("会议", "explicit", demanded)]);
}

#[test]
fn many_demands_of_a_meeting_go_on_without_a_subject() {
    let demands =
        "要做好防汛工作。强化巡查。落实责任。加强管理。严格管理渡口。督促企业整改。定期检修渡船码头，更换老化缆绳";
    check(&format!("会议强调，{demands}。"), &[("会议", "explicit", demands)]);
    let held = "要做好防汛工作。强化巡查。落实责任。加强管理。严格管理渡口。督促企业整改";
    check(&format!("会议强调，{held}。渡船和码头当天接受了检查。"), &[("会议", "explicit", held)]);
}

#[test]
fn a_year_behind_a_name_opens_a_life() {
    check(
        "教练林海表示，球队将补充新人。海山·图雷2018年转会来到云州，并成为队长。",
        &[("林海", "explicit", "球队将补充新人")],
    );
    let said = "球队将补充新人。我们2018年就提出了这一点";
    check(&format!("教练林海表示，{said}。"), &[("林海", "explicit", said)]);
}

#[test]
fn ministers_speak_to_their_guests() {
    let said = "两国文化相近。总统先生上个月来访，给青年留下了深刻印象";
    check(&format!("林海表示，{said}。"), &[("林海", "explicit", said)]);
    let said = "中乙是好朋友、好伙伴。建交30年来，双边贸易年年增长，航线连起了两地";
    check(&format!("林海表示，{said}。"), &[("林海", "explicit", said)]);
    check(
        "外长林海表示，中乙是好朋友、好伙伴。近期，两国发生数起事故，致多人受伤。",
        &[("林海", "explicit", "中乙是好朋友、好伙伴")],
    );
}

#[test]
fn how_it_was_received_is_told_by_the_reporter() {
    check(
        "教授林海强调，两次停电没有关联。不过，这次停电仍引发居民对老旧线路的担忧。",
        &[("林海", "explicit", "两次停电没有关联")],
    );
    let said = "两次停电没有关联。不过，居民不应忽视对线路的担忧";
    check(&format!("学者林海强调，{said}。"), &[("林海", "explicit", said)]);
}

#[test]
fn what_came_of_a_paper_is_told_by_the_reporter() {
    check(
        "《渔业办法》明确，到2030年每县应有2所渔业学校。目前，各县已开工建设学校12所。",
        &[("《渔业办法》", "document", "到2030年每县应有2所渔业学校")],
    );
}

#[test]
fn what_follows_upon_it_and_headings_end_what_is_said() {
    check(
        "一名船员表示，渡轮不能再次起航。数小时后，大厅的灯熄灭，人群随即散去。",
        &[("一名船员", "explicit", "渡轮不能再次起航")],
    );
    check("渔民林海表示，近海已经捕不到鱼。云州鲸鱼数量六年不降反升", &[("林海", "explicit", "近海已经捕不到鱼")]);
    check(
        "店主林海说，泡茶不必用沸水，绿茶不需要焖。比如龙井，只要不是老茶，就不需要。应该如何存茶？林海说，密封冷藏即可。",
        &[
            ("林海", "explicit", "泡茶不必用沸水，绿茶不需要焖。比如龙井，只要不是老茶，就不需要"),
            ("林海", "explicit", "密封冷藏即可"),
        ],
    );
}

#[test]
fn what_others_do_upon_it_is_told_by_the_reporter() {
    check("顾客林海在店里宣称将砸毁水族箱，店员随后关上了大门。", &[("林海", "explicit", "将砸毁水族箱")]);
    // The police tell of their own.
    let said = "两名男子在店内发生争执，民警随后赶到现场";
    check(&format!("警方表示，{said}。"), &[("警方", "explicit", said)]);
}

#[test]
fn what_they_have_heard_is_part_of_what_is_said_for_them() {
    let said = "渔业协定不能只约束一方，现行条款并不完整。中方注意到林海秘书长表示，委员会将安排复议";
    check(&format!("外交部发言人郭涛表示，{said}。"), &[("郭涛", "explicit", said)]);
}

#[test]
fn somebody_presented_in_full_is_told_of_by_the_reporter() {
    let said = "秋季家具销路很好，订单还将增加，公司会扩建仓库";
    let text = format!(
        "总监苏梅表示，{said}。云州木业公司总裁林海携团队来到海东，会务规格进一步提升，公司无人缺席。林海说：“我会再来。”"
    );
    check(&text, &[("苏梅", "explicit", said), ("林海", "explicit", "我会再来。")]);
}
