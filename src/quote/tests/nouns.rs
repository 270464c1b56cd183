//! What is no source, though it stands where one would stand.

use super::check;

#[test]
fn nouns_that_the_dictionary_takes_for_names() {
    check(
        "中华文明源远流长，博大精深，积淀着最深沉的追求。“求木之长者，必固其根本；欲流之远者，必浚其泉源。”从古到今都是如此。",
        &[],
    );
    check(
        "中華文明源遠流長,博大精深,積澱著最深沉的追求。「求木之長者,必固其根本;欲流之遠者,必浚其泉源。」從古到今都是如此。",
        &[],
    );
    check("2022年，艾草种植给村集体带来收入，2023年预计收入将超过100万元。", &[]);
    check("大會發布《臨山宣言》。宣言指出,要關注全面發展。", &[("宣言", "document", "要關注全面發展")]);
    check("高博明说，求木之长者必固其根本。", &[("高博明", "explicit", "求木之长者必固其根本")]);
}

#[test]
fn verbs_that_open_a_clause_without_a_subject() {
    check("争取地方电力部门支持，将电力负荷提升至600千伏安，确保项目早落地。", &[]);
    check("強化風險分析,及時送達清單,服務企業。", &[]);
    check("现将具体情况公告如下：一、产品注册情况良好。", &[]);
    check(
        "地方电力部门支持，将电力负荷提升至600千伏安。",
        &[("地方电力部门", "explicit", "将电力负荷提升至600千伏安")],
    );
}
