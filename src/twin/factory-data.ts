import { meanOf } from '../model/distribution.ts'
import type { Method, MethodName, Scene } from '../model/scene-schema.ts'
import type { Roster } from '../trace/roster.ts'

/** Numbers of the scene by the indices of the roster: what the ledger multiplies its counts with. */
export interface FactoryData {
  scene: Scene
  roster: Roster
  /** By station: its scene id (copies share it), both methods; a rework bench has none. */
  stationIds: string[]
  methods: Partial<Record<MethodName, Method>>[]
  /** The scene is repeated so many times in the hall. */
  bays: number
  /** Products below this index are boards of the scene, the others kits. */
  boardProducts: number
  /** By cell: planned seconds per board on one server (PRI), oven pitch for ovens. */
  plannedCycleS: Float64Array
  /** By cell × products + product: factor on the planned seconds; null when no station asks for one. */
  productFactors: Float64Array | null
  /** By machine: kW. `sleep` is `idle` where the data give none. */
  runKw: Float64Array
  idleKw: Float64Array
  sleepKw: Float64Array
  offKw: Float64Array
  /** By machine: servers. */
  nests: Int32Array
}

export function factoryData(scene: Scene, roster: Roster): FactoryData {
  const stations = scene.lines.flatMap((line) =>
    Array.from({ length: line.copies?.count ?? 1 }, () => line.stations).flat(),
  )
  const bays = scene.lines[0]!.copies?.count ?? 1
  const benches = Array.from({ length: bays }, () => scene.rework ?? []).flat()
  const data: FactoryData = {
    scene,
    roster,
    stationIds: roster.stations.map((_, i) => stations[i]?.id ?? benches[i - stations.length]!.id),
    bays,
    boardProducts: scene.products.length,
    methods: roster.stations.map((_, i) => stations[i]?.methods ?? {}),
    plannedCycleS: new Float64Array(roster.cells.length),
    productFactors: stations.some((s) => Object.values(s.methods).some((m) => m.cycleByProduct))
      ? new Float64Array(roster.cells.length * scene.products.length).fill(1)
      : null,
    runKw: new Float64Array(roster.machines.length),
    idleKw: new Float64Array(roster.machines.length),
    sleepKw: new Float64Array(roster.machines.length),
    offKw: new Float64Array(roster.machines.length),
    nests: new Int32Array(roster.machines.length),
  }
  roster.cells.forEach((cell, i) => {
    const bench = benches[cell.station - stations.length]
    const method = stations[cell.station]?.methods[cell.method]
    const { powerKw, cycle } = method ?? bench!
    data.plannedCycleS[i] = meanOf(cycle)
    scene.products.forEach(({ id }, p) => {
      const factor = method?.cycleByProduct?.[id]
      if (factor !== undefined) data.productFactors![i * scene.products.length + p] = factor
    })
    for (let m = cell.machines[0]; m < cell.machines[1]; m++) {
      data.runKw[m] = powerKw.run
      data.idleKw[m] = powerKw.idle
      data.sleepKw[m] = powerKw.sleep ?? powerKw.idle
      data.offKw[m] = powerKw.off ?? 0
    }
  })
  for (const server of roster.servers) data.nests[server.machine]!++
  return data
}
