// Things said in passing leave by themselves, but not from under the focus; what was said can be read again.
import { parseHTML } from 'linkedom';
import { h, render } from 'preact';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createSession, notify } from '../../src/app/session.ts';
import { DeskProvider, type DeskTools } from '../../src/ui/desk-context.ts';
import { Notices } from '../../src/ui/notices.tsx';

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

test('a notice leaves after a while, not while it has the focus, a warning stays, and all are listed', async () => {
  const session = createSession(1);
  const host = document.createElement('div');
  render(h(DeskProvider, { value: { desk: { session } } as unknown as DeskTools, children: h(Notices, {}) }), host);
  const said = () => [...host.querySelectorAll('.notice p')].map(({ textContent }) => textContent);
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
  render(null, host);
});
