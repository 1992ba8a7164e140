import type { Vector3 } from 'three'
import type { Layout } from '../../model/layout.ts'
import type { Scene } from '../../model/scene-schema.ts'
import type { MoverPlaces } from '../../motion/mover-places.ts'
import { Crowd } from '../../motion/people/crowd.ts'
import type { Activity } from '../../motion/people/person-pose.ts'
import {
  DOING_LOAD,
  DOING_LOT_START,
  DOING_REFILL,
  DOING_REPAIR,
  DOING_REWORK,
  DOING_SETUP,
} from '../../trace/events.ts'
import { CARRIED } from '../../twin/floor/boards.ts'
import type { Floor } from '../../twin/floor/floor.ts'
import { isBenchOf } from '../facing.ts'
import type { Surfaces } from '../kit/surfaces.ts'
import { Figures } from '../people/figures.ts'
import { type Look, lookOf } from '../people/looks.ts'
import { EXTRAS } from '../people/skin-builder.ts'
import type { ContactShadowsLayer } from './contact-shadows-layer.ts'

/** Beyond this distance from the camera a person is drawn with few triangles, m. */
const NEAR_M = 16

/** All people: whoever is on duty is drawn where the twin has them, in the colour of their crew. */
export class PeopleLayer {
  readonly figures: Figures
  shown = 0
  private readonly looks: Look[]
  private readonly crowd: Crowd
  private readonly floor: Floor
  private readonly places: MoverPlaces
  private readonly isBench: Uint8Array
  private readonly carries: Uint8Array
  /** The first of those who are drawn. */
  private first = 0

  /** Room for `count` people, those of one bay. */
  constructor(scene: Scene, layout: Layout, floor: Floor, places: MoverPlaces, surfaces: Surfaces, count: number) {
    this.floor = floor
    this.places = places
    this.isBench = isBenchOf(layout)
    this.carries = new Uint8Array(count)
    this.crowd = new Crowd(floor.people.count)
    this.figures = new Figures(count, surfaces.uniforms, false)
    this.looks = floor.data.roster.people
      .slice(0, count)
      .map((person, i) => lookOf(i, scene.crews[person.crew % scene.crews.length]?.colour ?? 'white'))
    this.looks.forEach((look, i) => this.figures.dress(i, look))
  }

  /** Draws the people from this one on. */
  aim(first: number): void {
    this.first = first
  }

  update(t: number, wallS: number, eye: Vector3, shadows: ContactShadowsLayer): void {
    const { figures, crowd, places, looks } = this
    const { people, boards } = this.floor
    this.carries.fill(0)
    for (let unit = 0; unit < boards.rows; unit++) {
      if (boards.where[unit] !== CARRIED) continue
      const i = boards.at[unit]! - this.first
      if (i >= 0 && i < looks.length) this.carries[i] = 1
    }
    figures.begin()
    let shown = 0
    for (let i = 0; i < looks.length; i++) {
      const who = this.first + i
      if (people.present[who] !== 1) {
        crowd.forget(who)
        continue
      }
      shown++
      const look = looks[i]!
      const doing = people.doing[who]!
      const activity = this.activityOf(who, doing, this.carries[i] === 1)
      crowd.write(who, activity, people, places, t, wallS, look.build, figures.numbers, figures.rowOf(i))
      figures.wear(i, look.extras | heldFor(activity, doing))
      const [x, z] = [places.x[who]!, places.z[who]!]
      const awayM = Math.hypot(eye.x - x, eye.y - 1, eye.z - z)
      figures.show(i, awayM < NEAR_M)
      shadows.add(x, z, places.yaw[who]!, 0.92, 0.92)
    }
    figures.end()
    this.shown = shown
  }

  private activityOf(who: number, doing: number, carries: boolean): Activity {
    if (carries) return 'carry'
    if (this.places.moving[who] === 1) return 'walk'
    if (doing < 0) return 'stand'
    if (doing === DOING_REPAIR) return who % 2 === 0 ? 'repair' : 'inspect'
    if (doing === DOING_LOT_START || doing === DOING_SETUP) return 'operate'
    if (doing === DOING_REWORK || this.isBench[this.floor.people.to[who]!] === 1) return 'work'
    if (doing === DOING_REFILL || doing === DOING_LOAD) return 'refill'
    return who % 2 === 0 ? 'operate' : 'watch'
  }

  dispose(): void {
    this.figures.dispose()
  }
}

/** Tools in the hand. */
export function heldFor(activity: Activity, doing: number): number {
  if (activity === 'repair') return EXTRAS.driver
  return doing === DOING_REWORK ? EXTRAS.iron : 0
}
