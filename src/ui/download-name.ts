// Names of files that leave the page: they say study, scenario and seed, in letters that every system takes.
import { words } from './words.ts';

export interface DownloadName {
  readonly study: string;
  /** The scenario it is about, or how many the file holds. */
  readonly scenario: string | number;
  readonly seed: number;
  /** What it is, where it is not the study: "journal", "legs". */
  readonly what?: string;
  /** Without its dot. */
  readonly ending: string;
}

/** Letters of each part at most: file systems take 255 bytes in all. */
const LONGEST = 60;

/** "old-town_5-scenarios_seed-1.json", "old-town_two-depots_seed-1_legs.geojson" */
export function downloadName({ study, scenario, seed, what, ending }: DownloadName): string {
  const scenarios = typeof scenario === 'number' ? words.save.scenarios(scenario) : scenario;
  const parts = [plain(study, 'study'), plain(scenarios, 'scenario'), `seed-${seed}`];
  return `${[...parts, ...(what === undefined ? [] : [plain(what, 'data')])].join('_')}.${ending}`;
}

/** Accents are taken off; what is no Latin letter or digit becomes a hyphen. */
function plain(name: string, otherwise: string): string {
  const letters = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return letters === '' ? otherwise : letters;
}
