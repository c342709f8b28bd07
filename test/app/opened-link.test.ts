import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { createDesk } from '../../src/app/desk.ts';
import type { Desk } from '../../src/app/desk-contract.ts';
import { type LinkWish, makeLink } from '../../src/app/link-making.ts';
import { checkLink, linkOpened } from '../../src/app/opened-link.ts';
import { forgetLinkInAddress } from '../../src/app/study-address.ts';
import { editEntity } from '../../src/app/study-edit.ts';
import type { Study } from '../../src/model/study.ts';
import { withValueAt } from '../../src/model/study-path.ts';
import { toBase64 } from '../../src/network/base64.ts';
import { NOTHING_LEFT_OUT, type Omission } from '../../src/persistence/left-out.ts';
import { packedIn } from '../../src/persistence/link-address.ts';
import { MOST_PACKED } from '../../src/persistence/link-text.ts';
import { studyHash } from '../../src/persistence/study-hash.ts';
import { readLink } from '../../src/persistence/study-link.ts';
import { readStudy } from '../../src/persistence/study-reader.ts';
import { writeStudy } from '../../src/persistence/study-writer.ts';
import { words } from '../../src/ui/words-en.ts';
import { aResult } from '../builders/replication-result.ts';
import { aStudy } from './a-study.ts';
import { inProcess } from './in-process.ts';
import { memoryStore } from './memory-store.ts';

const BUNDLED = [{ key: 'small', title: 'Small', load: async () => writeStudy(aStudy()) }];
const open: Desk[] = [];
afterEach(() => {
  for (const desk of open.splice(0)) desk.end();
});

async function aDesk(packed: string | null = null, store = memoryStore(), replications = 1): Promise<Desk> {
  const { start } = inProcess();
  const desk = createDesk({
    start,
    workers: 1,
    replications,
    store,
    bundled: BUNDLED,
    plays: false,
    words: words.desk,
  });
  open.push(desk);
  await desk.begin(null, packed);
  return desk;
}

async function linkOfOpen({ session }: Desk, wish: Partial<LinkWish> = {}): Promise<string> {
  const [study, scenario, results] = [session.study.peek(), session.scenario.peek(), session.results.peek()];
  if (study === null) throw new Error('expected an open study');
  const tried = [...session.tried.peek()];
  const all = { study, scenario, results, tried, bundled: session.bundled.peek(), omission: NOTHING_LEFT_OUT, ...wish };
  const answer = await makeLink(all, BUNDLED);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return packedIn(answer.link.text) as string;
}

test('of a study too large for a link, the file to send beside it is what is left, whose hash the link has', async () => {
  const noise = fc.sample(fc.uint8Array({ minLength: MOST_PACKED + 100, maxLength: MOST_PACKED + 100 }), 1)[0];
  const byPlace = { source: 'stops.csv', encoding: 'doorstep-demand-1', data: toBase64(noise as Uint8Array) };
  const study = withValueAt(aStudy(), 'demand.byPlace', byPlace) as Study;
  const omission: Omission = { parts: new Set(['prices']), scenarios: new Set(['own']) };
  const wish = { study, scenario: 'one', results: new Map(), tried: [], bundled: null, omission };
  const answer = await makeLink(wish, BUNDLED);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  const { carries, text, study: left } = answer.link;
  expect(carries).toBe('hash');
  expect(left.scenarios.map(({ id }) => id)).toEqual(['vans', 'one']);
  const again = readStudy(writeStudy(left));
  expect(again.ok && studyHash(again.study)).toBe(readLink(packedIn(text) as string).hash);
});

const SOON = { timeout: 30_000 };

test('whoever opens a link gets the same study in the same scenario, and the same facts in every one', async () => {
  const desk = await aDesk();
  await desk.edit((study) => withValueAt(study, 'demand.parcelsPerDay', 9));
  await desk.show('one');
  await expect.poll(() => desk.session.runs.value.state, SOON).toBe('finished');
  const packed = await linkOfOpen(desk);
  const { session } = await aDesk(packed);
  expect(session.study.value).toEqual(desk.session.study.value);
  expect(session.scenario.value).toBe('one');
  const check = checkLink(session);
  await expect.poll(() => check.value?.same, SOON).toEqual(['Vans only', 'One depot', 'Own depot']);
  expect(check.value).toMatchObject({ isThisVersion: true, different: [], running: [] });
});

test('a link without the prices has no fingerprints, since its reader’s runs must come to something else', async () => {
  const results = new Map([['vans', [aResult('vans', 0)]]]);
  const wish = { study: aStudy(), scenario: 'vans', results, tried: [], bundled: null };
  const linkWithout = async (...parts: ('prices' | 'description')[]) => {
    const answer = await makeLink({ ...wish, omission: { parts: new Set(parts), scenarios: new Set() } }, BUNDLED);
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
    return { made: answer.link, read: readLink(packedIn(answer.link.text) as string) };
  };
  const [bare, whole] = [await linkWithout('prices'), await linkWithout('description')];
  expect(bare.made).toMatchObject({ isCheckable: false, prints: 0 });
  expect(bare.read.prints).toEqual({});
  expect(whole.made).toMatchObject({ isCheckable: true, prints: 1 });
  expect(whole.read.prints).toEqual({ vans: '0'.repeat(32) });
});

test('who opens a link knows how many placements its maker tried, and counts none of them twice', async () => {
  const desk = await aDesk(null, memoryStore(), 4);
  const { session } = desk;
  const finished = () => expect.poll(() => session.runs.value.state, SOON).toBe('finished');
  await finished();
  await desk.edit((study) => editEntity(study, 'own', 'depot', 'port', { position: { x: -60, y: 20 } }));
  await finished();
  expect(session.placementsTried.value).toBe(3);
  const reader = await aDesk(await linkOfOpen(desk), memoryStore(), 4);
  expect(reader.session.placementsTried.value).toBe(3);
  await expect.poll(() => reader.session.runs.value.state, SOON).toBe('finished');
  expect(reader.session.placementsTried.value).toBe(3);
});

test('a change to what a link opened ends its check, and the address forgets it', async () => {
  const desk = await aDesk(await linkOfOpen(await aDesk()));
  let address = 'https://doorstep.example/#experiment=abc';
  const end = forgetLinkInAddress(
    desk.session,
    () => address,
    (after) => {
      address = after;
    },
  );
  expect(address).toContain('#experiment');
  await desk.edit((study) => withValueAt(study, 'seed', 3));
  expect(checkLink(desk.session).value).toBeNull();
  expect(address).toBe('https://doorstep.example/');
  end();
});

test('a link that is refused in an empty browser is not said to have left a study open', async () => {
  const desk = await aDesk('abc', memoryStore());
  expect(desk.session.refused.value).toMatchObject({ isFirst: true });
  expect(desk.session.study.value).not.toBeNull();
});

test('a link that is refused leaves the open study and what was kept of it', async () => {
  const store = memoryStore();
  const desk = await aDesk(null, store);
  await desk.edit((study) => withValueAt(study, 'seed', 3));
  await desk.keepNow();
  expect(await desk.openLink('abc')).toBe(false);
  expect(desk.session.refused.value?.problems[0]?.path).toMatch(/^link/);
  expect(desk.session.refused.value?.isFirst).toBe(false);
  expect(desk.session.study.value?.seed).toBe(3);
  expect(desk.session.link.value).toBeNull();
  await desk.keepNow();
  expect(JSON.parse(store.kept?.text ?? '{}').seed).toBe(3);
});

test('a link does not bury work that was changed without saying where it is', async () => {
  const store = memoryStore();
  const desk = await aDesk(null, store);
  const packed = await linkOfOpen(desk);
  await desk.edit((study) => withValueAt(study, 'seed', 3));
  await desk.keepNow();
  const { session } = await aDesk(packed, store);
  expect(session.study.value?.seed).toBe(1);
  expect(session.notices.value).toMatchObject([{ text: words.desk.keptBehind('Small town'), offer: 'library' }]);
});

test('a link says what the first draw came to, and of scenarios whose first draw has not run it says nothing', async () => {
  const study = aStudy();
  const run = (scenario: string, replication: number) => ({
    ...aResult(scenario, replication),
    fingerprint: `${replication}`.repeat(32),
  });
  const results = new Map([
    ['vans', [run('vans', 0), run('vans', 1)]],
    ['one', [run('one', 1), run('one', 2)]],
  ]);
  const wish = { study, scenario: 'vans', results, tried: [], bundled: null, omission: NOTHING_LEFT_OUT };
  const answer = await makeLink(wish, BUNDLED);
  expect(answer.ok && answer.link.prints).toBe(1);
});

test('what was opened for a link is said to be another study where its content is another one', async () => {
  const study = aStudy();
  const answer = await makeLink(
    { study, scenario: 'vans', results: new Map(), tried: [], bundled: null, omission: NOTHING_LEFT_OUT },
    BUNDLED,
  );
  if (!answer.ok) throw new Error('expected a link');
  const experiment = readLink(packedIn(answer.link.text) as string);
  expect(linkOpened(experiment, study).isSame).toBe(true);
  expect(linkOpened(experiment, withValueAt(study, 'demand.parcelsPerDay', 13)).isSame).toBe(false);
});
