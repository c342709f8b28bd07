// Replications in a thread of Node, for the headless commands.
import { parentPort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { createReplicator } from '../src/cli/replicator.ts';

if (parentPort !== null) expose(createReplicator(), nodeEndpoint(parentPort));
