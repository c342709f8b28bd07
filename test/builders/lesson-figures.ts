// The table of figures in the guide to the lessons: between which two numbers each one lies, as tests hold it.
import { readFileSync } from 'node:fs';

const ROW = /^\| (\d): ([^|]+) \| (−?[\d.]+) \| (−?[\d.]+) \|$/gm;

/** Of a lesson and a figure by its words. Throws where the guide has no such row, so that none goes unheld by a slip. */
export function figureOf(lesson: number, name: string): readonly [number, number] {
  const found = figures().find((row) => row.lesson === lesson && row.name === name);
  if (found === undefined) throw new Error(`lessons.md: expected a figure "${lesson}: ${name}", found none`);
  return found.band;
}

export function figures(): {
  readonly lesson: number;
  readonly name: string;
  readonly band: readonly [number, number];
}[] {
  const text = readFileSync(new URL('../../public/docs/lessons.md', import.meta.url), 'utf8');
  const number = (said: string): number => Number(said.replace('−', '-'));
  return [...text.matchAll(ROW)].map(([, lesson = '', name = '', low = '', high = '']) => ({
    lesson: Number(lesson),
    name: name.trim(),
    band: [number(low), number(high)],
  }));
}
