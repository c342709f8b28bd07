// `npm run --silent doorstep -- ARGS`: brings the headless commands up to date, silently, and runs them in this process.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BuildFailure, freshBuild } from './fresh-build.mjs';

/** Built commands, or an end with 1 and the reason on standard error. */
function bringUpToDate() {
  try {
    return freshBuild('cli', ['src', 'workers', 'scenarios']);
  } catch (error) {
    if (!(error instanceof BuildFailure)) throw error;
    process.stderr.write(error.message);
    process.exit(1);
  }
}

const commands = join(bringUpToDate(), 'main.js');
// npm runs scripts in the project's folder; paths among the arguments are the caller's.
if (process.env.INIT_CWD !== undefined) process.chdir(process.env.INIT_CWD);
await import(pathToFileURL(commands).href);
