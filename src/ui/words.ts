// The desk's words in the language that is spoken; English stands in words-en.ts. They are there before any file of the
// desk is loaded (src/main.ts sees to it), so that a module may use them anywhere; those of words-en-later.ts come before
// the parts of the page that are fetched later, which alone use them.
import type { Translated } from '../base/language.ts';
import type { words as english } from './words-en.ts';
import type { laterWords as laterEnglish } from './words-en-later.ts';

export type FirstWords = Translated<typeof english>;
export type LaterWords = Translated<typeof laterEnglish>;
export type Words = FirstWords & LaterWords;

export let words: Words;

export function setWords(spoken: FirstWords | LaterWords): void {
  words = { ...words, ...spoken };
}
