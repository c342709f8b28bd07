// How many of a class bet on what, and what hands are raised for where there are no codes.
import type { Lesson } from '../model/lesson.ts';
import { chosenBet } from '../model/lesson-bet.ts';
import { NO_BET } from '../persistence/lesson-answers.ts';
import type { LessonLanguage } from './lesson-language.ts';
import { betName, stepWords } from './lesson-words.ts';

/** By rising bet; options that nobody chose stand there too. Drawn curves are one. */
export function betCounts(lesson: Lesson, language: LessonLanguage, bets: readonly number[]): [string, number][] {
  const { bet: kind } = lesson;
  const counts = new Map(kind.kind === 'choice' ? kind.options.map((_, row) => [row, 0]) : []);
  const told = (bet: number): number => {
    if (bet === NO_BET) return bet;
    if (kind.kind === 'curve') return 0;
    return kind.kind === 'choice' ? chosenBet(kind, bet).option : bet;
  };
  for (const bet of bets.map(told).sort((a, b) => a - b)) counts.set(bet, (counts.get(bet) ?? 0) + 1);
  return [...counts].map(([bet, count]) => [betName(lesson, language, bet), count]);
}

const THIRDS = 3;

/** What hands are raised for. Who drew a curve has drawn it down, level or up. */
export function handOptions({ bet }: Pick<Lesson, 'bet'>, language: LessonLanguage): string[] {
  const { say, words } = language;
  if (bet.kind === 'choice') return bet.options.map(({ label }) => say(label));
  if (bet.kind === 'curve') return [...words.class.curves];
  const steps = Math.round((bet.to - bet.from) / bet.step);
  const ends = Array.from({ length: THIRDS + 1 }, (_, third) => Math.round((third * (steps + 1)) / THIRDS));
  const at = (step: number): string => stepWords(bet, language, step);
  return ends
    .slice(1)
    .map((end, third) => words.class.range(at(ends[third] as number), `${at(end - 1)} ${say(bet.unit)}`));
}
