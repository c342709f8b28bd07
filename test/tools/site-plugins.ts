// What the build adds to the page: the policy of what it may load, and the service worker that knows all its files.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

/**
 * No eval, nothing from elsewhere. Charts are saved as PNG by way of a data address; the renderer asks with a blob worker
 * what the browser can decode; a server of map data is one that the user names.
 */
export const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self' https: http://localhost:*",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export function contentPolicy(): Plugin {
  return {
    name: 'content-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/**
 * The ports of @stdlib ask by eval whether there are generators, which every browser here has and the policy forbids to
 * ask so; the answer chooses between two loops that give the same sum.
 */
export function withoutEval(): Plugin {
  return {
    name: 'without-eval',
    apply: 'build',
    transform: {
      filter: { id: /assert-has-generator-support\/lib\/main\.js/ },
      handler: () => ({ code: 'module.exports = function () { return true; };', map: null }),
    },
  };
}

/** Builds the service worker after the page, beside its index.html. */
export function serviceWorker(): Plugin {
  let folder = '';
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        await build({
          configFile: false,
          logLevel: 'warn',
          publicDir: false,
          define: { BUILT_FILES: JSON.stringify(filesOf(folder)), 'process.env.NODE_ENV': '"production"' },
          build: {
            outDir: folder,
            emptyOutDir: false,
            target: 'es2022',
            lib: {
              entry: fileURLToPath(new URL('../../workers/offline.worker.ts', import.meta.url)),
              formats: ['iife'],
              name: 'offline',
              fileName: () => 'offline.js',
            },
          },
        });
      },
    },
  };
}

/** Every file of a folder by its address from there, with a hash of what it holds; the service worker itself left out. */
function filesOf(folder: string): { readonly url: string; readonly revision: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'offline.js')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      url: relative(folder, path).split(sep).join('/'),
      revision: createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16),
    }));
}
