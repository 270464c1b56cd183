//! Constructions of the press, each with what is like it and means something else.

use super::{check, check_role, with_sources};
use crate::quote::Kind;

#[test]
fn names_with_words_in_them() {
    check_role("临江大学城市规划系教授顾言之认为，路网过密。", "顾言之", "临江大学城市规划系教授", Kind::Person);
    check_role("臨江大學城市規劃系教授顧言之認為,路網過密。", "顧言之", "臨江大學城市規劃系教授", Kind::Person);
    check_role("研究员秦若水告诉记者，指标下降。", "秦若水", "研究员", Kind::Person);
    check_role("会长丹妮尔·阿什比说，结果令人惊讶。", "丹妮尔·阿什比", "会长", Kind::Person);
    check_role("教授罗德里戈·特谢拉指出，公约很重要。", "罗德里戈·特谢拉", "教授", Kind::Person);
    check_role("海洋黨選對會召集人程惠文下午受訪指出,差距很小。", "程惠文", "海洋黨選對會召集人", Kind::Person);
    check_role("多国政要和专家学者认为，落实仍有挑战。", "多国政要和专家学者", "", Kind::Group);
}

#[test]
fn called_by_the_surname() {
    for text in
        ["直到老罗听完录音后指出，取样有误。老罗今年五十岁。", "直到老羅聽完錄音後指出,取樣有誤。老羅今年五十歲。"]
    {
        with_sources(text, |sources| assert_eq!(&text[sources[0].name], &text[6..12]));
    }
    check("店员小马给记者看了伤口，说是对方先动的手。", &[("小马", "chain", "是对方先动的手")]);
    check("二十四小时客服表示，小时计费。", &[("二十四小时客服", "explicit", "小时计费")]);
}

#[test]
fn quotations_in_a_row() {
    check(
        "乡民也炸锅：“先通车再说”、“平手啦，吵什么”、“去看看工地好吗”。",
        &[("乡民", "colon", "先通车再说"), ("乡民", "colon", "平手啦，吵什么"), ("乡民", "colon", "去看看工地好吗")],
    );
    check(
        "抗議者高喊「還我土地」「立即停工」等口號,但市府沒有回應。",
        &[("抗議者", "collective", "還我土地"), ("抗議者", "collective", "立即停工")],
    );
    check("他表示，“红海”“蓝海”都是比喻。", &[]);
}

#[test]
fn an_indirect_question() {
    check("立委林沛安追問落後的基地究竟有幾處。", &[("林沛安", "explicit", "落後的基地究竟有幾處")]);
    check("高明反问她敢不敢公布行程。", &[("高明", "explicit", "她敢不敢公布行程")]);
    check("林沛安追问进度。", &[]);
    check("记者追问明年是否还办。", &[]);
}

#[test]
fn a_call_at_the_end_of_a_report() {
    check(
        "红海救援委员会7日发表声明说，疫情正在蔓延，医疗系统濒临崩溃，呼吁各方立即提供援助。",
        &[
            ("红海救援委员会", "explicit", "疫情正在蔓延，医疗系统濒临崩溃"),
            ("红海救援委员会", "subjectless", "各方立即提供援助"),
        ],
    );
}

#[test]
fn why_somebody_regrets() {
    check("林建国表示遗憾，文本没有写入上限。", &[("林建国", "explicit", "文本没有写入上限")]);
    check("林建國表示遺憾,文本沒有寫入上限。", &[("林建國", "explicit", "文本沒有寫入上限")]);
}

#[test]
fn those_who_say_nothing() {
    check(
        "《东海晚报》称，招募属于非法。海东市政府也没有立即回复置评请求。",
        &[("《东海晚报》", "media", "招募属于非法")],
    );
    check("高宁表示，合同已经签署，公司未就此置评。", &[("高宁", "explicit", "合同已经签署")]);
}

#[test]
fn reporters_are_no_sources() {
    check("海报新闻记者8月16日从海东医院获悉，新楼已经封顶。", &[("海东医院", "according-to", "新楼已经封顶")]);
    check("东海新闻记者注意到，路边停满了车。", &[]);
    check(
        "央视新闻14日报道，据《东海之光》13日报道，车队遭到袭击。",
        &[("《东海之光》", "according-to", "车队遭到袭击")],
    );
}

#[test]
fn some_and_others() {
    with_sources("有人认为，票价太高。也有人认为，票价合理。", |sources| {
        assert_eq!(sources.len(), 2)
    });
    with_sources("一些学员表示，课程太贵。学员们说，退费很难。", |sources| {
        assert_eq!(sources.len(), 1)
    });
    with_sources(
        "综合消息：多国人士积极评价公约达成\n新华社海东9日电 多国官员和学者认为，公约意义重大。",
        |sources| assert_eq!(sources.len(), 1),
    );
}

#[test]
fn other_names_in_brackets() {
    for text in [
        "饲养员姜立远（昵称“姜爷爷”）介绍说，幼崽睁眼了。姜爷爷表示，还要再等一个月。",
        "飼養員姜立遠(暱稱「姜爺爺」)介紹說,幼崽睜眼了。姜爺爺表示,還要再等一個月。",
    ] {
        with_sources(text, |sources| assert_eq!(sources.len(), 1));
    }
}

#[test]
fn the_one_of_whom_was_told() {
    check(
        "赛事落幕\n官员王刚表示，赛事圆满。\n看台上坐满了人。从昆明赶来的球迷李平举着队旗，他说这一趟没有白跑。",
        &[("王刚", "explicit", "赛事圆满"), ("李平", "pronoun", "这一趟没有白跑")],
    );
    check("记者拨通店主周平的电话，他情绪激动，称事情不是网上说的那样。", &[("周平", "chain", "事情不是网上说的那样")]);
}

#[test]
fn an_interview_of_a_headline() {
    check("对话潘牧云：别急着种树\n四月的滩涂上风很大。", &[("潘牧云", "headline", "别急着种树")]);
    check("獨家專訪潘牧雲:別急著種樹\n四月的灘塗上風很大。", &[("潘牧雲", "headline", "別急著種樹")]);
}

#[test]
fn what_a_noun_is_made_of() {
    check("会长提出共建“数字丝路”倡议和绿色发展倡议，就是为支持各方。", &[]);
    check("《规定》采用规范说，严格确定举证责任。", &[]);
    check("根据计划，新厂明年投产。", &[]);
    check("根据年报，新厂明年投产。", &[("年报", "according-to", "新厂明年投产")]);
}

#[test]
fn told_to_a_reporter_at_the_start_of_a_sentence() {
    check("赵师傅告诉记者：“每天都有人拉过来。”", &[("赵师傅", "explicit", "每天都有人拉过来。")]);
    check("趙師傅告訴記者:「每天都有人拉過來。」", &[("趙師傅", "explicit", "每天都有人拉過來。")]);
    check("东海晚报记者：明年还办吗？", &[]);
}

#[test]
fn what_somebody_does_while_speaking() {
    check("老人拉着官兵的手说：“有你们真好。”", &[("老人", "definite", "有你们真好。")]);
    check("一位居民拉着官兵的手激动地说：“有你们真好。”", &[("一位居民", "explicit", "有你们真好。")]);
    check("队长苏梅大声呐喊着：“不要放弃。”", &[("苏梅", "explicit", "不要放弃。")]);
    check("小伙子指着大妈质问：“你愿意吗？”", &[("小伙子", "definite", "你愿意吗？")]);
    check("周海明提出疑问：“钱从哪里来？”", &[("周海明", "colon", "钱从哪里来？")]);
    check("郭建波临走前叮嘱赵某母亲：“有事随时打电话。”", &[("郭建波", "explicit", "有事随时打电话。")]);
    check("海东集团发出警告信。", &[]);
}

#[test]
fn names_as_the_words_are_cut() {
    check_role("发改委主任黄东林在报告中表示，投资增长。", "黄东林", "发改委主任", Kind::Person);
    check_role("發改委主任黃東林在報告中表示,投資增長。", "黃東林", "發改委主任", Kind::Person);
    check_role("首席经济学家何海峰在接受采访时表示，空间充足。", "何海峰", "首席经济学家", Kind::Person);
    check_role("校长古月华坦言，操场太小。", "古月华", "校长", Kind::Person);
    check_role(
        "副秘书长、紧急救援协调员格里菲思呼吁，各方克制。",
        "格里菲思",
        "副秘书长、紧急救援协调员",
        Kind::Person,
    );
    check_role("前来办证的普某表示：“讲得很清楚。”", "普某", "", Kind::Person);
    check_role("海洋大臣松野博一当天称，调查继续。", "松野博一", "海洋大臣", Kind::Person);
    check_role("欧洲议会议长冯德莱恩强调，需要团结。", "冯德莱恩", "欧洲议会议长", Kind::Person);
    check_role("韩国联合参谋本部通报说，演习结束。", "韩国联合参谋本部", "", Kind::Organization);
}

#[test]
fn a_headline_that_answers() {
    check("海东中学领导回应食堂涨价一事：办学很正规\n家长近日来电。", &[("海东中学领导", "headline", "办学很正规")]);
    check("海东通报男童受伤一事：未达立案标准\n家长近日来电。", &[("海东", "explicit", "未达立案标准")]);
}

#[test]
fn a_ground_is_no_demand() {
    check("应主治医师要求，刘先生带孩子去复查。", &[]);
    check("根据《夜市条例》等要求，将点位公示如下。", &[]);
    check("蓝湾公司积极响应区号召，为驿站提供物资。", &[]);
    check("活动设置警示标志，提醒游客注意安全。", &[]);
    check("對方的錄音曝光,引發熱議。", &[]);
    check("市教育局要求，年底前完工。", &[("市教育局", "explicit", "年底前完工")]);
}

#[test]
fn whom_a_reporter_asked() {
    check("大河立方记者从西部航空获悉，客运量增长。", &[("西部航空", "according-to", "客运量增长")]);
    check("記者從市交警支隊了解到,路口已經改造。", &[("市交警支隊", "according-to", "路口已經改造")]);
    check("东海新闻记者梳理发现，路边停满了车。", &[]);
    check("记者了解到，路边停满了车。", &[]);
}

#[test]
fn a_quotation_before_an_aside() {
    check("“我们不接受。”面对质疑，李明回应道。", &[("李明", "postposed", "我们不接受。")]);
    check(
        "“无论你觉得行还是不行，你终将都是对的”，董事长刘庆表示，要打造助手。",
        &[("刘庆", "postposed", "无论你觉得行还是不行，你终将都是对的"), ("刘庆", "explicit", "要打造助手")],
    );
    check("队长苏梅感慨万千：“二十年了，终于等到了。”", &[("苏梅", "colon", "二十年了，终于等到了。")]);
    check("有乘客反馈，“候车室面积太小。”", &[("乘客", "explicit", "候车室面积太小。")]);
}

#[test]
fn the_one_by_whom_it_is_said() {
    check("她被校长李明要求当众宣读检讨书。", &[("李明", "explicit", "当众宣读检讨书")]);
    check("她被要求写检讨。", &[]);
}

#[test]
fn an_interview_in_paragraphs() {
    check(
        "专访作家沈星河\n《东海周刊》：新书为什么写了八年？\n沈星河：我一直写得慢。\n慢不是坏事，茶也要慢慢泡。\n《东海周刊》：也有学者批评，这样写太拖沓。\n沈星河：批评得对。\n",
        &[
            ("沈星河", "dialogue", "我一直写得慢。"),
            ("沈星河", "dialogue", "慢不是坏事，茶也要慢慢泡。"),
            ("学者", "collective", "这样写太拖沓"),
            ("沈星河", "dialogue", "批评得对。"),
        ],
    );
    check(
        "專訪作家沈星河\n問:新書為什麼寫了八年?\n沈星河:我一直寫得慢。\n窗外下起了雨。\n",
        &[("沈星河", "dialogue", "我一直寫得慢。")],
    );
}

#[test]
fn a_quotation_over_several_lines() {
    check(
        "公投前夕\n學者周仁和說:「我們是貧窮的國家。\n如果他們不接納我們,我們也可以另找出路。」\n投票將於週日舉行。\n",
        &[
            ("周仁和", "explicit", "我們是貧窮的國家。"),
            ("周仁和", "explicit", "如果他們不接納我們,我們也可以另找出路。"),
        ],
    );
    // A mark of the same kind inside, a line as short as a heading, and one who is named behind the end.
    check(
        "公投前夕\n「我們是「海上」的國家。\n誰來幫忙?\n有人問我:『你們怎麼辦?』\n我也不知道,」學者周仁和說道。\n投票將於週日舉行。\n",
        &[
            ("周仁和", "postposed", "我們是「海上」的國家。"),
            ("周仁和", "postposed", "誰來幫忙?"),
            ("周仁和", "postposed", "有人問我:『你們怎麼辦?』"),
            ("周仁和", "postposed", "我也不知道,"),
        ],
    );
    // The one whom the line before is about.
    check(
        "公投前夕\n学者周仁和走上讲台。\n“你们怎么办？\n我们是贫穷的国家，我也不知道。”\n投票将于周日举行。\n",
        &[
            ("周仁和", "quotation-alone", "你们怎么办？"),
            ("周仁和", "quotation-alone", "我们是贫穷的国家，我也不知道。"),
        ],
    );
    // The wrong mark closes it.
    check(
        "公投前夕\n学者周仁和说：“我们是贫穷的国家。“\n投票将于周日举行。\n街头站满了人。”\n",
        &[("周仁和", "explicit", "我们是贫穷的国家。")],
    );
    check(
        "公投前夕\n学者周仁和说：“我们是贫穷的国家。\n投票将于周日举行。\n“公投”二字写满街头。\n",
        &[("周仁和", "explicit", "我们是贫穷的国家。")],
    );
    check(
        "公投前夕\n学者周仁和写到：「我们是贫穷的国家。」记者问到：“谁来帮忙？”\n",
        &[("周仁和", "explicit", "我们是贫穷的国家。"), ("记者", "definite", "谁来帮忙？")],
    );
}

#[test]
fn who_hopes_for_something_too() {
    check(
        "院长王辰表示，项目进展顺利。同时希望各单位瞄准目标，确保任务完成。",
        &[("王辰", "explicit", "项目进展顺利"), ("王辰", "subjectless", "各单位瞄准目标，确保任务完成")],
    );
    check(
        "教授李红认为，政策有两层含义，一是稳定预期；二是蕴涵了中央希望民企担起责任。",
        &[("李红", "explicit", "政策有两层含义，一是稳定预期；二是蕴涵了中央希望民企担起责任")],
    );
}

#[test]
fn attitudes_of_some_and_of_others() {
    check("对此，个别村民表示理解，但多数人不满。", &[("个别村民", "collective", "理解")]);
    check("周海明表示理解。", &[]);
    check("一些海东国家的人表示，同胞已经回国。", &[("一些海东国家的人", "collective", "同胞已经回国")]);
}

#[test]
fn papers_of_courts_and_things_just_spoken_of() {
    check(
        "司法网公布的一则海东市中级人民法院作出的裁定书显示，董某曾获减刑。",
        &[("司法网公布的一则海东市中级人民法院作出的裁定书", "document", "董某曾获减刑")],
    );
    check(
        "《东海晚报》称，广告指向一个网站。该网站显示，所有者为当地政府。",
        &[("《东海晚报》", "media", "广告指向一个网站"), ("该网站", "definite", "所有者为当地政府")],
    );
}

#[test]
fn findings() {
    check("一项新研究发现，这种药物可以延缓衰老。", &[("一项新研究", "document", "这种药物可以延缓衰老")]);
    check("农业农村厅监测发现，上周猪价上涨。", &[("农业农村厅", "explicit", "上周猪价上涨")]);
    check("《意見》提出,到2025年建成體系。", &[("《意見》", "document", "到2025年建成體系")]);
    check("有读者来信，表现优于预期，令人欣慰。", &[]);
}

#[test]
fn somebody_else_pointed_at() {
    check(
        "知情人透露，手术大多在境外进行。这位受害者发出了这样的呼喊：“我一定要回到我的国家！”",
        &[("知情人", "anonymous", "手术大多在境外进行"), ("这位受害者", "colon", "我一定要回到我的国家！")],
    );
    check(
        "律师张伟表示，合同有效。该负责人还透露，款项已付。其表示，材料已经齐全。",
        &[("张伟", "explicit", "合同有效"), ("张伟", "definite", "款项已付"), ("张伟", "pronoun", "材料已经齐全")],
    );
}

#[test]
fn who_attended_is_no_part_of_a_speech() {
    check(
        "书记龙冬林表示，协会将继续支持当地。此次捐赠是一次具体实践。处长邱晓彦等参加活动。",
        &[("龙冬林", "explicit", "协会将继续支持当地。此次捐赠是一次具体实践")],
    );
}

#[test]
fn what_has_too_little_to_say() {
    check("邻居都怀疑老王了。", &[]);
    check("队伍牢记嘱托，一代人接着一代人干。", &[]);
    check("某公司罔顾海东市政府对水源保护的重要要求，我行我素，支持开发。", &[]);
    check("球迷的热情深深感动了队员。", &[]);
}

#[test]
fn what_reports_and_what_it_is_called_again() {
    for text in [
        "据海湾媒体报道，桥断了。\n《海湾之光》报道称，桥梁已经修复。报道说，通车时间未定。",
        "據海灣媒體報導,橋斷了。\n《海灣之光》報導稱,橋梁已經修復。報導說,通車時間未定。",
    ] {
        with_sources(text, |sources| {
            let paper = sources.iter().find(|source| text[source.name].starts_with('《')).unwrap();
            assert_eq!((paper.kind, paper.statements.len()), (Kind::Media, 2), "{text}");
        });
    }
    check(
        "据东海日报小船视频报道，北滩镇政府工作人员称，两名游客受伤。",
        &[("北滩镇政府工作人员", "explicit", "两名游客受伤")],
    );
    check("据东海日报小船视频报道，两名游客受伤。", &[("东海日报小船视频", "according-to", "两名游客受伤")]);
    // Nobody reports.
    for text in ["综合报道，三名工人在事故中受伤。", "綜合消息,三名工人在事故中受傷。"] {
        check(text, &[]);
    }
    check("综合海湾晚报报道，三名工人在事故中受伤。", &[("海湾晚报", "according-to", "三名工人在事故中受伤")]);
}

#[test]
fn what_an_agency_sends_out_it_says_itself() {
    for text in ["韩联社消息称，外长下周会面。", "東海日報消息稱,外長下週會面。"] {
        let name = &text[..text.find("消息").unwrap()];
        check_role(text, name, "", Kind::Media);
    }
    // Anybody's, and somebody's who is not named.
    check_role("社交媒体消息称，学校将停课。", "社交媒体消息", "", Kind::Document);
    check_role("岚国消息人士称，学校将停课。", "岚国消息人士", "", Kind::Anonymous);
}

#[test]
fn what_is_reported_is_not_said_by_a_body_that_speaks_before() {
    let text =
        "据海湾新闻网7日报道，工会代表称，工人计划罢工。港口工会表示，罢工已获批准。报道称，这是四十年来的首次。";
    check_role(text, "海湾新闻网", "", Kind::Media);
    let text = "港口工会表示，罢工已获批准。报道称，这是四十年来的首次。";
    check_role(text, "报道", "", Kind::Document);
}
