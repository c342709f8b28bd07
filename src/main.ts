// Wires the page: workers, session, clock, and the components on top.
import { h, render } from 'preact';
import { browserLibrary } from './app/browser-library.ts';
import { bundledStudies } from './app/bundled-studies.ts';
import { createDesk } from './app/desk.ts';
import { compareLive } from './app/live-comparison.ts';
import { keepOffline } from './app/offline.ts';
import { startPlayback } from './app/playback.ts';
import { REPLICATIONS } from './app/run-order.ts';
import { notify } from './app/session.ts';
import { forgetLinkInAddress, forgetStudyInAddress, studyInAddress } from './app/study-address.ts';
import { tabMemory } from './app/tab-memory.ts';
import { replicationWorkers, startWorkerService } from './app/worker-service.ts';
import { packedIn } from './persistence/study-link.ts';
import './ui/page.css';
import './ui/bar.css';
import './ui/map.css';
import './ui/panel.css';
import './ui/results.css';
import './ui/city.css';
import './ui/tours.css';
import './ui/timeline.css';
import './ui/dialog.css';
import './ui/keep.css';
import { createCityPictures } from './ui/city-pictures.ts';
import { createFolds } from './ui/fold.tsx';
import { Page } from './ui/page.tsx';
import { createStage } from './ui/stage.ts';
import { createThemeChoice } from './ui/theme.ts';
import { words } from './ui/words-en.ts';

const theme = createThemeChoice(window);
const library = typeof indexedDB === 'undefined' ? null : browserLibrary(tabMemory(window));
const desk = createDesk({
  start: startWorkerService,
  replications: REPLICATIONS,
  workers: replicationWorkers(navigator.hardwareConcurrency ?? 2),
  store: library,
  bundled: bundledStudies,
  picture: createCityPictures(document),
  plays: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
  words: words.desk,
});
startPlayback(desk.session, {
  requestFrame: (callback) => requestAnimationFrame(callback),
  cancelFrame: (handle) => cancelAnimationFrame(handle),
});

const host = document.getElementById('page');
if (host === null) throw new Error('index.html: expected an element with the id "page", found none');
window.addEventListener('error', (event) => notify(desk.session, 'error', words.page.fault(event.message)));
window.addEventListener('unhandledrejection', (event) =>
  notify(desk.session, 'error', words.page.fault(`${event.reason}`)),
);
const stage = createStage();
const { comparison } = compareLive(desk.session);
render(
  h(Page, {
    tools: {
      desk,
      theme,
      stage,
      library,
      comparison,
      opened: desk.session.opened,
      folds: createFolds(),
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
void desk.begin(named, packed).then(() => forgetLinkInAddress(desk.session, () => location.href, replace));
window.addEventListener('hashchange', () => {
  const linked = packedIn(location.href);
  if (linked !== null) void desk.openLink(linked);
});
window.addEventListener('pagehide', () => void desk.keepNow());
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  void keepOffline('./offline.js', {
    container: navigator.serviceWorker,
    reload: () => location.reload(),
    onNewer: () => notify(desk.session, 'info', words.page.newer),
  });
}
