// The report's dialog or the report itself, with their own style: a part of the page that is loaded when it is wanted.
import './report.css';
import { useEffect, useState } from 'preact/hooks';
import { bundledStudies } from '../app/bundled-studies.ts';
import { makeLink } from '../app/link-making.ts';
import { pageAddress } from '../app/study-address.ts';
import { NOTHING_LEFT_OUT } from '../persistence/left-out.ts';
import { useDesk } from './desk-context.ts';
import { ReportDialog } from './report-dialog.tsx';
import { ReportPaper } from './report-paper.tsx';

/** Characters of an address that can be printed and typed, or read by a camera, at most. */
const LONGEST_LINK = 2_000;

export function ReportParts() {
  const { stage, desk } = useDesk();
  const { session } = desk;
  const [link, setLink] = useState<string | null>(null);
  const whole = session.study.value;
  const results = session.results.value;
  useEffect(() => {
    if (whole === null) return;
    const bundled = session.bundled.peek() ?? session.link.peek()?.experiment.from ?? null;
    const [scenario, tried] = [session.scenario.peek(), [...session.tried.peek()]];
    const wish = { study: whole, scenario, results, tried, bundled, omission: NOTHING_LEFT_OUT };
    let isStill = true;
    void makeLink(wish, bundledStudies).then((made) => {
      if (!isStill || !made.ok) return;
      const address = `${pageAddress(location.href)}${made.link.text}`;
      setLink(address.length <= LONGEST_LINK ? address : null);
    });
    return () => {
      isStill = false;
    };
  }, [whole, results]);
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
