// Routing problems solved in a thread of Node, for one replication that asks for many at once.
import { parentPort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { solveProblem } from '../src/experiment/solving.ts';

if (parentPort !== null) expose({ solve: solveProblem }, nodeEndpoint(parentPort));
