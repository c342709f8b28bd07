// The plain sentence on what pooling saves all carriers together, and to whom it falls.
import { counted, euros } from '../base/format.ts';
import type { PoolingGain } from './carrier-comparison.ts';
import type { Comparison, Estimate } from './comparison.ts';
import { insideSentence } from './sentence.ts';
import { digitsFor, signOf, spread } from './sentence-clause.ts';
import { plain, type SentencePart, strong, uncertain } from './sentence-part.ts';

/** Null for a scenario without pooled micro-depots, and while too few runs are done to say anything. */
export function poolingSentenceOn({ carriers, summaries }: Comparison, scenario: string): SentencePart[] | null {
  const gain = carriers?.pooling.find((one) => one.scenario === scenario);
  if (gain === undefined || gain.perParcel.low === null) return null;
  const there = insideSentence(summaries.find(({ id }) => id === gain.against)?.name ?? gain.against);
  return [
    plain('Pooling '),
    ...totalClause(gain),
    plain(` against ${there}`),
    gainSpread(gain.perParcel, digitsFor(gain.perParcel.mean)),
    plain(': '),
    ...gain.carriers.flatMap(({ name, perDay }, row) => [
      plain(`${row === 0 ? '' : row === gain.carriers.length - 1 ? ' and ' : ', '}${name} `),
      ...shareClause(perDay),
    ]),
    plain('.'),
  ];
}

function totalClause({ perParcel }: PoolingGain): SentencePart[] {
  if (signOf(perParcel) === 0) return [uncertain(`saves or costs money, ${counted(perParcel.n, 'run')} cannot tell,`)];
  const amount = euros(Math.abs(perParcel.mean), digitsFor(perParcel.mean));
  return [strong(perParcel.mean > 0 ? `saves ${amount} a parcel` : `costs ${amount} a parcel more`)];
}

/** "gains €12 a day (95 %: 3 to 20)". */
function shareClause(perDay: Estimate): SentencePart[] {
  const amount = euros(Math.abs(perDay.mean), Math.abs(perDay.mean) < 10 ? 2 : 0);
  const sign = signOf(perDay);
  const said =
    sign === 0
      ? uncertain('neither clearly gains nor loses')
      : strong(`${sign > 0 ? 'gains' : 'loses'} ${amount} a day`);
  return [said, gainSpread(perDay, Math.abs(perDay.mean) < 10 ? 2 : 0)];
}

function gainSpread(gain: Estimate, digits: number): SentencePart {
  return spread(gain, digits, ['lost', 'gained'], '');
}
