//! What the built package weighs, against `bench/budget.json`.

use crate::{Outcome, build};
use xshell::{Shell, cmd};

pub fn report(sh: &Shell) -> Outcome {
    build::everything(sh)?;
    check(sh)
}

/// Weighs what is built; fails where a figure of the budget is exceeded.
pub fn check(sh: &Shell) -> Outcome {
    Ok(cmd!(sh, "node bench/size.js").run()?)
}
