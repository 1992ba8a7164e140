import { Canvas, useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { createRoot } from 'react-dom/client'
import { PCFShadowMap } from 'three'
import document from '../../scenes/hangzhou.json'
import { readScene } from '../../src/model/load-scene.ts'
import { BOARD_STAGES } from '../../src/model/scene-schema.ts'
import { defaultScenario } from '../../src/model/settings.ts'
import { BoardPlaces } from '../../src/motion/board-places.ts'
import { MoverPlaces, type Places } from '../../src/motion/mover-places.ts'
import { createPose } from '../../src/motion/track.ts'
import { VehiclePlaces } from '../../src/motion/vehicle-places.ts'
import { Session } from '../../src/player/session.ts'
import { createBoardSolids } from '../../src/view/boards/board-model.ts'
import { addConveyor } from '../../src/view/conveyors/conveyor-model.ts'
import { facingOf, stepUpOf } from '../../src/view/facing.ts'
import { createFurniture } from '../../src/view/hall/furniture.ts'
import { geometryOf } from '../../src/view/kit/geometry.ts'
import { type Model, ModelBuilder } from '../../src/view/kit/index.ts'
import { createSurfaces } from '../../src/view/kit/surfaces.ts'
import { groundOf, standsOf } from '../../src/view/layers/station-stand.ts'
import { MachineStock } from '../../src/view/machines/stock.ts'
import { lookOf } from '../../src/view/people/looks.ts'
import { stillPerson } from '../../src/view/people/still-person.ts'
import { createAmrModel } from '../../src/view/vehicles/amr-model.ts'

/** The same Hangzhou hall, with the same models, as r3f code is usually written: a component for each thing and a mesh for each of its
 * parts. It stands still; what is counted is what a frame has to draw. */

const surfaces = createSurfaces()
const { scene } = readScene(document)
const session = new Session(scene!, defaultScenario(scene!), {}, 1)
session.runUntil(10 * 3600)
const { layout } = session.simulation.compiled
const { floor, data } = session
const stands = standsOf(layout, new MachineStock(), data)
const people = new MoverPlaces(floor.people.count, layout.walkways, facingOf(layout), stepUpOf(layout))
const vehicles = new VehiclePlaces(floor.vehicles.count)
people.write(floor.people, session.now, 1)
vehicles.write(floor.vehicles, session.now)
const boardPlaces = new BoardPlaces(floor, groundOf(layout, stands, data, scene!.hall.ways), people, vehicles)
const boardSolids = createBoardSolids()

function Parts({ model }: { model: Model }) {
  const children = (parent: number) =>
    model.parts.map((part, i) =>
      part.parent === parent ? (
        <group key={part.name} position={part.origin}>
          {part.opaque && <Body solid={part.opaque} />}
          {part.clear && <Body solid={part.clear} isClear />}
          {children(i)}
        </group>
      ) : null,
    )
  return <>{children(-1)}</>
}

function Body({ solid, isClear = false }: { solid: Parameters<typeof geometryOf>[0]; isClear?: boolean }) {
  const geometry = useMemo(() => geometryOf(solid), [solid])
  return (
    <mesh
      geometry={geometry}
      material={isClear ? surfaces.clear : surfaces.opaque}
      castShadow={!isClear}
      receiveShadow
    />
  )
}

function Machines() {
  return stands.map((stand) => {
    const method = stand.methods[floor.method[stand.index]!]
    return (
      method && (
        <group key={stand.index} position={[stand.x, 0, stand.z]} rotation-y={stand.headingRad}>
          <Parts model={method.model} />
          {['red', 'yellow', 'green', 'blue', 'white'].map((lamp, i) => (
            <mesh key={lamp} position={[0, stand.heightM + 0.3 + 0.055 * i, 0]}>
              <cylinderGeometry args={[0.036, 0.036, 0.05, 14]} />
              <meshBasicMaterial color={lamp} />
            </mesh>
          ))}
        </group>
      )
    )
  })
}

function Conveyors() {
  return layout.lines[0]!.stations.map(({ inlet, station }) => {
    const builder = new ModelBuilder()
    addConveyor(builder, inlet.points, layout.lines[0]!.line.conveyor.heightM, scene!.hall.ways)
    return inlet.points.length > 1 && <Parts key={station.id} model={builder.build()} />
  })
}

function Boards() {
  const pose = createPose()
  return Array.from({ length: floor.boards.rows }, (_, unit) => {
    if (floor.boards.isKit(unit) || !boardPlaces.write(unit, session.now, pose)) return null
    const solid = boardSolids[BOARD_STAGES[floor.boards.stage[unit]!]!].far
    return (
      <group key={`board ${unit.toString()}`} position={[pose[0]!, pose[1]!, pose[2]!]} rotation-y={pose[3]!}>
        <Body solid={solid} />
      </group>
    )
  })
}

function Movers({ places, present, model }: { places: Places; present: ArrayLike<number>; model: Model }) {
  return Array.from({ length: present.length }, (_, i) =>
    present[i] === 1 ? (
      <group key={`mover ${i.toString()}`} position={[places.x[i]!, 0, places.z[i]!]} rotation-y={places.yaw[i]!}>
        <Parts model={model} />
      </group>
    ) : null,
  )
}

function Count() {
  const { gl, invalidate } = useThree()
  useEffect(() => {
    gl.info.autoReset = false
    let frames = 0
    const step = () => {
      gl.info.reset()
      invalidate()
      requestAnimationFrame(() => {
        const { calls, triangles } = gl.info.render
        Object.assign(globalThis, { plain: { drawCalls: calls, triangles, frames: ++frames } })
        if (frames < 4) step()
      })
    }
    step()
  }, [gl, invalidate])
  return null
}

const person: Model = {
  parts: [
    {
      name: 'body',
      parent: -1,
      origin: [0, 0, 0],
      joint: 'fixed',
      axis: [0, 1, 0],
      opaque: stillPerson(lookOf(0, 'white'), 'stand', 0),
      clear: null,
    },
  ],
  sockets: { screens: [], nests: [], boardPath: [] },
}
const [length, width] = scene!.hall.sizeM
createRoot(window.document.getElementById('root')!).render(
  <Canvas
    frameloop="demand"
    shadows={{ type: PCFShadowMap }}
    camera={{ fov: 30, far: 220, position: [-length * 0.6, length * 0.42, width * 1.2] }}
    onCreated={({ camera }) => camera.lookAt(0, 0, 0)}
  >
    <ambientLight intensity={0.6} />
    <directionalLight position={[-15, 27, -19]} intensity={3} castShadow />
    <mesh rotation-x={-Math.PI / 2} receiveShadow>
      <planeGeometry args={[length, width]} />
      <meshStandardMaterial color="#959ca1" />
    </mesh>
    <Parts model={createFurniture(scene!.hall).build()} />
    <Conveyors />
    <Machines />
    <Boards />
    <Movers places={people} present={floor.people.present} model={person} />
    <Movers places={vehicles} present={floor.vehicles.present} model={createAmrModel()} />
    <Count />
  </Canvas>,
)
