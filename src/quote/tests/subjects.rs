//! Who is the subject of a reporting verb, and which clauses have a verb that is none.

use super::check;

#[test]
fn whatever_shows_something_is_read() {
    check("计价器显示，车费为三百元。", &[("计价器", "document", "车费为三百元")]);
    check("計價器顯示,車費為三百元。", &[("計價器", "document", "車費為三百元")]);
    check("提示牌则显示，此路不通。", &[("提示牌", "document", "此路不通")]);
    check("这一做法显示她的诚意。", &[]);
}

#[test]
fn how_somebody_speaks_ends_the_phrase() {
    check("学生惊恐地说：“水漫上来了。”", &[("学生", "definite", "水漫上来了。")]);
    check("學生驚恐地說:「水漫上來了。」", &[("學生", "definite", "水漫上來了。")]);
}

#[test]
fn people_who_are_counted_or_many() {
    check("一名女性承认她对结果很满意。", &[("一名女性", "explicit", "她对结果很满意")]);
    check("一名女性承認她對結果很滿意。", &[("一名女性", "explicit", "她對結果很滿意")]);
    check("一个时代承认这一点很难。", &[]);
    check("军属们表示，会继续支持。", &[("军属们", "collective", "会继续支持")]);
    check("軍屬們表示,會繼續支持。", &[("軍屬們", "collective", "會繼續支持")]);
}

#[test]
fn who_calls_and_who_is_called() {
    for (text, who, said) in [
        ("海东派出所接到市民林远报警称，家里被盗。", "林远", "家里被盗"),
        ("海東派出所接到市民林遠報警稱,家裡被盜。", "林遠", "家裡被盜"),
        ("海东派出所收到防骗中心预警：章女士可能被骗。", "防骗中心", "章女士可能被骗"),
    ] {
        check(text, &[(who, "explicit", said)]);
    }
    check("海东派出所接到学校的报警电话，说有学生落水。", &[("学校", "chain", "有学生落水")]);
    check("海東派出所接到學校的報警電話,說有學生落水。", &[("學校", "chain", "有學生落水")]);
    // Whoever called is not named.
    check("海东派出所接到报案，称有学生被人骗走手表。", &[]);
    check("居民林远陸續接到多個外省的電話,稱他開通了會員。", &[]);
    check("海东派出所收到锦旗后表示，会继续努力。", &[("海东派出所", "explicit", "会继续努力")]);
}

#[test]
fn a_medium_relays_who_takes_sides_at_once() {
    check("据《东海晚报》报道，市长林远批评工期实在太长。", &[("林远", "explicit", "工期实在太长")]);
    check("據《東海晚報》報道,市長林遠批評工期實在太長。", &[("林遠", "explicit", "工期實在太長")]);
    check(
        "据《东海晚报》报道，大桥昨天合龙，市长林远批评工期实在太长。",
        &[("《东海晚报》", "according-to", "大桥昨天合龙，市长林远批评工期实在太长")],
    );
}

#[test]
fn others_in_the_same_sentence() {
    for text in ["很多网友表示，门票太贵；也有家长认为，门票不贵。", "很多網友表示,門票太貴;也有家長認為,門票不貴。"]
    {
        with_names(text, 2);
    }
    check(
        "有人觉得门票价格太贵，也有网友表示门票价格合理。",
        &[("有人", "collective", "门票价格太贵"), ("网友", "collective", "门票价格合理")],
    );
    check(
        "周海明说，有人觉得门票价格太贵，也有网友表示门票价格合理。",
        &[("周海明", "explicit", "有人觉得门票价格太贵，也有网友表示门票价格合理")],
    );
}

#[track_caller]
fn with_names(text: &str, count: usize) {
    super::with_sources(text, |sources| assert_eq!(sources.len(), count, "in {text}"));
}

#[test]
fn praise_is_given_and_so_is_help() {
    check("厂长林远对这项工作给予了充分肯定。", &[("林远", "attitude", "对这项工作给予了充分肯定")]);
    check("廠長林遠對這項工作給予了充分肯定。", &[("林遠", "attitude", "對這項工作給予了充分肯定")]);
    check("厂长林远对这项工作给予了大力支持。", &[]);
}

#[test]
fn those_who_tell_stand_behind_words_of_their_own() {
    check("按照海东市公安局的说法，火已经扑灭。", &[("海东市公安局", "according-to", "火已经扑灭")]);
    check("按照海東市公安局的說法,火已經撲滅。", &[("海東市公安局", "according-to", "火已經撲滅")]);
    check("据林晓所说，停车场明年关停。", &[("林晓", "according-to", "停车场明年关停")]);
    check("據居民林曉所說,門口的路已經封了三天。", &[("林曉", "according-to", "門口的路已經封了三天")]);
    check("按照海东市公安局的要求，夜市已经关闭。", &[]);
    check("据此前媒体报道，火已经扑灭。", &[("媒体", "according-to", "火已经扑灭")]);
    check("據此前媒體報道,火已經撲滅。", &[("媒體", "according-to", "火已經撲滅")]);
}

#[test]
fn who_speaks_for_others_or_to_them() {
    check("市长周海明代表省政府感谢海东人民的支持。", &[("周海明", "explicit", "海东人民的支持")]);
    check("市長周海明代表省政府感謝海東人民的支持。", &[("周海明", "explicit", "海東人民的支持")]);
    check("大家问林先生：“你在哪里？”", &[("大家", "collective", "你在哪里？")]);
    check("大家問林先生:「你在哪裡?」", &[("大家", "collective", "你在哪裡?")]);
    check("林远于7月在《东海晚报》投书，指出河水已经变脏。", &[("林远", "chain", "河水已经变脏")]);
    check("警方释出 Sims 的影片，并表示他当时不在场。", &[("警方", "chain", "他当时不在场")]);
}

#[test]
fn an_outlet_that_learns_is_another_one_where_it_is_some_outlet() {
    check("有外媒注意到，桥面已经封闭。", &[("外媒", "media", "桥面已经封闭")]);
    check("有外媒注意到,橋面已經封閉。", &[("外媒", "media", "橋面已經封閉")]);
    check("海东新闻注意到，桥面已经封闭。", &[]);
}

#[test]
fn a_verb_that_is_an_object() {
    for text in [
        "港口部门加强汛情研判，减少了停航。",
        "港口部門加強汛情研判,減少了停航。",
        "渔民对他的算法产生了怀疑，许多人没有签字。",
        "章医生遭到了邻居的无端指责，这些话伤害了他。",
        "港口部门根据水位数据反复分析，增开了两班渡船。",
        "影片有数百则留言，观看者意见不一。",
    ] {
        check(text, &[]);
    }
    check("《夜市条例》第8条规定，摊位不得占用盲道。", &[("《夜市条例》", "document", "摊位不得占用盲道")]);
    // When he speaks is told before.
    check("章远山接受采访时介绍，水价会上涨。", &[("章远山", "explicit", "水价会上涨")]);
    check("章遠山接受採訪時介紹,水價會上漲。", &[("章遠山", "explicit", "水價會上漲")]);
    check("铁路部门研判，客流会继续增长。", &[("铁路部门", "explicit", "客流会继续增长")]);
}

#[test]
fn nothing_but_space_before_the_predicate() {
    check(
        "章先生说，他没有损失。海东安全中心 也曾发布提醒：请勿转账给陌生人。",
        &[("章先生", "explicit", "他没有损失"), ("海东安全中心", "chain", "请勿转账给陌生人")],
    );
}

#[test]
fn what_a_paper_points_to() {
    check("海东警方公布一份报告，指死因是一次枪击。", &[("海东警方", "chain", "死因是一次枪击")]);
    check("海東警方公佈一份報告,指死因是一次槍擊。", &[("海東警方", "chain", "死因是一次槍擊")]);
    check("业主在群里说话，指名道姓地辱骂邻居。", &[]);
}

#[test]
fn whom_a_reporter_of_a_medium_asked() {
    check(
        "据《东海晚报》报道，记者从海东市公安局了解到，嫌疑人已经落网。",
        &[("海东市公安局", "according-to", "嫌疑人已经落网")],
    );
    check(
        "據《東海晚報》報道,記者從海東市公安局了解到,嫌疑人已經落網。",
        &[("海東市公安局", "according-to", "嫌疑人已經落網")],
    );
}

#[test]
fn one_more_of_whom_nothing_is_known() {
    check("另一个人留言：“这里真美。”", &[("另一个人", "explicit", "这里真美。")]);
    check("爆料者称，他花了三万元。", &[("爆料者", "explicit", "他花了三万元")]);
    check("爆料者稱,他花了三萬元。", &[("爆料者", "explicit", "他花了三萬元")]);
}

#[test]
fn who_hears_it_says_nothing() {
    check("章远山对他说：“请坐下来。”", &[("章远山", "explicit", "请坐下来。")]);
    check("章遠山對他說:「請坐下來。」", &[("章遠山", "explicit", "請坐下來。")]);
}

#[test]
fn media_and_papers_behind_a_connective() {
    check("根据《东海晚报》，大桥昨天合龙。", &[("《东海晚报》", "according-to", "大桥昨天合龙")]);
    check("根據《東海晚報》,大橋昨天合龍。", &[("《東海晚報》", "according-to", "大橋昨天合龍")]);
    check("但根据海东统计局的数据，物价持平。", &[("海东统计局", "according-to", "物价持平")]);
    check("但根據海東統計局的數據,物價持平。", &[("海東統計局", "according-to", "物價持平")]);
    check("但根据计划，大桥明年合龙。", &[]);
}

#[test]
fn what_happens_to_somebody_is_no_speech() {
    check("船工以为是来了一笔订单。保安随后发现，门没有上锁。", &[]);
    check("船工以為是來了一筆訂單。保安隨後發現,門沒有上鎖。", &[]);
    check("民警现场调查发现，门没有上锁。", &[("民警", "definite", "门没有上锁")]);
}

#[test]
fn the_picture_of_which_it_is_told_whose_it_is() {
    check("林远账号上的照片显示，他去年登上山顶。", &[("照片", "document", "他去年登上山顶")]);
    check("林遠賬號上的照片顯示,他去年登上山頂。", &[("照片", "document", "他去年登上山頂")]);
}

#[test]
fn somebody_of_whom_was_spoken_objects() {
    check(
        "尽管船主坚称天气突变，但检察官认为这构成失职。",
        &[("船主", "definite", "天气突变"), ("检察官", "definite", "这构成失职")],
    );
    check("周海明勉励大家坚持学习，刻苦训练。", &[("周海明", "explicit", "大家坚持学习，刻苦训练")]);
    check("林远离开了现场，后报警称自己被人殴打。", &[("林远", "chain", "自己被人殴打")]);
    check("有网友爆料称重庆一名教师离职。", &[("网友", "collective", "重庆一名教师离职")]);
    check("赛前称重仪式上午举行。", &[]);
}
