import { describe, expect, it } from 'vitest'
import { readAddress, viewOf, viewText } from '../../src/address.ts'

describe('the address', () => {
  it('names an overlay, and ignores one that there is not', () => {
    expect(readAddress('?overlay=heat').overlay).toBe('heat')
    expect(readAddress('?overlay=hot').overlay).toBe(null)
    expect(readAddress('').overlay).toBe(null)
  })

  it('holds a view to the centimetre', () => {
    const view = [-3.1424, 2.4, 6.005, 3, 0.9, -0.6] as const
    expect(viewText(view)).toBe('-3.14,2.4,6.01,3,0.9,-0.6')
    expect(viewOf(viewText(view))).toEqual([-3.14, 2.4, 6.01, 3, 0.9, -0.6])
    expect(readAddress(`?view=${viewText(view)}`).view).toEqual([-3.14, 2.4, 6.01, 3, 0.9, -0.6])
  })

  it('takes nothing that is no view', () => {
    for (const text of [
      null,
      '',
      '1,2,3',
      '1,2,3,4,5,x',
      '1,2,3,4,5,',
      '1,2,3,1,2,3',
      '1e9,2,3,4,5,6',
      'NaN,1,1,1,1,1',
    ])
      expect(viewOf(text), String(text)).toBe(null)
  })

  it('does not take overlay or view for a control', () => {
    expect(readAddress('?overlay=heat&view=1,2,3,4,5,6&automation=60&demand=data').controls).toEqual({
      automation: 60,
      demand: null,
    })
  })
})
