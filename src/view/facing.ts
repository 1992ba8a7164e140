import type { Layout } from '../model/layout.ts'

/** Which way one looks who stands at a place, rad about y (0 looks to +x): at a station's spots towards the machine, in a zone
 * into the hall, elsewhere as they came (NaN). */
export function facingOf(layout: Layout): Float64Array {
  const facing = new Float64Array(layout.places.length).fill(Number.NaN)
  // The operator side is local +z; someone there looks to local −z.
  const look = (spots: number[][], headingRad: number) => {
    for (const row of spots) for (const spot of row) facing[spot] = headingRad + Math.PI / 2
  }
  for (const line of layout.lines) {
    for (const station of line.stations) {
      for (const method of Object.values(station.methods)) look(method.spots, station.headingRad)
      facing[station.dock] = station.headingRad
    }
  }
  for (const bench of layout.benches) look(bench.spots, bench.headingRad)
  for (const { zonePlaces, offsetM } of layout.bays)
    for (const place of Object.values(zonePlaces).flat())
      facing[place] = layout.places[place]![1] > offsetM[1] ? Math.PI / 2 : -Math.PI / 2
  return facing
}

/** Spots lie 0.45 m before a machine; hands that work need to be nearer. By place, m. */
const TO_BENCH_M = 0.2
const TO_MACHINE_M = 0.1

/** How far one who has work at a place steps up to it, m: places without work 0. */
export function stepUpOf(layout: Layout): Float64Array {
  const stepUp = new Float64Array(layout.places.length)
  const near = (spots: number[][], metres: number) => {
    for (const row of spots) for (const spot of row) stepUp[spot] = metres
  }
  for (const line of layout.lines)
    for (const { methods } of line.stations) {
      near(methods.automated?.spots ?? [], TO_MACHINE_M)
      near(methods.conventional?.spots ?? [], TO_BENCH_M)
    }
  for (const bench of layout.benches) near(bench.spots, TO_BENCH_M)
  return stepUp
}

/** 1 at places of handwork: benches, and stations that work by hand. */
export function isBenchOf(layout: Layout): Uint8Array {
  return Uint8Array.from(stepUpOf(layout), (metres) => (metres === TO_BENCH_M ? 1 : 0))
}
