// The few globals that pages, workers and Node share, for the second tsconfig that knows neither DOM nor Node.
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean });
  decode(input?: ArrayBufferView | ArrayBuffer, options?: { stream?: boolean }): string;
}
declare class TextEncoder {
  encode(input?: string): Uint8Array;
}
declare function structuredClone<T>(value: T): T;
declare module 'seedrandom/lib/alea.js' {
  /** Alea, Johannes Baagoe's multiply-with-carry generator, as seedrandom ships it. */
  export default function alea(seed: string): { (): number; int32(): number };
}
