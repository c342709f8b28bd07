// One replication, asked for slice by slice: whoever wants it no longer stops asking.
import type { Study } from '../model/study.ts';
import type { Progress } from '../service/protocol.ts';
import { type Job, type JobService, type ServiceClient, ServiceLost, type StudyQuestions } from './service-client.ts';

export interface JobWishes<Value> {
  readonly scenario: string;
  readonly replication: number;
  /** 1, 2, ... for other luck of the planner alone. */
  readonly replan?: number;
  /** Slices from one question to the next, looked at before each; one where it is left out. */
  readonly slices?: number;
  /** Asked between slices; false ends the job. */
  readonly wanted: () => boolean;
  /** Waited for between slices, so that more pressing work goes first. */
  readonly turn?: () => Promise<void>;
  readonly onProgress?: (progress: Progress) => void;
  /** Called once, between slices, when the first day is over. */
  readonly onFirstDay?: (service: JobService, job: number) => Promise<void>;
  /** How the job begins, where it is not a scenario of the open study. */
  readonly begin?: (service: StudyQuestions) => Promise<number>;
  readonly finish: (service: JobService, job: number) => Promise<Value>;
}

/** The finished job's value, or null where it was not wanted to the end. */
export async function runReplication<Value>(
  client: ServiceClient,
  study: Study,
  wishes: JobWishes<Value>,
): Promise<Value | null> {
  if (!wishes.wanted()) return null;
  const { begin, scenario, replication, replan } = wishes;
  const work = await client.job(study, (service) => begin?.(service) ?? service.begin(scenario, replication, replan));
  let hasFirstDay = false;
  for (;;) {
    if (wishes.turn !== undefined) await wishes.turn();
    if (!wishes.wanted()) return drop(work);
    const progress = await work.ask((service, job) => service.advance(job, wishes.slices));
    wishes.onProgress?.(progress);
    if (progress.done) break;
    if (progress.daysOver > 0 && !hasFirstDay && wishes.onFirstDay !== undefined) {
      hasFirstDay = true;
      const tell = wishes.onFirstDay;
      await work.ask(tell);
    }
  }
  if (!wishes.wanted()) return drop(work);
  return work.ask(wishes.finish);
}

/** What is gone with its worker need not be dropped. */
async function drop(work: Job): Promise<null> {
  await work
    .ask((service, job) => service.drop(job))
    .catch((reason: unknown) => {
      if (!(reason instanceof ServiceLost)) throw reason;
    });
  return null;
}
