//! Further verbs of the same speaker, names that somebody calls a thing, and names without what stands around them.

use super::super::Kind;
use super::{check, check_role};

#[test]
fn a_demand_behind_a_criticism_is_another_statement() {
    check(
        "议员林国栋27日批评市府“把公园当成停车场”，要求公布工程合同。",
        &[("林国栋", "explicit", "市府“把公园当成停车场”"), ("林国栋", "subjectless", "公布工程合同")],
    );
    check(
        "議員林國棟27日批評市府「把公園當成停車場」,要求公布工程合約。",
        &[("林國棟", "explicit", "市府「把公園當成停車場」"), ("林國棟", "subjectless", "公布工程合約")],
    );
    // Somebody else demands it in what is said.
    check("林国栋认为，市民杨明要求公布合同是合理的。", &[("林国栋", "explicit", "市民杨明要求公布合同是合理的")]);
}

#[test]
fn a_hope_behind_a_complaint_is_another_statement() {
    check(
        "住户张太太抱怨，一停水最倒霉的就是顶楼，希望两边坐下来谈。",
        &[("张太太", "explicit", "一停水最倒霉的就是顶楼"), ("张太太", "subjectless", "两边坐下来谈")],
    );
    check("院长林国栋表示，工程进展顺利，希望年底完工。", &[("林国栋", "explicit", "工程进展顺利，希望年底完工")]);
}

#[test]
fn a_further_hope_is_part_of_what_is_said() {
    check(
        "局长苏梅表示，停车场下月开放，也希望市民错峰出行。",
        &[("苏梅", "explicit", "停车场下月开放，也希望市民错峰出行")],
    );
    check(
        "局長蘇梅表示,停車場下月開放,還希望市民錯峰出行。",
        &[("蘇梅", "explicit", "停車場下月開放,還希望市民錯峰出行")],
    );
    // What she calls for is another one.
    check(
        "局長蘇梅表示,停車場下月開放,並呼籲市民錯峰出行。",
        &[("蘇梅", "explicit", "停車場下月開放"), ("蘇梅", "subjectless", "市民錯峰出行")],
    );
    // Behind her own words the reporter goes on.
    check(
        "局长苏梅说：“停车场下月开放”，并呼吁市民错峰出行。",
        &[("苏梅", "explicit", "停车场下月开放"), ("苏梅", "subjectless", "市民错峰出行")],
    );
}

#[test]
fn a_pronoun_that_argues_divides_the_statement() {
    check(
        "副教授石望海認為,票價結構不改,罷駛只會一再發生,他主張補貼改以工時計算。",
        &[("石望海", "explicit", "票價結構不改,罷駛只會一再發生"), ("石望海", "pronoun", "補貼改以工時計算")],
    );
    check(
        "局长苏梅表示，已经派人检查；被追问为何没有查出问题，她坦言，人手不够。",
        &[("苏梅", "explicit", "已经派人检查"), ("苏梅", "pronoun", "人手不够")],
    );
    // 对方 is whoever she tells of.
    check(
        "吕女士告诉记者，她找到一家搬家公司，对方承诺全程保价。",
        &[("吕女士", "explicit", "她找到一家搬家公司，对方承诺全程保价")],
    );
}

#[test]
fn one_version_after_another() {
    check(
        "经理郝某说，运费可以退；至于录像，郝某先说设备坏了，后又改口称数据被覆盖。",
        &[("郝某", "explicit", "运费可以退"), ("郝某", "explicit", "设备坏了"), ("郝某", "subjectless", "数据被覆盖")],
    );
}

#[test]
fn a_quotation_behind_a_colon_ends_indirect_speech() {
    for text in [
        "校长翁婉仪坦言现在最缺的不是钱，而是人：“给我一千万，我也变不出半夜起来接生的医生。”",
        "校長翁婉儀坦言現在最缺的不是錢,而是人:「給我一千萬,我也變不出半夜起來接生的醫生。」",
    ] {
        let said = &text[text.find("现在").or_else(|| text.find("現在")).unwrap()..];
        let name = if text.contains('仪') { "翁婉仪" } else { "翁婉儀" };
        check(text, &[(name, "explicit", said)]);
    }
    // Another one who is named speaks for himself.
    check(
        "校长翁婉仪说，大家都很担心，医生霍明澈站了起来：“我愿意留在这里继续干。”",
        &[("翁婉仪", "explicit", "大家都很担心"), ("霍明澈", "colon", "我愿意留在这里继续干。")],
    );
}

#[test]
fn what_somebody_calls_a_thing() {
    check("站长林苏把这条线称为“山里人的公交车”。", &[("林苏", "naming", "山里人的公交车")]);
    check(
        "站長林蘇將這條線形容為:「山裡人的公車」和「回家的路」。",
        &[("林蘇", "naming", "「山裡人的公車」和「回家的路」")],
    );
    check(
        "《东海邮报》的评论将此次改革称为“多年来最大的一场赌博”。",
        &[("《东海邮报》", "naming", "多年来最大的一场赌博")],
    );
    for (text, name, said) in [
        ("校长沈怀远以“方案还在完善之中”为由婉拒采访。", "沈怀远", "方案还在完善之中"),
        ("海東公司以一句「不宜評論」作覆。", "海東公司", "不宜評論"),
        ("海国国防部当晚斥之为“毫无根据的捏造”。", "海国国防部", "毫无根据的捏造"),
    ] {
        check(text, &[(name, "naming", said)]);
    }
    // The ground of what is done.
    check("公司以“员工旷工三天”为由解除合同。", &[]);
    // Nobody calls it so, too short, or only told of which one.
    check("这条线被称为“山里人的公交车”。", &[]);
    check("站长林苏把它称为“网红”。", &[]);
    check("站长林苏把称为“山里人的公交车”的线路介绍给游客。", &[]);
}

#[test]
fn what_is_written_on_a_thing_is_not_said() {
    check("刘女士把一面写着“人民卫士”的锦旗送到派出所，眼眶还是红的。", &[]);
    check("店门口写着：“本店今天休息，明天见。”", &[("店门口", "explicit", "本店今天休息，明天见。")]);
}

#[test]
fn who_somebody_says_to_be_belongs_to_the_name() {
    check(
        "还有一位自称搬家从业者的网友爆料，所谓专车十有八九是拼车。",
        &[("一位自称搬家从业者的网友", "explicit", "所谓专车十有八九是拼车")],
    );
    check("他自称见过世面。", &[]);
}

#[test]
fn names_without_what_stands_around_them() {
    check_role("实验室负责人斯科特·凯恩特意强调说：“我们走得很快。”", "斯科特·凯恩", "实验室负责人", Kind::Person);
    check_role("求助人（试药者）潘先生说：“没人告诉我们。”", "潘先生", "求助人（试药者）", Kind::Person);
    check_role("議長南基浩27日批評,預算沒有公開。", "南基浩", "議長", Kind::Person);
    check_role("场外护团成员闻讯高喊“说话不算数”。", "场外护团成员", "场外护团成员", Kind::Person);
}

#[test]
fn a_published_demand_is_its_authors() {
    for text in [
        "她说，心率是隐私。东海射箭协会随后发表声明，要求联合会作出书面保证。",
        "她說,心率是隱私。東海射箭協會隨後發表聲明,要求聯合會作出書面保證。",
    ] {
        let start = text.find("东海").or_else(|| text.find("東海")).unwrap();
        check_role(text, &text[start..start + "东海射箭协会".len()], "", Kind::Organization);
    }
}

#[test]
fn the_figures_of_a_report_go_on_in_figures() {
    for (text, said) in [
        ("报告显示，去年全市新增绿地12公顷。绿化率提高到45%。园林工人忙着栽树。", 1),
        ("報告顯示,去年全市新增綠地12公頃。綠化率提高到45%。園林工人忙著栽樹。", 1),
    ] {
        let end = text.match_indices('。').nth(said).unwrap().0;
        let start = text.find('去').unwrap();
        check(text, &[(&text[..6], "document", &text[start..end])]);
    }
    check("报告显示，去年全市新增绿地12公顷。园林工人忙着栽树。", &[("报告", "document", "去年全市新增绿地12公顷")]);
}

#[test]
fn what_is_found_out_goes_on() {
    check(
        "警方通报称，昨晚一辆货车与两辆轿车相撞。经查，驾驶员李某系酒后驾车。",
        &[("警方", "explicit", "昨晚一辆货车与两辆轿车相撞。经查，驾驶员李某系酒后驾车")],
    );
}

#[test]
fn who_argues_denies() {
    check(
        "何兰说，今年的客人比去年多了一倍。店里的桌子和凳子都不够用，厨房忙到半夜。",
        &[("何兰", "explicit", "今年的客人比去年多了一倍。店里的桌子和凳子都不够用，厨房忙到半夜")],
    );
    check(
        "何蘭說,今年的客人比去年多了一倍。店裡的桌子和凳子坐滿了人,廚房忙到半夜。",
        &[("何蘭", "explicit", "今年的客人比去年多了一倍")],
    );
}

#[test]
fn what_somebody_calls_himself_in_a_notice() {
    check(
        "警方通报显示，王刚（男，30岁）与邻居争吵，并自称记者威胁对方。",
        &[("警方", "explicit", "王刚（男，30岁）与邻居争吵，并自称记者威胁对方")],
    );
    check(
        "王刚表示，不会道歉，还自称记者威胁对方。",
        &[("王刚", "explicit", "不会道歉"), ("王刚", "subjectless", "记者威胁对方")],
    );
}

#[test]
fn a_document_is_quoted_on_where_it_was_quoted() {
    check(
        "声明写道：“我们要向所有的客人道歉。”“门店明天起停业整顿，直到查明原因。”",
        &[
            ("声明", "document", "我们要向所有的客人道歉。"),
            ("声明", "quotation-alone", "门店明天起停业整顿，直到查明原因。"),
        ],
    );
    check(
        "报告显示，去年的客人少了一半。“门店明天起停业整顿，直到查明原因。”",
        &[("报告", "document", "去年的客人少了一半")],
    );
}

#[test]
fn most_are_set_against_a_few() {
    for text in
        ["个别村民表示理解，但多数人感到失望，毕竟票已经卖完。", "個別村民表示理解,但多數人感到失望,畢竟票已經賣完。"]
    {
        check(text, &[(&text[..12], "collective", "理解")]);
    }
}

#[test]
fn what_is_told_while_somebody_speaks() {
    check(
        "邻居林兰说，天冷。正说着，一辆货车停在门口，司机没有熄火，把桌子搬了下来。",
        &[("林兰", "explicit", "天冷")],
    );
    check(
        "「票已经卖完了，明天请早一点来。」林兰模仿售票员的样子说着。",
        &[("林兰", "postposed", "票已经卖完了，明天请早一点来。")],
    );
}

#[test]
fn two_are_told_of_alike() {
    check(
        "市长表示将尽快动工，居民认为价格应当公开。",
        &[("市长", "definite", "将尽快动工"), ("居民", "collective", "价格应当公开")],
    );
    check(
        "市長表示將盡快動工,居民認為價格應當公開。",
        &[("市長", "definite", "將盡快動工"), ("居民", "collective", "價格應當公開")],
    );
    // What he says of others is his.
    check(
        "市长表示，工程将尽快动工，居民认为价格应当公开。",
        &[("市长", "definite", "工程将尽快动工，居民认为价格应当公开")],
    );
}

#[test]
fn what_is_left_out_is_nobodys_words() {
    check(
        "海东市市长林远介绍，大桥将在下月通车，不收费。广告 海岛三日游 ×此外，我们还将修建两条公路。",
        &[("林远", "explicit", "大桥将在下月通车，不收费。"), ("林远", "explicit", "此外，我们还将修建两条公路")],
    );
    // A picture parts two paragraphs.
    check(
        "海东市市长林远介绍，大桥将在下月通车，不收费。大桥夜景（海东社记者林晓摄）受台风影响，当地持续降雨。",
        &[("林远", "explicit", "大桥将在下月通车，不收费")],
    );
    check(
        "海东市市长林远介绍，大桥将在下月通车，不收费。记者了解到，大桥将由两家公司管理。",
        &[("林远", "explicit", "大桥将在下月通车，不收费")],
    );
}

#[test]
fn measures_that_were_presented() {
    check(
        "副厅长陈少青介绍了全省扩大消费、激发活力的具体举措。继续办好夏夜市集，给参加的商户减免三个月的租金。",
        &[("陈少青", "chain", "继续办好夏夜市集，给参加的商户减免三个月的租金")],
    );
    check("副厅长陈少青介绍了全省的情况。活动从上午八点开始，一直持续到傍晚，吸引了许多市民前来参加。", &[]);
}

#[test]
fn a_quotation_in_front_of_what_people_do() {
    let said = "这样的活动真好，今天不仅学到了知识，还拿到了一把折扇。";
    check(&format!("“{said}”居民们热情参与，踊跃答题。"), &[("居民们", "anticipated", said)]);
    check("“哪一类火灾不能用水扑救，家里应该先关掉什么？”居民们热情参与，踊跃答题。", &[]);
}
