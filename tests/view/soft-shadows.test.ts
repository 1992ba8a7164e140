import { ShaderChunk } from 'three'
import { expect, it } from 'vitest'
import { softenShadows } from '../../src/view/light/soft-shadows.ts'

it('finds the samples of the shadow map in the shaders of the three that is installed, once', () => {
  expect(softenShadows()).toBe(true)
  const chunk = ShaderChunk.shadowmap_pars_fragment
  expect(softenShadows()).toBe(true)
  expect(ShaderChunk.shadowmap_pars_fragment).toBe(chunk)
  expect(chunk.match(/vogelDiskSample\( i, 12/g)).toHaveLength(1)
})
