// Which of its draws a synthetic city is, as the worker that laid it first found: the others then lay that one alone.
import type { Study } from '../model/study.ts';

export interface KnownDraws {
  /** Null where nobody has laid the city yet, or its streets are given. */
  of(study: Study): number | null;
  note(study: Study, draw: number | null): void;
}

export function createKnownDraws(): KnownDraws {
  const draws = new Map<string, number>();
  return {
    of: ({ city }) => (city.kind === 'streets' ? null : (draws.get(JSON.stringify(city)) ?? null)),
    note({ city }, draw) {
      if (city.kind !== 'streets' && draw !== null) draws.set(JSON.stringify(city), draw);
    },
  };
}
