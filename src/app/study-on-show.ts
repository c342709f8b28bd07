// The study on show: what is open now, and how another study, or another version of this one, takes its place.
import { batch } from '@preact/signals';
import type { Seconds } from '../base/units.ts';
import type { Study } from '../model/study.ts';
import type { OpenedStudy } from '../service/protocol.ts';
import type { Campaign } from './campaign.ts';
import type { Step } from './history.ts';
import type { LookingOn } from './looking.ts';
import type { ReportCampaign } from './report-campaign.ts';
import type { RunOnShow } from './run-on-show.ts';
import type { SavingCampaign } from './saving-campaign.ts';
import type { SensitivityCampaign } from './sensitivity-campaign.ts';
import type { Session } from './session.ts';
import type { Showing } from './showing.ts';
import type { SizingCampaign } from './sizing-campaign.ts';
import { sameIn } from './twin-matching.ts';

export interface StudyOnShow {
  /** What is open now; null before the first study. */
  now(): Step | null;
  /** Another study is open: nothing of the one before holds. */
  replace(step: Step, opened: OpenedStudy): void;
  /** The open study is another version of itself: what the difference does not touch holds. */
  follow(before: Step, step: Step, opened: OpenedStudy): void;
}

/** What depends on the open study. */
export interface Dependants {
  readonly campaign: Campaign;
  readonly sensitivity: SensitivityCampaign;
  readonly savings: SavingCampaign;
  readonly report: ReportCampaign;
  readonly sizing: SizingCampaign;
  readonly showing: Showing;
  readonly looking: LookingOn;
  readonly onShow: RunOnShow;
}

export function createStudyOnShow(
  session: Session,
  { campaign, sensitivity, savings, report, sizing, showing, looking, onShow }: Dependants,
): StudyOnShow {
  /** Where the reader left each study that was opened, for when a step back or forth returns to it. */
  const left = new WeakMap<Study, { readonly time: Seconds; readonly isPlaying: boolean }>();

  /** The study is the very object that the worker was given, so that it knows it has it open. */
  function take(study: Study, opened: OpenedStudy): void {
    session.study.value = study;
    sizing.follow(study);
    if (opened.city !== null) session.city.value = opened.city;
    session.views.value = opened.scenarios;
    looking.follow(study, opened);
  }

  function now(): Step | null {
    const [study, opened] = [session.study.peek(), session.opened.peek()];
    if (study === null || opened === null) return null;
    const { bundled, changed, scenario } = session;
    return { study, opened, bundled: bundled.peek(), changed: changed.peek(), scenario: scenario.peek() };
  }

  function replace(step: Step, opened: OpenedStudy): void {
    const before = session.opened.peek();
    if (before !== null && session.run.peek() !== null) {
      left.set(before, { time: session.time.peek(), isPlaying: session.playing.peek() });
    }
    const back = left.get(step.opened);
    batch(() => {
      sensitivity.drop();
      savings.drop();
      report.drop();
      campaign.reset();
      showing.clear();
      session.opening.value = null;
      session.playing.value = back?.isPlaying ?? false;
      session.run.value = null;
      session.selected.value = null;
      session.story.value = null;
      session.replication.value = 0;
      session.bundled.value = step.bundled;
      session.opened.value = step.opened;
      session.changed.value = step.changed;
      onShow.startOver(back?.time ?? null);
      take(step.study, opened);
      const isThere = opened.scenarios.some((view) => view.id === step.scenario);
      session.scenario.value = isThere ? step.scenario : mostPlaced(opened.scenarios);
    });
    void onShow.show(true);
  }

  function follow(before: Step, step: Step, opened: OpenedStudy): void {
    const isHeld = sensitivity.holdsCampaign() || savings.holdsCampaign() || report.holdsCampaign();
    const wasCancelled = session.runs.peek().state === 'cancelled' && !isHeld;
    let touched: readonly string[] = [];
    batch(() => {
      sensitivity.drop();
      savings.drop();
      report.drop();
      touched = campaign.follow(before.study, step.study);
      showing.forget(touched);
      const seen = session.view.peek();
      take(step.study, opened);
      session.changed.value = step.changed;
      session.scenario.value = step.scenario;
      if (session.view.peek() === null) session.scenario.value = step.study.scenarios[0].id;
      const isElsewhere = session.scenario.peek() !== before.scenario;
      if (isElsewhere || touched.includes(session.scenario.peek())) {
        if (isElsewhere || session.selected.peek()?.kind !== 'facility') session.selected.value = null;
        session.story.value = null;
      }
      session.selected.value = sameIn(session.selected.peek(), [seen, session.view.peek()]);
    });
    // A run that is still being drawn was forgotten with the rest: it is drawn anew.
    const isUnfinished = session.run.peek() === null || session.drawing.peek() !== null;
    const isLeftOff = session.undrawn.peek() !== null;
    const shown = session.scenario.peek();
    const isOther = touched.includes(shown) || shown !== before.scenario;
    if (isOther || (isUnfinished && !isLeftOff)) void onShow.show(false);
    // What the reader left off stays so, and what waits for it.
    else if (isLeftOff) looking.leaveOff();
    if (wasCancelled) campaign.cancel();
    else if (session.undrawn.peek() === null || session.runs.peek().state !== 'idle') campaign.start();
  }

  return { now, replace, follow };
}

/** The first scenario with most facilities: the one with most to see. */
function mostPlaced(views: OpenedStudy['scenarios']): string {
  const most = Math.max(...views.map((view) => view.facilities.length));
  return views.find((view) => view.facilities.length === most)?.id ?? '';
}
