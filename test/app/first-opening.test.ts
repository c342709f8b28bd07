// Opening the first study of a page and calling it off: nothing is open then, and the reader goes on from there.
import { afterEach, describe, expect, test } from 'vitest';
import { createDesk } from '../../src/app/desk.ts';
import type { Desk } from '../../src/app/desk-contract.ts';
import type { StudyStore } from '../../src/app/saved-study.ts';
import type { Study } from '../../src/model/study.ts';
import { writeStudy } from '../../src/persistence/study-writer.ts';
import { words } from '../../src/ui/words-en.ts';
import { aStudy } from './a-study.ts';
import { inProcess } from './in-process.ts';
import { memoryStore } from './memory-store.ts';
import { until } from './small-desk.ts';

const city = { ...aStudy().city, radius: 1_600, centreRadius: 400, outskirts: 2_500, seed: 9 } as Study['city'];

const open: Desk[] = [];
afterEach(() => {
  for (const desk of open.splice(0)) desk.end();
});

function aDesk(store: StudyStore | null = null): Desk {
  const desk = createDesk({
    start: inProcess().start,
    workers: 1,
    replications: 2,
    store,
    bundled: [
      { key: 'small', title: 'Small', load: async () => writeStudy(aStudy()) },
      { key: 'large', title: 'Large', load: async () => writeStudy(aStudy({ city })) },
    ],
    plays: false,
    words: words.desk,
  });
  open.push(desk);
  return desk;
}

const isLaying = ({ session }: Desk) =>
  until(() => (session.openingNow.value?.share ?? 0) > 0, 'the first streets are laid');

describe('a first opening that is cancelled', () => {
  test('is over for the page at once, leaves none open, and another one can be opened', async () => {
    const desk = aDesk();
    const { session } = desk;
    const begun = desk.begin('large');
    await isLaying(desk);
    desk.cancelOpening();
    expect(session.openingNow.value).toBeNull();
    await begun;
    expect(session.openingNow.value).toBeNull();
    expect(session.opening.value).toBeNull();
    expect(session.study.value).toBeNull();
    expect(session.refused.value).toBeNull();
    expect(session.notices.value).toEqual([]);
    expect(await desk.openBundled('small')).toBe(true);
    expect(session.bundled.value).toBe('small');
  });

  test('opens no other study in the place of the one that was kept, which is still kept', async () => {
    const store = memoryStore();
    const before = aDesk(store);
    await before.begin('large');
    await before.edit((study) => ({ ...study, name: 'Mine' }));
    await before.keepNow();
    const desk = aDesk(store);
    const begun = desk.begin(null);
    await isLaying(desk);
    desk.cancelOpening();
    await begun;
    expect(desk.session.study.value).toBeNull();
    expect(desk.session.notices.value).toEqual([]);
    await desk.keepNow();
    const again = aDesk(store);
    await again.begin(null);
    expect(again.session.study.value?.name).toBe('Mine');
  });
});
