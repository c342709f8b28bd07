// What the tornado chart says: title, sentence, table and small print.
import { decimal, range, scenarioLetter, signedEuros } from '../base/format.ts';
import type { Estimate } from '../experiment/comparison.ts';
import type { Sensitivity, Swing } from '../experiment/sensitivity.ts';
import { sensitivitySentence } from '../experiment/sensitivity-sentence.ts';
import type { ChartDescription } from './chart-frame.ts';

export interface TornadoView {
  readonly sensitivity: Sensitivity;
  /** Rows of the scenario and of the baseline among the study's. */
  readonly scenario: number;
  readonly baseline: number;
}

/** Said at the end of a bar that crosses nothing. */
export const FLIPS = 'turns the sign';

export function titleOfTornado({ scenario, baseline }: TornadoView): string {
  const [here, there] = [scenarioLetter(scenario), scenarioLetter(baseline)];
  return `What the difference of ${here} to ${there} hangs on, € per parcel`;
}

export function describeTornado({ sensitivity }: TornadoView): ChartDescription {
  return {
    sentence: sensitivitySentence(sensitivity)
      .map(({ text }) => text)
      .join(''),
    table: {
      head: ['Assumption', 'At its low end, €', 'Interval', 'At its high end, €', 'Interval at the high end', 'Sign'],
      rows: swingsShown(sensitivity).map(({ label, low, high, flips }) => [
        label,
        signedEuros(low.mean, 3),
        intervalOf(low),
        signedEuros(high.mean, 3),
        intervalOf(high),
        flips ? FLIPS : 'stays',
      ]),
    },
  };
}

/** Those that move anything, the widest first. */
export function swingsShown({ swings }: Sensitivity): readonly Swing[] {
  return swings.filter(({ width }) => width > 0);
}

export function noteOnTornado({ sensitivity }: TornadoView): string {
  const { n } = sensitivity.costPerParcel;
  return [
    `Each assumption alone at both ends of its range, over the same luck: ${decimal(n)} pairs of runs each.`,
    'The upright line is the difference as the study stands; thin lines are intervals of luck.',
    'Assumptions that moved it less in a first run are left out.',
  ].join(' ');
}

function intervalOf({ low, high }: Estimate): string {
  return low === null || high === null ? 'one run' : range(low, high, 3);
}
