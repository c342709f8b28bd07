// Every word the page says by itself, in English, one object an area. A second language needs such files of its own.
import { behindWords } from './words-en-behind.ts';
import { changesWords } from './words-en-changes.ts';
import { entityWords } from './words-en-entities.ts';
import { filesWords } from './words-en-files.ts';
import { fleetWords } from './words-en-fleet.ts';
import { formsWords } from './words-en-forms.ts';
import { glossaryWords } from './words-en-glossary.ts';
import { lessonsMenuWords } from './words-en-lessons-menu.ts';
import { linkedWords } from './words-en-linked.ts';
import { liveWords } from './words-en-live.ts';
import { mapWords } from './words-en-map.ts';
import { pageWords } from './words-en-page.ts';
import { resultsWords } from './words-en-results.ts';
import { saveWords } from './words-en-save.ts';
import { scenariosWords } from './words-en-scenarios.ts';
import { shadesWords } from './words-en-shades.ts';
import { tourWords } from './words-en-tour.ts';
import { twinWords } from './words-en-twin.ts';

export const words = {
  ...pageWords,
  ...mapWords,
  ...resultsWords,
  ...formsWords,
  ...fleetWords,
  ...filesWords,
  ...behindWords,
  ...entityWords,
  ...changesWords,
  ...saveWords,
  ...liveWords,
  ...linkedWords,
  ...shadesWords,
  ...twinWords,
  ...lessonsMenuWords,
  ...tourWords,
  ...scenariosWords,
  ...glossaryWords,
} as const;
