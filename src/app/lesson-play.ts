// A lesson as it is played: first the bet, then the tries, then the answer; and the town on the map meanwhile.
import { batch, type Signal, signal } from '@preact/signals';
import { problemLine } from '../base/problem.ts';
import { type LessonTruth, type LessonTry, lessonTruth, truthSettings } from '../experiment/lesson-try.ts';
import type { LessonSetting } from '../model/lesson.ts';
import { lessonRuns } from '../model/lesson-runs.ts';
import type { ReadLesson } from '../persistence/lesson-reader.ts';
import { wordsOf } from './fault-words.ts';
import { createLessonAhead } from './lesson-ahead.ts';
import type { HandedOver } from './lesson-handover.ts';
import { createLessonRunner, type LessonRunner, type LessonScene } from './lesson-runner.ts';
import { showScene, viewOf } from './lesson-scene.ts';
import { createLessonScenery, type LessonScenery, seatOf } from './lesson-scenery.ts';
import { answerTries, tryAt, withTry } from './lesson-tries.ts';
import type { ServiceClient } from './service-client.ts';

export const STAGES = ['bet', 'trying', 'revealed'] as const;
export type LessonStage = (typeof STAGES)[number];

/** What a play goes on from. */
export interface KeptPart {
  readonly stage: LessonStage;
  readonly bet: number | null;
  readonly setting: LessonSetting;
  readonly tries: readonly LessonTry[];
  /** Whose days the tries are. */
  readonly seat: number;
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
  /** Whose days it draws: of the seat that was typed last. */
  drawnFor(): number;
  /** Where each seat has days of its own, those of another one are drawn again. */
  takeSeat(seat: number | null, isOnShow: boolean): Promise<void>;
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
  let seat = seatOf(scenery);
  const isOthers = kept !== null && lesson.seatLuck && kept.seat !== seat;
  /** How often anything was asked for: what is driven while nobody waits ends there. */
  let asked = 0;
  let moves = 0;
  /** True until the last move has its first answer. */
  let isMoving = false;
  /** The answer while it is worked out. */
  let revealing: Promise<void> | null = null;
  const play: LessonPlay = {
    read,
    stage: signal(kept?.stage ?? 'bet'),
    bet: signal(kept?.bet ?? null),
    setting: signal(kept?.setting ?? lesson.controls.map(({ first }) => first)),
    tries: signal(isOthers ? [] : (kept?.tries ?? [])),
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
        play.view.value = viewOf(lesson, opened.value.scenarios[0] ?? null, opened.value.scenarios);
      });
      // To the end, its day on the map too.
      if (goesOn) await attempt(play.setting.peek(), () => undefined);
      else if (play.stage.peek() === 'bet') play.seat.subscribe(() => void ahead.warmUp());
      if (kept?.stage === 'revealed' && play.stage.peek() === 'trying') await play.reveal();
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
    reveal: () => {
      revealing ??= workOutAnswer();
      return revealing;
    },
    drawnFor: () => seat,
    takeSeat: async (typed, isOnShow) => {
      if (typed === null || typed === seat) return;
      seat = typed;
      if (!lesson.seatLuck || play.stage.peek() === 'bet') return;
      const isAsked = play.stage.peek() === 'revealed' || revealing !== null;
      batch(() => {
        play.tries.value = [];
        play.truth.value = null;
      });
      if (isOnShow) await attempt(play.setting.peek(), () => undefined);
      // That of the seat before ends without a word.
      await revealing;
      if (isAsked) await play.reveal();
    },
    onDesk: () => {
      const setting = play.setting.peek();
      const study = runner.studyAt(setting);
      const runs = lessonRuns(lesson, study.scenarios[0].id, setting, seat);
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

  const told = kept?.stage === 'revealed' ? answerTries(lesson, play.tries.peek()) : null;
  if (told !== null) play.truth.value = lessonTruth(lesson, told);
  // It is worked out again as the town opens.
  else if (kept?.stage === 'revealed') play.stage.value = 'trying';
  const ahead = createLessonAhead(play, keep);
  const show = (scene: LessonScene): void => showScene(play, lesson, scene, plays);

  /** A move meanwhile does not end it, and it is told when all that it needs is there. */
  async function workOutAnswer(): Promise<void> {
    // What is drawn beyond the first answer of a move waits.
    asked++;
    const mine = seat;
    play.busy.value = true;
    try {
      const tries: LessonTry[] = [];
      for (const setting of truthSettings(lesson)) {
        const made = await runner.play(setting, mine, () => mine === seat);
        if (made === null) return;
        keep(made);
        tries.push(made);
      }
      batch(() => {
        play.fault.value = null;
        play.truth.value = lessonTruth(lesson, tries);
        play.stage.value = 'revealed';
      });
    } catch (reason) {
      // The answer can be asked for again.
      play.stage.value = 'trying';
      play.fault.value = wordsOf(reason);
    } finally {
      revealing = null;
      play.busy.value = isMoving;
    }
    rest();
  }

  /** A later move ends an earlier one that is not over. `onAnswer` hears of the first draw, which is on the chart then. */
  async function attempt(setting: LessonSetting, onAnswer: () => void): Promise<void> {
    asked++;
    const mine = ++moves;
    isMoving = true;
    play.busy.value = true;
    // The map stands still meanwhile: a small page that draws it is slow to hear the worker.
    play.playing.value = false;
    const answer = (): void => {
      isMoving = false;
      play.busy.value = revealing !== null;
    };
    try {
      const onPart = (made: LessonTry): void => {
        // What says nothing yet is no try.
        if (mine !== moves || made.values.every((value) => value === null)) return;
        const had = tryAt(play.tries.peek(), setting);
        if (had === null || made.draws > had.draws) keep(made);
        if (made.draws === 0) return;
        answer();
        onAnswer();
      };
      const made = await runner.play(setting, seat, () => mine === moves, show, onPart);
      if (made !== null && tryAt(play.tries.peek(), setting)?.draws !== made.draws) keep(made);
      play.fault.value = null;
    } catch (reason) {
      play.fault.value = wordsOf(reason);
    } finally {
      if (mine === moves) answer();
    }
    if (mine === moves && revealing === null) rest();
  }

  /** While nobody moves anything. */
  function rest(): void {
    const mine = asked;
    // What goes wrong is told when it is asked for.
    ahead.settle(() => mine === asked).catch(() => undefined);
  }

  /** Until the first draw says something; the others are drawn while that is looked at. */
  function answered(setting: LessonSetting): Promise<void> {
    return new Promise((resolve) => void attempt(setting, resolve).then(resolve));
  }

  function keep(made: LessonTry): void {
    play.tries.value = withTry(play.tries.peek(), made);
  }

  return play;
}
