// The German guide to lessons has the numbers that the German page sends a teacher there for.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const guide = (name: string): string =>
  readFileSync(new URL(`../../public/docs/${name}.md`, import.meta.url), 'utf8').replaceAll('\u202f', ' ');

/** Every figure of a key with its two ends, by its lesson. */
function figures(text: string): string[] {
  return [...text.matchAll(/^\| (\d): [^|]+ \| (−?[\d.,]+) \| (−?[\d.,]+) \|$/gm)].map(([, lesson, low, high]) =>
    [lesson, low, high].join(' ').replaceAll(',', '.'),
  );
}

test('what the keys may say lies between the same numbers in both languages', () => {
  expect(figures(guide('lessons')).length).toBeGreaterThan(20);
  expect(figures(guide('lektionen'))).toEqual(figures(guide('lessons')));
});

test('every range of an assumption that the English guide names stands in the German one', () => {
  const [, assumed = ''] = guide('lessons').split('## The other last miles');
  const [section = ''] = assumed.split('\n## ');
  const ranges = [...section.replaceAll('\n', ' ').matchAll(/(\d[\d .]*) to (\d[\d .]*\d|\d)/g)].map(
    ([, low = '', high = '']) => `${low} | ${high}`,
  );
  expect(ranges.length).toBeGreaterThan(12);
  const german = guide('lektionen').replaceAll(/(\d),(\d)/g, '$1.$2');
  for (const range of ranges) expect(german).toContain(`| ${range} |`);
});
