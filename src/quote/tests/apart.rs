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
    check_names("江高镇相关负责人表示，路通了。", &["江高镇相关负责人"]);
    check_names("今年必定会有收获，希望双方再加把劲。", &[]);
}
