import { BOARD_STAGES } from '../../model/scene-schema.ts'
import { ACTIVITIES, type Activity } from '../../motion/people/person-pose.ts'
import { createBoardSolids } from '../boards/board-model.ts'
import { createFailedTag } from '../boards/failed-tag.ts'
import { createKitSolid } from '../boards/kit-model.ts'
import { type Model, ModelBuilder } from '../kit/index.ts'
import { addCarton, addCartonStack, addPallet, addStraps, PALLET_M } from '../machines/pieces/cartons.ts'
import { lookOf } from '../people/looks.ts'
import { stillPerson } from '../people/still-person.ts'
import { modelOf } from './exhibits.ts'

export interface Figure {
  model: Model
  pose?: (timeS: number, joints: Float32Array) => void
}

const person =
  (activity: Activity, who = 0, isNear = true) =>
  (): Figure => ({ model: modelOf(stillPerson(lookOf(who, 'white'), activity, who, isNear)) })

const board =
  (stage: (typeof BOARD_STAGES)[number], far = false) =>
  (): Figure => {
    const solids = createBoardSolids()[stage]
    return { model: modelOf(far ? solids.far : solids.near) }
  }

const load = (build: (builder: ModelBuilder) => void) => (): Figure => {
  const builder = new ModelBuilder()
  build(builder)
  return { model: builder.build() }
}

/** Everything that is not a machine and stands in the gallery by name: people, vehicles, boards, furniture. */
export const FIGURES: Record<string, () => Figure> = {
  person: person('stand'),
  ...Object.fromEntries(
    ACTIVITIES.flatMap((activity, i) => [
      [`person-${activity}`, person(activity, i)],
      [`person-${activity}-far`, person(activity, i, false)],
    ]),
  ),
  ...Object.fromEntries(
    BOARD_STAGES.flatMap((stage) => [
      [`board-${stage}`, board(stage)],
      [`board-${stage}-far`, board(stage, true)],
    ]),
  ),
  'board-failed': load((b) => b.addSolid(createBoardSolids()['press-fit'].near).addSolid(createFailedTag())),
  kit: load((b) => b.addSolid(createKitSolid())),
  carton: load(addCarton),
  pallet: load((b) => {
    addPallet(b)
    b.push(0, PALLET_M.height)
    addCartonStack(b, 2, 2, 5)
    addStraps(b, 2, 2, 5)
    b.pop()
  }),
}
