// What each change of a variant is called: "+ depot at Market hall", "− 2 Vans", "Cargo bikes 4 to 6".
import { addedIn, type EntityKind } from '../app/study-edit.ts';
import { decimal } from '../base/format.ts';
import { isolated } from '../base/isolated.ts';
import type { Change, FleetSpec, Study, Variant } from '../model/study.ts';
import { words } from './words.ts';

type Fields = Readonly<Record<string, unknown>>;

/** In words, whether it is on or off; what it is about may be the baseline's, or brought by another change. */
export function changeWords(study: Study, variant: Variant, change: Change): string {
  if (change.kind === 'set-offer') return words.changes.set(words.scenario.offer, fieldWords(change.set).join(', '));
  const kind = kindOf(change);
  const added = addedIn(change, kind);
  if (added !== undefined) return words.changes.added(addedWords(study, kind, added as unknown as Fields));
  const target = 'target' in change ? change.target : '';
  const before = entityBefore(study, variant, change, kind, target);
  const name = isolated(String(before?.name ?? target));
  if (!('set' in change)) return words.changes.removed(counted(before, name));
  const { steps, others } = inSteps(change.set, before ?? {});
  const rest = others.length === 0 ? '' : words.changes.set(name, fieldWords(Object.fromEntries(others)).join(', '));
  if (steps.length === 0) return rest === '' ? name : rest;
  return [`${name} ${steps.join(', ')}`, ...(rest === '' ? [] : [rest.slice(name.length + 2)])].join(', ');
}

function kindOf({ kind }: Change): EntityKind {
  return kind.slice(kind.indexOf('-') + 1) as EntityKind;
}

/** "depot at Market hall", "locker Station", "2 Vans"; a name that says its kind stands alone. */
function addedWords(study: Study, kind: EntityKind, added: Fields): string {
  const name = isolated(String(added.name));
  const site = study.sites.find(({ id }) => id === added.site);
  if (kind === 'depot' && site !== undefined) return words.changes.atSite(words.changes.one.depot, isolated(site.name));
  if (kind !== 'hub' && kind !== 'depot' && kind !== 'locker') return counted(added, name);
  const what = words.changes.one[kind];
  const said = name.toLowerCase();
  return said.includes(what.toLowerCase()) || said.includes(kind) ? name : `${what} ${name}`;
}

/** With the number of its vehicles, where it owns so many. */
function counted(entity: Fields | undefined, name: string): string {
  const count = (entity as Partial<FleetSpec> | undefined)?.count;
  return typeof count === 'number' ? `${decimal(count)} ${name}` : name;
}

/** As it is without the change: the baseline's or what another change brings, as the changes before this one leave it. */
function entityBefore(
  study: Study,
  variant: Variant,
  change: Change,
  kind: EntityKind,
  id: string,
): Fields | undefined {
  const list = study.scenarios[0][`${kind}s`] as unknown as readonly Fields[];
  const brought = variant.changes.flatMap((one) => addedIn(one, kind) ?? []) as unknown as readonly Fields[];
  let entity = [...list, ...brought].find((one) => one.id === id);
  for (const earlier of variant.changes) {
    if (earlier === change) break;
    const isSame = earlier.on && 'set' in earlier && 'target' in earlier && earlier.target === id;
    if (isSame && kindOf(earlier) === kind) entity = { ...entity, ...earlier.set };
  }
  return entity;
}

/** "4 to 6" of a count, "parcels a day 300 to 400" of other numbers; what is no number or was none before is left over. */
function inSteps(set: object, before: Fields): { readonly steps: string[]; readonly others: [string, unknown][] } {
  const steps: string[] = [];
  const others: [string, unknown][] = [];
  for (const [field, value] of Object.entries(set)) {
    const from = before[field];
    if (field === 'name' || typeof value !== 'number' || typeof from !== 'number') {
      others.push([field, value]);
      continue;
    }
    const step = words.changes.step(number(from), number(value));
    steps.push(field === 'count' ? step : `${fieldWord(field)} ${step}`);
  }
  return { steps, others };
}

/** As many digits as it has. */
function number(value: number): string {
  return decimal(value, Math.min(3, (String(value).split('.')[1] ?? '').length));
}

/** The fields that a change sets; of one that is yes or no, which of both; of a count, which. */
function fieldWords(set: object): string[] {
  return Object.entries(set).map(([field, value]) => {
    if (field === 'open') return value === true ? words.changes.open : words.changes.shut;
    if (field === 'count' && typeof value !== 'object') return countWords(value as number | string);
    return fieldWord(field);
  });
}

function countWords(count: number | string): string {
  if (typeof count === 'number') return words.changes.owned(decimal(count));
  return words.options['fleet.count'][count === 'sized' ? 'sized' : 'as needed'];
}

function fieldWord(field: string): string {
  return words.changes.fields[field as keyof typeof words.changes.fields] ?? spaced(field);
}

/** The file's own word for a field, as one reads it: "fit out" of "fitOut". */
function spaced(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
