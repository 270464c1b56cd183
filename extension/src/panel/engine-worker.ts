const WORKER = 'worker.js';

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

const rules = {
  createScriptURL(url: string): string {
    if (url !== WORKER) throw new TypeError(`not the script of the engine: ${url}`);
    return url;
  },
};
// The policy of the panel lets scripts start from no other place than this.
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('yaodian', rules) ?? rules;

/** The engine, off the thread of the panel. */
export function startEngine(): Worker {
  return new Worker(policy.createScriptURL(WORKER), { type: 'module', name: 'yaodian' });
}
