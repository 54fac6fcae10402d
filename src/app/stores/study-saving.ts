// Keeps the open study in the browser: soon after each change, never over what another window wrote. Of two windows that
// changed the same study the later one goes on with a copy, so that both keep their work.
import { computed, ref, shallowRef, watch, type ComputedRef, type Ref } from 'vue'
import type { Finding } from '../../model/finding.ts'
import type { Study } from '../../model/study.ts'
import { useLanguage } from '../language.ts'
import { studyFiles, studyFromFiles } from '../storage/study-files.ts'
import { failureOf, StudyShelf, type ShelfEntry, type ShelfFailure } from '../storage/study-shelf.ts'
import { notify } from './notices.ts'
import type { StudySummary } from './study-summary.ts'

/** Whether the study in memory is the one that is kept. */
export type SaveState = 'saved' | 'saving' | 'failed'

/** Milliseconds of quiet before a change is kept. */
export const quietBeforeSave = 400

/** What opening a kept study led to; the finding says why its file could not be read. */
export type OpenResult = { readonly opened: true } | { readonly opened: false; readonly finding?: Finding; readonly failure?: ShelfFailure }

/** What saving needs of the study and may do to it. */
export interface Saved {
  readonly study: ComputedRef<Study | undefined>
  summary(): StudySummary
  /** Puts another study in place, with a new history. */
  replace(study: Study | undefined): void
  /** Goes on as another study with the same content and history. */
  becomeCopy(id: string, name: string): void
}

/** One message between windows. */
type WindowMessage = { readonly id: string; readonly revision?: number }

/** Follows the study and keeps it. */
export function followSaving({ study, summary, replace, becomeCopy }: Saved) {
  const shelf = new StudyShelf()
  const windows = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('ringkas')
  const kept = shallowRef<Study>()
  const savedAt: Ref<Date | undefined> = shallowRef()
  const failure = ref<ShelfFailure>()
  const changedElsewhere = ref(false)
  const list = shallowRef<readonly ShelfEntry[]>([])
  const listIsRead = ref(false)
  const listFailure = ref<ShelfFailure>()
  /** What of one opening of a study has been kept; saves that still run when the next is opened keep to their own. */
  let opening = { revision: 0, kept: undefined as Study | undefined }
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> = Promise.resolve()

  const isKept = computed(() => study.value === kept.value)
  const state = computed<SaveState>(() => (isKept.value ? 'saved' : failure.value ? 'failed' : 'saving'))

  watch(study, (now) => {
    if (timer !== undefined) clearTimeout(timer)
    timer = undefined
    if (now !== undefined && !isKept.value) timer = setTimeout(() => void flush(), quietBeforeSave)
  }, { flush: 'sync' })

  /** Keeps what is not kept yet. Never rejects: `state` and `failure` tell. */
  function flush(): Promise<void> {
    if (timer !== undefined) clearTimeout(timer)
    timer = undefined
    const now = study.value
    if (!now || now === kept.value) return running
    const figures = summary()
    const mine = opening
    running = running.then(() => save(now, figures, mine))
    return running
  }

  async function save(now: Study, figures: StudySummary, mine: typeof opening): Promise<void> {
    if (mine.kept === now) return
    const at = new Date()
    try {
      const agency = now.agency === undefined ? {} : { agency: now.agency }
      mine.revision = await shelf.write({ id: now.id, name: now.name, ...agency, savedAt: at.getTime(), summary: figures }, { id: now.id, files: studyFiles(now) }, mine.revision)
      mine.kept = now
      windows?.postMessage({ id: now.id, revision: mine.revision } satisfies WindowMessage)
      if (mine === opening) {
        kept.value = now
        savedAt.value = at
        failure.value = undefined
      }
      await refreshList()
    } catch (error) {
      const why = failureOf(error)
      if (why === 'conflict') await keepBoth(now, figures, mine)
      else if (mine === opening) failure.value = why
    }
  }

  async function keepBoth(now: Study, figures: StudySummary, mine: typeof opening): Promise<void> {
    const copy = { id: newStudyId(), name: useLanguage().t('frame.copyName', { name: now.name }) }
    mine.revision = 0
    if (mine === opening) {
      changedElsewhere.value = false
      becomeCopy(copy.id, copy.name)
    }
    notify({ kind: 'alert', text: ['frame.conflict', { name: now.name }], action: { label: ['frame.conflict.open'], route: `/study/${now.id}/model` } })
    await save(mine === opening && study.value ? study.value : { ...now, ...copy }, figures, mine)
  }

  function take(opened: Study, at: Date, seen: number): void {
    opening = { revision: seen, kept: opened }
    kept.value = opened
    savedAt.value = at
    failure.value = undefined
    changedElsewhere.value = false
    replace(opened)
  }

  async function openKept(id: string): Promise<OpenResult> {
    try {
      const found = await shelf.read(id)
      if (!found) return { opened: false }
      const { study: opened, finding } = studyFromFiles(found.content.files)
      if (finding) return { opened: false, finding }
      // A study that came from elsewhere goes by the id it is kept under.
      take({ ...opened, id }, new Date(found.entry.savedAt), found.entry.revision)
      return { opened: true }
    } catch (error) {
      return { opened: false, failure: failureOf(error) }
    }
  }

  async function refreshList(): Promise<void> {
    try {
      list.value = await shelf.list()
      listFailure.value = undefined
    } catch (error) {
      listFailure.value = failureOf(error)
    }
    listIsRead.value = true
  }

  windows?.addEventListener('message', ({ data }: MessageEvent<WindowMessage>) => {
    if (data.id === study.value?.id && data.revision !== undefined && data.revision > opening.revision) changedElsewhere.value = true
    void refreshList()
  })

  return {
    state, savedAt, failure, changedElsewhere, list, listIsRead, listFailure, refreshList, flush,
    /** Opens a kept study after keeping the one that is open. */
    async open(id: string): Promise<OpenResult> {
      if (study.value?.id === id) return { opened: true }
      await flush()
      return openKept(id)
    },
    /** Opens the kept state of the open study; what was not kept is dropped. */
    async reload(): Promise<OpenResult> {
      return study.value ? openKept(study.value.id) : { opened: false }
    },
    /** Opens a study that is not kept yet, and keeps it. */
    adopt(created: Study): void {
      // The one before goes on its way to the database with its own snapshot.
      void flush()
      opening = { revision: 0, kept: undefined }
      kept.value = undefined
      savedAt.value = undefined
      failure.value = undefined
      changedElsewhere.value = false
      replace(created)
      void flush()
    },
    /** Takes a study away for good; the open one is closed. */
    async remove(id: string): Promise<boolean> {
      try {
        if (study.value?.id === id) {
          kept.value = undefined
          replace(undefined)
        }
        await running
        await shelf.remove(id)
        windows?.postMessage({ id } satisfies WindowMessage)
        await refreshList()
        return true
      } catch (error) {
        listFailure.value = failureOf(error)
        return false
      }
    },
  }
}

/** Twelve letters and digits: short in an address, and more than anybody's studies will use up. */
export function newStudyId(): string {
  const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz'
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => alphabet[byte % alphabet.length]).join('')
}
