import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Who may import whom: the layer table of the README as code. */
const LAYERS: Record<string, { layers: string[]; packages: (string | RegExp)[] }> = {
  model: { layers: [], packages: ['zod/mini'] },
  trace: { layers: ['model'], packages: [] },
  sim: { layers: ['model', 'trace'], packages: [] },
  twin: { layers: ['model', 'trace'], packages: [] },
  player: { layers: ['model', 'trace', 'sim', 'twin'], packages: [] },
  experiment: { layers: ['model', 'trace', 'sim', 'twin'], packages: ['jstat', 'workerpool'] },
  verify: { layers: ['model', 'trace', 'sim', 'twin', 'experiment'], packages: ['zod/mini', 'workerpool'] },
  motion: { layers: ['model', 'twin'], packages: [] },
  store: { layers: ['model', 'twin', 'player', 'experiment'], packages: [/^zustand/] },
  view: {
    layers: ['model', 'trace', 'twin', 'motion', 'player', 'store'],
    packages: ['react', 'three', /^three\//, /^@react-three\//, /^zustand/, 'camera-controls'],
  },
  ui: {
    layers: ['model', 'twin', 'player', 'experiment', 'verify', 'store'],
    packages: ['react', /^@mantine\//, 'i18next', 'react-i18next', /^zustand/],
  },
  cli: { layers: ['model', 'trace', 'sim', 'twin', 'experiment', 'verify'], packages: [/^node:/, 'commander'] },
}

/** Below the player there is no clock, no dice and no page. */
const PURE = ['model', 'trace', 'sim', 'twin', 'motion']
const FORBIDDEN =
  /\b(Math\.random|Date\.now|new Date|performance\.now|setTimeout|setInterval|requestAnimationFrame|document\.|window\.|globalThis\.)/

const files = readdirSync('src', { recursive: true })
  .map(String)
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
  .map((file) => ({ file, layer: file.split('/')[0]!, text: readFileSync(join('src', file), 'utf8') }))
  .filter(({ file }) => file.includes('/'))

/** Modules that a text imports; string literals elsewhere do not count. */
function importsOf(text: string): string[] {
  return [
    ...text.matchAll(
      /^\s*(?:import|export)\s(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm,
    ),
  ].map((m) => m[1] ?? m[2]!)
}

/** Modules that are loaded before a text runs: neither types nor what it loads later. */
function loadedWith(text: string): string[] {
  return [...text.matchAll(/^\s*(?:import|export)\s(?!type\s)(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm)].map(
    (m) => m[1]!,
  )
}

function faultOf(file: string, layer: string, imported: string): string | null {
  const rules = LAYERS[layer]
  if (!rules) return `${file}: ${layer} is not in the table`
  if (imported.startsWith('.')) {
    if (/^(\.\.\/)+assets\/[^/]+\.(json|webp)$/.test(imported)) return null // what a build step wrote: no code
    const target = normalize(join(dirname(file), imported)).split('/')[0]!
    if (target === layer || imported.endsWith('.css') || rules.layers.includes(target)) return null
    return `${file} imports ${target}`
  }
  if (rules.packages.some((allowed) => (typeof allowed === 'string' ? imported === allowed : allowed.test(imported))))
    return null
  return `${file} imports the package ${imported}`
}

describe('architecture', () => {
  it('has files to look at in every layer', () => {
    expect(files.length).toBeGreaterThan(100)
    for (const layer of Object.keys(LAYERS))
      expect(
        files.some((one) => one.layer === layer),
        layer,
      ).toBe(true)
  })

  it('sees a forbidden import', () => {
    expect(faultOf('sim/engine.ts', 'sim', '../twin/ledger.ts')).toBe('sim/engine.ts imports twin')
    expect(faultOf('sim/engine.ts', 'sim', 'three')).toBe('sim/engine.ts imports the package three')
    expect(
      importsOf(
        "import { a } from 'b'\nimport type {\n  c,\n} from './d.ts'\nexport { e } from '../f.ts'\nimport './g.css'\nconst h = import('i')",
      ),
    ).toEqual(['b', './d.ts', '../f.ts', './g.css', 'i'])
  })

  it('imports downwards only, and only the packages of each layer', () => {
    const faults = files.flatMap(({ file, layer, text }) =>
      importsOf(text).map((imported) => faultOf(file, layer, imported)),
    )
    expect(faults.filter((fault) => fault !== null)).toEqual([])
  })

  it('draws the first picture without what only panels need', () => {
    const needed = new Set<string>()
    const open = ['main.ts', 'view/factory-view.tsx']
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (needed.has(file)) continue
      needed.add(file)
      if (!/\.tsx?$/.test(file)) continue
      for (const imported of loadedWith(readFileSync(join('src', file), 'utf8')))
        open.push(imported.startsWith('.') ? normalize(join(dirname(file), imported)) : `package ${imported}`)
    }
    expect(needed.size).toBeGreaterThan(100)
    expect(
      [...needed].filter((one) => /^ui\/|^package (zod$|react-dom|@mantine|i18next|react-i18next)/.test(one)),
    ).toEqual([])
  })

  it('has no clock, dice or page below the player', () => {
    const found = files
      .filter(({ layer }) => PURE.includes(layer))
      .flatMap(({ file, text }) => {
        const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '')
        const hit = FORBIDDEN.exec(code)
        return hit ? [`${file}: ${hit[0]}`] : []
      })
    expect(found).toEqual([])
    expect(FORBIDDEN.test('const x = Math.random()')).toBe(true)
  })
})
