//! Every figure at once.

use crate::Outcome;
use crate::articles::{self, rows};
use crate::rouge::{self, Reference};
use crate::score::{self, Gold};
use crate::{baseline, stance};
use std::collections::HashMap;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::Command;

pub fn print(shared: &Path) -> Outcome {
    for name in ["crud-dev", "newsbench-dev"] {
        let file = shared.join(format!("summaries/{name}.jsonl"));
        let references = rows::<Reference>(&file)?;
        let digests = articles::run(&file)?;
        let ours: HashMap<String, String> = digests.iter().map(|(id, digest)| (id.clone(), digest.summary())).collect();
        println!("{name}");
        println!("  first three  {}", rouge::line(&references, &baseline::lead(&references)));
        println!("  key points   {}", rouge::line(&references, &ours));
        println!("  oracle       {}", rouge::line(&references, &baseline::oracle(&references)));
    }
    let gold = shared.join("gold/dev.jsonl");
    let report = score::report(&rows::<Gold>(&gold)?, &articles::run(&gold)?, false).to_string();
    println!("\ngold/dev.jsonl\n{report}");
    match scored_by_script(shared, &gold)? {
        Some(theirs) if theirs == report => println!("gold/score.py prints the same.\n"),
        Some(theirs) => println!("gold/score.py differs:\n{theirs}"),
        None => println!("gold/score.py did not run: there is no python3.\n"),
    }
    stance::stance(&gold.to_string_lossy(), false)
}

/// What score.py prints of the engine's digests.
fn scored_by_script(shared: &Path, gold: &Path) -> Result<Option<String>, Box<dyn std::error::Error>> {
    let digests = std::env::temp_dir().join(format!("yaodian-digests-{}.jsonl", std::process::id()));
    let mut out = BufWriter::new(File::create(&digests)?);
    articles::write_digests(gold, &mut out)?;
    out.flush()?;
    let output = Command::new("python3").arg(shared.join("gold/score.py")).arg(gold).arg(&digests).output();
    std::fs::remove_file(&digests)?;
    Ok(output.ok().filter(|out| out.status.success()).map(|out| String::from_utf8_lossy(&out.stdout).into_owned()))
}
