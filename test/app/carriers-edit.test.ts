// Carriers as they come and go: whatever is done, the study stays one that can be run.
import { describe, expect, test } from 'vitest';
import { carrierStore, newCarrier } from '../../src/app/carriers-edit.ts';
import { placementOf } from '../../src/model/placement.ts';
import type { Study } from '../../src/model/study.ts';
import { checkStudy } from '../../src/persistence/study-reader.ts';
import { aStudy } from './a-study.ts';

const store = carrierStore({ stem: 'Carrier', hubOf: (carrier) => `Hub of ${carrier}` });

function problemsOf(study: Study): string[] {
  const reading = checkStudy(JSON.parse(JSON.stringify(study)));
  return reading.ok ? [] : reading.problems.map(({ path, found, expected }) => `${path}: ${found}; ${expected}`);
}

const oneMore = (study: Study): Study => store.add(study, newCarrier(study, 'Carrier'));

describe('the second carrier', () => {
  test('comes with the first, whose hub is the one that was there, and with a hub beside it', () => {
    const two = oneMore(aStudy());
    expect(problemsOf(two)).toEqual([]);
    expect(two.carriers).toEqual([
      { id: 'carrier-1', name: 'Carrier 1', share: 1 },
      { id: 'carrier-2', name: 'Carrier 2', share: 1 },
    ]);
    for (const { id } of two.scenarios) {
      expect(placementOf(two, id)?.hubs.map(({ name, carrier }) => [name, carrier])).toEqual([
        ['Hub', undefined],
        ['Hub of Carrier 2', 'carrier-2'],
      ]);
    }
  });

  test('leaves micro-depots that are somebody’s own to the first', () => {
    const study = aStudy();
    const [baseline, ...variants] = study.scenarios;
    const depots = baseline.depots.map((depot) => ({ ...depot, sharing: 'own' as const }));
    const two = oneMore({ ...study, scenarios: [{ ...baseline, depots }, ...variants] });
    expect(problemsOf(two)).toEqual([]);
    expect(two.scenarios[0].depots[0]?.carrier).toBe('carrier-1');
  });

  test('has vehicles where those of the first stand at its hub by name', () => {
    const study = aStudy();
    const [baseline, ...variants] = study.scenarios;
    const fleets = baseline.fleets.map((fleet) => ({ ...fleet, at: 'hub' }));
    const two = oneMore({ ...study, scenarios: [{ ...baseline, fleets }, ...variants] });
    expect(problemsOf(two)).toEqual([]);
    expect(two.scenarios[0].fleets.map(({ at }) => at)).toEqual(['hub', 'hub-1']);
    expect(problemsOf(store.remove(two, 'carrier-2'))).toEqual([]);
    expect(store.remove(two, 'carrier-2').scenarios[0].fleets.map(({ at }) => at)).toEqual(['hub']);
  });
});

describe('a carrier that goes', () => {
  test('takes its hub along, and the last but one leaves a study of one', () => {
    const three = oneMore(oneMore(aStudy()));
    expect(problemsOf(three)).toEqual([]);
    const two = store.remove(three, 'carrier-1');
    expect(problemsOf(two)).toEqual([]);
    expect(two.carriers.map(({ id }) => id)).toEqual(['carrier-2', 'carrier-3']);
    const one = store.remove(store.remove(three, 'carrier-3'), 'carrier-2');
    expect(one).toEqual(aStudy());
  });

  test('is refused while something else names it, and the reason says what', () => {
    const two = oneMore(aStudy());
    const [baseline, ...variants] = two.scenarios;
    const lockers = baseline.lockers.map((locker) => ({ ...locker, carrier: 'carrier-2' }));
    const named: Study = { ...two, scenarios: [{ ...baseline, lockers }, ...variants] };
    expect(problemsOf(named)).toEqual([]);
    expect(problemsOf(store.remove(named, 'carrier-2'))[0]).toBe(
      'scenarios[0].lockers[0].carrier: "carrier-2"; the id of a carrier of the study',
    );
    expect(problemsOf(store.remove(named, 'carrier-1'))[0]).toBeUndefined();
  });
});
