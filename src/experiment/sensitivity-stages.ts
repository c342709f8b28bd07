// The two stages in which assumptions are tried: each end over one draw of luck, then the strongest ones over more.
import type { Study } from '../model/study.ts';
import type { End } from './assumed-values.ts';
import { ASSUMPTIONS, type Assumption, isOpen, studyAt } from './assumptions.ts';

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

/** Both ends of every assumption whose ends differ for this study; the low end before the high one. */
export function studyEnds(study: Study): StudyEnd[] {
  return ASSUMPTIONS.filter((assumption) => isOpen(study, assumption)).flatMap((assumption) =>
    (['low', 'high'] as const).map((end) => ({ assumption, end, study: studyAt(study, assumption, end) })),
  );
}
