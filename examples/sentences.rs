use std::io::Read;
fn main() {
    let mut all = String::new();
    std::io::stdin().read_to_string(&mut all).unwrap();
    for text in all.split('\u{1}') {
        let folded = yaodian::script::fold(text).0;
        let article = yaodian::article::parse(text, &folded);
        for s in yaodian::sentence::split(&folded, &article) {
            let kind = if s.kind == yaodian::article::BlockKind::Heading { 'H' } else { 'P' };
            println!("{kind}{}\t{}", s.paragraph, text[s.span].replace('\n', "⏎"));
        }
        println!();
    }
}
