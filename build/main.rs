//! Compiles the tables that the engine embeds, from the sources of the packages that Cargo has locked.

mod columns;
mod dictionary;
mod hmm;
mod package;
mod script;
mod word_list;

use std::path::PathBuf;

fn main() {
    println!("cargo::rerun-if-changed=build");
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("Cargo sets OUT_DIR"));
    script::compile(&out);
    let model = hmm::Model::read();
    let characters = dictionary::compile(&out, model.characters());
    model.write(&characters, &out);
    word_list::compile(&out);
}
