// A parcel's life as the causes of lateness see it: intervals without a gap, from its order to its hand-over.
import { handovers } from '../../src/metrics/handovers.ts';
import { chainsOf } from '../../src/metrics/parcel-chain.ts';
import type { Journal } from '../../src/simulation/facts.ts';

/** Sentences about parcels with a gap in their lives, or with less than nothing planned in it. */
export function brokenLives(journal: Journal): string[] {
  const handed = handovers(journal);
  const chains = chainsOf(
    journal,
    journal.cast.parcels.map(({ index }) => index),
  );
  return journal.cast.parcels.flatMap(({ index, id, ordered }) => {
    const end = handed[index] as number;
    if (end < 0) return [];
    const broken: string[] = [];
    let until = ordered;
    for (const interval of chains[index] ?? []) {
      if (interval.begin !== until) broken.push(`${id} is nowhere from ${until} to ${interval.begin}`);
      if (interval.reference < 0) broken.push(`${id} is planned for ${interval.reference} s`);
      until = interval.end;
    }
    return until === end ? broken : [...broken, `${id} is handed over at ${end} and lives until ${until}`];
  });
}
