import workerpool from 'workerpool'
import type { Scene } from '../model/scene-schema.ts'
import type { Runner } from './experiment.ts'
import type { ReplicationResult } from './replication.ts'

export interface Pool {
  runner(scene: Scene): Runner
  /** Stops all work, also what has begun. */
  close(): Promise<void>
}

/** Workers for replications, in Node and in the page alike. `workerUrl` is the built replication-worker. */
export function createPool(workerUrl: string, workers?: number): Pool {
  const pool = workerpool.pool(workerUrl, {
    ...(workers && { maxWorkers: workers }),
    workerType: 'auto',
    workerOpts: { type: 'module' },
  })
  return {
    runner(scene) {
      const text = JSON.stringify(scene)
      return (spec) => Promise.resolve(pool.exec('replication', [text, spec])) as Promise<ReplicationResult>
    },
    async close() {
      await pool.terminate(true)
    },
  }
}
