// Why parcels of the scenario on show are late: the mean over its runs, beside the draw on the map.
import { useMemo } from 'preact/hooks';
import { runsCompared } from '../app/result-table.ts';
import { scenarioLetter } from '../base/format.ts';
import { MINUTE } from '../base/units.ts';
import { drawLatenessCauses } from '../charts/lateness-causes.ts';
import { type CauseMinutes, type CausesView, describeCauses } from '../charts/lateness-causes-words.ts';
import { LATENESS_CAUSES, type LatenessByCause } from '../metrics/cause.ts';
import { lateMinutes } from './cause-total.tsx';
import { ChartBox } from './chart-box.tsx';
import { useDesk } from './desk-context.ts';
import { causeMark } from './slice-words.ts';
import { words } from './words.ts';

export function CauseChart() {
  const { desk, comparison } = useDesk();
  const { run, results, scenario, study } = desk.session;
  const compared = comparison.value;
  const id = scenario.value;
  const result = run.value?.result ?? null;
  const days = study.value?.days.measured ?? 1;
  const view = useMemo<CausesView>(() => {
    const row = compared?.summaries.findIndex((summary) => summary.id === id) ?? -1;
    const summary = compared?.summaries[row];
    const isRun = summary !== undefined && summary.replications > 0;
    const runs = compared === null ? [] : (runsCompared(compared, results.peek())[row] ?? []);
    return {
      scenario: summary === undefined ? '' : `${scenarioLetter(row)} ${summary.name}`,
      mean: isRun ? summary.lateness.causeMinutes : null,
      runs: summary?.replications ?? 0,
      total: isRun ? lateMinutes(runs, days).interval : null,
      draw: result?.scenario === id ? minutesADay(result.indicators.lateness.byCause, days) : null,
    };
  }, [compared, id, result, days]);
  return (
    <ChartBox
      what={words.save.charts.causes}
      ofScenario
      data={view}
      draw={drawLatenessCauses}
      describe={describeCauses}
      scaleKey={`${id} ${days}`}
      readMark={causeMark}
    />
  );
}

function minutesADay(byCause: LatenessByCause, days: number): CauseMinutes {
  return Object.fromEntries(
    LATENESS_CAUSES.map((cause) => [cause, byCause[cause] / MINUTE / days]),
  ) as unknown as CauseMinutes;
}
