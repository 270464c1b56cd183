//! The long checks behind `docs/reliability.md`, each a command of its own.

use crate::{Outcome, build};
use xshell::{Shell, cmd};

/// What texts made to hurt cost, beside ordinary news.
pub fn complexity(sh: &Shell) -> Outcome {
    Ok(cmd!(sh, "cargo bench --quiet --bench complexity").run()?)
}

/// Memory over a million digests in one process.
pub fn soak(sh: &Shell, count: &str) -> Outcome {
    Ok(cmd!(sh, "cargo run --quiet --release --package evaluation -- soak tests/articles {count}").run()?)
}

const TARGETS: [&str; 5] = ["digest", "article", "quotations", "dictionary", "options"];

/// Fuzzes one target, or each in turn, for so many minutes each; needs a nightly toolchain and `cargo install cargo-fuzz`.
pub fn fuzz(sh: &Shell, target: Option<&str>, minutes: u64) -> Outcome {
    let limit = format!("-max_total_time={}", minutes * 60);
    for target in TARGETS.into_iter().filter(|&name| target.is_none_or(|wanted| wanted == name)) {
        seed(sh, target)?;
        // The engine has no unsafe code, and without a sanitizer twice as many texts are tried.
        cmd!(sh, "cargo +nightly fuzz run --sanitizer none {target} -- {limit} -max_len=4096 -timeout=10 -rss_limit_mb=2048 -print_final_stats=1")
            .run()?;
    }
    Ok(())
}

/// The articles of the tests are where fuzzing starts from.
fn seed(sh: &Shell, target: &str) -> Outcome {
    let corpus = format!("fuzz/corpus/{target}");
    sh.create_dir(&corpus)?;
    for folder in sh.read_dir("tests/articles")? {
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let text = sh.read_file(folder.join("input.txt"))?;
        let seed = match target {
            "options" => format!("{{\"points\":3,\"maxCharacters\":80,\"words\":[\"青禾\"],\"keep\":[[0,9]]}}{text}"),
            _ => text,
        };
        sh.write_file(format!("{corpus}/{name}"), seed)?;
    }
    for finding in sh.read_dir("fuzz/findings")? {
        sh.copy_file(&finding, &corpus)?;
    }
    Ok(())
}

/// Licences, bans and origins of the crates; signatures of the npm packages, where the registry answers; the bill of
/// materials of the npm package.
pub fn supply(sh: &Shell) -> Outcome {
    cmd!(sh, "cargo deny check bans licenses sources").run()?;
    if cmd!(sh, "npm audit signatures").run().is_err() {
        eprintln!("the signatures of the npm packages could not be checked here");
    }
    let bill = cmd!(sh, "npm sbom --package-lock-only --workspace pkg --omit dev --sbom-format cyclonedx").read()?;
    sh.create_dir("target/sbom")?;
    sh.write_file("target/sbom/yaodian.cdx.json", bill)?;
    println!("target/sbom/yaodian.cdx.json");
    Ok(())
}

/// Builds the engine twice from nothing, in two places, and compares the bytes.
pub fn reproduce(sh: &Shell) -> Outcome {
    let mut built = Vec::new();
    for folder in ["target/reproduce-1", "target/reproduce-2"] {
        sh.remove_path(folder)?;
        built.push(build::engine_into(sh, folder)?);
        sh.remove_path(folder)?;
    }
    if built[0] != built[1] {
        return Err("two clean builds of the engine differ".into());
    }
    println!("two clean builds of the engine are equal: {} bytes", built[0].len());
    Ok(())
}
