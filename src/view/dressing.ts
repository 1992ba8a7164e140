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

const TOWER_LIGHT = Object.fromEntries(Object.entries(LAMP_COLOURS).map(([name, hex]) => [name, new Color(hex)]))

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
  /** By stand: state and method at which its lamps were added up. */
  private readonly shown: Int16Array

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
    this.glow.setFixed(
      fixtures.flatMap((model) => model.parts.flatMap((part) => (part.opaque ? glowsOf(part.opaque) : []))),
    )
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
    this.shown.fill(-1)
  }

  /** Adds the lamps up anew where a light or a method changed; `of` tells state and method of a stand. A few times a second. */
  update(stateOf: (stand: number) => number, methodOf: (stand: number) => number): void {
    let changed = false
    this.stands.forEach((_, i) => {
      const now = stateOf(i) * 2 + methodOf(i)
      if (this.shown[i] !== now) changed = true
      this.shown[i] = now
      this.mirrored.show(i, now & 1)
    })
    if (!changed) return
    this.glow.begin()
    this.stands.forEach((stand, i) => {
      const method = this.shown[i]! & 1
      const { colour } = TOWER_LIGHTS[STATE_NAMES[this.shown[i]! >> 1]!]
      for (const lamp of this.lampsOf(stand, method)) {
        const light = lamp.isTower ? TOWER_LIGHT[colour] : SCREEN_LIGHT
        if (light) this.glow.add(lamp.x, lamp.z, light, lamp.isTower ? TOWER_STRENGTH[colour] : lamp.strength)
      }
      for (const { x, z, r, g, b } of this.glowsIn(stand, method)) this.glow.add(x, z, colourOf(r, g, b), 1)
    })
    this.glow.end()
  }

  dispose(): void {
    this.shell.dispose()
    this.mirrored.dispose()
    this.surroundings.dispose()
    this.numbers?.dispose()
    this.glow.dispose()
  }

  private readonly lamps = new Map<string, { x: number; z: number; isTower: boolean; strength: number }[]>()

  private lampsOf(stand: StationStand, method: number) {
    const key = `${stand.index} ${method}`
    let lamps = this.lamps.get(key)
    if (lamps) return lamps
    lamps = []
    const model = stand.methods[method]?.model
    if (model?.sockets.tower) {
      const [x, z] = toHall(stand, model.sockets.tower[0], model.sockets.tower[2])
      lamps.push({ x, z, isTower: true, strength: 0 })
    }
    for (const { at, yawDeg, widthM, heightM } of model?.sockets.screens ?? []) {
      // The light of a screen falls before it.
      const yaw = (yawDeg * Math.PI) / 180
      const [x, z] = toHall(stand, at[0] + 0.45 * Math.sin(yaw), at[2] + 0.45 * Math.cos(yaw))
      lamps.push({ x, z, isTower: false, strength: SCREEN_PER_M2 * widthM * heightM })
    }
    this.lamps.set(key, lamps)
    return lamps
  }

  private readonly glows = new Map<string, Glow[]>()

  private glowsIn(stand: StationStand, method: number): Glow[] {
    const key = `${stand.index} ${method}`
    let glows = this.glows.get(key)
    if (glows) return glows
    glows = (stand.methods[method]?.model.parts ?? [])
      .flatMap((part) => (part.opaque && part.parent < 0 ? glowsOf(part.opaque) : []))
      .map((glow) => {
        const [x, z] = toHall(stand, glow.x, glow.z)
        return { ...glow, x, z }
      })
    this.glows.set(key, glows)
    return glows
  }
}

const mixed = new Color()
const colourOf = (r: number, g: number, b: number) => mixed.setRGB(r, g, b)
