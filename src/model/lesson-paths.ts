// Values laid into a study, or taken out of it, by their paths: as it stands in its file, not checked.

/** What is not there and is no item of a list is put there; whether it belongs there the study's own check tells. */
export function leadsOn(part: unknown, keys: readonly string[]): boolean {
  const [key, ...rest] = keys;
  if (key === undefined) return true;
  if (!Array.isArray(part))
    return typeof part !== 'object' || part === null || leadsOn((part as Record<string, unknown>)[key], rest);
  if (key === '*') return part.some((item) => leadsOn(item, rest));
  return Number(key) < part.length && leadsOn(part[Number(key)], rest);
}

export function partAt(part: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], part);
}

export function withAt(part: unknown, keys: readonly string[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (Array.isArray(part))
    return part.map((item, row) => (key === '*' || row === Number(key) ? withAt(item, rest, value) : item));
  const before = (typeof part === 'object' && part !== null ? part : {}) as Record<string, unknown>;
  return { ...before, [key]: withAt(before[key], rest, value) };
}

/** The list at a path cut to its first items. */
export function withFirst(part: unknown, keys: readonly string[], count: number): unknown {
  const list = partAt(part, keys);
  return Array.isArray(list) ? withAt(part, keys, list.slice(0, count)) : part;
}
