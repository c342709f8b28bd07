// The plain sentence on what pooling saves all carriers together, and to whom it falls.
import { euros } from '../base/format.ts';
import { poolingPhrases } from './answer-phrases.ts';
import type { PoolingGain } from './carrier-comparison.ts';
import type { Comparison, Estimate } from './comparison.ts';
import { digitsFor, signOf, spread } from './sentence-clause.ts';
import { plain, type SentencePart } from './sentence-part.ts';
import { sentencePhrases } from './sentence-phrases.ts';

/** Null for a scenario without pooled micro-depots, and while too few runs are done to say anything. */
export function poolingSentenceOn({ carriers, summaries }: Comparison, scenario: string): SentencePart[] | null {
  const gain = carriers?.pooling.find((one) => one.scenario === scenario);
  if (gain === undefined || gain.perParcel.low === null) return null;
  const said = poolingPhrases();
  const there = sentencePhrases().nameInside(summaries.find(({ id }) => id === gain.against)?.name ?? gain.against);
  return [
    said.begin(),
    totalClause(gain),
    said.against(there),
    spread(gain.perParcel, digitsFor(gain.perParcel.mean), 'gain', said.aParcel),
    plain(': '),
    ...gain.carriers.flatMap(({ name, perDay }, row) => [
      said.carrier(name, row === 0, row === gain.carriers.length - 1),
      ...shareClause(perDay),
    ]),
    plain('.'),
  ];
}

function totalClause({ perParcel }: PoolingGain): SentencePart {
  const said = poolingPhrases();
  if (signOf(perParcel) === 0) return said.unclear(perParcel.n);
  const amount = euros(Math.abs(perParcel.mean), digitsFor(perParcel.mean));
  return perParcel.mean > 0 ? said.saves(amount) : said.costs(amount);
}

/** "gains €12 a day (95 %: 3 to 20)". */
function shareClause(perDay: Estimate): SentencePart[] {
  const said = poolingPhrases();
  const digits = Math.abs(perDay.mean) < 10 ? 2 : 0;
  const amount = euros(Math.abs(perDay.mean), digits);
  const sign = signOf(perDay);
  const told = sign === 0 ? said.neither() : sign > 0 ? said.gains(amount) : said.loses(amount);
  return [told, spread(perDay, digits, 'gain', said.aDay)];
}
