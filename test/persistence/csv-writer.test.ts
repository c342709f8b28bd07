import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from '../../src/persistence/csv-rows.ts';
import { writeCsv } from '../../src/persistence/csv-writer.ts';

test('commas, quotes and line breaks are quoted, and lines end as RFC 4180 has it', () => {
  expect(
    writeCsv({
      head: ['a', 'b'],
      rows: [
        ['1,5', 'he said "no"'],
        ['x\ny', ''],
      ],
    }),
  ).toBe('a,b\r\n"1,5","he said ""no"""\r\n"x\ny",\r\n');
});

test('numbers lose what a spreadsheet cannot read, and texts that look like formulas are kept from being one', () => {
  const rows = [['\u22120.26'], ['12\u202f345'], ['96.1\u202f%'], ['=1+1'], ['-x'], ['+€0.20']];
  expect(writeCsv({ head: ['n'], rows })).toBe("n\r\n-0.26\r\n12345\r\n96.1 %\r\n'=1+1\r\n'-x\r\n+€0.20\r\n");
});

test('what is written is read again', () => {
  const text = fc.stringMatching(/^[a-z][a-z ,"\n;]{0,8}$/);
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { maxLength: 5 }), (rows) => {
      const head = ['one', 'two', 'three'];
      const read = readCsv(writeCsv({ head, rows }));
      expect(read.rows.map(({ fields }) => fields)).toEqual([head, ...rows]);
    }),
  );
});
