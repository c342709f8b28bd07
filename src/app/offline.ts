// Lets the page open without a network after the first visit, and tells when a newer version has arrived.

/** What of the browser is needed; the page's own where it has service workers. */
export interface OfflineTools {
  readonly container: Pick<ServiceWorkerContainer, 'register' | 'addEventListener' | 'controller'>;
  readonly reload: () => void;
  /** A newer version is there and comes with the next reload of a page that is the only one. */
  readonly onNewer: () => void;
}

/**
 * Registers the service worker at an address. A newer version that was waiting takes over at once, before anything is
 * done on the page, and the page is loaded anew. A browser that does not allow it opens the page from the network as before.
 */
export async function keepOffline(address: string, { container, reload, onNewer }: OfflineTools): Promise<void> {
  const registration = await container.register(address).catch(() => null);
  if (registration === null) return;
  if (registration.waiting !== null && container.controller !== null) {
    container.addEventListener('controllerchange', reload, { once: true });
    // It does not while other pages may need parts of the version before.
    container.addEventListener('message', ({ data }) => {
      if (data === 'not alone') onNewer();
    });
    registration.waiting.postMessage('take over');
  }
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed' && container.controller !== null) onNewer();
    });
  });
}
