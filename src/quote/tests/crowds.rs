//! Those who are many without being counted, and what is known of them.

use super::super::Kind;
use super::speakers::check_names;
use super::{check, check_role};

#[test]
fn nouns_for_people_stand_for_many() {
    for (text, name) in [
        ("学员表示，这门课讲得很实用。", "学员"),
        ("當地居民認為,新路會影響出行。", "當地居民"),
        ("与会嘉宾表示，乡村旅游大有可为。", "与会嘉宾"),
        ("出席宴会的其他嘉宾也认为，前景广阔。", "出席宴会的其他嘉宾"),
        ("自由党人认为，这项法案应当撤回。", "自由党人"),
        ("双方领导人表示，愿意扩大贸易。", "双方领导人"),
        ("英国政府官员认为，新币会影响银行业。", "英国政府官员"),
        ("各县商会负责同志表示，下半年要多开展活动。", "各县商会负责同志"),
        ("监测机构和老渔民强调，这只是个例。", "监测机构和老渔民"),
    ] {
        check_role(text, name, "", Kind::Group);
    }
    for (text, name, role) in [
        ("一名当地居民认为，新路会影响出行。", "一名当地居民", ""),
        ("前官員表示,談判有進展。", "前官員", ""),
        ("建设科技与节能办公室负责人表示，试点下月开始。", "建设科技与节能办公室负责人", "建设科技与节能办公室"),
    ] {
        check_role(text, name, role, Kind::Person);
    }
}

#[test]
fn what_somebody_is_in_charge_of_and_where_he_is_from() {
    for (text, role) in [
        ("负责监督临山水库的官员林海表示，水位已经下降。", "负责监督临山水库的官员"),
        ("来自云州大学的青年志愿者林海说，人手足够。", "云州大学的青年志愿者"),
        ("報道援引法國總統周明的國家安全顧問林海的話說,談判仍在進行。", "法國總統周明的國家安全顧問"),
        ("参加调试的经理林海说，机器还能用。", "经理"),
    ] {
        check_role(text, "林海", role, Kind::Person);
    }
    check_names("华裔女运动员说：“我喜欢这里。”", &["华裔女运动员"]);
}

#[test]
fn nobody_says_what_is_shown_by_experience() {
    check("实践证明，这条路走对了。", &[]);
    check("綜合分析認為,下周有兩次降雨過程。", &[]);
    check("综合分析小组认为，下周有两次降雨过程。", &[("综合分析小组", "explicit", "下周有两次降雨过程")]);
}

#[test]
fn who_speaks_by_an_account_a_side_or_a_paper() {
    check_names("据交通运输部海事局微信公众号“海上直通车”消息，近日多艘货船遇险。", &["交通运输部海事局"]);
    check_names("据外送平台“海上直通车”消息，近日多艘货船遇险。", &["海上直通车"]);
    check_names("法國方面要求對方提供武器。法國表示,談判仍將繼續。", &["法國"]);
    check_names("加官方称，补贴明年取消。加拿大政府表示，民众支持。", &["加拿大政府"]);
    check_role(
        "《海洋》杂志5日发表的一项研究显示，鱼油可以预防疾病。",
        "《海洋》杂志5日发表的一项研究",
        "《海洋》杂志",
        Kind::Document,
    );
    check_role("《海洋》雜誌5日報道,魚油可以預防疾病。", "《海洋》雜誌", "", Kind::Media);
    let text =
        "一份市场调查报告显示，咖啡店增加了三成。\n路透社报道说，这份报告由三家机构完成。报告称，小城市的增长更快。";
    check_names(text, &["一份市场调查报告", "路透社"]);
}

#[test]
fn the_one_who_is_named_later() {
    check_names("出席听证会的前海军情报官员称，事故被隐瞒。前海军情报官员林海说，他见过那份文件。", &["林海"]);
    check_names(
        "出席听证会的陆军情报官员称，事故被隐瞒。前海军情报官员林海说，他见过那份文件。",
        &["林海", "出席听证会的陆军情报官员"],
    );
}

#[test]
fn those_to_whom_something_was_done() {
    check("被检查企业普遍认为，新规减轻了负担。", &[("被检查企业", "collective", "新规减轻了负担")]);
    check("被檢查企業普遍認為,新規減輕了負擔。", &[("被檢查企業", "collective", "新規減輕了負擔")]);
    check("被抽查商户均表示，愿意整改。", &[("被抽查商户", "collective", "愿意整改")]);
    // By whom it was done, and what was said about somebody.
    check("被警方带走的林海表示，他没有动手。", &[("林海", "explicit", "他没有动手")]);
    check("公司被曝员工抱怨加班太多。", &[]);
    check_role("被点名的海湾集团强调，从未排放废水。", "海湾集团", "", Kind::Organization);
}

#[test]
fn somebody_among_others_speaks() {
    check(
        "报道称，木船驶离码头。此时岸上再有人喊道“快掉头回来”，船工随即减速。",
        &[("报道", "document", "木船驶离码头"), ("有人", "collective", "快掉头回来")],
    );
    // Nobody says anything.
    check("没有人表示反对这一计划。", &[]);
    check("沒有人表示反對這一計劃。", &[]);
}
