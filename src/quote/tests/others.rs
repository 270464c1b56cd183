//! Where a statement ends because others act or something comes of it, and verbs that stand around what somebody else says.

use super::check;

#[test]
fn others_act_upon_what_was_said() {
    check("队长林海认为他理应获得点球，但裁判周明驳回了这一请求。", &[("林海", "explicit", "他理应获得点球")]);
    check("隊長林海認為他理應獲得點球，但裁判周明駁回了這一請求。", &[("林海", "explicit", "他理應獲得點球")]);
    check("村民林海要求重新测量全部土地，但海东公司没有理会。", &[("林海", "explicit", "重新测量全部土地")]);
    check("市长林海指责甲国干预选举，对此甲国方面予以否认。", &[("林海", "explicit", "甲国干预选举")]);
    check("商人林海否认向局长行贿，其律师准备起诉该杂志。", &[("林海", "explicit", "向局长行贿")]);
    check("林海否认与周明存在劳动关系，周明无法申请工伤认定。", &[("林海", "explicit", "与周明存在劳动关系")]);
    // What somebody tells at length may be about others, too.
    check(
        "队长林海说，他理应获得点球，但裁判周明驳回了这一请求。",
        &[("林海", "explicit", "他理应获得点球，但裁判周明驳回了这一请求")],
    );
    check("商人林海否认行贿，也没有见过局长。", &[("林海", "explicit", "行贿，也没有见过局长")]);
}

#[test]
fn what_somebody_did_for_it_is_not_said() {
    check("苏梅因坚决反对全市公交涨价而受到了排挤。", &[("苏梅", "explicit", "全市公交涨价")]);
    check("蘇梅由於擔心孩子受到影響而搬離了小區。", &[("蘇梅", "explicit", "孩子受到影響")]);
    check("苏梅担心孩子因此受到影响，而学校无人过问。", &[("苏梅", "explicit", "孩子因此受到影响，而学校无人过问")]);
    check("林海因缺席全部训练而受到居民的批评。", &[("居民", "passive", "缺席全部训练")]);
}

#[test]
fn another_verb_of_the_same_one_in_the_clause() {
    check(
        "歌手林海赞扬市长修桥并声称将参加竞选。",
        &[("林海", "explicit", "市长修桥"), ("林海", "subjectless", "将参加竞选")],
    );
    check(
        "局长林海否认有人隐瞒并呼吁市民保持冷静。",
        &[("林海", "explicit", "有人隐瞒"), ("林海", "subjectless", "市民保持冷静")],
    );
    // Whom somebody calls upon may say something.
    check("市长林海要求公司道歉并承诺不再涨价。", &[("林海", "explicit", "公司道歉并承诺不再涨价")]);
}

#[test]
fn circumstances_before_the_verb() {
    check(
        "警方表示，林海经讯问后，承认盗窃了三辆电动车。",
        &[("警方", "explicit", "林海经讯问后，承认盗窃了三辆电动车")],
    );
    check("市长林海宣布这项政策时说，“房价不会大起大落。”", &[("林海", "explicit", "房价不会大起大落。")]);
    check("市長林海宣布這項政策時說，「房價不會大起大落。」", &[("林海", "explicit", "房價不會大起大落。")]);
    check("市长林海宣布房价不会大起大落。", &[("林海", "explicit", "房价不会大起大落")]);
    check("工人林海参加了分裂分子的抗议，他表示，今后不再抱希望。", &[("林海", "pronoun", "今后不再抱希望")]);
    check(
        "“大水来得太快，谁也没有时间逃走，”林海说，他补充说他的同事都在现场。",
        &[("林海", "postposed", "大水来得太快，谁也没有时间逃走，"), ("林海", "pronoun", "他的同事都在现场")],
    );
}

#[test]
fn what_belongs_to_what_is_said() {
    check(
        "大使林海呼吁乙国遵守两国领导人在会上作出的承诺。",
        &[("林海", "explicit", "乙国遵守两国领导人在会上作出的承诺")],
    );
    check(
        "市长林海承诺若对方“让出场地”，市里将于本月开工。",
        &[("林海", "explicit", "若对方“让出场地”，市里将于本月开工")],
    );
    check("苏梅说他的琴声传遍了整条街。”", &[("苏梅", "explicit", "他的琴声传遍了整条街")]);
    check("司机林海被保安告知任何人不得进入大楼。", &[("保安", "definite", "任何人不得进入大楼")]);
}

#[test]
fn those_who_are_more_than_one() {
    check(
        "市长周明说，工程会继续。\n这对夫妇否认自己是骗子，并称起诉毫无根据。",
        &[
            ("周明", "explicit", "工程会继续"),
            ("这对夫妇", "definite", "自己是骗子"),
            ("这对夫妇", "subjectless", "起诉毫无根据"),
        ],
    );
    check("林海夫婦表示，他們會繼續住在村裏。", &[("林海夫婦", "collective", "他們會繼續住在村裏")]);
    check("这对居民表示不公。", &[]);
    check(
        "包括市长林海在内的新桥支持者认为，改建是值得付出的代价。",
        &[("包括市长林海在内的新桥支持者", "collective", "改建是值得付出的代价")],
    );
    check(
        "包括市长林海在内支持改建的人认为，代价是值得的。",
        &[("包括市长林海在内支持改建的人", "collective", "代价是值得的")],
    );
}

#[test]
fn whom_the_text_has_led_to() {
    check(
        "歌手林海说，他上学时才明白过来。\n谈到苏梅首次主持节目，他说这是一件好事。",
        &[("林海", "explicit", "他上学时才明白过来"), ("林海", "pronoun", "这是一件好事")],
    );
    check(
        "议员周明说，“他们没有风度。”\n峰会过后三个多月，大使林海在会上通报情况。\n他却指出，制裁仍在进行。",
        &[("周明", "explicit", "他们没有风度。"), ("林海", "pronoun", "制裁仍在进行")],
    );
    check(
        "省能源局副局长周明说，电价不会上涨。\n海东电力公司宣布停工检修。这家设备制造商表示，检修将持续两周。",
        &[("周明", "explicit", "电价不会上涨"), ("这家设备制造商", "definite", "检修将持续两周")],
    );
}

#[test]
fn others_join_in_what_a_body_does() {
    check(
        "由于挪威要求增派人手，且有官员表态称将加强巡逻，局势紧张。",
        &[("挪威", "explicit", "增派人手"), ("官员", "collective", "将加强巡逻，局势紧张")],
    );
    check(
        "海灣集團要求複核,且有員工表態稱公司從未收到通知。",
        &[("海灣集團", "explicit", "複核"), ("員工", "explicit", "公司從未收到通知")],
    );
    // A person may tell of them.
    check(
        "岚国外长表示，两国应当对话，且有官员表态称，巡逻将会加强。",
        &[("岚国外长", "explicit", "两国应当对话，且有官员表态称，巡逻将会加强")],
    );
}

#[test]
fn another_who_denies_it() {
    check("韩国官员称，他们有权反击，然而日本官员否认袭击一事。", &[("韩国官员", "collective", "他们有权反击")]);
    check("韓國官員稱，他們有權反擊，然而日本官員否認襲擊一事。", &[("韓國官員", "collective", "他們有權反擊")]);
}
