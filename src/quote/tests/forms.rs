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
