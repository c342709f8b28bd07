// The planner's desk: everything the user can do with the open study, and what follows from it.

import { batch } from '@preact/signals';
import { isolated } from '../base/isolated.ts';
import { shownName, shownStudyName } from '../persistence/bundled-names.ts';
import { createKnownDraws } from '../service/known-draws.ts';
import { createBackgroundRuns } from './background-runs.ts';
import { createCampaign } from './campaign.ts';
import type { Desk, DeskOptions } from './desk-contract.ts';
import { createDragTrial } from './drag-trial.ts';
import { createDrawQuestion } from './draw-question.ts';
import { keepStudy } from './keeping.ts';
import { createLoadOnShow } from './load-on-show.ts';
import { createLookingOn } from './looking.ts';
import { notify } from './notices.ts';
import { pairAnswer } from './pair-question.ts';
import { followPlacements } from './placements-tried.ts';
import { createReachQuestion } from './reach-question.ts';
import { createReporting } from './reporting.ts';
import { reservedBlocks } from './reserved-blocks.ts';
import { createReturning } from './returning.ts';
import { createRunOnShow } from './run-on-show.ts';
import type { RunTask } from './run-order.ts';
import { createSavingCampaign } from './saving-campaign.ts';
import { createSensitivityCampaign } from './sensitivity-campaign.ts';
import { createServiceClient } from './service-client.ts';
import { createSession } from './session.ts';
import { createShowing } from './showing.ts';
import { createSizingCampaign } from './sizing-campaign.ts';
import { importExtract } from './study-import.ts';
import { createStudyOnShow } from './study-on-show.ts';
import { createStudyTurns } from './study-turns.ts';
import { swingAnswer } from './swing-question.ts';
import { createTwins } from './twins.ts';
import { createWatchedOpening } from './watched-opening.ts';

export function createDesk(options: DeskOptions): Desk {
  const { bundled: bundledStudies } = options;
  const session = createSession(options.replications);
  const words: DeskOptions['words'] = {
    ...options.words,
    // As the reader knows it, where it is still there.
    runFailed: (id, replication, why) => {
      const scenario = session.study.peek()?.scenarios.find((one) => one.id === id);
      return options.words.runFailed(scenario === undefined ? id : shownName(scenario), replication, why);
    },
  };
  const draws = createKnownDraws();
  /** A worker of its own; where it dies, `onGone` is told before the reader. */
  const start = (onGone: () => void = () => undefined) => {
    const onLost = (why: string): void => {
      onGone();
      notify(session, 'error', words.workerLost(why));
    };
    return createServiceClient(options.start, onLost, draws);
  };
  const front = start(() => showing.forget([]));
  const showing = createShowing(front);
  const clients = Array.from({ length: options.workers }, () => start());
  const runs = createBackgroundRuns(clients, {
    onResult: (result) => campaign.add(result),
    onFailure(task, why) {
      campaign.giveUp(task);
      notify(session, 'error', words.runFailed(task.scenario, task.replication, why));
    },
    async turn(task) {
      await trial.quiet();
      if (!campaign.mayGoBeside(task)) await watched();
    },
    isMissing: (task) => campaign.isMissing(task),
  });
  /** What all runs beside the campaign's wait for, and how their failures are told. */
  const beside = {
    turn: (): Promise<void> => watched(),
    onFailure: ({ scenario, replication }: RunTask, why: string) =>
      notify(session, 'error', words.runFailed(scenario, replication, why)),
  };
  const sizing = createSizingCampaign(session, clients, beside);
  const trial = createDragTrial(session, clients[0], sizing);
  const campaign = createCampaign(session, runs, sizing);
  const sensitivity = createSensitivityCampaign(session, clients, campaign, sizing, beside);
  const savings = createSavingCampaign(session, clients, campaign, sizing, beside);
  const { reporting, ...report } = createReporting(
    session,
    clients,
    { campaign, sizing, showing, ...beside },
    [sensitivity, savings],
    reservedBlocks(options.store),
  );
  const looking = createLookingOn(session, front);
  const onShow = createRunOnShow(session, { showing, campaign, sizing, looking }, { ...options, words });
  const load = createLoadOnShow(session, showing, sizing);
  const shown = createStudyOnShow(session, {
    campaign,
    sensitivity,
    savings,
    report: report.campaign,
    sizing,
    showing,
    looking,
    onShow,
  });
  const placements = followPlacements(session);
  const keeping = keepStudy(session, options.store, {
    onFault: (fault) => notify(session, 'warning', words.notKept[fault], 'file'),
    placements,
    onApart: (why, name) => notify(session, 'warning', words.apart[why](isolated(shownStudyName(name))), 'library'),
    onLost: () => notify(session, 'warning', words.unsavedLost),
    picture: () => options.picture?.(session.city.peek()) ?? null,
    note: options.note ?? null,
  });
  const twins = createTwins(session, {
    start,
    sizing,
    kept: showing,
    failed: words.runFailed,
  });
  const swing = createDrawQuestion(session, start, sizing, words.runFailed, swingAnswer);
  const pairs = createDrawQuestion(session, start, sizing, words.runFailed, pairAnswer);
  /** Nobody waits for a run that is to be seen. */
  const watched = async () => void (await Promise.all([showing.quiet(), twins.quiet()]));
  const opening = createWatchedOpening(session, front);

  const turns = createStudyTurns(session, { front, shown, opening, keeping, placements, words });
  const { inTurn, open, read } = turns;
  const returning = createReturning({
    session,
    keeping,
    placements,
    bundled: bundledStudies,
    words,
    open,
    read,
    wasCancelled: opening.wasCancelled,
  });

  return {
    session,
    begin: (named, packed = null, given = null) => inTurn(() => returning.begin(named, packed, given)),
    openText: (text, name) =>
      inTurn(async () => {
        const isOpen = await open(text, name, null);
        if (isOpen) returning.checkFile();
        return isOpen;
      }),
    openKept: (reopened, name) => inTurn(() => returning.reopen(reopened, name)),
    cancelOpening: opening.cancel,
    openLink: (packed) => inTurn(() => returning.openLink(packed)),
    keptStudy: keeping.current,
    keepNow: keeping.flush,
    openBundled: (key) =>
      inTurn(async () => {
        const bundled = bundledStudies.find((candidate) => candidate.key === key);
        return bundled !== undefined && open(await bundled.load(), bundled.title, key);
      }),
    edit: turns.edit,
    bring: turns.bring,
    undo: turns.undo,
    redo: turns.redo,
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
    cancelDrawing: onShow.leaveOff,
    drawAgain: onShow.drawAgain,
    importCity: (file, wishes) => importExtract(options.start, file, wishes),
    reachAt: createReachQuestion(session, front, looking),
    drag: trial.follow,
    endDrag: trial.stop,
    twins,
    async select(thing) {
      if (thing === null) twins.select(null);
      session.selected.value = thing;
      session.story.value = null;
      await onShow.tellStory();
    },
    behind: onShow.behind,
    swing,
    pairs,
    wantCityLoad: load.want,
    askSensitivity() {
      reporting.cancel();
      savings.cancel();
      void sensitivity.start(session.scenario.peek());
    },
    cancelSensitivity: sensitivity.cancel,
    askSavings() {
      reporting.cancel();
      sensitivity.cancel();
      void savings.start();
    },
    cancelSavings: savings.cancel,
    reporting,
    cancelRuns() {
      sizing.leaveOff();
      campaign.cancel();
    },
    resumeRuns() {
      reporting.cancel();
      sensitivity.cancel();
      savings.cancel();
      campaign.start();
    },
    runOn(most) {
      session.goal.value = { most, isAll: true };
      reporting.cancel();
      sensitivity.cancel();
      savings.cancel();
      campaign.start();
    },
    end() {
      report.end();
      trial.stop();
      sensitivity.drop();
      savings.drop();
      runs.cancel();
      placements.end();
      keeping.end();
      load.end();
      twins.end();
      swing.end();
      pairs.end();
      for (const client of [front, ...clients]) client.end();
    },
  };
}
