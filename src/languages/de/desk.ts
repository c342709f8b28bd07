// Jedes Wort, das das Pult von sich aus sagt, auf Deutsch.
import type { Words } from '../../ui/words.ts';
import { behindWords } from './behind.ts';
import { beliefWords } from './belief.ts';
import { changesWords } from './changes.ts';
import { cityWords } from './city.ts';
import { claimsWords } from './claims.ts';
import { entityWords } from './entities.ts';
import { figureWords } from './figures.ts';
import { filesWords } from './files.ts';
import { fleetWords } from './fleet.ts';
import { formsWords } from './forms.ts';
import { glossaryWords } from './glossary.ts';
import { keepWords } from './keep.ts';
import { lessonsMenuWords } from './lessons-menu.ts';
import { liveWords } from './live.ts';
import { mapWords } from './map.ts';
import { pageWords } from './page.ts';
import { reportWords } from './report.ts';
import { resultsWords } from './results.ts';
import { saveWords } from './save.ts';
import { savingWords } from './savings.ts';
import { scenariosWords } from './scenarios.ts';
import { tourWords } from './tour.ts';
import { toursWords } from './tours.ts';
import { twinWords } from './twin.ts';

export const desk: Words = {
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
  ...claimsWords,
  ...scenariosWords,
  ...lessonsMenuWords,
  ...tourWords,
  ...glossaryWords,
};
