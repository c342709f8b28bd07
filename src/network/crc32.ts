// The check sum of gzip data (CRC-32, RFC 1952, section 8).

/** The register before the first byte; turned over bit by bit (^) it makes the sum of the register after the last. */
export const CRC_START = -1;

/** What each byte does to the register. */
const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = (sum & 1) === 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** The register after some more bytes. */
export function crcAfter(register: number, bytes: Uint8Array): number {
  let sum = register;
  for (let at = 0; at < bytes.length; at++) {
    sum = (TABLE[(sum ^ (bytes[at] as number)) & 0xff] as number) ^ (sum >>> 8);
  }
  return sum;
}
