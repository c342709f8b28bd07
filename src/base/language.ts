// The language in which the page speaks. English, until another one is chosen, once, before anything is shown. Commands
// never choose; a worker warns and names in the language of its page (src/languages/work-speaking.ts); no figure depends on it.
//
// How the words of a language are reached:
// - The desk's: `words` of src/ui/words.ts, English in src/ui/words-en-*.ts.
// - Of folders below ui: each keeps its English where it is said, wrapped by `phrases` below and called when it is said:
//     export const tornadoWords = phrases({ title: 'What the answer hangs on' });    tornadoWords().title
//   Call it inside of functions: at the top of a module the language is not chosen yet.
// - Numbers: src/base/format.ts writes them as the language does.
// - Every other language is one file, src/languages/xx.ts (which may import parts from src/languages/xx/), that satisfies
//   `Language` of src/languages/language.ts: a word it lacks is a compile error. It is fetched only if chosen.

/** How a language writes numbers, money and days. */
export interface NumberStyle {
  /** Between whole and fraction. */
  readonly point: string;
  /** An amount of money of no sign, "2.84", with its currency. */
  readonly money: (amount: string) => string;
  /** Between the ends of an interval. */
  readonly to: string;
  /** Hundredths by which shares differ. */
  readonly points: string;
  readonly minutes: string;
  readonly hours: string;
  readonly day: string;
  readonly days: string;
  /** Monday first. */
  readonly weekdays: readonly [string, string, string, string, string, string, string];
}

export interface Spoken {
  /** As `<html lang>` says it: "en", "de". */
  readonly name: string;
  readonly numbers: NumberStyle;
}

/** The same words in another language: as many, of the same arguments. */
export type Translated<W> = W extends string
  ? string
  : W extends (...given: infer Given) => infer Said
    ? (...given: Given) => Said extends string ? string : Said
    : W extends object
      ? { readonly [Key in keyof W]: Translated<W[Key]> }
      : W;

/** Words of one subject in the language that is spoken. */
export interface Phrases<W> {
  (): W;
  /** Says it in another language from now on. */
  translate(translated: W): void;
}

const ENGLISH: Spoken = {
  name: 'en',
  numbers: {
    point: '.',
    money: (amount) => `€${amount}`,
    to: 'to',
    points: 'points',
    minutes: 'min',
    hours: 'h',
    day: 'day',
    days: 'days',
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  },
};

let language: Spoken = ENGLISH;
/** Puts back the English of each of the phrases that are translated. */
const translated = new Set<() => void>();

/** Chooses the language of numbers; its words come with src/languages/speaking.ts. */
export function speak(chosen: Spoken): void {
  language = chosen;
}

/** In numbers and in all phrases. */
export function speakEnglish(): void {
  language = ENGLISH;
  for (const forget of translated) forget();
  translated.clear();
}

/** Name of the language that is spoken. */
export function spoken(): string {
  return language.name;
}

export function numberStyle(): NumberStyle {
  return language.numbers;
}

/** Words that are English where nothing else is spoken. */
export function phrases<W>(english: W): Phrases<Translated<W>> {
  let now = english as Translated<W>;
  const forget = (): void => {
    now = english as Translated<W>;
  };
  return Object.assign(() => now, {
    translate(words: Translated<W>) {
      now = words;
      translated.add(forget);
    },
  });
}
