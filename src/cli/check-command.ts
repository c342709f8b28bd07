// `doorstep check STUDY`: whether a study can run, with every problem where it cannot, and what to know first where it can.
import { counted } from '../base/format.ts';
import { placementWarnings } from '../experiment/warnings.ts';
import { placementsOf } from '../model/placement.ts';
import { settingOf } from '../simulation/setting.ts';
import { argumentsOf, type Sheet } from './arguments.ts';
import { PROGRESS, sayingProgress } from './progress.ts';
import { studyFromFile } from './study-file.ts';
import { findWays } from './ways-first.ts';

export const CHECK: Sheet = {
  files: ['STUDY'],
  does: 'Names every problem of a study file with its place; of one that can run, what its scenarios lack.',
  options: { progress: PROGRESS },
};

export function checkCommand(args: readonly string[], tell: (line: string) => void = () => undefined): string {
  const { positionals, values } = argumentsOf(args, CHECK);
  const say = sayingProgress(values, tell);
  const { study, ground } = studyFromFile(positionals[0] as string, say);
  findWays(placementsOf(study), ground, say);
  const warnings = placementsOf(study).flatMap((placement) =>
    placementWarnings(settingOf(study, placement, ground, 0)).map((warning) => `${placement.id}: ${warning}\n`),
  );
  const told = warnings.length === 0 ? '' : `, ${counted(warnings.length, 'warning')}`;
  const scenarios = counted(study.scenarios.length, 'scenario');
  return `${study.name}: ${scenarios}, no problems${told}\n${warnings.join('')}`;
}
