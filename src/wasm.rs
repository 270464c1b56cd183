//! The boundary to JavaScript. The only file that names `wasm_bindgen`, `web_sys` and `serde_wasm_bindgen`.
//!
//! Plain objects cross it, not handles: nothing to free, and a digest survives `structuredClone`. Offsets cross as UTF-16
//! code units.

use crate::span::Span;
use crate::utf16::Utf16Offsets;
use crate::{Engine, Options};
use serde::{Deserialize, Serialize};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::js_sys::{Error, Reflect, TypeError, global};
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

/// The digest of `text` as a plain object.
///
/// # Errors
/// The reason of `signal` where it is aborted between two stages; a `TypeError` where `options` are not of their form.
#[wasm_bindgen]
pub fn digest(text: &str, options: JsValue, signal: Option<AbortSignal>) -> Result<JsValue, JsValue> {
    let offsets = Utf16Offsets::new(text);
    let options = read_options(options, &offsets)?;
    let mut timing = Timing::start();
    with_engine(|engine| {
        let mut digest = engine.digest_by_stage(text, &options, |stage| {
            timing.stage_done(stage);
            match &signal {
                Some(signal) if signal.aborted() => Err(signal.reason()),
                _ => Ok(()),
            }
        })?;
        digest.map_offsets(|offset| offsets.at(offset));
        let plain =
            serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true).serialize_missing_as_null(true);
        let object = digest.serialize(&plain).map_err(|error| Error::new(&error.to_string()))?;
        timing.stage_done("digest");
        Ok(object)
    })
}

/// For each statement of `text` its start and end, then those of the phrase that names its speaker there; both 0 where
/// there is none. Numbers and no objects, since this is for the command line and every page downloads it.
#[wasm_bindgen]
pub fn speakers(text: &str) -> Vec<u32> {
    let offsets = Utf16Offsets::new(text);
    let at = |offset| offsets.at(offset) as u32;
    let numbers = |(said, speaker): (Span, Option<Span>)| {
        let (start, end) = speaker.map_or((0, 0), |phrase| (at(phrase.start), at(phrase.end)));
        [at(said.start), at(said.end), start, end]
    };
    with_engine(|engine| engine.speakers(text).flat_map(numbers).collect())
}

fn with_engine<R>(run: impl FnOnce(&mut Engine) -> R) -> R {
    ENGINE.with_borrow_mut(|engine| run(engine.get_or_insert_with(Engine::new)))
}

/// `DigestOptions` of the TypeScript contract; what is missing or undefined keeps its default.
///
/// Numbers come as JavaScript has them, and saturate: one beyond the 32 bits of an address here is as good as no limit.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
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
    fn in_bytes(&self, offsets: &Utf16Offsets) -> Span {
        let start = offsets.byte_at(self.start as usize);
        Span::new(start, offsets.byte_at(self.end as usize).max(start))
    }
}

#[inline(never)]
fn read_options(value: JsValue, offsets: &Utf16Offsets) -> Result<Options, JsValue> {
    if value.is_undefined() || value.is_null() {
        return Ok(Options::default());
    }
    let given: GivenOptions =
        serde_wasm_bindgen::from_value(value).map_err(|error| TypeError::new(&format!("options: {error}")))?;
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
    fn start() -> Timing {
        let clock = Reflect::get(&global(), &"performance".into()).ok().filter(JsValue::is_object);
        let timing = Timing { clock: clock.map(JsValue::unchecked_into) };
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
