import { createRoot, type ReconcilerRoot, type RootState, useFrame, useThree } from '@react-three/fiber'
import { useLayoutEffect, useRef } from 'react'
import { NeutralToneMapping, PCFShadowMap, type PerspectiveCamera, WebGLRenderer } from 'three'
import type { Scene } from '../model/scene-schema.ts'
import type { FactoryStore, ViewPoint } from '../store/factory-store.ts'
import type { CameraRig } from './camera-rig.ts'
import { fitOverview, standOf } from './fit-view.ts'
import { FrameMeter } from './frame-stats.ts'
import { FreeArea } from './free-area.ts'
import { HallScene } from './hall-scene.ts'
import { loadOcclusion, shadedStock as stock } from './occlusion/shaded-stock.ts'
import { loadFinish, Picture } from './picture.ts'
import { FramePace, TIER_LOOKS } from './tiers.ts'
import type { WalkRig } from './walk-rig.ts'

const SHADOWS = { type: PCFShadowMap }
const LENS = { fov: 30, near: 0.3, far: 220 }

/** Shadows of what stands are drawn when something changed, and the numbers of a frame are added up over its passes. */
const onCreated = ({ gl }: RootState): void => {
  gl.toneMapping = NeutralToneMapping
  gl.shadowMap.autoUpdate = false
  gl.info.autoReset = false
}

/** The hall in its frame, until what is returned is called. The canvas has a React root of its own, and renders there happen only when a
 * run begins anew. */
export function mountView(host: HTMLElement, store: FactoryStore): () => void {
  let root: ReconcilerRoot<HTMLCanvasElement> | null = null
  let canvas: HTMLCanvasElement | null = null
  let configure: (() => Promise<unknown>) | null = null
  let isGone = false
  const size = () => ({ width: Math.max(1, host.clientWidth), height: Math.max(1, host.clientHeight), top: 0, left: 0 })
  const close = () => {
    root?.unmount()
    canvas?.remove()
    root = null
    canvas = null
    configure = null
  }
  const open = () => {
    const made = document.createElement('canvas')
    made.style.cssText = 'display:block;width:100%;height:100%;touch-action:none;outline:none'
    made.setAttribute('aria-hidden', 'true')
    const context = made.getContext('webgl2', { antialias: true, powerPreference: 'high-performance' })
    if (!context) {
      store.actions.fail('webgl', [])
      return
    }
    canvas = made
    host.append(made)
    made.addEventListener('webglcontextlost', (event) => {
      // A view that was closed gives its device up by itself.
      if (made !== canvas) return
      event.preventDefault()
      store.actions.fail('context-lost', [])
    })
    made.addEventListener('webglcontextrestored', () => {
      if (made !== canvas) return
      close()
      if (isGone) return
      open()
      store.actions.recover()
    })
    const mine = createRoot(made)
    root = mine
    // r3f takes what a later call leaves out for its default (shadows off, ACES, frames without end): all is told every time.
    configure = () =>
      mine.configure({
        gl: () => new WebGLRenderer({ canvas: made, context, antialias: true }),
        size: size(),
        dpr: ratioOf(store),
        frameloop: 'demand',
        flat: true, // no tone mapping of r3f's own
        shadows: SHADOWS,
        camera: LENS,
        onCreated,
      })
    const ready = configure()
    const beside = [loadOcclusion(), loadFinish(store.getState().tier)]
    void Promise.all([ready, Promise.allSettled(beside)]).then(() => {
      if (root === mine) mine.render(<Stage store={store} />)
    })
  }
  open()
  const observer = new ResizeObserver(() => void configure?.())
  observer.observe(host)
  return () => {
    isGone = true
    observer.disconnect()
    close()
  }
}

/** How long frames take, and what follows from it while nobody has chosen a tier. */
let pace = new FramePace()

/** Pixels drawn for each of the page's: as fine as screen and tier allow, fewer while frames are slow. */
function ratioOf(store: FactoryStore): number {
  const { tier, tierChoice } = store.getState()
  const finest = Math.min(devicePixelRatio, TIER_LOOKS[tier].pixelRatio)
  return tierChoice === 'auto' ? finest * pace.resolution : finest
}

const meter = new FrameMeter()
const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches

/** Owns the hall of the present run and drives its frames. Returns nothing for React to compare. */
function Stage({ store }: { store: FactoryStore }) {
  meter.stats.reactRenders++
  const get = useThree((state) => state.get)
  const hall = useRef<HallScene | null>(null)
  const rig = useRef<CameraRig | null>(null)
  const feet = useRef<WalkRig | null>(null)
  const picture = useRef<Picture | null>(null)
  const free = useRef<FreeArea | null>(null)
  const wasGoingOn = useRef(false)
  useLayoutEffect(() => {
    const { gl, scene, camera, invalidate } = get()
    const eye = camera as PerspectiveCamera
    picture.current = new Picture(gl, scene, eye, invalidate)
    free.current = new FreeArea(eye, isCalm)
    let isGone = false
    const build = () => {
      const { theme, language, selection, reading, view, tier, scene: document } = store.getState()
      if (!store.player || !document) return
      hall.current?.dispose()
      hall.current = new HallScene(store.player.session, stock, gl, scene, 4096)
      scene.add(hall.current.root)
      // A hall is seen from its far corner; near things are cut off later in a large one, so that depth keeps its steps.
      const [lengthM, widthM] = document.hall.sizeM
      eye.far = Math.max(220, 4 * Math.hypot(lengthM, widthM))
      eye.near = eye.far > 220 ? 0.5 : 0.3
      eye.updateProjectionMatrix()
      hall.current.setTheme(theme)
      hall.current.setLanguage(language)
      hall.current.select(selection)
      void hall.current.dress(invalidate)
      void hall.current.openMotions(invalidate)
      void hall.current.openOwnModels(store.actions.reportOwnModel, invalidate)
      hall.current.lay(reading)
      hall.current.setTier(tier)
      picture.current?.setTheme(theme)
      picture.current?.setTier(tier)
      if (!rig.current) void steer(document.hall, view)
      expose()
      invalidate()
    }
    /** The camera stands where it shall; hands are put on it as soon as what steers it is there. */
    const steer = async (shown: Scene['hall'], view: ViewPoint | null) => {
      const { width, height } = get().size
      free.current!.update(store.getState().covered, width, height, 0)
      const stand = view ? standOf(view, shown.sizeM) : fitOverview(shown.sizeM, ...free.current!.tangents)
      eye.position.copy(stand.eye)
      eye.lookAt(stand.target)
      const { CameraRig } = await import('./camera-rig.ts')
      if (isGone || rig.current) return
      rig.current = new CameraRig(eye, gl.domElement, shown, free.current!, isCalm, view, store.actions.rest)
      expose()
      invalidate()
    }
    const expose = () => {
      if (!store.getState().debug) return
      const debug = ((globalThis as { factoryDebug?: Record<string, unknown> }).factoryDebug ??= {})
      Object.assign(debug, {
        renderer: gl,
        hall: hall.current,
        camera,
        frameStats: meter.stats,
        invalidate,
        rig: rig.current,
        draw: () => hall.current && picture.current?.draw(hall.current),
      })
    }
    const walk = async (on: boolean) => {
      feet.current?.dispose()
      feet.current = null
      const player = store.player
      const shown = store.getState().scene
      if (!on) return
      const { WalkRig } = await import('./walk-rig.ts')
      if (!store.getState().walking || feet.current || !rig.current || !player || !shown) return
      const { layout } = player.session.simulation.compiled
      feet.current = new WalkRig(eye, gl.domElement, rig.current.controls, layout, shown, isCalm)
      invalidate()
    }
    build()
    void walk(store.getState().walking)
    const stopPointer = listenToPointer(
      store,
      gl.domElement,
      () => hall.current,
      () => get().camera as PerspectiveCamera,
    )
    const unsubscribe = store.subscribe((state, before) => {
      if (state.run !== before.run) build()
      if (state.theme !== before.theme) {
        hall.current?.setTheme(state.theme)
        picture.current?.setTheme(state.theme)
      }
      if (state.language !== before.language) hall.current?.setLanguage(state.language)
      if (state.reading !== before.reading) hall.current?.lay(state.reading)
      if (state.selection !== before.selection) {
        hall.current?.select(state.selection)
        // Chosen from a list or by the keys; what is pointed at is seen already.
        if (state.selection && !isPointing && hall.current?.isElsewhere(state.selection))
          queueMicrotask(() => state.selection && store.actions.flyTo(state.selection))
      }
      if (state.tierChoice !== before.tierChoice) pace = new FramePace(state.tier)
      if (state.tier !== before.tier) {
        hall.current?.setTier(state.tier)
        picture.current?.setTier(state.tier)
      }
      if (state.tier !== before.tier || state.tierChoice !== before.tierChoice) get().setDpr(ratioOf(store))
      if (state.walking !== before.walking) void walk(state.walking)
      if (state.camera.count !== before.camera.count) wish(store, hall.current, rig.current)
      if (hall.current) hall.current.labels.object.visible = state.labels || state.overlay !== null
      invalidate()
    })
    void document.fonts.ready.then(() => {
      hall.current?.setLanguage(store.getState().language)
      invalidate()
    })
    const wake = () => invalidate()
    addEventListener('keydown', wake)
    const { domElement } = gl
    for (const name of ['pointermove', 'pointerdown', 'wheel'] as const)
      domElement.addEventListener(name, wake, { passive: true })
    return () => {
      isGone = true
      for (const name of ['pointermove', 'pointerdown', 'wheel'] as const) domElement.removeEventListener(name, wake)
      removeEventListener('keydown', wake)
      unsubscribe()
      stopPointer()
      hall.current?.dispose()
      feet.current?.dispose()
      rig.current?.dispose()
      picture.current?.dispose()
      hall.current = null
      feet.current = null
      rig.current = null
    }
  }, [store, get])

  useFrame((state, deltaS) => {
    const { gl, camera, size } = state
    const view = camera as PerspectiveCamera
    // The last frame's numbers are complete now.
    if (meter.stats.frames > 0 || gl.info.render.calls > 0) meter.stats.drawCalls = gl.info.render.calls
    meter.stats.triangles = gl.info.render.triangles
    gl.info.reset()
    meter.begin(performance.now())
    const wallS = Math.min(deltaS, 0.1)
    store.frame(deltaS)
    const shown = hall.current
    const player = store.player
    if (!shown || !player) return
    const { selection, playing, covered } = store.getState()
    const area = free.current!.update(covered, size.width, size.height, wallS)
    if (area.changed) rig.current?.refit()
    if (rig.current?.follows && selection && shown.pointOf(selection, player.now, point))
      rig.current.follow(point.x, point.y, point.z)
    const steered = feet.current ? feet.current.update(wallS) : (rig.current?.update(wallS) ?? false)
    const moved = steered || area.moved
    view.updateMatrixWorld()
    shown.update(player.now, wallS, state.clock.elapsedTime, view, size.width, size.height)
    if (playing && !isCalm) shown.runOverlays(wallS)
    const goesOn = playing || moved
    if (store.getState().tierChoice === 'auto') {
      const changed = goesOn && wasGoingOn.current ? pace.take(deltaS * 1000) : !goesOn && pace.rest()
      if (changed) {
        store.actions.measureTier(pace.tier)
        state.setDpr(ratioOf(store))
        state.invalidate()
      }
    }
    wasGoingOn.current = goesOn
    if (goesOn) state.invalidate()
  }, -1)
  // A priority above 0: the page draws by itself, r3f does not.
  useFrame(({ invalidate }) => {
    if (hall.current) picture.current?.draw(hall.current)
    const { stats } = meter
    meter.end(performance.now(), stats.drawCalls, stats.triangles)
    const isReady = stats.frames > 3
    if (hall.current && !isReady) invalidate() // a run that rests asks for no more frames by itself
    Object.assign(globalThis, {
      pictureReady: isReady,
      pictureDressed: hall.current?.isDressed && picture.current?.isFinished,
    })
  }, 1)
  return null
}

const point = { x: 0, y: 0, z: 0 }

function wish(store: FactoryStore, hall: HallScene | null, rig: CameraRig | null): void {
  if (!hall || !rig || !store.player) return
  const { camera, selection } = store.getState()
  const target = camera.selection
  if (target?.kind === 'station' && hall.stands[target.index]) rig.flyToStand(hall.stands[target.index]!)
  else if (target && hall.pointOf(target, store.player.now, point)) rig.flyToPoint(point.x, point.y, point.z)
  else if (camera.view) {
    const stand = selection?.kind === 'station' ? (hall.stands[selection.index] ?? null) : null
    if (camera.view === 'follow' && selection?.kind !== 'board') {
      // The board that came in last has the whole line before it.
      const { boards } = store.player.session.floor
      let newest = -1
      for (let unit = 0; unit < boards.rows; unit++)
        if (boards.where[unit] !== 0 && (newest < 0 || boards.serial[unit]! > boards.serial[newest]!)) newest = unit
      if (newest >= 0) {
        store.actions.select({ kind: 'board', index: newest })
        if (hall.pointOf({ kind: 'board', index: newest }, store.player.now, point))
          rig.flyToPoint(point.x, point.y, point.z)
      }
    }
    rig.look(camera.view, stand)
  }
}

let isPointing = false

/** A click selects, a double click flies there; a drag does neither. */
function listenToPointer(
  store: FactoryStore,
  element: HTMLElement,
  hall: () => HallScene | null,
  camera: () => PerspectiveCamera,
): () => void {
  let downX = 0
  let downY = 0
  const pickAt = async (event: MouseEvent) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    const view = hall()
    if (!view || !store.player) return null
    return view.pick(
      ((event.clientX - left) / width) * 2 - 1,
      1 - ((event.clientY - top) / height) * 2,
      camera(),
      store.player.now,
    )
  }
  const onDown = (event: PointerEvent) => {
    downX = event.clientX
    downY = event.clientY
  }
  const onClick = async (event: MouseEvent) => {
    if (Math.hypot(event.clientX - downX, event.clientY - downY) > 5) return
    const found = await pickAt(event)
    isPointing = true
    store.actions.select(found)
    isPointing = false
  }
  const onDouble = async (event: MouseEvent) => {
    const found = await pickAt(event)
    if (found) store.actions.flyTo(found)
  }
  element.addEventListener('pointerdown', onDown)
  element.addEventListener('click', onClick)
  element.addEventListener('dblclick', onDouble)
  return () => {
    element.removeEventListener('pointerdown', onDown)
    element.removeEventListener('click', onClick)
    element.removeEventListener('dblclick', onDouble)
  }
}
