// What the twin maps say in one sentence: what differs between the two scenarios on the draw on show.
import type { Twins } from '../app/twins-contract.ts';
import { decimal, scenarioLetter } from '../base/format.ts';
import type { Thing } from '../map/thing.ts';
import type { Study } from '../model/study.ts';
import type { DeskTools } from './desk-context.ts';
import { changedStreets, type Half } from './map-colours.ts';
import { words } from './words.ts';

/** The letter of a scenario in the order of the study. */
export function letterOf(study: Study | null, id: string | null): string {
  const row = study?.scenarios.findIndex((scenario) => scenario.id === id) ?? -1;
  return row < 0 ? '' : scenarioLetter(row);
}

/** A parcel of the other half is called by its number in the first, since it is the same one; null for what has a name of its own. */
export function titleOf(thing: Thing, { matching }: Twins): string | null {
  const row = thing.kind === 'parcel' ? (matching.value?.here[thing.index] ?? -1) : -1;
  return row < 0 ? null : words.thing.parcel(row + 1);
}

/** The later scenario of the study is held against the earlier one, as everything is against the baseline. */
export function differenceWords(desk: DeskTools['desk']): string {
  const { session, twins } = desk;
  const letters = {
    first: letterOf(session.study.value, session.scenario.value),
    other: letterOf(session.study.value, twins.scenario.value),
  };
  const one: Half = letters.first > letters.other ? 'first' : 'other';
  const [subject, against] = one === 'first' ? [letters.first, letters.other] : [letters.other, letters.first];
  if (twins.matching.value === null) return words.twin.waiting(letters.other);
  return twins.colours.value === 'streets'
    ? streetWords(desk, one, subject, against)
    : parcelWords(twins, one, subject, against);
}

function parcelWords({ matching }: Twins, half: Half, one: string, other: string): string {
  const counts = matching.value?.counts;
  if (counts === undefined) return '';
  // Earlier in the one is later in the other.
  const [earlier, later] = half === 'first' ? [counts.earlier, counts.later] : [counts.later, counts.earlier];
  const parcels = decimal(counts.parcels);
  if (earlier + later === 0) return words.twin.alike(one, other, parcels);
  return words.twin.handOvers(one, other, parcels, decimal(earlier), decimal(later));
}

function streetWords(desk: DeskTools['desk'], half: Half, one: string, other: string): string {
  const changes = changedStreets(desk, half);
  if (changes === null) return words.twin.counting;
  if (changes.ends === null) return words.twin.sameKm(one, other);
  const { km, more, fewer } = changes;
  return words.twin.motorKm(one, other, decimal(Math.abs(km), 1), km >= 0, more, fewer);
}
