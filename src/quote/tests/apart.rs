//! Sources that are apart though they look alike, and one source by two names.

use super::speakers::check_names;

#[test]
fn two_of_one_surname() {
    let text = "总理伊万·贝里尼表示，他会照顾孩子。玛丽·贝里尼说，她会搬走。贝里尼说，路通了。";
    check_names(text, &["伊万·贝里尼", "玛丽·贝里尼"]);
    check_names("总理伊万·贝里尼表示，路通了。伊·贝里尼说，桥也通了。", &["伊万·贝里尼"]);
}

#[test]
fn a_country_and_what_is_not_its_voice() {
    check_names("乌克兰国际文传电讯社说，桥断了。乌方称，这是合理的。", &["乌克兰国际文传电讯社", "乌方"]);
    check_names("美国空军研究实验室说，试飞成功。美军称，还要试飞。", &["美国空军研究实验室", "美军"]);
    check_names("乌克兰国防部说，桥断了。乌方称，这是合理的。", &["乌克兰国防部"]);
}

#[test]
fn an_institution_by_more_of_its_name() {
    check_names("海湾省气候中心今天成立。省气候中心表示，雨天增加。", &["海湾省气候中心"]);
    check_names("世界卫生组织表示，疫情平稳。世卫组织说，疫苗充足。", &["世界卫生组织"]);
    check_names("驻云州使馆提醒，注意防晒。中国驻云州大使馆说，天气炎热。", &["中国驻云州大使馆"]);
    check_names("甲国驻云州大使馆表示，天气炎热。甲国驻云州使馆提醒，注意防晒。", &["甲国驻云州大使馆"]);
    check_names("云高镇相关负责人表示，路通了。", &["云高镇相关负责人"]);
    check_names("今年必定会有收获，希望双方再加把劲。", &[]);
}

#[test]
fn the_short_form_of_a_university() {
    check_names("海东大学表示，宿舍建成了。海大回应称，桥也通了。", &["海东大学"]);
    check_names("海東大學表示,宿舍建成了。海大回應稱,橋也通了。", &["海東大學"]);
    check_names("山南大学表示，宿舍建成了。", &["山南大学"]);
}

#[test]
fn an_office_of_the_place_that_is_told_of() {
    check_names("临江区教育局表示，将展开调查。家长很担心。当地教育局回应：“已派人到校。”", &["临江区教育局"]);
    check_names("临江区教育局表示，将展开调查。当地水务局回应：“已派人到校。”", &["临江区教育局", "当地水务局"]);
}

#[test]
fn an_old_person_by_the_surname() {
    check_names("老兵田国威今年八十岁。村长李海说，路通了。田老说：“今年收成好。”", &["李海", "田国威"]);
    check_names("村长李海说，路通了。田老说：“今年收成好。”", &["李海", "田老"]);
    check_names("老兵田国威今年八十岁。田老说：“今年收成好。”田国威说，路通了。", &["田国威"]);
}

#[test]
fn those_who_make_a_programme_by_its_account() {
    check_names("《山间歌会》称，节目照播。《山间歌会》官方微博发布声明称，网传消息不实。", &["《山间歌会》"]);
}
