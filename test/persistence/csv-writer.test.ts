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
  const said = (text: string) => writeCsv({ head: [], rows: [[text]] }).slice(2, -2);
  const numbers = ['\u22120.26', '12\u202f345', '96.1\u202f%', '+€0.20', '\u22120.1 to +0.3', '+1.3\u202fpoints'];
  expect(numbers.map(said)).toEqual(['-0.26', '12345', '96.1 %', '+€0.20', '-0.1 to +0.3', '+1.3 points']);
  const formulas = ['=1+1', '-x', "-2+3+cmd|' /C calc'!A0", '+1+HYPERLINK(A1)', '@SUM(A1)'];
  for (const formula of formulas) expect(said(formula)).toBe(`'${formula}`);
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
