// The service worker: keeps the built page with all its parts, so that it opens without a network after the first visit.
import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';

/** Put in by the build: every file of the page, with what it holds as its revision. */
declare const BUILT_FILES: readonly PrecacheEntry[];

// What comes after the question mark chooses a study and is the page's own affair.
precacheAndRoute([...BUILT_FILES], { ignoreURLParametersMatching: [/./], directoryIndex: 'index.html' });
cleanupOutdatedCaches();
// A newer version waits until the page asks for it: an open page may still need parts of the one before.
addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.data === 'take over') void (self as unknown as { skipWaiting(): Promise<void> }).skipWaiting();
});
clientsClaim();
