//! Credits: who wrote, photographed, edited. 本报记者 林晓 通讯员 周然 · 编辑：林晓 · 文 | 林晓

use super::words;
use crate::lexicon::{Set, lists};
use crate::script::is_han;
use crate::search::Search;

/// The commonest surnames of one character; nine Chinese in ten have one of them.
const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁\
任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温\
康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛\
冉翁蓝骆路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤时穆农司古吉缪简车项连芦麦褚娄戚岑景党宫费卜冷晏席卫米柏宗瞿桂全\
佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳\
谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普\
阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣\
信展阴昝智幸奉植衡富尧闭由贲竺么洪窦代阳洛荀莘濮滑汝扶巢宓宦墨弓郗郦郏郇邴钮隗雒韶谯籍缑糜璩甯牧琴慎仰佴俎厍毋仉乜益";

/// The commonest surnames of two.
static COMPOUND_SURNAMES: Set = Set::of(&lists::SURNAMES_COMMON);

/// What may stand between a role and a name.
pub(super) fn is_separator(character: char) -> bool {
    matches!(character, '：' | ':' | '|' | '｜' | '丨' | '/' | '／' | '︱' | '│' | '】')
}

fn is_joint(character: char) -> bool {
    character.is_whitespace() || matches!(character, '、' | '，' | ',' | '·' | '\u{200b}' | '&')
}

/// Marks in front of a byline: ■本报记者 林晓
pub(super) fn is_bullet(character: char) -> bool {
    "○◎■□●◆◇▪★☆◤◢▌▍▎".holds(character)
}

/// The bytes of the white space that `text` starts with.
pub(super) fn space(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

/// The bytes of the Chinese characters that `text` starts with.
pub(super) fn han_run(text: &str) -> usize {
    text.find(|character| !is_han(character)).unwrap_or(text.len())
}

fn has_surname(text: &str) -> bool {
    text.chars().next().is_some_and(|first| SURNAMES.holds(first))
}

/// The bytes of the first `count` characters.
fn prefix(text: &str, count: usize) -> Option<usize> {
    text.char_indices().map(|(index, _)| index).chain([text.len()]).nth(count)
}

/// The bytes of the personal name that `text` starts with, if it does. Body text may follow without a gap.
pub(super) fn name(text: &str) -> Option<usize> {
    let run = han_run(text);
    let count = text[..run].chars().count();
    let compound = COMPOUND_SURNAMES.opens(text);
    match count {
        0 => None,
        // A name of two characters set to the width of three: 林 晓.
        1 => {
            let gap = run + space(&text[run..]);
            let rest = &text[gap..];
            let given = han_run(rest);
            let single = gap > run && given > 0 && rest[..given].chars().count() == 1;
            (single && has_surname(text)).then_some(gap + given)
        }
        2 | 3 => Some(run),
        4 if compound || words::role(&text[run..]).is_none() && !ends_name(text, 2) && !ends_name(text, 3) => Some(run),
        _ => {
            let usual = if compound { [4, 3, 2] } else { [3, 2, 4] };
            let clear = usual.into_iter().find(|&length| ends_name(text, length));
            let length = clear.or_else(|| has_surname(text).then_some(usual[0]))?;
            prefix(text, length)
        }
    }
}

/// Whether what follows the first `length` characters cannot belong to a name.
fn ends_name(text: &str, length: usize) -> bool {
    prefix(text, length).is_some_and(|end| {
        let rest = &text[end..];
        words::opens_body(rest) || words::role(rest).is_some() || ["报道", "报导"].iter().any(|w| rest.starts_with(w))
    })
}

/// The bytes of the names that `text` starts with: 林晓、周然 何清.
pub(super) fn names(text: &str) -> Option<usize> {
    let mut end = name(text)?;
    loop {
        let joint = text[end..].find(|character| !is_joint(character)).unwrap_or(0);
        let next = &text[end + joint..];
        // A further name starts with a surname and is followed by something that is no text.
        let run = han_run(next);
        let count = next[..run].chars().count();
        let stands_alone = (2..=4).contains(&count) || count == 1 && name(next).is_some();
        let listed = text[end..].opens_with(&['、', ',', '，']) && has_surname(next);
        let goes_on = ["报道", "报导", "原标题"].iter().any(|word| next[..run].has(word));
        if joint == 0 || goes_on || words::role(next).is_some() || !(stands_alone && has_surname(next) || listed) {
            return Some(end);
        }
        if text[end..].opens_with(&['，', ',']) && !stands_alone {
            return Some(end);
        }
        let Some(length) = name(next) else { return Some(end) };
        end += joint + length;
    }
}

/// The bytes of the credit that `text` starts with: an outlet, a role, a separator, names.
pub(super) fn credit(text: &str) -> Option<usize> {
    let (before, role) = find_role(text)?;
    let mut end = before + role.len();
    let gap = space(&text[end..]);
    let separated = text[end + gap..].starts_with(is_separator);
    if separated {
        end += gap;
        end += text[end..].find(|c: char| !is_separator(c) && !c.is_whitespace()).unwrap_or(text.len() - end);
        let length = credited(role, &text[end..])?;
        // 记者：… asks a question in an interview, unless a name stands alone behind it.
        let alone = || {
            let rest = &text[end + length..];
            has_surname(&text[end..]) && (rest.is_empty() || rest.starts_with(is_joint) || words::role(rest).is_some())
        };
        let asks = role.ends_with("记者")
            && matches!(text[before + role.len()..].trim_start().chars().next(), Some('：' | ':'));
        return (!asks || alone()).then_some(end + length);
    }
    let reporter = is_reporter(role);
    if !reporter {
        return None;
    }
    end += gap;
    let rest = &text[end..];
    // 记者从…获悉 is the first sentence: without an outlet or a gap a name must stand clear of the text.
    if before == 0 && gap == 0 && !role.starts_with("本报") && !stands_clear(rest) {
        return None;
    }
    if !(has_surname(rest) || gap > 0 && stands_clear(rest)) {
        return None;
    }
    Some(end + names(rest)?)
}

/// The bytes of a credit behind another one, where a gap will do for a separator: 编辑 林晓, 海湾编辑 周然
pub(super) fn further(text: &str) -> Option<usize> {
    let (before, role) = find_role(text)?;
    let end = before + role.len();
    let gap = text[end..].find(|c: char| !is_separator(c) && !c.is_whitespace())?;
    (gap > 0 && has_surname(&text[end + gap..])).then_some(())?;
    Some(end + gap + names(&text[end + gap..])?)
}

fn stands_clear(text: &str) -> bool {
    let run = han_run(text);
    (2..=3).contains(&text[..run].chars().count()) && has_surname(text) && !text[run..].opens_with(&['，', '。', '：'])
}

fn is_reporter(role: &str) -> bool {
    ["记者", "通讯员", "评论员", "实习生", "撰稿"].iter().any(|word| role.ends_with(word))
}

/// What a role introduces: names for most, an outlet for a source.
fn credited(role: &str, text: &str) -> Option<usize> {
    if role.ends_with("来源") || role.starts_with("转") || role.starts_with("本文转") || role.ends_with("稿源")
    {
        return outlet(text);
    }
    names(text).or_else(|| outlet(text))
}

/// The bytes of the name of a news outlet that `text` starts with: 参考消息 · 城市晚报－民生频道.
pub(super) fn outlet(text: &str) -> Option<usize> {
    const LONGEST: usize = 16;
    let mut end = None;
    for (count, (index, character)) in text.char_indices().enumerate() {
        if count >= LONGEST || "，。！？；：“「《【（(|｜丨\n".holds(character) {
            break;
        }
        // Once a name is complete only another outlet or a channel of it may go on.
        if let Some(complete) = end {
            let passed = text[complete..index.max(complete)].chars().count();
            if passed > 5 || words::opens_body(&text[complete..]) {
                break;
            }
        }
        // 网 or 台 inside what follows is an ordinary character: 海湾网台州讯.
        if let Some(ending) = words::outlet_ending(&text[index..])
            && index > 0
            && (end.is_none() || ending.chars().count() > 1)
        {
            end = end.max(Some(index + ending.len()));
        }
    }
    end
}

/// The first role within reach and the bytes before it, which must be an outlet's name or nothing.
fn find_role(text: &str) -> Option<(usize, &str)> {
    const REACH: usize = 16;
    // 《海湾周刊》记者/林晓
    let named = text.strip_prefix('《').and_then(|rest| rest.find('》')).map_or(0, |close| close + 2 * '《'.len_utf8());
    // The 海报 of 海报新闻 is no role, the 本报记者 of 本报 is one.
    let outlet = words::known_outlet(text).filter(|&end| words::role(text).is_none_or(|role| role.len() < end));
    let named = named.max(outlet.unwrap_or(0));
    for (index, character) in text.char_indices().take(REACH) {
        if index >= named && "，。！？；：“”「」《》\n".holds(character) {
            return None;
        }
        let Some(role) = words::role(&text[index..]).filter(|_| index >= named) else { continue };
        let before = text[..index].trim_end();
        if named > 0 && index == named && before.ends_with('》') {
            return Some((index, role));
        }
        if before.is_empty() {
            return Some((index, role));
        }
        if !is_reporter(role) && before.len() < index {
            continue;
        }
        let plain = !before.contains(|c: char| c.is_ascii_digit() && !before.starts_with(c) || "（(【".holds(c));
        let known = plain && words::starts_outlet(before);
        if is_reporter(role) && (words::is_outlet(before) || before.starts_with("本") || known) {
            return Some((index, role));
        }
        if known || before == "新媒体" {
            return Some((index, role));
        }
    }
    None
}

/// What the inside of a bracket has that credits somebody.
static CUES: Set = Set::of(&lists::BOILERPLATE_SIGNS_CREDIT);

/// Whether `text`, the inside of a bracket, credits somebody: 记者 林晓 · 林晓、周然 · 来源：城市晚报 · 林晓/摄.
pub(super) fn is_credit_note(text: &str) -> bool {
    const LONGEST: usize = 60;
    let text = text.trim();
    let count = text.chars().count();
    // 执笔记者：林晓；参与记者：周然
    let parts = text.split('；').all(|part| CUES.is_in(part));
    if count == 0 || count > LONGEST || text.has_any(&['。', '！', '？']) || text.contains('；') && !parts {
        return false;
    }
    let borrowed = text.starts_with('据') && count <= 12 && !text.contains('，');
    if borrowed || CUES.is_in(text) {
        return true;
    }
    // 海湾社 林晓
    let people = match text.split_once(char::is_whitespace) {
        Some((outlet, people)) if words::is_outlet(outlet) => people,
        _ => text,
    };
    people.split(is_joint).filter(|part| !part.is_empty()).all(|part| {
        let count = part.chars().count();
        part.chars().all(is_han) && (has_surname(part) && (2..=4).contains(&count) || count == 1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(parse: fn(&str) -> Option<usize>, text: &str, expect: Option<&str>) {
        assert_eq!(parse(text).map(|end| &text[..end]), expect, "{text}");
    }

    #[test]
    fn a_name_ends_where_the_body_begins() {
        check(name, "林晓梅近日，大桥通车", Some("林晓梅"));
        check(name, "林晓据城市晚报报道", Some("林晓"));
        check(name, "欧阳林晓近日", Some("欧阳林晓"));
        check(name, "林 晓 编辑", Some("林 晓"));
    }

    #[test]
    fn credits_name_a_role_and_people() {
        check(credit, "本报记者 林晓梅 见习记者 周然一近日", Some("本报记者 林晓梅"));
        check(credit, "海湾网记者 林晓 周然梅 青岛报道", Some("海湾网记者 林晓 周然梅"));
        check(credit, "编辑：林晓梅 ", Some("编辑：林晓梅"));
        check(credit, "文 | 林晓梅编辑 | 周然", Some("文 | 林晓梅"));
        check(credit, "来源：海湾网－青山频道为推动阅读", Some("来源：海湾网－青山频道"));
        check(credit, "来源：海湾交警大桥的夜景", Some("来源：海湾交警"));
    }

    #[test]
    fn further_credits_need_no_separator() {
        check(further, "编辑 周然 校对 何清", Some("编辑 周然"));
        check(further, "编辑部昨天搬迁", None);
        check(credit, "《海湾周刊》记者/林晓", Some("《海湾周刊》记者/林晓"));
    }

    #[test]
    fn a_reporter_at_work_is_no_credit() {
        check(credit, "记者从省工信厅获悉", None);
        check(credit, "记者近日了解到", None);
        check(credit, "作者认为，这本书", None);
    }

    #[test]
    fn notes_of_credit() {
        assert!(is_credit_note("林晓 周然 何清梅"));
        assert!(is_credit_note("来源：城市晚报"));
        assert!(is_credit_note("海湾社 林晓"));
        assert!(!is_credit_note("以下简称大桥"));
    }
}
