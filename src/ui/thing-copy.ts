// Copies the chosen hub, micro-depot or locker: beside it on the map, chosen in its turn, so that it can be dragged on.
import { type CopiedKind, withCopy } from '../app/facility-copy.ts';
import { tellOfEdit } from '../app/notices.ts';
import { isolated } from '../base/isolated.ts';
import type { Problem } from '../base/problem.ts';
import type { DeskTools } from './desk-context.ts';
import { refusal } from './problems-in-place.ts';
import { words } from './words.ts';

/** True where a facility is chosen; then it is copied. */
export function copyChosen(tools: DeskTools): boolean {
  const { selected, view } = tools.desk.session;
  const thing = selected.peek();
  const facility = thing?.kind === 'facility' ? view.peek()?.facilities[thing.index] : undefined;
  if (facility === undefined) return false;
  void copyFacility(tools, facility.kind, facility.id).then((problems) => {
    const why = refusal(words.copy.notCopied, problems);
    if (why !== null) tellOfEdit(tools.desk.session, 'info', why);
  });
  return true;
}

export async function copyFacility({ desk }: DeskTools, kind: CopiedKind, id: string): Promise<readonly Problem[]> {
  const { session } = desk;
  const scenario = session.scenario.peek();
  let made: { readonly id: string; readonly name: string } | null = null;
  const problems = await desk.edit((study) => {
    const copied = withCopy(study, scenario, kind, id);
    made = copied;
    return copied?.study ?? study;
  });
  const { id: own, name } = made ?? { id: '', name: '' };
  const index = session.view.peek()?.facilities.findIndex((one) => one.id === own) ?? -1;
  if (problems.length > 0 || index < 0) return problems;
  tellOfEdit(session, 'info', words.copy.done(isolated(name)));
  await desk.select({ kind: 'facility', index });
  return problems;
}
