//! Whose report it is: a medium and those it tells of, several speakers in one sentence, and where each one's words end.

use super::check;

#[test]
fn a_medium_relays_whoever_publishes_behind_a_time() {
    check(
        "据云州通讯社报道，当地时间8月1日，海东国卫生部公布的数据显示，袭击已造成三百人受伤。",
        &[("海东国卫生部", "explicit", "袭击已造成三百人受伤")],
    );
}

#[test]
fn data_are_those_of_the_institution_that_published_them() {
    check(
        "临山市卫生局公布的数据显示，袭击已造成三百人受伤。临山市卫生局表示，伤员已经送医。数据显示，六成伤员是儿童。",
        &[
            ("临山市卫生局", "explicit", "袭击已造成三百人受伤"),
            ("临山市卫生局", "explicit", "伤员已经送医"),
            ("临山市卫生局", "document", "六成伤员是儿童"),
        ],
    );
    check(
        "临山市卫生局表示，伤员已经送医。数据显示，六成伤员是儿童。",
        &[("临山市卫生局", "explicit", "伤员已经送医"), ("数据", "document", "六成伤员是儿童")],
    );
}

#[test]
fn the_report_is_that_of_the_medium_told_before() {
    check(
        "据海东国媒体报道，近日，交通部宣布关闭两条航线。报道称，航线已经亏损三年。",
        &[("交通部", "explicit", "关闭两条航线"), ("海东国媒体", "document", "航线已经亏损三年")],
    );
}

#[test]
fn semicolons_part_those_who_speak() {
    check(
        "东非委员会呼吁各方保持克制；吉布提和肯尼亚表示愿意居中调停；临国外交部发表声明说，边境将继续开放。",
        &[
            ("东非委员会", "explicit", "各方保持克制"),
            ("吉布提和肯尼亚", "explicit", "愿意居中调停"),
            ("临国外交部", "explicit", "边境将继续开放"),
        ],
    );
}

#[test]
fn what_bodies_find_behind_a_semicolon_may_be_told_by_another_one() {
    check(
        "法院认为，平台提供了八首歌曲，构成侵权；海声公司提供的是一种服务，不能凭相同的模式认定平台有错。",
        &[("法院", "explicit", "平台提供了八首歌曲，构成侵权；海声公司提供的是一种服务，不能凭相同的模式认定平台有错")],
    );
}

#[test]
fn what_others_learn_in_a_document_is_told_by_it() {
    check(
        "临山派出所的回执单称，事发当晚，郭某和邻居都报了警，接警后民警赶到现场了解得知，邻居怀疑郭某堵了车位。",
        &[(
            "临山派出所的回执单",
            "document",
            "事发当晚，郭某和邻居都报了警，接警后民警赶到现场了解得知，邻居怀疑郭某堵了车位",
        )],
    );
}

#[test]
fn topics_in_quotation_marks_are_no_words() {
    check("检测人员向同学们介绍“水资源现状”“云州的水从哪里来”。", &[]);
    check("老师给孩子们讲解“风从哪里来”。", &[]);
    check("馆长李明介绍“海风计划”已经启动三年。", &[("李明", "explicit", "“海风计划”已经启动三年")]);
    check("老师讲解：“风是从海上来的。”", &[("老师", "colon", "风是从海上来的。")]);
}

#[test]
fn a_law_that_the_speaker_refers_to() {
    check(
        "院长林国栋表示，股东不得滥用权利。根据公司法第20条的规定，股东滥用权利的应当承担赔偿责任。",
        &[("林国栋", "explicit", "股东不得滥用权利。根据公司法第20条的规定，股东滥用权利的应当承担赔偿责任")],
    );
}

#[test]
fn who_did_not_answer_ends_what_is_said() {
    check(
        "财务总监周海明补充，集团正与六间银行磋商。被问到会否出售写字楼，周海明不予置评。",
        &[("周海明", "explicit", "集团正与六间银行磋商")],
    );
    check(
        "财务总监周海明补充，集团不会出售写字楼。被问及传闻，他不愿置评。",
        &[("周海明", "explicit", "集团不会出售写字楼")],
    );
    check("议员林芳说，预算已经够用。被问及是否参选，她笑而不答。", &[("林芳", "explicit", "预算已经够用")]);
    check(
        "研究员郭涛写道，明年的需求将会回升。狮岛研究的苏梅则维持“增持”评级。",
        &[("郭涛", "explicit", "明年的需求将会回升")],
    );
    check(
        "研究员郭涛写道，明年的需求将会回升，不会低于今年。狮岛研究的纳迪亚·拉赫曼则维持“增持”评级。",
        &[("郭涛", "explicit", "明年的需求将会回升，不会低于今年")],
    );
    check(
        "理事郭涛说，签诗从开铺那年就交给这家铺子印，电脑印的没有痕迹。屋主没有回应记者的询问。",
        &[("郭涛", "explicit", "签诗从开铺那年就交给这家铺子印，电脑印的没有痕迹")],
    );
    // What is told of another one who did not answer may be a part of what somebody complains of.
    check(
        "住户林芳说，电梯坏了半年，没有人来修。物业一直没有回应。",
        &[("林芳", "explicit", "电梯坏了半年，没有人来修。物业一直没有回应")],
    );
    check("律师周辰要求法庭立即释放其当事人。法院2日驳回了这一请求。", &[("周辰", "explicit", "法庭立即释放其当事人")]);
    check(
        "公报写道，成员国将加强合作。最受关注的产量配额，公报只字未提。",
        &[("公报", "document", "成员国将加强合作")],
    );
}

#[test]
fn what_somebody_does_ends_what_is_said() {
    check(
        "张明发现，小庆喝了很多酒，已经出现了意识模糊等危险情况。作为一名医学生，张明迅速冷静下来，跪在地上，一步步靠近。",
        &[("张明", "explicit", "小庆喝了很多酒，已经出现了意识模糊等危险情况")],
    );
    for text in [
        "教练李明说，小庆喝了很多酒，不能自己走路。作为一名医学生，李明没有犹豫，跪下来按压他的胸口。",
        "教練李明說,小慶喝了很多酒,不能自己走路。作為一名醫學生,李明沒有猶豫,跪下來按壓他的胸口。",
    ] {
        let start = text.find('小').unwrap();
        check(text, &[("李明", "explicit", &text[start..text.find('。').unwrap()])]);
    }
    // An institution may call itself by its name.
    check(
        "海声公司表示，工程不会停止。海声公司将继续为住户提供服务，不会降低标准。",
        &[("海声公司", "explicit", "工程不会停止。海声公司将继续为住户提供服务，不会降低标准")],
    );
}

#[test]
fn a_quotation_behind_narration() {
    check(
        "林女士说，儿子失踪了三年。去年10月，警方查到了他的位置，“但是后来儿子告诉我，他被发现了，当时就被人捆了起来。”",
        &[
            ("林女士", "explicit", "儿子失踪了三年"),
            ("林女士", "quotation-alone", "但是后来儿子告诉我，他被发现了，当时就被人捆了起来。"),
        ],
    );
}

#[test]
fn an_outlet_asks_in_an_interview() {
    check(
        "知海新闻：您什么时候开始画画的？\n陈立：我从小就喜欢画画。\n知海新闻：家人支持吗？\n陈立：他们一直很支持。",
        &[("陈立", "dialogue", "我从小就喜欢画画。"), ("陈立", "dialogue", "他们一直很支持。")],
    );
}

#[test]
fn who_has_just_spoken_informs() {
    check(
        "局长李明说，新厂明年投产。据介绍，新厂占地十亩。",
        &[("李明", "explicit", "新厂明年投产"), ("李明", "according-to", "新厂占地十亩")],
    );
    check(
        "局長李明說,新廠明年投產。據介紹,新廠佔地十畝。",
        &[("李明", "explicit", "新廠明年投產"), ("李明", "according-to", "新廠佔地十畝")],
    );
    // Something else is told in between, or nobody has spoken.
    check(
        "局长李明说，新厂明年投产。记者看到工人正在施工。据介绍，新厂占地十亩。",
        &[("李明", "explicit", "新厂明年投产")],
    );
    check("新厂明年投产。据介绍，新厂占地十亩。", &[]);
}

#[test]
fn what_is_introduced_behind_what_a_reporter_learned() {
    check(
        "记者3日从云州民政局获悉，全市新建了二十处助餐点。据介绍，助餐点覆盖了所有街道。",
        &[
            ("云州民政局", "according-to", "全市新建了二十处助餐点"),
            ("云州民政局", "according-to", "助餐点覆盖了所有街道"),
        ],
    );
}

#[test]
fn wide_space_stands_for_marks() {
    for space in ["  ", " \t"] {
        let text = format!("队员曲大山介绍{space}全队备好了十二条船");
        check(&text, &[("曲大山", "explicit", "全队备好了十二条船")]);
    }
    check(
        "海鹰队队员曲大山介绍 \t他们近期一直在关注降雨 \t已经备好了十二条船 \t“从早到晚没有停”。",
        &[("曲大山", "explicit", "他们近期一直在关注降雨 \t已经备好了十二条船 \t“从早到晚没有停”")],
    );
}

#[test]
fn one_thing_after_another_that_somebody_is_said_to_have_said() {
    check(
        "林海表示，周明先是表示“不涨价”，开张以后，又宣称自己从来没有谈过价钱。",
        &[("林海", "explicit", "周明先是表示“不涨价”，开张以后，又宣称自己从来没有谈过价钱")],
    );
}

#[test]
fn a_body_that_blames_somebody_in_a_report() {
    check(
        "据海外媒体报道，港务工会发表声明，指责作为承运人的船东是一名“甩手掌柜”。",
        &[("港务工会", "chain", "作为承运人的船东是一名“甩手掌柜”")],
    );
    check("據海外媒體報導，嵐國交通部指責船東是「甩手掌櫃」。", &[("嵐國交通部", "explicit", "船東是「甩手掌櫃」")]);
    // A name that somebody gets is no statement.
    check("该片被网友赞誉为年度佳作。", &[]);
}
