// The planner's desk: everything the user can do with the open study, and what follows from it.
import { batch } from '@preact/signals';
import type { Problem } from '../base/problem.ts';
import type { Study } from '../model/study.ts';
import type { Answer, OpenedStudy, ShownRun } from '../service/protocol.ts';
import { createBackgroundRuns } from './background-runs.ts';
import { createCampaign } from './campaign.ts';
import type { Desk, DeskOptions } from './desk-contract.ts';
import { keepStudy } from './keeping.ts';
import { clampTime, daysBeyond, firstMorning } from './moment.ts';
import { hasResult } from './result-table.ts';
import { createServiceClient } from './service-client.ts';
import { createSession, notify } from './session.ts';
import { createShowing } from './showing.ts';
import { importExtract } from './study-import.ts';

export function createDesk(options: DeskOptions): Desk {
  const { words, bundled: bundledStudies } = options;
  const session = createSession(options.replications);
  const onLost = (why: string) => notify(session, 'error', words.workerLost(why));
  const front = createServiceClient(options.start, (why) => {
    showing.forget([]);
    onLost(why);
  });
  const showing = createShowing(front);
  const clients = Array.from({ length: options.workers }, () => createServiceClient(options.start, onLost));
  const runs = createBackgroundRuns(clients, {
    onResult: (result) => campaign.add(result),
    onFailure(task, why) {
      campaign.giveUp(task);
      notify(session, 'error', words.runFailed(task.scenario, task.replication, why));
    },
    turn: () => showing.quiet(),
    isMissing: (task) => campaign.isMissing(task),
  });
  const campaign = createCampaign(session, runs);
  const keeping = keepStudy(session, options.store, () => notify(session, 'warning', words.notKept));
  /** Nothing of the open study has been shown yet. */
  let isUnplayed = true;
  let isAskingReach = false;
  let edits: Promise<unknown> = Promise.resolve();

  /** Reads and opens in the front worker; the study that was open there stays where this one has problems. */
  async function opening(text: string): Promise<Answer<{ readonly study: Study; readonly opened: OpenedStudy }>> {
    const read = await front.ask((service) => service.read(text));
    if (!read.ok) return read;
    const opened = await front.open(read.value);
    return opened.ok ? { ok: true, value: { study: read.value, opened: opened.value } } : opened;
  }

  /** The study is the very object that the worker was given, so that it knows it has it open. */
  function take(study: Study, opened: OpenedStudy): void {
    session.study.value = study;
    if (opened.city !== null) session.city.value = opened.city;
    session.views.value = opened.scenarios;
  }

  async function open(text: string, name: string, bundled: string | null, scenario = ''): Promise<boolean> {
    const answer = await opening(text).catch((reason: unknown): Answer<never> => {
      return { ok: false, problems: [{ path: name, found: wordsOf(reason), expected: words.aStudy }] };
    });
    if (!answer.ok) {
      session.opening.value = null;
      session.refused.value = { title: words.refused(name), problems: answer.problems };
      return false;
    }
    const { study, opened } = answer.value;
    batch(() => {
      campaign.reset();
      showing.clear();
      session.opening.value = null;
      session.playing.value = false;
      session.run.value = null;
      session.selected.value = null;
      session.story.value = null;
      session.replication.value = 0;
      session.bundled.value = bundled;
      session.changed.value = false;
      isUnplayed = true;
      take(study, opened);
      const isThere = opened.scenarios.some((view) => view.id === scenario);
      session.scenario.value = isThere ? scenario : mostPlaced(opened.scenarios);
    });
    void showRun(true);
    return true;
  }

  /** Shows the chosen replication of the chosen scenario, and then lets the background runs go on. */
  async function showRun(isFirst: boolean): Promise<void> {
    // While only the first days are there, a later time is stood for by the same hour of the last of them.
    let ahead = 0;
    const play = (run: ShownRun): void => {
      const time = isUnplayed ? firstMorning(run) : session.time.peek() + ahead;
      ahead = run.result === null ? daysBeyond(run, time) : 0;
      batch(() => {
        session.run.value = run;
        session.time.value = clampTime(run, time - ahead);
        if (isUnplayed && options.plays) session.playing.value = true;
      });
      isUnplayed = false;
    };
    const study = session.study.peek();
    if (study === null) return;
    const scenario = session.scenario.peek();
    const replication = session.replication.peek();
    let run = showing.kept(scenario, replication);
    if (run === null) {
      session.drawing.value = { done: false, share: 0, daysOver: 0, doing: 'planning' };
      session.run.value = null;
      try {
        run = await showing.show(
          study,
          scenario,
          replication,
          (progress) => {
            session.drawing.value = progress;
          },
          play,
        );
      } catch (reason) {
        session.drawing.value = null;
        notify(session, 'error', words.runFailed(scenario, replication, wordsOf(reason)));
      }
    }
    // Another scenario, or another study, was asked for meanwhile: that one goes on from here.
    const isStill = session.study.peek() === study && session.scenario.peek() === scenario;
    if (!isStill || session.replication.peek() !== replication) return;
    if (run !== null) {
      const { result } = run;
      const isNew = result !== null && !hasResult(session.results.peek(), run);
      batch(() => {
        session.drawing.value = null;
        play(run);
        if (isNew && replication < options.replications) campaign.add(result);
      });
      void tellStory();
    }
    const { state } = session.runs.peek();
    if (isFirst || state === 'idle') campaign.start();
  }

  /** The chosen parcel's life; while its run is still being drawn, it is told when that is over. */
  async function tellStory(): Promise<void> {
    const thing = session.selected.peek();
    const study = session.study.peek();
    const run = session.run.peek();
    if (thing?.kind !== 'parcel' || study === null || run === null || session.drawing.peek() !== null) return;
    try {
      const story = await showing.story(study, run, thing.index);
      if (session.selected.peek() === thing) session.story.value = story;
    } catch {
      // The worker's death was said already; without it there is no story to tell.
    }
  }

  async function applyEdit(change: (study: Study) => Study): Promise<readonly Problem[]> {
    const before = session.study.peek();
    if (before === null) return [];
    const answer = await opening(JSON.stringify(change(before)));
    if (!answer.ok) return answer.problems;
    const { study, opened } = answer.value;
    const wasCancelled = session.runs.peek().state === 'cancelled';
    let touched: readonly string[] = [];
    batch(() => {
      touched = campaign.follow(before, study);
      showing.forget(touched);
      take(study, opened);
      session.changed.value = true;
      if (session.view.peek() === null) session.scenario.value = study.scenarios[0].id;
      if (touched.includes(session.scenario.peek())) {
        if (session.selected.peek()?.kind !== 'facility') session.selected.value = null;
        session.story.value = null;
      }
    });
    if (touched.includes(session.scenario.peek()) || session.run.peek() === null) void showRun(false);
    if (wasCancelled) campaign.cancel();
    else campaign.start();
    return [];
  }

  return {
    session,
    async begin(named) {
      const wanted = bundledStudies.find((one) => one.key === named) ?? bundledStudies[0];
      session.opening.value = wanted?.title ?? words.savedName;
      const saved = await keeping.load();
      // An address that names a study opens it, but never over changes that were made to that very study.
      if (saved !== null && (named === null || named === saved.bundled)) {
        session.opening.value = bundledStudies.find((one) => one.key === saved.bundled)?.title ?? words.savedName;
        const text = saved.text ?? (await bundledStudies.find((one) => one.key === saved.bundled)?.load());
        if (text !== undefined && (await open(text, words.savedName, saved.bundled, saved.scenario))) {
          session.changed.value = saved.text !== null;
          return;
        }
        session.refused.value = null;
        notify(session, 'warning', words.savedUnreadable);
      }
      if (wanted !== undefined) await open(await wanted.load(), wanted.title, wanted.key);
    },
    openText: (text, name) => open(text, name, null),
    async openBundled(key) {
      const bundled = bundledStudies.find((candidate) => candidate.key === key);
      return bundled !== undefined && open(await bundled.load(), bundled.title, key);
    },
    edit(change) {
      // One after the other: each edit starts from what the one before it made.
      const mine = edits.then(() => applyEdit(change)).catch(lostEdit);
      edits = mine;
      return mine;
    },
    async show(scenario) {
      if (scenario === session.scenario.peek()) return;
      batch(() => {
        session.scenario.value = scenario;
        session.selected.value = null;
        session.story.value = null;
      });
      await showRun(false);
    },
    async draw(replication) {
      batch(() => {
        session.replication.value = replication;
        session.selected.value = null;
        session.story.value = null;
      });
      await showRun(false);
    },
    importCity: (bytes, wishes) => importExtract(options.start, bytes, wishes),
    async reachAt(depot, position) {
      if (isAskingReach) return null;
      isAskingReach = true;
      try {
        return await front.ask((service) => service.reachAt(session.scenario.peek(), depot, position));
      } catch {
        return null;
      } finally {
        isAskingReach = false;
      }
    },
    async select(thing) {
      session.selected.value = thing;
      session.story.value = null;
      await tellStory();
    },
    cancelRuns: campaign.cancel,
    resumeRuns: campaign.start,
    end() {
      runs.cancel();
      keeping.end();
      for (const client of [front, ...clients]) client.end();
    },
  };
}

/** The first scenario with most facilities: the one with most to see. */
function mostPlaced(views: OpenedStudy['scenarios']): string {
  const most = Math.max(...views.map((view) => view.facilities.length));
  return views.find((view) => view.facilities.length === most)?.id ?? '';
}

/** The worker died over the edit; that was said already, and the study is as it was. */
function lostEdit(reason: unknown): readonly Problem[] {
  return [{ path: '', found: wordsOf(reason), expected: 'an answer from the worker' }];
}

function wordsOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
