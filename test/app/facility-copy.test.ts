import { describe, expect, test } from 'vitest';
import { atSite } from '../../src/app/depot-place.ts';
import { type CopiedKind, withCopy } from '../../src/app/facility-copy.ts';
import { newFleet } from '../../src/app/new-things.ts';
import { addEntity, editEntity, entityIn } from '../../src/app/study-edit.ts';
import { placementOf } from '../../src/model/placement.ts';
import { type Study, studySchema } from '../../src/model/study.ts';
import { aStudy } from './a-study.ts';

function copied(study: Study, scenario: string, kind: CopiedKind, id: string) {
  const made = withCopy(study, scenario, kind, id);
  if (made === null) throw new Error(`expected a copy of ${id}`);
  expect(studySchema.safeParse(JSON.parse(JSON.stringify(made.study))).success).toBe(true);
  return { ...made, entity: entityIn(made.study, scenario, kind, made.id) };
}

describe('a copy', () => {
  test.each([
    ['hub', 'hub', 'Hub 2'],
    ['depot', 'mill', 'Mill 2'],
    ['locker', 'station', 'Station 2'],
  ] as const)(
    'of a %s stands beside it, under a name and id of its own, and is otherwise the same',
    (kind, id, name) => {
      const before = entityIn(aStudy(), 'one', kind, id);
      const { entity, id: own } = copied(aStudy(), 'one', kind, id);
      expect(entity).toEqual({ ...before, id: own, name, position: entity?.position });
      expect(entity?.position.x).toBe((before?.position.x ?? 0) + 60);
      expect(own).not.toBe(id);
    },
  );

  test('is a change of its scenario alone', () => {
    const { study } = copied(aStudy(), 'one', 'locker', 'station');
    const lockers = ['vans', 'one', 'own'].map((id) => placementOf(study, id)?.lockers.length);
    expect(lockers).toEqual([1, 2, 1]);
  });

  test('of a copy counts on', () => {
    const once = copied(aStudy(), 'one', 'depot', 'mill');
    expect(copied(once.study, 'one', 'depot', once.id).name).toBe('Mill 3');
    expect(copied(once.study, 'one', 'depot', 'mill').entity?.position.x).toBe(40);
  });

  test('of a micro-depot on a site leaves the site to it, and keeps room and rent', () => {
    const hall = { id: 'hall', name: 'Hall', position: { x: 10, y: 0 }, area: 33, rent: 12, feedersADay: 2 };
    const study = studySchema.parse(JSON.parse(JSON.stringify({ ...aStudy(), sites: [hall] })));
    const { entity } = copied(atSite(study, 'one', 'mill', 'hall'), 'one', 'depot', 'mill');
    expect(entity).toMatchObject({ area: 33, rent: 12, position: { x: 70, y: 0 } });
    expect(entity).not.toHaveProperty('site');
    expect(entity).not.toHaveProperty('feedersADay');
  });

  test('brings the fleets that stand there, and no others', () => {
    const bikes = { ...newFleet(aStudy(), 'bike'), at: 'mill', count: { mill: 3 } };
    const made = copied(addEntity(aStudy(), 'own', 'fleet', bikes), 'own', 'depot', 'mill');
    const fleets = placementOf(made.study, 'own')?.fleets ?? [];
    expect(fleets.map(({ at }) => at)).toEqual(['hubs', 'mill', made.id]);
    expect(fleets.at(-1)?.count).toEqual({ [made.id]: 3 });
  });

  test('has as many bikes of a fleet that is counted depot by depot as the original', () => {
    const counted = editEntity(aStudy(), 'one', 'fleet', 'bike-fleet', { count: { mill: 4, gone: 1 } });
    const made = copied(counted, 'one', 'depot', 'mill');
    const fleets = placementOf(made.study, 'one')?.fleets ?? [];
    expect(fleets.map(({ id }) => id)).toEqual(['van-fleet', 'bike-fleet']);
    expect(fleets[1]?.count).toEqual({ mill: 4, gone: 1, [made.id]: 4 });
    expect(placementOf(made.study, 'vans')?.fleets).toEqual(placementOf(counted, 'vans')?.fleets);
  });
});
