// The guides to lessons: both name all that a lesson's file can say, and the German one has the numbers that its page sends a teacher there for.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BUNDLED_KEYS } from '../../src/persistence/bundled-keys.ts';
import { lessonJsonSchema } from '../../src/persistence/lesson-schema.ts';

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

/** Names of fields, and the words that a field may have. */
function namesIn(schema: unknown): Set<string> {
  const names = new Set<string>();
  const look = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    const { properties, enum: words, const: word } = part as Record<string, unknown>;
    if (typeof properties === 'object' && properties !== null)
      for (const name of Object.keys(properties)) names.add(name);
    for (const one of [...(Array.isArray(words) ? words : []), word]) if (typeof one === 'string') names.add(one);
    for (const inner of Object.values(part)) look(inner);
  };
  look(schema);
  return names;
}

test.each(['lessons', 'lektionen'])(
  'the guide %s names every field of a lesson’s file and every word that it may have',
  (name) => {
    const named = new Set([...guide(name).matchAll(/`([^`]+)`/g)].map(([, word]) => word));
    const names = namesIn(lessonJsonSchema());
    expect(names.size).toBeGreaterThan(100);
    expect([...names].filter((one) => !named.has(one))).toEqual([]);
  },
);

test('what a lesson can name as its study are the bundled ones, and both guides list them', () => {
  const files = readdirSync(new URL('../../scenarios/', import.meta.url)).filter((name) => name.endsWith('.json'));
  expect([...BUNDLED_KEYS].sort()).toEqual(files.map((name) => name.replace('.json', '')).sort());
  for (const name of ['lessons', 'lektionen'])
    for (const key of BUNDLED_KEYS) expect(guide(name)).toContain(`\`${key}\``);
});
