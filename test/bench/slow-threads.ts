// Slows down threads of a browser that its own throttling leaves alone, by a share of the CPU that Linux gives them (control groups of
// the first kind, which take single threads); and lets the browser go before other work, so that a busy machine disturbs less.
import { mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';

const CONTROL = '/sys/fs/cgroup/cpu';
/** Microseconds: short, so that what is slowed waits little at a time. */
const PERIOD = 8_000;
/** Milliseconds from one look for new threads to the next, and looks after which a thread has its name. */
const LOOK = 8;
const LOOKS = 20;
/** The most that there is; 1024 is what others have. */
const FIRST = 262_144;

export interface SlowThreads {
  /** False where Linux did not let them be slowed: they run at full speed. */
  readonly areSlow: boolean;
  /** Milliseconds of CPU that threads whose name begins so have taken. */
  cpu(name: string): number;
  end(): void;
}

/** Threads of the processes below `root` whose names begin with a key share so much of one core. */
export function slowThreads(root: number, shares: Readonly<Record<string, number>>): SlowThreads {
  const group = `${CONTROL}/doorstep-bench-${process.pid}`;
  const names = Object.keys(shares);
  const areSlow = tryTo(() => {
    for (const folder of [group, ...names.map((name) => `${group}/${name}`)]) {
      mkdirSync(folder);
      writeFileSync(`${folder}/cpu.shares`, String(FIRST));
    }
    for (const [name, share] of Object.entries(shares)) {
      writeFileSync(`${group}/${name}/cpu.cfs_period_us`, String(PERIOD));
      writeFileSync(`${group}/${name}/cpu.cfs_quota_us`, String(Math.round(share * PERIOD)));
    }
    writeFileSync(`${group}/cgroup.procs`, String(process.pid));
  });
  const processes = new Set<number>();
  const looks = new Map<number, number>();
  const clock = areSlow ? setInterval(look, LOOK) : undefined;

  function look(): void {
    for (const pid of below(root)) {
      if (!processes.has(pid)) tryTo(() => writeFileSync(`${group}/cgroup.procs`, String(pid)));
      processes.add(pid);
      for (const thread of numbers(`/proc/${pid}/task`)) {
        const looked = looks.get(thread) ?? 0;
        if (looked === LOOKS) continue;
        const comm = readText(`/proc/${pid}/task/${thread}/comm`);
        const name = names.find((begin) => comm.startsWith(begin));
        looks.set(thread, name === undefined ? looked + 1 : LOOKS);
        if (name !== undefined) tryTo(() => writeFileSync(`${group}/${name}/tasks`, String(thread)));
      }
    }
  }
  return {
    areSlow,
    cpu: (name) => cpuOf(root, name),
    end() {
      clearInterval(clock);
      tryTo(() => writeFileSync(`${CONTROL}/cgroup.procs`, String(process.pid)));
      for (const folder of [...names.map((name) => `${group}/${name}`), group]) tryTo(() => rmdirSync(folder));
    },
  };
}

/** Of the ticks in which Linux counts the CPU time of a thread. */
const TICK = 10;

function cpuOf(root: number, name: string): number {
  let ticks = 0;
  for (const pid of below(root)) {
    for (const task of numbers(`/proc/${pid}/task`)) {
      if (!readText(`/proc/${pid}/task/${task}/comm`).startsWith(name)) continue;
      const stat = statOf(`/proc/${pid}/task/${task}/stat`);
      ticks += Number(stat[11]) + Number(stat[12]);
    }
  }
  return ticks * TICK;
}

/** A process and all that it started. */
function below(root: number): number[] {
  const parents = new Map(numbers('/proc').map((pid) => [pid, Number(statOf(`/proc/${pid}/stat`)[1])]));
  const isBelow = (pid: number): boolean => pid === root || (parents.has(pid) && isBelow(parents.get(pid) as number));
  return [...parents.keys()].filter(isBelow);
}

/** The process with an argument that is its own alone, and none that it started. */
export function pidOf(argument: string): number {
  const found = numbers('/proc').find((pid) => {
    const line = readText(`/proc/${pid}/cmdline`);
    return line.includes(argument) && !line.includes('--type=');
  });
  if (found === undefined) throw new Error(`expected a process with ${argument}`);
  return found;
}

/** What stands behind the name of a process: state, parent and so on. */
function statOf(path: string): string[] {
  return readText(path)
    .replace(/^.*\) /, '')
    .split(' ');
}

function numbers(folder: string): number[] {
  try {
    return readdirSync(folder).map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function tryTo(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
