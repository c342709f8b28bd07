// Banned turns as further nodes: a copy of a junction for those who arrive by a street from which a turn is banned, with
// all ways on but the banned one. A city without bans pays nothing, and searches need to know nothing of turns.

/**
 * Copy c stands at the head of arc `arcOf[c]` for who has driven the begin of one or more bans. What one has driven
 * counts as far as some ban begins with it (the states of Aho and Corasick 1975, doi 10.1145/360825.360855).
 */
export interface TurnStates {
  readonly arcOf: Int32Array;
  /** The copy that an arc leads to when driven from a plain junction; -1 where it leads to the plain junction at its end. */
  after(arc: number): number;
  /** The copy that an arc leads to from a copy; -1 for the plain junction at its end, BANNED where it may not be driven. */
  onward(copy: number, arc: number): number;
}

export const BANNED = -2;

/** States for bans as lists of arcs, each of two arcs or more. */
export function turnStates(bans: readonly (readonly number[])[]): TurnStates {
  const copyOf = new Map<string, number>();
  const begins: (readonly number[])[] = [];
  const whole = new Set(bans.map(String));
  for (const ban of bans) {
    for (let length = 1; length < ban.length; length++) {
      const begin = ban.slice(0, length);
      if (copyOf.has(String(begin))) continue;
      copyOf.set(String(begin), begins.length);
      begins.push(begin);
    }
  }
  const afterOne = new Map(begins.flatMap((begin, copy) => (begin.length === 1 ? [[begin[0] as number, copy]] : [])));
  /** The copy of the longest begin of a ban that the driven arcs end with. */
  const copyAfter = (driven: readonly number[]): number => {
    for (let from = 0; from < driven.length; from++) {
      const copy = copyOf.get(String(driven.slice(from)));
      if (copy !== undefined) return copy;
    }
    return -1;
  };
  return {
    arcOf: Int32Array.from(begins, (begin) => begin[begin.length - 1] as number),
    after: (arc) => afterOne.get(arc) ?? -1,
    onward(copy, arc) {
      const driven = [...(begins[copy] as readonly number[]), arc];
      for (let from = 0; from < driven.length - 1; from++) if (whole.has(String(driven.slice(from)))) return BANNED;
      return copyAfter(driven);
    },
  };
}
