// A row of a table with a button that lists under the table the parcels behind it, of the scenario and the draw on show.
import type { Slice } from '../service/slice.ts';
import { Behind } from './behind.tsx';
import { useDesk } from './desk-context.ts';
import { Icon } from './icons.tsx';
import { words } from './words.ts';

/** `what` tells the table from all others; one list of the page at a time, wherever it was asked for last. */
export function useRowListed(what: string) {
  const { desk, stage } = useDesk();
  const opened = desk.session.opened.value;
  const { behind } = stage;
  const listed = behind.value?.what === what && behind.value.opened === opened ? behind.value : null;
  const list = (slice: Slice, name: string) => {
    behind.value = { what, slice, name, opened };
  };
  const close = () => {
    behind.value = null;
  };
  return {
    button: (row: string, slice: Slice) => {
      const isListed = listed !== null && JSON.stringify(listed.slice) === JSON.stringify(slice);
      return (
        <button
          type="button"
          class="icon-button small list-row"
          aria-expanded={isListed}
          aria-label={words.behind.row(row)}
          title={words.behind.row(row)}
          onClick={() => (isListed ? close() : list(slice, row))}
        >
          <Icon name="list" />
        </button>
      );
    },
    /** The parcels of a cell: its scenario is put on show. */
    show: (scenario: string, row: string, slice: Slice) => {
      list(slice, row);
      void desk.show(scenario);
    },
    list: listed !== null && <Behind slice={listed.slice} name={listed.name ?? ''} onClose={close} />,
  };
}
