// The open study: one immutable snapshot with its history; everything shown is computed from it. Saving is the matter of
// study-saving.ts, reading of side-view.ts.
import { defineStore } from 'pinia'
import { computed, markRaw, shallowRef } from 'vue'
import type { FlowAnalysis } from '../../analysis/flow/flow-analysis.ts'
import { compareVariants, type VariantComparison } from '../../comparison/compare-variants.ts'
import { rememberEnds } from '../../comparison/follow-links.ts'
import type { ExtraMeasure } from '../../model/extra-measure.ts'
import type { ActivityFacts, FactSheet } from '../../model/facts.ts'
import { factsOf } from '../../model/fact-sheet.ts'
import { otherSide, type Finding, type Side } from '../../model/finding.ts'
import type { SimulationSettings } from '../../model/simulation-settings.ts'
import { newStudy, type InstrumentProfile, type Links, type Study, type StudySettings, type StudySide } from '../../model/study.ts'
import type { StatedVariant } from '../../tables/gathered-facts.ts'
import { changeFacts, factsAfterEdit, withStatedFacts, type FactKind, type FactPatch } from './fact-changes.ts'
import { notify } from './notices.ts'
import { readOnce, sideOfFile } from './side-view.ts'
import { both, followFigures } from './study-figures.ts'
import { advance, back, begin, everywhere, forth, type History } from './study-history.ts'
import { followSaving, newStudyId, type OpenResult } from './study-saving.ts'
import { summarize } from './study-summary.ts'
import { followVariants, lostElements, withStatedVariants, withVariantsFollowing } from './study-variants.ts'

export type { SideView } from './side-view.ts'

/** Elements somebody points at, all of one side. */
export interface Selection {
  readonly side: Side
  readonly ids: readonly string[]
}

/** Patches by element id; a key that is `undefined` takes the fact away. */
export type ActivityPatches = Readonly<Record<string, { readonly [Key in keyof ActivityFacts]?: ActivityFacts[Key] | undefined }>>

/** Facts that are said of the reform as a whole and not of one kind of case: how it was re-engineered, and what covers a control that went. */
const ofReform: ReadonlySet<string> = new Set<keyof ActivityFacts>(['approach', 'esia', 'risk', 'safeguard'])

/** The store of the open study. */
export const useStudyStore = defineStore('study', () => {
  const history = shallowRef<History<Study>>()
  const study = computed(() => history.value?.present)
  const selection = shallowRef<Selection>()

  const own = followFigures(study)
  const ofVariants = followVariants({ study, change })
  // Facts have no part in matching: every kind of case has the same pairs.
  const inVariant = followFigures(ofVariants.shown, () => own.comparison.value?.matching)
  const shown = computed(() => (ofVariants.variant.value ? inVariant : own))
  const sides = computed(() => shown.value.sides.value)
  const analyses = computed(() => shown.value.analyses.value)
  const flows = markRaw<{ readonly [side in Side]: FlowAnalysis | undefined }>({
    get asIs() { return shown.value.flows.asIs },
    get toBe() { return shown.value.flows.toBe },
  })
  const comparison = computed(() => shown.value.comparison.value)
  const variantComparison = computed<VariantComparison | undefined>(() => {
    const [{ asIs, toBe }, made, now] = [own.sides.value, own.comparison.value, study.value]
    if (!asIs || !toBe || !made || !now?.variants) return undefined
    return compareVariants({ comparison: made, models: { asIs: asIs.model, toBe: toBe.model }, links: now.links, settings: now.settings }, now.variants)
  })
  /** The analyst's links with the ids the models have now. */
  const standingLinks = computed<Links | undefined>(() => comparison.value?.matching.linked.links ?? study.value?.links)
  const findings = computed<readonly Finding[]>(() => [...shown.value.findings.value, ...variantComparison.value?.findings ?? []])
  const partners = computed<readonly string[]>(() => {
    const { side, ids } = selection.value ?? {}
    if (!side || !ids || !comparison.value) return []
    const other = otherSide(side)
    const { pairs, anchors } = comparison.value.matching
    return [...new Set([...pairs, ...anchors].filter((pair) => ids.includes(pair[side])).map((pair) => pair[other]))]
  })

  const canUndo = computed(() => (history.value?.past.length ?? 0) > 0)
  const canRedo = computed(() => (history.value?.future.length ?? 0) > 0)

  function present(): Study {
    if (!study.value) throw new Error('No study is open.')
    return study.value
  }

  function change(next: Study): void {
    if (!history.value || next === history.value.present) return
    const { sides: before } = history.value.present
    // The models that go are the last to tell what links were set on.
    const isOtherModel = (['asIs', 'toBe'] as const).some((side) => before[side]?.source !== next.sides[side]?.source)
    const linked = isOtherModel && standingLinks.value ? { ...next, links: remembered(standingLinks.value) } : next
    history.value = advance(history.value, withVariantsFollowing(history.value.present, linked))
  }

  function remembered(some: Links): Links {
    return rememberEnds(some, both(sides.value.asIs?.index, sides.value.toBe?.index), comparison.value?.matching.linked.lost)
  }

  function changeSide(side: Side, next: (before: StudySide) => StudySide): void {
    const before = present().sides[side]
    if (!before) throw new Error(`The study has no ${side} model.`)
    const after = next(before)
    if (after !== before) changeSides({ [side]: after })
  }

  function changeSides(models: Study['sides']): void { change({ ...present(), sides: { ...present().sides, ...models } }) }

  /** Puts other models in place, and tells where variants stated facts of elements that these do not have. */
  function takeSides(models: Study['sides']): void {
    const before = present()
    changeSides(models)
    const count = lostElements(before, present())
    if (count > 0) notify({ kind: 'alert', text: ['variants.lost', { count }] })
  }

  /** Facts of a side, of the variant that is shown or else of the study. */
  function changeFactsOf(side: Side, edit: (facts: FactSheet) => FactSheet): void {
    const before = present().sides[side]
    if (before && ofVariants.variant.value) ofVariants.state(side, before.facts, edit)
    else changeOwnFacts(side, edit)
  }

  function changeOwnFacts(side: Side, edit: (facts: FactSheet) => FactSheet): void {
    changeSide(side, (stored) => {
      const facts = edit(stored.facts)
      return facts === stored.facts ? stored : { ...stored, facts }
    })
  }

  function state<K extends FactKind>(side: Side, kind: K, patches: Readonly<Record<string, FactPatch<K>>>): void {
    changeFactsOf(side, (facts) => changeFacts(facts, kind, patches))
  }

  const saving = followSaving({
    study,
    // Of the study itself, whichever variant is looked at.
    summary: () => summarize(own.analyses.value, [...own.findings.value, ...variantComparison.value?.findings ?? []]),
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
    takeSides({ [side]: imported })
    return reading.findings
  }

  /** The diagram editor wrote the model anew. Gives a refusal when that cannot be read; then nothing changes. */
  function editSource(side: Side, bytes: Uint8Array): readonly Finding[] {
    const before = sides.value[side]
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
    study, sides, analyses, flows, comparison, variantComparison, standingLinks, findings, selection, partners, canUndo, canRedo,
    saveState: saving.state, savedAt: saving.savedAt, saveFailure: saving.failure, changedElsewhere: saving.changedElsewhere,
    list: saving.list, listFailure: saving.listFailure, listIsRead: saving.listIsRead,
    refreshList: saving.refreshList, flush: saving.flush, reload: saving.reload, remove: saving.remove,
    create, importFile, editSource,
    variants: ofVariants.variants,
    /** The variant whose figures are shown and whose facts are edited; absent for those of the study itself. */
    variant: ofVariants.variant,
    /** The study as if all its cases were of the shown variant. */
    shownStudy: ofVariants.shown,
    showVariant: ofVariants.show, addVariant: ofVariants.add, describeVariant: ofVariants.describe,
    duplicateVariant: ofVariants.duplicate, removeVariant: ofVariants.remove, asInStudy: ofVariants.asInStudy,
    /** Opens a study that came as a file, as one of its own. */
    openCopy: (from: Study): Study => adopt({ ...from, id: newStudyId() }),
    /** Opens a kept study, unless it is open already. */
    open: (id: string): Promise<OpenResult> => saving.open(id),
    select(side: Side, ids: readonly string[]): void { selection.value = { side, ids } },
    clearSelection(): void { selection.value = undefined },
    setActivityFacts(side: Side, patches: ActivityPatches): void {
      const isOfReform = Object.values(patches).every((patch) => Object.keys(patch).every((key) => ofReform.has(key)))
      if (isOfReform) changeOwnFacts(side, (facts) => changeFacts(facts, 'activities', patches))
      else state(side, 'activities', patches)
    },
    setFlowFacts(side: Side, id: string, patch: FactPatch<'flows'>): void { state(side, 'flows', { [id]: patch }) },
    /** States the probabilities of several branches in one step. */
    setBranches(side: Side, patches: Readonly<Record<string, FactPatch<'flows'>>>): void { state(side, 'flows', patches) },
    setPerformerFacts(side: Side, id: string, patch: FactPatch<'performers'>): void { state(side, 'performers', { [id]: patch }) },
    setProcessFacts(side: Side, id: string, patch: FactPatch<'processes'>): void { state(side, 'processes', { [id]: patch }) },
    /** Takes facts of every kind over those stated, in one step. */
    takeFacts(side: Side, facts: FactSheet): void { changeFactsOf(side, (before) => withStatedFacts(before, facts)) },
    /** Takes facts of the study itself and of variants over those stated, in one step; a variant of a name the study has not is new. */
    takeFactsOfKinds(side: Side, facts: FactSheet, variants: readonly StatedVariant[]): void {
      const before = present()
      const stored = before.sides[side]
      if (!stored) throw new Error(`The study has no ${side} model.`)
      const after = withStatedFacts(stored.facts, facts)
      const sides = after === stored.facts ? before.sides : { ...before.sides, [side]: { ...stored, facts: after } }
      change(withStatedVariants({ ...before, sides }, side, after, variants))
    },
    /** Takes models that were read already, in one step. */
    takeSides,
    /** Takes a model out of the study. */
    removeSide(side: Side): void {
      const { asIs, toBe } = present().sides
      change({ ...present(), sides: side === 'asIs' ? both(undefined, toBe) : both(asIs, undefined) })
    },
    /** Takes the links a person changed; they begin with `standingLinks`. */
    setLinks(next: Links): void { change({ ...present(), links: remembered(next) }) },
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
