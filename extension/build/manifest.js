/** @typedef {'chromium' | 'firefox'} Browser */

export const ICON_SIZES = [16, 32, 48, 128];

/**
 * The manifest for a browser. One for both would make each of them warn of the other's keys.
 *
 * @param {Browser} browser
 * @param {string} version
 */
export function manifest(browser, version) {
  const icons = Object.fromEntries(ICON_SIZES.map((size) => [size, `icons/${size}.png`]));
  return {
    manifest_version: 3,
    name: '__MSG_name__',
    short_name: '__MSG_shortName__',
    description: '__MSG_description__',
    version,
    default_locale: 'en',
    icons,
    // The page is read on the reader's action only, so that no site needs to be named here.
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage', ...(browser === 'chromium' ? ['sidePanel'] : [])],
    action: { default_title: '__MSG_actionTitle__', default_icon: icons },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+Y' } } },
    options_ui: { page: 'options/options.html', open_in_tab: false },
    content_security_policy: { extension_pages: POLICY },
    incognito: browser === 'chromium' ? 'split' : 'spanning',
    ...BY_BROWSER[browser],
  };
}

/**
 * Nothing but our own files, and no connection but to them: the engine is fetched from the package. `wasm-unsafe-eval`
 * lets the engine be compiled, and nothing else be evaluated.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types yaodian',
].join('; ');

const BY_BROWSER = {
  chromium: {
    minimum_chrome_version: '116',
    background: { service_worker: 'background/background.js', type: 'module' },
    side_panel: { default_path: 'panel/panel.html' },
  },
  firefox: {
    background: { scripts: ['background/background.js'], type: 'module' },
    sidebar_action: { default_panel: 'panel/panel.html', default_title: '__MSG_shortName__', default_icon: 'icons/32.png', open_at_install: false },
    browser_specific_settings: {
      gecko: { id: 'yaodian@yaodian.invalid', strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
    },
  },
};
