// A lesson as it is played: first the bet, then the tries, then the answer; and the town on the map meanwhile.
import { batch, type Signal, signal } from '@preact/signals';
import { problemLine } from '../base/problem.ts';
import { type LessonTruth, type LessonTry, lessonTruth, truthSettings } from '../experiment/lesson-try.ts';
import type { LessonSetting } from '../model/lesson.ts';
import { lessonRuns, settingsAround } from '../model/lesson-setting.ts';
import type { ReadLesson } from '../persistence/lesson-reader.ts';
import type { ScenarioView } from '../service/protocol.ts';
import type { HandedOver } from './lesson-handover.ts';
import { createLessonRunner, type LessonRunner, type LessonScene } from './lesson-runner.ts';
import { createLessonScenery, type LessonScenery, seatOf } from './lesson-scenery.ts';
import { tryAt, withTry } from './lesson-tries.ts';
import { lettered } from './lettered-places.ts';
import { firstEvening, firstMorning } from './moment.ts';
import type { ServiceClient } from './service-client.ts';

export type LessonStage = 'bet' | 'trying' | 'revealed';

/** What a play goes on from. */
export interface KeptPart {
  readonly stage: LessonStage;
  readonly bet: number | null;
  readonly setting: LessonSetting;
  readonly tries: readonly LessonTry[];
}

export interface LessonPlay extends LessonScenery {
  readonly read: ReadLesson;
  readonly stage: Signal<LessonStage>;
  /** Row of the choice, step of the slider or of the curve; null for those who only watch. */
  readonly bet: Signal<number | null>;
  readonly setting: Signal<LessonSetting>;
  /** In the order in which they were made; a setting once. */
  readonly tries: Signal<readonly LessonTry[]>;
  readonly truth: Signal<LessonTruth | null>;
  readonly busy: Signal<boolean>;
  /** True while it plays by itself. */
  readonly watching: Signal<boolean>;
  readonly fault: Signal<string | null>;
  readonly runner: LessonRunner;
  /** Shows the town while the question is read. */
  begin(): Promise<void>;
  place(bet: number | null): Promise<void>;
  move(control: number, row: number): Promise<void>;
  reveal(): Promise<void>;
  /** The study and the draw that stand here, for the desk. */
  onDesk(): HandedOver;
  /** Every step by itself, with a pause to look at each. */
  watch(pause: () => Promise<void>): Promise<void>;
}

export function createLessonPlay(
  client: ServiceClient,
  read: ReadLesson,
  plays: boolean,
  scenery: LessonScenery = createLessonScenery(),
  kept: KeptPart | null = null,
): LessonPlay {
  const { lesson } = read;
  const runner = createLessonRunner(client, read);
  let asked = 0;
  /** Of what was asked for, what was to be on the map last. */
  let onMap = 0;
  const play: LessonPlay = {
    read,
    stage: signal(kept?.stage ?? 'bet'),
    bet: signal(kept?.bet ?? null),
    setting: signal(kept?.setting ?? lesson.controls.map(({ first }) => first)),
    tries: signal(kept?.tries ?? []),
    truth: signal(null),
    busy: signal(false),
    watching: signal(false),
    fault: signal(null),
    ...scenery,
    runner,
    begin: async () => {
      // Who bets while the town opens is answered already.
      const goesOn = play.stage.peek() !== 'bet';
      const opened = await runner.open(play.setting.peek());
      if (!opened.ok) {
        play.fault.value = opened.problems.map(problemLine).join('; ');
        return;
      }
      batch(() => {
        if (opened.value.city !== null) play.city.value = opened.value.city;
        play.view.value = viewOf(opened.value.scenarios[0] ?? null, opened.value.scenarios);
      });
      // To the end, its day on the map too.
      if (goesOn) await attempt(play.setting.peek(), true, () => undefined);
      else if (play.stage.peek() === 'bet') play.seat.subscribe(() => void warmUp());
    },
    place: async (bet) => {
      play.bet.value = bet;
      play.stage.value = 'trying';
      await answered(play.setting.peek());
    },
    move: async (control, row) => {
      play.setting.value = play.setting.peek().map((before, index) => (index === control ? row : before));
      await answered(play.setting.peek());
    },
    reveal: async () => {
      for (const setting of truthSettings(lesson)) await attempt(setting, false);
      tellTruth();
    },
    onDesk: () => {
      const setting = play.setting.peek();
      const study = runner.studyAt(setting);
      const runs = lessonRuns(lesson, study.scenarios[0].id, setting, seatOf(play));
      return { study, replication: play.run.peek()?.replication ?? runs[0]?.replication ?? 0 };
    },
    watch: async (pause) => {
      batch(() => {
        play.watching.value = true;
        play.stage.value = 'trying';
      });
      const rows = lesson.controls[0]?.values.length ?? 0;
      const rest = play.setting.peek().slice(1);
      for (let row = 0; row < rows; row++) {
        play.setting.value = [row, ...rest];
        await answered(play.setting.peek());
        await pause();
      }
      for (let row = 0; row < (lesson.controls[1]?.values.length ?? 0); row++) {
        await play.move(1, row);
        await pause();
      }
      // The answer and the takeaway come last.
      await play.reveal();
      play.watching.value = false;
    },
  };

  if (kept?.stage === 'revealed') tellTruth();

  /**
   * While the bet is placed, the first try is driven unseen, ready for the map, and after it the others: what is asked for
   * comes sooner then. A seat that is typed has days of its own.
   */
  async function warmUp(): Promise<void> {
    const [setting, seat] = [play.setting.peek(), seatOf(play)];
    const isUnasked = (): boolean => play.stage.peek() === 'bet' && seatOf(play) === seat;
    if (!isUnasked()) return;
    try {
      if ((await runner.play(setting, seat, isUnasked, () => undefined)) !== null) await driveAhead(isUnasked);
    } catch {
      // What goes wrong is told when it is asked for.
    }
  }

  /** Days of the settings that the next moves may lead to, those that are near first. */
  async function driveAhead(wanted: () => boolean): Promise<void> {
    for (const setting of settingsAround(lesson, play.setting.peek())) {
      if (!wanted()) return;
      await runner.ahead(setting, seatOf(play), wanted);
    }
  }

  function tellTruth(): void {
    const tries = truthSettings(lesson).flatMap((setting) => tryAt(play.tries.peek(), setting) ?? []);
    batch(() => {
      play.truth.value = tries.length === truthSettings(lesson).length ? lessonTruth(lesson, tries) : null;
      play.stage.value = 'revealed';
    });
  }

  /** A later move ends an earlier one that is not over. `onAnswer` hears of the first draw, which is on the chart then. */
  async function attempt(setting: LessonSetting, isOnMap: boolean, onAnswer?: () => void): Promise<void> {
    const mine = ++asked;
    if (isOnMap) onMap = mine;
    // The map comes after the answer, and what is only worked out does not end it.
    const isWanted = (): boolean => mine === (isOnMap ? onMap : asked);
    play.busy.value = true;
    // The map stands still meanwhile: a small page that draws it is slow to hear the worker.
    if (isOnMap) play.playing.value = false;
    try {
      const had = tryAt(play.tries.peek(), setting);
      const onPart = (made: LessonTry): void => {
        // What says nothing yet is no try.
        if (mine !== asked || made.values.every((value) => value === null)) return;
        if (had === null || made.draws > had.draws) keep(made);
        if (made.draws === 0 || onAnswer === undefined) return;
        play.busy.value = false;
        onAnswer();
      };
      const onScene = isOnMap ? show : undefined;
      const made = await runner.play(setting, seatOf(play), isWanted, onScene, onPart);
      if (made !== null && tryAt(play.tries.peek(), setting)?.draws !== made.draws) keep(made);
      play.fault.value = null;
    } catch (reason) {
      play.fault.value = reason instanceof Error ? reason.message : String(reason);
    } finally {
      if (mine === asked) play.busy.value = false;
    }
    // What goes wrong is told when it is asked for.
    if (mine === asked) settle(() => mine === asked).catch(() => undefined);
  }

  /** Until the first draw says something; the others are drawn while that is looked at. */
  function answered(setting: LessonSetting): Promise<void> {
    return new Promise((resolve) => void attempt(setting, true, resolve).then(resolve));
  }

  function keep(made: LessonTry): void {
    play.tries.value = withTry(play.tries.peek(), made);
  }

  /**
   * While nobody moves anything, tries that were left behind get all their draws, an answer that takes many is worked out, and
   * what may be asked next is driven.
   */
  async function settle(wanted: () => boolean): Promise<void> {
    const open = play.tries.peek().filter(({ draws }) => draws < lesson.replications);
    for (const { setting } of open) {
      const made = await runner.play(setting, seatOf(play), wanted);
      if (made === null) return;
      keep(made);
    }
    if (lesson.replications > 1) {
      for (const setting of truthSettings(lesson)) {
        if ((await runner.play(setting, seatOf(play), wanted)) === null) return;
      }
    }
    await driveAhead(wanted);
  }

  /** Of two scenarios that are held against each other the map shows both. */
  function viewOf(view: ScenarioView | null, scenarios: readonly ScenarioView[]): ScenarioView | null {
    return view !== null && lesson.chart.kind === 'clouds' ? lettered(view, scenarios) : view;
  }

  function show({ city, view, scenarios, run: shown, trenches, isWireless }: LessonScene): void {
    batch(() => {
      if (city !== null) play.city.value = city;
      if (view !== null) play.view.value = viewOf(view, scenarios);
      play.trenches.value = trenches;
      play.wireless.value = isWireless;
      // Vans have no part in a fibre plan, though its chart may hold parcels against it.
      play.run.value = trenches === null ? shown : null;
      if (play.run.value === null || shown === null) return;
      // Where nothing may move, the evening says what came of the day.
      play.time.value = plays ? firstMorning(shown) : firstEvening(shown);
      play.playing.value = plays;
    });
  }

  return play;
}
