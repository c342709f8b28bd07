// A study cut into parts that are kept once however many versions hold them, so that a version is as small as its edit.

import { fingerprint } from '../base/fingerprint.ts';
import type { Study } from '../model/study.ts';
import { faultPhrases } from './fault-words.ts';

/** What a part is called, and the hash of its text. */
export type Part = readonly [name: string, hash: string];

export interface Parts {
  readonly parts: readonly Part[];
  /** Every text the parts are made of, by its hash. */
  readonly blocks: ReadonlyMap<string, string>;
}

/** Parts of their own; what is left is small. */
const LARGE = ['city', 'demand', 'rules', 'prices', 'sites', 'carriers'];
/** The small rest, which comes first. */
const HEAD = 'study';
/** Begins the name of a scenario's part. */
export const SCENARIO = 'scenario:';
/** The name of text that is no study and is kept as it is. */
const RAW = 'text';
/** Longer texts inside (streets, places of demand) are blocks of their own: what stands beside them changes without them. */
const LONG = 4_096;
/** Begins what stands for such a text; a text of the study's own that begins so is made a block, too. */
const MARK = '\u0000';

/** A text of the study is nowhere any more, though the store itself answers. */
export class PartMissing extends Error {}

const cut = new WeakMap<Study, Parts>();

export function partsOf(study: Study): Parts {
  const had = cut.get(study);
  if (had !== undefined) return had;
  const made = cutUp(study);
  cut.set(study, made);
  return made;
}

/** Of text that another version of Doorstep kept; what is no JSON is one part. */
export function partsOfText(text: string): Parts {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && 'scenarios' in value) return cutUp(value as Study);
  } catch {
    // Kept as it is.
  }
  const hash = hashOf(text);
  return { parts: [[RAW, hash]], blocks: new Map([[hash, text]]) };
}

function cutUp(study: Study): Parts {
  const blocks = new Map<string, string>();
  const add = (text: string): string => {
    const hash = hashOf(text);
    blocks.set(hash, text);
    return hash;
  };
  const part = (name: string, value: unknown): Part => {
    const text = JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === 'string' && (inner.length > LONG || inner.startsWith(MARK)) ? MARK + add(inner) : inner,
    );
    return [name, add(text)];
  };
  const { scenarios, ...rest } = study;
  const isLarge = ([key]: readonly [string, unknown]) => LARGE.includes(key);
  const entries = Object.entries(rest);
  const parts = [
    part(HEAD, Object.fromEntries(entries.filter((entry) => !isLarge(entry)))),
    ...entries.filter(isLarge).map(([key, value]) => part(key, value)),
    ...scenarios.map((scenario) => part(`${SCENARIO}${scenario?.name ?? ''}`, scenario)),
  ];
  return { parts, blocks };
}

/** The study's text again; `textOf` gives a block by its hash. Throws `PartMissing` where there is none. */
export function joinParts(parts: readonly Part[], textOf: (hash: string) => string | undefined): string {
  const block = (hash: string): string => {
    const text = textOf(hash);
    if (text === undefined) throw new PartMissing(faultPhrases().partMissing(hash));
    return text;
  };
  const [first] = parts;
  if (first?.[0] === RAW) return block(first[1]);
  const value = (hash: string): unknown =>
    JSON.parse(block(hash), (_, inner: unknown) =>
      typeof inner === 'string' && inner.startsWith(MARK) ? block(inner.slice(MARK.length)) : inner,
    );
  let study: Record<string, unknown> = {};
  const scenarios: unknown[] = [];
  for (const [name, hash] of parts) {
    if (name === HEAD) study = { ...study, ...(value(hash) as object) };
    else if (name.startsWith(SCENARIO)) scenarios.push(value(hash));
    else study[name] = value(hash);
  }
  return JSON.stringify({ ...study, scenarios });
}

/** Hash of the part that says what the study is called; undefined where the text is kept as it is. */
export function headOf(parts: readonly Part[]): string | undefined {
  const [first] = parts;
  return first?.[0] === HEAD ? first[1] : undefined;
}

/** That part with another name, and its text by its hash. */
export function renamedHead(text: string, name: string): readonly [Part, readonly [hash: string, text: string]] {
  const after = JSON.stringify({ ...JSON.parse(text), name });
  const hash = hashOf(after);
  return [
    [HEAD, hash],
    [hash, after],
  ];
}

/** Names of the parts that one version has and the other has not, or has otherwise; "scenario:before → after" of a renamed one. */
export function changedParts(before: readonly Part[], after: readonly Part[]): readonly string[] {
  const had = new Set(before.map(([, hash]) => hash));
  const has = new Set(after.map(([, hash]) => hash));
  const renamed = renamedScenarios(before, after);
  const left = new Set(renamed.values());
  const names = [
    ...after.filter(([, hash]) => !had.has(hash)).map(([name]) => shownRename(name, renamed.get(name))),
    ...before.filter(([name, hash]) => !has.has(hash) && !left.has(name)).map(([name]) => name),
  ];
  return [...new Set(names)];
}

/** Former names of scenarios by their names now. Where none came or went, the one at a place stays the same. */
function renamedScenarios(before: readonly Part[], after: readonly Part[]): ReadonlyMap<string, string> {
  const namesIn = (parts: readonly Part[]) => parts.map(([name]) => name).filter((name) => name.startsWith(SCENARIO));
  const [had, has] = [namesIn(before), namesIn(after)];
  if (had.length !== has.length) return new Map();
  const pairs = has.map((name, row) => [name, had[row] as string] as const);
  return new Map(pairs.filter(([name, former]) => !had.includes(name) && !has.includes(former)));
}

function shownRename(name: string, former: string | undefined): string {
  return former === undefined ? name : `${former} → ${name.slice(SCENARIO.length)}`;
}

export function sameParts(a: readonly Part[], b: readonly Part[]): boolean {
  return a.length === b.length && a.every(([name, hash], row) => name === b[row]?.[0] && hash === b[row]?.[1]);
}

/** Hashes of the long texts met last: streets stay the same from edit to edit. */
const known = new Map<string, string>();
const MOST_KNOWN = 4;

/** Its length is part of it: a second guard against two texts with one hash. */
function hashOf(text: string): string {
  const had = text.length > LONG ? known.get(text) : undefined;
  if (had !== undefined) return had;
  const print = fingerprint();
  print.word(text);
  const hash = `${print.digest()}-${text.length.toString(36)}`;
  if (text.length > LONG) {
    if (known.size === MOST_KNOWN) known.delete(known.keys().next().value as string);
    known.set(text, hash);
  }
  return hash;
}
