// Whether a problem's path leads somewhere in the file that it is about.

/** Where in a packed block something is wrong, behind its path. */
const SPOT = /, (?:byte|character|street segment) \d+$/;

/** True if the path leads to something in the file, or to a field that could stand in an object that is there. */
export function leadsInto(file: unknown, path: string): boolean {
  if (path === 'study') return true;
  const steps = stepsOf(path.replace(SPOT, ''));
  if (steps === null) return false;
  let here = file;
  for (const step of steps) {
    if (typeof here !== 'object' || here === null) return false;
    if (Array.isArray(here) !== (typeof step === 'number')) return false;
    here = Object.hasOwn(here, step) ? (here as Readonly<Record<PropertyKey, unknown>>)[step] : undefined;
  }
  return true;
}

/** "scenarios[0].hubs" as "scenarios", 0, "hubs"; null where it is no path. */
export function stepsOf(path: string): (string | number)[] | null {
  const steps: (string | number)[] = [];
  const step = /\.?([\w$-]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/y;
  while (step.lastIndex < path.length) {
    const start = step.lastIndex;
    const found = step.exec(path);
    if (found === null) return null;
    const [text, name, row, quoted] = found;
    if (name !== undefined && text.startsWith('.') !== start > 0) return null;
    steps.push(name ?? (row === undefined ? JSON.parse(quoted as string) : Number(row)));
  }
  return steps;
}
