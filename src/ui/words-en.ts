// Every word the page says by itself, in English, one object an area. A second language needs such files of its own.
import { behindWords } from './words-en-behind.ts';
import { beliefWords } from './words-en-belief.ts';
import { changesWords } from './words-en-changes.ts';
import { cityWords } from './words-en-city.ts';
import { claimsWords } from './words-en-claims.ts';
import { entityWords } from './words-en-entities.ts';
import { figureWords } from './words-en-figures.ts';
import { filesWords } from './words-en-files.ts';
import { fleetWords } from './words-en-fleet.ts';
import { formsWords } from './words-en-forms.ts';
import { glossaryWords } from './words-en-glossary.ts';
import { keepWords } from './words-en-keep.ts';
import { lessonsMenuWords } from './words-en-lessons-menu.ts';
import { liveWords } from './words-en-live.ts';
import { mapWords } from './words-en-map.ts';
import { pageWords } from './words-en-page.ts';
import { reportWords } from './words-en-report.ts';
import { resultsWords } from './words-en-results.ts';
import { saveWords } from './words-en-save.ts';
import { savingWords } from './words-en-savings.ts';
import { scenariosWords } from './words-en-scenarios.ts';
import { tourWords } from './words-en-tour.ts';
import { toursWords } from './words-en-tours.ts';
import { twinWords } from './words-en-twin.ts';

export const words = {
  ...pageWords,
  ...mapWords,
  ...resultsWords,
  ...formsWords,
  ...fleetWords,
  ...filesWords,
  ...behindWords,
  ...beliefWords,
  ...entityWords,
  ...cityWords,
  ...changesWords,
  ...toursWords,
  ...saveWords,
  ...savingWords,
  ...figureWords,
  ...keepWords,
  ...reportWords,
  ...liveWords,
  ...twinWords,
  ...lessonsMenuWords,
  ...tourWords,
  ...claimsWords,
  ...scenariosWords,
  ...glossaryWords,
} as const;
