import { type DataTexture, type IUniform, MeshDepthMaterial, type MeshStandardMaterial, RGBADepthPacking } from 'three'
import { BONES } from '../../motion/people/skeleton.ts'
import { createOpaqueMaterial, type SurfaceUniforms } from '../kit/materials.ts'
import { PALETTE_COLOURS } from './skin-builder.ts'

/** One row of the picture `figures` for each person: three texels for each bone, the colours of the palette, and what is worn. */
export const PALETTE_TEXEL = BONES * 3
export const EXTRAS_TEXEL = PALETTE_TEXEL + PALETTE_COLOURS
export const ROW_TEXELS = EXTRAS_TEXEL + 1

const HEAD = /* glsl */ `#include <common>
attribute vec4 bones;
attribute vec4 weights;
attribute vec4 worn;
attribute float person;
uniform highp sampler2D figures;
vec4 figureTexel( int column ) { return texelFetch( figures, ivec2( column, int( person ) ), 0 ); }
// Rows of the matrix of this vertex: its bones, each by its weight.
vec4 bentX, bentY, bentZ;
void bendFigure() {
  bentX = bentY = bentZ = vec4( 0.0 );
  for ( int k = 0; k < 4; k++ ) {
    int bone = int( bones[ k ] ) * 3;
    bentX += weights[ k ] * figureTexel( bone );
    bentY += weights[ k ] * figureTexel( bone + 1 );
    bentZ += weights[ k ] * figureTexel( bone + 2 );
  }
}`

/** What a person does not wear shrinks to a point, which draws nothing. */
const PLACE = /* glsl */ `
{
  vec4 at = vec4( transformed, 1.0 );
  int bit = int( worn.y );
  bool isWorn = bit == 0 || ( ( int( figureTexel( ${EXTRAS_TEXEL} ).x ) >> ( bit - 1 ) ) & 1 ) == 1;
  transformed = isWorn ? vec3( dot( bentX, at ), dot( bentY, at ), dot( bentZ, at ) ) : vec3( 0.0 );
}`

const NORMAL = /* glsl */ `
bendFigure();
objectNormal = vec3( dot( bentX.xyz, objectNormal ), dot( bentY.xyz, objectNormal ), dot( bentZ.xyz, objectNormal ) );`

const DYE = /* glsl */ `
if ( worn.x > 0.5 ) vTint.rgb = figureTexel( ${PALETTE_TEXEL - 1} + int( worn.x ) ).rgb * worn.z / 255.0;`

/** The kit's opaque surface, bent by bones and dyed by the palette of each person; and the same for the shadow they throw. */
export function createFigureMaterials(
  uniforms: SurfaceUniforms,
  figures: DataTexture,
): { surface: MeshStandardMaterial; depth: MeshDepthMaterial } {
  const own: Record<string, IUniform> = { figures: { value: figures } }
  const surface = createOpaqueMaterial(uniforms)
  const patchKit = surface.onBeforeCompile.bind(surface)
  surface.onBeforeCompile = (shader, renderer) => {
    patchKit(shader, renderer)
    Object.assign(shader.uniforms, own)
    shader.vertexShader = shader.vertexShader
      .replace('#include <common>', HEAD)
      .replace('#include <skinnormal_vertex>', NORMAL)
      .replace('#include <skinning_vertex>', PLACE + DYE)
  }
  surface.customProgramCacheKey = () => 'factory-figures'
  const depth = new MeshDepthMaterial({ depthPacking: RGBADepthPacking })
  depth.onBeforeCompile = (shader) => {
    Object.assign(shader.uniforms, own)
    shader.vertexShader = shader.vertexShader
      .replace('#include <common>', HEAD)
      .replace('#include <skinning_vertex>', `bendFigure();${PLACE}`)
  }
  depth.customProgramCacheKey = () => 'factory-figures-depth'
  return { surface, depth }
}
