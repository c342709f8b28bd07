// The form of an import: where the streets come from, which area of them, where the hub stands, how many parcels.
import { useId } from 'preact/hooks';
import { CitySizeFields } from './city-size-fields.tsx';
import { AreaFields } from './import-area.tsx';
import { HubFields } from './import-hub.tsx';
import { OriginFields } from './import-origin.tsx';
import { type ImportWishes, missingParts, withOrigin } from './import-wishes.ts';
import { words } from './words.ts';

export function ImportFields(props: {
  readonly wishes: ImportWishes;
  readonly isHidden: boolean;
  /** True after the area was too large to ask a server for: then the reader may insist. */
  readonly asksForLarge: boolean;
  readonly onWishes: (wishes: ImportWishes) => void;
  readonly onStart: () => void;
  readonly onCancel: () => void;
}) {
  const { wishes, onWishes } = props;
  const id = useId();
  const missing = missingParts(wishes);
  const isComplete = missing.length === 0;
  return (
    <form
      class="form"
      hidden={props.isHidden}
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete) props.onStart();
      }}
    >
      <OriginFields origin={wishes.origin} onOrigin={(origin) => onWishes(withOrigin(wishes, origin))} />
      <AreaFields
        wish={wishes.area}
        needsArea={wishes.origin.kind === 'server'}
        onWish={(area) => onWishes({ ...wishes, area, mayBeLarge: false })}
      />
      {props.asksForLarge && wishes.origin.kind === 'server' && (
        <label class="check">
          <input
            type="checkbox"
            checked={wishes.mayBeLarge}
            onChange={(event) => onWishes({ ...wishes, mayBeLarge: event.currentTarget.checked })}
          />
          {words.importing.insist}
        </label>
      )}
      <HubFields wish={wishes.hub} onWish={(hub) => onWishes({ ...wishes, hub })} />
      <CitySizeFields wish={wishes.size} onWish={(size) => onWishes({ ...wishes, size })} />
      <p class="dialog-buttons">
        <button type="button" class="button" onClick={props.onCancel}>
          {words.importing.cancel}
        </button>
        <button
          type="submit"
          class="button first"
          disabled={!isComplete}
          aria-describedby={isComplete ? undefined : id}
        >
          {words.importing.start}
        </button>
      </p>
      {!isComplete && (
        <p id={id} class="field-note missing">
          {words.importing.missing(missing)}
        </p>
      )}
    </form>
  );
}
