// A chart drawn in the page -> an SVG that needs nothing of the page: in the light theme on white, with its title above.

import { titleLines } from './title-lines.ts'

const margin = 16
const titleSize = 15
const titleLine = 20
const pictureFont = "'IBM Plex Sans', Arial, 'Liberation Sans', sans-serif"
const svgSpace = 'http://www.w3.org/2000/svg'
/** What styles say of a drawing; everything else is said by its attributes. */
const styled = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'stroke-linejoin', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline', 'opacity'] as const

/** The chart as a text of its own. The element stays as it is. */
export function standaloneSvg(drawn: SVGSVGElement, title: string): string {
  const [width, height] = [Number(drawn.getAttribute('width')), Number(drawn.getAttribute('height'))]
  const stage = document.createElement('div')
  stage.dataset['theme'] = 'light'
  stage.className = 'sr'
  const copy = drawn.cloneNode(true) as SVGSVGElement
  stage.append(copy)
  document.body.append(stage)
  try {
    takePatterns(copy)
    for (const element of copy.querySelectorAll<SVGElement>('*')) takeStyle(element)
    const lines = titleLines(title, titleSize, width)
    const head = titleSize * 2 + (lines.length - 1) * titleLine
    const whole = document.createElementNS(svgSpace, 'svg')
    for (const [name, value] of Object.entries({ width: width + 2 * margin, height: height + head + 2 * margin, role: 'img', 'font-family': pictureFont })) whole.setAttribute(name, String(value))
    whole.setAttribute('viewBox', `0 0 ${width + 2 * margin} ${height + head + 2 * margin}`)
    const add = (name: string, attributes: Readonly<Record<string, string | number>>, text?: string): void => {
      const element = document.createElementNS(svgSpace, name)
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
      if (text !== undefined) element.textContent = text
      whole.append(element)
    }
    add('title', {}, title)
    add('rect', { width: '100%', height: '100%', fill: '#FFFFFF' })
    for (const [at, line] of lines.entries()) add('text', { x: margin, y: margin + titleSize + at * titleLine, 'font-size': titleSize, 'font-weight': 600, fill: '#1A1B19' }, line)
    for (const name of ['class', 'style', 'role', 'aria-label', 'aria-hidden']) copy.removeAttribute(name)
    copy.setAttribute('x', String(margin))
    copy.setAttribute('y', String(margin + head))
    whole.append(copy)
    return new XMLSerializer().serializeToString(whole)
  } finally {
    stage.remove()
  }
}

/** Brings the page's patterns a chart is filled with into the chart. */
function takePatterns(copy: SVGSVGElement): void {
  const ids = new Set([...copy.querySelectorAll('*')].flatMap((element) => patternOf(getComputedStyle(element).fill) ?? []))
  const definitions = document.createElementNS(svgSpace, 'defs')
  for (const id of ids) {
    const pattern = document.getElementById(id)?.cloneNode(true)
    if (pattern) definitions.append(pattern)
  }
  copy.prepend(definitions)
}

function patternOf(fill: string): string | undefined {
  return /url\("?[^#"]*#([^")]+)"?\)/.exec(fill)?.[1]
}

function takeStyle(element: SVGElement): void {
  const style = getComputedStyle(element)
  for (const name of styled) {
    const value = style.getPropertyValue(name)
    const pattern = patternOf(value)
    if (value !== '') element.setAttribute(name, pattern === undefined ? value : `url(#${pattern})`)
  }
  for (const name of [...element.getAttributeNames()]) if (name === 'class' || name === 'style' || name.startsWith('data-') || name === 'tabindex') element.removeAttribute(name)
}
