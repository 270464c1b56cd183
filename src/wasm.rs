//! The boundary to JavaScript. The only file that names `wasm_bindgen`, `web_sys` and `serde_wasm_bindgen`.
//!
//! A digest crosses as an array of numbers, of which `pkg/src/digest.ts` makes plain objects. Offsets cross as UTF-16 code
//! units.

use crate::numbers::numbers;
use crate::span::Span;
use crate::utf16::Utf16Offsets;
use crate::{Engine, Options};
use serde::Serialize;
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
/// The options come one by one, not as the object that they are to a caller: the code that reads any object is a
/// hundredth of what a page downloads. `limits` are how many key points at most and how many characters of them, 0 where
/// nobody says so, then the start and the end of each range to keep, in UTF-16 code units.
///
/// # Errors
/// The reason of `signal` where it is aborted between two stages.
#[wasm_bindgen]
pub fn digest(
    text: &str,
    limits: &[f64],
    words: Vec<String>,
    title: Option<String>,
    topic: Option<String>,
    signal: Option<AbortSignal>,
    clock: Option<Performance>,
) -> Result<Vec<f64>, JsValue> {
    let offsets = Utf16Offsets::new(text);
    let options = Options { title, topic, words, ..given(limits, &offsets) };
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

/// What the numbers among the options say. They come as JavaScript has them, and saturate: one beyond the 32 bits of an
/// address here is as good as no limit, and an offset behind the text is its end.
fn given(limits: &[f64], offsets: &Utf16Offsets<'_>) -> Options {
    let default = Options::default();
    let [points, characters, ranges @ ..] = limits else { return default };
    let limit = |limit: &f64| Some(*limit as usize).filter(|&limit| limit > 0);
    let kept = |range: &[f64]| {
        let start = offsets.byte_at(range[0] as usize);
        Span::new(start, offsets.byte_at(range[1] as usize).max(start))
    };
    Options {
        points: limit(points).unwrap_or(default.points),
        max_characters: limit(characters),
        keep: ranges.chunks_exact(2).map(kept).collect(),
        ..default
    }
}

/// A range in UTF-16 code units.
#[derive(Serialize)]
struct Range {
    start: usize,
    end: usize,
}

/// A statement and the phrase that names its speaker there, where one does.
#[derive(Serialize)]
struct Spoken {
    said: Range,
    speaker: Option<Range>,
}

/// The statements of `text`, each with the phrase that names its speaker. Only the command line asks.
///
/// # Errors
/// Where JavaScript takes no objects, which is nowhere.
#[wasm_bindgen]
pub fn speakers(text: &str) -> Result<JsValue, JsValue> {
    let offsets = Utf16Offsets::new(text);
    let range = |span: Span| Range { start: offsets.at(span.start()), end: offsets.at(span.end()) };
    let spoken = |(said, speaker): (Span, Option<Span>)| Spoken { said: range(said), speaker: speaker.map(range) };
    let all: Vec<Spoken> = with_engine(|engine| engine.speakers(text).map(spoken).collect());
    Ok(serde_wasm_bindgen::to_value(&all)?)
}

fn with_engine<R>(run: impl FnOnce(&mut Engine) -> R) -> R {
    ENGINE.with_borrow_mut(|engine| run(engine.get_or_insert_with(Engine::new)))
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
