import { CircleGeometry, Color, Mesh, ShaderMaterial, Vector2 } from 'three'
import type { Theme } from '../light/light-rig.ts'
import { PLANT } from './plant-yard.ts'

/** The ground outside: asphalt that the hall shades, and that runs out into the colour of the sky, so that no edge shows. Round a hall as
 * large as a plant: lawns, a road round it, the yard of the gates, a car park. */
const COLOURS: Record<Theme, { ground: string; sky: string; road: string; lawn: string; paint: string }> = {
  day: { ground: '#8b979f', sky: '#b4c0c7', road: '#6d787f', lawn: '#98a394', paint: '#d4dade' },
  night: { ground: '#0d141b', sky: '#182330', road: '#141c23', lawn: '#111c1c', paint: '#46545f' },
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
        road: { value: new Color() },
        lawn: { value: new Color() },
        paint: { value: new Color() },
        lampGain: { value: 0 },
        isPlant: { value: lengthM > PLANT.fromM },
      },
    })
    this.object = new Mesh(new CircleGeometry(reachM * 3, 48).rotateX(-Math.PI / 2), material)
    this.object.position.y = -BELOW_M
    this.setTheme('day')
  }

  setTheme(theme: Theme): void {
    this.object.material.uniforms.lampGain!.value = theme === 'night' ? 1 : 0
    for (const [name, colour] of Object.entries(COLOURS[theme])) this.object.material.uniforms[name]!.value.set(colour)
  }

  dispose(): void {
    for (const child of this.object.children) if (child instanceof Mesh) child.geometry.dispose()
    this.object.geometry.dispose()
    this.object.material.dispose()
  }
}

const VERTEX = /* glsl */ `
varying vec2 vPlace;
void main() { vPlace = position.xz; gl_Position = projectionMatrix * modelViewMatrix * vec4( position, 1.0 ); }`

const FRAGMENT = /* glsl */ `
uniform vec3 ground, sky, road, lawn, paint;
uniform bool isPlant;
uniform float lampGain;
uniform vec2 half2;
uniform float fadesM;
varying vec2 vPlace;
float hash( vec2 p ) { return fract( sin( dot( p, vec2( 127.1, 311.7 ) ) ) * 43758.5453 ); }
float noise( vec2 p ) {
  vec2 i = floor( p ), f = fract( p ); f = f * f * ( 3.0 - 2.0 * f );
  return mix( mix( hash( i ), hash( i + vec2( 1, 0 ) ), f.x ), mix( hash( i + vec2( 0, 1 ) ), hash( i + vec2( 1, 1 ) ), f.x ), f.y );
}
// 1 within a band, with an edge as wide as a pixel.
float band( float x, float from, float to ) { float w = fwidth( x ); return smoothstep( from - w, from + w, x ) * ( 1.0 - smoothstep( to - w, to + w, x ) ); }
float marks( float x, float pitch, float width ) { return band( abs( fract( x / pitch - .5 ) - .5 ) * pitch, -1.0, width * .5 ) * smoothstep( .5, .05, fwidth( x ) / pitch ); }
vec3 plantAt( float away, vec3 slabs ) {
  vec2 d = abs( vPlace ) - half2;
  float mown = .95 + .07 * noise( vPlace * .11 ) + .05 * noise( vPlace * .9 );
  vec3 colour = mix( slabs, lawn * mown, step( 5.0, away ) );
  float isRoad = band( away, ${PLANT.road[0].toFixed(1)}, ${PLANT.road[1].toFixed(1)} );
  float along = abs( d.x ) > abs( d.y ) ? vPlace.y : vPlace.x;
  float middle = ${((PLANT.road[0] + PLANT.road[1]) / 2).toFixed(1)};
  vec3 tar = road * ( .95 + .08 * noise( vPlace * .4 ) );
  float lines = max( band( abs( away - middle ), 4.55, 4.75 ), band( away, middle - .1, middle + .1 ) * step( .5, fract( along / 6.0 ) ) );
  // The gates' yard lies at +x, the car park before the front.
  float yard = step( half2.x, vPlace.x ) * step( abs( vPlace.y ), half2.y * .96 ) * step( d.x, ${PLANT.road[0].toFixed(1)} );
  vec2 car = vec2( abs( vPlace.x ), vPlace.y - half2.y );
  float park = step( car.x, ${(PLANT.cars.halfLengthM + 4).toFixed(1)} ) * band( car.y, ${(PLANT.cars.fromM - 1).toFixed(1)}, ${(PLANT.cars.fromM + PLANT.cars.depthM + 1).toFixed(1)} );
  float drive = step( abs( vPlace.x - ${(PLANT.cars.halfLengthM + 6).toFixed(1)} ), 3.5 ) * step( 0.0, car.y ) * step( car.y, ${PLANT.road[0].toFixed(1)} );
  colour = mix( colour, slabs * .96, yard );
  colour = mix( colour, tar, max( max( isRoad, park ), drive ) );
  float inRow = max( band( car.y, ${PLANT.cars.fromM.toFixed(1)}, ${(PLANT.cars.fromM + 5.4).toFixed(1)} ), band( car.y, ${(PLANT.cars.fromM + PLANT.cars.depthM - 5.4).toFixed(1)}, ${(PLANT.cars.fromM + PLANT.cars.depthM).toFixed(1)} ) );
  lines *= isRoad;
  lines = max( lines, park * inRow * step( car.x, ${PLANT.cars.halfLengthM.toFixed(1)} ) * marks( vPlace.x + ${PLANT.cars.halfLengthM.toFixed(1)}, ${PLANT.cars.bayM.toFixed(1)}, .12 ) );
  lines = max( lines, yard * step( 2.0, d.x ) * step( d.x, 18.0 ) * marks( vPlace.y - 2.6, 36.0, .25 ) );
  colour = mix( colour, paint, lines );
  // At night lamps stand along the road and in the car park, and the hall shines out of its windows.
  vec2 post = vec2( ( fract( along / 30.0 ) - .5 ) * 30.0, away - middle - 3.0 );
  vec2 lot = vec2( ( fract( vPlace.x / 24.0 ) - .5 ) * 24.0, car.y - ${(PLANT.cars.fromM + PLANT.cars.depthM / 2).toFixed(1)} );
  float lit = exp( -dot( post, post ) / 70.0 ) * smoothstep( 9.0, -9.0, min( d.x, d.y ) ) + exp( -dot( lot, lot ) / 90.0 ) * step( car.x, ${(PLANT.cars.halfLengthM + 4).toFixed(1)} );
  return colour * ( 1.0 + lampGain * ( vec3( 3.2, 2.5, 1.7 ) * lit + vec3( 1.5, 1.8, 2.0 ) * exp( -away * .09 ) ) );
}
void main() {
  float away = length( max( abs( vPlace ) - half2, 0.0 ) );
  // Slabs of ten metres, worn.
  vec2 joint = abs( fract( vPlace / 10.0 ) - .5 ) * 10.0;
  float seam = smoothstep( 4.97, 4.99, max( joint.x, joint.y ) );
  float worn = .94 + .1 * noise( vPlace * .23 ) + .05 * noise( vPlace * 1.9 );
  vec3 slabs = ground * worn * ( 1.0 - .12 * seam );
  vec3 colour = ( isPlant ? plantAt( away, slabs ) : slabs ) * ( 1.0 - .42 * exp( -away * .5 ) - .16 * exp( -away * .07 ) );
  gl_FragColor = vec4( mix( colour, sky, smoothstep( .06 * fadesM, fadesM, away ) ), 1.0 );
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}`
