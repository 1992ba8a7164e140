import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { loadScene } from '../../src/model/load-scene.ts'
import { Player } from '../../src/player/player.ts'
import { Session } from '../../src/player/session.ts'

const { scene } = loadScene(readFileSync('scenes/hangzhou.json', 'utf8'))
/** A clock that stands still: simulating costs nothing. */
const playing = (speed: number) => {
  const player = new Player(new Session(scene!, scene!.scenarios[0]!, {}, 1), () => 0)
  player.playing = true
  player.speed = speed
  return player
}
const frames = (player: Player, count: number, deltaS: number) => {
  for (let i = 0; i < count; i++) player.advance(deltaS)
}

it('reaches the wished speed while frames come in time', () => {
  const player = playing(60)
  frames(player, 120, 1 / 60)
  expect(player.now).toBeCloseTo(120, 6)
  expect(player.reached).toBeCloseTo(1, 6)
  // Ten frames a second are slow to look at, but play all of it.
  frames(player, 20, 0.1)
  expect(player.reached).toBeCloseTo(1, 6)
})

it('says that it falls behind where frames take too long', () => {
  const player = playing(10)
  frames(player, 12, 0.5)
  expect(player.now).toBeCloseTo(12, 6)
  expect(player.reached).toBeLessThan(0.25)
  expect(player.reached).toBeGreaterThan(0.19)
  frames(player, 120, 1 / 60)
  expect(player.reached).toBeGreaterThan(0.95)
})

it('takes a pause for no slow frame', () => {
  const player = playing(10)
  frames(player, 10, 1 / 60)
  player.advance(30) // a hidden tab
  expect(player.reached).toBeCloseTo(1, 6)
  player.playing = false
  player.advance(1 / 60)
  player.playing = true
  player.advance(1.2) // it rested
  expect(player.reached).toBeCloseTo(1, 6)
})
