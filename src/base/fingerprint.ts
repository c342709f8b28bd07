// A 128-bit hash of a sequence of numbers and words, equal wherever the sequence is equal.

/** Collects values in order; `digest` gives 32 hexadecimal digits. */
export interface Fingerprint {
  number(value: number): void;
  word(value: string): void;
  digest(): string;
}

const buffer = new DataView(new ArrayBuffer(8));

/** Four lanes of Murmur3-like mixing (Appleby 2008), each number by its IEEE 754 bits. Not for secrets. */
export function fingerprint(): Fingerprint {
  let a = 0x243f_6a88;
  let b = 0x85a3_08d3;
  let c = 0x1319_8a2e;
  let d = 0x0370_7344;
  let count = 0;
  const take = (value: number): void => {
    count = (count + 1) | 0;
    let k = Math.imul(value, 0xcc9e_2d51);
    k = Math.imul((k << 15) | (k >>> 17), 0x1b87_3593);
    const mixed = Math.imul(((a ^ k) << 13) | ((a ^ k) >>> 19), 5) + 0xe654_6b64;
    a = (b + mixed) | 0;
    b = c ^ Math.imul(mixed, 0x9e37_79b1);
    c = (((d << 7) | (d >>> 25)) + k) | 0;
    d = mixed ^ (c >>> 11);
  };
  return {
    number(value) {
      buffer.setFloat64(0, value === 0 ? 0 : value);
      take(buffer.getInt32(0));
      take(buffer.getInt32(4));
    },
    word(value) {
      take(value.length);
      for (let index = 0; index < value.length; index++) take(value.charCodeAt(index));
    },
    digest() {
      const lanes = [a, b, c, d].map((lane, index) => finish(lane ^ count ^ index));
      const whole = lanes.map((lane, index) => finish((lane + (lanes[(index + 1) % 4] as number)) | 0));
      return whole.map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
    },
  };
}

function finish(value: number): number {
  let h = value | 0;
  h ^= h >>> 16;
  h = Math.imul(h, 0x85eb_ca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2_ae35);
  return h ^ (h >>> 16);
}
