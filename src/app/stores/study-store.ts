// The open study: one immutable snapshot with its history; everything shown is computed from it. Saving is the matter of
// study-saving.ts, reading of side-view.ts.
import { defineStore } from 'pinia'
import { computed, markRaw, shallowRef } from 'vue'
import type { Analysis } from '../../analysis/analysis.ts'
import type { FlowAnalysis } from '../../analysis/flow/flow-analysis.ts'
import { compare } from '../../comparison/compare.ts'
import type { Comparison } from '../../comparison/comparison.ts'
import type { ExtraMeasure } from '../../model/extra-measure.ts'
import type { ActivityFacts, FactSheet } from '../../model/facts.ts'
import { factsOf } from '../../model/fact-sheet.ts'
import { ofSide, type Finding, type Side } from '../../model/finding.ts'
import type { SimulationSettings } from '../../model/simulation-settings.ts'
import { newStudy, type InstrumentProfile, type Links, type Study, type StudySettings, type StudySide } from '../../model/study.ts'
import { changeFacts, factsAfterEdit, type FactKind, type FactPatch } from './fact-changes.ts'
import { followSide, readOnce, sideOfFile, type SideView } from './side-view.ts'
import { advance, back, begin, everywhere, forth, type History } from './study-history.ts'
import { followSaving, newStudyId, type OpenResult } from './study-saving.ts'
import { summarize } from './study-summary.ts'

export type { SideView } from './side-view.ts'

/** Elements somebody points at, all of one side. */
export interface Selection {
  readonly side: Side
  readonly ids: readonly string[]
}

/** Patches by element id; a key that is `undefined` takes the fact away. */
export type ActivityPatches = Readonly<Record<string, { readonly [Key in keyof ActivityFacts]?: ActivityFacts[Key] | undefined }>>

/** The store of the open study. */
export const useStudyStore = defineStore('study', () => {
  const history = shallowRef<History<Study>>()
  const study = computed(() => history.value?.present)
  const selection = shallowRef<Selection>()

  const followed = { asIs: followSide(study, 'asIs'), toBe: followSide(study, 'toBe') }
  const sides = computed<{ readonly asIs?: SideView; readonly toBe?: SideView }>(() => both(followed.asIs.view.value, followed.toBe.view.value))
  const analyses = computed<{ readonly asIs?: Analysis; readonly toBe?: Analysis }>(() =>
    both(followed.asIs.analysis.value, followed.toBe.analysis.value))
  // Read one by one: who looks at one side leaves the other uncomputed.
  const flows = markRaw<{ readonly [side in Side]: FlowAnalysis | undefined }>({
    get asIs() { return followed.asIs.flow.value },
    get toBe() { return followed.toBe.flow.value },
  })
  const links = computed(() => study.value?.links)
  const settings = computed(() => study.value?.settings)
  const comparison = computed<Comparison | undefined>(() => {
    const asIs = followed.asIs.view.value
    const toBe = followed.toBe.view.value
    return asIs && toBe && links.value && settings.value ? compare(asIs.model, toBe.model, links.value, settings.value) : undefined
  })
  const findings = computed<readonly Finding[]>(() => [
    ...(['asIs', 'toBe'] as const).flatMap((side) => [
      ...followed[side].findings.value,
      ...(followed[side].analysis.value?.findings ?? []).map(ofSide(side)),
    ]),
    ...(comparison.value?.findings ?? []),
  ])
  const partners = computed<readonly string[]>(() => {
    const { side, ids } = selection.value ?? {}
    if (!side || !ids || !comparison.value) return []
    const other = side === 'asIs' ? 'toBe' : 'asIs'
    return [...new Set(comparison.value.matching.pairs.filter((pair) => ids.includes(pair[side])).map((pair) => pair[other]))]
  })

  const canUndo = computed(() => (history.value?.past.length ?? 0) > 0)
  const canRedo = computed(() => (history.value?.future.length ?? 0) > 0)

  function present(): Study {
    if (!study.value) throw new Error('No study is open.')
    return study.value
  }

  function change(next: Study): void {
    if (history.value && next !== history.value.present) history.value = advance(history.value, next)
  }

  function changeSide(side: Side, next: (before: StudySide) => StudySide): void {
    const before = present().sides[side]
    if (!before) throw new Error(`The study has no ${side} model.`)
    const after = next(before)
    if (after !== before) change({ ...present(), sides: { ...present().sides, [side]: after } })
  }

  function state<K extends FactKind>(side: Side, kind: K, patches: Readonly<Record<string, FactPatch<K>>>): void {
    changeSide(side, (before) => {
      const facts = changeFacts(before.facts, kind, patches)
      return facts === before.facts ? before : { ...before, facts }
    })
  }

  const saving = followSaving({
    study,
    summary: () => summarize(analyses.value, findings.value),
    replace(next) {
      selection.value = undefined
      history.value = next && begin(next)
    },
    becomeCopy(id, name) {
      if (history.value) history.value = everywhere(history.value, (snapshot) => ({ ...snapshot, id, name }))
    },
  })

  /** Takes a file as one side, with the facts written in it. Gives what was found; a refusal leaves everything as it was. */
  function importFile(side: Side, fileName: string, bytes: Uint8Array): readonly Finding[] {
    const { side: imported, reading } = sideOfFile(fileName, bytes)
    if (!imported) return reading.refusal ? [reading.refusal, ...reading.findings] : reading.findings
    change({ ...present(), sides: { ...present().sides, [side]: imported } })
    return reading.findings
  }

  /** The diagram editor wrote the model anew. Gives a refusal when that cannot be read; then nothing changes. */
  function editSource(side: Side, bytes: Uint8Array): readonly Finding[] {
    const before = followed[side].view.value
    const fileName = present().sides[side]?.fileName ?? ''
    const { model, refusal } = readOnce(bytes, fileName)
    if (!model) return refusal ? [refusal] : []
    const wasThere = (id: string): boolean =>
      before !== undefined && [before.index.nodes, before.index.lanes, before.index.participants, before.index.sequenceFlows].some((some) => some.has(id))
    changeSide(side, ({ facts }) => ({ fileName, source: bytes, facts: factsAfterEdit(facts, factsOf(model), wasThere) }))
    return []
  }

  /** Opens a new study, with models and links when there are some. It is kept from the start. */
  function create(name: string, models: Study['sides'] = {}, id = newStudyId(), given?: Links): Study {
    return adopt({ ...newStudy(id, name), sides: models, ...(given && { links: given }) })
  }

  function adopt(created: Study): Study {
    saving.adopt(created)
    return created
  }

  return {
    study, sides, analyses, flows, comparison, findings, selection, partners, canUndo, canRedo,
    saveState: saving.state, savedAt: saving.savedAt, saveFailure: saving.failure, changedElsewhere: saving.changedElsewhere,
    list: saving.list, listFailure: saving.listFailure, listIsRead: saving.listIsRead,
    refreshList: saving.refreshList, flush: saving.flush, reload: saving.reload, remove: saving.remove,
    create, importFile, editSource,
    /** Opens a study that came as a file, as one of its own. */
    openCopy: (from: Study): Study => adopt({ ...from, id: newStudyId() }),
    /** Opens a kept study, unless it is open already. */
    open: (id: string): Promise<OpenResult> => saving.open(id),
    select(side: Side, ids: readonly string[]): void { selection.value = { side, ids } },
    clearSelection(): void { selection.value = undefined },
    setActivityFacts(side: Side, patches: ActivityPatches): void { state(side, 'activities', patches) },
    setFlowFacts(side: Side, id: string, patch: FactPatch<'flows'>): void { state(side, 'flows', { [id]: patch }) },
    /** States the probabilities of several branches in one step. */
    setBranches(side: Side, patches: Readonly<Record<string, FactPatch<'flows'>>>): void { state(side, 'flows', patches) },
    setPerformerFacts(side: Side, id: string, patch: FactPatch<'performers'>): void { state(side, 'performers', { [id]: patch }) },
    setProcessFacts(side: Side, id: string, patch: FactPatch<'processes'>): void { state(side, 'processes', { [id]: patch }) },
    /** Takes facts of every kind over those stated, in one step. */
    takeFacts(side: Side, facts: FactSheet): void {
      changeSide(side, (before) => {
        const kinds = ['activities', 'flows', 'performers', 'processes'] as const
        const after = kinds.reduce<FactSheet>((sheet, kind) => changeFacts(sheet, kind, facts[kind]), before.facts)
        return after === before.facts ? before : { ...before, facts: after }
      })
    },
    /** Takes models that were read already, in one step. */
    takeSides(models: Study['sides']): void { change({ ...present(), sides: { ...present().sides, ...models } }) },
    /** Takes a model out of the study. */
    removeSide(side: Side): void {
      const { asIs, toBe } = present().sides
      change({ ...present(), sides: side === 'asIs' ? both(undefined, toBe) : both(asIs, undefined) })
    },
    setLinks(next: Links): void { change({ ...present(), links: next }) },
    /** Measures of the analyst's own; the same again are no step, and none at all leave no key. */
    setExtraMeasures(next: readonly ExtraMeasure[]): void {
      const { extraMeasures: before = [], ...rest } = present()
      if (JSON.stringify(next) !== JSON.stringify(before)) change(next.length === 0 ? rest : { ...rest, extraMeasures: next })
    },
    setSettings(next: StudySettings): void { change({ ...present(), settings: next }) },
    /** How both models are simulated; the same settings again are no step. */
    setSimulation(next: SimulationSettings): void {
      if (JSON.stringify(next) !== JSON.stringify(present().simulation)) change({ ...present(), simulation: next })
    },
    /** An empty agency is none. */
    setAgency(agency: string): void {
      const { agency: before, ...rest } = present()
      if (agency !== (before ?? '')) change(agency === '' ? rest : { ...rest, agency })
    },
    setProfile(profile: InstrumentProfile): void {
      if (profile !== present().assessment.profile) change({ ...present(), assessment: { ...present().assessment, profile } })
    },
    rename(name: string): void { if (name !== present().name) change({ ...present(), name }) },
    undo(): void { if (history.value) history.value = back(history.value) },
    redo(): void { if (history.value) history.value = forth(history.value) },
  }
})

function both<T>(asIs: T | undefined, toBe: T | undefined): { readonly asIs?: T; readonly toBe?: T } {
  return { ...(asIs !== undefined && { asIs }), ...(toBe !== undefined && { toBe }) }
}
