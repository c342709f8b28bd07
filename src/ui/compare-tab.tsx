// The answer in one sentence, the charts behind it, and what else there is to know in folds; all of it fills in as the runs give results.
import { useMemo } from 'preact/hooks';
import type { PairMeasure } from '../app/pair-rows.ts';
import { runsWanted } from '../app/result-table.ts';
import { decimal } from '../base/format.ts';
import type { ComparisonView } from '../charts/comparison-view.ts';
import { drawCostAgainstLateness } from '../charts/cost-against-lateness.ts';
import { describeCostAgainstLateness } from '../charts/cost-against-lateness-words.ts';
import { drawCostByTier } from '../charts/cost-by-tier.ts';
import { describeCostByTier } from '../charts/cost-by-tier-words.ts';
import { describePairedDifference, drawPairedDifference } from '../charts/paired-difference.ts';
import type { Comparison } from '../experiment/comparison.ts';
import type { Interval } from '../experiment/interval.ts';
import { poolingSentenceOn } from '../experiment/pooling-sentence.ts';
import type { Sensitivity } from '../experiment/sensitivity.ts';
import { areaSentenceOn, sentenceOn } from '../experiment/sentence.ts';
import { placementsOf } from '../model/placement.ts';
import { ChartBox } from './chart-box.tsx';
import { Cheapest } from './cheapest.tsx';
import type { ComparePartsProps, ComparisonCharts } from './compare-parts.tsx';
import { useDesk } from './desk-context.ts';
import { DifferenceTable } from './difference-table.tsx';
import { Hanging } from './hanging.tsx';
import { later } from './later.ts';
import { PairsBehind } from './pairs-behind.tsx';
import { ChangeChips } from './scenario-changes.tsx';
import { OnlyOneScenario } from './scenario-list.tsx';
import { WarningList } from './scenario-warnings.tsx';
import { Sentence } from './sentence.tsx';
import { SettledRuns } from './settled-runs.tsx';
import { scenarioMark } from './slice-words.ts';
import { StoppedRuns } from './stopped-runs.tsx';
import { words } from './words.ts';

const allMark = scenarioMark({ kind: 'all' });
const lateMark = scenarioMark({ kind: 'late' });
const drawOnTimeDifference: typeof drawPairedDifference = (view, size, page, theme, previous) =>
  drawPairedDifference(view, size, page, theme, previous, 'on time');
const describeOnTimeDifference = (view: ComparisonView) => describePairedDifference(view, 'on time');

/** Closed until somebody asks for one of them. */
const CompareParts = later<ComparePartsProps>(async () => (await import('./compare-parts.tsx')).CompareParts);

export function CompareTab() {
  const { desk, comparison } = useDesk();
  const { study, scenario, results, goal, sensitivity } = desk.session;
  const open = study.value;
  const compared = comparison.value;
  const chosen = scenario.value;
  const { found } = sensitivity.value;
  const view = useMemo<ComparisonView | null>(() => {
    if (compared === null) return null;
    const wanted = open === null ? desk.session.replications : runsWanted(open, results.peek(), goal.value);
    return { comparison: compared, chosen, runsWanted: wanted, assumed: intervalsOf(found) };
  }, [compared, chosen, found, goal.value]);
  if (view === null || open === null || compared === null) return null;
  if (!compared.summaries.some(({ id }) => id === chosen)) return null;
  const area = areaSentenceOn(compared, chosen);
  const pooling = poolingSentenceOn(compared, chosen);
  const isOwned = placementsOf(open).some(({ fleets }) => fleets.some((fleet) => fleet.count !== 'as needed'));
  const charts: ComparisonCharts = {
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
      <CompareParts study={open} chosen={chosen} charts={charts} />
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
