/** How many workers there may be at most. */
export const MAX_WORKERS = 256;

/** @throws TypeError or RangeError that names the argument which is wrong */
export function checkWorkers(workers: unknown, otherwise: number): number {
  if (workers === undefined) return otherwise;
  if (typeof workers !== 'number') throw new TypeError(`workers must be a number, not ${typeof workers}`);
  if (!Number.isInteger(workers) || workers < 1 || workers > MAX_WORKERS) {
    throw new RangeError(`workers must be an integer from 1 to ${MAX_WORKERS}, not ${workers}`);
  }
  return workers;
}
