import {
  DataTexture,
  DoubleSide,
  type IUniform,
  type Material,
  MeshStandardMaterial,
  type Texture,
  Vector4,
} from 'three'

/** The one material of everything opaque and the one of everything clear: colour, roughness, metalness, own light and ambient
 * occlusion come with the vertices (solid.ts), so that a hall of thousands of parts is a handful of draw calls. */

/** Shared by both: how strong glowing surfaces shine, and the atlas of pictures (../decals). */
export interface SurfaceUniforms {
  glowGain: IUniform<number>
  atlas: IUniform<Texture>
  /** What small lamps throw on everything (light/hall-glow.ts): the picture, where it lies, how strong it is. */
  spill: IUniform<Texture>
  spillFrame: IUniform<Vector4>
  spillGain: IUniform<number>
}

export function createSurfaceUniforms(): SurfaceUniforms {
  const blank = new DataTexture(new Uint8Array(4), 1, 1)
  blank.needsUpdate = true
  return {
    glowGain: { value: 2.2 },
    atlas: { value: blank },
    spill: { value: blank },
    spillFrame: { value: new Vector4() },
    spillGain: { value: 0 },
  }
}

export function createOpaqueMaterial(uniforms: SurfaceUniforms): MeshStandardMaterial {
  return patched(new MeshStandardMaterial(), uniforms)
}

export function createClearMaterial(uniforms: SurfaceUniforms): MeshStandardMaterial {
  const material = new MeshStandardMaterial({
    transparent: true,
    depthWrite: false,
    side: DoubleSide,
    envMapIntensity: 1.6,
  })
  material.forceSinglePass = true
  return patched(material, uniforms)
}

/** Ink over the finish; colours come multiplied by how much they cover. */
const PICTURE =
  'vec4 picture = texture2D( atlas, vPicture );\ndiffuseColor.rgb = diffuseColor.rgb * ( 1.0 - picture.a ) + picture.rgb;'
/** On what is clear only the ink is seen; what has no picture points at the empty corner. */
const CLEAR_PICTURE = `${PICTURE}\ndiffuseColor.a *= mix( 1.0, picture.a, step( .001, vPicture.x ) );`

function patched<M extends Material>(material: M, uniforms: SurfaceUniforms): M {
  material.onBeforeCompile = (shader) => {
    Object.assign(shader.uniforms, uniforms)
    shader.vertexShader = shader.vertexShader
      .replace(
        '#include <common>',
        '#include <common>\nattribute vec4 tint;\nattribute vec4 pbr;\nvarying vec4 vTint;\nvarying vec4 vPbr;\nvarying vec3 vHall;\nvarying vec2 vPicture;',
      )
      .replace(
        '#include <begin_vertex>',
        '#include <begin_vertex>\nvTint = vec4( tint.rgb * tint.rgb, tint.a );\nvPbr = pbr;\nvPicture = uv;',
      )
      .replace(
        '#include <project_vertex>',
        `#include <project_vertex>
        vec4 hall = vec4( transformed, 1.0 );
        #ifdef USE_BATCHING
          hall = batchingMatrix * hall;
        #endif
        #ifdef USE_INSTANCING
          hall = instanceMatrix * hall;
        #endif
        vHall = ( modelMatrix * hall ).xyz;`,
      )
    shader.fragmentShader = shader.fragmentShader
      .replace(
        '#include <common>',
        `#include <common>
        uniform float glowGain;
        uniform sampler2D atlas;
        uniform sampler2D spill;
        uniform vec4 spillFrame;
        uniform float spillGain;
        varying vec4 vTint;
        varying vec4 vPbr;
        varying vec3 vHall;
        varying vec2 vPicture;
        float hallHash( vec3 p ) { p = fract( p * .1031 ); p += dot( p, p.zyx + 31.32 ); return fract( ( p.x + p.y ) * p.z ); }
        float hallNoise( vec3 p ) {
          vec3 i = floor( p ), f = fract( p ); f = f * f * ( 3.0 - 2.0 * f );
          return mix( mix( mix( hallHash( i ), hallHash( i + vec3( 1, 0, 0 ) ), f.x ), mix( hallHash( i + vec3( 0, 1, 0 ) ), hallHash( i + vec3( 1, 1, 0 ) ), f.x ), f.y ),
            mix( mix( hallHash( i + vec3( 0, 0, 1 ) ), hallHash( i + vec3( 1, 0, 1 ) ), f.x ), mix( hallHash( i + vec3( 0, 1, 1 ) ), hallHash( i + vec3( 1, 1, 1 ) ), f.x ), f.y ), f.z );
        }`,
      )
      .replace(
        '#include <color_fragment>',
        '#include <color_fragment>\nfloat wear = hallNoise( vHall * 3.1 ) + hallNoise( vHall * 11.0 ) - 1.0;\n// At an edge the values of a triangle run on beyond its corners: below zero a power is no number, and a black dot.\nvec4 pbr = clamp( vPbr, 0.0, 1.0 );\nvec4 tint = clamp( vTint, 0.0, 1.0 );\ndiffuseColor *= tint;\ndiffuseColor.rgb *= 1.0 + .035 * wear;\n' +
          (material.transparent ? CLEAR_PICTURE : PICTURE),
      )
      .replace('#include <roughnessmap_fragment>', 'float roughnessFactor = clamp( pbr.x + .06 * wear, .03, 1.0 );')
      .replace('#include <metalnessmap_fragment>', 'float metalnessFactor = pbr.y;')
      .replace('#include <emissivemap_fragment>', 'totalEmissiveRadiance += diffuseColor.rgb * pbr.z * glowGain;')
      .replace(
        '#include <aomap_fragment>',
        `float occlusion = pow( pbr.w, 1.15 );
        reflectedLight.indirectDiffuse *= mix( vec3( occlusion ), vec3( 1.0 ), .25 * tint.rgb * occlusion );
        reflectedLight.directDiffuse *= mix( 1.0, occlusion, .45 );
        reflectedLight.indirectSpecular *= clamp( .9 * ( occlusion + .25 ) * ( occlusion + .25 ), 0.0, 1.0 );
        reflectedLight.directSpecular *= occlusion;
        // Lamps of the hall shine on what lies up, less on sides, and near their own height.
        vec3 lamps = texture2D( spill, ( vHall.xz - spillFrame.xy ) * spillFrame.zw ).rgb;
        float lying = .4 + .6 * max( 0.0, inverseTransformDirection( normal, viewMatrix ).y );
        float level = exp( -.22 * ( vHall.y - 1.2 ) * ( vHall.y - 1.2 ) );
        reflectedLight.indirectDiffuse += spillGain * lying * level * occlusion * ( 1.0 - .7 * pbr.y ) * lamps * lamps * diffuseColor.rgb;`,
      )
  }
  material.customProgramCacheKey = () => `factory-${material.transparent ? 'clear' : 'opaque'}`
  return material
}
