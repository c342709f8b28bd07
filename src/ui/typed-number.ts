// Reads a number as people type it: with a point, or with a comma where that can only be the decimal sign.

/** Digits with one comma that can set no thousands apart: "0,4", "12,50", "0,400"; but not "1,500". */
const DECIMAL_COMMA = /^([-+]?)(\d*),(\d+)$/;

/** NaN for what is no plain decimal number, "0x10" and "Infinity" among them, and for a comma with two meanings. */
export function typedNumber(text: string): number {
  const trimmed = text.trim();
  const [, sign = '', whole = '', fraction = ''] = DECIMAL_COMMA.exec(trimmed) ?? [];
  const isDecimal = fraction !== '' && (fraction.length !== 3 || !/^[1-9]\d{0,2}$/.test(whole));
  const plain = isDecimal ? `${sign}${whole}.${fraction}` : trimmed;
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,3})?$/i.test(plain) ? Number(plain) : Number.NaN;
}

/** True where digits with commas were typed that could mean two numbers, or none: "1,500", "1.500,5". */
export function hasUnclearComma(text: string): boolean {
  return Number.isNaN(typedNumber(text)) && /^\s*[-+]?[\d.,\s]*\d,[\d.,\s]*$/.test(text);
}
