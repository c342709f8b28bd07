// Turn rules that lead over one way or several: what one can drive along the ways that they name, and what they forbid of it.
import { importPhrases } from './import-phrases.ts';
import type { OpenArc, OpenArcs } from './open-arcs.ts';
import type { TurnRule } from './osm-turns.ts';

/** Rows of arcs that are driven one after another. */
type Rows = readonly (readonly number[])[];

/** Streets on via ways, and steps of the search along them, at most. */
const MOST_STREETS = 40;
const MOST_STEPS = 5_000;

export interface WaysOver {
  /** From a `from` over streets of the via ways, all of which are driven on, into a `to`; or to their end where there is none. */
  readonly named: Rows;
  /** From a `from` along via ways to a street of them that one has driven so already: by that nobody gets round the rule. */
  readonly repeating: Rows;
}

/**
 * What can be driven of a rule, in whatever order its members stand; no row has an arc twice but the last of those that
 * repeat one. Says why where there is nothing of what is named.
 */
export function waysOver(arcs: OpenArcs, { from, viaWays, to }: TurnRule): WaysOver | string {
  const via = new Set(viaWays);
  const isVia = ({ first, last }: OpenArc): boolean => via.has(first) && via.has(last);
  const named: number[][] = [];
  const repeating: number[][] = [];
  let steps = 0;
  for (const start of from.flatMap((way) => arcs.byLast.get(way) ?? [])) {
    if (isVia(start)) continue;
    const row: OpenArc[] = [start];
    const rowWith = (arc: OpenArc): number[] => [...row, arc].map((one) => one.arc);
    const driveOn = (here: OpenArc): void => {
      const driven = row.slice(1);
      const isWhole = viaWays.every((way) => driven.some(({ first, last }) => first === way || last === way));
      const onward = arcs.from.get(here.head) ?? [];
      const isAtEnd = !onward.some((arc) => isVia(arc) && arc.arc !== (here.arc ^ 1));
      if (to.length === 0 && isWhole && isAtEnd) named.push(row.map(({ arc }) => arc));
      for (const arc of onward) {
        if (++steps > MOST_STEPS) return;
        if (!isVia(arc)) {
          if (isWhole && to.includes(arc.first)) named.push(rowWith(arc));
        } else if (driven.includes(arc)) {
          repeating.push(rowWith(arc));
        } else if (row.length <= MOST_STREETS) {
          row.push(arc);
          driveOn(arc);
          row.pop();
        }
      }
    };
    driveOn(start);
  }
  return named.length === 0 ? importPhrases().reasons.unturnable : { named, repeating };
}
