import icons from 'bpmn-js/lib/features/align-elements/AlignElementsIcons'
import distributing from 'bpmn-js/lib/features/distribute-elements/DistributeElementsIcons'
import { describe, expect, it } from 'vitest'
import { withoutStyles } from '../../../src/app/diagram/plain-icons.ts'

describe('icons without style attributes', () => {
  it('styles become attributes of the same names', () => {
    expect(withoutStyles('<rect x="1" style="fill:none; stroke:currentColor;stroke-width:100;"></rect>'))
      .toBe('<rect x="1" fill="none" stroke="currentColor" stroke-width="100"></rect>')
    expect(withoutStyles('<path d="M0 0" />')).toBe('<path d="M0 0" />')
  })

  it('none is left in the icons the installed editor has', () => {
    const all: readonly string[] = [...Object.values(icons), ...Object.values(distributing)]
    expect(all.filter((icon) => icon.includes('style=')).length).toBeGreaterThan(0)
    expect(all.map(withoutStyles).filter((icon) => icon.includes('style='))).toEqual([])
  })
})
