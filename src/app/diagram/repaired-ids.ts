// The editor's ids where they are not the model's: a file with ids no tool can work with is opened with repaired ones. The
// first edit writes these down; from then on there is one id again.

/** Ids of the model and of the text, for one opened source; an id that was not repaired is the same in both. */
export class RepairedIds {
  private readonly inText: ReadonlyMap<string, string>
  private readonly inModel: ReadonlyMap<string, string>

  /** `repaired`: id in the model -> id in the text. */
  constructor(repaired: ReadonlyMap<string, string> = new Map()) {
    this.inText = repaired
    this.inModel = new Map([...repaired].map(([model, text]) => [text, model]))
  }

  /** The id the editor knows. */
  toText(id: string): string {
    return this.inText.get(id) ?? id
  }

  /** The id the study knows. */
  toModel(id: string): string {
    return this.inModel.get(id) ?? id
  }

  /** Id in the text and in the model of what was repaired. */
  get repaired(): readonly (readonly [text: string, model: string])[] {
    return [...this.inModel]
  }

  /** The same entries under the editor's ids; the map itself when no id was repaired. */
  keysToText<T>(entries: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
    return this.inText.size === 0 ? entries : new Map([...entries].map(([id, value]) => [this.toText(id), value]))
  }
}
