import { describe, expect, test } from 'vitest';
import { homeBox, viewsOf } from '../../src/map/home-view.ts';
import { barLength } from '../../src/map/scale-bar.ts';
import { stockAt } from '../../src/map/stock.ts';
import { findTour, traceTour } from '../../src/map/tour-line.ts';
import type { CityView, ScenarioView } from '../../src/service/protocol.ts';
import { aMotion } from './motions.ts';

describe('the scale bar', () => {
  test('has a round length that fits', () => {
    expect(barLength(0.172, 110)).toEqual({ metres: 500, pixels: 86 });
    expect(barLength(1, 110).metres).toBe(100);
    expect(barLength(6, 110).metres).toBe(10);
    expect(barLength(0.01, 110).metres).toBe(10_000);
  });
});

describe('stock', () => {
  const stock = {
    start: Int32Array.of(0, 3, 3),
    time: Float64Array.of(10, 20, 30),
    count: Int32Array.of(4, 7, 2),
  };

  test('is what the last change left', () => {
    expect([9, 10, 19, 20, 31].map((time) => stockAt(stock, 0, time))).toEqual([0, 4, 4, 7, 2]);
  });

  test('of a facility without changes is 0', () => {
    expect(stockAt(stock, 1, 50)).toBe(0);
  });
});

describe('the tour of a chosen vehicle', () => {
  const motion = aMotion([
    { t: 0, x: 0, y: 0, tour: -1 },
    { t: 10, x: 0, y: 0, tour: 4 },
    { t: 20, x: 100, y: 0, tour: 4 },
    { t: 50, x: 100, y: 0, tour: 4 },
    { t: 60, x: 100, y: 100, tour: 4 },
    { t: 80, x: 0, y: 0, tour: -1, away: true },
    { t: 200, x: 0, y: 0, tour: 5 },
    { t: 220, x: 0, y: 200, tour: -1 },
  ]);

  test('is the one it is on, or the next before it leaves', () => {
    expect([0, 10, 79, 80, 199, 200, 219].map((time) => findTour(motion, 0, time))).toEqual([4, 4, 4, -1, -1, 5, 5]);
    expect(findTour(motion, 0, -1)).toBe(-1);
  });

  test('is a line without repeats that comes back, with its stops on it', () => {
    const line = traceTour(motion, 0, 4, [50, 60]);
    expect(Array.from(line.x)).toEqual([0, 100, 100, 0]);
    expect(Array.from(line.y)).toEqual([0, 0, 100, 0]);
    expect(line.stops).toEqual([
      { x: 100, y: 0, ends: 50 },
      { x: 100, y: 100, ends: 60 },
    ]);
  });

  test('is parted where the vehicle is', () => {
    const line = traceTour(motion, 0, 4, []);
    expect(line.indexAt(5)).toEqual({ index: -1, x: 0, y: 0 });
    expect(line.indexAt(15)).toEqual({ index: 0, x: 50, y: 0 });
    expect(line.indexAt(30)).toEqual({ index: 1, x: 100, y: 0 });
    expect(line.indexAt(70)).toEqual({ index: 2, x: 50, y: 50 });
  });
});

describe('the first view', () => {
  const doors = Float32Array.from({ length: 1000 }, (_, k) => k);
  const city = {
    box: { left: -9000, bottom: -9000, right: 9000, top: 9000 },
    addressX: doors,
    addressY: doors,
  } as unknown as CityView;

  test('takes in nearly all doors and the facilities among them, but not a hub far out', () => {
    const box = homeBox(city, [
      { x: 1100, y: 500 },
      { x: 8000, y: 500 },
    ]);
    expect(box).toEqual({ left: 10, bottom: 10, right: 1100, top: 989 });
  });

  test('sorts the doors of a city once, whatever number of scenarios asks', () => {
    let sorted = 0;
    class Counted extends Float32Array {
      override sort(): this {
        sorted++;
        return super.sort();
      }
    }
    const one = { ...city, addressX: Counted.of(1, 3, 2), addressY: Counted.of(1, 3, 2) };
    for (let scenario = 0; scenario < 3; scenario++) homeBox(one, [{ x: scenario, y: 0 }]);
    expect(sorted).toBe(2);
  });

  test('is the whole city where there are no doors', () => {
    expect(homeBox({ ...city, addressX: new Float32Array(0) }, [])).toEqual(city.box);
  });
});

describe('the view of everything', () => {
  test('takes in a hub far out and the whole of each reached area, which the first view leaves out', () => {
    const doors = Float32Array.of(0, 500, 1000);
    const city = {
      box: { left: 0, bottom: 0, right: 1, top: 1 },
      addressX: doors,
      addressY: doors,
    } as unknown as CityView;
    const facilities = [{ position: { x: 8000, y: 500 } }] as unknown as ScenarioView['facilities'];
    const x = Float32Array.of(-200, 900, 400, 400);
    const y = Float32Array.of(300, 300, -100, 1400);
    const reach = [{ id: 'd1', x, y, addresses: 3, parcelsPerDay: 1 }];
    const { home, whole } = viewsOf(city, { facilities, reach });
    expect(home.box).toEqual({ left: 0, bottom: 0, right: 1000, top: 1000 });
    expect(whole.box).toEqual({ left: -260, bottom: -160, right: 8000, top: 1460 });
  });
});
