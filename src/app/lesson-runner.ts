// Runs a lesson's settings in the worker, each day once: what was drawn before is kept.
import { type LessonTry, lessonTry } from '../experiment/lesson-try.ts';
import type { ReplicationResult } from '../experiment/replication-result.ts';
import type { TrenchPlan } from '../experiment/trench-plan.ts';
import type { Lesson, LessonSetting } from '../model/lesson.ts';
import type { TrenchSpec } from '../model/lesson-miles.ts';
import { cashAt, lessonRuns, scenariosIn, trenchAt } from '../model/lesson-setting.ts';
import { placementOf } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import { lessonStudy, type ReadLesson } from '../persistence/lesson-reader.ts';
import type { CityView, ScenarioView } from '../service/protocol.ts';
import type { ShownRun } from '../service/run-protocol.ts';
import { runReplication } from './replication-job.ts';
import type { ServiceClient } from './service-client.ts';

/** When there is time for a run that nobody waits for. */
export interface Leisure {
  readonly wanted: () => boolean;
  /** Waited for between slices: what was asked for meanwhile goes first. */
  readonly turn: () => Promise<void>;
}

/** What the map is to show of a try. */
export interface LessonScene {
  /** Null where it is the city of before. */
  readonly city: CityView | null;
  readonly view: ScenarioView | null;
  /** All of the study. */
  readonly scenarios: readonly ScenarioView[];
  /** Null where no day is driven. */
  readonly run: ShownRun | null;
  /** The trenches of the lesson, to be drawn over the streets; null where it has none. */
  readonly trenches: TrenchPlan | null;
  /** Masts are built in their place. */
  readonly isWireless: boolean;
}

export interface LessonRunner {
  /** The study of a setting, the same object for the same values. */
  studyAt(setting: LessonSetting): Study;
  /**
   * Share of a parcel's cost that falls after the trunk, with some fields of the study changed; null where nothing was
   * spent, or it was not wanted to the end.
   */
  lastMileShare(setting: LessonSetting, changes: Lesson['difference'], when: Leisure): Promise<number | null>;
  /**
   * Null where it was not wanted to the end. With `onScene` the first draw is told for the map, or of clouds the last day;
   * with `onPart` what is known of the first draw before all scenarios are driven, and before all draws are.
   */
  play(
    setting: LessonSetting,
    seat: number,
    wanted: () => boolean,
    onScene?: (scene: LessonScene) => void,
    onPart?: (made: LessonTry) => void,
  ): Promise<LessonTry | null>;
}

/**
 * Slices of a run from one question to the worker to the next. A small page is slow to ask again, since it draws the map
 * meanwhile; a whole day of a lesson takes about so many.
 */
const SLICES = 64;

/** After the first answer, so that the next move need not wait long for the worker. */
const SHORT_SLICES = 8;

/** Of a study that does not open. */
const NOTHING: { readonly city: CityView | null; readonly scenarios: readonly ScenarioView[] } = {
  city: null,
  scenarios: [],
};

/** Runs kept: a class that tried all settings of lesson 3, each drawn sixteen times. */
const KEPT = 1_200;

export function createLessonRunner(client: ServiceClient, read: ReadLesson): LessonRunner {
  const studies = new Map<string, Study>();
  const kept = new Map<string, ReplicationResult>();
  const places = new Map<string, number>();
  const trees = new Map<string, TrenchPlan>();
  let onMap: { readonly study: Study; readonly scenarios: readonly ScenarioView[] } | null = null;

  function studyAt(setting: LessonSetting): Study {
    const study = lessonStudy(read, setting);
    const key = JSON.stringify(study);
    const before = studies.get(key);
    if (before !== undefined) return before;
    studies.set(key, study);
    return study;
  }

  /** A control that moves one scenario leaves the runs of the others as they were. */
  function keyOf(study: Study, scenario: string, replication: number): string {
    const text = JSON.stringify({ ...study, scenarios: [study.scenarios[0].id, placementOf(study, scenario)] });
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return `${place}/${replication}`;
  }

  /** A study that is on the map already is not opened again: where only fibre or cash is moved, it stays. */
  async function openOnMap(study: Study): Promise<typeof NOTHING> {
    if (onMap?.study === study) return { city: null, scenarios: onMap.scenarios };
    const opened = await client.open(study);
    if (!opened.ok) return NOTHING;
    const { city, scenarios } = opened.value;
    onMap = { study, scenarios };
    return { city, scenarios };
  }

  /** The same tree for the same streets and homes, so that the map need not draw it again. */
  async function treeOf(study: Study, spec: TrenchSpec): Promise<TrenchPlan> {
    const { head, homesPerKm2, trunkShare } = spec;
    const key = JSON.stringify([study.seed, study.city, head, homesPerKm2, trunkShare]);
    const had = trees.get(key);
    if (had !== undefined) return had;
    const laid = await client.about(study, (service) => service.trenches(spec));
    trees.set(key, laid);
    return laid;
  }

  async function play(
    setting: LessonSetting,
    seat: number,
    wanted: () => boolean,
    onScene?: (scene: LessonScene) => void,
    onPart?: (made: LessonTry) => void,
  ): Promise<LessonTry | null> {
    const study = studyAt(setting);
    const baseline = study.scenarios[0].id;
    const runs = lessonRuns(read.lesson, baseline, setting, seat);
    const { city, scenarios } = onScene === undefined ? NOTHING : await openOnMap(study);
    // Clouds show the day that came last; of dots the first draw answers, and more make its mean.
    const isDots = read.lesson.chart.kind === 'dots';
    const drawRuns = scenariosIn(read.lesson, baseline).length;
    const shownAt = isDots ? Math.min(drawRuns, runs.length) - 1 : runs.length - 1;
    const view = (id: string): ScenarioView | null => scenarios.find((one) => one.id === id) ?? null;
    const trenchSpec = trenchAt(read.lesson, setting);
    const trenches = trenchSpec === null ? null : await treeOf(study, trenchSpec);
    const town = { city, scenarios, trenches, isWireless: trenchSpec?.wireless === 1 };
    const cash = cashAt(read.lesson, setting);
    const luck = runs[runs.length - 1]?.replication ?? 0;
    const payday = cash === null ? null : await client.about(study, (service) => service.payday(baseline, luck, cash));
    if (!wanted()) return null;
    if (runs.length === 0) onScene?.({ ...town, view: view(baseline), run: null });
    const results: ReplicationResult[] = [];
    const told = (): LessonTry =>
      lessonTry(read.lesson, baseline, setting, seat, results, { trench: trenches?.sheet ?? null, payday });
    // Of one draw of several scenarios the first of them says something by itself.
    const isEarly = (row: number): boolean => isDots && row <= shownAt && row < runs.length - 1;
    // Fibre and cash are known before a day is driven.
    const isKnown = isDots && read.lesson.chart.x !== 'parcels' && (trenches !== null || payday !== null);
    if (isKnown && runs.length > 0) onPart?.(told());
    for (const [row, { scenario, replication }] of runs.entries()) {
      const key = keyOf(study, scenario, replication);
      const isShown = onScene !== undefined && row === shownAt;
      const had = kept.get(key);
      if (had !== undefined && !isShown) {
        results.push(had);
        if (isEarly(row)) onPart?.(told());
        continue;
      }
      const slices = row <= shownAt ? SLICES : SHORT_SLICES;
      const wishes = { scenario, replication, wanted, slices };
      if (isShown) {
        const run = await runReplication(client, study, { ...wishes, finish: (service, job) => service.shown(job) });
        if (run === null || run.result === null) return null;
        onScene({ ...town, view: view(scenario), run });
        results.push(run.result);
      } else {
        const result = await runReplication(client, study, {
          ...wishes,
          finish: (service, job) => service.result(job),
        });
        if (result === null) return null;
        results.push(result);
      }
      if (kept.size >= KEPT) kept.clear();
      kept.set(key, results[results.length - 1] as ReplicationResult);
      if (isEarly(row)) onPart?.(told());
    }
    return told();
  }

  async function lastMileShare(
    setting: LessonSetting,
    changes: Lesson['difference'],
    when: Leisure,
  ): Promise<number | null> {
    const study = lessonStudy(read, setting, changes);
    const result = await runReplication(client, study, {
      scenario: study.scenarios[0].id,
      replication: 0,
      ...when,
      slices: SHORT_SLICES,
      finish: (service, job) => service.result(job),
    });
    return result?.lastMileShare ?? null;
  }

  return { studyAt, lastMileShare, play };
}
