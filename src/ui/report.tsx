// The report's dialog or the report itself, with their own style: a part of the page that is loaded when it is wanted.
import './report.css';
import { useDesk } from './desk-context.ts';
import type { ReportProps } from './report-button.tsx';
import { ReportDialog } from './report-dialog.tsx';
import { ReportPaper } from './report-paper.tsx';

export function ReportParts({ link }: ReportProps) {
  const { stage, desk } = useDesk();
  const open = stage.report.value;
  const study = desk.session.study.value;
  if (open === null || study === null) return null;
  const chosen = open.scenarios ?? study.scenarios.map(({ id }) => id);
  return open.isPaper ? (
    <ReportPaper study={study} chosen={chosen} link={link} />
  ) : (
    <ReportDialog study={study} chosen={chosen} />
  );
}
