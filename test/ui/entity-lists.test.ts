// The editors of lists: what they describe is what the schema takes, and what they make is a study.
import { describe, expect, test } from 'vitest';
import { inWords } from '../../src/app/problem-places.ts';
import { touchedScenarios } from '../../src/app/run-order.ts';
import { placementOf } from '../../src/model/placement.ts';
import type { Study } from '../../src/model/study.ts';
import { baySchema, siteSchema } from '../../src/model/study-placement.ts';
import { zoneSchema } from '../../src/model/study-zones.ts';
import { checkStudy } from '../../src/persistence/study-reader.ts';
import { bayList } from '../../src/ui/bay-list.ts';
import { contractorList } from '../../src/ui/contractor-list.ts';
import { defaultAt, knownOf } from '../../src/ui/default-words.ts';
import { changeTo, type EntityList, type FieldValues, heldAt, isListFound } from '../../src/ui/entity-list.ts';
import { mobilePlaceList } from '../../src/ui/mobile-place-list.ts';
import { problemsInPlace, refusal } from '../../src/ui/problems-in-place.ts';
import { SITE_LIST } from '../../src/ui/site-list.ts';
import { STUDY_LISTS } from '../../src/ui/study-lists.ts';
import { ZONE_LIST, zoneLimit } from '../../src/ui/zone-list.ts';
import { aStudy } from '../app/a-study.ts';

const MIDDLE = { x: 10, y: 20 };
const LISTS: readonly EntityList<object>[] = [
  ...STUDY_LISTS,
  ...['vans', 'one'].flatMap((scenario) => [bayList(scenario), contractorList(scenario)]),
];

/** As the page applies an edit: through the file's text. */
function applied(study: Study): Study {
  const reading = checkStudy(JSON.parse(JSON.stringify(study)));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.study;
}

function withOneOfEach(list: EntityList<object>): Study {
  return list.additions.reduce((study, { entry }) => applied(list.store.add(study, entry(study, MIDDLE))), aStudy());
}

const fieldsOf = (list: EntityList<object>, entry: object) =>
  list.fields.filter(({ isShown }) => isShown?.(entry as FieldValues, aStudy()) ?? true).map(({ key }) => key);

describe.each(LISTS.map((list) => [list.name, list] as const))('the list of %s', (_, list) => {
  test('makes entries that the study takes, and takes each of them out again', () => {
    const study = withOneOfEach(list);
    const entries = list.store.read(study);
    expect(entries.length).toBeGreaterThanOrEqual(list.additions.length);
    const keys = entries.map((entry, row) => list.store.keyOf(entry, row));
    expect(new Set(keys).size).toBe(keys.length);
    const empty = keys.reduceRight((left, key) => applied(list.store.remove(left, key)), study);
    expect(empty).toEqual(aStudy());
  });

  test('has a field for all that a new entry holds, and a title', () => {
    const study = withOneOfEach(list);
    for (const entry of list.store.read(study)) {
      const missing = Object.keys(entry).filter((key) => key !== 'id' && !fieldsOf(list, entry).includes(key));
      expect(missing).toEqual([]);
      expect(list.titleOf(entry, study)).not.toBe('');
    }
  });

  test('labels each of its fields, and sources what has a default', () => {
    for (const { path, label, kind } of list.fields.filter(({ kind }) => kind !== 'position')) {
      expect(label ?? (path === undefined ? '' : defaultAt(path).label), kind).not.toBe('');
      if (path !== undefined) expect(knownOf(path).source).not.toBe('');
    }
  });
});

describe('the fields', () => {
  test('of a site and a bay are all of the schema’s', () => {
    const without = ({ shape }: { readonly shape: object }) => Object.keys(shape).filter((key) => key !== 'id');
    expect(SITE_LIST.fields.map(({ key }) => key).sort()).toEqual(without(siteSchema).sort());
    expect(
      bayList('vans')
        .fields.map(({ key }) => key)
        .sort(),
    ).toEqual(without(baySchema).sort());
  });

  test('of a zone are those of its kind', () => {
    for (const { shape } of zoneSchema.options) {
      const kind = shape.kind.value;
      const keys = Object.keys(shape).filter((key) => key !== 'id');
      expect(fieldsOf(ZONE_LIST as EntityList<object>, { kind }).sort()).toEqual(keys.sort());
    }
  });
});

describe('an edit', () => {
  test('of a zone’s kind brings the limits of the new kind at their defaults', () => {
    const study = withOneOfEach(ZONE_LIST as EntityList<object>);
    const [zone] = study.rules.zones;
    const along = ZONE_LIST.fields.find(({ key }) => key === 'kind')?.along ?? {};
    const changed = applied(ZONE_LIST.store.change(study, zone?.id ?? '', { ...along, kind: 'length' }));
    expect(changed.rules.zones[0]).toMatchObject({ kind: 'length', longest: 6 });
    expect(changed.rules.zones.map(zoneLimit)).toEqual([
      'vehicles up to 6 m',
      'deliveries 06:00 to 11:00',
      'vehicles up to 6 m',
    ]);
  });

  test('of a bay is the scenario’s own, and touches its runs alone', () => {
    const list = bayList('one');
    const study = withOneOfEach(list as EntityList<object>);
    const before = applied(
      bayList('vans').store.add(study, (list.additions[0] as (typeof list.additions)[0]).entry(study, MIDDLE)),
    );
    const [bay] = placementOf(before, 'vans')?.bays ?? [];
    const changed = applied(list.store.change(before, bay?.id ?? '', { spaces: 5 }));
    expect(
      placementOf(changed, 'one')
        ?.bays.map(({ spaces }) => spaces)
        .sort(),
    ).toEqual([2, 5]);
    expect(placementOf(changed, 'vans')?.bays.map(({ spaces }) => spaces)).toEqual([2]);
    expect(touchedScenarios(before, changed)).toEqual(['one']);
    expect(touchedScenarios(aStudy(), study)).toEqual(['one']);
  });

  test('that leaves a site’s area out goes back to the micro-depot’s default', () => {
    const study = withOneOfEach(SITE_LIST as EntityList<object>);
    const large = applied(SITE_LIST.store.change(study, 'site-1', { area: 80 }));
    expect(large.sites[0]?.area).toBe(80);
    expect(applied(SITE_LIST.store.change(large, 'site-1', { area: undefined }))).toEqual(study);
  });

  test('that does not fit another part of the study names that part and what it is', () => {
    const [baseline, ...variants] = aStudy().scenarios;
    const depots = baseline.depots.map((depot) => ({ ...depot, site: 'site-1', area: 80 }));
    const study = {
      ...withOneOfEach(SITE_LIST as EntityList<object>),
      scenarios: [{ ...baseline, depots }, ...variants],
    };
    const refused = SITE_LIST.store.change(study as Study, 'site-1', { area: 40 });
    const reading = checkStudy(refused);
    const problems = reading.ok ? [] : reading.problems;
    expect(problemsInPlace(inWords(problems, refused), 'rent')[0]?.expected).toBe(
      'at most 40 m², as its site site-1 offers (Vans only, Mill, area is 80)',
    );
    expect(problemsInPlace(problems, 'area')[0]?.expected).toBe('at most 40 m², as its site site-1 offers');
    const removed = checkStudy(SITE_LIST.store.remove(study as Study, 'site-1'));
    expect(refusal('Not removed', removed.ok ? [] : removed.problems)).toBe(
      'Not removed: found "site-1", expected the id of a site (scenarios[0].depots[0].site).',
    );
    expect(refusal('Not removed', [])).toBeNull();
  });
});

test('a contractor has a zone only while it takes one, from the middle of the city', () => {
  const list = contractorList('one') as EntityList<object>;
  const study = withOneOfEach(list);
  const [contractor] = placementOf(study, 'one')?.contractors ?? [];
  const { along, ...takes } = list.fields.find(({ key }) => key === 'takes') ?? { along: undefined };
  expect(takes).toMatchObject({ kind: 'choice' });
  if (typeof along !== 'function') throw new Error('expected the zone to go along');
  const set = (before: Study, what: string) =>
    applied(list.store.change(before, contractor?.id ?? '', { ...along(what, MIDDLE), takes: what }));
  const zoned = set(study, 'zone');
  const [entry] = list.store.read(zoned) as FieldValues[];
  expect(entry?.zone).toEqual({ centre: MIDDLE, radius: 500 });
  expect(fieldsOf(list, entry ?? {})).toContain('zone.radius');
  expect(heldAt(entry ?? {}, 'zone.radius')).toBe(500);
  const wider = applied(list.store.change(zoned, contractor?.id ?? '', changeTo(entry ?? {}, 'zone.radius', 800)));
  expect(placementOf(wider, 'one')?.contractors[0]?.zone).toEqual({ centre: MIDDLE, radius: 800 });
  expect(placementOf(wider, 'vans')?.contractors).toEqual([]);
  expect(set(wider, 'overflow')).toEqual(study);
});

test('a zone excepts fleets of any scenario and types of vehicle, by their names', () => {
  const options = ZONE_LIST.fields.find(({ key }) => key === 'except')?.options?.(aStudy()) ?? [];
  expect(options).toEqual([
    ['van-fleet', 'Vans'],
    ['electric-van', 'every electric van'],
  ]);
});

test('places of a mobile micro-depot are one a weekday, and the last one stays', () => {
  const list = mobilePlaceList('vans', 'mill');
  const add = (study: Study) =>
    applied(list.store.add(study, (list.additions[0] as (typeof list.additions)[0]).entry(study, MIDDLE)));
  const two = add(add(aStudy()));
  expect(list.store.read(two).map((place) => [list.titleOf(place, two), place.position])).toEqual([
    ['Mon', MIDDLE],
    ['Tue', MIDDLE],
  ]);
  const twice = checkStudy(list.store.change(two, '1', { day: 'mon' }));
  expect(twice.ok ? [] : twice.problems.map(({ expected }) => expected)).toContain('one place a weekday');
  const none = checkStudy(list.store.remove(list.store.remove(two, '1'), '0'));
  expect(none.ok ? [] : none.problems.map(({ expected }) => expected)).toContain('a list of at least 1 entry');
});

test('a search finds a list by its title, its intro and its fields', () => {
  expect(STUDY_LISTS.filter((list) => isListFound(list, 'lease')).map(({ name }) => name)).toEqual(['site']);
  expect(STUDY_LISTS.filter((list) => isListFound(list, 'payer money')).map(({ name }) => name)).toEqual(['subsidy']);
  expect(STUDY_LISTS.filter((list) => isListFound(list, 'zebra'))).toEqual([]);
});
