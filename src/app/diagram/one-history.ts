// Takes undo and redo away from the editor: the study has one history, and its keys work everywhere on the page.
import type EventBus from 'diagram-js/lib/core/EventBus'
import type EditorActions from 'diagram-js/lib/features/editor-actions/EditorActions'

// Key bindings are made at a lower priority, for the actions that are registered by then.
const beforeKeyBindings = 1500

/** Unregisters the editor's own history; the key then reaches the page. */
class OneHistory {
  static readonly $inject = ['eventBus']

  constructor(eventBus: EventBus) {
    eventBus.on('editorActions.init', beforeKeyBindings, ({ editorActions }: { editorActions: EditorActions }) => {
      for (const action of ['undo', 'redo']) if (editorActions.isRegistered(action)) editorActions.unregister(action)
    })
  }
}

/** The module to add to an editor. */
export const oneHistory = { __init__: ['oneHistory'], oneHistory: ['type', OneHistory] as ['type', typeof OneHistory] }
