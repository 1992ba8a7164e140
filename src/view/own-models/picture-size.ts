/** Width and height of a PNG, JPEG or WebP from its first bytes, before anything unpacks it; null where it is none of them. */
export function pictureSize(bytes: Uint8Array): [width: number, height: number] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (view.getUint32(0) === 0x89504e47) return [view.getUint32(16), view.getUint32(20)]
    if (view.getUint16(0) === 0xffd8) return jpegSize(view)
    if (view.getUint32(0) === RIFF && view.getUint32(8) === WEBP) return webpSize(view)
  } catch {
    // It ends before its size is told.
  }
  return null
}

const RIFF = 0x52494646
const WEBP = 0x57454250

/** Segment by segment until the one that begins the picture (SOF0 … SOF15, without the tables among them). */
function jpegSize(view: DataView): [number, number] | null {
  let at = 2
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return [view.getUint16(at + 7), view.getUint16(at + 5)]
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

function webpSize(view: DataView): [number, number] | null {
  const kind = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)))
  const low24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
  if (kind === 'VP8X') return [low24(24) + 1, low24(27) + 1]
  if (kind === 'VP8 ') return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff]
  if (kind !== 'VP8L') return null
  const bits = view.getUint32(21, true)
  return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1]
}
