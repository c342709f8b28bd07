// What the turn restrictions of OpenStreetMap mean for vans and for bikes (https://wiki.openstreetmap.org/wiki/Relation:restriction).

import { drivenValue } from './driven-hours.ts';
import type { Driver } from './driver.ts';
import { importPhrases } from './import-phrases.ts';
import { firstTag } from './osm-access.ts';
import type { OsmExtract, OsmTurn, Tags } from './osm-extract.ts';
import type { Drop } from './osm-pieces.ts';

/** From one of the ways `from`, by way of a node or of ways in order, one may not turn into `to`, or only into it. */
export interface TurnRule {
  readonly isOnly: boolean;
  /** True where it speaks of turning round: else `from` and `to` that are one way mean one that goes through the junction. */
  readonly isUTurn: boolean;
  /** True where it holds at some hours of the working day only. */
  readonly isTimed: boolean;
  /** Rows of ways of the extract; `to` is empty where the one street that may be turned into lies outside of it. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Node of the extract, or -1 where the rule leads over ways. */
  readonly viaNode: number;
  readonly viaWays: readonly number[];
}

/** The restrictions that bind a driver, always or at hours at which one delivers, with their members found; the others are counted with the reason. */
export function turnRules(extract: OsmExtract, driver: Driver, drop: Drop): TurnRule[] {
  if (extract.turns.length === 0) return [];
  const wayOf = new Map(Array.from(extract.wayId, (id, way) => [id, way]));
  const nodeOf = (id: number): number => {
    let low = 0;
    let high = extract.nodeId.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((extract.nodeId[middle] as number) < id) low = middle + 1;
      else high = middle;
    }
    return extract.nodeId[low] === id ? low : -1;
  };
  const rules: TurnRule[] = [];
  for (const turn of extract.turns) {
    const rule = ruleOf(turn, driver, wayOf, nodeOf);
    if (typeof rule === 'string') drop('turn restrictions', rule);
    else rules.push(rule);
  }
  return rules;
}

/** The nodes at which streets must end for the rules to be told apart. */
export function ruledNodes(extract: OsmExtract, rules: readonly TurnRule[]): Set<number> {
  return new Set(rules.flatMap((rule) => viaNodes(extract, rule)));
}

/** The node that a rule leads over, or the ends of the ways; those alone that are there. */
export function viaNodes({ wayNode, wayStart }: OsmExtract, { viaNode, viaWays }: TurnRule): number[] {
  const ends = viaWays.flatMap((way) => [
    wayNode[wayStart[way] as number] as number,
    wayNode[(wayStart[way + 1] as number) - 1] as number,
  ]);
  return [viaNode, ...ends].filter((node) => node !== -1);
}

/** What tags call a driver's vehicle, the more particular first. */
const NAMES: Readonly<Record<Driver['name'], readonly string[]>> = {
  motor: ['goods', 'motorcar', 'motor_vehicle', 'vehicle'],
  bike: ['bicycle', 'vehicle'],
};
const EXCEPTED: Readonly<Record<Driver['name'], ReadonlySet<string>>> = {
  motor: new Set([...NAMES.motor, 'delivery']),
  bike: new Set(NAMES.bike),
};
const NOBODY = new Set(['no', 'none']);

/** What binds a driver, or why nothing does. What holds at some hours of deliveries is taken to hold at all. */
function meaningFor(tags: Tags, { name }: Driver): Pick<TurnRule, 'isOnly' | 'isUTurn' | 'isTimed'> | string {
  const keys = [...NAMES[name].map((vehicle) => `restriction:${vehicle}`), 'restriction'];
  const always = firstTag(tags, keys)?.trim();
  const timed = firstTag(
    tags,
    keys.map((key) => `${key}:conditional`),
  );
  const isTimed = always === undefined;
  if (isTimed && timed === undefined) return importPhrases().reasons.otherVehicles;
  const value = always ?? drivenValue(timed as string);
  if (value === null) {
    const { someHours, otherVehicles } = importPhrases().reasons;
    return /[<>]/.test(timed as string) ? otherVehicles : someHours;
  }
  if (NOBODY.has(value)) return importPhrases().reasons.otherVehicles;
  if (value.endsWith('_on_red')) return importPhrases().reasons.onRed;
  if ((tags.except ?? '').split(/[;,]/).some((vehicle) => EXCEPTED[name].has(vehicle.trim())))
    return importPhrases().reasons.excepted;
  const isUTurn = value.endsWith('u_turn');
  if (value.startsWith('only_')) return { isOnly: true, isUTurn, isTimed };
  if (value.startsWith('no_')) return { isOnly: false, isUTurn, isTimed };
  return importPhrases().reasons.unknownKind;
}

function ruleOf(
  { tags, members }: OsmTurn,
  driver: Driver,
  wayOf: ReadonlyMap<number, number>,
  nodeOf: (id: number) => number,
): TurnRule | string {
  const meaning = meaningFor(tags, driver);
  if (typeof meaning === 'string') return meaning;
  const waysAs = (wanted: string): number[] =>
    members.flatMap(({ kind, id, role }) => (kind === 'way' && role === wanted ? (wayOf.get(id) ?? -1) : []));
  const [from, viaWays, to] = [waysAs('from'), waysAs('via'), waysAs('to')];
  const nodes = members.filter(({ kind, role }) => kind === 'node' && role === 'via');
  // Beside ways, nodes say nothing that the ways do not.
  const isWhole = from.length > 0 && to.length > 0 && (viaWays.length > 0 || nodes.length === 1);
  if (!isWhole) return importPhrases().reasons.incomplete;
  const viaNode = viaWays.length === 0 ? nodeOf((nodes[0] as { readonly id: number }).id) : -1;
  // No-entry and no-exit rules have several ways on one side: those that are there count.
  const isThere = (way: number): boolean => way !== -1;
  if (viaWays.includes(-1) || (viaWays.length === 0 && viaNode === -1)) return importPhrases().reasons.notInExtract;
  const rule = { ...meaning, from: from.filter(isThere), to: to.filter(isThere), viaNode, viaWays };
  // Where the only street that one may turn into lies outside, there is none: all others stay banned.
  const isMeant = rule.to.length > 0 || rule.isOnly;
  return rule.from.length === 0 || !isMeant ? importPhrases().reasons.notInExtract : rule;
}
