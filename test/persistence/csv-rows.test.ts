// CSV as people have it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from '../../src/persistence/csv-rows.ts';

const fieldsOf = (text: string) => readCsv(text).rows.map(({ fields }) => fields);

test.each([
  [
    'a,b\n1,2\n',
    ',',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a;b\r\n1,5;2\r\n',
    ';',
    [
      ['a', 'b'],
      ['1,5', '2'],
    ],
  ],
  [
    'a\tb\r1\t2',
    '\t',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    '\uFEFFa,b\n1,2',
    ',',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\n"1,5","say ""hi"""',
    ',',
    [
      ['a', 'b'],
      ['1,5', 'say "hi"'],
    ],
  ],
  [
    'a,b\n\n , \n1,\n',
    ',',
    [
      ['a', 'b'],
      ['1', ''],
    ],
  ],
  [
    '"a;x",b\n1,2',
    ',',
    [
      ['a;x', 'b'],
      ['1', '2'],
    ],
  ],
  ['only\n1\n', ',', [['only'], ['1']]],
  ['', ',', []],
] as const)('%j is read with its own separator', (text, separator, rows) => {
  expect(readCsv(text).separator).toBe(separator);
  expect(fieldsOf(text)).toEqual(rows);
});

test('rows know their line, over quoted line ends and empty lines', () => {
  const { rows } = readCsv('a,b\n"x\ny",2\r\n\r\n3,4\r5,6');
  expect(rows.map(({ line }) => line)).toEqual([1, 2, 5, 6]);
});

test('a line that says the separator is no row', () => {
  const { separator, rows } = readCsv('sep=;\r\na;b,c\r\n1;2\r\n');
  expect([separator, rows]).toEqual([
    ';',
    [
      { line: 2, fields: ['a', 'b,c'] },
      { line: 3, fields: ['1', '2'] },
    ],
  ]);
});

test('a quote that nothing closes is told with its line', () => {
  expect(readCsv('a,b\n1,"x\ny').openQuote).toBe(2);
});

test('whatever is written with quotes comes back', () => {
  const field = fc.stringMatching(/^[a-z ",;\n\r]{0,6}$/).map((text) => text);
  const table = fc.array(fc.tuple(field, field, fc.constant('end')), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, end) => {
      const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
      const text = [['h', 'i', 'j'], ...rows].map((row) => row.map(quoted).join(',')).join(end);
      expect(fieldsOf(text).slice(1)).toEqual(rows);
    }),
  );
});
