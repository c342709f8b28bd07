// Jedes Wort, das das Pult von sich aus sagt, auf Deutsch.
import type { FirstWords } from '../../ui/words.ts';
import { behindWords } from './behind.ts';
import { changesWords } from './changes.ts';
import { entityWords } from './entities.ts';
import { filesWords } from './files.ts';
import { fleetWords } from './fleet.ts';
import { formsWords } from './forms.ts';
import { glossaryWords } from './glossary.ts';
import { lessonsMenuWords } from './lessons-menu.ts';
import { linkedWords } from './linked.ts';
import { liveWords } from './live.ts';
import { mapWords } from './map.ts';
import { pageWords } from './page.ts';
import { resultsWords } from './results.ts';
import { saveWords } from './save.ts';
import { scenariosWords } from './scenarios.ts';
import { shadesWords } from './shades.ts';
import { tourWords } from './tour.ts';
import { twinWords } from './twin.ts';

export const desk: FirstWords = {
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
  ...scenariosWords,
  ...lessonsMenuWords,
  ...tourWords,
  ...glossaryWords,
};
