/** The WebAssembly file, gzipped and in base64; the build fills it in. */
export const base64 = '';
