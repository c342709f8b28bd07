// What the tornado chart says: title, sentence, table and small print.
import { decimal, range, scenarioLetter, signedEuros, signedRange } from '../base/format.ts';
import { assumptionName } from '../experiment/assumption-names.ts';
import type { Estimate } from '../experiment/comparison.ts';
import type { Sensitivity, Swing } from '../experiment/sensitivity.ts';
import { sensitivitySentence } from '../experiment/sensitivity-sentence.ts';
import type { ChartDescription } from './chart-frame.ts';
import { tornadoPhrases } from './difference-phrases.ts';

export interface TornadoView {
  readonly sensitivity: Sensitivity;
  /** Rows of the scenario and of the baseline among the study's. */
  readonly scenario: number;
  readonly baseline: number;
}

export function titleOfTornado({ scenario, baseline }: TornadoView): string {
  return tornadoPhrases().title(scenarioLetter(scenario), scenarioLetter(baseline));
}

export function describeTornado({ sensitivity }: TornadoView): ChartDescription {
  const said = tornadoPhrases();
  return {
    sentence: sensitivitySentence(sensitivity)
      .map(({ text }) => text)
      .join(''),
    table: {
      head: said.head,
      rows: swingsShown(sensitivity).map((swing) => [
        assumptionName(swing),
        signedEuros(swing.low.mean, 3),
        intervalOf(swing.low),
        signedEuros(swing.high.mean, 3),
        intervalOf(swing.high),
        swing.flips ? said.flips : said.stays,
      ]),
    },
  };
}

/** What the difference comes to at both ends of an assumption, each with its interval. */
export function saySwing(swing: Swing): string {
  const said = tornadoPhrases();
  const name = assumptionName(swing);
  const endOf = ({ mean, low, high }: Estimate) =>
    low === null || high === null ? signedEuros(mean) : `${signedEuros(mean)} (${signedRange(low, high, 2)})`;
  const [low, high] = [endOf(swing.low), endOf(swing.high)];
  return swing.low.low === null ? said.swingOfOne(name, low, high) : said.swing(name, low, high, decimal(swing.low.n));
}

/** Those that move anything, the widest first. */
export function swingsShown({ swings }: Sensitivity): readonly Swing[] {
  return swings.filter(({ width }) => width > 0);
}

export function noteOnTornado({ sensitivity }: TornadoView): string {
  return tornadoPhrases().note(decimal(sensitivity.costPerParcel.n));
}

function intervalOf({ low, high }: Estimate): string {
  return low === null || high === null ? tornadoPhrases().oneRun : range(low, high, 3);
}
