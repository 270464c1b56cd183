use super::*;
use crate::quote::{CueClass, Form, Kind};
use crate::segment::Segmenter;

/// A person who says `span`, reported by `cue`.
fn speaker(name: Span, cue: Span, span: Span, cue_class: CueClass) -> Source {
    let statement = Statement {
        span,
        form: Form::Indirect,
        speaker: None,
        cue: Some(cue),
        cue_class,
        about: None,
        rule: "test",
        confidence: 1.0,
    };
    let statements = vec![statement];
    Source { name, aliases: Vec::new(), role: None, kind: Kind::Person, mentions: vec![name], statements }
}

/// The stance of somebody who says `said`, reported by `cue`.
#[track_caller]
fn check(cue: &str, said: &str, expected: Label) {
    let text = format!("某人{cue}{said}");
    let document = Document::read(&text, &mut Segmenter::new());
    let name = Span::new(0, "某人".len());
    let cue = Span::new(name.end(), name.end() + cue.len());
    let source = speaker(name, cue, Span::new(cue.end(), text.len()), CueClass::Neutral);
    let stance = judge(&document, &[source], &Issue::default()).remove(0);
    let proof: Vec<_> = stance.evidence.iter().map(|proof| (&text.as_str()[proof.span], proof.weight)).collect();
    assert_eq!(stance.label, expected, "{said}: {proof:?}");
    assert_eq!(stance.evidence.is_empty(), expected == Label::Neutral, "{said}: {proof:?}");
}

#[test]
fn an_attitude_is_read_with_its_negation() {
    check("表示", "坚决支持这项改革。", Label::Support);
    check("表示", "坚决反对任何形式的强制搬迁。", Label::Oppose);
    check("表示", "不支持这项改革。", Label::Oppose);
    check("表示", "不得不支持这项改革。", Label::Support);
    check("表示", "这种做法难以接受。", Label::Oppose);
}

#[test]
fn a_schedule_is_neutral() {
    check("说", "会议将于下周三在市政厅举行，共有三十名代表参加。", Label::Neutral);
}

#[test]
fn what_is_urged_decides() {
    check("呼吁", "政府加快修订法案。", Label::Support);
    check("呼吁", "政府停止修建大坝。", Label::Oppose);
    check("敦促", "有关方面立即撤销这一决定。", Label::Oppose);
}

#[test]
fn opposing_a_bad_thing_is_no_opposition() {
    check("表示", "坚决反对一切形式的贸易保护主义。", Label::Support);
}

#[test]
fn a_contrast_with_weight_on_both_sides_is_mixed() {
    check("认为", "新规具有积极意义，但难以解决根本问题，风险依然令人担忧。", Label::Mixed);
}

#[test]
fn two_negations_cancel_out() {
    check("表示", "没有理由不支持这样的好事。", Label::Support);
    check("表示", "谁都不能否认改革带来的巨大进步。", Label::Support);
}

#[test]
fn a_negation_reaches_only_the_word_near_it() {
    check("表示", "不论结果怎样，都坚决支持这项改革。", Label::Support);
    check("表示", "方案没有被采纳，但意义重大。", Label::Support);
}

#[test]
fn lack_of_success_counts_against() {
    check("认为", "这项改革未能解决根本问题。", Label::Oppose);
    check("认为", "谈判难以取得任何进展。", Label::Oppose);
}

#[test]
fn a_conceded_point_weighs_less_than_the_main_clause() {
    check("表示", "虽然困难重重，但我们对成功充满信心。", Label::Support);
    check("表示", "尽管初衷很好，执行起来却漏洞百出，极不负责任。", Label::Oppose);
}

#[test]
fn a_condition_is_no_claim() {
    check("表示", "如果出现严重错误，系统将自动重启。", Label::Neutral);
}

#[test]
fn an_open_question_is_no_attitude() {
    check("表示", "是否支持该提案，委员会将在周四表决。", Label::Neutral);
}

#[test]
fn a_rhetorical_question_denies_what_it_asks() {
    check("问", "难道这还不值得骄傲吗？", Label::Support);
    check("问", "这样的服务怎么能让顾客满意？", Label::Oppose);
    check("问", "岂能容忍他们如此胡作非为！", Label::Oppose);
}

#[test]
fn courtesy_is_neutral() {
    check("说", "祝贺贵国独立六十周年，祝愿贵国人民幸福安康。", Label::Neutral);
    check("说", "请代我向贵国总统转达诚挚的问候。", Label::Neutral);
}

#[test]
fn the_words_of_an_opponent_are_left_out() {
    check("表示", "所谓“完美方案”，不过是一场骗局。", Label::Oppose);
    check("表示", "批评者称该项目劳民伤财，事实上它大大改善了居民的出行条件。", Label::Support);
}

#[test]
fn a_word_inside_a_name_is_no_attitude() {
    check("介绍", "反对党议员今天在议会提出了三项动议，支持率为百分之四十。", Label::Neutral);
}

#[test]
fn the_cue_speaks_for_its_source() {
    check("批评", "该公司的善后方案。", Label::Oppose);
    check("赞扬", "救援队员连夜赶到现场。", Label::Support);
}

#[test]
fn one_who_calls_for_the_end_that_is_the_issue_supports_it() {
    let issue = Issue::new("取消英语考试");
    assert!(issue.names("取消"));
    assert!(!issue.names("停止"));
}

#[test]
fn evidence_lies_inside_what_was_said_or_its_cue() {
    let text = "某人呼吁政府停止修建大坝，坚决反对强制搬迁。";
    let document = Document::read(text, &mut Segmenter::new());
    let (name, cue) = (Span::new(0, 6), Span::new(6, 12));
    let said = Span::new(12, text.len());
    let source = speaker(name, cue, said, CueClass::Urging);
    for proof in judge(&document, &[source], &Issue::default()).remove(0).evidence {
        assert!(said.covers(proof.span) || cue.covers(proof.span), "{}", &text[proof.span.range()]);
        assert!(0.0 < proof.weight && proof.weight <= 1.0);
    }
}

#[test]
fn a_short_word_keeps_to_the_edges_of_the_words_around_it() {
    check("说", "店里的东西七天无理由退换。", Label::Neutral);
    check("說", "店裡的東西七天無理由退換。", Label::Neutral);
    check("说", "这种要求简直蛮横。", Label::Oppose);
}

#[test]
fn a_reason_is_not_called_a_bad_thing() {
    check("说", "他们多半是因为生活困境才离开那里的。", Label::Neutral);
    check("說", "他們多半是因為生活困境才離開那裡的。", Label::Neutral);
    check("说", "那条铁路成为一场灾难。", Label::Oppose);
}

#[test]
fn a_cue_inside_what_is_said_counts_once() {
    let text = "某人对停工表示担忧。";
    let document = Document::read(text, &mut Segmenter::new());
    let said = Span::new("某人对停工表示".len(), text.len() - "。".len());
    let found = |cue| findings(&document, &speaker(Span::new(0, 6), cue, said, CueClass::Neutral), &Issue::default());
    assert_eq!(found(said).len(), 1);
    assert_eq!(found(said), found(Span::new("某人对停工".len(), said.start())));
}

#[test]
fn the_company_of_a_source_makes_its_side_likelier() {
    let text = "甲说车站很方便。乙说车站真棒。丙说车站糟透了。";
    let document = Document::read(text, &mut Segmenter::new());
    let speakers = ["甲", "乙", "丙"].map(|name| {
        let start = text.find(name).expect("a speaker");
        let end = start + text[start..].find('。').expect("a full stop");
        let cue = Span::new(start + 3, start + 6);
        speaker(Span::new(start, cue.start()), cue, Span::new(cue.end(), end), CueClass::Neutral)
    });
    let [one, friend, foe] = &speakers;
    let confidence = |sources: &[Source]| {
        let first = judge(&document, sources, &Issue::default()).remove(0);
        assert_eq!(first.label, Label::Support);
        first.confidence
    };
    let alone = confidence(std::slice::from_ref(one));
    assert!(confidence(&[one.clone(), friend.clone()]) > alone);
    assert!(confidence(&[one.clone(), foe.clone()]) < alone);
}

#[test]
fn what_others_think_is_hardly_the_view_of_who_reports_it() {
    check("称", "外地几个州支持现任州长。", Label::Neutral);
    check("稱", "外地幾個州支持現任州長。", Label::Neutral);
    check("称", "我们支持现任州长。", Label::Support);
}

#[test]
fn whoever_presents_something_may_praise_it() {
    check("介绍", "新线路明显提升了通勤效率，给市民带来了便利。", Label::Support);
    check("介紹", "新線路明顯提升了通勤效率，給市民帶來了便利。", Label::Support);
    check("介绍", "新线路全长二十公里，共设十五个车站。", Label::Neutral);
}
