// Finds the buffers inside plain data, so that they can be transferred between threads instead of copied.

/** Every array buffer under a value, each one once. */
export function buffersOf(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  collect(value, found);
  return [...found];
}

function collect(value: unknown, found: Set<ArrayBuffer>): void {
  if (typeof value !== 'object' || value === null) return;
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
    return;
  }
  if (value instanceof ArrayBuffer) {
    found.add(value);
    return;
  }
  for (const part of Array.isArray(value) ? value : Object.values(value)) collect(part, found);
}
