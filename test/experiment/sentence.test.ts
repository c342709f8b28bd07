import { describe, expect, test } from 'vitest';
import type { Method } from '../../src/experiment/comparison.ts';
import { compare } from '../../src/experiment/paired-comparison.ts';
import type { AreaResult } from '../../src/experiment/replication-result.ts';
import { areaSentenceOn, insideSentence, sentenceOn } from '../../src/experiment/sentence.ts';
import type { SentencePart } from '../../src/experiment/sentence-part.ts';
import { aResult, type ResultParts } from '../builders/replication-result.ts';

const text = (parts: readonly SentencePart[] | null): string => (parts ?? []).map((part) => part.text).join('');
const strong = (parts: readonly SentencePart[] | null): string[] =>
  (parts ?? []).filter((part) => part.role === 'strong').map((part) => part.text);

/** Compares two scenarios over runs made by two functions of the replication. */
function comparing(
  runs: number,
  here: (run: number) => ResultParts,
  there: (run: number) => ResultParts,
  method: Method = 'fixed',
) {
  const plan = {
    scenarios: [
      { id: 'vans', name: 'Vans only' },
      { id: 'six', name: 'Six micro-depots' },
    ],
    measuredDays: 2,
    method,
  };
  const rows = Array.from({ length: runs }, (_, run) => [
    aResult('vans', run, there(run)),
    aResult('six', run, here(run)),
  ]);
  return compare(plan, rows.flat());
}
const wobble = (run: number): number => (run % 2 === 0 ? 0.02 : -0.02);

describe('a scenario’s name inside of a sentence', () => {
  test('begins small where its first word is a common one, in one number as in several', () => {
    for (const [name, inside] of [
      ['Depots + lockers', 'depots + lockers'],
      ['Depot + lockers', 'depot + lockers'],
      ['A locker more', 'a locker more'],
      ['A "quoted" one', 'A "quoted" one'],
      ['A', 'A'],
      ['Mill Street', 'Mill Street'],
    ] as const)
      expect(insideSentence(name)).toBe(inside);
  });

  test('is set apart where it is written from right to left, so that the numbers after it keep their order', () => {
    expect(insideSentence('مستودع')).toBe('\u2068مستودع\u2069');
  });
});

describe('the sentence', () => {
  test('does not praise a scenario that delivers nothing, and keeps it off the frontier', () => {
    const comparison = comparing(
      8,
      () => ({ returned: 100, warnings: ['Hub has no vans.'] }),
      (run) => ({ perParcel: 3 + wobble(run) }),
    );
    expect(text(sentenceOn(comparison, 'six'))).toBe(
      'Six micro-depots delivers no parcel: it has no cost per parcel to compare. Hub has no vans.',
    );
    expect(comparison.frontier).toEqual(['vans']);
  });

  test('says who bears what where not only the carrier pays', () => {
    const sentence = sentenceOn(
      comparing(
        8,
        (run) => ({ perParcel: 2.9 + wobble(run), recipientPays: 0.05 }),
        () => ({ perParcel: 3 }),
      ),
      'six',
    );
    expect(text(sentence)).toMatch(
      /^Six micro-depots would cost all payers together €0\.10 less .*, of which recipients €0\.05 more \(/,
    );
  });

  test('says what the carrier bears as well where others give it money', () => {
    const comparison = comparing(
      8,
      (run) => ({ perParcel: 3.5 + wobble(run), cityPays: 0.9, recipientPays: 0.05 }),
      () => ({ perParcel: 3 }),
    );
    expect(text(sentenceOn(comparison, 'six'))).toMatch(
      /all payers together €0\.50 more .*, of which the carrier €0\.45 less \(.*\) and the city €0\.90 more \(.*\) and recipients €0\.05 more \(/,
    );
    const open = comparing(
      8,
      (run) => ({ perParcel: 3.9 + 20 * wobble(run), cityPays: 0.9 }),
      () => ({ perParcel: 3 }),
    );
    expect(text(sentenceOn(open, 'six'))).toMatch(
      /, of which the carrier more or less, 8 draws cannot tell \(95.%: .* less to .* more\) and the city €0\.90 more \(/,
    );
    const several = { ...comparison, carriers: { summaries: [], differences: [], pooling: [] } };
    expect(text(sentenceOn(several, 'six'))).toContain(', of which the carriers €0.45 less (');
  });

  test('names the strongest assumption where it is known, as what the sign depends on or as what moves it most', () => {
    const comparison = comparing(
      8,
      (run) => ({ perParcel: 3.21 + wobble(run) }),
      () => ({ perParcel: 3 }),
    );
    const at = (mean: number) => ({ mean, low: mean - 0.01, high: mean + 0.01, n: 8 });
    const hanging = (low: number) => ({
      scenario: 'six',
      baseline: 'vans',
      costPerParcel: at(0.21),
      swings: [{ id: 'handling', label: 'handling', low: at(low), high: at(0.6), width: 0.6 - low, flips: low < 0 }],
      interval: null,
    });
    expect(text(sentenceOn(comparison, 'six', hanging(-0.1)))).toMatch(/; depends on handling\.$/);
    expect(text(sentenceOn(comparison, 'six', hanging(0.1)))).toMatch(/; hangs most on handling\.$/);
  });

  test('says what a certain difference costs the carrier, and how many parcels fewer arrive late', () => {
    const comparison = comparing(
      8,
      (run) => ({ perParcel: 3.21 + wobble(run), late: run % 2 === 0 ? 5 : 7 }),
      () => ({ perParcel: 3, late: 9 }),
    );
    const sentence = sentenceOn(comparison, 'six');
    expect(text(sentence)).toBe(
      'Six micro-depots would cost the carrier €0.21 more per parcel than vans only' +
        ' (95\u202f%: 0.19 to 0.23, day-to-day luck only); 3 in 100 fewer parcels arrive late (95\u202f%: 2 to 4 in 100).',
    );
    expect(strong(sentence)).toEqual(['€0.21 more', '3 in 100 fewer']);
    expect(sentence.find(({ role }) => role === 'uncertain')?.text).toContain('day-to-day luck only');
  });

  test('gives the ends of a saving as amounts saved, the smaller first', () => {
    const sentence = text(
      sentenceOn(
        comparing(
          8,
          (run) => ({ perParcel: 2.7 + wobble(run), late: 9 }),
          () => ({ perParcel: 3, late: 6 }),
        ),
        'six',
      ),
    );
    expect(sentence).toContain('€0.30 less per parcel than vans only (95\u202f%: 0.28 to 0.32, day-to-day luck only)');
    expect(sentence).toContain('3 in 100 more parcels arrive late');
  });

  test('says "about the same" only where the whole interval is small', () => {
    const near = comparing(
      8,
      (run) => ({ perParcel: 3 + wobble(run) }),
      () => ({ perParcel: 3 }),
    );
    expect(text(sentenceOn(near, 'six'))).toContain(
      'about the same per parcel as vans only, as far as 8 draws can tell',
    );
    expect(strong(sentenceOn(near, 'six'))).toContain('about the same');
    const wide = comparing(
      8,
      (run) => ({ perParcel: 3 + 20 * wobble(run) }),
      () => ({ perParcel: 3 }),
    );
    const sentence = text(sentenceOn(wide, 'six'));
    expect(sentence).toContain('may cost the carrier more or less per parcel than vans only: 8 draws cannot tell');
    expect(sentence).toMatch(/0\.36 less to 0\.36 more/);
    expect(strong(sentenceOn(wide, 'six'))).not.toContain('about the same');
  });

  test('says nothing about the sign before the first look, and how far it is', () => {
    const comparedAfter = (runs: number) =>
      comparing(
        runs,
        () => ({ perParcel: 9 }),
        () => ({ perParcel: 3 }),
        'looks',
      );
    expect(sentenceOn(comparedAfter(5), 'six')).toEqual([
      {
        text: 'Early estimate from 5 of 8 shared draws, no interval yet: six micro-depots may cost the carrier about €6.00 more per parcel than vans only.',
        role: 'uncertain',
      },
    ]);
    expect(sentenceOn(comparedAfter(3), 'six')).toEqual([
      {
        text: 'Too early to compare six micro-depots with vans only: 3 of 8 shared draws done.',
        role: 'uncertain',
      },
    ]);
  });

  test('calls equal results equal', () => {
    const same = comparing(
      8,
      () => ({ late: 4 }),
      () => ({ late: 4 }),
    );
    expect(text(sentenceOn(same, 'six'))).toBe(
      'Six micro-depots would cost the carrier exactly the same per parcel as vans only; exactly as many arrive late.',
    );
  });

  test('does not hide returned parcels behind "late"', () => {
    const returning = comparing(
      8,
      () => ({ perParcel: 4, returned: 10 }),
      () => ({ perParcel: 3, late: 2 }),
    );
    expect(text(sentenceOn(returning, 'six'))).toContain('8 in 100 more parcels arrive late or not at all');
  });

  test('leaves open how many arrive late where that is not clear', () => {
    const unclear = comparing(
      8,
      (run) => ({ perParcel: 4, late: run % 2 === 0 ? 2 : 6 }),
      () => ({ perParcel: 3, late: 4 }),
    );
    expect(text(sentenceOn(unclear, 'six'))).toContain(
      'no clear difference in how many arrive late (95\u202f%: 1.8 more to 1.8 fewer in 100)',
    );
  });

  test('on the baseline says where it stands', () => {
    const comparison = comparing(
      8,
      () => ({}),
      (run) => ({ perParcel: 2.84 + wobble(run), late: 9 }),
    );
    expect(text(sentenceOn(comparison, 'vans'))).toMatch(
      /^Vans only would cost the carrier €2\.84 per parcel \(95\u202f%: 2\.82 to 2\.86, .*\); 91\.0\u202f% arrive on time \(95\u202f%: 91\.0 to 91\.0\)\.$/,
    );
    expect(
      text(sentenceOn(compare({ scenarios: [{ id: 'a', name: 'A' }], measuredDays: 1, method: 'fixed' }, []), 'a')),
    ).toBe('No run of A is done yet.');
  });

  test('keeps the capital of a proper name inside the sentence', () => {
    const plan = {
      scenarios: [
        { id: 'today', name: 'Graz today' },
        { id: 'new', name: 'Lockers' },
      ],
      measuredDays: 1,
      method: 'fixed' as const,
    };
    expect(text(sentenceOn(compare(plan, []), 'new'))).toContain('compare lockers with Graz today');
  });

  test('speaks of the catchments apart from the city', () => {
    const inside = (euros: number, motorKm: number): AreaResult[] => [
      { scenario: 'six', parcels: 40, returned: 0, cost: euros * 40e6, onTime: 40, motorKm },
    ];
    const comparison = comparing(
      8,
      (run) => ({ areas: inside(2.5 + wobble(run), 8 + 50 * wobble(run)) }),
      () => ({ areas: inside(3, 20) }),
    );
    expect(text(areaSentenceOn(comparison, 'six'))).toBe(
      'In reach of its micro-depots (about 40\u202f% of the parcels) a parcel costs €0.50 less' +
        ' (95\u202f%: 0.48 to 0.52, day-to-day luck only) and vans and feeders drive 300 m less per parcel (95\u202f%: 278 to 322 m).',
    );
    const against = (euros: number, km: number) =>
      comparing(
        8,
        (run) => ({ areas: inside(euros + wobble(run), km + 50 * wobble(run)) }),
        () => ({ areas: inside(3, 20) }),
      );
    const open = text(areaSentenceOn(against(3, 20), 'six'));
    expect(open).toContain('a parcel costs more or less, 8 draws cannot tell (95\u202f%: ');
    expect(open).toContain(', with no clear difference in how far vans and feeders drive per parcel (95\u202f%: ');
    const still = comparing(
      8,
      () => ({ areas: inside(3, 20) }),
      () => ({ areas: inside(3, 20) }),
    );
    expect(text(areaSentenceOn(still, 'six'))).toContain('and vans and feeders drive exactly as far per parcel.');
    const traded = text(areaSentenceOn(against(3.5, 8), 'six'));
    expect(traded).toContain('€0.50 more');
    expect(traded).toContain('luck only); vans and feeders drive 300 m less per parcel for it');
    const worse = text(areaSentenceOn(against(3.5, 32), 'six'));
    expect(worse).toContain('luck only) and vans and feeders drive 300 m more per parcel');
    expect(areaSentenceOn(comparison, 'vans')).toBeNull();
  });
});
