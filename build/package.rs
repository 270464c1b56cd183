//! Where Cargo keeps the sources of the packages that it has locked.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder of a package; Cargo alone knows where it lies.
pub fn folder(name: &str) -> PathBuf {
    let metadata = metadata(&["--offline"]).or_else(|_| metadata(&[])).unwrap_or_else(|error| panic!("{error}"));
    let packages = metadata["packages"].as_array().expect("cargo metadata lists packages");
    let package = packages.iter().find(|package| package["name"] == name);
    let package = package.unwrap_or_else(|| panic!("{name} is no dependency"));
    let manifest = package["manifest_path"].as_str().expect("a package has a manifest");
    Path::new(manifest).with_file_name("")
}

/// Answers from what is downloaded already where it can: a build must not need the network twice.
fn metadata(options: &[&str]) -> Result<serde_json::Value, String> {
    let variable = |name| std::env::var(name).map_err(|_| format!("Cargo does not set {name}"));
    let manifest = Path::new(&variable("CARGO_MANIFEST_DIR")?).join("Cargo.toml");
    let output = Command::new(variable("CARGO")?)
        .args(["metadata", "--format-version", "1", "--locked", "--filter-platform", &variable("TARGET")?])
        .args(options)
        .arg("--manifest-path")
        .arg(manifest)
        .output()
        .map_err(|error| format!("cannot run cargo metadata: {error}"))?;
    if !output.status.success() {
        return Err(format!("cargo metadata: {}", String::from_utf8_lossy(&output.stderr)));
    }
    serde_json::from_slice(&output.stdout).map_err(|error| format!("cargo metadata: {error}"))
}
