import { useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { layoutOf } from '../../model/layout.ts'
import type { Session } from '../../player/session.ts'
import type { FactoryStore } from '../../store/factory-store.ts'
import { cssAt } from '../../store/overlay-colours.ts'
import { TRAIL_S } from '../../twin/floor/walk-trail.ts'
import { PlanCamera } from './plan-camera.ts'
import { PlanDots } from './plan-dots.ts'
import { planStands } from './plan-ground.ts'
import { PlanHall } from './plan-hall.tsx'
import { PlanStations } from './plan-stations.tsx'

/** Dots are drawn this often at most, ms. */
const DRAWN_EVERY_MS = 66

/** The hall from above, for machines that cannot draw it in three dimensions and for who prefers it: the same live numbers. */
export default function PlanView({ store }: { store: FactoryStore }) {
  const run = useStore(store, (state) => state.run)
  const { player } = store
  return player ? <Plan key={run} store={store} session={player.session} /> : null
}

function Plan({ store, session }: { store: FactoryStore; session: Session }) {
  const svg = useRef<SVGSVGElement>(null)
  const boards = useRef<SVGPathElement>(null)
  const failed = useRef<SVGPathElement>(null)
  const people = useRef<SVGPathElement>(null)
  const vehicles = useRef<SVGPathElement>(null)
  const camera = useRef<PlanCamera | null>(null)
  const panels = useStore(store, (state) => state.panels)
  const layout = layoutOf(session.scene)
  const stands = useMemo(() => planStands(layout), [layout])
  const dots = useMemo(() => new PlanDots(session, stands), [session, stands])

  useEffect(() => {
    const mine = new PlanCamera(svg.current!, session.scene.hall.sizeM)
    camera.current = mine
    const stop = store.subscribe((state, before) => {
      if (state.camera.count === before.camera.count) return
      const { view, selection } = state.camera
      const at = selection?.kind === 'station' ? stands[selection.index] : null
      const point = at ? ([at.x, at.z] as const) : selection && dots.at(selection, session.now)
      if (point) mine.flyTo(point[0], point[1])
      else if (view === 'overview' || view === 'top') mine.showAll()
    })
    return () => {
      stop()
      mine.dispose()
    }
  }, [store, session, stands, dots])

  useEffect(() => {
    let request = 0
    let lastMs = performance.now()
    let drawnMs = Number.NEGATIVE_INFINITY
    const frame = (nowMs: number) => {
      request = requestAnimationFrame(frame)
      store.frame(Math.min(0.1, Math.max(0, nowMs - lastMs) / 1000))
      lastMs = nowMs
      if (nowMs - drawnMs < DRAWN_EVERY_MS) return
      dots.update(session.now, Math.min(1, (nowMs - drawnMs) / 1000))
      drawnMs = nowMs
      boards.current?.setAttribute('d', dots.boardPath(session.now, 0))
      failed.current?.setAttribute('d', dots.boardPath(session.now, 1))
      people.current?.setAttribute('d', dots.pathOf('people'))
      vehicles.current?.setAttribute('d', dots.pathOf('vehicles'))
    }
    request = requestAnimationFrame(frame)
    ;(globalThis as { pictureReady?: boolean }).pictureReady = true
    return () => cancelAnimationFrame(request)
  }, [store, session, dots])

  const onClick = (event: React.MouseEvent) => {
    if (!camera.current || camera.current.draggedPx > 5) return
    const [x, z] = camera.current.floorAt(event.clientX, event.clientY)
    const station = (event.target as Element).closest('[data-station-index]')?.getAttribute('data-station-index')
    const index = station ? Number(station) : -1
    store.actions.select(dots.nearest(x, z, session.now) ?? (index >= 0 ? { kind: 'station', index } : null))
  }
  // Beside the panels while they are open, as far as there is room.
  const side = (open: boolean, width: string) =>
    open ? `calc(min(${width}, 24vw) + var(--u) * 4)` : 'calc(var(--u) * 3)'
  return (
    <div
      style={{
        position: 'absolute',
        top: 'var(--bar-h)',
        bottom: 'calc(var(--foot-h) + var(--legend-h, 0px))',
        left: side(panels.controls, 'var(--left-w)'),
        right: side(panels.kpis, 'var(--right-w)'),
      }}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: stations are reached by the list of stations, arrows and search */}
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the stations inside have titles of their own */}
      <svg
        ref={svg}
        data-testid="plan"
        width="100%"
        height="100%"
        onClick={onClick}
        style={{ display: 'block', touchAction: 'none', userSelect: 'none' }}
      >
        <PlanHall scene={session.scene} layout={layout} store={store} />
        <PlanTrail store={store} session={session} />
        <PlanStations store={store} session={session} stands={stands} />
        <g fill="none" strokeLinecap="round" pointerEvents="none">
          <path ref={boards} data-testid="plan-boards" stroke="#1b8a52" strokeWidth="0.34" />
          <path ref={failed} stroke="var(--state-red)" strokeWidth="0.6" />
          <path ref={vehicles} stroke="var(--accent)" strokeWidth="0.72" strokeLinecap="square" />
          <path ref={people} data-testid="plan-people" stroke="var(--ground-strong)" strokeWidth="0.9" />
          <PeopleFill from={people} />
        </g>
      </svg>
    </div>
  )
}

/** The same points again, smaller: a ring of the ground's colour is left round each person. */
function PeopleFill({ from }: { from: React.RefObject<SVGPathElement | null> }) {
  const fill = useRef<SVGPathElement>(null)
  useEffect(() => {
    const observer = new MutationObserver(() => fill.current?.setAttribute('d', from.current?.getAttribute('d') ?? ''))
    observer.observe(from.current!, { attributeFilter: ['d'] })
    return () => observer.disconnect()
  }, [from])
  return <path ref={fill} stroke="#2b5fa8" strokeWidth="0.62" />
}

/** Where people walked, in four sizes of dots. */
function PlanTrail({ store, session }: { store: FactoryStore; session: Session }) {
  const reading = useStore(store, (state) => (state.reading?.name === 'paths' ? state.reading : null))
  if (!reading) return null
  const { passes, columns, rows, cellM } = session.floor.trail
  const paths = ['', '', '', '']
  for (let i = 0; i < passes.length; i++) {
    if (passes[i]! < 0.25) continue
    const share = Math.log(1 + passes[i]!) / Math.log(1 + Math.max(1, reading.largest))
    const x = ((i % columns) + 0.5 - columns / 2) * cellM
    const z = (Math.floor(i / columns) + 0.5 - rows / 2) * cellM
    paths[Math.min(3, Math.floor(share * 4))] += `M${x.toFixed(2)} ${z.toFixed(2)}h0`
  }
  return (
    <g fill="none" strokeLinecap="round" data-trail-s={TRAIL_S}>
      {paths.map((path, i) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: four classes, always the same
          key={i}
          d={path}
          stroke={cssAt('paths', 0.4 + 0.2 * i)}
          strokeWidth={cellM * (0.4 + 0.16 * i)}
        />
      ))}
    </g>
  )
}
