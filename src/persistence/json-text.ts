// JSON text to data, with the line and column of what does not belong.
import type { Problem } from '../base/problem.ts';
import { jsonFault } from './json-fault.ts';
import { readingPhrases } from './reading-phrases.ts';

export type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: Problem };

/** `source` is the file's name where the reader of the problem may not know which file is meant. */
export function parseJson(text: string, source?: string): Parsed {
  const said = readingPhrases().text;
  const content = text.replace(/^\uFEFF/, '');
  if (content.trim() === '') {
    return { ok: false, problem: { path: source ?? 'study', found: said.emptyFile, expected: said.study } };
  }
  try {
    return { ok: true, value: JSON.parse(content) };
  } catch {
    const fault = jsonFault(content) ?? { offset: 0, found: said.noJson, expected: said.json };
    const before = content.slice(0, fault.offset).split('\n');
    const column = (before[before.length - 1] ?? '').length + 1;
    const path = `${source === undefined ? '' : `${source}, `}line ${before.length}, column ${column}`;
    return { ok: false, problem: { path, found: fault.found, expected: fault.expected } };
  }
}
