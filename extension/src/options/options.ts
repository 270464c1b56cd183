import { fill, h, listen } from '../../../www/src/dom.js';
import { languages } from '../../../www/src/i18n/index.js';
import { FEWEST_POINTS, loadSettings, MOST_POINTS, saveSettings, type Settings } from '../settings.js';
import { wordsFor } from '../words.js';

const root = document.getElementById('options')!;

/** What is chosen counts at once, in panels that are open too. */
function show(settings: Settings, isSaved: boolean): void {
  const { say, strings } = wordsFor(settings.language);
  document.documentElement.lang = strings.tag;
  document.title = say('options');
  const save = (chosen: Partial<Settings>) => {
    const next = { ...settings, ...chosen };
    void saveSettings(next).then(() => show(next, true));
  };
  const points = listen(h('input', { id: 'points', type: 'number', min: FEWEST_POINTS, max: MOST_POINTS, step: 1, value: settings.points, required: true }), {
    change: () => points.reportValidity() && save({ points: points.valueAsNumber }),
  });
  const language = listen(h('select', { id: 'language' }, h('option', { value: 'auto' }, say('languageAuto')), ...languages.map(({ tag, languageName }) => h('option', { value: tag }, languageName))), {
    change: () => save({ language: language.value as Settings['language'] }),
  });
  language.value = settings.language;
  const check = (key: 'markKeyPoints' | 'markStatements' | 'markEvidence') => {
    const box = listen(h('input', { id: key, type: 'checkbox' }), { change: () => save({ [key]: box.checked }) });
    box.checked = settings[key];
    return h('label', {}, box, say(key));
  };
  const focused = document.activeElement?.id;
  fill(
    root,
    h(
      'form',
      {},
      h('label', { class: 'row' }, say('optionPoints'), points),
      h('label', { class: 'row' }, say('optionLanguage'), language),
      h('fieldset', {}, h('legend', {}, say('optionMarks')), check('markKeyPoints'), check('markStatements'), check('markEvidence')),
      h('output', { role: 'status' }, isSaved ? say('saved') : ''),
      h('p', { class: 'quiet' }, say('privacy')),
    ),
  );
  if (focused) document.getElementById(focused)?.focus();
}

void loadSettings().then((settings) => show(settings, false));
