//! Constructions of the press of Taiwan, each with what is like it and means something else.

use super::{check, check_role, with_sources};
use crate::quote::Kind;

#[test]
fn what_follows_how_somebody_takes_something() {
    let said = "路燈裝了三年沒亮過，晚上出門都要帶手電筒";
    check(&format!("溪尾村長林國棟不買帳。{said}。"), &[("林國棟", "chain", said)]);
    check(
        "议员何佩如则把矛头指向制度。评分表由同一批人写，谁来审结果都一样。",
        &[("何佩如", "chain", "评分表由同一批人写，谁来审结果都一样")],
    );
    check(
        "貿易商江文禮也不樂觀,他的茶行去年少了一半客人,房租倒是漲了兩次。",
        &[("江文禮", "explicit", "他的茶行去年少了一半客人,房租倒是漲了兩次")],
    );
    check(
        "议员何佩如再度发文，一口气列出九张照片。桥墩的裂缝春天就有了，养护单位夏天才第一次来看。",
        &[("何佩如", "chain", "桥墩的裂缝春天就有了，养护单位夏天才第一次来看")],
    );
    // What happens next, and what somebody else does, is told by the reporter.
    check("村民们并不买账。第二天上午，几百人聚集在工地门口。", &[]);
    check("溪尾村長林國棟不買帳。縣長何佩如隔天就撤回了補償方案。", &[]);
}

#[test]
fn in_what_something_is_said() {
    for text in ["农粮署稍晚发出新闻稿驳斥，收购价从未改变。", "農糧署稍晚發出新聞稿駁斥,收購價從未改變。"]
    {
        let said = &text[text.find("收").unwrap()..text.len() - "。".len()];
        check(text, &[(&text[.."农粮署".len()], "explicit", said)]);
    }
    check("泰禾營造透過律師發表聲明：設計圖是市府改過的。", &[("泰禾營造", "explicit", "設計圖是市府改過的")]);
    check("水利署傍晚以簡訊回復媒體，檢驗還要一週。", &[("水利署", "explicit", "檢驗還要一週")]);
    check("議員趙若庭喊話市長,先把時程講清楚。", &[("趙若庭", "explicit", "先把時程講清楚")]);
    check("农粮署发布说明。", &[]);
}

#[test]
fn a_day_with_its_date_in_brackets() {
    for text in [
        "立委趙若庭今(8)日在委員會質詢時爆料,圖書館的書架是空的。",
        "立委趙若庭昨（8日）晚間爆料，圖書館的書架是空的。",
    ] {
        check(text, &[("趙若庭", "explicit", "圖書館的書架是空的")]);
    }
}

#[test]
fn names_before_adverbs_and_behind_titles_cut_apart() {
    check(
        "黨團幹事長連書容則痛批，當年拆球場的人現在說要蓋球場。",
        &[("連書容", "explicit", "當年拆球場的人現在說要蓋球場")],
    );
    check(
        "党团干事长连书容痛批，当年拆球场的人现在说要盖球场。",
        &[("连书容", "explicit", "当年拆球场的人现在说要盖球场")],
    );
    check("主席連三天都說，會議很順利。", &[]);
    check_role("散會之前,都發局長宋柏年趕緊補充,圍籬明天就拆。", "宋柏年", "都發局長", Kind::Person);
    let text = "环保局长江若宁说，水质一向合格。江若宁质疑报表漏了两个月。";
    with_sources(text, |sources| assert_eq!(sources[0].statements.len(), 2));
    check_role("外送平台「快到家」回應，已派專人關懷。", "快到家", "外送平台", Kind::Organization);
}

#[test]
fn one_says_this_and_the_other_that() {
    check(
        "綠水黨團主張提高稅率，青山黨團則堅持先評估財政。",
        &[("綠水黨團", "explicit", "提高稅率"), ("青山黨團", "explicit", "先評估財政")],
    );
    check("工会主张加薪，资方则认为时机不对。", &[("工会", "explicit", "加薪"), ("资方", "explicit", "时机不对")]);
    check(
        "立委沈仲文质疑名单不公开；立委方怡真则声援部长，认为新办法比旧的清楚。",
        &[("沈仲文", "explicit", "名单不公开"), ("方怡真", "chain", "新办法比旧的清楚")],
    );
    check(
        "党团发布声明，认为蓝绿都在做样子，呼吁双方坐下来谈。",
        &[("党团", "chain", "蓝绿都在做样子"), ("党团", "subjectless", "双方坐下来谈")],
    );
}

#[test]
fn verbs_of_the_press() {
    check("立委趙若庭追問,難道要學生自己修屋頂嗎?", &[("趙若庭", "explicit", "難道要學生自己修屋頂嗎?")]);
    check("立委赵若庭追问，下个月再说。", &[]);
    check(
        "公司總經理江文禮坦承看過報告，但零件還在保固期內。",
        &[("江文禮", "explicit", "看過報告，但零件還在保固期內")],
    );
    check("晴川民意公司昨公布最新民調，六成受訪者反對遷校。", &[("晴川民意公司", "explicit", "六成受訪者反對遷校")]);
    check("南山大學的一份研究推估，缺口將達一成。", &[("南山大學的一份研究", "document", "缺口將達一成")]);
}

#[test]
fn others_of_those_who_comment() {
    check(
        "網友紛紛留言「太扯了吧」，不過也有人提醒，等影片完整再說。",
        &[("網友", "collective", "太扯了吧"), ("網友", "collective", "等影片完整再說")],
    );
    check(
        "有人说票价太贵，也有人认为，这个价钱很公道。",
        &[("有人", "collective", "票价太贵"), ("有人", "collective", "这个价钱很公道")],
    );
}

#[test]
fn whom_a_sentence_tells_of_beside_his_words() {
    check(
        "「我女兒到現在還不敢坐車」，家住溪尾鎮的江媽媽說著紅了眼眶。",
        &[("江媽媽", "postposed", "我女兒到現在還不敢坐車")],
    );
    check("两人说着家乡话走进车站。", &[]);
    check(
        "麵店老闆娘受訪時邊擦桌子,她從二樓看見火光,想喊人都喊不出聲。",
        &[("麵店老闆娘", "chain", "她從二樓看見火光,想喊人都喊不出聲")],
    );
    check("老板娘受访时，门外排起了长队。", &[]);
}

#[test]
fn whom_somebody_attacks() {
    check("工會理事長林國棟砲轟資方，年終獎金拖了半年。", &[("林國棟", "explicit", "年終獎金拖了半年")]);
    check("议员何佩如在脸书发文，痛批市府压着报告不公布。", &[("何佩如", "chain", "市府压着报告不公布")]);
    check("張男坦承犯行，法官判處有期徒刑。", &[]);
}

#[test]
fn names_of_three_characters() {
    check_role("里長王進財語帶哽咽地說,這座橋等了十二年。", "王進財", "里長", Kind::Person);
    check_role("藍委何佩如質詢時追問,名冊到底由誰保管?", "何佩如", "藍委", Kind::Person);
}
