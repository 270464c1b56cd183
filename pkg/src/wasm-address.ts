/** What importing `yaodian/yaodian_bg.wasm` gives in a bundler that turns assets into addresses. */
declare const address: string;
export default address;
