// Small drawings inside shapes: what kind of task, event or gateway it is. Each is drawn around 0,0 in a square from -1 to 1 and
// scaled to its place; lines keep their width.
import type { ActivityType, EventDefinition, GatewayType } from '../../model/process-model.ts'
import { ink } from './ink.ts'
import { element, short, type Attributes } from './svg-element.ts'

/** Part of an icon: path data, and whether it is an area or a line. */
interface Part {
  readonly d: string
  /** `area` is filled with ink, `hollow` with paper, `line` not at all. */
  readonly as: 'line' | 'area' | 'hollow'
}

const envelope = 'M-1-.68H1V.68H-1Z'
const flap = 'M-1-.68 0 .1 1-.68'
const gear = `M${Array.from({ length: 32 }, (_, at) => {
  // Eight teeth of four points each.
  const [angle, radius] = [((at - 1.5) * Math.PI) / 16, at % 4 === 1 || at % 4 === 2 ? 1 : 0.74]
  return `${(radius * Math.sin(angle)).toFixed(3)} ${(-radius * Math.cos(angle)).toFixed(3)}`
}).join('L')}Z`

const taskIcons: Partial<Record<ActivityType, readonly Part[]>> = {
  userTask: [
    { d: 'M0-1A.45.45 0 1 1 0-.1 .45.45 0 1 1 0-1Z', as: 'hollow' },
    { d: 'M-.9 1V.75C-.9.2-.5 0 0 0S.9.2.9.75V1Z', as: 'hollow' },
  ],
  manualTask: [{ d: 'M-.95-.35C-.6-.8-.4-.85.1-.85H.9V-.55H.35H1V-.2H.35H1V.15H.35H.9V.5H.2C-.4.6-.7.5-.95.2Z', as: 'hollow' }],
  serviceTask: [{ d: gear, as: 'hollow' }, { d: 'M0-.36A.36.36 0 1 1 0 .36 .36.36 0 1 1 0-.36Z', as: 'hollow' }],
  scriptTask: [
    { d: 'M-.55-.95H.85C.3-.5.3-.3.6 0S.8.6.35.95H-.95C-.5.6-.5.3-.75 0S-1-.6-.55-.95Z', as: 'hollow' },
    { d: 'M-.45-.5H.2M-.5 0H.3M-.3.5H.3', as: 'line' },
  ],
  businessRuleTask: [
    { d: 'M-1-.75H1V.75H-1Z', as: 'hollow' }, { d: 'M-1-.75H1V-.3H-1Z', as: 'area' }, { d: 'M-1 .22H1M-.4-.3V.75', as: 'line' },
  ],
  sendTask: [{ d: envelope, as: 'area' }, { d: flap, as: 'hollow' }],
  receiveTask: [{ d: envelope, as: 'hollow' }, { d: flap, as: 'line' }],
}

/** The icon of a task kind; '' for those without. */
export function taskIcon(type: ActivityType, x: number, y: number, size: number): string {
  return icon(taskIcons[type] ?? [], x, y, size)
}

const pentagon = 'M0-1 .95-.31 .59.81H-.59L-.95-.31Z'

const eventIcons: Record<EventDefinition, readonly Part[]> = {
  none: [],
  message: [{ d: envelope, as: 'hollow' }, { d: flap, as: 'line' }],
  timer: [{ d: 'M0-1A1 1 0 1 1 0 1 1 1 0 1 1 0-1Z', as: 'hollow' }, { d: 'M0-.6V.05L.45.3', as: 'line' }],
  error: [{ d: 'M-.95.9-.4-.75 .25.1.9-.95 .4.8-.25-.1Z', as: 'hollow' }],
  escalation: [{ d: 'M0-1 .75.95 0 .3-.75.95Z', as: 'hollow' }],
  cancel: [{ d: 'M-.65-.95 0-.3 .65-.95 .95-.65 .3 0 .95.65 .65.95 0 .3-.65.95-.95.65-.3 0-.95-.65Z', as: 'hollow' }],
  compensation: [{ d: 'M-.05-.7V.7L-1 0ZM.95-.7V.7L0 0Z', as: 'hollow' }],
  conditional: [{ d: 'M-.7-.9H.7V.9H-.7Z', as: 'hollow' }, { d: 'M-.45-.5H.45M-.45-.17H.45M-.45.17H.45M-.45.5H.45', as: 'line' }],
  link: [{ d: 'M-1-.35H.2V-.8L1 0 .2.8V.35H-1Z', as: 'hollow' }],
  signal: [{ d: 'M0-.95 1 .75H-1Z', as: 'hollow' }],
  terminate: [{ d: 'M0-1A1 1 0 1 1 0 1 1 1 0 1 1 0-1Z', as: 'area' }],
  multiple: [{ d: pentagon, as: 'hollow' }],
}

/** The icon of an event; filled for one that throws. The envelope of a thrown message keeps a light flap. */
export function eventIcon(definition: EventDefinition, throws: boolean, x: number, y: number, size: number): string {
  const parts = eventIcons[definition]
  if (!throws) return icon(parts, x, y, size)
  if (definition === 'message') return icon(taskIcons.sendTask ?? [], x, y, size)
  return icon(parts.map(({ d, as }): Part => ({ d, as: as === 'hollow' ? 'area' : as })), x, y, size)
}

const thick = 3
const gatewayIcons: Record<GatewayType, { readonly parts: readonly Part[]; readonly width: number; readonly scale: number }> = {
  exclusiveGateway: { parts: [{ d: 'M-.75-.9 .75.9M.75-.9-.75.9', as: 'line' }], width: thick, scale: 0.36 },
  parallelGateway: { parts: [{ d: 'M0-1V1M-1 0H1', as: 'line' }], width: thick, scale: 0.42 },
  inclusiveGateway: { parts: [{ d: 'M0-1A1 1 0 1 1 0 1 1 1 0 1 1 0-1Z', as: 'line' }], width: 2.5, scale: 0.42 },
  complexGateway: { parts: [{ d: 'M0-1V1M-1 0H1M-.7-.7 .7.7M.7-.7-.7.7', as: 'line' }], width: 2.5, scale: 0.42 },
  eventBasedGateway: {
    parts: [
      { d: 'M0-1A1 1 0 1 1 0 1 1 1 0 1 1 0-1Z', as: 'line' }, { d: 'M0-.8A.8.8 0 1 1 0 .8 .8.8 0 1 1 0-.8Z', as: 'line' },
      { d: 'M0-.5 .475-.155 .295.405H-.295L-.475-.155Z', as: 'line' },
    ], width: 1, scale: 0.56,
  },
}

/** The mark of a gateway of the given half height. */
export function gatewayIcon(type: GatewayType, x: number, y: number, half: number): string {
  const { parts, width, scale } = gatewayIcons[type]
  return icon(parts, x, y, half * scale * 2, { 'stroke-width': width })
}

/** Marks at the lower edge of an activity. */
export type ActivityMark = 'loop' | 'parallel' | 'sequential' | 'closed' | 'adHoc' | 'compensation'

const activityMarks: Record<ActivityMark, readonly Part[]> = {
  loop: [{ d: 'M-.35.9A.9.9 0 1 1 .4.85M.4.85V.3M.4.85H.95', as: 'line' }],
  parallel: [{ d: 'M-.6-.9V.9M0-.9V.9M.6-.9V.9', as: 'line' }],
  sequential: [{ d: 'M-.9-.6H.9M-.9 0H.9M-.9.6H.9', as: 'line' }],
  closed: [{ d: 'M-1-1H1V1H-1Z', as: 'line' }, { d: 'M0-.55V.55M-.55 0H.55', as: 'line' }],
  adHoc: [{ d: 'M-1 .3C-.7-.6-.3-.4 0 0S.7.5 1-.3', as: 'line' }],
  compensation: [{ d: 'M-.05-.7V.7L-1 0ZM.95-.7V.7L0 0Z', as: 'line' }],
}

/** A mark of an activity. */
export function activityMark(mark: ActivityMark, x: number, y: number, size: number): string {
  return icon(activityMarks[mark], x, y, size, { 'stroke-width': 1.4 })
}

function icon(parts: readonly Part[], x: number, y: number, size: number, attributes: Attributes = {}): string {
  if (parts.length === 0) return ''
  const scale = size / 2
  const drawn = parts.map(({ d, as }) => element('path', {
    d: scaled(d, scale), fill: as === 'line' ? 'none' : as === 'area' ? ink.line : ink.paper,
    ...(as === 'hollow' && attributes['stroke-width'] === undefined && { stroke: ink.line }),
  }))
  return element('g', {
    transform: `translate(${short(x)} ${short(y)})`, stroke: ink.line, 'stroke-width': 1, 'stroke-linejoin': 'round', 'stroke-linecap': 'round', ...attributes,
  }, drawn.join(''))
}

// Scaling the numbers instead of the drawing keeps lines as thin as they are; the flags of arcs are no lengths.
function scaled(d: string, scale: number): string {
  return d.replace(/([a-z])([^a-z]*)/gi, (_, command: string, rest: string) => {
    const numbers = rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []
    const isFlag = (at: number): boolean => command.toLowerCase() === 'a' && at % 7 >= 2 && at % 7 <= 4
    return command + numbers.map((number, at) => (isFlag(at) ? number : short(Number(number) * scale))).join(' ')
  })
}
