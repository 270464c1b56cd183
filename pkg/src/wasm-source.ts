/** Where the WebAssembly may come from. */
export type WasmSource = WebAssembly.Module | BufferSource | Response | URL | string;

const MAGIC = [0x00, 0x61, 0x73, 0x6d];

/**
 * Compiles what the caller has: a module as it is, bytes, a response, or the address of one.
 *
 * @throws Error that says what was found where no WebAssembly was
 */
export async function compile(source: WasmSource): Promise<WebAssembly.Module> {
  if (source instanceof WebAssembly.Module) return source;
  if (source instanceof Response) return compileResponse(source);
  if (typeof source === 'string' || source instanceof URL) return compileResponse(await fetch(source));
  return WebAssembly.compile(source);
}

/**
 * A development server answers a wrong address with its front page and status 200, and a plain server may know no
 * content type for `.wasm`; so the status and the first bytes decide.
 */
async function compileResponse(response: Response): Promise<WebAssembly.Module> {
  if (!response.ok) throw new Error(`${response.url} answered with status ${response.status}`);
  if (response.headers.get('content-type')?.startsWith('application/wasm')) {
    return WebAssembly.compileStreaming(response);
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!MAGIC.every((byte, index) => bytes[index] === byte)) throw new Error(`${response.url} is no WebAssembly`);
  return WebAssembly.compile(bytes);
}
