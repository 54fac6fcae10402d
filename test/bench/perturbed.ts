// Models changed by known edits, one kind of edit at a time, so that the true pairs are known and each kind shows how well it is met.
import { readBpmn } from '../../src/bpmn/read-bpmn.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { indexModel, performerName } from '../../src/model/model-index.ts'
import { nameKey } from '../../src/model/name-key.ts'
import type { Activity, ProcessModel } from '../../src/model/process-model.ts'
import { aModel, anActivity, aProcess, aSequence, aSubProcess, inSequence } from '../support/build-model.ts'
import { corpusFiles } from '../support/corpus.ts'
import { drawnTwice, type KnownMatching } from './matching-sets.ts'
import wordsText from './perturbed-words.txt?raw'

/** A step of a changed model, and the places of the as-is steps it stands for. */
interface Step {
  readonly name: string
  readonly performer: string | undefined
  readonly from: readonly number[]
}

type Language = 'en' | 'id'
interface Source {
  readonly language: Language
  readonly steps: readonly Step[]
  /** Steps of other processes, which stand for none of this one. */
  readonly strange: readonly Step[]
}
/** 0 … 1, drawn anew at each call. */
type Chance = () => number
type Edit = (source: Source, chance: Chance) => readonly Step[]

const told = wordsText.split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => {
  const [en = [], id = []] = line.split(' = ').map((side) => side.split(' ').map((forms) => forms.split('/')))
  return { en, id }
})

/** The line of the word list that says a word of a language, and which of its words and forms it is. */
function lookUp(word: string, language: Language, chance: Chance) {
  const found = told.flatMap((line) => line[language].flatMap((forms, at) => (forms.includes(word) ? [{ line, at, form: forms.indexOf(word), isVerb: forms.length > 1 }] : [])))
  return found.length === 0 ? undefined : found[Math.floor(chance() * found.length)]
}

/** Each word of each name changed by itself; what it leaves `undefined` stays. */
const wordwise = (change: (word: string, language: Language, chance: Chance) => string | undefined): Edit => ({ steps, language }, chance) =>
  steps.map((step) => ({ ...step, name: nameKey(step.name).split(' ').map((word) => change(word, language, chance) ?? word).join(' ') }))

const otherWord = (language: Language, from: 'same' | 'other') => (word: string, _language: Language, chance: Chance): string | undefined => {
  const found = lookUp(word, language, chance)
  const words = from === 'other' ? found?.line[language === 'en' ? 'id' : 'en'] : found?.line[language].filter((_forms, at) => at !== found.at)
  const forms = words?.[Math.floor(chance() * words.length)]
  return forms && found && (forms[found.form] ?? forms[0])
}

const letters = 'abcdefghijklmnopqrstuvwxyz'
function typo(word: string, chance: Chance): string {
  const at = 1 + Math.floor(chance() * (word.length - 2))
  const letter = letters[Math.floor(chance() * letters.length)]!
  const [before, behind] = [word.slice(0, at), word.slice(at)]
  return [before + behind.slice(1), before + letter + behind, before + letter + behind.slice(1), before + behind[1]! + behind[0]! + behind.slice(2)][Math.floor(chance() * 4)]!
}

const onePerName = (change: (words: readonly string[], language: Language, chance: Chance) => readonly string[]): Edit => ({ steps, language }, chance) =>
  steps.map((step) => ({ ...step, name: change(nameKey(step.name).split(' '), language, chance).join(' ') }))

const additions: Record<Language, readonly string[]> = {
  en: ['in the portal', 'by e-mail', 'within two days', 'automatically', 'together with the team'],
  id: ['melalui aplikasi', 'secara elektronik', 'paling lambat dua hari', 'secara otomatis', 'bersama tim'],
}
const turns: Record<Language, string> = { en: 'and', id: 'dan' }

/** Every second run of so many steps becomes one. */
const joined = (size: number, join: (run: readonly Step[], language: Language) => Step): Edit => ({ steps, language }) =>
  steps.flatMap((step, at) => {
    const [turn, place] = [Math.floor(at / size) % 2, at % size]
    if (turn === 0 || at - place + size > steps.length) return [step]
    return place === 0 ? [join(steps.slice(at, at + size), language)] : []
  })

const onLanguage = (en: Edit, id: Edit): Edit => (source, chance) => (source.language === 'en' ? en : id)(source, chance)

const edits: Readonly<Record<string, Edit>> = {
  'other ids only': ({ steps }) => steps,
  'synonyms': onLanguage(wordwise(otherWord('en', 'same')), wordwise(otherWord('id', 'same'))),
  'verbs as nouns': onePerName((words, language, chance) => words.map((word) => {
    const found = lookUp(word, language, chance)
    return found?.isVerb && found.form === 0 ? found.line[language][found.at]![1]! : word
  })),
  'typos': onePerName((words, _language, chance) => {
    const long = words.flatMap((word, at) => (/^[a-z]{5,}$/.test(word) ? [at] : []))
    const chosen = long[Math.floor(chance() * long.length)]
    return words.map((word, at) => (at === chosen ? typo(word, chance) : word))
  }),
  'other language': onLanguage(wordwise(otherWord('en', 'other')), wordwise(otherWord('id', 'other'))),
  'shorter names': onePerName((words) => (words.length > 3 ? [words[0]!, ...words.slice(1).filter((_word, at) => at % 2 === 0)] : words)),
  'longer names': onePerName((words, language, chance) => [...words, additions[language][Math.floor(chance() * additions[language].length)]!]),
  'performers renamed': ({ steps }) => steps.map((step) => ({ ...step, performer: step.performer && `Unit ${step.performer.length}${step.performer[0]}` })),
  'steps dropped': ({ steps }, chance) => steps.filter(() => chance() > 0.3),
  'steps added': ({ steps, strange }, chance) => steps.flatMap((step) => (chance() > 0.3 ? [step] : [step, { ...strange[Math.floor(chance() * strange.length)]!, performer: step.performer }])),
  'neighbours swapped': ({ steps }) => steps.map((_step, at) => steps[at % 2 === 1 ? at - 1 : Math.min(at + 1, steps.length - 1)]!),
  'two merged': joined(2, ([a, b], language) => ({ name: `${a!.name} ${turns[language]} ${nameKey(b!.name)}`, performer: a!.performer, from: [...a!.from, ...b!.from] })),
  'verbs of two merged': joined(2, ([a, b], language) => ({
    name: `${nameKey(a!.name).split(' ')[0]} ${turns[language]} ${nameKey(b!.name)}`, performer: a!.performer, from: [...a!.from, ...b!.from],
  })),
  'halves of one': ({ steps, language }) => steps.flatMap((step, at) => {
    const words = nameKey(step.name).split(' ')
    if (at % 3 !== 0 || words.length < 2) return [step]
    const first = language === 'en' ? 'Prepare to' : 'Persiapan untuk'
    return [{ ...step, name: `${first} ${words.join(' ')}` }, { ...step, name: step.name }]
  }),
}

const renamings = ['synonyms', 'verbs as nouns', 'typos', 'other language', 'shorter names', 'longer names']
const mixed = [...renamings.slice(0, 3), 'longer names', 'performers renamed', 'neighbours swapped', 'two merged']

/** Names may be found by their neighbours alone; so a third of the steps is dropped too, and a third as many strange ones come in. */
const amid = (edit: Edit): Edit => (source, chance) => {
  const after = (steps: readonly Step[], further: Edit): readonly Step[] => further({ ...source, steps }, chance)
  return after(after(edit(source, chance), edits['steps dropped']!), edits['steps added']!)
}
const some: Edit = (source, chance) => mixed.reduce((steps, kind) => (chance() < 0.4 ? edits[kind]!({ ...source, steps }, chance) : steps), source.steps)

/** Each kind of edit with the pairs of models it makes. */
export function perturbed(): readonly (readonly [string, readonly KnownMatching[]])[] {
  const from = sources()
  const kinds = Object.entries({ ...edits, ...Object.fromEntries([...renamings.map((kind) => [kind, edits[kind]!] as const), ['some at once', some] as const].map(([kind, edit]) => [kind, amid(edit)])) })
  return [
    ...kinds.map(([kind, edit]) => [kind, from.map((source, at) => changed(source, edit, at))] as const),
    ['closed sub-process', from.map(wrapped)],
  ]
}

/** Three steps behind the second become a closed sub-process. */
function wrapped({ language, steps }: Source, seed: number): KnownMatching {
  const ids = idsOf(steps.length, 'a', seed)
  const isInside = (at: number): boolean => at >= 2 && at < 5
  const inside = inSequence(steps.filter((_step, at) => isInside(at)).map(({ name }) => anActivity(name, { id: `inside ${name}` })))
  const closed = aSubProcess(language === 'en' ? 'Main part' : 'Bagian utama', inside, { id: 'closed', isExpanded: false })
  const outer = steps.flatMap(({ name }, at): Activity[] => (at === 2 ? [closed] : isInside(at) ? [] : [anActivity(name, { id: `b${at}` })]))
  const truth = new Set(steps.map((_step, at) => `${ids[at]} ${isInside(at) ? 'closed' : `b${at}`}`))
  return { asIs: modelOf(steps, 'a', seed), toBe: aModel([aProcess(inSequence(outer))]), truth }
}

function changed(source: Source, edit: Edit, at: number): KnownMatching {
  const after = edit(source, chanceOf(at + 1))
  const [ids, others] = [idsOf(source.steps.length, 'a', at), idsOf(after.length, 'a', at + 7)]
  const truth = new Set(after.flatMap((step, place) => step.from.map((before) => `${ids[before]} ${others[place]}`)))
  return { asIs: modelOf(source.steps, 'a', at), toBe: modelOf(after, 'a', at + 7), truth }
}

function modelOf(steps: readonly Step[], letter: string, seed: number): ProcessModel {
  const ids = idsOf(steps.length, letter, seed)
  return aSequence(steps.map(({ name }, at) => anActivity(name, { id: ids[at]! })), steps.map(({ performer }) => performer))
}

/** Ids that two models share by chance, as those of tools that count. */
function idsOf(count: number, letter: string, seed: number): readonly string[] {
  const chance = chanceOf(seed)
  return Array.from({ length: count }, (_nothing, at) => ({ id: `${letter}${at}`, key: chance() })).sort((a, b) => a.key - b.key).map(({ id }) => id)
}

/** Reproducible numbers (mulberry32). */
function chanceOf(seed: number): Chance {
  let state = Math.imul(seed + 1, 0x9e3779b1)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixedState = Math.imul(state ^ (state >>> 15), 1 | state)
    mixedState = (mixedState + Math.imul(mixedState ^ (mixedState >>> 7), 61 | mixedState)) ^ mixedState
    return ((mixedState ^ (mixedState >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The models that are changed: the samples, real English ones of the corpus and those of drawn-twice.txt. */
function sources(): readonly Source[] {
  const samples = ['1-monev-spbe', '2-pemeliharaan-server', '3-subdomain', '4-sertifikasi-arsiparis'].flatMap((folder) => ['as-is', 'to-be'].map((side) =>
    toldIn('id', modelIn(new Uint8Array(readFileSync(join(import.meta.dirname, '../../samples', folder, `${side}.bpmn`)))))))
  const corpus = corpusFiles().filter(({ row }) => row['lang'] === 'en').map((file) => toldIn('en', modelIn(file.bytes())))
  const twice = drawnTwice().map(({ asIs, name }) => toldIn(/Izin|Surat|Cuti|Peng/.test(name) ? 'id' : 'en', asIs))
  const all = [...samples, ...corpus, ...twice].filter(({ steps }) => steps.length >= 6)
  const share = (one: readonly Step[], other: readonly Step[]): boolean => one.some(({ name }) => other.some((step) => nameKey(step.name) === nameKey(name)))
  return all.map((one) => ({
    ...one, strange: all.filter(({ language, steps }) => language === one.language && !share(steps, one.steps)).flatMap(({ steps }) => steps.map((step) => ({ ...step, from: [] }))),
  }))
}

function modelIn(bytes: Uint8Array): ProcessModel | undefined {
  return readBpmn(bytes, 'model.bpmn').model
}

/** Names that a tool gives by itself, or that say what an element is, not what is done. */
const isPlaceholder = /^(?:task|activity|step|expanded|collapsed|sub process|call activity|abstract|user|service)\b.*(?:\d|task|process)/

/** The named activities in reading order, of one name the first; two words at least. */
function toldIn(language: Language, model: ProcessModel | undefined): Omit<Source, 'strange'> {
  const index = model && indexModel(model)
  const steps = new Map<string, Omit<Step, 'from'>>()
  for (const { id, name } of index?.activities ?? []) {
    const key = nameKey(name)
    if (key.includes(' ') && !isPlaceholder.test(key) && !steps.has(key)) steps.set(key, { name: name!, performer: performerName(index!, id) })
  }
  return { language, steps: [...steps.values()].map((step, at) => ({ ...step, from: [at] })) }
}
