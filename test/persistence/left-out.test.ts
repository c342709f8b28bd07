import fc from 'fast-check';
import { expect, test } from 'vitest';
import { operatingYear } from '../../src/model/operating-year.ts';
import type { Study } from '../../src/model/study.ts';
import {
  FLEET_MONEY,
  keepsFacts,
  leftOut,
  MONEY,
  NOTHING_LEFT_OUT,
  omissible,
  withoutParts,
} from '../../src/persistence/left-out.ts';
import { readStudy } from '../../src/persistence/study-reader.ts';
import { studyJsonSchema } from '../../src/persistence/study-schema.ts';
import { aStudy } from '../app/a-study.ts';
import { randomStudyFile } from '../fuzz/random-study-file.ts';

const none = new Set<never>();

function lessened(study: Study, omission: Parameters<typeof withoutParts>[1], base: Study | null = null): Study {
  const left = withoutParts(study, omission, base);
  if (!left.ok) throw new Error(JSON.stringify(left.problems));
  return left.study;
}

/** Fields whose description names euros, each with the field that it stands in. */
function sumsIn(schema: unknown, name = '', within = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  if (Array.isArray(schema)) return schema.flatMap((one) => sumsIn(one, name, within));
  const { description, properties, ...rest } = schema as Record<string, unknown>;
  const inner = Object.entries(properties ?? {}).flatMap(([key, field]) => sumsIn(field, key, name));
  const beside = Object.values(rest).flatMap((one) => sumsIn(one, name, within));
  return [...(String(description).includes('€') ? [`${within}.${name}`] : []), ...inner, ...beside];
}

test('every sum of money in a scenario or of a site is known by its name', () => {
  const { properties } = studyJsonSchema() as { properties: Record<string, unknown> };
  const sums = [...sumsIn(properties.scenarios), ...sumsIn(properties.sites)];
  expect(new Set(sums).size).toBeGreaterThan(10);
  const isKnown = (sum: string) => {
    const [within = '', name = ''] = sum.split('.');
    return MONEY.includes(name) || (within === 'numbers' && FLEET_MONEY.includes(name));
  };
  expect(sums.filter((sum) => !isKnown(sum))).toEqual([]);
});

test('prices that are left out are nowhere in the study, which is still one', () => {
  const parts = new Set(['prices'] as const);
  const property = fc.property(randomStudyFile, (file) => {
    const reading = readStudy(JSON.stringify(file));
    fc.pre(reading.ok);
    const { study } = reading as { study: Study };
    const left = lessened(study, { parts, scenarios: none });
    expect(left.prices).toEqual({ ...aStudy().prices, operatingDays: operatingYear(left.calendar.operating) });
    const text = JSON.stringify([left.sites, left.scenarios]);
    expect(text).not.toMatch(/"(rent|fitOut)":/);
    expect(left.scenarios.map(({ id }) => id)).toEqual(study.scenarios.map(({ id }) => id));
    expect({ ...left, prices: 0, sites: 0, scenarios: 0 }).toEqual({ ...study, prices: 0, sites: 0, scenarios: 0 });
  });
  fc.assert(property, { numRuns: 60 });
});

test('prices of a changed bundled study go back to the bundled ones', () => {
  const base = aStudy({ prices: { rent: 11 } });
  const mine = { ...base, prices: { ...base.prices, rent: 99 } };
  const parts = new Set(['prices'] as const);
  expect(lessened(mine, { parts, scenarios: none }, base).prices.rent).toBe(11);
});

test('scenarios, shares, places and the description are left out one by one', () => {
  const study = aStudy({
    description: 'For the council',
    carriers: [
      { id: 'a', name: 'A', share: 3 },
      { id: 'b', name: 'B', share: 1 },
    ],
    scenarios: [
      {
        id: 'vans',
        name: 'Vans',
        hubs: [
          { id: 'h', name: 'H', position: { x: 0, y: 0 }, carrier: 'a' },
          { id: 'i', name: 'I', position: { x: 9, y: 0 }, carrier: 'b' },
        ],
      },
      { id: 'secret', name: 'Secret', changes: [] },
    ],
  });
  expect(omissible(study)).toEqual(['prices', 'shares', 'description']);
  expect(omissible(aStudy())).toEqual(['prices']);
  const omission = { parts: new Set(['shares', 'description'] as const), scenarios: new Set(['secret']) };
  const left = lessened(study, omission);
  expect([left.description, left.carriers.map(({ share }) => share), left.scenarios.length]).toEqual([
    undefined,
    [1, 1],
    1,
  ]);
  expect(leftOut(omission)).toEqual(['shares', 'description', 'scenarios']);
  expect(keepsFacts(omission)).toBe(false);
  expect(keepsFacts({ parts: new Set(['description']), scenarios: omission.scenarios })).toBe(true);
  expect(lessened(study, NOTHING_LEFT_OUT)).toEqual(study);
});
