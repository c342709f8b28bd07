// Random files with a place or two that are not as they should be.
import fc from 'fast-check';
import type { Table } from './table.ts';
import { tidied } from './tidied-study.ts';

export interface Damage {
  /** Which of the study's fields, as a share of all. */
  readonly where: number;
  readonly how: 'replace' | 'remove' | 'add' | 'repeat';
  readonly what: unknown;
}

export function damage(): fc.Arbitrary<Damage> {
  const ODD = [
    null,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -1,
    0,
    0.5,
    1e308,
    2 ** 53,
    '',
    'hubs',
    '24:00',
    '25:00',
    true,
    [],
    {},
  ];
  return fc.record({
    where: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    how: fc.constantFrom('replace', 'replace', 'remove', 'add', 'repeat'),
    what: fc.oneof(fc.constantFrom<unknown>(...ODD, '__proto__', [null]), fc.anything({ maxDepth: 1 })),
  });
}

export function spoilt([raw, damages]: [unknown, readonly Damage[]]): unknown {
  const study = tidied(raw as Table);
  for (const { where, how, what } of damages) {
    const spots = spotsOf(study);
    const [table, key] = spots[Math.floor(where * spots.length)] ?? [study, 'name'];
    if (how === 'replace') table[key] = what;
    else if (how === 'remove') delete table[key];
    else if (how === 'add' && !Array.isArray(table)) table[`${key}x`] = what;
    else if (Array.isArray(table)) table.push(structuredClone(table[Number(key)]));
  }
  return study;
}

/** Every field and every entry of a list, with what it is in. */
export function spotsOf(here: unknown): (readonly [table: Table, key: string])[] {
  if (typeof here !== 'object' || here === null) return [];
  return Object.keys(here).flatMap((key) => [[here as Table, key] as const, ...spotsOf((here as Table)[key])]);
}
