//! `cargo xtask`: everything a developer of Yaodian runs, as one command that needs Rust and Node only.

mod bench;
mod browser;
mod build;
mod extension;
mod reliability;
mod size;
mod test;

use std::process::ExitCode;
use xshell::{Shell, cmd};

const USAGE: &str = "usage: cargo xtask COMMAND

  start       set everything up, build, and serve the page on localhost
  build       build the engine, the npm package and the page
  extension   build the browser extension and pack it, one archive a browser
  test        run all tests, those in a real browser included
  evaluate    measure reading quality against ../shared (or $YAODIAN_SHARED)
  bench       measure speed and memory on the articles of ../shared (or $YAODIAN_SHARED)
  complexity  measure what texts made to hurt cost, beside ordinary news
  soak        digest a million texts (or COUNT) in one process and watch its memory
  fuzz        fuzz each target (or TARGET) for 30 minutes (or MINUTES)
  supply      check licences, origins and signatures of all dependencies; write the bill of materials
  reproduce   build the engine twice from nothing and compare the bytes
  size        weigh what a page downloads, against bench/budget.json";

type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Outcome {
    let sh = Shell::new()?;
    sh.change_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["start"] => start(&sh),
        ["build"] => build::everything(&sh),
        ["extension"] => extension::pack(&sh),
        ["test"] => test::everything(&sh),
        ["bench"] => bench::report(&sh),
        ["complexity"] => reliability::complexity(&sh),
        ["soak"] => reliability::soak(&sh, "1000000"),
        ["soak", count] => reliability::soak(&sh, count),
        ["fuzz"] => reliability::fuzz(&sh, None, 30),
        ["fuzz", target] => reliability::fuzz(&sh, Some(target), 30),
        ["fuzz", target, minutes] => reliability::fuzz(&sh, Some(target), minutes.parse()?),
        ["supply"] => reliability::supply(&sh),
        ["reproduce"] => reliability::reproduce(&sh),
        ["size"] => size::report(&sh),
        ["evaluate", ref rest @ ..] => {
            Ok(cmd!(sh, "cargo run --quiet --release --package evaluation -- {rest...}").run()?)
        }
        _ => Err(USAGE.into()),
    }
}

/// Serves the built page; `npm start` of the page prints the address.
fn start(sh: &Shell) -> Outcome {
    build::everything(sh)?;
    let open: &[&str] = if browser::can_be_shown() { &["--", "--open"] } else { &[] };
    Ok(cmd!(sh, "npm start --silent --workspace www {open...}").run()?)
}
