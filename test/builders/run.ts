// Whole runs for tests, planned inline.
import { placementOf } from '../../src/model/placement.ts';
import type { Study } from '../../src/model/study.ts';
import type { City } from '../../src/network/city.ts';
import { finish, start, step } from '../../src/planning/planner.ts';
import type { Plan, RoutingProblem } from '../../src/planning/problem.ts';
import { groundOf } from '../../src/simulation/ground.ts';
import { advance, givePlans, startRun } from '../../src/simulation/run.ts';
import type { Run } from '../../src/simulation/run-state.ts';
import { type Setting, settingOf } from '../../src/simulation/setting.ts';

export function aSetting(study: Study, city: City, scenario = study.scenarios[0].id, replication = 0): Setting {
  const placement = placementOf(study, scenario);
  if (placement === undefined) throw new Error(`no scenario ${scenario}`);
  return settingOf(study, placement, groundOf(city, study.rules.speeds), replication);
}

/** Runs to the end, or until a second; plans take so many iterations. */
export function runThrough(run: Run, until = Number.POSITIVE_INFINITY, iterations = 200): Run {
  for (;;) {
    const { requests, done, events } = advance(run, until);
    if (requests.length > 0) {
      givePlans(
        run,
        requests.map(({ problem }) => aPlan(problem, iterations)),
      );
    } else if (done || events === 0) return run;
  }
}

export function aPlan(problem: RoutingProblem, iterations = 200): Plan {
  const state = start(problem, iterations);
  while (!step(state, 1_000));
  return finish(state);
}

export function aRun(study: Study, city: City, scenario?: string, replication?: number): Run {
  return runThrough(startRun(aSetting(study, city, scenario, replication)));
}
