//! Quotation marks that are mixed, go the wrong way, or were lost.

use super::check;

#[test]
fn marks_of_two_kinds_pair() {
    let said = [("郭涛", "postposed", "桥通车以后，两岸都方便，")];
    check("\"桥通车以后，两岸都方便，”郭涛说。", &said);
    check("“桥通车以后，两岸都方便，\"郭涛说。", &said);
    check("“桥通车以后，两岸都方便，“ 郭涛说。", &said);
    check("“桥通车以后，两岸都方便，“郭涛说。", &said);
    check("\"桥通车以后，两岸都方便，“郭涛在会后说。", &said);
    // What is in marks of its own stays inside.
    check("郭涛说：“那座\"铁桥\"通车了。”", &[("郭涛", "explicit", "那座\"铁桥\"通车了。")]);
    check("郭涛说：“我们等，“等到通车”。”", &[("郭涛", "explicit", "我们等，“等到通车”。")]);
}

#[test]
fn a_wrong_mark_closes_a_quotation_of_several_lines() {
    for (open, close) in [("“", "“"), ("\"", "”"), ("“", "\""), ("\"", "\"")] {
        check(
            &format!("新桥通车\n郭涛说：{open}桥通车了。\n两岸从此方便得多。{close}\n村里敲锣打鼓。"),
            &[("郭涛", "explicit", "桥通车了。"), ("郭涛", "explicit", "两岸从此方便得多。")],
        );
    }
    // A mark in the middle of a clause opens none.
    check(
        "新桥通车\n在城南“铁桥“旁边，人们敲锣打鼓。\n村里放了假。\n\"我很高兴看到桥通车，\"郭涛说。",
        &[("郭涛", "postposed", "我很高兴看到桥通车，")],
    );
    // Somebody else's words begin: the mark before them was lost.
    check(
        "新桥通车\n郭涛说：“桥通车了。\n苏梅说：“两岸从此方便得多。”",
        &[("郭涛", "explicit", "桥通车了。"), ("苏梅", "explicit", "两岸从此方便得多。")],
    );
}

#[test]
fn words_in_the_first_person_before_a_mark_that_nothing_opened() {
    check(
        "新桥通车\n“桥通车了，”郭涛说。\n我们等了十年。\n现在两岸方便得多。”\n村里敲锣打鼓。",
        &[
            ("郭涛", "postposed", "桥通车了，"),
            ("郭涛", "quotation-alone", "我们等了十年。"),
            ("郭涛", "quotation-alone", "现在两岸方便得多。"),
        ],
    );
    check(
        "新橋通車\n「橋通車了，」郭濤說。\n我們等了十年，有人說等不到了。\n現在兩岸方便得多。」",
        &[
            ("郭濤", "postposed", "橋通車了，"),
            ("郭濤", "quotation-alone", "我們等了十年，有人說等不到了。"),
            ("郭濤", "quotation-alone", "現在兩岸方便得多。"),
        ],
    );
    check(
        "新桥通车\n“桥通车了，”郭涛说。\n现在两岸方便得多。”\n村里敲锣打鼓。",
        &[("郭涛", "postposed", "桥通车了，"), ("郭涛", "quotation-alone", "现在两岸方便得多。")],
    );
    // Nobody speaks of himself, or another one is reported.
    check("新桥通车\n“桥通车了，”郭涛说。\n村里敲锣打鼓。\n两岸方便得多。”", &[("郭涛", "postposed", "桥通车了，")]);
}

#[test]
fn a_name_in_quotation_marks_beside_what_is_said() {
    // Who is told something.
    check("市场经理告诉“城南晚报”，新桥已经通车。", &[("市场经理", "explicit", "新桥已经通车")]);
    check("郭涛告诉“城南晚报”：“新桥已经通车。”", &[("郭涛", "explicit", "新桥已经通车。")]);
    check("郭涛告诉记者“新桥已经通车”，大家很高兴。", &[("郭涛", "explicit", "新桥已经通车")]);
    // Who speaks, right behind his words.
    check("“桥通车了，”“城南桥友会”发言人郭涛说。", &[("郭涛", "postposed", "桥通车了，")]);
    check(
        "郭涛说：“桥通车了。”“后来路也通了。”",
        &[("郭涛", "explicit", "桥通车了。"), ("郭涛", "quotation-alone", "后来路也通了。")],
    );
}

#[test]
fn another_kind_of_marks_in_a_quotation_left_open() {
    check("郭涛说：“有人问‘桥呢？’现在通车了。", &[("郭涛", "explicit", "有人问‘桥呢？’现在通车了。")]);
}

#[test]
fn words_in_the_first_person_behind_a_quotation_left_open() {
    check(
        "新桥通车\n郭涛说：“桥通车了。\n我们等了十年。\n村里敲锣打鼓。",
        &[("郭涛", "explicit", "桥通车了。"), ("郭涛", "quotation-alone", "我们等了十年。")],
    );
    check("新桥通车\n郭涛说：“桥通车了。”\n我们走上新桥。\n村里敲锣打鼓。", &[("郭涛", "explicit", "桥通车了。")]);
}

#[test]
fn parts_of_a_sentence_in_quotation_marks() {
    check(
        "警方表示，“没有证据表明两人相识”，这起事故“完全是偶然的”。",
        &[("警方", "explicit", "“没有证据表明两人相识”，这起事故“完全是偶然的”")],
    );
    check("警方表示，“没有证据表明两人相识”，这引发热议。", &[("警方", "explicit", "没有证据表明两人相识")]);
}

#[test]
fn several_things_that_something_is_called() {
    check("县政府就此作出表态，称其“流于表面”且“花费过高”。", &[("县政府", "chain", "其“流于表面”且“花费过高”")]);
    check(
        "縣政府就此作出表態，稱其「流於表面」且「花費過高」。",
        &[("縣政府", "chain", "其「流於表面」且「花費過高」")],
    );
}

#[test]
fn another_name_is_nobodys_words() {
    check("林海说，庄稼长得很好。9月5日在当地被称作“丰收日”，也称“开镰节”。", &[("林海", "explicit", "庄稼长得很好")]);
    check(
        "林海说，庄稼长得很好，也称“今年能多收两成粮食。”",
        &[("林海", "explicit", "庄稼长得很好"), ("林海", "subjectless", "今年能多收两成粮食。")],
    );
}

#[test]
fn others_have_their_own_words_behind_a_semicolon() {
    check(
        "开工前，护树团体在门口静坐，批评林务所“只会数树桩”；靠伐木为生的工人也开车赶来，高喊“要开路”。",
        &[("护树团体", "chain", "林务所“只会数树桩”"), ("靠伐木为生的工人", "chain", "要开路")],
    );
}

#[test]
fn the_name_of_what_somebody_heads_is_nobodys_words() {
    check(
        "会议开始，“支持夜校改造市民会议”的副会长林若水解释称：“教室已经腾出来了。老师下周就到。”",
        &[("林若水", "explicit", "教室已经腾出来了。老师下周就到。")],
    );
    check(
        "會議開始，「支持夜校改造市民會議」的副會長林若水解釋稱：「教室已經騰出來了。老師下週就到。」",
        &[("林若水", "explicit", "教室已經騰出來了。老師下週就到。")],
    );
}
