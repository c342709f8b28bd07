// What is open is kept as it changes, whatever comes after it.
import { expect, test } from 'vitest';
import { keepStudy } from '../../src/app/keeping.ts';
import { createSession } from '../../src/app/session.ts';
import { withValueAt } from '../../src/model/study-path.ts';
import { aStudy } from './a-study.ts';
import { memoryStore } from './memory-store.ts';

test('an edit is kept though another study is opened in the very next moment', async () => {
  const session = createSession(8);
  const store = memoryStore();
  const placements = { of: () => [], adopt: () => undefined };
  const watcher = {
    onFault: () => undefined,
    onApart: () => undefined,
    onLost: () => undefined,
    picture: () => null,
    placements,
    note: null,
  };
  const keeping = keepStudy(session, store, watcher);
  const first = aStudy({ name: 'First' });
  session.opened.value = first;
  session.study.value = first;
  session.changed.value = true;
  session.study.value = withValueAt(first, 'demand.parcelsPerDay', 17);
  const second = aStudy({ name: 'Second' });
  session.opened.value = second;
  session.study.value = second;
  await keeping.flush();
  const kept = store.versions.map(({ text }) => JSON.parse(text ?? '{}'));
  expect(kept.map(({ name, demand }) => [name, demand.parcelsPerDay])).toContainEqual(['First', 17]);
  expect(kept.at(-1)?.name).toBe('Second');
  keeping.end();
});
