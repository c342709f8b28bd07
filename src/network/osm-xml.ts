// Reads `.osm` XML files, a stretch of text a step (format: https://wiki.openstreetmap.org/wiki/OSM_XML).
import { SaxesParser } from 'saxes';
import { InputError } from '../base/problem.ts';
import type { ByteStream } from './byte-source.ts';
import type { CutOut } from './cut-out.ts';
import { extractPhrases } from './extract-phrases.ts';
import { OsmCollector, type OsmMember } from './osm-collector.ts';
import { isKeptKey, type OsmKind, type OsmReader } from './osm-extract.ts';
import { osmReader } from './osm-steps.ts';

/** Bytes of text a step; about ten milliseconds. */
export const XML_SLICE = 256 * 1024;

/** `open` gives the text from its beginning, as often as need be. */
export function xmlReader(open: () => ByteStream, name: string, cut: CutOut | null): OsmReader {
  const collector = new OsmCollector(cut);
  return osmReader(collector, name, steps(open, name, collector, cut === null ? 3 : 4));
}

/** Goes through the text for each pass of the collector; yields the share done of so many passes. */
function* steps(
  open: () => ByteStream,
  name: string,
  collector: OsmCollector,
  most: number,
): Generator<number, void, undefined> {
  let over = 0;
  for (const kind of collector.passes()) {
    if (kind === null) {
      yield over / most;
      continue;
    }
    const decoder = new TextDecoder('utf-8');
    const parser = elementParser(name, collector, kind);
    const stream = open();
    for (let bytes = stream.next(); bytes !== null; bytes = stream.next()) {
      parser.write(decoder.decode(bytes, { stream: true }));
      yield (over + stream.share()) / most;
    }
    parser.write(decoder.decode());
    parser.close();
    over++;
  }
}

/** A parser that hands what it meets of one kind to the collector. The first error ends the reading. */
function elementParser(name: string, collector: OsmCollector, wanted: OsmKind): SaxesParser {
  const parser = new SaxesParser({ position: true });
  const refuse = (expected: string, found: string): never => {
    throw new InputError([{ path: `${name}, line ${parser.line}`, expected, found }]);
  };
  const said = extractPhrases().xml;
  parser.on('error', (error) => {
    // The parser begins its messages with line and column, which the path already says.
    refuse(said.formed, said.error(error.message.replace(/^\d+:\d+:\s*/, '').replace(/\.$/, '')));
  });

  let depth = 0;
  let id = 0;
  let kind: OsmKind | null = null;
  let refs: number[] = [];
  let members: OsmMember[] = [];
  let tags: Record<string, string> = {};
  let isTagged = false;
  let remark: string | null = null;

  const number = (attributes: Attributes, key: string): number => {
    const text = attributes[key];
    const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
    if (!Number.isFinite(value)) refuse(said.numberAs(key), text === undefined ? said.none : `"${text}"`);
    return value;
  };
  const position = (attributes: Attributes, key: 'lat' | 'lon'): number => {
    const value = number(attributes, key);
    const most = key === 'lat' ? 90 : 180;
    if (Math.abs(value) > most) refuse(said.between(key, most), `${value}`);
    return Math.round(value * 1e7);
  };

  const begin = (element: string, attributes: Attributes): void => {
    if (depth++ === 0) {
      if (element !== 'osm') refuse(said.osm, `<${element}>`);
      return;
    }
    if (depth === 2) {
      remark = element === 'remark' ? '' : null;
      refs = [];
      members = [];
      tags = {};
      isTagged = false;
      kind = null;
      // Editors keep what was deleted in the file and mark it.
      if (attributes.action === 'delete' || attributes.visible === 'false') return;
      if (element !== wanted) return;
      kind = wanted;
      id = number(attributes, 'id');
      if (kind === 'node') collector.node(id, position(attributes, 'lat'), position(attributes, 'lon'));
    } else if (kind !== null && element === 'tag') {
      const { k, v } = attributes;
      if (k === undefined || v === undefined) refuse(said.tag, said.bareTag);
      else if (isKeptKey(k, kind)) {
        tags[k] = v;
        isTagged = true;
      }
    } else if (kind === 'way' && element === 'nd') refs.push(number(attributes, 'ref'));
    else if (kind === 'relation' && element === 'member') {
      const { type, role } = attributes;
      if (type !== undefined && isKind(type))
        members.push({ kind: type, id: number(attributes, 'ref'), role: role ?? '' });
    }
  };
  parser.on('text', (text) => {
    if (remark !== null) remark += text;
  });
  parser.on('opentag', (tag) => begin(tag.name, tag.attributes as Attributes));
  parser.on('closetag', () => {
    if (--depth !== 1) return;
    // An Overpass server that ran out of time or memory sends what it had and says so at the end.
    if (remark !== null) refuse(said.answer, said.remark(remark.trim()));
    if (kind === null) return;
    if (kind === 'way') collector.way(id, refs, tags);
    else if (kind === 'relation') collector.relation(tags, () => members);
    else if (isTagged) collector.tagged(id, tags);
    kind = null;
  });
  return parser;
}

function isKind(word: string): word is OsmKind {
  return word === 'node' || word === 'way' || word === 'relation';
}

type Attributes = Readonly<Record<string, string>>;
