import { readFileSync } from 'node:fs'
import { loadScene } from '../model/load-scene.ts'
import type { Scenario, Scene } from '../model/scene-schema.ts'
import { type ControlValues, defaultScenario } from '../model/settings.ts'
import { hint, InputFault } from './fault.ts'

/** One line per fault of a file: file, place, what is wrong. */
export function faultsOfFile(file: string): { scene: Scene | null; lines: string[] } {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return { scene: null, lines: [`${file}: ${code === 'ENOENT' ? 'no such file' : `cannot be read (${code})`}`] }
  }
  const loaded = loadScene(text)
  if (loaded.scene) return { scene: loaded.scene, lines: [] }
  return {
    scene: null,
    lines: loaded.faults.map(({ path, message }) => `${file}: ${path ? `${path} ` : ''}${message}`),
  }
}

export function readSceneFile(file: string): Scene {
  const { scene, lines } = faultsOfFile(file)
  if (!scene) throw new InputFault(lines)
  return scene
}

export function scenarioNamed(scene: Scene, id: string | undefined): Scenario {
  if (id === undefined) return defaultScenario(scene)
  const scenario = scene.scenarios.find((s) => s.id === id)
  const ids = scene.scenarios.map((s) => s.id)
  if (!scenario) throw new InputFault([`--scenario ${id}: the scene has no such scenario${hint(id, ids)}`])
  return scenario
}

/** `control=value` pairs as given with --set; `control=data` leaves it to the data of the scene. */
export function overridesFrom(scene: Scene, pairs: readonly string[]): ControlValues {
  const overrides: ControlValues = {}
  for (const pair of pairs) {
    const match = /^([^=]+)=(.*)$/.exec(pair)
    if (!match) throw new InputFault([`--set ${pair}: expected CONTROL=VALUE`])
    const [, id, text] = match as unknown as [string, string, string]
    const control = scene.controls.find((c) => c.id === id)
    const ids = scene.controls.map((c) => c.id)
    if (!control) throw new InputFault([`--set ${pair}: the scene has no control ${id}${hint(id, ids)}`])
    if (text === 'data' || text === 'null') {
      overrides[id] = null
      continue
    }
    const value = Number(text)
    if (text.trim() === '' || !Number.isFinite(value))
      throw new InputFault([`--set ${pair}: ${text || 'nothing'} is not a number`])
    if (value < control.min || value > control.max)
      throw new InputFault([`--set ${pair}: ${id} goes from ${control.min} to ${control.max}`])
    overrides[id] = value
  }
  return overrides
}

/** A number option with its bounds. */
export function numberOption(name: string, text: string, { least = 0, above = false, whole = false } = {}): number {
  const value = Number(text)
  const fits =
    Number.isFinite(value) &&
    text.trim() !== '' &&
    (above ? value > least : value >= least) &&
    (!whole || Number.isInteger(value))
  if (!fits)
    throw new InputFault([
      `--${name} ${text}: expected a ${whole ? 'whole ' : ''}number ${above ? 'above' : 'of at least'} ${least}`,
    ])
  return value
}
