// Opens a study for the desk while the reader sees how far it is and may leave off.
import type { Study } from '../model/study.ts';
import type { Answer, CityView } from '../service/protocol.ts';
import type { OpeningWatcher, ServiceClient } from './service-client.ts';
import type { Session } from './session.ts';
import { type Opening, openRead, readAndOpen } from './study-opening.ts';

export interface WatchedOpening {
  /** One at a time. `onCity` hears of the city before the rest is there. No problems in a refusal: it was cancelled. */
  open(text: string, onCity?: (city: CityView) => void): Promise<Answer<Opening>>;
  /** A study that was open before. */
  again(study: Study): Promise<Answer<Opening>>;
  /** The page is told at once; the worker leaves off after its slice. */
  cancel(): void;
  /** True if the last opening was cancelled. */
  wasCancelled(): boolean;
}

export function createWatchedOpening(session: Session, front: ServiceClient): WatchedOpening {
  let isWanted = true;

  async function watch(
    work: (watcher: OpeningWatcher) => Promise<Answer<Opening>>,
    onCity?: (city: CityView) => void,
  ): Promise<Answer<Opening>> {
    const laid: { city: CityView | null } = { city: null };
    isWanted = true;
    session.openingNow.value = { done: false, share: 0, daysOver: 0, doing: 'laying out the streets' };
    try {
      const answer = await work({
        onProgress(progress) {
          if (isWanted) session.openingNow.value = progress;
        },
        onCity(city) {
          if (!isWanted) return;
          laid.city = city;
          onCity?.(city);
        },
        wanted: () => isWanted,
      });
      if (!answer.ok) return answer;
      const { study, opened } = answer.value;
      return { ok: true, value: { study, opened: { ...opened, city: laid.city ?? opened.city } } };
    } finally {
      session.openingNow.value = null;
    }
  }

  return {
    open: (text, onCity) => watch((watcher) => readAndOpen(front, text, session.study.peek(), watcher), onCity),
    again: (study) => watch((watcher) => openRead(front, study, watcher)),
    cancel() {
      isWanted = false;
      session.openingNow.value = null;
    },
    wasCancelled: () => !isWanted,
  };
}
