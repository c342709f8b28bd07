// The sentences on what a difference hangs on and on pooling, in English.
import { counted } from '../base/format.ts';
import { phrases } from '../base/language.ts';
import { plain, type SentencePart, strong, uncertain } from './sentence-part.ts';

/** Signed amounts: "−€0.10". */
export interface Ends {
  readonly low: string;
  readonly high: string;
}

export const sensitivityPhrases = phrases({
  nothing: (): SentencePart => plain('No assumption of the list moves it.'),
  turns: (assumption: string, { low, high }: Ends): SentencePart[] => [
    plain('It depends on '),
    strong(assumption),
    plain(`: over its range the difference lies between ${low} and ${high}, on both sides of zero`),
  ],
  moves: (assumption: string, { low, high }: Ends): SentencePart[] => [
    plain('It hangs most on '),
    strong(assumption),
    plain(`, over whose range it lies between ${low} and ${high}`),
  ],
  others: (assumptions: readonly string[]): SentencePart => plain(`; ${assumptions.join(', ')} can turn it too`),
  reach: ({ low, high }: Ends): SentencePart => uncertain(` (any one assumption and luck: ${low} to ${high})`),
  ofOneDraw: (): SentencePart => uncertain(' (a single draw, no interval)'),
});

export const poolingPhrases = phrases({
  begin: (): SentencePart => plain('Pooling '),
  /** `isOfAll`: where others pay beside the carriers. */
  saves: (amount: string, isOfAll: boolean): SentencePart =>
    strong(`saves ${isOfAll ? 'all payers together ' : ''}${amount} a parcel`),
  costs: (amount: string, isOfAll: boolean): SentencePart =>
    strong(`costs ${isOfAll ? 'all payers together ' : ''}${amount} a parcel more`),
  unclear: (runs: number, isOfAll: boolean): SentencePart =>
    uncertain(`saves or costs ${isOfAll ? 'all payers together ' : ''}money, ${counted(runs, 'draw')} cannot tell,`),
  /** `isAlone`: where nothing else differs between the two. */
  against: (there: string, isAlone: boolean): SentencePart =>
    plain(` against ${there}${isAlone ? '' : ', with all else that differs there,'}`),
  /** Before the part of each carrier and other payer. */
  who: (name: string, isFirst: boolean, isLast: boolean): SentencePart =>
    plain(`${isFirst ? '' : isLast ? ' and ' : ', '}${name} `),
  others: { city: 'the city', owner: 'owners', recipient: 'recipients', society: 'society' },
  gains: (amount: string, isMany: boolean): SentencePart => strong(`${isMany ? 'gain' : 'gains'} ${amount} a day`),
  loses: (amount: string, isMany: boolean): SentencePart => strong(`${isMany ? 'lose' : 'loses'} ${amount} a day`),
  neither: (): SentencePart => uncertain('neither clearly gains nor loses'),
  /** After an interval. */
  aParcel: ', € a parcel',
  aDay: ', € a day',
});
