// `doorstep check STUDY`: whether a study can run, with every problem where it cannot, and what to know first where it can.
import { counted } from '../base/format.ts';
import { placementWarnings } from '../experiment/warnings.ts';
import { placementsOf } from '../model/placement.ts';
import { settingOf } from '../simulation/setting.ts';
import { argumentsOf, type Sheet } from './arguments.ts';
import { PROGRESS, sayingProgress } from './progress.ts';
import { studyFromFile } from './study-file.ts';
import { warningLines } from './warning-lines.ts';
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
  const warnings = warningLines(
    placementsOf(study).map((placement) => ({
      name: placement.id,
      warnings: placementWarnings(settingOf(study, placement, ground, 0)),
    })),
  );
  const told = warnings.length === 0 ? '' : `, ${counted(warnings.length, 'warning')}`;
  const scenarios = counted(study.scenarios.length, 'scenario');
  return `${study.name}: ${scenarios}, no problems${told}\n${warnings.join('')}`;
}
