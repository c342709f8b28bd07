// The way to the report, its dialog, and the report itself; both are loaded when they are first wanted.
import { useDesk } from './desk-context.ts';
import { later } from './later.ts';
import type { Stage } from './stage.ts';
import { words } from './words.ts';

export function ReportButton() {
  const { desk, stage } = useDesk();
  if (desk.session.study.value === null) return null;
  return (
    <button type="button" class="button report-button" title={words.bar.reportHint} onClick={() => askForReport(stage)}>
      {words.bar.report}
    </button>
  );
}

/** All scenarios are chosen at first. */
export function askForReport(stage: Stage): void {
  stage.report.value = { isPaper: false, scenarios: null };
}

const Shown = later(async () => (await import('./report.tsx')).ReportParts);

export function Report() {
  const { stage } = useDesk();
  return stage.report.value === null ? null : <Shown />;
}
