/** Natural logarithm and exponential that give the same bits in every JavaScript engine. `Math.log` and `Math.exp` may
 * differ in the last digit between engines, and one digit is enough to change a trace. Algorithms: FDLIBM 5.3
 * (e_log.c, e_exp.c, Sun Microsystems 1993, freely usable); error below 1 ulp. */

const bits = new Float64Array(1)
const words = new Uint32Array(bits.buffer) // little-endian: words[1] is the high word, as on every machine that runs a browser

const LN2_HI = 6.9314718036912381649e-1
const LN2_LO = 1.90821492927058770002e-10

/** ln x for x > 0 (-Infinity for 0, NaN below). */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : Number.NaN
  if (x === Infinity) return Infinity
  let k = 0
  bits[0] = x
  let hx = words[1]! | 0
  if (hx < 0x00100000) {
    bits[0] = x * 18014398509481984 // subnormal: times 2^54
    hx = words[1]! | 0
    k = -54
  }
  k += (hx >> 20) - 1023
  hx &= 0x000fffff
  const i = (hx + 0x95f64) & 0x100000
  words[1] = hx | (i ^ 0x3ff00000)
  k += i >> 20
  const f = bits[0]! - 1
  if ((0x000fffff & (2 + hx)) < 3) {
    if (f === 0) return k * LN2_HI + k * LN2_LO
    const r = f * f * (0.5 - 0.33333333333333333 * f)
    return k === 0 ? f - r : k * LN2_HI - (r - k * LN2_LO - f)
  }
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const t1 = w * (0.3999999999940941908 + w * (0.2222219843214978396 + w * 0.1531383769920937332))
  const t2 =
    z * (0.666666666666673513 + w * (0.2857142874366239149 + w * (0.1818357216161805012 + w * 0.1479819860511658591)))
  const r = t2 + t1
  if (((hx - 0x6147a) | (0x6b851 - hx)) > 0) {
    const half = 0.5 * f * f
    return k === 0 ? f - (half - s * (half + r)) : k * LN2_HI - (half - (s * (half + r) + k * LN2_LO) - f)
  }
  return k === 0 ? f - s * (f - r) : k * LN2_HI - (s * (f - r) - k * LN2_LO - f)
}

/** e^x. */
export function exp(x: number): number {
  if (x > 709.782712893384) return Infinity
  if (x < -745.1332191019411) return 0
  if (x !== x) return x
  const size = x < 0 ? -x : x
  let k = 0
  let hi = 0
  let lo = 0
  if (size > 0.34657359027997264) {
    k = size < 1.0397207708399179 ? (x < 0 ? -1 : 1) : (1.442695040888963387 * x + (x < 0 ? -0.5 : 0.5)) | 0
    hi = x - k * LN2_HI
    lo = k * LN2_LO
    x = hi - lo
  } else if (size < 3.725290298461914e-9) return 1 + x
  const t = x * x
  const c =
    x -
    t *
      (0.166666666666666019037 +
        t *
          (-2.77777777770155933842e-3 +
            t * (6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))))
  if (k === 0) return 1 - ((x * c) / (c - 2) - x)
  const y = 1 - (lo - (x * c) / (2 - c) - hi)
  if (k < -1021) return y * powerOfTwo(k + 1000) * 9.332636185032189e-302 // times 2^-1000
  return k === 1024 ? y * 2 * 8.98846567431158e307 : y * powerOfTwo(k)
}

/** x^y for x ≥ 0. */
export function pow(x: number, y: number): number {
  return x === 0 ? 0 : exp(y * log(x))
}

function powerOfTwo(k: number): number {
  words[0] = 0
  words[1] = (k + 1023) << 20
  return bits[0]!
}
