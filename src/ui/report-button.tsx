// The way to the report, its dialog, and the report itself; both are loaded when they are first wanted.
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useDesk } from './desk-context.ts';
import type { Stage } from './stage.ts';
import { words } from './words.ts';

export function ReportButton() {
  const { desk, stage } = useDesk();
  if (desk.session.study.value === null) return null;
  return (
    <button
      type="button"
      class="button report-button"
      title={words.report.openHint}
      onClick={() => askForReport(stage)}
    >
      {words.report.open}
    </button>
  );
}

/** All scenarios are chosen at first. */
export function askForReport(stage: Stage): void {
  stage.report.value = { isPaper: false, scenarios: null };
}

/** The address of this very experiment; null until there is such a thing. */
export function Report() {
  const { stage } = useDesk();
  const [Shown, setShown] = useState<ComponentType | null>(null);
  const isWanted = stage.report.value !== null;
  useEffect(() => {
    if (isWanted && Shown === null) void import('./report.tsx').then(({ ReportParts }) => setShown(() => ReportParts));
  }, [isWanted, Shown]);
  return isWanted && Shown !== null ? <Shown /> : null;
}
