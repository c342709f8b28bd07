// What the desk says before its later words are fetched, as its source has it: none of them.
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { laterWords } from '../../src/ui/words-en-later.ts';
import { sourceFiles, withoutComments } from '../architecture/source-files.ts';

const files = new Map(
  ['.ts', '.tsx'].flatMap((end) => sourceFiles('src', [end])).map(({ path, text }) => [path, text]),
);

/** What a file imports at once: not types alone, and not by `import()`. */
function importedBy(path: string): string[] {
  const statements = withoutComments(files.get(path) ?? '').matchAll(
    /^(?:import|export) (?!type )(?:[^;']* from )?'(\.[^']+)';/gm,
  );
  return [...statements].map(([, target]) => posix.join(posix.dirname(path), target as string));
}

/** The files that stand once one of them does. */
function standingWith(entry: string): string[] {
  const found = new Set<string>();
  const follow = (path: string): void => {
    if (found.has(path) || !files.has(path)) return;
    found.add(path);
    importedBy(path).forEach(follow);
  };
  follow(entry);
  return [...found];
}

test('nothing that stands with the desk uses words that come later', () => {
  const standing = standingWith('src/ui/desk-entry.tsx');
  expect(standing).toContain('src/ui/compare-tab.tsx');
  expect(standing).not.toContain('src/ui/why-tab.tsx');
  const uses = standing.flatMap((path) =>
    [...withoutComments(files.get(path) ?? '').matchAll(/\bwords\.(\w+)/g)]
      .map(([, area]) => area as string)
      .filter((area) => area in laterWords)
      .map((area) => `${path}: words.${area}`),
  );
  expect(uses).toEqual([]);
});

test('nothing that stands with the desk says what is wrong with files that are brought', () => {
  const standing = standingWith('src/ui/desk-entry.tsx');
  const brought = [...(files.get('src/languages/later-sections.ts') ?? '').matchAll(/'\.\.\/([^']+)'/g)];
  const more = [...(files.get('src/languages/brought-sections.ts') ?? '').matchAll(/'\.\.\/([^']+)'/g)];
  const later = [...brought, ...more].map(([, path]) => `src/${path}`);
  expect(later.length).toBeGreaterThan(8);
  expect(standing.filter((path) => later.includes(path))).toEqual([]);
});
