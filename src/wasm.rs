//! The boundary to JavaScript. The only file that names `wasm_bindgen`, `web_sys` and `serde_wasm_bindgen`.
//!
//! Options come in as the plain object that the caller gave. A digest crosses as an array of numbers, of which
//! `pkg/src/digest.ts` makes plain objects. Offsets cross as UTF-16 code units.

use crate::numbers::numbers;
use crate::span::Span;
use crate::utf16::Utf16Offsets;
use crate::{Engine, Options};
use serde::Deserialize;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::{AbortSignal, Performance};

thread_local! {
    static ENGINE: RefCell<Option<Engine>> = const { RefCell::new(None) };
}

#[wasm_bindgen(start)]
fn report_panics() {
    console_error_panic_hook::set_once();
}

/// Builds what the first digest would otherwise wait for.
#[wasm_bindgen]
pub fn warm() {
    with_engine(|_| ());
}

/// The digest of `text`. The stages are measured by `clock`.
///
/// # Errors
/// The reason of `signal` where it is aborted between two stages; what is wrong with `options` where they are not of their
/// form.
#[wasm_bindgen]
pub fn digest(
    text: &str,
    options: JsValue,
    signal: Option<AbortSignal>,
    clock: Option<Performance>,
) -> Result<Vec<f64>, JsValue> {
    let offsets = Utf16Offsets::new(text);
    let options = if options.is_undefined() { Options::default() } else { read_options(options, &offsets)? };
    let mut timing = Timing::start(clock);
    with_engine(|engine| {
        let findings = engine.read_by_stage(text, &options, |stage| {
            timing.stage_done(stage);
            match &signal {
                Some(signal) if signal.aborted() => Err(signal.reason()),
                _ => Ok(()),
            }
        })?;
        let numbers = numbers(&findings, &offsets);
        timing.stage_done("digest");
        Ok(numbers)
    })
}

/// For each statement of `text` its start and end, then those of the phrase that names its speaker there; both 0 where
/// there is none. Numbers and no objects, since this is for the command line and every page downloads it.
#[wasm_bindgen]
pub fn speakers(text: &str) -> Vec<u32> {
    let offsets = Utf16Offsets::new(text);
    let at = |offset| offsets.at(offset) as u32;
    let numbers = |(said, speaker): (Span, Option<Span>)| {
        let (start, end) = speaker.map_or((0, 0), |phrase| (at(phrase.start()), at(phrase.end())));
        [at(said.start()), at(said.end()), start, end]
    };
    with_engine(|engine| engine.speakers(text).flat_map(numbers).collect())
}

fn with_engine<R>(run: impl FnOnce(&mut Engine) -> R) -> R {
    ENGINE.with_borrow_mut(|engine| run(engine.get_or_insert_with(Engine::new)))
}

/// `DigestOptions` of the TypeScript contract. What is missing or undefined keeps its default.
///
/// Numbers come as JavaScript has them, and saturate: one beyond the 32 bits of an address here is as good as no limit.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct GivenOptions {
    points: Option<f64>,
    max_characters: Option<f64>,
    title: Option<String>,
    topic: Option<String>,
    words: Option<Vec<String>>,
    keep: Option<Vec<GivenSpan>>,
}

/// A range in UTF-16 code units; offsets behind the text count as its end.
#[derive(Deserialize)]
struct GivenSpan {
    start: f64,
    end: f64,
}

impl GivenSpan {
    fn in_bytes(&self, offsets: &Utf16Offsets<'_>) -> Span {
        let start = offsets.byte_at(self.start as usize);
        Span::new(start, offsets.byte_at(self.end as usize).max(start))
    }
}

/// A function of its own, since most calls have no options and a browser compiles what is called.
#[inline(never)]
fn read_options(options: JsValue, offsets: &Utf16Offsets<'_>) -> Result<Options, JsValue> {
    let given: GivenOptions = serde_wasm_bindgen::from_value(options)?;
    let default = Options::default();
    Ok(Options {
        points: given.points.map_or(default.points, |points| points as usize),
        max_characters: given.max_characters.map(|most| most as usize),
        title: given.title,
        topic: given.topic,
        words: given.words.unwrap_or_default(),
        keep: given.keep.unwrap_or_default().iter().map(|span| span.in_bytes(offsets)).collect(),
    })
}

/// A User Timing measure a stage, so that a browser's own profiler shows where the time of a digest went.
///
/// A measure lasts until the next digest replaces it: the browser keeps every measure ever made, and a run over a
/// hundred thousand articles must not grow with them.
struct Timing {
    clock: Option<Performance>,
}

const MARK: &str = "yaodian";

impl Timing {
    fn start(clock: Option<Performance>) -> Timing {
        let timing = Timing { clock };
        timing.mark();
        timing
    }

    fn stage_done(&mut self, stage: &str) {
        let Some(clock) = &self.clock else { return };
        let name = format!("yaodian: {stage}");
        clock.clear_measures_with_measure_name(&name);
        // A host whose clock takes no measures shows none; the digest is the same.
        let _ = clock.measure_with_start_mark(&name, MARK);
        self.mark();
    }

    fn mark(&self) {
        let Some(clock) = &self.clock else { return };
        clock.clear_marks_with_mark_name(MARK);
        let _ = clock.mark(MARK);
    }
}
