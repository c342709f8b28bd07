// The desk's words in the language that is spoken; English stands in words-en.ts. They are there before any file of the
// desk is loaded (src/main.ts sees to it), so that a module may use them anywhere.
import type { Translated } from '../base/language.ts';
import type { words as english } from './words-en.ts';

export type Words = Translated<typeof english>;

export let words: Words;

export function setWords(spoken: Words): void {
  words = spoken;
}
