import { ShaderChunk } from 'three'

/** three rotates five samples of the shadow map by a noise, which is seen as a weave on plain walls. Twelve that stay where they are
 * give a clean soft edge. */
const CLEAN = /* glsl */ `
  shadow = 0.0;
  for ( int i = 0; i < 12; i ++ )
    shadow += texture( shadowMap, vec3( shadowCoord.xy + vogelDiskSample( i, 12, .7 ) * radius, shadowCoord.z ) );
  shadow /= 12.0;`
const NOISY = /float phi = interleavedGradientNoise[\s\S]*?\) \* 0\.2;/

/** Must run before the first material is compiled. Says whether three still has the place (tests/view/soft-shadows.test.ts). */
export function softenShadows(): boolean {
  const chunk = ShaderChunk.shadowmap_pars_fragment
  if (chunk.includes(CLEAN)) return true
  ShaderChunk.shadowmap_pars_fragment = chunk.replace(NOISY, CLEAN)
  return ShaderChunk.shadowmap_pars_fragment.includes(CLEAN)
}
