// A small web server for one folder of static files, as any host of the built page would be.
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * Serves `folder` at a port (0: any free one) of a host; rejects where the port is taken.
 * @param {string} folder
 * @param {{port?: number, host?: string}} [where]
 * @returns {Promise<{port: number, address: string, close(): Promise<void>}>}
 */
export async function serve(folder, { port = 0, host = 'localhost' } = {}) {
  const base = await realpath(folder);
  const server = createServer((request, response) => {
    answer(base, request, response).catch(() => refuse(response, 500));
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const taken = server.address().port;
  return {
    port: taken,
    address: `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(base, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, { allow: 'GET, HEAD' });
  const file = await find(base, request.url ?? '/');
  if (file === null) return refuse(response, 404);
  if (file.moved !== undefined) return refuse(response, 301, { location: file.moved });
  response.writeHead(200, {
    'content-type': TYPES[extname(file.path).toLowerCase()] ?? 'application/octet-stream',
    'content-length': file.size,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  if (request.method === 'HEAD') return response.end();
  const stream = createReadStream(file.path);
  stream.on('error', () => response.destroy());
  stream.pipe(response);
}

/** The file a URL means, links followed; null for what is missing or lies outside the folder. */
async function find(base, url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
    if (path.includes('\0')) return null;
    const found = await realpath(join(base, path));
    if (found !== base && !found.startsWith(base + sep)) return null;
    const facts = await stat(found);
    if (facts.isFile()) return { path: found, size: facts.size };
    // Relative addresses in a page need the slash.
    if (!path.endsWith('/')) return { moved: `${path.slice(path.lastIndexOf('/') + 1)}/` };
    const index = join(found, 'index.html');
    const { size } = await stat(index);
    return { path: index, size };
  } catch {
    return null;
  }
}

function refuse(response, status, headers = {}) {
  if (response.headersSent) return response.destroy();
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers });
  response.end(`${status}\n`);
}
