// The plain sentences in English: whole clauses, so that another language can put its words in an order of its own.

import { counted } from '../base/format.ts';
import { isolated } from '../base/isolated.ts';
import { phrases } from '../base/language.ts';
import type { Payer } from '../model/study-prices.ts';
import { plain, type SentencePart, strong, uncertain } from './sentence-part.ts';

/** Who bears the cost that is spoken of: the carrier or carriers, where nobody else pays. */
export type Bearer = 'carrier' | 'carriers' | 'all';

export interface Names {
  /** At the begin of a sentence, and inside of one. */
  readonly here: string;
  readonly hereInside: string;
  readonly there: string;
  readonly bearer: Bearer;
}

/** "€0.21" more or less. */
export interface Change {
  readonly amount: string;
  readonly isMore: boolean;
}

/** What misses its promise: parcels that come late, or those too that come back. */
export type Misses = 'late' | 'late or not at all';

/** What the two sides of nothing are called. */
export type Sides = 'cost' | 'late' | 'gain';

const BEARERS: Readonly<Record<Bearer, string>> = {
  carrier: 'the carrier',
  carriers: 'the carriers',
  all: 'all payers together',
};

const PAYERS: Readonly<Record<Payer | 'carriers', string>> = {
  carrier: BEARERS.carrier,
  carriers: BEARERS.carriers,
  city: 'the city',
  owner: 'owners',
  recipient: 'recipients',
  society: 'society',
};

const arrive = (misses: Misses): string => `arrive ${misses}`;
const would = ({ here, bearer }: Names): SentencePart => plain(`${here} would cost ${BEARERS[bearer]} `);
const moreOrLess = ({ amount, isMore }: Change): string => `${amount} ${isMore ? 'more' : 'less'}`;

export const sentencePhrases = phrases({
  /** A scenario's name where a sentence begins with it, and inside of one. */
  name: isolated,
  nameInside: insideSentence,
  sides: { cost: ['less', 'more'], late: ['more', 'fewer'], gain: ['lost', 'gained'] },
  luckOnly: ', day-to-day luck only',
  /** After an interval: "1 to 5 in 100". */
  inAll: (all: string) => ` in ${all}`,
  costSame: (names: Names): SentencePart[] => [
    would(names),
    strong('exactly the same'),
    plain(` per parcel as ${names.there}`),
  ],
  costDiffers: (names: Names, change: Change): SentencePart[] => [
    would(names),
    strong(moreOrLess(change)),
    plain(` per parcel than ${names.there}`),
  ],
  costNear: (names: Names, runs: number): SentencePart[] => [
    would(names),
    strong('about the same'),
    plain(` per parcel as ${names.there}`),
    uncertain(`, as far as ${counted(runs, 'draw')} can tell`),
  ],
  costUnclear: ({ here, there, bearer }: Names, runs: number): SentencePart[] => [
    plain(`${here} may cost ${BEARERS[bearer]} `),
    uncertain('more or less'),
    plain(` per parcel than ${there}: `),
    uncertain(`${counted(runs, 'draw')} cannot tell`),
  ],
  /** An amount by itself; that there is none at all; and in place of one that may be either. */
  amount: (change: Change): SentencePart => strong(moreOrLess(change)),
  amountSame: (): SentencePart => strong('exactly the same'),
  amountUnclear: (runs: number): SentencePart => uncertain(`more or less, ${counted(runs, 'draw')} cannot tell`),
  payer: (payer: Payer | 'carriers', isFirst: boolean): SentencePart =>
    plain(`${isFirst ? ', of which ' : ' and '}${PAYERS[payer]} `),
  latenessUnknown: (misses: Misses): SentencePart => uncertain(`how many ${arrive(misses)} is not clear yet`),
  latenessSame: (misses: Misses): SentencePart[] => [strong('exactly as many'), plain(` ${arrive(misses)}`)],
  latenessUnclear: (misses: Misses): SentencePart => uncertain(`no clear difference in how many ${arrive(misses)}`),
  /** `count` is null where it is less than one of `all`. */
  lateness: (count: string | null, all: string, isFewer: boolean, misses: Misses): SentencePart[] => [
    strong(`${count === null ? `under 1 in ${all}` : `${count} in ${all}`} ${isFewer ? 'fewer' : 'more'}`),
    plain(` parcels ${arrive(misses)}`),
  ],
  /** After what it costs; a trade gains one side and loses the other. */
  metres: (change: Change, isTrade: boolean): SentencePart[] => [
    plain(`${isTrade ? '; ' : ' and '}vans and feeders drive `),
    strong(moreOrLess(change)),
    plain(` per parcel${isTrade ? ' for it' : ''}`),
  ],
  metresSame: (): SentencePart[] => [
    plain(' and vans and feeders drive '),
    strong('exactly as far'),
    plain(' per parcel'),
  ],
  metresUnclear: (): SentencePart[] => [
    plain(', with '),
    uncertain('no clear difference'),
    plain(' in how far vans and feeders drive per parcel'),
  ],
  hangs: (assumption: string, flips: boolean): SentencePart[] => [
    plain(flips ? '; depends on ' : '; hangs most on '),
    strong(assumption),
  ],
  area: (share: string): SentencePart =>
    plain(`In reach of its micro-depots (about ${share} of the parcels) a parcel costs `),
  nobodyOrders: (): SentencePart[] => [strong('Nobody orders anything'), plain(': there is nothing to compare.')],
  deliversNothing: (name: string): SentencePart[] => [
    strong(`${name} delivers no parcel`),
    plain(': it has no cost per parcel to compare.'),
  ],
  noRun: (nameInside: string): SentencePart => uncertain(`No run of ${nameInside} is done yet.`),
  standing: (name: string, bearer: Bearer, cost: string): SentencePart[] => [
    plain(`${name} would cost ${BEARERS[bearer]} `),
    strong(cost),
    plain(' per parcel'),
  ],
  oneRun: (): SentencePart => uncertain(' (one draw only)'),
  onTime: (share: string): SentencePart[] => [strong(share), plain(' arrive on time')],
  /** A mean of `n` of the runs that are needed; null where it is nothing. */
  early: ({ hereInside, there, bearer }: Names, n: number, needed: number, change: Change | null): SentencePart => {
    const claim = change === null ? 'the same' : `about ${moreOrLess(change)}`;
    return uncertain(
      `Early estimate from ${n} of ${needed} shared draws, no interval yet: ${hereInside} may cost ${BEARERS[bearer]} ${claim} per parcel ${change === null ? 'as' : 'than'} ${there}.`,
    );
  },
  tooEarly: ({ hereInside, there }: Names, n: number, needed: number): SentencePart =>
    uncertain(`Too early to compare ${hereInside} with ${there}: ${n} of ${counted(needed, 'shared draw')} done.`),
});

/** First words of scenario names that are not proper names, and so lose their capital inside a sentence. */
const COMMON_WORDS = new Set(
  `A All An Bikes Cargo Central Depot Depots Eight Far Feeder Feeders Few Fewer Five Four Large Locker Lockers Many Micro-depot
  Micro-depots More Near Nine No One Only Pooled Seven Shared Six Small Some Spread Ten The Three Today Two Van Vans`.split(
    /\s+/,
  ),
);

function insideSentence(name: string): string {
  const [first = '', next = ''] = name.split(' ');
  // A letter alone, or before something quoted, is a name and no article.
  const isName = name.length === 1 || (first === 'A' && !/^\p{Letter}/u.test(next));
  const said = COMMON_WORDS.has(first) && !isName ? name.charAt(0).toLowerCase() + name.slice(1) : name;
  return isolated(said);
}
