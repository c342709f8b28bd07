// The sign and name of a micro-depot or locker in a table: a button that lists under the table what comes through it in the draw on show.
import { useSignal } from '@preact/signals';
import type { ScenarioView } from '../service/protocol.ts';
import { Behind } from './behind.tsx';
import { words } from './words.ts';

/** Which place of a table is listed; one at a time. */
export function usePlaceListed(view: ScenarioView) {
  const listed = useSignal<string | null>(null);
  const facility = view.facilities.find(({ id }) => id === listed.value);
  return {
    name: (id: string) => <PlaceName view={view} id={id} listed={listed} />,
    list: facility !== undefined && (
      <Behind
        slice={{ kind: 'facility', facility: facility.index }}
        name={facility.name}
        onClose={() => {
          listed.value = null;
        }}
      />
    ),
  };
}

interface PlaceNameProps {
  readonly view: ScenarioView;
  readonly id: string;
  readonly listed: { value: string | null };
}

function PlaceName({ view, id, listed }: PlaceNameProps) {
  const facility = view.facilities.find((one) => one.id === id);
  const isListed = listed.value === id;
  return (
    <span class="place-name">
      <span class={`swatch ${facility?.kind ?? 'depot'}`} aria-hidden="true" />
      <button
        type="button"
        class="link"
        aria-expanded={isListed}
        title={words.behind.through}
        onClick={() => {
          listed.value = isListed ? null : id;
        }}
      >
        {facility?.name ?? id}
      </button>
    </span>
  );
}
