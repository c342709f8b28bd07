// V4: where mobile hubs with bikes save kilometres and hours.
import type { Check } from './check.ts';
import { type Finding, judgeOrdering, type Ordering } from './finding.ts';
import { type HubPlan, planHubs, type Savings, savingsOf } from './mobile-hub.ts';
import { resultOf } from './precision.ts';

const SOURCE = "Dalla Chiara et al. 2020 (doi 10.1177/0361198120917162), inputs from the authors' code";
const REPLICATIONS = { full: 20, quick: 3 };
const PER_STOP = 5;

/** The study's box and dwell ratio. */
const USUAL = { box: 143.5, dwellRatio: 0.6 };
/** Deliveries in the zone of 5 km2: 5, 50, 150 and 200 a km2. */
const [SPARSE, SOME, MANY, DENSE] = [25, 250, 750, 1_000] as const;

export const SINGAPORE_CHECKS: readonly Check[] = [{ id: 'V4', run: savingsFindings }];

function savingsFindings(quick: boolean): Finding[] {
  const replications = quick ? REPLICATIONS.quick : REPLICATIONS.full;
  const plans = (deliveries: number, box: number): HubPlan[] =>
    Array.from({ length: replications }, (_, row) => planHubs(deliveries, box, row, PER_STOP));
  const usual = (deliveries: number): HubPlan[] => plans(deliveries, USUAL.box);
  const saved = (of: readonly HubPlan[], ratio: number): Savings[] => of.map((plan) => savingsOf(plan, ratio));
  const sparse = saved(usual(SPARSE), USUAL.dwellRatio);
  const some = saved(usual(SOME), USUAL.dwellRatio);
  const atMany = usual(MANY);
  const many = saved(atMany, USUAL.dwellRatio);
  const dense = saved(usual(DENSE), USUAL.dwellRatio);
  const largeBox = saved(plans(MANY, 2 * USUAL.box), USUAL.dwellRatio);
  const slow = saved(atMany, 1);
  const findings: Finding[] = [];
  const add = (name: string, quantity: string, ordering: Ordering, value: (row: number) => number): void => {
    const result = resultOf(Array.from({ length: replications }, (_, row) => 100 * value(row)));
    findings.push(judgeOrdering({ id: `V4.${name}`, quantity, source: SOURCE }, ordering, result));
  };
  const at = (curve: readonly Savings[], row: number, measure: keyof Savings): number => curve[row]?.[measure] ?? 0;
  for (const measure of ['km', 'hours'] as const) {
    const gain = (from: readonly Savings[], to: readonly Savings[], row: number): number =>
      at(to, row, measure) - at(from, row, measure);
    add(`${measure}.rise`, `Saved ${measure}, 50 less 5 a km2, points`, 'above 0', (row) => gain(sparse, some, row));
    add(
      `${measure}.taper`,
      `Gain in saved ${measure} a delivery a km2: to 50 less beyond 150, points`,
      'above 0',
      (row) => {
        return gain(sparse, some, row) / 45 - gain(many, dense, row) / 50;
      },
    );
  }
  add('km.box', 'Saved km, box of 287 less 143.5 kg, 150 a km2, points', 'above 0', (row) => {
    return at(largeBox, row, 'km') - at(many, row, 'km');
  });
  add('hours.dwell', 'Saved hours, dwell ratio 0.6 less 1, 150 a km2, points', 'above 0', (row) => {
    return at(many, row, 'hours') - at(slow, row, 'hours');
  });
  add(
    'hours.vanish',
    'Half of the saved hours less what a dwell ratio of 1 leaves of them, 150 a km2, points',
    'above 0',
    (row) => {
      return at(many, row, 'hours') / 2 - at(slow, row, 'hours');
    },
  );
  return findings;
}
