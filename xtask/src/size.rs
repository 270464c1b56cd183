//! What the built package weighs, against `bench/budget.json`.

use crate::{Outcome, build};
use xshell::{Shell, cmd};

pub fn report(sh: &Shell) -> Outcome {
    build::everything(sh)?;
    Ok(cmd!(sh, "node bench/size.js").run()?)
}
