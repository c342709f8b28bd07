// Fetches a language and speaks it: from then on every word and number of the page is in it. A language is a file of two
// letters here; English is built in, and what another one replaces.
import { speak, speakEnglish } from '../base/language.ts';
import { setWords } from '../ui/words.ts';
import type { Language } from './language.ts';
import { translate } from './sections.ts';

const files = import.meta.glob<{ readonly language: Language }>('./??.ts');

/** Names of the languages there are, English first. */
export const LANGUAGES: readonly string[] = ['en', ...Object.keys(files).map((path) => path.slice(2, -3))];

/** All that a language says. */
export async function speakIn(name: string): Promise<void> {
  const fetchRest = await speakAtFirst(name);
  await fetchRest();
}

/** What the first screen of the desk says; gives what fetches the rest. */
export async function speakAtFirst(name: string): Promise<() => Promise<void>> {
  const load = files[`./${name}.ts`];
  if (load === undefined) {
    const { words } = await import('../ui/words-en.ts');
    speakEnglish();
    setWords(words);
    return async () => setWords((await import('../ui/words-en-later.ts')).laterWords);
  }
  const [{ language }, { pageSections }] = await Promise.all([load(), import('./page-sections.ts')]);
  speak(language);
  setWords(language.desk);
  translate(pageSections, language);
  return async () => {
    const [later, { laterSections }] = await Promise.all([language.later(), import('./later-sections.ts')]);
    setWords(later.desk);
    translate(laterSections, later);
  };
}
