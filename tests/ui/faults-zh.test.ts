import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadScene, readScene } from '../../src/model/load-scene.ts'
import { faultInChinese } from '../../src/ui/words/faults-zh.ts'

const text = readFileSync('scenes/hangzhou.json', 'utf8')
const CHINESE = /[\u4e00-\u9fff]/

describe('faults in Chinese', () => {
  it('keep their place and their values', () => {
    expect(faultInChinese('lines[0].stations[4].bufer unknown key, did you mean buffer?')).toBe(
      'lines[0].stations[4].bufer 未知的键，是否应为 buffer？',
    )
    expect(faultInChinese('crews[0].speedMps "fast" is not of type number')).toBe(
      'crews[0].speedMps "fast" 的类型应为 number',
    )
    expect(faultInChinese('a.b there is no rework bench "R9", did you mean R2?')).toBe(
      'a.b 没有名为 "R9" 的 rework bench，是否应为 R2？',
    )
    expect(faultInChinese('products shares of the mix sum to 0.9, not to 1')).toBe(
      'products 产品份额之和为 0.9，应为 1',
    )
  })

  it('are known for every sentence that the model can say', () => {
    // Every text with a space in these sources is such a sentence, or the name of a thing; values in it become 7.
    const sources = ['check-scene', 'check-shifts', 'check-staffing', 'check-ways', 'distribution', 'load-scene'].map(
      (name) => readFileSync(`src/model/${name}.ts`, 'utf8').replace(/^\s*(?:import|\/\/|\/?\*).*$/gm, ''),
    )
    const sentences = sources.join('\n').matchAll(/(`[^`\n]* [^`\n]*`|'[^'\n]* [^'\n]*')/g)
    let looked = 0
    for (const [, quoted] of sentences) {
      let sentence = quoted!.slice(1, -1)
      while (/\$\{[^{}]*\}/.test(sentence))
        sentence = sentence.replace(/\$\{[^{}]*\}/g, (all) => (all.includes('?') ? '' : '7'))
      if (/^(,|line 7)/.test(sentence) || !/[a-z]{2,} [a-z7]/.test(sentence)) continue // between two texts
      if (sentence.includes('${') || ['rework bench', 'shift pattern', ', did you mean 7?'].includes(sentence)) continue // cut in a nested text, or a name
      expect(faultInChinese(`a.b ${sentence}`), sentence).toMatch(CHINESE)
      looked++
    }
    expect(looked).toBeGreaterThan(25)
  })

  it('are known for whatever happens to a document', () => {
    const paths: (string | number)[][] = []
    const walk = (value: unknown, path: (string | number)[]) => {
      paths.push(path)
      if (value !== null && typeof value === 'object')
        for (const [key, inner] of Object.entries(value))
          walk(inner, [...path, Array.isArray(value) ? Number(key) : key])
    }
    walk(JSON.parse(text), [])
    let looked = 0
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: paths.length - 1 }),
        fc.oneof(fc.constant(undefined), fc.jsonValue({ maxDepth: 1 })),
        (at, put) => {
          const document = JSON.parse(text)
          const path = paths[at]!
          let place = document
          for (const step of path.slice(0, -1)) place = place[step]
          if (put === undefined) delete place[path.at(-1)!]
          else place[path.at(-1)!] = put
          for (const fault of readScene(document).faults ?? []) {
            looked++
            expect(faultInChinese(`${fault.path} ${fault.message}`), fault.message).toMatch(CHINESE)
          }
        },
      ),
      { numRuns: 300, seed: 5 },
    )
    expect(looked).toBeGreaterThan(100)
    for (const broken of ['{ "format": 1,, }', '[]', '{ "format": 2 }'])
      expect(faultInChinese(loadScene(broken).faults![0]!.message)).toMatch(CHINESE)
  })
})
