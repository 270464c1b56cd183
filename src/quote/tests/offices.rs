//! How far a role reaches, and what is none.

use super::super::Kind;
use super::check_role;
use super::speakers::check_names;

#[test]
fn officials_without_a_name_have_no_role() {
    check_role("一位甲国官员称，谈判还在进行。", "一位甲国官员", "", Kind::Person);
    check_role("英国政府官员认为，现金会越来越少。", "英国政府官员", "", Kind::Group);
    check_role("英國政府官員認為,現金會越來越少。", "英國政府官員", "", Kind::Group);
    check_role("一些党内人士劝告称，时间不多了。", "一些党内人士", "", Kind::Anonymous);
    // The country is a source of its own.
    check_names("美国还呼吁盟友提供援助。美国官员称，援助下月到达。", &["美国官员", "美国"]);
}

#[test]
fn what_stands_before_the_title_of_another_one() {
    let text = "省长王明在云州与东方保险集团党委副书记赵鹏座谈。赵鹏说，合作顺利。";
    check_role(text, "赵鹏", "东方保险集团党委副书记", Kind::Person);
    let text = "总统贝里尼2日与甲国总统埃里克通电话。埃里克说，合作顺利。";
    check_role(text, "埃里克", "甲国总统", Kind::Person);
    let text = "议会投票否决远进党党魁皮塔的提名。皮塔说，他不会放弃。";
    check_role(text, "皮塔", "远进党党魁", Kind::Person);
    let text = "中国舞台推动中黑文化交流中国驻甲国大使林海在现场观看表演。林海表示，交流很好。";
    check_role(text, "林海", "中国驻甲国大使", Kind::Person);
    let text = "外交部原副部长、中国驻甲国大使林海表示，交流很好。";
    check_role(text, "林海", "外交部原副部长、中国驻甲国大使", Kind::Person);
    let text = "中国驻甲国大使黄元连、国防武官李建国出席。李建国说，工作顺利。";
    check_role(text, "李建国", "国防武官", Kind::Person);
    // Both bodies are his.
    check_role("云州与临山商会会长陈立说，货到了。", "陈立", "云州与临山商会会长", Kind::Person);
}

#[test]
fn what_is_quoted_in_a_role() {
    let text = "“禁止核武国民会议”的共同议长陈立成说，工作顺利。";
    check_role(text, "陈立成", "“禁止核武国民会议”的共同议长", Kind::Person);
    let text = "「沒有明天論」的擁護者、「看見」召集人陳立成說,工作順利。";
    check_role(text, "陳立成", "「沒有明天論」的擁護者、「看見」召集人", Kind::Person);
}

#[test]
fn words_inside_of_a_role() {
    check_role("甲国在华留学生安娜说，工作顺利。", "安娜", "甲国在华留学生", Kind::Person);
    check_role(
        "墨西哥即将上任的外交部长贝里尼表示，计划下月公布。",
        "贝里尼",
        "墨西哥即将上任的外交部长",
        Kind::Person,
    );
    check_role("两个商会的共同会长陈立明说，货到了。", "陈立明", "商会的共同会长", Kind::Person);
    check_role("韩国安全部救灾管理本部长崔成浩表示，台风将至。", "崔成浩", "韩国安全部救灾管理本部长", Kind::Person);
    check_role(
        "韩国在野党共同民主党党首李在林当天表示，仪式很长。",
        "李在林",
        "韩国在野党共同民主党党首",
        Kind::Person,
    );
}

#[test]
fn where_one_works_before_a_name_with_a_title_behind_it() {
    check_role("云州市文化馆郑昕馆长表示，展览下月开幕。", "郑昕", "云州市文化馆", Kind::Person);
    check_role("雲州市文化館鄭昕館長表示,展覽下月開幕。", "鄭昕", "雲州市文化館", Kind::Person);
    check_role("临山度假村的行李员习先生说：“客房都满了。”", "习先生", "临山度假村的行李员", Kind::Person);
}

#[test]
fn two_with_a_title_each_speak_together() {
    check_role(
        "云州大学教授彭波和临山大学教授王燕认为，工作顺利。",
        "彭波和临山大学教授王燕",
        "云州大学教授",
        Kind::Group,
    );
    check_role("律所主任彭波以及高級合夥人王燕認為,工作順利。", "彭波以及高級合夥人王燕", "律所主任", Kind::Group);
    check_role("市委书记彭波、市长王燕表示，工作顺利。", "彭波、市长王燕", "市委书记", Kind::Group);
    // One with two titles, and one body.
    check_role("著名作家、教授王燕表示，工作顺利。", "王燕", "著名作家、教授", Kind::Person);
    check_role("甲国和平统一促进会会长王燕表示，工作顺利。", "王燕", "甲国和平统一促进会会长", Kind::Person);
}

#[test]
fn where_somebody_works_without_a_name() {
    let text = "记者采访了云州红旗街一家搏击馆的老板张先生。张先生说，工作顺利。";
    check_role(text, "张先生", "云州红旗街一家搏击馆的老板", Kind::Person);
    let text = "社区网格员为辖区内居民发放单页，呼吁居民骑车出行。";
    check_names(text, &["社区网格员"]);
}
