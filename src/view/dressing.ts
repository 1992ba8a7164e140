import type { Group } from 'three'
import { Color } from 'three'
import { toHall } from '../model/layout.ts'
import type { Session } from '../player/session.ts'
import type { Theme } from '../store/preferences.ts'
import { STATE_NAMES, TOWER_LIGHTS } from '../twin/station-state.ts'
import { type Bays, bayFrame } from './far/bays.ts'
import { aislesOf, paintAisles } from './hall/bay-aisles.ts'
import { BayNumbers } from './hall/bay-numbers.ts'
import type { Floor } from './hall/floor.ts'
import { paintFloor } from './hall/floor-markings.ts'
import { HallShell } from './hall/hall-shell.ts'
import { MirrorStandIns } from './hall/mirror-stand-ins.ts'
import { createPlantYard, PLANT } from './hall/plant-yard.ts'
import { Surroundings } from './hall/surroundings.ts'
import type { Model } from './kit/index.ts'
import type { Surfaces } from './kit/surfaces.ts'
import type { StationStand } from './layers/station-stand.ts'
import { LAMP_COLOURS } from './layers/towers-layer.ts'
import { glowsOf } from './light/glows-of.ts'
import { type Glow, HallGlow } from './light/hall-glow.ts'

/** How much of it is seen by day and at night. */
const SPILL: Record<Theme, number> = { day: 0.16, night: 2.3 }
/** A green light is the rule and would tint every lid: it shines half as strong as one that calls. */
const TOWER_STRENGTH = { red: 0.62, yellow: 0.5, green: 0.16, blue: 0.5, white: 0.16, none: 0 } as const
const SCREEN_LIGHT = new Color('#6fc8dc')
const SCREEN_PER_M2 = 1.6

const TOWER_LIGHT = Object.fromEntries(
  Object.entries(LAMP_COLOURS).map(([name, hex]) => [
    name,
    new Color(hex).multiplyScalar(TOWER_STRENGTH[name as keyof typeof LAMP_COLOURS]),
  ]),
)
const lamp: Glow = { x: 0, z: 0, r: 0, g: 0, b: 0 }

/** What the hall wears: walls, painted floor, and the light that small lamps throw. It comes right after the first picture. */
export class Dressing {
  readonly shell: HallShell
  readonly mirrored: MirrorStandIns
  readonly surroundings: Surroundings
  /** Of the lines, on the floor of a hall of many. */
  private readonly numbers: BayNumbers | null = null
  private readonly glow: HallGlow
  private readonly surfaces: Surfaces
  private readonly stands: readonly StationStand[]
  private readonly bays: Bays
  /** By stand: state and method at which its lamps were added, −1 not yet. */
  private readonly shown: Int16Array
  /** By stand and method: what it throws whatever its state, and its tower light, whose colour the state gives. */
  private readonly steady: (readonly Glow[])[] = []
  private readonly towers: ({ x: number; z: number } | null)[] = []

  /** `stands`, `fixtures`: of the first bay; `floor` gets its paint. */
  constructor(
    session: Session,
    root: Group,
    stands: readonly StationStand[],
    fixtures: readonly Model[],
    bays: Bays,
    floor: Floor,
    surfaces: Surfaces,
  ) {
    const { scene } = session
    const { middle, sizeM } = bayFrame(scene)
    this.surfaces = surfaces
    this.stands = stands
    this.bays = bays
    this.shown = new Int16Array(stands.length).fill(-1)
    this.shell = new HallShell(scene.hall, surfaces)
    this.mirrored = new MirrorStandIns(stands, fixtures, surfaces)
    this.surroundings = new Surroundings(scene.hall.sizeM)
    root.add(this.shell.object, this.mirrored.object, this.surroundings.object)
    if (scene.hall.sizeM[0] > PLANT.fromM) this.surroundings.object.add(createPlantYard(scene.hall, surfaces))
    const { layout } = session.simulation.compiled
    const picture = paintFloor(scene, layout, sizeM, middle)
    const aisles = bays.count > 1 ? aislesOf(scene, layout) : null
    if (aisles) {
      paintAisles(picture, scene, aisles)
      this.numbers = new BayNumbers(scene, bays.offsets, aisles, floor.anisotropy)
      root.add(this.numbers.object)
    }
    floor.paint(picture)
    this.glow = new HallGlow(middle, sizeM)
    for (const { parts } of fixtures)
      for (const { opaque } of parts) if (opaque) for (const glow of glowsOf(opaque)) this.glow.add(glow)
    for (const stand of stands)
      for (const method of [0, 1]) {
        const model = stand.methods[method]?.model
        this.steady.push(model ? glowsAt(stand, model) : [])
        const tower = model?.sockets.tower
        const [x, z] = tower ? toHall(stand, tower[0], tower[2]) : [0, 0]
        this.towers.push(tower ? { x, z } : null)
      }
    surfaces.uniforms.spill.value = this.glow.texture
    surfaces.uniforms.spillFrame.value = this.glow.frame
  }

  setTheme(theme: Theme): void {
    this.shell.setTheme(theme)
    this.surroundings.setTheme(theme)
    this.numbers?.setTheme(theme)
    this.surfaces.uniforms.spillGain.value = SPILL[theme]
  }

  aim(bay: number): void {
    const [x, z] = this.bays.offsets[bay]!
    this.glow.move(x, z)
    this.mirrored.object.position.set(x, 0, z)
  }

  /** Lights what changed its light or its method; `of` tells state and method of a stand. A few times a second. */
  update(stateOf: (stand: number) => number, methodOf: (stand: number) => number): void {
    const { glow, shown, steady } = this
    let changed = false
    for (let i = 0; i < this.stands.length; i++) {
      const method = methodOf(i)
      const [was, now] = [shown[i]!, stateOf(i) * 2 + method]
      this.mirrored.show(i, method)
      if (was === now) continue
      changed = true
      shown[i] = now
      if (was >= 0 && this.towerOf(i, was)) glow.take(lamp)
      if (this.towerOf(i, now)) glow.add(lamp)
      if (was >= 0 && (was & 1) === method) continue
      if (was >= 0) for (const steadily of steady[i * 2 + (was & 1)]!) glow.take(steadily)
      for (const steadily of steady[i * 2 + method]!) glow.add(steadily)
    }
    if (changed) glow.show()
  }

  /** Writes the tower light of a stand in this state and method to `lamp`; false where none is lit. */
  private towerOf(stand: number, shown: number): boolean {
    const at = this.towers[stand * 2 + (shown & 1)]
    const { colour } = TOWER_LIGHTS[STATE_NAMES[shown >> 1]!]
    const light = TOWER_LIGHT[colour]
    if (!at || !light) return false
    lamp.x = at.x
    lamp.z = at.z
    lamp.r = light.r
    lamp.g = light.g
    lamp.b = light.b
    return true
  }

  dispose(): void {
    this.shell.dispose()
    this.mirrored.dispose()
    this.surroundings.dispose()
    this.numbers?.dispose()
    this.glow.dispose()
  }
}

/** What the screens of a machine and its own lamps throw, whatever it does. */
function glowsAt(stand: StationStand, { sockets, parts }: Model): Glow[] {
  const screens = sockets.screens.map(({ at, yawDeg, widthM, heightM }) => {
    // The light of a screen falls before it.
    const yaw = (yawDeg * Math.PI) / 180
    const [x, z] = toHall(stand, at[0] + 0.45 * Math.sin(yaw), at[2] + 0.45 * Math.cos(yaw))
    const strength = SCREEN_PER_M2 * widthM * heightM
    return { x, z, r: SCREEN_LIGHT.r * strength, g: SCREEN_LIGHT.g * strength, b: SCREEN_LIGHT.b * strength }
  })
  const lamps = parts
    .flatMap((part) => (part.opaque && part.parent < 0 ? glowsOf(part.opaque) : []))
    .map((glow) => {
      const [x, z] = toHall(stand, glow.x, glow.z)
      return { ...glow, x, z }
    })
  return [...screens, ...lamps]
}
