// Who has a parcel put into a locker, and into which: one decision for all lockers in reach, then the walk.
import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/model/study.ts';
import type { Order } from '../../src/simulation/demand.ts';
import { recipientKey } from '../../src/simulation/draws.ts';
import { fetchesItself } from '../../src/simulation/locker-choice.ts';
import type { Setting } from '../../src/simulation/setting.ts';
import { aSetting } from '../builders/run.ts';
import { adding, aStudy, withVariant } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

const town = gridTown(6, 6);
const SHARE = 0.26;
const study = aStudy({
  demand: { parcelsPerDay: 1_500 },
  rules: { locker: { chosen: SHARE, radius: 3_000 } },
});

/** The choices with the one locker of the study and more beside it or elsewhere. */
function choices(more: Change[], on = study): ReadonlyMap<Order['id'], string | undefined> {
  const setting = aSetting(withVariant(on, 'more', 'lockers', more), town, 'more');
  return new Map(setting.ordersOf(0).map((order) => [order.id, chosenBy(setting, order)]));
}

function chosenBy(setting: Setting, order: Order): string | undefined {
  return setting.facilities[setting.lockerChoice.choose(order)]?.id;
}

const usersOf = (chosen: ReadonlyMap<string, string | undefined>): string[] =>
  [...chosen].flatMap(([id, locker]) => (locker === undefined ? [] : [id]));

/** Banks at the very spot of the study's one, so many with it. */
const together = (banks: number): Change[] =>
  Array.from({ length: banks - 1 }, (_, row) => adding('locker', `bank-${row}`, 400, 400));

const ableIn = (setting: Setting): Order[] =>
  setting.ordersOf(0).filter((order) => fetchesItself(order) && order.window === null && !order.sameDay);

describe('banks at one spot', () => {
  test('1, 2, 5 and 10 of them are used by the same orders', () => {
    const one = usersOf(choices([]));
    for (const banks of [2, 5, 10]) expect(usersOf(choices(together(banks)))).toEqual(one);
  });

  test('are used by the share of recipients that the rule says', () => {
    let users = 0;
    let recipients = 0;
    for (let seed = 1; seed <= 8; seed++) {
      const setting = aSetting(withVariant({ ...study, seed }, 'more', 'lockers', together(5)), town, 'more');
      const uses = new Map(
        ableIn(setting).map((order) => [
          recipientKey(order.address, order.household),
          chosenBy(setting, order) !== undefined,
        ]),
      );
      recipients += uses.size;
      users += [...uses.values()].filter(Boolean).length;
    }
    expect(recipients).toBeGreaterThan(1_500);
    // Three standard errors of a share of so many.
    expect(Math.abs(users / recipients - SHARE)).toBeLessThan(3 * Math.sqrt((SHARE * (1 - SHARE)) / recipients));
  });

  test('share their users between them about evenly', () => {
    const chosen = [...choices(together(5)).values()].filter((locker) => locker !== undefined);
    const counts = new Map<string, number>();
    for (const locker of chosen) counts.set(locker, (counts.get(locker) ?? 0) + 1);
    expect(counts.size).toBe(5);
    for (const count of counts.values()) expect(count / chosen.length).toBeLessThan(0.4);
  });
});

describe('a locker that is added', () => {
  test('makes nobody a user who had one in reach, and leaves no user without', () => {
    const before = choices([]);
    const after = choices([adding('locker', 'corner', 800, 0), adding('locker', 'centre', 300, 300)]);
    expect(usersOf(after)).toEqual(usersOf(before));
    const moved = [...after].filter(([id, locker]) => before.get(id) !== locker);
    expect(moved.length).toBeGreaterThan(0);
    expect(new Set(moved.map(([, locker]) => locker))).toEqual(new Set(['corner', 'centre']));
  });

  test('far away wins over fewer than one close by', () => {
    const wonAt = (x: number, y: number) =>
      [...choices([adding('locker', 'other', x, y)]).values()].filter((locker) => locker === 'other').length;
    expect(wonAt(0, 0)).toBeLessThan(wonAt(500, 500));
  });
});

test('a larger share adds users and takes none away, up to everybody who can', () => {
  const usersAt = (chosen: number) =>
    new Set(usersOf(choices([], { ...study, rules: { ...study.rules, locker: { ...study.rules.locker, chosen } } })));
  const [none, some, more, all] = [usersAt(0), usersAt(SHARE), usersAt(0.5), usersAt(1)];
  expect(none.size).toBe(0);
  expect(some.size).toBeLessThan(more.size);
  for (const id of some) expect(more.has(id)).toBe(true);
  expect(all).toEqual(new Set(ableIn(aSetting(study, town, 'lockers')).map(({ id }) => id)));
});
