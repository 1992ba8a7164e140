import { describe, expect, it } from 'vitest'
import { FramePace } from '../../src/view/tiers.ts'

const run = (pace: FramePace, frames: number, ms: number) => {
  for (let i = 0; i < frames; i++) pace.take(ms)
  return pace
}

describe('tier and resolution', () => {
  it('a fast machine keeps all it has', () => {
    const pace = run(new FramePace(), 2000, 16.7)
    expect([pace.tier, pace.resolution]).toEqual(['high', 1])
  })

  it('the first frames, which build everything, are not held against it', () => {
    const pace = run(new FramePace(), 5, 900)
    run(pace, 500, 14)
    expect([pace.tier, pace.resolution]).toEqual(['high', 1])
  })

  it('a machine that is a little slow draws fewer pixels and keeps its tier', () => {
    const pace = run(new FramePace(), 500, 33)
    expect(pace.tier).toBe('high')
    expect(pace.resolution).toBe(0.5)
    run(pace, 500, 12)
    expect(pace.resolution).toBe(1)
  })

  it('a machine that cannot goes down tier by tier', () => {
    const pace = new FramePace()
    const seen = new Set<string>()
    for (let i = 0; i < 200; i++) {
      pace.take(300)
      seen.add(pace.tier)
    }
    expect([...seen]).toEqual(['high', 'medium', 'low'])
  })

  it('one slow frame in ten changes no tier', () => {
    const pace = new FramePace()
    for (let i = 0; i < 2000; i++) pace.take(i % 10 === 0 ? 200 : 14)
    expect(pace.tier).toBe('high')
  })

  it('a still picture has all its pixels', () => {
    const pace = run(new FramePace(), 200, 40)
    expect(pace.resolution).toBe(0.5)
    expect(pace.rest()).toBe(true)
    expect(pace.resolution).toBe(1)
    expect(pace.rest()).toBe(false)
  })
})
