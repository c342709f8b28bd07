// Days in words, as the language writes them.
import { expect, test } from 'vitest';
import { dateWords } from '../../src/ui/when-words.ts';

test('a day of the calendar reads as the language writes it', () => {
  expect(dateWords('2026-11-28', { language: 'en-GB' })).toBe('28 Nov 2026');
  expect(dateWords('2026-11-28', { language: 'de' })).toBe('28.11.2026');
});
