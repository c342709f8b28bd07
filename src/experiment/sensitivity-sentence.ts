// The words on what a difference hangs on: the strongest assumption by name, and how far one of them alone can move it.
import { signedEuros } from '../base/format.ts';
import { sensitivityPhrases } from './answer-phrases.ts';
import { assumptionName } from './assumption-names.ts';
import type { Sensitivity } from './sensitivity.ts';
import { plain, type SentencePart } from './sentence-part.ts';

/** "It depends on handling at micro-depots: anywhere in its range the difference lies between −€0.10 and +€0.61." */
export function sensitivitySentence({ costPerParcel, swings, interval }: Sensitivity): SentencePart[] {
  const said = sensitivityPhrases();
  const [widest] = swings;
  if (widest === undefined || widest.width === 0) return [said.nothing()];
  // Where it stands belongs to the range: an effect need not rise or fall all the way from one end to the other.
  const means = [widest.low.mean, costPerParcel.mean, widest.high.mean];
  const [low, high] = [Math.min(...means), Math.max(...means)];
  const ends = { low: signedEuros(low), high: signedEuros(high) };
  const name = assumptionName(widest);
  const others = swings.filter(({ flips, id }) => flips && id !== widest.id).map(assumptionName);
  return [
    ...(widest.flips ? said.turns(name, ends) : said.moves(name, ends)),
    ...(others.length === 0 ? [] : [said.others(others)]),
    ...(interval === null ? [] : [said.reach({ low: signedEuros(interval.low), high: signedEuros(interval.high) })]),
    ...(costPerParcel.n === 1 ? [said.ofOneDraw()] : []),
    plain('.'),
  ];
}
