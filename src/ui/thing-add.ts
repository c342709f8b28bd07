// Puts a hub, micro-depot or locker in the middle of the map, chosen, so that it can be dragged on; and takes the chosen one away.
import type { CopiedKind } from '../app/facility-copy.ts';
import { withNew } from '../app/facility-new.ts';
import { tellOfEdit } from '../app/notices.ts';
import { removeEntity } from '../app/study-edit.ts';
import { isolated } from '../base/isolated.ts';
import type { DeskTools } from './desk-context.ts';
import { refusal } from './problems-in-place.ts';
import { leaveForMap } from './thing-frame.tsx';
import { words } from './words.ts';

export async function addInMiddle({ desk, stage }: DeskTools, kind: CopiedKind): Promise<void> {
  const { session } = desk;
  const camera = stage.map.peek()?.getCamera();
  if (camera === undefined) return;
  const scenario = session.scenario.peek();
  let made: { readonly id: string; readonly name: string } | null = null;
  const problems = await desk.edit((study) => {
    const added = withNew(study, scenario, kind, camera);
    made = added;
    return added.study;
  });
  const why = refusal(words.entities.notAdded, problems);
  if (why !== null) return tellOfEdit(session, 'info', why);
  const { id, name } = made ?? { id: '', name: '' };
  const index = session.view.peek()?.facilities.findIndex((one) => one.id === id) ?? -1;
  if (index < 0) return;
  tellOfEdit(session, 'info', words.adding.done(isolated(name)));
  await desk.select({ kind: 'facility', index });
}

/** True where a facility is chosen; then it goes, and the change can be undone. */
export function removeChosen({ desk }: DeskTools): boolean {
  const { session } = desk;
  const thing = session.selected.peek();
  const facility = thing?.kind === 'facility' ? session.view.peek()?.facilities[thing.index] : undefined;
  if (facility === undefined) return false;
  const { kind, id, name } = facility;
  const scenario = session.scenario.peek();
  leaveForMap();
  // At once: a second press is not meant for it again.
  void desk.select(null);
  void desk
    .edit((study) => removeEntity(study, scenario, kind, id))
    .then((problems) => {
      const why = refusal(words.entities.notRemoved, problems);
      if (why !== null) tellOfEdit(session, 'info', why);
      else tellOfEdit(session, 'info', words.adding.removed(isolated(name)), 'undo');
    });
  return true;
}
