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
