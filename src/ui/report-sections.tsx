// The sections of a report, in the order in which a council asks: what, where, for how much, who waits, and how sure.

import { useMemo } from 'preact/hooks';
import { decimal } from '../base/format.ts';
import { VERSION } from '../base/version.ts';
import type { ComparisonView } from '../charts/comparison-view.ts';
import { drawCostByTier } from '../charts/cost-by-tier.ts';
import { describeCostByTier } from '../charts/cost-by-tier-words.ts';
import { drawLateness } from '../charts/lateness.ts';
import { describeLateness } from '../charts/lateness-words.ts';
import { describePairedDifference, drawPairedDifference } from '../charts/paired-difference.ts';
import { drawTornado } from '../charts/tornado.ts';
import { describeTornado } from '../charts/tornado-words.ts';
import { letterAt, letterOf } from '../experiment/scenario-letters.ts';
import { sensitivitySentence } from '../experiment/sensitivity-sentence.ts';
import { insideSentence, sentenceOn } from '../experiment/sentence.ts';
import { yearlyCosts } from '../experiment/yearly-cost.ts';
import { frameOf } from '../map/placement-picture.ts';
import { placementsOf } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import { shownStudyName } from '../persistence/bundled-names.ts';
import type { CityView, ScenarioView } from '../service/protocol.ts';
import { bearerRows } from './bearer-table.tsx';
import { ChartBox } from './chart-box.tsx';
import { useDesk } from './desk-context.ts';
import { lateRows } from './late-rows.ts';
import { MeasureTable } from './measure-table.tsx';
import { ReportMap } from './report-map.tsx';
import { yearlyRows } from './report-rows.ts';
import type { ReportSource } from './report-source.ts';
import { Sentence } from './sentence.tsx';
import { words } from './words.ts';

export interface ReportSectionProps {
  readonly study: Study;
  readonly source: ReportSource;
  readonly views: readonly ScenarioView[];
  readonly city: CityView | null;
}

/** Pixels of a map: two stand beside each other on A4; print wants them three times as fine. */
const MAP = { width: 330, height: 264 };
const SHARPNESS = 3;

export function QuestionSection({ study, source }: ReportSectionProps) {
  const { desk } = useDesk();
  const { comparison, reserved, runs } = source;
  const [, ...others] = comparison.summaries;
  const counts = runs.map((row) => row.length);
  return (
    <section>
      <h1>{shownStudyName(study.name)}</h1>
      <p class="report-about">
        {words.paper.about(decimal(study.demand.parcelsPerDay), study.seed, VERSION)}
        {study.demand.illustrative && ` ${words.paper.illustrative}`}
      </p>
      <h2>{words.paper.question}</h2>
      <p class="report-question">{words.paper.asked(comparison.summaries.map(({ name }) => insideSentence(name)))}</p>
      {(others.length === 0 ? comparison.summaries : others).map(({ id }) => (
        <p key={id} class="report-answer">
          <Sentence parts={sentenceOn(comparison, id, desk.session.sensitivity.value.found.get(id))} />
        </p>
      ))}
      <p>
        {reserved === null
          ? words.paper.looks(Math.min(...counts), Math.max(...counts))
          : words.paper.reserved(reserved.draws, reserved.first + 1, reserved.first + reserved.draws)}{' '}
        {words.paper.tried(desk.reporting.tried.value)}
      </p>
    </section>
  );
}

export function MapSection({ study, source, views, city }: ReportSectionProps) {
  const shown = useMemo(() => views.filter(({ id }) => source.scenarios.includes(id)), [views, source]);
  const frame = useMemo(() => (city === null ? null : frameOf(city, shown, MAP, SHARPNESS)), [city, shown]);
  return (
    <section>
      <h2>{words.paper.placed}</h2>
      <p>{words.paper.placedNote}</p>
      <div class="report-maps">
        {city !== null &&
          frame !== null &&
          shown.map((view) => (
            <ReportMap key={view.id} {...{ study, city, view, frame }} letter={letterOf(source.comparison, view.id)} />
          ))}
      </div>
    </section>
  );
}

export function CostSection({ study, source }: ReportSectionProps) {
  const { comparison, runs } = source;
  const charts = chartsOf(source);
  const { payers: label, payersNote } = words.paper;
  const yearly = yearlyCosts(study, runs, comparison);
  const isOwned = placementsOf(study).some(({ fleets }) => fleets.some(({ count }) => count !== 'as needed'));
  return (
    <section>
      <h2>{words.paper.cost}</h2>
      <ChartBox what={words.save.charts.costByTier} draw={drawCostByTier} describe={describeCostByTier} {...charts} />
      {comparison.differences.length > 0 && (
        <ChartBox
          what={words.save.charts.difference}
          draw={drawPairedDifference}
          describe={describePairedDifference}
          {...charts}
        />
      )}
      <MeasureTable
        name="report-payers"
        title={label}
        {...{ label, comparison }}
        chosen=""
        rows={[...bearerRows(comparison), ...yearlyRows(yearly)]}
        note={payersNote(decimal(study.prices.operatingDays))}
      />
      <p class="fine-print">{isOwned ? words.compare.fleetRule.owned : words.compare.fleetRule.needed}</p>
    </section>
  );
}

export function LateSection({ study, source }: ReportSectionProps) {
  return (
    <section>
      <h2>{words.paper.late}</h2>
      <ChartBox
        what={words.save.charts.lateness}
        draw={drawLateness}
        describe={describeLateness}
        {...chartsOf(source)}
      />
      <MeasureTable
        name="report-late"
        title={words.paper.lateness.title}
        label={words.paper.lateness.title}
        comparison={source.comparison}
        chosen=""
        rows={lateRows(source.comparison, source.runs, study.days.measured)}
        note={words.paper.lateness.note}
      />
    </section>
  );
}

export function HangingSection({ source }: ReportSectionProps) {
  const { desk } = useDesk();
  const { found } = desk.session.sensitivity.value;
  const asked = source.study.scenarios.flatMap(({ id }, row) => {
    const sensitivity = source.scenarios.includes(id) ? found.get(id) : undefined;
    return sensitivity === undefined ? [] : [{ sensitivity, scenario: row, baseline: 0 }];
  });
  return (
    <section>
      <h2>{words.paper.hangs}</h2>
      {asked.length === 0 && <p>{words.paper.hangsNotAsked}</p>}
      {asked.map((view) => (
        <div key={view.scenario}>
          <p>
            <b>{letterOf(source.comparison, view.sensitivity.scenario)}</b>{' '}
            <Sentence parts={sensitivitySentence(view.sensitivity)} />
          </p>
          <ChartBox
            what={`${words.save.charts.tornado} ${letterOf(source.comparison, view.sensitivity.scenario)}`}
            draw={drawTornado}
            describe={describeTornado}
            data={view}
            scaleKey={view.sensitivity.scenario}
          />
        </div>
      ))}
      <p class="fine-print">
        {asked.length > 0 && source.reserved !== null && `${words.paper.hangsOnLooks} `}
        {words.paper.luckOnly}
      </p>
    </section>
  );
}

export function CheckSection({ source, city, link }: ReportSectionProps & { readonly link: string | null }) {
  const firsts = source.runs.flatMap((row, scenario) => {
    const [run] = row;
    if (run === undefined) return [];
    // As the page counts draws, from 1.
    const draw = run.replication + (source.reserved?.first ?? 0) + 1;
    return [{ label: words.paper.ofDraw(letterAt(source.comparison, scenario), draw), value: run.fingerprint }];
  });
  return (
    <section>
      <h2>{words.paper.check}</h2>
      <dl class="report-check">
        <dt>{words.paper.fingerprint}</dt>
        <dd>
          <code>{source.fingerprint}</code>
        </dd>
        {firsts.map(({ label, value }) => (
          <>
            <dt>{label}</dt>
            <dd>
              <code>{value}</code>
            </dd>
          </>
        ))}
        <dt>{words.paper.link}</dt>
        <dd class="report-link">{link === null ? words.paper.noLink : <a href={link}>{link}</a>}</dd>
      </dl>
      <p class="fine-print">
        {words.paper.fingerprintNote} {city?.attribution}
      </p>
    </section>
  );
}

function chartsOf({ comparison, runs }: ReportSource) {
  const view: ComparisonView = {
    comparison,
    chosen: null,
    runsWanted: Math.max(...runs.map((row) => row.length)),
  };
  return { data: useMemo(() => view, [comparison]), scaleKey: 'report' };
}
