//! The browser extension, packed for the stores.

use crate::{Outcome, build};
use xshell::{Shell, cmd};

/// Builds the extension and packs it for each browser; the paths of the archives are printed.
pub fn pack(sh: &Shell) -> Outcome {
    build::everything(sh)?;
    Ok(cmd!(sh, "npm run pack --silent --workspace extension").run()?)
}
