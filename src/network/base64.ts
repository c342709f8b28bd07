// Bytes as text and back (base64 as RFC 4648 defines it), the same in pages, workers and Node.
import { InputError } from '../base/problem.ts';
import { damagePhrases } from './damage-phrases.ts';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const PADDING = 0x3d;
const VALUE_OF = new Uint8Array(256).fill(255);
for (let value = 0; value < 64; value++) VALUE_OF[DIGITS.charCodeAt(value)] = value;

export function toBase64(bytes: Uint8Array): string {
  const text = new Uint8Array(4 * Math.ceil(bytes.length / 3)).fill(PADDING);
  let to = 0;
  for (let from = 0; from < bytes.length; from += 3) {
    const rest = bytes.length - from;
    const triple =
      ((bytes[from] as number) << 16) | ((rest > 1 ? (bytes[from + 1] as number) : 0) << 8) | (bytes[from + 2] ?? 0);
    for (let digit = 0; digit < Math.min(4, rest + 1); digit++) {
      text[to + digit] = DIGITS.charCodeAt((triple >> (18 - 6 * digit)) & 63);
    }
    to += 4;
  }
  return new TextDecoder().decode(text);
}

/** Throws an InputError at the first character that does not belong there. */
export function fromBase64(text: string, where: string): Uint8Array {
  const said = damagePhrases().base64;
  const refuse = (at: number, expected: string, found: string): never => {
    throw new InputError([{ path: `${where}, character ${at}`, expected, found }]);
  };
  if (text.length % 4 !== 0) refuse(text.length, said.groups, said.characters(text.length));
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const digits = text.length - padding;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let held = 0;
  let bits = 0;
  let to = 0;
  for (let at = 0; at < digits; at++) {
    const code = text.charCodeAt(at);
    const value = code < 256 ? (VALUE_OF[code] as number) : 255;
    if (value === 255) refuse(at, said.digit, JSON.stringify(text[at]));
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[to++] = (held >> bits) & 255;
  }
  return bytes;
}
