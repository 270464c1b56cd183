//! Who tells something by another way than a verb of saying right before it.

use super::super::Kind;
use super::{check, check_role};

#[test]
fn in_the_name_of_a_body() {
    check(
        "尹怀弘、叶春生代表海东省委、省政府感谢海西省长期以来给予海东的支持帮助。",
        &[("尹怀弘、叶春生", "collective", "海西省长期以来给予海东的支持帮助")],
    );
    check(
        "尹懷弘、葉春生代表海東省委、省政府感謝海西省長期以來給予海東的支持幫助。",
        &[("尹懷弘、葉春生", "collective", "海西省長期以來給予海東的支持幫助")],
    );
}

#[test]
fn what_is_revealed_and_what_it_is_called() {
    check("林某向买家透露了屋顶去年漏过水的事实。", &[("林某", "explicit", "屋顶去年漏过水")]);
    check("林某向買家透露了屋頂去年漏過水的事實。", &[("林某", "explicit", "屋頂去年漏過水")]);
    check("林海明透露了他希望将来回乡种茶的心愿。", &[("林海明", "explicit", "他希望将来回乡种茶")]);
    check("林海明透露了合同的细节。", &[]);
}

#[test]
fn somebody_who_is_counted_and_what_he_does() {
    for text in ["一男子拍着柜台插队，还叫嚣着让店员走人。", "一男子拍著櫃檯插隊,還叫囂著讓店員走人。"]
    {
        let said = text.trim_end_matches('。');
        check(text, &[("一男子", "chain", &said[said.len() - "让店员走人".len()..])]);
    }
    check("郭晓林，一位很有名气的棋手，突然宣布不再参加比赛。", &[("郭晓林", "chain", "不再参加比赛")]);
    // Somebody of his, who is not named by the first noun.
    check("一名男子的手机响起，扬言让店员走人。", &[]);
}

#[test]
fn two_sides_by_name() {
    check(
        "青鸟社和白帆社双方都作了说明，澄清了误会，否认存在抄袭，一时间众说纷纭。",
        &[("青鸟社和白帆社双方", "chain", "存在抄袭")],
    );
    check("海东海西雙方都表示,願意繼續對話。", &[("海东海西雙方", "collective", "願意繼續對話")]);
}

#[test]
fn a_country_by_one_character() {
    check("乌称停火期限会延长。", &[("乌", "explicit", "停火期限会延长")]);
    check("戰事仍在繼續,俄稱停火期限會延長。", &[("俄", "explicit", "停火期限會延長")]);
    check("海东有水乡的美称一说由来已久。", &[]);
}

#[test]
fn what_many_report() {
    check("网友报料公园里一段围墙倒塌。", &[("网友", "collective", "公园里一段围墙倒塌")]);
    check("有網友爆料公園裡一段圍牆倒塌,無人受傷。", &[("網友", "collective", "公園裡一段圍牆倒塌,無人受傷")]);
    check("网友投诉物业长期不清理垃圾。", &[("网友", "collective", "物业长期不清理垃圾")]);
    check("居民反映问题。", &[]);
    check("居民的投诉得到了处理。", &[]);
}

#[test]
fn by_whom_it_was_examined() {
    check("经相关部门认定，受损木船价值八千元。", &[("相关部门", "according-to", "受损木船价值八千元")]);
    check("經海東價格認證中心鑑定,受損木船價值八千元。", &[("海東價格認證中心", "according-to", "受損木船價值八千元")]);
    check("经朋友介绍，他认识了现在的妻子。", &[]);
    check("经海东法院二审，周某被判处罚金。", &[]);
    check(
        "执法人员对面粉厂进行了检查，发现存在粉尘没有清理的情况。",
        &[("执法人员", "chain", "存在粉尘没有清理的情况")],
    );
    check(
        "执法人员对工地检查，发现在靠近厨房的一侧，电路存在隐患。",
        &[("执法人员", "chain", "在靠近厨房的一侧，电路存在隐患")],
    );
    check("執法人員對麵粉廠進行了檢查,發現大量存放的木材。", &[]);
}

#[test]
fn what_papers_and_loudspeakers_say() {
    check(
        "按照《海东市渔港管理办法（2021年版）》规定，不足三米的小船，可免登记。",
        &[("《海东市渔港管理办法（2021年版）》规定", "according-to", "不足三米的小船，可免登记")],
    );
    check("依照公司规定，他每周上班四天。", &[]);
    check("渡轮上广播发出求助，甲板上有一名游客突然摔伤。", &[("渡轮上广播", "document", "甲板上有一名游客突然摔伤")]);
    check("之前曾有傳聞說:「這家公司已經破產了。」", &[("有傳聞", "anonymous", "這家公司已經破產了。")]);
    check("据CCTV海湾时讯，海东发生了地震。", &[("CCTV海湾时讯", "according-to", "海东发生了地震")]);
}

#[test]
fn a_notice_that_was_published_before() {
    check(
        "东海公司8日发布公告，宣布调整产能。根据公告，公司将于下月停产。",
        &[("东海公司", "according-to", "公司将于下月停产")],
    );
    check("東海公司8日發布通報。據通報,公司將於下月停產。", &[("東海公司", "according-to", "公司將於下月停產")]);
    check("据统计，公司将于下月停产。", &[]);
}

#[test]
fn what_somebody_sues_for() {
    check("林某一纸诉状将物业诉至海东法院，要求退还车位费两万元。", &[("林某", "chain", "退还车位费两万元")]);
    check("林某诉至法院,請求判令被告賠償損失。", &[("林某", "chain", "判令被告賠償損失")]);
    check("林某的请求没有得到支持。", &[]);
}

#[test]
fn a_heading_in_front_of_a_quotation() {
    check(
        "周末也能享受“全套”窗口服务“窗口周六全天开放，居民可以就近办事。”街道工作人员林炜遥介绍，周末窗口开放后，居民方便多了。",
        &[
            ("林炜遥", "anticipated", "窗口周六全天开放，居民可以就近办事。"),
            ("林炜遥", "explicit", "周末窗口开放后，居民方便多了"),
        ],
    );
    check(
        "他在墙上写着“窗口周六全天开放，居民可以就近办事。”街道工作人员林炜遥介绍，周末窗口方便多了。",
        &[("林炜遥", "explicit", "周末窗口方便多了")],
    );
}

#[test]
fn what_either_side_shall_do_goes_on_with_what_is_said() {
    check(
        "苏梅表示，南宁港和海防港是多年的伙伴。双方要加快建设跨海航线，把冷链仓储做得更实。",
        &[("苏梅", "explicit", "南宁港和海防港是多年的伙伴。双方要加快建设跨海航线，把冷链仓储做得更实")],
    );
    check(
        "蘇梅表示,南寧港和海防港是多年的夥伴。具體來看,上半年吞吐量增長兩成。",
        &[("蘇梅", "explicit", "南寧港和海防港是多年的夥伴。具體來看,上半年吞吐量增長兩成")],
    );
}

#[test]
fn what_happened_in_a_month_and_at_an_event_is_told_by_the_reporter() {
    check(
        "林国栋表示，应高度重视码头安全，及时做好疏导工作。今年4月，由港务局牵头的平安码头行动正式启动。",
        &[("林国栋", "explicit", "应高度重视码头安全，及时做好疏导工作")],
    );
    check(
        "林国栋表示，愿同港方一道加强交流，共同维护航道安全。招待会现场播放了海港宣传片。",
        &[("林国栋", "explicit", "愿同港方一道加强交流，共同维护航道安全")],
    );
    check(
        "专家表示，各地应推动文化和旅游融合，助力西部发展。在产业馆内，记者看到各市的旅游项目正在展示。",
        &[("专家", "collective", "各地应推动文化和旅游融合，助力西部发展")],
    );
}

#[test]
fn the_points_of_a_list_are_what_somebody_reminds_of() {
    check(
        "驻东海总领馆提醒侨胞注意出行安全。\n\n一、避免夜间外出。出行前了解天气。\n\n二、保管好证件。\n\n报警电话：112",
        &[
            ("驻东海总领馆", "explicit", "侨胞注意出行安全"),
            ("驻东海总领馆", "explicit", "一、避免夜间外出。出行前了解天气"),
            ("驻东海总领馆", "explicit", "二、保管好证件"),
        ],
    );
    check(
        "駐東海總領館鄭重提醒在東海省的僑胞:\n\n1、避免夜間外出。\n\n2、保管好證件。",
        &[("駐東海總領館", "explicit", "1、避免夜間外出"), ("駐東海總領館", "explicit", "2、保管好證件")],
    );
    check(
        "苏梅表示，三条线路年底通车。\n\n一、地铁三号线。全长二十公里。",
        &[("苏梅", "explicit", "三条线路年底通车")],
    );
}

#[test]
fn what_others_did_about_a_demand_is_no_part_of_it() {
    check(
        "市长林国栋6日已要求码头制定转移方案，东海港务局随即安排了车辆。",
        &[("林国栋", "explicit", "码头制定转移方案")],
    );
    check(
        "市長林國棟6日已要求碼頭制定轉移方案,車輛也要備足。",
        &[("林國棟", "explicit", "碼頭制定轉移方案,車輛也要備足")],
    );
}

#[test]
fn who_is_called_upon_is_part_of_the_call() {
    check(
        "林国栋呼吁港口各方“立即停止这种鲁莽的行为”。",
        &[("林国栋", "explicit", "港口各方“立即停止这种鲁莽的行为”")],
    );
    check(
        "林國棟呼籲港口各方「立即停止這種魯莽的行為」,隨後離開會場。",
        &[("林國棟", "explicit", "港口各方「立即停止這種魯莽的行為」")],
    );
    check("林国栋呼吁：“各方立即停止！”", &[("林国栋", "explicit", "各方立即停止！")]);
}

#[test]
fn what_the_speaker_does_and_what_comes_otherwise_is_no_part_of_what_is_said() {
    check("林国栋称对事故感到“痛苦”，并下令向受伤工人支付赔偿金。", &[("林国栋", "explicit", "对事故感到“痛苦”")]);
    check("胡先生以為是孩子回到了門口,不料門外站著四個鄰居。", &[("胡先生", "explicit", "是孩子回到了門口")]);
    check(
        "胡先生说，他以为赢定了，没想到最后输了两分。",
        &[("胡先生", "explicit", "他以为赢定了，没想到最后输了两分")],
    );
}

#[test]
fn what_is_told_begins_behind_the_one_who_hears_it() {
    check("小伙子告诉大妈自己头晕不舒服，不想退票。", &[("小伙子", "definite", "自己头晕不舒服，不想退票")]);
    check("林國棟告訴記者她在車站等了兩個小時,沒人來接。", &[("林國棟", "explicit", "她在車站等了兩個小時,沒人來接")]);
    check("林国栋告诉办案民警，车辆停在路边。", &[("林国栋", "explicit", "车辆停在路边")]);
}

#[test]
fn what_a_picture_shows_that_somebody_says_is_his() {
    check(
        "林国栋提供的邮件截图显示，海讯公司称：“贵方未经授权使用了照片。”",
        &[("海讯公司", "explicit", "贵方未经授权使用了照片。")],
    );
}

#[test]
fn what_somebody_calls_himself_introduces_him() {
    let who = "一位自称当地居民";
    check(&format!("{who}表示，火光冲天。"), &[(who, "explicit", "火光冲天")]);
    check(
        "多名网友认为，大火是人为的。\n一位自称当地居民在网上发布了视频，她称自己看到了火光。",
        &[("多名网友", "collective", "大火是人为的"), (who, "pronoun", "自己看到了火光")],
    );
    check(
        "一位自稱當地居民在網上發布了影片,她稱自己看到了火光。",
        &[("一位自稱當地居民", "pronoun", "自己看到了火光")],
    );
    check_role("一位自称东岭救助站工作人员表示，火光冲天。", "一位自称东岭救助站工作人员", "东岭救助站", Kind::Person);
}
