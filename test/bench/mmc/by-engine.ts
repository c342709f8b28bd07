// The queue as the product writes a simulation: events as data on the agenda, a counted resource, a handler a kind.
import { type Agenda, createAgenda, next, schedule } from '../../../src/engine/agenda.ts';
import { acquire, createResource, type Resource, release } from '../../../src/engine/resource.ts';
import { MASK, type QueueModel, type QueueRun } from './queue-model.ts';

type QueueEvent =
  | { readonly kind: 'customer-comes'; readonly customer: number }
  | { readonly kind: 'service-ends'; readonly customer: number };
type EventOf<Kind> = Extract<QueueEvent, { readonly kind: Kind }>;

interface World {
  readonly model: QueueModel;
  readonly agenda: Agenda<QueueEvent>;
  readonly desk: Resource;
  /** By customer: when they came. */
  readonly came: Float64Array;
  served: number;
  waited: number;
}

const HANDLERS: {
  readonly [Kind in QueueEvent['kind']]: (world: World, event: EventOf<Kind>) => void;
} = { 'customer-comes': come, 'service-ends': leave };

export function runByEngine(model: QueueModel): QueueRun {
  const agenda = createAgenda<QueueEvent>();
  const desk = createResource(model.servers);
  const world: World = { model, agenda, desk, came: new Float64Array(model.customers), served: 0, waited: 0 };
  schedule(agenda, model.gaps[0] as number, { kind: 'customer-comes', customer: 0 });
  for (let event = next(agenda); event !== undefined; event = next(agenda))
    (HANDLERS[event.kind] as (world: World, event: QueueEvent) => void)(world, event);
  return { served: world.served, waited: world.waited };
}

function come(world: World, { customer }: EventOf<'customer-comes'>): void {
  const { agenda, model } = world;
  world.came[customer] = agenda.now;
  if (acquire(world.desk, customer)) serve(world, customer);
  const following = customer + 1;
  if (following < model.customers)
    schedule(agenda, agenda.now + (model.gaps[following & MASK] as number), {
      kind: 'customer-comes',
      customer: following,
    });
}

function leave(world: World): void {
  world.served++;
  const customer = release(world.desk);
  if (customer !== undefined) serve(world, customer);
}

function serve(world: World, customer: number): void {
  const { agenda, model } = world;
  world.waited += agenda.now - (world.came[customer] as number);
  schedule(agenda, agenda.now + (model.services[customer & MASK] as number), { kind: 'service-ends', customer });
}
