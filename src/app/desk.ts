// The planner's desk: everything the user can do with the open study, and what follows from it.
import { batch, effect } from '@preact/signals';
import type { Point } from '../base/geometry.ts';
import type { Problem } from '../base/problem.ts';
import type { Thing } from '../map/thing.ts';
import type { Study } from '../model/study.ts';
import type { Answer, Imported, OpenedStudy, ReachView, ShownRun } from '../service/protocol.ts';
import { createBackgroundRuns } from './background-runs.ts';
import type { BundledStudy } from './bundled-studies.ts';
import { clampTime, firstMorning } from './moment.ts';
import { countResults, hasResult, keepResults, NO_RESULTS, withResult } from './result-table.ts';
import { orderRuns, REPLICATIONS, type RunTask } from './run-order.ts';
import type { SavedStudy, StudyStore } from './saved-study.ts';
import { createServiceClient, type StartService } from './service-client.ts';
import { createSession, notify, type Session } from './session.ts';
import { createShowing } from './showing.ts';
import { type ImportWishes, importExtract } from './study-import.ts';

export interface DeskOptions {
  readonly start: StartService;
  /** Workers that run replications in the background. */
  readonly workers: number;
  readonly store: StudyStore | null;
  readonly bundled: readonly BundledStudy[];
  /** False where the reader asks for less movement: then nothing plays by itself. */
  readonly plays: boolean;
  readonly words: DeskWords;
}

/** What the desk says by itself; the words come from the ui. */
export interface DeskWords {
  readonly workerLost: (why: string) => string;
  readonly runFailed: (scenario: string, replication: number, why: string) => string;
  readonly notKept: string;
  readonly savedUnreadable: string;
  readonly refused: (name: string) => string;
}

export interface Desk {
  readonly session: Session;
  /** Opens what was open last, or the first bundled study. */
  begin(): Promise<void>;
  openText(text: string, name: string, bundled?: string | null): Promise<boolean>;
  openBundled(key: string): Promise<boolean>;
  /** Applies an edit and lets the results follow; where it makes no valid study, gives the problems and changes nothing. */
  edit(change: (study: Study) => Study): Promise<readonly Problem[]>;
  show(scenario: string): Promise<void>;
  draw(replication: number): Promise<void>;
  /** Reads a street extract beside the open study; the study on its streets is opened by its text. */
  importCity(bytes: Uint8Array<ArrayBuffer>, wishes: ImportWishes): Promise<Answer<Imported> | null>;
  /** The reach of a depot of the scenario on show, were it elsewhere; null while an older question is open. */
  reachAt(depot: string, position: Point): Promise<ReachView | null>;
  select(thing: Thing | null): Promise<void>;
  cancelRuns(): void;
  resumeRuns(): void;
  end(): void;
}

export function createDesk(options: DeskOptions): Desk {
  const { words } = options;
  const session = createSession();
  const lost = (why: string) => notify(session, 'error', words.workerLost(why));
  const front = createServiceClient(options.start, (why) => {
    showing.forget([]);
    lost(why);
  });
  const showing = createShowing(front);
  const clients = Array.from({ length: options.workers }, () => createServiceClient(options.start, lost));
  const runs = createBackgroundRuns(clients, {
    onResult(result) {
      session.results.value = withResult(session.results.peek(), result);
      refresh.delete(keyOf(result));
      countRuns();
    },
    onFailure(task, why) {
      session.runs.value = { ...session.runs.peek(), total: session.runs.peek().total - 1 };
      notify(session, 'error', words.runFailed(task.scenario, task.replication, why));
    },
    turn: () => showing.quiet(),
  });
  /** Replications that are had but lack areas that an edit moved. */
  let refresh = new Set<string>();
  let asking = false;
  let edits: Promise<unknown> = Promise.resolve();
  const stopSaving = keepSaved();

  async function openText(text: string, name: string, bundled: string | null = null): Promise<boolean> {
    try {
      const read = await front.ask((service) => service.read(text));
      const opened = read.ok ? await front.open(read.value) : read;
      if (!read.ok || !opened.ok) {
        session.refused.value = { title: words.refused(name), problems: opened.ok ? [] : opened.problems };
        return false;
      }
      runs.cancel();
      showing.forget(read.value.scenarios.map((scenario) => scenario.id));
      refresh = new Set();
      batch(() => {
        session.playing.value = false;
        session.run.value = null;
        session.selected.value = null;
        session.story.value = null;
        session.replication.value = 0;
        session.results.value = NO_RESULTS;
        session.bundled.value = bundled;
        session.changed.value = false;
        take(read.value, opened.value);
        session.scenario.value = read.value.scenarios[0].id;
      });
      return true;
    } catch (reason) {
      const found = reason instanceof Error ? reason.message : String(reason);
      session.refused.value = {
        title: words.refused(name),
        problems: [{ path: name, found, expected: 'a study that can be opened' }],
      };
      return false;
    }
  }

  /** The study is the very object that the worker was given, so that it knows it has it open. */
  function take(study: Study, opened: OpenedStudy): void {
    session.study.value = study;
    if (opened.city !== null) session.city.value = opened.city;
    session.views.value = opened.scenarios;
  }

  /** Opens a text and shows its first day. */
  async function openAndShow(text: string, name: string, bundled: string | null, scenario = ''): Promise<boolean> {
    if (!(await openText(text, name, bundled))) return false;
    if (session.views.peek().some((view) => view.id === scenario)) session.scenario.value = scenario;
    void showRun(true);
    return true;
  }

  async function openBundled(key: string): Promise<boolean> {
    const bundled = options.bundled.find((candidate) => candidate.key === key);
    if (bundled === undefined) return false;
    return openAndShow(await bundled.load(), bundled.title, key);
  }

  /** Shows the chosen scenario's chosen replication, and then lets the background runs go on. */
  async function showRun(isFirst: boolean): Promise<void> {
    const study = session.study.peek();
    if (study === null) return;
    const scenario = session.scenario.peek();
    const replication = session.replication.peek();
    const had = showing.kept(scenario, replication);
    if (had === null) {
      session.drawing.value = { done: false, share: 0, doing: 'planning' };
      session.run.value = null;
    }
    let run: ShownRun | null = had;
    try {
      run ??= await showing.show(study, scenario, replication, (progress) => {
        session.drawing.value = progress;
      });
    } catch (reason) {
      session.drawing.value = null;
      const why = reason instanceof Error ? reason.message : String(reason);
      notify(session, 'error', words.runFailed(scenario, replication, why));
    }
    if (run !== null && session.study.peek() === study) {
      const shown = run;
      batch(() => {
        session.drawing.value = null;
        session.run.value = shown;
        session.time.value = isFirst ? firstMorning(shown) : clampTime(shown, session.time.peek());
        if (isFirst && options.plays) session.playing.value = true;
        if (replication < REPLICATIONS && !hasResult(session.results.peek(), shown)) {
          session.results.value = withResult(session.results.peek(), shown.result);
        }
      });
    }
    if (session.runs.peek().state !== 'cancelled' || isFirst) startRuns();
  }

  function startRuns(): void {
    const study = session.study.peek();
    if (study === null) return;
    const scenarios = study.scenarios.map((scenario) => scenario.id);
    const had = (task: RunTask) => hasResult(session.results.peek(), task);
    const missing = orderRuns(scenarios, REPLICATIONS, had);
    // The baseline's runs for moved areas come last: its city-wide numbers stand already.
    const again = orderRuns(scenarios, REPLICATIONS, (task) => !refresh.has(keyOf(task)));
    const key = `${session.scenario.peek()}`;
    const first = missing.filter((task) => task.replication === 0 && task.scenario === key);
    const rest = missing.filter((task) => !first.includes(task));
    running = study;
    countRuns();
    void runs.start(study, [...first, ...rest, ...again]);
  }
  let running: Study | null = null;

  function countRuns(): void {
    const total = (session.study.peek()?.scenarios.length ?? 0) * REPLICATIONS;
    const done = Math.max(0, countResults(session.results.peek()) - refresh.size);
    const isRunning = running === session.study.peek() && done < total;
    session.runs.value = { state: isRunning ? 'running' : 'finished', done, total };
  }

  async function applyEdit(change: (study: Study) => Study): Promise<readonly Problem[]> {
    const before = session.study.peek();
    if (before === null) return [];
    const text = JSON.stringify(change(before));
    const read = await front.ask((service) => service.read(text));
    const opened = read.ok ? await front.open(read.value) : read;
    if (!read.ok) return read.problems;
    if (!opened.ok) return opened.problems;
    const after = read.value;
    runs.cancel();
    const kept = keepResults(session.results.peek(), before, after);
    showing.forget(kept.touched);
    refresh = new Set([...refresh].filter((key) => !kept.touched.includes(scenarioOf(key))));
    const baseline = after.scenarios[0].id;
    if (kept.areasMoved) for (const result of kept.results.get(baseline) ?? []) refresh.add(keyOf(result));
    const isShownTouched = kept.touched.includes(session.scenario.peek());
    batch(() => {
      take(after, opened.value);
      session.changed.value = true;
      session.results.value = kept.results;
      if (session.view.peek() === null) session.scenario.value = baseline;
      if (isShownTouched || session.view.peek() === null) {
        session.selected.value = session.selected.peek()?.kind === 'facility' ? session.selected.peek() : null;
        session.story.value = null;
      }
    });
    if (isShownTouched || session.run.peek() === null) void showRun(false);
    else startRuns();
    return [];
  }

  function keepSaved(): () => void {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const stop = effect(() => {
      const study = session.study.value;
      const scenario = session.scenario.value;
      const bundled = session.bundled.value;
      const changed = session.changed.value;
      if (study === null || options.store === null) return;
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => void save(study, bundled, changed, scenario), 150);
    });
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }

  async function save(study: Study, bundled: string | null, changed: boolean, scenario: string): Promise<void> {
    const isBundled = bundled !== null && !changed;
    const saved: SavedStudy = { text: isBundled ? null : JSON.stringify(study), bundled, scenario };
    try {
      await options.store?.save(saved);
    } catch {
      notify(session, 'warning', words.notKept);
    }
  }

  async function loadSaved(): Promise<SavedStudy | null> {
    try {
      return (await options.store?.load()) ?? null;
    } catch {
      notify(session, 'warning', words.notKept);
      return null;
    }
  }

  return {
    session,
    async begin() {
      const saved = await loadSaved();
      if (saved !== null) {
        const text = saved.text ?? (await options.bundled.find((one) => one.key === saved.bundled)?.load());
        if (text !== undefined && (await openAndShow(text, 'saved study', saved.bundled, saved.scenario))) {
          session.changed.value = saved.text !== null;
          return;
        }
        session.refused.value = null;
        notify(session, 'warning', words.savedUnreadable);
      }
      const first = options.bundled[0];
      if (first !== undefined) await openBundled(first.key);
    },
    async openText(text, name, bundled = null) {
      return openAndShow(text, name, bundled);
    },
    openBundled,
    edit(change) {
      // One after the other: each edit starts from what the one before it made.
      const mine = edits.then(() => applyEdit(change));
      edits = mine.catch(() => undefined);
      return mine;
    },
    async show(scenario) {
      if (scenario === session.scenario.peek() && session.run.peek() !== null) return;
      batch(() => {
        session.scenario.value = scenario;
        session.selected.value = null;
        session.story.value = null;
      });
      await showRun(false);
    },
    async draw(replication) {
      session.replication.value = replication;
      session.selected.value = null;
      session.story.value = null;
      await showRun(false);
    },
    importCity: (bytes, wishes) => importExtract(options.start, bytes, wishes),
    async reachAt(depot, position) {
      if (asking) return null;
      asking = true;
      try {
        return await front.ask((service) => service.reachAt(session.scenario.peek(), depot, position));
      } catch {
        return null;
      } finally {
        asking = false;
      }
    },
    async select(thing) {
      session.selected.value = thing;
      session.story.value = null;
      const study = session.study.peek();
      const run = session.run.peek();
      if (thing?.kind !== 'parcel' || study === null || run === null) return;
      try {
        const story = await showing.story(study, run, thing.index);
        if (session.selected.peek() === thing) session.story.value = story;
      } catch {
        // The worker's death was said already; without it there is no story to tell.
      }
    },
    cancelRuns() {
      runs.cancel();
      session.runs.value = { ...session.runs.peek(), state: 'cancelled' };
    },
    resumeRuns: startRuns,
    end() {
      runs.cancel();
      stopSaving();
      for (const client of [front, ...clients]) client.end();
    },
  };
}

function keyOf(task: RunTask): string {
  return `${task.replication}:${task.scenario}`;
}

function scenarioOf(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}
