// Brings a real city: an OpenStreetMap extract, the hub's place, the progress of reading, and what was read.
import { useRef, useState } from 'preact/hooks';
import type { HubPosition } from '../app/study-import.ts';
import type { Problem } from '../base/problem.ts';
import type { CitySize } from '../persistence/city-size.ts';
import type { Imported } from '../service/protocol.ts';
import { CitySizeFields } from './city-size-fields.tsx';
import { useDesk } from './desk-context.ts';
import { Dialog } from './dialog.tsx';
import { Ring } from './ring.tsx';
import { words } from './words-en.ts';

type Stage =
  | { readonly at: 'choosing' }
  | { readonly at: 'reading'; readonly share: number }
  | { readonly at: 'done'; readonly imported: Imported };

export function ImportDialog() {
  const { stage } = useDesk();
  const asked = stage.importing.value;
  return asked === null ? null : <ImportForm dropped={asked.file} key={asked.file?.name ?? ''} />;
}

function ImportForm({ dropped }: { readonly dropped: File | null }) {
  const { desk, stage } = useDesk();
  const [file, setFile] = useState<File | null>(dropped);
  const [isGiven, setGiven] = useState(false);
  const [longitude, setLongitude] = useState('');
  const [latitude, setLatitude] = useState('');
  const [size, setSize] = useState<CitySize | null>({});
  const [now, setNow] = useState<Stage>({ at: 'choosing' });
  const wanted = useRef(true);

  function close(): void {
    wanted.current = false;
    stage.importing.value = null;
  }

  async function start(chosen: File): Promise<void> {
    wanted.current = true;
    setNow({ at: 'reading', share: 0 });
    let bytes: Uint8Array<ArrayBuffer>;
    try {
      bytes = new Uint8Array(await chosen.arrayBuffer());
    } catch (reason) {
      refuse(chosen.name, [
        { path: chosen.name, found: reason instanceof Error ? reason.message : '', expected: words.files.unreadable },
      ]);
      return;
    }
    const answer = await desk.importCity(bytes, {
      fileName: chosen.name,
      hub: isGiven ? hubOf(longitude, latitude) : null,
      own: size ?? {},
      wanted: () => wanted.current,
      onProgress: ({ share }) => setNow({ at: 'reading', share }),
    });
    if (answer === null) setNow({ at: 'choosing' });
    else if (answer.ok) setNow({ at: 'done', imported: answer.value });
    else refuse(chosen.name, answer.problems);
  }

  function refuse(name: string, problems: readonly Problem[]): void {
    stage.importing.value = null;
    desk.session.refused.value = { title: words.files.refused(name), problems };
  }

  const isWhole = size !== null && (!isGiven || hubOf(longitude, latitude) !== null);
  return (
    <Dialog title={words.importing.title} onClose={close}>
      {now.at === 'choosing' && (
        <form
          class="form"
          onSubmit={(event) => {
            event.preventDefault();
            if (file !== null && isWhole) void start(file);
          }}
        >
          <p>{words.importing.help}</p>
          <p class="provenance">{words.importing.from}</p>
          <label class="button file-button">
            {file === null ? words.importing.choose : `${words.importing.chosen}: ${file.name}`}
            <input
              type="file"
              class="unseen"
              accept=".osm,.pbf,.gz"
              onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
            />
          </label>
          <fieldset>
            <legend>{words.importing.hub}</legend>
            <label class="check">
              <input type="radio" name="hub" checked={!isGiven} onChange={() => setGiven(false)} />
              {words.importing.automatic}
            </label>
            <label class="check">
              <input type="radio" name="hub" checked={isGiven} onChange={() => setGiven(true)} />
              {words.importing.given}
            </label>
            {isGiven && (
              <div class="pair">
                <Degrees label={words.importing.longitude} value={longitude} onInput={setLongitude} />
                <Degrees label={words.importing.latitude} value={latitude} onInput={setLatitude} />
              </div>
            )}
          </fieldset>
          <CitySizeFields onChange={setSize} />
          <p class="dialog-buttons">
            <button type="button" class="button" onClick={close}>
              {words.importing.cancel}
            </button>
            <button type="submit" class="button first" disabled={file === null || !isWhole}>
              {words.importing.start}
            </button>
          </p>
        </form>
      )}
      {now.at === 'reading' && (
        <>
          <p class="reading" role="status">
            <Ring share={now.share} size={28} />
            {words.importing.reading(`${Math.round(now.share * 100)} %`)}
          </p>
          <p class="dialog-buttons">
            <button
              type="button"
              class="button"
              ref={takeFocus}
              onClick={() => {
                wanted.current = false;
                setNow({ at: 'choosing' });
              }}
            >
              {words.importing.cancel}
            </button>
          </p>
        </>
      )}
      {now.at === 'done' && (
        <>
          <p>{words.importing.done}</p>
          <ul class="report scroll" tabIndex={0} aria-label={words.importing.done}>
            {now.imported.report.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p class="provenance">{words.importing.keepsOpen}</p>
          <p class="dialog-buttons">
            <button type="button" class="button" onClick={close}>
              {words.importing.cancel}
            </button>
            <button
              type="button"
              class="button first"
              ref={takeFocus}
              onClick={() => {
                const { text } = now.imported;
                close();
                void desk.openText(text, file?.name ?? '');
              }}
            >
              {words.importing.open}
            </button>
          </p>
        </>
      )}
    </Dialog>
  );
}

/** The button that had the focus is gone with the step before. */
function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus();
}

function Degrees(props: { readonly label: string; readonly value: string; readonly onInput: (text: string) => void }) {
  return (
    <label class="field">
      <span>{props.label}</span>
      <span class="field-entry">
        <input
          type="text"
          inputMode="decimal"
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
        <span class="unit">°</span>
      </span>
    </label>
  );
}

/** Null unless both are degrees on the globe. */
function hubOf(longitude: string, latitude: string): HubPosition | null {
  const east = Number(longitude.replace(',', '.'));
  const north = Number(latitude.replace(',', '.'));
  if (longitude.trim() === '' || latitude.trim() === '' || !(Math.abs(east) <= 180) || !(Math.abs(north) <= 90)) {
    return null;
  }
  return { longitude: east, latitude: north };
}
