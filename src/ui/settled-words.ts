// What the runs that are over leave to say of one scenario's sign, and on how many draws they can be gone on with.
import type { RunGoal } from '../app/run-goal.ts';
import { LOOKS } from '../experiment/looks.ts';
import type { Settling } from '../experiment/settling.ts';
import { words } from './words.ts';

export interface SettledWords {
  readonly said: string;
  /** Draws on which all can be run; null where no number of them would help. */
  readonly further: number | null;
}

/** `wanted` are the draws that each scenario has got. Null where there is nothing to say, as before the first look. */
export function settledWords(
  { pairs, settled, needed }: Settling,
  wanted: number,
  { most, isAll }: RunGoal,
): SettledWords | null {
  const [first = 0] = LOOKS;
  const last = LOOKS.at(-1) ?? pairs;
  if (settled !== null) return isAll || wanted >= most ? null : { said: words.runs.settled(wanted), further: most };
  if (pairs < first) return null;
  const said = needed === null ? words.runs.beyond(pairs, last) : words.runs.needs(pairs, needed);
  return { said, further: needed };
}
