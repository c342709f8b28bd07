// The plain sentence on what pooling saves all payers together, and to whom it falls: each carrier by what it bears itself.
import { euros } from '../base/format.ts';
import { poolingPhrases } from './answer-phrases.ts';
import type { OtherPayer, PoolingGain } from './carrier-comparison.ts';
import type { Comparison, Estimate } from './comparison.ts';
import { digitsFor, signOf, spread } from './sentence-clause.ts';
import { plain, type SentencePart } from './sentence-part.ts';
import { sentencePhrases } from './sentence-phrases.ts';

/** Null for a scenario without pooled micro-depots, and while too few runs are done to say anything. */
export function poolingSentenceOn({ carriers, summaries }: Comparison, scenario: string): SentencePart[] | null {
  const gain = carriers?.pooling.find((one) => one.scenario === scenario);
  if (gain === undefined || gain.perParcel.low === null) return null;
  const said = poolingPhrases();
  const parts = partsOf(gain);
  const there = sentencePhrases().nameInside(summaries.find(({ id }) => id === gain.against)?.name ?? gain.against);
  return [
    said.begin(),
    totalClause(gain),
    said.against(there, gain.isPoolingAlone),
    spread(gain.perParcel, digitsFor(gain.perParcel.mean), 'gain', said.aParcel),
    plain(': '),
    ...parts.flatMap(({ name, isMany, perDay }, row) => [
      said.who(name, row === 0, row === parts.length - 1),
      ...shareClause(perDay, isMany),
    ]),
    plain('.'),
  ];
}

/** The carriers, and of the other payers those for whom it clearly changes anything. */
function partsOf({ carriers, payers }: PoolingGain): Part[] {
  const { others } = poolingPhrases();
  const clear = payers.filter(({ perDay }) => signOf(perDay) !== 0);
  return [
    ...carriers.map(({ name, perDay }) => ({ name, isMany: false, perDay })),
    ...clear.map(({ payer, perDay }) => ({ name: others[payer], isMany: MANY.has(payer), perDay })),
  ];
}

interface Part {
  readonly name: string;
  readonly isMany: boolean;
  readonly perDay: Estimate;
}

const MANY: ReadonlySet<OtherPayer> = new Set(['owner', 'recipient']);

function totalClause({ perParcel, payers }: PoolingGain): SentencePart {
  const said = poolingPhrases();
  const isOfAll = payers.length > 0;
  if (signOf(perParcel) === 0) return said.unclear(perParcel.n, isOfAll);
  const amount = euros(Math.abs(perParcel.mean), digitsFor(perParcel.mean));
  return perParcel.mean > 0 ? said.saves(amount, isOfAll) : said.costs(amount, isOfAll);
}

/** "gains €12 a day (95 %: 3 to 20)". */
function shareClause(perDay: Estimate, isMany: boolean): SentencePart[] {
  const said = poolingPhrases();
  const digits = Math.abs(perDay.mean) < 10 ? 2 : 0;
  const amount = euros(Math.abs(perDay.mean), digits);
  const sign = signOf(perDay);
  const told = sign === 0 ? said.neither() : sign > 0 ? said.gains(amount, isMany) : said.loses(amount, isMany);
  return [told, spread(perDay, digits, 'gain', said.aDay)];
}
