//! Texts made to hurt: each says of itself what it would break in a careless engine.

/// A text of a kind and of about as many characters as asked for.
#[derive(Clone, Copy)]
pub struct Hostile {
    pub name: &'static str,
    write: fn(&mut Writer),
}

impl Hostile {
    /// At least `characters` characters and little more.
    pub fn text(&self, characters: usize) -> String {
        let mut writer = Writer { text: String::new(), left: characters as isize, state: 0x9E37_79B9_7F4A_7C15 };
        while writer.left > 0 {
            (self.write)(&mut writer);
        }
        writer.text
    }
}

/// Every kind, in groups: characters, lines, quotation, sentences, attribution, stance, boilerplate, script.
pub const KINDS: &[Hostile] = &[
    kind("one character", |w| w.put("哈")),
    kind("random Han characters", Writer::han),
    kind("random characters of any kind", Writer::anything),
    kind("astral Han and emoji", |w| w.any(&["𠮷", "😀", "👨‍👩‍👧", "𪚥", "🇨🇳", "要"])),
    kind("combining marks", |w| w.any(&["\u{301}", "\u{200D}", "\u{FE0F}", "\u{202E}", "国"])),
    kind("control characters", |w| w.any(&["\0", "\u{1B}", "\u{FEFF}", "\u{FFFD}", "\u{85}", "是"])),
    kind("ASCII letters without a space", |w| w.put("abc")),
    kind("ASCII words", |w| w.any(&["said ", "the ", "Mr. ", "3.14 ", "\"", "U.S.", "http://a.b/c?d "])),
    kind("digits", |w| w.any(&["1", "2024", "3.5", "％", "１", "，"])),
    kind("an endless URL", |w| w.any(&["http://", "a.cn/", "www.", "?q=", "&x"])),
    kind("only spaces", |w| w.any(&[" ", "\u{3000}", "\t", "\u{A0}"])),
    kind("only line breaks", |w| w.put("\n")),
    kind("spaces and line breaks", |w| w.any(&["\n", " ", "\r\n", "\u{3000}", "\u{2028}"])),
    kind("a character a line", |w| w.lines(1)),
    kind("a short line a headline", |w| w.lines(14)),
    kind("bulleted lines", |w| {
        w.any(&["· ", "- ", "• ", "1. ", "（一）", "■"]);
        w.lines(9)
    }),
    kind("the title on every line", |w| w.put("北澜国与赛岭国重启渔业谈判\n")),
    kind("short lines between long ones", |w| {
        w.lines(5);
        w.news();
        w.put("\n")
    }),
    kind("only opening marks", |w| w.put("“")),
    kind("only closing marks", |w| w.put("”")),
    kind("pairs of marks", |w| w.put("“”")),
    kind("straight marks", |w| w.put("\"")),
    kind("apostrophes", |w| w.any(&["'", "‘", "’", "他"])),
    kind("corner marks nested", |w| w.put("「")),
    kind("corner marks nested and closed", Writer::nest),
    kind("marks of all kinds", |w| w.any(&["“", "”", "「", "」", "『", "』", "‘", "’", "\"", "《", "》"])),
    kind("marks with a word between", |w| {
        w.any(&["“", "”", "「", "\""]);
        w.word()
    }),
    kind("reversed marks", |w| {
        w.put("”");
        w.word();
        w.put("“，")
    }),
    kind("a mark opened on every line", |w| {
        w.put("“");
        w.word();
        w.put("。\n")
    }),
    kind("marks behind colons", |w| w.put("说：“")),
    kind("quotations of a word", |w| {
        w.put("“");
        w.word();
        w.put("”")
    }),
    kind("one endless sentence", Writer::word),
    kind("one endless sentence with commas", |w| {
        w.words(5);
        w.put("，")
    }),
    kind("one endless list", |w| {
        w.name();
        w.put("、")
    }),
    kind("sentences of two characters", |w| {
        w.han();
        w.put("。")
    }),
    kind("sentences of one word", |w| {
        w.word();
        w.put("。")
    }),
    kind("only full stops", |w| w.put("。")),
    kind("end marks of all kinds", |w| w.any(&["。", "！", "？", "…", "!", "?", ";", "；", ".", "）", "”"])),
    kind("all the same sentence", |w| w.put("双方均表示希望在雨季前达成一份临时安排。")),
    kind("all the same paragraph", |w| w.put("罗清柏表示：“我们欢迎赛岭国回到谈判桌前。”\n")),
    kind("sentences of the same words", |w| {
        w.few(12);
        w.put("。")
    }),
    kind("only cues", Writer::cue),
    kind("cues with commas", |w| {
        w.cue();
        w.put("，")
    }),
    kind("cues with colons", |w| {
        w.cue();
        w.put("：")
    }),
    kind("cues as sentences", |w| {
        w.cue();
        w.put("。")
    }),
    kind("only names", Writer::name),
    kind("only one name", |w| w.put("罗清柏")),
    kind("foreign names", |w| {
        w.han();
        w.han();
        w.put("·")
    }),
    kind("titles and organizations", |w| {
        w.any(&["北澜国", "外交部", "研究所", "大学", "发言人", "教授", "部长", "记者", "的"])
    }),
    kind("pronouns", |w| w.any(&["他", "她", "他们", "该负责人", "双方", "其", "前者"])),
    kind("everybody says something", |w| {
        w.name();
        w.cue();
        w.put("，");
        w.words(4);
        w.put("。")
    }),
    kind("everybody is quoted", |w| {
        w.name();
        w.put("说：“");
        w.words(3);
        w.put("。”\n")
    }),
    kind("one man says a million things", |w| {
        w.put("罗清柏说，");
        w.words(3);
        w.put("。")
    }),
    kind("he says a million things", |w| {
        w.put("“");
        w.words(3);
        w.put("。”他说。")
    }),
    kind("also said", |w| {
        w.any(&["他还", "并", "同时", "此外，他也"]);
        w.cue();
        w.put("，");
        w.word();
        w.put("。")
    }),
    kind("who told whom", |w| {
        w.name();
        w.put("对");
        w.name();
        w.cue()
    }),
    kind("according to", |w| {
        w.any(&["据", "援引", "对于", "在"]);
        w.name();
        w.any(&["报道", "看来", "，", "称"])
    }),
    kind("question and answer", |w| {
        w.any(&["问：", "答：", "记者：", "罗清柏："]);
        w.words(2);
        w.any(&["\n", "。"])
    }),
    kind("surnames before colons", |w| {
        w.name();
        w.put("说，");
        w.words(3);
        w.put("。\n");
        let surname = w.next(20);
        w.put(&SURNAMES[surname * 3..surname * 3 + 3]);
        w.put("：");
        w.words(3);
        w.put("。\n")
    }),
    kind("names before colons", |w| {
        w.name();
        w.put("：")
    }),
    kind("only stance words", |w| w.any(&["支持", "反对", "欢迎", "谴责", "担忧", "呼吁", "停止", "加快"])),
    kind("only negations", |w| w.any(&["不", "没有", "并非", "不得不", "难以", "无法", "未"])),
    kind("only conjunctions", |w| w.any(&["但是", "虽然", "如果", "因为", "然而", "尽管", "，"])),
    kind("a stance without an end", |w| {
        w.put("他表示不");
        w.any(&["支持", "反对", "但", "，"])
    }),
    kind("only brackets", |w| w.any(&["（", "）", "(", ")", "【", "】", "[", "]", "〔"])),
    kind("brackets left open", |w| w.put("（")),
    kind("captions left open", |w| w.any(&["（图", "图为", "摄）", "△", "▲", "【", "图/", "图片由"])),
    kind("bylines", |w| w.any(&["（记者 ", "责任编辑：", "来源：", "本报讯", "电（", "编辑 ", "新华社"])),
    kind("byline lines", |w| {
        w.any(&["责任编辑：", "来源：", "记者 ", "原标题：", "相关阅读"]);
        w.name();
        w.put("\n")
    }),
    kind("original titles", |w| w.put("原标题：")),
    kind("dates and places", |w| w.any(&["3月4日", "2024年", "澜城", "电", "讯", "（", "08:30", "10:00:00"])),
    kind("copyright", |w| w.any(&["版权所有", "©", "未经授权", "不得转载", "分享到", "微信", "扫一扫"])),
    kind("program text", |w| w.any(&["function(){", "var a=", "</script>", "<b>", "{}", ";", "//"])),
    kind("alternating scripts", |w| w.any(&["国", "國", "说", "說", "会", "會", "于", "於"])),
    kind("Traditional by context", |w| w.any(&["乾", "著", "後", "瞭", "隆", "名", "隻", "裡"])),
    kind("spaces between marks", |w| {
        w.any(&["。", "好"]);
        w.put(&" ".repeat(1 + w.left.clamp(0, 4096) as usize))
    }),
    kind("spaces within a sentence", |w| {
        let gap = w.left as usize;
        w.put("好");
        w.put(&" ".repeat(gap));
        w.put("好。")
    }),
    kind("advertisement labels", |w| w.put("广告 ")),
    kind("original titles, a line each", |w| {
        w.put("原标题：");
        w.lines(40)
    }),
    kind("definite descriptions", |w| {
        w.name();
        w.put("说，");
        w.words(3);
        w.put("。该负责人表示，");
        w.words(3);
        w.put("。")
    }),
    kind("names in brackets", |w| {
        w.name();
        w.put("（");
        w.name();
        w.put("）说，");
        w.words(3);
        w.put("。")
    }),
    kind("one source of a million names", |w| {
        w.put("罗清柏（");
        w.name();
        w.put("）说，好。")
    }),
    kind("words of the same beginning", |w| {
        let count = 1 + w.next(40);
        w.put(&"甲".repeat(count));
        w.put("说，好。")
    }),
    kind("whole articles, one after the other", |w| {
        w.news();
        w.any(&["", "", "\n"])
    }),
];

const fn kind(name: &'static str, write: fn(&mut Writer)) -> Hostile {
    Hostile { name, write }
}

/// What the kinds write with: a text, the characters that it still needs, and a source of choices.
pub struct Writer {
    text: String,
    left: isize,
    state: u64,
}

const SURNAMES: &str = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
const CUES: &[&str] =
    &["说", "称", "表示", "指出", "认为", "强调", "告诉记者", "批评", "呼吁", "透露", "介绍", "问", "宣布", "回应"];
const WORDS: &[&str] = &[
    "经济",
    "谈判",
    "渔业",
    "发展",
    "政府",
    "增长",
    "明年",
    "百分之三",
    "居民",
    "工程",
    "学校",
    "研究",
    "市场",
    "企业",
    "安全",
    "影响",
    "问题",
    "合作",
    "会议",
    "今年",
    "的",
    "了",
    "在",
    "是",
    "将",
    "与",
    "对",
    "从",
    "一个",
    "重要",
    "可能",
    "继续",
    "下降",
    "环境",
    "技术",
    "医院",
    "数据",
    "计划",
    "投资",
    "选手",
    "比赛",
    "河流",
];

impl Writer {
    fn put(&mut self, piece: &str) {
        self.text.push_str(piece);
        self.left -= piece.chars().count() as isize;
    }

    /// The next number below `bound` of xorshift64* (Vigna 2016), the same in every run.
    fn next(&mut self, bound: usize) -> usize {
        self.state ^= self.state >> 12;
        self.state ^= self.state << 25;
        self.state ^= self.state >> 27;
        (self.state.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % bound
    }

    fn any(&mut self, pieces: &[&str]) {
        let choice = self.next(pieces.len());
        self.put(pieces[choice]);
    }

    fn code(&mut self, first: u32, count: usize) {
        let code = first + self.next(count) as u32;
        self.put(char::from_u32(code).unwrap_or('\u{FFFD}').encode_utf8(&mut [0; 4]));
    }

    fn han(&mut self) {
        self.code(0x4E00, 0x51A0);
    }

    fn anything(&mut self) {
        match self.next(4) {
            0 => self.code(0, 0x300),
            1 => self.code(0x3000, 0x100),
            2 => self.code(0xFF00, 0xF0),
            _ => self.code(0, 0x10_FFFF),
        }
    }

    fn word(&mut self) {
        self.any(WORDS);
    }

    fn words(&mut self, count: usize) {
        (0..count).for_each(|_| self.word());
    }

    /// So many words out of a handful.
    fn few(&mut self, count: usize) {
        (0..count).for_each(|_| self.any(&WORDS[..7]));
    }

    fn cue(&mut self) {
        self.any(CUES);
    }

    /// A surname and one or two characters, of half a million names.
    fn name(&mut self) {
        let surname = self.next(20);
        self.put(&SURNAMES[surname * 3..surname * 3 + 3]);
        self.code(0x5B50, 160);
        if self.next(3) > 0 {
            self.code(0x6E05, 160);
        }
    }

    fn lines(&mut self, characters: usize) {
        (0..characters.div_ceil(2)).for_each(|_| self.word());
        self.put("\n");
    }

    /// As deep as the text is long: half of the marks open, half of them close.
    fn nest(&mut self) {
        let depth = self.left as usize / 2;
        self.put(&"「".repeat(depth));
        self.put("好");
        self.put(&"」".repeat(depth));
    }

    fn news(&mut self) {
        self.name();
        self.cue();
        self.put("，");
        self.words(9);
        self.put("，“");
        self.words(5);
        self.put("”。");
        self.words(15);
        self.put("。");
    }
}
