import { expect, test } from 'vitest';
import { chosenChecks } from '../../src/validation/check.ts';

test('the checks that an id asks for are found in upper and lower case', () => {
  const checks = ['V2.a', 'V3c.mix'].map((id) => ({ id, run: () => [] }));
  const ids = (only?: string) => chosenChecks(checks, only).map(({ id }) => id);
  expect(ids('v2')).toEqual(['V2.a']);
  expect(ids('v3C')).toEqual(['V3c.mix']);
  expect(ids('x')).toEqual([]);
  expect(ids()).toEqual(['V2.a', 'V3c.mix']);
});
