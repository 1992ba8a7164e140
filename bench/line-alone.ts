import { type Listener, timeLine } from './bench-line.ts'

/** One kind of run of the benchmark line, to be profiled: node --cpu-prof bin/run.mjs bench/line-alone.ts ledger 5 */
const listener = (process.argv[2] ?? 'nothing') as Listener
const stations = Number(process.argv[3] ?? 5)
for (let round = 0; round < 4; round++)
  console.log(`${(timeLine(stations, 5_000_000 / stations, round, listener).partsPerS / 1e6).toFixed(3)} M parts/s`)
