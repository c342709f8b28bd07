// What a fault says of itself.

export function wordsOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
