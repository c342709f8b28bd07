// Where the streets of an import come from: a file, or a server that is asked when the reader says so.
import { words } from './words.ts';

export interface Origin {
  readonly kind: 'file' | 'server';
  readonly file: File | null;
  /** The server's address as typed. */
  readonly address: string;
}

export function isOriginGiven({ kind, file, address }: Origin): boolean {
  return kind === 'file' ? file !== null : address.trim() !== '';
}

export function OriginFields(props: { readonly origin: Origin; readonly onOrigin: (origin: Origin) => void }) {
  const { origin, onOrigin } = props;
  const { kind, file, address } = origin;
  const choice = (of: Origin['kind'], label: string) => (
    <label class="check">
      <input type="radio" name="origin" checked={kind === of} onChange={() => onOrigin({ ...origin, kind: of })} />
      {label}
    </label>
  );
  return (
    <fieldset>
      <legend>{words.importing.origin}</legend>
      {choice('file', words.importing.originFile)}
      {kind === 'file' && (
        <>
          <p>{words.importing.help}</p>
          <p class="provenance">{words.importing.from}</p>
          <label class="button file-button">
            {file === null ? words.importing.choose : `${words.importing.chosen}: ${file.name}`}
            <input
              type="file"
              class="unseen"
              accept=".osm,.pbf,.gz"
              onChange={(event) => onOrigin({ ...origin, file: event.currentTarget.files?.[0] ?? null })}
            />
          </label>
        </>
      )}
      {choice('server', words.importing.originServer)}
      {kind === 'server' && (
        <>
          <label class="field">
            <span>{words.importing.address}</span>
            <span class="field-entry">
              <input
                type="url"
                placeholder="https://…/api/interpreter"
                value={address}
                onInput={(event) => onOrigin({ ...origin, address: event.currentTarget.value })}
              />
            </span>
          </label>
          <p class="provenance">{words.importing.serverHelp}</p>
        </>
      )}
    </fieldset>
  );
}
