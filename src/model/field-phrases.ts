// What the fields of a study must hold, as a problem says it.
import { phrases } from '../base/language.ts';

export const fieldPhrases = phrases({
  atLeast: (least: number) => `a whole number of at least ${least}`,
  between: (least: number, most: number) => `a whole number from ${least} to ${most}`,
  /** Behind the whole number of a fleet's vehicles: what may stand there instead. */
  orSized: ', "as needed", "sized", or such numbers by the id of a facility',
  clock: 'a time of day as "HH:MM"',
  id: 'letters, digits, - and _, at most 64, beginning with a letter or digit',
  compartment: 'at least one compartment',
  payer: 'another payer than "from"',
  closes: 'an hour after it opens',
});
