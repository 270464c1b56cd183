//! Who a source is: which forms of a name are one, which role goes with it, what is no name.

use super::super::Kind;
use super::{check, check_role, with_sources};

/// The names of the sources are exactly `expect`, heaviest first.
#[track_caller]
fn check_names(text: &str, expect: &[&str]) {
    with_sources(text, |sources| {
        let names: Vec<&str> = sources.iter().map(|source| &text[source.name]).collect();
        assert_eq!(names, expect, "in {text}");
    });
}

#[test]
fn an_institution_in_a_shorter_form() {
    check_names("乌国防部称，袭击已被击退。乌克兰国防部表示，没有人员伤亡。", &["乌克兰国防部"]);
    check_names("烏國防部稱,襲擊已被擊退。烏克蘭國防部表示,沒有人員傷亡。", &["烏克蘭國防部"]);
    check_names("临山市疾控中心介绍，疫情平稳。临山疾控表示，疫苗充足。", &["临山市疾控中心"]);
    check_names("河源县人民法院认为，合同有效。河源法院表示，双方没有上诉。", &["河源县人民法院"]);
    // Others of the same town or of another country.
    check_names("临山市公安局称，嫌犯已落网。临山市教育局表示，学校复课。", &["临山市公安局", "临山市教育局"]);
    check_names("乌国防部称，袭击已被击退。美国国防部表示，正在了解情况。", &["乌国防部", "美国国防部"]);
}

#[test]
fn the_institution_spoken_of_last_is_meant_by_its_end() {
    check_names(
        "云州省卫健委表示，床位充足。河源省卫健委称，疫苗充足。省卫健委还表示，接种免费。",
        &["河源省卫健委", "云州省卫健委"],
    );
    check_names(
        "雲州高等法院稱,已經受理。臨山地方法院認為,合同有效。法院表示,雙方沒有上訴。",
        &["臨山地方法院", "雲州高等法院"],
    );
    check_names("冰岛表示，大使馆将关闭。冰岛政府称，接触处于最低限度。", &["冰岛政府"]);
    // Nobody was spoken of before.
    check_names(
        "法院认为，合同有效。云州法院称，已经受理。河源法院表示，没有上诉。",
        &["法院", "云州法院", "河源法院"],
    );
}

#[test]
fn those_who_work_at_the_same_place() {
    check_names(
        "云州市卫健委工作人员表示，床位充足。记者致电云州市卫生健康委员会，一名工作人员表示，接种免费。",
        &["云州市卫健委工作人员"],
    );
    check_names(
        "记者致电云州市博物馆，一名工作人员表示，门票免费。记者致电河源市博物馆，一名工作人员表示，门票半价。",
        &["一名工作人员", "一名工作人员"],
    );
}

#[test]
fn an_account_speaks_for_its_owner() {
    check_names("临山市人民医院微信公众号发布消息称，门诊照常。", &["临山市人民医院"]);
    check_names("據臨山市人民醫院官方微博消息,門診照常。", &["臨山市人民醫院"]);
    check_names("云州观察公众号发文称，大桥明年通车。", &["云州观察公众号"]);
}

#[test]
fn surnames_behind_places_and_kin() {
    check_role("云州临山市李女士告诉记者，水管已经修好。", "李女士", "", Kind::Person);
    check_role("店主陈某的堂弟李先生告诉记者，店铺已经转让。", "李先生", "店主陈某的堂弟", Kind::Person);
    check_role("店主陳某的堂弟李先生告訴記者,店鋪已經轉讓。", "李先生", "店主陳某的堂弟", Kind::Person);
    check_role("拍摄者黄先生说，当时风很大。", "黄先生", "拍摄者", Kind::Person);
    check_names("但令朱女士感到意外，客服回应称，订单已经取消。", &["客服"]);
    check("7月底，判决李先生赔偿的法院说明了理由。", &[]);
}

#[test]
fn an_office_and_the_one_who_holds_it() {
    let text = "意大利外交部长宣布，航班将恢复。意外长卡洛·贝里尼说：“我们欢迎这一步。”";
    check_names(text, &["卡洛·贝里尼"]);
    check_role(text, "卡洛·贝里尼", "意大利外交部长", Kind::Person);
    check_names("法国外交部长宣布，航班将恢复。意外长卡洛·贝里尼说：“我们欢迎。”", &["法国外交部长", "卡洛·贝里尼"]);
}

#[test]
fn where_the_nameless_work() {
    check_role("记者联系上临山热电，一名工作人员表示，火已扑灭。", "一名工作人员", "临山热电", Kind::Person);
    check_role("記者聯繫上臨山熱電,一名工作人員表示,火已撲滅。", "一名工作人員", "臨山熱電", Kind::Person);
    check_role("一名乘客表示，列车晚点了。", "一名乘客", "", Kind::Person);
    check_role("临山医院发言人表示，伤者已经出院。", "临山医院发言人", "临山医院发言人", Kind::Person);
    check_role("临山小区的相关工作人员介绍，垃圾已经分类。", "临山小区的相关工作人员", "临山小区", Kind::Person);
    check_role("两名不愿透露姓名的美国官员透露，援助将减少。", "两名不愿透露姓名的美国官员", "", Kind::Anonymous);
    let text = "记者致电临山市办公室询问情况，工作人员回应称，正在了解。";
    check_role(text, "工作人员", "临山市办公室", Kind::Person);
    check_names("陈立明说：“我试过。”这些企业家认为，风险不大。", &["陈立明", "这些企业家"]);
    // Somebody of an institution is not the person who spoke of it.
    check_names("村民李明说：“雨太大了。”该县林业局负责人介绍，道路已经抢通。", &["该县林业局负责人", "李明"]);
}

#[test]
fn roles_beside_another_mention() {
    check_role("青年陈立明认为，应当早做准备。陈立明是云州大学的博士生。", "陈立明", "云州大学的博士生", Kind::Person);
    check_role("青年陳立明認為,應當早做準備。陳立明是雲州大學的博士生。", "陳立明", "雲州大學的博士生", Kind::Person);
    check_role(
        "陈立明，云州大学哲学系讲师，近日出版新书。陈立明说：“写了三年。”",
        "陈立明",
        "云州大学哲学系讲师",
        Kind::Person,
    );
    check_role(
        "陳立明,雲州大學哲學系講師,近日出版新書。陳立明說:「寫了三年。」",
        "陳立明",
        "雲州大學哲學系講師",
        Kind::Person,
    );
    check_role("九路驾驶员陈立明照常上班。当受到表扬时，陈立明说：“这是小事。”", "陈立明", "九路驾驶员", Kind::Person);
    check_role("机长伊万·贝里尼今年五十岁。贝里尼说，他觉得不舒服。", "伊万·贝里尼", "机长", Kind::Person);
    check_role(
        "云州公司的首席科学家Brett Moran点头。Moran说，成本会下降。",
        "Brett Moran",
        "云州公司的首席科学家",
        Kind::Person,
    );
    check_role("选手陈立明是个漂亮姑娘。陈立明说：“我赢了。”", "陈立明", "选手", Kind::Person);
    let text = "陈立明说：“我改名了。”主持人李荷认为，这很好。这名歌手表示，新专辑下月发行。";
    check_role(text, "陈立明", "歌手", Kind::Person);
    check_role("陈立明说：“我改名了。”这名歌手表示，新专辑下月发行。", "陈立明", "歌手", Kind::Person);
    check_role("据临山支行行长陈立明介绍，贷款增加了。", "陈立明", "临山支行行长", Kind::Person);
    check_role("参加调试的临山电厂经理陈立明说：“很顺利。”", "陈立明", "临山电厂经理", Kind::Person);
    check_role("涉事女孩的同学张女士称，女孩学习护理。", "张女士", "涉事女孩的同学", Kind::Person);
    check_role("法院判决陈某退还原告李某三万元。李某说，结果公平。", "李某", "原告", Kind::Person);
}

#[test]
fn a_pronoun_of_the_one_who_was_introduced() {
    let text =
        "「我們準備好了，」外交官陳立明表示。\n總統李荷仍然關注判決。\n「我們離目標只有一步的距離，」她在八月承諾。";
    check(text, &[("陳立明", "postposed", "我們準備好了，"), ("李荷", "postposed", "我們離目標只有一步的距離，")]);
}

#[test]
fn words_that_make_a_name_longer() {
    check_names("陈立明投书说，图书馆应当延长开放时间。陈立明表示，读者会支持。", &["陈立明"]);
    check_names("副省长李建国代表省政府表示，将全力支持。", &["李建国"]);
    check_names("李殿勋代表省委向官兵致以问候，对他们的贡献表示感谢。", &["李殿勋"]);
    check_names("鲁某终于表示，自己愿意配合调查。", &["鲁某"]);
    check_names("人民银行长春中心支行表示，贷款增加了。", &["人民银行长春中心支行"]);
    check_role("市民安国忠说：“路修好了。”", "安国忠", "市民", Kind::Person);
    check_role("国防部长绍伊林还称，演习已经结束。", "绍伊林", "国防部长", Kind::Person);
    // A headline that runs into its article, and an office that is called by its holder.
    let text = "乌称境内会出现更多无人机袭击乌克兰总统顾问陈立明8月1日通过社交媒体发文称，袭击还会继续。";
    check_role(text, "陈立明", "乌克兰总统顾问", Kind::Person);
    check_names("总统陈立明说：“我们准备好了。”总统陈立明办公室称，袭击还会继续。", &["陈立明", "总统陈立明办公室"]);
    check_names("法院认为，申请人申请对被执行人陈立明悬赏执行，并承诺付款。", &["法院"]);
    check_names("但原告购买房屋时知情，表示双方没有其他异议。", &["原告"]);
    check_names("云州中院二审认为，判决并无不当。", &["云州中院"]);
    check_names("根据此前卫生组织的数据，感染率上升。会议表示，形势平稳。", &["卫生组织", "会议"]);
    // The one who is addressed does not speak.
    check_names("但张某态度恶劣，先对交警喊话：“你走开。”", &["张某"]);
}

#[test]
fn roles_told_around_a_mention() {
    for text in [
        "来自云州第三中学的陈立明参观了宿舍。陈立明说：“这里很整洁。”",
        "來自雲州第三中學的陳立明參觀了宿舍。陳立明說:「這裡很整潔。」",
    ] {
        let (name, role) = (&text[text.find("立").unwrap() - 3..][..9], &text["来自".len()..text.find("的").unwrap()]);
        check_role(text, name, role, Kind::Person);
    }
    check_role(
        "云州经济研究委员会的伊万·贝里尼警告说，米价会上涨。",
        "伊万·贝里尼",
        "云州经济研究委员会",
        Kind::Person,
    );
    check_role(
        "作为蓝湾公司的创始人，陈立明很少露面。陈立明说：“我不后悔。”",
        "陈立明",
        "蓝湾公司的创始人",
        Kind::Person,
    );
    check_role("陳立明擔任該節目的固定導師。陳立明說:「賽制不公平。」", "陳立明", "節目的固定導師", Kind::Person);
    check_role("贝里尼總統所到之處都有歡呼。贝里尼說:「我們會贏。」", "贝里尼", "總統", Kind::Person);
    check_role("失主陈先生赶到店里。陈先生说：“谢谢大家。”", "陈先生", "失主", Kind::Person);
    check_role(
        "工党影子大臣说，计划会公布。一名工党发言人表示，没有这样的政策。",
        "一名工党发言人",
        "工党发言人",
        Kind::Person,
    );
    // What somebody did is no place where he works, and the fans of somebody are no title of his.
    check_role("加入云州队的陈立明很高兴。陈立明说：“我们会赢。”", "陈立明", "", Kind::Person);
    check_role("陈立明粉丝到场助威。陈立明说：“我们会赢。”", "陈立明", "", Kind::Person);
    let text = "记者致电云州码头，接线的工作人员表示，列车晚点了。";
    check_role(text, "接线的工作人员", "云州码头", Kind::Person);
}

#[test]
fn an_office_before_the_name_is_told() {
    for text in [
        "一名南方國會議員表示，人數下降了。\n陳立明引述漁業部的數據指出，去年有一千人。\n陳議員指出，收費上升了。",
        "一名南方国会议员表示,人数下降了。\n陈立明引述渔业部的数据指出,去年有一千人。\n陈议员指出,收费上升了。",
    ] {
        let name = &text[text.find("立").unwrap() - 3..][..9];
        check_names(text, &[name]);
        check_role(text, name, &text["一名".len().."一名南方国会议员".len()], Kind::Person);
    }
    // Others whose office is told, or of whom was spoken before.
    let text = "一名南方国会议员表示，人数下降了。记者陈立明指出，去年有一千人。";
    check_names(text, &["陈立明", "一名南方国会议员"]);
    let text = "陈立明来到现场。一名南方国会议员表示，人数下降了。陈立明指出，去年有一千人。";
    check_names(text, &["陈立明", "一名南方国会议员"]);
}

#[test]
fn called_by_the_surname() {
    check_names("云州大学教授陈立明表示，水质好转。陈教授认为，还要继续治理。", &["陈立明"]);
    check_names("雲州大學教授陳立明表示,水質好轉。陳教授認為,還要繼續治理。", &["陳立明"]);
    check_names("民警周正海介绍，骗子很狡猾。周警官提醒，不要转账。", &["周正海"]);
    check_names("老兵陈立明说，他还记得那一天。陈老说：“山上没有水。”", &["陈立明"]);
    // Another profession, two of one surname, and an address that anybody may have.
    check_names("店主陈立明说，货到了。陈医生认为，应当休息几天。", &["陈医生", "陈立明"]);
    check_names("店主陈立明介绍，货到了。陈女士说，生意一直很好。", &["陈女士", "陈立明"]);
    check_names("陈先生和朋友在店里吃饭时说，钱是他的。", &["陈先生"]);
}

#[test]
fn an_institution_by_its_letters() {
    let text = "印度救灾部队(NDF)表示，起重机倒下。NDF表示，已找到三名伤者。";
    check_names(text, &["印度救灾部队"]);
    check_names("印度救災部隊（NDF）表示，起重機倒下。NDF表示，已找到三名傷者。", &["印度救災部隊"]);
    check_names("印度救灾部队(北方)表示，起重机倒下。NDF表示，已找到三名伤者。", &["NDF", "印度救灾部队"]);
}

#[test]
fn the_police_of_an_article() {
    check_names("云州市公安局临山分局通报，两人受伤。当地警方表示，正在调查。", &["云州市公安局临山分局"]);
    check_names("雲州警察部門稱,兩人受傷。警方表示,他已經認罪。", &["雲州警察部門"]);
    let text = "临山派出所表示，两人受伤。河源派出所表示，无人受伤。警方表示，正在调查。";
    check_names(text, &["临山派出所", "河源派出所", "警方"]);
}

#[test]
fn where_names_end() {
    check_names("前总统唐·贝里尼上周末在集会上表示，要抓紧调查。贝里尼说：“我们会赢。”", &["唐·贝里尼"]);
    check_names("退役军人陈立正在家里表示，火是他扑灭的。", &["陈立"]);
    check_names("来自云州的玛丽·贝里尼正驱车回家。贝里尼说：“路好走了。”", &["玛丽·贝里尼"]);
    check_names("按照路透社的说法，司法部发起了调查。", &["路透社"]);
    check_names("按照路透社的說法,司法部發起了調查。", &["路透社"]);
    check_names("经侦查发现，这是一个团伙。", &[]);
    check_names("“床都准备好了。”被转移群众陈立说。", &["陈立"]);
}

#[test]
fn she_is_no_object_of_the_sentence_before() {
    let text = "总统提到了他的候选人陈立明的情况。\n“一切都取决于你们，”他说道。";
    check_names(text, &[]);
    let text =
        "歌手陈立明说：“我改名了。”\n演员周海嘲讽说，证词可笑。\n陈立明也向观众诉苦。\n“他们在后台骂我，”他说道。";
    check_names(text, &["陈立明", "周海"]);
}

#[test]
fn what_does_not_end_a_role() {
    for text in ["临山 (Linshan) 的总教练陈立明表示，目标是冠军。", "臨山（Linshan）的總教練陳立明表示,目標是冠軍。"]
    {
        let name = &text[text.find("立").unwrap() - 3..][..9];
        check_role(text, name, &text[..text.find(name).unwrap()], Kind::Person);
    }
    check_role(
        "东方重机（云州）有限公司董事长陈立明说，订单增加了。",
        "陈立明",
        "东方重机（云州）有限公司董事长",
        Kind::Person,
    );
    check_role("云州队（主场）告负。队长陈立明说，对手更强。", "陈立明", "队长", Kind::Person);
}

#[test]
fn an_age_is_no_role() {
    check_role("68 歲的電工 Carl Moran 表示,他不再有希望。", "Carl Moran", "電工", Kind::Person);
    check_role("70多岁的村民陈立说：“水退了。”", "陈立", "村民", Kind::Person);
    check_role("六十岁以上老人代表陈立说：“水退了。”", "陈立", "六十岁以上老人代表", Kind::Person);
}

#[test]
fn one_of_several() {
    check_role("求助者之一的陈立介绍，他交了照片费。", "陈立", "求助者之一", Kind::Person);
    check_role("求助者之一的陳立介紹,他交了照片費。", "陳立", "求助者之一", Kind::Person);
    check_role("原因之一的陈立介绍，他交了照片费。", "陈立", "", Kind::Person);
}

#[test]
fn called_by_the_profession() {
    let text = "摄影师又发帖说，照片属于自己。星空摄影师陈立明说：“我不接受。”";
    check_names(text, &["陈立明"]);
    check_names("攝影師又發帖說,照片屬於自己。星空攝影師陳立明說:「我不接受。」", &["陳立明"]);
    let two = "摄影师又发帖说，照片属于自己。星空摄影师陈立明说：“我不接受。”风光摄影师周海说：“我也是。”";
    check_names(two, &["摄影师", "陈立明", "周海"]);
}

#[test]
fn a_shorter_form_in_a_bracket() {
    for text in [
        "省水利厅发布《云州水土保持规定》（以下简称《规定》）。《规定》提出，荒山应当造林。",
        "省水利廳發布《雲州水土保持規定》(下稱《規定》)。《規定》提出,荒山應當造林。",
    ] {
        let (start, end) = (text.find('《').unwrap(), text.find('》').unwrap() + '》'.len_utf8());
        check_names(text, &[&text[start..end]]);
    }
    let text = "网红“老街食客”（下文简称“食客”）走红。“食客”说：“我还会再来，带上两个朋友一起来。”";
    check_role(text, "老街食客", "网红", Kind::Person);
    check_names("省水利厅发布《云州水土保持规定》（共十条）。《办法》提出，荒山应当造林。", &["《办法》"]);
}

#[test]
fn a_definite_description_means_whom_the_text_has_called_so() {
    check(
        "一名穿白衣的男子坐在别人的座位上。乘警表示，座位有人。该男子说：“让我先忙完。”",
        &[("乘警", "definite", "座位有人"), ("一名穿白衣的男子", "definite", "让我先忙完。")],
    );
    check(
        "男子林远昨天报警。林远说，车不见了。该男子表示，钥匙还在。",
        &[("林远", "explicit", "车不见了"), ("林远", "definite", "钥匙还在")],
    );
}

#[test]
fn others_of_the_same_kind_are_apart() {
    for (text, names) in [
        ("有网友质疑平台收费太高。也有部分网友认为这个价格合理。", &["网友", "部分网友"][..]),
        ("有本地网友质疑水价上涨太快。也有网友呼吁公开用水成本。", &["网友", "本地网友"]),
        ("有本地網友質疑水價上漲太快。也有網友呼籲公開用水成本。", &["網友", "本地網友"]),
        ("有网友质疑平台收费太高。也有人觉得这个价格十分合理。", &["有人", "网友"]),
        ("有網友質疑平台收費太高。也有人覺得這個價格十分合理。", &["網友"]),
        ("有些居民认为门票价格太贵。有些居民希望减免老人门票。", &["有些居民"]),
    ] {
        with_sources(text, |sources| {
            let mut found: Vec<&str> = sources.iter().map(|source| &text[source.name]).collect();
            found.sort_by_key(|name| names.iter().position(|other| other == name));
            assert_eq!(found, names, "in {text}");
            assert!(sources.iter().all(|source| source.kind == Kind::Group));
        });
    }
}

#[test]
fn they_are_those_of_whom_the_sentence_before_tells() {
    for text in [
        "一些网友认为门票价格太贵。然而，也有些人持有不同的观点。他们认为这个票价已经很低。",
        "一些網友認為門票價格太貴。然而,也有些人持有不同的觀點。他們認為這個票價已經很低。",
    ] {
        with_sources(text, |sources| assert_eq!(sources.len(), 2, "in {text}"));
    }
    for text in [
        "主持人陈立批评年轻人太懒。这段话引起了不少网友的反感，他们认为他不懂生活。",
        "主持人陳立批評年輕人太懶。這種觀點也受到了不少網友的反駁。他們認為，他不懂生活。",
    ] {
        with_sources(text, |sources| assert_eq!(sources.len(), 2, "in {text}"));
    }
    // Plants have no views.
    check_names("一些网友认为门票价格太贵。公园种了许多花草。他们认为票价应当降低。", &["一些网友"]);
}
