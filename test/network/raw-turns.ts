// Looks for banned turns in driven ways, as plainly as OpenStreetMap's restrictions are written.
import type { OsmExtract } from '../../src/network/osm-extract.ts';

/** One step along a way of OpenStreetMap. */
export interface Step {
  readonly way: number;
  readonly from: number;
  readonly to: number;
  readonly forward: boolean;
}

/** The quarters of an hour at which vans drive, in minutes of the day. */
const DRIVEN = Array.from({ length: 13 * 4 }, (_, quarter) => 7 * 60 + 15 * quarter);
const minute = (hour: string | undefined, past: string | undefined): number => 60 * Number(hour) + Number(past);

/** False for what never holds while vans drive: on Sundays and holidays, at night, for lorries. Else it may hold. */
function mayHold(sentence: string): boolean {
  if (/\b(off|closed)\b/.test(sentence)) return false;
  const [, kind = '', limit = ''] = /(weight|length)\s*>=?\s*([\d.]+)/.exec(sentence) ?? [];
  if ((kind === 'weight' && Number(limit) >= 3.5) || (kind === 'length' && Number(limit) >= 7.4)) return false;
  const isOnRestDays = /\b(Su|PH)\b/.test(sentence) && !/\b(Mo|Tu|We|Th|Fr|Sa)\b/.test(sentence);
  if (isOnRestDays) return false;
  const times = [...sentence.matchAll(/(\d\d?):(\d\d)\s*(?:\+|-\s*(\d\d?):(\d\d))/g)].map(
    ([, h1, m1, h2 = '24', m2 = '0']) => [minute(h1, m1), minute(h2, m2)] as const,
  );
  const isAt = (time: number): boolean =>
    times.some(([from, until]) => {
      // Over midnight: from there to the end of the day, and from its beginning on.
      const end = until % 1440;
      return until > 1440 || until <= from ? time >= from || time < end : time >= from && time < until;
    });
  return times.length === 0 || DRIVEN.some(isAt);
}

/** A turn that is banned at hours of the working day; nothing where it is at night, on Sundays, or for other vehicles. */
function timedTurn(text: string): string {
  const [value = '', when = ''] = text.split('@').map((part) => part.replace(/[()]/g, '').trim());
  const sentences = (all: string): string[] => all.replace(/;$/, '').split(/;|(?<=\d),\s*(?=[A-Z])/);
  return when.split(' AND ').every((asked) => sentences(asked).some(mayHold)) ? value : '';
}

const NAMES = { van: ['goods', 'motorcar', 'motor_vehicle', 'vehicle'], bike: ['bicycle', 'vehicle'] };

/** Looks for turns banned for vans, or bikes, in a path of steps, as plainly as the restrictions are written. */
export function rawTurns(extract: OsmExtract, who: 'van' | 'bike'): (path: readonly Step[]) => string[] {
  const rules = extract.turns.flatMap(({ tags, members }) => {
    const own = NAMES[who].map((name) => tags[`restriction:${name}`]).find((value) => value !== undefined);
    const timed = [
      ...NAMES[who].map((name) => tags[`restriction:${name}:conditional`]),
      tags['restriction:conditional'],
    ];
    const value = own ?? tags.restriction ?? timedTurn(timed.find((text) => text !== undefined) ?? '');
    const excepted = (tags.except ?? '').split(';').some((name) => NAMES[who].includes(name.trim()));
    if (!/^(no|only)_/.test(value) || /on_red$/.test(value) || excepted) return [];
    const idsAs = (role: string): number[] => members.filter((member) => member.role === role).map(({ id }) => id);
    const vias = members.filter((member) => member.role === 'via');
    const viaWays = vias.flatMap(({ kind, id }) => (kind === 'way' ? id : []));
    if (vias[0] === undefined) return [];
    return [
      {
        isOnly: value.startsWith('only_'),
        isTimed: own === undefined && tags.restriction === undefined,
        from: idsAs('from'),
        to: idsAs('to'),
        viaNode: viaWays.length === 0 ? vias[0].id : null,
        viaWays,
      },
    ];
  });
  const rowOf = new Map(Array.from(extract.wayId, (id, way) => [id, way]));
  const isAnEnd = (wayId: number, nodeId: number): boolean => {
    const way = rowOf.get(wayId);
    if (way === undefined) return false;
    const ends = [
      extract.wayNode[extract.wayStart[way] as number],
      extract.wayNode[(extract.wayStart[way + 1] as number) - 1],
    ];
    return ends.some((node) => node !== undefined && node !== -1 && extract.nodeId[node] === nodeId);
  };
  /** The nodes of ways, by their ids. */
  const nodesOf = (ids: readonly number[]): Set<number> =>
    new Set(
      ids.flatMap((id) => {
        const way = rowOf.get(id);
        return way === undefined ? [] : [...extract.wayNode.subarray(extract.wayStart[way], extract.wayStart[way + 1])];
      }),
    );
  const byFrom = new Map<number, typeof rules>();
  for (const rule of rules) for (const id of rule.from) byFrom.set(id, [...(byFrom.get(id) ?? []), rule]);
  const idOf = (step: Step): number => extract.wayId[step.way] as number;

  return (path) => {
    const problems: string[] = [];
    path.forEach((step, k) => {
      for (const { isOnly, isTimed, to, viaNode, viaWays } of byFrom.get(idOf(step)) ?? []) {
        const next = path[k + 1];
        if (next === undefined) continue;
        if (viaNode !== null) {
          if (extract.nodeId[step.to] !== viaNode || !isAnEnd(idOf(step), viaNode)) continue;
          const goesTo = to.includes(idOf(next));
          const turnsBack = next.to === step.from;
          const isSameWay = idOf(next) === idOf(step);
          if (isOnly && !goesTo) problems.push(`at node ${viaNode} only one turn is allowed`);
          if (!isOnly && goesTo && (!isSameWay || turnsBack))
            problems.push(`${isTimed ? 'timed' : 'banned'} turn at node ${viaNode}`);
        } else if (!viaWays.includes(idOf(step))) {
          const isBegun = viaWays.includes(idOf(next));
          let on = k + 1;
          while (path[on] !== undefined && viaWays.includes(idOf(path[on] as Step))) on++;
          const after = path[on];
          const seen = new Set(path.slice(k + 1, on).map(idOf));
          // A leg may end on its way.
          if (after === undefined) continue;
          const isAsNamed = isBegun && to.includes(idOf(after)) && viaWays.every((id) => seen.has(id));
          const isHeld = isOnly && nodesOf(viaWays).has(step.to) && viaWays.every((id) => rowOf.has(id));
          if (isHeld && !isAsNamed) problems.push(`only one way is allowed over ways ${viaWays.join()}`);
          if (!isOnly && isAsNamed) problems.push(`banned turn over ways ${viaWays.join()}`);
        }
      }
    });
    return problems;
  };
}
