// The service worker: keeps the built page with all its parts, so that it opens without a network after the first visit.
import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';

/** Put in by the build: every file of the page, with what it holds as its revision. */
declare const BUILT_FILES: readonly PrecacheEntry[];

// What comes after the question mark chooses a study and is the page's own affair.
precacheAndRoute([...BUILT_FILES], { ignoreURLParametersMatching: [/./], directoryIndex: 'index.html' });
cleanupOutdatedCaches();
/** What of a service worker's own world is used here. */
interface Own {
  skipWaiting(): Promise<void>;
  readonly clients: { matchAll(wish: object): Promise<readonly unknown[]> };
}
const own = self as unknown as Own;

// A newer version waits until a page asks for it that is the only one: others may still need parts of the one before.
addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
  if (data !== 'take over') return;
  void own.clients.matchAll({ type: 'window', includeUncontrolled: true }).then((pages) => {
    if (pages.length <= 1) return own.skipWaiting();
    (source as Pick<Worker, 'postMessage'> | null)?.postMessage('not alone');
  });
});
clientsClaim();
