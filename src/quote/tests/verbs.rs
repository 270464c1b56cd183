//! Verbs and nouns that take what is said, and those that tell what somebody does or feels.

use super::check;

#[test]
fn what_a_recording_or_a_promise_holds() {
    check("歌手林玫控诉录制节目时遭遇不公平的录音曝光。", &[("林玫", "explicit", "录制节目时遭遇不公平")]);
    check(
        "歌手林玫控诉录制节目时遭遇不公平的录音曝光，当晚引发关注。",
        &[("林玫", "explicit", "录制节目时遭遇不公平")],
    );
    check("歌手林玫控訴錄製節目時遭遇不公平的錄音曝光。", &[("林玫", "explicit", "錄製節目時遭遇不公平")]);
    check(
        "总统周海明28日重申了在未来三个月内将分别向六国无偿援助粮食的承诺。",
        &[("周海明", "explicit", "在未来三个月内将分别向六国无偿援助粮食")],
    );
    check("总统周海明重申了一贯立场。", &[]);
}

#[test]
fn hints_and_praise() {
    check("周海明赞扬了几名领导人“非常聪明”。", &[("周海明", "explicit", "几名领导人“非常聪明”")]);
    check("周海明在演讲中暗示对手“已经失去了公平”。", &[("周海明", "explicit", "对手“已经失去了公平”")]);
    check("種種跡象暗示對手已經失去了公平。", &[]);
}

#[test]
fn an_attitude_alone_before_a_demand() {
    check("网友们纷纷表示谴责，要求相关人员公开道歉。", &[("网友们", "collective", "相关人员公开道歉")]);
    check("網友們紛紛表示譴責,要求相關人員公開道歉。", &[("網友們", "collective", "相關人員公開道歉")]);
}

#[test]
fn officers_without_a_verb() {
    check("據該公司首席執行官林海明,今年的銷量不及去年。", &[("林海明", "according-to", "今年的銷量不及去年")]);
    check(
        "据该公司首席执行官Bill Yeargin，今年的销量不及去年。",
        &[("Bill Yeargin", "according-to", "今年的销量不及去年")],
    );
}

#[test]
fn by_whom_somebody_is_accused() {
    check("她被婆婆和老公指证与教练发生婚外情。", &[("婆婆和老公", "collective", "与教练发生婚外情")]);
    check("她被同事举报收受礼金，单位已经立案。", &[]);
}

#[test]
fn topics_and_searches_are_not_said() {
    check("志愿者林芳在课堂上介绍“水资源现状”“节水方法”等内容。", &[]);
    check("志願者林芳在課堂上介紹「水資源現狀」和節水方法。", &[]);
    check("馆员林芳介绍，“水资源现状”展今天开幕。", &[("林芳", "explicit", "“水资源现状”展今天开幕")]);
    check("上游新闻记者检索短视频平台注意到，该女子曾发布多条视频。", &[]);
    check("周海明对文本未写入目标感到遗憾。", &[("周海明", "attitude", "对文本未写入目标感到遗憾")]);
    check("警方答复查询，确认男子已被拘留。", &[("警方", "chain", "男子已被拘留")]);
}

#[test]
fn short_words_with_a_verb() {
    check("何女士激动地表示要感谢他。", &[("何女士", "explicit", "要感谢他")]);
    check("何女士表示强烈不满。", &[]);
    check("公司和分析师都在猜测，困境是否只是暂时的。", &[("公司和分析师", "collective", "困境是否只是暂时的")]);
    check("但目前公司和分析师都在猜测，困境是否只是暂时的。", &[("公司和分析师", "collective", "困境是否只是暂时的")]);
}

#[test]
fn whom_somebody_tells_without_a_mark() {
    for text in ["林女士告诉记者她已收到退款，并删除了评论。", "林女士告訴記者她已收到退款,並刪除了評論。"]
    {
        let said = &text["林女士告诉记者".len()..text.len() - "。".len()];
        check(text, &[("林女士", "explicit", said)]);
    }
    // Something else of hers.
    check("林女士告诉记者自己的名字。", &[]);
    check("林女士告诉记者其中一间教室的号码。", &[]);
}

#[test]
fn what_a_notice_holds() {
    for text in [
        "县医院发布通知，内容提道：“门诊时间将会调整到下午两点。”",
        "縣醫院發布通知,內容提道:「門診時間將會調整到下午兩點。」",
    ] {
        let said = &text[text.find(['“', '「']).unwrap() + "“".len()..text.len() - "”".len()];
        check(text, &[(&text[..9], "document", said)]);
    }
    check("林苏揭露了行业的黑幕，大家很高兴。", &[]);
    check("林苏决定站出来揭露行业的黑幕。", &[]);
}

#[test]
fn a_reporter_who_asks_is_nobody() {
    check(
        "赛后，被《海湾时报》记者问到“如何看待这一场失利？”，林马表示，队员已经尽力。",
        &[("林马", "explicit", "队员已经尽力")],
    );
    check(
        "賽後,被《海灣時報》記者問及「如何看待這一場失利?」,林馬表示,隊員已經盡力。",
        &[("林馬", "explicit", "隊員已經盡力")],
    );
}

#[test]
fn notices_and_what_they_hold() {
    check(
        "海东市交通局发布公告，即日起向社会征集停车收费的意见。",
        &[("海东市交通局", "explicit", "即日起向社会征集停车收费的意见")],
    );
    check(
        "近日海东市防汛办公室發出通知,要求各地做好巡查,確保安全。",
        &[("海东市防汛办公室", "chain", "各地做好巡查,確保安全")],
    );
    check(
        "星湖航空有限公司近日公布，七月载客人次创下新高。",
        &[("星湖航空有限公司", "explicit", "七月载客人次创下新高")],
    );
    check("海东市交通局公布部分典型案例，其中三起涉及超载。", &[]);
    check("海东市交通局发布公告，引发关注。", &[]);
    check("海東市紀委監委發布通報,林海明被開除黨籍。", &[("海東市紀委監委", "explicit", "林海明被開除黨籍")]);
    check("海东市教育局昨天印发《假期办法》，要求各校做好准备。", &[("海东市教育局", "chain", "各校做好准备")]);
    check("据公安部公布，上半年案件下降两成。", &[("公安部", "according-to", "上半年案件下降两成")]);
    check("星湖货船发布消息，新船下月起航。", &[("星湖货船", "explicit", "新船下月起航")]);
}

#[test]
fn who_declares_something() {
    check("临山敏仁正式宣布获得超亿元融资。", &[("临山敏仁", "explicit", "获得超亿元融资")]);
    check("臨山敏仁正式宣布獲得超億元融資。", &[("臨山敏仁", "explicit", "獲得超億元融資")]);
    check("县政府宣布填海计划时，当地渔业正在恢复。", &[]);
    check("一家小型银行宣告倒闭，由保险公司接管。", &[]);
}

#[test]
fn what_somebody_learns() {
    check("从省体育局获悉，今年全省比赛增加两成。", &[("省体育局", "according-to", "今年全省比赛增加两成")]);
    check("從省體育局獲悉,今年全省比賽增加兩成。", &[("省體育局", "according-to", "今年全省比賽增加兩成")]);
    check("派出所民警在工作中获悉，有人在林场聚众赌博。", &[]);
}

#[test]
fn words_that_have_a_verb_in_them() {
    check("车站张贴了提示语，上车要先排队。", &[]);
    check("该团伙成员众多，分工明确，近期在安平县作案。", &[]);
    check("素有“神探”之称，他在多年的生涯中查过八千起案件。", &[]);
    check("研究人员用这些信息来预测鱼群在近海的位置。", &[]);
}

#[test]
fn who_is_openly_against_something() {
    check("渔业的行业组织强烈反对邻国政府的填海计划。", &[("渔业的行业组织", "explicit", "邻国政府的填海计划")]);
    check("渔业的行业组织反对邻国政府的填海计划。", &[]);
    check("有消息人士透露，林海明将出席听证。", &[("消息人士", "anonymous", "林海明将出席听证")]);
}
