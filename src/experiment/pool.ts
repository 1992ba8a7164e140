import workerpool from 'workerpool'
import type { Scene } from '../model/scene-schema.ts'
import type { Runner } from './experiment.ts'
import type { ReplicationResult } from './replication.ts'

export interface Pool {
  runner(scene: Scene): Runner
  /** Calls a function that the worker offers, by its name. */
  call<Result>(name: string, args: unknown[]): Promise<Result>
  /** Stops all work, also what has begun. */
  close(): Promise<void>
}

/** Workers, in Node and in the page alike. `workerUrl` is the built worker: that for replications, or that for cases. */
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
    call: <Result>(name: string, args: unknown[]) => Promise.resolve(pool.exec(name, args)) as Promise<Result>,
    async close() {
      await pool.terminate(true)
    },
  }
}
