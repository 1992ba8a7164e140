import type { Method, MethodName, ProcessKind } from '../../model/scene-schema.ts'
import { type Model, mirrored } from '../kit/index.ts'
import type { MachineSpec } from './machine.ts'
import { MACHINES } from './registry.ts'

/** What a station's method asks its machine to be. */
export function specOf(
  process: ProcessKind,
  name: MethodName,
  method: Pick<Method, 'positions' | 'servers' | 'machines' | 'robots' | 'footprintM'>,
): MachineSpec {
  return {
    process,
    method: name,
    lengthM: method.footprintM.length,
    widthM: method.footprintM.width,
    heightM: method.footprintM.height,
    positions: method.positions ?? 1,
    servers: method.servers,
    machines: method.machines ?? 1,
    robots: method.robots ?? [],
  }
}

/** Names a model: equal names, equal geometry. Baked shading is kept under it. */
export function modelName(spec: MachineSpec): string {
  const { process, method, lengthM, widthM, heightM, positions, servers, machines, robots } = spec
  return `${process}-${method}-${lengthM}x${widthM}x${heightM}-p${positions}s${servers}m${machines}-${robots.map((r) => r.kind).join('+') || 'none'}`
}

/** Machine models, each built once and shared by all stations that ask for the same. */
export class MachineStock {
  private readonly built = new Map<string, Model>()
  private readonly shade: (name: string, model: Model) => void

  /** `shade` lays baked occlusion on a model when it is built. */
  constructor(shade: (name: string, model: Model) => void = () => {}) {
    this.shade = shade
  }

  take(spec: MachineSpec, flow: 1 | -1): Model {
    const name = modelName(spec)
    let model = this.built.get(name)
    if (!model) {
      const machine = MACHINES[spec.process] ?? MACHINES.generic
      if (!machine) throw new Error(`no machine for the process ${spec.process}`)
      model = machine.build(spec)
      this.shade(name, model)
      this.built.set(name, model)
    }
    if (flow > 0) return model
    const mirrorName = `${name}-mirrored`
    let mirror = this.built.get(mirrorName)
    if (!mirror) {
      mirror = mirrored(model)
      this.built.set(mirrorName, mirror)
    }
    return mirror
  }
}
