// Texts: comparison.
export const comparison = {
}
