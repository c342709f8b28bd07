// What the browser's database keeps of the study that is open, for a reload to come back to.
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { joinParts, type Part } from '../../src/app/study-parts.ts';
import type { Study } from '../../src/model/study.ts';

/** Waits until what the browser keeps of the open study, for a reload to come back to, is as it should be. */
export async function untilKept(page: Page, holds: (study: Study) => boolean | undefined): Promise<void> {
  const isKept = async () => {
    const study = await keptStudy(page);
    return study !== null && holds(study);
  };
  await expect.poll(isKept, { timeout: 30_000 }).toBe(true);
}

/** Waits until the browser keeps which scenario is on show. */
export async function untilScenarioKept(page: Page, scenario: string): Promise<void> {
  const kept = () =>
    page.evaluate(async () => {
      const result = <Value>(request: IDBRequest<Value>) =>
        new Promise<Value>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await result(indexedDB.open('doorstep'));
      const last = await result(database.transaction('open').objectStore('open').get('last'));
      database.close();
      return last?.scenario;
    });
  await expect.poll(kept, { timeout: 30_000 }).toBe(scenario);
}

/** The study that was open last, in the browser's database; null where it was not changed, so that it is not kept. */
async function keptStudy(page: Page): Promise<Study | null> {
  const kept = await page.evaluate(async () => {
    const result = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await result(indexedDB.open('doorstep'));
    const stores = database.transaction(['kept', 'versions', 'blocks', 'open'], 'readonly');
    const last = await result(stores.objectStore('open').get('last'));
    if (last === undefined || last.study === null) return null;
    const { version } = await result(stores.objectStore('kept').get(last.study));
    const { parts, blocks } = await result(stores.objectStore('versions').get([last.study, version]));
    const texts: [string, string][] = [];
    for (const hash of blocks) texts.push([hash, await result(stores.objectStore('blocks').get(hash))]);
    database.close();
    return { parts: parts as Part[], texts };
  });
  if (kept === null) return null;
  const texts = new Map(kept.texts);
  return JSON.parse(joinParts(kept.parts, (hash) => texts.get(hash))) as Study;
}
