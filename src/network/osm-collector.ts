// Gathers what an OpenStreetMap file holds while it is read, and makes the extract of it.

import { CutNodes } from './cut-nodes.ts';
import type { CutOut } from './cut-out.ts';
import { NodeStore } from './node-store.ts';
import { extractOf, type OsmGroup, type TaggedNode } from './osm-assembly.ts';
import { isWorkplace } from './osm-building.ts';
import {
  isGreen,
  isParcelLocker,
  isShore,
  isWantedArea,
  isWantedWay,
  isWater,
  type OsmExtract,
  type OsmKind,
  type OsmTurn,
  type Tags,
} from './osm-extract.ts';
import { isLowEmissionZone } from './osm-limit-lines.ts';
import { isRoadSign } from './osm-sign-tags.ts';
import { KeptWays } from './osm-ways.ts';
import { SortedIds, sortedOnce } from './sorted-ids.ts';

/** What a relation groups, with its role there. */
export interface OsmMember {
  readonly kind: OsmKind;
  readonly id: number;
  readonly role: string;
}

/**
 * Takes a file in passes, one kind of thing at a time, so that only what counts is ever in memory. A whole file's
 * relations say which ways count, and its ways which nodes. Of a cut-out the nodes inside come first and say which ways
 * reach into it; these are kept whole, and the rest of their nodes comes last.
 */
export class OsmCollector {
  private readonly inside: CutNodes | null;
  private readonly ways = new KeptWays();
  private readonly groups: OsmGroup[] = [];
  private readonly taggedNodes: TaggedNode[] = [];
  private readonly turns: OsmTurn[] = [];
  private readonly read = { nodes: 0, ways: 0, relations: 0 };
  /** Ways that count whatever their tags: members of groups, or in a cut-out all that reach into it. */
  private members = new SortedIds(new Float64Array(0));
  private store: NodeStore | null = null;
  /** The node met last, and whether its tags may count. */
  private last = { latitude: 0, longitude: 0, counts: false };

  constructor(cut: CutOut | null = null) {
    this.inside = cut === null ? null : new CutNodes(cut);
  }

  /** The kinds of things to hand in, all of the file for each; in between the collector draws its conclusions, with pauses (null). */
  *passes(): Generator<OsmKind | null, void, undefined> {
    const { inside } = this;
    if (inside === null) {
      yield 'relation';
      this.members = memberIds(this.groups);
      yield 'way';
      this.store = yield* this.ways.neededNodes();
      yield 'node';
      return;
    }
    yield 'node';
    inside.close();
    yield 'way';
    this.members = new SortedIds(sortedOnce(this.ways.ids.view().slice()));
    yield 'relation';
    this.store = yield* this.ways.neededNodes();
    if (!inside.fill(this.store)) yield 'node';
  }

  /** Position in units of 1e-7 degrees. */
  node(id: number, latitude: number, longitude: number): void {
    const { store, inside, last } = this;
    last.latitude = latitude;
    last.longitude = longitude;
    if (store !== null) store.place(id, latitude, longitude);
    last.counts = inside === null || (store === null && inside.take(id, latitude, longitude));
    if (inside === null || store === null) this.read.nodes++;
  }

  /** Keeps the tags of the node met last if they tell of an address, a recipient, a parcel locker, a barrier, a road sign or a place. */
  tagged(id: number, tags: Tags): void {
    const isPlace = tags.place !== undefined && tags.name !== undefined;
    const isDoor = tags['addr:housenumber'] !== undefined || isWorkplace(tags) || isParcelLocker(tags);
    if (!isDoor && tags.barrier === undefined && !isPlace && !isRoadSign(tags)) return;
    const { latitude, longitude, counts } = this.last;
    if (counts) this.taggedNodes.push({ id, latitude, longitude, tags });
  }

  way(id: number, refs: readonly number[], tags: Tags): void {
    this.read.ways++;
    const isWanted = isWantedWay(tags);
    const counts =
      this.inside === null
        ? isWanted || this.members.rowOf(id) !== -1
        : this.inside.touches(refs, !isWanted || isDrawnBeyond(tags));
    if (counts) this.ways.add(id, refs, isWanted ? tags : null);
  }

  /** `members` is called only where they matter: routes have thousands. */
  relation(tags: Tags, members: () => readonly OsmMember[]): void {
    this.read.relations++;
    if (tags.type === 'restriction') this.turn(tags, members());
    if (tags.type === 'multipolygon' && isWantedArea(tags)) this.group(tags, members());
    else if (isLowEmissionZone(tags)) this.group(tags, members());
  }

  /** What was read. Yields between slices. */
  extract(source: string): Generator<undefined, OsmExtract, undefined> {
    return extractOf({
      source,
      cut: this.inside?.cut ?? null,
      ways: this.ways,
      store: this.store ?? new NodeStore(new Float64Array(0)),
      tagged: this.taggedNodes,
      groups: this.groups,
      turns: this.turns,
      read: this.read,
    });
  }

  private turn(tags: Tags, members: readonly OsmMember[]): void {
    const isNear =
      this.inside === null || members.some(({ kind, id }) => kind === 'way' && this.members.rowOf(id) !== -1);
    if (isNear) this.turns.push({ tags, members });
  }

  private group(tags: Tags, members: readonly OsmMember[]): void {
    const waysOf = (isInner: boolean): number[] =>
      members.flatMap(({ kind, id, role }) => (kind === 'way' && (role === 'inner') === isInner ? id : []));
    const outer = waysOf(false);
    if (this.inside !== null && !outer.some((id) => this.members.rowOf(id) !== -1)) return;
    this.groups.push({ tags, outer, inner: waysOf(true) });
  }
}

/** Shores, waters and parks are drawn beyond the streets, and a shore that ends there tells sea from land no more. */
function isDrawnBeyond(tags: Tags): boolean {
  return tags.highway === undefined && (isShore(tags) || isWater(tags) || isGreen(tags));
}

function memberIds(groups: readonly OsmGroup[]): SortedIds {
  const ids: number[] = [];
  for (const { outer, inner } of groups) for (const list of [outer, inner]) for (const id of list) ids.push(id);
  return new SortedIds(sortedOnce(Float64Array.from(ids)));
}
