// Gives the browser tests a built page to open: the folder DOORSTEP_SITE, or one built from the sources as they are.
import { fileURLToPath } from 'node:url';
import { freshBuild } from '../../src/cli/fresh-build.mjs';
import { serve } from './static-server.mjs';

/** @param {import('vitest/node').TestProject} project */
export default async function setUp(project) {
  const given = process.env.DOORSTEP_SITE;
  const folder = given
    ? fileURLToPath(new URL(`../../${given}`, import.meta.url))
    : freshBuild('site', ['src', 'workers', 'public', 'scenarios', 'index.html']);
  const site = await serve(folder);
  project.provide('siteAddress', site.address);
  project.provide('siteFolder', folder);
  return () => site.close();
}
