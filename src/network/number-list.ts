// Numbers gathered one by one in typed arrays that grow, since lists of millions of them take twice the room.

export class NumberList<Numbers extends Float64Array | Int32Array> {
  private numbers: Numbers;
  private size = 0;
  private readonly make: (length: number) => Numbers;

  constructor(make: (length: number) => Numbers) {
    this.make = make;
    this.numbers = make(1_024);
  }

  get length(): number {
    return this.size;
  }

  /** The number gathered last; 0 of none. */
  last(): number {
    return this.numbers[this.size - 1] ?? 0;
  }

  push(value: number): void {
    if (this.size === this.numbers.length) this.grow(this.size + 1);
    this.numbers[this.size++] = value;
  }

  append(values: ArrayLike<number>): void {
    if (this.size + values.length > this.numbers.length) this.grow(this.size + values.length);
    this.numbers.set(values, this.size);
    this.size += values.length;
  }

  /** What was gathered, without a copy: good until more is added. */
  view(): Numbers {
    return this.numbers.subarray(0, this.size) as Numbers;
  }

  private grow(least: number): void {
    const grown = this.make(Math.max(least, Math.ceil(1.5 * this.numbers.length)));
    grown.set(this.numbers);
    this.numbers = grown;
  }
}

export const floats = (): NumberList<Float64Array> => new NumberList((length) => new Float64Array(length));
export const wholes = (): NumberList<Int32Array> => new NumberList((length) => new Int32Array(length));
