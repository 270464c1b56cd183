/** What the stores check: the manifests, the texts in each language, and the linter of Mozilla. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import webExt from 'web-ext';

const built = (path) => new URL(`../dist/${path}`, import.meta.url);
const json = (path) => JSON.parse(readFileSync(built(path), 'utf8'));

describe('manifests', () => {
  for (const browser of ['chromium', 'firefox']) {
    const manifest = json(`${browser}/manifest.json`);

    it(`of ${browser} asks for no more than it needs, and for no site`, () => {
      const allowed = ['activeTab', 'contextMenus', 'scripting', 'sidePanel', 'storage'];
      assert.deepEqual(manifest.permissions.filter((permission) => !allowed.includes(permission)), []);
      assert.equal(manifest.host_permissions ?? manifest.optional_host_permissions ?? manifest.content_scripts, undefined);
    });

    it(`of ${browser} lets the panel load and connect to its own files only`, () => {
      const policy = manifest.content_security_policy.extension_pages;
      assert.match(policy, /default-src 'none'/);
      assert.match(policy, /script-src 'self' 'wasm-unsafe-eval'/);
      assert.match(policy, /connect-src 'self'/);
      assert.doesNotMatch(policy, /https?:|data:|blob:|'unsafe-eval'|\*/);
    });
  }
});

describe('texts', () => {
  const languages = readdirSync(built('chromium/_locales'));
  const messages = (language) => json(`chromium/_locales/${language}/messages.json`);

  it('are there in each language, none missing and none empty', () => {
    assert.deepEqual(languages.sort(), ['en', 'zh_CN', 'zh_TW']);
    for (const language of languages) {
      assert.deepEqual(Object.keys(messages(language)), Object.keys(messages('en')), language);
      for (const [key, { message }] of Object.entries(messages(language))) assert.notEqual(message.trim(), '', `${language}: ${key}`);
    }
  });

  it('are short enough for the stores', () => {
    for (const language of languages) {
      assert.ok([...messages(language).name.message].length <= 45, language);
      assert.ok([...messages(language).description.message].length <= 132, language);
    }
  });
});

describe('linter', () => {
  it('finds nothing but what Readability brings', async () => {
    const { errors, warnings, notices } = await webExt.cmd.lint(
      { sourceDir: fileURLToPath(built('firefox')), artifactsDir: fileURLToPath(built('')), output: 'none', metadata: false, pretty: false, warningsAsErrors: false, boring: true, selfHosted: false, enterprise: false, privileged: false, ignoreFiles: [] },
      { shouldExitProgram: false },
    );
    const others = [...errors, ...warnings, ...notices].filter(({ code, file }) => !(code === 'UNSAFE_VAR_ASSIGNMENT' && file === 'page/page.js'));
    assert.deepEqual(others.map(({ code, file, message }) => `${code} ${file}: ${message}`), []);
  });
});
