import { describe, expect, test } from 'vitest';
import { defaultOf } from '../../src/model/catalogue.ts';
import type { Rules } from '../../src/model/study.ts';
import { drawsOf } from '../../src/simulation/draws.ts';
import { speedFactor, weatherOn } from '../../src/simulation/traffic.ts';
import { aStudy } from '../builders/study.ts';

const draws = drawsOf(7, 0);
const days = Array.from({ length: 1_200 }, (_, day) => day);
const traffic = (set: Partial<Rules['traffic']> = {}): Rules['traffic'] => ({ ...aStudy().rules.traffic, ...set });

describe('weather', () => {
  test('comes as often as its shares say', () => {
    const rules = traffic({ rainShare: 0.3, snowShare: 0.05 });
    const count = (weather: string) => days.filter((day) => weatherOn(rules, draws, day) === weather).length;
    // Three standard errors of a share over 1,200 days.
    expect(Math.abs(count('rain') / days.length - 0.3)).toBeLessThan(3 * Math.sqrt((0.3 * 0.7) / days.length));
    expect(Math.abs(count('snow') / days.length - 0.05)).toBeLessThan(3 * Math.sqrt((0.05 * 0.95) / days.length));
  });

  test('keeps its days of snow when rain becomes more frequent', () => {
    const snowOn = (rainShare: number) =>
      days.filter((day) => weatherOn(traffic({ rainShare, snowShare: 0.05 }), draws, day) === 'snow');
    expect(snowOn(0.5)).toEqual(snowOn(0.1));
  });

  test('is the same every day where the rule chooses it', () => {
    expect(days.every((day) => weatherOn(traffic({ weather: 'snow' }), draws, day) === 'snow')).toBe(true);
  });

  test('slows bikes and vans by their own factors on the days it comes', () => {
    const rain = traffic({ weather: 'rain', dayToDay: 0 });
    expect(speedFactor(rain, draws, 'bike', 3)).toBe(defaultOf('rules.traffic.rainBike'));
    expect(speedFactor(rain, draws, 'motor', 3)).toBe(defaultOf('rules.traffic.rainMotor'));
  });

  test('switched off leaves bikes alone and vans the ordinary variation', () => {
    const fair = traffic({ weather: 'fair' });
    expect(days.every((day) => speedFactor(fair, draws, 'bike', day) === 1)).toBe(true);
    expect(new Set(days.slice(0, 50).map((day) => speedFactor(fair, draws, 'motor', day))).size).toBe(50);
  });
});
