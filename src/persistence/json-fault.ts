// Finds the first character that is no JSON, since engines tell it each in their own way or not at all.
import { readingPhrases } from './reading-phrases.ts';

export interface JsonFault {
  readonly offset: number;
  readonly found: string;
  readonly expected: string;
}

/** Deeper than any study, and not so deep that following it takes more stack than there is. */
const DEEPEST = 500;

/** The first fault of a text by the grammar of RFC 8259, or null where there is none. */
export function jsonFault(text: string): JsonFault | null {
  let at = 0;
  const said = readingPhrases().text;
  const fault = (expected: string): JsonFault => ({
    offset: at,
    found: at >= text.length ? said.end : JSON.stringify(text.slice(at, at + 12).split(/[\n\r]/)[0]),
    expected,
  });
  const space = (): void => {
    while (at < text.length && ' \t\n\r'.includes(text[at] as string)) at++;
  };
  const matches = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  let depth = 0;
  const list = (close: string, entry: () => JsonFault | null): JsonFault | null => {
    if (++depth > DEEPEST) return fault(said.nested(DEEPEST));
    at++;
    space();
    if (text[at] === close) {
      at++;
      depth--;
      return null;
    }
    for (;;) {
      const wrong = entry();
      if (wrong !== null) return wrong;
      space();
      if (text[at] === close) {
        at++;
        depth--;
        return null;
      }
      if (text[at] !== ',') return fault(said.either('","', `"${close}"`));
      at++;
      space();
    }
  };
  const value = (): JsonFault | null => {
    space();
    if (text[at] === '{') return list('}', member);
    if (text[at] === '[') return list(']', value);
    return matches(TEXT) || matches(NUMBER) || matches(WORD) ? null : fault(said.value);
  };
  const member = (): JsonFault | null => {
    if (!matches(TEXT)) return fault(said.fieldName);
    space();
    if (text[at] !== ':') return fault('":"');
    at++;
    return value();
  };
  const wrong = value();
  if (wrong !== null) return wrong;
  space();
  return at < text.length ? fault(said.end) : null;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON text excludes control characters by this range.
const TEXT = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
