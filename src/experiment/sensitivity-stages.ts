// The stages in which assumptions are tried: each end over one draw of luck, then the strongest ones over more, until none
// that was left out moved the difference more in its one draw than those that are shown do.
import type { Study } from '../model/study.ts';
import type { End } from './assumed-values.ts';
import { ASSUMPTIONS, type Assumption, isOpen, studyAt } from './assumptions.ts';
import type { Sensitivity } from './sensitivity.ts';

/** The widest swings of each scenario that are run over all replications. */
export const FOLLOWED = 4;
/** More replications than this narrow a tornado's bars less than they cost. */
export const MOST_REPLICATIONS = 8;

/** The study with one assumption at one end of its range. */
export interface StudyEnd {
  readonly assumption: Assumption;
  readonly end: End;
  readonly study: Study;
}

/**
 * Both ends of every assumption whose ends differ in something that one of the compared scenarios uses; the low end before
 * the high one. All scenarios are compared where none are named.
 */
export function studyEnds(study: Study, compared?: readonly string[]): StudyEnd[] {
  const [baseline, ...variants] = study.scenarios;
  const asked: Study =
    compared === undefined
      ? study
      : { ...study, scenarios: [baseline, ...variants.filter(({ id }) => compared.includes(id))] };
  return ASSUMPTIONS.filter((assumption) => isOpen(asked, assumption)).flatMap((assumption) =>
    (['low', 'high'] as const).map((end) => ({ assumption, end, study: studyAt(study, assumption, end) })),
  );
}

/**
 * The assumptions to run over all replications next: of each scenario those that were wider in the first draw (`screened`)
 * than the last of its widest `FOLLOWED` is over all of them (`followed`, nothing at first), but for those that have been
 * run. Empty: the stages are over.
 */
export function nextFollowed(
  screened: readonly Sensitivity[],
  followed: readonly Sensitivity[],
  run: ReadonlySet<string>,
): Set<string> {
  const next = new Set<string>();
  for (const { scenario, swings } of screened) {
    const known = followed.find((one) => one.scenario === scenario)?.swings ?? [];
    const least = known[FOLLOWED - 1]?.width ?? 0;
    const wider = swings.filter(({ id, width }) => !run.has(id) && width > least);
    for (const { id } of wider.slice(0, FOLLOWED)) next.add(id);
  }
  return next;
}

/**
 * Of the swings over all replications (`followed`) those that can be shown as the widest, in order: at least as wide as every
 * assumption that was not run over them (not in `run`) was in its one draw. A narrower one may stand below some of those, and
 * is left out with them.
 */
export function surelyWidest(
  screened: readonly Sensitivity[],
  followed: readonly Sensitivity[],
  run: ReadonlySet<string>,
): Sensitivity[] {
  return followed.map((sensitivity) => {
    const inOneDraw = screened.find(({ scenario }) => scenario === sensitivity.scenario)?.swings ?? [];
    const leftOut = Math.max(0, ...inOneDraw.flatMap(({ id, width }) => (run.has(id) ? [] : [width])));
    return { ...sensitivity, swings: sensitivity.swings.filter(({ width }) => width >= leftOut) };
  });
}
