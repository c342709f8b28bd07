import { describe, expect, test } from 'vitest';
import { shadeAreas, shadeStreets } from '../../src/app/map-shades.ts';
import type { CityLoad, NeighbourhoodView } from '../../src/service/city-load-view.ts';

function aSquare(name: string, parcels: number, costPerParcel: number | null, onTimeShare: number): NeighbourhoodView {
  const sums = { parcels, returned: 0, late: 0, lateSeconds: 0, cost: 0, external: 0, costPerParcel, onTimeShare };
  return { id: name, name, place: '', x: 0, y: 0, side: 500, ...sums };
}

const LOAD: CityLoad = {
  days: 2,
  segment: Int32Array.of(3, 7, 8, 20),
  kerbMinutes: Float32Array.of(0, 1.5, 4, 40),
  motorKm: Float32Array.of(0.2, 0.1, 0, 3),
  mostKerb: [],
  mostMotor: [],
  neighbourhoods: [
    aSquare('A1', 40, 2, 1),
    aSquare('B1', 30, 3, 0.9),
    aSquare('C1', 20, 4, 0.5),
    aSquare('D1', 4, 9, 0),
    aSquare('E1', 6, null, 0),
  ],
};

describe('shades of the map', () => {
  test('squares with few parcels, or none delivered, stay blank and do not stretch the classes', () => {
    const { shade, ends } = shadeAreas(LOAD, 'cost');
    expect(ends).toEqual([2.5, 3, 3.5, 4]);
    expect(shade.squares.map(({ step }) => step)).toEqual([0, 2, 4, null, null]);
  });

  test('demand is in parcels a km2 and day, few of them too', () => {
    const { shade, ends } = shadeAreas(LOAD, 'demand');
    // Squares of a quarter of a km2, two days: 80, 60, 40, 8 and 12.
    expect(ends).toEqual([...ends].sort((a, b) => a - b));
    const steps = shade.squares.map(({ step }) => step ?? -1);
    expect(steps).toEqual([80, 60, 40, 8, 12].map((amount) => ends.filter((end) => amount >= end).length));
    expect(steps[0]).toBeGreaterThan(steps[3] ?? 5);
  });

  test('lateness is in per cent of the parcels, those returned among them', () => {
    const { shade, ends } = shadeAreas(LOAD, 'late');
    expect(ends).toEqual([20, 40, 60, 80]);
    expect(shade.squares.map(({ step }) => step)).toEqual([0, 0, 2, null, 4]);
  });

  test('streets that have nothing are left out, and the others climb a ladder', () => {
    const kerb = shadeStreets(LOAD, 'kerb');
    expect([...kerb.shade.segment]).toEqual([7, 8, 20]);
    expect(kerb.ends).toEqual([5, 10, 20, 50]);
    expect([...kerb.shade.step]).toEqual([0, 0, 3]);
    expect([...shadeStreets(LOAD, 'motor').shade.segment]).toEqual([3, 7, 20]);
    const nothing = { ...LOAD, motorKm: new Float32Array(4), neighbourhoods: [] };
    expect(shadeStreets(nothing, 'motor').ends).toEqual([]);
    expect(shadeAreas(nothing, 'cost').shade.squares).toEqual([]);
  });
});
