// Runs a lesson's settings in the worker, each day once: what was drawn before is kept.
import { type LessonTry, lessonTry } from '../experiment/lesson-try.ts';
import type { ReplicationResult } from '../experiment/replication-result.ts';
import type { TrenchPlan } from '../experiment/trench-plan.ts';
import type { Lesson, LessonSetting } from '../model/lesson.ts';
import type { TrenchSpec } from '../model/lesson-miles.ts';
import { type LessonRun, lessonRuns, scenariosIn } from '../model/lesson-runs.ts';
import { cashAt, trenchAt } from '../model/lesson-setting.ts';
import type { Study } from '../model/study.ts';
import { lessonStudy, type ReadLesson } from '../persistence/lesson-reader.ts';
import type { Answer, CityView, OpenedStudy, Payday, ScenarioView } from '../service/protocol.ts';
import type { ShownRun } from '../service/run-protocol.ts';
import { withTills } from './cash-stock.ts';
import { createLessonDays } from './lesson-days.ts';
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
  /** Puts the town of a setting on the map; once, however often it is asked for. */
  open(setting: LessonSetting): Promise<Answer<OpenedStudy>>;
  /**
   * Share of a parcel's cost that falls after the trunk, with some fields of the study changed; null where nothing was
   * spent, or it was not wanted to the end.
   */
  lastMileShare(setting: LessonSetting, changes: Lesson['difference'], when: Leisure): Promise<number | null>;
  /**
   * Null where it was not wanted to the end. With `onScene` the first draw is told for the map, or of clouds the last day;
   * with `onPart` what is known of the first draw before all scenarios are driven, before it is ready for the map, and before
   * all draws are.
   */
  play(
    setting: LessonSetting,
    seat: number,
    wanted: () => boolean,
    onScene?: (scene: LessonScene) => void,
    onPart?: (made: LessonTry) => void,
  ): Promise<LessonTry | null>;
  /** Drives the first draw of a setting that nobody asked for yet, by the way. */
  ahead(setting: LessonSetting, seat: number, wanted: () => boolean): Promise<void>;
}

/**
 * Slices of a run from one question to the worker to the next. A small page is slow to ask again, since it draws the map
 * meanwhile; a whole day of a lesson takes about so many.
 */
const SLICES = 64;

/** After the first answer, so that the next move need not wait long for the worker. */
const SHORT_SLICES = 8;

/** Of a day that is driven by the way: whatever is asked for waits for no more of it. */
const AHEAD_SLICES = 2;

export function createLessonRunner(client: ServiceClient, read: ReadLesson): LessonRunner {
  const studies = new Map<string, Study>();
  const settings = new Map<string, Study>();
  const days = createLessonDays(client);
  const isDots = read.lesson.chart.kind === 'dots';
  const trees = new Map<string, TrenchPlan>();
  const paydays = new Map<string, Payday>();
  let onMap: { readonly study: Study; readonly opened: Promise<Answer<OpenedStudy>> } | null = null;

  function studyAt(setting: LessonSetting): Study {
    const at = JSON.stringify(setting);
    const had = settings.get(at);
    if (had !== undefined) return had;
    const study = lessonStudy(read, setting);
    const key = JSON.stringify(study);
    const same = studies.get(key) ?? study;
    studies.set(key, same);
    settings.set(at, same);
    return same;
  }

  /** A study that is on the map already is not opened again: where only fibre or cash is moved, it stays. */
  async function openOnMap(study: Study): Promise<Answer<OpenedStudy>> {
    if (onMap?.study === study) return onMap.opened;
    const mine = { study, opened: client.open(study) };
    onMap = mine;
    // What could not be opened is asked for again.
    const forget = (): void => {
      if (onMap === mine) onMap = null;
    };
    mine.opened.then(({ ok }) => ok || forget(), forget);
    return mine.opened;
  }

  /** The same tree and masts for the same streets and homes, so that the map need not draw them again. */
  async function treeOf(study: Study, spec: TrenchSpec): Promise<TrenchPlan> {
    const { head, homesPerKm2, takeUp, trunkShare, mastKm2 } = spec;
    const key = JSON.stringify([study.seed, study.city, head, homesPerKm2, takeUp, trunkShare, mastKm2]);
    const had = trees.get(key);
    if (had !== undefined) return had;
    const laid = await client.about(study, (service) => service.trenches(spec));
    trees.set(key, laid);
    return laid;
  }

  async function paydayOf(setting: LessonSetting, seat: number): Promise<Payday | null> {
    const cash = cashAt(read.lesson, setting);
    if (cash === null) return null;
    const study = studyAt(setting);
    const luck = runsAt(setting, seat).at(-1)?.replication ?? 0;
    const key = JSON.stringify([setting, luck]);
    const had = paydays.get(key);
    if (had !== undefined) return had;
    const sheet = await client.about(study, (service) => service.payday(study.scenarios[0].id, luck, cash));
    paydays.set(key, sheet);
    return sheet;
  }

  function runsAt(setting: LessonSetting, seat: number): readonly LessonRun[] {
    return lessonRuns(read.lesson, studyAt(setting).scenarios[0].id, setting, seat);
  }

  /** How many runs the map waits for: clouds show the day that came last; of dots the first draw answers, and more make its mean. */
  function shownRuns(study: Study, runs: readonly LessonRun[]): number {
    return isDots ? Math.min(scenariosIn(read.lesson, study.scenarios[0].id).length, runs.length) : runs.length;
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
    const runs = runsAt(setting, seat);
    const shownAt = shownRuns(study, runs) - 1;
    const trenchSpec = trenchAt(read.lesson, setting);
    const trenches = trenchSpec === null ? null : await treeOf(study, trenchSpec);
    const payday = await paydayOf(setting, seat);
    if (!wanted()) return null;
    const show = async (id: string, run: ShownRun | null): Promise<void> => {
      const opened = await openOnMap(study);
      const { city, scenarios } = opened.ok ? opened.value : { city: null, scenarios: [] };
      const view = scenarios.find((one) => one.id === id) ?? null;
      if (wanted()) onScene?.({ city, view, scenarios, run, trenches, isWireless: trenchSpec?.wireless === 1 });
    };
    if (runs.length === 0 && onScene !== undefined) await show(baseline, null);
    const results: ReplicationResult[] = [];
    const told = (): LessonTry =>
      lessonTry(read.lesson, baseline, setting, seat, results, { trench: trenches?.sheet ?? null, payday });
    // Fibre and cash are known before a day is driven.
    const isKnown = isDots && read.lesson.chart.x !== 'parcels' && (trenches !== null || payday !== null);
    if (isKnown && runs.length > 0) onPart?.(told());
    for (const [row, run] of runs.entries()) {
      const isShown = onScene !== undefined && row === shownAt;
      const day = days.drive(study, run, { wanted, slices: row <= shownAt ? SLICES : SHORT_SLICES, isShown });
      const result = await day.result;
      if (result === null) return null;
      results.push(result);
      // Of one draw of several scenarios the first of them says something by itself; its numbers come before its map.
      if (isShown || (isDots && row <= shownAt && row < runs.length - 1)) onPart?.(told());
      const shown = isShown ? await day.run : null;
      if (shown !== null) await show(run.scenario, payday === null ? shown : withTills(shown, payday.tills));
      if (isShown && !wanted()) return null;
    }
    return told();
  }

  async function ahead(setting: LessonSetting, seat: number, wanted: () => boolean): Promise<void> {
    const study = studyAt(setting);
    const trenchSpec = trenchAt(read.lesson, setting);
    if (trenchSpec !== null) await treeOf(study, trenchSpec);
    if (wanted()) await paydayOf(setting, seat);
    const runs = runsAt(setting, seat);
    for (const run of runs.slice(0, shownRuns(study, runs))) {
      if ((await days.drive(study, run, { wanted, slices: AHEAD_SLICES, isShown: false }).result) === null) return;
    }
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

  return { studyAt, open: (setting) => openOnMap(studyAt(setting)), lastMileShare, play, ahead };
}
