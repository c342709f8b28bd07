// `doorstep place STUDY FILE`: a study with the user's own stops, zones, sites, hubs, depots or lockers in it.
import { writeStudy } from '../persistence/study-writer.ts';
import { studyWithFile } from '../service/own-data.ts';
import { argumentsOf, option, type Sheet } from './arguments.ts';
import { badInput } from './bad-input.ts';
import { OUT, ownFile } from './own-options.ts';
import { studyFromFile, writeOut } from './study-file.ts';

export const PLACE: Sheet = {
  files: ['STUDY', 'FILE'],
  does: 'Puts stops, zones, sites, hubs, micro-depots or lockers of your own (CSV or GeoJSON) into a study.',
  options: {
    scenario: option('ID', 'the scenario that gets hubs, micro-depots and lockers', 'the first one, the baseline'),
    out: OUT,
  },
};

export function placeCommand(args: readonly string[], tell: (line: string) => void): string {
  const { positionals, values } = argumentsOf(args, PLACE);
  const [path, file] = positionals as [string, string];
  const { study, ground } = studyFromFile(path);
  const ids = study.scenarios.map(({ id }) => id);
  const scenario = values.scenario === undefined ? (ids[0] as string) : String(values.scenario);
  if (!ids.includes(scenario)) throw badInput('--scenario', scenario, `one of ${ids.join(', ')}`);
  const placed = studyWithFile(study, ground, scenario, ownFile(file));
  for (const line of placed.report) tell(line);
  return writeOut(values, writeStudy(placed.study));
}
