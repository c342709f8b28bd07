// The words on what a difference hangs on: the strongest assumption by name, and how far one of them alone can move it.
import { signedEuros } from '../base/format.ts';
import type { Sensitivity } from './sensitivity.ts';
import { plain, type SentencePart, strong, uncertain } from './sentence-part.ts';

/** "It depends on handling at micro-depots: anywhere in its range the difference lies between −€0.10 and +€0.61." */
export function sensitivitySentence({ costPerParcel, swings, interval }: Sensitivity): SentencePart[] {
  const [widest] = swings;
  if (widest === undefined || widest.width === 0) return [plain('No assumption of the list moves it.')];
  // Where it stands belongs to the range: an effect need not rise or fall all the way from one end to the other.
  const means = [widest.low.mean, costPerParcel.mean, widest.high.mean];
  const [low, high] = [Math.min(...means), Math.max(...means)];
  const between = ` between ${signedEuros(low)} and ${signedEuros(high)}`;
  const turning = swings.filter(({ flips }) => flips);
  const first = widest.flips
    ? [
        plain('It depends on '),
        strong(widest.label),
        plain(`: over its range the difference lies${between}, on both sides of nothing`),
      ]
    : [plain('It hangs most on '), strong(widest.label), plain(`, over whose range it lies${between}`)];
  const others = turning.filter(({ id }) => id !== widest.id).map(({ label }) => label);
  const also = others.length === 0 ? [] : [plain(`; ${others.join(', ')} can turn it too`)];
  const reach =
    interval === null
      ? []
      : [uncertain(` (any one assumption and luck: ${signedEuros(interval.low)} to ${signedEuros(interval.high)})`)];
  return [...first, ...also, ...reach, plain('.')];
}
