/** The script of a worker, as text; the build fills it in. */
export const source = '';
