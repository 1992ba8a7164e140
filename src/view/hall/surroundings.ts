import { CircleGeometry, Color, Mesh, ShaderMaterial, Vector2 } from 'three'
import type { Theme } from '../light/light-rig.ts'

/** The ground outside: asphalt that the hall shades, and that runs out into the colour of the sky, so that no edge shows. */
const COLOURS: Record<Theme, { ground: string; sky: string }> = {
  day: { ground: '#8b979f', sky: '#b4c0c7' },
  night: { ground: '#0d141b', sky: '#182330' },
}
/** It ends in the sky this far from the walls, as a share of the hall's reach. */
const FADES = 1.1
const BELOW_M = 0.07

export class Surroundings {
  readonly object: Mesh<CircleGeometry, ShaderMaterial>

  constructor([lengthM, widthM]: readonly [number, number, ...number[]]) {
    const reachM = Math.hypot(lengthM, widthM)
    const material = new ShaderMaterial({
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      uniforms: {
        ground: { value: new Color() },
        sky: { value: new Color() },
        half2: { value: new Vector2(lengthM / 2 + 0.3, widthM / 2 + 0.3) },
        fadesM: { value: FADES * reachM },
      },
    })
    this.object = new Mesh(new CircleGeometry(reachM * 3, 48).rotateX(-Math.PI / 2), material)
    this.object.position.y = -BELOW_M
    this.setTheme('day')
  }

  setTheme(theme: Theme): void {
    const { ground, sky } = this.object.material.uniforms
    ground!.value.set(COLOURS[theme].ground)
    sky!.value.set(COLOURS[theme].sky)
  }

  dispose(): void {
    this.object.geometry.dispose()
    this.object.material.dispose()
  }
}

const VERTEX = /* glsl */ `
varying vec2 vPlace;
void main() { vPlace = position.xz; gl_Position = projectionMatrix * modelViewMatrix * vec4( position, 1.0 ); }`

const FRAGMENT = /* glsl */ `
uniform vec3 ground, sky;
uniform vec2 half2;
uniform float fadesM;
varying vec2 vPlace;
float hash( vec2 p ) { return fract( sin( dot( p, vec2( 127.1, 311.7 ) ) ) * 43758.5453 ); }
float noise( vec2 p ) {
  vec2 i = floor( p ), f = fract( p ); f = f * f * ( 3.0 - 2.0 * f );
  return mix( mix( hash( i ), hash( i + vec2( 1, 0 ) ), f.x ), mix( hash( i + vec2( 0, 1 ) ), hash( i + vec2( 1, 1 ) ), f.x ), f.y );
}
void main() {
  float away = length( max( abs( vPlace ) - half2, 0.0 ) );
  // Slabs of ten metres, worn.
  vec2 joint = abs( fract( vPlace / 10.0 ) - .5 ) * 10.0;
  float seam = smoothstep( 4.97, 4.99, max( joint.x, joint.y ) );
  float worn = .94 + .1 * noise( vPlace * .23 ) + .05 * noise( vPlace * 1.9 );
  vec3 colour = ground * worn * ( 1.0 - .12 * seam ) * ( 1.0 - .42 * exp( -away * .5 ) - .16 * exp( -away * .07 ) );
  gl_FragColor = vec4( mix( colour, sky, smoothstep( .06 * fadesM, fadesM, away ) ), 1.0 );
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}`
