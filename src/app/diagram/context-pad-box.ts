// Gives menus the box of the open context pad to stand under. The editor asks by a call its own library complains about on
// the console at every use.
import type Canvas from 'diagram-js/lib/core/Canvas'
import type ContextPad from 'diagram-js/lib/features/context-pad/ContextPad'

/** Answers the call from what is on the screen. */
class ContextPadBox {
  static readonly $inject = ['contextPad', 'canvas']

  constructor(contextPad: ContextPad, canvas: Canvas) {
    contextPad.getPad = () => {
      const container = canvas.getContainer()
      return { html: container.querySelector<HTMLElement>('.djs-context-pad') ?? container }
    }
  }
}

/** The module to add to an editor. */
export const contextPadBox = { __init__: ['contextPadBox'], contextPadBox: ['type', ContextPadBox] as ['type', typeof ContextPadBox] }
