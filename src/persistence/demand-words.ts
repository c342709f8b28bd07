// What the description of an imported city says of its demand, in the language of the page, and how that changes with the counts.
import { phrases } from '../base/language.ts';
import type { Study } from '../model/study.ts';

export const descriptionPhrases = phrases({
  streets: (name: string) => `Streets of ${name} from OpenStreetMap`,
  illustrative: 'the demand is illustrative until real counts are loaded.',
  /** How the number of parcels follows, in sentences. */
  asImported: (words: string) => `As imported: ${words}`,
  own: (source: string) => `the demand is that of ${source}.`,
});

/** Letters of a description that the study format takes. */
const MOST = 2_000;

/** Of counts that follow from the map, from people or from a number; `words` tell how, in sentences. */
export function describedCity(name: string, words: string): string {
  const said = descriptionPhrases();
  return `${said.streets(name)}; ${marked(`${said.illustrative} ${said.asImported(words)}`)}`;
}

/** Of the user's own counts. */
export function describedOwnCity(name: string, source: string): string {
  const said = descriptionPhrases();
  return `${said.streets(name)}; ${marked(said.own(source))}`;
}

/** In brackets it is found again, whoever's language it is in. */
function marked(text: string): string {
  return `[${text.replaceAll('[', '(').replaceAll(']', ')')}]`;
}

/** What was said of the demand: in brackets, or in the English sentences of older files, down to those that tell of the number. */
const SAID = [
  /(?<=; )\[[^[\]]*\]/,
  /the demand is illustrative until real counts are loaded\.(?: As imported: .*?(?:as given|is known|\))\.(?: Give parcels or people to say better\.)?)?/,
  /the demand is that of .*?\.(?=\s|$)/,
];

/** The study with a description that fits its demand: of `source`, or of no counts of the user's own where that is null. */
export function describedAnew(study: Study, source: string | null): Study {
  const { description } = study;
  const before = SAID.find((one) => description !== undefined && one.test(description));
  if (description === undefined || before === undefined) return study;
  const said = descriptionPhrases();
  const next = description.replace(before, () => marked(source === null ? said.illustrative : said.own(source)));
  return next.length > MOST ? study : { ...study, description: next };
}
