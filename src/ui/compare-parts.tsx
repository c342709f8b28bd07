// What else there is to know of a comparison, in folds under the charts that answer the question.
import { useSignal } from '@preact/signals';
import { useCallback, useMemo } from 'preact/hooks';
import { runsCompared } from '../app/result-table.ts';
import type { ComparisonView } from '../charts/comparison-view.ts';
import { drawCostTenths } from '../charts/cost-tenths.ts';
import { describeCostTenths } from '../charts/cost-tenths-words.ts';
import { drawLateness } from '../charts/lateness.ts';
import { describeLateness } from '../charts/lateness-words.ts';
import { drawTornado } from '../charts/tornado.ts';
import { describeTornado, type TornadoView } from '../charts/tornado-words.ts';
import { breakEvens } from '../experiment/break-even.ts';
import type { Comparison } from '../experiment/comparison.ts';
import type { Sensitivity } from '../experiment/sensitivity.ts';
import type { Study } from '../model/study.ts';
import { BearerTable } from './bearer-table.tsx';
import { Belief } from './belief.tsx';
import { BreakEvenTable } from './break-even-table.tsx';
import { CarrierTable } from './carrier-table.tsx';
import { ChartBox } from './chart-box.tsx';
import { CityTable } from './city-table.tsx';
import { ComparePart } from './compare-part.tsx';
import { useDesk } from './desk-context.ts';
import { FiguresTable, type Reading } from './figures-table.tsx';
import { PlaceTable } from './place-table.tsx';
import { scenarioMark, tenthMark } from './slice-words.ts';
import { SwingBehind } from './swing-behind.tsx';
import { words } from './words.ts';

/** What all charts of a comparison are given. */
export interface ComparisonCharts {
  readonly data: ComparisonView;
  readonly scaleKey: string;
  readonly onScenario: (id: string) => void;
}

export interface ComparePartsProps {
  readonly study: Study;
  /** Id of the scenario on show. */
  readonly chosen: string;
  readonly charts: ComparisonCharts;
}

const lateMark = scenarioMark({ kind: 'late' });

export function CompareParts({ study, chosen, charts }: ComparePartsProps) {
  const { desk } = useDesk();
  const { results, sensitivity, view: shown } = desk.session;
  const compared = charts.data.comparison;
  const { found, volumes } = sensitivity.value;
  const tried = volumes.get(chosen);
  const tornado = useMemo(() => tornadoOf(found.get(chosen), compared), [found, chosen, compared.summaries.length]);
  const pays = useMemo(
    () => breakEvens(study, chosen, runsCompared(compared, results.peek()).flat(), tried),
    [study, chosen, compared, tried],
  );
  const askSwing = useCallback((pressed: Element) => {
    const bar = pressed.closest('[data-assumption]')?.getAttribute('data-assumption');
    if (bar != null) desk.swing.ask(bar);
  }, []);
  // Outlives the fold around it.
  const reading = useSignal<Reading>({ readers: 'all', sortedBy: null });
  const summary = compared.summaries.find(({ id }) => id === chosen);
  if (summary === undefined) return null;
  return (
    <div class="parts">
      {tornado !== null && (
        <ComparePart part="hanging" isOpenAtFirst>
          <ChartBox
            what={words.save.charts.tornado}
            draw={drawTornado}
            describe={describeTornado}
            data={tornado}
            scaleKey={chosen}
            onPress={askSwing}
          />
          <SwingBehind view={tornado} />
        </ComparePart>
      )}
      <ComparePart part="figures">
        <FiguresTable chosen={chosen} reading={reading} />
      </ComparePart>
      <ComparePart part="late">
        <ChartBox
          what={words.save.charts.lateness}
          draw={drawLateness}
          describe={describeLateness}
          readMark={lateMark}
          {...charts}
        />
      </ComparePart>
      <ComparePart part={compared.carriers === undefined ? 'payers' : 'payersAndCarriers'}>
        <BearerTable comparison={compared} chosen={chosen} />
        <CarrierTable comparison={compared} chosen={chosen} />
      </ComparePart>
      <ComparePart part="city">
        <CityTable comparison={compared} chosen={chosen} />
      </ComparePart>
      {shown.value !== null && summary.facilities.length > 0 && (
        <ComparePart part="places">
          <PlaceTable summary={summary} view={shown.value} />
          <BreakEvenTable pays={pays} view={shown.value} />
        </ComparePart>
      )}
      <ComparePart part="dearest">
        <ChartBox
          what={words.save.charts.tenths}
          draw={drawCostTenths}
          describe={describeCostTenths}
          readMark={tenthMark}
          {...charts}
        />
      </ComparePart>
      <Belief />
    </div>
  );
}

function tornadoOf(sensitivity: Sensitivity | undefined, comparison: Comparison): TornadoView | null {
  if (sensitivity === undefined) return null;
  const rowOf = (id: string) => comparison.summaries.findIndex((summary) => summary.id === id);
  return { sensitivity, scenario: rowOf(sensitivity.scenario), baseline: rowOf(sensitivity.baseline) };
}
