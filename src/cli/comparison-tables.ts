// The comparison for people: scenarios, driving, places, differences, what they mean, and how sure all of it is.
import { counted, decimal, euros, percent, range, signedEuros, signedPoints } from '../base/format.ts';
import type { BreakEven, DepotVolume } from '../experiment/break-even.ts';
import type { Comparison, Estimate } from '../experiment/comparison.ts';
import type { ScenarioSizing } from '../experiment/fleet-sizing.ts';
import type { Interval } from '../experiment/interval.ts';
import type { Sensitivity } from '../experiment/sensitivity.ts';
import { sentenceOn } from '../experiment/sentence.ts';
import { carrierTable } from './carrier-table.ts';
import { CITY_NOTE, cityTables } from './city-measures.ts';
import { CONTRACTOR_NOTE } from './contractor-note.ts';
import { sizedRows } from './sizing-runs.ts';
import { textTable } from './text-table.ts';
import { warningLines } from './warning-lines.ts';

export function comparisonTables(
  comparison: Comparison,
  replications: number,
  breakEvenOf: (scenario: string) => readonly BreakEven[] = () => [],
  sensitivity: readonly Sensitivity[] = [],
  sizings: readonly ScenarioSizing[] = [],
): string {
  const { summaries, differences } = comparison;
  const parts = [scenarioTable(comparison), drivingTable(comparison), cityTables(comparison)];
  if (summaries.some(({ facilities }) => facilities.length > 0)) parts.push(placeTable(comparison));
  if (sizings.length > 0) parts.push(fleetTable(comparison, sizings));
  const pays = summaries.flatMap(({ id, name }) => breakEvenOf(id).map((one) => ({ ...one, name })));
  if (pays.length > 0) parts.push(breakEvenTable(pays));
  if (differences.length > 0) parts.push(differenceTable(comparison), sentences(comparison, sensitivity));
  if (comparison.carriers !== undefined) parts.push(carrierTable(comparison));
  const warnings = warningLines(summaries);
  if (warnings.length > 0) parts.push(`Warnings\n${warnings.join('')}`);
  return [...parts, note(comparison, replications, pays)].join('\n');
}

function scenarioTable({ summaries, level }: Comparison): string {
  const sure = percent(level, 0);
  return textTable([
    ['scenario', '€ a parcel', sure, 'on time', sure, 'inside catchments', sure, 'inside, on time', sure],
    ...summaries.map(({ name, costPerParcel, onTimeShare, area }) => [
      name,
      ...costCells(costPerParcel),
      ...shareCells(onTimeShare),
      ...(area === null ? [] : [...costCells(area.costPerParcel), ...shareCells(area.onTimeShare)]),
    ]),
  ]);
}

function drivingTable({ summaries, level }: Comparison): string {
  const sure = percent(level, 0);
  const cells = (estimate: Estimate): string[] => [decimal(estimate.mean, 1), interval(amount(estimate), 1)];
  return textTable([
    ['a day', 'motor-km', sure, 'bike-km', sure, 'kg CO2', sure],
    ...summaries.map(({ name, motorKm, bikeKm, co2Kg }) => [
      name,
      ...cells(motorKm),
      ...cells(bikeKm),
      ...cells(co2Kg),
    ]),
  ]);
}

function placeTable({ summaries, level }: Comparison): string {
  return textTable([
    ['depot or locker', 'in', 'parcels a day', percent(level, 0)],
    ...summaries.flatMap(({ name, facilities, lockerShare }) => [
      ...facilities.map(({ kind, id, parcelsPerDay }) => [
        `${kind} ${id}`,
        name,
        decimal(parcelsPerDay.mean, 1),
        interval(amount(parcelsPerDay), 1),
      ]),
      ...(facilities.some(({ kind }) => kind === 'locker')
        ? [['all lockers, of the parcels', name, ...shareCells(lockerShare)]]
        : []),
    ]),
  ]);
}

/** How many vehicles sized fleets have, and how on time they are with them. */
function fleetTable({ summaries }: Comparison, sizings: readonly ScenarioSizing[]): string {
  return textTable([
    ['sized fleet', 'in', 'vehicles', 'found'],
    ...summaries.flatMap(({ id, name }) =>
      sizedRows(sizings, id).map(([what, count, how]) => [what, name, String(count), how]),
    ),
  ]);
}

/** Whether each micro-depot pays, and at what it would with all else as it is. */
function breakEvenTable(rows: readonly (BreakEven & { readonly name: string })[]): string {
  const or = (value: number | null, inWords: (value: number) => string): string =>
    value === null ? 'at none' : inWords(value);
  return textTable([
    [
      'micro-depot pays',
      'in',
      'as it is',
      'parcels a day',
      'from',
      'at € a m2 and month up to',
      '95 %',
      'at € of handling a parcel up to',
      '95 %',
    ],
    ...rows.map((row) => [
      row.depot,
      row.name,
      row.pays ? 'yes' : 'no',
      decimal(row.parcelsPerDay, 1),
      row.volume === undefined ? 'not run' : volumeWords(row.volume),
      ...(row.dayCost === undefined
        ? [or(row.rent, (most) => euros(most, 2)), limitRange(row.rent, row.rentRange)]
        : [or(row.dayCost, (most) => `${euros(most, 2)} a day`), limitRange(row.dayCost, row.dayCostRange ?? null)]),
      or(row.handling, (most) => euros(most, 2)),
      limitRange(row.handling, row.handlingRange),
    ]),
  ]);
}

/** Of what is none below zero; nothing of what has no value to choose. */
function limitRange(value: number | null, ends: Interval | null): string {
  if (ends === null) return value === null ? '' : 'too few runs';
  const { low, high } = ends;
  if (high < 0) return 'none';
  return `${low < 0 ? 'none' : decimal(low, 2)} to ${decimal(high, 2)}`;
}

/** The volume, and the least and the largest of those draws that have one by themselves. */
function volumeWords({ from, upTo, isUpToBikes, paying, low, high, draws }: DepotVolume): string {
  const most = `not up to ${decimal(Math.floor(upTo), 0)}${isUpToBikes ? ', and its bikes bring no more' : ''}`;
  const said = from === null ? most : decimal(Math.ceil(from), 0);
  if (low === null || high === null) return `${said} (in none of ${counted(draws, 'draw')})`;
  return `${said} (${range(Math.ceil(low), Math.ceil(high), 0)} in ${paying} of ${counted(draws, 'draw')})`;
}

function differenceTable({ summaries, differences }: Comparison): string {
  const cells = ({ costPerParcel, onTimeShare }: { costPerParcel: Estimate; onTimeShare: Estimate }): string[] => [
    costPerParcel.n === 0 ? 'none' : signedEuros(costPerParcel.mean, 3),
    interval(costPerParcel, 3),
    onTimeShare.n === 0 ? 'none' : signedPoints(onTimeShare.mean),
    interval(hundredfold(onTimeShare), 1),
  ];
  const head = ['€ a parcel', 'interval', 'on time', 'interval'];
  const inside = ['inside catchments', 'interval', 'inside, on time', 'interval'];
  return textTable([
    [`less ${summaries[0]?.name ?? ''}`, ...head, ...inside],
    ...differences.map((difference) => [
      summaries.find(({ id }) => id === difference.scenario)?.name ?? difference.scenario,
      ...cells(difference),
      ...(difference.area === null ? [] : cells(difference.area)),
    ]),
  ]);
}

function sentences(comparison: Comparison, sensitivity: readonly Sensitivity[]): string {
  return comparison.differences
    .map(({ scenario }) => {
      const hangsOn = sensitivity.find((one) => one.scenario === scenario);
      const parts = sentenceOn(comparison, scenario, hangsOn);
      return `${parts.map(({ text }) => text).join('')}\n`;
    })
    .join('');
}

function note({ level, comparisons, summaries }: Comparison, replications: number, pays: readonly BreakEven[]): string {
  const sure = percent(level, 0);
  const each = percent(1 - (1 - level) / Math.max(1, comparisons));
  const isWhole = pays.every((one) => one.isWhole);
  const isInside = summaries.some(({ area }) => area !== null);
  return [
    `Means over ${counted(replications, 'replication')}; a scenario's intervals are ${sure} each.`,
    ...(comparisons > 0
      ? [
          `Intervals of the differences hold at ${sure} together over ${counted(comparisons, 'comparison')} of a measure (${each} each).`,
          'The page looks again and again while runs come in, so that it asks for more: its intervals of the same runs are wider.',
        ]
      : []),
    ...(isInside
      ? ["Inside catchments: the addresses in reach of the scenario's micro-depots, whoever delivers there."]
      : []),
    ...(pays.length > 0
      ? [
          isWhole
            ? 'A micro-depot pays where its scenario is cheaper with it than without it; one value is changed, the rest as it is.'
            : 'A micro-depot pays against the first scenario at the addresses nearest to it, with all else that changes there; one value is changed, the rest as it is.',
          '"from": the same days run again (with --sensitivity) without that micro-depot, and with less or more through it: where the scenario turns cheaper, on a straight line through the euros a day between the volumes tried: a run at just that volume may lie a tenth off.',
        ]
      : []),
    ...(summaries.some(({ contractedKm }) => contractedKm.mean > 0) ? [CONTRACTOR_NOTE] : []),
    CITY_NOTE,
    'All intervals cover day-to-day luck only, not prices or assumptions.\n',
  ].join('\n');
}

function costCells(cost: Estimate): string[] {
  return cost.n === 0 ? ['no parcel delivered', ''] : [euros(cost.mean, 3), interval(amount(cost), 3)];
}

/** An interval of a share: within what a share can be. */
function shareCells(share: Estimate): string[] {
  if (share.n === 0) return ['no parcel', ''];
  const { low, high } = share;
  const within = {
    ...share,
    low: low === null ? null : Math.max(0, low),
    high: high === null ? null : Math.min(1, high),
  };
  return [percent(share.mean), interval(hundredfold(within), 1)];
}

function interval({ low, high, n }: Estimate, digits: number): string {
  if (n === 0) return '';
  return low === null || high === null ? 'too few runs' : `${decimal(low, digits)} to ${decimal(high, digits)}`;
}

/** An interval of what is never less than nothing. */
function amount(estimate: Estimate): Estimate {
  return { ...estimate, low: estimate.low === null ? null : Math.max(0, estimate.low) };
}

function hundredfold({ mean, low, high, n }: Estimate): Estimate {
  return { mean: 100 * mean, low: low === null ? null : 100 * low, high: high === null ? null : 100 * high, n };
}
