// `npm start`: installs where needed, builds the page, serves it and says where. Needs nothing but Node and npm.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';
import { serve } from './static-server.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const FIRST_PORT = 4173;
const PORTS = 100;

/** The port that was asked for, or the first free one. */
async function serveAnywhere(folder) {
  const host = process.env.HOST || 'localhost';
  const asked = process.env.PORT;
  if (asked !== undefined && asked !== '') {
    if (!/^\d{1,5}$/.test(asked)) throw new Error(`PORT: expected a whole number from 0 to 65535, found ${asked}`);
    return serve(folder, { host, port: Number(asked) });
  }
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS; port++) {
    try {
      return await serve(folder, { host, port });
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`no free port from ${FIRST_PORT} to ${FIRST_PORT + PORTS - 1}; name one by PORT=...`);
}

async function main() {
  if (!install(root)) return 1;
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (built.status !== 0) {
    process.stderr.write('The page was not built; the reason stands above.\n');
    return 1;
  }
  let site;
  try {
    site = await serveAnywhere(join(root, 'dist'));
  } catch (error) {
    process.stderr.write(`The page cannot be served: ${error.message}\n`);
    return 1;
  }
  process.stdout.write(`Doorstep is at ${site.address}\nCtrl-C ends it.\n`);
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
  });
  await site.close();
  return 0;
}

process.exit(await main());
