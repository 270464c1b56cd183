/** What Vite puts in place of `import.meta.env`; elsewhere there is none. */
interface ImportMeta {
  readonly env?: { readonly PROD?: boolean };
}
