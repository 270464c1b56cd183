//! Where names end whose characters are words elsewhere, and what is no name.

use super::super::Kind;
use super::speakers::check_names;
use super::{check, check_role};

#[test]
fn a_last_character_that_is_an_adverb_elsewhere() {
    check_role("云州冰球协会副主席申海刚说，冰场今年够用了。", "申海刚", "云州冰球协会副主席", Kind::Person);
    check_role("雲州冰球協會副主席申振剛說,冰場今年夠用了。", "申振剛", "雲州冰球協會副主席", Kind::Person);
    check_role("云州大学副校长王海月在致辞中表示，学生增加了。", "王海月", "云州大学副校长", Kind::Person);
    check_role("云州大学学生黄嫣作为营员代表发言，希望多读古书。", "黄嫣", "云州大学学生", Kind::Person);
    check("渔民柳井孝之说，海里没有鱼了。", &[("柳井孝之", "explicit", "海里没有鱼了")]);
    // A month.
    check("教授陈立5月在致辞中表示，学生增加了。", &[("陈立", "explicit", "学生增加了")]);
}

#[test]
fn foreign_names_that_the_dictionary_cuts() {
    check_role("云州银行副行长汉利夫认为，现金会越来越少。", "汉利夫", "云州银行副行长", Kind::Person);
    let text = "矿业部部长杜兰夫卡·杰多维奇来到工地。杰多维奇表示，电够用了。";
    check_role(text, "杜兰夫卡·杰多维奇", "矿业部部长", Kind::Person);
    let text = "财长玛丽娜·耶里尼表示强烈反对。她称，“这不公平。”";
    check(text, &[("玛丽娜·耶里尼", "pronoun", "这不公平。")]);
    let text = "当地店主铃木良永表示，游客少了。铃木还说，生意难做。";
    check(text, &[("铃木良永", "explicit", "游客少了"), ("铃木良永", "explicit", "生意难做")]);
    check_names("印尼总统府官网说，会议十四日召开。", &["印尼总统府"]);
}

#[test]
fn nouns_and_adverbs_that_are_no_names() {
    check("驻云州使馆温馨提示游客避开山路。", &[("驻云州使馆", "explicit", "游客避开山路")]);
    check("国际移民组织警告称，道路中断。", &[("国际移民组织", "explicit", "道路中断")]);
    check("國際移民組織警告稱,道路中斷。", &[("國際移民組織", "explicit", "道路中斷")]);
    check("强硬派则希望议长再等一周。", &[("强硬派", "collective", "议长再等一周")]);
    check("据专业人士估测，水位还会下降。", &[("专业人士", "according-to", "水位还会下降")]);
    check("据气象部门预报，明天有雨。", &[("气象部门", "according-to", "明天有雨")]);
}
