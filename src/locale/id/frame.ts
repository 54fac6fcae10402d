// Texts: frame.
export const frame = {
}
