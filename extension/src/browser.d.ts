/** The browser that the extension is built for. */
declare const BROWSER: 'chromium' | 'firefox';
