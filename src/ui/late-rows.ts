// Lateness as rows of the report: how many parcels come late, by how much and why, each with the interval of its scenario by itself.
import { decimal, range } from '../base/format.ts';
import { MINUTE } from '../base/units.ts';
import type { Comparison, LatenessSummary } from '../experiment/comparison.ts';
import { type Interval, ratioInterval, tInterval } from '../experiment/interval.ts';
import type { ReplicationResult } from '../experiment/replication-result.ts';
import { LATENESS_CAUSES, type LatenessCause } from '../metrics/cause.ts';
import { causeNames } from '../metrics/cause-names.ts';
import { type MeasureRow, NO_CELL } from './measure-table.tsx';
import { words } from './words.ts';

type Runs = readonly ReplicationResult[];

/** `runs` as the summaries stand; `days` are those measured. Causes that are nothing in every scenario are left out. */
export function lateRows({ summaries }: Comparison, runs: readonly Runs[], days: number): MeasureRow[] {
  const row = (
    label: string,
    unit: string,
    value: (lateness: LatenessSummary) => number,
    spread: (runs: Runs) => Interval | null,
  ): MeasureRow => ({
    label,
    unit,
    cells: summaries.map(({ lateness, replications }, scenario) => {
      if (replications === 0) return NO_CELL;
      const amount = value(lateness);
      const digits = amount > 0 && amount < 10 ? 1 : 0;
      const interval = spread((runs[scenario] ?? []).slice(0, replications));
      const isNone = interval === null || interval.low === interval.high;
      return { mean: decimal(amount, digits), spread: isNone ? '' : spreadOf(interval, digits) };
    }),
  });
  const perDay = (value: (result: ReplicationResult) => number) => (runs: Runs) =>
    tInterval(
      runs.map((result) => value(result) / days),
      0.95,
    );
  const most = (cause: LatenessCause) => Math.max(...summaries.map(({ lateness }) => lateness.minutesByCause[cause]));
  const causes = LATENESS_CAUSES.filter((cause) => most(cause) >= 0.05).sort((a, b) => most(b) - most(a));
  const said = words.paper.lateness;
  return [
    row(
      said.late,
      said.parcels,
      ({ latePerDay }) => latePerDay,
      perDay(({ indicators }) => indicators.lateness.late),
    ),
    row(
      said.undelivered,
      said.parcels,
      ({ undeliveredPerDay }) => undeliveredPerDay,
      perDay(({ indicators }) => indicators.lateness.undelivered),
    ),
    row(said.mean, said.minutes, ({ meanMinutes }) => meanMinutes, minutesOfLate),
    ...causes.map((cause) =>
      row(
        said.because(causeNames()[cause]),
        said.minutesADay,
        ({ minutesByCause }) => minutesByCause[cause],
        perDay(({ indicators }) => indicators.lateness.byCause[cause] / MINUTE),
      ),
    ),
  ];
}

/** Amounts are never below nothing, whatever the interval says of few runs. */
function spreadOf({ low, high }: Interval, digits: number): string {
  return range(Math.max(0, low), high, digits);
}

/** Minutes of a late parcel, all runs together. */
function minutesOfLate(runs: Runs): Interval | null {
  const lateness = runs.map(({ indicators }) => indicators.lateness);
  return ratioInterval(
    lateness.map(({ late, meanMinutes }) => late * meanMinutes),
    lateness.map(({ late }) => late),
    0.95,
  );
}
