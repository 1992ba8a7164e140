import { useMemo } from 'react'
import { useStore } from 'zustand'
import { textIn } from '../../model/text.ts'
import type { Session } from '../../player/session.ts'
import type { FactoryStore } from '../../store/factory-store.ts'
import { cssAt } from '../../store/overlay-colours.ts'
import { overlayFigure } from '../../store/overlay-figures.ts'
import { STATE_SIGNS } from '../../store/state-signs.ts'
import { STATE_NAMES } from '../../twin/station-state.ts'
import type { PlanStand } from './plan-ground.ts'

/** The stations of the plan: name, state as colour and sign, boards waiting; or the figure of the overlay. */
export function PlanStations({
  store,
  session,
  stands,
}: {
  store: FactoryStore
  session: Session
  stands: PlanStand[]
}) {
  const snapshot = useStore(store, (state) => state.snapshot)
  const reading = useStore(store, (state) => state.reading)
  const selection = useStore(store, (state) => state.selection)
  const language = useStore(store, (state) => state.language)
  const titles = useMemo(
    () =>
      new Map(
        [...session.scene.lines.flatMap((line) => line.stations), ...(session.scene.rework ?? [])].map((station) => [
          station.id,
          station.title,
        ]),
      ),
    [session],
  )
  const hasFigures = reading !== null && reading.name !== 'state' && reading.name !== 'paths'
  const labelZ = useMemo(() => stands.map((stand) => labelPlace(stand, stands)), [stands])
  return (
    <g style={{ fontVariantNumeric: 'tabular-nums', cursor: 'pointer' }}>
      {stands.map((stand, i) => {
        const id = session.data.stationIds[i]!
        const state = STATE_NAMES[snapshot?.states[i] ?? 0]!
        const queued = snapshot?.queued[i] ?? 0
        const { sign, colour } = STATE_SIGNS[state]
        // An overlay's figure takes the place of the boards that wait; a station that has none shows none.
        const figure = hasFigures ? overlayFigure(reading, i) : String(queued)
        const isScaled = hasFigures && reading.name !== 'flow' && figure !== ''
        const isSelected = selection?.kind === 'station' && selection.index === i
        const title = textIn(titles.get(id) ?? id, language)
        return (
          <g
            // biome-ignore lint/suspicious/noArrayIndexKey: copies of a line share their ids
            key={i}
            data-station={id}
            data-station-index={i}
            data-state={state}
            data-queued={queued}
            transform={`translate(${stand.x} ${stand.z})`}
          >
            <title>{`${id} ${title}`}</title>
            <rect
              x={-stand.lengthM / 2}
              y={-stand.widthM / 2}
              width={stand.lengthM}
              height={stand.widthM}
              rx="0.15"
              transform={`rotate(${(-stand.headingRad * 180) / Math.PI})`}
              fill={isScaled ? cssAt(reading.name, reading.strength[i]!) : 'var(--ground-strong)'}
              stroke={isSelected ? 'var(--accent)' : colour}
              strokeWidth={isSelected ? 0.36 : 0.2}
            />
            <g
              transform={`translate(0 ${labelZ[i]})`}
              textAnchor="middle"
              fill="var(--ink)"
              stroke="var(--ground-strong)"
              strokeWidth="0.16"
              style={{ paintOrder: 'stroke' }}
            >
              <text y="-0.36" fontSize="0.72" fontWeight="650">
                {id}
              </text>
              <text y="0.34" fontSize="0.68">
                <tspan fill={colour} stroke="var(--ink-soft)" strokeWidth="0.05">
                  {sign}
                </tspan>{' '}
                {figure}
              </text>
            </g>
          </g>
        )
      })}
    </g>
  )
}

/** Where people work a label stands so much farther away, m. */
const PEOPLE_M = 0.85

/** A label stands above its station, below it where another station is in the way; clear of who works there. */
function labelPlace(stand: PlanStand, stands: PlanStand[]): number {
  const awayM = stand.widthM / 2 + 0.7
  const workBelow = Math.cos(stand.headingRad) > 0
  const isTaken = stands.some(
    (other) =>
      other !== stand &&
      Math.abs(other.x - stand.x) < (other.lengthM + 1.4) / 2 &&
      Math.abs(other.z - (stand.z - awayM)) < other.widthM / 2 + 0.7,
  )
  return isTaken ? awayM + (workBelow ? PEOPLE_M : 0) : -awayM - (workBelow ? 0 : PEOPLE_M)
}
