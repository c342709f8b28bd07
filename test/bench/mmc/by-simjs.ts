// The queue with simjs, where that package is installed: it is no dependency of the product.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { MASK, type QueueModel, type QueueRun } from './queue-model.ts';

interface SimjsEntity {
  time(): number;
  setTimer(seconds: number): { done(callback: () => void): void };
  useFacility(facility: object, seconds: number): { done(callback: () => void): void };
}
interface Simjs {
  readonly Sim: new () => { addEntity(entity: object): void; simulate(until: number): void };
  readonly Entity: new (...rest: never[]) => SimjsEntity;
  readonly Facility: (new (name: string, discipline: number, servers: number) => object) & { readonly FCFS: number };
}

/** The package, null where it is not installed. It puts itself on a browser's `window`, which is lent to it. */
export function findSimjs(): Simjs | null {
  const scope = globalThis as { window?: { Sim?: Simjs } };
  scope.window = {};
  try {
    const exported = createRequire(join(process.cwd(), 'package.json'))('simjs') as Partial<Simjs>;
    return exported.Sim === undefined ? (scope.window.Sim ?? null) : (exported as Simjs);
  } catch {
    return null;
  } finally {
    delete scope.window;
  }
}

export function runBySimjs({ Sim, Entity, Facility }: Simjs, model: QueueModel): QueueRun {
  const { servers, customers, gaps, services } = model;
  const desk = new Facility('desk', Facility.FCFS, servers);
  let come = 0;
  let served = 0;
  let waited = 0;
  class Street extends Entity {
    start(): void {
      this.setTimer(gaps[come & MASK] as number).done(() => this.come());
    }
    come(): void {
      const began = this.time();
      const service = services[come++ & MASK] as number;
      this.useFacility(desk, service).done(() => {
        served++;
        waited += this.time() - began - service;
      });
      if (come < customers) this.start();
    }
  }
  const sim = new Sim();
  sim.addEntity(Street);
  sim.simulate(Number.MAX_SAFE_INTEGER);
  return { served, waited };
}
