import { expect, test } from 'vitest';
import { keepOffline, type OfflineTools } from '../../src/app/offline.ts';

/** A browser with a service worker, as far as the page deals with it. */
function aBrowser({ waits, controlled }: { readonly waits: boolean; readonly controlled: boolean }) {
  const said: string[] = [];
  const container = new EventTarget();
  const registration = new EventTarget();
  const coming = new EventTarget();
  const waiting = waits ? { postMessage: (text: string) => said.push(text) } : null;
  Object.assign(registration, { waiting, installing: coming });
  Object.assign(container, { controller: controlled ? {} : null, register: async () => registration });
  const tools = {
    container: container as unknown as OfflineTools['container'],
    reload: () => said.push('reloaded'),
    onNewer: () => said.push('newer'),
  };
  const install = () => {
    registration.dispatchEvent(new Event('updatefound'));
    Object.assign(coming, { state: 'installed' });
    coming.dispatchEvent(new Event('statechange'));
  };
  return { said, tools, install, takeOver: () => container.dispatchEvent(new Event('controllerchange')) };
}

test('a newer version that waits takes over at the next visit, and the page is loaded anew', async () => {
  const { said, tools, takeOver } = aBrowser({ waits: true, controlled: true });
  await keepOffline('./offline.js', tools);
  expect(said).toEqual(['take over']);
  takeOver();
  expect(said).toEqual(['take over', 'reloaded']);
});

test('a newer version that waits for other pages to close is said, and so is one that comes after it', async () => {
  const { said, tools, install } = aBrowser({ waits: true, controlled: true });
  await keepOffline('./offline.js', tools);
  const refusal = new MessageEvent('message', { data: 'not alone' });
  (tools.container as unknown as EventTarget).dispatchEvent(refusal);
  expect(said).toEqual(['take over', 'newer']);
  install();
  expect(said).toEqual(['take over', 'newer', 'newer']);
});

test('a newer version that arrives while the page is open is said, the very first one is not', async () => {
  const open = aBrowser({ waits: false, controlled: true });
  await keepOffline('./offline.js', open.tools);
  open.install();
  expect(open.said).toEqual(['newer']);
  const first = aBrowser({ waits: false, controlled: false });
  await keepOffline('./offline.js', first.tools);
  first.install();
  expect(first.said).toEqual([]);
});

test('a browser that allows no service worker opens the page all the same', async () => {
  const { said, tools } = aBrowser({ waits: false, controlled: false });
  Object.assign(tools.container, { register: () => Promise.reject(new Error('forbidden')) });
  await keepOffline('./offline.js', tools);
  expect(said).toEqual([]);
});
