import { expect, test } from 'vitest';
import { luckOf, reservedBlocks } from '../../src/app/reserved-blocks.ts';
import { RESERVED_FROM } from '../../src/experiment/reserved-draws.ts';
import { withValueAt } from '../../src/model/study-path.ts';
import { aStudy } from './a-study.ts';
import { memoryStore } from './memory-store.ts';

const study = aStudy();

test('draws that were shown are never given again, also after a reload', async () => {
  const store = memoryStore();
  const first = reservedBlocks(store);
  expect(await first.take(study, 8)).toBe(RESERVED_FROM);
  first.spend();
  expect(await first.take(study, 8)).toBe(RESERVED_FROM + 8);
  first.spend();
  expect(await reservedBlocks(store).take(study, 16)).toBe(RESERVED_FROM + 16);
});

test('two tabs at once are given other draws', async () => {
  const store = memoryStore();
  const firsts = await Promise.all([reservedBlocks(store).take(study, 8), reservedBlocks(store).take(study, 8)]);
  expect(firsts).toEqual([RESERVED_FROM, RESERVED_FROM + 8]);
});

test('draws that nobody looked at are given again, and more of them where none come between', async () => {
  const store = memoryStore();
  const [mine, other] = [reservedBlocks(store), reservedBlocks(store)];
  expect(await mine.take(study, 8)).toBe(RESERVED_FROM);
  expect(await mine.take(study, 16)).toBe(RESERVED_FROM);
  expect(await other.take(study, 8)).toBe(RESERVED_FROM + 16);
  expect(await mine.take(study, 8)).toBe(RESERVED_FROM);
  expect(await mine.take(study, 32)).toBe(RESERVED_FROM + 24);
});

test('edits share the luck of their study, another seed and another city have their own', async () => {
  expect(luckOf(withValueAt(study, 'demand.parcelsPerDay', 9))).toBe(luckOf(study));
  expect(luckOf(withValueAt(study, 'seed', 2))).not.toBe(luckOf(study));
  expect(luckOf(withValueAt(study, 'city.radius', 500))).not.toBe(luckOf(study));
});

test('a store that fails is done without', async () => {
  const blocks = reservedBlocks({ reserve: () => Promise.reject(new Error('forbidden')) });
  expect(await blocks.take(study, 8)).toBe(RESERVED_FROM);
  blocks.spend();
  expect(await blocks.take(study, 8)).toBe(RESERVED_FROM + 8);
});
