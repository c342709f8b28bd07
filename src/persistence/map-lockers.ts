// The parcel lockers of a map as lockers of a study's baseline, and what the user should know of them.
import { FARTHEST } from '../model/placement.ts';
import type { StudyFile } from '../model/study.ts';
import { leftOut } from '../network/import-report.ts';
import type { OsmLocker } from '../network/osm-lockers.ts';
import { facilityPlace, type Ground } from '../simulation/ground.ts';
import { demandPhrases } from './demand-phrases.ts';
import { compartmentsOf } from './place-columns.ts';

type LockerEntry = NonNullable<StudyFile['scenarios'][0]['lockers']>[number];

export interface MapLockers {
  readonly lockers: readonly LockerEntry[];
  readonly report: readonly string[];
}

/**
 * They stand there whatever a scenario changes, so that they belong to the baseline, from which every scenario starts.
 * Those too far from a street that vans and bikes can reach are left out, and said.
 */
export function lockersOfMap(ground: Ground, found: readonly OsmLocker[]): MapLockers {
  const said = demandPhrases();
  const near = found.filter(({ position }) => {
    const distance = facilityPlace(ground, position)?.distance ?? Number.POSITIVE_INFINITY;
    return distance <= FARTHEST;
  });
  const lockers = near.map(({ position, name, capacity }, row) => ({
    id: `map-locker-${row + 1}`,
    name: `${name === '' ? said.names.mapLocker : name} ${row + 1}`,
    position: { x: Math.round(position.x), y: Math.round(position.y) },
    ...(capacity === null ? {} : { compartments: compartmentsOf(capacity) }),
  }));
  const report: string[] = [];
  if (near.length > 0) {
    const names = new Map<string, number>();
    for (const { name } of near) names.set(name || said.unnamed, (names.get(name || said.unnamed) ?? 0) + 1);
    const list = [...names].map(([name, count]) => `${count} × ${name}`);
    const takers = near.filter(({ takesIn }) => takesIn).length;
    const sized = near.filter(({ capacity }) => capacity !== null).length;
    report.push(said.lockers(near.length, list, sized, takers));
  }
  const far = found.length - near.length;
  if (far > 0) report.push(leftOut(said.farLockers(far, FARTHEST)));
  return { lockers, report };
}
