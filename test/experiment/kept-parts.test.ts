import { expect, test, vi } from 'vitest';
import { createKeptParts } from '../../src/experiment/kept-parts.ts';

test('what was made of the same things is given again, and made anew once one of them is another', () => {
  const kept = createKeptParts();
  const make = vi.fn(() => ({}));
  const first = kept.of('sum', [1, 2], make);
  expect(kept.of('sum', [1, 2], make)).toBe(first);
  kept.sweep();
  expect(kept.of('sum', [1, 2], make)).toBe(first);
  expect(kept.of('sum', [1, 2, 3], make)).not.toBe(first);
  expect(kept.of('other', [1, 2, 3], make)).not.toBe(first);
  expect(make).toHaveBeenCalledTimes(3);
});

test('things as many as before, of which one is another, make it anew', () => {
  const kept = createKeptParts();
  const [one, other] = [{}, {}];
  const first = kept.of('sum', [1, one], () => ({}));
  expect(kept.of('sum', [1, other], () => ({}))).not.toBe(first);
});

test('what nobody has asked for since the last time is forgotten', () => {
  const kept = createKeptParts();
  const first = kept.of('sum', [], () => ({}));
  kept.sweep();
  kept.sweep();
  expect(kept.of('sum', [], () => ({}))).not.toBe(first);
});
