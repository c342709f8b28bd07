// English words of a link that was opened.

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

export const linkedWords = {
  linked: {
    label: 'The link that was opened',
    from: (name: string, version: string) => `From a link: ${name}, made with Doorstep ${version}.`,
    same: (count: number) =>
      `The same results, bit for bit, in ${count === 1 ? 'its scenario' : `all ${count} scenarios`}.`,
    sameSoFar: (same: number, all: number) => `Running it again: ${same} of ${all} scenarios, the same so far.`,
    running: (all: number) => `Running its ${plural(all, 'scenario')} again to see whether the results are the same.`,
    different: (names: readonly string[]) => `Other results than in the link: ${names.join(', ')}.`,
    version: (version: string, mine: string) =>
      `It was made with Doorstep ${version}; this is ${mine}, which may reckon otherwise.`,
    unknown: 'The version is the same, so something else differs: please report it.',
    otherStudy:
      'The study that came out of it is not quite the one that was linked, since what it builds on has changed.',
    noPrints: 'It holds no fingerprints, so there is nothing to compare with.',
    without: (parts: readonly string[]) => `Left out by the sender: ${parts.join(', ')}.`,
    parts: {
      prices: 'prices',
      shares: 'the carriers’ shares',
      places: 'counts of parcels',
      description: 'the description',
      scenarios: 'scenarios',
    },
    dismiss: 'Dismiss',
    fileTitle: 'The link needs its file',
    fileHelp: (name: string, seed: number) =>
      `The study ${name} (seed ${seed}) is too large for a link, which holds its hash alone. Open the file that came with it; the page then checks that it is the very one.`,
    file: 'Open the file …',
    goOn: 'Go on without it',
  },
} as const;
