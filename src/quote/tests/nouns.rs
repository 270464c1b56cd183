//! What is no source, though it stands where one would stand.

use super::check;

#[test]
fn nouns_that_the_dictionary_takes_for_names() {
    check("茶道传承千年，博大精深，寄托着山里人的念想。“一碗清茶，可以洗去半日尘劳。”山中至今如此。", &[]);
    check("茶道傳承千年,博大精深,寄託著山裡人的念想。「一碗清茶,可以洗去半日塵勞。」山中至今如此。", &[]);
    check("2022年，艾草种植让村里多了一笔钱，2023年预计收入将翻一番。", &[]);
    check("大會發布《臨山宣言》。宣言指出,要關注全面發展。", &[("宣言", "document", "要關注全面發展")]);
    check("高博明说，一碗清茶可以解乏。", &[("高博明", "explicit", "一碗清茶可以解乏")]);
}

#[test]
fn verbs_that_open_a_clause_without_a_subject() {
    check("争取地方水务部门支持，将水压提高两成，确保高层住户用水。", &[]);
    check("強化成本分析,及時調整報價,穩住客源。", &[]);
    check("现将具体安排公告如下：一、本月门票免费。", &[]);
    check("地方水务部门支持，将水压提高两成。", &[("地方水务部门", "explicit", "将水压提高两成")]);
}

#[test]
fn a_heading_in_front_of_an_institution() {
    check(
        "归还借款并支付利息三万元杭州市人民法院认为，双方合同有效。",
        &[("杭州市人民法院", "explicit", "双方合同有效")],
    );
    check(
        "歸還借款並支付利息三萬元杭州市人民法院認為,雙方合同有效。",
        &[("杭州市人民法院", "explicit", "雙方合同有效")],
    );
    check("中国驻新加坡大使馆认为，双方应当对话。", &[("中国驻新加坡大使馆", "explicit", "双方应当对话")]);
    check(
        "安徽省乡村振兴局和合肥市包河区政府表示，方案明年公布。",
        &[("安徽省乡村振兴局和合肥市包河区政府", "explicit", "方案明年公布")],
    );
    // An authority whose name joins two nouns.
    check("海东市旅游和文化体育厅介绍，路线下月开放。", &[("海东市旅游和文化体育厅", "explicit", "路线下月开放")]);
    check("海東市旅遊和文化體育廳介紹,路線下月開放。", &[("海東市旅遊和文化體育廳", "explicit", "路線下月開放")]);
}

#[test]
fn an_attitude_that_ends_its_clause_behind_a_particle_is_a_noun() {
    check(
        "这一言论引发了居民的不满，有“红杏”品牌的老员工批评称，“践踏我们的名誉有那么重要吗？”",
        &[("“红杏”品牌的老员工", "explicit", "践踏我们的名誉有那么重要吗？")],
    );
    check(
        "這一言論引發了居民的不滿,有「紅杏」受害者批評稱,「踐踏我們的名譽有那麼重要嗎?」",
        &[("「紅杏」受害者", "explicit", "踐踏我們的名譽有那麼重要嗎?")],
    );
}

#[test]
fn what_something_is_said_to_be_is_no_statement() {
    check(
        "在一段据称是由袭击者录制的音频中，此男子要求“不被任何派别认领”。",
        &[("此男子", "definite", "不被任何派别认领")],
    );
}

#[test]
fn a_view_that_something_is_done_to() {
    check("稻米基金7月将今年产量预期上调两成，但将海东下调一成。", &[]);
    check("稻米基金7月將今年產量預期上調兩成,但將海東下調一成。", &[]);
    check("海方主张受到与会人士的普遍认同。", &[]);
    check("渔民的建议获采纳，码头明年扩建。", &[]);
    check("渔民建议明年扩建码头。", &[("渔民", "definite", "明年扩建码头")]);
}

#[test]
fn what_is_raised_by_it() {
    check("这一表态随即引发海方强烈不满，并使谈判中断。", &[]);
    check("此舉引起居民反對,工程停了下來。", &[]);
    check("船长王山引起关注后称，船早就坏了。", &[("王山", "explicit", "船早就坏了")]);
}

#[test]
fn a_report_of_a_kind() {
    check("7月，海东新闻网对码头的调查报道，在网上引起热议。", &[]);
    check("海东新闻网报道，码头停用了。", &[("海东新闻网", "media", "码头停用了")]);
}

#[test]
fn a_company_is_known_by_whoever_leads_it() {
    check(
        "欧阳优造App宣布会员免收运费。欧阳优造CEO孙立国到场。欧阳优造表示，工厂不会搬走。",
        &[("欧阳优造", "explicit", "会员免收运费"), ("欧阳优造", "explicit", "工厂不会搬走")],
    );
    // Without it 欧阳优 is what somebody may be called.
    check("歐陽海表示，活動持續三天。", &[("歐陽海", "explicit", "活動持續三天")]);
}

#[test]
fn what_an_institution_is_in_its_trade_is_no_part_of_its_name() {
    check("家电巨头海陆电器公司周二公布，新厂秋天开工。", &[("海陆电器公司", "explicit", "新厂秋天开工")]);
    check("電信運營商海峽通訊公司表示，訊號已經恢復。", &[("海峽通訊公司", "explicit", "訊號已經恢復")]);
}

#[test]
fn what_is_traded_is_no_company() {
    check(
        "汽车追踪网站AutoRoll.us的数据显示，三成车主换过电池。",
        &[("汽车追踪网站AutoRoll.us的数据", "document", "三成车主换过电池")],
    );
    check("海岸汽车表示，电池可以免费检查。", &[("海岸汽车", "explicit", "电池可以免费检查")]);
}
