import { describe, expect, test } from 'vitest';
import { atSite, LIMITS, movingAbout, standingAt } from '../../src/app/depot-place.ts';
import { withoutFields } from '../../src/app/field-removal.ts';
import { newFleet } from '../../src/app/new-things.ts';
import { addEntity, editEntity } from '../../src/app/study-edit.ts';
import { depotEntryOf, placementOf } from '../../src/model/placement.ts';
import type { Study } from '../../src/model/study.ts';
import { checkStudy } from '../../src/persistence/study-reader.ts';
import { aStudy } from '../app/a-study.ts';

const HALL = {
  id: 'hall',
  name: 'Hall',
  position: { x: 40, y: 40 },
  area: 30,
  rent: 22,
  opens: '06:00',
  longestVehicle: 8,
};

/** As the page applies an edit: through the file's text. */
function applied(study: Study): Study {
  const reading = checkStudy(JSON.parse(JSON.stringify(study)));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.study;
}

const withSite = () => applied({ ...aStudy(), sites: [HALL] });
const depotIn = (study: Study, scenario: string, id = 'mill') =>
  placementOf(study, scenario)?.depots.find((depot) => depot.id === id);

describe('a micro-depot put on a site', () => {
  test('takes place, room, rent, hours and limits from it', () => {
    const study = applied(atSite(withSite(), 'vans', 'mill', 'hall'));
    expect(depotIn(study, 'vans')).toMatchObject({ site: 'hall', ...{ ...HALL, id: 'mill', name: 'Mill' } });
    expect(depotEntryOf(study, 'vans', 'mill')).not.toHaveProperty('area');
  });

  test('does so in one scenario alone, even where the baseline says its own place', () => {
    const before = withSite();
    const study = applied(atSite(before, 'one', 'mill', 'hall'));
    expect(depotIn(study, 'one')).toMatchObject({ site: 'hall', position: HALL.position, area: 30, open: true });
    expect(depotIn(study, 'vans')).toEqual(depotIn(before, 'vans'));
  });

  test('keeps the fleets that stand at it', () => {
    const bikes = { ...newFleet(aStudy(), 'bike'), at: 'mill' };
    const study = applied(atSite(addEntity(withSite(), 'one', 'fleet', bikes), 'one', 'mill', 'hall'));
    expect(placementOf(study, 'one')?.fleets.map(({ at }) => at)).toContain('mill');
  });

  test('bears the name of the new site where it bore that of another, and else keeps its own', () => {
    const yard = { ...HALL, id: 'yard', name: 'Yard', position: { x: 90, y: 90 } };
    const both = applied({ ...aStudy(), sites: [HALL, yard] });
    const named = applied(editEntity(atSite(both, 'vans', 'mill', 'hall'), 'vans', 'depot', 'mill', { name: 'Hall' }));
    expect(depotIn(applied(atSite(named, 'vans', 'mill', 'yard')), 'vans')?.name).toBe('Yard');
    const off = applied(standingAt(named, 'vans', 'mill', { x: 7, y: 8 }));
    expect(depotIn(applied(atSite(off, 'vans', 'mill', 'yard')), 'vans')?.name).toBe('Yard');
    expect(depotIn(applied(atSite(both, 'vans', 'mill', 'yard')), 'vans')?.name).toBe('Mill');
  });

  test('follows when the site is changed', () => {
    const study = applied(atSite(withSite(), 'own', 'port', 'hall'));
    const moved = { ...study, sites: [{ ...HALL, position: { x: 1, y: 2 }, area: 20 }] };
    expect(depotIn(applied(moved), 'own', 'port')).toMatchObject({ position: { x: 1, y: 2 }, area: 20 });
  });
});

describe('a micro-depot moved off its site', () => {
  test.each(['vans', 'one'])('is hypothetical, and keeps room, rent and hours but no limit (%s)', (scenario) => {
    const on = applied(atSite(withSite(), scenario, 'mill', 'hall'));
    const off = applied(standingAt(on, scenario, 'mill', { x: 7, y: 8 }));
    const depot = depotIn(off, scenario);
    expect(depot).toMatchObject({ position: { x: 7, y: 8 }, area: 30, rent: 22, opens: '06:00' });
    expect(depot).not.toHaveProperty('site');
    expect(depot).not.toHaveProperty('longestVehicle');
  });

  test('leaves behind the lease and limits that it had agreed for itself there, too', () => {
    const agreed = { leaseFrom: 1, leaseUntil: 200, feedersADay: 2, longestVehicle: 6 };
    const on = applied(editEntity(atSite(withSite(), 'vans', 'mill', 'hall'), 'vans', 'depot', 'mill', agreed));
    expect(depotIn(on, 'vans')).toMatchObject(agreed);
    const off = applied(standingAt(on, 'vans', 'mill', { x: 7, y: 8 }));
    for (const limit of LIMITS) expect(depotIn(off, 'vans')).not.toHaveProperty(limit);
  });

  test('leaves the baseline on its site where another scenario moves it', () => {
    const on = applied(atSite(withSite(), 'vans', 'mill', 'hall'));
    const off = applied(standingAt(on, 'one', 'mill', { x: 7, y: 8 }));
    expect(depotIn(off, 'vans')?.site).toBe('hall');
    expect(depotIn(off, 'one')).toMatchObject({ position: { x: 7, y: 8 }, open: true });
    expect(depotIn(off, 'one')).not.toHaveProperty('site');
  });
});

describe('a micro-depot that moves about', () => {
  const mobile = { places: [{ day: 'tue' as const, position: { x: 20, y: 20 } }], dayCost: 60 };

  test('has its first place where it is put, and stands still again at a place of its own', () => {
    const about = applied(movingAbout(aStudy(), 'vans', 'mill', mobile));
    const moved = applied(standingAt(about, 'vans', 'mill', { x: 30, y: 30 }));
    expect(depotIn(moved, 'vans')?.mobile?.places[0]).toEqual({ day: 'tue', position: { x: 30, y: 30 } });
    const still = applied(movingAbout(moved, 'vans', 'mill', undefined));
    expect(depotIn(still, 'vans')).toEqual(depotIn(aStudy(), 'vans'));
  });

  test('stands still where it had no place of its own', () => {
    const { position: _, ...placeless } = depotEntryOf(aStudy(), 'vans', 'mill') ?? { id: 'mill', name: 'Mill' };
    const [baseline, ...variants] = aStudy().scenarios;
    const study = { ...aStudy(), scenarios: [{ ...baseline, depots: [{ ...placeless, mobile }] }, ...variants] };
    const still = applied(movingAbout(study as Study, 'vans', 'mill', undefined));
    expect(depotIn(still, 'vans')?.position).toEqual({ x: 20, y: 20 });
  });
});

describe('a field left out', () => {
  test('of what the scenario changes is the baseline’s again, and a change without any other goes', () => {
    const study = applied(withoutFields(aStudy(), 'one', 'depot', 'mill', ['open']));
    expect(depotIn(study, 'one')?.open).toBe(true);
    expect(depotIn(withoutFields(aStudy(), 'vans', 'depot', 'mill', ['rent']), 'vans')).toMatchObject({ open: false });
    const moved = { ...aStudy(), sites: [HALL] };
    const onSite = atSite(moved, 'own', 'port', 'hall');
    expect(onSite.scenarios[2]?.changes).toHaveLength(1);
  });
});
