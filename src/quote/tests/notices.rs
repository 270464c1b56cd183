//! Notices, courtesies and reports that go on, and what looks like them.

use super::check;

#[test]
fn a_notice_goes_on_with_cases_and_hints() {
    check(
        "驻岚国大使馆提醒中国公民注意防范盗抢。\n一、出行前了解当地治安情况。\n如遭遇盗抢，请立即报警并联系使馆。",
        &[
            ("驻岚国大使馆", "explicit", "中国公民注意防范盗抢"),
            ("驻岚国大使馆", "explicit", "一、出行前了解当地治安情况"),
            ("驻岚国大使馆", "explicit", "如遭遇盗抢，请立即报警并联系使馆"),
        ],
    );
    check(
        "駐嵐國大使館提醒中國公民注意防範盜搶。\n一、出行前了解當地治安情況。\n溫馨提示：\n目前免簽協定尚未生效。",
        &[
            ("駐嵐國大使館", "explicit", "中國公民注意防範盜搶"),
            ("駐嵐國大使館", "explicit", "一、出行前了解當地治安情況"),
            ("駐嵐國大使館", "explicit", "目前免簽協定尚未生效"),
        ],
    );
    // 如今 tells how things are, and a person gives no notice.
    check("县防汛办提醒居民远离河岸。\n如今河水已经退去。", &[("县防汛办", "explicit", "居民远离河岸")]);
    check("林海提醒大家远离河岸。\n如果雨不停，河水还会上涨。", &[("林海", "explicit", "大家远离河岸")]);
}

#[test]
fn a_quotation_is_said_on_the_occasion_that_the_next_sentence_tells() {
    let text = "“晚上再也不用摸黑走路了，巷口的灯又亮了！”近日，志愿者到街巷开展“亮灯行动”时，正在乘凉的李女士说。";
    check(text, &[("李女士", "anticipated", "晚上再也不用摸黑走路了，巷口的灯又亮了！")]);
    check("海东市发放了补贴，心里特别激动，林芳高兴地说。", &[("林芳", "postposed", "海东市发放了补贴，心里特别激动")]);
}

#[test]
fn guests_congratulate_and_hosts_thank() {
    check(
        "招待会在海东举行。来宾对大桥提前通车表示热烈祝贺，充分肯定工人的辛劳。",
        &[("来宾", "attitude", "对大桥提前通车表示热烈祝贺"), ("来宾", "subjectless", "工人的辛劳")],
    );
    check(
        "市长林海对商会一行来访表示欢迎，衷心感谢商会长期以来对海东发展的支持。",
        &[("林海", "attitude", "对商会一行来访表示欢迎"), ("林海", "subjectless", "商会长期以来对海东发展的支持")],
    );
    check(
        "镇长林海对志愿者为村里作出的贡献给予高度评价。",
        &[("林海", "attitude", "对志愿者为村里作出的贡献给予高度评价")],
    );
}

#[test]
fn several_countries_condemn_together() {
    let who = "东联、海洋联盟等组织及岚国、海国等国家";
    check(&format!("{who}谴责封港，拒绝改走北线。"), &[(who, "collective", "封港，拒绝改走北线")]);
    check("军人扣押该国总统，宣布成立国家委员会。", &[("军人", "chain", "成立国家委员会")]);
    check("他走访了岚国、海国等国家，了解政变情况。", &[]);
}

#[test]
fn what_a_medium_reports_further_behind_others() {
    check(
        "据海国《朝海新闻》6日报道，市长林海表示，桥已经断了。\n据报道，大桥建于六十年代。",
        &[("林海", "explicit", "桥已经断了"), ("海国《朝海新闻》", "according-to", "大桥建于六十年代")],
    );
    check(
        "据海国《朝海新闻》6日报道，桥断了。据报道，两名男子因发布“断桥预告帖”被捕。",
        &[
            ("海国《朝海新闻》", "according-to", "桥断了"),
            ("海国《朝海新闻》", "according-to", "两名男子因发布“断桥预告帖”被捕"),
        ],
    );
}

#[test]
fn whom_a_short_word_stands_for() {
    check(
        "外长林海曾于6月访问岚国，其表明此行是为了推动两国关系正常化。",
        &[("林海", "pronoun", "此行是为了推动两国关系正常化")],
    );
    check(
        "航班网站Skytrack的数据表示，超过两千架次航班被取消。",
        &[("Skytrack", "explicit", "超过两千架次航班被取消")],
    );
    check(
        "渔业局印发养殖举措。在保护水质方面，举措提出，严格控制投饵总量。",
        &[("举措", "document", "严格控制投饵总量")],
    );
}

#[test]
fn what_nobody_says() {
    check("学生们通过老船长关于灯塔的详细介绍，明白了它怎样指路。", &[]);
    check("虽然尚不清楚两位议员是否代表该党发言，但这一立场会影响谈判。", &[]);
    check("法官判定，林海有支付赔偿金的责任，金额由陪审团决定。", &[]);
    check(
        "警方判定，林海负事故全部责任，将依法处理此事。",
        &[("警方", "explicit", "林海负事故全部责任，将依法处理此事")],
    );
}

#[test]
fn whoever_gives_out_what_he_says() {
    check("5月，海涛发布说明，称不认同这一主张。", &[("海涛", "chain", "不认同这一主张")]);
    check("5月,海濤發布聲明,稱不認同這一主張。", &[("海濤", "chain", "不認同這一主張")]);
    check("5月，海东发布消息，称不认同这一主张。", &[]);
}

#[test]
fn a_policy_that_is_put_forward() {
    let text = "市商务局还在此次改革中提出支持园区统一规划食堂，方便职工。";
    check(text, &[("市商务局", "explicit", "支持园区统一规划食堂，方便职工")]);
    check("市商務局還在此次改革中提出加大信貸支持力度。", &[("市商務局", "explicit", "加大信貸支持力度")]);
    check("市商务局提出加强园区合作的建议。", &[]);
}
