// How long all parcels together are late a day, with its interval: the bars beside it are means of the runs.
import { useMemo } from 'preact/hooks';
import { runsCompared } from '../app/result-table.ts';
import { decimal, range } from '../base/format.ts';
import { MINUTE } from '../base/units.ts';
import { tInterval } from '../experiment/interval.ts';
import type { ReplicationResult } from '../experiment/replication-result.ts';
import { LATENESS_CAUSES } from '../metrics/cause.ts';
import { useDesk } from './desk-context.ts';
import { words } from './words.ts';

/** Of each run, all parcels together, a measured day; the interval of their mean is null where there are too few. */
export function lateMinutes(runs: readonly Pick<ReplicationResult, 'indicators'>[], days: number) {
  const minutes = runs.map(({ indicators }) => {
    const { byCause } = indicators.lateness;
    return LATENESS_CAUSES.reduce((sum, cause) => sum + byCause[cause], 0) / MINUTE / days;
  });
  return { minutes, interval: tInterval(minutes, 0.95) };
}

export function CauseTotal() {
  const { desk, comparison } = useDesk();
  const { results, scenario, study } = desk.session;
  const compared = comparison.value;
  const id = scenario.value;
  const days = study.value?.days.measured ?? 1;
  const { minutes, interval } = useMemo(() => {
    const runs = compared === null ? [] : runsCompared(compared, results.peek()).flat();
    return lateMinutes(
      runs.filter((run) => run.scenario === id),
      days,
    );
  }, [compared, id, days]);
  if (minutes.length === 0) return null;
  const mean = minutes.reduce((sum, one) => sum + one, 0) / minutes.length;
  const said =
    interval === null
      ? words.claims.lateOnce(decimal(mean))
      : words.claims.late(decimal(mean), range(Math.max(0, interval.low), interval.high, 0), minutes.length);
  return <p class="fine-print">{said}</p>;
}
