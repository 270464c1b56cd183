//! What somebody who has acted demands at last.

use super::check;

#[test]
fn the_one_who_holds_a_meeting_demands_something_behind_what_he_does_there() {
    check(
        "市委书记林海近日主持召开会议，交流各单位学习成果，要求各机关转变工作作风。",
        &[("林海", "chain", "各机关转变工作作风")],
    );
    check(
        "市長林海18日召開會議,聽取各單位的匯報,檢查市屬各單位防汛工作,要求各部門落實責任。",
        &[("林海", "chain", "各部門落實責任")],
    );
    // An institution whose name begins like a verb.
    check("守护东湖联盟发布记录，要求当局公布采样数据。", &[("守护东湖联盟", "chain", "当局公布采样数据")]);
}
