// The planner's desk: everything the user can do with the open study, and what follows from it.
import { batch } from '@preact/signals';
import type { Problem } from '../base/problem.ts';
import type { Study } from '../model/study.ts';
import type { Answer, OpenedStudy } from '../service/protocol.ts';
import { createBackgroundRuns } from './background-runs.ts';
import { createCampaign } from './campaign.ts';
import type { Desk, DeskOptions } from './desk-contract.ts';
import { wordsOf } from './fault-words.ts';
import { keepStudy } from './keeping.ts';
import { createRunOnShow } from './run-on-show.ts';
import { createSensitivityCampaign } from './sensitivity-campaign.ts';
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
  const sensitivity = createSensitivityCampaign(session, clients, campaign, {
    turn: () => showing.quiet(),
    onFailure: (task, why) => notify(session, 'error', words.runFailed(task.scenario, task.replication, why)),
  });
  const onShow = createRunOnShow(session, showing, campaign, options);
  const keeping = keepStudy(session, options.store, () => notify(session, 'warning', words.notKept));
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
      sensitivity.drop();
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
      onShow.startOver();
      take(study, opened);
      const isThere = opened.scenarios.some((view) => view.id === scenario);
      session.scenario.value = isThere ? scenario : mostPlaced(opened.scenarios);
    });
    void onShow.show(true);
    return true;
  }

  async function applyEdit(change: (study: Study) => Study): Promise<readonly Problem[]> {
    const before = session.study.peek();
    if (before === null) return [];
    const answer = await opening(JSON.stringify(change(before)));
    if (!answer.ok) return answer.problems;
    const { study, opened } = answer.value;
    const wasCancelled = session.runs.peek().state === 'cancelled' && !sensitivity.holdsCampaign();
    let touched: readonly string[] = [];
    batch(() => {
      sensitivity.drop();
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
    // A run that is still being drawn was forgotten with the rest: it is drawn anew.
    const isUnfinished = session.run.peek() === null || session.drawing.peek() !== null;
    if (touched.includes(session.scenario.peek()) || isUnfinished) void onShow.show(false);
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
      await onShow.show(false);
    },
    async draw(replication) {
      batch(() => {
        session.replication.value = replication;
        session.selected.value = null;
        session.story.value = null;
      });
      await onShow.show(false);
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
      await onShow.tellStory();
    },
    askSensitivity: () => void sensitivity.start(session.scenario.peek()),
    cancelSensitivity: sensitivity.cancel,
    cancelRuns: campaign.cancel,
    resumeRuns() {
      sensitivity.cancel();
      campaign.start();
    },
    end() {
      sensitivity.drop();
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
