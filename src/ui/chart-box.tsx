// A chart that redraws itself when its data, width or colours change, with its numbers as a table for who asks.
import { useEffect, useRef } from 'preact/hooks';
import type { Theme } from '../base/palette.ts';
import type { Chart, ChartDescription, ChartSize, Domain } from '../charts/chart-frame.ts';
import { axesToKeep, type ChartAxes } from './chart-axes.ts';
import { useDesk } from './desk-context.ts';
import { useWidth } from './element-width.ts';
import { SaveButtons } from './save-buttons.tsx';
import { TextTable } from './text-table.tsx';
import { words } from './words.ts';

export interface ChartBoxProps<Data> {
  readonly data: Data;
  readonly draw: (data: Data, size: ChartSize, document: Document, theme: Theme, previous?: readonly Domain[]) => Chart;
  readonly describe: (data: Data) => ChartDescription;
  /** What it is, in a few plain words, for the files it is saved as. */
  readonly what: string;
  /** True where it is about the scenario on show alone. */
  readonly ofScenario?: boolean;
  /** A new key forgets the axes of the chart before, as another study does; while it stays, they only widen. */
  readonly scaleKey: string;
  /** A scenario's bar or point was pressed. */
  readonly onScenario?: (id: string) => void;
}

export function ChartBox<Data>({
  data,
  draw,
  describe,
  what,
  ofScenario = false,
  scaleKey,
  onScenario,
}: ChartBoxProps<Data>) {
  const { desk, theme } = useDesk();
  const host = useRef<HTMLDivElement>(null);
  const width = useWidth(host);
  const shade = theme.theme.value;
  const axes = useRef<ChartAxes | null>(null);
  const opened = desk.session.opened.value;

  useEffect(() => {
    if (width < 80) return;
    const previous = axesToKeep(axes.current, opened, scaleKey);
    const chart = draw(data, { width }, document, shade, previous);
    axes.current = { opened, key: scaleKey, domains: chart.domains };
    host.current?.replaceChildren(chart.svg);
  }, [data, width, shade, opened, scaleKey]);

  // The pills do the same for keys and screen readers; in the picture it is a short cut.
  useEffect(() => {
    const target = host.current;
    if (target === null || onScenario === undefined) return;
    const choose = (event: MouseEvent) => {
      const id = (event.target as Element).closest('[data-scenario]')?.getAttribute('data-scenario');
      if (id !== null && id !== undefined) onScenario(id);
    };
    target.addEventListener('click', choose);
    return () => target.removeEventListener('click', choose);
  }, [onScenario]);

  const { table } = describe(data);
  return (
    <div class="chart-box">
      <div ref={host} />
      <SaveButtons
        what={what}
        table={() => describe(data).table}
        chart={() => host.current?.querySelector('svg') ?? null}
        ofScenario={ofScenario}
      />
      <details>
        <summary>{words.compare.table}</summary>
        {/* Focusable, as with many columns it scrolls sideways. */}
        <div class="scroll" role="group" tabIndex={0} aria-label={`${what}: ${words.compare.table}`}>
          <TextTable {...table} />
        </div>
      </details>
    </div>
  );
}
