// A chart that redraws itself when its data, width or colours change, with its numbers as a table for who asks.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Theme } from '../base/palette.ts';
import type { Chart, ChartDescription, ChartSize, Domain } from '../charts/chart-frame.ts';
import type { Slice } from '../service/slice.ts';
import { Behind } from './behind.tsx';
import { axesToKeep, type ChartAxes } from './chart-axes.ts';
import { useDesk } from './desk-context.ts';
import { useWidth } from './element-width.ts';
import { SaveButtons } from './save-buttons.tsx';
import type { ReadMark } from './slice-words.ts';
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
  /** Something of the chart was pressed, where the parcels behind it are listed by others. */
  readonly onPress?: (pressed: Element) => void;
  /** Which parcels are behind the mark that was pressed: they are listed under the chart. */
  readonly readMark?: ReadMark;
  /** How they are listed where not simply parcel by parcel: with a button for it, for keys and screen readers. */
  readonly list?: {
    readonly button: string;
    readonly slice: Slice;
    readonly rows: (onClose: () => void) => ComponentChildren;
  };
}

export function ChartBox<Data>({
  data,
  draw,
  describe,
  what,
  ofScenario = false,
  scaleKey,
  onScenario,
  onPress,
  readMark,
  list,
}: ChartBoxProps<Data>) {
  const { desk, theme, stage } = useDesk();
  const host = useRef<HTMLDivElement>(null);
  const width = useWidth(host);
  const shade = theme.theme.value;
  const axes = useRef<ChartAxes | null>(null);
  const [isTableOpen, setTableOpen] = useState(false);
  const opened = desk.session.opened.value;
  const { behind } = stage;
  // One list at a time, wherever it was asked for last; none in the report, whose charts lead to no parcels.
  const isListing = list !== undefined || readMark !== undefined;
  const listed = isListing && behind.value?.what === what && behind.value.opened === opened ? behind.value : null;

  useEffect(() => {
    if (width < 80) return;
    // In a task of its own: with many scenarios, all charts at once would hold up the page.
    const turn = setTimeout(() => {
      const previous = axesToKeep(axes.current, opened, scaleKey);
      const chart = draw(data, { width }, document, shade, previous);
      axes.current = { opened, key: scaleKey, domains: chart.domains };
      if (host.current === null) return;
      host.current.replaceChildren(chart.svg);
      // What it takes up where it is not in view, and not laid out.
      host.current.style.containIntrinsicHeight = `${chart.svg.getAttribute('height')}px`;
    });
    return () => clearTimeout(turn);
  }, [data, width, shade, opened, scaleKey]);

  // For keys and screen readers the pills and the list of parcels under Why do the same; in the picture it is a short cut.
  useEffect(() => {
    const target = host.current;
    if (target === null || (onScenario ?? onPress ?? readMark) === undefined) return;
    const choose = (event: MouseEvent) => {
      const pressed = event.target as Element;
      onPress?.(pressed);
      const id = pressed.closest('[data-scenario]')?.getAttribute('data-scenario');
      if (id !== null && id !== undefined) onScenario?.(id);
      const slice = readMark?.(pressed) ?? null;
      if (slice !== null) behind.value = { what, slice, opened: desk.session.opened.peek() };
    };
    target.addEventListener('click', choose);
    return () => target.removeEventListener('click', choose);
  }, [onScenario, onPress, readMark]);

  const close = () => {
    behind.value = null;
  };
  return (
    <div class="chart-box">
      <div ref={host} class={`drawn${(readMark ?? onPress) === undefined ? '' : ' pressable'}`} />
      {list !== undefined && (
        <button
          type="button"
          class="link"
          aria-expanded={listed !== null}
          onClick={() => {
            behind.value = listed === null ? { what, slice: list.slice, opened } : null;
          }}
        >
          {list.button}
        </button>
      )}
      {listed !== null && (list?.rows(close) ?? <Behind slice={listed.slice} onClose={close} />)}
      <SaveButtons
        what={what}
        table={() => describe(data).table}
        chart={() => host.current?.querySelector('svg') ?? null}
        ofScenario={ofScenario}
      />
      <details onToggle={(event) => setTableOpen(event.currentTarget.open)}>
        <summary>{words.compare.table}</summary>
        {isTableOpen && (
          // Focusable, as with many columns it scrolls sideways.
          <div class="scroll" role="group" tabIndex={0} aria-label={`${what}: ${words.compare.table}`}>
            <TextTable {...describe(data).table} />
          </div>
        )}
      </details>
    </div>
  );
}
