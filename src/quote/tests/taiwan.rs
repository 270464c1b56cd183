//! Constructions of the press of Taiwan, each with what is like it and means something else.

use super::{check, check_role, with_sources};
use crate::quote::Kind;

#[test]
fn what_follows_how_somebody_takes_something() {
    let said = "補償金是買命錢，村裡一毛都不會拿";
    check(&format!("溪尾村長林國棟不買帳。{said}。"), &[("林國棟", "chain", said)]);
    check(
        "议员何佩如则把矛头指向制度。最低价标一路标到底，赚不到钱的厂商就偷料。",
        &[("何佩如", "chain", "最低价标一路标到底，赚不到钱的厂商就偷料")],
    );
    check(
        "貿易商江文禮也不樂觀,他的公司試過走海運,到港三成黑掉。",
        &[("江文禮", "explicit", "他的公司試過走海運,到港三成黑掉")],
    );
    check(
        "议员何佩如再度发文，一口气列出十个时间点。去年二月她就调阅了清册，三月又开了协调会。",
        &[("何佩如", "chain", "去年二月她就调阅了清册，三月又开了协调会")],
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
    check("鼎隆營造透過律師發表聲明：止水墩是市府指定的。", &[("鼎隆營造", "explicit", "止水墩是市府指定的")]);
    check("食藥署傍晚以簡訊回復媒體，定序還要五天。", &[("食藥署", "explicit", "定序還要五天")]);
    check("議員趙若庭喊話市長,先把人數寫進去。", &[("趙若庭", "explicit", "先把人數寫進去")]);
    check("农粮署发布说明。", &[]);
}

#[test]
fn a_day_with_its_date_in_brackets() {
    for text in ["立委趙若庭今(12)日在委員會質詢時爆料,役男排隊打靶。", "立委趙若庭昨（12日）晚間爆料，役男排隊打靶。"]
    {
        check(text, &[("趙若庭", "explicit", "役男排隊打靶")]);
    }
}

#[test]
fn names_before_adverbs_and_behind_titles_cut_apart() {
    check("黨團幹事長連亞芸則痛批，砍預算的變成守護神。", &[("連亞芸", "explicit", "砍預算的變成守護神")]);
    check("党团干事长连亚芸痛批，砍预算的变成守护神。", &[("连亚芸", "explicit", "砍预算的变成守护神")]);
    check("主席連三天都說，會議很順利。", &[]);
    check_role("全場譁然之際,都發局長賀雲生趕緊補充,廠商已經扣款。", "賀雲生", "都發局長", Kind::Person);
    let text = "环保局长陈若涵说，初稿已经更正。陈若涵质疑采样没有第三方在场。";
    with_sources(text, |sources| assert_eq!(sources[0].statements.len(), 2));
    check_role("外送平台「快到家」回應，已派專人關懷。", "快到家", "外送平台", Kind::Organization);
}

#[test]
fn one_says_this_and_the_other_that() {
    check(
        "立新黨團主張提高稅率，民本黨團則堅持先評估財政。",
        &[("立新黨團", "explicit", "提高稅率"), ("民本黨團", "explicit", "先評估財政")],
    );
    check("工会主张加薪，资方则认为时机不对。", &[("工会", "explicit", "加薪"), ("资方", "explicit", "时机不对")]);
    check(
        "立委车仲文质疑程序有瑕疵；立委解怡真则声援部长，认为试办比过去严谨。",
        &[("车仲文", "explicit", "程序有瑕疵"), ("解怡真", "chain", "试办比过去严谨")],
    );
    check(
        "党团发布声明，认为蓝绿都在消费家属，呼吁双方停止互贴标签。",
        &[("党团", "chain", "蓝绿都在消费家属"), ("党团", "subjectless", "双方停止互贴标签")],
    );
}

#[test]
fn verbs_of_the_press() {
    check("立委趙若庭追問,難道要叫大樓搬家嗎?", &[("趙若庭", "explicit", "難道要叫大樓搬家嗎?")]);
    check("立委赵若庭追问，下个月再说。", &[]);
    check("公司總經理江文禮坦承收過公函，但里程符合建議。", &[("江文禮", "explicit", "收過公函，但里程符合建議")]);
    check("美河民意公司昨公布最新民調，47％受訪者反對罷免。", &[("美河民意公司", "explicit", "47％受訪者反對罷免")]);
    check("島南大學的一份研究推估，缺口將達一成。", &[("島南大學的一份研究", "document", "缺口將達一成")]);
}

#[test]
fn others_of_those_who_comment() {
    check(
        "網友紛紛留言「太扯了吧」，不過也有人提醒，先不要急著公審。",
        &[("網友", "collective", "太扯了吧"), ("網友", "collective", "先不要急著公審")],
    );
    check(
        "有人说票价太贵，也有人认为，这个价钱很公道。",
        &[("有人", "collective", "票价太贵"), ("有人", "collective", "这个价钱很公道")],
    );
}

#[test]
fn whom_a_sentence_tells_of_beside_his_words() {
    check("「我兒子吐到剩膽汁」，家住溪尾鎮的丁媽媽說著紅了眼眶。", &[("丁媽媽", "postposed", "我兒子吐到剩膽汁")]);
    check("两人说着家乡话走进车站。", &[]);
    check(
        "攤販老闆娘受訪時還在發抖,她在這裡賣了十年,沒看過這樣打的。",
        &[("攤販老闆娘", "chain", "她在這裡賣了十年,沒看過這樣打的")],
    );
    check("老板娘受访时，门外排起了长队。", &[]);
}

#[test]
fn whom_somebody_attacks() {
    check("工會理事長林國棟砲轟資方，根本沒有誠意談。", &[("林國棟", "explicit", "根本沒有誠意談")]);
    check("议员何佩如在脸书发文，痛批市府隐匿检测结果。", &[("何佩如", "chain", "市府隐匿检测结果")]);
    check("張男坦承犯行，法官判處有期徒刑。", &[]);
}

#[test]
fn names_of_three_characters() {
    check_role("里長王進財語帶哽咽地說,這條路等了三十年。", "王進財", "里長", Kind::Person);
    check_role("藍委何佩如質詢時追問,經費到底花到哪裡去?", "何佩如", "藍委", Kind::Person);
}
