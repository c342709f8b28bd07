// Reads instances in TSPLIB's format as VRPLIB extends it: CVRP, also with a longest route, and VRPTW.
import { lengthsBy, METRICS, type Metric } from './instance-metric.ts';
import { expandWeights, WEIGHT_FORMATS, type WeightFormat } from './instance-weights.ts';
import {
  type InstanceNode,
  type InstanceReading,
  LineFault,
  MOST_NODES,
  orFault,
  type PublishedInstance,
  quoted,
} from './published-instance.ts';

interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

/** Header entries by key, and the lines of each section. */
interface Parts {
  readonly file: string;
  readonly header: ReadonlyMap<string, Line>;
  readonly sections: ReadonlyMap<string, { readonly at: number; readonly rows: Line[] }>;
  /** Lines of the file. */
  readonly lines: number;
}

const TYPES = ['CVRP', 'DCVRP', 'ACVRP', 'VRPTW', 'CVRPTW'];

export function readVrplib(file: string, lines: readonly string[]): InstanceReading {
  return orFault(() => instanceOf(partsOf(file, lines)));
}

function partsOf(file: string, lines: readonly string[]): Parts {
  const header = new Map<string, Line>();
  const sections = new Map<string, { at: number; rows: Line[] }>();
  let rows: Line[] | null = null;
  for (const [index, line] of lines.entries()) {
    const text = line.trim();
    const number = index + 1;
    if (text === 'EOF') break;
    const key = /^([A-Z][A-Z0-9_]*)\s*:?/.exec(text)?.[1];
    if (key?.endsWith('_SECTION')) {
      rows = [];
      sections.set(key, { at: number, rows });
    } else if (key !== undefined && text.includes(':')) {
      rows = null;
      header.set(key, {
        number,
        text: text
          .slice(text.indexOf(':') + 1)
          .trim()
          .replace(/^"|"$/g, ''),
      });
    } else if (text !== '') {
      if (rows === null) throw new LineFault(file, number, quoted(line), 'KEY : VALUE, a section or EOF');
      rows.push({ number, text });
    }
  }
  return { file, header, sections, lines: lines.length };
}

function instanceOf(parts: Parts): PublishedInstance {
  const { file, header } = parts;
  oneOf(parts, 'TYPE', TYPES);
  const dimension = entry(parts, 'DIMENSION', (value) => Number.isInteger(value) && value >= 2 && value <= MOST_NODES);
  if (dimension === null) throw missing(parts, 'DIMENSION');
  const capacity = entry(parts, 'CAPACITY', (value) => value > 0);
  if (capacity === null) throw missing(parts, 'CAPACITY');
  const kind = oneOf(parts, 'EDGE_WEIGHT_TYPE', ['EUC_2D', 'EXPLICIT', ...METRICS]);
  const isExplicit = kind === 'EXPLICIT';
  const depot = depotOf(parts, dimension);
  const nowhere = Array.from({ length: dimension }, () => [0, 0]);
  const places = isExplicit ? nowhere : table(parts, 'NODE_COORD_SECTION', dimension, 2, '');
  const demands = table(parts, 'DEMAND_SECTION', dimension, 1, 'above or equal to 0');
  const hasWindows = parts.sections.has('TIME_WINDOW_SECTION');
  const windows = hasWindows ? table(parts, 'TIME_WINDOW_SECTION', dimension, 2, 'in rising order') : null;
  const services = parts.sections.has('SERVICE_TIME_SECTION')
    ? table(parts, 'SERVICE_TIME_SECTION', dimension, 1, 'above or equal to 0')
    : null;
  const service = entry(parts, 'SERVICE_TIME', (value) => value >= 0) ?? 0;
  const nodes = Array.from({ length: dimension }, (_, node): InstanceNode => {
    const [x, y] = places[node] as [number, number];
    const [from, until] = windows?.[node] ?? [0, Number.POSITIVE_INFINITY];
    return {
      x,
      y,
      demand: (demands[node] as number[])[0] as number,
      from: from as number,
      until: until as number,
      service: node === depot ? 0 : (services?.[node]?.[0] ?? service),
    };
  });
  // The depot comes first, and the others keep their order.
  const order = [depot, ...nodes.keys()].filter((node, rank) => rank === 0 || node !== depot);
  const arranged = order.map((node) => nodes[node] as InstanceNode);
  return {
    name: header.get('NAME')?.text || file,
    nodes: arranged,
    lengths: isExplicit
      ? weightsOf(parts, dimension, order)
      : kind === 'EUC_2D'
        ? null
        : lengthsBy(kind as Metric, arranged),
    capacity,
    vehicles: entry(parts, 'VEHICLES', (value) => Number.isInteger(value) && value >= 1) ?? Number.POSITIVE_INFINITY,
    longest: entry(parts, 'DISTANCE', (value) => value > 0) ?? Number.POSITIVE_INFINITY,
    hasWindows,
  };
}

const WANTED: Readonly<Record<string, string>> = {
  DIMENSION: `a whole number from 2 to ${MOST_NODES}`,
  CAPACITY: 'a number above 0',
  VEHICLES: 'a whole number above 0',
  DISTANCE: 'a number above 0',
  SERVICE_TIME: 'a number of at least 0',
};

/** A number from the header, null where the file does not give it. */
function entry({ file, header }: Parts, key: string, isSound: (value: number) => boolean): number | null {
  const line = header.get(key);
  if (line === undefined) return null;
  const value = line.text === '' ? Number.NaN : Number(line.text);
  if (!isSound(value)) throw new LineFault(file, line.number, `${key} ${quoted(line.text)}`, WANTED[key] as string);
  return value;
}

/** One of some words from the header. */
function oneOf(parts: Parts, key: string, words: readonly string[]): string {
  const line = parts.header.get(key);
  if (line === undefined) throw missing(parts, key);
  if (!words.includes(line.text))
    throw new LineFault(parts.file, line.number, `${key} ${quoted(line.text)}`, words.join(', '));
  return line.text;
}

function missing(parts: Parts, what: string): LineFault {
  return new LineFault(parts.file, parts.lines, 'the end of the file', what);
}

/** A section of one line a node: its number and so many values, which come back in the order of the nodes. */
function table(parts: Parts, key: string, dimension: number, width: number, rule: string): number[][] {
  const { file, sections } = parts;
  const section = sections.get(key);
  if (section === undefined) throw missing(parts, key);
  const values: number[][] = [];
  for (const { number, text } of section.rows) {
    const [node, ...row] = text.split(/\s+/).map(Number) as [number, ...number[]];
    const expected = `the number of a node and ${width === 1 ? 'a number' : `${width} numbers`} ${rule}`.trim();
    const isSound = row.length === width && row.every((value) => Number.isFinite(value));
    if (!Number.isInteger(node) || !isSound) throw new LineFault(file, number, quoted(text), expected);
    if (node < 1 || node > dimension) throw new LineFault(file, number, `node ${node}`, `nodes from 1 to ${dimension}`);
    if (values[node - 1] !== undefined) throw new LineFault(file, number, `node ${node} again`, 'each node once');
    if (rule !== '' && !((row[0] as number) >= 0 && (width < 2 || (row[1] as number) >= (row[0] as number))))
      throw new LineFault(file, number, quoted(text), expected);
    values[node - 1] = row;
  }
  if (section.rows.length < dimension)
    throw new LineFault(file, section.at, `${section.rows.length} lines in ${key}`, `${dimension}, one a node`);
  return values;
}

/** The only depot, counted from 0. */
function depotOf(parts: Parts, dimension: number): number {
  const section = parts.sections.get('DEPOT_SECTION');
  if (section === undefined) throw missing(parts, 'DEPOT_SECTION');
  const words = section.rows.flatMap(({ number, text }) => text.split(/\s+/).map((word) => ({ number, word })));
  const last = words.findIndex(({ word }) => Number(word) === -1);
  const depots = last < 0 ? words : words.slice(0, last);
  const [first, second] = depots;
  const expected = `one depot from 1 to ${dimension}, then -1`;
  if (second !== undefined) throw new LineFault(parts.file, second.number, 'another depot', expected);
  const depot = first === undefined ? Number.NaN : Number(first.word);
  if (!Number.isInteger(depot) || depot < 1 || depot > dimension)
    throw new LineFault(parts.file, first?.number ?? section.at, first === undefined ? 'none' : first.word, expected);
  return depot - 1;
}

function weightsOf(parts: Parts, dimension: number, order: readonly number[]): Float64Array {
  const format = oneOf(parts, 'EDGE_WEIGHT_FORMAT', WEIGHT_FORMATS) as WeightFormat;
  const section = parts.sections.get('EDGE_WEIGHT_SECTION');
  if (section === undefined) throw missing(parts, 'EDGE_WEIGHT_SECTION');
  const weights: number[] = [];
  for (const { number, text } of section.rows)
    for (const word of text.split(/\s+/)) {
      const weight = Number(word);
      if (!(weight >= 0)) throw new LineFault(parts.file, number, quoted(word), 'lengths of at least 0');
      weights.push(weight);
    }
  const full = expandWeights(weights, dimension, format);
  if (typeof full === 'number')
    throw new LineFault(parts.file, section.at, `${weights.length} lengths`, `${full} for ${format}`);
  return Float64Array.from({ length: dimension * dimension }, (_, entry) => {
    const from = order[Math.floor(entry / dimension)] as number;
    return full[from * dimension + (order[entry % dimension] as number)] as number;
  });
}
