import { describe, expect, test } from 'vitest';
import { compare } from '../../src/experiment/paired-comparison.ts';
import { compareReserved, RESERVED_FROM } from '../../src/experiment/reserved-draws.ts';
import { yearlyCosts } from '../../src/experiment/yearly-cost.ts';
import { aStudy } from '../app/a-study.ts';
import { aResult } from '../builders/replication-result.ts';

const study = aStudy();
/** 'vans' at 3 euros a parcel, 'one' dearer by 0.1, 0.2, 0.3, 0.4. */
const resultsFrom = (first: number) =>
  [0, 1, 2, 3].flatMap((draw) => [
    aResult('vans', first + draw, { perParcel: 3 + draw / 10 }),
    aResult('one', first + draw, { perParcel: 3.1 + draw / 5 }),
  ]);

describe('reserved draws', () => {
  test('are compared as any draws whose number was fixed beforehand, without a word of looks', () => {
    const reserved = compareReserved(study, ['vans', 'one'], RESERVED_FROM, resultsFrom(RESERVED_FROM));
    const scenarios = [
      { id: 'vans', name: 'Vans only' },
      { id: 'one', name: 'One depot' },
    ];
    const plain = compare({ scenarios, measuredDays: study.days.measured, method: 'fixed' }, resultsFrom(0));
    expect(reserved.differences).toEqual(plain.differences);
    expect(reserved.differences[0]?.verdict.nextLook).toBeNull();
  });

  test('leave out what the page ran before, however it came out', () => {
    const looked = resultsFrom(0).map((result) => ({ ...result, cost: { ...result.cost, perParcel: 99 } }));
    const [first] = compareReserved(study, ['vans', 'one'], RESERVED_FROM, [
      ...looked,
      ...resultsFrom(RESERVED_FROM),
    ]).differences;
    expect(first?.costPerParcel.mean).toBeCloseTo(0.25, 9);
  });
});

describe('the cost of a year', () => {
  test('is that of the measured days times the operating days, payers adding up to all', () => {
    const runs = [
      [0, 1].map((draw) => aResult('vans', draw, { perParcel: 3, recipientPays: 0.5 })),
      [0, 1].map((draw) => aResult('one', draw, { perParcel: 3.5 + draw / 10, recipientPays: 0.5 })),
    ];
    const [baseline, variant] = yearlyCosts(study, runs, { method: 'fixed', comparisons: 1 });
    const perYear = study.prices.operatingDays / study.days.measured;
    expect(baseline?.own.all.mean).toBeCloseTo(300 * perYear, 6);
    expect(baseline?.own.recipient.mean).toBeCloseTo(50 * perYear, 6);
    expect(baseline?.difference).toBeNull();
    expect(variant?.difference?.all.mean).toBeCloseTo(55 * perYear, 6);
    expect(baseline?.own.all.low).toBe(baseline?.own.all.high);
    const { all, ...payers } = variant?.own ?? {};
    expect(Object.values(payers).reduce((sum, { mean }) => sum + mean, 0)).toBeCloseTo(all?.mean ?? 0, 6);
  });
});
