// Opens a study step by step, so that a large city can be watched while it opens: first its streets, then what can be said of
// each scenario.
import { InputError } from '../base/problem.ts';
import { type Placement, placementsOf } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import { shownStudy } from '../persistence/bundled-names.ts';
import { placementProblems } from '../persistence/placement-check.ts';
import type { Ground } from '../simulation/ground.ts';
import { groundStages, isSameCity, type LaidGround } from '../simulation/ground-of.ts';
import { cityView } from './city-view.ts';
import type { Answer, CityView, OpenedStudy, ScenarioView } from './protocol.ts';
import { scenarioStages } from './scenario-view.ts';
import { startWaysAhead, type WayStore, type WaysWork } from './ways-ahead.ts';

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

/** Share of the work after which the streets are there, and after which the ways of a large city are, as measured on `metropolis`. */
const STREETS = 0.33;
const WAYS = 0.7;

/** `store`: where the ways of large cities are kept; it answers between steps. `known`: the city's draw, see LaidCity. */
export function startOpening(
  study: Study,
  before: ({ readonly study: Study } & LaidGround) | null,
  store: WayStore | null = null,
  known: number | null = null,
): Opening {
  const isCityKept = before !== null && isSameCity(before.study, study);
  const named = shownStudy(study);
  const placements: readonly Placement[] = placementsOf(named);
  const scenarios: ScenarioView[] = [];
  const laying = groundStages(study, before, known);
  let laidShare = 0;
  let draw: number | null = null;
  let ground: Ground | null = null;
  let ways: WaysWork | null = null;
  let hasWays = false;
  let looking: ReturnType<typeof scenarioStages> | null = null;
  let answer: Answer<OpenedStudy> | null = null;
  let isCityTaken = isCityKept;

  const takeCity = (): CityView | null => {
    if (ground === null || isCityTaken) return null;
    isCityTaken = true;
    return cityView(ground.city);
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
    if (!hasWays) {
      ways ??= startWaysAhead(ground, store);
      hasWays = ways.step();
      return;
    }
    const placement = placements[scenarios.length];
    if (placement !== undefined) {
      looking ??= scenarioStages(named, placement, ground);
      const stage = looking.next();
      if (stage.done) {
        scenarios.push(stage.value);
        looking = null;
      }
    }
    if (scenarios.length === placements.length)
      answer = { ok: true, value: { study, city: takeCity(), draw, scenarios } };
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
    share() {
      if (ground === null) return STREETS * laidShare;
      if (!hasWays) return STREETS + (WAYS - STREETS) * (ways?.share() ?? 0);
      return WAYS + ((1 - WAYS) * scenarios.length) / placements.length;
    },
    doing() {
      if (ground === null) return 'laying out the streets';
      return hasWays ? 'looking at the scenarios' : 'finding ways';
    },
    city: takeCity,
    ground: () => (ground === null ? null : { ground, draw }),
    result() {
      if (answer === null) throw new Error('result: expected a study that is open');
      return answer;
    },
  };
}
