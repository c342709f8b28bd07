import { describe, expect, test } from 'vitest';
import { newContractor, newDepot, newFleet } from '../../src/app/new-things.ts';
import { offerSameDay } from '../../src/app/offer-edit.ts';
import { addEntity, editEntity, removeEntity } from '../../src/app/study-edit.ts';
import { placementOf } from '../../src/model/placement.ts';
import { type Study, studySchema } from '../../src/model/study.ts';
import { valueAt, withValueAt } from '../../src/model/study-path.ts';
import { aStudy } from './a-study.ts';

const depotsOf = (study: Study, scenario: string) => placementOf(study, scenario)?.depots ?? [];
const isValid = (study: Study) => studySchema.safeParse(JSON.parse(JSON.stringify(study))).success;

describe('a value of the rules', () => {
  test('is read and replaced at its path, and nothing else changes', () => {
    const study = aStudy();
    const dearer = withValueAt(study, 'prices.van.hour', 33);
    expect(valueAt(dearer, 'prices.van.hour')).toBe(33);
    expect(withValueAt(dearer, 'prices.van.hour', valueAt(study, 'prices.van.hour'))).toEqual(study);
    expect(dearer.rules).toBe(study.rules);
  });

  test('that is not there reads as undefined', () => {
    expect(valueAt(aStudy(), 'prices.boat.hour')).toBeUndefined();
  });
});

describe('a depot moved on the map', () => {
  const there = { position: { x: 5, y: 6 } };

  test('is edited itself in the baseline', () => {
    const study = editEntity(aStudy(), 'vans', 'depot', 'mill', there);
    expect(study.scenarios[0].depots[0]?.position).toEqual({ x: 5, y: 6 });
  });

  test('joins the change that the variant has for it already', () => {
    const study = editEntity(aStudy(), 'one', 'depot', 'mill', there);
    expect(study.scenarios[1]?.changes).toHaveLength(2);
    expect(depotsOf(study, 'one')[0]).toMatchObject({ open: true, position: { x: 5, y: 6 } });
    expect(depotsOf(study, 'vans')[0]?.position).toEqual({ x: 100, y: 0 });
  });

  test('is edited in place where the variant brought it', () => {
    const study = editEntity(aStudy(), 'own', 'depot', 'port', there);
    expect(study.scenarios[2]?.changes).toHaveLength(1);
    expect(depotsOf(study, 'own')[1]?.position).toEqual({ x: 5, y: 6 });
  });

  test('gets a change of its own where the variant had none', () => {
    const study = editEntity(aStudy(), 'own', 'depot', 'mill', there);
    expect(study.scenarios[2]?.changes).toHaveLength(2);
    expect(depotsOf(study, 'own')[0]?.position).toEqual({ x: 5, y: 6 });
    expect(isValid(study)).toBe(true);
  });

  test('leaves a change that is switched off alone', () => {
    const base = aStudy();
    const variant = base.scenarios[1];
    if (variant === undefined) throw new Error('expected a variant');
    const off = { ...variant, changes: variant.changes.map((change) => ({ ...change, on: false })) };
    const study = editEntity({ ...base, scenarios: [base.scenarios[0], off] }, 'one', 'depot', 'mill', there);
    expect(study.scenarios[1]?.changes).toHaveLength(3);
    expect(depotsOf(study, 'one')[0]).toMatchObject({ open: false, position: { x: 5, y: 6 } });
  });
});

describe('adding and removing', () => {
  test('a new depot gets an id that no scenario uses', () => {
    const base = aStudy();
    const first = addEntity(base, 'own', 'depot', newDepot(base, { x: 0, y: 0 }));
    const second = addEntity(first, 'vans', 'depot', newDepot(first, { x: 0, y: 0 }));
    const ids = depotsOf(second, 'own').map((depot) => depot.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(isValid(second)).toBe(true);
  });

  test('a depot of the baseline is removed from a variant by a change', () => {
    const study = removeEntity(aStudy(), 'one', 'depot', 'mill');
    expect(depotsOf(study, 'one')).toHaveLength(0);
    expect(depotsOf(study, 'vans')).toHaveLength(1);
    expect(study.scenarios[1]?.changes.map((change) => change.kind)).toEqual(['add-fleet', 'remove-depot']);
  });

  test('a depot that a variant brought leaves no trace', () => {
    expect(removeEntity(aStudy(), 'own', 'depot', 'port').scenarios[2]?.changes).toEqual([]);
  });

  test('a depot removed from the baseline takes the changes about it along', () => {
    const study = removeEntity(aStudy(), 'vans', 'depot', 'mill');
    expect(study.scenarios[1]?.changes.map((change) => change.id)).toEqual(['bikes']);
    expect(depotsOf(study, 'own').map((depot) => depot.id)).toEqual(['port']);
  });

  test('a fleet that stands at a removed depot goes with it', () => {
    const base = aStudy();
    const fleet = { ...newFleet(base, 'bike'), id: 'port-bikes', at: 'port', count: 2 };
    const study = removeEntity(addEntity(base, 'own', 'fleet', fleet), 'own', 'depot', 'port');
    expect(placementOf(study, 'own')?.fleets.map((one) => one.id)).toEqual(['van-fleet']);
  });
});

describe('what a scenario promises', () => {
  test('is set in the baseline, and as one change in a variant, and taken back', () => {
    const study = offerSameDay(offerSameDay(aStudy(), 'vans', 0.1), 'one', 0.3);
    expect(placementOf(study, 'vans')?.offer).toEqual({ sameDayShare: 0.1 });
    expect(placementOf(study, 'own')?.offer).toEqual({ sameDayShare: 0.1 });
    expect(placementOf(offerSameDay(study, 'one', 0.2), 'one')?.offer).toEqual({ sameDayShare: 0.2 });
    const back = offerSameDay(offerSameDay(study, 'one', null), 'vans', null);
    expect(back).toEqual(aStudy());
  });
});

describe('a contractor', () => {
  const contractorsOf = (study: Study, scenario: string) => placementOf(study, scenario)?.contractors ?? [];

  test('is added, edited and removed like a facility', () => {
    const added = addEntity(aStudy(), 'one', 'contractor', newContractor(aStudy()));
    expect(isValid(added)).toBe(true);
    expect(contractorsOf(added, 'vans')).toEqual([]);
    const [contractor] = contractorsOf(added, 'one');
    const edited = editEntity(added, 'one', 'contractor', contractor?.id as string, { takes: 'all', tariffStop: 3 });
    expect(contractorsOf(edited, 'one')).toEqual([{ ...contractor, takes: 'all', tariffStop: 3 }]);
    expect(contractorsOf(removeEntity(edited, 'one', 'contractor', contractor?.id as string), 'one')).toEqual([]);
  });

  test('of the baseline is changed in a variant alone', () => {
    const base = addEntity(aStudy(), 'vans', 'contractor', newContractor(aStudy()));
    const id = contractorsOf(base, 'vans')[0]?.id as string;
    const edited = editEntity(base, 'one', 'contractor', id, { takes: 'all' });
    expect(isValid(edited)).toBe(true);
    expect(contractorsOf(edited, 'vans')[0]?.takes).toBe('overflow');
    expect(contractorsOf(edited, 'one')[0]?.takes).toBe('all');
  });
});

test('a variant keeps its changes to a depot of its own when the baseline loses the one of that id', () => {
  const study = aStudy();
  const [baseline, one, ...rest] = study.scenarios;
  const own = { id: 'mill', name: 'Own mill', position: { x: 5, y: 5 } };
  const changes = [
    { id: 'bring', on: true, kind: 'add-depot', depot: own },
    { id: 'close', on: true, kind: 'set-depot', target: 'mill', set: { open: false } },
  ];
  const variant = { ...one, id: 'brings', changes } as unknown as NonNullable<typeof one>;
  const all = { ...study, scenarios: [baseline, variant, ...rest] } as typeof study;
  const [, after] = removeEntity(all, 'vans', 'depot', 'mill').scenarios;
  expect(after?.changes.map(({ id }) => id)).toEqual(['bring', 'close']);
});
