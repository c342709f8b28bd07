// The report as a page that can be printed on A4: in light colours, over everything else, section by section.

import { signal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { LIGHT } from '../base/palette.ts';
import type { Study } from '../model/study.ts';
import { shownStudyName } from '../persistence/bundled-names.ts';
import { DeskProvider, useDesk } from './desk-context.ts';
import { downloadName } from './download-name.ts';
import { useFocusInside } from './focus-inside.ts';
import { AreaSection } from './report-area.tsx';
import { ReportAssumptions } from './report-assumptions.tsx';
import {
  CheckSection,
  CostSection,
  HangingSection,
  LateSection,
  MapSection,
  QuestionSection,
} from './report-sections.tsx';
import { reportSource } from './report-source.ts';
import { colourVariables, type ThemeChoice } from './theme.ts';
import { words } from './words.ts';

export interface ReportPaperProps {
  readonly study: Study;
  readonly chosen: readonly string[];
  /** The address of this very experiment, where there is one. */
  readonly link: string | null;
}

/** Paper is white, whatever the page is. */
const ON_PAPER: ThemeChoice = { theme: signal('light'), toggle: () => undefined };
const COLOURS = Object.fromEntries(colourVariables(LIGHT));

export function ReportPaper({ study, chosen, link }: ReportPaperProps) {
  const tools = useDesk();
  const { desk, stage } = tools;
  const { views, city } = desk.session;
  const { found } = desk.reporting.state.value;
  const host = useRef<HTMLDivElement>(null);
  // As it was when it was opened: a report that moves while it is read, or printed, is none.
  const source = useMemo(
    () => reportSource(study, chosen, found, desk.session.results.peek(), desk.session.goal.peek()),
    [study, chosen.join('\n'), found],
  );
  const onPaper = useMemo(() => ({ ...tools, theme: ON_PAPER }), [tools]);
  const close = () => {
    stage.report.value = null;
  };

  useEffect(() => {
    const page = host.current;
    if (page === null) return;
    const others = [...(page.parentElement?.children ?? [])].filter(
      (one) => one !== page && !one.hasAttribute('inert'),
    );
    for (const one of others) one.setAttribute('inert', '');
    page.focus();
    // What a browser proposes as the name of the PDF.
    const title = document.title;
    document.title = downloadName({
      study: shownStudyName(study.name),
      scenario: chosen.length,
      seed: study.seed,
      what: words.report.what.report,
      ending: 'pdf',
    }).replace(/\.pdf$/, '');
    return () => {
      for (const one of others) one.removeAttribute('inert');
      document.title = title;
      document.querySelector<HTMLElement>('.report-button')?.focus();
    };
  }, []);
  useFocusInside(host);

  const paths = { study, source, views: views.value, city: city.value };
  return (
    <DeskProvider value={onPaper}>
      <div
        ref={host}
        class="report-page"
        role="dialog"
        aria-modal="true"
        aria-label={words.paper.label}
        tabIndex={-1}
        style={{ ...COLOURS, colorScheme: 'light' }}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') close();
        }}
      >
        <div class="report-tools">
          <button type="button" class="button primary" onClick={() => window.print()}>
            {words.report.print}
          </button>
          <button type="button" class="button" onClick={close}>
            {words.report.close}
          </button>
        </div>
        <article class="report-sheet">
          <QuestionSection {...paths} />
          <MapSection {...paths} />
          <CostSection {...paths} />
          <LateSection {...paths} />
          <AreaSection {...paths} />
          <HangingSection {...paths} />
          <CheckSection {...paths} link={link} />
          <section>
            <h2>{words.paper.assumptions}</h2>
            <ReportAssumptions study={study} />
          </section>
        </article>
      </div>
    </DeskProvider>
  );
}
