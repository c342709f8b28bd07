// How much script the desk loads: what stands before its panel, and the map and the streets, which come beside it.
import { expect, test } from 'vitest';
import { scriptsOf } from './site-scripts.ts';

/** What `src/main.ts` imports later and the desk awaits: words of a language. */
const WORDS = { en: ['words-en-'], de: ['de-', 'page-sections-'] };
/** What comes after it: not the words of `words-en-later.ts`. */
const isLater = (file: string) => file.startsWith('words-en-later-');

function awaited(language: keyof typeof WORDS) {
  const later = WORDS[language];
  const scripts = scriptsOf(
    ['index-', 'desk-entry-'],
    (file) => !isLater(file) && later.some((name) => file.startsWith(name)),
  );
  for (const name of later) expect(scripts.files.some((file) => file.startsWith(name))).toBe(true);
  return scripts;
}

test.each(['en', 'de'] as const)(
  'all scripts before the desk stands are at most 300 KiB compressed, with its map at most 500 (%s)',
  (language) => {
    const desk = awaited(language);
    const map = scriptsOf(['city-map-'], () => true, desk.files);
    const all = desk.kib + map.kib;
    process.stdout.write(
      `the desk, ${language}: ${desk.kib} KiB gzipped in ${desk.files.length} files, ${all} with its map\n`,
    );
    expect(desk.kib).toBeLessThanOrEqual(300);
    expect(all).toBeLessThanOrEqual(500);
  },
);

test('what the first screen does without is no part of them', () => {
  const { files } = awaited('en');
  const parts = ['why-tab-', 'tours-tab-', 'scenario-tab-', 'assumptions-tab-', 'compare-parts-', 'report-'];
  const dialogs = ['import-dialog-', 'own-data-dialog-', 'library-dialog-', 'share-dialog-'];
  for (const name of [...parts, ...dialogs]) {
    // That each is a file of its own is what the second expectation hangs on.
    expect(scriptsOf([name], () => false).kib).toBeGreaterThan(0);
    expect(files.filter((file) => file.startsWith(name))).toEqual([]);
  }
});
