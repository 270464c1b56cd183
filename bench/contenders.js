// What is measured: a whole digest, and beside it the bare segmentation that others would build on.
export const contenders = {
  yaodian: async () => {
    const { digest } = await import('yaodian');
    return (text) => digest(text);
  },
  'jieba-wasm, cut only': async () => {
    const jieba = await import('jieba-wasm');
    return (text) => jieba.cut(text, true);
  },
  '@node-rs/jieba, cut only': async () => {
    const { Jieba } = await import('@node-rs/jieba');
    const { dict } = await import('@node-rs/jieba/dict.js');
    const jieba = Jieba.withDict(dict);
    return (text) => jieba.cut(text, true);
  },
};

/** Catches the memory of every WebAssembly instance made from now on. Returns how many bytes they hold together. */
export function watchMemory() {
  const memories = new Set();
  const watch = (instance) => {
    for (const value of Object.values(instance.exports)) if (value instanceof WebAssembly.Memory) memories.add(value);
    return instance;
  };
  const { Instance, instantiate } = WebAssembly;
  WebAssembly.Instance = new Proxy(Instance, {
    construct: (target, parameters) => watch(Reflect.construct(target, parameters)),
  });
  WebAssembly.instantiate = async (...parameters) => {
    const result = await instantiate(...parameters);
    watch(result.instance ?? result);
    return result;
  };
  return () => [...memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
}
