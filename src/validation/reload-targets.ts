// V5: how far bikes that reload at the distribution centre stay cheaper, by parcels a stop.
import { counted } from '../base/format.ts';
import { meanOf } from '../experiment/interval.ts';
import type { Check } from './check.ts';
import { exactly, type Finding, type Head, judgeOrdering, judgeQuantity } from './finding.ts';
import { resultOf } from './precision.ts';
import { type CostDifference, vanLessBike } from './reload-distance.ts';

const SOURCE = 'Sheth et al. 2019 (doi 10.1186/s12544-019-0349-5), abstract';
/** Each replication is the mean of so many days: the distance asked for is that of the usual day, not of one with few parcels. */
const REPLICATIONS = { full: 8, quick: 3 };
const DAYS = { full: 48, quick: 4 };
/** Kilometres at which both are priced; between them the difference is taken as straight. */
const DISTANCES = [0.1, 0.5, 1, 2, 4, 8, 16];
/** Parcels a stop of the hypothetical and of the observed route. */
const [FEW, MANY] = [10, 50] as const;

const SETTING = 'American prices';

/** A third, as far as "near 3" goes: 2 to 6. */
const RATIO = { target: 1 / 3, tolerance: 1 / 6 };

export const RELOAD_CHECKS: readonly Check[] = [{ id: 'V5', run: breakEvenFindings }];

function breakEvenFindings(quick: boolean): Finding[] {
  const differenceAt = vanLessBike();
  const effort = quick ? 'quick' : 'full';
  const rows = Array.from({ length: REPLICATIONS[effort] }, (_, replication) => {
    const days = Array.from({ length: DAYS[effort] }, (_, day) => replication * DAYS[effort] + day);
    return { few: crossings(differenceAt, FEW, days), many: crossings(differenceAt, MANY, days) };
  });
  const first = ([km = 0]: readonly number[]): number => km;
  const head = (name: string, quantity: string, note = ''): Head => ({
    id: `V5.${name}`,
    quantity,
    source: SOURCE,
    ...(note === '' ? {} : { note }),
  });
  const loading = `A stop of ${MANY} parcels is more than a bike's load, so that it loads anew for every stop, for 15 minutes by default: that costs nearly what it saves, and bikes pay only very near the centre. The paper's loading time and number of stops are not in its abstract.`;
  const few = `So near it the difference is small beside that between days: the ${DAYS.quick} days of a quick replication can miss the one distance that ${DAYS.full} days find.`;
  return [
    judgeQuantity(
      head(`once.p${FEW}`, `Break-even distances, ${FEW} parcels a stop, ${SETTING}`),
      1,
      0,
      resultOf(rows.map(({ few }) => few.length)),
    ),
    judgeQuantity(
      head(`once.p${MANY}`, `Break-even distances, ${MANY} parcels a stop, ${SETTING}`, `${loading} ${few}`),
      1,
      0,
      resultOf(rows.map(({ many }) => many.length)),
    ),
    judgeOrdering(
      head('falls', `Break-even distance, ${FEW} less ${MANY} parcels a stop, km (0 where there is none)`),
      'above 0',
      resultOf(rows.map(({ few, many }) => first(few) - first(many))),
    ),
    judgeRatio(head('ratio', `Break-even distance, ${MANY} over ${FEW} parcels a stop`, loading), rows),
  ];
}

interface Crossings {
  readonly few: readonly number[];
  readonly many: readonly number[];
}

/** Many parcels over few: 0 where bikes never pay with many. It fails where there is no distance to divide by. */
export function judgeRatio(head: Head, rows: readonly Crossings[]): Finding {
  const ratios = rows.flatMap(({ few: [few], many: [many = 0] }) => (few === undefined ? [] : [many / few]));
  const lacking = rows.length - ratios.length;
  const result = lacking > 0 ? exactly(ratios.length > 0 ? meanOf(ratios) : 0) : resultOf(ratios);
  const finding = judgeQuantity(head, RATIO.target, RATIO.tolerance, result);
  if (lacking === 0) return finding;
  const fault = `No break-even distance with ${FEW} parcels a stop in ${lacking} of ${counted(rows.length, 'replication')}.`;
  return { ...finding, pass: false, why: [fault, ...(finding.why === undefined ? [] : [finding.why])].join(' ') };
}

/** Kilometres at which the vehicle changes that is cheaper in the mean of some days. */
function crossings(differenceAt: CostDifference, parcels: number, days: readonly number[]): number[] {
  const differences = DISTANCES.map((km) => meanOf(days.map((day) => differenceAt(1_000 * km, parcels, day))));
  const found: number[] = [];
  for (let row = 1; row < differences.length; row++) {
    const [near, far] = [differences[row - 1] as number, differences[row] as number];
    const [from, to] = [DISTANCES[row - 1] as number, DISTANCES[row] as number];
    if (near > 0 !== far > 0) found.push(from + ((to - from) * near) / (near - far));
  }
  return found;
}
