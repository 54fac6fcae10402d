// Texts: evidence.
export const evidence = {
}
