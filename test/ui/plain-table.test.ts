// Tables that are taken along as CSV: a program reads them, whatever language the page speaks.
import { afterEach, describe, expect, test } from 'vitest';
import {
  decimal,
  duration,
  euros,
  percent,
  range,
  signedEuros,
  signedPoints,
  signedRange,
} from '../../src/base/format.ts';
import { describeCostAgainstLateness } from '../../src/charts/cost-against-lateness-words.ts';
import { describeCostByTier } from '../../src/charts/cost-by-tier-words.ts';
import { describeCostTenths } from '../../src/charts/cost-tenths-words.ts';
import { differencePhrases } from '../../src/charts/difference-phrases.ts';
import { describeLateness } from '../../src/charts/lateness-words.ts';
import { describePairedDifference } from '../../src/charts/paired-difference.ts';
import { LANGUAGES, speakIn } from '../../src/languages/speaking.ts';
import { writeCsv } from '../../src/persistence/csv-writer.ts';
import { plainTable } from '../../src/ui/plain-table.ts';
import { FIVE, IDLE, STILL, TEN } from '../charts/comparison-builder.ts';
import { aView } from '../charts/comparison-pictures.ts';

afterEach(() => speakIn('en'));

const NUMBER = /^-?\d+(\.\d+)?$/;

/** One column of three kinds of cells, as the page writes them. */
const shown = () => ({
  head: ['Scenario', 'Cost', 'Interval', 'On time, %', 'Change', 'Share', 'Lasts', 'Said'],
  rows: [
    [
      '1,5 km',
      euros(12345.6),
      range(1.3, 1.42),
      percent(0.961),
      signedEuros(-0.26),
      signedPoints(0.0131),
      duration(45),
      'a',
    ],
    [
      'B',
      euros(2.84),
      signedRange(-0.21, 0.15, 2),
      percent(0.9),
      signedEuros(0.04),
      signedPoints(-0.02),
      duration(150),
      `${decimal(2.5, 1)} km a parcel`,
    ],
    ['C', '', '', '', signedEuros(0), '', duration(2_880), ''],
  ],
});

describe.each(LANGUAGES)('a table from a page in %s', (language) => {
  test('keeps a verdict in its one column of words, also where it says what an interval of nothing says', async () => {
    await speakIn(language);
    const { verdict, words } = differencePhrases();
    const { same, unclear } = words['on time'];
    const { head, rows } = plainTable({
      head: ['Scenario', 'Interval', verdict, 'Draws'],
      rows: [
        ['B', range(0, 0, 1), same, '8'],
        ['C', range(-2, 5.6, 1), unclear, '8'],
      ],
    });
    expect(head).toHaveLength(5);
    expect(head[3]).toBe(verdict);
    expect(rows.map((row) => row[3])).toEqual([same, unclear]);
  });

  test('has plain numbers, intervals in two columns and units in the heads', async () => {
    await speakIn(language);
    const { head, rows } = plainTable(shown());
    expect(rows).toEqual([
      ['1,5 km', '12345.60', '1.30', '1.42', '96.1', '-0.26', '1.3', '45', 'a'],
      ['B', '2.84', '-0.21', '0.15', '90.0', '0.04', '-2.0', '150', '2.5 km a parcel'],
      ['C', '', '', '', '', '0.00', '', '2880', ''],
    ]);
    expect(head[1]).toBe('Cost, €');
    expect(head[4]).toBe('On time, %');
    expect(head[7]).toBe('Lasts, min');
    expect(head).toHaveLength(9);
  });
});

const CHARTS = {
  describeCostByTier,
  describeCostAgainstLateness,
  describeCostTenths,
  describeLateness,
  describePairedDifference,
};

test.each(Object.entries(CHARTS))(
  'the numbers of a chart are the same in every language: %s',
  async (_, describeIt) => {
    for (const sketches of [FIVE, IDLE, STILL, TEN]) {
      const view = aView(sketches.map((sketch, row) => ({ ...sketch, name: `Plan ${row + 1}` })));
      const numbers = async (language: string) => {
        await speakIn(language);
        return plainTable(describeIt(view).table).rows.map((row) =>
          row.map((cell) => (NUMBER.test(cell) ? cell : /\d,\d/.test(cell))),
        );
      };
      expect(await numbers('de')).toEqual(await numbers('en'));
    }
  },
);

test('a column of words and intervals has the words at the low end', () => {
  const { rows } = plainTable({
    head: ['A', 'Interval'],
    rows: [
      ['x', '0.1 to 0.2'],
      ['y', 'one run'],
    ],
  });
  expect(rows).toEqual([
    ['x', '0.1', '0.2'],
    ['y', 'one run', ''],
  ]);
});

test('the file holds no number that a spreadsheet would take for text', async () => {
  await speakIn('de');
  const text = writeCsv(plainTable(describePairedDifference(aView(FIVE)).table));
  expect(text).not.toMatch(/\d,\d\d?[^\d"]*"|\u202f|€\d|\d €/);
});
