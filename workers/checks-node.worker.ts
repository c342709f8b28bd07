// Checks of the validation in a thread of Node, for `doorstep validate`.
import { parentPort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { createChecker } from '../src/cli/checker.ts';

if (parentPort !== null) expose(createChecker(), nodeEndpoint(parentPort));
