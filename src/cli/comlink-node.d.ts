// comlink ships its adapter for Node's threads without types.
declare module 'comlink/dist/esm/node-adapter.mjs' {
  import type { MessagePort, Worker } from 'node:worker_threads';
  import type { Endpoint } from 'comlink';
  export default function nodeEndpoint(thread: Worker | MessagePort): Endpoint;
}
