// What was made of a list of things, kept as long as the list is the same: most of a comparison stays while runs come in.

export interface KeptParts {
  /** What was last made under this name if it was made of the same things, else what is made now. */
  of<Made>(name: string, things: readonly unknown[], make: () => Made): Made;
  /** Forgets what nobody has asked for since the last time. */
  sweep(): void;
}

interface Part {
  readonly things: readonly unknown[];
  readonly made: unknown;
}

export function createKeptParts(): KeptParts {
  let before = new Map<string, Part>();
  let now = new Map<string, Part>();
  return {
    of<Made>(name: string, things: readonly unknown[], make: () => Made): Made {
      const had = now.get(name) ?? before.get(name);
      const part = had !== undefined && areSame(had.things, things) ? had : { things, made: make() };
      now.set(name, part);
      return part.made as Made;
    },
    sweep() {
      before = now;
      now = new Map();
    },
  };
}

function areSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((one, row) => one === others[row]);
}
