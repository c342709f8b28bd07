// Looks at the scenarios of a study whose streets are laid, step by step: finds the ways of its city, then what can be said of each scenario.
import type { Share } from '../base/units.ts';
import { placementsOf } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import { shownStudy } from '../persistence/bundled-names.ts';
import type { Ground } from '../simulation/ground.ts';
import type { ScenarioView } from './protocol.ts';
import { scenarioOutline, scenarioStages } from './scenario-view.ts';
import { startWaysAhead, type WayStore, type WaysWork } from './ways-ahead.ts';

export interface Looking {
  /** One step; true when nothing is left to do. */
  step(): boolean;
  share(): Share;
  doing(): 'finding ways' | 'looking at the scenarios';
  /** What is known without ways, at once: no reach and no warnings. */
  outlines(): readonly ScenarioView[];
  /** Everything, when nothing is left to do. */
  views(): readonly ScenarioView[];
}

/** Share of the work after which the ways of a large city are there, as measured on `metropolis`. */
const WAYS = 0.65;

/** `store`: where the ways of large cities are kept; it answers between steps. */
export function startLooking(study: Study, ground: Ground, store: WayStore | null): Looking {
  const named = shownStudy(study);
  const placements = placementsOf(named);
  const views: ScenarioView[] = [];
  let ways: WaysWork | null = null;
  let hasWays = false;
  let stages: ReturnType<typeof scenarioStages> | null = null;

  const lookAt = (placement: (typeof placements)[number]): void => {
    stages ??= scenarioStages(named, placement, ground);
    const stage = stages.next();
    if (!stage.done) return;
    views.push(stage.value);
    stages = null;
  };
  return {
    step() {
      if (!hasWays) {
        ways ??= startWaysAhead(ground, store);
        hasWays = ways.step();
        return false;
      }
      const placement = placements[views.length];
      if (placement !== undefined) lookAt(placement);
      return views.length === placements.length;
    },
    share() {
      if (!hasWays) return WAYS * (ways?.share() ?? 0);
      return WAYS + ((1 - WAYS) * views.length) / placements.length;
    },
    doing: () => (hasWays ? 'looking at the scenarios' : 'finding ways'),
    outlines: () => placements.map((placement) => scenarioOutline(named, placement, ground)),
    views() {
      if (views.length < placements.length) throw new Error('views: expected all scenarios to be looked at');
      return views;
    },
  };
}
