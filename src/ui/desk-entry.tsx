// Opens the desk: session, clock, and the components on top. Gives the function that says something in passing.
import { h, render } from 'preact';
import { bundledStudies } from '../app/bundled-studies.ts';
import { createDesk } from '../app/desk.ts';
import { handedOver } from '../app/lesson-handover.ts';
import { compareLive } from '../app/live-comparison.ts';
import { startPlayback } from '../app/playback.ts';
import { REPLICATIONS } from '../app/run-order.ts';
import { browserStore } from '../app/saved-study.ts';
import { notify } from '../app/session.ts';
import { forgetStudyInAddress, studyInAddress } from '../app/study-address.ts';
import { replicationWorkers, startWorkerService } from '../app/worker-service.ts';
import './bar.css';
import './map.css';
import './panel.css';
import './results.css';
import './city.css';
import './tours.css';
import './timeline.css';
import './dialog.css';
import { createFolds } from './fold.tsx';
import { Page } from './page.tsx';
import { createStage } from './stage.ts';
import { createThemeChoice } from './theme.ts';
import { words } from './words-en.ts';

export function openDesk(host: HTMLElement): { readonly onNewer: () => void } {
  const theme = createThemeChoice(window);
  const desk = createDesk({
    start: startWorkerService,
    replications: REPLICATIONS,
    workers: replicationWorkers(navigator.hardwareConcurrency ?? 2),
    store: typeof indexedDB === 'undefined' ? null : browserStore(indexedDB),
    bundled: bundledStudies,
    plays: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    words: words.desk,
  });
  startPlayback(desk.session, {
    requestFrame: (callback) => requestAnimationFrame(callback),
    cancelFrame: (handle) => cancelAnimationFrame(handle),
  });

  window.addEventListener('error', (event) => notify(desk.session, 'error', words.page.fault(event.message)));
  window.addEventListener('unhandledrejection', (event) =>
    notify(desk.session, 'error', words.page.fault(`${event.reason}`)),
  );
  const { comparison } = compareLive(desk.session);
  render(
    h(Page, {
      tools: { desk, theme, stage: createStage(), comparison, opened: desk.session.opened, folds: createFolds() },
    }),
    host,
  );
  // `?study=village` opens that bundled study.
  forgetStudyInAddress(desk.session, location.href, (address) => history.replaceState(history.state, '', address));
  const lessonStudy = handedOver();
  void desk.begin(studyInAddress(location.href)).then(async () => {
    if (lessonStudy !== null) await desk.openText(lessonStudy, words.desk.aStudy);
  });
  return { onNewer: () => notify(desk.session, 'info', words.page.newer) };
}
