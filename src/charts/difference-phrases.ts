// What a paired difference says, in English.
import { phrases } from '../base/language.ts';
import { comparisonPhrases } from './comparison-phrases.ts';

/** What is compared: euros per delivered parcel, or the share of parcels on time. */
export type Measure = 'cost' | 'on time';

/** What a line comes to; `soon` is a mean without an interval yet. */
export type LineWord = 'below' | 'above' | 'same' | 'unclear' | 'none' | 'soon';

/** Scenarios of one word, by letter. */
export interface LineGroup {
  readonly word: LineWord;
  readonly letters: readonly string[];
}

const WORDS: Readonly<Record<Measure, Readonly<Record<LineWord, string>>>> = {
  cost: {
    below: 'cheaper',
    above: 'dearer',
    same: 'the same',
    unclear: 'not clear yet',
    none: 'no parcel delivered',
    soon: 'too early',
  },
  'on time': {
    below: 'fewer on time',
    above: 'more on time',
    same: 'the same',
    unclear: 'not clear yet',
    none: 'no parcel ordered',
    soon: 'too early',
  },
};

function sayGroup({ word, letters }: LineGroup, measure: Measure): string {
  const who = comparisonPhrases().listed(letters);
  if (word === 'none') return `${who} cannot be compared: ${WORDS[measure].none}`;
  const said = word === 'soon' ? 'too early to tell' : WORDS[measure][word];
  const [one, many] = said.endsWith('on time') ? ['has', 'have'] : ['is', 'are'];
  return `${who} ${letters.length === 1 ? one : many} ${said}`;
}

export const differencePhrases = phrases({
  words: WORDS,
  titles: {
    cost: (baseline: string) => `Difference to ${baseline} in cost per parcel, €`,
    'on time': (baseline: string) => `Difference to ${baseline} in parcels on time, points`,
  },
  head: {
    cost: ['Difference, € per parcel', 'Interval'],
    'on time': ['Difference, points', 'Interval'],
  },
  assumed: 'With any one assumption',
  verdict: 'Verdict',
  cityWide: 'city-wide',
  insideIts: 'inside its catchments',
  /** Names the second line of a scenario. */
  inside: 'inside catchments',
  insideRow: (name: string) => `${name}, inside its catchments`,
  early: (done: number, wanted: number) => `early, ${done} of ${wanted}`,
  earlyRuns: (done: number, wanted: number) => `early, ${done} of ${wanted} draws`,
  tooEarlyRuns: (done: number, wanted: number) => `too early, ${done} of ${wanted} draws`,
  onlyBaseline: 'There is only the baseline; a second scenario can be compared with it.',
  /** The baseline is named once, or not at all (null). */
  sentence: (
    measure: Measure,
    cityWide: readonly LineGroup[],
    baseline: string | null,
    inside: readonly LineGroup[],
    insideCount: number,
  ) => {
    const say = (groups: readonly LineGroup[], than: string | null) =>
      groups
        .map((group, row) => `${sayGroup(group, measure)}${row === 0 && than !== null ? ` than ${than}` : ''}`)
        .join('; ');
    const city = `${say(cityWide, baseline)}.`;
    if (inside.length === 0) return city;
    return `${city} Inside ${insideCount === 1 ? 'its' : 'their'} own catchments ${say(inside, null)}.`;
  },
  note: (level: string, comparisons: string | null) =>
    `${level} intervals over the same parcels and traffic${comparisons === null ? '' : `, corrected for ${comparisons} comparisons`}; day-to-day luck only.`,
  /** `letters` is null where it holds of all lines. */
  drawn: (letters: readonly string[] | null, at: number, runs: number, next: number | null) =>
    `${letters === null ? 'Drawn' : `${comparisonPhrases().listed(letters)} drawn`} at the look after ${at} of ${runs} draws${next === null ? '' : `; next at ${next}`}.`,
  dashed: 'Dashed: early estimate, no interval yet.',
  broad: 'Broad and pale: any one assumption elsewhere in its range, and luck.',
  paler: 'Paler: the same addresses in reach of the scenario’s micro-depots, whoever delivers there.',
});

export const tornadoPhrases = phrases({
  title: (here: string, there: string) => `What the difference of ${here} to ${there} hangs on, € per parcel`,
  /** Said at the end of a bar that crosses nothing. */
  flips: 'turns the sign',
  stays: 'stays',
  oneRun: 'one draw',
  head: ['Assumption', 'At its low end, €', 'Interval', 'At its high end, €', 'Interval at the high end', 'Sign'],
  note: (pairs: string) =>
    [
      `Each assumption alone at both ends of its range, over the same luck: ${pairs} draws each.`,
      'The upright line is the difference as the study stands; thin lines are intervals of luck.',
      'Assumptions that moved it less in a first run are left out.',
    ].join(' '),
  atLow: 'at the low end of its range',
  atHigh: 'at the high end',
  swing: (label: string, low: string, high: string, draws: string) =>
    `${label}: ${low} per parcel at the low end of its range, ${high} at the high end; means of ${draws} draws, with intervals of luck`,
  swingOfOne: (label: string, low: string, high: string) =>
    `${label}: ${low} per parcel at the low end of its range, ${high} at the high end; a single draw, no interval`,
});
