//! All tests, each runner's own closing lines last.

use crate::{Outcome, browser, build, size};
use xshell::{Shell, cmd};

pub fn everything(sh: &Shell) -> Outcome {
    if cmd!(sh, "cargo fmt --version").quiet().ignore_stdout().ignore_stderr().run().is_ok() {
        cmd!(sh, "cargo fmt --check").run()?;
    }
    if cmd!(sh, "cargo clippy --version").quiet().ignore_stdout().ignore_stderr().run().is_ok() {
        cmd!(sh, "cargo clippy --quiet --workspace --all-targets -- --deny warnings").run()?;
    }
    build::everything(sh)?;
    size::check(sh)?;
    let browser = browser::find_or_install(sh)?;
    sh.set_var(browser::VARIABLE, browser);
    cmd!(sh, "npm test --workspaces --if-present").run()?;
    Ok(cmd!(sh, "cargo test --workspace").run()?)
}
