// Opens a study step by step, so that a large city can be watched while it opens: first its streets, then what can be said of
// each scenario.
import { InputError } from '../base/problem.ts';
import type { Study } from '../model/study.ts';
import { placementProblems } from '../persistence/placement-check.ts';
import type { Ground } from '../simulation/ground.ts';
import { groundStages, isSameCity, type LaidGround } from '../simulation/ground-of.ts';
import { cityView } from './city-view.ts';
import { type Looking, startLooking } from './looking.ts';
import type { Answer, CityView, OpenedStudy } from './protocol.ts';
import { areWaysThere, type WayStore } from './ways-ahead.ts';

export interface Opening {
  readonly study: Study;
  /** One step; true when nothing is left to do. Never throws on bad input: `result` tells. */
  step(): boolean;
  share(): number;
  doing(): 'laying out the streets' | 'finding ways' | 'looking at the scenarios';
  /** The city, as soon as it is there and once; null before, and where it is the one that was open before. */
  city(): CityView | null;
  /** The ground, where there are no problems. */
  ground(): LaidGround | null;
  /** Without the city where that was taken before. */
  result(): Answer<OpenedStudy>;
}

/** Share of the work after which the streets are there, in a city whose ways take no time. */
const STREETS = 0.9;

/**
 * `store`: where the ways of large cities are kept; it answers between steps. `known`: the city's draw, see LaidCity. With `isEarly`
 * a study is open once its streets are laid where ways are yet to be found: its scenarios are looked at afterwards.
 */
export function startOpening(
  study: Study,
  before: ({ readonly study: Study } & LaidGround) | null,
  store: WayStore | null = null,
  known: number | null = null,
  isEarly = false,
): Opening {
  const isCityKept = before !== null && isSameCity(before.study, study);
  const laying = groundStages(study, before, known);
  let laidShare = 0;
  let draw: number | null = null;
  let ground: Ground | null = null;
  let looking: Looking | null = null;
  let answer: Answer<OpenedStudy> | null = null;
  let isCityTaken = isCityKept;

  const takeCity = (): CityView | null => {
    if (ground === null || isCityTaken) return null;
    isCityTaken = true;
    return cityView(ground.city);
  };
  const opened = (scenarios: OpenedStudy['scenarios'], isLookedAt: boolean): void => {
    answer = { ok: true, value: { study, city: takeCity(), draw, scenarios, isLookedAt } };
  };
  const work = (): void => {
    if (ground === null) {
      const slice = laying.next();
      if (!slice.done) {
        laidShare = slice.value;
        return;
      }
      const problems = placementProblems(study, slice.value.ground);
      if (problems.length > 0) answer = { ok: false, problems };
      else ({ ground, draw } = slice.value);
      return;
    }
    looking ??= startLooking(study, ground, store);
    if (isEarly && !areWaysThere(ground)) opened(looking.outlines(), false);
    else if (looking.step()) opened(looking.views(), true);
  };
  return {
    study,
    step() {
      try {
        if (answer === null) work();
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        answer = { ok: false, problems: error.problems };
      }
      return answer !== null;
    },
    share: () => (ground === null ? STREETS * laidShare : STREETS + (1 - STREETS) * (looking?.share() ?? 0)),
    doing: () => (ground === null ? 'laying out the streets' : (looking?.doing() ?? 'finding ways')),
    city: takeCity,
    ground: () => (ground === null ? null : { ground, draw }),
    result() {
      if (answer === null) throw new Error('result: expected a study that is open');
      return answer;
    },
  };
}
