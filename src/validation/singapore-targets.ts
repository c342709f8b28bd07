// V4: where mobile hubs with bikes save kilometres and hours.
import type { Check } from './check.ts';
import { ofScenario } from './experiment.ts';
import { type Finding, judgeOrdering, judgeQuantity, type Ordering, short } from './finding.ts';
import { type HubCase, mobileHubRuns, WAYS, type Work } from './mobile-hub.ts';
import { resultOf } from './precision.ts';

const SOURCE = "Dalla Chiara et al. 2020 (doi 10.1177/0361198120917162), inputs from the authors' code";
const REPLICATIONS = { full: 20, quick: 3 };

/** The study's box and dwell ratio. */
const USUAL = { box: 143.5, dwellRatio: 0.6 };
/** The other end of the dwell ratios, near which the saved hours vanish; a tenth either way is near (assumption). */
const VANISHING = { dwellRatio: 1, near: 0.1 };
/** Deliveries in the zone of 5 km2: 5, 50, 150 and 200 a km2. */
const [SPARSE, SOME, MANY, DENSE] = [25, 250, 750, 1_000] as const;

export const SINGAPORE_CHECKS: readonly Check[] = [{ id: 'V4', run: savingsFindings }];

/** The share of the trucks' work that mobile hubs and bikes save, one a replication. */
type Savings = readonly Work[];

function savingsFindings(quick: boolean): Finding[] {
  const replications = quick ? REPLICATIONS.quick : REPLICATIONS.full;
  const runs = mobileHubRuns();
  const saved = (asked: HubCase): Savings => {
    const measured = runs(asked, replications);
    const trucks = ofScenario(measured, WAYS.trucks);
    return ofScenario(measured, WAYS.hubs).map(({ km, hours }, row) => {
      const others = trucks[row] as Work;
      return { km: 1 - km / others.km, hours: 1 - hours / others.hours };
    });
  };
  const [sparse, some, many, dense] = [SPARSE, SOME, MANY, DENSE].map((n) => saved({ deliveries: n, ...USUAL })) as [
    Savings,
    Savings,
    Savings,
    Savings,
  ];
  const largeBox = saved({ ...USUAL, deliveries: MANY, box: 2 * USUAL.box });
  const slow = saved({ ...USUAL, deliveries: MANY, dwellRatio: VANISHING.dwellRatio });
  const findings: Finding[] = [];
  const add = (name: string, quantity: string, ordering: Ordering, value: (row: number) => number, note = ''): void => {
    const result = resultOf(Array.from({ length: replications }, (_, row) => 100 * value(row)));
    const head = { id: `V4.${name}`, quantity, source: SOURCE, ...(note === '' ? {} : { note }) };
    findings.push(judgeOrdering(head, ordering, result));
  };
  const at = (curve: Savings, row: number, measure: keyof Work): number => curve[row]?.[measure] ?? 0;
  for (const measure of ['km', 'hours'] as const) {
    const gain = (from: Savings, to: Savings, row: number): number => at(to, row, measure) - at(from, row, measure);
    add(`${measure}.rise`, `Saved ${measure}, 50 less 5 a km2, points`, 'above 0', (row) => gain(sparse, some, row));
    const mean = (curve: Savings): string => short(100 * resultOf(curve.map((saved) => saved[measure])).mean);
    const curve = `Saved ${measure} are ${mean(some)} % at 50, ${mean(many)} % at 150 and ${mean(dense)} % at 200 a km2; the 15 km to the zone are driven by whole trucks, so the curve goes by steps.`;
    add(
      `${measure}.rise-150`,
      `Saved ${measure}, 150 less 50 a km2, points`,
      'above 0',
      (row) => gain(some, many, row),
      curve,
    );
    // Near 150, neither long before nor long after: up to there savings still grow, beyond at less than half the pace.
    add(
      `${measure}.taper`,
      `Half the gain in saved ${measure} a delivery a km2 from 50 to 150 less that beyond 150, points`,
      'above 0',
      (row) => gain(some, many, row) / 100 / 2 - gain(many, dense, row) / 50,
      curve,
    );
  }
  add('km.box', 'Saved km, box of 287 less 143.5 kg, 150 a km2, points', 'above 0', (row) => {
    return at(largeBox, row, 'km') - at(many, row, 'km');
  });
  add('hours.dwell', 'Saved hours, dwell ratio 0.6 less 1, 150 a km2, points', 'above 0', (row) => {
    return at(many, row, 'hours') - at(slow, row, 'hours');
  });
  // Hours grow with the stop, so between the two ratios in proportion.
  const vanishing = Array.from({ length: replications }, (_, row) => {
    const [usual, same] = [at(many, row, 'hours'), at(slow, row, 'hours')];
    return USUAL.dwellRatio + ((VANISHING.dwellRatio - USUAL.dwellRatio) * usual) / (usual - same);
  });
  const quantity = 'Dwell ratio at which no hours are saved, 150 a km2';
  const head = { id: 'V4.hours.vanish', quantity, source: SOURCE };
  findings.push(judgeQuantity(head, VANISHING.dwellRatio, VANISHING.near, resultOf(vanishing)));
  return findings;
}
