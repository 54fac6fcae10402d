// Icons of the editor's menus without style attributes, which the page's content policy forbids; the same drawing as plain SVG
// attributes.
import type ContextPad from 'diagram-js/lib/features/context-pad/ContextPad'
import type PopupMenu from 'diagram-js/lib/features/popup-menu/PopupMenu'

// After the editor's own entries are there.
const after = 200
// The menu that holds the entries for aligning and for distributing.
const menu = 'align-elements'

interface Entry {
  html?: string
  imageHtml?: string
}
type Entries<E extends Entry> = Record<string, E>

/** Rewrites the icons of every entry. */
class PlainIcons {
  static readonly $inject = ['contextPad', 'popupMenu']

  constructor(contextPad: ContextPad, popupMenu: PopupMenu) {
    contextPad.registerProvider(after, {
      getContextPadEntries: () => plain,
      getMultiElementContextPadEntries: () => plain,
    })
    popupMenu.registerProvider(menu, after, { getPopupMenuEntries: () => plain })
  }
}

/** The module to add to an editor. */
export const plainIcons = { __init__: ['plainIcons'], plainIcons: ['type', PlainIcons] as ['type', typeof PlainIcons] }

function plain<E extends Entry>(entries: Entries<E>): Entries<E> {
  return Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, {
    ...entry,
    ...(entry.html !== undefined && { html: withoutStyles(entry.html) }),
    ...(entry.imageHtml !== undefined && { imageHtml: withoutStyles(entry.imageHtml) }),
  }]))
}

/** SVG whose style attributes are the presentation attributes of the same names. */
export function withoutStyles(svg: string): string {
  return svg.replace(/\sstyle="([^"]*)"/g, (_whole, styles: string) =>
    styles.split(';').flatMap((style) => {
      const [name, value] = style.split(':').map((part) => part.trim())
      return name && value ? [` ${name}="${value}"`] : []
    }).join(''))
}
