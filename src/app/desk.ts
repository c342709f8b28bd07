// The planner's desk: everything the user can do with the open study, and what follows from it.
import { batch } from '@preact/signals';
import { InputError, type Problem } from '../base/problem.ts';
import type { Study } from '../model/study.ts';
import type { OwnFile } from '../persistence/own-table.ts';
import type { Answer } from '../service/protocol.ts';
import { createBackgroundRuns } from './background-runs.ts';
import { createCampaign } from './campaign.ts';
import type { Desk, DeskOptions } from './desk-contract.ts';
import { createDragTrial } from './drag-trial.ts';
import { faultPhrases, wordsOf } from './fault-words.ts';
import { type History, type Step, stepBack, stepForward, stepOn } from './history.ts';
import { keepStudy } from './keeping.ts';
import { createKnownDraws } from './known-draws.ts';
import { createLoadOnShow } from './load-on-show.ts';
import { followPlacements } from './placements-tried.ts';
import { createReachQuestion } from './reach-question.ts';
import { createReporting } from './reporting.ts';
import { reservedBlocks } from './reserved-blocks.ts';
import { createReturning, type KeptChanges } from './returning.ts';
import { createRunOnShow } from './run-on-show.ts';
import type { RunTask } from './run-order.ts';
import { createSavingCampaign } from './saving-campaign.ts';
import { createSensitivityCampaign } from './sensitivity-campaign.ts';
import { createServiceClient } from './service-client.ts';
import { createSession, notify } from './session.ts';
import { createShowing } from './showing.ts';
import { createSizingCampaign } from './sizing-campaign.ts';
import { importExtract } from './study-import.ts';
import { createStudyOnShow } from './study-on-show.ts';
import { readAndOpen } from './study-opening.ts';
import { createTwins } from './twins.ts';
import { createWatchedOpening } from './watched-opening.ts';

export function createDesk(options: DeskOptions): Desk {
  const { words, bundled: bundledStudies } = options;
  const session = createSession(options.replications);
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
  const onShow = createRunOnShow(session, showing, campaign, sizing, options);
  const load = createLoadOnShow(session, showing);
  const shown = createStudyOnShow(session, {
    campaign,
    sensitivity,
    savings,
    report: report.campaign,
    sizing,
    showing,
    onShow,
  });
  const placements = followPlacements(session);
  const keeping = keepStudy(session, options.store, {
    onFault: (fault) => notify(session, 'warning', words.notKept[fault], 'file'),
    placements,
    onApart: () => notify(session, 'warning', words.apart(session.study.peek()?.name ?? ''), 'library'),
    picture: () => options.picture?.(session.city.peek()) ?? null,
  });
  const twins = createTwins(session, {
    start,
    sizing,
    kept: showing,
    failed: words.runFailed,
  });
  /** Nobody waits for a run that is to be seen. */
  const watched = async () => void (await Promise.all([showing.quiet(), twins.quiet()]));
  let turns: Promise<unknown> = Promise.resolve();

  const opening = createWatchedOpening(session, front);

  async function open(text: string, name: string, bundled: string | null, kept?: KeptChanges): Promise<boolean> {
    const watched = opening.open(text, (city) => {
      // Where nothing else is on show, the streets already are.
      if (session.study.peek() === null) session.city.value = city;
    });
    const answer = await watched.catch((reason: unknown): Answer<never> => {
      return { ok: false, problems: [{ path: name, found: wordsOf(reason), expected: words.aStudy }] };
    });
    if (!answer.ok) {
      session.opening.value = null;
      if (answer.problems.length > 0) session.refused.value = { title: words.refused(name), problems: answer.problems };
      return false;
    }
    const { study, opened } = answer.value;
    const before = shown.now();
    if (before !== null) session.history.value = stepOn(session.history.peek(), before);
    const { scenario = '', changed = false, original = null, spot = null, tried = [] } = kept ?? {};
    keeping.adopt(original ?? study, spot);
    placements.adopt(original ?? study, tried);
    shown.replace({ study, opened: original ?? study, bundled, changed, scenario }, opened);
    if (before?.changed === true) notify(session, 'info', words.replaced(study.name, before.study.name));
    return true;
  }

  const returning = createReturning({
    session,
    keeping,
    bundled: bundledStudies,
    words,
    open,
    async read(text) {
      const answer = await front.ask((service) => service.read(text)).catch(() => null);
      return answer?.ok === true ? answer.value : null;
    },
  });

  async function applyEdit(change: (study: Study) => Study): Promise<readonly Problem[]> {
    const first = session.study.peek();
    if (first === null) return [];
    const next = change(first);
    const text = JSON.stringify(next);
    if (text === JSON.stringify(first)) return [];
    // What leaves the city alone is there at once.
    const isCityKept = next.city === first.city || JSON.stringify(next.city) === JSON.stringify(first.city);
    const answer = await (isCityKept ? readAndOpen(front, text, first) : opening.open(text));
    if (!answer.ok) return answer.problems;
    const before = shown.now();
    if (before === null) return [];
    session.history.value = stepOn(session.history.peek(), before);
    shown.follow(before, { ...before, study: answer.value.study, changed: true }, answer.value.opened);
    return [];
  }

  /** What a file of the user's makes of the study, as one edit. */
  async function applyFile(file: OwnFile): Promise<Answer<readonly string[]>> {
    const answer = await front.ask((service) => service.withFile(session.scenario.peek(), file));
    if (!answer.ok) return answer;
    const problems = await applyEdit(() => answer.value.study);
    return problems.length > 0 ? { ok: false, problems } : { ok: true, value: answer.value.report };
  }

  /** Back or forth by one step; the study of a step was valid, so that there is nothing to refuse. */
  async function travel(steps: keyof History, after: (history: History, now: Step) => History): Promise<void> {
    const [to, before] = [session.history.peek()[steps].at(-1), shown.now()];
    if (to === undefined || before === null) return;
    const answer = await front.open(to.study);
    if (!answer.ok) throw new InputError(answer.problems);
    // The reader may have gone to another scenario meanwhile.
    const left = shown.now() ?? before;
    session.history.value = after(session.history.peek(), left);
    if (to.opened === left.opened) shown.follow(left, to, answer.value);
    else shown.replace(to, answer.value);
  }

  /** One after the other: each edit, step and opening starts from what the one before it made. */
  function inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
    const mine = turns.then(act);
    turns = mine.catch(() => undefined);
    return mine;
  }

  return {
    session,
    begin: (named, packed = null) => inTurn(() => returning.begin(named, packed)),
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
    edit: (change) => inTurn(() => applyEdit(change)).catch(lostEdit),
    bring: (file) => inTurn(() => applyFile(file)).catch((reason) => ({ ok: false, problems: lostEdit(reason) })),
    // Where the worker died over it, that was said already, and the study is as it was.
    undo: () => inTurn(() => travel('past', stepBack)).catch(() => undefined),
    redo: () => inTurn(() => travel('future', stepForward)).catch(() => undefined),
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
    importCity: (file, wishes) => importExtract(options.start, file, wishes),
    reachAt: createReachQuestion(session, front),
    drag: trial.follow,
    endDrag: trial.stop,
    twins,
    async select(thing) {
      if (thing === null) twins.select(null);
      session.selected.value = thing;
      session.story.value = null;
      await onShow.tellStory();
    },
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
    cancelRuns: campaign.cancel,
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
      for (const client of [front, ...clients]) client.end();
    },
  };
}

/** The worker died over the edit; that was said already, and the study is as it was. */
function lostEdit(reason: unknown): readonly Problem[] {
  return [{ path: '', found: wordsOf(reason), expected: faultPhrases().answerExpected }];
}
