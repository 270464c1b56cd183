//! Quotations and reports that something behind them or before them gives to somebody.

use super::check;

#[test]
fn whose_judgement_a_quotation_is() {
    let words = ("林海", "postposed", "能吃苦、肯学习");
    check("“能吃苦、肯学习”，是队长林海对这群新人的评价。", &[words]);
    check("「能吃苦、肯學習」這是隊長林海對這群新人的印象。", &[("林海", "postposed", "能吃苦、肯學習")]);
    check("“能吃苦、肯学习”是林海对自己的要求。", &[]);
}

#[test]
fn a_quotation_before_the_one_who_sees_it_so() {
    check(
        "“这里的路比以前好走多了，孩子上学也方便”，在村民林芳看来，修路是最实在的事情。",
        &[
            ("林芳", "postposed", "这里的路比以前好走多了，孩子上学也方便"),
            ("林芳", "in-view-of", "修路是最实在的事情"),
        ],
    );
}

#[test]
fn what_is_reported_further() {
    check(
        "据海国《朝海新闻》6日报道，政府将决定排海日期。据报道，首相计划在18日赴山国会谈。",
        &[
            ("海国《朝海新闻》", "according-to", "政府将决定排海日期"),
            ("海国《朝海新闻》", "according-to", "首相计划在18日赴山国会谈"),
        ],
    );
    // Nobody knows which medium it is.
    check("村里的路修好了。据报道，首相计划在18日赴山国会谈。", &[]);
    check(
        "据海国媒体6日报道，桥断了。据报道，市长林海表示，桥会修好。",
        &[("海国媒体", "according-to", "桥断了"), ("林海", "explicit", "桥会修好")],
    );
}

#[test]
fn the_newest_figures_of_an_institution() {
    check(
        "根据世界海洋组织最新数据，溺水是意外死亡的第三大原因。",
        &[("世界海洋组织", "according-to", "溺水是意外死亡的第三大原因")],
    );
}

#[test]
fn what_two_countries_declare() {
    check("马纳里和布隆迪里7月31日联合发表声明，反对武力干涉局势。", &[("马纳里和布隆迪里", "chain", "武力干涉局势")]);
}

#[test]
fn somebody_who_is_told_of_behind_the_quotation() {
    let said = "这里的场地布置和氛围感令人激动。";
    check(
        "村民林光美说，她会回来。\n两队打成平手。“这里的场地布置和氛围感令人激动。”比赛结束后，林光美十分高兴。",
        &[("林光美", "explicit", "她会回来"), ("林光美", "anticipated", said)],
    );
    check(
        "村里又开了一趟列车。“这趟列车非常方便快捷，很多人都坐过。”在回乡的路上，一位外国旅客对此大为赞叹。",
        &[("一位外国旅客", "anticipated", "这趟列车非常方便快捷，很多人都坐过。")],
    );
}

#[test]
fn what_comes_of_thinking_it_over() {
    check("林竞欧得出了结论：鹦鹉刷牙，是为了陪伴主人。", &[("林竞欧", "explicit", "鹦鹉刷牙，是为了陪伴主人")]);
    check("但海国新闻网的解读是：人们不愿打开钱包。", &[("海国新闻网", "media", "人们不愿打开钱包")]);
    check(
        "村支书林海汇报了党建工作方面的经验和做法：始终坚持高质量党建引领发展。",
        &[("林海", "colon", "始终坚持高质量党建引领发展")],
    );
    check("全体官兵举起右手，庄严宣誓：“我是军人，服从命令！”", &[("全体官兵", "chain", "我是军人，服从命令！")]);
    check("村民林海在网上实名举报一派出所所长涉嫌违法办案。", &[("林海", "explicit", "一派出所所长涉嫌违法办案")]);
}

#[test]
fn some_whom_a_reporter_meets() {
    check("30日，记者赶到现场后有市民指出，该男子经常打麻将。", &[("市民", "collective", "该男子经常打麻将")]);
}

#[test]
fn reports_that_somebody_makes() {
    check("会上，副书记林海领学了文件，副县长程铁作了工作报告。", &[]);
    check("代表审议通过工作报告，并选举产生新一届负责人。", &[]);
    check("政府工作报告提出，今年新建三所学校。", &[("政府工作报告", "document", "今年新建三所学校")]);
}

#[test]
fn what_happened_so_long_ago_and_on_what_ground() {
    check("总理林海提出“一海一岸”倡议十周年之际，两国往来密切。", &[]);
    check("根据《渔业法》相关规定，海城渔政局决定对该公司处罚款12万元。", &[]);
    check("根据《渔业法》规定，每年夏天禁止捕捞。", &[("《渔业法》规定", "according-to", "每年夏天禁止捕捞")]);
}

#[test]
fn the_one_who_writes_with_all_readers() {
    check("我们要对挺身而出的男店员表示感谢，没有他，后果不堪设想。", &[]);
}

#[test]
fn towards_what_an_attitude_is() {
    check("对于下调信用评级的决定，部长林伦表示强烈反对。", &[("林伦", "attitude", "下调信用评级的决定")]);
    check("對於下調信用評級的決定,部長林倫表示強烈反對。", &[("林倫", "attitude", "下調信用評級的決定")]);
    check(
        "部分国家的领事也表达了对参赛者状况的担忧，有人已经离开。",
        &[("部分国家的领事", "attitude", "对参赛者状况的担忧")],
    );
    check("村民林芳表达了对活动的满满期待，希望更好地认识海城。", &[("林芳", "explicit", "希望更好地认识海城")]);
    check("官兵用军礼表达对英雄的敬意。", &[]);
    check("林芳没有对自己的错误行为表示悔意和道歉。", &[]);
}

#[test]
fn what_anybody_says_and_what_comes_of_it() {
    check("都说落叶归根，英雄也是一样。", &[]);
    check("博主林海在直播间的一些发言，引发了网友热议，网友都刷屏。", &[]);
}

#[test]
fn a_quotation_of_a_paper() {
    check(
        "据《海国晚报》报道，船又沉了。\n“沉船早已常态化，没有人愿意再看这些数字。”文章指出，已有多人失踪。",
        &[
            ("《海国晚报》", "according-to", "船又沉了"),
            ("《海国晚报》", "anticipated", "沉船早已常态化，没有人愿意再看这些数字。"),
            ("《海国晚报》", "document", "已有多人失踪"),
        ],
    );
}

#[test]
fn what_a_body_demands_that_takes_something_seriously() {
    check("海城市委市政府高度重视防溺水工作，要求全市做到不放假。", &[("海城市委市政府", "chain", "全市做到不放假")]);
    check("联盟领导人曾于7月30日召开会议并发表声明，要求军人释放总统。", &[("联盟领导人", "chain", "军人释放总统")]);
    check("林某某假装打电话谎称是公司正常出车。", &[("林某某", "explicit", "是公司正常出车")]);
}

#[test]
fn who_did_so_first_and_which_notice_it_is() {
    check("首先宣布退选的便是林正海，当时他身陷风波。", &[]);
    check("海岸控股发布董事会公告，董事会同意公司挂牌上市。", &[("海岸控股", "explicit", "董事会同意公司挂牌上市")]);
    check("海岸控股发布董事会公告，引发热议。", &[]);
    check("林海安慰孩子：“不怕，已经报警了。”", &[("林海", "explicit", "不怕，已经报警了。")]);
    check("海东地区领导人顾问科留奇诺夫说，居民听到爆炸声。", &[("科留奇诺夫", "explicit", "居民听到爆炸声")]);
}

#[test]
fn bodies_that_speak_together() {
    let who = "海国商务部、海关总署和装备发展部";
    check("海国商务部、海关总署和装备发展部31日表示，限制无人机出口。", &[(who, "explicit", "限制无人机出口")]);
    check("家里的水果和蔬菜全部表示，价格没有上涨。", &[]);
    check("经检查，肺部CT片显示，双肺呈现白色病变。", &[("肺部CT片", "document", "双肺呈现白色病变")]);
    check("董事长林海坦陈，公司面临困难。", &[("林海", "explicit", "公司面临困难")]);
}

#[test]
fn what_is_felt_and_what_is_demanded() {
    check("日方对此深表遗憾，并要求法国立即停止有关行为。", &[("日方", "chain", "法国立即停止有关行为")]);
    check("日方對此深表遺憾,並要求法國立即停止有關行為。", &[("日方", "chain", "法國立即停止有關行為")]);
    check("海东民众感到担忧，一些人甚至减少外出。", &[]);
    check("海东省教育厅近日印发通知，明确学生每天锻炼两小时。", &[("海东省教育厅", "chain", "学生每天锻炼两小时")]);
}

#[test]
fn as_somebody_has_said() {
    let said = "竞争才刚刚开始";
    for text in ["正如海湾汽车所说，", "诚如海湾汽车所指出，", "如海湾汽车所言，", "正如海湾汽车所说的那样，"]
    {
        check(&format!("{text}{said}。"), &[("海湾汽车", "according-to", said)]);
    }
    check("正如海灣汽車所說,競爭才剛剛開始。", &[("海灣汽車", "according-to", "競爭才剛剛開始")]);
    // Nobody, anybody, and what another one says.
    check("正如前文所说，竞争才刚刚开始。", &[]);
    check("正如大家所说，竞争才刚刚开始。", &[]);
    check("如题所述，竞争才刚刚开始。", &[]);
    check("林海表示，正如专家所言，竞争才刚刚开始。", &[("林海", "explicit", "正如专家所言，竞争才刚刚开始")]);
}

#[test]
fn quotations_that_border_on_each_other() {
    let text = "教授林海认为，码头该修。“十年来，渔民一直在等待一座新的码头。”\
                “在修码头的同时，航道也应当一并疏浚。”船长王山表示，他愿意帮忙。";
    check(
        text,
        &[
            ("林海", "explicit", "码头该修"),
            ("林海", "quotation-alone", "十年来，渔民一直在等待一座新的码头。"),
            ("王山", "anticipated", "在修码头的同时，航道也应当一并疏浚。"),
            ("王山", "explicit", "他愿意帮忙"),
        ],
    );
}

#[test]
fn words_that_somebody_makes_his_own() {
    let text = "“大海从不辜负早起的人和他们的船。”船长王山引用诗人林海的这句话指出，要早些出海。";
    check(text, &[("王山", "anticipated", "大海从不辜负早起的人和他们的船。"), ("王山", "relayed", "要早些出海")]);
}
