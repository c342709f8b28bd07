// Splits the CPU time of one piece of work over its parts, also where one part is asked for in the middle of another.

export interface PartClock<Part extends string> {
  /** Does the work and books its CPU time on a part; parts inside it are booked on their own. */
  spend<Result>(part: Part, work: () => Result): Result;
  /** CPU seconds of the process (all its threads) so far, by part. */
  readonly seconds: Readonly<Record<Part, number>>;
}

export function partClock<Part extends string>(parts: readonly Part[]): PartClock<Part> {
  const seconds = Object.fromEntries(parts.map((part) => [part, 0])) as Record<Part, number>;
  /** Parts under way, the innermost last. */
  const open: Part[] = [];
  let last = cpuSeconds();

  function book(): void {
    const now = cpuSeconds();
    const part = open.at(-1);
    if (part !== undefined) seconds[part] += now - last;
    last = now;
  }

  return {
    spend(part, work) {
      book();
      open.push(part);
      try {
        return work();
      } finally {
        book();
        open.pop();
      }
    },
    seconds,
  };
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
