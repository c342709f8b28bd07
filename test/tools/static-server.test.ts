// The server behind `npm start` gives each file its type and nothing that lies outside its folder.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, serve } from './static-server.mjs';

const base = mkdtempSync(join(tmpdir(), 'doorstep-server-'));
let site: Site;

beforeAll(async () => {
  mkdirSync(join(base, 'site/deep'), { recursive: true });
  writeFileSync(join(base, 'site/index.html'), '<p>home</p>');
  writeFileSync(join(base, 'site/deep/index.html'), '<p>deep</p>');
  writeFileSync(join(base, 'site/app.js'), 'export {};');
  writeFileSync(join(base, 'site/a b%c.svg'), '<svg/>');
  writeFileSync(join(base, 'site/data.unknown'), '?');
  writeFileSync(join(base, 'secret.txt'), 'secret');
  mkdirSync(join(base, 'site-next'));
  writeFileSync(join(base, 'site-next/secret.txt'), 'secret');
  symlinkSync(join(base, 'secret.txt'), join(base, 'site/link.txt'));
  site = await serve(join(base, 'site'));
});
afterAll(async () => {
  await site.close();
  rmSync(base, { recursive: true });
});

/** Asks for a path as it stands; fetch would tidy it first. */
function ask(path: string, method = 'GET'): Promise<{ status: number; type: string; body: string; location: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: 'localhost', port: site.port, path, method }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        body += part;
      });
      response.on('end', () => {
        const { 'content-type': type = '', location = '' } = response.headers;
        resolve({ status: response.statusCode ?? 0, type, body, location });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/index.html?x=1', 'text/html; charset=utf-8'],
  ['/deep/', 'text/html; charset=utf-8'],
  ['/app.js', 'text/javascript; charset=utf-8'],
  ['/a%20b%25c.svg', 'image/svg+xml'],
  ['/data.unknown', 'application/octet-stream'],
])('%s is served as %s', async (path, type) => {
  expect(await ask(path)).toMatchObject({ status: 200, type });
});

test.each([
  '/../secret.txt',
  '/deep/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/../site-next/secret.txt',
  '/link.txt',
  '/missing.js',
  '/%zz',
  '/%00',
])('%s is not found', async (path) => {
  const { status, body } = await ask(path);
  expect(status).toBe(404);
  expect(body).not.toContain('secret');
});

test('a folder without its slash is sent to the address with one, relative to where it was asked', async () => {
  expect(await ask('/deep')).toMatchObject({ status: 301, location: 'deep/' });
});

test('only reading is allowed, and a head has no body', async () => {
  expect((await ask('/', 'POST')).status).toBe(405);
  expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
});

test('a port that is taken is refused', async () => {
  await expect(serve(join(base, 'site'), { port: site.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
