import { describe, expect, test } from 'vitest';
import { LIGHT } from '../../src/base/palette.ts';
import { drawDrivingHours, drawStandingHours } from '../../src/charts/hours-of-day.ts';
import { DRIVING, describeHours, type HoursView, STANDING } from '../../src/charts/hours-of-day-words.ts';
import { aDocument, expectPictures } from './picture.ts';

const plain = (text: string | undefined) => text?.replaceAll('\u202f', ' ');

const NONE = new Array<number>(24).fill(0);
/** 24 amounts of which these begin at an hour. */
const from = (hour: number, amounts: readonly number[]) => NONE.map((_, h) => amounts[h - hour] ?? 0);

const VIEW: HoursView = {
  scenario: 'C Six spread depots',
  hours: {
    van: from(8, [120, 180, 190, 170, 140, 150, 120, 80, 30, 6]),
    bike: from(9, [20, 40, 44, 38, 30, 36, 30, 12]),
    feeder: from(6, [60, 40, 0, 0, 0, 0, 30, 20]),
  },
};
const VANS: HoursView = { scenario: 'A Vans only', hours: { ...VIEW.hours, bike: NONE, feeder: NONE } };

describe('the hours of the day', () => {
  test.each([
    ['all', VIEW, drawDrivingHours],
    ['vans', VANS, drawStandingHours],
  ] as const)('look as in the picture: %s', (name, view, draw) => {
    expectPictures(`hours-of-day-${name}`, ({ theme, width, document }) => draw(view, { width }, document, theme).svg);
  });

  test('say how much a day has and when most of it falls, motor vehicles and bikes apart', () => {
    expect(plain(describeHours(VIEW, DRIVING).sentence)).toBe(
      'C Six spread depots: vans and feeders drive 1336 km a day, most from 10 to 11 o’clock (190 km); cargo bikes ride 250 km a day, most from 11 to 12 o’clock (44 km).',
    );
    expect(plain(describeHours(VANS, STANDING).sentence)).toBe(
      'A Vans only: vans stand 1186 min a day, most from 10 to 11 o’clock (190 min).',
    );
    const still = { scenario: 'B', hours: { van: NONE, bike: NONE, feeder: NONE } };
    expect(describeHours(still, DRIVING).sentence).toBe('No vehicle of B leaves.');
    expect(drawDrivingHours(still, { width: 460 }, aDocument(), 'light').svg.querySelector('.hour')).toBe(null);
  });

  test('have a column for each busy hour, in the colours of the vehicles, bikes below the line', () => {
    const { svg } = drawDrivingHours(VIEW, { width: 460 }, aDocument(), 'light');
    expect(svg.querySelectorAll('.hour')).toHaveLength(12);
    const part = (kind: string) => svg.querySelector(`[data-hour="12"] .${kind}`);
    const [van, feeder, bike] = ['van', 'feeder', 'bike'].map((kind) => part(kind));
    expect(van?.getAttribute('fill')).toBe(LIGHT.vehicle.van);
    const end = (one: Element | null | undefined) =>
      Number(one?.getAttribute('y')) + Number(one?.getAttribute('height'));
    expect(end(feeder)).toBeCloseTo(Number(van?.getAttribute('y')), 0);
    expect(Number(bike?.getAttribute('y'))).toBeCloseTo(end(van), 0);
  });

  test('as a table give the hours that anything happens in', () => {
    const { head, rows } = describeHours(VIEW, DRIVING).table;
    expect(head).toEqual(['Hour', 'Vans, km', 'Feeders, km', 'Cargo bikes, km']);
    expect(rows[0]).toEqual(['6 to 7', '0.0', '60.0', '0.0']);
    expect(rows).toHaveLength(12);
  });
});
