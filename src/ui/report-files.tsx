// The files of the run on the map: journal, GeoJSON and pictures of its day, each made on demand and let go of at once.

import { useEffect, useRef, useState } from 'preact/hooks';
import { wordsOf } from '../app/fault-words.ts';
import { notify } from '../app/notices.ts';
import { percent } from '../base/format.ts';
import { paletteOf } from '../base/palette.ts';
import type { Study } from '../model/study.ts';
import { shownStudyName } from '../persistence/bundled-names.ts';
import { RUN_FILES, type RunFile } from '../service/run-files.ts';
import { DAY_PICTURES, takePictures } from './day-pictures.ts';
import { useDesk } from './desk-context.ts';
import { downloadName } from './download-name.ts';
import { legendRows } from './legend-rows.ts';
import { areStatesDrawn } from './map-colours.ts';
import { keyRows } from './picture-key.ts';
import { saveFile } from './save-file.ts';
import { words } from './words.ts';

interface Making {
  readonly what: string;
  readonly share: number;
}

export function ReportFiles({ study }: { readonly study: Study }) {
  const { desk, stage, theme } = useDesk();
  const { run, view, replication, city } = desk.session;
  const [making, setMaking] = useState<Making | null>(null);
  const asked = useRef(0);
  useEffect(
    () => () => {
      asked.current = -1;
    },
    [],
  );
  const shown = run.value;
  const scenario = view.value?.name;
  const isWhole = shown !== null && shown.result !== null;

  const nameOf = (what: string, ending: string): string =>
    downloadName({
      study: shownStudyName(study.name),
      scenario: scenario ?? study.scenarios.length,
      seed: study.seed,
      what: `draw ${replication.peek() + 1} ${what}`,
      ending,
    });

  function cancel(): void {
    asked.current++;
    setMaking(null);
  }

  async function make(
    what: string,
    ending: string,
    parts: (watcher: {
      onProgress: (share: number) => void;
      wanted: () => boolean;
    }) => Promise<readonly Uint8Array[] | null>,
  ): Promise<void> {
    const mine = ++asked.current;
    const wanted = () => asked.current === mine;
    setMaking({ what, share: 0 });
    try {
      const bytes = await parts({ wanted, onProgress: (share) => wanted() && setMaking({ what, share }) });
      if (bytes !== null && wanted()) {
        saveFile(new Blob([...bytes] as BlobPart[]), nameOf(what, ending), document);
      }
    } catch (reason) {
      notify(desk.session, 'error', words.save.failed(wordsOf(reason)));
    }
    if (wanted()) setMaking(null);
  }

  const makeFile = (file: RunFile) =>
    make(words.report.what[file], file.slice(file.indexOf('.') + 1), (watcher) => desk.reporting.file(file, watcher));
  const makePictures = () =>
    make(words.report.what.pictures, 'zip', async (watcher) => {
      const map = stage.map.peek();
      if (map === null || shown === null) throw new Error(words.report.noMap);
      desk.session.playing.value = false;
      try {
        const says = {
          stem: nameOf('', 'png').replace(/\.png$/, ''),
          title: words.report.filesHint(scenario ?? '', replication.peek() + 1).replace(/\.$/, '') + words.map.oneDraw,
          warning: study.demand.illustrative ? words.map.illustrative : '',
          attribution: city.peek()?.attribution ?? '',
          key: keyRows(legendRows(view.peek(), stage.hidden.peek(), areStatesDrawn(desk.twins))),
          palette: paletteOf(theme.theme.peek()),
        };
        return await takePictures(map, shown, says, watcher);
      } finally {
        map.setTime(desk.session.time.peek());
      }
    });

  return (
    <section class="report-files" aria-labelledby="report-files">
      <h3 id="report-files">{words.report.files}</h3>
      <p class="fine-print">
        {isWhole ? words.report.filesHint(scenario ?? '', replication.value + 1) : words.report.noRun}
        {isWhole && study.city.kind !== 'streets' && ` ${words.report.nowhere}`}
      </p>
      <div class="report-file-buttons">
        {RUN_FILES.map((file) => (
          <button
            key={file}
            type="button"
            class="button"
            disabled={!isWhole || making !== null}
            onClick={() => void makeFile(file)}
          >
            {words.report.file[file]}
          </button>
        ))}
        <button type="button" class="button" disabled={!isWhole || making !== null} onClick={() => void makePictures()}>
          {words.report.pictures(DAY_PICTURES)}
        </button>
      </div>
      {making !== null && (
        <div class="report-progress">
          <p id="file-progress">{words.report.making(making.what, percent(making.share, 0))}</p>
          <progress value={making.share} max={1} aria-labelledby="file-progress" />{' '}
          <button type="button" class="button" onClick={cancel}>
            {words.report.cancel}
          </button>
        </div>
      )}
    </section>
  );
}
