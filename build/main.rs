//! Compiles the tables that the engine embeds, from the sources of the packages that Cargo has locked.

mod dictionary;
mod script;
mod word_list;

use std::path::PathBuf;

fn main() {
    println!("cargo::rerun-if-changed=build");
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("Cargo sets OUT_DIR"));
    script::compile(&out);
    dictionary::compile(&out);
    word_list::compile(&out);
}
