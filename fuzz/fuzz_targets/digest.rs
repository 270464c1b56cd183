#![no_main]
//! The whole digest of any text: nothing panics, and what is shown stands where it may.

#[path = "../../tests/invariants/mod.rs"]
mod invariants;

use libfuzzer_sys::fuzz_target;
use std::cell::RefCell;
use yaodian::{Engine, Options};

thread_local! {
    static ENGINE: RefCell<Engine> = RefCell::new(Engine::new());
}

fuzz_target!(|text: &str| {
    ENGINE.with_borrow_mut(|engine| invariants::hold(text, &engine.digest(text, &Options::default())));
});
