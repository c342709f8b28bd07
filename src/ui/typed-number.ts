// Reads a number as people type it, and writes it as they would: in English with a point, or with a comma where that can
// only be the decimal sign; in a language that has a decimal comma the other way round.
import { numberStyle } from '../base/language.ts';

/** NaN for what is no plain decimal number, "0x10" and "Infinity" among them, and for a sign with two meanings. */
export function typedNumber(text: string): number {
  const plain = inDigits(text.trim());
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,3})?$/i.test(plain) ? Number(plain) : Number.NaN;
}

/** True where digits were typed whose points and commas could mean two numbers, or none: "1,500", "1.500,5". */
export function hasUnclearComma(text: string): boolean {
  const foreign = numberStyle().point === '.' ? ',' : '.';
  return Number.isNaN(typedNumber(text)) && /^\s*[-+]?[\d.,\s]*\d[.,][\d.,\s]*$/.test(text) && text.includes(foreign);
}

/** A number as it stands in a field: all its decimals, nothing between thousands. */
export function writtenNumber(value: number): string {
  return String(value).replace('.', numberStyle().point);
}

/** With a point for the decimals. What the language's own sign says is plain; the other one may set thousands apart. */
function inDigits(text: string): string {
  const own = numberStyle().point;
  const foreign = own === '.' ? ',' : '.';
  if (!text.includes(foreign)) return own === '.' ? text : text.replace(own, '.');
  const [, sign = '', whole = '', fraction = ''] = /^([-+]?)(\d*)[.,](\d+)$/.exec(text) ?? [];
  // "0,4", "12,50", "0,400" can be only decimals; "1,500" can be both.
  const isDecimal = fraction !== '' && (fraction.length !== 3 || !/^[1-9]\d{0,2}$/.test(whole));
  return isDecimal ? `${sign}${whole}.${fraction}` : text.replace(foreign, '?');
}
