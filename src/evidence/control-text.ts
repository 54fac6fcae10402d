// Controls that are gone in words, the same on the screen, on paper and in the command. A suggestion always says that it is one.
import { controlKinds, type LostControl } from '../comparison/lost-controls.ts'
import { message } from '../locale/messages.ts'
import type { Side } from '../model/finding.ts'
import { activityText } from './ledger-text.ts'
import type { Report } from './report.ts'

/** What a lost control is described from. */
export type ControlContext = Pick<Report, 'comparison' | 'language'>

/** The words of one control; blank where there is nothing to say. */
export interface ControlText {
  /** Number and name of the as-is activity. */
  readonly control: string
  readonly kind: string
  readonly outcome: string
  readonly risk: string
  readonly safeguard: string
  readonly legalBasis: string
}

/** The columns of a table of controls, in print order. */
export const controlColumns = ['control', 'kind', 'outcome', 'risk', 'safeguard', 'legalBasis'] as const

/** The words of every lost control, in as-is reading order. */
export function controlTexts(context: ControlContext): readonly ControlText[] {
  const { comparison, language } = context
  const suggestion = (text: string | undefined): string => (text === undefined ? message(language, 'controls.missing') : message(language, 'controls.suggested', { text }))
  return comparison.lostControls.map((control) => ({
    control: textOf(context, 'asIs', control.id),
    kind: control.kinds.length === 0 ? message(language, 'controls.kind.stated') : control.kinds.map((kind) => message(language, `controls.kind.${kind}`)).join(', '),
    outcome: message(language, `vocabulary.outcome.${control.outcome}`),
    risk: control.risk ?? suggestion(suggestedRisk(context, control)),
    safeguard: control.safeguard ?? suggestion(suggestedSafeguard(context, control)),
    legalBasis: control.legalBasis ?? '',
  }))
}

/** [CN3] What a control of its kinds usually keeps from happening; nothing for one that only a stated risk makes a control. */
export function suggestedRisk({ language }: ControlContext, { kinds }: LostControl): string | undefined {
  return kinds.length === 0 ? undefined : controlKinds.filter((kind) => kinds.includes(kind)).map((kind) => message(language, `controls.risk.${kind}`)).join('; ')
}

/** [CN4] What may cover it now and why that is thought; nothing where nothing was found. */
export function suggestedSafeguard(context: ControlContext, { suggestedSafeguard: suggested }: LostControl): string | undefined {
  return suggested && message(context.language, `controls.safeguard.${suggested.reason}`, { activity: textOf(context, 'toBe', suggested.id) })
}

/** How many controls are gone and how many of them are explained, in one sentence; nothing where none is gone. */
export function controlsSentence({ language, comparison: { lostControls } }: ControlContext): readonly string[] {
  const count = lostControls.length
  if (count === 0) return []
  const open = lostControls.filter(({ risk, safeguard }) => risk === undefined || safeguard === undefined).length
  const stated = message(language, open === 0 ? 'controls.summary.allStated' : open === count ? 'controls.summary.noneStated' : 'controls.summary.someStated', { count: open })
  return [message(language, count === 1 ? 'controls.summary.one' : 'controls.summary', { count, stated })]
}

function textOf({ comparison, language }: ControlContext, side: Side, id: string): string {
  return activityText(language, comparison[side].activities.find((some) => some.id === id), id)
}
