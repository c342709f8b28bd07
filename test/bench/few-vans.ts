// A town whose hub has a fixed number of vans: they leave with the parcels of the day before, and same-day orders come in meanwhile.
import type { Change, StudyFile } from '../../src/model/study.ts';

const COUNTS = [3, 4, 6, 'as needed'] as const;
const [first, ...others] = COUNTS;

export const FEW_VANS: StudyFile = {
  format: 1,
  name: 'Few vans',
  seed: 11,
  days: { warmUp: 1, measured: 2 },
  city: {
    kind: 'synthetic',
    style: 'european',
    seed: 3,
    radius: 2_300,
    centreRadius: 900,
    outskirts: 7_000,
    addresses: 2_600,
    river: true,
    parks: 5,
  },
  demand: { parcelsPerDay: 150, sameDay: { share: 0.25, hours: 3 } },
  scenarios: [
    {
      id: `${first}`,
      name: `Vans: ${first}`,
      hubs: [{ id: 'hub', name: 'Hub', position: { x: -3_649, y: -5_997 } }],
      fleets: [{ id: 'vans', name: 'Vans', kind: 'van', at: 'hubs', count: first }],
    },
    ...others.map((count) => {
      const change: Change = { id: 'count', on: true, kind: 'set-fleet', target: 'vans', set: { count } };
      return { id: count === 'as needed' ? 'ample' : `${count}`, name: `Vans: ${count}`, changes: [change] };
    }),
  ],
};
