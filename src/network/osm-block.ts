// Reads one block of a `.osm.pbf` file: nodes, alone or as dense columns, ways and relations with their tags.

import { damagePhrases } from './damage-phrases.ts';
import type { OsmCollector, OsmMember } from './osm-collector.ts';
import { isKeptKey, type OsmKind, type Tags } from './osm-extract.ts';
import { eachField, textOf } from './protobuf.ts';
import { VarintReader } from './varint.ts';

/** The kind of thing in each field of a group. */
const KIND_OF: Readonly<Record<number, OsmKind>> = { 1: 'node', 2: 'node', 3: 'way', 4: 'relation' };

/** The kinds of things that stand in a block. */
export function kindsIn(block: VarintReader): ReadonlySet<OsmKind> {
  const kinds = new Set<OsmKind>();
  eachField(block, (id, field) => {
    if (id !== 2) return;
    eachField(field.inside(), (entry) => {
      const kind = KIND_OF[entry];
      if (kind !== undefined) kinds.add(kind);
    });
  });
  return kinds;
}

/** Things of a block between two pauses. */
const SLICE = 2_000;

/** Hands all of one kind in a block of a `.osm.pbf` file to the collector, and gives the kinds that stand there. Yields between slices. */
export function* readBlock(
  block: VarintReader,
  collector: OsmCollector,
  wanted: OsmKind,
): Generator<undefined, ReadonlySet<OsmKind>, undefined> {
  const texts: VarintReader[] = [];
  const groups: VarintReader[] = [];
  let granularity = 100;
  let latitudeOffset = 0;
  let longitudeOffset = 0;
  eachField(block, (id, field) => {
    if (id === 1) {
      eachField(field.inside(), (text, entry) => {
        if (text === 1) texts.push(entry.inside());
      });
    } else if (id === 2) groups.push(field.inside());
    else if (id === 17) granularity = field.twos();
    else if (id === 19) latitudeOffset = field.twos();
    else if (id === 20) longitudeOffset = field.twos();
  });
  const words: (string | undefined)[] = [];
  const kept: Readonly<Record<OsmKind, (boolean | undefined)[]>> = { node: [], way: [], relation: [] };
  const word = (index: number): string => {
    const text = texts[index];
    if (text === undefined) return block.fail(damagePhrases().blob.word(texts.length - 1), `${index}`);
    words[index] ??= textOf(text);
    return words[index];
  };
  // Positions are offset + granularity * value, in units of 1e-9 degrees.
  const scaled =
    (offset: number, name: 'latitude' | 'longitude', most: number) =>
    (value: number): number => {
      const position = Math.round((offset + granularity * value) / 100);
      if (!(position >= -most * 1e7 && position <= most * 1e7)) {
        block.fail(damagePhrases().blob.degrees[name], `${position / 1e7}`);
      }
      return position;
    };
  const frame: BlockFrame = {
    word,
    isKept(index, kind) {
      kept[kind][index] ??= isKeptKey(word(index), kind);
      return kept[kind][index];
    },
    latitude: scaled(latitudeOffset, 'latitude', 90),
    longitude: scaled(longitudeOffset, 'longitude', 180),
    collector,
  };
  const kinds = new Set<OsmKind>();
  const things: { readonly id: number; readonly message: VarintReader }[] = [];
  for (const group of groups) {
    eachField(group, (id, field) => {
      const kind = KIND_OF[id];
      if (kind === undefined) return;
      kinds.add(kind);
      if (kind === wanted) things.push({ id, message: field.inside() });
    });
  }
  for (const [row, { id, message }] of things.entries()) {
    if (row % SLICE === SLICE - 1) yield;
    if (id === 1) readNode(message, frame);
    else if (id === 2) yield* readDenseNodes(message, frame);
    else if (id === 3) readWay(message, frame);
    else readRelation(message, frame);
  }
  return kinds;
}

/** What the groups of a block share: its words and the scale of its positions. */
interface BlockFrame {
  readonly word: (index: number) => string;
  readonly isKept: (index: number, kind: OsmKind) => boolean;
  /** From the block's own units to units of 1e-7 degrees. */
  readonly latitude: (value: number) => number;
  readonly longitude: (value: number) => number;
  readonly collector: OsmCollector;
}

const NO_NUMBERS = new VarintReader(new Uint8Array(0), 'nothing');

function readNode(message: VarintReader, frame: BlockFrame): void {
  let id = 0;
  let latitude = 0;
  let longitude = 0;
  let keys = NO_NUMBERS;
  let values = NO_NUMBERS;
  eachField(message, (field, entry) => {
    if (field === 1) id = entry.zigzag();
    else if (field === 2) keys = entry.inside();
    else if (field === 3) values = entry.inside();
    else if (field === 8) latitude = entry.zigzag();
    else if (field === 9) longitude = entry.zigzag();
  });
  frame.collector.node(id, frame.latitude(latitude), frame.longitude(longitude));
  const tags = readTags(keys, values, frame, 'node');
  if (tags !== null) frame.collector.tagged(id, tags);
}

/** Nodes as columns of differences; the tags of all in one column, key, value ... 0 for each node. Yields between slices. */
function* readDenseNodes(message: VarintReader, frame: BlockFrame): Generator<undefined, void, undefined> {
  let ids = NO_NUMBERS;
  let latitudes = NO_NUMBERS;
  let longitudes = NO_NUMBERS;
  let words = NO_NUMBERS;
  eachField(message, (field, entry) => {
    if (field === 1) ids = entry.inside();
    else if (field === 8) latitudes = entry.inside();
    else if (field === 9) longitudes = entry.inside();
    else if (field === 10) words = entry.inside();
  });
  let id = 0;
  let latitude = 0;
  let longitude = 0;
  for (let read = 0; !ids.isAtEnd; read++) {
    if (read % SLICE === SLICE - 1) yield;
    id += ids.zigzag();
    latitude += latitudes.zigzag();
    longitude += longitudes.zigzag();
    frame.collector.node(id, frame.latitude(latitude), frame.longitude(longitude));
    let tags: Record<string, string> | null = null;
    while (!words.isAtEnd) {
      const key = words.varint();
      if (key === 0) break;
      const value = words.varint();
      if (!frame.isKept(key, 'node')) continue;
      tags ??= {};
      tags[frame.word(key)] = frame.word(value);
    }
    if (tags !== null) frame.collector.tagged(id, tags);
  }
}

function readWay(message: VarintReader, frame: BlockFrame): void {
  let id = 0;
  let keys = NO_NUMBERS;
  let values = NO_NUMBERS;
  let refs = NO_NUMBERS;
  eachField(message, (field, entry) => {
    if (field === 1) id = entry.twos();
    else if (field === 2) keys = entry.inside();
    else if (field === 3) values = entry.inside();
    else if (field === 8) refs = entry.inside();
  });
  const nodes: number[] = [];
  let node = 0;
  while (!refs.isAtEnd) {
    node += refs.zigzag();
    nodes.push(node);
  }
  frame.collector.way(id, nodes, readTags(keys, values, frame, 'way') ?? {});
}

const MEMBER_KINDS: readonly OsmKind[] = ['node', 'way', 'relation'];

/** Members are three columns: roles, differences of ids, kinds. */
function readRelation(message: VarintReader, frame: BlockFrame): void {
  let keys = NO_NUMBERS;
  let values = NO_NUMBERS;
  let roles = NO_NUMBERS;
  let ids = NO_NUMBERS;
  let kinds = NO_NUMBERS;
  eachField(message, (field, entry) => {
    if (field === 2) keys = entry.inside();
    else if (field === 3) values = entry.inside();
    else if (field === 8) roles = entry.inside();
    else if (field === 9) ids = entry.inside();
    else if (field === 10) kinds = entry.inside();
  });
  frame.collector.relation(readTags(keys, values, frame, 'relation') ?? {}, () => {
    const members: OsmMember[] = [];
    let id = 0;
    while (!ids.isAtEnd) {
      id += ids.zigzag();
      const number = kinds.varint();
      const kind = MEMBER_KINDS[number] ?? kinds.fail(damagePhrases().blob.member, `${number}`);
      members.push({ kind, id, role: frame.word(roles.varint()) });
    }
    return members;
  });
}

/** Tags from a column of keys and one of values; null where none is kept. */
function readTags(keys: VarintReader, values: VarintReader, frame: BlockFrame, kind: OsmKind): Tags | null {
  let tags: Record<string, string> | null = null;
  while (!keys.isAtEnd) {
    const key = keys.varint();
    const value = values.varint();
    if (!frame.isKept(key, kind)) continue;
    tags ??= {};
    tags[frame.word(key)] = frame.word(value);
  }
  return tags;
}
