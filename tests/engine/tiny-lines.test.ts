import { describe, expect, it } from 'vitest'
import { logOf } from './log-of.ts'
import { sceneLog, type TinyStation, tinyScene, tinySimulation } from './tiny-scene.ts'

const fixed = (value: number) => ({ dist: 'deterministic', value })
const station = (id: string, buffer: number | null, serviceS: number) => ({
  id,
  servers: 1,
  buffer,
  service: fixed(serviceS),
})
const bench = {
  id: 'R',
  title: 'R',
  at: [6, 6],
  servers: 1,
  cycle: fixed(8),
  scrapShare: 1e-12, // next to none; without any, no board could ever leave
  powerKw: { run: 1, idle: 1 },
  footprintM: { length: 1, width: 1, height: 1 },
}
const logOfScene = (stations: TinyStation[], t: number, more: object = {}) =>
  sceneLog(tinySimulation(tinyScene(stations, more)), t)

/** What happened, when: "time kind a b [v]", the meaning of a, b and v as in trace/events.ts. */
describe('tiny lines and their exact logs', () => {
  it('a slow second station blocks the first, after its service', () => {
    expect(logOf({ source: { type: 'saturated' }, stations: [station('S1', 0, 1), station('S2', 1, 3)] }, 7)).toEqual([
      '0 released 0 0 1',
      '0 started 0 0 1',
      '1 finished 0 0',
      '1 entered 1 0',
      '1 started 1 0 4',
      '1 released 0 1 2',
      '1 started 0 1 2',
      '2 finished 0 1',
      '2 entered 1 1',
      '2 released 0 2 3',
      '2 started 0 2 3',
      '3 finished 0 2',
      '4 finished 1 0',
      '4 exited 1 0',
      '4 started 1 1 7',
      '4 entered 1 2',
      '4 released 0 0 4',
      '4 started 0 0 5',
      '5 finished 0 0',
      '7 finished 1 1',
      '7 exited 1 1',
      '7 started 1 2 10',
      '7 entered 1 0',
      '7 released 0 1 5',
      '7 started 0 1 8',
    ])
  })

  it('a failure on operating time interrupts the work, which goes on after the repair', () => {
    expect(
      logOf(
        {
          source: { type: 'trace', times: [0] },
          stations: [{ ...station('S1', null, 10), failure: { clock: 'operation', ttf: fixed(4), ttr: fixed(2) } }],
        },
        20,
      ),
    ).toEqual([
      '0 released 0 0 1',
      '0 entered 0 0',
      '0 started 0 0 10',
      '4 failed 0 0',
      '4 repairing 0 0 6',
      '6 repaired 0 0',
      '6 resumed 0 0 12',
      '10 failed 0 0',
      '10 repairing 0 0 12',
      '12 repaired 0 0',
      '12 resumed 0 0 14',
      '14 finished 0 0',
      '14 exited 0 0',
    ])
  })

  it('one operator serves the first phase of two servers, one after the other', () => {
    expect(
      logOf(
        {
          source: { type: 'trace', times: [0, 1] },
          stations: [
            { id: 'S1', servers: 2, buffer: null, phases: [{ time: fixed(2), operator: 'O' }, { time: fixed(3) }] },
          ],
          operators: [{ id: 'O', count: 1 }],
        },
        20,
      ),
    ).toEqual([
      '0 attending 1 0',
      '0 released 0 0 1',
      '0 entered 0 0',
      '0 loaded 0 0',
      '0 engaged 0 0',
      '0 started 0 0 2',
      '1 released 0 1 2',
      '1 entered 0 1',
      '1 loaded 1 1',
      '2 disengaged 0 0',
      '2 started 0 0 5',
      '2 engaged 0 0 16',
      '2 started 1 1 4',
      '4 disengaged 0 0',
      '4 started 1 1 7',
      '5 finished 0 0',
      '5 exited 0 0',
      '7 finished 1 1',
      '7 exited 1 1',
    ])
  })

  it('a board travels 5 m at 0.5 m/s, and two places let two boards wait', () => {
    expect(
      logOfScene(
        [
          { id: 'A', cycleS: 4, at: [-3, 0] },
          { id: 'B', cycleS: 10, at: [3, 0] },
        ],
        24,
      ),
    ).toEqual([
      '0 attending 1 0 4',
      '0 released 0 0 1',
      '0 started 0 0 4',
      '4 finished 0 0',
      '4 entered 1 0',
      '4 released 0 1 2',
      '4 started 0 1 8',
      '8 finished 0 1',
      '8 entered 1 1',
      '8 released 0 2 3',
      '8 started 0 2 12',
      '12 finished 0 2',
      '14 started 1 0 24',
      '14 entered 1 2',
      '14 released 0 3 4',
      '14 started 0 3 18',
      '18 finished 0 3',
      '24 finished 1 0',
      '24 exited 1 0',
      '24 started 1 1 34',
      '24 entered 1 3',
      '24 released 0 0 5',
      '24 started 0 0 28',
    ])
  })

  it('an oven takes a board every pitch and gives it back after the residence', () => {
    expect(
      logOfScene(
        [
          { id: 'A', cycleS: 4, at: [-3, 0] },
          { id: 'B', cycleS: 5, at: [3, 0], automated: { residenceS: 12 } },
        ],
        31,
      ),
    ).toEqual([
      '0 attending 1 0 4',
      '0 released 0 0 1',
      '0 started 0 0 4',
      '4 finished 0 0',
      '4 entered 1 0',
      '4 released 0 1 2',
      '4 started 0 1 8',
      '8 finished 0 1',
      '8 entered 1 1',
      '8 released 0 2 3',
      '8 started 0 2 12',
      '12 finished 0 2',
      '14 started 1 0 26',
      '14 entered 1 2',
      '14 released 0 3 4',
      '14 started 0 3 18',
      '18 finished 0 3',
      '19 pitched 1 0',
      '19 started 2 1 31',
      '19 entered 1 3',
      '19 released 0 4 5',
      '19 started 0 4 23',
      '23 finished 0 4',
      '24 pitched 1 0',
      '24 started 3 2 36',
      '24 entered 1 4',
      '24 released 0 5 6',
      '24 started 0 5 28',
      '26 finished 1 0',
      '26 exited 1 0',
      '28 finished 0 5',
      '29 pitched 1 0',
      '29 started 4 3 41',
      '29 entered 1 5',
      '29 released 0 0 7',
      '29 started 0 0 33',
      '31 finished 2 1',
      '31 exited 2 1',
    ])
  })

  it('a technician walks 8.05 m at 1 m/s before the repair begins', () => {
    expect(
      logOfScene(
        [
          {
            id: 'A',
            cycleS: 10,
            at: [0, 0],
            automated: {
              failures: [
                {
                  id: 'stop',
                  clock: 'operating',
                  uptime: fixed(25),
                  repair: fixed(7),
                  crew: 'technician',
                  kind: 'failure',
                },
              ],
            },
          },
        ],
        50,
      ),
    ).toEqual([
      '0 attending 1 0 2',
      '0 released 0 0 1',
      '0 started 0 0 10',
      '10 finished 0 0',
      '10 exited 0 0',
      '10 released 0 0 2',
      '10 started 0 0 20',
      '20 finished 0 0',
      '20 exited 0 0',
      '20 released 0 0 3',
      '20 started 0 0 30',
      '25 failed 0 0',
      '25 walking 1 0 33.05',
      '33.05 engaged 1 0 1',
      '33.05 repairing 0 0 40.05',
      '40.05 repaired 0 0',
      '40.05 disengaged 1 0',
      '40.05 resumed 0 0 45.05',
      '45.05 finished 0 0',
      '45.05 exited 0 0',
      '45.05 released 0 0 4',
      '45.05 started 0 0 55.05',
    ])
  })

  it('a rejected board goes to rework and returns as first in queue', () => {
    expect(
      logOfScene(
        [{ id: 'A', cycleS: 5, at: [0, 0], automated: { judge: { firstPassYield: 0, rework: 'R', reenterAt: 'A' } } }],
        21,
        { rework: [bench] },
      ),
    ).toEqual([
      '0 attending 1 0 4',
      '0 released 0 0 1',
      '0 started 0 0 5',
      '5 finished 0 0',
      '5 judged 0 0 2',
      '5 shelved 0 0',
      '5 entered 0 0',
      '5 started 1 0 13',
      '5 released 0 1 2',
      '5 started 0 1 10',
      '10 finished 0 1',
      '10 judged 0 1 2',
      '10 shelved 0 1',
      '10 entered 0 1',
      '10 released 0 2 3',
      '10 started 0 2 15',
      '13 finished 1 0',
      '13 shelved 1 0',
      '13 returned 1 0',
      '13 started 1 1 21',
      '15 finished 0 2',
      '15 judged 0 2 2',
      '15 shelved 0 2',
      '15 entered 0 2',
      '15 started 0 0 20',
      '20 finished 0 0',
      '20 judged 0 0',
      '20 shelved 0 0',
      '20 entered 0 0',
      '20 released 0 3 4',
      '20 started 0 3 25',
      '21 finished 1 1',
      '21 shelved 1 1',
      '21 returned 1 1',
      '21 started 1 2 29',
    ])
  })
})
