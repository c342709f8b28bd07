// Studies for tests: whole, small, and changed where a test needs it.
import type { Change, Study, StudyFile } from '../../src/model/study.ts';
import { changeSchema } from '../../src/model/study-placement.ts';
import { checkStudy } from '../../src/persistence/study-reader.ts';

/** A study over a town of about 1 km with a hub in a corner; scenario "vans" is the baseline, "depots" and "lockers" follow. */
export function aStudy(changes: Partial<StudyFile> = {}): Study {
  const file: StudyFile = {
    format: 1,
    name: 'Test town',
    seed: 7,
    days: { warmUp: 0, measured: 1 },
    city: { kind: 'synthetic', style: 'grid', radius: 800, centreRadius: 300, outskirts: 1_000, addresses: 80 },
    demand: { parcelsPerDay: 60 },
    scenarios: [
      {
        id: 'vans',
        name: 'Vans only',
        hubs: [{ id: 'hub', name: 'Hub', position: { x: 0, y: 0 } }],
        fleets: [
          { id: 'vans', name: 'Vans', kind: 'van', at: 'hubs' },
          { id: 'feeders', name: 'Feeders', kind: 'feeder', at: 'hubs' },
          { id: 'bikes', name: 'Bikes', kind: 'bike', at: 'depots' },
        ],
      },
      {
        id: 'depots',
        name: 'One depot',
        changes: [
          {
            id: 'c1',
            kind: 'add-depot',
            depot: { id: 'market', name: 'Market', position: { x: 600, y: 600 }, catchment: 700 },
          },
        ],
      },
      {
        id: 'lockers',
        name: 'One locker',
        changes: [
          {
            id: 'c1',
            kind: 'add-locker',
            locker: { id: 'box', name: 'Box', position: { x: 400, y: 400 }, compartments: { S: 2, M: 1, L: 1 } },
          },
        ],
      },
    ],
    ...changes,
  };
  const reading = checkStudy(file);
  if (!reading.ok) throw new Error(reading.problems.map((problem) => JSON.stringify(problem)).join('\n'));
  return reading.study;
}

/** The study with one more scenario: the changes of an existing one and some of its own. */
export function withVariant(study: Study, id: string, like: string, more: Change[]): Study {
  const [baseline, ...variants] = study.scenarios;
  const model = variants.find((variant) => variant.id === like);
  if (model === undefined) throw new Error(`no variant ${like}`);
  return { ...study, scenarios: [baseline, ...variants, { id, name: id, changes: [...model.changes, ...more] }] };
}

/** A change that adds an ordinary depot or locker. */
export function adding(kind: 'hub' | 'depot' | 'locker', id: string, x: number, y: number): Change {
  const entity = { id, name: id, position: { x, y } };
  const change = { id: `add-${id}`, kind: `add-${kind}`, [kind]: entity };
  return changeSchema.parse(change);
}
