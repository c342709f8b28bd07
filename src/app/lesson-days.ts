// The days that a lesson drives: each once, however often and by whomever it is asked for, also while it is under way.
import type { ReplicationResult } from '../experiment/replication-result.ts';
import type { LessonRun } from '../model/lesson-runs.ts';
import { placementOf } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import type { ShownRun } from '../service/run-protocol.ts';
import { runReplication } from './replication-job.ts';
import type { ServiceClient } from './service-client.ts';

export interface DayWishes {
  /** A day that nobody wants any more is not driven to the end. */
  readonly wanted: () => boolean;
  /** Slices of a run from one question to the worker to the next. */
  readonly slices: number;
  /** It is wanted for the map too. */
  readonly isShown: boolean;
}

export interface LessonDay {
  /** Null where it was not wanted to the end. */
  readonly result: Promise<ReplicationResult | null>;
  /** After the result; null as well where it is not for the map. */
  readonly run: Promise<ShownRun | null>;
}

export interface LessonDays {
  drive(study: Study, run: LessonRun, wishes: DayWishes): LessonDay;
}

/** A day under way, with all who want it. */
interface Flight extends LessonDay {
  readonly wishes: DayWishes[];
  readonly isShown: boolean;
}

/** Results kept: a class that tried all settings of lesson 3, each drawn sixteen times. */
const KEPT = 1_200;

export function createLessonDays(client: ServiceClient): LessonDays {
  const kept = new Map<string, ReplicationResult>();
  const places = new Map<string, number>();
  const flying = new Map<string, Flight>();
  /** The day that was made for the map last. */
  let onMap: { readonly key: string; readonly run: ShownRun } | null = null;

  /** A control that moves one scenario leaves the days of the others as they were. */
  function keyOf(study: Study, { scenario, replication }: LessonRun): string {
    const text = JSON.stringify({ ...study, scenarios: [study.scenarios[0].id, placementOf(study, scenario)] });
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return `${place}/${replication}`;
  }

  function start(key: string, study: Study, run: LessonRun, first: DayWishes): Flight {
    const wishes = [first];
    const { isShown } = first;
    let flight: Flight | null = null;
    const isWanted = (): boolean => {
      const is = wishes.some(({ wanted }) => wanted());
      // Who asks from now on finds it ended, and begins it anew.
      if (!is && flying.get(key) === flight) flying.delete(key);
      return is;
    };
    let tell: (result: ReplicationResult | null) => void = () => undefined;
    let fail: (reason: unknown) => void = () => undefined;
    const told = new Promise<ReplicationResult | null>((resolve, reject) => {
      [tell, fail] = [resolve, reject];
    });
    const keep = (result: ReplicationResult): void => {
      if (kept.size >= KEPT) kept.clear();
      kept.set(key, result);
      tell(result);
    };
    const driven = runReplication<ShownRun | null>(client, study, {
      ...run,
      wanted: isWanted,
      get slices() {
        return Math.max(...wishes.filter(({ wanted }) => wanted()).map(({ slices }) => slices), 1);
      },
      finish: async (service, job) => {
        if (!isShown) {
          keep(await service.result(job));
          return null;
        }
        // The numbers come first, since making a day ready for the map takes a moment.
        keep(await service.answer(job));
        if (isWanted()) return service.shown(job);
        await service.drop(job);
        return null;
      },
    });
    const over = driven.finally(() => {
      if (flying.get(key) === flight) flying.delete(key);
    });
    over.then((shown) => {
      if (shown !== null) onMap = { key, run: shown };
      tell(null);
    }, fail);
    // Whoever waits for the numbers hears of it.
    over.catch(() => undefined);
    told.catch(() => undefined);
    flight = { wishes, isShown, result: told, run: over };
    return flight;
  }

  return {
    drive(study, run, wishes) {
      // Nobody is to find a day under way that ended before it began.
      if (!wishes.wanted()) return { result: Promise.resolve(null), run: Promise.resolve(null) };
      const key = keyOf(study, run);
      const had = kept.get(key);
      if (had !== undefined && !wishes.isShown) return { result: Promise.resolve(had), run: Promise.resolve(null) };
      if (had !== undefined && onMap?.key === key)
        return { result: Promise.resolve(had), run: Promise.resolve(onMap.run) };
      let flight = flying.get(key);
      if (flight !== undefined && (flight.isShown || !wishes.isShown)) flight.wishes.push(wishes);
      else {
        flight = start(key, study, run, wishes);
        flying.set(key, flight);
      }
      return had === undefined ? flight : { result: Promise.resolve(had), run: flight.run };
    },
  };
}
