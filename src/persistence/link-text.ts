// The text of a link: JSON, deflated, in letters that an address takes as they are; bounded on the way in and out.
import { zlibSync } from 'fflate';
import { InputError } from '../base/problem.ts';
import { fromBase64, toBase64 } from '../network/base64.ts';
import { inflate } from '../network/inflate.ts';
import { linkPhrases } from './link-phrases.ts';

/** Bytes of deflated content that a link carries at most; browsers and messengers take addresses of that length. */
export const MOST_PACKED = 30_000;
/** Bytes of content in a link: no study that small when deflated is larger. */
export const MOST_CONTENT = 4 * 1024 * 1024;
/** Where problems with it are found. */
export const LINK = 'link';

/** Null where it is more than a link carries. */
export function packLink(value: unknown): string | null {
  const content = new TextEncoder().encode(JSON.stringify(value));
  if (content.length > MOST_CONTENT) return null;
  // A fixed memory: by default fflate takes a logarithm to choose it, which engines round differently.
  const packed = zlibSync(content, { level: 9, mem: 8 });
  if (packed.length > MOST_PACKED) return null;
  return toBase64(packed).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The value in a link's text; throws an InputError that says where the text is damaged. */
export function unpackLink(text: string): unknown {
  const said = linkPhrases();
  const most = Math.ceil((MOST_PACKED * 4) / 3);
  if (text.length > most) {
    throw new InputError([{ path: LINK, found: said.characters(text.length), expected: said.mostCharacters(most) }]);
  }
  const foreign = text.search(/[^A-Za-z0-9_-]/);
  if (foreign >= 0) {
    const found = JSON.stringify(text[foreign]);
    throw new InputError([{ path: `${LINK}, character ${foreign + 1}`, found, expected: said.letter }]);
  }
  const padded = text
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .padEnd(4 * Math.ceil(text.length / 4), '=');
  if (text.length % 4 === 1) throw cutOff(text.length);
  const content = inflate(fromBase64(padded, LINK), LINK, MOST_CONTENT);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    throw new InputError([{ path: LINK, found: said.otherData, expected: said.experiment }]);
  }
}

function cutOff(length: number): InputError {
  const { end, cutOff: expected } = linkPhrases();
  return new InputError([{ path: `${LINK}, character ${length}`, found: end, expected }]);
}
