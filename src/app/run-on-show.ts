// The run on show: draws the chosen replication of the chosen scenario, plays it, and tells the chosen parcel's story.
import { batch } from '@preact/signals';
import type { Seconds } from '../base/units.ts';
import type { Study } from '../model/study.ts';
import type { Progress } from '../service/protocol.ts';
import type { ShownRun } from '../service/run-protocol.ts';
import type { ParcelsBehind, Slice } from '../service/slice.ts';
import type { Campaign } from './campaign.ts';
import type { DeskWords } from './desk-contract.ts';
import { wordsOf } from './fault-words.ts';
import type { LookingOn } from './looking.ts';
import { clampTime, daysBeyond, firstMorning } from './moment.ts';
import { notify } from './notices.ts';
import { hasResult } from './result-table.ts';
import { ServiceLost } from './service-client.ts';
import type { Session } from './session.ts';
import type { Showing } from './showing.ts';
import type { SizingCampaign } from './sizing-campaign.ts';

export interface RunOnShow {
  /** Shows the chosen replication of the chosen scenario, and then lets the background runs go on. */
  show(isFirst: boolean): Promise<void>;
  /** Leaves off drawing, and what waits for it: the study stays as it is on show. */
  leaveOff(): void;
  /** Draws what was left off; the days that are there stay on show meanwhile. */
  drawAgain(): Promise<void>;
  /** The chosen parcel's life; while its run is still being drawn, it is told when that is over. */
  tellStory(): Promise<void>;
  /** The parcels of the run on show behind a mark of a chart; null where it is not drawn yet, or is no longer on show. */
  behind(slice: Slice): Promise<ParcelsBehind | null>;
  /** Another study is open: nothing of it has been shown yet, unless it comes back as it was left at that moment. */
  startOver(left: Seconds | null): void;
}

export interface ShowOptions {
  /** False where nothing plays by itself. */
  readonly plays: boolean;
  readonly words: DeskWords;
}

/** What the run on show comes from, waits for and hands its result to. */
export interface RunTools {
  readonly showing: Showing;
  readonly campaign: Campaign;
  readonly sizing: SizingCampaign;
  readonly looking: LookingOn;
}

export function createRunOnShow(
  session: Session,
  { showing, campaign, sizing, looking }: RunTools,
  { plays, words }: ShowOptions,
): RunOnShow {
  let isUnplayed = true;
  /** Each question has a number of its own; what an older one finds is no longer wanted. */
  let asked = 0;

  async function show(isFirst: boolean, before: ShownRun | null = null): Promise<void> {
    // While only the first days are there, a later time is stood for by the same hour of the last of them.
    let ahead = 0;
    const play = (run: ShownRun): void => {
      const time = isUnplayed ? firstMorning(run) : session.time.peek() + ahead;
      ahead = run.result === null ? daysBeyond(run, time) : 0;
      batch(() => {
        session.run.value = run;
        session.time.value = clampTime(session.span.peek() ?? run, time - ahead);
        if (isUnplayed && plays) session.playing.value = true;
      });
      isUnplayed = false;
    };
    const study = session.study.peek();
    if (study === null) return;
    const mine = ++asked;
    const isAsked = (): boolean => mine === asked && session.study.peek() === study;
    const scenario = session.scenario.peek();
    const replication = session.replication.peek();
    session.undrawn.value = null;
    let run = showing.kept(scenario, replication);
    const onProgress = (progress: Progress): void => {
      session.drawing.value = progress;
    };
    if (run === null) {
      const doing = looking.isUnfinished() ? 'finding ways' : 'planning';
      session.drawing.value = { done: false, share: 0, daysOver: 0, doing };
      session.run.value = before;
      try {
        await looking.done(study, (progress) => {
          if (isAsked()) onProgress(progress);
        });
        if (!isAsked()) return;
        const sized = sizing.ready(study) ?? (await whenSized(study));
        if (!isAsked()) return;
        if (sized === null) return sayUndrawn();
        const drawn = () => showing.show(sized, scenario, replication, onProgress, play);
        run = await drawn().catch((reason: unknown) => {
          // The worker's death was said already, and a fresh one draws it again, once.
          if (reason instanceof ServiceLost && isAsked()) return drawn();
          throw reason;
        });
      } catch (reason) {
        if (!isAsked()) return;
        sayUndrawn();
        notify(session, 'error', words.runFailed(scenario, replication, wordsOf(reason)));
      }
    }
    // Another scenario, or another study, was asked for meanwhile, and goes on from here; or it was left off.
    if (!isAsked()) return;
    if (run !== null) {
      const { result } = run;
      const isNew = result !== null && !hasResult(session.results.peek(), run);
      batch(() => {
        session.drawing.value = null;
        play(run);
        if (isNew && replication < session.replications) campaign.add(result);
      });
      void tellStory();
    }
    const { state } = session.runs.peek();
    if (isFirst || state === 'idle') campaign.start();
  }

  function leaveOff(): void {
    const now = session.drawing.peek();
    if (now === null) return;
    asked++;
    sayUndrawn();
    looking.leaveOff();
    if (now.doing === 'sizing fleets') sizing.leaveOff();
    showing.leaveOff();
  }

  function sayUndrawn(): void {
    batch(() => {
      session.drawing.value = null;
      session.undrawn.value = looking.isUnfinished() ? 'reach and days' : 'days';
    });
  }

  function whenSized(study: Study): Promise<Study | null> {
    session.drawing.value = { done: false, share: 0, daysOver: 0, doing: 'sizing fleets' };
    return sizing.size(study);
  }

  /** The run on show once it is drawn to its end, with the study as it runs. */
  function drawnToEnd(): { readonly study: Study; readonly run: ShownRun } | null {
    const open = session.study.peek();
    const study = open === null ? null : sizing.ready(open);
    const run = session.run.peek();
    return study === null || run === null || run.result === null ? null : { study, run };
  }

  async function tellStory(): Promise<void> {
    const thing = session.selected.peek();
    const drawn = drawnToEnd();
    if (thing?.kind !== 'parcel' || drawn === null) return;
    try {
      const story = await showing.story(drawn.study, drawn.run, thing.index);
      if (session.selected.peek() === thing) session.story.value = story;
    } catch {
      // The worker's death was said already; without it there is no story to tell.
    }
  }

  return {
    show: (isFirst) => show(isFirst),
    leaveOff,
    async drawAgain() {
      if (session.undrawn.peek() !== null) await show(false, session.run.peek());
    },
    tellStory,
    async behind(slice) {
      const drawn = drawnToEnd();
      if (drawn === null) return null;
      try {
        const found = await showing.behind(drawn.study, drawn.run, slice);
        return session.run.peek() === drawn.run ? found : null;
      } catch {
        // The worker's death was said already.
        return null;
      }
    },
    startOver(left) {
      isUnplayed = left === null;
      if (left !== null) session.time.value = left;
    },
  };
}
