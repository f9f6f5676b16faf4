import { statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bordersWithin, townsWithin } from '../../src/knowledge/borders.ts'
import type { Box } from '../../src/knowledge/places.ts'

const euphrates: Box = [39, 33, 42, 36]

describe('bordersWithin', () => {
  it('gives the land of the countries that a box shows, inside the box', () => {
    const rings = bordersWithin(euphrates)
    expect(new Set(rings.map(ring => ring.iso2))).toEqual(new Set(['SY', 'IQ']))
    for (const { points } of rings)
      for (const [lon, lat] of points) {
        expect(lon).toBeGreaterThanOrEqual(39)
        expect(lon).toBeLessThanOrEqual(42)
        expect(lat).toBeGreaterThanOrEqual(33)
        expect(lat).toBeLessThanOrEqual(36)
      }
  })

  it('gives the whole box where one country fills it, and nothing at sea', () => {
    const rings = bordersWithin([42, 20, 43, 21])
    expect(rings.map(ring => ring.iso2)).toEqual(['SA'])
    expect(rings[0]!.points.length).toBe(4)
    expect(bordersWithin([-40, 30, -39, 31])).toEqual([])
  })

  it('knows each country of the world', () => {
    const codes = new Set(bordersWithin([-180, -90, 180, 90]).map(ring => ring.iso2))
    for (const code of ['SY', 'SD', 'UA', 'ML', 'PS', 'XK', 'SS', 'BR', 'NZ']) expect(codes).toContain(code)
  })

  it('is a small file', () => {
    const file = new URL('../../src/knowledge/tables/places/borders.json', import.meta.url)
    expect(statSync(file).size).toBeLessThan(400_000)
  })
})

describe('townsWithin', () => {
  it('gives the greatest towns first, at most so many', () => {
    const towns = townsWithin([39.5, 33.8, 41.5, 35.8], 4)
    expect(towns.length).toBe(4)
    expect(towns[0]!.latin).toBe('Deir ez-Zor')
    expect(towns.every(town => ['city', 'town', 'village'].includes(town.precision))).toBe(true)
  })

  it('finds villages where a box has no towns, and none at sea', () => {
    expect(townsWithin([40.9, 34.4, 41.0, 34.5], 5).length).toBeGreaterThan(0)
    expect(townsWithin([-40, 30, -39, 31], 5)).toEqual([])
  })
})
