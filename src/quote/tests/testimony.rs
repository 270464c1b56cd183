//! Who tells something by another way than a verb of saying right before it.

use super::check;

#[test]
fn in_the_name_of_a_body() {
    check(
        "尹怀弘、叶春生代表海东省委、省政府感谢海西省长期以来给予海东的支持帮助。",
        &[("尹怀弘、叶春生", "collective", "海西省长期以来给予海东的支持帮助")],
    );
    check(
        "尹懷弘、葉春生代表海東省委、省政府感謝海西省長期以來給予海東的支持幫助。",
        &[("尹懷弘、葉春生", "collective", "海西省長期以來給予海東的支持幫助")],
    );
}

#[test]
fn what_is_revealed_and_what_it_is_called() {
    check("游某向李某透露了其父曾在房屋内意外身亡的事实。", &[("游某", "explicit", "其父曾在房屋内意外身亡")]);
    check(
        "林海明透露了他希望将来在海东打球的心愿：“每次来到这里，我都感受到了大家的热情。”",
        &[
            ("林海明", "explicit", "他希望将来在海东打球"),
            ("林海明", "explicit", "每次来到这里，我都感受到了大家的热情。"),
        ],
    );
    check(
        "林海明透露了他希望將來在海東打球的心願:「每次來到這裡,我都感受到了大家的熱情。」",
        &[
            ("林海明", "explicit", "他希望將來在海東打球"),
            ("林海明", "explicit", "每次來到這裡,我都感受到了大家的熱情。"),
        ],
    );
    check("林海明透露了合同的细节。", &[]);
}

#[test]
fn somebody_who_is_counted_and_what_he_does() {
    for text in ["一男子持无座车票霸座，还叫嚣着让乘警坐牢。", "一男子持無座車票霸座,還叫囂著讓乘警坐牢。"]
    {
        let said = text.trim_end_matches('。');
        check(text, &[("一男子", "chain", &said[said.len() - "让乘警坐牢".len()..])]);
    }
    check("郭晓林，一个备受瞩目的歌手，突然宣布不再发布新歌。", &[("郭晓林", "chain", "不再发布新歌")]);
    // Somebody of his, who is not named by the first noun.
    check("一名男子的手机响起，扬言让乘警坐牢。", &[]);
}

#[test]
fn two_sides_by_name() {
    check(
        "紫菜兔和小精灵双方都站了出来，澄清了传言，否认存在打斗，一时间众说纷纭。",
        &[("紫菜兔和小精灵双方", "chain", "存在打斗")],
    );
    check("海东海西雙方都表示,願意繼續對話。", &[("海东海西雙方", "collective", "願意繼續對話")]);
}

#[test]
fn a_country_by_one_character() {
    check("乌称俄境内会出现更多袭击。", &[("乌", "explicit", "俄境内会出现更多袭击")]);
    check("戰事仍在繼續,俄稱邊境會出現更多襲擊。", &[("俄", "explicit", "邊境會出現更多襲擊")]);
    check("海东有水乡的美称一说由来已久。", &[]);
}

#[test]
fn what_many_report() {
    check("网友报料景区内一棵枯木倒下。", &[("网友", "collective", "景区内一棵枯木倒下")]);
    check("有網友爆料景區內一棵枯木倒下,無人受傷。", &[("網友", "collective", "景區內一棵枯木倒下,無人受傷")]);
    check("网友投诉物业长期不清理垃圾。", &[("网友", "collective", "物业长期不清理垃圾")]);
    check("居民反映问题。", &[]);
    check("居民的投诉得到了处理。", &[]);
}

#[test]
fn by_whom_it_was_examined() {
    check("经相关部门认定，被盗钢筋价值1550元。", &[("相关部门", "according-to", "被盗钢筋价值1550元")]);
    check("經海東價格認證中心鑑定,被盜鋼筋價值1550元。", &[("海東價格認證中心", "according-to", "被盜鋼筋價值1550元")]);
    check("经朋友介绍，他认识了现在的妻子。", &[]);
    check("经海东法院二审，周某被判处罚金。", &[]);
    check(
        "执法人员对乐器厂进行了检查，发现存在污水排放不规范的情况。",
        &[("执法人员", "chain", "存在污水排放不规范的情况")],
    );
    check(
        "执法人员对工地检查，发现在堆放木材的区域，消防存在隐患。",
        &[("执法人员", "chain", "在堆放木材的区域，消防存在隐患")],
    );
    check("執法人員對樂器廠進行了檢查,發現大量存放的木材。", &[]);
}

#[test]
fn what_papers_and_loudspeakers_say() {
    check(
        "按照《海东市建设项目目录（2021年版）》规定，仅使用水性油墨的，可豁免。",
        &[("《海东市建设项目目录（2021年版）》规定", "according-to", "仅使用水性油墨的，可豁免")],
    );
    check("依照公司规定，他每周上班四天。", &[]);
    check("高铁上广播发出求助，车上有一名乘客突然晕倒。", &[("高铁上广播", "document", "车上有一名乘客突然晕倒")]);
    check("之前曾有傳聞說:「這家公司已經破產了。」", &[("有傳聞", "anonymous", "這家公司已經破產了。")]);
    check("据CCTV海湾时讯，海东发生了地震。", &[("CCTV海湾时讯", "according-to", "海东发生了地震")]);
}

#[test]
fn a_notice_that_was_published_before() {
    check(
        "东海公司8日发布公告，宣布调整产能。根据公告，公司将于下月停产。",
        &[("东海公司", "according-to", "公司将于下月停产")],
    );
    check("東海公司8日發布通報。據通報,公司將於下月停產。", &[("東海公司", "according-to", "公司將於下月停產")]);
    check("据统计，公司将于下月停产。", &[]);
}

#[test]
fn what_somebody_sues_for() {
    check("林某一纸诉状将小郑诉至海东法院，要求赔偿损失合计30余万元。", &[("林某", "chain", "赔偿损失合计30余万元")]);
    check("林某诉至法院,請求判令被告賠償損失。", &[("林某", "chain", "判令被告賠償損失")]);
    check("林某的请求没有得到支持。", &[]);
}

#[test]
fn a_heading_in_front_of_a_quotation() {
    check(
        "夜间享受“同质”就诊服务“中心会在社区开展巡回义诊，居民可以就近看病。”街道工作人员戴炜林介绍，夜间义诊开启后，居民方便多了。",
        &[
            ("戴炜林", "anticipated", "中心会在社区开展巡回义诊，居民可以就近看病。"),
            ("戴炜林", "explicit", "夜间义诊开启后，居民方便多了"),
        ],
    );
    check(
        "他在墙上写着“中心会在社区开展巡回义诊，居民可以就近看病。”街道工作人员戴炜林介绍，夜间义诊方便多了。",
        &[("戴炜林", "explicit", "夜间义诊方便多了")],
    );
}

#[test]
fn an_account_below_a_line_that_says_whose() {
    for text in [
        "邻里之间\n以下是胡先生的讲述：\n我从小就在海东长大。\n后来我去了海西。",
        "鄰里之間\n以下為胡先生的自述:\n我從小就在海東長大。\n後來我去了海西。",
    ] {
        let lines: Vec<&str> = text.lines().collect();
        check(text, &[("胡先生", "dialogue", lines[2]), ("胡先生", "dialogue", lines[3])]);
    }
    check("邻里之间\n以下是活动的流程：\n我从小就在海东长大。\n后来我去了海西。", &[]);
}
