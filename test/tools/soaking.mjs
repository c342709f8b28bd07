// Uses the page as a restless planner would, over and over, and measures what its thread and its workers still hold.
import { drawn, playRound, press, settled } from './soak-steps.mjs';

/** Milliseconds that one step may take on a slow machine. */
const PATIENCE = 60_000;

/**
 * Rounds of `play` on the open village, each of which ends with the study as it was. After every round that `isMeasured`
 * all heaps are measured; gives a sample for each.
 * @param {import('puppeteer-core').Page} page
 * @param {object} wishes
 * @param {number} wishes.rounds
 * @param {(round: number) => boolean} wishes.isMeasured
 * @param {(sample: object) => void} [wishes.onSample]
 * @param {(page: import('puppeteer-core').Page, round: number) => Promise<void>} [wishes.play]
 */
export async function soak(page, { rounds, isMeasured, onSample = () => undefined, play = playRound }) {
  page.setDefaultTimeout(PATIENCE);
  const client = await page.createCDPSession();
  await client.send('Performance.enable');
  await drawn(page);
  // What moves is hard to press.
  await press(page, '.timeline .play');
  const samples = [];
  for (let round = 1; round <= rounds; round++) {
    await play(page, round);
    if (!isMeasured(round)) continue;
    await settled(page);
    const sample = { round, ...(await heapsOf(page, client)) };
    samples.push(sample);
    onSample(sample);
  }
  return samples;
}

/**
 * What grew from the first third of the samples to the last by more than it may; empty where memory stayed flat. The least of
 * a third counts: what waits for a collector comes on top at some moments, and what is kept raises the least, too.
 */
export function growthIn(samples) {
  const third = Math.max(1, Math.floor(samples.length / 3));
  const least = (some, key) => Math.min(...some.map((sample) => sample[key]));
  return Object.entries(MAY_GROW).flatMap(([key, { share, more, unit }]) => {
    const [from, to] = [least(samples.slice(0, third), key), least(samples.slice(-third), key)];
    const limit = from * (1 + share) + more;
    return to > limit ? [`${key} grew from ${said(from, unit)} to ${said(to, unit)}, over ${said(limit, unit)}`] : [];
  });
}

/** What a collector leaves behind differs from time to time: a share of what there was, and a little more. */
const MAY_GROW = {
  pageHeap: { share: 0.08, more: 2e6, unit: 'MB' },
  workerHeaps: { share: 0.08, more: 4e6, unit: 'MB' },
  nodes: { share: 0.1, more: 400, unit: '' },
  listeners: { share: 0.1, more: 100, unit: '' },
  workers: { share: 0, more: 0, unit: '' },
};

function said(value, unit) {
  return unit === 'MB' ? `${(value / 1e6).toFixed(1)} MB` : String(Math.round(value));
}

async function heapsOf(page, client) {
  const workers = page.workers();
  let workerHeaps = 0;
  for (const worker of workers) workerHeaps += await heapOfWorker(page, worker);
  const pageHeap = await heapOf(client);
  const { metrics } = await client.send('Performance.getMetrics');
  const metric = (name) => metrics.find((one) => one.name === name)?.value ?? 0;
  return {
    pageHeap,
    workerHeaps,
    workers: workers.length,
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
  };
}

/** The same of a worker; nothing where it has ended since it was listed, as its thread then never answers. */
async function heapOfWorker(page, worker) {
  let timer;
  const patience = new Promise((resolve, reject) => {
    timer = setTimeout(() => {
      if (page.workers().includes(worker))
        reject(new Error(`worker ${worker.url()}: expected its heap, found no answer`));
      else resolve(0);
    }, PATIENCE);
  });
  return Promise.race([heapOf(worker.client), patience]).finally(() => clearTimeout(timer));
}

/** Bytes in use once everything that nobody holds is gone. */
async function heapOf(client) {
  // What is only released by a finalizer takes another turn.
  for (let turn = 0; turn < 3; turn++) await client.send('HeapProfiler.collectGarbage');
  return (await client.send('Runtime.getHeapUsage')).usedSize;
}
