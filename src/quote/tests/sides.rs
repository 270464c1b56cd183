//! What somebody says of the side that he speaks for, and where his words end because another one speaks.

use super::check;

#[test]
fn ones_own_side_calls_for_something_in_what_one_says() {
    check(
        "发言人林海强调，减轻民众苦难是当务之急。中方呼吁冲突双方放弃对抗，避免战事走向失控。各方要遵守公约，不得伤害平民。",
        &[(
            "林海",
            "explicit",
            "减轻民众苦难是当务之急。中方呼吁冲突双方放弃对抗，避免战事走向失控。各方要遵守公约，不得伤害平民",
        )],
    );
    check(
        "總理林海表示,乙方一直珍惜兩國的友誼,將致力於加強合作。乙方支持這些倡議,願同中方深化經貿領域合作。",
        &[("林海", "explicit", "乙方一直珍惜兩國的友誼,將致力於加強合作。乙方支持這些倡議,願同中方深化經貿領域合作")],
    );
    // A side that speaks itself, and one that he does not speak for.
    check(
        "发言人林海强调，减轻民众苦难是当务之急。中方强调，冲突双方应放弃对抗。",
        &[("林海", "explicit", "减轻民众苦难是当务之急"), ("中方", "explicit", "冲突双方应放弃对抗")],
    );
    check(
        "校长林海表示，应该减轻学生负担。警方呼吁家长不要聚集在校门口。",
        &[("林海", "explicit", "应该减轻学生负担"), ("警方", "explicit", "家长不要聚集在校门口")],
    );
}

#[test]
fn what_two_sides_shall_do_is_said_by_the_one_who_spoke() {
    check(
        "部长林海表示，两国关系发展良好。双方要坚持相互尊重的战略判断，真正将共识落实到具体政策。",
        &[("林海", "explicit", "两国关系发展良好。双方要坚持相互尊重的战略判断，真正将共识落实到具体政策")],
    );
    check("部长林海表示，两国关系发展良好。双方同意继续保持接触。", &[("林海", "explicit", "两国关系发展良好")]);
}

#[test]
fn the_reporter_goes_on_with_what_he_sees() {
    check(
        "专家林海表示，各地应积极推动文化与旅游融合发展。在展馆内，记者看到各市重点项目正在展示。",
        &[("林海", "explicit", "各地应积极推动文化与旅游融合发展")],
    );
    check(
        "《海湾日报》报道，甲国计划将污水排放入海。7月4日，外交部发言人就评估报告答记者问。发言人表示，报告不能成为通行证。",
        &[("《海湾日报》", "media", "甲国计划将污水排放入海"), ("外交部发言人", "definite", "报告不能成为通行证")],
    );
}

#[test]
fn what_a_body_does_before_a_quotation_is_told_by_the_one_who_speaks() {
    check(
        "局长林海表示，市警方明白会有阻挠，对此做了安排：“抓捕嫌疑人有法律规定的流程，任何人都不会受到特殊对待。”",
        &[(
            "林海",
            "explicit",
            "市警方明白会有阻挠，对此做了安排：“抓捕嫌疑人有法律规定的流程，任何人都不会受到特殊对待。”",
        )],
    );
    // Somebody else by name.
    check(
        "局长林海表示，工程进展顺利，周明摇了摇头：“我们等了十年，到今天还没有等到。”",
        &[("林海", "explicit", "工程进展顺利"), ("周明", "colon", "我们等了十年，到今天还没有等到。")],
    );
}
