import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutText, textWidth, wrapText } from '../../src/charts/text-width.ts';

describe('text width', () => {
  test('a longer text is never narrower, and bold is wider', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ minLength: 1 }), (text, more) => {
        expect(textWidth(text + more, { size: 12 })).toBeGreaterThan(textWidth(text, { size: 12 }));
      }),
    );
    expect(textWidth('Lockers', { size: 12, bold: true })).toBeGreaterThan(textWidth('Lockers', { size: 12 }));
  });

  test('a cut text fits, and is whole where there is room', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60 }), fc.integer({ min: 14, max: 300 }), (text, width) => {
        const cut = cutText(text, width, { size: 12 });
        expect(textWidth(cut, { size: 12 })).toBeLessThanOrEqual(width);
        if (textWidth(text, { size: 12 }) <= width) expect(cut).toBe(text);
        else expect(cut.endsWith('…')).toBe(true);
      }),
    );
  });

  test('lines keep every word in order, and only a single word may stand out', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,14}$/), { minLength: 1, maxLength: 20 }), (words) => {
        const lines = wrapText(words.join(' '), 90, { size: 12 });
        expect(lines.join(' ')).toBe(words.join(' '));
        for (const line of lines) {
          expect(textWidth(line, { size: 12 }) <= 90 || !line.includes(' ')).toBe(true);
        }
      }),
    );
  });
});
