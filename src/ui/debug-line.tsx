import { useEffect, useState } from 'react'
import css from './panels.module.css'

interface Stats {
  drawCalls: number
  triangles: number
  jsMs: number
  jsMsMedian: number
}

/** With ?debug: what a frame costs. */
export function DebugLine() {
  const [line, setLine] = useState('')
  useEffect(() => {
    const timer = setInterval(() => {
      const stats = (globalThis as { factoryDebug?: { frameStats?: Stats } }).factoryDebug?.frameStats
      if (stats)
        setLine(
          `${stats.drawCalls} draw calls · ${(stats.triangles / 1e6).toFixed(2)} M triangles · ${stats.jsMs.toFixed(1)} ms JavaScript (median ${stats.jsMsMedian.toFixed(1)})`,
        )
    }, 500)
    return () => clearInterval(timer)
  }, [])
  return (
    <output className={`${css.debug} ${css.glass}`} data-testid="debug">
      {line}
    </output>
  )
}
