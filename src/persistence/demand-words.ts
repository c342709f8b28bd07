// What the description of an imported city says of its demand, and how that changes with the counts.
import type { Study } from '../model/study.ts';

/** Letters of a description that the study format takes. */
const MOST = 2_000;
const ILLUSTRATIVE = 'the demand is illustrative until real counts are loaded.';

/** Of counts that follow from the map, from people or from a number; `words` tell how, in sentences. */
export function illustrativeWords(words: string): string {
  return `${ILLUSTRATIVE} As imported: ${words}`;
}

/** Of the user's own counts. */
export function ownWords(source: string): string {
  return `the demand is that of ${source}.`;
}

/** Either of the two inside a longer text, down to the end of the sentences that tell of the number. */
const SAID = [
  /the demand is illustrative until real counts are loaded\.(?: As imported: .*?(?:as given|is known|\))\.(?: Give parcels or people to say better\.)?)?/,
  /the demand is that of .*?\.(?=\s|$)/,
];

/** The study with a description that fits its demand: of `source`, or of no counts of the user's own where that is null. */
export function describedAnew(study: Study, source: string | null): Study {
  const { description } = study;
  const said = SAID.find((one) => description !== undefined && one.test(description));
  if (description === undefined || said === undefined) return study;
  const next = description.replace(said, () => (source === null ? ILLUSTRATIVE : ownWords(source)));
  return next.length > MOST ? study : { ...study, description: next };
}
