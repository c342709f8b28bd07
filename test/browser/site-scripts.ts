// The scripts of the built page: which ones a part of it needs, and how large they are.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { inject } from 'vitest';

/** Scripts with all that they import at once, and of what they import later what is wanted; without those that are had already. */
export function scriptsOf(names: readonly string[], isWanted: (file: string) => boolean, had: readonly string[] = []) {
  const folder = join(inject('siteFolder'), 'assets');
  const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
  const found = new Set<string>();
  const follow = (file: string): void => {
    if (found.has(file) || had.includes(file)) return;
    found.add(file);
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, next = ''] of text.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)) follow(next);
    for (const [, next = ''] of text.matchAll(/import\(\s*["'`]\.\/([^"'`]+\.js)["'`]/g)) {
      if (isWanted(next)) follow(next);
    }
  };
  for (const name of names) {
    const file = files.find((one) => one.startsWith(name));
    if (file === undefined) throw new Error(`expected a script ${name}, found ${files.join(', ')}`);
    follow(file);
  }
  const bytes = [...found].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
  return { files: [...found], kib: Math.round(bytes / 1_024) };
}
