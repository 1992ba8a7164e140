import { BOARD_STAGES } from '../../model/scene-schema.ts'
import { ACTIVITIES, type Activity } from '../../motion/people/person-pose.ts'
import { createBoardSolids } from '../boards/board-model.ts'
import type { Model } from '../kit/index.ts'
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
}
