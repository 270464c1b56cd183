//! From the Rust sources to the npm package and the page.

use crate::Outcome;
use wasm_bindgen_cli_support::Bindgen;
use xshell::{Shell, cmd};

const TARGET: &str = "wasm32-unknown-unknown";
const COMPILED: &str = "target/wasm32-unknown-unknown/wasm/yaodian.wasm";
const BOUND: &str = "target/wasm-bindgen";
const MODULE: &str = "yaodian_bg.wasm";

/// How large a function LLVM copies into its callers at most. Without this it would copy what is five times this size: that
/// takes 7 kB behind brotli and is no faster. What the standard library marks to be inlined is copied up to its usual size, 26 kB
/// more than a tenth of that size, for a third of the time that a digest takes: the step from one character to the next and
/// the checks of each slice of a text are called more than all else.
const SMALL: &str = "-Cllvm-args=-inline-threshold=10";

/// The parts that are built by `npm run build`, in the order in which one needs the other.
const WORKSPACES: [&str; 3] = ["pkg", "www", "extension"];

pub fn everything(sh: &Shell) -> Outcome {
    install_packages(sh)?;
    engine(sh)?;
    for workspace in WORKSPACES.into_iter().filter(|name| sh.path_exists(format!("{name}/package.json"))) {
        cmd!(sh, "npm run build --silent --workspace {workspace}").run()?;
    }
    Ok(())
}

/// `npm ci`, but only when the lock file has changed since the last time.
fn install_packages(sh: &Shell) -> Outcome {
    const INSTALLED: &str = "node_modules/.installed-lock.json";
    require_node(sh)?;
    let lock = sh.read_file("package-lock.json")?;
    if sh.read_file(INSTALLED).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    cmd!(sh, "npm ci --no-progress").run()?;
    Ok(sh.write_file(INSTALLED, lock)?)
}

fn require_node(sh: &Shell) -> Outcome {
    const WANTED: &str = "Yaodian is built with Node.js 20 or newer";
    let version = cmd!(sh, "node --version").quiet().read().map_err(|_| format!("{WANTED}; no `node` was found"))?;
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    match major {
        Some(20..) => Ok(()),
        _ => Err(format!("{WANTED}; this is {version}").into()),
    }
}

/// The standard library for WebAssembly. `rust-toolchain.toml` names it, but rustup adds what is named there only on machines
/// where it may install by itself, and cargo's own error does not say what is missing.
fn require_target(sh: &Shell) -> Outcome {
    let sysroot = cmd!(sh, "rustc --print sysroot").quiet().read()?;
    if sh.path_exists(format!("{sysroot}/lib/rustlib/{TARGET}")) {
        return Ok(());
    }
    let added = cmd!(sh, "rustup target add {TARGET}").run();
    added.map_err(|_| {
        format!("Rust's standard library for {TARGET} is missing from {sysroot}; install it, for example with `rustup target add {TARGET}`").into()
    })
}

/// The engine as WebAssembly with its JavaScript glue, into `pkg/wasm`.
fn engine(sh: &Shell) -> Outcome {
    require_target(sh)?;
    compile(sh, "target")?;
    // The glue gets no path of its own to the module: each bundler sees the one `new URL` in the package's loader.
    Bindgen::new()
        .input_path(sh.current_dir().join(COMPILED))
        .web(true)?
        .omit_default_module_path(true)
        .reset_state_function(true)
        .typescript(true)
        .generate(sh.current_dir().join(BOUND))?;
    sh.remove_path("pkg/wasm")?;
    sh.create_dir("pkg/wasm")?;
    for glue in ["yaodian.js", "yaodian.d.ts"] {
        sh.copy_file(format!("{BOUND}/{glue}"), "pkg/wasm")?;
    }
    optimise(sh)
}

/// The crate type is named here and not in the manifest: a library of several types is not optimised as a whole.
fn compile(sh: &Shell, folder: &str) -> Outcome {
    let place = ["--target", TARGET, "--target-dir", folder];
    let mut flags = without_paths(sh)?;
    flags.push(SMALL.to_owned());
    let flags = format!("target.{TARGET}.rustflags={flags:?}");
    Ok(cmd!(
        sh,
        "cargo rustc --quiet --profile wasm --package yaodian --lib --crate-type cdylib {place...} --config {flags}"
    )
    .run()?)
}

/// What keeps the places of downloaded crates on this machine out of the engine, so that its bytes are the same on any.
fn without_paths(sh: &Shell) -> Outcome<Vec<String>> {
    let home = match sh.var("CARGO_HOME") {
        Ok(home) => home.into(),
        Err(_) => std::env::home_dir().unwrap_or_default().join(".cargo"),
    };
    let registries = sh.read_dir(home.join("registry/src")).unwrap_or_default();
    Ok(registries.iter().map(|registry| format!("--remap-path-prefix={}/=", registry.display())).collect())
}

/// The bytes of the engine as the compiler gives them, built from nothing into `folder`.
pub fn engine_into(sh: &Shell, folder: &str) -> Outcome<Vec<u8>> {
    require_target(sh)?;
    compile(sh, folder)?;
    let compiled = COMPILED.replacen("target", folder, 1);
    Bindgen::new()
        .input_path(sh.current_dir().join(compiled))
        .web(true)?
        .omit_default_module_path(true)
        .reset_state_function(true)
        .generate(sh.current_dir().join(folder).join("bound"))?;
    Ok(sh.read_binary_file(format!("{folder}/bound/{MODULE}"))?)
}

/// `wasm-opt` takes longer than all the rest of a build, so its last result is kept and used while its input is the same.
fn optimise(sh: &Shell) -> Outcome {
    let (input, last_input) = (format!("{BOUND}/{MODULE}"), format!("{BOUND}/optimised-from.wasm"));
    let output = format!("{BOUND}/optimised.wasm");
    let bytes = sh.read_binary_file(&input)?;
    if !sh.read_binary_file(&last_input).is_ok_and(|last| last == bytes) || !sh.path_exists(&output) {
        let optimiser = sh.current_dir().join("node_modules/.bin/wasm-opt");
        // What current Rust compiles to by default; naming it keeps the optimiser from anything newer.
        let features = [
            "--enable-bulk-memory",
            "--enable-multivalue",
            "--enable-mutable-globals",
            "--enable-nontrapping-float-to-int",
            "--enable-reference-types",
            "--enable-sign-ext",
        ];
        // Packing cuts the columns of the dictionary at every run of zeros into ten thousands of segments, which take
        // longer to load and compress worse.
        // Functions with one caller stay apart, as `src/` has them, unless they are small: an engine compiles a function as a
        // whole when it is first called, which takes more than twice as long for twice the function, and each call for it
        // some hundredths of a millisecond more.
        // They keep the compiler's order, in which like stands beside like: brotli gains more by that than by short numbers for
        // the functions that are called most. Nothing lies at the lowest addresses, where Rust's stack ends.
        // A second round finds two thousand bytes more behind brotli.
        let passes = [
            "-Oz",
            "-Oz",
            "--one-caller-inline-max-function-size=20",
            "--skip-pass=memory-packing",
            "--strip-producers",
            "--strip-target-features",
            "--low-memory-unused",
        ];
        cmd!(sh, "{optimiser} {passes...} {features...} {input} --output {output}").run()?;
        sh.copy_file(&input, &last_input)?;
    }
    Ok(sh.copy_file(&output, format!("pkg/wasm/{MODULE}"))?)
}
