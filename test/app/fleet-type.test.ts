import { describe, expect, test } from 'vitest';
import { withFleetType } from '../../src/app/fleet-type.ts';
import { entityIn } from '../../src/app/study-edit.ts';
import type { Study } from '../../src/model/study.ts';
import { readStudy } from '../../src/persistence/study-reader.ts';
import { aStudy } from './a-study.ts';

/** As it is after a way through its file. */
function read(study: Study): Study {
  const reading = readStudy(JSON.stringify(study));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.study;
}

const typeIn = (study: Study, scenario: string, fleet: string) => entityIn(study, scenario, 'fleet', fleet)?.type;

describe('the type of a fleet', () => {
  test('is given in the baseline for all scenarios, and taken away again', () => {
    const electric = read(withFleetType(aStudy(), 'vans', 'van-fleet', 'electric-van'));
    expect(['vans', 'one', 'own'].map((id) => typeIn(electric, id, 'van-fleet'))).toEqual(
      Array(3).fill('electric-van'),
    );
    const back = read(withFleetType(electric, 'vans', 'van-fleet', null));
    expect(typeIn(back, 'one', 'van-fleet')).toBeUndefined();
  });

  test('is given in one scenario alone, also in a fleet of its own', () => {
    const one = read(withFleetType(aStudy(), 'one', 'van-fleet', 'electric-van'));
    expect(['vans', 'one', 'own'].map((id) => typeIn(one, id, 'van-fleet'))).toEqual([
      undefined,
      'electric-van',
      undefined,
    ]);
    expect(typeIn(read(withFleetType(one, 'one', 'van-fleet', null)), 'one', 'van-fleet')).toBeUndefined();
    const walked = read(withFleetType(aStudy(), 'one', 'bike-fleet', 'walking-courier'));
    expect(typeIn(walked, 'one', 'bike-fleet')).toBe('walking-courier');
    expect(typeIn(read(withFleetType(walked, 'one', 'bike-fleet', null)), 'one', 'bike-fleet')).toBeUndefined();
  });

  test('of the baseline is taken away in one scenario alone, and everything else of the fleet stays', () => {
    const electric = read(withFleetType(aStudy(), 'vans', 'van-fleet', 'electric-van'));
    const one = read(withFleetType(electric, 'one', 'van-fleet', null));
    expect(['vans', 'one', 'own'].map((id) => typeIn(one, id, 'van-fleet'))).toEqual([
      'electric-van',
      undefined,
      'electric-van',
    ]);
    const { type: _, ...rest } = entityIn(electric, 'one', 'fleet', 'van-fleet') ?? {};
    expect(entityIn(one, 'one', 'fleet', 'van-fleet')).toEqual(rest);
  });
});
