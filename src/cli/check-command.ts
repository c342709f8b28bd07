// `doorstep check STUDY`: whether a study can run, with every problem where it cannot, and what to know first where it can.
import { counted } from '../base/format.ts';
import { placementWarnings } from '../experiment/warnings.ts';
import { placementsOf } from '../model/placement.ts';
import { settingOf } from '../simulation/setting.ts';
import { argumentsOf } from './arguments.ts';
import { studyFromFile } from './study-file.ts';
import { warningLines } from './warning-lines.ts';

export function checkCommand(args: readonly string[]): string {
  const { positionals } = argumentsOf(args, {}, ['STUDY']);
  const { study, ground } = studyFromFile(positionals[0] as string);
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
