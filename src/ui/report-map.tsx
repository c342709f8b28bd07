// One placement's map in the report, with what stands there in numbers.

import { useEffect, useRef } from 'preact/hooks';
import { wordsOf } from '../app/fault-words.ts';
import { notify } from '../app/notices.ts';
import { drawPlacement, type PictureFrame } from '../map/placement-picture.ts';
import { runInSlices } from '../map/slices.ts';
import type { Study } from '../model/study.ts';
import { shownStudyName } from '../persistence/bundled-names.ts';
import type { CityView, ScenarioView } from '../service/protocol.ts';
import { pngOf } from './day-pictures.ts';
import { useDesk } from './desk-context.ts';
import { downloadName } from './download-name.ts';
import { saveFile } from './save-file.ts';
import { words } from './words.ts';

export interface ReportMapProps {
  readonly study: Study;
  readonly city: CityView;
  readonly view: ScenarioView;
  readonly letter: string;
  readonly frame: PictureFrame;
}

export function ReportMap({ study, city, view, letter, frame }: ReportMapProps) {
  const { desk } = useDesk();
  const host = useRef<HTMLDivElement>(null);
  const name = words.report.map(letter, view.name);
  useEffect(() => {
    let isGone = false;
    const canvas = document.createElement('canvas');
    void runInSlices(drawPlacement(canvas, city, view, frame), () => isGone).then((done) => {
      if (done === null || isGone) return;
      canvas.style.cssText = 'width:100%;height:auto';
      host.current?.replaceChildren(canvas);
    });
    return () => {
      isGone = true;
    };
  }, [city, view, frame]);

  async function save(): Promise<void> {
    const canvas = host.current?.querySelector('canvas');
    if (!canvas) return;
    saveFile(
      await pngOf(canvas),
      downloadName({
        study: shownStudyName(study.name),
        scenario: view.name,
        seed: study.seed,
        what: words.report.what.map,
        ending: 'png',
      }),
      document,
    );
  }
  return (
    <figure class="report-map">
      <div
        ref={host}
        role="img"
        aria-label={name}
        style={{ aspectRatio: `${frame.size.width} / ${frame.size.height}` }}
      />
      <figcaption>
        <span class="letter">{letter}</span> <b>{view.name}</b>
        <br />
        {countsOf(view)}{' '}
        <span class="save-buttons">
          <button
            type="button"
            class="link"
            aria-label={words.report.saveMap(letter)}
            onClick={() => {
              save().catch((reason: unknown) => notify(desk.session, 'error', words.save.failed(wordsOf(reason))));
            }}
          >
            PNG
          </button>
        </span>
      </figcaption>
    </figure>
  );
}

/** "1 hub, 6 micro-depots, 3 lockers": those that are open. */
function countsOf({ facilities }: ScenarioView): string {
  const count = (kind: 'hub' | 'depot' | 'locker') => facilities.filter((one) => one.kind === kind && one.open).length;
  return words.paper.counts(count('hub'), count('depot'), count('locker'));
}
