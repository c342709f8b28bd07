// Ways by npm's ngraph.path, where somebody has installed it beside ngraph.graph; it is no dependency of Doorstep.
import type { RoadNetwork } from '../../src/network/shortest-path.ts';

interface Graph {
  addLink(from: number, to: number, data: number): unknown;
}
type CreateGraph = () => Graph;
interface PathLibrary {
  nba(
    graph: Graph,
    options: { oriented: boolean; distance(from: unknown, to: unknown, link: { readonly data: number }): number },
  ): { find(from: number, to: number): readonly unknown[] };
}

/** Finds one way a call, by the library's fastest search; null where it is not installed. */
export async function ngraphFinder(network: RoadNetwork): Promise<((from: number, to: number) => void) | null> {
  const found = await Promise.all(['ngraph.graph', 'ngraph.path'].map(installed));
  if (found.includes(null)) return null;
  const [createGraph, library] = found as [CreateGraph, PathLibrary];
  const graph = createGraph();
  network.outHead.forEach((head, link) => {
    graph.addLink(network.outTail[link] as number, head, network.outTime[link] as number);
  });
  const finder = library.nba(graph, { oriented: true, distance: (_from, _to, link) => link.data });
  return (from, to) => {
    finder.find(from, to);
  };
}

async function installed(name: string): Promise<unknown> {
  try {
    const module: { readonly default: unknown } = await import(/* @vite-ignore */ name);
    return module.default;
  } catch {
    return null;
  }
}
