// Asks what goes into a report and runs it on reserved draws; beside it, the files of the run on the map.

import { useState } from 'preact/hooks';
import { scenarioLetter } from '../base/format.ts';
import { RESERVED_DRAWS } from '../experiment/reserved-draws.ts';
import type { Study } from '../model/study.ts';
import { shownStudy } from '../persistence/bundled-names.ts';
import { useDesk } from './desk-context.ts';
import { Dialog } from './dialog.tsx';
import { ReportFiles } from './report-files.tsx';
import { covers, scenariosOfReport } from './report-source.ts';
import { words } from './words.ts';

export interface ReportDialogProps {
  readonly study: Study;
  readonly chosen: readonly string[];
}

export function ReportDialog({ study, chosen }: ReportDialogProps) {
  const { stage, desk } = useDesk();
  const [draws, setDraws] = useState<number>(RESERVED_DRAWS[1]);
  const { running, found, failed } = desk.reporting.state.value;
  const scenarios = scenariosOfReport(study, chosen);
  const isReady = found !== null && covers(found, study, scenarios);
  const choose = (id: string, isIn: boolean) => {
    stage.report.value = {
      isPaper: false,
      scenarios: study.scenarios.map((one) => one.id).filter((one) => (one === id ? isIn : scenarios.includes(one))),
    };
  };
  return (
    <Dialog
      title={words.report.title}
      onClose={() => {
        desk.reporting.cancel();
        stage.report.value = null;
      }}
    >
      <fieldset class="report-choice" disabled={running !== null}>
        <legend>{words.report.scenarios}</legend>
        {shownStudy(study).scenarios.map(({ id, name }, row) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={scenarios.includes(id)}
              disabled={row === 0}
              onChange={(event) => choose(id, event.currentTarget.checked)}
            />
            <span class="letter">{scenarioLetter(row)}</span>
            <span>
              {name}
              {row === 0 && <small> {words.report.baseline}</small>}
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset class="report-choice in-line" disabled={running !== null}>
        <legend>{words.report.draws}</legend>
        {RESERVED_DRAWS.map((count) => (
          <label key={count}>
            <input type="radio" name="reserved-draws" checked={draws === count} onChange={() => setDraws(count)} />
            {count}
          </label>
        ))}
      </fieldset>
      <p class="fine-print">{words.report.drawsHint}</p>
      {running !== null && (
        <div class="report-progress">
          <p id="report-progress">{words.report.progress(running.done, running.total)}</p>
          <progress value={running.done} max={running.total} aria-labelledby="report-progress" />{' '}
          <button type="button" class="button" onClick={desk.reporting.cancel}>
            {words.report.cancel}
          </button>
        </div>
      )}
      <p class="fine-print" role="status">
        {running === null &&
          (failed ? words.report.failed : isReady ? words.report.ready(found.draws) : words.report.notReady)}
      </p>
      <div class="dialog-buttons">
        <button
          type="button"
          class="button"
          disabled={running !== null}
          onClick={() => desk.reporting.run(scenarios, draws)}
        >
          {words.report.run(draws)}
        </button>
        <button
          type="button"
          class="button primary"
          disabled={running !== null}
          onClick={() => {
            stage.report.value = { isPaper: true, scenarios };
          }}
        >
          {words.report.show}
        </button>
      </div>
      <ReportFiles study={study} />
    </Dialog>
  );
}
