// Leaves fields of a facility, fleet or bay out, so that what its site or the model says holds again.
import type { Change, Study, Variant } from '../model/study.ts';
import {
  addEntity,
  addedIn,
  type Entities,
  type EntityKind,
  editEntity,
  freshChange,
  inScenario,
  isSet,
} from './study-edit.ts';

type Fields = Readonly<Record<string, unknown>>;

/** One scenario's entity without some optional fields, whoever says them: the scenario itself or the baseline. */
export function withoutFields<Kind extends EntityKind>(
  study: Study,
  scenario: string,
  kind: Kind,
  id: string,
  keys: readonly string[],
): Study {
  const [baseline, ...variants] = study.scenarios;
  const without = (fields: object) => Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.includes(key)));
  if (baseline.id === scenario) {
    const nothing = Object.fromEntries(keys.map((key) => [key, undefined]));
    return editEntity(study, scenario, kind, id, nothing as Partial<Entities[Kind]>);
  }
  const variant = variants.find((one) => one.id === scenario);
  const list: readonly { readonly id: string }[] = baseline[`${kind}s`];
  const inherited = list.find((entity) => entity.id === id) as Fields | undefined;
  const isOwn = variant?.changes.some((change) => addedIn(change, kind)?.id === id) === true;
  if (variant === undefined || isOwn || !keys.some((key) => inherited?.[key] !== undefined)) {
    return withChanges(study, scenario, (changes) => changes.flatMap((change) => stripped(change, kind, id, without)));
  }
  // A change cannot take away what the baseline says: the scenario gets an entity of its own in that one's place.
  const own = variant.changes.filter((change) => change.on && isSet(change, kind, id));
  const whole = Object.assign({}, inherited, ...own.map((change) => ('set' in change ? change.set : {})));
  const removal = { id: freshChange(variant), on: true, kind: `remove-${kind}`, target: id } as Change;
  const removed = withChanges(study, scenario, (changes) => [...changes.filter((one) => !own.includes(one)), removal]);
  return addEntity(removed, scenario, kind, without(whole) as Entities[Kind]);
}

function withChanges(study: Study, scenario: string, edit: (changes: Variant['changes']) => Change[]): Study {
  return inScenario(study, scenario, {
    baseline: (unchanged) => unchanged,
    variant: (variant) => ({ ...variant, changes: edit(variant.changes) }),
  });
}

/** The change without the fields; none where nothing of it is left. */
function stripped(change: Change, kind: EntityKind, id: string, without: (fields: object) => object): Change[] {
  const added = addedIn(change, kind);
  if (added?.id === id) return [{ ...change, [kind]: without(added) } as Change];
  if (!isSet(change, kind, id) || !('set' in change)) return [change];
  const set = without(change.set);
  return Object.keys(set).length === 0 ? [] : [{ ...change, set } as Change];
}
