import { batch } from '@preact/signals';
import { expect, test } from 'vitest';
import type { BundledStudy } from '../../src/app/bundled-studies.ts';
import { watchOpened } from '../../src/app/opened-study.ts';
import { createSession, type Session } from '../../src/app/session.ts';
import type { Study } from '../../src/model/study.ts';
import { aStudy } from './a-study.ts';

/** A study that comes with the page, as its file. */
const bundled: readonly BundledStudy[] = [
  { key: 'village', title: 'Village', load: async () => JSON.stringify({ ...aStudy(), seed: 3 }) },
];

function open(session: Session, study: Study, key: string | null): void {
  batch(() => {
    session.study.value = study;
    session.bundled.value = key;
    session.changed.value = false;
  });
}

function edit(session: Session, study: Study): void {
  batch(() => {
    session.study.value = study;
    session.changed.value = true;
  });
}

test('a study stays known as it was opened, whatever is changed', () => {
  const session = createSession(1);
  const opened = watchOpened(session, bundled);
  expect(opened.value).toBeNull();
  const first = aStudy();
  open(session, first, null);
  edit(session, { ...first, seed: 8 });
  edit(session, { ...first, seed: 9 });
  expect(opened.value).toBe(first);
  const second = { ...first, seed: 20 };
  open(session, second, null);
  expect(opened.value).toBe(second);
});

test('a bundled study that comes back changed is known as it is bundled', async () => {
  const session = createSession(1);
  const opened = watchOpened(session, bundled);
  open(session, { ...aStudy(), seed: 8 }, 'village');
  session.changed.value = true;
  await expect.poll(() => opened.value?.seed).toBe(3);
});

test('a file that comes back changed is known as it came back', async () => {
  const session = createSession(1);
  const opened = watchOpened(session, bundled);
  open(session, { ...aStudy(), seed: 8 }, null);
  session.changed.value = true;
  await Promise.resolve();
  expect(opened.value?.seed).toBe(8);
});
