import { ShaderMaterial } from 'three'
import { ATLAS_PX, DECALS, type DecalName, DIGIT_COUNT } from '../decals/cells.ts'
import type { SurfaceUniforms } from '../kit/materials.ts'

/** What a machine's screen shows: a head in the colour of the state, the board in work with what is done of it, its serial number, the
 * share done as a number and a bar. Takes the instanced attributes `shownValue` (number, progress) and `head` (colour). */
export function createScreenMaterial({ atlas }: Pick<SurfaceUniforms, 'atlas'>): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: { gain: { value: 1 }, atlas },
  })
}

const cell = (name: DecalName) => `vec4( ${DECALS[name].map((px) => (px / ATLAS_PX).toFixed(6)).join(', ')} )`

const VERTEX = /* glsl */ `
attribute vec2 shownValue;
attribute vec3 head;
varying vec2 vAt;
varying vec2 vValue;
varying vec3 vHead;
void main() {
  vAt = vec2( uv.x, 1.0 - uv.y ); vValue = shownValue; vHead = head;
  gl_Position = projectionMatrix * modelViewMatrix * instanceMatrix * vec4( position, 1.0 );
}`

const FRAGMENT = /* glsl */ `
uniform float gain;
uniform sampler2D atlas;
varying vec2 vAt;
varying vec2 vValue;
varying vec3 vHead;
const vec4 BOARD = ${cell('boardTop')};
const vec4 DIGITS = ${cell('digits')};
const vec3 INK = vec3( .78, .9, .95 );
// The point within a box (left, upper, right, lower edge), 0 to 1; outside it is not between them.
vec2 within( vec4 box ) { return ( vAt - box.xy ) / ( box.zw - box.xy ); }
bool isIn( vec2 p ) { return all( greaterThan( p, vec2( 0.0 ) ) ) && all( lessThan( p, vec2( 1.0 ) ) ); }
float glyph( float which, vec2 p ) {
  float width = DIGITS.z / ${DIGIT_COUNT}.0;
  vec2 at = DIGITS.xy + vec2( ( which + mix( .22, .78, p.x ) ) * width, p.y * DIGITS.w );
  return textureGrad( atlas, at, dFdx( vAt ) * .4, dFdy( vAt ) * .4 ).a;
}
// The last places of a number. Rounded first: one that comes interpolated, or divided by ten, may fall a hair below itself.
float number( float value, float places, vec2 p ) {
  if ( !isIn( p ) ) return 0.0;
  float slot = floor( p.x * places );
  float part = floor( ( floor( value + .5 ) + .25 ) / pow( 10.0, places - 1.0 - slot ) );
  return glyph( floor( mod( part + .5, 10.0 ) ), vec2( fract( p.x * places ), p.y ) );
}
void main() {
  vec3 colour = vec3( .012, .026, .034 );
  if ( vAt.y < .17 ) {
    colour = vHead;
    if ( isIn( within( vec4( .05, .06, .34, .11 ) ) ) ) colour = mix( colour, vec3( 1.0 ), .8 );
  }
  vec2 board = within( vec4( .05, .25, .47, .72 ) );
  if ( isIn( board ) && vValue.x > 0.0 )
    colour = texture2D( atlas, BOARD.xy + board * BOARD.zw ).rgb * ( board.x < vValue.y ? 2.6 : .8 );
  colour += INK * number( vValue.x, 6.0, within( vec4( .52, .25, .95, .42 ) ) );
  for ( int i = 0; i < 2; i++ )
    if ( isIn( within( vec4( .53, .48 + .065 * float( i ), .84 - .12 * float( i ), .505 + .065 * float( i ) ) ) ) ) colour = vec3( .1, .16, .19 );
  float share = floor( vValue.y * 100.0 + .5 );
  colour += INK * number( share, 3.0, within( vec4( .52, .62, .735, .74 ) ) );
  vec2 percent = within( vec4( .745, .62, .815, .74 ) );
  if ( isIn( percent ) ) colour += INK * glyph( 10.0, percent );
  vec2 bar = within( vec4( .05, .79, .95, .85 ) );
  if ( isIn( bar ) ) colour = bar.x < vValue.y ? vec3( .06, .55, .48 ) : vec3( .05, .085, .1 );
  vec2 keys = within( vec4( .05, .9, .95, .97 ) );
  if ( isIn( keys ) && fract( keys.x * 4.0 ) < .9 ) colour = keys.x < .25 ? vec3( .03, .26, .23 ) : vec3( .045, .075, .09 );
  gl_FragColor = vec4( colour * gain, 1.0 );
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}`
