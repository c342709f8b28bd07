// What a lesson drives while nobody waits for it, so that what is asked for next comes sooner.
import { type LessonTry, truthSettings } from '../experiment/lesson-try.ts';
import { settingsAround } from '../model/lesson-runs.ts';
import type { LessonPlay } from './lesson-play.ts';

export interface LessonAhead {
  /**
   * While the bet is placed, the first try is driven unseen, ready for the map, and after it the others. A seat that is typed
   * has days of its own.
   */
  warmUp(): Promise<void>;
  /**
   * While nobody moves anything, tries that were left behind get all their draws, an answer that takes many is worked out, and
   * what may be asked next is driven.
   */
  settle(wanted: () => boolean): Promise<void>;
}

/** `keep` puts a try on the chart. */
export function createLessonAhead(play: LessonPlay, keep: (made: LessonTry) => void): LessonAhead {
  const { runner } = play;
  const { lesson } = play.read;

  /** Days of the settings that the next moves may lead to, those that are near first. */
  async function driveAround(wanted: () => boolean): Promise<void> {
    for (const setting of settingsAround(lesson, play.setting.peek())) {
      if (!wanted()) return;
      await runner.ahead(setting, play.drawnFor(), wanted);
    }
  }

  return {
    warmUp: async () => {
      const [setting, seat] = [play.setting.peek(), play.drawnFor()];
      const isUnasked = (): boolean => play.stage.peek() === 'bet' && play.drawnFor() === seat;
      if (!isUnasked()) return;
      try {
        if ((await runner.play(setting, seat, isUnasked, () => undefined)) !== null) await driveAround(isUnasked);
      } catch {
        // What goes wrong is told when it is asked for.
      }
    },
    settle: async (wanted) => {
      const open = play.tries.peek().filter(({ draws }) => draws < lesson.replications);
      for (const { setting } of open) {
        const made = await runner.play(setting, play.drawnFor(), wanted);
        if (made === null) return;
        keep(made);
      }
      if (lesson.replications > 1) {
        for (const setting of truthSettings(lesson)) {
          if ((await runner.play(setting, play.drawnFor(), wanted)) === null) return;
        }
      }
      await driveAround(wanted);
    },
  };
}
