import { useEffect, useRef, useState } from 'react'
import { createPool, type Pool } from '../experiment/pool.ts'

/** Workers beside the page's own thread, so that the hall goes on moving. */
const count = () => Math.max(1, Math.min(4, navigator.hardwareConcurrency - 1))

export interface Workers {
  isRunning: boolean
  /** Why the last job failed; empty if it did not. */
  reason: string
  /** Starts a job on fresh workers. `tell` runs only while this job is the wanted one, so that a stopped one changes nothing. */
  run(job: (pool: Pool, tell: (act: () => void) => void) => Promise<void>): Promise<void>
  /** Stops at once what is under way. */
  stop(): void
}

/** A job in workers that can be stopped, and stops when the component goes. */
export function useWorkers(workerUrl: string): Workers {
  const pool = useRef<Pool | null>(null)
  const [isRunning, setRunning] = useState(false)
  const [reason, setReason] = useState('')
  const close = () => {
    const running = pool.current
    pool.current = null
    // What was under way is rejected by the closing; nobody waits for it any more.
    running?.close().catch(() => {})
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the component goes
  useEffect(() => close, [])
  const stop = () => {
    close()
    setRunning(false)
  }
  return {
    isRunning,
    reason,
    stop,
    async run(job) {
      close()
      const mine = createPool(workerUrl, count())
      pool.current = mine
      setReason('')
      setRunning(true)
      try {
        await job(mine, (act) => {
          if (pool.current === mine) act()
        })
      } catch (error) {
        if (pool.current === mine) setReason(error instanceof Error ? error.message : String(error))
      }
      if (pool.current === mine) stop()
    },
  }
}
