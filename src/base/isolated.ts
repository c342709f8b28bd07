// A name inside a sentence of another script: set apart, so that the numbers after it keep their order.

/** Letters of the scripts that are written from right to left (Hebrew, Arabic and those between them, and their further forms). */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const ISOLATE = '\u2068';
const POP = '\u2069';

/** Between marks that are not seen (Unicode 9, "First strong isolate"); other names stay as they are. */
export function isolated(name: string): string {
  return RIGHT_TO_LEFT.test(name) ? `${ISOLATE}${name}${POP}` : name;
}
