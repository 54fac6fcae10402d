// What the window has to tell whatever screen is open: shown above everything until it is put away.
import { shallowRef, type ShallowRef } from 'vue'
import type { MessageKey, MessageParameters } from '../../locale/messages.ts'

/** A text with what fills it; looked up when it is shown, so that it follows the language. */
export type NoticeText = readonly [key: MessageKey, parameters?: MessageParameters]

/** Something to tell. An alert stays until it is put away, a notice goes by itself after a while. */
export interface Notice {
  readonly kind: 'alert' | 'notice'
  readonly text: NoticeText
  /** Words of the browser about what happened, for whoever is asked for help. */
  readonly detail?: string
  readonly action?: { readonly label: NoticeText; readonly route?: string; readonly run?: () => void }
}

const shown = shallowRef<readonly Notice[]>([])

/** How long a notice stays, in milliseconds: enough to read two sentences twice. */
const noticeStays = 12_000

/** Notices in the order they came. */
export const notices: Readonly<ShallowRef<readonly Notice[]>> = shown

/** Shows a notice; the same text is not shown twice at once. */
export function notify(notice: Notice): void {
  if (shown.value.some(({ text, detail }) => JSON.stringify([text, detail]) === JSON.stringify([notice.text, notice.detail]))) return
  shown.value = [...shown.value.slice(-2), notice]
  if (notice.kind === 'notice') setTimeout(() => dismiss(notice), noticeStays)
}

/** Puts a notice away. */
export function dismiss(notice: Notice): void {
  shown.value = shown.value.filter((some) => some !== notice)
}
