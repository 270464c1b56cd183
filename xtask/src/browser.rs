//! The browser that tests run in and that the page is opened in.

use crate::Outcome;
use std::env;
use std::path::PathBuf;
use xshell::{Shell, cmd};

/// Where tests look for the browser's executable.
pub const VARIABLE: &str = "YAODIAN_BROWSER";

const NAMES: [&str; 7] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
];

const APPLICATIONS: [&str; 6] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
];

/// An installed Chromium, Chrome or Edge; installs Chromium where it may, and Chinese fonts.
pub fn find_or_install(sh: &Shell) -> Outcome<PathBuf> {
    let may_install = is_root(sh) && on_path("apt-get").is_some();
    if find().is_none() && may_install {
        install(sh, "chromium")?;
    }
    // Without these fonts Chinese is shown as boxes, and the pictures of the page are not compared; all else is tested.
    if may_install && !has_chinese_fonts(sh) {
        let _ = install(sh, "fonts-noto-cjk");
    }
    find().ok_or_else(|| {
        format!("the browser tests need Chromium, Chrome or Edge: install one, or set {VARIABLE} to its executable")
            .into()
    })
}

fn install(sh: &Shell, package: &str) -> Outcome {
    cmd!(sh, "apt-get update --quiet=2").run()?;
    Ok(cmd!(sh, "apt-get install --quiet=2 --yes --no-install-recommends {package}").run()?)
}

fn has_chinese_fonts(sh: &Shell) -> bool {
    cmd!(sh, "fc-list :lang=zh family").quiet().read().is_ok_and(|families| families.contains("Noto Serif CJK SC"))
}

fn find() -> Option<PathBuf> {
    let named = env::var_os(VARIABLE).map(PathBuf::from);
    let mut candidates = named.into_iter().chain(NAMES.into_iter().filter_map(on_path));
    candidates.next().or_else(|| APPLICATIONS.iter().map(PathBuf::from).find(|path| path.is_file()))
}

fn on_path(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(name)).find(|path| path.is_file())
}

fn is_root(sh: &Shell) -> bool {
    cfg!(unix) && cmd!(sh, "id -u").quiet().read().is_ok_and(|id| id == "0")
}

/// Whether somebody sits before a screen on which a browser may open.
pub fn can_be_shown() -> bool {
    let has_screen = cfg!(windows)
        || cfg!(target_os = "macos")
        || ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| env::var_os(name).is_some());
    has_screen && env::var_os("CI").is_none()
}
