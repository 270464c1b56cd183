//! Who speaks: names, offices and accounts, and the forms of one source.

use super::{check, check_role, with_sources};
use crate::quote::Kind;

#[track_caller]
pub(super) fn check_names(text: &str, expect: &[&str]) {
    with_sources(text, |sources| {
        let mut names: Vec<&str> = sources.iter().map(|source| &text[source.name]).collect();
        names.sort_unstable();
        let mut expect = expect.to_vec();
        expect.sort_unstable();
        assert_eq!(names, expect, "in {text}");
    });
}

#[test]
fn somebody_from_a_place_or_a_family() {
    check_names("海东市章先生表示，路灯已经修好。死者的堂弟章先生说，他会等消息。", &["章先生"]);
    check_names("海東市章先生表示,路燈已經修好。死者的堂弟章先生說,他會等消息。", &["章先生"]);
    check_role("住户的婆婆郑女士说，楼道太暗。", "郑女士", "住户的婆婆", Kind::Person);
    // No surname stands before the title.
    check_names("海东市女士表示，路灯已经修好。", &["海东市女士"]);
}

#[test]
fn a_definite_phrase_has_no_name() {
    check_names("记者找到了当地歌手。这名饶舌歌手表示，新歌下月发布。", &["这名饶舌歌手"]);
    check_names("記者找到了當地歌手。這名饒舌歌手表示,新歌下月發布。", &["這名饒舌歌手"]);
    check_role("歌手饶明宇表示，新歌下月发布。", "饶明宇", "歌手", Kind::Person);
}

#[test]
fn an_office_is_not_its_head() {
    check_names("总统安东尼奥·塔里尼抵达。总统塔里尼办公室称，会谈已经结束。", &["总统塔里尼办公室"]);
    check_names("總統安東尼奧·塔里尼抵達。總統塔里尼辦公室稱,會談已經結束。", &["總統塔里尼辦公室"]);
    check_role("总统安东尼奥·塔里尼抵达。总统塔里尼称，会谈已经结束。", "安东尼奥·塔里尼", "总统", Kind::Person);
}

#[test]
fn an_account_speaks_for_its_owner() {
    for (text, name) in [
        ("海东市卫健委官方微信公众号发文称，疫苗已经到货。海东卫健委表示，下周开始接种。", "海东市卫健委"),
        ("海東市衛健委官方微信公眾號發文稱,疫苗已經到貨。海東衛健委表示,下週開始接種。", "海東市衛健委"),
        ("据东海省“海边发布”消息，大桥今天通车。", "海边发布"),
        ("據東海省「海邊發布」消息,大橋今天通車。", "海邊發布"),
    ] {
        check_names(text, &[name]);
    }
    check_names("据这本“海边笔记”介绍，大桥今天通车。", &["海边笔记"]);
}

#[test]
fn figures_are_the_institutions() {
    for (text, name) in [
        ("根据海东统计局的数据，上月物价持平。", "海东统计局"),
        ("根據海東統計局的數據,上月物價持平。", "海東統計局"),
        ("海东统计局公布的数据显示，上月物价持平。", "海东统计局"),
        ("根据此前海东统计局的数据，上月物价持平。", "海东统计局"),
    ] {
        check_names(text, &[name]);
    }
    check_names("根据海东统计局的计划，数据下月公布。", &[]);
}

#[test]
fn one_body_by_two_names() {
    check_names("俄罗斯国防部表示，演习结束。俄国防部称，无人受伤。", &["俄罗斯国防部"]);
    check_names("俄羅斯國防部表示,演習結束。俄國防部稱,無人受傷。", &["俄羅斯國防部"]);
    check_names("海东市疾控中心表示，病例减少。海东疾控还称，疫情平稳。", &["海东市疾控中心"]);
    // A district has a body of its own.
    check_names("海东市政府表示，路已修好。海东市临江区政府称，路还在修。", &["海东市政府", "海东市临江区政府"]);
    check_names("俄罗斯国防部表示，演习结束。俄外交部称，无人受伤。", &["俄罗斯国防部", "俄外交部"]);
}

#[test]
fn a_minister_by_office_and_by_name() {
    let text =
        "据《东海日报》报道，意大利外交部长1日宣布，侨民将乘包机回国。意外长安东尼奥·塔里尼说：“我们会照顾大家。”";
    check_role(text, "安东尼奥·塔里尼", "意大利外交部长", Kind::Person);
    check_names(text, &["安东尼奥·塔里尼"]);
    let other =
        "据《东海日报》报道，法国外交部长1日宣布，侨民将乘包机回国。意外长安东尼奥·塔里尼说：“我们会照顾大家。”";
    check_names(other, &["安东尼奥·塔里尼", "法国外交部长"]);
}

#[test]
fn what_a_sentence_says_that_somebody_is() {
    for (text, role) in [
        ("程小雨是海东一所中学的教师，她认为，作业太多。", "海东一所中学的教师"),
        ("程小雨是海東一所中學的教師,她認為,作業太多。", "海東一所中學的教師"),
        ("程小雨是来晚了，她认为，作业太多。", ""),
    ] {
        check_role(text, "程小雨", role, Kind::Person);
    }
}

#[test]
fn a_name_that_lost_the_mark_before_it() {
    let text = "新规会影响更多航班　海东机场顾问霍明澈8月1日通过社交媒体发文称，跑道需要检修。";
    check_role(text, "霍明澈", "海东机场顾问", Kind::Person);
    let glued = "新规会影响更多夜间航班海东机场顾问霍明澈8月1日通过社交媒体发文称，跑道需要检修。";
    check_names(glued, &["霍明澈"]);
    // Whom somebody beat does not speak.
    check(
        "队长苏梅战胜英国选手沃克登挺进决赛。她总结说：“我今天心态比较好。”",
        &[("苏梅", "pronoun", "我今天心态比较好。")],
    );
}

#[test]
fn what_somebody_does_to_the_one_with_the_title() {
    check_role("判决要求冉某退还原告李某货款。李某认为，判决公正。", "李某", "原告", Kind::Person);
    check_role("判決要求冉某退還原告李某貨款。李某認為,判決公正。", "李某", "原告", Kind::Person);
}

#[test]
fn a_verb_behind_a_title_is_no_surname() {
    check_names("缅甸导游谈游客变少：人流量变少，与天气没关系\n导游说，今年雨多。", &["缅甸导游"]);
    check_names("緬甸導遊談遊客變少:人流量變少,與天氣沒關係\n導遊說,今年雨多。", &["緬甸導遊"]);
}

#[test]
fn an_adverb_is_no_part_of_a_name() {
    check_names("店主奚月则担心，客人会减少。", &["奚月"]);
    check_names("店主奚月則擔心,客人會減少。", &["奚月"]);
    // But a name may end with what is a word elsewhere.
    check_role("镇党委书记孙迪能表示，班车明天开通。", "孙迪能", "镇党委书记", Kind::Person);
    check_role("化学教授庞季同肯定了实验，称对照组没有问题。", "庞季同", "化学教授", Kind::Person);
    check_role("市长林晓同意建桥，称没有问题。", "林晓", "市长", Kind::Person);
    check_role("鎮黨委書記孫迪能表示,班車明天開通。", "孫迪能", "鎮黨委書記", Kind::Person);
}

#[test]
fn the_one_who_holds_the_office() {
    for text in [
        "球队主帅苏晚棠赛后走进发布厅。主帅表示，球队踢得很好。",
        "球隊主帥蘇晚棠賽後走進發布廳。主帥表示,球隊踢得很好。",
    ] {
        let name = if text.contains('苏') { "苏晚棠" } else { "蘇晚棠" };
        check_names(text, &[name]);
    }
    check_names("市民苏晚棠走进大厅。主帅表示，球队踢得很好。", &["主帅"]);
    check_names(
        "海湾队逆转取胜 主帅：这不是最好的比赛\n海湾队昨晚取胜。主攻林晓拿下30分，她说：“我很高兴。”\n主教练周海明说：“还要更好。”",
        &["周海明", "林晓"],
    );
}

#[test]
fn the_institution_that_publishes_a_report() {
    for text in [
        "海东研究院发布《低空经济报告》，报告显示，去年增长两成。",
        "海東研究院發布《低空經濟報告》,報告顯示,去年增長兩成。",
    ] {
        let name = &text[..text.find('发').or_else(|| text.find('發')).unwrap()];
        check_names(text, &[name]);
    }
    check_names("海东研究院今天开放。报告显示，去年增长两成。", &["报告"]);
}

#[test]
fn outlets_that_notice_something_are_the_reporters() {
    check_names("海东日报注意到，路边停满了车。", &[]);
    check_names("海東日報注意到,路邊停滿了車。", &[]);
    check_names("海东日报报道，路边停满了车。", &["海东日报"]);
}

#[test]
fn what_stands_between_a_name_and_its_verb() {
    check("程小雨，海东大学教授，指出，作业太多。", &[("程小雨", "chain", "作业太多")]);
    check("程小雨,海東大學教授,指出,作業太多。", &[("程小雨", "chain", "作業太多")]);
    check("程小雨来到海东大学，指出，作业太多。", &[("程小雨", "chain", "作业太多")]);
    check_names("干警们纷纷表示，会更加努力。", &["干警们"]);
    check_names("幹警們紛紛表示,會更加努力。", &["幹警們"]);
    check_names("当地医院表示，药品充足。", &["当地医院"]);
}

#[test]
fn a_company_is_nobody_who_works_there() {
    check_names(
        "海东石油表示，利润下降。海东公司分析师霍明澈说，原因很多。该公司表示，将减少支出。",
        &["海东石油", "霍明澈"],
    );
}

#[test]
fn what_shows_it_may_stand_behind_a_preposition() {
    check("以通话记录截图显示，员工接到了电话。", &[("通话记录截图", "document", "员工接到了电话")]);
    check("以通話記錄截圖顯示,員工接到了電話。", &[("通話記錄截圖", "document", "員工接到了電話")]);
}

#[test]
fn staff_of_those_whom_a_reporter_calls() {
    for text in [
        "记者致电海东市应急管理局，工作人员表示，火已经扑灭。随后，记者拨打了海东市医院值班电话，一名工作人员告诉记者，没有伤者。",
        "記者致電海東市應急管理局,工作人員表示,火已經撲滅。隨後,記者撥打了海東市醫院值班電話,一名工作人員告訴記者,沒有傷者。",
    ] {
        with_sources(text, |sources| {
            let roles: Vec<_> = sources.iter().map(|source| source.role.map_or("", |role| &text[role])).collect();
            assert_eq!(sources.len(), 2, "in {text}");
            assert!(roles.iter().any(|role| role.ends_with('局')), "{roles:?}");
            assert!(roles.iter().any(|role| role.ends_with('院')), "{roles:?}");
        });
    }
    check_names("记者走访多地。工作人员表示，火已经扑灭。工作人员说，没有伤者。", &["工作人员"]);
}

#[test]
fn a_relative_is_somebody_else() {
    check_names("程小雨回家了。程小雨妈妈发文称，孩子平安。", &["程小雨妈妈"]);
    check_names("程小雨回家了。程小雨媽媽發文稱,孩子平安。", &["程小雨媽媽"]);
    check_role("程小雨教授发文称，结果可靠。", "程小雨", "教授", Kind::Person);
}

#[test]
fn somebody_who_is_there() {
    check_names("火势很大。一旁有围观者说：“刚才有人跑了出来。”", &["围观者"]);
    check_names("火勢很大。一旁有圍觀者說:「剛才有人跑了出來。」", &["圍觀者"]);
}

#[test]
fn two_names_joined_speak_together() {
    check("林海和周明表示，两市将加强合作。", &[("林海和周明", "collective", "两市将加强合作")]);
    check(
        "馬爾科·奧爾森與彼得·漢森都認為,兩市應當加強合作。",
        &[("馬爾科·奧爾森與彼得·漢森", "collective", "兩市應當加強合作")],
    );
    // They are who is meant by 他们 in the sentence behind.
    check(
        "市长表示，听证会今天举行。林海和周明都是飞行员。他们表示，曾在夜里见过不明物体。",
        &[("市长", "definite", "听证会今天举行"), ("林海和周明", "pronoun", "曾在夜里见过不明物体")],
    );
    // 和 in one name.
    check("林和平表示，两市将加强合作。", &[("林和平", "explicit", "两市将加强合作")]);
}
