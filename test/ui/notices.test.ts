// Things said in passing leave by themselves, but not from under the focus; what was said can be read again.
import { parseHTML } from 'linkedom';
import { h, render } from 'preact';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { dismissLatest, notify, tellOfEdit } from '../../src/app/notices.ts';
import { createSession, type Session } from '../../src/app/session.ts';
import { DeskProvider, type DeskTools } from '../../src/ui/desk-context.ts';
import { Notices } from '../../src/ui/notices.tsx';
import { aStudy } from '../app/a-study.ts';

const { document } = parseHTML('<html><body></body></html>');
const SECONDS = 1_000;

beforeAll(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', document);
});
afterAll(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** What is said now, and takes the host away again. */
function shown(session: Session) {
  const host = document.createElement('div');
  render(h(DeskProvider, { value: { desk: { session } } as unknown as DeskTools, children: h(Notices, {}) }), host);
  return {
    host,
    said: () => [...host.querySelectorAll('.notice p')].map(({ textContent }) => textContent),
    end: () => render(null, host),
  };
}

test('a warning of what an edit came to leaves with the next edit, undo or redo', async () => {
  const session = createSession(1);
  session.study.value = aStudy();
  const { said, end } = shown(session);
  tellOfEdit(session, 'warning', 'reaches nobody', 'undo');
  await vi.advanceTimersByTimeAsync(60 * SECONDS);
  expect(said()).toEqual(['reaches nobody']);
  session.study.value = aStudy({ seed: 2 });
  await vi.advanceTimersByTimeAsync(SECONDS);
  expect(said()).toEqual([]);
  end();
});

test('what an edit came to in passing leaves with the next edit, also where nothing is offered', async () => {
  const session = createSession(1);
  session.study.value = aStudy();
  const { said, end } = shown(session);
  tellOfEdit(session, 'info', 'stands here now');
  notify(session, 'info', 'something else');
  await vi.advanceTimersByTimeAsync(SECONDS);
  expect(said()).toEqual(['stands here now', 'something else']);
  session.study.value = aStudy({ seed: 2 });
  await vi.advanceTimersByTimeAsync(SECONDS);
  expect(said()).toEqual(['something else']);
  end();
});

test('while something is dragged, what was said before makes way for its estimate, and of the last drop nothing is left', async () => {
  const session = createSession(1);
  session.study.value = aStudy();
  const { host, said, end } = shown(session);
  const isAside = () => host.querySelector('.notices.aside') !== null;
  tellOfEdit(session, 'info', 'went back');
  notify(session, 'warning', 'full');
  await vi.advanceTimersByTimeAsync(SECONDS);
  expect(isAside()).toBe(false);
  session.dragged.value = { name: 'Mill', position: { x: 0, y: 0 }, refusal: null, inReach: null, trial: null };
  await vi.advanceTimersByTimeAsync(SECONDS);
  expect([isAside(), said()]).toEqual([true, ['full']]);
  session.dragged.value = null;
  await vi.advanceTimersByTimeAsync(SECONDS);
  expect([isAside(), said()]).toEqual([false, ['full']]);
  end();
});

test('the key that closes things closes the latest warning or error, and then is free for others', () => {
  const session = createSession(1);
  for (const tone of ['warning', 'error'] as const) notify(session, tone, tone);
  expect(dismissLatest(session)).toBe(true);
  expect(session.notices.value.map(({ text }) => text)).toEqual(['warning']);
  expect(dismissLatest(session)).toBe(true);
  notify(session, 'info', 'moved');
  expect(dismissLatest(session)).toBe(false);
  expect(session.notices.value.length).toBe(1);
});

test('a notice leaves after a while, not while it has the focus, a warning stays, and all are listed', async () => {
  const session = createSession(1);
  const { host, said, end } = shown(session);
  const focus = (kind: 'focusin' | 'focusout') => {
    const { Event } = document.defaultView as Window & typeof globalThis;
    host.querySelector('.notices')?.dispatchEvent(new Event(kind, { bubbles: true }));
  };
  const after = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * SECONDS);

  notify(session, 'info', 'moved');
  notify(session, 'warning', 'full');
  await after(5);
  focus('focusin');
  await after(60);
  expect(said()).toEqual(['moved', 'full']);
  focus('focusout');
  await after(5);
  expect(said()).toEqual(['moved', 'full']);
  await after(60);
  expect(said()).toEqual(['full']);
  expect(session.told.value.map(({ text }) => text)).toEqual(['full', 'moved']);
  end();
});
