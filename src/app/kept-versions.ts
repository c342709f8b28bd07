// How many versions of a study are kept: the latest ones all, and of the days before the last one of each.

export const LATEST = 50;
export const DAYS = 60;
const DAY = 24 * 60 * 60 * 1_000;

export interface VersionTime {
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Numbers of the versions that are forgotten. Days are those of the universal clock. */
export function versionsToForget(versions: readonly VersionTime[]): readonly number[] {
  const latestFirst = [...versions].sort((a, b) => b.number - a.number);
  const days = new Set<number>();
  const forgotten: number[] = [];
  for (const { number, at } of latestFirst.slice(LATEST)) {
    const day = Math.floor(at / DAY);
    if (days.has(day) || days.size === DAYS) forgotten.push(number);
    else days.add(day);
  }
  return forgotten;
}
