import type { Color } from 'three'
import type { BoardStage, MethodName, ProcessKind } from '../../model/scene-schema.ts'
import { type Activity, LOAD_AHEAD_M, LOAD_HEIGHT_M, TROLLEY_AHEAD_M } from '../../motion/people/person-pose.ts'
import { CREW_COLOURS, type Exhibit, sizeOf, type VEHICLE_DOINGS } from '../../store/gallery-catalogue.ts'
import { createBoardSolids } from '../boards/board-model.ts'
import { createCartonSolid } from '../boards/carton-model.ts'
import { createCarrierSolid, createKitSolid } from '../boards/kit-model.ts'
import { addBoardTrolley } from '../hall/furniture.ts'
import { type Model, ModelBuilder } from '../kit/index.ts'
import type { Solid } from '../kit/solid.ts'
import { heldFor } from '../layers/people-layer.ts'
import { LAMP_COLOURS, STRIP_COLOURS } from '../layers/vehicles-layer.ts'
import { BELT_HEIGHT_M } from '../machines/machine.ts'
import { addCarton, addCartonStack, addPallet, addStraps, PALLET_M } from '../machines/pieces/cartons.ts'
import { type MachineStock, specOf } from '../machines/stock.ts'
import { lookOf, type SmockColour } from '../people/looks.ts'
import { poseAlone, stillPerson } from '../people/still-person.ts'
import { createAmrModel, LAMPS, LOAD, STRIP } from '../vehicles/amr-model.ts'
import { showMachine } from './machine-show.ts'
import { showRobot } from './robot-show.ts'
import type { Shown } from './shown.ts'

/** Metres that a walking person seems to go in a second. */
const WALK_MPS = 1.2

/** People and vehicles look to +x; they are met half from the front. */
const LOOKING_TO_X = 0.8

/** Builds what the catalogue names. Needs no WebGL. */
export function buildExhibit(exhibit: Exhibit, variant: number, place: number, stock: MachineStock): Shown {
  const { kind, id, variants, places } = exhibit
  switch (kind) {
    case 'machine': {
      const method = variants[variant] as MethodName
      const at = places[place]
      const size = sizeOf(at, method)
      return showMachine(
        specOf(id as ProcessKind, method, size),
        { stage: at?.stage ?? 0, isKit: at?.makesKits ?? id === 'kit', passes: size.residenceS !== undefined },
        stock,
      )
    }
    case 'robot':
      return showRobot(id, variant)
    case 'person':
      return showPerson(id as Activity, CREW_COLOURS[variant]!)
    case 'vehicle':
      return showVehicle(variants[variant] as (typeof VEHICLE_DOINGS)[number])
    case 'board': {
      const solids = createBoardSolids()[id as BoardStage]
      return still(modelOf(variants[variant] === 'far' ? solids.far : solids.near), BELT_HEIGHT_M)
    }
    case 'load':
      return showLoad(id)
  }
}

/** `who`: women and men, caps and hoods are told by it. */
export function showPerson(activity: Activity, colour: SmockColour, who = CREW_COLOURS.indexOf(colour)): Shown {
  const look = lookOf(who, colour)
  look.extras |= heldFor(activity, -1)
  return {
    ...still(modelOf(stillPerson(look, activity, who))),
    seenFrom: LOOKING_TO_X,
    boards: loadOf(activity, who),
    figure: {
      look,
      write({ timeS }, x, z, yaw, out, at) {
        poseAlone(activity, timeS * WALK_MPS, timeS, who, look, x, z, yaw, out, at)
      },
    },
  }
}

/** What is in the arms or before the hands: a board or a carton, a trolley. */
function loadOf(activity: Activity, who: number): Shown['boards'] {
  const held = (solid: Solid, aheadM: number, heightM: number, yaw: number): Shown['boards'] => ({
    solid,
    count: 1,
    write(_moment, _board, out) {
      out.set([aheadM, heightM, 0, yaw])
      return true
    },
  })
  if (activity === 'carry')
    return held(
      who % 2 ? createBoardSolids().cabled.near : createCartonSolid(),
      LOAD_AHEAD_M,
      LOAD_HEIGHT_M,
      Math.PI / 2,
    )
  if (activity !== 'push') return null
  const builder = new ModelBuilder()
  addBoardTrolley(builder, 0, 0)
  return held(builder.build(2).parts[0]!.opaque!, TROLLEY_AHEAD_M, 0, 0)
}

/** The strip takes its colour as the hall's batch tints it; the tote is away while the vehicle charges. */
function showVehicle(doing: (typeof VEHICLE_DOINGS)[number]): Shown {
  const model = createAmrModel()
  const colours = new Map([
    [STRIP, STRIP_COLOURS[doing]],
    [LAMPS[1], LAMP_COLOURS.follows],
  ])
  const parts = model.parts.map((part, i) => {
    const colour = colours.get(i)
    return colour && part.opaque ? { ...part, opaque: tinted(part.opaque, colour) } : part
  })
  return {
    ...still({ ...model, parts }),
    seenFrom: LOOKING_TO_X,
    pose(_, joints) {
      joints[LOAD] = doing === 'charges' ? -0.62 : 0
    },
  }
}

function showLoad(id: string): Shown {
  if (id === 'kit') return still(modelOf(createKitSolid()), BELT_HEIGHT_M)
  if (id === 'carrier') return still(modelOf(createCarrierSolid()), BELT_HEIGHT_M)
  const builder = new ModelBuilder()
  if (id === 'carrier-board') {
    builder.addSolid(createCarrierSolid())
    builder.addSolid(createBoardSolids().cabled.near)
    return still(builder.build(), BELT_HEIGHT_M)
  }
  if (id === 'carton') {
    addCarton(builder)
    return still(builder.build(), BELT_HEIGHT_M)
  }
  addPallet(builder)
  builder.push(0, PALLET_M.height)
  addCartonStack(builder, 2, 2, 5)
  addStraps(builder, 2, 2, 5)
  builder.pop()
  return still(builder.build())
}

function still(model: Model, heightM = 0): Shown {
  return { model, spec: null, heightM, pose: () => {}, boards: null, screen: () => ({ serial: 0, progress: 0 }) }
}

export function modelOf(opaque: Solid): Model {
  return {
    parts: [{ name: 'body', parent: -1, origin: [0, 0, 0], joint: 'fixed', axis: [0, 1, 0], opaque, clear: null }],
    sockets: { screens: [], nests: [], boardPath: [] },
  }
}

/** The same solid in another light. Colours are kept as square roots of linear light, and so is the tint. */
function tinted(solid: Solid, tint: Color): Solid {
  const by = [tint.r, tint.g, tint.b, 1].map(Math.sqrt)
  return { ...solid, colours: solid.colours.map((value, i) => value * by[i % 4]!) }
}
