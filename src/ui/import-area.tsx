// Which area of an extract is wanted: all of it, a box, or the polygons of a file.
import { cutBox } from '../network/cut-box.ts';
import type { CutOut } from '../network/cut-out.ts';
import { readArea } from '../persistence/area-file.ts';
import { DegreesField } from './degrees-field.tsx';
import { words } from './words.ts';

export interface AreaWish {
  readonly kind: 'all' | 'box' | 'file';
  /** West, south, east, north as typed. */
  readonly corners: readonly [string, string, string, string];
  readonly file: File | null;
}

export const ALL: AreaWish = { kind: 'all', corners: ['', '', '', ''], file: null };

/** True unless something is still to be typed or chosen. */
export function isAreaGiven({ kind, corners, file }: AreaWish): boolean {
  return kind === 'all' || (kind === 'box' ? corners.every((corner) => corner.trim() !== '') : file !== null);
}

/** The area that is wished for, null for all. Throws an InputError where it makes no area. */
export async function cutOf({ kind, corners, file }: AreaWish): Promise<CutOut | null> {
  if (kind === 'box')
    return cutBox(corners.map((corner) => corner.replace(',', '.').trim()).join(','), words.importing.box);
  return kind === 'all' || file === null ? null : readArea(await file.text(), file.name);
}

export function AreaFields(props: {
  readonly wish: AreaWish;
  /** Without a whole to take, as of a server, all is no choice. */
  readonly needsArea: boolean;
  readonly onWish: (wish: AreaWish) => void;
}) {
  const { wish, needsArea, onWish } = props;
  const choice = (kind: AreaWish['kind'], label: string) => (
    <label class="check">
      <input type="radio" name="area" checked={wish.kind === kind} onChange={() => onWish({ ...wish, kind })} />
      {label}
    </label>
  );
  const corner = (at: number, label: string) => (
    <DegreesField
      label={label}
      value={wish.corners[at] as string}
      onInput={(text) =>
        onWish({
          ...wish,
          corners: wish.corners.map((old, k) => (k === at ? text : old)) as unknown as AreaWish['corners'],
        })
      }
    />
  );
  return (
    <fieldset>
      <legend>{words.importing.area}</legend>
      {!needsArea && choice('all', words.importing.areaAll)}
      {choice('box', words.importing.areaBox)}
      {wish.kind === 'box' && (
        <>
          <div class="pair">
            {corner(0, words.importing.west)}
            {corner(2, words.importing.east)}
          </div>
          <div class="pair">
            {corner(1, words.importing.south)}
            {corner(3, words.importing.north)}
          </div>
        </>
      )}
      {choice('file', words.importing.areaFile)}
      {wish.kind === 'file' && (
        <label class="button file-button">
          {wish.file === null ? words.importing.chooseArea : `${words.importing.chosenArea}: ${wish.file.name}`}
          <input
            type="file"
            class="unseen"
            accept=".geojson,.json,.poly"
            onChange={(event) => onWish({ ...wish, file: event.currentTarget.files?.[0] ?? null })}
          />
        </label>
      )}
    </fieldset>
  );
}
