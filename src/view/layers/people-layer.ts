import type { Crew, Scene } from '../../model/scene-schema.ts'
import type { MoverPlaces } from '../../motion/mover-places.ts'
import { type Activity, PERSON_PARTS, posePerson } from '../../motion/people/person-pose.ts'
import { DOING_LOAD, DOING_LOT_START, DOING_REFILL, DOING_REPAIR, DOING_SETUP } from '../../trace/events.ts'
import { CARRIED } from '../../twin/floor/boards.ts'
import type { Floor } from '../../twin/floor/floor.ts'
import { ModelBatch, type Standing } from '../batch/model-batch.ts'
import { FINISHES, type Finish, type Model } from '../kit/index.ts'
import type { Surfaces } from '../kit/surfaces.ts'
import { createPersonModel } from '../people/person-model.ts'
import type { ContactShadowsLayer } from './contact-shadows-layer.ts'

const SMOCKS: Record<NonNullable<Crew['colour']>, Finish> = {
  white: FINISHES.smockWhite,
  blue: FINISHES.smockBlue,
  green: FINISHES.smockGreen,
  orange: FINISHES.smockOrange,
  grey: FINISHES.smockGrey,
  navy: FINISHES.smockNavy,
}

/** A person of a crew; those in white wear a blue cap. */
export function createCrewModel(colour: NonNullable<Crew['colour']>): Model {
  return createPersonModel(SMOCKS[colour], colour === 'white' ? FINISHES.smockBlue : SMOCKS[colour])
}

/** All people: whoever is on duty is drawn where the twin has them, in the colour of their crew. */
export class PeopleLayer {
  readonly batch = new ModelBatch()
  shown = 0
  private readonly people: Standing[] = []
  private readonly joints = new Float32Array(PERSON_PARTS)
  private readonly floor: Floor
  private readonly places: MoverPlaces
  private readonly carries: Uint8Array
  /** The first of those who are drawn. */
  private first = 0

  /** Room for `count` people, those of one bay. */
  constructor(scene: Scene, floor: Floor, places: MoverPlaces, surfaces: Surfaces, count: number) {
    this.floor = floor
    this.places = places
    this.carries = new Uint8Array(count)
    const models = new Map<string, Model>()
    const { roster } = floor.data
    for (const person of roster.people.slice(0, count)) {
      const colour = scene.crews[person.crew % scene.crews.length]?.colour ?? 'white'
      const model = models.get(colour) ?? createCrewModel(colour)
      models.set(colour, model)
      this.people.push(this.batch.add(model, false))
    }
    this.batch.seal(surfaces.opaque, surfaces.clear, false)
  }

  /** Draws the people from this one on. */
  aim(first: number): void {
    this.first = first
  }

  update(t: number, shadows: ContactShadowsLayer): void {
    const { people, boards } = this.floor
    this.carries.fill(0)
    for (let unit = 0; unit < boards.rows; unit++) {
      if (boards.where[unit] !== CARRIED) continue
      const i = boards.at[unit]! - this.first
      if (i >= 0 && i < this.people.length) this.carries[i] = 1
    }
    let shown = 0
    for (let i = 0; i < this.people.length; i++) {
      const standing = this.people[i]!
      const who = this.first + i
      const present = people.present[who] === 1
      this.batch.show(standing, present)
      if (!present) continue
      shown++
      const moving = this.places.moving[who] === 1
      posePerson(
        activityOf(people.doing[who]!, moving, this.carries[i] === 1),
        this.places.goneM[who]!,
        t,
        i,
        this.joints,
      )
      this.batch.place(standing, this.places.x[who]!, 0, this.places.z[who]!, this.places.yaw[who]!)
      this.batch.pose(standing, this.joints)
      shadows.add(this.places.x[who]!, this.places.z[who]!, 0, 0.95, 0.95)
    }
    this.shown = shown
  }

  dispose(): void {
    this.batch.dispose()
  }
}

function activityOf(doing: number, moving: boolean, carries: boolean): Activity {
  if (moving) return carries ? 'carry' : 'walk'
  if (doing < 0) return 'stand'
  if (doing === DOING_REPAIR) return 'repair'
  if (doing === DOING_LOT_START || doing === DOING_SETUP) return 'operate'
  if (doing === DOING_REFILL || doing === DOING_LOAD) return 'work'
  return 'work'
}
