//! The boundary to JavaScript. The only file that names `wasm_bindgen` and `web_sys`.
//!
//! A digest crosses as an array of numbers, of which `pkg/src/digest.ts` makes plain objects. Offsets cross as UTF-16 code
//! units.

use crate::numbers::numbers;
use crate::span::Span;
use crate::utf16::Utf16Offsets;
use crate::{Engine, Options};
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

/// The digest of `text`. What is missing keeps its default; `words` stand one a line, and `keep` has the start and the end
/// of each range. The stages are measured by `clock`.
///
/// Numbers come as JavaScript has them, and saturate: one beyond the 32 bits of an address here is as good as no limit.
///
/// # Errors
/// The reason of `signal` where it is aborted between two stages.
#[wasm_bindgen]
#[expect(clippy::too_many_arguments, reason = "an object would have to be taken apart here, value by value")]
pub fn digest(
    text: &str,
    points: Option<f64>,
    max_characters: Option<f64>,
    title: Option<String>,
    topic: Option<String>,
    words: Option<String>,
    keep: Option<Vec<f64>>,
    signal: Option<AbortSignal>,
    clock: Option<Performance>,
) -> Result<Vec<f64>, JsValue> {
    let offsets = Utf16Offsets::new(text);
    let default = Options::default();
    let options = Options {
        points: points.map_or(default.points, |points| points as usize),
        max_characters: max_characters.map(|most| most as usize),
        title,
        topic,
        words: words.iter().flat_map(|words| words.lines()).map(str::to_owned).collect(),
        keep: keep.unwrap_or_default().chunks_exact(2).map(|range| in_bytes(&offsets, range[0], range[1])).collect(),
    };
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

/// A range in UTF-16 code units; offsets behind the text count as its end.
fn in_bytes(offsets: &Utf16Offsets<'_>, start: f64, end: f64) -> Span {
    let start = offsets.byte_at(start as usize);
    Span::new(start, offsets.byte_at(end as usize).max(start))
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
