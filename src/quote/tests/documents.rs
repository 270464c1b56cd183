//! Institutions that speak by what they publish, and studies by what they find.

use super::{check, check_role, with_sources};
use crate::quote::Kind;

#[test]
fn a_notice_says_something() {
    for (text, name, said) in [
        ("澄湖股份7月3日晚间发布的异动公告称，产线已转入检修。", "澄湖股份", "产线已转入检修"),
        ("9日晚间，禾川股份公告称，拟收购云台公司。", "禾川股份", "拟收购云台公司"),
        ("9日晚間,禾川股份公告稱,擬收購雲台公司。", "禾川股份", "擬收購雲台公司"),
    ] {
        check(text, &[(name, "explicit", said)]);
        check_role(text, name, "", Kind::Organization);
    }
}

#[test]
fn an_institution_speaks_by_what_it_publishes() {
    for (text, name) in [
        ("海东药监局公布的审评报告要求，企业须提交结果。", "海东药监局"),
        ("東河證券研報指出,供需基本平衡。", "東河證券"),
        ("据海东统计局数据，上月价格回升。", "海东统计局"),
        ("根據海東統計局公布的數據,上月價格回升。", "海東統計局"),
        ("鼎岚今年3月发布的白皮书测算，每年将占用基金六十亿元。", "鼎岚"),
        ("海东大学的报告显示，水位正在下降。", "海东大学"),
    ] {
        check_role(text, name, "", Kind::Organization);
    }
    // What anybody's paper or a study says nobody else does.
    for (text, name) in
        [("政府文件显示，造价上升。", "政府文件"), ("南山大学的一份研究显示，缺口将达一成。", "南山大学的一份研究")]
    {
        check_role(text, name, "", Kind::Document);
    }
}

#[test]
fn a_club_is_no_person() {
    check("26日，林河俱乐部在官网表示，判罚难以接受。", &[("林河俱乐部", "explicit", "判罚难以接受")]);
    check(
        "林河俱乐部发布声明，称判罚难以接受，并已向海东足协申诉。声明同时提醒球迷理性表达，不要攻击裁判员。",
        &[
            ("林河俱乐部", "chain", "判罚难以接受，并已向海东足协申诉"),
            ("林河俱乐部", "document", "球迷理性表达，不要攻击裁判员"),
        ],
    );
}

#[test]
fn whose_words_a_paper_cites() {
    check(
        "《东湖论坛报》援引一名海东官员的话说，目前没有作出任何决定。",
        &[("一名海东官员", "relayed", "目前没有作出任何决定")],
    );
    check(
        "該報還援引一名海東官員的話說:「我們真正擔心的是颱風。」",
        &[("一名海東官員", "relayed", "我們真正擔心的是颱風。")],
    );
    check("他的话说明，价格还会回升。", &[]);
}

#[test]
fn what_an_office_publishes_of_somebody() {
    check(
        "据海东市新闻局发布的消息，林沛安表示，愿意提供六十万吨煤。",
        &[("林沛安", "explicit", "愿意提供六十万吨煤")],
    );
    check(
        "據海東市新聞局發布的消息,該中心一名醫生為病人移植了腎臟。",
        &[("海東市新聞局", "according-to", "該中心一名醫生為病人移植了腎臟")],
    );
}

#[test]
fn one_without_a_name_of_whom_the_sentence_before_tells() {
    for text in [
        "馆长方志远表示，账目清楚。一名不愿具名的退休职工则提供了另一种记忆。据他回忆，当年库房漏雨。",
        "館長方志遠表示,賬目清楚。一名不願具名的退休職工則提供了另一種記憶。據他回憶,當年庫房漏雨。",
    ] {
        with_sources(text, |sources| {
            assert_eq!(sources.len(), 2, "in {text}");
            assert!(sources.iter().any(|source| text[source.name].ends_with(['工'])), "in {text}");
        });
    }
}

#[test]
fn what_a_study_finds() {
    check(
        "研究团队分析海东—海西一线十一种候鸟的追踪数据后发现，启程时间推迟。",
        &[("研究团队", "explicit", "启程时间推迟")],
    );
    check("課題組對全縣五十所學校做了問卷,發現其中三成沒有圖書館。", &[("課題組", "chain", "其中三成沒有圖書館")]);
    // What was come upon is told by the reporter.
    check("执法人员对厂区进行了检查，发现大量存放的木材。", &[]);
    check("记者梳理了五十份判决，发现多数没有公开。", &[]);
}

#[test]
fn a_ground_attributes_nothing() {
    check("（应受访者要求，文中人物不具真名。", &[]);
    check("應主辦方邀請,車隊前往海東參展。", &[]);
    check("海湾网编辑：海东市近日就保护规定公开征求意见。", &[]);
}

#[test]
fn whose_figures_and_whose_eyes_it_goes_by() {
    for text in [
        "总裁沈怀远走上讲台。按照他公布的数据，去年的产量增加了一成。",
        "研究员沈怀远住在海边。根据他在北滩的监测，去年的产量增加了一成。",
        "按照沈怀远介绍，去年的产量增加了一成。",
        "研究員沈懷遠住在海邊。在他眼裡,去年的產量增加了一成。",
        "在研究员沈怀远的解释中，去年的产量增加了一成。",
    ] {
        let name = &text[text.find('沈').unwrap()..][.."沈怀远".len()];
        let said = &text[text.rfind('去').unwrap()..text.len() - "。".len()];
        let rule = if text.starts_with("研究員") || text.starts_with('在') { "in-view-of" } else { "according-to" };
        check(text, &[(name, rule, said)]);
    }
    check("按照公报，会议将于五月在海东举行。", &[("公报", "according-to", "会议将于五月在海东举行")]);
    // What is followed, and how people are seen.
    check("按照规定，新的生产线五月投产。", &[]);
    check("在孩子眼里，老师是一个不爱说话的姑娘。", &[]);
}

#[test]
fn what_a_paper_urges_and_whose_paper_it_is() {
    check("征求意见稿要求平台每季度公布一次收费标准。", &[("征求意见稿", "document", "平台每季度公布一次收费标准")]);
    // What binds is no speech.
    check("合同要求平台每季度公布一次收费标准。", &[]);
    for (text, name) in [
        ("海东大学已发表报告，建议政府设立营地配额；报告当时估计，垃圾量可减一半。", "海东大学"),
        ("海東大學已發表報告,建議政府設立營地配額;報告當時估計,垃圾量可減一半。", "海東大學"),
    ] {
        let said = |from: char, to: &[char]| {
            let start = text.find(from).unwrap();
            &text[start..start + text[start..].find(to).unwrap()]
        };
        let second = if text.contains('设') { "垃圾量可减一半" } else { "垃圾量可減一半" };
        let first = said('政', &['；', ';']);
        check(text, &[(name, "chain", first), (name, "document", second)]);
    }
    check(
        "海東證券把目標價調低一成,報告指管理層過分樂觀,空置率還會上升。",
        &[("海東證券", "document", "管理層過分樂觀,空置率還會上升")],
    );
    check("一项系统综述纳入了19项试验，结果显示，散步对睡眠有帮助。", &[("一项系统综述", "chain", "散步对睡眠有帮助")]);
}

#[test]
fn a_body_that_is_pointed_to_by_one_character() {
    let said = "七成店家的生意比去年差";
    check(&format!("该会访问了一百六十八家商户，结果显示，{said}。"), &[("该会", "chain", said)]);
    check(&format!("該行又警告，{said}。"), &[("該行", "definite", said)]);
    check_role(&format!("該行又警告,{said}。"), "該行", "", Kind::Organization);
}

#[test]
fn what_a_work_provides_that_was_named_before() {
    for (text, name, said) in [
        (
            "县里昨天印发《夜市管理办法》。其中提出，到2030年要建成夜市六十个。",
            "《夜市管理办法》",
            "到2030年要建成夜市六十个",
        ),
        (
            "縣裡昨天印發《夜市管理辦法》,其中提到,到2030年要建成夜市六十個。",
            "《夜市管理辦法》",
            "到2030年要建成夜市六十個",
        ),
    ] {
        check(text, &[(name, "document", said)]);
    }
}

#[test]
fn a_report_by_its_title_is_cited_on_behind_another_one_who_speaks() {
    check(
        "会议听取了《临山上半年发展报告》。报告显示，全市外贸增长两成。财经委员会认为，结构还要优化。根据报告，装备制造业增长了一成。",
        &[
            ("《临山上半年发展报告》", "document", "全市外贸增长两成"),
            ("财经委员会", "explicit", "结构还要优化"),
            ("《临山上半年发展报告》", "according-to", "装备制造业增长了一成"),
        ],
    );
}

#[test]
fn what_a_study_shows() {
    check("一项研究表明，近海的鱼群减少了三成。", &[("一项研究", "document", "近海的鱼群减少了三成")]);
    check("一項研究表明,近海的魚群減少了三成。", &[("一項研究", "document", "近海的魚群減少了三成")]);
    check("事实表明，近海的鱼群减少了三成。", &[]);
}

#[test]
fn what_a_message_says_is_not_said_by_the_one_who_gets_it() {
    check("家长收到短信称，7日一整天可能有冰雹，学校停课。", &[("短信", "document", "7日一整天可能有冰雹，学校停课")]);
    check("居民接到警報稱,7日一整天可能有冰雹。", &[("警報", "document", "7日一整天可能有冰雹")]);
    // Who calls says it.
    check("派出所接到市民报警称，有人在河边呼救。", &[("市民", "collective", "有人在河边呼救")]);
}

#[test]
fn an_index_in_quotation_marks_shows_something() {
    check(
        "据海湾新闻网报道，育儿开支很大。银行研究所设计的“海岸价格指数”显示，价格的涨幅超过了预期。",
        &[("海湾新闻网", "according-to", "育儿开支很大"), ("海岸价格指数", "document", "价格的涨幅超过了预期")],
    );
    check("「海岸價格指數」顯示,價格的漲幅超過了預期。", &[("海岸價格指數", "document", "價格的漲幅超過了預期")]);
}

#[test]
fn whose_pictures_and_figures() {
    check_role("社交媒体的图片显示，街上的汽车覆盖着火山灰。", "社交媒体的图片", "", Kind::Document);
    check_role("商场监控摄像头的画面显示，男子走进商店。", "商场监控摄像头的画面", "", Kind::Document);
    check_role("SEA 收集的 80 所学校的数据显示，学生选修外语。", "SEA 收集的 80 所学校的数据", "", Kind::Document);
    check_role("海关公布的数据显示，出口增长。", "海关", "", Kind::Organization);
    check_role(
        "国家渔业管理局副局长林芳出席了会议。渔业局数据显示，捕捞量增长。",
        "国家渔业管理局",
        "",
        Kind::Organization,
    );
}

#[test]
fn a_notice_of_some_kind_is_a_noun() {
    let told = "两家公司将对簿公堂";
    check(&format!("据东岭区法院官网开庭公告显示，{told}。"), &[("东岭区法院", "according-to", told)]);
    check(&format!("东岭区法院官网中标公告显示，{told}。"), &[("东岭区法院", "explicit", told)]);
    check(&format!("据海湾集团公告，{told}。"), &[("海湾集团", "according-to", told)]);
    check(&format!("据云州警方情况通报，{told}。"), &[("云州警方", "according-to", told)]);
    check("據東嶺區法院招標公告顯示,預算為三千萬元。", &[("東嶺區法院", "according-to", "預算為三千萬元")]);
    // The body gives it out by a verb.
    check("据云州市纪委通报，林某已被立案。", &[("云州市纪委", "according-to", "林某已被立案")]);
}

#[test]
fn a_work_that_somebody_brings_out_tells_what_follows() {
    let work = "《2023年阅读报告》";
    let said = [(work, "according-to", "儿童年均读书十二本")];
    check(&format!("据云州图书协会发布{work}，报告显示，儿童年均读书十二本。"), &said);
    check(&format!("据云州图书协会发布{work}，儿童年均读书十二本。"), &said);
    check(&format!("据云州图书协会发布的{work}，该报告指出，儿童年均读书十二本。"), &said);
    check(
        "據雲州圖書協會發布《2023年閱讀報告》,報告顯示,兒童年均讀書十二本。",
        &[("《2023年閱讀報告》", "according-to", "兒童年均讀書十二本")],
    );
    // The one who brings it out says so where he is the subject.
    check("海湾集团发布《阅读报告》称，营收增长两成。", &[("海湾集团", "explicit", "营收增长两成")]);
}

#[test]
fn what_a_reporter_has_got_hold_of() {
    check("晨报记者获取的监控录像显示，货车在桥头停了两分钟。", &[("监控录像", "document", "货车在桥头停了两分钟")]);
    check("晨報記者獲得一份行車記錄顯示，貨車沒有超速。", &[("一份行車記錄", "document", "貨車沒有超速")]);
    check("晨报记者获得一份奖励，心里很高兴。", &[]);
}

#[test]
fn whoever_is_cited_before_what_was_looked_up() {
    check(
        "东海社8日援引四名渔业官员的消息以及查阅到的文件称，禁渔期将延长。",
        &[("四名渔业官员", "relayed", "禁渔期将延长")],
    );
}

#[test]
fn what_was_not_published() {
    check("海陆集团并未针对停产一事发公告，工人在门口等候消息。", &[]);
    check("海陸集團沒有就此發聲明，工人在門口等候消息。", &[]);
    check("海陆集团就此发公告，董事会已经决定停产。", &[("海陆集团", "explicit", "董事会已经决定停产")]);
}
