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
    Hostile { name: "one character", write: |w| w.put("哈") },
    Hostile { name: "random Han characters", write: Writer::han },
    Hostile { name: "random characters of any kind", write: Writer::anything },
    Hostile {
        name: "astral Han and emoji", write: |w| w.any(&["𠮷", "😀", "👨‍👩‍👧", "𪚥", "🇨🇳", "要"])
    },
    Hostile { name: "combining marks", write: |w| w.any(&["\u{301}", "\u{200D}", "\u{FE0F}", "\u{202E}", "国"]) },
    Hostile {
        name: "control characters", write: |w| w.any(&["\0", "\u{1B}", "\u{FEFF}", "\u{FFFD}", "\u{85}", "是"])
    },
    Hostile { name: "ASCII letters without a space", write: |w| w.put("abc") },
    Hostile {
        name: "ASCII words",
        write: |w| w.any(&["said ", "the ", "Mr. ", "3.14 ", "\"", "U.S.", "http://a.b/c?d "]),
    },
    Hostile { name: "digits", write: |w| w.any(&["1", "2024", "3.5", "％", "１", "，"]) },
    Hostile { name: "an endless URL", write: |w| w.any(&["http://", "a.cn/", "www.", "?q=", "&x"]) },
    Hostile { name: "only spaces", write: |w| w.any(&[" ", "\u{3000}", "\t", "\u{A0}"]) },
    Hostile { name: "only line breaks", write: |w| w.put("\n") },
    Hostile { name: "spaces and line breaks", write: |w| w.any(&["\n", " ", "\r\n", "\u{3000}", "\u{2028}"]) },
    Hostile { name: "a character a line", write: |w| w.lines(1) },
    Hostile { name: "a short line a headline", write: |w| w.lines(14) },
    Hostile {
        name: "bulleted lines",
        write: |w| {
            w.any(&["· ", "- ", "• ", "1. ", "（一）", "■"]);
            w.lines(9)
        },
    },
    Hostile { name: "the title on every line", write: |w| w.put("北澜国与赛岭国重启渔业谈判\n") },
    Hostile {
        name: "short lines between long ones",
        write: |w| {
            w.lines(5);
            w.news();
            w.put("\n")
        },
    },
    Hostile { name: "only opening marks", write: |w| w.put("“") },
    Hostile { name: "only closing marks", write: |w| w.put("”") },
    Hostile { name: "pairs of marks", write: |w| w.put("“”") },
    Hostile { name: "straight marks", write: |w| w.put("\"") },
    Hostile { name: "apostrophes", write: |w| w.any(&["'", "‘", "’", "他"]) },
    Hostile { name: "corner marks nested", write: |w| w.put("「") },
    Hostile { name: "corner marks nested and closed", write: Writer::nest },
    Hostile {
        name: "marks of all kinds",
        write: |w| w.any(&["“", "”", "「", "」", "『", "』", "‘", "’", "\"", "《", "》"]),
    },
    Hostile {
        name: "marks with a word between",
        write: |w| {
            w.any(&["“", "”", "「", "\""]);
            w.word()
        },
    },
    Hostile {
        name: "reversed marks",
        write: |w| {
            w.put("”");
            w.word();
            w.put("“，")
        },
    },
    Hostile {
        name: "a mark opened on every line",
        write: |w| {
            w.put("“");
            w.word();
            w.put("。\n")
        },
    },
    Hostile { name: "marks behind colons", write: |w| w.put("说：“") },
    Hostile {
        name: "quotations of a word",
        write: |w| {
            w.put("“");
            w.word();
            w.put("”")
        },
    },
    Hostile { name: "one endless sentence", write: Writer::word },
    Hostile {
        name: "one endless sentence with commas",
        write: |w| {
            w.words(5);
            w.put("，")
        },
    },
    Hostile {
        name: "one endless list",
        write: |w| {
            w.name();
            w.put("、")
        },
    },
    Hostile {
        name: "sentences of two characters",
        write: |w| {
            w.han();
            w.put("。")
        },
    },
    Hostile {
        name: "sentences of one word",
        write: |w| {
            w.word();
            w.put("。")
        },
    },
    Hostile { name: "only full stops", write: |w| w.put("。") },
    Hostile {
        name: "end marks of all kinds",
        write: |w| w.any(&["。", "！", "？", "…", "!", "?", ";", "；", ".", "）", "”"]),
    },
    Hostile {
        name: "all the same sentence", write: |w| w.put("双方均表示希望在雨季前达成一份临时安排。")
    },
    Hostile {
        name: "all the same paragraph", write: |w| w.put("罗清柏表示：“我们欢迎赛岭国回到谈判桌前。”\n")
    },
    Hostile {
        name: "sentences of the same words",
        write: |w| {
            w.few(12);
            w.put("。")
        },
    },
    Hostile { name: "only cues", write: Writer::cue },
    Hostile {
        name: "cues with commas",
        write: |w| {
            w.cue();
            w.put("，")
        },
    },
    Hostile {
        name: "cues with colons",
        write: |w| {
            w.cue();
            w.put("：")
        },
    },
    Hostile {
        name: "cues as sentences",
        write: |w| {
            w.cue();
            w.put("。")
        },
    },
    Hostile { name: "only names", write: Writer::name },
    Hostile { name: "only one name", write: |w| w.put("罗清柏") },
    Hostile {
        name: "foreign names",
        write: |w| {
            w.han();
            w.han();
            w.put("·")
        },
    },
    Hostile {
        name: "titles and organizations",
        write: |w| w.any(&["北澜国", "外交部", "研究所", "大学", "发言人", "教授", "部长", "记者", "的"]),
    },
    Hostile {
        name: "pronouns", write: |w| w.any(&["他", "她", "他们", "该负责人", "双方", "其", "前者"])
    },
    Hostile {
        name: "everybody says something",
        write: |w| {
            w.name();
            w.cue();
            w.put("，");
            w.words(4);
            w.put("。")
        },
    },
    Hostile {
        name: "everybody is quoted",
        write: |w| {
            w.name();
            w.put("说：“");
            w.words(3);
            w.put("。”\n")
        },
    },
    Hostile {
        name: "one man says a million things",
        write: |w| {
            w.put("罗清柏说，");
            w.words(3);
            w.put("。")
        },
    },
    Hostile {
        name: "he says a million things",
        write: |w| {
            w.put("“");
            w.words(3);
            w.put("。”他说。")
        },
    },
    Hostile {
        name: "also said",
        write: |w| {
            w.any(&["他还", "并", "同时", "此外，他也"]);
            w.cue();
            w.put("，");
            w.word();
            w.put("。")
        },
    },
    Hostile {
        name: "who told whom",
        write: |w| {
            w.name();
            w.put("对");
            w.name();
            w.cue()
        },
    },
    Hostile {
        name: "according to",
        write: |w| {
            w.any(&["据", "援引", "对于", "在"]);
            w.name();
            w.any(&["报道", "看来", "，", "称"])
        },
    },
    Hostile {
        name: "question and answer",
        write: |w| {
            w.any(&["问：", "答：", "记者：", "罗清柏："]);
            w.words(2);
            w.any(&["\n", "。"])
        },
    },
    Hostile {
        name: "names before colons",
        write: |w| {
            w.name();
            w.put("：")
        },
    },
    Hostile {
        name: "only stance words",
        write: |w| w.any(&["支持", "反对", "欢迎", "谴责", "担忧", "呼吁", "停止", "加快"]),
    },
    Hostile {
        name: "only negations", write: |w| w.any(&["不", "没有", "并非", "不得不", "难以", "无法", "未"])
    },
    Hostile {
        name: "only conjunctions", write: |w| w.any(&["但是", "虽然", "如果", "因为", "然而", "尽管", "，"])
    },
    Hostile {
        name: "a stance without an end",
        write: |w| {
            w.put("他表示不");
            w.any(&["支持", "反对", "但", "，"])
        },
    },
    Hostile { name: "only brackets", write: |w| w.any(&["（", "）", "(", ")", "【", "】", "[", "]", "〔"]) },
    Hostile { name: "brackets left open", write: |w| w.put("（") },
    Hostile {
        name: "captions left open", write: |w| w.any(&["（图", "图为", "摄）", "△", "▲", "【", "图/"])
    },
    Hostile {
        name: "bylines",
        write: |w| w.any(&["（记者 ", "责任编辑：", "来源：", "本报讯", "电（", "编辑 ", "新华社"]),
    },
    Hostile {
        name: "byline lines",
        write: |w| {
            w.any(&["责任编辑：", "来源：", "记者 ", "原标题：", "相关阅读"]);
            w.name();
            w.put("\n")
        },
    },
    Hostile { name: "original titles", write: |w| w.put("原标题：") },
    Hostile {
        name: "dates and places",
        write: |w| w.any(&["3月4日", "2024年", "澜城", "电", "讯", "（", "08:30", "10:00:00"]),
    },
    Hostile {
        name: "copyright",
        write: |w| w.any(&["版权所有", "©", "未经授权", "不得转载", "分享到", "微信", "扫一扫"]),
    },
    Hostile { name: "program text", write: |w| w.any(&["function(){", "var a=", "</script>", "<b>", "{}", ";", "//"]) },
    Hostile {
        name: "alternating scripts", write: |w| w.any(&["国", "國", "说", "說", "会", "會", "于", "於"])
    },
    Hostile {
        name: "Traditional by context", write: |w| w.any(&["乾", "著", "後", "瞭", "隆", "名", "隻", "裡"])
    },
    Hostile {
        name: "whole articles, one after the other",
        write: |w| {
            w.news();
            w.any(&["", "", "\n"])
        },
    },
];

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
