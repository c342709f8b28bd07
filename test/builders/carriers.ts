// A test town with several carriers, each with a hub of its own.
import type { Change, Study, StudyFile } from '../../src/model/study.ts';
import { changeSchema } from '../../src/model/study-placement.ts';
import { checkStudy } from '../../src/persistence/study-reader.ts';
import { aStudy } from './study.ts';

const HUBS = [
  { x: 0, y: 0 },
  { x: 800, y: 0 },
  { x: 0, y: 800 },
];

/** Carriers a, b (and c) with weights; fleets at every hub; scenarios "alone", and "roof" and "pooled" with one micro-depot. */
export function severalCarriers(
  shares: readonly number[],
  changes: Partial<StudyFile> = {},
  depot: object = {},
): Study {
  const ids = ['a', 'b', 'c'].slice(0, shares.length);
  const carriers = ids.map((id, row) => ({ id, name: id.toUpperCase(), share: shares[row] as number }));
  const market = { id: 'market', name: 'Market', position: { x: 600, y: 600 }, catchment: 900, ...depot };
  const withDepot = (sharing: object): Change[] => [
    changeSchema.parse({ id: 'c1', kind: 'add-depot', depot: { ...market, ...sharing } }),
  ];
  return aStudy({
    carriers,
    scenarios: [
      {
        id: 'alone',
        name: 'Alone',
        hubs: ids.map((id, row) => ({ id: `hub-${id}`, name: `Hub ${id}`, position: HUBS[row] as Point, carrier: id })),
        fleets: [
          { id: 'vans', name: 'Vans', kind: 'van', at: 'hubs' },
          { id: 'feeders', name: 'Feeders', kind: 'feeder', at: 'hubs' },
          { id: 'bikes', name: 'Bikes', kind: 'bike', at: 'depots' },
        ],
      },
      { id: 'roof', name: 'Roof', changes: withDepot({}) },
      { id: 'pooled', name: 'Pooled', changes: withDepot({ sharing: 'pooled' }) },
    ],
    ...changes,
  });
}

type Point = { x: number; y: number };

/** The study with contractors in its baseline, and so in all scenarios; throws where they cannot stand. */
export function withContractors(study: Study, ...contractors: object[]): Study {
  const [baseline, ...variants] = study.scenarios;
  const named = contractors.map((one, row) => ({ id: `contractor-${row}`, name: `Contractor ${row}`, ...one }));
  const reading = checkStudy({ ...study, scenarios: [{ ...baseline, contractors: named }, ...variants] });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.study;
}
