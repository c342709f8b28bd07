import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/base/problem.ts';
import { readInstance } from '../../src/persistence/instance-file.ts';
import type { PublishedInstance } from '../../src/persistence/published-instance.ts';
import { SMALL_SOLOMON, SMALL_VRPLIB } from './instance-text.ts';

function read(text: string): PublishedInstance {
  const reading = readInstance('a.vrp', text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.instance;
}

function problemsOf(text: string): readonly Problem[] {
  const reading = readInstance('a.vrp', text);
  return reading.ok ? [] : reading.problems;
}

describe('a VRPLIB file', () => {
  test('gives its name, places, demands and capacity', () => {
    const instance = read(SMALL_VRPLIB);
    expect(instance.name).toBe('small');
    expect(instance.capacity).toBe(20);
    expect(instance.hasWindows).toBe(false);
    expect(instance.nodes[1]).toEqual({
      x: -30,
      y: 40,
      demand: 10,
      from: 0,
      until: Number.POSITIVE_INFINITY,
      service: 0,
    });
  });
  test('may end its lines as Windows does and give a bound of vehicles, of length and a service time', () => {
    const text = SMALL_VRPLIB.replace('CAPACITY : 20', 'VEHICLES: 3\nDISTANCE : 200\nSERVICE_TIME : 7\nCAPACITY : 20');
    const instance = read(text.replaceAll('\n', '\r\n'));
    expect([instance.vehicles, instance.longest]).toEqual([3, 200]);
    expect(instance.nodes.map((node) => node.service)).toEqual([0, 7, 7, 7, 7]);
  });
  test('may have windows and service times by node', () => {
    const rows = (row: (node: number) => string): string => [1, 2, 3, 4, 5].map(row).join('\n');
    const sections = `TIME_WINDOW_SECTION\n${rows((node) => `${node} ${node} ${100 + node}`)}
SERVICE_TIME_SECTION\n${rows((node) => `${node} ${node - 1}`)}\nDEPOT_SECTION`;
    const instance = read(SMALL_VRPLIB.replace('TYPE : CVRP', 'TYPE : VRPTW').replace('DEPOT_SECTION', sections));
    expect(instance.hasWindows).toBe(true);
    expect(instance.nodes[4]).toMatchObject({ from: 5, until: 105, service: 4 });
  });
  test('may have its sections in any order', () => {
    const [head, coordinates, demands, depot] = SMALL_VRPLIB.split(/(?=NODE_COORD|DEMAND_S|DEPOT_S)/) as string[];
    const text = `${head}${depot?.replace('EOF\n', '')}${demands}${coordinates}EOF\n`;
    expect(read(text)).toEqual(read(SMALL_VRPLIB));
  });
  test('may count lengths by other rules of TSPLIB', () => {
    const lengths = (kind: string, a: string, b: string): number => {
      const text = SMALL_VRPLIB.replace('EUC_2D', kind).replace('1\t0\t0', `1 ${a}`).replace('2\t-30\t40', `2 ${b}`);
      const { lengths } = read(text);
      expect([lengths?.[0], lengths?.[5]]).toEqual([0, lengths?.[1]]);
      return lengths?.[1] as number;
    };
    expect(lengths('CEIL_2D', '0 0', '1 1')).toBe(2);
    expect(lengths('ATT', '0 0', '10 1')).toBe(4);
    // The first two towns of ulysses22, whose matrix TSPLIB's own program gives.
    expect(lengths('GEO', '38.24 20.42', '39.57 26.15')).toBe(509);
    expect(lengths('MAN_2D', '0 0', '-3 4.6')).toBe(8);
    expect(lengths('MAX_2D', '0 0', '-3 4.6')).toBe(5);
  });
  test('with a customer whom no vehicle can carry is refused', () => {
    const expected = 'at most the capacity of a vehicle, 20';
    expect(problemsOf(SMALL_VRPLIB.replace('4 10', '4 21'))).toEqual([
      { path: 'a.vrp, customer 3', found: 'a demand of 21', expected },
    ]);
    expect(problemsOf(SMALL_SOLOMON.replace('200', '9'))).toHaveLength(2);
  });
  test('may have its depot anywhere', () => {
    const instance = read(SMALL_VRPLIB.replace(' 1\n -1', ' 3\n -1'));
    expect(instance.nodes.map((node) => node.x)).toEqual([-27, 0, -30, 30, 33]);
  });
  test.each([
    ['FULL_MATRIX', '0 1 2 1 0 3 2 3 0'],
    ['LOWER_ROW', '1 2 3'],
    ['UPPER_ROW', '1 2\n3'],
    ['LOWER_DIAG_ROW', '0 1 0 2 3 0'],
    ['UPPER_DIAG_ROW', '0 1 2\n0 3\n0'],
    ['LOWER_COL', '1 2 3'],
    ['UPPER_COL', '1 2 3'],
  ])('may state its lengths as %s', (format, weights) => {
    const text = `TYPE : CVRP\nDIMENSION : 3\nEDGE_WEIGHT_TYPE : EXPLICIT\nEDGE_WEIGHT_FORMAT : ${format}\nCAPACITY : 5
EDGE_WEIGHT_SECTION\n${weights}\nDEMAND_SECTION\n1 0\n2 1\n3 1\nDEPOT_SECTION\n1\n-1\nEOF\n`;
    expect([...(read(text).lengths ?? [])]).toEqual([0, 1, 2, 1, 0, 3, 2, 3, 0]);
    expect(problemsOf(text.replace(weights, '0 1'))[0]?.found).toBe('2 lengths');
  });
  test.each([
    ['CAPACITY : 20', 'CAPACITY : -3', { path: 'a.vrp, line 6', found: 'CAPACITY "-3"', expected: 'a number above 0' }],
    [
      'TYPE : CVRP',
      'TYPE : TSP',
      { path: 'a.vrp, line 3', found: 'TYPE "TSP"', expected: 'CVRP, DCVRP, ACVRP, VRPTW, CVRPTW' },
    ],
    [
      'EUC_2D',
      'EUC_3D',
      {
        path: 'a.vrp, line 5',
        found: 'EDGE_WEIGHT_TYPE "EUC_3D"',
        expected: 'EUC_2D, EXPLICIT, CEIL_2D, ATT, GEO, MAN_2D, MAX_2D',
      },
    ],
    [
      '3\t-27\t40',
      '3\t-27\tx',
      { path: 'a.vrp, line 10', found: '"3 -27 x"', expected: 'the number of a node and 2 numbers' },
    ],
    ['3\t-27\t40\n', '', { path: 'a.vrp, line 7', found: '4 lines in NODE_COORD_SECTION', expected: '5, one a node' }],
    ['4 10', '3 10', { path: 'a.vrp, line 17', found: 'node 3 again', expected: 'each node once' }],
    ['5 10', '9 10', { path: 'a.vrp, line 18', found: 'node 9', expected: 'nodes from 1 to 5' }],
    [
      ' 1\n -1',
      ' 1\n 2\n -1',
      { path: 'a.vrp, line 21', found: 'another depot', expected: 'one depot from 1 to 5, then -1' },
    ],
    ['DIMENSION : 5\n', '', { path: 'a.vrp, line 22', found: 'the end of the file', expected: 'DIMENSION' }],
    ['NAME : small', 'hello', { path: 'a.vrp, line 1', found: '"hello"', expected: 'KEY : VALUE, a section or EOF' }],
  ])('in which %j became %j is refused with the line', (before, after, problem) => {
    expect(problemsOf(SMALL_VRPLIB.replace(before, after))).toEqual([problem]);
  });
});

describe("a file in Solomon's format", () => {
  test('gives vehicles, windows and service times', () => {
    const instance = read(SMALL_SOLOMON);
    expect([instance.name, instance.vehicles, instance.capacity]).toEqual(['SMALL', 2, 200]);
    expect(instance.nodes[1]).toEqual({ x: 3, y: 4, demand: 10, from: 60, until: 80, service: 10 });
  });
  test.each([
    ['  2         200', '  2', 'a.vrp, line 5', 'the number of vehicles and their capacity'],
    ['    1      3 ', '    7      3 ', 'a.vrp, line 11', 'customer 1, as they are numbered from 0'],
    ['60         80', '90         80', 'a.vrp, line 11', 'no negative numbers, and a due date after the ready time'],
    ['60         80', '60', 'a.vrp, line 11', '7 numbers: number, x, y, demand, ready time, due date, service time'],
  ])('in which %j became %j is refused with the line', (before, after, path, expected) => {
    expect(problemsOf(SMALL_SOLOMON.replace(before, after))).toMatchObject([{ path, expected }]);
  });
});

describe('any other text', () => {
  test('is refused', () => {
    expect(problemsOf('')[0]?.found).toBe('an empty file');
    expect(problemsOf('{"a": 1}')[0]?.expected).toBe("a VRPLIB file or one in Solomon's format");
  });
  test('and any part of a good file gives an instance or a problem, never a fault', () => {
    const cut = fc.record({
      text: fc.constantFrom(SMALL_VRPLIB, SMALL_SOLOMON),
      from: fc.nat(400),
      length: fc.nat(60),
      put: fc.string({ maxLength: 6 }),
    });
    fc.assert(
      fc.property(cut, ({ text, from, length, put }) => {
        const reading = readInstance('a.vrp', text.slice(0, from) + put + text.slice(from + length));
        if (!reading.ok) expect(reading.problems).toHaveLength(1);
        else expect(reading.instance.nodes.every((node) => Number.isFinite(node.x + node.demand))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
