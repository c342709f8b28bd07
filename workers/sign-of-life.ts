// A lock that this worker holds for as long as it lives, so that the page hears of its end, where the browser says nothing too.
import type { SignOfLife } from '../src/app/sign-of-life.ts';

/** Only pages from a secure address have locks. */
export function showLife(): void {
  if (navigator.locks === undefined) return;
  const livesBy = `worker ${crypto.randomUUID()}`;
  const held = navigator.locks.request(livesBy, () => {
    postMessage({ livesBy } satisfies SignOfLife);
    return new Promise<never>(() => undefined);
  });
  // A page whose storage is forbidden may have none either.
  held.catch(() => undefined);
}
