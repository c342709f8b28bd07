// Small OpenStreetMap files for tests, written as XML and as .osm.pbf.
import { zlibSync } from 'fflate';
import { PbfWriter } from 'pbf';
import { projectionAt } from '../../src/network/projection.ts';

type Tags = Readonly<Record<string, string>>;

export interface OsmMap {
  readonly nodes: readonly {
    readonly id: number;
    readonly latitude: number;
    readonly longitude: number;
    readonly tags: Tags;
  }[];
  readonly ways: readonly { readonly id: number; readonly refs: readonly number[]; readonly tags: Tags }[];
  readonly relations?: readonly { readonly id: number; readonly members: readonly Member[]; readonly tags: Tags }[];
}

/** Members are ways, by their place in the list of ways or by the id of one that is not there, or nodes. */
interface Member {
  readonly kind: 'node' | 'way';
  readonly ref: number;
  readonly role: string;
}

/** Where the maps of tests lie. */
export const TOWN = { latitude: 49.41, longitude: 8.7 };

/**
 * A map from named spots in metres and ways as names in order ("a b c"). Names get ids from 1 in order of appearance,
 * those in ways only as well: their nodes are missing, as in a clipped extract. Relations name ways by their row and role
 * ("0 outer, 1 inner"), a row beyond the list is a way that is missing, and nodes by their spot ("a via").
 */
export function aMap(
  spots: Readonly<Record<string, readonly [number, number] | readonly [number, number, Tags]>>,
  ways: readonly (readonly [string, Tags])[],
  origin = TOWN,
  relations: readonly (readonly [string, Tags])[] = [],
): OsmMap {
  const ids = new Map<string, number>();
  const idOf = (name: string): number => {
    if (!ids.has(name)) ids.set(name, ids.size + 1);
    return ids.get(name) as number;
  };
  const projection = projectionAt(origin);
  // OpenStreetMap keeps seven digits.
  const rounded = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;
  const nodes = Object.entries(spots).map(([name, [x, y, tags]]) => {
    const { latitude, longitude } = projection.toGlobe({ x, y });
    return { id: idOf(name), latitude: rounded(latitude), longitude: rounded(longitude), tags: tags ?? {} };
  });
  return {
    nodes,
    ways: ways.map(([refs, tags], k) => ({ id: 1000 + k, refs: refs.split(' ').map(idOf), tags })),
    relations: relations.map(([members, tags], k) => ({
      id: 1 + k,
      members: members.split(', ').map((member) => {
        const [name = '', role = ''] = member.split(' ');
        const isRow = Number.isFinite(Number(name));
        return { kind: isRow ? 'way' : 'node', ref: isRow ? 1000 + Number(name) : idOf(name), role };
      }),
      tags,
    })),
  };
}

/** A grid of streets with a house every 20 m, so many blocks of 100 m along each side. */
export function gridMap(blocks: number, more: Parameters<typeof aMap>[0] = {}): OsmMap {
  const spots: Record<string, Parameters<typeof aMap>[0][string]> = { ...more };
  const ways: (readonly [string, Tags])[] = [];
  const line = Array.from({ length: blocks + 1 }, (_, k) => k);
  for (const k of line) {
    for (const j of line) spots[`${k}-${j}`] = [100 * k, 100 * j];
    ways.push([line.map((j) => `${k}-${j}`).join(' '), { highway: 'residential' }]);
    ways.push([line.map((j) => `${j}-${k}`).join(' '), { highway: 'residential' }]);
    for (let at = 10; at < 100 * blocks; at += 20) {
      spots[`house ${k} ${at}`] = [at, 100 * k + 8, { 'addr:housenumber': `${at}` }];
    }
  }
  return aMap(spots, ways);
}

export function asXml(map: OsmMap): Uint8Array {
  const quoted = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  const tagsOf = (tags: Tags): string =>
    Object.entries(tags)
      .map(([k, v]) => `<tag k="${quoted(k)}" v="${quoted(v)}"/>`)
      .join('');
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<osm version="0.6">'];
  for (const { id, latitude, longitude, tags } of map.nodes) {
    lines.push(`<node id="${id}" lat="${latitude.toFixed(7)}" lon="${longitude.toFixed(7)}">${tagsOf(tags)}</node>`);
  }
  for (const { id, refs, tags } of map.ways) {
    lines.push(`<way id="${id}">${refs.map((ref) => `<nd ref="${ref}"/>`).join('')}${tagsOf(tags)}</way>`);
  }
  for (const { id, members, tags } of map.relations ?? []) {
    const list = members.map(({ kind, ref, role }) => `<member type="${kind}" ref="${ref}" role="${role}"/>`).join('');
    lines.push(`<relation id="${id}">${list}${tagsOf(tags)}</relation>`);
  }
  lines.push('</osm>');
  return new TextEncoder().encode(lines.join('\n'));
}

export interface PbfShape {
  readonly isDense: boolean;
  readonly isDeflated: boolean;
  /** Units of 1e-9 degrees. */
  readonly granularity: number;
  readonly offset: readonly [latitude: number, longitude: number];
  readonly features?: readonly string[];
  /** Nodes or ways of one blob; all where it is missing. */
  readonly perBlob?: number;
  /** True to say in the header that nodes come before ways and relations. */
  readonly isSorted?: boolean;
}

export const USUAL: PbfShape = { isDense: true, isDeflated: true, granularity: 100, offset: [0, 0] };

/** A file of a header, blobs of nodes, and blobs of ways with the relations in the last. */
export function asPbf(map: OsmMap, shape: PbfShape = USUAL): Uint8Array {
  const header = new PbfWriter();
  for (const feature of shape.features ?? ['OsmSchema-V0.6', 'DenseNodes']) header.writeStringField(4, feature);
  if (shape.isSorted) header.writeStringField(5, 'Sort.Type_then_ID');
  header.writeStringField(16, 'test');
  const nodes = chunks(map.nodes, shape.perBlob).map((part) => ({ nodes: part, ways: [] }));
  const ways = chunks(map.ways, shape.perBlob).map((part) => ({ nodes: [], ways: part }));
  const last = { ...(ways[ways.length - 1] as OsmMap), relations: map.relations ?? [] };
  return joined([
    blob('OSMHeader', header.finish(), shape.isDeflated),
    ...[...nodes, ...ways.slice(0, -1), last].map((part) => blob('OSMData', block(part, shape), shape.isDeflated)),
  ]);
}

/** At least one, and each with so many items. */
function chunks<Item>(list: readonly Item[], size = Math.max(1, list.length)): (readonly Item[])[] {
  const count = Math.max(1, Math.ceil(list.length / size));
  return Array.from({ length: count }, (_, k) => list.slice(k * size, (k + 1) * size));
}

/** A blob with its header, as it stands in a file. */
export function blob(type: string, content: Uint8Array, isDeflated: boolean): Uint8Array {
  const body = new PbfWriter();
  if (isDeflated) {
    body.writeVarintField(2, content.length);
    body.writeBytesField(3, zlibSync(content));
  } else body.writeBytesField(1, content);
  return framed(type, body.finish());
}

/** A blob's message behind its length and header. */
export function framed(type: string, body: Uint8Array): Uint8Array {
  const header = new PbfWriter();
  header.writeStringField(1, type);
  header.writeVarintField(3, body.length);
  const head = header.finish();
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, head.length);
  return joined([size, head, body]);
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function block({ nodes, ways, relations = [] }: OsmMap, shape: PbfShape): Uint8Array {
  const words = [''];
  const wordOf = (text: string): number => {
    if (text === '') return 0;
    const found = words.indexOf(text, 1);
    return found === -1 ? words.push(text) - 1 : found;
  };
  const unit = (degrees: number, offset: number): number => Math.round((degrees * 1e9 - offset) / shape.granularity);
  const group = new PbfWriter();
  const deltas = (values: readonly number[]): number[] =>
    values.map((value, k) => value - (k > 0 ? (values[k - 1] as number) : 0));
  const latitudes = nodes.map((node) => unit(node.latitude, shape.offset[0]));
  const longitudes = nodes.map((node) => unit(node.longitude, shape.offset[1]));
  if (nodes.length > 0 && shape.isDense) {
    const dense = new PbfWriter();
    dense.writePackedSVarint(1, deltas(nodes.map((node) => node.id)));
    dense.writePackedSVarint(8, deltas(latitudes));
    dense.writePackedSVarint(9, deltas(longitudes));
    const tags = nodes.flatMap((node) => [...Object.entries(node.tags).flatMap(([k, v]) => [wordOf(k), wordOf(v)]), 0]);
    if (tags.some((word) => word !== 0)) dense.writePackedVarint(10, tags);
    group.writeBytesField(2, dense.finish());
  } else {
    nodes.forEach(({ id, tags }, k) => {
      const node = new PbfWriter();
      node.writeSVarintField(1, id);
      writeTags(node, tags, wordOf);
      node.writeSVarintField(8, latitudes[k] as number);
      node.writeSVarintField(9, longitudes[k] as number);
      group.writeBytesField(1, node.finish());
    });
  }
  for (const { id, refs, tags } of ways) {
    const way = new PbfWriter();
    way.writeVarintField(1, id);
    writeTags(way, tags, wordOf);
    way.writePackedSVarint(8, deltas(refs));
    group.writeBytesField(3, way.finish());
  }
  for (const { id, members, tags } of relations) {
    const relation = new PbfWriter();
    relation.writeVarintField(1, id);
    writeTags(relation, tags, wordOf);
    const roles = members.map(({ role }) => wordOf(role));
    relation.writePackedVarint(8, roles);
    relation.writePackedSVarint(9, deltas(members.map(({ ref }) => ref)));
    relation.writePackedVarint(
      10,
      members.map(({ kind }) => (kind === 'node' ? 0 : 1)),
    );
    group.writeBytesField(4, relation.finish());
  }
  const table = new PbfWriter();
  for (const word of words) table.writeStringField(1, word);
  const whole = new PbfWriter();
  whole.writeBytesField(1, table.finish());
  whole.writeBytesField(2, group.finish());
  // The scale stands behind the groups that need it, as the order of fields is free.
  whole.writeVarintField(17, shape.granularity);
  whole.writeVarintField(19, shape.offset[0]);
  whole.writeVarintField(20, shape.offset[1]);
  return whole.finish();
}

function writeTags(writer: PbfWriter, tags: Tags, wordOf: (text: string) => number): void {
  const entries = Object.entries(tags);
  if (entries.length === 0) return;
  writer.writePackedVarint(
    2,
    entries.map(([key]) => wordOf(key)),
  );
  writer.writePackedVarint(
    3,
    entries.map(([, value]) => wordOf(value)),
  );
}
