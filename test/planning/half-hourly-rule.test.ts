import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { HOUR, MINUTE } from '../../src/base/units.ts';
import { aSituation, NOON } from './dispatch-scene.ts';
import { HALF_HOURLY } from './half-hourly-rule.ts';

const orders = [{ at: [1_000, 0] as const }, { at: [0, 1_000] as const, due: NOON + HOUR }];

test('the example of the docs waits for the half hour less the loading, then starts with all that fits', () => {
  const situation = aSituation({ orders });
  expect(HALF_HOURLY.decide(situation)).toEqual({ kind: 'wait', until: NOON + 25 * MINUTE });
  const then = { ...situation, now: NOON + 25 * MINUTE };
  expect(HALF_HOURLY.decide(then)).toEqual({ kind: 'start', orders: [1, 0] });
  expect(HALF_HOURLY.decide({ ...then, vehicles: [] })).toEqual({ kind: 'start', orders: [1, 0] });
});

test('the docs show the example as it stands', () => {
  const docs = readFileSync('public/docs/dispatch-rules.md', 'utf8');
  expect(docs).toContain(`\`\`\`ts\n${readFileSync('test/planning/half-hourly-rule.ts', 'utf8')}\`\`\``);
});
