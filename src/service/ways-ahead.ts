// Works out the ways of a large city before they are asked for, slice by slice, or takes them from where they were kept.
import type { Travel, WaysAhead } from '../network/travel.ts';
import type { Ground } from '../simulation/ground.ts';

/** Where what was worked out is kept from one visit to the next. Whatever fails there costs time and nothing else. */
export interface WayStore {
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<void>;
}

export interface WaysWork {
  /** One slice; true when nothing is left to do. While the store has not answered there is nothing to do in a slice. */
  step(): boolean;
  share(): number;
}

/** Of all three kinds of travellers, and of fleets with speeds of their own. */
export function startWaysAhead({ motor, bike, walk, own }: Ground, store: WayStore | null): WaysWork {
  return startWaysOf([motor, bike, walk, ...own.values()], store);
}

/** True if nothing is left to be worked out. */
export function areWaysThere({ motor, bike, walk, own }: Ground): boolean {
  return [motor, bike, walk, ...own.values()].every(({ ahead }) => ahead === null || ahead.isThere());
}

/** Work under way, so that whoever begins with the same ways goes on with it. */
const UNDER_WAY = new WeakMap<WaysAhead, WaysWork>();

export function startWaysOf(travels: readonly Travel[], store: WayStore | null): WaysWork {
  const all = travels.flatMap(({ ahead }) => ahead ?? []);
  const works = all.filter((ahead) => !ahead.isThere()).map((ahead) => workOn(ahead, store));
  let done = 0;
  return {
    step() {
      if (works[done]?.step()) done++;
      return done === works.length;
    },
    share: () => (works.length === 0 ? 1 : (done + (works[done]?.share() ?? 0)) / works.length),
  };
}

function workOn(ahead: WaysAhead, store: WayStore | null): WaysWork {
  const work = UNDER_WAY.get(ahead) ?? oneAhead(ahead, store);
  UNDER_WAY.set(ahead, work);
  return work;
}

function oneAhead(ahead: WaysAhead, store: WayStore | null): WaysWork {
  const key = store === null ? '' : ahead.key();
  let state: 'new' | 'asked' | 'working' | 'done' = store === null ? 'working' : 'new';
  let work: ReturnType<WaysAhead['work']> | null = null;
  let share = 0;
  const answer = (kept: unknown): void => {
    state = ahead.take(kept) ? 'done' : 'working';
  };
  return {
    step() {
      if (state === 'new') {
        state = 'asked';
        store?.get(key).then(answer, () => answer(null));
      } else if (state === 'working') {
        work ??= ahead.work();
        const slice = work.next();
        if (slice.done) {
          state = 'done';
          store?.put(key, slice.value).catch(() => undefined);
        } else share = slice.value;
      }
      return state === 'done';
    },
    share: () => (state === 'done' ? 1 : share),
  };
}
