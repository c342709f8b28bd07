// The plain sentences in German, for every verdict and every doubt.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { assumptionName } from '../../src/experiment/assumption-names.ts';
import { ASSUMPTIONS } from '../../src/experiment/assumptions.ts';
import type { PoolingGain } from '../../src/experiment/carrier-comparison.ts';
import type { Comparison, Method } from '../../src/experiment/comparison.ts';
import { compare } from '../../src/experiment/paired-comparison.ts';
import { poolingSentenceOn } from '../../src/experiment/pooling-sentence.ts';
import type { AreaResult } from '../../src/experiment/replication-result.ts';
import { sensitivitySentence } from '../../src/experiment/sensitivity-sentence.ts';
import { areaSentenceOn, sentenceOn } from '../../src/experiment/sentence.ts';
import type { SentencePart } from '../../src/experiment/sentence-part.ts';
import { language as german } from '../../src/languages/de.ts';
import { speakIn } from '../../src/languages/speaking.ts';
import { aResult, type ResultParts } from '../builders/replication-result.ts';

const text = (parts: readonly SentencePart[] | null): string =>
  (parts ?? [])
    .map((part) => part.text)
    .join('')
    .replaceAll('\u202f', ' ');
const strong = (parts: readonly SentencePart[]): string[] =>
  parts.filter((part) => part.role === 'strong').map((part) => part.text.replaceAll('\u202f', ' '));

/** Compares two scenarios over runs made by two functions of the replication. */
function comparing(
  runs: number,
  here: (run: number) => ResultParts,
  there: (run: number) => ResultParts,
  method: Method = 'fixed',
): Comparison {
  const plan = {
    scenarios: [
      { id: 'vans', name: 'Nur Lieferwagen' },
      { id: 'six', name: 'Sechs Depots' },
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
const at = (mean: number) => ({ mean, low: mean - 0.01, high: mean + 0.01, n: 8 });

beforeEach(() => speakIn('de'));
afterEach(() => speakIn('en'));

describe('the sentence on a scenario in German', () => {
  test('says that it is dearer, and that fewer arrive late', () => {
    const sentence = sentenceOn(
      comparing(
        8,
        (run) => ({ perParcel: 3.21 + wobble(run), late: run % 2 === 0 ? 5 : 7 }),
        () => ({ perParcel: 3, late: 9 }),
      ),
      'six',
    );
    expect(text(sentence)).toBe(
      '„Sechs Depots“ würde den Paketdienst 0,21 € mehr je Paket kosten als „Nur Lieferwagen“' +
        ' (95 %: 0,19 bis 0,23, nur der Zufall von Tag zu Tag); 3 von 100 Paketen weniger kommen zu spät an (95 %: 2 bis 4 von 100).',
    );
    expect(strong(sentence)).toEqual(['0,21 € mehr', '3 von 100 Paketen weniger']);
  });

  test('says that it is cheaper, who bears what, and that more arrive late or not at all', () => {
    const sentence = sentenceOn(
      comparing(
        8,
        (run) => ({ perParcel: 2.9 + wobble(run), recipientPays: 0.05, returned: 1 }),
        () => ({ perParcel: 3 }),
      ),
      'six',
    );
    expect(text(sentence)).toMatch(
      /^„Sechs Depots“ würde alle Zahler zusammen 0,10 € weniger je Paket kosten als „Nur Lieferwagen“ \(95 %: .*\), davon für die Empfänger 0,05 € mehr \(95 %: 0,05 bis 0,05\); 1 von 100 Paketen mehr kommt zu spät oder gar nicht an \(/,
    );
  });

  test('says that it is about the same, and the same', () => {
    const near = comparing(
      8,
      (run) => ({ perParcel: 3 + wobble(run), late: run % 2 === 0 ? 2 : 6 }),
      () => ({ perParcel: 3, late: 4 }),
    );
    expect(text(sentenceOn(near, 'six'))).toBe(
      '„Sechs Depots“ würde den Paketdienst etwa gleich viel je Paket kosten wie „Nur Lieferwagen“, soweit sich das aus 8 Ziehungen sagen lässt' +
        ' (95 %: 0,02 weniger bis 0,02 mehr, nur der Zufall von Tag zu Tag); kein klarer Unterschied darin, wie viele zu spät ankommen (95 %: 1,8 mehr bis 1,8 weniger von 100).',
    );
    const same = comparing(
      8,
      () => ({ late: 4 }),
      () => ({ late: 4 }),
    );
    expect(text(sentenceOn(same, 'six'))).toBe(
      '„Sechs Depots“ würde den Paketdienst genau gleich viel je Paket kosten wie „Nur Lieferwagen“; genau gleich viele Pakete kommen zu spät an.',
    );
  });

  test('says that it is not clear yet', () => {
    const wide = comparing(
      8,
      (run) => ({ perParcel: 3 + 20 * wobble(run) }),
      () => ({ perParcel: 3 }),
    );
    expect(text(sentenceOn(wide, 'six'))).toContain(
      '„Sechs Depots“ kostet den Paketdienst vielleicht mehr oder weniger je Paket als „Nur Lieferwagen“: aus 8 Ziehungen lässt es sich nicht sagen (95 %: 0,36 weniger bis 0,36 mehr, nur der Zufall von Tag zu Tag)',
    );
  });

  test('says that it is early, and too early', () => {
    const comparedAfter = (runs: number) =>
      comparing(
        runs,
        () => ({ perParcel: 9 }),
        () => ({ perParcel: 3 }),
        'looks',
      );
    expect(text(sentenceOn(comparedAfter(5), 'six'))).toBe(
      'Frühe Schätzung aus 5 von 8 gemeinsamen Ziehungen, noch ohne Intervall: „Sechs Depots“ kostet den Paketdienst vielleicht etwa 6,00 € mehr je Paket als „Nur Lieferwagen“.',
    );
    expect(text(sentenceOn(comparedAfter(3), 'six'))).toBe(
      'Zu früh, um „Sechs Depots“ mit „Nur Lieferwagen“ zu vergleichen: 3 von 8 gemeinsamen Ziehungen sind fertig.',
    );
    expect(text(sentenceOn(comparedAfter(1), 'six'))).toContain('1 von 8 gemeinsamen Ziehungen ist fertig.');
  });

  test('says where the baseline stands, with one run, several and none', () => {
    const standing = (runs: number) =>
      text(
        sentenceOn(
          comparing(
            runs,
            () => ({}),
            (run) => ({ perParcel: 2.84 + wobble(run), late: 9 }),
          ),
          'vans',
        ),
      );
    expect(standing(8)).toMatch(
      /^„Nur Lieferwagen“ würde den Paketdienst 2,84 € je Paket kosten \(95 %: 2,82 bis 2,86, .*\); 91,0 % kommen pünktlich an \(95 %: 91,0 bis 91,0\)\.$/,
    );
    expect(standing(1)).toContain(' je Paket kosten (nur eine Ziehung); 91,0 % kommen pünktlich an.');
    expect(standing(0)).toBe('Von „Nur Lieferwagen“ ist noch kein Lauf fertig.');
  });

  test('says that it delivers nothing, and what stands against it', () => {
    const idle = comparing(
      8,
      () => ({ returned: 100, warnings: ['Nord hat keine Lieferwagen.'] }),
      () => ({ perParcel: 3 }),
    );
    expect(text(sentenceOn(idle, 'six'))).toBe(
      '„Sechs Depots“ stellt kein Paket zu: Es hat keine Kosten je Paket, die sich vergleichen ließen. Nord hat keine Lieferwagen.',
    );
  });

  test('names what it hangs on', () => {
    const comparison = comparing(
      8,
      (run) => ({ perParcel: 3.21 + wobble(run) }),
      () => ({ perParcel: 3 }),
    );
    const hanging = (low: number) => ({
      scenario: 'six',
      baseline: 'vans',
      costPerParcel: at(0.21),
      swings: [{ id: 'handling', label: 'handling', low: at(low), high: at(0.6), width: 0.6 - low, flips: low < 0 }],
      interval: null,
    });
    expect(text(sentenceOn(comparison, 'six', hanging(-0.1)))).toMatch(
      /; den Ausschlag gibt der Umschlag in Mikro-Depots\.$/,
    );
    expect(text(sentenceOn(comparison, 'six', hanging(0.1)))).toMatch(
      /; am meisten zählt der Umschlag in Mikro-Depots\.$/,
    );
    expect(text(sensitivitySentence(hanging(0.1)))).toBe(
      'Am meisten zählt der Umschlag in Mikro-Depots: Über die ganze Spanne liegt der Unterschied zwischen +0,10 € und +0,60 €.',
    );
    expect(text(sensitivitySentence({ ...hanging(0), swings: [] }))).toBe(
      'Keine Annahme der Liste bewegt den Unterschied.',
    );
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
      'In Reichweite seiner Mikro-Depots (etwa 40 % der Pakete) kostet ein Paket 0,50 € weniger' +
        ' (95 %: 0,48 bis 0,52, nur der Zufall von Tag zu Tag), und Lieferwagen und Zubringer fahren 300 m weniger je Paket (95 %: 278 bis 322 m).',
    );
    const against = (euros: number, km: number) =>
      comparing(
        8,
        (run) => ({ areas: inside(euros + wobble(run), km + 50 * wobble(run)) }),
        () => ({ areas: inside(3, 20) }),
      );
    const open = text(areaSentenceOn(against(3, 20), 'six'));
    expect(open).toContain('kostet ein Paket mehr oder weniger, aus 8 Ziehungen lässt es sich nicht sagen (95 %: ');
    expect(open).toContain(
      ', mit keinem klaren Unterschied darin, wie weit Lieferwagen und Zubringer je Paket fahren (95 %: ',
    );
    const still = comparing(
      8,
      () => ({ areas: inside(3, 20) }),
      () => ({ areas: inside(3, 20) }),
    );
    expect(text(areaSentenceOn(still, 'six'))).toContain(
      ', und Lieferwagen und Zubringer fahren genau gleich weit je Paket.',
    );
    const traded = text(areaSentenceOn(against(3.5, 8), 'six'));
    expect(traded).toContain('0,50 € mehr');
    expect(traded).toContain('Tag); dafür fahren Lieferwagen und Zubringer 300 m weniger je Paket');
    const worse = text(areaSentenceOn(against(3.5, 32), 'six'));
    expect(worse).toContain('Tag), und Lieferwagen und Zubringer fahren 300 m mehr je Paket');
  });
});

test('the sentence on pooling says in German what it saves, and whom', () => {
  const gain = (mean: number, payers: PoolingGain['payers'] = []): PoolingGain => ({
    scenario: 'six',
    against: 'vans',
    isPoolingAlone: true,
    comparisons: 4,
    payers,
    perParcel: at(mean),
    perDay: at(40 * mean),
    carriers: [
      { id: 'a', name: 'Alpha', perDay: { mean: 12, low: 3, high: 20, n: 8 } },
      { id: 'b', name: 'Beta', perDay: { mean: -1, low: -3, high: 1, n: 8 } },
    ],
  });
  const comparison = comparing(
    2,
    () => ({}),
    () => ({}),
  );
  const said = (...given: Parameters<typeof gain>) =>
    text(poolingSentenceOn({ ...comparison, carriers: { pooling: [gain(...given)] } as never }, 'six'));
  expect(said(0.05)).toBe(
    'Gemeinsame Zustellung spart 0,05 € je Paket gegenüber „Nur Lieferwagen“ (95 %: 0,04 bis 0,06, € je Paket): Alpha gewinnt 12 € am Tag (95 %: 3 bis 20, € am Tag) und Beta gewinnt oder verliert nicht eindeutig (95 %: 3,00 verloren bis 1,00 gewonnen, € am Tag).',
  );
  expect(said(-0.05)).toContain('kostet 0,05 € je Paket mehr gegenüber');
  expect(said(0)).toContain('spart oder kostet Geld, aus 8 Ziehungen lässt es sich nicht sagen, gegenüber');

  const others: PoolingGain['payers'] = [
    { payer: 'city', perDay: { mean: -20, low: -25, high: -15, n: 8 } },
    { payer: 'owner', perDay: { mean: 0, low: -1, high: 1, n: 8 } },
    { payer: 'recipient', perDay: { mean: 2, low: 1, high: 3, n: 8 } },
  ];
  expect(said(0.05, others)).toBe(
    'Gemeinsame Zustellung spart allen Zahlern zusammen 0,05 € je Paket gegenüber „Nur Lieferwagen“ (95 %: 0,04 bis 0,06, € je Paket): Alpha gewinnt 12 € am Tag (95 %: 3 bis 20, € am Tag), Beta gewinnt oder verliert nicht eindeutig (95 %: 3,00 verloren bis 1,00 gewonnen, € am Tag), die Stadt verliert 20 € am Tag (95 %: 15 bis 25, € am Tag) und die Empfänger gewinnen 2,00 € am Tag (95 %: 1,00 bis 3,00, € am Tag).',
  );
  expect(said(-0.05, others)).toContain('kostet alle Zahler zusammen 0,05 € je Paket mehr gegenüber');
});

test('every assumption has a German name, and none stands there in vain', () => {
  expect(Object.keys(german.answers.assumptions).sort()).toEqual(ASSUMPTIONS.map(({ id }) => id).sort());
  for (const assumption of ASSUMPTIONS) expect(assumptionName(assumption)).toMatch(/^(der|die|das) /);
});
