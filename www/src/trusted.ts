import workerUrl from './engine/worker.ts?worker&url';

interface Policy {
  createHTML(html: string): string;
  createScriptURL(url: string): string;
}
interface TrustedTypePolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

/**
 * The page's one Trusted Types policy. Scripts come from the page's own folder only, and markup is parsed only into
 * documents that are never shown and in which nothing runs or loads.
 */
const rules: Policy = {
  createHTML: (html) => html,
  createScriptURL(url) {
    const { origin } = new URL(url, document.baseURI);
    if (origin !== location.origin) throw new TypeError(`not a script of this page: ${url}`);
    return url;
  },
};
const factory = (globalThis as { trustedTypes?: TrustedTypePolicyFactory }).trustedTypes;
const policy = factory ? factory.createPolicy('yaodian', rules) : rules;

export function startEngine(): Worker {
  return new Worker(policy.createScriptURL(workerUrl), { type: 'module', name: 'yaodian' });
}

export function registerServiceWorker(): Promise<ServiceWorkerRegistration> {
  return navigator.serviceWorker.register(policy.createScriptURL(new URL('service-worker.js', document.baseURI).href));
}

/** A document that is not shown: its scripts do not run and its pictures do not load. */
export function parseInert(html: string): Document {
  return new DOMParser().parseFromString(policy.createHTML(html), 'text/html');
}

export function parseInertXml(xml: string): Document {
  return new DOMParser().parseFromString(policy.createHTML(xml), 'application/xml');
}
