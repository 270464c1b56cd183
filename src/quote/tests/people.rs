//! What somebody is, and who is meant by what he is.

use super::super::Kind;
use super::{check, check_role};

#[test]
fn an_object_or_a_relation_is_no_affiliation() {
    for (text, name, role) in [
        ("研究印刷史的云州大学高级讲师林芳说，机器还能用。", "林芳", "云州大学高级讲师"),
        ("參與試驗的雲州醫院教授林芳說,藥還能用。", "林芳", "雲州醫院教授"),
        ("接诊过二十多例类似患者的儿科医生林芳说，药还能用。", "林芳", "儿科医生"),
        ("同黨的離島區議員林芳說,票價太貴。", "林芳", "離島區議員"),
        ("北京大学的教授林芳说，机器还能用。", "林芳", "北京大学的教授"),
        ("聯合國的高級官員林芳說,糧食不夠。", "林芳", "聯合國的高級官員"),
        ("记者见到了小雨的母亲林芳，她说，药还能用。", "林芳", "小雨的母亲"),
        ("林芳是一位备受尊重的演员。林芳说，剧本还没有写完。", "林芳", "备受尊重的演员"),
        ("《东海晚报》引述省长林芳说，火已经扑灭。", "林芳", "省长"),
    ] {
        check_role(text, name, role, Kind::Person);
    }
}

#[test]
fn where_somebody_works_was_told_before() {
    check_role("该校办公室主任林芳说，名单还没有公布。", "林芳", "该校办公室主任", Kind::Person);
    check_role("該校辦公室主任林芳說,名單還沒有公佈。", "林芳", "該校辦公室主任", Kind::Person);
    check_role("对该提案投赞成票的董事林芳说，价格合理。", "林芳", "董事", Kind::Person);
    check_role("云州大学一名发言人说，名单还没有公布。", "云州大学一名发言人", "云州大学", Kind::Person);
    check_role("該省環保局一名負責人說,名單還沒有公佈。", "該省環保局一名負責人", "該省環保局", Kind::Person);
}

#[test]
fn a_society_has_a_president() {
    for (text, role) in [
        ("“北岸”球迷会会长老姜告诉记者，没有人扔东西。老姜没有走。", "“北岸”球迷会会长"),
        ("「踩住先」單車會會長老姜告訴記者,沒有人扔東西。老姜沒有走。", "「踩住先」單車會會長"),
    ] {
        check_role(text, "老姜", role, Kind::Person);
    }
    check("市长会宣布新规。", &[]);
}

#[test]
fn what_somebody_is_called_points_to_the_one_introduced_last() {
    for text in [
        "导演孟兰说，剧本写了六年。\n出演渔民的林远在海滩上晒了四个月。这位六旬老戏骨咧嘴一乐：“省下的钱导演请我吃了顿海鲜。”",
        "導演孟蘭說,劇本寫了六年。\n出演漁民的林遠在海灘上曬了四個月。這位六旬老戲骨咧嘴一樂:「省下的錢導演請我吃了頓海鮮。」",
    ] {
        super::with_sources(text, |sources| {
            let said = sources.iter().find(|source| ["林远", "林遠"].contains(&&text[source.name]));
            assert!(said.is_some_and(|source| source.statements.len() == 1), "{text}");
        });
    }
    // A noun that the text has had before.
    let text = "店主孟兰说，生意不好。\n民警林远劝住了一名老顾客。这位顾客说：“我只想把钱要回来。”";
    super::with_sources(text, |sources| {
        assert!(sources.iter().all(|source| &text[source.name] != "林远"));
    });
}

#[test]
fn how_old_somebody_is_ends_the_name() {
    for (text, who) in [
        ("刘林远51岁，在车间干了22年。“我不是闹，我就想把账算明白。”他顿了顿，又说，“理是另一回事。”", "刘林远"),
        ("劉林遠51歲,在車間幹了22年。「我不是鬧,我就想把賬算明白。」他頓了頓,又說,「理是另一回事。」", "劉林遠"),
    ] {
        super::with_sources(text, |sources| {
            assert_eq!(sources.iter().map(|source| &text[source.name]).collect::<Vec<_>>(), [who], "{text}");
            assert_eq!(sources[0].statements.len(), 2, "{text}");
        });
    }
}

#[test]
fn spectators_exist() {
    check(
        "影片拿到8分，有观众在短评里写道：“看到父亲下岗那天，我没绷住。”",
        &[("观众", "explicit", "看到父亲下岗那天，我没绷住。")],
    );
    check(
        "影片拿到8分,有觀眾在短評裡寫道:「看到父親下崗那天,我沒繃住。」",
        &[("觀眾", "explicit", "看到父親下崗那天,我沒繃住。")],
    );
}

#[test]
fn a_view_is_whose_it_is_told_to_be() {
    check(
        "没有配套的改革，双休走不远，这是云州大学教授林芳的判断。“只改作息，等于让县中单方面裁军。”",
        &[
            ("林芳", "postposed", "没有配套的改革，双休走不远"),
            ("林芳", "quotation-alone", "只改作息，等于让县中单方面裁军。"),
        ],
    );
    check(
        "沒有配套的改革,雙休走不遠,這是雲州大學教授林芳的看法。",
        &[("林芳", "postposed", "沒有配套的改革,雙休走不遠")],
    );
    check("大桥今天合龙，这是云州的第三座跨江大桥。", &[]);
    check(
        "女儿林芳三年前辞去工作。她的想法跟父亲不同：“爸爸舍不得，我明白。”",
        &[("林芳", "colon", "爸爸舍不得，我明白。")],
    );
    check(
        "女兒林芳宜三年前辭去工作。她的想法跟父親不同:「爸爸捨不得,我明白。」",
        &[("林芳宜", "colon", "爸爸捨不得,我明白。")],
    );
}

#[test]
fn what_somebody_takes_is_cut_with_what_he_takes() {
    check("云州资本把关厂称为“迟到但正确的一步”。", &[("云州资本", "naming", "迟到但正确的一步")]);
    check("林芳在大会上把双休叫作“迟到的常识”。", &[("林芳", "naming", "迟到的常识")]);
    check("林芳在大會上把雙休叫作「遲到的常識」。", &[("林芳", "naming", "遲到的常識")]);
}

#[test]
fn what_somebody_gives_before_a_colon_is_no_turn() {
    check(
        "主任林芳给出的是另一组数据：请病假的学生少了一半。教练孟兰表示，会继续训练。",
        &[("林芳", "colon", "请病假的学生少了一半"), ("孟兰", "explicit", "会继续训练")],
    );
    check(
        "主任林芳給出的是另一組數據:請病假的學生少了一半。教練孟蘭表示,會繼續訓練。",
        &[("林芳", "colon", "請病假的學生少了一半"), ("孟蘭", "explicit", "會繼續訓練")],
    );
}

#[test]
fn what_somebody_does_while_he_speaks() {
    check(
        "“票已经卖完了，请明天早一点来。”林兰说着，手上没有停过。",
        &[("林兰", "anticipated", "票已经卖完了，请明天早一点来。")],
    );
    check(
        "「票已經賣完了,請明天早一點來。」林蘭說着,手上沒有停過。",
        &[("林蘭", "anticipated", "票已經賣完了,請明天早一點來。")],
    );
    check("村民林芳嘴里说着：“票卖完了。”", &[("林芳", "explicit", "票卖完了。")]);
}

#[test]
fn she_points_out_what_a_clause_tells() {
    check(
        "議員林芳認為票價實在太高。她指曾翻查文件,公司兩年前已經加價。",
        &[("林芳", "explicit", "票價實在太高"), ("林芳", "pronoun", "曾翻查文件,公司兩年前已經加價")],
    );
    check(
        "议员林芳认为票价实在太高。她指曾翻查文件，公司两年前已经加价。",
        &[("林芳", "explicit", "票价实在太高"), ("林芳", "pronoun", "曾翻查文件，公司两年前已经加价")],
    );
    check("议员林芳认为票价实在太高。她指着门口的牌子，没有再说话。", &[("林芳", "explicit", "票价实在太高")]);
}

#[test]
fn the_other_one_in_a_conversation_is_the_one_called() {
    for (text, who) in [
        ("店主林远山说，客人少了。记者致电临山市监管局，对方称，已经派人去了现场。", "临山市监管局"),
        ("店主林遠山說,客人少了。記者致電臨山市監管局,對方稱,已經派人去了現場。", "臨山市監管局"),
        ("店主林远山说，客人少了。8月16日，记者联系到视频拍摄者，对方表示自己也是游客。", "视频拍摄者"),
        ("店主林远山说，客人少了。记者联系上房东江女士，对方称，自己并不知情。", "江女士"),
    ] {
        super::with_sources(text, |sources| {
            assert!(sources.iter().any(|source| &text[source.name] == who), "{who} in {text}");
        });
    }
    // Whoever calls the reporter is not called.
    let text = "店主林远山说，客人少了。有人联系记者，对方称，门口常有人摆摊。";
    super::with_sources(text, |sources| assert_eq!(sources.len(), 1));
}

#[test]
fn words_of_an_institution_that_are_adverbs_elsewhere() {
    for text in ["临山自然博物馆馆长林芳说，展厅下月开放。", "臨山自然博物館館長林芳說,展廳下月開放。"]
    {
        check_role(text, "林芳", &text[..text.find('林').unwrap()], Kind::Person);
    }
    check_role("网名为“晴天”的网友留言说，门票太贵了。", "网名为“晴天”的网友", "", Kind::Person);
}

#[test]
fn a_name_right_behind_where_somebody_works() {
    for (text, name, role) in [
        ("远山市环境局监察大队苏岚表示，结果周五公布。", "苏岚", "远山市环境局监察大队"),
        ("市水务局巡查总队三大队苏岚表示，结果周五公布。", "苏岚", "市水务局巡查总队三大队"),
        ("省地震局林遠山介紹,震感明顯。", "林遠山", "省地震局"),
        ("远山市政府高主任介绍，震感明显。", "高主任", "远山市政府"),
        ("刘山弟子林晚晴也谈起师父的脾气，她认为师父很平和。", "林晚晴", "刘山弟子"),
    ] {
        check_role(text, name, role, Kind::Person);
    }
    check("远山市公安局高度重视，表示会严查。", &[]);
}

#[test]
fn a_name_in_two_scripts() {
    for text in [
        "主持人林苏说，节目停了。\n作为评委，momo林遥也对这一安排发表了看法。她表示，这件事让人难过。",
        "主持人林蘇說,節目停了。\n作為評委,momo林遙也對這一安排發表了看法。她表示,這件事讓人難過。",
    ] {
        super::with_sources(text, |sources| {
            assert!(sources.iter().any(|source| text[source.name].starts_with("momo林")), "{text}");
        });
    }
    check("APP方面表示，功能已经下线。", &[("APP", "explicit", "功能已经下线")]);
}

#[test]
fn children_of_soldiers() {
    check(
        "不少参加夏令营的军娃告诉记者，这里的生活很有意思。",
        &[("不少参加夏令营的军娃", "collective", "这里的生活很有意思")],
    );
}

#[test]
fn how_one_is_spoken_to_is_no_role() {
    check_role("玛丽·罗伯林太太说：“他经常打电话来。”", "玛丽·罗伯林", "", Kind::Person);
    check_role("Peter Malin 先生表示，教堂没有换人。", "Peter Malin", "", Kind::Person);
    check_role("記者見到彼得·馬林先生,彼得·馬林先生說,教堂沒有換人。", "彼得·馬林", "", Kind::Person);
    check_role("丽萨·马林母亲说，教堂没有换人。", "丽萨·马林母亲", "", Kind::Person);
}

#[test]
fn titles_with_what_belongs_to_them() {
    for (text, name, role) in [
        ("国际泳联首席信息科技官伊拉里奥·罗林说，系统已经稳定。", "伊拉里奥·罗林", "国际泳联首席信息科技官"),
        ("“我们有信心。”星海首席产品官刘大虎说。", "刘大虎", "星海首席产品官"),
        ("星海首席產品官劉大虎說,系統已經穩定。", "劉大虎", "星海首席產品官"),
        ("首席代表林官云说，系统已经稳定。", "林官云", "首席代表"),
        ("林河自然保护区水文管护所所长林海明说，情况好转。", "林海明", "林河自然保护区水文管护所所长"),
        ("云州海事局林屿海巡执法大队副大队长林海明说，船只需要登记。", "林海明", "云州海事局林屿海巡执法大队副大队长"),
        (
            "海湾集团在云州天文台的夜间观测负责人林海明认为，股价会涨。",
            "林海明",
            "海湾集团在云州天文台的夜间观测负责人",
        ),
        ("云州地铁4号线项目负责人林海明介绍，工程年底完工。", "林海明", "云州地铁4号线项目负责人"),
        ("专家团嘲笑议员林海明，因为林海明说，船会沉。", "林海明", "议员"),
        ("Peter Malin 是一名电工，他说生活很难。", "Peter Malin", "电工"),
    ] {
        check_role(text, name, role, Kind::Person);
    }
    check_role("某海鸥党发言人指出：“这不属于我们的方针。”", "某海鸥党发言人", "某海鸥党发言人", Kind::Person);
    check_role("某海鸥党人士指出：“这不属于我们的方针。”", "某海鸥党人士", "海鸥党", Kind::Anonymous);
}

#[test]
fn nouns_that_stand_for_many() {
    for (text, name, kind) in [
        ("美国专家表示，关税打击了农业。", "美国专家", Kind::Group),
        ("美國專家表示,關稅打擊了農業。", "美國專家", Kind::Group),
        ("一名美国专家表示，关税打击了农业。", "一名美国专家", Kind::Person),
        ("美国商务部官员表示，关税打击了农业。", "美国商务部官员", Kind::Person),
        ("歌手的粉丝表示，门票太贵。", "歌手的粉丝", Kind::Group),
        ("抗议者表示，门票太贵。", "抗议者", Kind::Group),
        ("这家开发商表示，门票太贵。", "这家开发商", Kind::Organization),
        ("这名经销商表示，门票太贵。", "这名经销商", Kind::Person),
    ] {
        check_role(text, name, "", kind);
    }
    // A member without a name is not the party.
    let text = "一位海鸥党高层人士透露，计划已经定了。海鸥党否认计划已经定了。";
    super::with_sources(text, |sources| assert_eq!(sources.len(), 2, "{text}"));
}

#[test]
fn a_name_that_ends_with_a_verb_which_has_no_object_there() {
    check_role("统计局数据司司长何启冲在会上表示，规模有望扩大。", "何启冲", "统计局数据司司长", Kind::Person);
    check_role("統計局數據司司長何啟沖在會上表示,規模有望擴大。", "何啟沖", "統計局數據司司長", Kind::Person);
    check_role("村民林大用在家接受采访时说，收成不错。", "林大用", "村民", Kind::Person);
    // It has one.
    check_role("队员何启冲在一线。队员何启说，水位还在上涨。", "何启", "队员", Kind::Person);
    check_role("局长何启用在会后的时间走访居民。何启说，大家很满意。", "何启", "局长", Kind::Person);
}

#[test]
fn how_often_somebody_speaks_is_no_part_of_the_name() {
    for often in ["数度", "两度", "多番", "三番两次", "接二连三"] {
        let text = format!("海湾集团{often}表示，愿意保持沟通。");
        check(&text, &[("海湾集团", "explicit", "愿意保持沟通")]);
    }
    check("林海国首度表示，桥会按期完工。", &[("林海国", "explicit", "桥会按期完工")]);
    check("海灣集團數度表示,願意保持溝通。", &[("海灣集團", "explicit", "願意保持溝通")]);
}

#[test]
fn a_society_that_has_a_number() {
    check_role("Harbor Union 402表示，谈判仍在继续。", "Harbor Union 402", "", Kind::Organization);
    check_role("NSDU Local 402 表示,談判仍在繼續。", "NSDU Local 402", "", Kind::Organization);
    check("合同于2023年签订，402表示房间号。", &[]);
}

#[test]
fn people_of_the_net_have_a_title_and_a_foreign_name() {
    let text = "拥有80多万粉丝的岚国自媒体人汤姆·布雷斯韦尔在社交平台X（原推特）上发文称，视频系伪造。";
    check_role(text, "汤姆·布雷斯韦尔", "岚国自媒体人", Kind::Person);
    let text = "擁有80多萬粉絲的嵐國自媒體人湯姆·布雷斯韋爾在社交平台X(原推特)上發文稱,影片係偽造。";
    check_role(text, "湯姆·布雷斯韋爾", "嵐國自媒體人", Kind::Person);
}

#[test]
fn two_with_one_title_are_meant_together() {
    check(
        "教练葛海说，他相信裁判。当天到场的另外两名球员韦德(Owen Wade)和弗洛(Carl Flow)均为新人。他们均表示没有听见哨声。",
        &[("葛海", "explicit", "他相信裁判"), ("韦德(Owen Wade)和弗洛", "pronoun", "没有听见哨声")],
    );
}

#[test]
fn a_name_that_ends_with_a_verb_of_will() {
    check("校长维特肯曾于6月来访，其表明目的是商谈交换生。", &[("维特肯", "pronoun", "目的是商谈交换生")]);
    check("校長維特肯曾於6月來訪，其表明目的是商談交換生。", &[("維特肯", "pronoun", "目的是商談交換生")]);
}

#[test]
fn a_former_office_is_that_of_whom_was_spoken() {
    check(
        "岚国前总统哈里森出版了诗集。书店店主周明称，首印三天卖完。媒体说，诗写得很轻。这位前总统非但没有办签售，反而认为读者不该排队。",
        &[("周明", "explicit", "首印三天卖完"), ("媒体", "media", "诗写得很轻"), ("哈里森", "chain", "读者不该排队")],
    );
}

#[test]
fn a_french_name_begins_with_a_verb() {
    check("校长让-马克同日回应称，课表不变。", &[("让-马克", "explicit", "课表不变")]);
    check("校長讓-馬克同日回應稱，課表不變。", &[("讓-馬克", "explicit", "課表不變")]);
}

#[test]
fn a_place_is_no_name() {
    check(
        "7月31日，两家动保团体在位于城郊的总督官邸前静坐，呼吁市里扩建收容所。",
        &[("两家动保团体", "chain", "市里扩建收容所")],
    );
}
