import { useStore } from 'zustand'
import type { Layout } from '../../model/layout.ts'
import type { Scene } from '../../model/scene-schema.ts'
import { textIn } from '../../model/text.ts'
import type { FactoryStore } from '../../store/factory-store.ts'
import { cssAt } from '../../store/overlay-colours.ts'

/** Floor, ways, zones and conveyors of the plan. */
export function PlanHall({ scene, layout, store }: { scene: Scene; layout: Layout; store: FactoryStore }) {
  const language = useStore(store, (state) => state.language)
  const flow = useStore(store, (state) => (state.reading?.name === 'flow' ? state.reading : null))
  const [lengthM, widthM] = scene.hall.sizeM
  const stations = layout.lines.flatMap((line) => line.stations)
  return (
    <g>
      <rect
        x={-lengthM / 2}
        y={-widthM / 2}
        width={lengthM}
        height={widthM}
        fill="var(--ground-strong)"
        stroke="var(--ink-soft)"
        strokeWidth="0.24"
      />
      {scene.hall.ways.map((way) => (
        <line
          key={`${way.for} ${way.from} ${way.to}`}
          x1={way.from[0]}
          y1={way.from[1]}
          x2={way.to[0]}
          y2={way.to[1]}
          strokeWidth={way.widthM}
          strokeLinecap="square"
          stroke={way.for === 'vehicles' ? 'var(--state-blue)' : 'var(--state-green)'}
          opacity="0.11"
        />
      ))}
      {scene.hall.zones.map((zone) => (
        <g key={zone.id}>
          <rect
            x={zone.at[0] - zone.sizeM[0] / 2}
            y={zone.at[1] - zone.sizeM[1] / 2}
            width={zone.sizeM[0]}
            height={zone.sizeM[1]}
            fill="var(--hover)"
            stroke="var(--ink-soft)"
            strokeWidth="0.06"
            strokeDasharray="0.4 0.25"
          />
          <text
            x={zone.at[0] + zone.sizeM[0] / 2 - 0.3}
            // People stand on the side of the hall.
            y={zone.at[1] + Math.sign(zone.at[1]) * (zone.sizeM[1] / 2 - 0.4) + 0.2}
            textAnchor="end"
            fontSize="0.56"
            fill="var(--ink-soft)"
            pointerEvents="none"
          >
            {textIn(zone.title, language)}
          </text>
        </g>
      ))}
      {stations.map(({ inlet }, i) =>
        inlet.points.length < 2 ? null : (
          <polyline
            // biome-ignore lint/suspicious/noArrayIndexKey: stations keep their places
            key={i}
            points={inlet.points.map((point) => point.join(',')).join(' ')}
            fill="none"
            stroke={flow ? cssAt('flow', flow.strength[i]!) : 'var(--state-white)'}
            strokeWidth={flow ? 0.15 + 0.75 * flow.strength[i]! : 0.5}
          />
        ),
      )}
    </g>
  )
}
