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

/** Prints one line of results: a name and figures whose units are in their names. */
export function report(line: { readonly bench: string; readonly [figure: string]: string | number }): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
