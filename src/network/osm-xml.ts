// Reads `.osm` XML files, a stretch of text a step (format: https://wiki.openstreetmap.org/wiki/OSM_XML).
import { SaxesParser } from 'saxes';
import { InputError } from '../base/problem.ts';
import { OsmCollector, type OsmMember } from './osm-collector.ts';
import { isKeptKey, type OsmKind, type OsmReader } from './osm-extract.ts';

/** Bytes of text a step; about ten milliseconds. */
const SLICE = 256 * 1024;

export function xmlReader(bytes: Uint8Array, name: string): OsmReader {
  const collector = new OsmCollector();
  const decoder = new TextDecoder('utf-8');
  const parser = elementParser(name, collector);
  let at = 0;
  let isClosed = false;
  return {
    share: () => at / bytes.length,
    step() {
      if (isClosed) return false;
      const end = Math.min(bytes.length, at + SLICE);
      parser.write(decoder.decode(bytes.subarray(at, end), { stream: end < bytes.length }));
      at = end;
      if (at === bytes.length) {
        parser.close();
        isClosed = true;
      }
      return true;
    },
    extract: () => collector.extract(name),
  };
}

/** A parser that hands what it meets to the collector. The first error ends the reading. */
function elementParser(name: string, collector: OsmCollector): SaxesParser {
  const parser = new SaxesParser({ position: true });
  const refuse = (expected: string, found: string): never => {
    throw new InputError([{ path: `${name}, line ${parser.line}`, expected, found }]);
  };
  parser.on('error', (error) => {
    // The parser begins its messages with line and column, which the path already says.
    refuse('well-formed XML', `an error (${error.message.replace(/^\d+:\d+:\s*/, '').replace(/\.$/, '')})`);
  });

  let depth = 0;
  let id = 0;
  let kind: OsmKind | null = null;
  let refs: number[] = [];
  let members: OsmMember[] = [];
  let tags: Record<string, string> = {};
  let isTagged = false;

  const number = (attributes: Attributes, key: string): number => {
    const text = attributes[key];
    const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
    if (!Number.isFinite(value)) refuse(`a number as ${key}`, text === undefined ? 'none' : `"${text}"`);
    return value;
  };
  const position = (attributes: Attributes, key: 'lat' | 'lon'): number => {
    const value = number(attributes, key);
    const most = key === 'lat' ? 90 : 180;
    if (Math.abs(value) > most) refuse(`${key} from ${-most} to ${most}`, `${value}`);
    return Math.round(value * 1e7);
  };

  const begin = (element: string, attributes: Attributes): void => {
    if (depth++ === 0) {
      if (element !== 'osm') refuse('OpenStreetMap data in <osm>', `<${element}>`);
      return;
    }
    if (depth === 2) {
      refs = [];
      members = [];
      tags = {};
      isTagged = false;
      kind = null;
      // Editors keep what was deleted in the file and mark it.
      if (attributes.action === 'delete' || attributes.visible === 'false') return;
      if (!isKind(element)) return;
      kind = element;
      id = number(attributes, 'id');
      if (kind === 'node') collector.node(id, position(attributes, 'lat'), position(attributes, 'lon'));
    } else if (kind !== null && element === 'tag') {
      const { k, v } = attributes;
      if (k === undefined || v === undefined) refuse('a tag with k and v', 'one without');
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
  parser.on('opentag', (tag) => begin(tag.name, tag.attributes as Attributes));
  parser.on('closetag', () => {
    if (--depth !== 1 || kind === null) return;
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
