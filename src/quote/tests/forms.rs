//! Short forms that the text has in full, and those that only look alike.

use super::super::Kind;
use super::speakers::check_names;
use super::{check, check_role};

#[test]
fn the_letters_of_an_institution_in_a_bracket() {
    let text = "云州货币基金组织（YZF）上调预期，但YZF同时认为，风险仍然很高。";
    check_names(text, &["云州货币基金组织"]);
    check_names("雲州貨幣基金組織(YZF)上調預期,但YZF同時認為,風險仍然很高。", &["雲州貨幣基金組織"]);
    check_names("这家银行由存款保险公司(CBX)接管。CBX表示，损失不大。", &["存款保险公司"]);
    check_names("这种材料（YZF）很轻。YZF表示，损失不大。", &["YZF"]);
}

#[test]
fn the_title_of_a_document_in_full() {
    for text in [
        "省水利厅就《关于便利收费的通知（征求意见稿）》征求意见。《通知》提出，荒山应当造林。",
        "省水利廳就《關於便利收費的通知(徵求意見稿)》徵求意見。《通知》提出,荒山應當造林。",
    ] {
        let (start, end) = (text.find('《').unwrap(), text.find('》').unwrap() + '》'.len_utf8());
        check_names(text, &[&text[start..end]]);
    }
    check_names("《云州奖励办法》印发。《奖励办法》提出，荒山应当造林。", &["《云州奖励办法》"]);
    check_names("《云州健身发展报告》发布，共有六章。报告指出，水质好转。", &["《云州健身发展报告》"]);
    check_names("省水利厅发布《云州健身发展报告》。报告指出，水质好转。", &["省水利厅"]);
    check_names("一项国际调查报告说，人们很忙。调查报告显示，他们都很累。", &["一项国际调查报告"]);
    // Another document.
    check_names("《云州收费通知》印发。《奖励办法》提出，荒山应当造林。", &["《奖励办法》"]);
    check_role("总部位于云州的金融杂志《银行家》刊文称，损失不大。", "《银行家》", "", Kind::Media);
}

#[test]
fn who_is_called_by_a_part_of_the_name() {
    check_names("泰国当地媒体还报道称，两人受伤。当地媒体报道，道路中断。", &["泰国当地媒体"]);
    check_names("巴西政府表示，将加大力度。政府表示，学校下月开学。", &["巴西政府"]);
    check_names("加拿大政府表示，补贴取消。加政府认为，这会有效。", &["加拿大政府"]);
    check_names("水产学会发布新闻公报表示，将组建委员会。新闻公报说，水质好转。", &["水产学会"]);
    let text = "中国外交部发言人就报告答记者问。发言人表示，报告不全面。";
    check_names(text, &["中国外交部发言人"]);
    check("云州海关发布进出口情况。数据显示，出口增长。", &[("云州海关", "document", "出口增长")]);
    check_names("有关方面表示，救援正在进行。该镇当局表示，学校关闭。", &["有关方面", "该镇当局"]);
}

#[test]
fn whose_site_side_or_figures_it_is() {
    check_names("山湾国大使馆提醒，注意安全。山湾国大使馆网站表示，不要去山区。", &["山湾国大使馆"]);
    check_names("據雲州省婦女及兒童部方面介紹,活動已經開始。", &["雲州省婦女及兒童部"]);
    check_names("云州统计局表示，产值上升。据云州统计局31日报告，出口增长。", &["云州统计局"]);
    check_names("云州统计局表示，产值上升。据云州统计局7月31日最新数据，出口增长。", &["云州统计局"]);
    check_names("据市气象台最新路径分析及天气预报，明天有雨。市气象台提醒，风大。", &["市气象台"]);
    // A side without a body, and anybody's site.
    check_names("俄罗斯方面宣布，谈判开始。", &["俄罗斯方面"]);
    check_names("俄罗斯网站报道称，谈判开始。", &["俄罗斯网站"]);
}

#[test]
fn what_was_done_with_it_is_no_part_of_a_name() {
    check_names("日前召开的常委会会议指出，要用好政策。", &["常委会会议"]);
    check_names("近日發布的雲州福彩責任報告顯示,去年銷售增長。", &["雲州福彩責任報告"]);
    check_names("海湾社援引幸存者说法报道，两艘船先后沉没。", &["幸存者"]);
    // Whoever has published it.
    check_names("云州统计局发布的报告显示，去年销售增长。", &["云州统计局"]);
    check_role("不久前光荣加入中国共产党的林海表示，会努力工作。", "林海", "", Kind::Person);
    check_role("窗口工作人员说，材料不齐。", "窗口工作人员", "", Kind::Person);
    check_role("一名王姓工作人员说，材料不齐。", "一名王姓工作人员", "", Kind::Person);
    check_role("社区工作人员说，材料不齐。", "社区工作人员", "", Kind::Person);
}

#[test]
fn the_meeting_by_its_name() {
    check_names("8月1日，全省村卫生室工作推进会在云州召开。会议强调，务必明确责任。", &["全省村卫生室工作推进会"]);
    check_names("书记林海近日主持召开市政法委员会全体会议，研究工作。会议指出，要抓落实。", &["市政法委员会全体会议"]);
    check_names("由商会主辦的反對核武世界大會在雲州開幕。大會指出,時間不多了。", &["反對核武世界大會"]);
    check_names(
        "近日，云州县2023年林长制工作推进会召开。县领导出席会议。会议强调，站位要高。",
        &["云州县2023年林长制工作推进会"],
    );
    // No more than that it was held, and the spirit of another one.
    check_names("应急管理部召开会议。会议强调，要抓落实。", &["会议"]);
    check_names("大家学习了全国生态大会精神。会议强调，要抓落实。", &["会议"]);
}

#[test]
fn kin_by_two_words() {
    check_names("林小雨妈妈表示，孩子回来了。林小雨的母亲说，感谢大家。", &["林小雨妈妈"]);
    check_names("林小雨的爸爸表示，孩子回來了。周明的父親說，感謝大家。", &["林小雨的爸爸", "周明的父親"]);
}

#[test]
fn two_kinds_of_people_are_a_group() {
    check_role("台下的家长和孩子说，节目好看。", "台下的家长和孩子", "", Kind::Group);
    check_role("5位董事长表示，将增持股份。", "5位董事长", "", Kind::Group);
    check_role("一位董事长表示，将增持股份。", "一位董事长", "", Kind::Person);
}

#[test]
fn the_name_of_which_only_a_shorter_one_speaks() {
    check_names("上周，世界卫生组织公布了病例。世卫组织警告称，疫情严峻。", &["世界卫生组织"]);
    check_names("今年，临山省发展改革委评选出基地。据省发改委介绍，基地共有十个。", &["临山省发展改革委"]);
    check_names("東京警方逮捕了四名男子。警方表示,正在調查。", &["東京警方"]);
    // Nobody knows which.
    check_names("当地警方逮捕了四名男子。警方表示，正在调查。", &["警方"]);
}

#[test]
fn the_author_of_an_article() {
    let text = "大使林海在《甲国日报》发表题为《合作》的署名文章。文章指出，工作顺利。";
    check_role(text, "林海", "大使", Kind::Person);
    let text = "《甲國日報》日前刊發人權委員會委員艾爾·卡魯(Al Karu)的評論文章《關鍵》。文章稱,工作順利。";
    check_role(text, "艾爾·卡魯", "人權委員會委員", Kind::Person);
    check_names("《甲国日报》刊发文章。文章指出，工作顺利。", &["文章"]);
}
