use super::*;
use crate::quote::{CueClass, Form, Kind};
use crate::segment::Segmenter;

/// The stance of somebody who says `said`, reported by `cue`.
#[track_caller]
fn check(cue: &str, said: &str, expected: Label) {
    let text = format!("某人{cue}{said}");
    let document = Document::read(&text, &mut Segmenter::new());
    let name = Span::new(0, "某人".len());
    let cue = Span::new(name.end, name.end + cue.len());
    let statement = Statement {
        span: Span::new(cue.end, text.len()),
        form: Form::Indirect,
        speaker: None,
        cue: Some(cue),
        cue_class: CueClass::Neutral,
        about: None,
        rule: "test",
        confidence: 1.0,
    };
    let source = Source {
        name,
        aliases: Vec::new(),
        role: None,
        kind: Kind::Person,
        mentions: vec![name],
        statements: vec![statement],
    };
    let stance = judge(&document, &source, &Issue::default());
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
