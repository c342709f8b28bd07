// A worker on an address that is not secure: it is asked whether it is there, and given up where it does not answer.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followPulse } from '../../src/app/pulse.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function aPort(answers: () => boolean) {
  const asked: unknown[] = [];
  let isClosed = false;
  const port: Parameters<typeof followPulse>[0] = {
    onmessage: null,
    postMessage: (question: unknown) => {
      asked.push(question);
      if (answers()) port.onmessage?.call(port as MessagePort, new MessageEvent('message', { data: 'here' }));
    },
    close: () => {
      isClosed = true;
    },
  };
  return { port, asked, isClosed: () => isClosed };
}

test('a worker that answers is never given up, one that stops is, once', () => {
  let isThere = true;
  const { port, isClosed } = aPort(() => isThere);
  const gone = vi.fn();
  followPulse(port, gone);
  vi.advanceTimersByTime(3_600_000);
  expect(gone).not.toHaveBeenCalled();
  isThere = false;
  vi.advanceTimersByTime(60_000);
  expect(gone, 'it may be at a long piece of work').not.toHaveBeenCalled();
  vi.advanceTimersByTime(3_600_000);
  expect(gone).toHaveBeenCalledTimes(1);
  expect(isClosed()).toBe(true);
});

test('one that is ended is not asked any more', () => {
  const { port, asked } = aPort(() => false);
  const gone = vi.fn();
  followPulse(port, gone)();
  vi.advanceTimersByTime(3_600_000);
  expect([asked.length, gone.mock.calls.length]).toEqual([0, 0]);
});
