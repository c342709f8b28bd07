// The answer in one sentence, the charts behind it, and what else there is to know in folds; all of it fills in as the runs give results.
import { useCallback, useMemo } from 'preact/hooks';
import type { PairMeasure } from '../app/pair-rows.ts';
import { runsWanted } from '../app/result-table.ts';
import { decimal } from '../base/format.ts';
import type { ComparisonView } from '../charts/comparison-view.ts';
import { drawCostAgainstLateness } from '../charts/cost-against-lateness.ts';
import { describeCostAgainstLateness } from '../charts/cost-against-lateness-words.ts';
import { drawCostByTier } from '../charts/cost-by-tier.ts';
import { describeCostByTier } from '../charts/cost-by-tier-words.ts';
import { drawCostTenths } from '../charts/cost-tenths.ts';
import { describeCostTenths } from '../charts/cost-tenths-words.ts';
import { drawLateness } from '../charts/lateness.ts';
import { describeLateness } from '../charts/lateness-words.ts';
import { describePairedDifference, drawPairedDifference } from '../charts/paired-difference.ts';
import { drawTornado } from '../charts/tornado.ts';
import { describeTornado, type TornadoView } from '../charts/tornado-words.ts';
import { breakEvens } from '../experiment/break-even.ts';
import type { Comparison } from '../experiment/comparison.ts';
import type { Interval } from '../experiment/interval.ts';
import { poolingSentenceOn } from '../experiment/pooling-sentence.ts';
import type { Sensitivity } from '../experiment/sensitivity.ts';
import { areaSentenceOn, sentenceOn } from '../experiment/sentence.ts';
import { placementsOf } from '../model/placement.ts';
import { BearerTable } from './bearer-table.tsx';
import { Belief } from './belief.tsx';
import { BreakEvenTable } from './break-even-table.tsx';
import { CarrierTable } from './carrier-table.tsx';
import { ChartBox } from './chart-box.tsx';
import { Cheapest } from './cheapest.tsx';
import { CityTable } from './city-table.tsx';
import { ComparePart } from './compare-part.tsx';
import { useDesk } from './desk-context.ts';
import { DifferenceTable } from './difference-table.tsx';
import { FiguresTable } from './figures-table.tsx';
import { Hanging } from './hanging.tsx';
import { PairsBehind } from './pairs-behind.tsx';
import { PlaceTable } from './place-table.tsx';
import { ChangeChips } from './scenario-changes.tsx';
import { OnlyOneScenario } from './scenario-list.tsx';
import { WarningList } from './scenario-warnings.tsx';
import { Sentence } from './sentence.tsx';
import { SettledRuns } from './settled-runs.tsx';
import { scenarioMark, tenthMark } from './slice-words.ts';
import { StoppedRuns } from './stopped-runs.tsx';
import { SwingBehind } from './swing-behind.tsx';
import { words } from './words.ts';

const allMark = scenarioMark({ kind: 'all' });
const lateMark = scenarioMark({ kind: 'late' });
const drawOnTimeDifference: typeof drawPairedDifference = (view, size, page, theme, previous) =>
  drawPairedDifference(view, size, page, theme, previous, 'on time');
const describeOnTimeDifference = (view: ComparisonView) => describePairedDifference(view, 'on time');

export function CompareTab() {
  const { desk, comparison } = useDesk();
  const { study, scenario, results, goal, sensitivity, view: shown } = desk.session;
  const open = study.value;
  const compared = comparison.value;
  const chosen = scenario.value;
  const { found, volumes } = sensitivity.value;
  const tried = volumes.get(chosen);
  const view = useMemo<ComparisonView | null>(() => {
    if (compared === null) return null;
    const wanted = open === null ? desk.session.replications : runsWanted(open, results.peek(), goal.value);
    return { comparison: compared, chosen, runsWanted: wanted, assumed: intervalsOf(found) };
  }, [compared, chosen, found, goal.value]);
  const tornado = useMemo(() => tornadoOf(found.get(chosen), compared), [found, chosen, compared?.summaries.length]);
  const pays = useMemo(
    () => (open === null ? [] : breakEvens(open, chosen, [...results.value.values()].flat(), tried)),
    [open, chosen, compared, tried],
  );
  const askSwing = useCallback((pressed: Element) => {
    const bar = pressed.closest('[data-assumption]')?.getAttribute('data-assumption');
    if (bar != null) desk.swing.ask(bar);
  }, []);
  if (view === null || open === null || compared === null) return null;
  const summary = compared.summaries.find(({ id }) => id === chosen);
  if (summary === undefined) return null;
  const area = areaSentenceOn(compared, chosen);
  const pooling = poolingSentenceOn(compared, chosen);
  const isOwned = placementsOf(open).some(({ fleets }) => fleets.some((fleet) => fleet.count !== 'as needed'));
  const charts = {
    data: view,
    scaleKey: String(roundOf(compared)),
    onScenario: (id: string) => void desk.show(id),
  };
  return (
    <>
      <section aria-label={words.compare.answer} class="answer">
        <ChangeChips study={open} scenario={chosen} />
        <p>
          <Sentence parts={sentenceOn(compared, chosen, found.get(chosen))} />
        </p>
        <Cheapest />
        {area !== null && (
          <p class="area-answer">
            <Sentence parts={area} />
          </p>
        )}
        {pooling !== null && (
          <p class="area-answer">
            <Sentence parts={pooling} />
          </p>
        )}
        <DifferenceTable comparison={compared} chosen={chosen} />
        <PlacementsTried scenarios={compared.differences.length} />
        <Hanging />
        <StoppedRuns />
        <SettledRuns />
        <WarningList />
      </section>
      {compared.differences.length === 0 && <OnlyOneScenario />}
      <ChartBox
        what={words.save.charts.costByTier}
        draw={drawCostByTier}
        describe={describeCostByTier}
        readMark={allMark}
        {...charts}
      />
      <ChartBox
        what={words.save.charts.costAgainstLateness}
        draw={drawCostAgainstLateness}
        describe={describeCostAgainstLateness}
        readMark={allMark}
        {...charts}
      />
      {compared.differences.length > 0 && (
        <ChartBox
          what={words.save.charts.difference}
          draw={drawPairedDifference}
          describe={describePairedDifference}
          readMark={allMark}
          list={listOf('cost')}
          {...charts}
        />
      )}
      {compared.differences.length > 0 && (
        <ChartBox
          what={words.save.charts.onTimeDifference}
          draw={drawOnTimeDifference}
          describe={describeOnTimeDifference}
          readMark={lateMark}
          list={listOf('on time')}
          {...charts}
        />
      )}
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
          <FiguresTable chosen={chosen} />
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
            <BreakEvenTable pays={pays} runs={summary.replications} view={shown.value} />
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
      <p class="fine-print">{found.size === 0 ? words.compare.luckOnly : words.compare.luckAndAssumed}</p>
      <p class="fine-print">{words.compare.planner}</p>
      <p class="fine-print">{isOwned ? words.compare.fleetRule.owned : words.compare.fleetRule.needed}</p>
    </>
  );
}

/** The pairs behind the differences of a measure. */
function listOf(measure: PairMeasure) {
  return {
    button: words.behind.pairs.list,
    slice: { kind: measure === 'cost' ? 'all' : 'late' } as const,
    rows: (onClose: () => void) => <PairsBehind measure={measure} onClose={onClose} />,
  };
}

/** Said where more was tried than the intervals are corrected for. */
function PlacementsTried({ scenarios }: { readonly scenarios: number }) {
  const { desk } = useDesk();
  const tried = desk.session.placementsTried.value;
  return tried > scenarios ? <p class="fine-print tried">{words.tried(decimal(tried))}</p> : null;
}

/** Axes only widen between two looks, and fit anew at each: the first runs' intervals are too wide to keep. */
function roundOf(comparison: Comparison): number {
  const least = Math.min(...comparison.summaries.map((summary) => summary.replications));
  return [2, 4, 8, 16, 32].filter((look) => least >= look).length;
}

function intervalsOf(found: ReadonlyMap<string, Sensitivity>): ReadonlyMap<string, Interval> {
  return new Map([...found].flatMap(([id, { interval }]) => (interval === null ? [] : [[id, interval] as const])));
}

function tornadoOf(sensitivity: Sensitivity | undefined, comparison: Comparison | null): TornadoView | null {
  if (sensitivity === undefined || comparison === null) return null;
  const rowOf = (id: string) => comparison.summaries.findIndex((summary) => summary.id === id);
  return { sensitivity, scenario: rowOf(sensitivity.scenario), baseline: rowOf(sensitivity.baseline) };
}
