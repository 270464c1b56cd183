use super::*;
use std::process::Command;

const GOLD: &str = r#"{"id":"a","text":"海湾大桥通车\n海湾社8月1日电（记者林晓）大桥通车😀。周然说：“路更近了。我们高兴！”何清担心收费。（完）","boilerplate":[[7,21],[61,64]],"key":[[7,28],[28,46],[46,53]],"sources":[{"name":"周然","aliases":[],"role":"","stance":"support","statements":[{"start":32,"end":45}]},{"name":"何清梅","aliases":["何清"],"role":"市民","stance":"oppose","statements":[{"start":48,"end":52}]}]}
{"id":"b","text":"无","boilerplate":[],"key":[],"sources":[]}
"#;
const DIGESTS: &str = r#"{"id":"a","digest":{"keyPoints":[{"start":28,"end":46,"text":"x","rank":2},{"start":21,"end":28,"text":"大桥通车😀。","rank":1}],"sources":[{"name":"何清","aliases":[],"role":"市民","statements":[{"start":48,"end":53,"text":"担心收费。"}],"stance":{"label":"neutral","evidence":[]}},{"name":"海湾社","aliases":[],"role":"","statements":[{"start":33,"end":40,"text":"y"}],"stance":{"label":"support","evidence":[{"start":33,"end":35,"text":"z"}]}}],"excluded":[{"start":7,"end":21}]}}
"#;

fn parse<T: serde::de::DeserializeOwned>(lines: &str) -> Vec<T> {
    lines.lines().map(|line| serde_json::from_str(line).expect("a row of the test")).collect()
}

fn digests() -> HashMap<String, Digest> {
    #[derive(Deserialize)]
    struct Row {
        id: String,
        digest: Digest,
    }
    parse::<Row>(DIGESTS).into_iter().map(|row| (row.id, row.digest)).collect()
}

#[test]
fn a_perfect_digest_scores_full() {
    let gold: Vec<Gold> = parse(GOLD);
    let excluded = gold[0].boilerplate.iter().map(|&(start, end)| Range { start, end }).collect();
    let digest = Digest { excluded, ..Digest::default() };
    let mut counts = Counts::default();
    counts.add(&gold[0], Some(&digest));
    assert_eq!(counts.excluded.f1(), [1.0; 3]);
    assert_eq!(counts.missing, 0);
}

/// The folder of the shared material, or nothing where it is absent.
fn shared() -> Option<std::path::PathBuf> {
    let folder = std::env::var_os("YAODIAN_SHARED").map_or("../../shared".into(), std::path::PathBuf::from);
    folder.join("gold/score.py").is_file().then_some(folder)
}

fn python(script: &Path, files: [&Path; 2]) -> Option<String> {
    let output = Command::new("python3").arg(script).args(files).arg("--per-article").output().ok()?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

#[test]
fn agrees_with_score_py() {
    let Some(shared) = shared() else {
        eprintln!("skipped: no gold/score.py in YAODIAN_SHARED or ../shared");
        return;
    };
    let folder = std::env::temp_dir().join(format!("yaodian-score-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the test");
    let (gold, predictions) = (folder.join("gold.jsonl"), folder.join("digests.jsonl"));
    std::fs::write(&gold, GOLD).expect("a file of the test");
    std::fs::write(&predictions, DIGESTS).expect("a file of the test");
    match python(&shared.join("gold/score.py"), [&gold, &predictions]) {
        Some(theirs) => assert_eq!(report(&parse(GOLD), &digests(), true).to_string(), theirs),
        None => eprintln!("skipped: no python3"),
    }
    std::fs::remove_dir_all(&folder).expect("the folder of the test");
}

#[test]
fn rouge_agrees_with_rouge_py() {
    let Some(shared) = shared() else {
        eprintln!("skipped: no summaries/rouge.py in YAODIAN_SHARED or ../shared");
        return;
    };
    const REFERENCES: &str = r#"{"id":"a","text":"","summary":"海湾大桥8月1日通车，全长3.5公里，GDP增长。"}
{"id":"b","text":"","summary":"无人回应"}
{"id":"c","text":"","summary":"缺席"}
"#;
    const SUMMARIES: &str = r#"{"id":"a","summary":"大桥通车，长3.5公里；gdp 增长 2. 倍"}
{"id":"b","digest":{"keyPoints":[{"start":9,"end":10,"text":"回应","rank":1},{"start":2,"end":3,"text":"无人","rank":4},{"start":3,"end":4,"text":"有人","rank":2},{"start":5,"end":6,"text":"没有","rank":3}]}}
"#;
    let folder = std::env::temp_dir().join(format!("yaodian-rouge-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the test");
    let (references, summaries) = (folder.join("references.jsonl"), folder.join("summaries.jsonl"));
    std::fs::write(&references, REFERENCES).expect("a file of the test");
    std::fs::write(&summaries, SUMMARIES).expect("a file of the test");
    let script = shared.join("summaries/rouge.py");
    match Command::new("python3").arg(script).args([&references, &summaries]).output() {
        Ok(output) => {
            let ours = crate::rouge::line(&parse(REFERENCES), &crate::rouge::summaries(&summaries).expect("summaries"));
            assert_eq!(ours, String::from_utf8_lossy(&output.stdout).trim_end());
        }
        Err(_) => eprintln!("skipped: no python3"),
    }
    std::fs::remove_dir_all(&folder).expect("the folder of the test");
}

/// What is said by whom in our annotated articles stays found; they were written after the manner of the press, which is
/// harder on rules than single sentences.
#[test]
fn annotated_articles_are_read_as_before() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("annotated");
    let sets = [
        ("taiwan", 0.93),
        ("interviews", 0.90),
        ("genres", 0.89),
        ("taiwan-unseen", 0.86),
        ("interviews-unseen", 0.89),
        ("genres-more", 0.86),
    ];
    for (name, least) in sets {
        let file = folder.join(name).with_extension("jsonl");
        let gold: Vec<Gold> = rows(&file).expect("annotated articles");
        let figures = report(&gold, &articles::run(&file).expect("their digests"), false).total;
        let attributed = figures.attributed.f1()[2];
        assert!(attributed >= least, "{name}: attributed {attributed:.4}, at least {least}");
        assert_eq!(figures.verbatim, figures.spans, "{name}: all that is shown is verbatim");
    }
}
