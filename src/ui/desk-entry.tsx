// Opens the desk: session, clock, and the components on top. Gives the function that says something in passing.
import { h, render } from 'preact';
import { browserLibrary } from '../app/browser-library.ts';
import { bundledStudies } from '../app/bundled-studies.ts';
import { createDesk } from '../app/desk.ts';
import type { LanguageChoice } from '../app/language-choice.ts';
import { handedOver } from '../app/lesson-handover.ts';
import { compareLive } from '../app/live-comparison.ts';
import { notify } from '../app/notices.ts';
import { startPlayback } from '../app/playback.ts';
import { REPLICATIONS } from '../app/run-order.ts';
import { forgetLinkInAddress, forgetStudyInAddress, studyInAddress } from '../app/study-address.ts';
import { sharedMemory, tabMemory } from '../app/tab-memory.ts';
import { createUnsavedNote } from '../app/unsaved-note.ts';
import { replicationWorkers, startWorkerService } from '../app/worker-service.ts';
import { packedIn } from '../persistence/link-address.ts';
import './bar.css';
import './map.css';
import './panel.css';
import './results.css';
import './city.css';
import './tours.css';
import './timeline.css';
import './dialog.css';
import './keep.css';
import './twin.css';
import './first-tour.css';
import './forced-colours.css';
import { createCityPictures } from './city-pictures.ts';
import { createFirstTour } from './first-tour.tsx';
import { createFolds } from './fold.tsx';
import { createKeyChoice } from './key-choice.ts';
import { fetchParts, firstFetch } from './later.ts';
import { Page } from './page.tsx';
import { createStage } from './stage.ts';
import { createThemeChoice } from './theme.ts';
import { rememberTwins } from './twin-toggle.ts';
import { words } from './words.ts';

/** So browsers begin what they say where a size changed while sizes were told: it is told in the next frame, and nothing is wrong. */
const SIZES_TOLD_LATER = 'ResizeObserver loop';

/** `fetchWords` fetches what the parts of the page say that come later. */
export function openDesk(
  host: HTMLElement,
  language: LanguageChoice,
  fetchWords: () => Promise<void>,
): { readonly onNewer: () => void } {
  firstFetch(fetchWords);
  const theme = createThemeChoice(window);
  // Where there is no database, or it may not even be looked at, every use of it says so.
  const library = browserLibrary(tabMemory(window));
  const desk = createDesk({
    start: startWorkerService,
    replications: REPLICATIONS,
    workers: replicationWorkers(navigator.hardwareConcurrency ?? 2),
    store: library,
    note: createUnsavedNote(tabMemory(window), sharedMemory(window)),
    bundled: bundledStudies,
    picture: createCityPictures(document),
    plays: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    words: words.desk,
  });
  startPlayback(desk.session, {
    requestFrame: (callback) => requestAnimationFrame(callback),
    cancelFrame: (handle) => cancelAnimationFrame(handle),
  });

  window.addEventListener('error', ({ message }) => {
    if (!message.startsWith(SIZES_TOLD_LATER)) notify(desk.session, 'error', words.page.fault(message));
  });
  window.addEventListener('unhandledrejection', (event) =>
    notify(desk.session, 'error', words.page.fault(`${event.reason}`)),
  );
  const stage = createStage();
  const { comparison, settling } = compareLive(desk.session);
  render(
    h(Page, {
      tools: {
        desk,
        theme,
        language,
        keys: createKeyChoice(window),
        stage,
        library,
        comparison,
        settling,
        opened: desk.session.opened,
        folds: createFolds(),
        firstTour: createFirstTour(window),
      },
    }),
    host,
  );
  // `?study=village` opens that bundled study, `#experiment=…` what a link holds.
  const replace = (address: string) => history.replaceState(history.state, '', address);
  forgetStudyInAddress(desk.session, location.href, replace);
  const [named, packed] = [studyInAddress(location.href), packedIn(location.href)];
  // What becomes of a link is said in the panel.
  if (packed !== null) stage.sheetUp.value = true;
  const ofLesson = handedOver();
  const given = ofLesson === null ? null : { text: ofLesson.text, name: words.desk.aStudy };
  void desk.begin(named, packed, given).then(async () => {
    if (ofLesson !== null) void desk.draw(ofLesson.replication);
    forgetLinkInAddress(desk.session, () => location.href, replace);
    rememberTwins(desk, tabMemory(window));
    // The study stands: from now on nobody waits for the rest of the page.
    await fetchParts();
  });
  window.addEventListener('hashchange', () => {
    const linked = packedIn(location.href);
    if (linked !== null) void desk.openLink(linked);
  });
  window.addEventListener('pagehide', () => void desk.keepNow());
  return { onNewer: () => notify(desk.session, 'info', words.page.newer) };
}
