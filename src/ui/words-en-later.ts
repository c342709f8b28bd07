// The English words of the page that its first screen does without.
import { beliefWords } from './words-en-belief.ts';
import { broughtWords } from './words-en-brought.ts';
import { cityWords } from './words-en-city.ts';
import { claimsWords } from './words-en-claims.ts';
import { figureWords } from './words-en-figures.ts';
import { keepWords } from './words-en-keep.ts';
import { reportWords } from './words-en-report.ts';
import { savingWords } from './words-en-savings.ts';
import { toursWords } from './words-en-tours.ts';

export const laterWords = {
  ...beliefWords,
  ...broughtWords,
  ...cityWords,
  ...claimsWords,
  ...figureWords,
  ...keepWords,
  ...reportWords,
  ...savingWords,
  ...toursWords,
} as const;
