//! Speed and memory, beside those of bare segmentation, as one table.

use crate::{Outcome, browser, build};
use xshell::{Shell, cmd};

pub fn report(sh: &Shell) -> Outcome {
    build::everything(sh)?;
    let browser = browser::find_or_install(sh)?;
    let shared = sh.var("YAODIAN_SHARED").unwrap_or_else(|_| "../shared".into());
    let native =
        cmd!(sh, "cargo run --quiet --release --package evaluation -- speed {shared}/corpus/news.txt").read()?;
    sh.set_var(browser::VARIABLE, browser);
    Ok(cmd!(sh, "node bench/main.js {shared} {native}").run()?)
}
