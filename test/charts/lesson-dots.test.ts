// A lesson's chart: its numbers are written as the language writes them, and empty layers leave those below them alone.
import { afterEach, expect, test } from 'vitest';
import { contrastOf, LEAST_CONTRAST } from '../../src/base/contrast.ts';
import { paletteOf } from '../../src/base/palette.ts';
import { SMALL } from '../../src/charts/chart-frame.ts';
import { drawLessonDots, type LessonDots } from '../../src/charts/lesson-dots.ts';
import { textWidth } from '../../src/charts/text-width.ts';
import { speakIn } from '../../src/languages/speaking.ts';
import { aDocument } from './picture.ts';

afterEach(() => speakIn('en'));

const DOTS: LessonDots = {
  title: 'Cost',
  sentence: '',
  xTitle: 'Distance',
  isLogarithmic: false,
  isBothLogarithmic: false,
  isStacked: false,
  isApart: false,
  reach: [0, 1],
  series: [],
  note: '',
  bet: null,
  theory: null,
  format: () => '',
};

function textsOf(dots: LessonDots): string[] {
  const { svg } = drawLessonDots(dots, { width: 460 }, aDocument(), 'light');
  return [...svg.querySelectorAll('text')].map((text) => text.textContent ?? '');
}

test('ticks along the foot have the point of the language, as many places each', async () => {
  const one = { label: 'a', colour: '#000', dots: [{ x: 0.5, y: 1 }], others: [], now: null };
  await speakIn('de');
  expect(textsOf({ ...DOTS, series: [one] })).toEqual(expect.arrayContaining(['0,0', '0,2', '0,8', '1,0']));
  await speakIn('en');
  expect(textsOf({ ...DOTS, series: [one], reach: [0, 20_000] })).toEqual(
    expect.arrayContaining(['0', '5000', '20\u202f000']),
  );
});

test('what was bet stands over the drawing, in as many lines as it needs', () => {
  const one = { label: 'a', colour: '#000', dots: [{ x: 0.5, y: 1 }], others: [], now: null };
  const note = 'Your bet: for more than a quarter not before the next day, and for all others on the same day';
  const { svg } = drawLessonDots({ ...DOTS, series: [one], note }, { width: 320 }, aDocument(), 'light');
  const lines = [...svg.querySelectorAll('.note text')].map((text) => text.textContent);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join(' ')).toBe(note);
});

test('the name of a series is in ink, since many colours are too pale to be read, beside a piece of its colour', () => {
  const one = { label: 'Bus', colour: '#86abd4', dots: [{ x: 0.5, y: 1 }], others: [], now: null };
  const { svg } = drawLessonDots({ ...DOTS, series: [one] }, { width: 460 }, aDocument(), 'light');
  const name = svg.querySelector('.name');
  expect(name?.querySelector('text')?.textContent).toBe('Bus');
  expect(name?.querySelector('text')?.getAttribute('fill')).not.toBe('#86abd4');
  expect(name?.querySelector('rect')?.getAttribute('fill')).toBe('#86abd4');
});

test('on a phone the drawing is lower, so that it is seen together with what moves it', () => {
  const one = { label: 'a', colour: '#000', dots: [{ x: 0.5, y: 1 }], others: [], now: null };
  const heightAt = (width: number): number =>
    Number(drawLessonDots({ ...DOTS, series: [one] }, { width }, aDocument(), 'light').svg.getAttribute('height'));
  expect(heightAt(358)).toBe(200);
  expect(heightAt(444)).toBe(250);
});

test('tries of a class are joined by no line, and stacked ones are a bar each beside those at the same place', () => {
  const dots = [
    { x: 0.5, y: 1 },
    { x: 0.5, y: 2 },
    { x: 1, y: 3 },
  ];
  const one = { label: 'a', colour: '#000', dots, others: [], now: null };
  const svgOf = (isStacked: boolean) =>
    drawLessonDots({ ...DOTS, isApart: true, isStacked, series: [one] }, { width: 460 }, aDocument(), 'light').svg;
  const apart = svgOf(false);
  expect(apart.querySelectorAll('.series circle')).toHaveLength(3);
  expect(apart.querySelectorAll('.series path')).toHaveLength(0);
  const bars = [...svgOf(true).querySelectorAll('.series line')];
  expect(bars).toHaveLength(3);
  expect(new Set(bars.map((bar) => bar.getAttribute('x1'))).size).toBe(3);
});

test('seats at one place stay near it, each to be seen, and a series without a name has no sign for one', () => {
  const dots = [0, 1].flatMap((x) => Array.from({ length: 6 }, () => ({ x, y: 2 + x })));
  const one = { label: '', colour: '#000', dots, others: [], now: null };
  const { svg } = drawLessonDots({ ...DOTS, isApart: true, series: [one] }, { width: 390 }, aDocument(), 'light');
  const places = [...svg.querySelectorAll('.series circle')].map((circle) => Number(circle.getAttribute('cx')));
  expect(new Set(places).size).toBe(12);
  const rising = places.sort((a, b) => a - b);
  expect((rising[5] as number) - (rising[0] as number)).toBeLessThan(25);
  expect(svg.querySelector('.name')).toBeNull();
});

test('the layer above an empty one stands on the one below it', () => {
  const layer = (label: string, ys: readonly number[]) => ({
    label,
    colour: '#000',
    dots: ys.map((y, x) => ({ x, y })),
    others: [],
    now: null,
  });
  const layers = (series: LessonDots['series']) => {
    const { svg } = drawLessonDots({ ...DOTS, isStacked: true, series }, { width: 460 }, aDocument(), 'light');
    return [...svg.querySelectorAll('.layer')].map((path) => path.getAttribute('d'));
  };
  const [low, high] = [layer('low', [1, 2]), layer('high', [3, 4])];
  expect(layers([low, layer('low', []), high])).toEqual(layers([low, high]));
});

test('tries at another second setting are hollow and named once, whatever the number of series', () => {
  const series = ['a', 'b'].map((label, row) => ({
    label,
    colour: '#000',
    dots: [{ x: 0.5, y: 1 + row }],
    others: [{ row: 0, of: 'Rent', value: '8', dots: [{ x: 0.2, y: 3 + row }] }],
    now: null,
  }));
  const { svg } = drawLessonDots({ ...DOTS, series }, { width: 460 }, aDocument(), 'light');
  expect([...svg.querySelectorAll('.other text')].map((text) => text.textContent)).toEqual(['Rent: 8']);
  expect(svg.querySelectorAll('.series path[stroke-dasharray]')).toHaveLength(2);
});

/** Every rent as its line ends at the right edge, over the same falling curve. */
function atManyRents(rents: readonly string[], apart: number): SVGSVGElement {
  const curve = [5, 3, 2, 1.4, 1.2].map((y, row) => ({ x: row / 4, y }));
  const others = rents.map((value, row) => ({
    row: rents.length - row,
    of: 'Rent',
    value,
    dots: [{ x: 1, y: 1.1 - apart * row }],
  }));
  const one = { label: 'a', colour: '#000', dots: curve, others, now: null };
  return drawLessonDots({ ...DOTS, series: [one] }, { width: 460 }, aDocument(), 'light').svg;
}

test('where names of second settings would lie over each other all are under the chart, from the first value to the last', () => {
  const namesOf = (svg: SVGSVGElement) => [...svg.querySelectorAll('.other text')].map((text) => text.textContent);
  expect(namesOf(atManyRents(['22', '15', '8', '0'], 0.08))).toEqual(['Rent:', '0', '8', '15', '22']);
  // By its end there is no room for the lower one, and above the upper one it would be read as that one's.
  expect(namesOf(atManyRents(['8', '0'], 0.8))).toEqual(['Rent:', '0', '8']);
});

test('the name of a second setting stands under its dots where a curve passes over them', () => {
  const svg = atManyRents(['22'], 0.08);
  const name = svg.querySelector('.other text');
  const heights = [...svg.querySelectorAll('.series .hollow')].map((dot) =>
    Number(/,([\d.]+)/.exec(dot.getAttribute('transform') ?? '')?.[1]),
  );
  expect(name?.textContent).toBe('Rent: 22');
  expect(Number(name?.getAttribute('y'))).toBeGreaterThan(Math.max(...heights));
});

test('the name of second settings goes where no curve is, though some pass above and below the ends of theirs', () => {
  const steep = (from: number, to: number) => [0, 0.5, 1].map((x) => ({ x, y: from + (to - from) * x }));
  const series = [
    { label: 'a', from: 9, to: 6 },
    { label: 'b', from: 7, to: 2 },
    { label: 'c', from: 2, to: 1 },
  ].map(({ label, from, to }) => ({
    label,
    colour: '#000',
    dots: [{ x: 1, y: to + 0.6 }],
    others: [{ row: 2, of: 'Homes that take it', value: '60 %', dots: steep(from, to) }],
    now: null,
  }));
  const { svg } = drawLessonDots({ ...DOTS, series }, { width: 390 }, aDocument(), 'light');
  const name = svg.querySelector('.other text') as Element;
  const [until, baseline] = [Number(name.getAttribute('x')), Number(name.getAttribute('y'))];
  const from = until - textWidth(name.textContent ?? '', SMALL);
  const over = [...svg.querySelectorAll('.series path[stroke-dasharray]')].filter((path) => {
    const points = [...(path.getAttribute('d') ?? '').matchAll(/([\d.]+),([\d.]+)/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    return points.slice(1).some(([x2 = 0, y2 = 0], row) => {
      const [x1 = 0, y1 = 0] = points[row] ?? [];
      return Array.from({ length: 50 }, (_, step) => step / 50).some((way) => {
        const [x, y] = [x1 + way * (x2 - x1), y1 + way * (y2 - y1)];
        return x > from && x < until && y > baseline - 10 && y < baseline + 4;
      });
    });
  });
  expect(over).toHaveLength(0);
});

test('a long name of a second setting is broken into lines and reaches beyond no edge and into no name of a series', () => {
  const others = [
    {
      row: 4,
      of: 'Auszahlungen, für die das Geld einer Agentur reicht',
      value: '200',
      dots: [0, 1].map((x) => ({ x, y: 2 })),
    },
  ];
  const one = { label: 'Unbezahlt', colour: '#000', dots: [{ x: 0, y: 5 }], others, now: null };
  const { svg } = drawLessonDots({ ...DOTS, series: [one] }, { width: 358 }, aDocument(), 'light');
  const lines = [...svg.querySelectorAll('.other text')];
  expect(lines.map((text) => text.textContent).join(' ')).toBe(
    'Auszahlungen, für die das Geld einer Agentur reicht: 200',
  );
  const series = Number(svg.querySelector('.name rect')?.getAttribute('x'));
  for (const text of lines) {
    const end = Number(text.getAttribute('x'));
    expect(end).toBeLessThan(series);
    expect(end - textWidth(text.textContent ?? '', SMALL)).toBeGreaterThan(0);
  }
  const rows = lines.map((text) => Number(text.getAttribute('y')));
  expect(Math.max(...rows)).toBeLessThan(Number(svg.getAttribute('height')) - 38);
  expect(new Set(rows).size).toBe(lines.length);
});

test('the label of a line along the upper edge stands under it and not on it', () => {
  const one = { label: 'a', colour: '#000', dots: [{ x: 0.5, y: 10 }], others: [], now: null };
  const dots = [0, 1].map((x) => ({ x, y: 30 }));
  const bet = { label: 'Your bet', dots };
  for (const isStacked of [false, true]) {
    const { svg } = drawLessonDots({ ...DOTS, isStacked, series: [one], bet }, { width: 460 }, aDocument(), 'light');
    const [, height] = (svg.querySelector('.bet')?.getAttribute('d') ?? '').split(/[,L]/).map(Number);
    const label = svg.querySelector('.mark text');
    expect(label?.textContent).toBe('Your bet');
    expect(Number(label?.getAttribute('y')) - 10).toBeGreaterThan((height as number) + 3);
  }
});

test.each(['light', 'dark'] as const)(
  'every mark of a pale colour has an edge that stands out from the %s paper',
  (theme) => {
    const { facility, tier, paper } = paletteOf(theme);
    const dots = [
      { x: 0, y: 1 },
      { x: 1, y: 2 },
    ];
    const series = [facility.locker, tier.parking, tier.stem, tier['failed attempt'], tier.depot].map((colour) => ({
      label: colour,
      colour,
      dots,
      others: [{ row: 0, of: '', value: 'other', dots }],
      now: dots[0] ?? null,
    }));
    for (const kind of [{}, { isApart: true }, { isApart: true, isStacked: true }]) {
      const { svg } = drawLessonDots({ ...DOTS, ...kind, series }, { width: 460 }, aDocument(), theme);
      for (const mark of svg.querySelectorAll('.series :is(circle, path, line):not(.inside), .name rect')) {
        const colours = ['fill', 'stroke'].map((name) => mark.getAttribute(name) ?? 'none');
        const seen = colours.filter((colour) => colour !== 'none').map((colour) => contrastOf(colour, paper));
        expect(Math.max(...seen)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
      }
    }
  },
);
