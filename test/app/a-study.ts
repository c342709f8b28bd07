// A small study to edit: one hub, two micro-depots and a locker in the baseline, and two variants.
import { type Study, type StudyFile, studySchema } from '../../src/model/study.ts';

export function aStudy(change: Partial<StudyFile> = {}): Study {
  return studySchema.parse({
    format: 1,
    name: 'Small town',
    seed: 1,
    calendar: {},
    days: {},
    city: { kind: 'synthetic', style: 'european', radius: 400, centreRadius: 120, outskirts: 700, addresses: 40 },
    demand: { parcelsPerDay: 12 },
    rules: {},
    prices: {},
    scenarios: [
      {
        id: 'vans',
        name: 'Vans only',
        hubs: [{ id: 'hub', name: 'Hub', position: { x: 600, y: 0 } }],
        fleets: [{ id: 'van-fleet', name: 'Vans', kind: 'van', at: 'hubs' }],
        depots: [{ id: 'mill', name: 'Mill', position: { x: 100, y: 0 }, open: false }],
        lockers: [{ id: 'station', name: 'Station', position: { x: 0, y: 50 } }],
      },
      {
        id: 'one',
        name: 'One depot',
        changes: [
          { id: 'open-mill', kind: 'set-depot', target: 'mill', set: { open: true } },
          { id: 'bikes', kind: 'add-fleet', fleet: { id: 'bike-fleet', name: 'Bikes', kind: 'bike', at: 'depots' } },
        ],
      },
      {
        id: 'own',
        name: 'Own depot',
        changes: [
          {
            id: 'port',
            kind: 'add-depot',
            depot: { id: 'port', name: 'Port', position: { x: -80, y: 20 } },
          },
        ],
      },
    ],
    ...change,
  });
}
