import {
  BackSide,
  BoxGeometry,
  Color,
  Mesh,
  MeshBasicMaterial,
  PMREMGenerator,
  Scene,
  type Texture,
  type WebGLRenderer,
} from 'three'

/** The hall as the machines mirror it: a room of plain boxes with lamp strips, an end window and a warm gallery strip, made into an
 * environment map. No picture is loaded. */
export function createLightRoom(renderer: WebGLRenderer): Texture {
  const room = new Scene()
  const box = new BoxGeometry(1, 1, 1)
  const add = (
    colour: string | number,
    gain: number,
    size: [number, number, number],
    at: [number, number, number],
    inside = false,
  ) => {
    const material = new MeshBasicMaterial({
      color: new Color(colour).multiplyScalar(gain),
      ...(inside && { side: BackSide }),
    })
    const mesh = new Mesh(box, material)
    mesh.scale.set(...size)
    mesh.position.set(...at)
    room.add(mesh)
  }
  const grey = (value: number) => new Color(value, value, value).getHex()
  add(grey(0.48), 1, [60, 12, 40], [0, 6, 0], true)
  add(grey(0.42), 1, [60, 0.2, 40], [0, 0.1, 0])
  add(grey(0.5), 1, [60, 0.2, 40], [0, 11.9, 0])
  for (let i = 0; i < 6; i++) add('#ffffff', 11, [48, 0.15, 0.9], [0, 11.6, -16 + i * 6.4])
  add('#dcebff', 4.5, [0.2, 5, 26], [29.6, 6, 0])
  add('#fff0dc', 3, [46, 2.2, 0.2], [0, 5, -19.7])
  for (let i = 0; i < 8; i++) add(grey(0.12), 1, [0.5, 10, 0.5], [-24 + i * 7, 5, 19])
  add(grey(0.1), 1, [60, 0.9, 0.3], [0, 0.5, 19.6])
  const generator = new PMREMGenerator(renderer)
  const { texture } = generator.fromScene(room, 0.015)
  generator.dispose()
  room.traverse((object) => {
    if (object instanceof Mesh) (object.material as MeshBasicMaterial).dispose()
  })
  box.dispose()
  return texture
}
