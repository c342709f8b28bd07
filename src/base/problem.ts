// What is wrong with something a user handed in: where, what was found there and what was expected. Whoever finds it says it in
// phrases of its own folder, so that it is in the language of the page; the path is the file's own, and is put into words when
// it is shown.
import { phrases } from './language.ts';

export interface Problem {
  /** Where: a path into the data (`scenarios[0].lockers[0]`), or a spot in a file (`city.osm.pbf, byte 1204`). */
  readonly path: string;
  /** The place in words, for readers who see the things of a study by name and no file. */
  readonly where?: string;
  readonly found: string;
  readonly expected: string;
}

/** Bad input, the user's to mend. The message has one line a problem; nothing of the input was taken over. */
export class InputError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(problemLine).join('\n'));
    this.name = 'InputError';
    this.problems = problems;
  }
}

export const problemPhrases = phrases({
  line: (where: string, expected: string, found: string) => `${where}: expected ${expected}, found ${found}`,
  /** The words that stand in paths beside names of fields and files. */
  places: {
    study: 'study',
    link: 'link',
    hub: 'hub',
    line: 'line',
    column: 'column',
    feature: 'feature',
    byte: 'byte',
    character: 'character',
    header: 'header at byte',
    blob: 'blob at byte',
    segment: 'street segment',
    setting: 'at setting',
    eitherAmount: 'parcels or population',
    and: 'and',
  },
});

type Place = keyof ReturnType<typeof problemPhrases>['places'];

/** `path: expected X, found Y`. */
export function problemLine({ path, expected, found }: Problem): string {
  return problemPhrases().line(shownPath(path), expected, found);
}

/** Where a problem lies, as it is told on the page. */
export function shownPlace({ path, where }: Problem): string {
  return where ?? shownPath(path);
}

/** A path as it is shown: names of fields and files stay as they are. */
export function shownPath(path: string): string {
  const { places } = problemPhrases();
  return PLACES.reduce((text, [place, pattern]) => text.replace(pattern, () => places[place]), path);
}

/** Where each of the words can stand; the longer ones first. */
const PLACES: readonly (readonly [Place, RegExp])[] = [
  ['header', /(?<=, )header at byte(?= \d)/],
  ['blob', /(?<=, )blob at byte(?= \d)/],
  ['line', /(?<=^|, |; )line(?= \d)/],
  ['column', /(?<=, )column(?= \d)/],
  ['feature', /(?<=^|, )feature(?= \d)/],
  ['byte', /(?<=, )byte(?= \d)/],
  ['character', /(?<=, )character(?= \d)/],
  ['setting', /(?<=^\w+ )at setting(?= \d)/],
  ['segment', /(?<=^city, )street segment(?= \d)/],
  ['eitherAmount', /(?<=, )parcels or population$/],
  ['study', /^study(?=$| at )/],
  ['link', /^link(?=$|[:,])/],
  ['hub', /^hub$/],
  ['and', /^and$/],
];
