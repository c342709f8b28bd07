import { describe, expect, test } from 'vitest';
import { LIGHT } from '../../src/base/palette.ts';
import { drawTornado } from '../../src/charts/tornado.ts';
import { describeTornado, type TornadoView } from '../../src/charts/tornado-words.ts';
import type { Estimate } from '../../src/experiment/comparison.ts';
import type { Swing } from '../../src/experiment/sensitivity.ts';
import { aDocument, expectPictures } from './picture.ts';

const plain = (text: string | undefined) => text?.replaceAll('\u202f', ' ');

function about(mean: number): Estimate {
  return { mean, low: mean - 0.04, high: mean + 0.04, n: 8 };
}

function aSwing(id: string, label: string, low: number, high: number): Swing {
  return {
    id,
    label,
    low: about(low),
    high: about(high),
    width: Math.abs(high - low),
    flips: low * 0.21 < 0 || high * 0.21 < 0,
  };
}

const VIEW: TornadoView = {
  scenario: 2,
  baseline: 0,
  sensitivity: {
    scenario: 'six',
    baseline: 'vans',
    costPerParcel: about(0.21),
    swings: [
      aSwing('handling', 'handling at micro-depots', -0.1, 0.61),
      aSwing('rent', 'the rent of micro-depots', 0.08, 0.4),
      aSwing('van-wage', 'the wage of van drivers', 0.32, 0.12),
      aSwing('stairs', 'stairs and lifts', 0.22, 0.25),
      aSwing('bike', 'the price of a cargo bike', 0.21, 0.21),
    ],
    interval: { low: -0.14, high: 0.65 },
  },
};

describe('a tornado', () => {
  test('looks as in the picture', () => {
    expectPictures('tornado', ({ theme, width, document }) => drawTornado(VIEW, { width }, document, theme).svg);
  });

  test('names the scenarios, and says what the difference depends on', () => {
    const { svg } = drawTornado(VIEW, { width: 460 }, aDocument(), 'light');
    expect(svg.getAttribute('aria-label')).toContain('What the difference of C to A hangs on, € per parcel.');
    expect(plain(describeTornado(VIEW).sentence)).toContain('It depends on handling at micro-depots');
  });

  test('says at each row what the difference comes to at both ends, with its interval, unit and number of draws', () => {
    const titleOf = (view: TornadoView) =>
      drawTornado(view, { width: 460 }, aDocument(), 'light').svg.querySelector('[data-assumption="rent"] title')
        ?.textContent;
    expect(titleOf(VIEW)).toBe(
      'the rent of micro-depots: +€0.08 (+0.04 to +0.12) per parcel at the low end of its range, +€0.40 (+0.36 to +0.44) at the high end; means of 8 draws, with intervals of luck',
    );
    const once = (end: Estimate): Estimate => ({ ...end, low: null, high: null, n: 1 });
    const { sensitivity } = VIEW;
    const swings = sensitivity.swings.map((swing) => ({ ...swing, low: once(swing.low), high: once(swing.high) }));
    expect(titleOf({ ...VIEW, sensitivity: { ...sensitivity, swings } })).toBe(
      'the rent of micro-depots: +€0.08 per parcel at the low end of its range, +€0.40 at the high end; a single draw, no interval',
    );
  });

  test('writes a long name whole, above its bars, and still numbers its axis', () => {
    const name = 'the hours for which a feeder’s driver is paid at least';
    const swings = [aSwing('hours', name, 13.4, 31.85), aSwing('wage', 'the wage of riders', 12.2, 14.1)];
    const costPerParcel = about(13.52);
    const long = { ...VIEW, sensitivity: { ...VIEW.sensitivity, costPerParcel, swings } };
    const { svg } = drawTornado(long, { width: 460 }, aDocument(), 'light');
    expect([...svg.querySelectorAll('.label')].map((label) => label.textContent)).toEqual([name, 'the wage of riders']);
    expect(svg.querySelectorAll('.axis text').length).toBeGreaterThan(3);
  });

  test('leaves names that stand above their bars free of the line of the difference', () => {
    const { svg } = drawTornado(VIEW, { width: 340 }, aDocument(), 'light');
    const at = (element: Element, name: string) => Number(element.getAttribute(name));
    const names = [...svg.querySelectorAll('.label')].map((label) => at(label, 'y'));
    const lines = [...svg.querySelectorAll('.base')].map((line) => [at(line, 'y1'), at(line, 'y2')] as const);
    expect(lines.length).toBe(names.length);
    for (const name of names) {
      for (const [from, to] of lines) expect(to <= name - 11 || from >= name + 3).toBe(true);
    }
    const bars = [...svg.querySelectorAll('.row .low')].map((bar) => at(bar, 'y'));
    bars.forEach((top, row) => {
      expect(lines[row]?.[0]).toBeLessThanOrEqual(top);
      expect(lines[row]?.[1]).toBeGreaterThanOrEqual(top + 16);
    });
  });

  test('has a row for each assumption that moves it, the widest first, and marks the ones that turn the sign', () => {
    const { svg } = drawTornado(VIEW, { width: 460 }, aDocument(), 'light');
    expect([...svg.querySelectorAll('.row')].map((row) => row.getAttribute('data-assumption'))).toEqual([
      'handling',
      'rent',
      'van-wage',
      'stairs',
    ]);
    expect([...svg.querySelectorAll('.row.flips .mark')].map((mark) => mark.textContent)).toEqual(['turns the sign']);
    expect(describeTornado(VIEW).table.rows.map((row) => row[5])).toEqual([
      'turns the sign',
      'stays',
      'stays',
      'stays',
    ]);
  });

  test('each bar reaches from the difference as it stands to that at its end', () => {
    const { svg } = drawTornado(VIEW, { width: 460 }, aDocument(), 'light');
    const base = Number(svg.querySelector('.base')?.getAttribute('x1'));
    const [low, high] = ['.low', '.high'].map((end) => svg.querySelector(`[data-assumption="van-wage"] ${end}`));
    expect(low?.getAttribute('fill')).toBe(LIGHT.swing.low);
    expect(Number(low?.getAttribute('x'))).toBeCloseTo(base, 0);
    expect(Number(high?.getAttribute('x')) + Number(high?.getAttribute('width'))).toBeCloseTo(base, 0);
  });

  test('zero is always on the axis, and nothing is drawn where nothing moves it', () => {
    const far = { ...VIEW, sensitivity: { ...VIEW.sensitivity, swings: [aSwing('rent', 'rent', 2.1, 2.3)] } };
    const { domains } = drawTornado(far, { width: 460 }, aDocument(), 'light');
    expect(domains[0]?.[0]).toBeLessThanOrEqual(0);
    const still = { ...VIEW, sensitivity: { ...VIEW.sensitivity, swings: [aSwing('rent', 'rent', 0.21, 0.21)] } };
    expect(describeTornado(still).sentence).toBe('No assumption of the list moves it.');
    expect(drawTornado(still, { width: 460 }, aDocument(), 'light').svg.querySelector('.row')).toBe(null);
  });
});
