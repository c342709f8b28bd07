// How many of a class bet on what.
import type { Lesson } from '../model/lesson.ts';
import { chosenBet } from '../model/lesson-bet.ts';
import { NO_BET } from '../persistence/lesson-answers.ts';
import type { LessonLanguage } from './lesson-language.ts';
import { betName } from './lesson-words.ts';

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
