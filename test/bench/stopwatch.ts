// Measures CPU time, which other people's work on the machine disturbs less than time on the wall.

/** CPU seconds of the process (all its threads) for one run of `work`: the median of `runs`, after `warmUps` unmeasured ones. */
export function measure(work: () => void, { warmUps = 2, runs = 5 } = {}): number {
  for (let run = 0; run < warmUps; run++) work();
  const seconds: number[] = [];
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    seconds.push((user + system) / 1e6);
  }
  seconds.sort((a, b) => a - b);
  return seconds[runs >> 1] as number;
}

/** The same for several works that are compared: one run of each in turn, so that a busy machine disturbs all alike. */
export function measureTogether(works: readonly (() => void)[], { warmUps = 2, runs = 5 } = {}): number[] {
  const seconds = works.map((): number[] => []);
  for (let run = 0; run < warmUps + runs; run++) {
    works.forEach((work, row) => {
      const taken = measure(work, { warmUps: 0, runs: 1 });
      if (run >= warmUps) (seconds[row] as number[]).push(taken);
    });
  }
  return seconds.map((taken) => taken.sort((a, b) => a - b)[runs >> 1] as number);
}

/** Prints one line of results: a name and figures whose units are in their names. */
export function report(line: { readonly bench: string; readonly [figure: string]: string | number }): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
