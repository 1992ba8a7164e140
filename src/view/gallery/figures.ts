import { BOARD_STAGES } from '../../model/scene-schema.ts'
import { type Activity, posePerson } from '../../motion/people/person-pose.ts'
import { createBoardSolids } from '../boards/board-model.ts'
import { FINISHES, type Model } from '../kit/index.ts'
import { createPersonModel } from '../people/person-model.ts'

export interface Figure {
  model: Model
  pose?: (timeS: number, joints: Float32Array) => void
}

const person = (activity: Activity) => (): Figure => ({
  model: createPersonModel(FINISHES.smockWhite, FINISHES.smockBlue),
  pose: (timeS, joints) => posePerson(activity, timeS * 1.2, timeS, 0, joints),
})

const board =
  (stage: (typeof BOARD_STAGES)[number], far = false) =>
  (): Figure => {
    const solids = createBoardSolids()[stage]
    const solid = far ? solids.far : solids.near
    return {
      model: {
        parts: [
          { name: 'board', parent: -1, origin: [0, 0, 0], joint: 'fixed', axis: [0, 1, 0], opaque: solid, clear: null },
        ],
        sockets: { screens: [], nests: [], boardPath: [] },
      },
    }
  }

/** Everything that is not a machine and stands in the gallery by name: people, vehicles, boards, furniture. */
export const FIGURES: Record<string, () => Figure> = {
  person: person('stand'),
  'person-walk': person('walk'),
  'person-work': person('work'),
  'person-repair': person('repair'),
  'person-operate': person('operate'),
  'person-carry': person('carry'),
  ...Object.fromEntries(
    BOARD_STAGES.flatMap((stage) => [
      [`board-${stage}`, board(stage)],
      [`board-${stage}-far`, board(stage, true)],
    ]),
  ),
}
