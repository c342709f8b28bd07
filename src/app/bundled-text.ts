// The text of a bundled study by its name, for lessons that are told on one.
import { bundledStudies } from './bundled-studies.ts';

export async function bundledText(name: string): Promise<string | null> {
  return (await bundledStudies.find(({ key }) => key === name)?.load()) ?? null;
}
