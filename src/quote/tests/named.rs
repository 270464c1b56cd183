//! Where a name begins and ends, what stands beside it, and what names those who have none.

use super::super::Kind;
use super::speakers::check_names;
use super::{check, check_role};

#[test]
fn honorifics_and_ranks_beside_a_name() {
    check_role("云山县长拿督哈山表示，桥梁下月动工。", "哈山", "云山县长", Kind::Person);
    check_role("雲山縣長拿督哈山表示,橋樑下月動工。", "哈山", "雲山縣長", Kind::Person);
    check("拿督哈山随后在脸书帖文中反击，指对方没有证据。", &[("哈山", "chain", "对方没有证据")]);
    check_role("警区主任阿末助理总监受询时证实，嫌犯已经落网。", "阿末", "警区主任", Kind::Person);
    check_role("营运员周立国受询时解释，车辆是租来的。", "周立国", "营运员", Kind::Person);
    check("州务大臣赛益中午到场视察，探望家属，过后宣布州政府发放援助金。", &[("赛益", "chain", "州政府发放援助金")]);
    check_role("警司林国杰说，没有人被捕。", "林国杰", "警司", Kind::Person);
    check_role("雞飯檔主林國傑（45歲）說,客人少了一半。", "林國傑", "雞飯檔主", Kind::Person);
    check("蓝海集团发声明强调，从未放火。", &[("蓝海集团", "explicit", "从未放火")]);
    check("林国杰晚上回应，已经向警方报案。", &[("林国杰", "explicit", "已经向警方报案")]);
    check("村长林远山（63岁）指水位还会上升。", &[("林远山", "explicit", "水位还会上升")]);
    check("路牌旁的林远山指向水位还会上升的地方。", &[]);
}

#[test]
fn names_that_begin_like_places_and_adverbs() {
    check_role("律师金城真子对此不以为然：“这没有道理。”", "金城真子", "律师", Kind::Person);
    check_role("店主、71岁的黑木美江说，客人少了一半。", "黑木美江", "店主", Kind::Person);
    check_role("店主、71歲的黑木美江說,客人少了一半。", "黑木美江", "店主", Kind::Person);
    check("法官哈密山下判时指出，被告没有悔意。", &[("哈密山", "explicit", "被告没有悔意")]);
    check("苗栗自然守护协会理事长吕明远说，石虎不能等。", &[("吕明远", "explicit", "石虎不能等")]);
    for text in ["玄水警方发布警情通报：嫌犯已经落网。", "玄水警方發布警情通報:嫌犯已經落網。"]
    {
        check(text, &[("玄水警方", "explicit", &text[text.find('嫌').unwrap()..text.len() - "。".len()])]);
    }
    let text = "“白鹭”的经营者武汉青影文化传播有限公司辩称，画面是自动生成的。";
    check_role(text, "“白鹭”的经营者武汉青影文化传播有限公司", "", Kind::Organization);
    check("前锋罗川在混合采访区说：“我被踢到了。”", &[("罗川", "explicit", "我被踢到了。")]);
    let text = "曾成功预测危机的独立分析师罗伊·贝克反唇相讥：“他们什么都没看到。”";
    check(text, &[("罗伊·贝克", "explicit", "他们什么都没看到。")]);
    check_role("西山安全研究所教授都筑健一认为，海冰正在变薄。", "都筑健一", "西山安全研究所教授", Kind::Person);
    check("几名医生都说，天气太冷。", &[("几名医生", "collective", "天气太冷")]);
    check("主任曾国强说，名单下周公布。", &[("曾国强", "explicit", "名单下周公布")]);
}

#[test]
fn whose_kin_or_what_kind_of_worker() {
    check_role("一名不愿上镜的工友告诉记者，工资拖了三个月。", "一名不愿上镜的工友", "", Kind::Anonymous);
    check_role("一名不願上鏡的工友告訴記者,工資拖了三個月。", "一名不願上鏡的工友", "", Kind::Anonymous);
    check_role("附近一家凉茶铺的东主则笑言，生意好了两成。", "附近一家凉茶铺的东主", "", Kind::Person);
    check_role("被救婴儿的母亲回忆称，水已经漫到门口。", "被救婴儿的母亲", "", Kind::Person);
    check_role("林的胞兄忆述，当晚他还在加班。", "林的胞兄", "", Kind::Person);
    check(
        "吊臂塌下　死者胞兄：他说过机器有古怪\n吊臂昨日塌下。林的胞兄忆述，弟弟曾经提过机器有古怪。",
        &[("林的胞兄", "headline", "他说过机器有古怪"), ("林的胞兄", "explicit", "弟弟曾经提过机器有古怪")],
    );
    check("林的胞兄昨午认领遗物后忆述，当晚他还在加班。", &[("林的胞兄", "explicit", "当晚他还在加班")]);
    check_role("林某的遗孀说，丈夫当晚还在加班。", "林某的遗孀", "", Kind::Person);
    check_role("林芳前夫说，房子是两个人一起买的。", "林芳前夫", "", Kind::Person);
    // A name behind the noun is the name.
    check("被救婴儿的母亲林芳回忆称，水已经漫到门口。", &[("林芳", "explicit", "水已经漫到门口")]);
    check("他走进医院，母亲说，水已经漫到门口。", &[("母亲", "definite", "水已经漫到门口")]);
}

#[test]
fn what_somebody_is_in() {
    for text in [
        "民警赶到现场劝说，男子情绪逐渐平稳，表示以后会好好生活。",
        "民警趕到現場勸說,男子情緒逐漸平穩,表示以後會好好生活。",
    ] {
        check(text, &[("男子", "chain", &text[text.find('以').unwrap()..text.len() - "。".len()])]);
    }
}

#[test]
fn names_joined_by_hyphens() {
    check_role("前锋勒夫朗-詹姆森表示，比赛很难。", "勒夫朗-詹姆森", "前锋", Kind::Person);
    let text = "國家安全部長伊塔馬-本-格維爾(Itamar Ben)26日表示,比賽很難。格維爾說,沒有問題。";
    check_role(text, "伊塔馬-本-格維爾", "國家安全部長", Kind::Person);
    let text = "国家安全部长莱曼-本-加维尔（Itamar Ben）也赞同她的观点。他说，比赛很难。";
    check_role(text, "莱曼-本-加维尔", "国家安全部长", Kind::Person);
    // A line of a railway.
    check_names("云州-临山铁路公司表示，列车停运。", &["云州-临山铁路公司"]);
}

#[test]
fn names_of_four_characters() {
    check_role("副站长林杨清芬说：“工作顺利。”", "林杨清芬", "副站长", Kind::Person);
    check_role("維和部隊指揮長格桑次仁表示,工作順利。", "格桑次仁", "維和部隊指揮長", Kind::Person);
    check_role("局长林方富珍说，工作顺利。", "林方富珍", "局长", Kind::Person);
    // What somebody does, and how.
    check_role("经理李明高兴地说，工作顺利。", "李明", "经理", Kind::Person);
    check_role("经理林宁今天说，工作顺利。", "林宁", "经理", Kind::Person);
    check_role("经理李明昨晚说，工作顺利。", "李明", "经理", Kind::Person);
}

#[test]
fn the_members_of_a_body_are_not_the_body() {
    check_names("市人大常委会组成人员认为，去年的工作很好。", &["市人大常委会组成人员"]);
    check_names("市人大常委會組成人員認為,去年的工作很好。", &["市人大常委會組成人員"]);
    check_names("市人大常委会组成五个小组，认为去年的工作很好。", &["市人大常委会"]);
    check_names("东海酒店预订平台显示，房价已涨三成。", &["东海酒店预订平台"]);
}

#[test]
fn a_surname_that_is_an_adverb_elsewhere() {
    check_role("合作社社长曾海兵说，路修好了。", "曾海兵", "合作社社长", Kind::Person);
    check_role("合作社社長曾海兵說,路修好了。", "曾海兵", "合作社社長", Kind::Person);
    check_names("局长曾公开表示，路修好了。", &["局长"]);
}

#[test]
fn an_official_account_is_its_owner() {
    check_names("海东大学官方微信发文称，宿舍建成了。", &["海东大学"]);
    check_names("海東大學官方微博發文稱,宿舍建成了。", &["海東大學"]);
}

#[test]
fn those_who_are_met_have_no_role() {
    check_role("日韩与会人士指出，水不能排放。", "日韩与会人士", "", Kind::Anonymous);
    check_role("参加座谈会的海州渔业界人士说，水很脏。", "参加座谈会的海州渔业界人士", "", Kind::Anonymous);
    check_role("欧盟委员会消息人士说，谈判结束了。", "欧盟委员会消息人士", "欧盟委员会", Kind::Anonymous);
}

#[test]
fn whom_a_court_orders_to_do_something() {
    check_role("法院责令被告人林某还钱。被告人林某表示，不服判决。", "林某", "被告人", Kind::Person);
}

#[test]
fn where_a_foreign_name_begins_and_ends() {
    for (text, name, role) in [
        ("外交部长迈克·罗伯森则向议会表示，制裁仍将继续。", "迈克·罗伯森", "外交部长"),
        ("外交部長邁克·羅伯森則向議會表示,制裁仍將繼續。", "邁克·羅伯森", "外交部長"),
        ("队长托马斯·比约林根据经验判断，领先可能很快消失。", "托马斯·比约林", "队长"),
        ("检察长卡尔·罗辛于周五在一份声明中说，新规无视法律。", "卡尔·罗辛", "检察长"),
        ("歌手坎耶·维斯林更名为叶，他说自己喜欢这个名字。", "坎耶·维斯林", "歌手"),
        ("木材业富商彼得·马林声称，他能解决问题。", "彼得·马林", "木材业富商"),
        ("美国玛丽·罗伯林总统表示，她不会参加投票。", "玛丽·罗伯林", "总统"),
        ("玛丽·罗伯林（Mary Roberlin）总统表示，她不会参加投票。", "玛丽·罗伯林", "总统"),
        ("她欢迎玛丽·罗伯林（Mary Roberlin）。玛丽·罗伯林说，票够了。", "玛丽·罗伯林", ""),
    ] {
        check_role(text, name, role, Kind::Person);
    }
}

#[test]
fn institutions_in_quotation_marks() {
    check_role("“国家地震中心”表示，震级为五级。", "国家地震中心", "", Kind::Organization);
    check_role("「國家地震中心」表示,震級為五級。", "國家地震中心", "", Kind::Organization);
    check_role("“海湾早报”报道称，部长讨论过辞职。", "海湾早报", "", Kind::Media);
    check_role("“山里娃”表示，震级为五级。", "山里娃", "", Kind::Person);
}

#[test]
fn a_number_needs_a_noun() {
    check_role("两位来自海东的花农说，她们打算多种兰花。", "两位来自海东的花农", "", Kind::Group);
    check_role("兩位來自廣東的遊客說,她們計劃出境遊玩。", "兩位來自廣東的遊客", "", Kind::Group);
    check_role("一位店主在会上说，票够了。", "一位店主", "", Kind::Person);
}
