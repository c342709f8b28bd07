// Which parts of a study a version changed, in words.
import { words } from './words.ts';

const SCENARIO = 'scenario:';
/** More would not be read. */
const MOST = 4;

export function partWords(parts: readonly string[]): string {
  const all = parts.map((part) =>
    part.startsWith(SCENARIO)
      ? words.library.scenario(part.slice(SCENARIO.length))
      : (words.library.parts[part] ?? part),
  );
  const shown = all.slice(0, MOST);
  return [...shown, ...(all.length > MOST ? [words.files.more(all.length - MOST)] : [])].join(', ');
}
