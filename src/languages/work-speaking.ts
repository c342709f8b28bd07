// Makes a worker speak the language of its page: what it says of warnings, parcels and streets. No result depends on it.
import { speak } from '../base/language.ts';
import { broughtSections } from './brought-sections.ts';
import type { Language } from './language.ts';
import { translate } from './sections.ts';
import { workSections } from './work-sections.ts';

const files = import.meta.glob<{ readonly language: Language }>('./??.ts');

/** English, or a language that has no file, changes nothing. */
export async function speakAtWork(name: string): Promise<void> {
  const { language } = (await files[`./${name}.ts`]?.()) ?? {};
  if (language === undefined) return;
  speak(language);
  translate(workSections, language);
  translate(broughtSections, await language.later());
}
