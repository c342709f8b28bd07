// How much script a lesson loads: what it awaits before its question, and its map and its worker, which come beside it.
import { expect, test } from 'vitest';
import { scriptsOf } from './site-scripts.ts';

/** What `src/main.ts` imports later and a lesson awaits: fields, and words of a language. */
const FIELDS = ['study-fields-', 'study-rules-', 'study-reader-'];
const WORDS = { en: ['words-en-', 'words-en-later-'], de: ['de-', 'page-sections-', 'later-sections-', 'later-'] };

function awaited(language: keyof typeof WORDS) {
  const later = [...FIELDS, ...WORDS[language]];
  const scripts = scriptsOf(['index-', 'lesson-entry-'], (file) => later.some((name) => file.startsWith(name)));
  for (const name of later) expect(scripts.files.some((file) => file.startsWith(name))).toBe(true);
  return scripts;
}

test('all scripts that a lesson awaits before its question are at most 300 KiB compressed, in either language', () => {
  for (const language of ['en', 'de'] as const) {
    const { files, kib } = awaited(language);
    process.stdout.write(`a lesson's question, ${language}: ${kib} KiB gzipped in ${files.length} files\n`);
    expect(kib).toBeLessThanOrEqual(300);
  }
});

test('the map of a lesson is at most 240 KiB more, and its worker, which starts before all else, at most 420', () => {
  const map = scriptsOf(['city-map-'], () => true, awaited('en').files);
  const worker = scriptsOf(['simulation.worker-'], () => true);
  process.stdout.write(`a lesson's map: ${map.kib} KiB gzipped, its worker with the German words: ${worker.kib}\n`);
  expect(map.kib).toBeLessThanOrEqual(240);
  expect(worker.kib).toBeLessThanOrEqual(420);
});
