// Texts in a lesson's chart: none lies over another one, and names of other settings over no area and no dot.
import { expect, test } from 'vitest';
import { SMALL } from '../../src/charts/chart-frame.ts';
import { drawLessonDots } from '../../src/charts/lesson-dots.ts';
import { textWidth } from '../../src/charts/text-width.ts';
import { speakIn } from '../../src/languages/speaking.ts';
import { type ReadLesson, readParts } from '../../src/persistence/lesson-reader.ts';
import { lessonLanguage } from '../../src/ui/lesson-language.ts';
import { dotsPicture } from '../../src/ui/lesson-picture.ts';
import { aLesson, aPlayer } from '../builders/lesson.ts';
import { aDocument } from './picture.ts';

interface Box {
  readonly text: string;
  readonly from: number;
  readonly until: number;
  readonly top: number;
  readonly foot: number;
}

function boxesOf(svg: SVGSVGElement, selector: string): Box[] {
  return [...svg.querySelectorAll(selector)].map((text) => {
    const [x, y] = ['x', 'y'].map((name) => Number(text.getAttribute(name))) as [number, number];
    const said = text.textContent ?? '';
    const width = textWidth(said, SMALL);
    const from = x - (text.getAttribute('text-anchor') === 'end' ? width : 0);
    return { text: said, from, until: from + width, top: y - 9, foot: y + 2 };
  });
}

const overlaps = (one: Box, other: Box): boolean =>
  one.from < other.until && other.from < one.until && one.top < other.foot && other.top < one.foot;

/** A lesson's first question tried at these settings, with its second control left at the last of them. */
async function chartOf(
  number: number,
  settings: readonly (readonly number[])[],
  width: number,
  bet: number | null,
  isClass = false,
) {
  const [part] = readParts(await aLesson(number)) as [ReadLesson];
  const play = aPlayer(part);
  const tries = settings.map((setting) => play(setting));
  const now = isClass ? null : (tries.at(-1) ?? null);
  const of = {
    lesson: part.lesson,
    language: lessonLanguage(),
    theme: 'light',
    tries,
    now,
    bet,
    isRevealed: true,
    isClass,
  } as const;
  const { svg } = drawLessonDots(dotsPicture(of, ''), { width }, aDocument(), 'light');
  return svg;
}

function expectClearOfDots(svg: SVGSVGElement): void {
  const filled = [...svg.querySelectorAll('.series circle')].map((dot) =>
    ['cx', 'cy', 'r'].map((at) => Number(dot.getAttribute(at))),
  );
  const hollow = [...svg.querySelectorAll('.series .hollow')].map((dot) => [
    ...[...(dot.getAttribute('transform') ?? '').matchAll(/[\d.]+/g)].map(Number),
    3.5,
  ]);
  const dots = [...filled, ...hollow];
  expect(hollow.length).toBeGreaterThan(0);
  for (const { text, from, until, top, foot } of boxesOf(svg, '.other text, .mark text'))
    for (const [x = 0, y = 0, r = 0] of dots)
      expect(x + r > from && x - r < until && y + r > top && y - r < foot, `${text} over a dot`).toBe(false);
}

const CASH = [
  [0, 4],
  [1, 4],
  [2, 4],
  [0, 0],
  [0, 1],
  [0, 2],
  [0, 3],
  [5, 0],
  [5, 1],
  [5, 4],
];
const FIBRE = [
  [2, 2],
  [3, 2],
  [4, 2],
  [6, 2],
  [6, 0],
  [4, 0],
  [2, 0],
];

test.each([
  ['en', 358],
  ['en', 444],
  ['de', 358],
  ['de', 444],
] as const)(
  'in %s on %i pixels no text of the charts of lessons 6 and 7 lies over another one',
  async (name, width) => {
    await speakIn(name);
    try {
      for (const svg of [await chartOf(7, CASH, width, 20), await chartOf(6, FIBRE, width, 1)]) {
        const boxes = boxesOf(svg, '.other text, .mark text');
        expect(boxes.length).toBeGreaterThan(1);
        for (const [row, one] of boxes.entries())
          for (const other of boxes.slice(row + 1))
            expect(overlaps(one, other), `${one.text} over ${other.text}`).toBe(false);
        expectClearOfDots(svg);
      }
    } finally {
      await speakIn('en');
    }
  },
  120_000,
);

// As readers left them: taken up by 20 to 80 % of the homes where 40 stand on a km², and agents and cash one after the other.
const MANY_FIBRE = [
  [0, 2],
  [2, 2],
  [4, 2],
  [6, 2],
  [3, 0],
  [3, 1],
  [3, 2],
  [3, 3],
];
const MANY_CASH = [
  [1, 4],
  [2, 4],
  [0, 4],
  [0, 0],
  [0, 1],
  [0, 2],
  [0, 3],
  [5, 3],
  [5, 0],
  [5, 1],
];

test.each([
  ['en', 358],
  ['de', 358],
  ['en', 444],
  ['de', 444],
  ['de', 620],
] as const)(
  'in %s on %i pixels no label lies on a dot, neither a hollow one nor the big one of the try on show',
  async (name, width) => {
    await speakIn(name);
    try {
      for (const bet of [5, 20, 60]) expectClearOfDots(await chartOf(7, MANY_CASH, width, bet));
      expectClearOfDots(await chartOf(6, MANY_FIBRE, width, 1));
      const bySize = MANY_FIBRE.slice(0, 4).flatMap(([density = 0], row) => [
        [density, row],
        [3, row],
      ]);
      expectClearOfDots(await chartOf(6, bySize, width, 1));
    } finally {
      await speakIn('en');
    }
  },
  120_000,
);

test('where layers are stacked another setting is one line of its whole', async () => {
  const svg = await chartOf(7, CASH, 444, null);
  // Cash for 10, 20, 40 and 80 payments.
  expect(svg.querySelectorAll('.series path[stroke-dasharray]')).toHaveLength(4);
}, 60_000);

test.each([358, 444, 620, 900])(
  'on %i pixels a name stands by the ends of its own lines, or under the chart beside a sample',
  async (width) => {
    const taken = [0, 2, 4, 6].map((density) => [density, 2]);
    for (const settings of [[...taken, [6, 0], [6, 3]], [...taken, [4, 0], [4, 3]], MANY_FIBRE, FIBRE]) {
      const svg = await chartOf(6, settings, width, 1);
      const ends = new Map<string, number[]>();
      for (const path of svg.querySelectorAll('.series path[stroke-dasharray]')) {
        const [, x, y] = /([\d.]+),([\d.]+)$/.exec((path.getAttribute('d') ?? '').replace(/Z$/, '')) ?? [];
        const key = path.getAttribute('stroke-dasharray') ?? '';
        if (x !== undefined) ends.set(key, [...(ends.get(key) ?? []), Number(y)]);
      }
      expect(ends.size).toBeGreaterThan(0);
      const foot = Number(svg.querySelector('.axes text:last-of-type')?.getAttribute('y'));
      for (const { text, top, foot: under } of boxesOf(svg, '.other text[text-anchor="end"]')) {
        if (top > foot) continue;
        const gaps = [...ends.values()].flat().map((end) => Math.max(0, top - end, end - under));
        expect(Math.min(...gaps), text).toBeLessThan(32);
      }
    }
  },
  60_000,
);

/** Names in the key under a chart, from the first to the last, each with the dashes and the mark beside it. */
function keyOf(svg: SVGSVGElement): { name: string; dashes: string | null; mark: string | null }[] {
  return [...svg.querySelectorAll('.other.key .setting')].map((setting) => ({
    name: (setting.querySelector('text')?.textContent ?? '').replace('\u202f', ' '),
    dashes: setting.querySelector('line')?.getAttribute('stroke-dasharray') ?? null,
    mark: setting.querySelector('.hollow')?.getAttribute('d') ?? null,
  }));
}

test.each([358, 444, 620, 803])(
  'on %i pixels names of several settings stand in the order of their own lines, or all in a key in the order of their values',
  async (width) => {
    const taken = [0, 2, 4, 6].map((density) => [density, 2]);
    const charts = [
      await chartOf(6, [...taken, [6, 0], [6, 3]], width, 1),
      await chartOf(6, MANY_FIBRE, width, 1),
      await chartOf(6, classOf(7, 4), width, 1, true),
      await chartOf(7, classOf(6, 5), width, 20, true),
    ];
    const named = ['20 %|60 %', '20 %|40 %|60 %', '40 %|60 %|80 %', '20|40|80|200'];
    for (const [at, svg] of charts.entries()) {
      const key = keyOf(svg);
      const beside = [...svg.querySelectorAll('.other:not(.key) text')].map((text) => text.textContent);
      expect(key.length === 0 || beside.length === 0).toBe(true);
      expect(key.map(({ name }) => name).join('|')).toBe(named[at]);
      // No two settings look alike, and each looks as in the drawing.
      expect(new Set(key.map(({ dashes }) => dashes)).size).toBe(key.length);
      expect(new Set(key.map(({ mark }) => mark)).size).toBe(key.length);
      const drawn = new Set([...svg.querySelectorAll('.series .hollow')].map((dot) => dot.getAttribute('d')));
      expect([...drawn].sort()).toEqual(key.map(({ mark }) => mark).sort());
    }
  },
  120_000,
);

/** A class's seats: every value of the first control at every one of the second. */
function classOf(first: number, second: number): number[][] {
  return Array.from({ length: first * second }, (_, seat) => [seat % first, seat % second]);
}
