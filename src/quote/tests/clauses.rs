//! Who acts in one clause and speaks in the next, and clauses that only introduce what is said.

use super::check;

#[test]
fn who_acts_calls_for_something_in_the_next_clause() {
    check("居民叫苦不迭，要求物业尽快修好电梯。", &[("居民", "chain", "物业尽快修好电梯")]);
    check("居民叫苦不迭,要求物業盡快修好電梯。", &[("居民", "chain", "物業盡快修好電梯")]);
    check("卫生署人员已到院舍视察，并建议院方暂停探访。", &[("卫生署人员", "chain", "院方暂停探访")]);
    check("衞生署人員已到院舍視察,並建議院方暫停探訪。", &[("衞生署人員", "chain", "院方暫停探訪")]);
    check("我们祝愿林远的孩子早日康复，要求大家继续帮忙。", &[]);
}

#[test]
fn what_is_called_for_in_what_is_told() {
    check(
        "海东市教育局一位工作人员告诉记者，区里已两次开会，要求各校限期整改。",
        &[("海东市教育局一位工作人员", "explicit", "区里已两次开会，要求各校限期整改")],
    );
    check(
        "发言人林远说，海东公司已提出交涉，敦促供应商停止炒作。",
        &[("林远", "explicit", "海东公司已提出交涉，敦促供应商停止炒作")],
    );
    check(
        "發言人林遠說,海東公司已提出交涉,敦促供應商停止炒作。",
        &[("林遠", "explicit", "海東公司已提出交涉,敦促供應商停止炒作")],
    );
    check(
        "发言人林远说，票价不会上调，敦促供应商停止炒作。",
        &[("林远", "explicit", "票价不会上调"), ("林远", "subjectless", "供应商停止炒作")],
    );
}
