// The way back and forth over a reload: which versions in the store its steps are, and the steps that come back from there.
import type { Study } from '../model/study.ts';
import type { History, KeptStep, Step } from './history.ts';
import type { SavedStep, SavedSteps, Spot } from './saved-study.ts';

/** Steps kept each way: fewer than the versions that are kept in any case. */
export const MOST_KEPT = 30;

/**
 * The steps of the study that was opened last, as versions of the kept study; those before another was opened are left out,
 * and one that followed the next too soon to be a version of its own.
 */
export function savedSteps(
  { past, future }: History,
  opened: Study,
  study: string | null,
  spotOf: (version: Study) => Spot | undefined,
): SavedSteps {
  const saved = (steps: readonly (Step | KeptStep)[]): readonly SavedStep[] =>
    steps
      .slice(steps.map((step) => step.opened !== opened).lastIndexOf(true) + 1)
      .flatMap((step) => {
        const spot = step.study === null ? step.spot : spotOf(step.study);
        if (!step.changed) return [{ version: 0, scenario: step.scenario }];
        if (spot === undefined || study === null) return [];
        const saved = { version: spot.version, scenario: step.scenario };
        return [spot.study === study ? saved : { ...saved, study: spot.study }];
      })
      .slice(-MOST_KEPT);
  return { past: saved(past), future: saved(future) };
}

/** The way back and forth of a study that comes from the store. */
export function historyOf(
  { past, future }: SavedSteps,
  opened: Study,
  bundled: string | null,
  study: string | null,
): History {
  const steps = (saved: readonly SavedStep[]): readonly (Step | KeptStep)[] =>
    saved.flatMap(({ version, scenario, study: other = study }): (Step | KeptStep)[] => {
      const common = { opened, bundled, scenario };
      if (version === 0) return [{ ...common, study: opened, changed: false }];
      return other === null ? [] : [{ ...common, study: null, changed: true, spot: { study: other, version } }];
    });
  return { past: steps(past), future: steps(future) };
}
