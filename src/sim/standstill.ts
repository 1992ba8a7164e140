import type { Engine } from './engine.ts'
import { BLOCKED, type Cell, SETTING, type Server, WAITING } from './parts.ts'

/** Who waits for whom, since when, in a line in which nothing can happen any more; empty when it stands because its work is done. One
 * line for each server or assembly that waits. */
export function standstill(engine: Engine): string[] {
  const { calendar } = engine
  if (engine.units.inLine === 0 || calendar.timeOf(calendar.first()) < Infinity) return []
  return [...engine.servers.flatMap((server) => waiting(engine, server)), ...engine.cells.flatMap(assemblyWaiting)]
}

function waiting(engine: Engine, server: Server): string[] {
  const name = server.cell.plan.name
  if (server.state === BLOCKED && server.target !== null) {
    const { target } = server
    return [`${name} is blocked since ${shown(server.endAt)}: ${target.consumer.plan.name} has no room`]
  }
  if (server.state === WAITING || server.state === SETTING) {
    const setting = server.state === SETTING
    const crew = setting ? server.cell.setUp!.crew : server.cell.phases[server.phase]?.crew
    const held = crew?.people.flatMap((person) => {
      const by = person.request?.server ?? person.request?.machine?.servers[0]
      return by ? [by.cell.plan.name] : []
    })
    const id = crew ? engine.plan.crews[crew.id]!.id : 'operator'
    const by = held && held.length > 0 ? `, held at ${held.join(', ')}` : ', of whom nobody is there'
    return [`${name} waits since ${shown((setting ? server.setUpRequest! : server.request).askedAt)} for ${id}${by}`]
  }
  if (server.machine.down) return [`${name} is down and waits for its repair`]
  return []
}

function assemblyWaiting(cell: Cell): string[] {
  if (cell.inputs.length === 0 || cell.idle === 0) return []
  const missing = cell.inputs.flatMap((buffer, k) =>
    !buffer.saturated && buffer.queue.length === 0 && buffer.firstBlocked === null
      ? [`part ${k + 1} of ${cell.inputs.length}`]
      : [],
  )
  return missing.length > 0 ? [`${cell.plan.name} waits for ${missing.join(' and ')}`] : []
}

const shown = (t: number) => Number(t.toFixed(3))
